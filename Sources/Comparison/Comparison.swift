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
    var results = Array(repeating: [CandidateRun.Result](), count: plan.candidates.count)
    var hasFailed = Array(repeating: false, count: plan.candidates.count)
    for (number, turn) in schedule.turns.enumerated() {
      if !hasFailed[turn.candidate] {
        let candidate = plan.candidates[turn.candidate]
        // Warm-up rounds become 0, -1, …, the others 1, 2, …
        let round = turn.round + 1
        onEvent(
          .began(run: number + 1, of: schedule.turns.count, name: candidate.name, round: round))
        let result = CandidateRun(
          plan: plan, candidate: candidate, folder: folder, inbox: inbox,
          onTick: { onEvent(.running(seconds: $0)) }
        ).run(round: round)
        onEvent(.ended(result.record, name: candidate.name))
        results[turn.candidate].append(result)
        if let signal = result.signal {
          let name = signal == SIGINT ? "Ctrl-C" : "signal \(signal)"
          return (report(results, interruption: "interrupted by \(name)"), signal)
        }
        hasFailed[turn.candidate] = result.record.outcome != .finished
      }
      if (number + 1) % plan.candidates.count == 0, number + 1 < schedule.turns.count {
        onEvent(.round(report(results, interruption: "still running")))
      }
    }
    return (report(results, interruption: nil), nil)
  }

  private func report(
    _ results: [[CandidateRun.Result]], interruption: String?
  ) -> ComparisonReport {
    let outputs = results.map { OutputCheck.outputs($0) }
    let check = OutputCheck(plan: plan, outputs: outputs)
    let candidates = plan.candidates.indices.map { index in
      CandidateReport(
        plan.candidates[index], plan: plan, runs: results[index].map(\.record),
        difference: check.difference(of: index))
    }
    return ComparisonReport(
      plan: plan, host: host, candidates: candidates, reference: check.reference,
      interruption: interruption)
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
