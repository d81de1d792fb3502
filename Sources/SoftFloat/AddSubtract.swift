// SPDX-License-Identifier: Apache-2.0
//
// Addition and subtraction. Both significands move down one bit to leave room for a carry; the one
// with the smaller exponent is shifted to the other with sticky bits. If bits are lost the
// exponents differ by more than 10, so a subtraction cancels one leading bit at most and bit 0
// stays below the rounding position. Spec: IEEE 754-2019 sections 5.4.1, 6.3 (sign of zero sums).

extension BinaryFormat {
  /// `a + b`.
  @inlinable
  public static func add(_ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment) -> Bits {
    sum(a, b, subtracting: false, &environment)
  }

  /// `a - b`. A NaN `b` propagates with its sign unchanged.
  @inlinable
  public static func sub(_ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment) -> Bits {
    sum(a, b, subtracting: true, &environment)
  }

  /// The sign of an exact zero sum of operands with these signs.
  @inlinable @inline(__always)
  static func zeroSumIsNegative(_ a: Bool, _ b: Bool, _ environment: FloatEnvironment) -> Bool {
    a == b ? a : environment.rounding == .down
  }

  @inlinable @inline(__always)
  static func sum(
    _ a: Bits, _ b: Bits, subtracting: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    var x = unpack(a, &environment)
    var y = unpack(b, &environment)
    if x.isNaN || y.isNaN { return propagateNaN(a, b, environment: &environment) }
    y.isNegative = y.isNegative != subtracting
    if _slowPath(x.isInfinity || y.isInfinity) {
      if x.isInfinity && y.isInfinity && x.isNegative != y.isNegative {
        return invalid(&environment)
      }
      report(subnormal: x.isSubnormal || y.isSubnormal, &environment)
      return infinity(negative: x.isInfinity ? x.isNegative : y.isNegative)
    }
    report(subnormal: x.isSubnormal || y.isSubnormal, &environment)

    if x.exponent < y.exponent { swap(&x, &y) }
    let larger = x.significand &>> 1
    let smaller = (y.significand &>> 1).shiftedRightSticky(by: x.exponent &- y.exponent)
    var negative = x.isNegative
    var magnitude: UInt64
    if x.isNegative == y.isNegative {
      magnitude = larger &+ smaller
    } else {
      magnitude = larger &- smaller
      if larger < smaller {
        magnitude = 0 &- magnitude
        negative = y.isNegative
      }
    }
    if magnitude == 0 {
      return zero(negative: zeroSumIsNegative(x.isNegative, y.isNegative, environment))
    }
    let shift = magnitude.leadingZeroBitCount
    return roundPack(
      negative: negative, exponent: x.exponent &+ 1 &- shift,
      significand: magnitude &<< UInt64(shift), &environment)
  }
}
