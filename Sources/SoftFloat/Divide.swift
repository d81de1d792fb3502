// SPDX-License-Identifier: Apache-2.0
//
// Division: one 128-by-64-bit integer division gives 64 quotient bits, its remainder the sticky
// bit. Spec: IEEE 754-2019 sections 5.4.1, 7.2, 7.3.

extension BinaryFormat {
  /// `a / b`. 0/0 and ∞/∞ are invalid; finite nonzero over zero raises `divideByZero`.
  @inlinable
  public static func div(_ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment) -> Bits {
    let x = unpack(a, &environment)
    let y = unpack(b, &environment)
    let negative = x.isNegative != y.isNegative
    if _slowPath(x.kind != .finite || y.kind != .finite) {
      if x.isNaN || y.isNaN { return propagateNaN(a, b, environment: &environment) }
      if x.kind == y.kind { return invalid(&environment) }
      if y.isZero && x.kind == .finite {
        environment.raise(.divideByZero)
        return infinity(negative: negative)
      }
      report(subnormal: x.isSubnormal || y.isSubnormal, &environment)
      return x.isInfinity || y.isZero ? infinity(negative: negative) : zero(negative: negative)
    }
    report(subnormal: x.isSubnormal || y.isSubnormal, &environment)

    // Keep dividend < divisor * 2^64, and the quotient's bit 63 set.
    let isSmaller = x.significand < y.significand
    let dividend = isSmaller ? (x.significand, 0) : (x.significand &>> 1, x.significand &<< 63)
    let (quotient, remainder) = y.significand.dividingFullWidth(dividend)
    return roundPack(
      negative: negative, exponent: x.exponent &- y.exponent &- (isSmaller ? 1 : 0),
      significand: quotient | (remainder == 0 ? 0 : 1), &environment)
  }
}
