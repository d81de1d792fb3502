// SPDX-License-Identifier: Apache-2.0
//
// What two machines must have printed alike. The kernel's log and the firmware's banner tell of the
// machine and of time, so they differ between honest machines; what programs print must not.
//
// Compared are the lines of a span of the console (from the line of the last boot mark on, or between
// a workload's marks), after this:
//   1. carriage returns and terminal escapes are dropped;
//   2. lines that begin with the kernel's time stamp (`[    0.123456] `) are dropped;
//   3. `uptime=`, `seconds=`, `from=` and `to=` lose their numbers;
//   4. white space at the end of a line, and empty lines at the end of the span, are dropped.

/// Guest output made comparable.
public struct GuestOutput: Equatable, Sendable {
  /// The rule in one sentence, for reports.
  public static let rule =
    "lines that programs in the guest printed from the last boot mark on, or between a workload's "
    + "marks; without the kernel's log, terminal escapes and values of uptime=, seconds=, from=, to="

  /// The lines that are compared.
  public let lines: [String]

  /// The comparable lines of a text.
  public init(_ text: String) {
    var lines = Self.withoutEscapes(text).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !Self.isKernelLine($0) }.map { Self.withoutTimes(Self.trimmed($0)) }
    while lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  /// Where two outputs part.
  public struct Difference: Codable, Equatable, Sendable {
    /// The line's number, from 1.
    public var line: Int
    /// The line of the reference; nil when it has no more.
    public var expected: String?
    /// The line of the other; nil when it has no more.
    public var found: String?
  }

  /// The first line in which `other` differs from this; nil if none does.
  public func firstDifference(from other: GuestOutput) -> Difference? {
    for index in 0..<max(lines.count, other.lines.count) {
      let expected = index < lines.count ? lines[index] : nil
      let found = index < other.lines.count ? other.lines[index] : nil
      if expected != found { return Difference(line: index + 1, expected: expected, found: found) }
    }
    return nil
  }

  /// `[`, spaces, digits, a point, digits, `]`, a space.
  static func isKernelLine(_ line: Substring) -> Bool {
    guard line.first == "[", let end = line.firstIndex(of: "]") else { return false }
    let inner = line[line.index(after: line.startIndex)..<end]
    let digits = inner.drop { $0 == " " }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return line
  }

  /// Drops carriage returns and what follows an escape up to its final letter.
  static func withoutEscapes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\r": break
      case "\u{1B}":
        guard scalars.next() == "[" else { break }
        while let next = scalars.next(), !(0x40...0x7E).contains(next.value) {}
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Puts `T` in place of the number behind the keys that tell of time.
  static func withoutTimes(_ line: Substring) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      for key in ["uptime=", "seconds=", "from=", "to="] where word.hasPrefix(key) {
        let value = word.dropFirst(key.count)
        if !value.isEmpty, value.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) {
          return key + "T"
        }
      }
      return String(word)
    }.joined(separator: " ")
  }
}
