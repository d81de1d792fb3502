// SPDX-License-Identifier: Apache-2.0
//
// The trace cache and its queue with a compiler that makes nothing: what is published when, what
// unlinks and drops what, and that everything is given back.

import EngineTestSupport
import Glibc
import GuestMemory
import IR
import Interpreter
import Synchronization
import TestSupport
import Testing
import Tracing
import Translation

@testable import ExecutionEngine

/// Hands out cells for code that nobody runs.
private final class FakeCompiler: TraceCompiling, @unchecked Sendable {
  // Safety: `state` is behind its mutex; the cells are touched by the test's thread only.
  struct State {
    var live: Set<UInt> = []
    var made = 0
    var levels: [TraceLevel] = []
  }
  let state = Mutex(State())
  let capacity: Int
  /// Whether `compile` waits for `gate`.
  let gate: Gate?
  let unlinked: UInt = 0xABC0

  /// Called while compiling.
  let meeting: @Sendable () -> Void

  init(
    capacity: Int = .max, gate: Gate? = nil, meeting: @escaping @Sendable () -> Void = {}
  ) {
    self.capacity = capacity
    self.gate = gate
    self.meeting = meeting
  }

  func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    gate?.pass()
    meeting()
    struct Refused: Error {}
    if trace.pc == 0xBAD { throw Refused() }
    let exits = trace.blocks.flatMap { block in
      block.codes.indices.filter { block.codes[$0] == OperationCode(.gotoTB).rawValue }
        .map { block.cells[$0 * 2 + 3] }
    }
    let cells = UnsafeMutableRawPointer.allocate(byteCount: 8 + exits.count * 8, alignment: 8)
    cells.storeBytes(of: 0, as: UInt64.self)
    let base = UInt(bitPattern: cells)
    for i in exits.indices {
      cells.storeBytes(of: unlinked, toByteOffset: 8 + i * 8, as: UInt.self)
    }
    let fits = state.withLock { state in
      state.levels.append(level)
      state.made += 1
      guard state.live.count < capacity else { return false }
      state.live.insert(base)
      return true
    }
    guard fits else {
      cells.deallocate()
      return nil
    }
    return TraceCode(
      entry: base, byteCount: 100, key: base,
      slots: exits.indices.map { .init(address: base + 8 + UInt($0) * 8, pc: exits[$0]) },
      token: base)
  }

  func release(_ code: TraceCode) {
    let isLive = state.withLock { $0.live.remove(code.entry) != nil }
    precondition(isLive, "released twice")
    UnsafeMutableRawPointer(bitPattern: code.entry)?.deallocate()
  }
}

/// Holds a thread up until it is opened.
private final class Gate: Sendable {
  private let parker = Parker()
  let isWaiting = Atomic<Bool>(false)
  func pass() {
    isWaiting.store(true, ordering: .releasing)
    parker.park()
  }
  func open() { parker.wake() }
}

@Suite struct TraceCacheTests {
  private static let handlers = Interpreter.makeHandlerTable()

  /// A cache over blocks that jump from one to the next.
  private final class Bench {
    let blocks: TranslationBlockCache
    let queue: TraceCompileQueue
    let traces: TraceCache
    let compiler: FakeCompiler
    let jumpCache = UnsafeMutableRawPointer.allocate(
      byteCount: JumpCacheLayout.count * JumpCacheLayout.stride, alignment: 64)
    var now: UInt64 = 0

    init(_ compiler: FakeCompiler, _ change: (inout TierPolicy) -> Void = { _ in }) throws {
      var policy = TierPolicy()
      policy.isSynchronous = true
      policy.leastInstructions = 1
      change(&policy)
      self.compiler = compiler
      jumpCache.initializeMemory(
        as: UInt8.self, repeating: 0, count: JumpCacheLayout.count * JumpCacheLayout.stride)
      blocks = try TranslationBlockCache(
        byteLimit: 1 << 20, pageCount: 64, handlers: handlers, hotThreshold: 5)
      let configuration = TierConfiguration(policy: policy) { _ in compiler }
      queue = TraceCompileQueue(
        configuration,
        TraceCompilerRequest(byteLimit: 1 << 20, calls: TraceCalls(), helpers: []), notify: {},
        sample: {})
      traces = TraceCache(
        blocks: blocks, queue: queue, policy: policy, traceHandler: handlers[.traceHead],
        jumpCache: jumpCache, observers: [])
    }

