// SPDX-License-Identifier: Apache-2.0
//
// Conversion between formats. Widening is exact but takes the same way as narrowing, so that
// flushing and flags need no second definition. NaN payloads keep their top bits. Spec: IEEE
// 754-2019 sections 5.4.2, 6.2.3.

extension BinaryFormat {
  /// `bits` as a number of the format `Result`, rounded.
  @inlinable
  public static func convert<Result: BinaryFormat>(
    _ bits: Bits, to result: Result.Type, _ environment: inout FloatEnvironment
  ) -> Result.Bits {
    let x = unpack(bits, &environment)
    if _slowPath(x.kind != .finite) {
      if x.isNaN { return convertNaN(bits, to: result, &environment) }
      return x.isZero
        ? Result.zero(negative: x.isNegative) : Result.infinity(negative: x.isNegative)
    }
    report(subnormal: x.isSubnormal, &environment)
    return Result.roundPack(
      negative: x.isNegative, exponent: x.exponent, significand: x.significand, &environment)
  }

  /// A NaN of this format as a quiet NaN of `Result`.
  @inlinable @inline(never)
  static func convertNaN<Result: BinaryFormat>(
    _ bits: Bits, to _: Result.Type, _ environment: inout FloatEnvironment
  ) -> Result.Bits {
    let word = word(bits)
    if isSignaling(word) { environment.raise(.invalid) }
    if environment.nanRule == .canonical { return Result.canonicalNaN(environment) }
    let payload = (word & fractionMask) &<< UInt64(63 &- fractionBits)
    return Result.pattern(
      negative: word & signBit != 0,
      magnitude: Result.infinityWord | Result.quietBit
        | payload &>> UInt64(63 &- Result.fractionBits))
  }
}
