// SPDX-License-Identifier: Apache-2.0
//
// The part of the statistics that is about traces.

import ExecutionEngine
import Tracing

extension StatisticsReport {
  /// Rows for people; none where nothing was compiled.
  var traceRows: [(String, String)] {
    guard let t = figures.traces else { return [] }
    let share = figures.instructions > 0 ? Double(t.instructions) / Double(figures.instructions) : 0
    let instructions =
      "\(fixed(100 * share, 2)) % of all, \(grouped(t.instructions)) in \(grouped(t.entries)) entries"
    let recordings =
      "\(grouped(t.recordings)) in \(milliseconds(t.recordNanoseconds)): "
      + nonZero(RecordingEnd.allCases.map { ($0.rawValue, t[$0]) })
      + "; \(grouped(t.grown)) grown, \(grouped(t.blacklisted)) heads left alone"
    let compiled = TraceLevel.allCases.map { level in
      let i = level.rawValue
      let count = max(Double(t.compiledInstructions[i]), 1)
      return "\(grouped(t.compiled[i])) \(level) of \(grouped(t.compiledInstructions[i])) "
        + "instructions in \(milliseconds(t.compileNanoseconds[i])) "
        + "(\(fixed(Double(t.compileNanoseconds[i]) / 1000 / count, 1)) µs each)"
    }.joined(separator: ", ")
    let cache =
      "\(grouped(t.traces)) traces, \(mebibytes(t.codeBytes)), \(grouped(t.queued)) waiting; dropped "
      + nonZero(TraceStatistics.DropCause.allCases.map { ($0.rawValue, t[$0]) })
    let links =
      "\(grouped(t.links)) made, \(grouped(t.unlinks)) undone, \(grouped(t.revalidations)) revalidations; "
      + "\(grouped(t.partings)) left for accesses on several pages, \(grouped(t.parted)) compiled again"
    return [
      ("in traces", instructions), ("recordings", recordings), ("compiled", compiled),
      ("trace cache", cache), ("links", links),
    ] + (t.lastRefusal.map { [("last refusal", $0)] } ?? []) + lockstepRows
  }

  /// What lockstep checked.
  private var lockstepRows: [(String, String)] {
    guard let l = figures.lockstep else { return [] }
    func counts(_ counts: [LockstepStatistics.Cut: UInt64]) -> String {
      nonZero(LockstepStatistics.Cut.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    }
    let share = figures.instructions > 0 ? Double(l.instructions) / Double(figures.instructions) : 0
    return [
      (
        "lockstep",
        "\(grouped(l.runs)) runs checked, \(grouped(l.instructions)) instructions "
          + "(\(fixed(100 * share, 2)) % of all); cut short: \(counts(l.cuts))"
      ),
      (
        "not checked",
        "\(counts(l.skipped)); \(grouped(l.disturbed)) disturbed by interrupt lines"
      ),
    ]
  }

  func milliseconds(_ nanoseconds: UInt64) -> String {
    fixed(Double(nanoseconds) / 1e6, 1) + " ms"
  }

  private func nonZero(_ counts: [(String, UInt64)]) -> String {
    let text = counts.filter { $0.1 > 0 }.map { "\(grouped($0.1)) \($0.0)" }
    return text.isEmpty ? "none" : text.joined(separator: ", ")
  }

  /// The same for programs.
  func traceJSON(_ t: TraceStatistics) -> JSONText {
    func object(_ counts: [(String, UInt64)]) -> JSONText {
      .object(counts.map { ($0.0, .unsigned($0.1)) })
    }
    let levels: [(String, JSONText)] = TraceLevel.allCases.map { level in
      let i = level.rawValue
      return (
        "\(level)",
        .object([
          ("traces", .unsigned(t.compiled[i])),
          ("instructions", .unsigned(t.compiledInstructions[i])),
          ("seconds", seconds(t.compileNanoseconds[i])),
        ])
      )
    }
    return .object([
      ("instructions", .unsigned(t.instructions)),
      ("entries", .unsigned(t.entries)),
      ("recordings", .unsigned(t.recordings)),
      ("record_seconds", seconds(t.recordNanoseconds)),
      ("recording_ends", object(RecordingEnd.allCases.map { ($0.rawValue, t[$0]) })),
      ("grown", .unsigned(t.grown)),
      ("blacklisted_heads", .unsigned(t.blacklisted)),
      ("levels", .object(levels)),
      ("published", .unsigned(t.published)),
      ("dropped", object(TraceStatistics.DropCause.allCases.map { ($0.rawValue, t[$0]) })),
      ("live", .unsigned(t.traces)),
      ("code_bytes", .unsigned(t.codeBytes)),
      ("waiting", .unsigned(t.queued)),
      ("links", .unsigned(t.links)),
      ("unlinks", .unsigned(t.unlinks)),
      ("revalidations", .unsigned(t.revalidations)),
      ("partings", .unsigned(t.partings)), ("parted", .unsigned(t.parted)),
      ("last_refusal", .optional(t.lastRefusal)),
      ("lockstep", figures.lockstep.map { lockstepJSON($0) } ?? .null),
    ])
  }

  private func lockstepJSON(_ l: LockstepStatistics) -> JSONText {
    func object(_ counts: [LockstepStatistics.Cut: UInt64]) -> JSONText {
      .object(LockstepStatistics.Cut.allCases.map { ($0.rawValue, .unsigned(counts[$0] ?? 0)) })
    }
    return .object([
      ("runs", .unsigned(l.runs)), ("instructions", .unsigned(l.instructions)),
      ("cut", object(l.cuts)), ("skipped", object(l.skipped)),
      ("disturbed", .unsigned(l.disturbed)),
    ])
  }
}
