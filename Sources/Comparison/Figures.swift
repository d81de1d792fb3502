// SPDX-License-Identifier: Apache-2.0
//
// Figures as people read them: the table and the page print a number by these and by nothing else, so
// the same figure looks the same everywhere.

/// Numbers as text.
enum Figures {
  /// With three significant digits at least, and no more decimals than say something.
  static func text(_ value: Double) -> String {
    let size = value.magnitude
    let places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    return fixed(value, places)
  }

  /// With its unit.
  static func text(_ value: Double, _ unit: String) -> String { text(value) + "\u{202F}" + unit }

  /// A time in milliseconds, in seconds if it is long.
  static func time(_ milliseconds: Double) -> String {
    milliseconds < 10_000 ? text(milliseconds, "ms") : text(milliseconds / 1000, "s")
  }

  /// A share, from 0 to 1, in per cent.
  static func percent(_ share: Double) -> String {
    fixed(share * 100, share.magnitude < 0.0995 ? 1 : 0) + "\u{202F}%"
  }

  /// A ratio.
  static func ratio(_ value: Double) -> String { fixed(value, value >= 10 ? 1 : 2) + "×" }

  /// With so many decimals, rounded to nearest.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(UInt64((value.magnitude * scale).rounded()))
    let sign = value < 0 && digits.contains { $0 != "0" } ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
