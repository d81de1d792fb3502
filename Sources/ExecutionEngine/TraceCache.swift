// SPDX-License-Identifier: Apache-2.0
//
// One VCPU's traces, from request to reclamation: which head has which trace, what their exits are
// linked to, which guest bytes they depend on.
//
//   request ──▶ waits or is being compiled ──▶ published ──▶ retired ──▶ reclaimed
//        └──────────── dropped ◀───────────────────┘
//
// Invariants
// - Touched by its VCPU's thread only; the compiler's thread sees `Trace` values and nothing else.
// - A trace is entered by the handler of its head, or through a slot that is linked. Both are undone
//   the moment it is dropped; its memory is given back when the VCPU is outside guest code.
// - Requests depend on their bytes as published traces do: what is overwritten is never published.
// - A published trace's key cell is 0 or the fetch key its pages were looked up under.

import CHost
import GuestMemory
import IR
import Tracing

/// A trace that was asked for.
final class CachedTrace {
  enum State { case waiting, published, dropped }

  let id: Int
  let formed: FormedTrace
  let flags: UInt32
  /// Index of its head's block.
  let head: Int
  let pages: [TracePage]
  let level: TraceLevel
  var state = State.waiting
  var code: TraceCode?
  /// As `TraceRecordLayout`, while published.
  var record: UnsafeMutableRawPointer?
  /// How often it was found running.
  var samples = 0
  /// Slots of other traces, and its own, that are linked to it.
  var incoming: Set<UInt> = []

  init(id: Int, _ formed: FormedTrace, flags: UInt32, head: Int, level: TraceLevel) {
    self.id = id
    self.formed = formed
    self.flags = flags
    self.head = head
    self.level = level
    pages = formed.pages
  }

  var pc: UInt64 { formed.trace.pc }
}

/// The traces of one VCPU.
final class TraceCache {
  private let blocks: TranslationBlockCache
  private let queue: TraceCompileQueue
  private let policy: TierPolicy
  private let traceHandler: UInt
  private let jumpCache: UnsafeMutableRawPointer
  private let observers: [any TraceCodeObserver]
  var statistics = TraceStatistics()
  var events: (any EngineEvents)?

  /// Accesses that were seen not to lie on one page with those they shared a look-up with.
  private var apart: Set<UInt64> = []
  private static let apartLimit = 1024

  private var nextID = 0
  private var byID: [Int: CachedTrace] = [:]
  /// Published, by head.
  private var published: [Int: CachedTrace] = [:]
  /// Published, by pc: one for each mapping and mode.
  private var publishedAt: [UInt64: [CachedTrace]] = [:]
  /// Waiting, by head.
  private var waiting: [Int: CachedTrace] = [:]
  /// Waiting or published, by backing page.
  private var byPage: [UInt64: [CachedTrace]] = [:]
  private var byRecord: [UnsafeMutableRawPointer: CachedTrace] = [:]
  /// Blocks in waiting traces, by backing offset: the trace whose turn it is to be compiled.
  private var covered: [UInt64: CachedTrace] = [:]
  /// Every slot of a published trace, and what it is linked to.
  private var slots: [UInt: (owner: CachedTrace, pc: UInt64, target: CachedTrace?)] = [:]
  /// Published quick traces by the pcs they poll at: the head and inner loops.
  private var samplePlaces: [UInt64: CachedTrace] = [:]
  private var retiredCode: [TraceCode] = []
  private var retiredRecords: [UnsafeMutableRawPointer] = []
  private(set) var codeBytes = 0
  /// Guest instructions retired in traces that are gone, and before the last eviction, by level.
  private var retiredBefore = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Traces that are published.
  var count: Int { published.count }

  init(
    blocks: TranslationBlockCache, queue: TraceCompileQueue, policy: TierPolicy,
    traceHandler: UInt, jumpCache: UnsafeMutableRawPointer, observers: [any TraceCodeObserver]
  ) {
    self.jumpCache = jumpCache
    self.blocks = blocks
    self.queue = queue
    self.policy = policy
    self.traceHandler = traceHandler
    self.observers = observers
  }

  deinit {
    for record in byRecord.keys { record.deallocate() }
    for record in retiredRecords { record.deallocate() }
  }

  // MARK: Look-up

