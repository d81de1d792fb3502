// SPDX-License-Identifier: Apache-2.0
//
// Multiplication: the full 128-bit product of two normalised significands, the low half made
// sticky. Spec: IEEE 754-2019 sections 5.4.1, 7.2.

extension BinaryFormat {
  /// `a * b`. Infinity times zero is invalid.
  @inlinable
  public static func mul(_ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment) -> Bits {
    let x = unpack(a, &environment)
    let y = unpack(b, &environment)
    let negative = x.isNegative != y.isNegative
    if _slowPath(x.kind != .finite || y.kind != .finite) {
      if x.isNaN || y.isNaN { return propagateNaN(a, b, environment: &environment) }
      let isInfinite = x.isInfinity || y.isInfinity
      if isInfinite && (x.isZero || y.isZero) { return invalid(&environment) }
      report(subnormal: x.isSubnormal || y.isSubnormal, &environment)
      return isInfinite ? infinity(negative: negative) : zero(negative: negative)
    }
    report(subnormal: x.isSubnormal || y.isSubnormal, &environment)

    let product = x.significand.multipliedFullWidth(by: y.significand)
    let sticky = product.high | (product.low == 0 ? 0 : 1)
    let shift = sticky.leadingZeroBitCount  // 0 or 1
    return roundPack(
      negative: negative, exponent: x.exponent &+ y.exponent &+ 1 &- shift,
      significand: sticky &<< UInt64(shift), &environment)
  }
}
