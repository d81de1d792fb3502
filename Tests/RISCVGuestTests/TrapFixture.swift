// SPDX-License-Identifier: Apache-2.0
//
// A hart with memory and a clock a test moves by hand, and no engine: helpers are called through their
// addresses, as threaded code does, and what the engine would do about their outcomes is done here.

import CHost
import DeviceModel
import GuestMemory
import GuestTypes
import IR
import Synchronization
import Testing
import Translation

@testable import RISCVGuest

/// Guest time as a test sets it.
final class ManualClock: VirtualClock {
  private final class Timer: ClockTimer {
    let deadline = Mutex<UInt64?>(nil)
    let fire: @Sendable () -> Void
    init(_ fire: @escaping @Sendable () -> Void) { self.fire = fire }
    func arm(at nanoseconds: UInt64) { deadline.withLock { $0 = nanoseconds } }
    func disarm() { deadline.withLock { $0 = nil } }
  }

  private let now = Atomic<UInt64>(0)
  private let timers = Mutex<[Timer]>([])

  var nanoseconds: UInt64 { now.load(ordering: .relaxed) }

  func makeTimer(_ fire: @escaping @Sendable () -> Void) -> any ClockTimer {
    let timer = Timer(fire)
    timers.withLock { $0.append(timer) }
    return timer
  }

  /// Moves to a time and fires what is due then.
  func advance(to nanoseconds: UInt64) {
    now.store(nanoseconds, ordering: .relaxed)
    for timer in timers.withLock({ $0 }) {
      let isDue = timer.deadline.withLock { deadline in
        guard let due = deadline, due <= nanoseconds else { return false }
        deadline = nil
        return true
      }
      if isDue { timer.fire() }
    }
  }

  /// Fires every timer whatever its deadline, as a firing that was under way would.
  func fireAll() { for timer in timers.withLock({ $0 }) { timer.fire() } }
}

/// A hart on 8 MiB of RAM at 0x8000_0000 and a page of ROM at 0x1000.
final class Hart {
  static let ram: UInt64 = 0x8000_0000
  static let ramBytes: UInt64 = 8 << 20
  static let rom: UInt64 = 0x1000

  let clock = ManualClock()
  let space: AddressSpace
  let state: UnsafeMutableRawPointer
  let cpu: RISCVCPU
  let mmu: SoftMMU

  init(
    _ extensions: RISCVExtensions = .standard, privilege: RISCVPrivilege = .machine,
    timeIsCount: Bool = false
  ) throws {
    let store = try BackingStore(byteCount: Self.ramBytes + 4096)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Self.ram), byteCount: Self.ramBytes,
      offset: RAMOffset(0))
    try space.mapMemory(
      name: "ROM", at: GuestPhysicalAddress(Self.rom), byteCount: 4096,
      offset: RAMOffset(Self.ramBytes), writable: false)
    state = .allocate(byteCount: CPUStateLayout.byteCount, alignment: 4096)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    cpu = RISCVCPU(
      state: state, hartID: 5, extensions: extensions, clock: clock, timeIsCount: timeIsCount,
      space: space)
    mmu = SoftMMU(space: space, state: state, translator: cpu)
    cpu.mmu = mmu
    cpu.reset(pc: Self.ram, privilege: privilege, a0: 5, a1: 0)
  }

  deinit { state.deallocate() }

  // MARK: State

  /// The mode, changed as a trap return would.
  var privilege: RISCVPrivilege {
    get { cpu.privilege }
    set {
      cpu[RISCVState.privilege] = newValue.rawValue
      cpu.refreshMode()
    }
  }

  var solo: Bool {
    get { state.load(fromByteOffset: CPUStateLayout.solo, as: UInt64.self) != 0 }
    set {
      state.storeBytes(of: newValue ? 1 : 0, toByteOffset: CPUStateLayout.solo, as: UInt64.self)
    }
  }

  /// Whether the hart has been asked to leave guest code; asking takes the request back.
  var takesExitRequest: Bool {
    kiln_atomic_xchg32(state + CPUStateLayout.exitRequest, 0) != 0
  }

  // MARK: Helpers

  /// Calls a helper as threaded code does.
  func call(_ helper: HelperDescriptor, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0)
    -> kiln_helper_result
  {
    let function = unsafeBitCast(
      helper.address,
      to: (@convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64) -> kiln_helper_result)
        .self)
    return function(state, a, b, c)
  }

  /// Calls a helper and delivers the fault it may leave. False if it left one.
  @discardableResult
  func run(_ helper: HelperDescriptor, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0) -> Bool {
    let result = call(helper, a, b, c)
    #expect(result.outcome <= 1)
    if result.outcome == 1 { cpu.deliverHelperFault() }
    return result.outcome == 0
  }

  // MARK: CSRs

  /// csrr: nil if it is illegal.
  func read(_ name: String) throws -> UInt64? { try access(name, 1, 0, writes: false) }

  /// csrw: false if it is illegal.
  @discardableResult
  func write(_ name: String, _ value: UInt64) throws -> Bool {
    try access(name, 0, value, writes: true) != nil
  }
  /// csrs with a register: the old value, nil if it is illegal.
  @discardableResult
  func set(_ name: String, _ bits: UInt64) throws -> UInt64? {
    try access(name, 1, bits, writes: true)
  }
  /// csrc with a register: the old value, nil if it is illegal.
  @discardableResult
  func clear(_ name: String, _ bits: UInt64) throws -> UInt64? {
    try access(name, 2, bits, writes: true)
  }

  private func access(_ name: String, _ operation: UInt64, _ operand: UInt64, writes: Bool) throws
    -> UInt64?
  {
    let row = try #require(RISCVControlRegister.all.first { $0.name == name })
    let request = UInt64(row.number) | operation << 16 | (writes ? 0 : 1 << 20)
    var result = call(RISCVHelpers.csrAccess, request, operand)
    if result.outcome == 3 {
      solo = true
      result = call(RISCVHelpers.csrAccess, request, operand)
      solo = false
    }
    #expect(result.outcome <= 1)
    return result.outcome == 0 ? result.value : nil
  }

  // MARK: Memory

  subscript(physical: UInt64) -> UInt64 {
    get { kiln_load64(space.store.base + Int(physical - Self.ram)) }
    set { kiln_store64(space.store.base + Int(physical - Self.ram), newValue) }
  }

  func translate(_ address: UInt64, _ access: AccessKind, count: Int = 1, _ index: Int)
    -> PageTranslation
  {
    cpu.translate(address, count: count, access, mmuIndex: index)
  }
  func translate(_ address: UInt64, count: Int = 1, _ index: Int) -> PageTranslation {
    translate(address, .load, count: count, index)
  }
}

extension MemoryOperation {
  static let byte = MemoryOperation(log2Width: 0)
  static let word = MemoryOperation(log2Width: 2)
  static let doubleword = MemoryOperation(log2Width: 3)
}
