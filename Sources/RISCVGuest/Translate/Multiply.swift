// SPDX-License-Identifier: Apache-2.0
//
// The M extension. Products are one operation; quotients need care, because RISC-V defines division by
// zero (quotient −1, remainder the dividend) and overflow (quotient the dividend, remainder 0), where
// the IR's results are undefined. The operation runs anyway, since it never traps, and conditional
// moves replace its result. A divisor known in the block needs none of that.
//
// For b = −1 the quotient is −a whatever a is, and the remainder 0: overflow is not singled out.

import IR
import Translation

extension RISCVTranslator {
  /// Signed quotient.
  func divideSigned(_ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    if divisorIsHarmless(type, b) { return binary(.div, type, &b) }
    let quotient = Slot.temporary(0)
    let negated = Slot.temporary(1)
    let minusOne = Slot.temporary(2)
    b.binary(.div, type, quotient, rs1, rs2)
    b.unary(.neg, type, negated, rs1)
    b.constant(minusOne, ~0)
    b.moveConditional(.eq, compared(type), quotient, rs2, minusOne, negated, quotient)
    b.moveConditional(.eq, compared(type), rd, rs2, .zero, minusOne, quotient)
    return .goesOn
  }

  /// Unsigned quotient.
  func divideUnsigned(_ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    if divisorIsHarmless(type, b) { return binary(.divu, type, &b) }
    let quotient = Slot.temporary(0)
    let minusOne = Slot.temporary(2)
    b.binary(.divu, type, quotient, rs1, rs2)
    b.constant(minusOne, ~0)
    b.moveConditional(.eq, compared(type), rd, rs2, .zero, minusOne, quotient)
    return .goesOn
  }

  /// Signed remainder.
  func remainderSigned(_ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    if divisorIsHarmless(type, b) { return binary(.rem, type, &b) }
    let remainder = Slot.temporary(0)
    let minusOne = Slot.temporary(2)
    b.binary(.rem, type, remainder, rs1, rs2)
    b.constant(minusOne, ~0)
    b.moveConditional(.eq, compared(type), remainder, rs2, minusOne, .zero, remainder)
    b.moveConditional(.eq, compared(type), rd, rs2, .zero, dividend(type, &b), remainder)
    return .goesOn
  }

  /// Unsigned remainder.
  func remainderUnsigned(_ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    if divisorIsHarmless(type, b) { return binary(.remu, type, &b) }
    let remainder = Slot.temporary(0)
    b.binary(.remu, type, remainder, rs1, rs2)
    b.moveConditional(.eq, compared(type), rd, rs2, .zero, dividend(type, &b), remainder)
    return .goesOn
  }

  /// Whether the divisor is known to be neither 0 nor −1.
  private func divisorIsHarmless(_ type: ValueType, _ b: borrowing IRBuilder) -> Bool {
    guard let divisor = b.constant(in: rs2) else { return false }
    let value =
      type == .i64 ? Int64(bitPattern: divisor) : Int64(Int32(truncatingIfNeeded: divisor))
    return value != 0 && value != -1
  }

  /// The dividend as a result: sign-extended in the W forms, unsigned ones too.
  private func dividend(_ type: ValueType, _ b: inout IRBuilder) -> Slot {
    if type == .i64 { return rs1 }
    b.unary(.ext32s, .i64, .temporary(1), rs1)
    return .temporary(1)
  }

  /// The type a divisor of the given type is compared in.
  private func compared(_ type: ValueType) -> ValueType { type == .i64 ? .i64 : .i32 }
}
