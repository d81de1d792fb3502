// SPDX-License-Identifier: Apache-2.0
//
// Guest time. One clock per machine, in one of two kinds:
//
// - real: the host's monotonic clock; a thread of its own fires the timers.
// - counted (`--deterministic`): a nanosecond per guest instruction, plus what idle time was skipped;
//   timers fire on the VCPU's thread, exactly at their count.
//
// Lock order: a timer's `fire` runs with no lock of the clock held.

import DeviceModel
import Glibc
import Synchronization

/// A machine's guest time and timers.
public final class MachineClock: VirtualClock {
  /// Where time comes from.
  public enum Kind: Sendable {
    /// The host's clock.
    case real
    /// The instruction count.
    case counted
  }

  struct State {
    var timers: [UInt64: Entry] = [:]
    var nextID: UInt64 = 0
    var idle: UInt64 = 0
    var stopped = false
  }
  struct Entry {
    var deadline: UInt64
    let fire: @Sendable () -> Void
  }

  /// The kind.
  public let kind: Kind
  private let start = hostNanoseconds()
  let state = Mutex(State())
  private let parker = Parker()
  /// Guest instructions retired, as the VCPU last published them; counted clocks only.
  private let count = Atomic<UInt64>(0)
  private let hasThread = Atomic<Bool>(false)

  /// A clock that starts at 0 now.
  public init(_ kind: Kind) { self.kind = kind }

  /// Nanoseconds of guest time.
  public var nanoseconds: UInt64 {
    switch kind {
    case .real: hostNanoseconds() &- start
    case .counted: count.load(ordering: .relaxed) &+ state.withLock { $0.idle }
    }
  }

  /// A disarmed one-shot timer.
  public func makeTimer(_ fire: @escaping @Sendable () -> Void) -> any ClockTimer {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    return MachineTimer(clock: self, id: id, fire: fire)
  }

  fileprivate func set(_ id: UInt64, _ entry: Entry?) {
    let isEarliest = state.withLock { state in
      let before = state.timers.values.map(\.deadline).min()
      state.timers[id] = entry
      guard let entry else { return false }
      return entry.deadline < before ?? .max
    }
    guard isEarliest && kind == .real else { return }
    if !hasThread.exchange(true, ordering: .relaxed) {
      Thread.start("kiln-clock") { [weak self] in
        while let clock = self, clock.serve() {}
      }
    }
    parker.wake()
  }

  /// Fires what is due, then sleeps to the next deadline. False once stopped.
  private func serve() -> Bool {
    fireDue()
    let (stopped, next) = state.withLock { state in
      (state.stopped, state.timers.values.map(\.deadline).min())
    }
    if stopped { return false }
    if let next {
      // A deadline centuries away would overflow the host's time: sleep for a day at most.
      parker.park(until: start &+ min(next, nanoseconds &+ 86_400_000_000_000))
    } else {
      parker.park()
    }
    return true
  }

  /// Fires every timer whose deadline has come, in order of deadline.
  func fireDue() {
    let now = nanoseconds
    let due = state.withLock { state in
      let ids = state.timers.filter { $0.value.deadline <= now }
        .sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }
      for (id, _) in ids { state.timers[id] = nil }
      return ids.map(\.value.fire)
    }
    for fire in due { fire() }
  }

  /// Ends the clock's thread.
  public func stop() {
    state.withLock { $0.stopped = true }
    parker.wake()
  }

  // MARK: Counted time

  /// Tells a counted clock how many instructions have retired.
  func publish(count newCount: UInt64) { count.store(newCount, ordering: .relaxed) }

  /// Nanoseconds, which are instructions, to the next deadline of a counted clock.
  var untilNextDeadline: UInt64? {
    let now = nanoseconds
    return state.withLock { $0.timers.values.map(\.deadline).min() }.map { $0 > now ? $0 - now : 0 }
  }

  /// Skips idle time to the next deadline. False when there is none.
  func skipToNextDeadline() -> Bool {
    guard let distance = untilNextDeadline else { return false }
    state.withLock { $0.idle &+= distance }
    return true
  }
}

/// A timer of a `MachineClock`.
final class MachineTimer: ClockTimer {
  private let clock: MachineClock
  private let id: UInt64
  private let fire: @Sendable () -> Void

  init(clock: MachineClock, id: UInt64, fire: @escaping @Sendable () -> Void) {
    self.clock = clock
    self.id = id
    self.fire = fire
  }

  func arm(at nanoseconds: UInt64) {
    clock.set(id, MachineClock.Entry(deadline: nanoseconds, fire: fire))
  }

  func disarm() { clock.set(id, nil) }
}