  /// The trace that is entered at a head.
  func trace(at head: Int) -> CachedTrace? { published[head] }
  /// The trace that waits to be entered at a head.
  func request(at head: Int) -> CachedTrace? { waiting[head] }
  /// The waiting trace that holds a block.
  func cover(of offset: UInt64) -> CachedTrace? { covered[offset] }
  /// The trace of a record.
  func trace(of record: UnsafeMutableRawPointer) -> CachedTrace? { byRecord[record] }
  /// All that are entered at some head.
  var publishedTraces: [CachedTrace] { Array(published.values) }
  /// The trace an exit is linked to.
  func linkedTrace(from slot: UInt) -> CachedTrace? { slots[slot]?.target }
  /// The trace an exit belongs to.
  func owner(ofSlot slot: UInt) -> CachedTrace? { slots[slot]?.owner }
  /// Whether some trace is left to a constant pc; costs a look at every exit.
  func isExitTarget(_ pc: UInt64, flags: UInt32) -> Bool {
    slots.values.contains { $0.pc == pc && $0.owner.flags == flags }
  }
  /// Whether a page of the backing store has bytes some trace was made from.
  func holds(page: Int) -> Bool { byPage[UInt64(page) << 12] != nil }

  /// Where the trace of a head is entered by computed jumps of others; 0 without one.
  func entry(ofTraceAt head: OperationPointer) -> UInt {
    guard policy.linksTraces,
      let record = (head - 8).load(as: UnsafeMutableRawPointer?.self)
    else { return 0 }
    return record.load(fromByteOffset: TraceRecordLayout.code, as: UInt.self)
  }

  /// Enters the trace of a head into the jump cache where that has the head, or takes it out.
  private func noteInJumpCache(_ trace: CachedTrace, _ head: OperationPointer, code: UInt) {
    let entry = jumpCache + JumpCacheLayout.offset(for: trace.pc)
    guard policy.linksTraces,
      entry.load(fromByteOffset: JumpCacheLayout.target, as: OperationPointer?.self) == head
    else { return }
    entry.storeBytes(of: code, toByteOffset: JumpCacheLayout.code, as: UInt.self)
  }

  // MARK: From request to publication

  /// Asks for code of a trace. One that waits at the same head is dropped.
  func submit(
    _ formed: FormedTrace, flags: UInt32, head: Int, level: TraceLevel, weight: Int, now: UInt64
  ) {
    if let other = waiting[head] { drop(other, .replaced) }
    nextID += 1
    var formed = formed
    formed.trace.apart = apart.filter { formed.trace.holds($0) }
    let new = CachedTrace(id: nextID, formed, flags: flags, head: head, level: level)
    byID[new.id] = new
    waiting[head] = new
    for page in Set(new.pages.map(\.backing)) { byPage[page, default: []].append(new) }
    for block in formed.blocks { covered[block.offset] = new }
    queue.submit(id: new.id, formed.trace, level: level, weight: weight, now: now)
  }

  /// Has every trace that holds an access compiled again, with a look-up of its own for that.
  func setApart(_ pc: UInt64, now: UInt64) {
    guard apart.count < Self.apartLimit, apart.insert(pc).inserted else { return }
    let all = published.values.filter { waiting[$0.head] == nil && $0.formed.trace.holds(pc) }
    for trace in all.sorted(by: { $0.id < $1.id }) {
      statistics.parted &+= 1
      submit(
        trace.formed, flags: trace.flags, head: trace.head, level: trace.level,
        weight: policy.upgradeInstructions, now: now)
    }
  }

  /// Publishes what has been compiled. The VCPU is outside guest code.
  func takeResults() {
    let (results, dropped) = queue.takeResults()
    for id in dropped { if let trace = byID[id] { drop(trace, .stale) } }
    for result in results {
      if let code = result.code {
        guard let trace = byID[result.id] else {
          queue.release(code)
          continue
        }
        let level = result.level.rawValue
        statistics.compiled[level] &+= 1
        statistics.compiledInstructions[level] &+= UInt64(trace.formed.trace.instructionCount)
        statistics.compileNanoseconds[level] &+= result.nanoseconds
        publish(trace, code)
      } else if let trace = byID[result.id] {
        statistics.lastRefusal = result.refusal ?? statistics.lastRefusal
        drop(trace, result.isFull ? .evicted : .refused)
        if result.isFull { evict() }
      }
    }
  }

