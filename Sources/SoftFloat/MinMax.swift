// SPDX-License-Identifier: Apache-2.0
//
// The four families of minimum and maximum the guests have. They differ in NaNs and zeros:
//
//   family           one quiet NaN     a signalling NaN        -0 and +0   flags            used by
//   minimumNumber    the number        the number if any       -0 < +0     sNaN invalid     RISC-V
//   minNum           the number        NaN                     -0 < +0     sNaN invalid     FMINNM
//   minimum          NaN               NaN                     -0 < +0     sNaN invalid     FMIN
//   minimumOrSecond  second operand    second operand          second      any NaN invalid  MINPS
//
// Spec: IEEE 754-2019 section 9.6 (minimumNumber, minimum), IEEE 754-2008 section 5.3.1 (minNum),
// x86 SDM MINSS, Arm ARM FPMin and FPMinNum.

extension BinaryFormat {
  /// IEEE 754-2019 minimumNumber: a NaN gives way to a number; two NaNs give a NaN.
  @inlinable
  public static func minimumNumber(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumNumber(a, b, isMaximum: false, &environment)
  }

  /// IEEE 754-2019 maximumNumber: a NaN gives way to a number; two NaNs give a NaN.
  @inlinable
  public static func maximumNumber(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumNumber(a, b, isMaximum: true, &environment)
  }

  /// IEEE 754-2008 minNum: a quiet NaN gives way to a number, a signalling one gives a NaN.
  @inlinable
  public static func minNum(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumNum(a, b, isMaximum: false, &environment)
  }

  /// IEEE 754-2008 maxNum: a quiet NaN gives way to a number, a signalling one gives a NaN.
  @inlinable
  public static func maxNum(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumNum(a, b, isMaximum: true, &environment)
  }

  /// IEEE 754-2019 minimum: every NaN gives a NaN.
  @inlinable
  public static func minimum(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremum(a, b, isMaximum: false, &environment)
  }

  /// IEEE 754-2019 maximum: every NaN gives a NaN.
  @inlinable
  public static func maximum(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremum(a, b, isMaximum: true, &environment)
  }

  /// x86's minimum, `a < b ? a : b`: the second operand as it is for NaNs and for two zeros.
  @inlinable
  public static func minimumOrSecond(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumOrSecond(a, b, isMaximum: false, &environment)
  }

  /// x86's maximum, `a > b ? a : b`: the second operand as it is for NaNs and for two zeros.
  @inlinable
  public static func maximumOrSecond(
    _ a: Bits, _ b: Bits, _ environment: inout FloatEnvironment
  ) -> Bits {
    extremumOrSecond(a, b, isMaximum: true, &environment)
  }

  /// The smaller or larger word, -0 below +0. Neither is a NaN.
  @inlinable @inline(__always)
  static func ordered(
    _ x: UInt64, _ y: UInt64, isMaximum: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    report(subnormal: isSubnormal(x) || isSubnormal(y), &environment)
    let takesFirst = x == y || isBelow(x, y) != isMaximum
    return Bits(truncatingIfNeeded: takesFirst ? x : y)
  }

  @inlinable @inline(__always)
  static func extremumNumber(
    _ a: Bits, _ b: Bits, isMaximum: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = operandWord(a, &environment)
    let y = operandWord(b, &environment)
    if _slowPath(isNaN(x) || isNaN(y)) {
      if isNaN(x) && isNaN(y) { return propagateNaN(a, b, environment: &environment) }
      if isSignaling(x) || isSignaling(y) { environment.raise(.invalid) }
      return Bits(truncatingIfNeeded: isNaN(x) ? y : x)
    }
    return ordered(x, y, isMaximum: isMaximum, &environment)
  }

  @inlinable @inline(__always)
  static func extremumNum(
    _ a: Bits, _ b: Bits, isMaximum: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = operandWord(a, &environment)
    let y = operandWord(b, &environment)
    if _slowPath(isNaN(x) || isNaN(y)) {
      if isNaN(x) && isNaN(y) || isSignaling(x) || isSignaling(y) {
        return propagateNaN(a, b, environment: &environment)
      }
      return Bits(truncatingIfNeeded: isNaN(x) ? y : x)
    }
    return ordered(x, y, isMaximum: isMaximum, &environment)
  }

  @inlinable @inline(__always)
  static func extremum(
    _ a: Bits, _ b: Bits, isMaximum: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = operandWord(a, &environment)
    let y = operandWord(b, &environment)
    if _slowPath(isNaN(x) || isNaN(y)) {
      return propagateNaN(a, b, environment: &environment)
    }
    return ordered(x, y, isMaximum: isMaximum, &environment)
  }

  @inlinable @inline(__always)
  static func extremumOrSecond(
    _ a: Bits, _ b: Bits, isMaximum: Bool, _ environment: inout FloatEnvironment
  ) -> Bits {
    let x = operandWord(a, &environment)
    let y = operandWord(b, &environment)
    let relation = relation(
      Bits(truncatingIfNeeded: x), Bits(truncatingIfNeeded: y), isSignaling: true, &environment)
    let takesFirst = relation == (isMaximum ? .greater : .less)
    return Bits(truncatingIfNeeded: takesFirst ? x : y)
  }
}
