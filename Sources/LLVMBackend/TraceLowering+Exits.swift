// SPDX-License-Identifier: Apache-2.0
//
// Ways out of a trace, and the operations that end a block.

import CLLVM
import IR

extension TraceLowering {
  /// Leaves from the present basic block, with a state's globals, a pc and a budget. `restoring`: slots
  /// CPUState was given other values of since.
  mutating func exit(
    _ kind: TraceExitKind, _ state: LoweringState, pc: UInt64?, budget: Value,
    restoring: [Bool]? = nil
  ) {
    if switches.countsExits { emitter.count(emitter.cell(TraceSymbols.count(exits.count))) }
    for i in plan.slots.indices where state.dirty[i] || restoring?[i] == true {
      if pc != nil && Int(plan.slots[i].offset) == CPUStateLayout.pc { continue }
      emitter.storeState(value(i, in: state), Int(plan.slots[i].offset))
    }
    if let pc { emitter.storeState(emitter.constant(pc), CPUStateLayout.pc) }
    if kind == .link, let pc {
      let cell = emitter.cell(TraceSymbols.slot(slotCount))
      emitter.jump(through: cell, budget)
      note(kind, pc, slot: slotCount)
      slotCount += 1
      return
    }
    note(kind, pc, slot: nil)
    if kind == .indirect {
      return emitter.jump(through: emitter.cell(TraceSymbols.indirect), budget)
    }
    emitter.leave(kind, budget)
  }

  private mutating func note(_ kind: TraceExitKind, _ pc: UInt64?, slot: Int?) {
    exits.append(TraceExit(kind: kind, pc: pc, slot: slot, block: blockIndex, cell: cell))
  }

  /// Guest pc of the present instruction.
  var instructionPC: UInt64 { block.pc &+ UInt64(block.offset(of: max(instruction, 0))) }

  /// Fills a basic block with an exit before the present instruction. `restoring`: see `exit`.
  mutating func leave(_ kind: TraceExitKind, in place: BasicBlock, restoring: [Bool]? = nil) {
    guard let start else { return }
    let here = emitter.current
    emitter.enter(place)
    let back = Int64(instructionCount - max(instruction, 0))
    exit(
      kind, start, pc: instructionPC, budget: budget(of: start, adding: back),
      restoring: restoring)
    emitter.enter(here)
  }

  /// The budget of the instructions run when the block ends with the present one.
  private func finalBudget(_ state: LoweringState) -> Value {
    budget(of: state, adding: Int64(instructionCount - instruction - 1))
  }

  /// An operation that ends the block.
  mutating func lowerEnd(_ opcode: Opcode) {
    guard var ending = state else { return }
    // What the block took and did not run, where it ends before its last instruction.
    ending.budgetOffset += Int64(instructionCount - instruction - 1)
    state = ending
    let targets = plan.blocks[blockIndex].edges[cell] ?? []
    switch opcode {
    case .gotoTB, .lookupAndGoto:
      if let target = targets.first {
        if plan.blocks[blockIndex].changesMode { checkMode(ending, block.word(at: cell + 1)) }
        return go(to: target)
      }
      exit(.link, ending, pc: block.word(at: cell + 1), budget: budget(of: ending))
    case .lookupAndGotoPtr: lowerIndirect(ending, targets)
    case .exitTB:
      exit(.leave, ending, pc: block.word(at: cell), budget: budget(of: ending))
    default: exit(.leave, ending, pc: nil, budget: budget(of: ending))
    }
    state = nil
  }

  /// Behind a helper that may have changed the mode, the mapping or an interrupt: leaves unless the trace is
  /// still valid and nobody asks for an exit.
  private mutating func checkMode(_ ending: LoweringState, _ pc: UInt64) {
    let leave = emitter.block("changed\(blockIndex)")
    let ask = emitter.block("ask\(blockIndex).\(cell)")
    let stay = emitter.block("stay\(blockIndex)")
    if switches.checksKey {
      emitter.branch(hasKey(), ask, leave, .always)
    } else {
      emitter.branch(ask)
    }
    emitter.enter(ask)
    emitter.branch(isAsked(), leave, stay, .never)
    emitter.enter(leave)
    exit(.leave, ending, pc: pc, budget: budget(of: ending))
    emitter.enter(stay)
  }

