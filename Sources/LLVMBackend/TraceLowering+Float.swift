// SPDX-License-Identifier: Apache-2.0
//
// Floating point. The definition is the interpreter's, called with the slots' values; it accrues flags
// in CPUState, where fpFlags and fpControl stay while a trace runs. The fast path is the host's own
// instruction where it gives the same bits and can raise no new flag:
//
// - Arithmetic that rounds: when rounding is to nearest-even and NX has accrued already (flags are
//   sticky), and the result is finite and not tiny. A sum or difference that is tiny is exact.
// - Comparisons, minimum and maximum: when neither operand is a NaN (and for the latter they differ).
// - Conversions: when nothing is invalid, and NX has accrued where the result may be inexact.
//
// NaNs, infinities and everything else take the definition. Narrow operands must be boxed in their slots
// for the fast path. No host instruction's own flags are ever looked at.

import CLLVM
import IR

/// A result computed on the fast path, and whether it holds; nil: it does.
private struct FastResult {
  var value: Value
  var holds: Value?
  /// The value as an f64, where it is one.
  var float: Value?
}

extension TraceLowering {
  mutating func lowerFloat(_ opcode: Opcode, _ code: OperationCode) {
    guard switches.usesHostFloat, let format = code.format, format != .f16,
      opcode != .fcvtFF || code.resultFormat != .f16, isOnHost(opcode)
    else { return result(define(opcode, code)) }
    let e = emitter
    let slow = e.block("define")
    if let guarding = condition(opcode, code, format) {
      let fast = e.block("host")
      e.branch(guarding, fast, slow, .always)
      e.enter(fast)
    }
    let fast = compute(opcode, code, format)
    let join = e.block("float")
    let from = e.current
    if let holds = fast.holds {
      e.branch(holds, join, slow, .always)
    } else {
      e.branch(join)
    }
    e.enter(slow)
    let defined = define(opcode, code)
    let bits = fast.float == nil ? defined : e.cast(defined, e.f64)
    e.branch(join)
    e.enter(join)
    // The result stays a float where it is one: no way through an integer register and back.
    guard let value = fast.float else {
      let phi = e.phi(e.i64)
      e.join(phi, fast.value, from: from)
      e.join(phi, defined, from: slow)
      return result(phi)
    }
    let phi = e.phi(e.f64)
    e.join(phi, value, from: from)
    e.join(phi, bits, from: slow)
    result(e.cast(phi, e.i64))
  }

  /// Whether the fast path knows the operation with its rounding.
  private func isOnHost(_ opcode: Opcode) -> Bool {
    switch opcode {
    case .fclass: false
    case .fcvtFI: rounding(opcode) == FloatRounding.towardZero.rawValue
    case .fmadd, .fmsub, .fnmadd, .fnmsub: switches.hostHasFMA && isNearest(opcode)
    case .fadd, .fsub, .fmul, .fdiv, .fsqrt: isNearest(opcode)
    case .fcvtIF: isNearest(opcode) || isExactConversion
    case .fcvtFF: isNearest(opcode) || block.code(at: cell).resultFormat == .f64
    default: true
    }
  }

  /// Whether the present `fcvt_if` never rounds: 32 bits into an f64.
  private var isExactConversion: Bool {
    block.code(at: cell).format == .f64 && kind(.fcvtIF) >= ConversionInteger.s32.rawValue
  }

  private func isNearest(_ opcode: Opcode) -> Bool {
    let mode = rounding(opcode)
    return mode == FloatRounding.nearestEven.rawValue || mode == FloatRounding.dynamic.rawValue
  }

  // MARK: What must hold before

