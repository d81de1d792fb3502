// SPDX-License-Identifier: Apache-2.0
//
// A VCPU: the loop between guest code and everything else. It finds or makes the block at pc, runs
// threaded code until something leaves, and settles why: a missing link, a fault, an event, an
// instruction that has to run alone.
//
// Invariants
// - Guest code is entered and left at guest instruction boundaries only, with all globals in
//   CPUState. `retired` is exact at every such boundary.
// - An instruction that asked to run alone has had no effect; it is run again as a block of one
//   instruction, which never links and never chains.
// - Interrupts, stops and invalidations by others are taken between blocks: whoever wants the VCPU's
//   attention sets `exitRequest`, which every block head polls, and a loop of an optimised trace
//   every 32,768 instructions.

import CHost
import DeviceModel
import Glibc
import GuestMemory
import IR
import IRTransforms
import Interpreter
import Synchronization
import TimeCauses
import Tracing
import Translation

/// How a VCPU behaves.
public struct VCPUConfiguration: Sendable {
  /// Bytes of threaded code before everything is dropped.
  public var codeByteLimit = 64 << 20
  /// Executions after which a block head counts as hot, where nothing is compiled.
  public var hotThreshold: Int32 = 5000
  /// Whether blocks go on to each other directly.
  public var chains = true
  /// The passes that run over each translated block.
  public var transforms = TransformPipeline.foldingGuest
  /// Whether runs of operations are fused into superinstructions.
  public var fuses: Bool {
    get { transforms[.superinstructions] }
    set { transforms[.superinstructions] = newValue }
  }
  /// How hot code is compiled; nil to interpret only.
  public var tier: TierConfiguration?
  /// Instructions left that count as an event of their own: `run` returns after exactly this many.
  public var instructionLimit: UInt64?
  /// Charges the time of the VCPU's thread to causes; nil when that isn't asked for. Not to be used
  /// together with lockstep.
  public var causes: CauseClock?
  /// Told of what the engine does; nil for nobody.
  public var events: (any EngineEvents)?
  /// The usual configuration.
  public init() {}

  var effectiveThreshold: Int32 { tier?.policy.profileStep ?? hotThreshold }
}

/// One virtual processor.
public final class VCPU: @unchecked Sendable {
  // Safety: everything is touched by the VCPU's own thread only, except `exitRequest` and
  // `pendingInterrupts` in CPUState (atomic), `stopRequest` (atomic) and the parker (locks).

  /// CPUState.
  public let state: UnsafeMutableRawPointer
  /// The guest.
  public let guest: any GuestArchitecture
  /// Its memory.
  public let mmu: SoftMMU
  let clock: MachineClock
  let configuration: VCPUConfiguration
  let cache: TranslationBlockCache
  let transformer: BlockTransformer
  var builder: IRBuilder
  let jumpCache: UnsafeMutableRawPointer
  let causes: CauseClock?
  let samples = SamplePlace()
  /// Recording, traces and their compiler; nil when there is only the interpreter.
  var tier: TierState?
  let parker = Parker()
  private let stopRequest = Atomic<Bool>(false)
  /// Its number among those the bus tells of code that DMA has overwritten.
  private var codeWriteObserver = 0

  /// Retired instructions at the moment the budget would be used up.
  var grantEnd: UInt64 = 0
  /// The transient block being run, if any.
  var transient: Int?
  /// Figures of this VCPU.
  public internal(set) var statistics = VCPUStatistics()
  /// Sees translated blocks and events; nil costs nothing.
  public var observer: (any ExecutionObserver)?
  /// Called on the VCPU's thread before it idles: the moment to show what devices still buffer.
  public var willIdle: (() -> Void)?

