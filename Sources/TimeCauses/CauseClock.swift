// SPDX-License-Identifier: Apache-2.0
//
// The clock of `--time-causes`: which cause the present moment belongs to, and how much host time each
// has had. Entering a cause reads the host's counter once and charges what has passed since the last
// border to the cause that is left. Times are exclusive: what is entered inside a cause isn't the outer
// one's any more, until it is entered again.
//
//   dispatch ▏interpret ▏softTLB ▏interpret ▏trace ▏interpret ▏dispatch
//            ▲          ▲        ▲          ▲ one reading of the counter at each border
//
// Invariants
// - Every moment between `start` and the last border belongs to exactly one cause: the sums add up to
//   the time between those two, and none of them is found by subtraction.
// - One thread at a time has the clock. It is handed on by what starts and joins threads.
// - Whoever enters a cause inside a function enters the one it found again before it returns.

import CHost
import Glibc

/// Host time by cause.
public final class CauseClock: @unchecked Sendable {
  // Safety: one thread at a time has it; see the invariants above.

  @usableFromInline let sums: UnsafeMutablePointer<UInt64>
  @usableFromInline var last: UInt64
  @usableFromInline var current: TimeCause
  /// When `onCut` is due, in the host's counter; `UInt64.max` for never.
  @usableFromInline var cut: UInt64 = .max
  private var cutPeriod: UInt64 = 0
  private var onCut: ((CauseClock) -> Void)?
  private let firstTicks: UInt64
  private let firstNanoseconds: UInt64
  private var charged = [UInt64](repeating: 0, count: TimeCause.allCases.count)

  /// A clock that stands in `cause` since `ticks`, a value of `kiln_ticks` of which `nanoseconds` was the
  /// host's monotonic time.
  public init(in cause: TimeCause, since ticks: UInt64, nanoseconds: UInt64) {
    sums = .allocate(capacity: TimeCause.allCases.count)
    sums.initialize(repeating: 0, count: TimeCause.allCases.count)
    last = ticks
    current = cause
    firstTicks = ticks
    firstNanoseconds = nanoseconds
  }

  deinit { sums.deallocate() }

  /// Enters a cause, and gives the one that is left.
  @inlinable @inline(__always) @discardableResult
  public func enter(_ cause: TimeCause) -> TimeCause {
    let now = kiln_ticks()
    let left = current
    sums[left.rawValue] &+= now &- last
    last = now
    current = cause
    if _slowPath(now >= cut) { didCut(now) }
    return left
  }

  /// Runs a body as a cause.
  @inlinable @inline(__always)
  public func measure<R, E: Error>(_ cause: TimeCause, _ body: () throws(E) -> R) throws(E) -> R {
    let left = enter(cause)
    defer { enter(left) }
    return try body()
  }

  /// Charges time that somebody else has read from a clock.
  public func charge(_ nanoseconds: UInt64, to cause: TimeCause) {
    charged[cause.rawValue] &+= nanoseconds
  }

  // MARK: Reading

  /// Nanoseconds of every cause up to now, in the order of `TimeCause.allCases`. For the thread that has
  /// the clock.
  public func read() -> [UInt64] {
    enter(current)
    let unit = nanosecondsPerTick
    return TimeCause.allCases.map { cause in
      charged[cause.rawValue] &+ UInt64(Double(sums[cause.rawValue]) * unit)
    }
  }

  /// The last border, as the host's monotonic time in nanoseconds.
  public var nanosecondsOfLastBorder: UInt64 {
    firstNanoseconds &+ UInt64(Double(last &- firstTicks) * nanosecondsPerTick)
  }

  /// The counter's unit, by holding it against the clock since the start; good to a millionth once a
  /// second has passed.
  private var nanosecondsPerTick: Double {
    let ticks = kiln_ticks() &- firstTicks
    guard ticks > 0 else { return 0 }
    return Double(monotonicNanoseconds() &- firstNanoseconds) / Double(ticks)
  }

  // MARK: Cuts

  /// Has `body` called at the first border behind every so many nanoseconds, on the thread that has the
  /// clock; nil ends that. The body may read, and must enter nothing. The first periods are as exact as the
  /// counter's unit is known by then.
  public func cut(every nanoseconds: UInt64, _ body: ((CauseClock) -> Void)?) {
    let unit = nanosecondsPerTick
    cutPeriod = unit > 0 ? UInt64(Double(nanoseconds) / unit) + 1 : nanoseconds
    onCut = body
    cut = body == nil ? .max : kiln_ticks() &+ cutPeriod
  }

  @usableFromInline @inline(never) func didCut(_ now: UInt64) {
    cut = .max
    onCut?(self)
    cut = onCut == nil ? .max : now &+ cutPeriod
  }
}

private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}
