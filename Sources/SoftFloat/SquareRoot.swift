// SPDX-License-Identifier: Apache-2.0
//
// Square root: a fixed-point reciprocal root (quadratic estimate, two Newton steps, about 29 bits),
// one correction step to 55 bits, then an exact remainder that makes the floor and the sticky bit
// right whatever the estimate was. Integer only: the host's rounding mode may be the guest's.
// Spec: IEEE 754-2019 section 5.4.1.

extension BinaryFormat {
  /// `√a`. The root of -0 is -0; of other negative numbers, invalid.
  @inlinable
  public static func sqrt(_ a: Bits, _ environment: inout FloatEnvironment) -> Bits {
    let x = unpack(a, &environment)
    if _slowPath(x.kind != .finite || x.isNegative) {
      if x.isNaN { return propagateNaN(a, &environment) }
      if x.isZero { return zero(negative: x.isNegative) }
      if x.isNegative { return invalid(&environment) }
      return infinity(negative: false)
    }
    report(subnormal: x.isSubnormal, &environment)

    // radicand / 2^62 in [1, 4), so that the exponent left over is even.
    let isOdd = x.exponent & 1 != 0
    let radicand = isOdd ? x.significand : x.significand &>> 1
    let root = flooredRoot(radicand: radicand, mantissa: x.significand, isOdd: isOdd)
    let isExact = (radicand &<< 48) &- root &* root == 0
    return roundPack(
      negative: false, exponent: x.exponent &>> 1,
      significand: root &<< 8 | (isExact ? 0 : 1), &environment)
  }

  /// ⌊√(radicand / 2^62) * 2^55⌋ for a radicand in [2^62, 2^64).
  ///
  /// `mantissa` is the radicand scaled to [1, 2) * 2^63, `isOdd` whether the scaling was by 2.
  @inlinable @inline(__always)
  static func flooredRoot(radicand: UInt64, mantissa: UInt64, isOdd: Bool) -> UInt64 {
    // 1/√(1 + t), t in [0, 1), with a relative error below 0.0032. Scaled by 2^32.
    let t = (mantissa &<< 1) &>> 32
    let quadratic = (0x25ce_db31 &* t) &>> 32
    var reciprocal = 0xff2f_18e7 &- ((0x6f65_4968 &- quadratic) &* t) &>> 32
    if isOdd { reciprocal = (reciprocal &* 0xb504_f333) &>> 32 }
    // y ← y * (3 - a * y * y) / 2: never above 1/√a, so never above 2^32.
    let a = radicand &>> 32
    for _ in 0..<2 {
      let square = (reciprocal &* reciprocal) &>> 32
      let correction = (3 &<< 62 &- a &* square) &>> 31
      reciprocal = (reciprocal &* correction) &>> 32
    }
    // r = s + (a - s * s) * y / 2 from the 32-bit s = a * y.
    let short = (a &* reciprocal) &>> 31
    let residue = Int64(bitPattern: radicand &- short &* short) &>> 6
    let step = (residue &* Int64(bitPattern: reciprocal)) &>> 34
    var root = (short &<< 24) &+ UInt64(bitPattern: step)
    // Invariant: |remainder| < 2^63, so its low 64 bits tell all.
    var remainder = Int64(bitPattern: (radicand &<< 48) &- root &* root)
    while remainder < 0 {
      root &-= 1
      remainder &+= Int64(bitPattern: root &<< 1 | 1)
    }
    while remainder > Int64(bitPattern: root &<< 1) {
      remainder &-= Int64(bitPattern: root &<< 1 | 1)
      root &+= 1
    }
    return root
  }
}