  private func publish(_ trace: CachedTrace, _ code: TraceCode) {
    uncover(trace)
    waiting[trace.head] = nil
    if codeBytes + code.byteCount > policy.cacheBytes { evict() }
    if let old = published[trace.head] { drop(old, .replaced) }
    guard blocks.blocks[trace.head].isValid else {
      trace.code = code
      return drop(trace, .blocks)
    }
    let block = blocks.blocks[trace.head]
    let record = UnsafeMutableRawPointer.allocate(
      byteCount: TraceRecordLayout.byteCount, alignment: 16)
    record.initializeMemory(as: UInt8.self, repeating: 0, count: TraceRecordLayout.byteCount)
    record.storeBytes(of: code.entry, toByteOffset: TraceRecordLayout.code, as: UInt.self)
    record.storeBytes(
      of: block.head.load(as: UInt.self), toByteOffset: TraceRecordLayout.plainHandler,
      as: UInt.self)
    let upgrades = trace.level == .quick && policy.usesOptimisedLevel
    record.storeBytes(
      of: upgrades ? Int64(clamping: policy.upgradeInstructions) : .max,
      toByteOffset: TraceRecordLayout.credit, as: Int64.self)
    record.storeBytes(
      of: policy.linksTraces ? 1 : 0, toByteOffset: TraceRecordLayout.links, as: UInt64.self)
    trace.code = code
    trace.record = record
    trace.state = .published
    byRecord[record] = trace
    published[trace.head] = trace
    publishedAt[trace.pc, default: []].append(trace)
    for slot in code.slots { slots[slot.address] = (trace, slot.pc, nil) }
    codeBytes += code.byteCount
    block.traceRecord = record
    block.head.storeBytes(of: traceHandler, as: UInt.self)
    noteInJumpCache(trace, block.head, code: code.entry)
    enterSamples(trace)
    statistics.published &+= 1
    for observer in observers { observer.didPublish(PublishedCode(trace, code)) }
  }

  // MARK: Links

  /// Lets the exit of a slot go on in the trace of a head. False when it can't.
  func link(slot address: UInt, to head: Int) -> Bool {
    guard let slot = slots[address], slot.target == nil, let target = published[head],
      target.pc == slot.pc, target.flags == slot.owner.flags, let code = target.code
    else { return false }
    slots[address] = (slot.owner, slot.pc, target)
    target.incoming.insert(address)
    store(code.entry, to: address)
    statistics.links &+= 1
    return true
  }

  /// Undoes the links to traces of a pc that are not its block's: they were made for another mapping.
  func unlinkOthers(at pc: UInt64, head: Int) {
    for trace in publishedAt[pc] ?? [] where trace.head != head && !trace.incoming.isEmpty {
      unlink(trace)
    }
  }

  private func unlink(_ trace: CachedTrace) {
    let unlinked = queue.unlinked
    for address in trace.incoming {
      guard let slot = slots[address] else { continue }
      slots[address] = (slot.owner, slot.pc, nil)
      store(unlinked, to: address)
      statistics.unlinks &+= 1
    }
    trace.incoming.removeAll()
  }

  /// One store of a whole word: a VCPU that reads the slot meanwhile sees the old address or the new.
  private func store(_ address: UInt, to slot: UInt) {
    guard let cell = UnsafeMutableRawPointer(bitPattern: slot) else { return }
    cell.storeBytes(of: address, as: UInt.self)
  }

  // MARK: Samples

  /// Where a trace polls.
  private func pollPlaces(_ trace: CachedTrace) -> Set<UInt64> {
    let loops = trace.formed.trace.edges.filter { $0.target <= $0.source }
    return Set([trace.pc] + loops.map { trace.formed.blocks[$0.target].pc })
  }

  private func enterSamples(_ trace: CachedTrace) {
    guard trace.level == .quick && policy.usesOptimisedLevel else { return }
    for pc in pollPlaces(trace) { samplePlaces[pc] = trace }
    queue.setWantsSamples(true)
  }

  private func leaveSamples(_ trace: CachedTrace) {
    guard trace.level == .quick else { return }
    for pc in pollPlaces(trace) where samplePlaces[pc] === trace { samplePlaces[pc] = nil }
    if samplePlaces.isEmpty { queue.setWantsSamples(false) }
  }

  /// A trace was left at a poll at a pc: the trace, if it has proved hot by that.
  func sample(at pc: UInt64, flags: UInt32) -> CachedTrace? {
    guard let trace = samplePlaces[pc], trace.flags == flags else { return nil }
    trace.samples += 1
    return trace.samples >= policy.upgradeSamples ? trace : nil
  }

  // MARK: Validity

  /// Makes a trace valid for a fetch key, when its pages are still the ones it was made from.
  func revalidate(_ trace: CachedTrace, key: UInt64, _ pageAt: (UInt64) -> UInt64?) -> Bool {
    statistics.revalidations &+= 1
    for page in trace.pages where pageAt(page.virtual) != page.backing { return false }
    guard let code = trace.code, let cell = UnsafeMutableRawPointer(bitPattern: code.key) else {
      return false
    }
    cell.storeBytes(of: key, as: UInt64.self)
    return true
  }

