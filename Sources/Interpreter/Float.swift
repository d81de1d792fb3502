// SPDX-License-Identifier: Apache-2.0
//
// Floating point. The definition is SoftFloat, bit for bit; the fast path is the host's own instruction
// where it can be shown to give the same bits and no new flag.
//
// That is the case when rounding is to nearest-even and NX has already accrued (flags are sticky and
// the first inexact result sets it, so this is the state programs live in): then a finite result that
// is not tiny can raise nothing else. Anything else, NaNs and infinities included, goes to SoftFloat.

import IR
import SoftFloat

/// How a format's values lie in slots and which host type computes them.
protocol FloatWord {
  associatedtype Format: BinaryFormat
  associatedtype Host: BinaryFloatingPoint
  static func unboxed(_ slot: UInt64) -> Format.Bits
  static func boxed(_ bits: Format.Bits) -> UInt64
  static func host(_ bits: Format.Bits) -> Host
  static func bits(_ host: Host) -> Format.Bits
  /// Whether the host computes this format by itself.
  static var hasHost: Bool { get }
}

/// binary64 fills its slot.
enum F64: FloatWord {
  @inline(__always) static func unboxed(_ slot: UInt64) -> UInt64 { slot }
  @inline(__always) static func boxed(_ bits: UInt64) -> UInt64 { bits }
  @inline(__always) static func host(_ bits: UInt64) -> Double { Double(bitPattern: bits) }
  @inline(__always) static func bits(_ host: Double) -> UInt64 { host.bitPattern }
  static var hasHost: Bool { true }
  typealias Format = Binary64
}

/// binary32, NaN-boxed: a slot whose upper half is not all ones reads as the default NaN.
enum F32: FloatWord {
  @inline(__always) static func unboxed(_ slot: UInt64) -> UInt32 {
    slot &>> 32 == 0xFFFF_FFFF ? UInt32(truncatingIfNeeded: slot) : 0x7FC0_0000
  }
  @inline(__always) static func boxed(_ bits: UInt32) -> UInt64 {
    UInt64(bits) | 0xFFFF_FFFF_0000_0000
  }
  @inline(__always) static func host(_ bits: UInt32) -> Float { Float(bitPattern: bits) }
  @inline(__always) static func bits(_ host: Float) -> UInt32 { host.bitPattern }
  static var hasHost: Bool { true }
  typealias Format = Binary32
}

/// binary16, NaN-boxed.
enum F16: FloatWord {
  @inline(__always) static func unboxed(_ slot: UInt64) -> UInt16 {
    slot &>> 16 == 0xFFFF_FFFF_FFFF ? UInt16(truncatingIfNeeded: slot) : 0x7E00
  }
  @inline(__always) static func boxed(_ bits: UInt16) -> UInt64 {
    UInt64(bits) | 0xFFFF_FFFF_FFFF_0000
  }
  // No host arithmetic: these are never called.
  @inline(__always) static func host(_ bits: UInt16) -> Float { Float(bits) }
  @inline(__always) static func bits(_ host: Float) -> UInt16 { 0 }
  static var hasHost: Bool { false }
  typealias Format = Binary16
}

// MARK: The environment

@inline(__always) private func roundingMode(_ env: Env, _ operation: Int) -> RoundingMode {
  let raw =
    operation == Int(FloatRounding.dynamic.rawValue)
    ? UInt8(truncatingIfNeeded: slot(env, CPUStateLayout.fpControl) & 7)
    : UInt8(truncatingIfNeeded: operation)
  // A reserved dynamic mode never gets here: the guest's translator refuses it.
  return RoundingMode(rawValue: raw) ?? .nearestEven
}

@inline(__always) private func environment(_ env: Env, rounding: Int) -> FloatEnvironment {
  FloatEnvironment(rounding: roundingMode(env, rounding))
}

@inline(__always) private func accrue(_ env: Env, _ flags: ExceptionFlags) {
  if flags.rawValue != 0 {
    set(env, CPUStateLayout.fpFlags, slot(env, CPUStateLayout.fpFlags) | UInt64(flags.rawValue))
  }
}

/// Whether a host result can add no flag: NX is set, and rounding is to nearest-even.
@inline(__always) private func mayUseHost(_ env: Env, rounding: Int) -> Bool {
  let control = slot(env, CPUStateLayout.fpControl) & 7
  return slot(env, CPUStateLayout.fpFlags) & 1 != 0
    && (rounding == 0 || rounding == 7 && control == 0)
}

/// Finite and not tiny: the exponent is neither all ones nor below 2.
@inline(__always) private func isPlain<H: BinaryFloatingPoint>(_ h: H) -> Bool {
  h.magnitude < H.greatestFiniteMagnitude && h.magnitude > H.leastNormalMagnitude
}