  /// The condition of the fast path, nil for none.
  private mutating func condition(
    _ opcode: Opcode, _ code: OperationCode, _ format: FloatFormat
  ) -> Value? {
    var conditions: [Value] = []
    switch opcode {
    case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fmadd, .fmsub, .fnmadd, .fnmsub:
      conditions.append(mayRound(opcode))
    case .fcvtFI: conditions.append(hasInexact())
    case .fcvtIF where !isExactConversion: conditions.append(mayRound(opcode))
    case .fcvtFF where code.resultFormat == .f32: conditions.append(mayRound(opcode))
    default: break
    }
    if format == .f32 && opcode != .fcvtIF {
      for field in operandFields(opcode) { conditions.append(isBoxed(operand(field))) }
    }
    guard var all = conditions.first else { return nil }
    for condition in conditions.dropFirst() { all = emitter.and(all, condition) }
    return all
  }

  private func operandFields(_ opcode: Opcode) -> [Int] {
    switch opcode.shape {
    case .floatBinary: [OperationLayout.field1, OperationLayout.field2]
    case .floatTernary: [OperationLayout.field1, OperationLayout.field2, OperationLayout.field3]
    default: [OperationLayout.field1]
    }
  }

  private func isBoxed(_ slot: Value) -> Value {
    emitter.compare(
      LLVMIntUGE, slot, emitter.constant(0xFFFF_FFFF_0000_0000 as UInt64))
  }

  /// Whether NX has accrued. Asked once on a way without calls or joins: behind the definition it can
  /// only have become true, which the next block sees.
  private mutating func hasInexact() -> Value {
    if let known = state?.hasInexact { return known }
    let bit = emitter.and(
      emitter.loadState(CPUStateLayout.fpFlags), emitter.constant(1 as UInt64))
    let isSet = emitter.compare(LLVMIntNE, bit, emitter.constant(0 as UInt64))
    state?.hasInexact = isSet
    return isSet
  }

  /// Whether the operation may round on the host.
  private mutating func mayRound(_ opcode: Opcode) -> Value {
    let inexact = hasInexact()
    if rounding(opcode) == FloatRounding.nearestEven.rawValue { return inexact }
    if let known = state?.mayRound { return known }
    let mode = emitter.and(
      emitter.loadState(CPUStateLayout.fpControl), emitter.constant(7 as UInt64))
    let both = emitter.and(
      inexact, emitter.compare(LLVMIntEQ, mode, emitter.constant(0 as UInt64)))
    state?.mayRound = both
    return both
  }

  // MARK: Values

  private func type(_ format: FloatFormat) -> LLVMTypeRef {
    format == .f64 ? emitter.f64 : emitter.f32
  }

  /// A slot's value as a float.
  private mutating func float(_ field: Int, _ format: FloatFormat) -> Value {
    let slot = operand(field)
    let bits = format == .f64 ? slot : emitter.truncate(slot, emitter.i32)
    return emitter.cast(bits, type(format))
  }

  private func bits(_ value: Value, _ format: FloatFormat) -> Value {
    emitter.cast(value, format == .f64 ? emitter.i64 : emitter.i32)
  }

  /// Bits as a slot's value.
  private func boxed(_ bits: Value, _ format: FloatFormat) -> Value {
    format == .f64
      ? bits
      : emitter.or(
        emitter.zeroExtend(bits, emitter.i64), emitter.constant(0xFFFF_FFFF_0000_0000 as UInt64))
  }

  /// Whether a result is finite and, unless tiny ones are exact, above the least normal number.
  private func isPlain(_ bits: Value, _ format: FloatFormat, tinyIsExact: Bool) -> Value {
    let e = emitter
    let isWide = format == .f64
    func constant(_ value: UInt64) -> Value {
      isWide ? e.constant(value) : e.constant32(UInt32(truncatingIfNeeded: value))
    }
    let infinity: UInt64 = isWide ? 0x7FF0_0000_0000_0000 << 1 : 0x7F80_0000 << 1
    let least: UInt64 = isWide ? 0x0010_0000_0000_0001 << 1 : 0x0080_0001 << 1
    let magnitude = e.add(bits, bits)
    if tinyIsExact { return e.compare(LLVMIntULT, magnitude, constant(infinity)) }
    return e.compare(
      LLVMIntULT, e.add(magnitude, constant(0 &- least)), constant(infinity - least))
  }

