// SPDX-License-Identifier: Apache-2.0
//
// SHA-256 sums and quick fingerprints of files. The sums come from coreutils' `sha256sum`, which is
// on every machine that has apt and faster than anything worth writing here; a fingerprint is size
// and modification time, cheap enough for every start of a guest.

import Foundation

/// Size and modification time: equal for an untouched file, different for almost every change.
struct FileFingerprint: Codable, Equatable, Sendable {
  var bytes: Int64
  /// Milliseconds since 1970 (finer parts get lost in Foundation's dates).
  var modified: Int64

  /// Reads the fingerprint of a regular file; nil when there is none at this path.
  init?(of file: URL) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let size = (attributes[.size] as? NSNumber)?.int64Value,
      let date = attributes[.modificationDate] as? Date
    else { return nil }
    bytes = size
    modified = Int64((date.timeIntervalSince1970 * 1000).rounded())
  }
}

extension HostTools {
  /// The SHA-256 sums of files, as 64 lower-case hexadecimal digits each, in the order given.
  func sha256(of files: [URL]) throws -> [String] {
    guard !files.isEmpty else { return [] }
    let program = try require("sha256sum", to: "check files")
    let outcome = try check(program, ["--"] + files.map(\.path))
    let sums = outcome.output.split(separator: "\n").map { line in
      // A leading backslash marks a line whose file name is escaped.
      String(line.drop { $0 == "\\" }.prefix(64))
    }
    guard sums.count == files.count, sums.allSatisfy({ $0.count == 64 }) else {
      throw ImageError.toolFailed(tool: "sha256sum", reason: "printed something unexpected")
    }
    return sums
  }
}
