// SPDX-License-Identifier: Apache-2.0
//
// All runs of a comparison, one after the other, and the report of what there is of them.
//
// A candidate that fails once is not run again: its time-outs would make the others' rounds hours long,
// and what it did is in the report. A signal ends the present run, and the report says so.

import Glibc

/// Runs a plan.
public struct Comparison {
  /// News for whoever waits.
  public enum Event: Sendable {
    /// A run begins: which of how many, whose, in which round (0 and below: warm-up).
    case began(run: Int, of: Int, name: String, round: Int)
    /// It has been running for so many seconds.
    case running(seconds: Double)
    /// It has ended.
    case ended(RunRecord, name: String)
    /// A round is complete: the report so far.
    case round(ComparisonReport)
  }

  private let plan: ComparisonPlan
  private let host: HostDescription
  private let inbox: SignalInbox
  private let folder: String
  private let onEvent: (Event) -> Void
  /// Measures the host's speed.
  var probe: () -> Double = HostProbe.speed
  /// Has the host's memory at hand.
  var readyMemory: () -> Void = { HostMemory.ready() }
  /// At most so many times as many runs as were asked for are tried to have undisturbed ones.
  var patience = 20

  /// - Parameters:
  ///   - folder: an existing folder for files of the runs.
  ///   - inbox: whose signals end the comparison.
  public init(
    _ plan: ComparisonPlan, inbox: SignalInbox, folder: String,
    onEvent: @escaping (Event) -> Void
  ) {
    self.plan = plan
    self.inbox = inbox
    self.folder = folder
    self.onEvent = onEvent
    host = HostDescription()
  }

  /// Runs everything. The report, and the signal that cut it short if one did.
  public func run() -> (report: ComparisonReport, signal: Int32?) {
    let schedule = Schedule(
      candidates: plan.candidates.count, warmUps: plan.warmUps, rounds: plan.runs, seed: plan.seed)
    var tally = Tally(plan, probe: probe)
    var rounds = schedule.rounds
    var count = schedule.turns.count
    var number = 0
    while !rounds.isEmpty {
      for turn in rounds.removeFirst() where !tally.hasFailed[turn.candidate] {
        number += 1
        if let signal = run(turn, number, of: count, &tally) {
          let name = signal == SIGINT ? "Ctrl-C" : "signal \(signal)"
          return (report(tally, interruption: "interrupted by \(name)"), signal)
        }
      }
      if rounds.isEmpty, plan.isIdleOnly, let round = tally.lastRound {
        let again = tally.missing(tries: plan.runs * patience)
        rounds = [schedule.turns(of: again, round: round)].filter { !$0.isEmpty }
        count = number + again.count
      }
      if !rounds.isEmpty { onEvent(.round(report(tally, interruption: "still running"))) }
    }
    return (report(tally, interruption: nil), nil)
  }

  /// One run; the signal that ended it if one did.
  private func run(
    _ turn: Schedule.Turn, _ number: Int, of count: Int, _ tally: inout Tally
  ) -> Int32? {
    let candidate = plan.candidates[turn.candidate]
    // Warm-up rounds become 0, -1, …, the others 1, 2, …
    let round = turn.round + 1
    onEvent(.began(run: number, of: count, name: candidate.name, round: round))
    if plan.isIdleOnly {
      readyMemory()
      tally.waitForIdle()
    }
    var result = CandidateRun(
      plan: plan, candidate: candidate, folder: folder, inbox: inbox,
      onTick: { onEvent(.running(seconds: $0)) }
    ).run(round: round)
    let before = tally.speed
    tally.measureHost()
    result.hostSpeed = min(before, tally.speed)
    onEvent(.ended(tally.judge(result), name: candidate.name))
    tally.results[turn.candidate].append(result)
    tally.hasFailed[turn.candidate] = result.record.outcome != .finished
    return result.signal
  }

