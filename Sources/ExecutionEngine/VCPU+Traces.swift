// SPDX-License-Identifier: Apache-2.0
//
// The VCPU's side of traces: recording from hot heads, publishing what was compiled, linking, and going
// on when a trace was left.
//
// While it records, the VCPU runs an unlinked copy of each block under an empty jump cache, so that
// every block comes back here; nothing else in the engine knows of recording, and it costs nothing
// while it is off.

import CHost
import GuestMemory
import IR
import Interpreter
import Tracing

/// What a VCPU that compiles traces has besides the others.
final class TierState {
  let configuration: TierConfiguration
  let queue: TraceCompileQueue
  let traces: TraceCache
  var recorder: TraceRecorder
  var penalties: HeadPenalties
  /// Executions of heads that have run out and are not hot yet, by block.
  var heat: [Int: Int64] = [:]
  /// Host time when a head was last found hot that reached the full threshold.
  var lastHot = hostNanoseconds()
  /// A jump cache with nothing in it, for recording.
  let emptyJumpCache: UnsafeMutableRawPointer
  /// Blocks of the recording that runs, and whether one was written to.
  var recorded: [RecordedBlock] = []
  var isRecorded = false
  var recordingWritten = false
  /// Checks every run of a trace against the interpreter; nil when traces are trusted.
  var lockstep: Lockstep?

  var policy: TierPolicy { configuration.policy }

  init(_ configuration: TierConfiguration, queue: TraceCompileQueue, traces: TraceCache) {
    self.configuration = configuration
    self.queue = queue
    self.traces = traces
    recorder = TraceRecorder(configuration.policy)
    penalties = HeadPenalties(configuration.policy)
    emptyJumpCache = .allocate(
      byteCount: JumpCacheLayout.count * JumpCacheLayout.stride, alignment: 64)
    emptyJumpCache.initializeMemory(
      as: UInt8.self, repeating: 0, count: JumpCacheLayout.count * JumpCacheLayout.stride)
  }

  deinit {
    queue.stop()
    emptyJumpCache.deallocate()
  }
}

