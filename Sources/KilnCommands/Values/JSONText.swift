// SPDX-License-Identifier: Apache-2.0
//
// JSON with keys in the order they were written. For the few reports Kiln prints; it keeps Foundation
// and its start-up cost out of the way of a boot.

/// A JSON value to be printed.
indirect enum JSONText {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int64)
  case unsigned(UInt64)
  /// Printed with a fixed number of decimals; infinities and NaN print as null.
  case decimal(Double, places: Int)
  case bool(Bool)
  case null

  /// A string, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// The text, one key or element a line.
  var text: String { text(indentation: "") }

  /// The same without spaces or newlines.
  var compactText: String {
    switch self {
    case .object(let pairs):
      "{" + pairs.map { "\(Self.quoted($0)):\($1.compactText)" }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.compactText).joined(separator: ",") + "]"
    default: text
    }
  }

  private func text(indentation: String) -> String {
    let inner = indentation + "  "
    func block(_ open: String, _ lines: [String], _ close: String) -> String {
      if lines.isEmpty { return open + close }
      return open + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + indentation
        + close
    }
    switch self {
    case .object(let pairs):
      return block(
        "{", pairs.map { "\(Self.quoted($0)): \($1.text(indentation: inner))" }, "}")
    case .array(let values): return block("[", values.map { $0.text(indentation: inner) }, "]")
    case .string(let string): return Self.quoted(string)
    case .integer(let number): return "\(number)"
    case .unsigned(let number): return "\(number)"
    case .decimal(let number, let places): return number.isFinite ? fixed(number, places) : "null"
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A number with a fixed count of decimals, rounded to nearest; large numbers lose decimals, not
/// digits.
func fixed(_ number: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (number.magnitude * scale).rounded()
  guard places > 0, scaled < 9e15 else { return String(describing: number.rounded()) }
  let digits = String(UInt64(scaled))
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let sign = number < 0 && scaled != 0 ? "-" : ""
  return sign + padded.dropLast(places) + "." + padded.suffix(places)
}
