// SPDX-License-Identifier: Apache-2.0
//
// Conversion to and from integers, and rounding to an integral number of the same format. Out of
// range (NaN, infinity, or a rounded value the integer type can't hold) raises `invalid` alone;
// otherwise a changed value raises `inexact`. Spec: IEEE 754-2019 sections 5.4.1, 5.8, 5.9.

/// What a conversion to integer delivers for a NaN, an infinity or an out-of-range number.
@frozen public enum OutOfRangeRule: UInt8, Sendable {
  /// The nearest integer of the type; NaN gives the largest one (RISC-V).
  case saturateNaNToMaximum
  /// The nearest integer of the type; NaN gives 0 (AArch64).
  case saturateNaNToZero
  /// The "integer indefinite": most negative if signed, all ones if unsigned (x86).
  case indefinite
  /// The low bits of the rounded integer; NaN and infinities give 0 (RISC-V FCVTMOD, ARM FJCVTZS).
  case modular
}

/// A magnitude split at the units place.
@frozen @usableFromInline
struct SplitMagnitude {
  /// The integer part. Unspecified if the exponent is above 63.
  @usableFromInline var integer: UInt64
  /// The fraction scaled by 2^64; 1 stands for anything above 0 and below one half.
  @usableFromInline var fraction: UInt64

  /// Splits significand * 2^(exponent - 63); `exponent` at most 63, `significand` normalised.
  @inlinable @inline(__always)
  init(exponent: Int, significand: UInt64) {
    if exponent >= 0 {
      integer = significand &>> UInt64(63 &- exponent)
      fraction = exponent == 63 ? 0 : significand &<< UInt64(exponent &+ 1)
    } else {
      integer = 0
      fraction = exponent == -1 ? significand : 1
    }
  }

  /// The integer part rounded. Can't overflow: a fraction leaves fewer than 54 bits for it.
  @inlinable @inline(__always)
  func rounded(_ rounding: RoundingMode, negative: Bool) -> UInt64 {
    let half: UInt64 = 1 &<< 63
    let isUp: Bool
    switch rounding {
    case .nearestEven: isUp = fraction > half || fraction == half && integer & 1 != 0
    case .nearestAway: isUp = fraction >= half
    case .towardZero: isUp = false
    case .down: isUp = fraction != 0 && negative
    case .up: isUp = fraction != 0 && !negative
    case .toOdd: isUp = fraction != 0 && integer & 1 == 0
    }
    return integer &+ (isUp ? 1 : 0)
  }
}

extension BinaryFormat {
  /// `bits` * 2^`fractionBits` rounded to an integer of at most 64 bits.
  ///
  /// `fractionBits` (0...64) makes fixed-point numbers, as AArch64's FCVTZS with `#fbits` does.
  @inlinable
  public static func toInteger<Integer: FixedWidthInteger>(
    _ bits: Bits, as _: Integer.Type, rounding: RoundingMode, outOfRange: OutOfRangeRule,
    fractionBits: Int = 0, _ environment: inout FloatEnvironment
  ) -> Integer {
    let x = unpack(bits, &environment)
    if x.isZero { return 0 }
    if _slowPath(x.kind != .finite) {
      environment.raise(.invalid)
      switch outOfRange {
      case .saturateNaNToMaximum:
        return x.isInfinity && x.isNegative ? .min : .max
      case .saturateNaNToZero: return x.isNaN ? 0 : x.isNegative ? .min : .max
      case .indefinite: return Integer.isSigned ? .min : .max
      case .modular: return 0
      }
    }
    let exponent = x.exponent &+ fractionBits
    var magnitude: UInt64 = 0
    var isInRange = false
    if _fastPath(exponent < 64) {
      let split = SplitMagnitude(exponent: exponent, significand: x.significand)
      magnitude = split.rounded(rounding, negative: x.isNegative)
      let limit = UInt64(
        truncatingIfNeeded: x.isNegative ? Integer.min.magnitude : Integer.max.magnitude)
      isInRange = magnitude <= limit
      if isInRange && split.fraction != 0 { environment.raise(.inexact) }
    } else if exponent < 127 {
      magnitude = x.significand &<< UInt64(exponent &- 63)
    }
    if _slowPath(!isInRange) {
      environment.raise(.invalid)
      switch outOfRange {
      case .saturateNaNToMaximum, .saturateNaNToZero: return x.isNegative ? .min : .max
      case .indefinite: return Integer.isSigned ? .min : .max
      case .modular: break
      }
    }
    return Integer(truncatingIfNeeded: x.isNegative ? 0 &- magnitude : magnitude)
  }

