// SPDX-License-Identifier: Apache-2.0
//
// Polls: where a trace sees that its budget is short or that somebody asks for an exit. At the head, and
// at every target of a back edge.
//
// In the loops of optimised traces a poll is one test of a register. The budget is split: a grant of
// `grantSize` instructions, which blocks take theirs from, and a reserve, which nothing touches. Once the
// grant is spent the poll looks at CPUState's exit request and at what is left, and grants anew. Quick
// traces look each time: where requests find them running decides which are compiled again.
//
// Invariants
// - Behind a poll what is left, `budget + reserve`, reaches to the next one: while the grant lasts the
//   reserve alone does, for no way between two polls of the trace is longer than it.
// - Every trace looks when it is entered, so that chains of traces see a request at once; a loop sees one
//   after `grantSize` instructions and one way between polls at most.

import CLLVM
import IR

extension TraceLowering {
  /// Guest instructions run in a loop between two looks at the exit request: ten microseconds of most.
  static let grantSize: Int64 = 32_768

  /// Fills `place`, at a trace's entry: leaves when somebody asks for an exit, else goes on at `next` with
  /// the first grant. The head's poll sees to a budget that is too short.
  mutating func grantFirst(
    _ state: LoweringState, in place: BasicBlock, next: BasicBlock
  ) -> LoweringState {
    let leave = emitter.block("asked")
    emitter.enter(leave)
    exit(.poll, state, pc: trace.pc, budget: state.budget)
    emitter.enter(place)
    let granted = grant(state.budget, to: state)
    emitter.branch(isAsked(), leave, next, .never)
    return granted
  }

  /// Leaves when the budget does not reach to the next poll or somebody asks for an exit.
  mutating func poll(_ index: Int) {
    guard var state else { return }
    // In one value: another grant takes its place.
    state.budget = granted(to: state)
    state.budgetOffset = 0
    let go = emitter.block("go\(index)")
    var ways: [(from: BasicBlock, state: LoweringState)] = []
    if plan.grantsBudget {
      let spent = emitter.block("spent\(index)")
      let isSpent = emitter.compare(LLVMIntSLT, state.budget, emitter.constant(0 as UInt64))
      ways.append((emitter.current, state))
      emitter.branch(isSpent, spent, go, .never)
      emitter.enter(spent)
    }
    let left = budget(of: state)
    let leave = emitter.block("poll\(index)")
    let ask = emitter.block("ask\(index)")
    let isShort = emitter.compare(
      LLVMIntSLT, left, emitter.constant(Int64(plan.blocks[index].longestWay)))
    emitter.branch(isShort, leave, ask, .never)
    emitter.enter(ask)
    let isCalm = plan.grantsBudget ? emitter.block("grant\(index)") : go
    emitter.branch(isAsked(), leave, isCalm, .never)
    emitter.enter(leave)
    exit(.poll, state, pc: block.pc, budget: left)
    if plan.grantsBudget {
      emitter.enter(isCalm)
      ways.append((isCalm, grant(left, to: state)))
      emitter.branch(go)
    }
    emitter.enter(go)
    if plan.grantsBudget { self.state = joined(ways) }
  }

  /// A state with a new grant out of what is left, which reaches to the next poll.
  private func grant(_ left: Value, to state: LoweringState) -> LoweringState {
    let e = emitter
    let reserve = e.intrinsic(
      "llvm.smax", [e.i64],
      [e.add(left, e.constant(-Self.grantSize)), e.constant(Int64(plan.longestWay))])
    var result = state
    result.budget = e.subtract(left, reserve)
    result.budgetOffset = 0
    result.reserve = reserve
    return result
  }

  /// Whether somebody asks for an exit.
  func isAsked() -> Value {
    emitter.compare(
      LLVMIntSLT, emitter.loadVolatileState(CPUStateLayout.exitRequest, emitter.i32),
      emitter.constant32(0))
  }
}
