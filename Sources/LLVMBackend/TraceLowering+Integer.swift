// SPDX-License-Identifier: Apache-2.0
//
// Moves, integer arithmetic, bit fields and conditions. Slots are 64 bits wide; a narrow operation
// truncates its operands and extends its result as its type says (the upper half that the IR leaves
// open is zero, as in the interpreter).
//
// LLVM leaves more open than the IR: division by zero and of the most negative number, shift counts not
// below the width, are undefined there. Each is fenced here.

import CLLVM
import IR

extension TraceLowering {
  /// One operation.
  mutating func lower(_ opcode: Opcode, _ code: OperationCode) throws {
    switch opcode.shape {
    case .head: break
    case .none:
      if opcode == .mb {
        LLVMBuildFence(emitter.builder, LLVMAtomicOrderingSequentiallyConsistent, 0, "")
      } else {
        lowerEnd(opcode)
      }
    case .branchConditional: lowerBranch(code)
    case .branch: lowerJump()
    case .gotoConstant, .gotoSlot, .exitConstant: lowerEnd(opcode)
    case .call: lowerCall(code)
    case .unary: opcode == .fclass ? lowerFloat(opcode, code) : lowerUnary(opcode, code)
    case .constant:
      guard let value = block.constant(at: cell, .index) else {
        throw TraceCompilerError("block \(blockIndex), cell \(cell): no such literal")
      }
      result(emitter.constant(value))
    case .binary: opcode == .setcond ? lowerSetCondition(code) : lowerBinary(opcode, code)
    case .deposit: lowerDeposit()
    case .extract: lowerExtract(signed: opcode == .sextract)
    case .conditionalMove: lowerConditionalMove(code)
    case .load: lowerLoad(code)
    case .store: lowerStore(code)
    case .atomic: lowerAtomic(opcode, code)
    case .compareAndSwap: lowerCompareAndSwap(code)
    case .floatUnary, .floatBinary, .floatTernary: lowerFloat(opcode, code)
    }
  }

  // MARK: Widths

  /// A slot's value as an operand of a type.
  private func narrow(_ value: Value, _ type: ValueType) -> Value {
    type == .i64 ? value : emitter.truncate(value, emitter.i32)
  }

  /// A result of a type as a slot's value.
  private func widen(_ value: Value, _ type: ValueType) -> Value {
    switch type {
    case .i64: value
    case .s32: emitter.signExtend(value, emitter.i64)
    case .i32, .u32: emitter.zeroExtend(value, emitter.i64)
    }
  }

  private func constant(_ value: UInt64, _ type: ValueType) -> Value {
    type == .i64
      ? emitter.constant(value) : emitter.constant32(UInt32(truncatingIfNeeded: value))
  }

  /// The second operand of a binary operation: a slot or an immediate.
  private mutating func second(_ code: OperationCode, _ type: ValueType) -> Value {
    code.hasImmediate
      ? constant(UInt64(bitPattern: Int64(block.immediate(at: cell))), type)
      : narrow(operand(OperationLayout.field2), type)
  }

  // MARK: Two operands

  private mutating func lowerBinary(_ opcode: Opcode, _ code: OperationCode) {
    let type = code.type
    let a = narrow(operand(OperationLayout.field1), type)
    let b = second(code, type)
    result(widen(binary(opcode, type, a, b), type))
  }

  private func binary(_ opcode: Opcode, _ type: ValueType, _ a: Value, _ b: Value) -> Value {
    let e = emitter
    let w = type == .i64 ? e.i64 : e.i32
    switch opcode {
    case .add: return e.add(a, b)
    case .sub: return LLVMBuildSub(e.builder, a, b, "")
    case .mul: return LLVMBuildMul(e.builder, a, b, "")
    case .mulsh: return high(a, b, type, LLVMSExt, LLVMSExt)
    case .muluh: return high(a, b, type, LLVMZExt, LLVMZExt)
    case .mulsuh: return high(a, b, type, LLVMSExt, LLVMZExt)
    case .div, .divu, .rem, .remu: return divide(opcode, type, a, b)
    case .and: return e.and(a, b)
    case .or: return e.or(a, b)
    case .xor: return e.xor(a, b)
    case .andc: return e.and(a, e.not(b))
    case .orc: return e.or(a, e.not(b))
    case .eqv: return e.not(e.xor(a, b))
    case .shl: return e.shiftLeft(a, count(b, type))
    case .shr: return e.shiftRight(a, count(b, type))
    case .sar: return LLVMBuildAShr(e.builder, a, count(b, type), "")
    case .rotl: return e.intrinsic("llvm.fshl", [w], [a, a, b])
    case .rotr: return e.intrinsic("llvm.fshr", [w], [a, a, b])
    case .smin: return e.intrinsic("llvm.smin", [w], [a, b])
    case .smax: return e.intrinsic("llvm.smax", [w], [a, b])
    case .umin: return e.intrinsic("llvm.umin", [w], [a, b])
    default: return e.intrinsic("llvm.umax", [w], [a, b])
    }
  }