    deinit {
      queue.stop()
      jumpCache.deallocate()
    }

    /// A block of one instruction at a pc, which is its backing offset unless one is given, that jumps to
    /// another.
    func add(_ pc: UInt64, to target: UInt64, offset: UInt64? = nil) -> Int {
      var builder = IRBuilder(handlers: handlers)
      builder.begin(pc: pc)
      builder.beginInstruction(offset: 0)
      builder.constant(.temporary(0), 0x1234_5678_9ABC)
      builder.gotoTB(offset: Int64(bitPattern: target &- pc))
      builder.finish()
      return blocks.add(
        builder.block, offset: offset ?? pc, flags: 1, bytes: TranslatedBytes(byteCount: 4),
        isTransient: false)
    }

    /// Asks for a trace of blocks one after the other.
    @discardableResult
    func submit(_ heads: [Int], weight: Int = 1_000_000, level: TraceLevel = .quick) -> FormedTrace?
    {
      var recorder = TraceRecorder(TierPolicy())
      recorder.begin()
      for head in heads {
        let block = blocks.blocks[head].recorded
        _ = recorder.visit(pc: block.pc, startsOtherLoop: false) { block }
        let cell = block.block.codes.firstIndex(of: OperationCode(.gotoTB).rawValue)
        _ = recorder.leave(cell: cell ?? 0, to: 0)
      }
      var policy = TierPolicy()
      policy.leastInstructions = 1
      let recording = recorder.finish(.leaves)
      guard let formed = TraceFormation.form(recording, policy) else { return nil }
      traces.submit(formed, flags: 1, head: heads[0], level: level, weight: weight, now: now)
      return formed
    }

    func handler(_ head: Int) -> UInt { blocks.blocks[head].head.load(as: UInt.self) }
    func slot(_ head: Int, _ index: Int = 0) throws -> UInt {
      try #require(traces.trace(at: head)?.code?.slots[index].address)
    }
    func content(_ slot: UInt) -> UInt {
      UnsafeRawPointer(bitPattern: slot)?.load(as: UInt.self) ?? 0
    }
    /// Gives dropped code back and counts what is left.
    func live() -> Int {
      traces.reclaim()
      return compiler.state.withLock { $0.live.count }
    }
  }

  @Test func recordedBlocksAreAsTheyWereBuilt() throws {
    let bench = try Bench(FakeCompiler())
    let index = bench.add(0x1000, to: 0x1008)
    let block = bench.blocks.blocks[index]
    // Linked, counted, with its literal by distance: none of that shows in the copy.
    block.counter = 77
    let copy = block.recorded.block
    var builder = IRBuilder(handlers: Self.handlers)
    builder.begin(pc: 0x1000)
    builder.beginInstruction(offset: 0)
    builder.constant(.temporary(0), 0x1234_5678_9ABC)
    builder.gotoTB(offset: 8)
    builder.finish()
    let built = builder.block
    #expect(copy.codes == (0..<built.cellCount).map { built.codes[$0] })
    #expect(copy.literals == [0x1234_5678_9ABC] && copy.instructionCount == 1)
    for cell in 0..<built.cellCount {
      #expect(copy.cells[cell * 2] == 0)
      #expect(copy.cells[cell * 2 + 1] == (cell == 0 ? 1 << 32 : built.word(at: cell)), "\(cell)")
    }
    let text = copy.withBlock { IRPrinter(vocabulary: IRVocabulary()).text(of: $0) }
    #expect(text == IRPrinter(vocabulary: IRVocabulary()).text(of: built))
  }

