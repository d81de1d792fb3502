// SPDX-License-Identifier: Apache-2.0
//
// Reading the host's time: its clock, a thread's share of the processors, and sums of spans too short
// to read a clock for. Guest time is not here (`MachineClock`).

import CHost
import Glibc

/// The host's monotonic clock in nanoseconds.
public func hostNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}

/// Short spans of host time, summed up: in the host's counter, whose unit is found by holding it against
/// the clock over the whole time since the sum was made.
struct TickSum {
  private let firstTicks = kiln_ticks()
  private let firstNanoseconds = hostNanoseconds()
  private var ticks: UInt64 = 0

  /// Adds what has passed since `start`, a value of `kiln_ticks`.
  @inline(__always) mutating func add(since start: UInt64) {
    ticks &+= kiln_ticks() &- start
  }

  /// The sum; exact to a millionth once a second has passed.
  var nanoseconds: UInt64 {
    let passed = Double(kiln_ticks() &- firstTicks)
    guard passed > 0 else { return 0 }
    return UInt64(Double(ticks) * Double(hostNanoseconds() &- firstNanoseconds) / passed)
  }
}

/// CPU time of the calling thread.
func threadNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}