  /// A shift count modulo the width.
  private func count(_ b: Value, _ type: ValueType) -> Value {
    emitter.and(b, constant(UInt64(type.width - 1), type))
  }

  private func high(
    _ a: Value, _ b: Value, _ type: ValueType, _ left: LLVMOpcode, _ right: LLVMOpcode
  ) -> Value {
    let e = emitter
    let wide = e.integerType(bits: type.width * 2)
    let product: Value = LLVMBuildMul(
      e.builder, LLVMBuildCast(e.builder, left, a, wide, ""),
      LLVMBuildCast(e.builder, right, b, wide, ""), "")
    let shift = LLVMConstInt(wide, UInt64(type.width), 0)
    return e.truncate(LLVMBuildLShr(e.builder, product, shift, ""), type == .i64 ? e.i64 : e.i32)
  }

  /// A division whose undefined cases do no harm: 0 for a zero divisor, wrapping for −2ⁿ⁻¹ ÷ −1, as the
  /// IR's semantics compute them.
  private func divide(_ opcode: Opcode, _ type: ValueType, _ a: Value, _ b: Value) -> Value {
    let e = emitter
    let zero = constant(0, type)
    let one = constant(1, type)
    let isZero = e.compare(LLVMIntEQ, b, zero)
    var isSpecial = isZero
    var special = zero
    if opcode == .div || opcode == .rem {
      let isMinusOne = e.compare(LLVMIntEQ, b, constant(.max, type))
      isSpecial = e.or(isZero, isMinusOne)
      // a ÷ −1 is −a, and nothing remains.
      if opcode == .div {
        special = e.select(isZero, zero, LLVMBuildNeg(e.builder, a, ""))
      }
    }
    // Freezing keeps LLVM from reasoning backwards from the division.
    let divisor: Value = LLVMBuildFreeze(e.builder, e.select(isSpecial, one, b), "")
    let quotient: Value
    switch opcode {
    case .div: quotient = LLVMBuildSDiv(e.builder, a, divisor, "")
    case .divu: quotient = LLVMBuildUDiv(e.builder, a, divisor, "")
    case .rem: quotient = LLVMBuildSRem(e.builder, a, divisor, "")
    default: quotient = LLVMBuildURem(e.builder, a, divisor, "")
    }
    return e.select(isSpecial, special, quotient)
  }

  // MARK: One operand

  private mutating func lowerUnary(_ opcode: Opcode, _ code: OperationCode) {
    let type = code.type
    let a = narrow(operand(OperationLayout.field1), type)
    result(widen(unary(opcode, type, a), type))
  }

  private func unary(_ opcode: Opcode, _ type: ValueType, _ a: Value) -> Value {
    let e = emitter
    let w = type == .i64 ? e.i64 : e.i32
    let isExact: Value = LLVMConstInt(e.i1, 0, 0)
    switch opcode {
    case .mov: return a
    case .neg: return LLVMBuildNeg(e.builder, a, "")
    case .not: return e.not(a)
    case .ext8s: return e.signExtend(e.truncate(a, e.i8), w)
    case .ext8u: return e.and(a, constant(0xFF, type))
    case .ext16s: return e.signExtend(e.truncate(a, e.integerType(bits: 16)), w)
    case .ext16u: return e.and(a, constant(0xFFFF, type))
    case .ext32s: return e.signExtend(e.truncate(a, e.i32), e.i64)
    case .ext32u: return e.zeroExtend(e.truncate(a, e.i32), e.i64)
    case .bswap: return e.intrinsic("llvm.bswap", [w], [a])
    case .clz: return e.intrinsic("llvm.ctlz", [w], [a, isExact])
    case .ctz: return e.intrinsic("llvm.cttz", [w], [a, isExact])
    case .ctpop: return e.intrinsic("llvm.ctpop", [w], [a])
    case .brev8: return e.intrinsic("llvm.bswap", [w], [e.intrinsic("llvm.bitreverse", [w], [a])])
    default: return orCombine(a, type)
    }
  }