  @Test func headsEnterWhatIsPublishedAndForgetWhatIsDropped() throws {
    let bench = try Bench(FakeCompiler())
    let a = bench.add(0x1000, to: 0x1008)
    let plain = bench.handler(a)
    bench.submit([a])
    #expect(bench.handler(a) == plain, "not before the VCPU takes it")
    bench.traces.takeResults()
    #expect(bench.handler(a) == Self.handlers[.traceHead])
    let record = try #require(bench.blocks.blocks[a].traceRecord)
    #expect(record.load(fromByteOffset: TraceRecordLayout.plainHandler, as: UInt.self) == plain)
    #expect(bench.traces.holds(page: 1) && bench.live() == 1)
    #expect(bench.traces.invalidate(offset: 0x1004, count: 8) == false, "right behind its bytes")
    #expect(bench.traces.invalidate(offset: 0xFFC, count: 5))
    #expect(bench.handler(a) == plain && bench.blocks.blocks[a].traceRecord == nil)
    #expect(!bench.traces.holds(page: 1) && bench.live() == 0)
    #expect(bench.traces.statistics[.overwritten] == 1)
  }

  @Test func linksAreUndoneFromBothEnds() throws {
    let bench = try Bench(FakeCompiler())
    let a = bench.add(0x1000, to: 0x2000)
    let b = bench.add(0x2000, to: 0x1000)
    bench.submit([a])
    bench.submit([b])
    bench.traces.takeResults()
    let (fromA, fromB) = (try bench.slot(a), try bench.slot(b))
    #expect(bench.traces.link(slot: fromA, to: b) && bench.traces.link(slot: fromB, to: a))
    #expect(!bench.traces.link(slot: fromA, to: b), "already linked")
    #expect(!bench.traces.link(slot: fromB, to: b), "another pc")
    #expect(!bench.traces.link(slot: 8, to: b), "no slot")
    #expect(bench.content(fromA) == bench.traces.trace(at: b)?.code?.entry)
    // b goes: a's exit leads nowhere again; b's own slot is forgotten by a.
    #expect(bench.traces.invalidate(offset: 0x2000, count: 1))
    #expect(bench.content(fromA) == 0xABC0)
    #expect(bench.live() == 1)
    bench.submit([b])
    bench.traces.takeResults()
    #expect(bench.traces.link(slot: fromA, to: b))
    // A better a takes over: links into the old one are undone, too.
    #expect(bench.traces.link(slot: try bench.slot(b), to: a))
    bench.submit([a], level: .optimised)
    bench.traces.takeResults()
    #expect(bench.content(try bench.slot(b)) == 0xABC0 && bench.live() == 2)
    #expect(bench.traces.trace(at: a)?.level == .optimised)
    bench.traces.dropAll()
    #expect(bench.live() == 0 && bench.traces.codeBytes == 0)
  }

  @Test func linksIntoAnotherMappingAreUndone() throws {
    let bench = try Bench(FakeCompiler())
    let a = bench.add(0x1000, to: 0x2000)
    let b = bench.add(0x2000, to: 0x1000)
    // The same pc, backed by another page.
    let other = bench.add(0x2000, to: 0x1000, offset: 0x3000)
    for head in [a, b, other] {
      bench.submit([head])
      bench.traces.takeResults()
    }
    let slot = try bench.slot(a)
    #expect(bench.traces.link(slot: slot, to: b))
    bench.traces.unlinkOthers(at: 0x2000, head: b)
    #expect(bench.content(slot) == bench.traces.trace(at: b)?.code?.entry, "it is the block's own")
    bench.traces.unlinkOthers(at: 0x2000, head: other)
    #expect(bench.content(slot) == 0xABC0 && bench.traces.statistics.unlinks == 1)
    #expect(bench.traces.trace(at: b) != nil, "it may be mapped again")
    #expect(bench.traces.link(slot: slot, to: other))
    #expect(bench.content(slot) == bench.traces.trace(at: other)?.code?.entry)
    bench.traces.dropAll()
    bench.traces.unlinkOthers(at: 0x2000, head: b)
    #expect(bench.live() == 0)
  }