extension VCPU {
  /// Sets tiered execution up. Called once, before guest code runs.
  func startTier(_ configuration: TierConfiguration, handlers: HandlerTable) {
    let helpers = guest.vocabulary.helpers
    let request = TraceCompilerRequest(
      byteLimit: configuration.policy.cacheBytes, calls: TraceCalls(),
      helpers: configuration.isChecked ? Lockstep.guarded(helpers) : helpers,
      policy: configuration.policy)
    let queue = TraceCompileQueue(
      configuration, request, causes: causes, events: self.configuration.events,
      notify: { [weak self] in self?.requestExit() },
      sample: { [weak self] in self?.requestLook() })
    let traces = TraceCache(
      blocks: cache, queue: queue, policy: configuration.policy,
      traceHandler: handlers[
        configuration.isChecked ? .checkedHead : causes != nil ? .timedHead : .traceHead],
      jumpCache: jumpCache,
      observers: configuration.tools.makeObservers(configuration.notice)
        + (self.configuration.events.map { [PublicationEvents($0)] } ?? []))
    traces.events = self.configuration.events
    let tier = TierState(configuration, queue: queue, traces: traces)
    if configuration.isChecked {
      // A trace polls unless the budget reaches through it.
      let limit = max(10_000, 2 * configuration.policy.regionInstructions)
      tier.lockstep = Lockstep(mmu, limit: limit)
    }
    self.tier = tier
    state.storeBytes(of: 1, toByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
  }

  /// Ends the compiler's thread. Traces that are published stay. Any thread but the compiler's, once
  /// `run` has returned.
  public func stopCompiling() { tier?.queue.stop() }

  /// Figures of tiered execution; nil without.
  public var traceStatistics: TraceStatistics? {
    guard let tier else { return nil }
    var result = tier.traces.statistics
    result.blacklisted = UInt64(tier.penalties.blacklisted)
    result.codeBytes = UInt64(tier.traces.codeBytes)
    result.queued = UInt64(tier.queue.count)
    result.traces = UInt64(tier.traces.count)
    (result.compilerBusyNanoseconds, result.compilerCPUNanoseconds) = tier.queue.threadTimes
    result.instructions = state.load(
      fromByteOffset: CPUStateLayout.traceInstructions, as: UInt64.self)
    result.partings = state.load(fromByteOffset: CPUStateLayout.partings, as: UInt64.self)
    result.entries = state.load(fromByteOffset: CPUStateLayout.traceEntries, as: UInt64.self)
    return result
  }

  /// Has the VCPU leave guest code once, if it runs any. Any thread.
  func requestLook() { kiln_release_store32(state + CPUStateLayout.exitRequest, -1) }

  /// A trace was left at a poll, at pc.
  func didPoll(_ tier: TierState) {
    guard let trace = tier.traces.sample(at: pc, flags: guest.blockFlags),
      tier.traces.request(at: trace.head) == nil
    else { return }
    tier.traces.submit(
      trace.formed, flags: trace.flags, head: trace.head, level: .optimised,
      weight: tier.policy.upgradeInstructions * 2, now: retired)
  }

  /// A trace was left before the access at pc, which did not lie on one page with its neighbours.
  func didPart(_ tier: TierState) {
    tier.traces.setApart(pc, now: retired)
    if tier.policy.isSynchronous { tier.traces.takeResults() }
  }

  // MARK: Between guest code

  /// Publishes and reclaims. Outside guest code, after an exit request.
  func serveTraces(_ tier: TierState) {
    let record = state.load(
      fromByteOffset: CPUStateLayout.creditRecord, as: UnsafeMutableRawPointer?.self)
    if let record {
      state.storeBytes(of: 0, toByteOffset: CPUStateLayout.creditRecord, as: UInt64.self)
      upgrade(record, tier)
    }
    tier.traces.takeResults()
    tier.traces.reclaim()
    if tier.queue.hasFailed {
      state.storeBytes(of: 0, toByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
    }
  }

  /// Has a trace that has proved hot compiled well.
  private func upgrade(_ record: UnsafeMutableRawPointer, _ tier: TierState) {
    guard let trace = tier.traces.trace(of: record), trace.level == .quick,
      tier.traces.request(at: trace.head) == nil
    else { return }
    tier.traces.submit(
      trace.formed, flags: trace.flags, head: trace.head, level: .optimised,
      weight: tier.policy.upgradeInstructions, now: retired)
  }

  /// The offset of the backing page behind a virtual page, as the guest would fetch it now.
  private func backingPage(_ address: UInt64) -> UInt64? {
    mmu.fetchPage(address, mmuIndex: guest.fetchIndex).map { $0.offset & ~0xFFF }
  }

  /// Makes the trace of a block valid for the present mapping, or drops it. Links that led to a trace of
  /// the same pc in another mapping are undone, so that the way to this one can be linked.
  func revalidate(_ index: Int, _ tier: TierState) {
    tier.traces.unlinkOthers(at: pc, head: index)
    guard let trace = tier.traces.trace(at: index) else { return }
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    let isValid =
      UInt32(truncatingIfNeeded: key) == trace.flags
      && tier.traces.revalidate(trace, key: key, backingPage)
    if !isValid { tier.traces.drop(trace, .mapping) }
  }

  /// Links the slot a trace was left through to the trace of a block.
  func linkExit(to index: Int, _ tier: TierState) {
    let slot = state.load(fromByteOffset: CPUStateLayout.exitSlot, as: UInt.self)
    _ = tier.traces.link(slot: slot, to: index)
  }

  // MARK: Hot heads

  /// The head of a block has run out. Nothing of the block has run; afterwards pc is where to go on.
  func didRunHot(_ index: Int, _ tier: TierState) {
    let block = cache.blocks[index]
    let policy = tier.policy
    if tier.traces.trace(at: index) != nil {
      block.counter = .max
      return
    }
    let waits = tier.traces.request(at: index) ?? tier.traces.cover(of: block.offset)
    if let waits {
      block.counter = policy.waitingStep
      tier.queue.addWeight(
        Int(policy.waitingStep) * Int(block.instructionCount), to: waits.id, now: retired)
      return
    }
    let isLeftAlone =
      !policy.startsSideTraces && tier.traces.isExitTarget(block.pc, flags: block.flags)
    if isLeftAlone || tier.penalties.isBlacklisted(index) || !cache.hasRoom {
      block.counter = .max
      return
    }
    let heat = addHeat(to: index, tier)
    block.counter = policy.profileStep(heat: heat)
    let start = hostNanoseconds()
    if heat >= Int64(policy.hotThreshold) {
      tier.lastHot = start
    } else if heat < policy.threshold(requests: tier.queue.load, calm: start &- tier.lastHot) {
      return
    }
    let recording = record(from: index, tier)
    let end = recording.end
    tier.traces.statistics[end] &+= 1
    tier.traces.statistics.recordings &+= 1
    tier.traces.statistics.recordNanoseconds &+= hostNanoseconds() &- start
    configuration.events?.didRecord(pc: block.pc, end: end, since: start)
    if end == .cacheFlush { return }
    if request(recording, head: index, tier) {
      cache.blocks[index].counter = policy.waitingStep
      return
    }
    if end == .interrupted || end == .split {
      cache.blocks[index].counter = max(policy.hotThreshold / 8, 1)
    } else {
      if end.keepsTrace { tier.traces.statistics[.short] &+= 1 }
      cache.blocks[index].counter = tier.penalties.fail(index)
      tier.heat[index] = Int64(policy.hotThreshold)
    }
  }

  /// Adds the executions since the last look to a head's heat, and gives it.
  private func addHeat(to index: Int, _ tier: TierState) -> Int64 {
    let before = tier.heat[index, default: 0]
    let heat = before + Int64(tier.policy.profileStep(heat: before))
    tier.heat[index] = heat
    return heat
  }

  /// Asks for code of what was recorded. False when it makes no trace.
  private func request(_ recording: Recording, head: Int, _ tier: TierState) -> Bool {
    let policy = tier.policy
    guard cache.blocks[head].isValid, let formed = TraceFormation.form(recording, policy) else {
      return false
    }
    let level: TraceLevel = policy.usesQuickLevel ? .quick : .optimised
    let heat = tier.heat.removeValue(forKey: head) ?? 1
    let weight = Int(max(heat, 1)) * formed.trace.instructionCount
    let flags = cache.blocks[head].flags
    if policy.growsRegions, recording.end == .otherHead,
      let loop = loop(at: recording.nextPC, flags), loop.formed.hasExit(to: formed.trace.pc),
      let grown = TraceFormation.grow(loop.formed, by: recording, policy)
    {
      tier.traces.statistics.grown &+= 1
      tier.traces.submit(
        grown, flags: flags, head: loop.head, level: loop.level, weight: weight * 2, now: retired)
    } else {
      tier.traces.submit(
        formed, flags: flags, head: head, level: level, weight: weight, now: retired)
    }
    if policy.isSynchronous {
      charging(.install) { tier.traces.takeResults() }
      if tier.queue.hasFailed {
        state.storeBytes(of: 0, toByteOffset: CPUStateLayout.leavesWhenHot, as: UInt64.self)
      }
    }
    return true
  }

  /// The loop whose head is at a pc, published or waiting.
  private func loop(at pc: UInt64, _ flags: UInt32) -> CachedTrace? {
    guard let tier, pc == self.pc, flags == guest.blockFlags,
      let index = block(at: pc, flags: flags)
    else { return nil }
    let found = tier.traces.request(at: index) ?? tier.traces.trace(at: index)
    return found.flatMap { $0.formed.isLoop ? $0 : nil }
  }

  // MARK: Recording

  private enum CopyEnd {
    case goesOn(cell: Int)
    case ends(RecordingEnd)
  }

  /// Runs on from a block, which is at pc, and records.
  private func record(from head: Int, _ tier: TierState) -> Recording {
    let jumpCache = state.load(
      fromByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
    state.storeBytes(
      of: tier.emptyJumpCache, toByteOffset: CPUStateLayout.jumpCache,
      as: UnsafeMutableRawPointer.self)
    tier.recorder.begin()
    tier.recorded.removeAll(keepingCapacity: true)
    tier.isRecorded = true
    tier.recordingWritten = false
    defer {
      tier.isRecorded = false
      state.storeBytes(
        of: jumpCache, toByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
    }
    // Compiled before it runs: the block by itself.
    if tier.policy.recordingLength == 1 {
      _ = tier.recorder.visit(pc: pc, startsOtherLoop: false) { cache.blocks[head].recorded }
      return tier.recorder.finish(.long)
    }
    return tier.recorder.finish(follow(from: head, tier))
  }

  private func follow(from head: Int, _ tier: TierState) -> RecordingEnd {
    let flags = cache.blocks[head].flags
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    let flushes = cache.statistics.flushes
    var index = head
    while true {
      let block = cache.blocks[index]
      let other =
        index == head ? nil : tier.traces.trace(at: index) ?? tier.traces.request(at: index)
      guard cache.hasRoom else { return .cacheFlush }
      let length = tier.recorder.length(pc: block.pc) {
        (0..<Int(block.instructionCount)).map { UInt64(block.ir.offset(of: $0)) }
      }
      var short: Int?
      if let length {
        short = addShort(pc: block.pc, flags: flags, length: length)
        if short == nil { return .fault }
      }
      let stop = tier.recorder.visit(
        pc: block.pc, startsOtherLoop: other?.formed.isLoop ?? false
      ) {
        let copy = cache.blocks[short ?? index].recorded
        tier.recorded.append(copy)
        return copy
      }
      if let stop {
        if short != nil { cache.removeTransient() }
        return stop
      }
      switch runCopy(short ?? cache.addUnlinkedCopy(of: index)) {
      case .ends(let end): return end
      case .goesOn(let cell):
        if tier.recordingWritten { return .codeWrite }
        if let stop = tier.recorder.leave(cell: cell, to: pc) { return stop }
      }
      guard guest.blockFlags == flags,
        state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self) == key
      else { return .modeChange }
      guard let next = self.block(at: pc, flags: flags) else { return .fault }
      if cache.statistics.flushes != flushes { return .cacheFlush }
      index = next
    }
  }

  /// Adds the first instructions of a block by themselves; nil after a fault.
  private func addShort(pc: UInt64, flags: UInt32, length: Int) -> Int? {
    guard let page = mmu.fetchPage(pc, mmuIndex: guest.fetchIndex) else { return nil }
    return translate(
      pc: pc, flags: flags, page: page, limit: length, isTransient: true, linksSingle: true)
  }

  /// Runs a transient block, and takes it away. Afterwards pc is where to go on.
  private func runCopy(_ copy: Int) -> CopyEnd {
    transient = copy
    observer?.willRun(self, pc: cache.blocks[copy].pc)
    let head = cache.blocks[copy].head
    let reason = interpret(head)
    let result: CopyEnd
    switch reason {
    case .link: result = .goesOn(cell: (exitOperation - head) / OperationLayout.cell - 1)
    case .lookupConstant, .lookupPointer:
      result = .goesOn(cell: (exitOperation - head) / OperationLayout.cell)
    case .head, .deadHead, .hotHead:
      pc = cache.blocks[copy].pc
      result = .ends(.interrupted)
    case .memoryFault, .helperFault:
      finish(reason)
      result = .ends(.fault)
    case .solo:
      rewind(countingFault: false)
      result = .ends(.alone)
    default: result = .ends(.leaves)
    }
    transient = nil
    cache.removeTransient()
    if reason == .solo { runAlone() }
    return result
  }
}
