// SPDX-License-Identifier: Apache-2.0
//
// One moment of a run, as samples of all its machines so far add up to it; its line in a file of samples,
// and the text of the status line, which is about the time between two moments.

import ExecutionEngine
import Tracing

/// A moment of a run.
struct RunMoment: Sendable {
  /// Milliseconds since the start of the process.
  var milliseconds = 0.0
  /// Nanoseconds of guest time of the present machine.
  var guestNanoseconds: UInt64 = 0
  /// Sums over the machines of the run; traces and queue of the present one.
  var sample = RunSample()

  /// The line of a file of samples: a JSON object. Keys are an interface, like those of `--stats=json`.
  /// `isCheap`: whether the first level is the cheap one.
  func line(isCheap: Bool) -> String {
    let levels = sample.levelInstructions
    let first = levels[TraceLevel.quick.rawValue]
    return "{\"ms\":\(fixed(milliseconds, 3)),\"instructions\":\(sample.instructions)"
      + ",\"interpreted\":\(sample.interpreted)"
      + ",\"cheap\":\(isCheap ? first : 0),\"quick\":\(isCheap ? 0 : first)"
      + ",\"optimised\":\(levels[TraceLevel.optimised.rawValue])"
      + ",\"queue\":\(sample.queue),\"compiled\":\(sample.compiled.reduce(0, &+))"
      + ",\"traces\":\(sample.traces)}\n"
  }

  /// What has happened since another moment, in one line.
  func status(since before: RunMoment, isCheap: Bool) -> String {
    let seconds = max(milliseconds - before.milliseconds, 0.001) / 1000
    let done = sample.instructions &- before.sample.instructions
    func share(_ count: UInt64) -> String {
      done == 0 ? "-" : "\(Int((100 * Double(count) / Double(done)).rounded())) %"
    }
    let levels = TraceLevel.allCases.map { level -> String in
      let i = level.rawValue
      let name = level == .quick && isCheap ? "cheap" : "\(level)"
      let count = sample.levelInstructions[i] &- before.sample.levelInstructions[i]
      return "\(name) \(share(count))"
    }
    let interpreted = sample.interpreted &- before.sample.interpreted
    return
      "kiln \(fixed(milliseconds / 1000, 1)) s | guest \(fixed(Double(guestNanoseconds) / 1e9, 1)) s"
      + " | \(Int(Double(done) / seconds / 1e6)) MIPS | interpreted \(share(interpreted)), "
      + levels.joined(separator: ", ") + " | queue \(sample.queue), traces \(sample.traces)"
  }
}

extension RunSample {
  /// Adds the sums of a machine that has ended.
  mutating func add(_ other: RunSample) {
    instructions &+= other.instructions
    for i in levelInstructions.indices { levelInstructions[i] &+= other.levelInstructions[i] }
    for i in compiled.indices { compiled[i] &+= other.compiled[i] }
    traces = other.traces
    queue = other.queue
  }
}