  @Test func requestsAreOverwrittenToo() throws {
    let gate = Gate()
    let bench = try Bench(FakeCompiler(gate: gate)) { $0.isSynchronous = false }
    let a = bench.add(0x1000, to: 0x1008)
    bench.submit([a])
    while !gate.isWaiting.load(ordering: .acquiring) {}
    // Being compiled: nothing runs it, but it must not come.
    #expect(!bench.traces.invalidate(offset: 0x1000, count: 4))
    #expect(bench.traces.request(at: a) == nil && bench.traces.cover(of: 0x1000) == nil)
    gate.open()
    while bench.compiler.state.withLock({ $0.made }) == 0 {}
    bench.queue.stop()
    bench.traces.takeResults()
    #expect(bench.traces.trace(at: a) == nil && bench.live() == 0)
  }

  @Test func stopWaitsForTheTraceBeingCompiled() throws {
    let gate = Gate()
    let bench = try Bench(FakeCompiler(gate: gate)) { $0.isSynchronous = false }
    for i in UInt64(0)..<5 { bench.submit([bench.add(0x1000 + i * 8, to: 0)]) }
    while !gate.isWaiting.load(ordering: .acquiring) {}
    Thread.start("opener") {
      usleep(20_000)
      gate.open()
    }
    bench.queue.stop()
    #expect(bench.compiler.state.withLock { $0.made } == 1, "the others were dropped")
    bench.queue.stop()
    #expect(bench.live() == 0)
  }

  @Test func severalThreadsCompileAtOnce() throws {
    // Each waits until all three are compiling.
    let present = Mutex(0)
    let compiler = FakeCompiler(
      meeting: {
        present.withLock { $0 += 1 }
        for _ in 0..<5_000 where present.withLock({ $0 }) < 3 { usleep(1_000) }
      })
    let bench = try Bench(compiler) {
      $0.isSynchronous = false
      $0.compileThreads = 3
    }
    let heads = (UInt64(0)..<3).map { bench.add(0x1000 + $0 * 8, to: 0) }
    for head in heads { bench.submit([head]) }
    while bench.compiler.state.withLock({ $0.made }) < 3 { usleep(1_000) }
    #expect(present.withLock { $0 } == 3)
    bench.queue.stop()
    bench.queue.stop()
    #expect(bench.live() == 0)
  }

  @Test func theHeaviestGoesFirstAndTheColdNotAtAll() throws {
    let gate = Gate()
    let bench = try Bench(FakeCompiler(gate: gate)) {
      $0.isSynchronous = false
      $0.queueHalfLife = 1_000
      $0.staleWeight = 100
    }
    let heads = (UInt64(0)..<4).map { bench.add(0x1000 + $0 * 8, to: 0) }
    bench.submit([heads[0]])
    while !gate.isWaiting.load(ordering: .acquiring) {}
    bench.submit([heads[1]], weight: 1_000)
    bench.submit([heads[2]], weight: 5_000)
    bench.submit([heads[3]], weight: 10_000)
    // What was heavy long ago is not: four halvings later 1 beats 2 and 3.
    bench.now = 4_000
    let first = try #require(bench.traces.request(at: heads[1]))
    bench.queue.addWeight(2_000, to: first.id, now: bench.now)
    bench.now = 9_000
    bench.queue.addWeight(50_000, to: first.id, now: bench.now)
    for _ in 0..<4 { gate.open() }
    while bench.compiler.state.withLock({ $0.made }) < 2 { gate.open() }
    bench.queue.stop()
    bench.traces.takeResults()
    #expect(bench.traces.trace(at: heads[3]) == nil && bench.traces.trace(at: heads[2]) == nil)
    #expect(bench.traces.statistics[.stale] == 2)
    bench.traces.dropAll()
    #expect(bench.live() == 0)
  }

