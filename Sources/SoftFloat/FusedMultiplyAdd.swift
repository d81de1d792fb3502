// SPDX-License-Identifier: Apache-2.0
//
// Fused multiply-add: the exact 128-bit product plus the aligned addend, rounded once. Both sit
// with their leading bit at bit 126. A shift loses bits only if the exponents differ by more than
// 20, so a subtraction then cancels one leading bit at most and the sticky bit 0 stays far below
// the rounding position. Spec: IEEE 754-2019 sections 5.4.1, 7.2 (c).

extension BinaryFormat {
  /// `±(a * b) ± c`, rounded once.
  ///
  /// The negations flip the sign of the product and of the addend, never of a NaN. (AArch64 negates
  /// the operand itself, NaN or not: flip its sign bit instead of using the parameter.)
  @inlinable
  public static func fusedMultiplyAdd(
    _ a: Bits, _ b: Bits, _ c: Bits, negateProduct: Bool = false, negateAddend: Bool = false,
    _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = unpack(a, &environment)
    let y = unpack(b, &environment)
    var z = unpack(c, &environment)
    let isInvalidProduct = x.isInfinity && y.isZero || x.isZero && y.isInfinity
    if _slowPath(x.isNaN || y.isNaN || z.isNaN) {
      if isInvalidProduct && z.kind == .quietNaN && environment.fusedInvalid == .invalid {
        return invalid(&environment)
      }
      return propagateNaN(a, b, addend: c, environment: &environment)
    }
    var negative = (x.isNegative != y.isNegative) != negateProduct
    z.isNegative = z.isNegative != negateAddend
    let isInfiniteProduct = x.isInfinity || y.isInfinity
    if isInvalidProduct || isInfiniteProduct && z.isInfinity && negative != z.isNegative {
      return invalid(&environment)
    }
    report(subnormal: x.isSubnormal || y.isSubnormal || z.isSubnormal, &environment)
    if isInfiniteProduct { return infinity(negative: negative) }
    if z.isInfinity { return infinity(negative: z.isNegative) }
    if x.isZero || y.isZero {
      if z.isZero {
        return zero(negative: zeroSumIsNegative(negative, z.isNegative, environment))
      }
      return roundPack(
        negative: z.isNegative, exponent: z.exponent, significand: z.significand, &environment)
    }

    let (high, low) = x.significand.multipliedFullWidth(by: y.significand)
    var product = UInt128(high) &<< 64 | UInt128(low)
    var exponent = x.exponent &+ y.exponent
    if high &>> 63 != 0 {
      product &>>= 1  // at least 20 low bits are clear
      exponent &+= 1
    }
    var addend = UInt128(z.significand) &<< 63
    let distance = exponent &- z.exponent
    if distance >= 0 {
      addend = addend.shiftedRightSticky(by: distance)
    } else {
      product = product.shiftedRightSticky(by: 0 &- distance)
      exponent = z.exponent
    }
    var sum: UInt128
    if negative == z.isNegative {
      sum = product &+ addend
    } else {
      sum = product &- addend
      if product < addend {
        sum = 0 &- sum
        negative = z.isNegative
      } else if sum == 0 {
        return zero(negative: environment.rounding == .down)
      }
    }
    let shift = sum.leadingZeroBitCount
    sum &<<= UInt128(shift)
    let sticky: UInt64 = UInt64(truncatingIfNeeded: sum) == 0 ? 0 : 1
    return roundPack(
      negative: negative, exponent: exponent &+ 1 &- shift,
      significand: UInt64(truncatingIfNeeded: sum &>> 64) | sticky, &environment)
  }
}
