// SPDX-License-Identifier: Apache-2.0
//
// Zba, Zbb, Zbc, Zbs and Zicond. Most are one operation of the IR; a deposit into zero is a
// zero-extended shift. Carry-less products are helpers without effects: they are rare, and hosts differ.
//
// Spec: RISC-V Unprivileged, "B Extension", "Zicond".

import IR
import Translation

extension RISCVTranslator {
  // MARK: Zba

  /// rd = rs2 + (rs1 << shift).
  func shiftAdd(_ shift: Int32, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    b.binary(.shl, .i64, .temporary(0), rs1, immediate: shift)
    b.binary(.add, .i64, rd, .temporary(0), rs2)
    return .goesOn
  }

  /// rd = rs2 + (rs1's low word << shift).
  func shiftAddWord(_ shift: Int, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    if shift == 0 && instruction.rs2 == 0 { return unary(.ext32u, .i64, &b) }
    b.deposit(.temporary(0), .zero, rs1, position: shift, length: 32)
    b.binary(.add, .i64, rd, .temporary(0), rs2)
    return .goesOn
  }

  /// rd = rs1's low word << imm.
  func shiftLeftWord(_ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    let shift = Int(instruction.imm)
    b.deposit(rd, .zero, rs1, position: shift, length: min(32, 64 &- shift))
    return .goesOn
  }

  // MARK: Zbs

  /// rd = rs1 with the bit that rs2 names changed by `opcode`: `andc`, `or` or `xor`.
  func singleBit(_ opcode: Opcode, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    b.constant(.temporary(0), 1)
    b.binary(.shl, .i64, .temporary(0), .temporary(0), rs2)
    b.binary(opcode, .i64, rd, rs1, .temporary(0))
    return .goesOn
  }

  /// rd = rs1 with bit imm set or inverted.
  func singleBitImmediate(_ opcode: Opcode, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    let mask: UInt64 = 1 &<< UInt64(instruction.imm)
    if let small = Int32(exactly: mask) {
      b.binary(opcode, .i64, rd, rs1, immediate: small)
    } else {
      b.constant(.temporary(0), mask)
      b.binary(opcode, .i64, rd, rs1, .temporary(0))
    }
    return .goesOn
  }

  /// rd = rs1 with bit imm clear.
  func clearBitImmediate(_ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.deposit(rd, rs1, .zero, position: Int(instruction.imm), length: 1) }
    return .goesOn
  }

  /// rd = bit rs2 of rs1.
  func extractBit(_ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    b.binary(.shr, .i64, .temporary(0), rs1, rs2)
    b.binary(.and, .i64, rd, .temporary(0), immediate: 1)
    return .goesOn
  }

  /// rd = bit imm of rs1.
  func extractBitImmediate(_ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.extract(rd, rs1, position: Int(instruction.imm), length: 1) }
    return .goesOn
  }

  // MARK: Zicond

  /// rd = 0 where the condition holds for rs2 and zero, else rs1.
  func zeroWhere(_ condition: Condition, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.moveConditional(condition, .i64, rd, rs2, .zero, .zero, rs1) }
    return .goesOn
  }

  // MARK: Zbc

  /// rd = a carry-less product's part.
  func carrylessMultiply(_ helper: HelperDescriptor, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.call(helper, rd, rs1, rs2) }
    return .goesOn
  }
}
