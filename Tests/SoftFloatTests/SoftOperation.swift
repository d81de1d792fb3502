// SPDX-License-Identifier: Apache-2.0
//
// Operations under test behind one signature, patterns zero-extended to 64 bits, so that an
// oracle's table is one line per operation.

import SoftFloat

/// An operation on up to three zero-extended patterns.
typealias SoftOperation =
  @Sendable (UInt64, UInt64, UInt64, inout FloatEnvironment) -> UInt64

extension BinaryFormat {
  typealias Unary = @Sendable (Bits, inout FloatEnvironment) -> Bits
  typealias Binary = @Sendable (Bits, Bits, inout FloatEnvironment) -> Bits
  typealias Predicate = @Sendable (Bits, Bits, inout FloatEnvironment) -> Bool

  static func unary(_ operation: @escaping Unary) -> SoftOperation {
    { UInt64(operation(Bits(truncatingIfNeeded: $0), &$3)) }
  }

  static func binary(_ operation: @escaping Binary) -> SoftOperation {
    { UInt64(operation(Bits(truncatingIfNeeded: $0), Bits(truncatingIfNeeded: $1), &$3)) }
  }

  static func predicate(_ operation: @escaping Predicate) -> SoftOperation {
    { operation(Bits(truncatingIfNeeded: $0), Bits(truncatingIfNeeded: $1), &$3) ? 1 : 0 }
  }

  static func fused(negateProduct: Bool = false, negateAddend: Bool = false) -> SoftOperation {
    {
      UInt64(
        fusedMultiplyAdd(
          Bits(truncatingIfNeeded: $0), Bits(truncatingIfNeeded: $1), Bits(truncatingIfNeeded: $2),
          negateProduct: negateProduct, negateAddend: negateAddend, &$3))
    }
  }

  /// Conversion to an integer; `rounding` nil means the environment's.
  static func integer<Integer: FixedWidthInteger & Sendable>(
    _: Integer.Type, rounding: RoundingMode? = nil, _ outOfRange: OutOfRangeRule
  ) -> SoftOperation where Integer.Magnitude: Sendable {
    {
      let integer = toInteger(
        Bits(truncatingIfNeeded: $0), as: Integer.self, rounding: rounding ?? $3.rounding,
        outOfRange: outOfRange, &$3)
      return UInt64(Integer.Magnitude(truncatingIfNeeded: integer))
    }
  }

  static func fromInteger<Integer: FixedWidthInteger & Sendable>(_: Integer.Type) -> SoftOperation {
    { a, _, _, environment in
      UInt64(fromInteger(Integer(truncatingIfNeeded: a), &environment))
    }
  }

  static func conversion<Result: BinaryFormat>(to result: Result.Type) -> SoftOperation {
    { a, _, _, environment in
      UInt64(convert(Bits(truncatingIfNeeded: a), to: result, &environment))
    }
  }

  static func integral(raisingInexact: Bool) -> SoftOperation {
    { a, _, _, environment in
      UInt64(
        roundToIntegral(
          Bits(truncatingIfNeeded: a), rounding: environment.rounding,
          raisingInexact: raisingInexact, &environment))
    }
  }
}