// MARK: Arithmetic

/// A two-operand operation: its definition and, where there is one, the host's.
protocol FloatBinaryOperation {
  static func define<F: BinaryFormat>(
    _ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type
  ) -> F.Bits
  static var hasHost: Bool { get }
  static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H
}

// swift-format-ignore
enum Floating {
  enum Add: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.add(a, b, &e) }
    static var hasHost: Bool { true }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a + b }
  }
  enum Sub: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.sub(a, b, &e) }
    static var hasHost: Bool { true }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a - b }
  }
  enum Mul: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.mul(a, b, &e) }
    static var hasHost: Bool { true }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a * b }
  }
  enum Div: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.div(a, b, &e) }
    static var hasHost: Bool { true }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a / b }
  }
  enum Min: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.minimumNumber(a, b, &e) }
    static var hasHost: Bool { false }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a }
  }
  enum Max: FloatBinaryOperation {
    @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> F.Bits { F.maximumNumber(a, b, &e) }
    static var hasHost: Bool { false }
    @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a }
  }
}

@inline(__always) func floatBinary<O: FloatBinaryOperation, W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: O.Type, _: W.Type
) {
  if O.hasHost && W.hasHost && _fastPath(mayUseHost(env, rounding: field3(pc))) {
    let a = W.host(W.unboxed(slot(env, field1(pc))))
    let b = W.host(W.unboxed(slot(env, field2(pc))))
    let result = O.host(a, b)
    if _fastPath(isPlain(result)) {
      set(env, field0(pc), W.boxed(W.bits(result)))
      return next(pc + OperationLayout.cell, env, budget)
    }
  }
  defineBinary(pc, env, O.self, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

/// The whole of a two-operand operation, for who does not dispatch.
@inline(__always) func computeBinary<O: FloatBinaryOperation, W: FloatWord>(
  _ pc: PC, _ env: Env, _: O.Type, _: W.Type
) {
  if O.hasHost && W.hasHost && _fastPath(mayUseHost(env, rounding: field3(pc))) {
    let result = O.host(
      W.host(W.unboxed(slot(env, field1(pc)))), W.host(W.unboxed(slot(env, field2(pc)))))
    if _fastPath(isPlain(result)) { return set(env, field0(pc), W.boxed(W.bits(result))) }
  }
  defineBinary(pc, env, O.self, W.self)
}

@inline(never) func defineBinary<O: FloatBinaryOperation, W: FloatWord>(
  _ pc: PC, _ env: Env, _: O.Type, _: W.Type
) {
  var e = environment(env, rounding: field3(pc))
  let a = W.unboxed(slot(env, field1(pc)))
  let b = W.unboxed(slot(env, field2(pc)))
  set(env, field0(pc), W.boxed(O.define(a, b, &e, W.Format.self)))
  accrue(env, e.flags)
}

@inline(__always) func floatSquareRoot<W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type
) {
  defineSquareRoot(pc, env, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineSquareRoot<W: FloatWord>(_ pc: PC, _ env: Env, _: W.Type) {
  let a = W.unboxed(slot(env, field1(pc)))
  if W.hasHost && mayUseHost(env, rounding: field3(pc)) {
    let result = W.host(a).squareRoot()
    if isPlain(result) { return set(env, field0(pc), W.boxed(W.bits(result))) }
  }
  var e = environment(env, rounding: field3(pc))
  set(env, field0(pc), W.boxed(W.Format.sqrt(a, &e)))
  accrue(env, e.flags)
}

/// ±(a × b) ± c, two cells.
@inline(__always) func floatFused<W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type, negateProduct: Bool, negateAddend: Bool
) {
  defineFused(pc, env, W.self, negateProduct, negateAddend)
  next(pc + 2 &* OperationLayout.cell, env, budget)
}

@inline(never) func defineFused<W: FloatWord>(
  _ pc: PC, _ env: Env, _: W.Type, _ negateProduct: Bool, _ negateAddend: Bool
) {
  let rounding = field0(pc + OperationLayout.cell)
  let a = W.unboxed(slot(env, field1(pc)))
  let b = W.unboxed(slot(env, field2(pc)))
  let c = W.unboxed(slot(env, field3(pc)))
  if W.hasHost && mayUseHost(env, rounding: rounding) {
    let product = negateProduct ? -W.host(a) : W.host(a)
    let addend = negateAddend ? -W.host(c) : W.host(c)
    let result = addend.addingProduct(product, W.host(b))
    if isPlain(result) { return set(env, field0(pc), W.boxed(W.bits(result))) }
  }
  var e = environment(env, rounding: rounding)
  let result = W.Format.fusedMultiplyAdd(
    a, b, c, negateProduct: negateProduct, negateAddend: negateAddend, &e)
  set(env, field0(pc), W.boxed(result))
  accrue(env, e.flags)
}

// MARK: Comparisons and classes

/// A comparison's definition.
protocol FloatComparison {
  static func define<F: BinaryFormat>(
    _ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type
  ) -> Bool
}

// swift-format-ignore
extension Floating {
  enum Eq: FloatComparison { @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> Bool { F.eqQuiet(a, b, &e) } }
  enum Lt: FloatComparison { @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> Bool { F.ltSignaling(a, b, &e) } }
  enum Le: FloatComparison { @inline(__always) static func define<F: BinaryFormat>(_ a: F.Bits, _ b: F.Bits, _ e: inout FloatEnvironment, _: F.Type) -> Bool { F.leSignaling(a, b, &e) } }
}

@inline(__always) func floatCompare<C: FloatComparison, W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: C.Type, _: W.Type
) {
  defineCompare(pc, env, C.self, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineCompare<C: FloatComparison, W: FloatWord>(
  _ pc: PC, _ env: Env, _: C.Type, _: W.Type
) {
  var e = FloatEnvironment()
  let a = W.unboxed(slot(env, field1(pc)))
  let b = W.unboxed(slot(env, field2(pc)))
  set(env, field0(pc), C.define(a, b, &e, W.Format.self) ? 1 : 0)
  accrue(env, e.flags)
}

@inline(__always) func floatClass<W: FloatWord>(_ pc: PC, _ env: Env, _ budget: Int64, _: W.Type) {
  defineClass(pc, env, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineClass<W: FloatWord>(_ pc: PC, _ env: Env, _: W.Type) {
  let a = W.unboxed(slot(env, field1(pc)))
  set(env, field0(pc), UInt64(W.Format.classify(a).rawValue))
}

// MARK: Conversions

@inline(__always) func floatToFloat<A: FloatWord, B: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: A.Type, _: B.Type
) {
  defineToFloat(pc, env, A.self, B.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineToFloat<A: FloatWord, B: FloatWord>(
  _ pc: PC, _ env: Env, _: A.Type, _: B.Type
) {
  var e = environment(env, rounding: field3(pc))
  let a = A.unboxed(slot(env, field1(pc)))
  set(env, field0(pc), B.boxed(A.Format.convert(a, to: B.Format.self, &e)))
  accrue(env, e.flags)
}

@inline(__always) func floatToInteger<W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type
) {
  defineToInteger(pc, env, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineToInteger<W: FloatWord>(_ pc: PC, _ env: Env, _: W.Type) {
  var e = FloatEnvironment()
  let a = W.unboxed(slot(env, field1(pc)))
  let rounding = roundingMode(env, field3(pc))
  let rule = OutOfRangeRule.saturateNaNToMaximum
  let result: UInt64 =
    switch ConversionInteger(rawValue: UInt8(truncatingIfNeeded: field2(pc))) {
    case .s64:
      UInt64(bitPattern: W.Format.toInt64(a, rounding: rounding, outOfRange: rule, &e))
    case .u64: W.Format.toUInt64(a, rounding: rounding, outOfRange: rule, &e)
    case .s32:
      UInt64(truncatingIfNeeded: W.Format.toInt32(a, rounding: rounding, outOfRange: rule, &e))
    case .u32, nil:
      UInt64(
        truncatingIfNeeded: Int32(
          bitPattern: W.Format.toUInt32(a, rounding: rounding, outOfRange: rule, &e)))
    }
  set(env, field0(pc), result)
  accrue(env, e.flags)
}

@inline(__always) func integerToFloat<W: FloatWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type
) {
  defineFromInteger(pc, env, W.self)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(never) func defineFromInteger<W: FloatWord>(_ pc: PC, _ env: Env, _: W.Type) {
  var e = environment(env, rounding: field3(pc))
  let a = slot(env, field1(pc))
  let result: W.Format.Bits =
    switch ConversionInteger(rawValue: UInt8(truncatingIfNeeded: field2(pc))) {
    case .s64: W.Format.fromInt64(Int64(bitPattern: a), &e)
    case .u64: W.Format.fromUInt64(a, &e)
    case .s32: W.Format.fromInt32(Int32(truncatingIfNeeded: a), &e)
    case .u32, nil: W.Format.fromUInt32(UInt32(truncatingIfNeeded: a), &e)
    }
  set(env, field0(pc), W.boxed(result))
  accrue(env, e.flags)
}
