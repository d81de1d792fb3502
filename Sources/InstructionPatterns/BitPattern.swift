// SPDX-License-Identifier: Apache-2.0
//
// One instruction encoding as a picture of its bits: '0' and '1' are fixed, '.' is an operand bit,
// spaces separate fields for the reader. Knows no guest: a pattern is a width, a mask and a value.
//
// Invariants of a parsed pattern:
// - `value` has no bit outside `mask`, `mask` none outside `width`;
// - the picture had exactly `width` characters of "01." (anything else is a `PatternError`).

/// What is wrong with the picture of an encoding.
public enum PatternError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The picture has `found` bits where `expected` were declared.
  case wrongWidth(found: Int, expected: Int)
  /// A character other than `0`, `1`, `.` and space, as its UTF-8 byte.
  case unexpectedCharacter(UInt8)

  /// A sentence for a test's or a user's eyes.
  public var description: String {
    switch self {
    case .wrongWidth(let found, let expected):
      "the pattern has \(found) bits, \(expected) were declared"
    case .unexpectedCharacter(let byte):
      "unexpected character '\(Unicode.Scalar(byte))' in a pattern of 0, 1, '.' and space"
    }
  }
}

/// The fixed and the free bits of an encoding of up to 32 bits.
@frozen public struct BitPattern: Equatable, Sendable {
  /// The number of bits of the encoding, 1...32.
  public let width: UInt8
  /// One for each fixed bit.
  public let mask: UInt32
  /// The fixed bits; zero wherever `mask` is.
  public let value: UInt32

  /// Reads the picture `text`, most significant bit first.
  ///
  /// Throws if it isn't made of exactly `width` bits (1...32).
  public init(parsing text: StaticString, width: Int) throws(PatternError) {
    var mask: UInt32 = 0
    var value: UInt32 = 0
    var bits = 0
    var unexpected: UInt8?
    text.withUTF8Buffer { characters in
      for character in characters {
        switch character {
        case UInt8(ascii: "0"), UInt8(ascii: "1"):
          mask = mask << 1 | 1
          value = value << 1 | UInt32(character & 1)
          bits += 1
        case UInt8(ascii: "."):
          mask <<= 1
          value <<= 1
          bits += 1
        case UInt8(ascii: " "):
          break
        default:
          unexpected = unexpected ?? character
        }
      }
    }
    if let unexpected { throw .unexpectedCharacter(unexpected) }
    guard bits == width, 1...32 ~= width else { throw .wrongWidth(found: bits, expected: width) }
    self.width = UInt8(width)
    self.mask = mask
    self.value = value
  }

  /// All bits of the encoding, fixed and free.
  public var allBits: UInt32 { UInt32.max >> UInt32(32 - width) }

  /// The number of fixed bits: the greater, the more specific.
  public var fixedBitCount: Int { mask.nonzeroBitCount }

  /// Whether `word` is an encoding this pattern describes.
  public func matches(_ word: UInt32) -> Bool { word & mask == value }

  /// Whether some word matches both patterns.
  public func overlaps(_ other: BitPattern) -> Bool {
    (value ^ other.value) & mask & other.mask == 0
  }

  /// Whether every word that matches `other` matches this pattern too.
  public func contains(_ other: BitPattern) -> Bool {
    mask & ~other.mask == 0 && (value ^ other.value) & mask == 0
  }
}