  @Test func aFullCacheDropsWhatRetiredLeast() throws {
    let bench = try Bench(FakeCompiler()) { $0.cacheBytes = 450 }
    let heads = (UInt64(0)..<6).map { bench.add(0x1000 + $0 * 8, to: 0) }
    for (i, head) in heads.enumerated() {
      bench.submit([head])
      bench.traces.takeResults()
      bench.traces.trace(at: head)?.record?.storeBytes(
        of: UInt64(i), toByteOffset: TraceRecordLayout.retired, as: UInt64.self)
      #expect(bench.traces.codeBytes <= 450)
    }
    #expect(bench.traces.trace(at: heads[0]) == nil && bench.traces.trace(at: heads[5]) != nil)
    #expect(bench.traces.statistics[.evicted] == 2 && bench.live() == 4)
  }

  @Test func refusalsAndFullMemoryAreSurvived() throws {
    let bench = try Bench(FakeCompiler(capacity: 1))
    let a = bench.add(0x1000, to: 0x1008)
    let b = bench.add(0x1008, to: 0x1000)
    let bad = bench.add(0xBAD, to: 0)
    bench.submit([bad])
    bench.submit([a])
    bench.traces.takeResults()
    #expect(bench.traces.statistics[.refused] == 1 && bench.traces.statistics.lastRefusal != nil)
    bench.submit([b])
    bench.traces.takeResults()
    #expect(bench.traces.trace(at: b) == nil && bench.traces.trace(at: a) == nil, "made room")
    #expect(bench.live() == 0)
    bench.submit([b])
    bench.traces.takeResults()
    #expect(bench.traces.trace(at: b) != nil)
  }

  @Test func keysFollowTheMapping() throws {
    let bench = try Bench(FakeCompiler())
    let a = bench.add(0x1000, to: 0x2000)
    let b = bench.add(0x2000, to: 0x3000)
    bench.submit([a, b])
    bench.traces.takeResults()
    let trace = try #require(bench.traces.trace(at: a))
    #expect(trace.pages.count == 2)
    #expect(bench.traces.revalidate(trace, key: 7) { $0 })
    #expect(bench.content(try #require(trace.code?.key)) == 7)
    #expect(!bench.traces.revalidate(trace, key: 8) { $0 == 0x2000 ? 0x3000 : $0 })
    #expect(!bench.traces.revalidate(trace, key: 8) { _ in nil })
    #expect(bench.content(try #require(trace.code?.key)) == 7)
  }

  @Test(arguments: 0..<4)
  func twoThousandTracesLeaveNothing(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 510) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let bench = try Bench(FakeCompiler()) {
      $0.cacheBytes = 2_000
      $0.isSynchronous = round % 2 == 0
    }
    let heads = (UInt64(0)..<40).map {
      bench.add(0x1000 + $0 * 64, to: 0x1000 + ($0 + 1) % 40 * 64)
    }
    for _ in 0..<2_000 {
      let head = random.pick(heads)
      switch random.below(6) {
      case 0:
        let block = bench.blocks.blocks[head]
        _ = bench.traces.invalidate(offset: block.offset, count: 4)
      case 1:
        let next = heads[(head + 1) % 40]
        if let slot = bench.traces.trace(at: head)?.code?.slots.first {
          _ = bench.traces.link(slot: slot.address, to: next)
        }
      case 2: bench.traces.takeResults()
      case 3: bench.traces.reclaim()
      default: bench.submit([head], level: random.pick([.quick, .optimised]))
      }
      // Every linked slot leads to a published trace.
      if let trace = bench.traces.trace(at: head), let slot = trace.code?.slots.first {
        let content = bench.content(slot.address)
        let target = bench.traces.trace(at: heads[(head + 1) % 40])?.code?.entry
        #expect(content == 0xABC0 || content == target, "seed \(seed): a stale link")
      }
    }
    bench.queue.stop()
    bench.traces.takeResults()
    bench.traces.dropAll()
    #expect(bench.live() == 0 && bench.traces.codeBytes == 0, "seed \(seed)")
  }
}