  /// Drops what was made from bytes of a range. True when code that may be running is among it.
  func invalidate(offset: UInt64, count: Int) -> Bool {
    let last = (offset + UInt64(max(count, 1)) - 1) & ~0xFFF
    var page = offset & ~0xFFF
    var hit = false
    while page <= last {
      for trace in byPage[page] ?? []
      where trace.formed.blocks.contains(where: { $0.overlaps(offset, UInt64(count)) }) {
        if trace.state == .published { hit = true }
        drop(trace, .overwritten)
      }
      page += 4096
    }
    return hit
  }

  /// Drops the trace of a head whose block is gone.
  func dropHead(_ head: Int) {
    if let trace = waiting[head] { drop(trace, .blocks) }
    if let trace = published[head] { drop(trace, .blocks) }
  }

  /// Drops everything: blocks are numbered anew.
  func dropAll() {
    for trace in Array(byID.values) { drop(trace, .blocks) }
  }

  /// Makes room: drops the half that retired least since the last time.
  private func evict() {
    let all = published.values.sorted { retired($0) < retired($1) }
    for trace in all.prefix(max(all.count / 2, 1)) { drop(trace, .evicted) }
    for trace in published.values {
      retiredBefore[trace.level.rawValue] &+= retired(trace)
      trace.record?.storeBytes(of: 0, toByteOffset: TraceRecordLayout.retired, as: UInt64.self)
    }
  }

  private func retired(_ trace: CachedTrace) -> UInt64 {
    trace.record?.load(fromByteOffset: TraceRecordLayout.retired, as: UInt64.self) ?? 0
  }

  /// Guest instructions retired from entering traces to leaving them, by the level of those entered.
  var retiredByLevel: [UInt64] {
    var result = retiredBefore
    for trace in published.values { result[trace.level.rawValue] &+= retired(trace) }
    return result
  }

  func drop(_ trace: CachedTrace, _ cause: TraceStatistics.DropCause) {
    guard trace.state != .dropped else { return }
    statistics[cause] &+= 1
    events?.didDrop(pc: trace.pc, cause: cause)
    byID[trace.id] = nil
    for page in Set(trace.pages.map(\.backing)) {
      byPage[page]?.removeAll { $0 === trace }
      if byPage[page]?.isEmpty == true { byPage[page] = nil }
    }
    switch trace.state {
    case .waiting:
      uncover(trace)
      if waiting[trace.head] === trace { waiting[trace.head] = nil }
      queue.cancel(trace.id)
    case .published: withdraw(trace)
    case .dropped: break
    }
    trace.state = .dropped
    if let code = trace.code { retiredCode.append(code) }
    trace.code = nil
  }

  private func withdraw(_ trace: CachedTrace) {
    published[trace.head] = nil
    publishedAt[trace.pc]?.removeAll { $0 === trace }
    if publishedAt[trace.pc]?.isEmpty == true { publishedAt[trace.pc] = nil }
    leaveSamples(trace)
    unlink(trace)
    for slot in trace.code?.slots ?? [] {
      slots[slot.address]?.target?.incoming.remove(slot.address)
      slots[slot.address] = nil
    }
    codeBytes -= trace.code?.byteCount ?? 0
    guard let record = trace.record else { return }
    retiredBefore[trace.level.rawValue] &+= retired(trace)
    if blocks.blocks.indices.contains(trace.head) {
      let block = blocks.blocks[trace.head]
      noteInJumpCache(trace, block.head, code: 0)
      if block.traceRecord == record {
        if block.head.load(as: UInt.self) == traceHandler {
          block.head.storeBytes(
            of: record.load(fromByteOffset: TraceRecordLayout.plainHandler, as: UInt.self),
            as: UInt.self)
          // It may be recorded again, but not at once.
          block.counter = max(policy.profileStep, 1)
        }
        block.traceRecord = nil
      }
    }
    byRecord[record] = nil
    retiredRecords.append(record)
    trace.record = nil
  }

  private func uncover(_ trace: CachedTrace) {
    for block in trace.formed.blocks where covered[block.offset] === trace {
      covered[block.offset] = nil
    }
  }

  /// Gives the memory of dropped traces back. The VCPU is outside guest code.
  func reclaim() {
    for record in retiredRecords { record.deallocate() }
    retiredRecords.removeAll()
    for code in retiredCode {
      for observer in observers { observer.willRelease(code.entry) }
      queue.release(code)
    }
    retiredCode.removeAll()
  }
}