  /// Each byte all ones where it is not zero.
  private func orCombine(_ a: Value, _ type: ValueType) -> Value {
    let e = emitter
    var x = a
    for (shift, mask) in [(4, 0x0F0F_0F0F_0F0F_0F0F), (2, 0x3F3F_3F3F_3F3F_3F3F)]
      as [(UInt64, UInt64)]
    {
      x = e.or(x, e.and(e.shiftRight(x, constant(shift, type)), constant(mask, type)))
    }
    x = e.or(x, e.and(e.shiftRight(x, constant(1, type)), constant(0x7F7F_7F7F_7F7F_7F7F, type)))
    let low = e.and(x, constant(0x0101_0101_0101_0101, type))
    return LLVMBuildMul(e.builder, low, constant(0xFF, type), "")
  }

  // MARK: Bit fields

  private mutating func lowerDeposit() {
    let field = block.field(OperationLayout.field3, at: cell)
    let position = UInt64(field & 0xFF)
    let mask = UInt64.max >> (64 - UInt64(field >> 8))
    let e = emitter
    let kept = e.and(operand(OperationLayout.field1), e.constant(~(mask << position)))
    let b = e.and(operand(OperationLayout.field2), e.constant(mask))
    result(e.or(kept, e.shiftLeft(b, e.constant(position))))
  }

  private mutating func lowerExtract(signed: Bool) {
    let field = block.field(OperationLayout.field2, at: cell)
    let position = UInt64(field & 0xFF)
    let length = UInt64(field >> 8)
    let e = emitter
    let a = operand(OperationLayout.field1)
    let up = e.shiftLeft(a, e.constant(64 - length - position))
    let down = e.constant(64 - length)
    result(signed ? LLVMBuildAShr(e.builder, up, down, "") : e.shiftRight(up, down))
  }

  // MARK: Conditions

  /// Whether a condition holds between two slot values.
  func condition(_ code: OperationCode, _ a: Value, _ b: Value) -> Value {
    let type = code.type
    return compare(code.condition ?? .eq, type, narrow(a, type), narrow(b, type))
  }

  private func compare(_ condition: Condition, _ type: ValueType, _ a: Value, _ b: Value) -> Value {
    let e = emitter
    switch condition {
    case .eq: return e.compare(LLVMIntEQ, a, b)
    case .ne: return e.compare(LLVMIntNE, a, b)
    case .lt: return e.compare(LLVMIntSLT, a, b)
    case .ge: return e.compare(LLVMIntSGE, a, b)
    case .le: return e.compare(LLVMIntSLE, a, b)
    case .gt: return e.compare(LLVMIntSGT, a, b)
    case .ltu: return e.compare(LLVMIntULT, a, b)
    case .geu: return e.compare(LLVMIntUGE, a, b)
    case .leu: return e.compare(LLVMIntULE, a, b)
    case .gtu: return e.compare(LLVMIntUGT, a, b)
    case .tsteq: return e.compare(LLVMIntEQ, e.and(a, b), constant(0, type))
    case .tstne: return e.compare(LLVMIntNE, e.and(a, b), constant(0, type))
    }
  }

  private mutating func lowerSetCondition(_ code: OperationCode) {
    let type = code.type
    let a = narrow(operand(OperationLayout.field1), type)
    let b = second(code, type)
    result(emitter.zeroExtend(compare(code.condition ?? .eq, type, a, b), emitter.i64))
  }

  private mutating func lowerConditionalMove(_ code: OperationCode) {
    let holds = condition(code, operand(OperationLayout.field1), operand(OperationLayout.field2))
    let v1 = operand(OperationLayout.field3)
    let v2 = read(block.field(OperationLayout.field0, at: cell + 1))
    result(emitter.select(holds, v1, v2))
  }
}
