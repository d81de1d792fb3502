// SPDX-License-Identifier: Apache-2.0
//
// What a disturbed host does to a comparison, with a probe that says what it is told to.

import Testing

@testable import Comparison

@Suite struct HostProbeTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A comparison whose probe finds these speeds one after the other, then the last one again and again.
  private func run(_ plan: ComparisonPlan, speeds: [Double]) -> ComparisonReport {
    var comparison = Comparison(
      plan, inbox: SignalInbox(), folder: scratch.path, onEvent: { _ in })
    var rest = speeds[...]
    comparison.probe = {
      let speed = rest.count > 1 ? rest.removeFirst() : rest[rest.startIndex]
      return HostSpeed(slower: speed, faster: speed)
    }
    comparison.patience = 2
    return comparison.run().report
  }

  private func plan(runs: Int, isIdleOnly: Bool) throws -> ComparisonPlan {
    var plan = scratch.plan([try scratch.candidate("a", boots(), kind: .own)], runs: runs)
    plan.isIdleOnly = isIdleOnly
    return plan
  }

  @Test func theHostHasASpeed() {
    let speed = HostProbe.speed()
    #expect(speed.slower > 0 && speed.faster >= speed.slower && speed.faster.isFinite)
  }

  @Test func aRunNeedsAsManyCoresAsItKeepsBusy() {
    let speed = HostSpeed.worse(
      HostSpeed(slower: 4, faster: 10), HostSpeed(slower: 5, faster: 9))
    #expect(speed == HostSpeed(slower: 4, faster: 9))
    #expect(speed.counting(cores: 1.02) == 9 && speed.counting(cores: 1.9) == 4)
  }

  @Test func disturbedRunsAreNamed() throws {
    // Before the first run, and behind each: the second was disturbed at its end, the third at its begin.
    let report = run(try plan(runs: 4, isIdleOnly: false), speeds: [10, 9.5, 5, 10, 9.8])
    let runs = report.candidates[0].runs
    #expect(runs.map(\.isDisturbed) == [false, true, true, false])
    #expect(runs.map(\.hostSlowdown) == [1.052632, 2, 2, 1.020408])
    #expect(runs.allSatisfy { $0.isSetAside == false })
    #expect(report.isComplete && report.candidates[0].total("wall")?.spread.count == 4)
    #expect(
      report.hostNote
        == "host: disturbed, 2 of 4 runs found it more than 10\u{202F}% slower than at its best, up to 2.00×; "
        + "--idle makes up for such runs")
    #expect(report.table.contains("host: disturbed, 2 of 4"))
    #expect(report.page.contains("Host: disturbed, 2 of 4"))
  }

  @Test func disturbedRunsAreMadeUpFor() throws {
    let report = run(try plan(runs: 2, isIdleOnly: true), speeds: [10, 10, 5, 10])
    let runs = report.candidates[0].runs
    #expect(runs.map(\.round) == [1, 2, 3])
    #expect(runs.map(\.isSetAside) == [false, true, false])
    #expect(report.isComplete && report.candidates[0].total("wall")?.spread.count == 2)
    #expect(report.hostNote?.hasSuffix("these don't count") == true)
    #expect(report.csv.contains("a,own,2,set aside,total,wall"))
    #expect(try ComparisonReport(json: report.json) == report)
  }

  @Test func theBestSpeedMayComeLate() throws {
    // The first two were disturbed as well, which shows behind the second.
    let report = run(try plan(runs: 2, isIdleOnly: true), speeds: [5, 5, 10])
    #expect(report.candidates[0].runs.map(\.isSetAside) == [true, true, false, false])
    #expect(report.isComplete)
  }

  @Test func aHostThatIsNeverIdle() throws {
    let report = run(try plan(runs: 2, isIdleOnly: true), speeds: [10, 5])
    #expect(!report.isComplete)
    #expect(report.candidates[0].runs.count == 4)
    #expect(
      report.problems == ["a: the host was undisturbed in 0 of 4 runs, 2 were asked for"])
    #expect(report.candidates[0].totals.isEmpty)
  }

  @Test func anUndisturbedHost() throws {
    let report = run(try plan(runs: 1, isIdleOnly: true), speeds: [10])
    #expect(report.hostNote == "host: undisturbed in all runs (1)" && report.isComplete)
  }

  @Test func reportsOfOlderVersions() throws {
    var report = run(try plan(runs: 1, isIdleOnly: false), speeds: [10])
    report.candidates[0].runs[0].isDisturbed = nil
    report.candidates[0].runs[0].hostSlowdown = nil
    report.candidates[0].runs[0].isSetAside = nil
    let old = try ComparisonReport(json: report.json)
    #expect(old.hostNote == nil && old.candidates[0].runs[0].isMeasured)
  }
}