  /// `bits` as an `Int32`; see ``toInteger(_:as:rounding:outOfRange:fractionBits:_:)``.
  @inlinable
  public static func toInt32(
    _ bits: Bits, rounding: RoundingMode, outOfRange: OutOfRangeRule,
    _ environment: inout FloatEnvironment
  ) -> Int32 {
    toInteger(bits, as: Int32.self, rounding: rounding, outOfRange: outOfRange, &environment)
  }

  /// `bits` as a `UInt32`; see ``toInteger(_:as:rounding:outOfRange:fractionBits:_:)``.
  @inlinable
  public static func toUInt32(
    _ bits: Bits, rounding: RoundingMode, outOfRange: OutOfRangeRule,
    _ environment: inout FloatEnvironment
  ) -> UInt32 {
    toInteger(bits, as: UInt32.self, rounding: rounding, outOfRange: outOfRange, &environment)
  }

  /// `bits` as an `Int64`; see ``toInteger(_:as:rounding:outOfRange:fractionBits:_:)``.
  @inlinable
  public static func toInt64(
    _ bits: Bits, rounding: RoundingMode, outOfRange: OutOfRangeRule,
    _ environment: inout FloatEnvironment
  ) -> Int64 {
    toInteger(bits, as: Int64.self, rounding: rounding, outOfRange: outOfRange, &environment)
  }

  /// `bits` as a `UInt64`; see ``toInteger(_:as:rounding:outOfRange:fractionBits:_:)``.
  @inlinable
  public static func toUInt64(
    _ bits: Bits, rounding: RoundingMode, outOfRange: OutOfRangeRule,
    _ environment: inout FloatEnvironment
  ) -> UInt64 {
    toInteger(bits, as: UInt64.self, rounding: rounding, outOfRange: outOfRange, &environment)
  }

  /// `integer` / 2^`fractionBits` rounded to this format; `fractionBits` is 0...64.
  @inlinable
  public static func fromInteger<Integer: FixedWidthInteger>(
    _ integer: Integer, fractionBits: Int = 0, _ environment: inout FloatEnvironment
  ) -> Bits {
    let magnitude = UInt64(truncatingIfNeeded: integer.magnitude)
    if magnitude == 0 { return 0 }
    let shift = magnitude.leadingZeroBitCount
    return roundPack(
      negative: integer < 0, exponent: 63 &- shift &- fractionBits,
      significand: magnitude &<< UInt64(shift), &environment)
  }

  /// `integer` rounded to this format.
  @inlinable
  public static func fromInt32(_ integer: Int32, _ environment: inout FloatEnvironment) -> Bits {
    fromInteger(integer, &environment)
  }

  /// `integer` rounded to this format.
  @inlinable
  public static func fromUInt32(_ integer: UInt32, _ environment: inout FloatEnvironment) -> Bits {
    fromInteger(integer, &environment)
  }

  /// `integer` rounded to this format.
  @inlinable
  public static func fromInt64(_ integer: Int64, _ environment: inout FloatEnvironment) -> Bits {
    fromInteger(integer, &environment)
  }

  /// `integer` rounded to this format.
  @inlinable
  public static func fromUInt64(_ integer: UInt64, _ environment: inout FloatEnvironment) -> Bits {
    fromInteger(integer, &environment)
  }

  /// `bits` rounded to an integral number of the same format; the sign survives on zeros.
  ///
  /// `raisingInexact`: whether a changed value raises `inexact` (x86 ROUNDPS with imm8 bit 3 clear,
  /// ARM FRINTX, RISC-V FROUNDNX).
  @inlinable
  public static func roundToIntegral(
    _ bits: Bits, rounding: RoundingMode, raisingInexact: Bool,
    _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = unpack(bits, &environment)
    if _slowPath(x.kind != .finite) {
      if x.isNaN { return propagateNaN(bits, &environment) }
      return x.isZero ? zero(negative: x.isNegative) : bits
    }
    if x.exponent >= fractionBits { return bits }
    let split = SplitMagnitude(exponent: x.exponent, significand: x.significand)
    let magnitude = split.rounded(rounding, negative: x.isNegative)
    if raisingInexact && split.fraction != 0 { environment.raise(.inexact) }
    if magnitude == 0 { return zero(negative: x.isNegative) }
    // Exact: a magnitude of 1...2^fractionBits is a normal number.
    let shift = magnitude.leadingZeroBitCount
    return roundPack(
      negative: x.isNegative, exponent: 63 &- shift,
      significand: magnitude &<< UInt64(shift), &environment)
  }
}
