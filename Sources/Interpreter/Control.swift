// SPDX-License-Identifier: Apache-2.0
//
// Control flow: block heads, branches, links, helpers, and the ways out of guest code.

import CHost
import IR

// MARK: Block heads

/// Counts the head, takes the block off the budget and polls, in one merged test. False when the head
/// refuses: then nothing was taken (the counter excepted).
@inline(__always) func head(_ pc: PC, _ env: Env, _ budget: inout Int64) -> Bool {
  let counter = pc.load(fromByteOffset: 8, as: Int32.self) &- 1
  pc.storeBytes(of: counter, toByteOffset: 8, as: Int32.self)
  let left = budget &- Int64(pc.load(fromByteOffset: 12, as: UInt16.self))
  let request = kiln_relaxed_load32(env + CPUStateLayout.exitRequest)
  if _slowPath(left | Int64(counter | request) < 0) { return false }
  budget = left
  return true
}

@c func kiln_op_head(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  next(pc + OperationLayout.cell, env, budget)
}

/// Finds out why a head refused: hot, short of budget, or asked to leave.
@inline(never) func kiln_slow_head(_ pc: PC, _ env: Env, _ budget: Int64) {
  if pc.load(fromByteOffset: 8, as: Int32.self) < 0 {
    let threshold = env.load(fromByteOffset: CPUStateLayout.hotThreshold, as: Int32.self)
    pc.storeBytes(of: threshold, toByteOffset: 8, as: Int32.self)
    set(env, CPUStateLayout.hotHeads, slot(env, CPUStateLayout.hotHeads) &+ 1)
    if slot(env, CPUStateLayout.leavesWhenHot) != 0 { return leave(.hotHead, pc, env, budget) }
  }
  let left = budget &- Int64(pc.load(fromByteOffset: 12, as: UInt16.self))
  if left < 0 || kiln_relaxed_load32(env + CPUStateLayout.exitRequest) < 0 {
    return leave(.head, pc, env, budget)
  }
  next(pc + OperationLayout.cell, env, left)
}

@c func kiln_op_head_dead(_ pc: PC, _ env: Env, _ budget: Int64) {
  leave(.deadHead, pc, env, budget)
}

@c func kiln_op_head_forwarded(_ pc: PC, _ env: Env, _ budget: Int64) {
  next(pointer(word(pc)), env, budget)
}

// MARK: Branches

@inline(__always) func branch<C: ConditionSemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: C.Type, _: T.Type
) {
  if C.holds(T.read(slot(env, field0(pc))), T.read(slot(env, field1(pc)))) {
    next(pc + distance(pc), env, budget)
  } else {
    nextTwin(pc + OperationLayout.cell, env, budget)
  }
}

/// `brcond` to the second of two `goto_tb` right behind it: straight to the linked heads.
@inline(__always) func branchToLinks<C: ConditionSemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: C.Type, _: T.Type
) {
  if C.holds(T.read(slot(env, field0(pc))), T.read(slot(env, field1(pc)))) {
    next(pointer(slot(pc, 3 &* OperationLayout.cell &+ 8)), env, budget)
  } else {
    nextTwin(pointer(slot(pc, OperationLayout.cell &+ 8)), env, budget)
  }
}

@c func kiln_op_br(_ pc: PC, _ env: Env, _ budget: Int64) {
  next(pc + distance(pc), env, budget)
}

// MARK: Links

/// The target is the next cell while the jump is not linked.
@c func kiln_op_goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  next(pointer(word(pc)), env, budget)
}

@c func kiln_op_goto_tb_unlinked(_ pc: PC, _ env: Env, _ budget: Int64) {
  set(env, CPUStateLayout.pc, word(pc))
  leave(.link, pc, env, budget)
}

@c func kiln_op_lookup_and_goto(_ pc: PC, _ env: Env, _ budget: Int64) {
  if _slowPath(slot(pc, OperationLayout.cell) != slot(env, CPUStateLayout.fetchKey)) {
    return kiln_slow_lookup_and_goto(pc, env, budget)
  }
  next(pointer(word(pc)), env, budget)
}

@inline(never) func kiln_slow_lookup_and_goto(_ pc: PC, _ env: Env, _ budget: Int64) {
  let target = word(pc + OperationLayout.cell)
  let key = slot(env, CPUStateLayout.fetchKey)
  let entry = pointer(slot(env, CPUStateLayout.jumpCache)) + JumpCacheLayout.offset(for: target)
  if slot(entry, JumpCacheLayout.pc) == target && slot(entry, JumpCacheLayout.key) == key {
    let head = slot(entry, JumpCacheLayout.target)
    set(pc, 8, head)
    set(pc, OperationLayout.cell, key)
    return next(pointer(head), env, budget)
  }
  set(env, CPUStateLayout.pc, target)
  leave(.lookupConstant, pc, env, budget)
}

@inline(__always) func lookupPointer(_ pc: PC, _ env: Env, _ budget: Int64) {
  let target = slot(env, field0(pc))
  let entry = pointer(slot(env, CPUStateLayout.jumpCache)) + JumpCacheLayout.offset(for: target)
  if _fastPath(
    slot(entry, JumpCacheLayout.pc) == target
      && slot(entry, JumpCacheLayout.key) == slot(env, CPUStateLayout.fetchKey))
  {
    return next(pointer(slot(entry, JumpCacheLayout.target)), env, budget)
  }
  set(env, CPUStateLayout.pc, target)
  leave(.lookupPointer, pc, env, budget)
}

@c func kiln_op_lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  lookupPointer(pc, env, budget)
}

@c func kiln_op_exit_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  set(env, CPUStateLayout.pc, word(pc))
  leave(.exit, pc, env, budget)
}

@c func kiln_op_exit_state(_ pc: PC, _ env: Env, _ budget: Int64) {
  leave(.exit, pc, env, budget)
}

// MARK: Helpers and barriers

@inline(__always) private func invoke(_ pc: PC, _ env: Env) -> kiln_helper_result {
  let function = unsafeBitCast(
    (pc + OperationLayout.cell).load(as: UInt.self),
    to: (@convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64) -> kiln_helper_result)
      .self)
  return function(env, slot(env, field1(pc)), slot(env, field2(pc)), slot(env, field3(pc)))
}

/// A helper that always completes.
@c func kiln_op_call(_ pc: PC, _ env: Env, _ budget: Int64) {
  set(env, field0(pc), invoke(pc, env).value)
  next(pc + 2 &* OperationLayout.cell, env, budget)
}

/// A helper that may raise a fault or ask to run alone.
@c func kiln_op_call_leave(_ pc: PC, _ env: Env, _ budget: Int64) {
  note(pc, env, budget)
  let result = invoke(pc, env)
  if _slowPath(result.outcome != 0) {
    return leave(result.outcome == 1 ? .helperFault : .solo, pc, env, budget)
  }
  set(env, field0(pc), result.value)
  next(pc + 2 &* OperationLayout.cell, env, budget)
}

@c func kiln_op_mb(_ pc: PC, _ env: Env, _ budget: Int64) {
  kiln_fence()
  next(pc + OperationLayout.cell, env, budget)
}
