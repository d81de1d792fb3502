// SPDX-License-Identifier: Apache-2.0
//
// The part of the statistics that says what the time was spent on.

import TimeCauses

extension StatisticsReport {
  /// Rows for people, the longest time first; none where time wasn't measured.
  var causeRows: [(String, String)] {
    guard let causes else { return [] }
    let total = max(causes.reduce(0, &+), 1)
    let times = TimeCause.allCases.filter { causes[$0.rawValue] > 0 }
      .sorted { causes[$0.rawValue] > causes[$1.rawValue] }
    let rows = times.map { cause in
      let time = causes[cause.rawValue]
      let share = fixed(100 * Double(time) / Double(total), 1)
      return ("time: \(cause.name)", "\(milliseconds(time)), \(share) %")
    }
    guard let t = figures.traces else { return rows }
    let compiler =
      "\(milliseconds(t.compilerBusyNanoseconds)) busy, "
      + "\(milliseconds(t.compilerCPUNanoseconds)) of CPU time"
    return rows + [("compiler threads", compiler)]
  }

  /// Milliseconds by cause for programs.
  var causeJSON: JSONText {
    guard let causes else { return .null }
    return .object(
      TimeCause.allCases.map { ($0.key, milliseconds(Double(causes[$0.rawValue]) / 1e6)) })
  }

  /// What the compiler's threads took; null without them.
  var compilerThreadJSON: JSONText {
    guard let t = figures.traces else { return .null }
    return .object([
      ("busy", milliseconds(Double(t.compilerBusyNanoseconds) / 1e6)),
      ("cpu", milliseconds(Double(t.compilerCPUNanoseconds) / 1e6)),
    ])
  }
}