  /// A computed pc: on in the trace if it is one of those recorded.
  private mutating func lowerIndirect(_ ending: LoweringState, _ targets: [Int]) {
    let pc = operand(OperationLayout.field0)
    if !targets.isEmpty {
      let leave = emitter.block("other\(blockIndex)")
      let stays = targets.map { (trace.blocks[$0].pc, emitter.block("guard\(blockIndex).\($0)")) }
      emitter.choose(pc, stays, otherwise: leave)
      for (target, stay) in zip(targets, stays) {
        state = ending
        emitter.enter(stay.1)
        go(to: target)
      }
      emitter.enter(leave)
    }
    var leaving = ending
    if let index = plan.index[UInt16(CPUStateLayout.pc)] { leaving.dirty[index] = false }
    emitter.storeState(pc, CPUStateLayout.pc)
    exit(.indirect, leaving, pc: nil, budget: budget(of: leaving))
  }

  // MARK: Branches inside a block

  /// A conditional branch to a label.
  mutating func lowerBranch(_ code: OperationCode) {
    guard let target = block.branchTarget(at: cell) else { return }
    let holds = condition(
      code, operand(OperationLayout.field0), operand(OperationLayout.field1))
    let next = cell + 1
    let yes = lead(to: target)
    if next == target {
      emitter.branch(yes)
      state = nil
      return
    }
    let no = emitter.block("block\(blockIndex).\(next)")
    let expectation: Emitter.Expectation =
      switch (isExit(target), isExit(next)) {
      case (true, false): .never
      case (false, true): .always
      default: .unknown
      }
    emitter.branch(holds, yes, no, expectation)
    emitter.enter(no)
  }

  /// An unconditional branch to a label.
  mutating func lowerJump() {
    guard let target = block.branchTarget(at: cell) else { return }
    emitter.branch(lead(to: target))
    state = nil
  }

  /// Whether the operation at a cell leaves the trace.
  private func isExit(_ cell: Int) -> Bool {
    guard let opcode = block.code(at: cell).opcode, opcode.endsBlock else { return false }
    return plan.blocks[blockIndex].edges[cell] == nil
  }

  // MARK: Helpers

  /// Calls a helper: CPUState has what it may read before, and what it may have written is read behind.
  mutating func lowerCall(_ code: OperationCode) {
    guard let before = state else { return }
    let effects = TracePlan.effects(block, cell, effects)
    var changed: [Bool]?
    if !effects.isDisjoint(with: [.readsGlobals, .writesGlobals]) {
      // All globals were stored when the instruction started: only its own writes are missing.
      var stored = Array(repeating: false, count: plan.slots.count)
      for i in plan.slots.indices where before.dirty[i] {
        emitter.storeState(value(i, in: before), Int(plan.slots[i].offset))
        stored[i] = true
      }
      changed = stored
    }
    let index = block.field(OperationLayout.field0, at: cell + 1)
    let call = emitter.call(
      .helper(index), emitter.helperType,
      [
        emitter.state, operand(OperationLayout.field1), operand(OperationLayout.field2),
        operand(OperationLayout.field3),
      ])
    state?.addends = [:]
    let forgotten = forgottenPages
    state?.pages = forgotten
    if code.attribute == 1 { leaveUnlessDone(emitter.field(1, of: call), restoring: changed) }
    if effects.contains(.writesGlobals) {
      state?.forgetFloat()
      for i in plan.slots.indices where !plan.slots[i].isTemporary {
        state?.values[i] = emitter.loadState(Int(plan.slots[i].offset))
        state?.dirty[i] = false
      }
    }
    result(emitter.field(0, of: call))
  }

  /// Has the instruction run alone unless a call's outcome is 0.
  mutating func leaveUnlessDone(_ outcome: Value, restoring: [Bool]? = nil) {
    let isDone = emitter.compare(LLVMIntEQ, outcome, emitter.constant(0 as UInt64))
    let done = emitter.block("done")
    let alone = emitter.block("alone")
    emitter.branch(isDone, done, alone, .always)
    leave(.alone, in: alone, restoring: restoring)
    emitter.enter(done)
  }
}
