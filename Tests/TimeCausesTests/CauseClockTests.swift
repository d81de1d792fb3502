// SPDX-License-Identifier: Apache-2.0
//
// The clock of causes: every moment belongs to exactly one, nesting takes time from the outer one, cuts
// come at borders.

import CHost
import Glibc
import Testing

@testable import TimeCauses

@Suite struct CauseClockTests {
  private func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Lets time pass, by the host's clock.
  private func spend(milliseconds: UInt64) {
    let end = now() + milliseconds * 1_000_000
    while now() < end {}
  }

  @Test func theSumIsTheTimeThatPassed() {
    let before = now()
    let clock = CauseClock(in: .setUp, since: kiln_ticks(), nanoseconds: now())
    let begun = now()
    spend(milliseconds: 5)
    clock.enter(.interpret)
    spend(milliseconds: 20)
    clock.enter(.trace)
    spend(milliseconds: 10)
    let least = now() - begun
    let times = clock.read()
    let sum = times.reduce(0, +)
    #expect(sum <= now() - before)
    #expect(Double(sum) > 0.9 * Double(least), "\(sum) of \(least)")
    #expect(times[TimeCause.setUp.rawValue] >= 2_500_000)
    #expect(times[TimeCause.interpret.rawValue] >= 10_000_000)
    #expect(times[TimeCause.trace.rawValue] >= 5_000_000)
    for cause in TimeCause.allCases where ![.setUp, .interpret, .trace].contains(cause) {
      #expect(times[cause.rawValue] == 0, "\(cause)")
    }
  }

  @Test func whatIsInsideIsNotTheOuterOnes() {
    let clock = CauseClock(in: .dispatch, since: kiln_ticks(), nanoseconds: now())
    let answer = clock.measure(.interpret) {
      spend(milliseconds: 2)
      clock.measure(.softTLB) { spend(milliseconds: 30) }
      return 42
    }
    #expect(answer == 42)
    #expect(clock.enter(.end) == .dispatch, "the cause before is entered again")
    let times = clock.read()
    #expect(times[TimeCause.softTLB.rawValue] >= 15_000_000)
    #expect(times[TimeCause.interpret.rawValue] >= 1_000_000)
  }

  @Test func aFailureLeavesTheCause() {
    struct Failure: Error {}
    let clock = CauseClock(in: .setUp, since: kiln_ticks(), nanoseconds: now())
    #expect(throws: Failure.self) { try clock.measure(.load) { throw Failure() } }
    #expect(clock.enter(.end) == .setUp)
  }

  @Test func whatOthersReadIsAdded() {
    let clock = CauseClock(in: .setUp, since: kiln_ticks(), nanoseconds: now())
    clock.charge(7_000_000_000, to: .processStart)
    #expect(clock.read()[TimeCause.processStart.rawValue] == 7_000_000_000)
  }

  @Test func cutsComeAtBordersBehindThePeriod() {
    let clock = CauseClock(in: .dispatch, since: kiln_ticks(), nanoseconds: now())
    var cuts: [UInt64] = []
    spend(milliseconds: 5)
    var last = now()
    clock.cut(every: 1_000_000) { _ in cuts.append(now()) }
    for _ in 0..<1000 { clock.enter(.interpret) }
    let quick = cuts.count
    spend(milliseconds: 20)
    #expect(cuts.count == quick, "no border, no cut")
    clock.enter(.dispatch)
    #expect(cuts.count == quick + 1)
    for cut in cuts {
      // The counter's unit is known to a few per cent by then.
      #expect(cut - last >= 500_000)
      last = cut
    }
  }

  @Test func keysAreDifferent() {
    #expect(Set(TimeCause.allCases.map(\.key)).count == TimeCause.allCases.count)
    #expect(Set(TimeCause.allCases.map(\.name)).count == TimeCause.allCases.count)
  }
}