  // MARK: Computation

  private mutating func compute(
    _ opcode: Opcode, _ code: OperationCode, _ format: FloatFormat
  ) -> FastResult {
    let b = emitter.builder
    switch opcode {
    case .feq, .flt, .fle: return compareFloats(opcode, format)
    case .fmin, .fmax: return pick(opcode, format)
    case .fcvtFF: return convert(code, format)
    case .fcvtFI: return toInteger(format)
    case .fcvtIF: return fromInteger(format)
    default: break
    }
    let x = float(OperationLayout.field1, format)
    let value: Value
    switch opcode {
    case .fadd: value = LLVMBuildFAdd(b, x, float(OperationLayout.field2, format), "")
    case .fsub: value = LLVMBuildFSub(b, x, float(OperationLayout.field2, format), "")
    case .fmul: value = LLVMBuildFMul(b, x, float(OperationLayout.field2, format), "")
    case .fdiv: value = LLVMBuildFDiv(b, x, float(OperationLayout.field2, format), "")
    case .fsqrt: value = emitter.intrinsic("llvm.sqrt", [type(format)], [x])
    default:
      let y = float(OperationLayout.field2, format)
      let z = float(OperationLayout.field3, format)
      let negatesProduct = opcode == .fnmadd || opcode == .fnmsub
      let negatesAddend = opcode == .fmsub || opcode == .fnmadd
      value = emitter.intrinsic(
        "llvm.fma", [type(format)],
        [
          negatesProduct ? LLVMBuildFNeg(b, x, "") : x, y,
          negatesAddend ? LLVMBuildFNeg(b, z, "") : z,
        ])
    }
    let result = bits(value, format)
    let holds = isPlain(result, format, tinyIsExact: opcode == .fadd || opcode == .fsub)
    return FastResult(
      value: boxed(result, format), holds: holds, float: format == .f64 ? value : nil)
  }

  private func compare(_ predicate: LLVMRealPredicate, _ x: Value, _ y: Value) -> Value {
    LLVMBuildFCmp(emitter.builder, predicate, x, y, "")
  }

  private mutating func compareFloats(_ opcode: Opcode, _ format: FloatFormat) -> FastResult {
    let x = float(OperationLayout.field1, format)
    let y = float(OperationLayout.field2, format)
    let predicate =
      opcode == .feq ? LLVMRealOEQ : opcode == .flt ? LLVMRealOLT : LLVMRealOLE
    return FastResult(
      value: emitter.zeroExtend(compare(predicate, x, y), emitter.i64),
      holds: compare(LLVMRealORD, x, y))
  }

  private mutating func pick(_ opcode: Opcode, _ format: FloatFormat) -> FastResult {
    let x = float(OperationLayout.field1, format)
    let y = float(OperationLayout.field2, format)
    let takesFirst = compare(opcode == .fmin ? LLVMRealOLT : LLVMRealOGT, x, y)
    return FastResult(
      value: emitter.select(
        takesFirst, operand(OperationLayout.field1), operand(OperationLayout.field2)),
      holds: compare(LLVMRealONE, x, y))
  }

  // MARK: Conversions

  private mutating func convert(_ code: OperationCode, _ format: FloatFormat) -> FastResult {
    let x = float(OperationLayout.field1, format)
    if format == .f32 {
      let wide: Value = LLVMBuildFPExt(emitter.builder, x, emitter.f64, "")
      return FastResult(
        value: bits(wide, .f64), holds: compare(LLVMRealORD, x, x), float: wide)
    }
    let narrow: Value = LLVMBuildFPTrunc(emitter.builder, x, emitter.f32, "")
    let result = bits(narrow, .f32)
    return FastResult(
      value: boxed(result, .f32), holds: isPlain(result, .f32, tinyIsExact: false))
  }

