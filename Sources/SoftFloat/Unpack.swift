// SPDX-License-Identifier: Apache-2.0
//
// From bit patterns to the form arithmetic works on: a sign, an unbounded exponent and a
// significand normalised to bit 63, the same for every format. Subnormal operands are normalised,
// or flushed, here.
//
//   value = (-1)^sign * significand * 2^(exponent - 63)    bit 63 set, low 63 - fractionBits clear
//
// A zero has significand 0 and an exponent below every other, so sums need no case for it.

/// What an operand is.
@frozen @usableFromInline
enum OperandKind: UInt8 {
  case zero, finite, infinity, quietNaN, signalingNaN
}

/// One operand, taken apart.
@frozen @usableFromInline
struct Unpacked {
  @usableFromInline var kind: OperandKind
  @usableFromInline var isNegative: Bool
  @usableFromInline var isSubnormal: Bool
  /// Weight of the significand's bit 63.
  @usableFromInline var exponent: Int
  /// Bit 63 set if `kind` is finite, 0 if zero, unspecified otherwise.
  @usableFromInline var significand: UInt64

  @inlinable @inline(__always)
  init(kind: OperandKind, isNegative: Bool, isSubnormal: Bool, exponent: Int, significand: UInt64) {
    self.kind = kind
    self.isNegative = isNegative
    self.isSubnormal = isSubnormal
    self.exponent = exponent
    self.significand = significand
  }

  @inlinable @inline(__always)
  var isNaN: Bool { kind.rawValue >= OperandKind.quietNaN.rawValue }

  @inlinable @inline(__always)
  var isInfinity: Bool { kind == .infinity }

  @inlinable @inline(__always)
  var isZero: Bool { kind == .zero }

  /// Exponent of zeros: below any sum or product of exponents, far from overflow.
  @inlinable @inline(__always)
  static var zeroExponent: Int { -1 &<< 20 }
}

extension BinaryFormat {
  /// Takes `bits` apart, flushing a subnormal if the environment says so.
  @inlinable @inline(__always)
  static func unpack(_ bits: Bits, _ environment: inout FloatEnvironment) -> Unpacked {
    let word = word(bits)
    let isNegative = word & signBit != 0
    let fraction = word & fractionMask
    let biased = Int(truncatingIfNeeded: word &>> UInt64(fractionBits)) & exponentMask
    let alignment = UInt64(63 &- fractionBits)
    if _fastPath(biased != 0 && biased != exponentMask) {
      return Unpacked(
        kind: .finite, isNegative: isNegative, isSubnormal: false, exponent: biased &- bias,
        significand: (fraction | implicitBit) &<< alignment)
    }
    if biased != 0 {
      let kind: OperandKind =
        fraction == 0 ? .infinity : fraction & quietBit != 0 ? .quietNaN : .signalingNaN
      return Unpacked(
        kind: kind, isNegative: isNegative, isSubnormal: false, exponent: 0, significand: 0)
    }
    if fraction == 0 || isFlushed(&environment) {
      return Unpacked(
        kind: .zero, isNegative: isNegative, isSubnormal: false,
        exponent: Unpacked.zeroExponent, significand: 0)
    }
    let shift = fraction.leadingZeroBitCount
    return Unpacked(
      kind: .finite, isNegative: isNegative, isSubnormal: true,
      exponent: minimumExponent &+ (63 &- fractionBits) &- shift,
      significand: fraction &<< UInt64(shift))
  }

  /// Whether a subnormal operand reads as zero; raises the flag that goes with it.
  @inlinable @inline(__always)
  static func isFlushed(_ environment: inout FloatEnvironment) -> Bool {
    switch environment.subnormalInputs {
    case .keep, .keepReporting: return false
    case .flush: return true
    case .flushReporting:
      environment.raise(.subnormalInput)
      return true
    }
  }

  /// `bits` as a word, with subnormals flushed if the environment says so. For operations that need
  /// no arithmetic.
  @inlinable @inline(__always)
  static func operandWord(_ bits: Bits, _ environment: inout FloatEnvironment) -> UInt64 {
    let word = word(bits)
    if isSubnormal(word) && isFlushed(&environment) { return word & signBit }
    return word
  }

  /// Raises `subnormalInput` under ``SubnormalInputs/keepReporting``. Called once NaN operands,
  /// invalid operations and divisions by zero are out of the way, since those take precedence.
  @inlinable @inline(__always)
  static func report(subnormal: Bool, _ environment: inout FloatEnvironment) {
    if subnormal && environment.subnormalInputs == .keepReporting {
      environment.raise(.subnormalInput)
    }
  }
}
