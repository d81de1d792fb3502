// SPDX-License-Identifier: Apache-2.0
//
// Lockstep: each run of a trace is checked against the interpreter before it counts. When threaded code
// reaches a head that has a trace, from the same state and on copies of memory (`ShadowMemory`)
//
//   1. the trace runs, and whatever traces it is linked to, until something leaves: n instructions; twice,
//      first with look-ups that miss, then with look-ups that hit,
//   2. the interpreter runs n instructions,
//   3. guest state and every page either has touched are compared.
//
// Then all of it is thrown away, and the interpreter runs the n instructions for good; its heads leave
// again behind them. So a checked run takes the guest through what the interpreter alone would, bit for
// bit, and there is nothing to undo: trials reach no device, change no page table, take no interrupt and
// write no guest memory; a real clock stands still meanwhile.
//
// A run ends before the first access or helper that can't be tried (`LockstepStatistics.Cut`): the check
// covers it up to there, and that it was cut is counted.
//
// Invariants
// - Behind `check` state, look-up tables and budget are as before; only blocks may have been translated.
// - Heads run by their own operations while fewer instructions than `checkedTo` have retired.

import CHost
import Glibc
import GuestMemory
import IR
import Interpreter
import LLVMBackend
import Tracing

/// Checks one VCPU's traces. Its thread only.
final class Lockstep {
  /// How a trace's run ended.
  struct Run {
    let kind: TraceExitKind
    /// Guest instructions.
    let retired: Int64
    let pc: UInt64
    /// The slot it was left through.
    let slot: UInt
    let cut: LockstepStatistics.Cut?
    /// Whether it went on behind a helper it must not call.
    let isSpoiled: Bool
  }

  /// The effects a helper may have and still be tried: what it reads and writes is in CPUState.
  private static let harmless: HelperEffects = [
    .readsGlobals, .writesGlobals, .mayFault, .readsTime,
  ]
  /// Guest state: the globals in front of the temporaries.
  static let stateBytes = CPUStateLayout.temporaries

  let shadow: ShadowMemory
  private let limit: Int64
  private let saved: UnsafeMutableRawPointer
  private let cold: UnsafeMutableRawPointer
  private let warm: UnsafeMutableRawPointer
  private var checkedTo: UInt64 = 0
  private var observer: (any ExecutionObserver)?
  private var wasAsked = false
  private(set) var statistics = LockstepStatistics()
  /// The first difference; nothing runs behind it.
  private(set) var difference: LockstepDifference?

  /// A checker. `limit`: instructions of one run at most.
  init(_ mmu: SoftMMU, limit: Int) {
    shadow = ShadowMemory(mmu)
    self.limit = Int64(limit)
    func buffer() -> UnsafeMutableRawPointer {
      .allocate(byteCount: Self.stateBytes, alignment: 64)
    }
    (saved, cold, warm) = (buffer(), buffer(), buffer())
  }

  deinit {
    for buffer in [saved, cold, warm] { buffer.deallocate() }
  }

  /// The helpers for traces that are checked: those that act outside CPUState refuse.
  static func guarded(_ helpers: [HelperDescriptor]) -> [HelperDescriptor] {
    helpers.map { helper in
      guard !helper.effects.isSubset(of: harmless) else { return helper }
      return HelperDescriptor(
        index: helper.index, name: helper.name,
        address: unsafeBitCast(kiln_lockstep_refuse as kiln_helper, to: UInt.self),
        effects: helper.effects)
    }
  }

  // MARK: What has been checked

  /// What was checked is not what comes: an interrupt was taken.
  func forgetChecked(at retired: UInt64) { checkedTo = min(checkedTo, retired) }

  /// Shows the heads down to which budget they need no check. The budget has just been granted.
  func showChecked(_ vcpu: VCPU) {
    vcpu.state.storeBytes(
      of: Int64(bitPattern: vcpu.grantEnd &- checkedTo), toByteOffset: CPUStateLayout.checkBudget,
      as: Int64.self)
  }

  // MARK: Checking

  /// Checks the trace of a block, which is at pc. False when it differs from the interpreter.
  func check(_ index: Int, _ vcpu: VCPU, _ tier: TierState) -> Bool {
    for _ in 0..<2 {
      guard let trace = tier.traces.trace(at: index), let code = trace.code, vcpu.budget > 0 else {
        return true
      }
      let granted = vcpu.budget
      begin(vcpu)
      let first = run(code, .cold, min(granted, limit), into: cold, vcpu)
      if first.kind == .stale && first.retired == 0 {
        end(vcpu, granted)
        vcpu.revalidate(index, tier)
        continue
      }
      let second = run(code, .warm, min(granted, limit), into: warm, vcpu)
      let isEqual = compare(trace, first, second, vcpu, tier)
      end(vcpu, granted)
      if isEqual { account(trace, second.retired, vcpu) }
      return isEqual
    }
    return true
  }

