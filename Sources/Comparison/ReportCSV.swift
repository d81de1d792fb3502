// SPDX-License-Identifier: Apache-2.0
//
// The report as CSV (RFC 4180): a figure a line, so that any program can sort and pivot it. First the
// medians, with `median` for the round, then every run.

extension ComparisonReport {
  /// The report as CSV.
  public var csv: String {
    var rows: [[String]] = [
      [
        "candidate", "kind", "round", "outcome", "group", "measure", "unit", "value", "low", "high",
        "ratio",
      ]
    ]
    for candidate in candidates { rows += Self.medians(candidate) }
    for candidate in candidates { rows += candidate.runs.flatMap { Self.run($0, of: candidate) } }
    return rows.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func medians(_ candidate: CandidateReport) -> [[String]] {
    let outcome =
      candidate.problem ?? (candidate.difference == nil ? "finished" : "output differs")
    let groups: [(String, [Measure])] = [
      ("total", candidate.totals), ("milestone", candidate.milestones),
      ("workload host", candidate.workloadHost), ("workload guest", candidate.workloadGuest),
      ("workload cpu", candidate.workloadCPU),
    ]
    return groups.flatMap { group, measures in
      measures.map { measure in
        [
          candidate.name, candidate.kind.rawValue, "median", outcome, group, measure.key,
          measure.unit, "\(measure.spread.median)", "\(measure.spread.low)",
          "\(measure.spread.high)", measure.ratio.map { "\($0.value)" } ?? "",
        ]
      }
    }
  }

  private static func run(_ run: RunRecord, of candidate: CandidateReport) -> [[String]] {
    var rows: [(String, String, String, Double)] = [("total", "wall", "s", run.wallSeconds)]
    if let cpu = run.cpuSeconds { rows.append(("total", "cpu", "s", cpu)) }
    if let system = run.systemSeconds { rows.append(("total", "system", "s", system)) }
    if let peak = run.peakBytes { rows.append(("total", "peak", "B", Double(peak))) }
    rows += run.marks.map { ("milestone", $0.key, "ms", $0.milliseconds) }
    for work in run.workloads {
      rows.append(("workload host", work.name, "s", work.hostSeconds))
      if let time = work.guestSeconds { rows.append(("workload guest", work.name, "s", time)) }
      if let time = work.cpuSeconds { rows.append(("workload cpu", work.name, "s", time)) }
    }
    let outcome = run.isSetAside == true ? "set aside" : run.outcome.rawValue
    return rows.map { group, key, unit, value in
      [
        candidate.name, candidate.kind.rawValue, "\(run.round)", outcome, group, key,
        unit, "\(value)", "", "", "",
      ]
    }
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
