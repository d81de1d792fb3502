// SPDX-License-Identifier: Apache-2.0
//
// The harts' timer and inter-processor interrupts at machine level: an MSWI device at offset 0 and an
// MTIMER device at offset 0x4000, the arrangement of the older CLINT.
//
// ```
// 0x0000 + 4·hart   MSIP      bit 0 drives the hart's software interrupt
// 0x4000 + 8·hart   MTIMECMP  the timer interrupt is due from this tick on
// 0xbff8            MTIME     ticks since reset
// ```
//
// Invariants
// - A hart's timer wire is high exactly while MTIME ≥ MTIMECMP, up to the firing of its clock timer.
// - Timers are armed without the device's lock, since arming may fire at once; a generation count
//   makes the last writer's deadline win.
// - At reset MTIME is 0 and MTIMECMP all ones (the specification leaves it unknown).
// Spec: RISC-V Advanced Core Local Interruptor Specification.

import DeviceModel
import DeviceTree
import GuestTypes
import Synchronization

/// The wires of one hart that an `ACLINT` drives.
public struct ACLINTHart: Sendable {
  /// The machine software interrupt (MSIP).
  public let software: any InterruptLine
  /// The machine timer interrupt (MTIP).
  public let timer: any InterruptLine

  /// The two wires of one hart.
  public init(software: any InterruptLine, timer: any InterruptLine) {
    self.software = software
    self.timer = timer
  }
}

/// MSWI and MTIMER of a set of harts, compatible with `sifive,clint0`.
public final class ACLINT: MMIODevice, Resettable, DeviceTreeDescribing {
  /// Words, and double words for the 64-bit registers.
  public let accessWidths: AccessWidths = [.word, .double]
  /// The length of the register window.
  public static let byteCount: UInt64 = 0x1_0000
  /// Ticks of MTIME per second.
  public var timebaseFrequency: UInt64 { rate.frequency }

  private static let compareBase: UInt64 = 0x4000
  private static let timeBase: UInt64 = 0xbff8

  private let clock: any VirtualClock
  private let rate: ClockTicks
  private let harts: [ACLINTHart]
  private let state: Mutex<ACLINTState>
  /// MTIME minus the clock's ticks. Written under the lock only; read anywhere, because reading time
  /// is hot.
  private let timeOffset = Atomic<UInt64>(0)

  /// A device for those harts, by hart index (at most 4095 are reachable).
  ///
  /// - Parameters:
  ///   - timebaseFrequency: ticks of MTIME per second of the clock.
  public init(
    clock: any VirtualClock, harts: [ACLINTHart], timebaseFrequency: UInt64 = 10_000_000
  ) {
    self.clock = clock
    self.harts = harts
    rate = ClockTicks(frequency: timebaseFrequency)
    state = Mutex(ACLINTState(hartCount: harts.count))
    let timers = harts.indices.map { hart in
      clock.makeTimer { [weak self] in self?.updateTimer(hart) }
    }
    state.withLock { $0.timers = timers }
  }

  /// MTIME: what the harts' `time` CSR shows. Takes no lock.
  public var time: UInt64 {
    rate.ticks(at: clock.nanoseconds) &+ timeOffset.load(ordering: .relaxed)
  }

