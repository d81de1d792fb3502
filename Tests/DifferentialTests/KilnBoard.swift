// SPDX-License-Identifier: Apache-2.0
//
// The least machine that runs a test program in this process: one hart, RAM, ACLINT and the test finisher. It
// is put together from the engine's parts and not from `RISCVVirtMachine`, so that a test can wrap the
// guest: cut its blocks short, or falsify them (planted faults).

import DeviceModel
import Devices
import ExecutionEngine
import GuestMemory
import GuestTypes
import IR
import Interpreter
import RISCVGuest
import TestSupport
import Translation

/// How Kiln executes a test program.
struct ExecutionVariant: Sendable, CustomStringConvertible {
  var name: String
  var fuses = true
  var chains = true
  /// Most instructions in a block.
  var blockLimit = blockInstructionLimit
  /// Ends the budget after about this many instructions, again and again; 0 for never.
  var eventInterval: UInt64 = 0
  /// Rewrites each block behind its translation.
  var change: (@Sendable (IRBlock) -> Void)?

  init(_ name: String) { self.name = name }
  var description: String { name }
}

/// A run's end: the memory, which lives as long as this does.
final class KilnRun {
  private let store: BackingStore
  /// Whether the program came to its end.
  let isComplete: Bool
  /// Guest instructions retired.
  let retired: UInt64

  var memory: UnsafeRawPointer { UnsafeRawPointer(store.base) }

  /// Runs a program until it ends, or for `limit` instructions.
  init(
    _ program: GuestProgram, cpu: String = OracleCPU.kiln,
    _ variant: ExecutionVariant = ExecutionVariant("default"), limit: UInt64
  ) throws {
    let store = try BackingStore(byteCount: HarnessMap.ramByteCount)
    self.store = store
    store.base.copyMemory(from: program.memory, byteCount: program.usedByteCount)
    let space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(HarnessMap.ram), byteCount: HarnessMap.ramByteCount,
      offset: RAMOffset(0))
    let clock = MachineClock(variant.eventInterval == 0 ? .real : .counted)
    let state = VCPU.makeState()
    let hart = RISCVCPU(
      state: state, hartID: 0, extensions: try RISCVExtensions(cpu: cpu), clock: clock,
      timeIsCount: variant.eventInterval != 0, space: space)
    var configuration = VCPUConfiguration()
    configuration.fuses = variant.fuses && variant.change == nil
    configuration.chains = variant.chains && Interpreter.canChain
    configuration.instructionLimit = limit
    var guest: any GuestArchitecture = hart
    if variant.blockLimit < blockInstructionLimit || variant.change != nil {
      guest = ChangedGuest(hart, limit: variant.blockLimit, change: variant.change)
    }
    let vcpu = try VCPU(
      guest: guest, space: space, clock: clock, handlers: Interpreter.makeHandlerTable(),
      fusion: Interpreter.makeFusionTable(), configuration: configuration)
    hart.setWake { [weak vcpu] in vcpu?.requestExit() }
    hart.instructionCount = { [unowned vcpu] in vcpu.retired }
    let ending = EndFlag()
    let finisher = TestFinisher { [weak vcpu] _ in
      ending.isSet = true
      vcpu?.stop()
    }
    try space.mapDevice(
      name: "finisher", finisher, at: GuestPhysicalAddress(HarnessMap.finisher), byteCount: 0x1000)
    let aclint = ACLINT(
      clock: clock,
      harts: [
        ACLINTHart(
          software: hart.line(RISCVInterrupt.machineSoftware),
          timer: hart.line(RISCVInterrupt.machineTimer))
      ])
    try space.mapDevice(
      name: "ACLINT", aclint, at: GuestPhysicalAddress(HarnessMap.aclint),
      byteCount: ACLINT.byteCount)
    hart.reset(pc: HarnessMap.ram, privilege: .machine, a0: 0, a1: 0)
    let events = variant.eventInterval == 0 ? nil : EventSource(clock, every: variant.eventInterval)
    vcpu.run()
    withExtendedLifetime(events) { clock.stop() }
    isComplete = ending.isSet
    retired = vcpu.retired
  }
}

/// Set on the VCPU's thread, read behind its run.
private final class EndFlag: @unchecked Sendable {
  // Safety: one thread at a time, ordered by `VCPU.run`'s return.
  var isSet = false
}

/// Timers that go off at varying distances: each cuts a block short, and nothing else happens.
private final class EventSource: @unchecked Sendable {
  // Safety: touched by the VCPU's thread only, which fires a counted clock's timers.
  private var timer: (any ClockTimer)?
  private var random = SeededGenerator(seed: 5)

  init(_ clock: MachineClock, every interval: UInt64) {
    timer = clock.makeTimer { [weak self, weak clock] in
      guard let self, let clock else { return }
      timer?.arm(at: clock.nanoseconds + 1 + random.next() % (2 * interval))
    }
    timer?.arm(at: interval)
  }
}

/// The hart, with its blocks cut short or rewritten; everything else is the hart's own.
private final class ChangedGuest: GuestArchitecture {
  private let hart: RISCVCPU
  private let limit: Int
  private let change: (@Sendable (IRBlock) -> Void)?

  init(_ hart: RISCVCPU, limit: Int, change: (@Sendable (IRBlock) -> Void)?) {
    self.hart = hart
    self.limit = limit
    self.change = change
  }

  var state: UnsafeMutableRawPointer { hart.state }
  var mmu: SoftMMU? {
    get { hart.mmu }
    set { hart.mmu = newValue }
  }
  var blockFlags: UInt32 { hart.blockFlags }
  var fetchIndex: Int { hart.fetchIndex }
  var vocabulary: IRVocabulary { hart.vocabulary }
  var hasWakeEvent: Bool { hart.hasWakeEvent }

  func translate(_ request: TranslationRequest, _ builder: inout IRBuilder) -> TranslatedBytes? {
    let shorter = TranslationRequest(
      pc: request.pc, flags: request.flags, instructionLimit: min(limit, request.instructionLimit),
      page: request.page, pageOffset: request.pageOffset, mmu: request.mmu)
    let bytes = hart.translate(shorter, &builder)
    if bytes != nil { change?(builder.block) }
    return bytes
  }

  func translate(
    _ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int
  ) -> PageTranslation { hart.translate(address, count: count, access, mmuIndex: mmuIndex) }
  func busFault(_ access: AccessKind) -> UInt64 { hart.busFault(access) }
  func misalignedFault(_ access: AccessKind) -> UInt64 { hart.misalignedFault(access) }

  func deliver(_ fault: MemoryFault) { hart.deliver(fault) }
  func deliverHelperFault() { hart.deliverHelperFault() }
  func takeInterrupt() -> Bool { hart.takeInterrupt() }
  func takeWait() -> GuestWait { hart.takeWait() }
  func describeState() -> [(name: String, value: UInt64)] { hart.describeState() }
}
