// SPDX-License-Identifier: Apache-2.0
//
// RV32I and RV64I: register and immediate arithmetic, constants, jumps and branches.
//
// A conditional branch is always `brcond` over the fall-through jump to the taken one: executors
// recognise that shape and go straight to the linked blocks.
//
// Spec: RISC-V Unprivileged, chapters "RV32I" and "RV64I".

import IR
import Translation

extension RISCVTranslator {
  // MARK: Arithmetic

  /// rd = rs1 ∘ rs2.
  func binary(_ opcode: Opcode, _ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.binary(opcode, type, rd, rs1, rs2) }
    return .goesOn
  }

  /// rd = rs1 ∘ imm.
  func immediate(_ opcode: Opcode, _ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.binary(opcode, type, rd, rs1, immediate: instruction.imm) }
    return .goesOn
  }

  /// rd = ∘ rs1.
  func unary(_ opcode: Opcode, _ type: ValueType, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.unary(opcode, type, rd, rs1) }
    return .goesOn
  }

  /// rd = rs1 < rs2.
  func setLess(_ condition: Condition, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.setCondition(condition, .i64, rd, rs1, rs2) }
    return .goesOn
  }

  /// rd = rs1 < imm.
  func setLessImmediate(_ condition: Condition, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.setCondition(condition, .i64, rd, rs1, immediate: instruction.imm) }
    return .goesOn
  }

  /// rd = imm.
  func loadUpper(_ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.constant(rd, UInt64(bitPattern: Int64(instruction.imm))) }
    return .goesOn
  }

  /// rd = pc + imm.
  func addUpperToPC(_ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.pcRelative(rd, offset &+ Int64(instruction.imm)) }
    return .goesOn
  }

  // MARK: Jumps

  /// Goes to pc + imm when the condition holds for rs1 and rs2.
  func branch(_ condition: Condition, _ b: inout IRBuilder) -> InstructionEnd {
    let taken = b.makeLabel()
    b.branch(condition, .i64, rs1, rs2, to: taken)
    b.jump(offset: next)
    b.place(taken)
    return jump(to: offset &+ Int64(instruction.imm), &b)
  }

  /// rd = the next instruction's address; goes to pc + imm.
  func jumpAndLink(_ b: inout IRBuilder) -> InstructionEnd {
    let target = offset &+ Int64(instruction.imm)
    if !dropsResult && isAligned(target) { b.pcRelative(rd, next) }
    return jump(to: target, &b)
  }

  /// rd = the next instruction's address; goes to rs1 + imm with bit 0 clear.
  func jumpAndLinkRegister(_ b: inout IRBuilder) -> InstructionEnd {
    let target = jumpTarget(&b)
    if !allowsHalfwordTargets { checkAlignment(of: target, &b) }
    if !dropsResult { b.pcRelative(rd, next) }
    b.lookupAndGotoPointer(target)
    return .endsBlock
  }

  /// The slot that holds the target of `jalr`; the link may be written before it is read.
  private func jumpTarget(_ b: inout IRBuilder) -> Slot {
    let immediate = instruction.imm
    let target = Slot.temporary(0)
    if let base = b.constant(in: rs1), (base ^ UInt64(bitPattern: Int64(immediate))) & 1 == 0 {
      // Even already: without the `and`, a constant stays pc-relative and the jump becomes direct.
      if immediate == 0 && rd != rs1 { return rs1 }
      b.binary(.add, .i64, target, rs1, immediate: immediate)
      return target
    }
    var base = rs1
    if immediate != 0 {
      b.binary(.add, .i64, target, base, immediate: immediate)
      base = target
    }
    b.binary(.and, .i64, target, base, immediate: -2)
    return target
  }

  /// Ends the block with a jump `target` bytes from its pc, or with the fault that raises.
  private func jump(to target: Int64, _ b: inout IRBuilder) -> InstructionEnd {
    if isAligned(target) {
      b.jump(offset: target)
      return .endsBlock
    }
    b.pcRelative(.temporary(0), target)
    b.call(RISCVHelpers.misalignedFetch, .discard, .temporary(0))
    b.exitState()
    return .endsBlock
  }

  /// Whether instructions may start `target` bytes from the block's pc.
  private func isAligned(_ target: Int64) -> Bool {
    allowsHalfwordTargets || (pc &+ UInt64(bitPattern: target)) & 2 == 0
  }

  /// Raises the fault of a jump into the middle of a word.
  private func checkAlignment(of target: Slot, _ b: inout IRBuilder) {
    let aligned = b.makeLabel()
    b.constant(.temporary(1), 2)
    b.branch(.tsteq, .i64, target, .temporary(1), to: aligned)
    b.call(RISCVHelpers.misalignedFetch, .discard, target)
    b.place(aligned)
  }
}