  private func report(
    _ tally: Tally, interruption: String?
  ) -> ComparisonReport {
    let results = tally.results
    let outputs = results.map { OutputCheck.outputs($0) }
    let check = OutputCheck(plan: plan, outputs: outputs)
    let candidates = plan.candidates.indices.map { index in
      CandidateReport(
        plan.candidates[index], plan: plan, runs: tally.records(of: index),
        difference: check.difference(of: index))
    }
    return ComparisonReport(
      plan: plan, host: host, candidates: candidates, reference: check.reference,
      interruption: interruption)
  }
}

/// What there is so far, and how fast the host was meanwhile.
private struct Tally {
  var results: [[CandidateRun.Result]]
  var hasFailed: [Bool]
  /// The host's speed when it was measured last.
  private(set) var speed: Double
  /// The best so far.
  private var best: Double
  private let plan: ComparisonPlan
  private let probe: () -> Double

  init(_ plan: ComparisonPlan, probe: @escaping () -> Double) {
    self.plan = plan
    self.probe = probe
    results = Array(repeating: [], count: plan.candidates.count)
    hasFailed = Array(repeating: false, count: plan.candidates.count)
    speed = probe()
    best = speed
  }

  /// The latest round that anything ran in.
  var lastRound: Int? { results.joined().map(\.record.round).max() }

  mutating func measureHost() {
    speed = probe()
    best = max(best, speed)
  }

  /// Waits for the host to be undisturbed, for half a second at most: some virtual machines run slowly at
  /// first when they have been idle for longer.
  mutating func waitForIdle() {
    for _ in 0..<5 where isDisturbed(speed) {
      usleep(40_000)
      measureHost()
    }
  }

  private func isDisturbed(_ speed: Double) -> Bool {
    speed < best * (1 - HostProbe.tolerance)
  }

  /// A run's record, with how disturbed it was by the best speed there is by now.
  func judge(_ result: CandidateRun.Result) -> RunRecord {
    var record = result.record
    let isDisturbed = isDisturbed(result.hostSpeed)
    record.hostSlowdown = toMillionths(best / result.hostSpeed)
    record.isDisturbed = isDisturbed
    record.isSetAside = plan.isIdleOnly && isDisturbed
    return record
  }

  func records(of candidate: Int) -> [RunRecord] { results[candidate].map(judge) }

  /// Candidates that have too few undisturbed runs, and fewer than so many tries.
  func missing(tries: Int) -> [Int] {
    plan.candidates.indices.filter { index in
      let records = records(of: index)
      return !hasFailed[index] && records.count { $0.isMeasured } < plan.runs
        && records.count { $0.round > 0 } < tries
    }
  }
}

/// Holds the outputs of all runs against each other.
struct OutputCheck {
  /// Outputs by span, each kind once: equal runs are one.
  typealias Outputs = [String: [GuestOutput]]

  let plan: ComparisonPlan
  let outputs: [Outputs]
  /// The candidate whose output is held to be right.
  let reference: String?

  init(plan: ComparisonPlan, outputs: [Outputs]) {
    self.plan = plan
    self.outputs = outputs
    reference = outputs.firstIndex { !$0.isEmpty }.map { plan.candidates[$0].name }
  }

  static func outputs(_ results: [CandidateRun.Result]) -> Outputs {
    var all: Outputs = [:]
    for result in results where result.record.outcome == .finished {
      for (span, text) in result.outputs {
        let output = GuestOutput(text)
        if all[span]?.contains(output) != true { all[span, default: []].append(output) }
      }
    }
    return all
  }

  /// The first difference of any of a candidate's runs from the reference's first; nil if there is
  /// none, or nothing to compare.
  func difference(of index: Int) -> OutputDifference? {
    guard let first = outputs.first(where: { !$0.isEmpty }) else { return nil }
    for span in [""] + plan.workloads.map(\.name) {
      guard let expected = first[span]?.first else { continue }
      for found in outputs[index][span] ?? [] {
        if let difference = expected.firstDifference(from: found) {
          return OutputDifference(
            workload: span.isEmpty ? nil : span, line: difference.line,
            expected: difference.expected, found: difference.found)
        }
      }
    }
    return nil
  }
}
