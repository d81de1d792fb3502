// SPDX-License-Identifier: Apache-2.0
//
// The comparator behind stimecmp: drives STIP from the virtual clock. Also what the built-in SBI's
// timer call uses where the hart has no Sstc.
//
// Invariants
// - Set by the hart's own thread only; fires on any thread.
// - A firing looks at the comparator again, so that one under way while a later deadline is set does
//   nothing.
// - Lock order: the comparator's lock, then whatever the interrupt line's wake-up takes. The timer is
//   armed outside the lock, since arming may fire at once.
//
// Spec: RISC-V Privileged, "Supervisor Timer (stimecmp) Register".

import DeviceModel
import Synchronization

/// The rate of the `time` CSR: clock nanoseconds to ticks and back, exactly.
struct RISCVTimebase: Sendable {
  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000
  let frequency: UInt64
  /// Nanoseconds per tick when that is a whole number, else 0.
  private let period: UInt64

  init(frequency: UInt64) {
    let frequency = max(1, frequency)
    self.frequency = frequency
    period =
      Self.nanosecondsPerSecond % frequency == 0 ? Self.nanosecondsPerSecond / frequency : 0
  }

  /// Whole ticks since the clock began.
  func ticks(at nanoseconds: UInt64) -> UInt64 {
    if period != 0 { return nanoseconds / period }
    let seconds = nanoseconds / Self.nanosecondsPerSecond
    let rest = nanoseconds % Self.nanosecondsPerSecond
    let part = Self.nanosecondsPerSecond.dividingFullWidth(
      rest.multipliedFullWidth(by: frequency))
    return seconds &* frequency &+ part.quotient
  }

  /// The first time at which that many ticks have passed; nil past the clock's end.
  func nanoseconds(until ticks: UInt64) -> UInt64? {
    let product = ticks.multipliedFullWidth(by: Self.nanosecondsPerSecond)
    guard product.high < frequency else { return nil }
    let (quotient, remainder) = frequency.dividingFullWidth(product)
    if remainder == 0 { return quotient }
    return quotient == .max ? nil : quotient + 1
  }
}

/// A comparator that holds a line high while time has reached a deadline.
final class SupervisorTimer: Sendable {
  /// What a firing needs; apart from the timer, which is made with it.
  private final class Comparator: Sendable {
    let clock: any VirtualClock
    let timebase: RISCVTimebase
    let line: RISCVInterruptLine
    /// nil: switched off, the line is low.
    let deadline = Mutex<UInt64?>(nil)

    init(clock: any VirtualClock, timebase: RISCVTimebase, line: RISCVInterruptLine) {
      self.clock = clock
      self.timebase = timebase
      self.line = line
    }

    var now: UInt64 { timebase.ticks(at: clock.nanoseconds) }

    func fire() {
      deadline.withLock { deadline in
        if let due = deadline, now >= due { line.set(true) }
      }
    }
  }

  private let comparator: Comparator
  private let timer: any ClockTimer

  init(clock: any VirtualClock, timebase: RISCVTimebase, line: RISCVInterruptLine) {
    let comparator = Comparator(clock: clock, timebase: timebase, line: line)
    self.comparator = comparator
    timer = clock.makeTimer { comparator.fire() }
  }

  /// Ticks now.
  var now: UInt64 { comparator.now }

  /// Sets the deadline in ticks and drives the line accordingly; nil switches the comparator off.
  func set(_ deadline: UInt64?) {
    let isDue = comparator.deadline.withLock { current in
      current = deadline
      let isDue = deadline.map { comparator.now >= $0 } ?? false
      comparator.line.set(isDue)
      return isDue
    }
    if !isDue, let deadline, let at = comparator.timebase.nanoseconds(until: deadline) {
      timer.arm(at: at)
    } else {
      timer.disarm()
    }
  }
}
