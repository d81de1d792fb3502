// SPDX-License-Identifier: Apache-2.0
//
// Fences, environment calls, CSR accesses and the privileged instructions: mostly calls of helpers,
// and the question how the block goes on behind them.
//
// - An illegal instruction, `ecall` and `ebreak` raise a fault in their helper: nothing runs behind it.
// - `mret` and `sret` leave with the pc their helper stored; `wfi` with the next one.
// - What may change modes, mappings or interrupts ends the block: with a look-up by fetch key where its helper
//   keeps the key (sstatus, address translation and instruction fences), else with an exit.
//
// Spec: RISC-V Unprivileged, "Zicsr", "Zifencei"; Privileged, chapters 3 and 10.

import IR
import Translation

/// Numbers of the CSRs the translator tells apart.
private enum CSRNumber {
  static let fflags: UInt16 = 0x001
  static let sstatus: UInt16 = 0x100
  static let mstatus: UInt16 = 0x300
}

extension RISCVTranslator {
  // MARK: Illegal instructions and environment calls

  /// Raises an illegal instruction.
  func illegal(_ b: inout IRBuilder) -> InstructionEnd {
    b.constant(.temporary(0), UInt64(bits))
    b.call(RISCVHelpers.illegal, .discard, .temporary(0))
    b.exitState()
    return .endsBlock
  }

  /// Calls a helper behind which nothing of the block runs: it raises a fault or stores a pc.
  func callAndLeave(_ helper: HelperDescriptor, _ b: inout IRBuilder) -> InstructionEnd {
    b.call(helper)
    b.exitState()
    return .endsBlock
  }

  // MARK: Fences

  /// Orders accesses; an empty set on either side orders nothing.
  func fence(_ b: inout IRBuilder) -> InstructionEnd {
    if instruction.imm & 0xF0 != 0 && instruction.imm & 0xF != 0 { b.memoryBarrier() }
    return .goesOn
  }

  /// Orders accesses but not stores against later loads.
  func fenceTSO(_ b: inout IRBuilder) -> InstructionEnd {
    b.memoryBarrier()
    return .goesOn
  }

  /// Stores have dropped what was made from the bytes they changed, but DMA is taken notice of at the next
  /// block's head only.
  func fenceInstructions(_ b: inout IRBuilder) -> InstructionEnd {
    b.call(RISCVHelpers.fenceInstructions)
    return .needsKey
  }

  // MARK: Control and status registers

  /// rd = csr; csr = csr ∘ operand. Operation 0 writes, 1 sets bits, 2 clears bits.
  func accessCSR(_ operation: UInt64, immediate: Bool, _ b: inout IRBuilder) -> InstructionEnd {
    if instruction.csr == CSRNumber.fflags && flags.floatState == 3 {
      return accessFlags(operation, immediate: immediate, &b)
    }
    let isZero = immediate ? instruction.imm == 0 : instruction.rs1 == 0
    let request = Slot.temporary(0)
    let operand = immediate ? Slot.temporary(1) : rs1
    b.constant(
      request, (isZero ? 1 &<< 20 : 0) | operation &<< 16 | UInt64(instruction.csr))
    if immediate { b.constant(operand, UInt64(UInt32(bitPattern: instruction.imm))) }
    if isZero && operation != 0 {
      b.call(RISCVHelpers.csrRead, rd, request, operand)
      return .goesOn
    }
    if isQuietWrite(operation, immediate: immediate) {
      b.call(RISCVHelpers.csrWriteQuiet, rd, request, operand)
      return .goesOn
    }
    b.call(RISCVHelpers.csrAccess, rd, request, operand)
    return instruction.csr == CSRNumber.sstatus ? .needsKey : .needsLookup
  }

  /// fflags while FS is dirty: no call, since libm reads and writes it around comparisons.
  private func accessFlags(
    _ operation: UInt64, immediate: Bool, _ b: inout IRBuilder
  ) -> InstructionEnd {
    let flags = Slot(CPUStateLayout.fpFlags)
    let old = Slot.temporary(0)
    let new = Slot.temporary(1)
    let isZero = immediate ? instruction.imm == 0 : instruction.rs1 == 0
    if isZero && operation != 0 {
      b.move(rd, flags)
      return .goesOn
    }
    b.move(old, flags)
    if immediate {
      b.constant(new, UInt64(UInt32(bitPattern: instruction.imm)))
    } else {
      b.binary(.and, .i64, new, rs1, immediate: 0x1F)
    }
    // Never a move: the builder would take the flags for a constant where `new` is one, and they change
    // without being named.
    switch operation {
    case 0: b.binary(.and, .i64, flags, new, new)
    case 1: b.binary(.or, .i64, flags, old, new)
    default: b.binary(.andc, .i64, flags, old, new)
    }
    b.move(rd, old)
    return .goesOn
  }

  /// Whether a write changes no mode, deadline or mapping and enables no interrupt.
  private func isQuietWrite(_ operation: UInt64, immediate: Bool) -> Bool {
    switch instruction.csr {
    case 0x140...0x143, 0x340...0x343:
      // Scratch, exception pc, cause and trap value of S and M.
      true
    case CSRNumber.sstatus, CSRNumber.mstatus:
      // Interrupts off: the most frequent CSR write there is. Bits 1 and 3 are SIE and MIE.
      operation == 2 && immediate && instruction.imm & ~0xA == 0
    default: false
    }
  }

  // MARK: Privileged instructions

  /// Returns from a trap taken in the mode `lowest` or above.
  func trapReturn(
    _ helper: HelperDescriptor, lowest: UInt32, _ b: inout IRBuilder
  ) -> InstructionEnd {
    if flags.privilege < lowest { return illegal(&b) }
    return callAndLeave(helper, &b)
  }

  /// Waits for an interrupt, then goes on behind the instruction.
  func waitForInterrupt(_ b: inout IRBuilder) -> InstructionEnd {
    if flags.privilege == 0 { return illegal(&b) }
    b.pcRelative(Slot(CPUStateLayout.pc), next)
    return callAndLeave(RISCVHelpers.wfi, &b)
  }

  /// Drops translations of the address in rs1 for the address space in rs2; x0 means all.
  func fenceVMA(_ b: inout IRBuilder) -> InstructionEnd {
    if flags.privilege == 0 { return illegal(&b) }
    let given: UInt64 = (instruction.rs1 != 0 ? 1 : 0) | (instruction.rs2 != 0 ? 2 : 0)
    b.constant(.temporary(0), given)
    b.call(RISCVHelpers.sfenceVMA, .discard, rs1, rs2, .temporary(0))
    return .needsKey
  }

  /// The fences around `sinval.vma`, which orders by itself here: only their privilege counts.
  func fenceInvalidation(_ b: inout IRBuilder) -> InstructionEnd {
    if flags.privilege == 0 { return illegal(&b) }
    b.call(RISCVHelpers.sfenceCheck)
    return .needsLookup
  }
}
