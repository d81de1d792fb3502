// SPDX-License-Identifier: Apache-2.0
//
// When a run got how far. Times count from the start of the process: what it had already spent when
// `main` began (loading and linking, by the host's CPU clock) is included.

import CHost
import ExecutionEngine
import Glibc
import Synchronization
import TimeCauses

/// The points of a run that `--stats` gives times for.
enum Milestone: Int, CaseIterable, Sendable {
  /// Firmware, kernel and initial RAM disk are in guest memory.
  case machineReady
  case firstInstruction
  case firstConsoleByte
  case untilText

  /// Its key in JSON.
  var key: String {
    switch self {
    case .machineReady: "machine_ready"
    case .firstInstruction: "first_guest_instruction"
    case .firstConsoleByte: "first_console_byte"
    case .untilText: "until_text"
    }
  }

  /// Its name for people.
  var name: String {
    switch self {
    case .machineReady: "machine ready"
    case .firstInstruction: "first guest instruction"
    case .firstConsoleByte: "first console byte"
    case .untilText: "--until text"
    }
  }
}

/// Times of milestones, each the first time it was reached. Any thread.
final class Milestones: Sendable {
  /// The host's clock when the process started, in nanoseconds.
  let start: UInt64
  /// The host's clock and counter when these milestones were made, first thing in `main`.
  let began: (nanoseconds: UInt64, ticks: UInt64)
  private let times: Mutex<[UInt64?]>

  /// Milestones of a process that started at `start`.
  init(start: UInt64 = Milestones.processStart()) {
    began = (hostNanoseconds(), kiln_ticks())
    self.start = start
    times = Mutex(Array(repeating: nil, count: Milestone.allCases.count))
  }

  /// A clock of causes since the process's start.
  func makeCauseClock() -> CauseClock {
    let clock = CauseClock(in: .setUp, since: began.ticks, nanoseconds: began.nanoseconds)
    clock.charge(began.nanoseconds &- start, to: .processStart)
    return clock
  }

  /// Notes that a milestone has been reached now; later calls change nothing.
  func reach(_ milestone: Milestone) {
    times.withLock { times in
      if times[milestone.rawValue] == nil { times[milestone.rawValue] = hostNanoseconds() }
    }
  }

  /// Milliseconds from the start of the process to a milestone; nil if it wasn't reached.
  func milliseconds(to milestone: Milestone) -> Double? {
    times.withLock { $0[milestone.rawValue] }.map { Double($0 &- start) / 1e6 }
  }

  /// The host's clock at a milestone, in nanoseconds; nil if it wasn't reached.
  func nanoseconds(at milestone: Milestone) -> UInt64? { times.withLock { $0[milestone.rawValue] } }

  /// Milliseconds from the start of the process to now.
  var millisecondsToNow: Double { Double(hostNanoseconds() &- start) / 1e6 }

  /// The host's clock so many seconds from now, in nanoseconds.
  static func now(plus seconds: Double) -> UInt64 {
    hostNanoseconds() &+ UInt64(min(max(seconds, 0), 1e9) * 1e9)
  }

  /// The time of the process's start. Call first thing in `main`.
  static func processStart() -> UInt64 {
    var spent = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent)
    return hostNanoseconds() &- (UInt64(spent.tv_sec) &* 1_000_000_000 &+ UInt64(spent.tv_nsec))
  }
}
