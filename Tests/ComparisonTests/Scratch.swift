// SPDX-License-Identifier: Apache-2.0
//
// What these tests share: a folder that goes away, shell scripts as candidates, and plans around them.

import Foundation
import Testing

@testable import Comparison

/// A folder that lives as long as a test, with candidates in it.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kiln-cmp-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A candidate that is a shell script. It is run by the shell's name: a script's own file that a
  /// process of another test still holds open for writing couldn't be.
  func candidate(
    _ name: String, _ script: String, kind: Candidate.Kind = .peer, grace: UInt64 = 0
  ) throws -> Candidate {
    let file = "\(path)/\(UUID()).sh"
    try script.write(toFile: file, atomically: true, encoding: .utf8)
    return Candidate(name: name, kind: kind, grace: grace) { files in
      ChildCommand(["/bin/sh", file, files.statistics, files.samples])
    }
  }

  /// A comparison of some candidates up to `BOOT-OK`.
  func plan(
    _ candidates: [Candidate], workloads: [Workload] = [], runs: Int = 1, warmUps: Int = 0,
    timeout: Double = 60, baseline: String? = nil
  ) -> ComparisonPlan {
    ComparisonPlan(
      title: "test", candidates: candidates,
      marks: [
        ConsoleMark(key: "first_byte", name: "first byte", text: ""),
        ConsoleMark(key: "kernel", name: "kernel", text: "Linux version "),
        ConsoleMark(key: "boot_ok", name: "BOOT-OK", text: "BOOT-OK"),
      ], endKey: "boot_ok", workloads: workloads, runs: runs, warmUps: warmUps, timeout: timeout,
      seed: 1, baseline: baseline)
  }

  /// Runs a plan. Signals are left to others: the test process has none pending.
  func run(_ plan: ComparisonPlan, onEvent: @escaping (Comparison.Event) -> Void = { _ in })
    -> ComparisonReport
  {
    Comparison(plan, inbox: SignalInbox(), folder: path, onEvent: onEvent).run().report
  }
}

/// A guest that boots and prints what it is told to.
func boots(_ lines: String = "BOOT-OK uptime=1.5 Linux") -> String {
  "echo OpenSBI; echo '[    0.000000] Linux version 6'; echo '\(lines)'; sleep 60\n"
}
