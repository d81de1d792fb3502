// SPDX-License-Identifier: Apache-2.0
//
// Guest time. One clock per machine, in one of two kinds:
//
// - real: the host's monotonic clock; a thread of its own fires the timers.
// - counted (`--deterministic`): a nanosecond per guest instruction, plus what idle time was skipped;
//   timers fire on the VCPU's thread, exactly at their count.
//
// Invariants
// - A timer's `fire` runs with no lock of the clock held.
// - `earliest` is the least deadline of all timers, changed with `state` locked.
// - Behind `stop` no timer of a real clock fires any more: what they drive may go.

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
  /// Nanoseconds of idle time that were skipped; counted clocks only.
  private let idle = Atomic<UInt64>(0)
  /// The next deadline, `UInt64.max` for none.
  private let earliest = Atomic<UInt64>(.max)
  private let hasThread = Atomic<Bool>(false)
  /// What a real clock reads while it stands still; 0 while it goes.
  private let frozen = Atomic<UInt64>(0)
  private let isFiring = Atomic<Bool>(false)

  /// A clock that starts at 0 now.
  public init(_ kind: Kind) { self.kind = kind }

  /// Nanoseconds of guest time.
  public var nanoseconds: UInt64 {
    switch kind {
    case .real:
      switch frozen.load(ordering: .relaxed) {
      case 0: hostNanoseconds() &- start
      case let time: time
      }
    case .counted: count.load(ordering: .relaxed) &+ idle.load(ordering: .relaxed)
    }
  }

  /// Lets a real clock stand still while guest code runs on trial, or go on.
  func setFrozen(_ isFrozen: Bool) {
    guard kind == .real else { return }
    frozen.store(isFrozen ? max(hostNanoseconds() &- start, 1) : 0, ordering: .relaxed)
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
      let before = earliest.load(ordering: .relaxed)
      state.timers[id] = entry
      noteEarliest(state)
      guard let entry else { return false }
      return entry.deadline < before
    }
    guard isEarliest && kind == .real else { return }
    if !hasThread.exchange(true, ordering: .relaxed) {
      Thread.start("kiln-clock") { [weak self] in
        while let clock = self, clock.serve() {}
      }
    }
    parker.wake()
  }

  private func noteEarliest(_ state: borrowing State) {
    earliest.store(state.timers.values.lazy.map(\.deadline).min() ?? .max, ordering: .relaxed)
  }

  /// Fires what is due, then sleeps to the next deadline. False once stopped.
  private func serve() -> Bool {
    isFiring.store(true, ordering: .sequentiallyConsistent)
    let stopped = state.withLock { $0.stopped }
    if !stopped { fireDue() }
    isFiring.store(false, ordering: .sequentiallyConsistent)
    if stopped { return false }
    let next = earliest.load(ordering: .relaxed)
    if next != .max {
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
    guard earliest.load(ordering: .relaxed) <= now else { return }
    let due = state.withLock { state in
      let ids = state.timers.filter { $0.value.deadline <= now }
        .sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }
      for (id, _) in ids { state.timers[id] = nil }
      noteEarliest(state)
      return ids.map(\.value.fire)
    }
    for fire in due { fire() }
  }

  /// Ends the clock's thread and waits until the timer that is firing, if any, has fired. Not to be
  /// called by one.
  public func stop() {
    state.withLock { $0.stopped = true }
    parker.wake()
    while isFiring.load(ordering: .sequentiallyConsistent) { usleep(50) }
  }

  // MARK: Counted time

  /// Tells a counted clock how many instructions have retired.
  func publish(count newCount: UInt64) { count.store(newCount, ordering: .relaxed) }

  /// Nanoseconds, which are instructions, to the next deadline of a counted clock.
  var untilNextDeadline: UInt64? {
    let next = earliest.load(ordering: .relaxed)
    if next == .max { return nil }
    let now = nanoseconds
    return next > now ? next - now : 0
  }

  /// Skips idle time to the next deadline. False when there is none.
  func skipToNextDeadline() -> Bool {
    guard let distance = untilNextDeadline else { return false }
    idle.wrappingAdd(distance, ordering: .relaxed)
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