  /// Truncation by the host's instruction, which answers the most negative number to what does not fit.
  private mutating func toInteger(_ format: FloatFormat) -> FastResult {
    let e = emitter
    let x = float(OperationLayout.field1, format)
    let vector: LLVMTypeRef = LLVMVectorType(type(format), format == .f64 ? 2 : 4)
    let packed: Value = LLVMBuildInsertElement(
      e.builder, LLVMGetPoison(vector), x, e.constant32(0), "")
    let name = format == .f64 ? "llvm.x86.sse2.cvttsd2si64" : "llvm.x86.sse.cvttss2si64"
    let whole = e.intrinsic(name, [], [packed])
    switch ConversionInteger(rawValue: kind(.fcvtFI)) ?? .s64 {
    case .s64:
      return FastResult(
        value: whole, holds: e.compare(LLVMIntNE, whole, e.constant(1 << 63 as UInt64)))
    case .u64:
      return FastResult(
        value: whole, holds: e.compare(LLVMIntSGE, whole, e.constant(0 as UInt64)))
    case .s32:
      let narrow = e.signExtend(e.truncate(whole, e.i32), e.i64)
      return FastResult(value: narrow, holds: e.compare(LLVMIntEQ, narrow, whole))
    case .u32:
      let narrow = e.signExtend(e.truncate(whole, e.i32), e.i64)
      return FastResult(
        value: narrow, holds: e.compare(LLVMIntULE, whole, e.constant(0xFFFF_FFFF as UInt64)))
    }
  }

  private mutating func fromInteger(_ format: FloatFormat) -> FastResult {
    let e = emitter
    let a = operand(OperationLayout.field1)
    let kind = ConversionInteger(rawValue: kind(.fcvtIF)) ?? .s64
    let isNarrow = kind == .s32 || kind == .u32
    let integer = isNarrow ? e.truncate(a, e.i32) : a
    let value: Value =
      kind == .s64 || kind == .s32
      ? LLVMBuildSIToFP(e.builder, integer, type(format), "")
      : LLVMBuildUIToFP(e.builder, integer, type(format), "")
    return FastResult(
      value: boxed(bits(value, format), format), holds: nil, float: format == .f64 ? value : nil)
  }

  // MARK: The definition

  /// Calls the operation's definition.
  private mutating func define(_ opcode: Opcode, _ code: OperationCode) -> Value {
    let e = emitter
    let zero = e.constant(0 as UInt64)
    let shape = opcode.shape
    let a = operand(OperationLayout.field1)
    let b = shape == .floatBinary || shape == .floatTernary ? operand(OperationLayout.field2) : zero
    let c = shape == .floatTernary ? operand(OperationLayout.field3) : zero
    let operation =
      UInt64(code.rawValue) | UInt64(rounding(opcode)) << 16 | UInt64(kind(opcode)) << 24
    var parameters: [LLVMTypeRef?] = [e.pointer, e.i64, e.i64, e.i64, e.i64]
    let type: LLVMTypeRef = LLVMFunctionType(e.i64, &parameters, 5, 0)
    return e.call(.float, type, [e.state, a, b, c, e.constant(operation)])
  }

  /// The rounding field of the present operation.
  func rounding(_ opcode: Opcode) -> UInt8 {
    let field =
      opcode.shape == .floatTernary
      ? block.field(OperationLayout.field0, at: cell + 1)
      : block.field(OperationLayout.field3, at: cell)
    return UInt8(truncatingIfNeeded: field)
  }

  /// The kind of integer a conversion reads or makes.
  func kind(_ opcode: Opcode) -> UInt8 {
    opcode == .fcvtFI || opcode == .fcvtIF
      ? UInt8(truncatingIfNeeded: block.field(OperationLayout.field2, at: cell)) : 0
  }
}
