// SPDX-License-Identifier: Apache-2.0
//
// The A extension. An AMO is one atomic operation, a full barrier already. `lr` keeps address and value
// in reservation slots; `sc` succeeds by comparing and swapping with that value, so that another
// hart's store in between makes it fail unless it restored the value.
//
// - An aligned address never equals the "no reservation" pattern, which is all ones.
// - A misaligned `sc` faults even without a reservation; one to an unreserved address is not checked
//   for permissions and just fails.
// - The reservation goes with every `sc`; traps and returns drop it too (the privileged side does).

import IR
import Translation

extension RISCVTranslator {
  /// rd = memory at rs1, reserved.
  func loadReserved(_ operation: MemoryOperation, _ b: inout IRBuilder) -> InstructionEnd {
    if instruction.releases { b.memoryBarrier() }
    b.load(operation, RISCVState.reservationValue, rs1, mmuIndex: dataIndex)
    b.move(RISCVState.reservationAddress, rs1)
    if !dropsResult { b.move(rd, RISCVState.reservationValue) }
    if instruction.acquires { b.memoryBarrier() }
    return .goesOn
  }

  /// Memory at rs1 = rs2 if the reservation holds; rd = 0 then, 1 if not.
  func storeConditional(_ operation: MemoryOperation, _ b: inout IRBuilder) -> InstructionEnd {
    let old = Slot.temporary(0)
    let mask = Slot.temporary(1)
    let reserved = b.makeLabel()
    let aligned = b.makeLabel()
    let done = b.makeLabel()
    b.branch(.eq, .i64, RISCVState.reservationAddress, rs1, to: reserved)
    b.constant(mask, UInt64(operation.byteCount &- 1))
    b.branch(.tsteq, .i64, rs1, mask, to: aligned)
    // Misaligned here, so this always faults, as a store.
    b.atomic(.atomicOr, operation, .discard, rs1, .zero, mmuIndex: dataIndex)
    b.place(aligned)
    b.constant(rd, 1)
    b.branch(to: done)
    b.place(reserved)
    b.atomicCompareAndSwap(
      operation, old, rs1, expected: RISCVState.reservationValue, new: rs2, mmuIndex: dataIndex)
    // A word is compared as a word: the reservation may stem from `lr.d`.
    b.setCondition(
      .ne, operation.log2Width == 3 ? .i64 : .i32, rd, old, RISCVState.reservationValue)
    b.place(done)
    b.constant(RISCVState.reservationAddress, ~0)
    return .goesOn
  }

  /// rd = memory at rs1; memory = old ∘ rs2.
  func atomic(
    _ opcode: Opcode, _ operation: MemoryOperation, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.atomic(opcode, operation, rd, rs1, rs2, mmuIndex: dataIndex)
    return .goesOn
  }
}