  /// Reads a register; what is not there or misaligned reads as 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    guard offset % UInt64(width.bytes) == 0 else { return 0 }
    if let hart = softwareHart(offset, width) {
      return state.withLock { $0.software[hart] ? 1 : 0 }
    }
    if let hart = compareHart(offset) {
      return part(of: state.withLock { $0.compare[hart] }, offset, width)
    }
    return offset & ~7 == Self.timeBase ? part(of: time, offset, width) : 0
  }

  /// Writes a register; what is not there or misaligned is ignored.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard offset % UInt64(width.bytes) == 0 else { return }
    if let hart = softwareHart(offset, width) {
      setSoftware(value & 1 != 0, hart)
    } else if let hart = compareHart(offset) {
      state.withLock { state in
        state.compare[hart] = merge(value, into: state.compare[hart], offset, width)
        state.generations[hart] &+= 1
      }
      updateTimer(hart)
    } else if offset & ~7 == Self.timeBase {
      setTime { self.merge(value, into: $0, offset, width) }
    }
  }

  /// MTIME to 0, all interrupts low, no deadline.
  public func reset() {
    for hart in harts.indices { setSoftware(false, hart) }
    state.withLock { state in
      for hart in state.compare.indices { state.compare[hart] = .max }
    }
    setTime { _ in 0 }
  }

  /// The node of a `sifive,clint0`. The place's `interruptsExtended` names, for each hart in order,
  /// the software interrupt (3) and the timer interrupt (7) of its local controller.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    place.node("clint", compatible: ["sifive,clint0", "riscv,clint0"])
  }

  // MARK: - Timers

  private func setSoftware(_ asserted: Bool, _ hart: Int) {
    state.withLock { state in
      guard asserted != state.software[hart] else { return }
      state.software[hart] = asserted
      harts[hart].software.set(asserted)
    }
  }

  private func setTime(_ change: (UInt64) -> UInt64) {
    state.withLock { state in
      let base = rate.ticks(at: clock.nanoseconds)
      let old = base &+ timeOffset.load(ordering: .relaxed)
      timeOffset.store(change(old) &- base, ordering: .relaxed)
      for hart in state.generations.indices { state.generations[hart] &+= 1 }
    }
    for hart in harts.indices { updateTimer(hart) }
  }

  /// Drives the hart's wire and arms or disarms its timer. The clock's deadline is the one of the
  /// latest generation when the last of several concurrent calls returns.
  private func updateTimer(_ hart: Int) {
    while true {
      let (generation, deadline, timer) = state.withLock { state in
        let base = rate.ticks(at: clock.nanoseconds)
        let now = base &+ timeOffset.load(ordering: .relaxed)
        let isDue = now >= state.compare[hart]
        if isDue != state.timerIsHigh[hart] {
          state.timerIsHigh[hart] = isDue
          harts[hart].timer.set(isDue)
        }
        let (due, overflow) = base.addingReportingOverflow(state.compare[hart] &- now)
        let deadline = isDue || overflow ? nil : rate.nanoseconds(until: due)
        return (state.generations[hart], deadline, state.timers[hart])
      }
      if let deadline { timer.arm(at: deadline) } else { timer.disarm() }
      if state.withLock({ $0.generations[hart] }) == generation { return }
    }
  }

  // MARK: - Registers

  private func softwareHart(_ offset: UInt64, _ width: AccessWidth) -> Int? {
    guard width == .word, offset < Self.compareBase else { return nil }
    let hart = Int(offset / 4)
    return hart < harts.count ? hart : nil
  }

  private func compareHart(_ offset: UInt64) -> Int? {
    guard offset >= Self.compareBase, offset < Self.timeBase else { return nil }
    let hart = Int((offset - Self.compareBase) / 8)
    return hart < harts.count ? hart : nil
  }

  private func part(of value: UInt64, _ offset: UInt64, _ width: AccessWidth) -> UInt64 {
    value >> (8 * (offset & 7)) & width.mask
  }

  private func merge(
    _ value: UInt64, into old: UInt64, _ offset: UInt64, _ width: AccessWidth
  ) -> UInt64 {
    let shift = 8 * (offset & 7)
    return old & ~(width.mask << shift) | (value & width.mask) << shift
  }
}

/// Everything an ACLINT remembers, by hart.
private struct ACLINTState {
  var software: [Bool]
  var compare: [UInt64]
  var timerIsHigh: [Bool]
  /// Raised whenever a deadline changes.
  var generations: [UInt64]
  var timers: [any ClockTimer] = []

  init(hartCount: Int) {
    software = [Bool](repeating: false, count: hartCount)
    compare = [UInt64](repeating: .max, count: hartCount)
    timerIsHigh = [Bool](repeating: false, count: hartCount)
    generations = [UInt64](repeating: 0, count: hartCount)
  }
}
