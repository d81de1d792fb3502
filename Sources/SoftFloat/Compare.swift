// SPDX-License-Identifier: Apache-2.0
//
// Comparisons. Quiet predicates raise `invalid` for signalling NaNs only, signalling ones for every
// NaN; all are false for unordered operands except `unordered` itself.
// Spec: IEEE 754-2019 sections 5.6.1, 5.11.

/// One of the four mutually exclusive relations of two numbers.
@frozen public enum FloatRelation: UInt8, Sendable {
  /// The first is less than the second.
  case less
  /// They are equal; zeros are equal whatever their signs.
  case equal
  /// The first is greater than the second.
  case greater
  /// At least one is a NaN.
  case unordered
}

extension BinaryFormat {
  /// The relation of `a` to `b`; `invalid` for signalling NaNs only (x86 UCOMIS, ARM FCMP).
  @inlinable
  public static func compareQuiet(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> FloatRelation {
    relation(a, b, isSignaling: false, &environment)
  }

  /// The relation of `a` to `b`; `invalid` for every NaN (x86 COMIS, ARM FCMPE).
  @inlinable
  public static func compareSignaling(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> FloatRelation {
    relation(a, b, isSignaling: true, &environment)
  }

  /// `a == b`, quiet.
  @inlinable
  public static func eqQuiet(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: false, &environment) == .equal
  }

  /// `a < b`, quiet.
  @inlinable
  public static func ltQuiet(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: false, &environment) == .less
  }

  /// `a <= b`, quiet.
  @inlinable
  public static func leQuiet(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: false, &environment).rawValue <= FloatRelation.equal.rawValue
  }

  /// `a == b`, signalling.
  @inlinable
  public static func eqSignaling(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: true, &environment) == .equal
  }

  /// `a < b`, signalling.
  @inlinable
  public static func ltSignaling(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: true, &environment) == .less
  }

  /// `a <= b`, signalling.
  @inlinable
  public static func leSignaling(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: true, &environment).rawValue <= FloatRelation.equal.rawValue
  }

  /// Whether at least one operand is a NaN; quiet.
  @inlinable
  public static func unordered(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bool {
    relation(a, b, isSignaling: false, &environment) == .unordered
  }

  @inlinable @inline(__always)
  static func relation(
    _ a: Bits, _ b: Bits, isSignaling: Bool, _ environment: inout FloatEnvironment
  ) -> FloatRelation {
    let x = operandWord(a, &environment)
    let y = operandWord(b, &environment)
    if _slowPath(isNaN(x) || isNaN(y)) {
      if isSignaling || Self.isSignaling(x) || Self.isSignaling(y) { environment.raise(.invalid) }
      return .unordered
    }
    report(subnormal: isSubnormal(x) || isSubnormal(y), &environment)
    if x == y || (x | y) & ~signBit == 0 { return .equal }
    return isBelow(x, y) ? .less : .greater
  }

  /// Whether `x` comes before `y` in the order that puts -0 before +0. Neither is a NaN, and they
  /// differ.
  @inlinable @inline(__always)
  static func isBelow(_ x: UInt64, _ y: UInt64) -> Bool {
    if (x ^ y) & signBit != 0 { return x & signBit != 0 }
    return (x < y) != (x & signBit != 0)
  }
}
