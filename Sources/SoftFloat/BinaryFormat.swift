// SPDX-License-Identifier: Apache-2.0
//
// The interchange formats as caseless enums over one protocol: a format is its field widths, all
// else follows. Every operation is a static function in an extension of `BinaryFormat`, written
// once, `@inlinable`, so `Binary32.add(a, b, &environment)` specialises where it is used.
//
//   63 ... 0   sign | biased exponent (exponentBits) | fraction (fractionBits)
//
// Inside the module a pattern is a "word": zero-extended to 64 bits. Spec: IEEE 754-2019 section
// 3.4.

/// A binary interchange format of at most 64 bits.
public protocol BinaryFormat: Sendable {
  /// The unsigned integer that holds one number's bit pattern.
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable
  /// Width of the fraction field: precision minus one.
  static var fractionBits: Int { get }
  /// Width of the biased exponent field.
  static var exponentBits: Int { get }
}

/// IEEE 754 binary16 ("half"), patterns in `UInt16`.
public enum Binary16: BinaryFormat {
  /// See ``BinaryFormat``.
  public typealias Bits = UInt16
  /// See ``BinaryFormat``.
  @inlinable public static var fractionBits: Int { 10 }
  /// See ``BinaryFormat``.
  @inlinable public static var exponentBits: Int { 5 }
}

/// IEEE 754 binary32 ("single"), patterns in `UInt32`.
public enum Binary32: BinaryFormat {
  /// See ``BinaryFormat``.
  public typealias Bits = UInt32
  /// See ``BinaryFormat``.
  @inlinable public static var fractionBits: Int { 23 }
  /// See ``BinaryFormat``.
  @inlinable public static var exponentBits: Int { 8 }
}

/// IEEE 754 binary64 ("double"), patterns in `UInt64`.
public enum Binary64: BinaryFormat {
  /// See ``BinaryFormat``.
  public typealias Bits = UInt64
  /// See ``BinaryFormat``.
  @inlinable public static var fractionBits: Int { 52 }
  /// See ``BinaryFormat``.
  @inlinable public static var exponentBits: Int { 11 }
}

/// bfloat16: binary32's exponent range with 8 bits of precision, patterns in `UInt16`.
public enum BFloat16: BinaryFormat {
  /// See ``BinaryFormat``.
  public typealias Bits = UInt16
  /// See ``BinaryFormat``.
  @inlinable public static var fractionBits: Int { 7 }
  /// See ``BinaryFormat``.
  @inlinable public static var exponentBits: Int { 8 }
}

extension BinaryFormat {
  /// The biased exponent of infinities and NaNs, and the field's mask once shifted down.
  @inlinable @inline(__always)
  static var exponentMask: Int { (1 &<< exponentBits) &- 1 }

  /// What is added to an exponent to make the biased one.
  @inlinable @inline(__always)
  static var bias: Int { (1 &<< (exponentBits &- 1)) &- 1 }

  /// Exponent of the smallest normal number.
  @inlinable @inline(__always)
  static var minimumExponent: Int { 1 &- bias }

  /// The leading bit of a normal significand, one above the fraction.
  @inlinable @inline(__always)
  static var implicitBit: UInt64 { 1 &<< UInt64(fractionBits) }

  @inlinable @inline(__always)
  static var fractionMask: UInt64 { implicitBit &- 1 }

  /// The fraction's top bit: set in quiet NaNs, clear in signalling ones.
  @inlinable @inline(__always)
  static var quietBit: UInt64 { implicitBit &>> 1 }

  @inlinable @inline(__always)
  static var signBit: UInt64 { 1 &<< UInt64(fractionBits &+ exponentBits) }

  /// The word of positive infinity; magnitudes above it are NaNs.
  @inlinable @inline(__always)
  static var infinityWord: UInt64 { UInt64(exponentMask) &<< UInt64(fractionBits) }

  /// Zero-extends a pattern.
  @inlinable @inline(__always)
  static func word(_ bits: Bits) -> UInt64 { UInt64(truncatingIfNeeded: bits) }

  /// The pattern with this sign and these exponent and fraction fields.
  @inlinable @inline(__always)
  static func pattern(negative: Bool, magnitude: UInt64) -> Bits {
    Bits(truncatingIfNeeded: magnitude | (negative ? signBit : 0))
  }

  @inlinable @inline(__always)
  static func zero(negative: Bool) -> Bits { pattern(negative: negative, magnitude: 0) }

  @inlinable @inline(__always)
  static func infinity(negative: Bool) -> Bits {
    pattern(negative: negative, magnitude: infinityWord)
  }

  /// Whether `word` is a NaN, quiet or signalling.
  @inlinable @inline(__always)
  static func isNaN(_ word: UInt64) -> Bool { word & ~signBit > infinityWord }

  /// Whether `word` is a signalling NaN.
  @inlinable @inline(__always)
  static func isSignaling(_ word: UInt64) -> Bool { isNaN(word) && word & quietBit == 0 }

  /// Whether `word` is nonzero and below the smallest normal number in magnitude.
  @inlinable @inline(__always)
  static func isSubnormal(_ word: UInt64) -> Bool {
    word & infinityWord == 0 && word & fractionMask != 0
  }

  /// The quiet NaN that invalid operations deliver.
  @inlinable @inline(__always)
  public static func canonicalNaN(_ environment: FloatEnvironment) -> Bits {
    pattern(
      negative: environment.canonicalNaNSign == .negative, magnitude: infinityWord | quietBit)
  }
}
