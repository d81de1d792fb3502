// SPDX-License-Identifier: Apache-2.0
//
// NaN results: which operand's payload survives, and the invalid-operation exception. Called on the
// cold path of every operation once an operand is known to be a NaN or the operation to be invalid.
// Spec: IEEE 754-2019 section 6.2; x86 SDM volume 1 table 4-7 and section 14.5.1;
// Arm ARM FPProcessNaNs and FPProcessNaNs3.

extension BinaryFormat {
  /// Raises `invalid` and returns the canonical NaN.
  @inlinable @inline(__always)
  static func invalid(_ environment: inout FloatEnvironment) -> Bits {
    environment.raise(.invalid)
    return canonicalNaN(environment)
  }

  /// The result of an operation on one NaN.
  @inlinable @inline(never)
  static func propagateNaN(_ a: Bits, _ environment: inout FloatEnvironment) -> Bits {
    propagateNaN(a, a, environment: &environment)
  }

  /// The result of an operation on two operands, at least one of them a NaN.
  @inlinable @inline(never)
  static func propagateNaN(
    _ a: Bits, _ b: Bits, environment: inout FloatEnvironment
  ) -> Bits {
    let (x, y) = (word(a), word(b))
    if isSignaling(x) || isSignaling(y) { environment.raise(.invalid) }
    let chosen: UInt64
    switch environment.nanRule {
    case .canonical: return canonicalNaN(environment)
    case .firstOperand: chosen = isNaN(x) ? x : y
    case .signalingFirst:
      chosen = isSignaling(x) ? x : isSignaling(y) ? y : isNaN(x) ? x : y
    }
    return Bits(truncatingIfNeeded: chosen | quietBit)
  }

  /// The result of `a * b + c`, at least one of them a NaN.
  @inlinable @inline(never)
  static func propagateNaN(
    _ a: Bits, _ b: Bits, addend c: Bits, environment: inout FloatEnvironment
  ) -> Bits {
    let (x, y, z) = (word(a), word(b), word(c))
    if isSignaling(x) || isSignaling(y) || isSignaling(z) { environment.raise(.invalid) }
    let chosen: UInt64
    switch environment.nanRule {
    case .canonical: return canonicalNaN(environment)
    case .firstOperand: chosen = isNaN(x) ? x : isNaN(y) ? y : z
    case .signalingFirst:
      if isSignaling(x) || isSignaling(y) || isSignaling(z) {
        chosen = isSignaling(z) ? z : isSignaling(x) ? x : y
      } else {
        chosen = isNaN(z) ? z : isNaN(x) ? x : y
      }
    }
    return Bits(truncatingIfNeeded: chosen | quietBit)
  }
}
