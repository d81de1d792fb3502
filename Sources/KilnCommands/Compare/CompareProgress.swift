// SPDX-License-Identifier: Apache-2.0
//
// What a comparison says while it runs, on standard error: on a terminal one line that is written over,
// elsewhere one line a run.

import Comparison

/// Shows a comparison's events.
struct CompareProgress {
  private let isTerminal: Bool
  private let write: (String) -> Void
  private var head = ""
  private var lastTenth = -1

  init(isTerminal: Bool, write: @escaping (String) -> Void) {
    self.isTerminal = isTerminal
    self.write = write
  }

  /// Shows one event.
  mutating func show(_ event: Comparison.Event) {
    switch event {
    case .began(let run, let count, let name, let round):
      head = "[\(run)/\(count)] \(round > 0 ? "round \(round)" : "warm-up"), \(name)"
      lastTenth = -1
      if isTerminal { write("\r\u{1B}[K" + head) }
    case .running(let seconds):
      let tenth = Int(seconds * 10)
      if isTerminal, tenth != lastTenth { write("\r\u{1B}[K\(head)  \(fixed(seconds, 1)) s") }
      lastTenth = tenth
    case .ended(let record, _):
      var line = "\(head): \(fixed(record.wallSeconds, 2)) s"
      if let cpu = record.cpuSeconds { line += ", CPU \(fixed(cpu, 2)) s" }
      if record.isSetAside == true { line += "; host disturbed, doesn't count" }
      if let problem = record.problem { line += "; \(problem)" }
      write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
    case .round: break
    }
  }
}