  /// CPUState for a guest to be made on; the VCPU frees it.
  public static func makeState() -> UnsafeMutableRawPointer {
    let state = UnsafeMutableRawPointer.allocate(
      byteCount: CPUStateLayout.byteCount, alignment: 4096)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    // Generation 1: key 0 is what a link that was never made holds.
    state.storeBytes(of: 1 << 32, toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    return state
  }

  /// A VCPU for a guest that was made on `guest.state`, which the VCPU owns from now on. Throws when
  /// the host refuses memory.
  public init(
    guest: any GuestArchitecture, space: AddressSpace, clock: MachineClock,
    handlers: HandlerTable, fusion: FusionTable, configuration: VCPUConfiguration
  ) throws(BackingStoreError) {
    state = guest.state
    self.guest = guest
    self.clock = clock
    transformer = BlockTransformer(
      pipeline: configuration.transforms, handlers: handlers, fusion: fusion,
      vocabulary: guest.vocabulary)
    var configuration = configuration
    configuration.chains = configuration.chains && Interpreter.canChain
    self.configuration = configuration
    causes = configuration.causes
    mmu = SoftMMU(space: space, state: state, translator: guest)
    cache = try TranslationBlockCache(
      byteLimit: configuration.codeByteLimit, pageCount: space.store.pageCount, handlers: handlers,
      hotThreshold: configuration.effectiveThreshold)
    builder = IRBuilder(handlers: handlers)
    let bytes = JumpCacheLayout.count * JumpCacheLayout.stride
    jumpCache = .allocate(byteCount: bytes, alignment: 64)
    jumpCache.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    state.storeBytes(
      of: jumpCache, toByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
    state.storeBytes(
      of: configuration.effectiveThreshold, toByteOffset: CPUStateLayout.hotThreshold,
      as: Int32.self)
    guest.mmu = mmu
    mmu.observer = self
    mmu.causes = causes
    if let causes {
      state.storeBytes(
        of: UInt(bitPattern: Unmanaged.passUnretained(causes).toOpaque()),
        toByteOffset: CPUStateLayout.causeClock, as: UInt.self)
    }
    codeWriteObserver = space.addCodeWriteObserver { [weak self] in self?.requestExit() }
    if let tier = configuration.tier { startTier(tier, handlers: handlers) }
  }

  deinit {
    jumpCache.deallocate()
    state.deallocate()
  }

  // MARK: Called by others

  /// Asks the VCPU to look around at the next block head. Any thread.
  public func requestExit() {
    kiln_release_store32(state + CPUStateLayout.exitRequest, -1)
    parker.wake()
  }

  /// Asks `run` to return. Any thread.
  public func stop() {
    stopRequest.store(true, ordering: .releasing)
    requestExit()
  }

  /// Guest instructions retired; inside an instruction that runs alone, those before it. Exact there and
  /// outside guest code.
  public var retired: UInt64 {
    let current = state.load(fromByteOffset: CPUStateLayout.solo, as: UInt64.self)
    return grantEnd &- UInt64(bitPattern: budget) &- current
  }

  var pc: UInt64 {
    get { state.load(fromByteOffset: CPUStateLayout.pc, as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: CPUStateLayout.pc, as: UInt64.self) }
  }
  var budget: Int64 {
    get { state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: CPUStateLayout.budget, as: Int64.self) }
  }
  var exitOperation: OperationPointer {
    state.load(fromByteOffset: CPUStateLayout.exitOperation, as: OperationPointer.self)
  }

  // MARK: The loop

  /// Runs guest code until `stop` is called or the instruction limit is reached.
  public func run() {
    let start = threadNanoseconds()
    let before = causes?.enter(.dispatch)
    defer {
      statistics.cpuNanoseconds &+= threadNanoseconds() &- start
      publishSample()
      if let before { causes?.enter(before) }
    }
    grant()
    var reason = ExitReason.exit
    while true {
      switch reason {
      case .link, .lookupConstant, .lookupPointer, .deadHead, .traceLink, .traceStale, .hotHead,
        .checkedHead:
        break
      default:
        guard settle() else { return }
      }
      reason = enter(after: reason)
      switch reason {
      case .link, .lookupConstant, .lookupPointer: break
      case .exit: break
      case .head:
        pc = cache.blocks[cache.index(ofHead: exitOperation)].pc
        if budget > 0 && kiln_relaxed_load32(state + CPUStateLayout.exitRequest) >= 0 {
          runExactly(Int(budget))
        }
      case .deadHead:
        pc = cache.blocks[cache.index(ofHead: exitOperation)].pc
      case .memoryFault:
        rewind(countingFault: true)
        deliverMemoryFault()
      case .helperFault:
        rewind(countingFault: true)
        deliverHelperFault()
      case .solo:
        rewind(countingFault: false)
        runAlone()
      case .traceLink, .traceStale: break
      case .tracePoll:
        // A poll that somebody's curiosity has caused says nothing about how hot the trace is.
        if let tier, !samples.isRequested.load(ordering: .relaxed) { didPoll(tier) }
      case .traceAlone: runAlone()
      case .traceApart: if let tier { charging(.install) { didPart(tier) } }
      case .checkedHead:
        let index = cache.index(ofHead: exitOperation)
        pc = cache.blocks[index].pc
        guard let tier, let lockstep = tier.lockstep else { break }
        if kiln_relaxed_load32(state + CPUStateLayout.exitRequest) < 0 {
          reason = .exit
        } else if !lockstep.check(index, self, tier) {
          return
        }
      case .hotHead:
        let index = cache.index(ofHead: exitOperation)
        pc = cache.blocks[index].pc
        if let tier { charging(.record) { didRunHot(index, tier) } }
        reason = .exit
      }
    }
  }

  /// Takes what has come up between blocks. False when `run` is to return.
  private func settle() -> Bool {
    while true {
      if kiln_relaxed_load32(state + CPUStateLayout.exitRequest) < 0 {
        _ = kiln_atomic_xchg32(state + CPUStateLayout.exitRequest, 0)
        for write in mmu.space.takeCodeWrites(for: codeWriteObserver) {
          _ = willWriteCode(at: write.offset, count: write.count)
        }
        if let tier { charging(.install) { serveTraces(tier) } }
        if samples.isRequested.load(ordering: .relaxed) { publishSample() }
        if stopRequest.load(ordering: .acquiring) { return false }
      }
      if clock.kind == .counted {
        clock.publish(count: retired)
        clock.fireDue()
      }
      if let limit = configuration.instructionLimit, retired >= limit { return false }
      if guest.takeInterrupt() {
        statistics.interrupts &+= 1
        observer?.didInterrupt(self, pc: pc)
        configuration.events?.didInterrupt(pc: pc)
        tier?.lockstep?.forgetChecked(at: retired)
      }
      switch guest.takeWait() {
      case .running:
        grant()
        return true
      case .waitForInterrupt:
        if !guest.hasWakeEvent { idle() }
      case .stopped:
        idle()
      }
    }
  }

  /// Sets the budget to what is left to the next event.
  private func grant() {
    let now = retired
    var left = UInt64(Int64.max / 4)
    if clock.kind == .counted {
      clock.publish(count: now)
      if let deadline = clock.untilNextDeadline { left = min(left, max(deadline, 1)) }
    }
    if let limit = configuration.instructionLimit { left = min(left, limit &- min(limit, now)) }
    grantEnd = now &+ left
    budget = Int64(left)
    tier?.lockstep?.showChecked(self)
  }

  // MARK: Entering guest code

  /// Finds or makes the block at pc, links the operation that wanted it, and runs.
  private func enter(after reason: ExitReason) -> ExitReason {
    let source = exitOperation
    if reason == .exit, let head = recall() {
      statistics.entries[Int(reason.rawValue)] &+= 1
      observer?.willRun(self, pc: pc)
      return interpret(head)
    }
    let flushes = cache.statistics.flushes
    guard let index = block(at: pc, flags: guest.blockFlags) else {
      // A fault costs a tick: the event that is due comes first.
      if budget <= 0 { return .exit }
      budget -= 1
      deliverMemoryFault()
      return .exit
    }
    let head = cache.blocks[index].head
    if configuration.chains {
      let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
      // After a flush the operation that wanted the block is gone with all others.
      let sourceStands = cache.statistics.flushes == flushes
      switch reason {
      case .link where !sourceStands, .lookupConstant where !sourceStands,
        .deadHead where !sourceStands:
        remember(head, key)
      case .link where cache.blocks[index].secondPage != TranslationBlock.none:
        // A direct link is for one page: its second one may be mapped anew.
        remember(head, key)
      case .link:
        (source - OperationLayout.cell).storeBytes(
          of: head, toByteOffset: 8, as: OperationPointer.self)
      case .lookupConstant:
        remember(head, key)
        source.storeBytes(of: head, toByteOffset: 8, as: OperationPointer.self)
        source.storeBytes(of: key, toByteOffset: OperationLayout.cell, as: UInt64.self)
      case .lookupPointer, .exit, .traceLink, .traceStale, .tracePoll, .traceAlone,
        .traceApart, .checkedHead:
        remember(head, key)
      case .deadHead: cache.forward(deadHead: source, to: index)
      default: break
      }
    }
    statistics.entries[Int(reason.rawValue)] &+= 1
    observer?.willRun(self, pc: pc)
    if reason == .checkedHead { return interpretPlain(head) }
    if let tier {
      switch reason {
      case .traceLink: charging(.install) { linkExit(to: index, tier) }
      case .traceStale: charging(.install) { revalidate(index, tier) }
      case .tracePoll, .traceApart: return interpretPlain(head)
      default: break
      }
    }
    return interpret(head)
  }

  /// The head the jump cache holds for pc in the present mode.
  private func recall() -> OperationPointer? {
    let generation = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    let key = generation & ~0xFFFF_FFFF | UInt64(guest.blockFlags)
    let pc = pc
    let entry = jumpCache + JumpCacheLayout.offset(for: pc)
    guard entry.load(fromByteOffset: JumpCacheLayout.pc, as: UInt64.self) == pc,
      entry.load(fromByteOffset: JumpCacheLayout.key, as: UInt64.self) == key
    else { return nil }
    state.storeBytes(of: key, toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    return entry.load(fromByteOffset: JumpCacheLayout.target, as: OperationPointer.self)
  }

  /// Enters pc and its head into the jump cache.
  private func remember(_ head: OperationPointer, _ key: UInt64) {
    let entry = jumpCache + JumpCacheLayout.offset(for: pc)
    entry.storeBytes(of: pc, toByteOffset: JumpCacheLayout.pc, as: UInt64.self)
    entry.storeBytes(of: key, toByteOffset: JumpCacheLayout.key, as: UInt64.self)
    entry.storeBytes(of: head, toByteOffset: JumpCacheLayout.target, as: OperationPointer.self)
    let code = tier?.traces.entry(ofTraceAt: head) ?? 0
    entry.storeBytes(of: code, toByteOffset: JumpCacheLayout.code, as: UInt.self)
  }

  /// The block at a pc, translated if need be; nil after a fetch fault, which is in `mmu.fault`.
  func block(at pc: UInt64, flags: UInt32) -> Int? {
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    state.storeBytes(
      of: key & ~0xFFFF_FFFF | UInt64(flags), toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self
    )
    guard let page = mmu.fetchPage(pc, mmuIndex: guest.fetchIndex) else { return nil }
    return findOrTranslate(pc, flags: flags, page, limit: blockInstructionLimit)
  }

  /// The block of a key. One that crosses into a second page counts only while that page is still the
  /// one it was made from. nil after a fetch fault on the second page.
  private func findOrTranslate(
    _ pc: UInt64, flags: UInt32, _ page: (bytes: UnsafeMutableRawPointer, offset: UInt64),
    limit: Int
  ) -> Int? {
    if let found = cache.find(pc: pc, offset: page.offset | pc & 0xFFF, flags: flags) {
      let second = cache.blocks[found].secondPage
      if second == TranslationBlock.none { return found }
      guard let next = mmu.fetchPage((pc & ~0xFFF) &+ 0x1000, mmuIndex: guest.fetchIndex) else {
        return nil
      }
      if next.offset >> BackingStore.pageShift == UInt64(second) { return found }
      tier?.traces.dropHead(found)
      cache.discard(found)
    }
    return translate(pc: pc, flags: flags, page: page, limit: limit, isTransient: false)
  }

  /// Puts the VCPU at the start of the instruction of `exitOperation`, with the count to match.
  func rewind(countingFault: Bool) {
    let operation = exitOperation
    let block = cache.blocks[cache.index(of: operation)]
    let instruction = block.instruction(of: operation)
    pc = block.pc(ofInstruction: instruction)
    budget += Int64(Int(block.instructionCount) - instruction) - (countingFault ? 1 : 0)
  }

  // MARK: Exactness

  /// Runs the instruction at pc as a block of its own that may touch devices.
  func runAlone() {
    statistics.solos &+= 1
    let flags = guest.blockFlags
    guard let page = mmu.fetchPage(pc, mmuIndex: guest.fetchIndex) else {
      budget -= 1
      deliverMemoryFault()
      return
    }
    guard
      let index = findOrTranslate(
        pc, flags: flags | TranslationBlock.soloFlag, page, limit: 1)
    else {
      budget -= 1
      deliverMemoryFault()
      return
    }
    // Whatever reads the time sees the same in every mode, however blocks were linked before.
    if clock.kind == .counted { clock.publish(count: retired) }
    state.storeBytes(of: 1, toByteOffset: CPUStateLayout.solo, as: UInt64.self)
    let reason = interpret(cache.blocks[index].head)
    state.storeBytes(of: 0, toByteOffset: CPUStateLayout.solo, as: UInt64.self)
    finish(reason)
  }

  /// Runs `count` instructions or fewer from pc, in a block made for the purpose.
  private func runExactly(_ count: Int) {
    guard let page = mmu.fetchPage(pc, mmuIndex: guest.fetchIndex),
      let index = translate(
        pc: pc, flags: guest.blockFlags, page: page, limit: min(count, blockInstructionLimit),
        isTransient: true)
    else {
      budget -= 1
      deliverMemoryFault()
      return
    }
    transient = index
    let reason = interpret(cache.blocks[index].head)
    if reason == .solo {
      rewind(countingFault: false)
    } else {
      finish(reason)
    }
    transient = nil
    cache.removeTransient()
    if reason == .solo { runAlone() }
  }

  /// Settles the end of a block that does not link.
  func finish(_ reason: ExitReason) {
    switch reason {
    case .memoryFault:
      rewind(countingFault: true)
      deliverMemoryFault()
    case .helperFault:
      rewind(countingFault: true)
      deliverHelperFault()
    case .head, .deadHead:
      // It had a budget of its own or was refused by an exit request: pc is where it stands.
      pc = cache.blocks[cache.index(ofHead: exitOperation)].pc
    default: break
    }
  }
}
