// SPDX-License-Identifier: Apache-2.0
//
// The wall clock: nanoseconds since 1970 in two words, settable, with one alarm.
//
// ```
// 0x00 TIME_LOW       read: low half, and latches the high half · write: sets the time
// 0x04 TIME_HIGH      read: the latched half · write: held until TIME_LOW is written
// 0x08 ALARM_LOW      write: arms the alarm with ALARM_HIGH
// 0x0c ALARM_HIGH     held until ALARM_LOW is written
// 0x10 IRQ_ENABLED    bit 0 lets the alarm drive the line
// 0x14 CLEAR_ALARM    write: disarms
// 0x18 ALARM_STATUS   read: 1 while armed
// 0x1c CLEAR_INTERRUPT write: forgets a fired alarm
// ```
//
// Invariants
// - The line equals "the alarm has fired and interrupts are enabled".
// - The timer is armed without the device's lock; a generation count makes the last writer's deadline
//   win.
// Spec: the Goldfish virtual platform's RTC, as the kernel's `google,goldfish-rtc` binding uses it.

import DeviceModel
import DeviceTree
import GuestTypes
import Synchronization

/// A Goldfish real-time clock.
public final class GoldfishRTC: MMIODevice, Resettable, DeviceTreeDescribing {
  /// Words only.
  public let accessWidths: AccessWidths = .word

  private enum Register: UInt64 {
    case timeLow = 0x00
    case timeHigh = 0x04
    case alarmLow = 0x08
    case alarmHigh = 0x0c
    case interruptEnable = 0x10
    case clearAlarm = 0x14
    case alarmStatus = 0x18
    case clearInterrupt = 0x1c
  }

  private let clock: any VirtualClock
  private let wallClock: @Sendable () -> UInt64
  private let interrupt: any InterruptLine
  private let state = Mutex(RTCState())

  /// A clock that shows what `wallClock` returns, in nanoseconds since 1970. The alarm waits on
  /// `clock`; when it fires early by the wall clock, it waits on.
  public init(
    clock: any VirtualClock, interrupt: any InterruptLine,
    wallClock: @escaping @Sendable () -> UInt64
  ) {
    self.clock = clock
    self.interrupt = interrupt
    self.wallClock = wallClock
    let timer = clock.makeTimer { [weak self] in self?.updateAlarm() }
    state.withLock { $0.timer = timer }
  }

  /// A deterministic clock: it shows `epoch` (nanoseconds since 1970) at power-on and goes with
  /// `clock`.
  public convenience init(
    clock: any VirtualClock, interrupt: any InterruptLine, epoch: UInt64
  ) {
    self.init(clock: clock, interrupt: interrupt) { epoch &+ clock.nanoseconds }
  }

  /// Reads a register; write-only and absent ones read as 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    guard let register = Register(rawValue: offset) else { return 0 }
    return state.withLock { state in
      switch register {
      case .timeLow:
        let now = wallClock() &+ state.offset
        state.latchedHigh = UInt32(now >> 32)
        return now & 0xffff_ffff
      case .timeHigh: return UInt64(state.latchedHigh)
      case .alarmLow: return state.alarm & 0xffff_ffff
      case .alarmHigh: return state.alarm >> 32
      case .interruptEnable: return state.isEnabled ? 1 : 0
      case .alarmStatus: return state.isArmed ? 1 : 0
      case .clearAlarm, .clearInterrupt: return 0
      }
    }
  }

  /// Writes a register; read-only and absent ones ignore it.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard let register = Register(rawValue: offset) else { return }
    let changesAlarm = state.withLock { state in
      switch register {
      case .timeHigh:
        state.heldTimeHigh = value << 32
        return false
      case .timeLow:
        state.offset = (state.heldTimeHigh | value) &- wallClock()
      case .alarmHigh:
        state.heldAlarmHigh = value << 32
        return false
      case .alarmLow:
        state.alarm = state.heldAlarmHigh | value
        state.isArmed = true
      case .interruptEnable:
        state.isEnabled = value & 1 != 0
        updateLine(&state)
        return false
      case .clearAlarm: state.isArmed = false
      case .clearInterrupt:
        state.hasFired = false
        updateLine(&state)
        return false
      case .alarmStatus: return false
      }
      state.generation &+= 1
      return true
    }
    if changesAlarm { updateAlarm() }
  }

  /// Disarms the alarm and forgets a time set by the guest.
  public func reset() {
    state.withLock { state in
      let (timer, line, generation) = (state.timer, state.lineIsHigh, state.generation)
      state = RTCState()
      state.timer = timer
      state.lineIsHigh = line
      state.generation = generation &+ 1
      updateLine(&state)
    }
    updateAlarm()
  }

  /// The node of a `google,goldfish-rtc`.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    place.node("rtc", compatible: ["google,goldfish-rtc"])
  }

  private func updateLine(_ state: inout RTCState) {
    let high = state.hasFired && state.isEnabled
    guard high != state.lineIsHigh else { return }
    state.lineIsHigh = high
    interrupt.set(high)
  }

  /// Fires a due alarm, or arms the timer for one that is not.
  private func updateAlarm() {
    while true {
      let (generation, deadline, timer) = state.withLock { state in
        let deadline = alarmDeadline(&state)
        return (state.generation, deadline, state.timer)
      }
      if let deadline { timer?.arm(at: deadline) } else { timer?.disarm() }
      if state.withLock({ $0.generation }) == generation { return }
    }
  }

  private func alarmDeadline(_ state: inout RTCState) -> UInt64? {
    guard state.isArmed else { return nil }
    let now = wallClock() &+ state.offset
    if now >= state.alarm {
      state.isArmed = false
      state.hasFired = true
      updateLine(&state)
      return nil
    }
    let deadline = clock.nanoseconds.addingReportingOverflow(state.alarm - now)
    return deadline.overflow ? nil : deadline.partialValue
  }
}

/// Everything a clock remembers.
private struct RTCState {
  /// What the guest's settings add to the wall clock.
  var offset: UInt64 = 0
  var latchedHigh: UInt32 = 0
  var heldTimeHigh: UInt64 = 0
  var heldAlarmHigh: UInt64 = 0
  var alarm: UInt64 = 0
  var isArmed = false
  var hasFired = false
  var isEnabled = false
  var lineIsHigh = false
  /// Raised whenever the alarm's deadline changes.
  var generation: UInt64 = 0
  var timer: (any ClockTimer)?
}
