// SPDX-License-Identifier: Apache-2.0
//
// Strictness that Codable leaves out, shared by recipes and manifests: keys nobody reads are errors
// (a misspelt optional key would otherwise be ignored), and decoding errors become one line with the
// path of the value, such as `debian.packages[0].files`.

import Foundation

/// A key of any spelling, to see which ones a JSON object has.
private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// Throws when the object at hand has a key besides the given ones.
  func refuseKeys<Key: CodingKey>(besides known: [Key]) throws {
    let allowed = Set(known.map(\.stringValue))
    let present = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    guard let stranger = present.filter({ !allowed.contains($0) }).min() else { return }
    throw DecodingError.dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "unknown key \"\(stranger)\""))
  }
}

extension DecodingError {
  /// What is wrong and where, in one line.
  var oneLine: String {
    switch self {
    case .keyNotFound(let key, let context):
      Self.place(context, "\"\(key.stringValue)\" is missing")
    case .typeMismatch(let type, let context):
      Self.place(context, "a value of type \(type) is expected")
    case .valueNotFound(_, let context):
      Self.place(context, "null is not allowed")
    case .dataCorrupted(let context):
      Self.place(context, context.debugDescription)
    @unknown default:
      "can't be decoded"
    }
  }

  private static func place(_ context: Context, _ problem: String) -> String {
    var path = ""
    for key in context.codingPath {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
    return path.isEmpty ? problem : "\(path): \(problem)"
  }
}
