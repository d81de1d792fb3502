// SPDX-License-Identifier: Apache-2.0
//
// The report on a terminal: medians in tables, spreads beside them, problems last, where they are seen.

extension ComparisonReport {
  /// The report as text, ended by a newline.
  public var table: String {
    var parts = [heading, totalsTable]
    if candidates.contains(where: { !$0.milestones.isEmpty }) { parts.append(milestoneTable) }
    parts += workloadTables
    for candidate in candidates {
      if let causes = candidate.causes { parts.append(causeTable(candidate.name, causes)) }
    }
    parts.append(footing)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let warm = warmUps > 0 ? ", \(warmUps) more to warm up" : ""
    return "\(title): \(runs) run\(runs == 1 ? "" : "s") each\(warm), interleaved, seed \(seed)\n"
      + "\(host.processor), \(host.cores) cores, \(host.system), load \(host.load) at the start\n"
  }

  private var totalsTable: String {
    let keys = ["wall", "cpu", "user", "system", "peak"]
    var rows = [
      [
        workloads.isEmpty ? "to \(measuredTo)" : "whole run", "wall s", "spread", "CPU s", "user",
        "system", "peak MiB", "÷ \(baseline)",
      ]
    ]
    for candidate in candidates {
      let values = keys.map { key in
        candidate.total(key).map { Figures.text($0.spread.median) } ?? "-"
      }
      let wall = candidate.total("wall")
      let spread = wall.map {
        "\(Figures.text($0.spread.low))–\(Figures.text($0.spread.high))"
      }
      rows.append(
        [candidate.name, values[0], spread ?? "-"] + values[1...]
          + [wall?.ratio.map { Figures.ratio($0.value) } ?? "-"])
    }
    return Self.layOut(rows)
  }

  private var milestoneTable: String {
    var names: [(key: String, name: String, time: Double)] = []
    for candidate in candidates {
      for measure in candidate.milestones where !names.contains(where: { $0.key == measure.key }) {
        names.append((measure.key, measure.name, measure.spread.median))
      }
    }
    names.sort { $0.time < $1.time }
    var rows = [["milestone, ms"] + candidates.map(\.name)]
    for item in names {
      rows.append(
        [item.name]
          + candidates.map { candidate in
            candidate.milestones.first { $0.key == item.key }
              .map { Figures.text($0.spread.median) } ?? "-"
          })
    }
    return Self.layOut(rows)
  }

  private var workloadTables: [String] {
    guard !workloads.isEmpty else { return [] }
    return [
      ("host's clock, s", \CandidateReport.workloadHost),
      ("guest's clock, s", \CandidateReport.workloadGuest),
      ("host CPU time, s", \CandidateReport.workloadCPU),
    ].map { title, path in
      var rows = [
        [title] + candidates.flatMap { $0.name == baseline ? [$0.name] : [$0.name, "÷"] }
      ]
      for work in workloads {
        rows.append(
          [Self.shortened(work.name)]
            + candidates.flatMap { candidate -> [String] in
              let measure = candidate[keyPath: path].first { $0.key == work.name }
              let time = measure.map { Figures.text($0.spread.median) } ?? "-"
              let ratio = measure?.ratio.map { Figures.ratio($0.value) } ?? "-"
              return candidate.name == baseline ? [time] : [time, ratio]
            })
      }
      return Self.layOut(rows)
    }
  }

  private func causeTable(_ name: String, _ causes: CauseReport) -> String {
    let title = name.hasSuffix("by cause") ? name : name + ", by cause"
    var rows = [[title, "ms", "share"]]
    for row in causes.rows {
      rows.append([row.cause, Figures.text(row.milliseconds), Figures.percent(row.share)])
    }
    rows.append(
      [
        "explained of the outside wall time", Figures.text(causes.wallMilliseconds),
        Figures.percent(causes.explained),
      ])
    if let time = causes.compilerMilliseconds {
      rows.append(["compiler threads, beside it", Figures.text(time), ""])
    }
    return Self.layOut(rows)
  }

  private var footing: String {
    let confidence = candidates.compactMap { $0.total("wall")?.spread.confidence }.min() ?? 0
    var lines = [
      confidence > 0
        ? "medians; spread: where the median of as many runs again would lie, with "
          + "\(Figures.percent(confidence)) certainty" : Spread.tooFew
    ]
    if let hostNote { lines.append(hostNote) }
    if let reference {
      lines.append(
        outputsAgree
          ? "guest output: equal in all runs"
          : "guest output: DIFFERS from \(reference)'s")
    }
    for candidate in candidates {
      // A mode that could not do its work says so here, such as tiered without LLVM.
      let said = Set(candidate.runs.filter(\.isMeasured).flatMap(\.messages)).sorted()
      lines += said.prefix(3).map { "note: \(candidate.name): \($0)" }
    }
    lines += problems.map { "problem: \($0)" }
    if let interruption { lines.append("partial: \(interruption)") }
    return lines.map { $0 + "\n" }.joined()
  }

  static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
  }

  /// Columns as wide as they need to be, the first to the left, the others to the right.
  static func layOut(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
