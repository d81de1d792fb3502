// SPDX-License-Identifier: Apache-2.0
//
// What a disturbed host does to a comparison, with a probe that says what it is told to.

import Foundation
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
      rest.count > 1 ? rest.removeFirst() : rest[rest.startIndex]
    }
    comparison.readyMemory = {}
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
    #expect(speed > 0 && speed.isFinite)
  }

  @Test func theHostsMemoryIsTaken() {
    // A quarter of what is free would be less on a host that has nearly nothing.
    #expect(HostMemory.ready(4 << 20) == 4 << 20)
    #expect(HostMemory.ready(1) == 0)
  }

  @Test func controlGroupsLimitIt() throws {
    let files = FileManager.default
    func limit(_ path: String, _ text: String) throws {
      let url = URL(fileURLWithPath: "\(scratch.path)/\(path)")
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("\(text)\n".utf8).write(to: url)
    }
    try limit("a/memory.max", "4096000")
    try limit("a/b/memory.max", "max")
    try limit("memory/c/memory.limit_in_bytes", "1024000")
    func least(_ groups: String) -> Int { HostMemory.groupLimit(groups, root: scratch.path) }
    #expect(least("0::/a/b\n") == 4_096_000)
    #expect(least("9:name=systemd:/c\n4:memory:/c\n0::/a/b\n") == 1_024_000)
    #expect(least("0::/\n") == .max && least("nonsense\n") == .max)
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
