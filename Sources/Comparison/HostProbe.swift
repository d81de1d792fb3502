// SPDX-License-Identifier: Apache-2.0
//
// How fast the host's cores are just now. A virtual machine's cores may be threads of cores whose other
// half belongs to somebody else, and no load figure shows what that one does. Code that keeps a core's
// units full does: it becomes slower by a third and more when another thread takes its share. So a short
// piece of such code runs between the runs of a comparison, on two cores at once. The slower one counts,
// also for a run that keeps one core busy: nobody knows which one it had when, and runs judged by the
// faster one spread four times as far.
//
// Nothing here knows what candidates measure, so choosing runs by it takes no side.

import Foundation
import Synchronization

/// A probe of the host's speed.
enum HostProbe {
  /// The part by which the host may be slower than at its best and still count as undisturbed.
  static let tolerance = 0.1

  /// The speed just now, measured for some milliseconds: what the slower of two cores does, in rounds of
  /// work per nanosecond. Comparable within one process only.
  static func speed() -> Double {
    let answer = Answer()
    let thread = Thread { answer.give(work()) }
    thread.start()
    let own = work()
    return min(own, answer.wait())
  }

  /// What another thread found.
  private final class Answer: Sendable {
    private let value = Mutex(0.0)
    private let isThere = DispatchSemaphore(value: 0)

    func give(_ found: Double) {
      value.withLock { $0 = found }
      isThere.signal()
    }

    func wait() -> Double {
      isThere.wait()
      return value.withLock { $0 }
    }
  }

  /// Rounds of work per nanosecond.
  private static func work() -> Double {
    var state = Chains()
    // A core of a virtual machine that was idle may wait for one of its host's, and be moved to a better
    // one, in its first milliseconds.
    _ = work(nanoseconds: 40_000_000, &state)
    return work(nanoseconds: 15_000_000, &state)
  }

  private static func work(nanoseconds: UInt64, _ state: inout Chains) -> Double {
    let start = monotonicNanoseconds()
    var rounds = 0
    while true {
      for _ in 0..<2000 { state.advance() }
      rounds += 2000
      let passed = monotonicNanoseconds() &- start
      if passed >= nanoseconds { return Double(rounds) / Double(passed) + state.nothing }
    }
  }

  /// Eight chains that don't wait for each other; with shifts of their own, so that no vector
  /// instruction does two of them at once.
  private struct Chains {
    var a: UInt64 = 1
    var b: UInt64 = 2
    var c: UInt64 = 3
    var d: UInt64 = 4
    var e: UInt64 = 5
    var f: UInt64 = 6
    var g: UInt64 = 7
    var h: UInt64 = 8

    @inline(__always) mutating func advance() {
      a &+= a >> 3 | 1
      b ^= b &<< 5
      c &+= c >> 7 | 1
      d ^= d &<< 9
      e &+= e >> 11 | 1
      f ^= f &<< 13
      g &+= g >> 17 | 1
      h ^= h &<< 19
    }

    /// Nothing, but not without having done the work.
    var nothing: Double { a &+ b &+ c &+ d &+ e &+ f &+ g &+ h == 0 ? 1e-12 : 0 }
  }
}
