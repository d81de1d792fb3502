// SPDX-License-Identifier: Apache-2.0
//
// Numbers and words of the text form, written and read. Reading never traps: what is not exactly a
// number in range is nil.

/// The lexical level of printer and parser.
enum TextScan {
  /// Immediates up to this magnitude are printed in decimal, larger ones in hexadecimal.
  static let largestDecimal: UInt64 = 4095

  /// `0x` and lower-case digits.
  static func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

  /// `+0x20` or `-0x20`: a distance in bytes.
  static func offset(_ value: Int64) -> String {
    (value < 0 ? "-" : "+") + hex(value.magnitude)
  }

  /// `#-1` or `#0x12345000`: an immediate.
  static func immediate(_ value: Int64) -> String {
    let digits = value.magnitude <= largestDecimal ? "\(value.magnitude)" : hex(value.magnitude)
    return value < 0 ? "#-\(digits)" : "#\(digits)"
  }

  /// Whether a byte may be part of a name.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func digits(_ text: Substring, radix: UInt64) -> UInt64? {
    guard !text.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in text.utf8 {
      let digit: UInt64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt64(byte - UInt8(ascii: "a")) + 10
      default: return nil
      }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflow) = product.addingReportingOverflow(digit)
      if digit >= radix || tooLarge || overflow { return nil }
      value = sum
    }
    return value
  }

  /// Decimal digits only.
  static func decimal(_ text: Substring) -> UInt64? { digits(text, radix: 10) }

  /// Lower-case hexadecimal digits only, without `0x`.
  static func hexadecimal(_ text: Substring) -> UInt64? { digits(text, radix: 16) }

  /// Digits with or without `0x`.
  static func number(_ text: Substring) -> UInt64? {
    text.hasPrefix("0x") ? hexadecimal(text.dropFirst(2)) : decimal(text)
  }

  /// `+n` or `-n`, within Int64.
  static func signed(_ text: Substring) -> Int64? {
    guard let sign = text.first, sign == "+" || sign == "-",
      let magnitude = number(text.dropFirst())
    else { return nil }
    if sign == "+" { return Int64(exactly: magnitude) }
    return magnitude <= 1 << 63 ? Int64(bitPattern: 0 &- magnitude) : nil
  }

  /// `#n` or `#-n` as 64 bits; without a sign the whole unsigned range is meant.
  static func immediate(_ text: Substring) -> UInt64? {
    guard text.hasPrefix("#") else { return nil }
    let rest = text.dropFirst()
    if rest.hasPrefix("-") { return signed(rest).map { UInt64(bitPattern: $0) } }
    return number(rest)
  }
}