  /// Compares a trace's two runs with the interpreter's.
  private func compare(
    _ trace: CachedTrace, _ first: Run, _ second: Run, _ vcpu: VCPU, _ tier: TierState
  ) -> Bool {
    if first.isSpoiled || second.isSpoiled {
      statistics.skipped[.helper, default: 0] &+= 1
      return true
    }
    let endsAlike =
      first.kind == second.kind && first.retired == second.retired && first.pc == second.pc
    // Somebody may ask for attention during either run.
    let wasStopped = first.kind == .poll || second.kind == .poll
    if !endsAlike && !wasStopped {
      difference = report(trace, second, vcpu, tier) {
        $0.reason = "its run with look-ups that miss ended otherwise: \(describe(first, tier))"
      }
      return false
    }
    guard second.retired > 0 else {
      statistics.skipped[second.cut ?? .poll, default: 0] &+= 1
      return true
    }
    let lines = vcpu.state.load(
      fromByteOffset: CPUStateLayout.pendingInterrupts, as: UInt64.self)
    let (count, stop) = interpret(second.retired, vcpu)
    var differs = count != second.retired || !matches(warm, .warm, vcpu)
    var side = ShadowMemory.Side.warm
    if !differs && endsAlike && !matches(cold, .cold, vcpu) {
      differs = true
      side = .cold
    }
    if differs {
      let linesNow = vcpu.state.load(
        fromByteOffset: CPUStateLayout.pendingInterrupts, as: UInt64.self)
      if linesNow != lines {
        // An interrupt line changed between the runs: what they read of it may differ.
        statistics.disturbed &+= 1
        return true
      }
      let values = self.values(side, vcpu)
      difference = report(trace, second, vcpu, tier) {
        $0.values = values
        $0.interpreted = count
        $0.reason = stop.map { "the interpreter stopped: \($0)" }
        $0.isCold = side == .cold
      }
      return false
    }
    statistics.runs &+= 1
    statistics.instructions &+= UInt64(second.retired)
    if let cut = second.cut { statistics.cuts[cut, default: 0] &+= 1 }
    if second.kind == .link && second.slot != 0,
      let target = vcpu.block(at: vcpu.pc, flags: vcpu.guest.blockFlags)
    {
      _ = tier.traces.link(slot: second.slot, to: target)
    }
    return true
  }

  private func matches(
    _ state: UnsafeMutableRawPointer, _ side: ShadowMemory.Side, _ vcpu: VCPU
  ) -> Bool {
    memcmp(state, vcpu.state, Self.stateBytes) == 0
      && shadow.differences(side, limit: 1).isEmpty
  }

  // MARK: Trials

  private func begin(_ vcpu: VCPU) {
    saved.copyMemory(from: vcpu.state, byteCount: Self.stateBytes)
    observer = vcpu.observer
    vcpu.observer = nil
    vcpu.clock.setFrozen(true)
    wasAsked = false
    shadow.begin()
    shadow.install()
  }

  private func end(_ vcpu: VCPU, _ granted: Int64) {
    shadow.remove()
    restore(vcpu)
    vcpu.budget = granted
    vcpu.observer = observer
    vcpu.clock.setFrozen(false)
    if wasAsked { vcpu.requestExit() }
  }

