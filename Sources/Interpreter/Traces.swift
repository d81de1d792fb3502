// SPDX-License-Identifier: Apache-2.0
//
// Where threaded code and traces meet. The head of a block that has a trace runs the handler here; it
// enters the trace, and when the trace is left goes on in threaded code at once, by way of the jump
// cache, or leaves to the VCPU loop.
//
// Invariants
// - While a trace runs, CPUState's exitOperation is 0: that is how a store to code tells the two apart.
// - A trace that refuses (budget short) makes way for the block's own operations: every way through here
//   executes something or leaves.

import CHost
import IR
import TimeCauses

@c func kiln_op_head_trace(_ pc: PC, _ env: Env, _ budget: Int64) {
  kiln_slow_head_trace(pc, env, budget)
}

/// A head with a trace, where time is charged to its cause.
@c func kiln_op_head_timed(_ pc: PC, _ env: Env, _ budget: Int64) {
  kiln_slow_head_timed(pc, env, budget)
}

/// A head with a trace, under lockstep: what has been checked runs by the block's own operations, then the
/// VCPU checks again.
@c func kiln_op_head_checked(_ pc: PC, _ env: Env, _ budget: Int64) {
  if budget > env.load(fromByteOffset: CPUStateLayout.checkBudget, as: Int64.self) {
    let handler = slot(pointer(slot(pc, -8)), TraceRecordLayout.plainHandler)
    return unsafeBitCast(UInt(handler), to: Handler.self)(pc, env, budget)
  }
  leave(.checkedHead, pc, env, budget)
}

/// The VCPU hears of one parting in so many, and has the trace compiled otherwise.
private let partingsHeard: UInt64 = 64

/// What `kiln_enter_trace` returns.
private enum TraceExit {
  static let link: UInt64 = 0
  static let indirect: UInt64 = 1
  static let leave: UInt64 = 2
  static let alone: UInt64 = 3
  static let poll: UInt64 = 4
  static let apart: UInt64 = 6
}

@inline(never) func kiln_slow_head_trace(_ pc: PC, _ env: Env, _ budget: Int64) {
  let record = pointer(slot(pc, -8))
  set(env, CPUStateLayout.exitOperation, 0)
  let kind = kiln_enter_trace(env, budget, pointer(slot(record, TraceRecordLayout.code)))
  goOn(behind: kind, record, pc, env, budget)
}

@inline(never) func kiln_slow_head_timed(_ pc: PC, _ env: Env, _ budget: Int64) {
  let record = pointer(slot(pc, -8))
  set(env, CPUStateLayout.exitOperation, 0)
  goOn(behind: kiln_timed_trace(record, env, budget), record, pc, env, budget)
}

/// Runs a trace as a cause of its own. A function by itself, so that profiles show it apart.
@inline(never) private func kiln_timed_trace(_ record: PC, _ env: Env, _ budget: Int64) -> UInt64 {
  // Safety: whoever chose the handler keeps the clock.
  let clock = Unmanaged<CauseClock>.fromOpaque(pointer(slot(env, CPUStateLayout.causeClock)))
  clock._withUnsafeGuaranteedRef { _ = $0.enter(.trace) }
  let kind = kiln_enter_trace(env, budget, pointer(slot(record, TraceRecordLayout.code)))
  clock._withUnsafeGuaranteedRef { _ = $0.enter(.interpret) }
  return kind
}

/// Goes on when a trace was left.
@inline(__always) private func goOn(
  behind kind: UInt64, _ record: PC, _ pc: PC, _ env: Env, _ budget: Int64
) {
  let left = env.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self)
  account(record, env, budget &- left)
  switch kind {
  case TraceExit.link:
    let head = lookUp(env)
    if head == 0 { return leave(.lookupPointer, pc, env, left) }
    if slot(record, TraceRecordLayout.links) != 0 && hasTrace(pointer(head), pc) {
      return leave(.traceLink, pc, env, left)
    }
    next(pointer(head), env, left)
  case TraceExit.indirect:
    let head = lookUp(env)
    if head == 0 { return leave(.lookupPointer, pc, env, left) }
    nextTwin(pointer(head), env, left)
  case TraceExit.leave: leave(.exit, pc, env, left)
  case TraceExit.alone: leave(.traceAlone, pc, env, left)
  case TraceExit.poll:
    if kiln_relaxed_load32(env + CPUStateLayout.exitRequest) < 0 {
      return leave(.tracePoll, pc, env, left)
    }
    let head = lookUp(env)
    if head == 0 { return leave(.tracePoll, pc, env, left) }
    goOnPlain(pointer(head), env, left)
  case TraceExit.apart:
    let partings = slot(env, CPUStateLayout.partings) &+ 1
    set(env, CPUStateLayout.partings, partings)
    if partings % partingsHeard == 0 { return leave(.traceApart, pc, env, left) }
    let head = lookUp(env)
    if head == 0 { return leave(.lookupPointer, pc, env, left) }
    goOnPlain(pointer(head), env, left)
  default: leave(.traceStale, pc, env, left)
  }
}

/// Goes on with a block by its own operations.
@inline(__always) func goOnPlain(_ head: PC, _ env: Env, _ budget: Int64) {
  let entering = head.load(as: UInt.self)
  if entering == address(kiln_op_head_trace) || entering == address(kiln_op_head_checked)
    || entering == address(kiln_op_head_timed)
  {
    let handler = slot(pointer(slot(head, -8)), TraceRecordLayout.plainHandler)
    unsafeBitCast(UInt(handler), to: Handler.self)(head, env, budget)
  } else {
    nextTwin(head, env, budget)
  }
}

@inline(__always) private func hasTrace(_ head: PC, _ traced: PC) -> Bool {
  head.load(as: UInt.self) == traced.load(as: UInt.self)
}

/// The head the jump cache holds for CPUState's pc, 0 for none.
@inline(__always) private func lookUp(_ env: Env) -> UInt64 {
  let target = slot(env, CPUStateLayout.pc)
  let entry = pointer(slot(env, CPUStateLayout.jumpCache)) + JumpCacheLayout.offset(for: target)
  guard slot(entry, JumpCacheLayout.pc) == target,
    slot(entry, JumpCacheLayout.key) == slot(env, CPUStateLayout.fetchKey)
  else { return 0 }
  return slot(entry, JumpCacheLayout.target)
}

@inline(__always) private func account(_ record: PC, _ env: Env, _ retired: Int64) {
  let count = UInt64(bitPattern: retired)
  set(env, CPUStateLayout.traceInstructions, slot(env, CPUStateLayout.traceInstructions) &+ count)
  set(env, CPUStateLayout.traceEntries, slot(env, CPUStateLayout.traceEntries) &+ 1)
  set(record, TraceRecordLayout.retired, slot(record, TraceRecordLayout.retired) &+ count)
  set(record, TraceRecordLayout.entries, slot(record, TraceRecordLayout.entries) &+ 1)
  let credit = record.load(fromByteOffset: TraceRecordLayout.credit, as: Int64.self) &- retired
  record.storeBytes(of: credit, toByteOffset: TraceRecordLayout.credit, as: Int64.self)
  if _slowPath(credit < 0) {
    record.storeBytes(of: .max, toByteOffset: TraceRecordLayout.credit, as: Int64.self)
    set(env, CPUStateLayout.creditRecord, UInt64(UInt(bitPattern: record)))
    kiln_release_store32(env + CPUStateLayout.exitRequest, -1)
  }
}