  /// Puts the guest back to where the trials begin.
  private func restore(_ vcpu: VCPU) {
    vcpu.state.copyMemory(from: saved, byteCount: Self.stateBytes)
    // Translating may have raised the generation, which must stay raised.
    let key = vcpu.state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    vcpu.state.storeBytes(
      of: key & ~0xFFFF_FFFF | UInt64(vcpu.guest.blockFlags),
      toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    takeRequest(vcpu)
  }

  /// Keeps somebody's wish for attention until the trials are over.
  private func takeRequest(_ vcpu: VCPU) {
    if kiln_atomic_xchg32(vcpu.state + CPUStateLayout.exitRequest, 0) != 0 { wasAsked = true }
  }

  private func run(
    _ code: TraceCode, _ side: ShadowMemory.Side, _ limit: Int64,
    into buffer: UnsafeMutableRawPointer, _ vcpu: VCPU
  ) -> Run {
    restore(vcpu)
    shadow.first(side)
    let state = vcpu.state
    state.storeBytes(of: 0, toByteOffset: CPUStateLayout.exitOperation, as: UInt64.self)
    state.storeBytes(of: 0, toByteOffset: CPUStateLayout.exitSlot, as: UInt64.self)
    state.storeBytes(of: 0, toByteOffset: CPUStateLayout.refusedHelper, as: UInt64.self)
    // Safety: a published trace's entry is code, which is freed outside guest code only.
    let entry = UnsafeRawPointer(bitPattern: code.entry).unsafelyUnwrapped
    // Every exit returns one of them.
    let kind = TraceExitKind(rawValue: kiln_enter_trace(state, limit, entry)) ?? .leave
    buffer.copyMemory(from: state, byteCount: Self.stateBytes)
    let refused = state.load(fromByteOffset: CPUStateLayout.refusedHelper, as: UInt64.self) != 0
    var cut: LockstepStatistics.Cut?
    switch kind {
    case .alone, .apart:
      cut = refused ? .helper : shadow.refusal.map { .init($0) } ?? .instruction
    case .poll: cut = .poll
    default: break
    }
    return Run(
      kind: kind, retired: limit &- vcpu.budget, pc: vcpu.pc,
      slot: kind == .link
        ? state.load(fromByteOffset: CPUStateLayout.exitSlot, as: UInt.self) : 0,
      cut: cut, isSpoiled: refused && kind != .alone)
  }

  /// The interpreter runs instructions on the copies, from the start: how many it has, and why it stopped
  /// if those are fewer than asked for.
  private func interpret(_ count: Int64, _ vcpu: VCPU) -> (Int64, String?) {
    let state = vcpu.state
    restore(vcpu)
    shadow.first(.interpreter)
    vcpu.budget = count
    let leaves = state.load(fromByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
    let checkBudget = state.load(fromByteOffset: CPUStateLayout.checkBudget, as: Int64.self)
    state.storeBytes(of: 0, toByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
    state.storeBytes(of: .min, toByteOffset: CPUStateLayout.checkBudget, as: Int64.self)
    defer {
      state.storeBytes(of: leaves, toByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
      state.storeBytes(of: checkBudget, toByteOffset: CPUStateLayout.checkBudget, as: Int64.self)
    }
    while vcpu.budget > 0 {
      if let stop = vcpu.runOnTrial(atMost: vcpu.budget) { return (count &- vcpu.budget, stop) }
      takeRequest(vcpu)
    }
    return (count &- vcpu.budget, nil)
  }

  /// What of a trace's run differs from the interpreter's, which has just ended.
  private func values(_ side: ShadowMemory.Side, _ vcpu: VCPU) -> [LockstepDifference.Value] {
    let state = side == .cold ? cold : warm
    var values: [LockstepDifference.Value] = []
    for offset in stride(from: 0, to: Self.stateBytes, by: 8) {
      let trace = state.load(fromByteOffset: offset, as: UInt64.self)
      let interpreter = vcpu.state.load(fromByteOffset: offset, as: UInt64.self)
      if trace != interpreter {
        values.append(
          .init(
            name: vcpu.guest.vocabulary.slots.name(of: Slot(offset)), place: .slot(offset),
            trace: trace, interpreter: interpreter))
      }
    }
    values += shadow.differences(side, limit: 16).map {
      .init(
        name: "memory at 0x" + String($0.address, radix: 16), place: .memory($0.offset),
        trace: $0.trace, interpreter: $0.interpreter)
    }
    return values
  }

  /// The report about a difference, with the interpreter's way, instruction by instruction.
  private func report(
    _ trace: CachedTrace, _ run: Run, _ vcpu: VCPU, _ tier: TierState,
    _ change: (inout LockstepDifference) -> Void
  ) -> LockstepDifference {
    var result = LockstepDifference(
      trace: trace.id, level: trace.level, pc: trace.pc, blocks: trace.formed.blocks.map(\.pc),
      exit: describe(run, tier), retired: run.retired, interpreted: run.retired)
    change(&result)
    restore(vcpu)
    shadow.begin()
    shadow.first(.interpreter)
    var known = result.values.map { word($0.place, vcpu) }
    while result.path.count < result.interpreted {
      let pc = vcpu.pc
      vcpu.budget = 1
      guard vcpu.runOnTrial(atMost: 1, alone: true) == nil else { break }
      result.path.append(pc)
      for i in result.values.indices {
        let now = word(result.values[i].place, vcpu)
        if now != known[i] && result.values[i].place != .slot(CPUStateLayout.pc) {
          result.values[i].writtenAt = pc
        }
        known[i] = now
      }
    }
    return result
  }

  private func word(_ place: LockstepDifference.Place, _ vcpu: VCPU) -> UInt64 {
    switch place {
    case .slot(let offset): vcpu.state.load(fromByteOffset: offset, as: UInt64.self)
    case .memory(let offset):
      shadow.word(at: offset) ?? vcpu.mmu.space.store.word(at: offset)
    }
  }

  private func describe(_ run: Run, _ tier: TierState) -> String {
    let owner = tier.traces.owner(ofSlot: run.slot).map { " of trace \($0.id)" } ?? ""
    let cut = run.cut.map { " (\($0.rawValue))" } ?? ""
    return "\(run.kind)\(owner)\(cut) to 0x" + String(run.pc, radix: 16)
      + " behind \(run.retired) instructions"
  }

  /// Counts what the trace would have retired, which is how hot ones are found.
  private func account(_ trace: CachedTrace, _ retired: Int64, _ vcpu: VCPU) {
    checkedTo = vcpu.retired &+ UInt64(retired)
    showChecked(vcpu)
    guard let record = trace.record else { return }
    func add(_ count: UInt64, _ place: UnsafeMutableRawPointer) {
      place.storeBytes(of: place.load(as: UInt64.self) &+ count, as: UInt64.self)
    }
    add(UInt64(retired), vcpu.state + CPUStateLayout.traceInstructions)
    add(1, vcpu.state + CPUStateLayout.traceEntries)
    add(UInt64(retired), record + TraceRecordLayout.retired)
    add(1, record + TraceRecordLayout.entries)
    let credit = (record + TraceRecordLayout.credit).load(as: Int64.self) &- retired
    if credit < 0 {
      (record + TraceRecordLayout.credit).storeBytes(of: .max, as: Int64.self)
      vcpu.state.storeBytes(
        of: record, toByteOffset: CPUStateLayout.creditRecord, as: UnsafeMutableRawPointer.self)
      vcpu.requestExit()
    } else {
      (record + TraceRecordLayout.credit).storeBytes(of: credit, as: Int64.self)
    }
  }
}

/// A helper that a trace on trial must not call: it refuses, so that the trace leaves before it.
@c func kiln_lockstep_refuse(
  _ state: UnsafeMutableRawPointer, _: UInt64, _: UInt64, _: UInt64
) -> kiln_helper_result {
  state.storeBytes(of: 1, toByteOffset: CPUStateLayout.refusedHelper, as: UInt64.self)
  return kiln_helper_result(value: 0, outcome: 3)
}

extension VCPU {
  /// Runs instructions by the interpreter, at most so many, from pc; `alone`: as one block made for the
  /// purpose. Delivers nothing: a fault, and what must run alone, ends the trial before it, with a text.
  func runOnTrial(atMost count: Int64, alone: Bool = false) -> String? {
    let flags = guest.blockFlags
    guard let index = block(at: pc, flags: flags) else { return "a fetch fault" }
    let isExact = alone || count < Int64(cache.blocks[index].instructionCount)
    var running = index
    if isExact {
      guard let page = mmu.fetchPage(pc, mmuIndex: guest.fetchIndex),
        let exact = translate(
          pc: pc, flags: flags, page: page, limit: Int(count), isTransient: true)
      else { return "a fetch fault" }
      running = exact
      transient = exact
    }
    defer {
      if isExact {
        transient = nil
        cache.removeTransient()
      }
    }
    let reason = Interpreter.runPlain(cache.blocks[running].head, state)
    switch reason {
    case .memoryFault, .helperFault, .solo:
      rewind(countingFault: false)
      switch reason {
      case .helperFault: return "a helper's fault"
      case .memoryFault: return "a memory fault"
      default: return "an instruction that must run alone"
      }
    case .head, .deadHead, .checkedHead, .hotHead:
      pc = cache.blocks[cache.index(ofHead: exitOperation)].pc
    default: break
    }
    return nil
  }

  /// What lockstep has checked; nil without.
  public var lockstepStatistics: LockstepStatistics? { tier?.lockstep?.statistics }
  /// Where a trace went another way than the interpreter; then `run` has returned.
  public var lockstepDifference: LockstepDifference? { tier?.lockstep?.difference }
}
