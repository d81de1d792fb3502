// SPDX-License-Identifier: Apache-2.0
//
// Whole comparisons with shell scripts as machines: what is measured, and what comes of candidates that
// fail, never arrive, differ, or leave helpers behind.

import Foundation
import Synchronization
import Testing

@testable import Comparison

@Suite struct ComparisonTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func bootsAreMeasuredAndEqual() throws {
    let report = scratch.run(
      scratch.plan(
        [
          try scratch.candidate("a", boots("BOOT-OK uptime=1.5 Linux"), kind: .own),
          try scratch.candidate("b", "sleep 0.2\n" + boots("BOOT-OK uptime=2.25 Linux")),
        ], runs: 3, warmUps: 1))
    #expect(report.isComplete && report.problems.isEmpty && report.outputsAgree)
    #expect(report.baseline == "b" && report.reference == "a")
    for candidate in report.candidates {
      #expect(candidate.runs.map(\.round) == [0, 1, 2, 3])
      #expect(candidate.runs.allSatisfy { $0.outcome == .finished })
      let wall = try #require(candidate.total("wall")?.spread)
      #expect(wall.count == 3 && wall.median > 0)
      #expect(try #require(candidate.total("cpu")?.spread.median) >= 0)
      #expect(try #require(candidate.total("peak")?.spread.median) > 0.1)
      let times = candidate.runs[1].marks
      #expect(times.map(\.key).sorted() == ["boot_ok", "first_byte", "kernel"])
      #expect(times.map(\.milliseconds) == times.map(\.milliseconds).sorted())
      // The clock stops at the mark, not when the machine ends.
      #expect(wall.maximum < 50)
      let last = try #require(times.last)
      #expect(abs(last.milliseconds - candidate.runs[1].wallSeconds * 1000) < 0.002)
    }
    #expect(try #require(report.candidates[1].total("wall")?.spread.minimum) >= 0.2)
    #expect(report.candidates[1].total("wall")?.ratio?.value == 1)
    #expect(try #require(report.candidates[0].total("wall")?.ratio?.value) > 0)
  }

  @Test func cpuTimeIsTheProcessesOwn() throws {
    let busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done\n"
    let report = scratch.run(
      scratch.plan([
        try scratch.candidate("busy", busy + boots()), try scratch.candidate("idle", boots()),
      ]))
    let times = try report.candidates.map { try #require($0.runs[0].cpuSeconds) }
    #expect(times[0] > times[1])
    let first = report.candidates[0].runs[0]
    let system = try #require(first.systemSeconds)
    #expect(system <= times[0])
  }

  @Test func aGuestThatNeverArrives() throws {
    let report = scratch.run(
      scratch.plan(
        [
          try scratch.candidate("good", boots()),
          try scratch.candidate("stuck", "echo '[    0.0] Linux version 6'; sleep 60\n"),
        ], runs: 3, timeout: 1.5))
    #expect(!report.isComplete)
    #expect(
      report.problems == [
        "stuck: 1.5 s passed before the console printed 'BOOT-OK'; last mark: kernel"
      ])
    // It isn't run again; the other one is, and keeps its figures.
    #expect(report.candidates[1].runs.map(\.outcome) == [.timeout])
    #expect(report.candidates[1].totals.isEmpty)
    #expect(report.candidates[0].total("wall")?.spread.count == 3)
    #expect(report.table.contains("problem: stuck: 1.5 s passed"))
  }

  @Test func aMachineThatEnds() throws {
    let report = scratch.run(
      scratch.plan([
        try scratch.candidate("ends", "echo hello; echo 'no kernel: x.bin' >&2; exit 3\n")
      ]))
    #expect(
      report.problems == [
        "ends: ended with status 3 before the console printed 'BOOT-OK'; last mark: first byte; "
          + "it said: no kernel: x.bin"
      ])
    #expect(report.candidates[0].runs[0].messages == ["no kernel: x.bin"])
  }

  @Test func whatAMachineSaysIsShown() throws {
    let report = scratch.run(
      scratch.plan([
        try scratch.candidate("a", "echo 'no compiler: interpreting' >&2; sleep 0.1\n" + boots())
      ]))
    #expect(report.isComplete)
    #expect(report.table.contains("\nnote: a: no compiler: interpreting\n"))
    #expect(report.page.contains("a: no compiler: interpreting"))
  }

  @Test func aProgramThatCannotBeStarted() {
    let missing = Candidate(name: "missing", kind: .peer) { _ in ChildCommand(["/nowhere/qemu"]) }
    let report = scratch.run(scratch.plan([missing]))
    #expect(
      report.problems == ["missing: /nowhere/qemu can't be started: No such file or directory"])
    #expect(report.candidates[0].runs.map(\.outcome) == [.failed])
  }

  @Test func outputThatDiffers() throws {
    let report = scratch.run(
      scratch.plan(
        [
          try scratch.candidate("right", boots("BOOT-OK uptime=1 Linux"), kind: .own),
          try scratch.candidate("wrong", boots("BOOT-OK uptime=1 Lunix")),
        ], runs: 2))
    #expect(!report.isComplete && !report.outputsAgree)
    #expect(
      report.problems == [
        "wrong: output differs from right's in line 1: expected 'BOOT-OK uptime=T Linux', "
          + "found 'BOOT-OK uptime=T Lunix'"
      ])
    // It is measured all the same, and marked everywhere.
    #expect(report.candidates[1].total("wall")?.spread.count == 2)
    #expect(report.table.contains("guest output: DIFFERS from right's"))
    #expect(report.csv.contains("wrong,peer,median,output differs,total,wall,s,"))
    #expect(report.page.contains("Lunix"))
    #expect(report.json.contains("\"found\" : \"BOOT-OK uptime=T Lunix\""))
  }

  @Test func workloadsAreTimedAlone() throws {
    let script = """
      echo BOOT-OK
      sleep 0.3
      echo KILN-BEGIN-1; sleep 0.5; printf 'no end of line'; echo
      echo 'status=0 from=1.25 to=2.75 KILN-END-1'
      echo KILN-BEGIN-2; echo '[    3.0] noise'; echo two
      echo 'status=7 from=3.00 to=3.10 KILN-END-2'; sleep 60

      """
    let works = [
      Workload(name: "one", command: "x", begin: "KILN-BEGIN-1", end: "KILN-END-1"),
      Workload(name: "two", command: "y", begin: "KILN-BEGIN-2", end: "KILN-END-2"),
    ]
    let report = scratch.run(
      scratch.plan([try scratch.candidate("a", script)], workloads: works))
    let times = report.candidates[0].runs[0].workloads
    #expect(times.map(\.name) == ["one", "two"])
    #expect(times.map(\.guestSeconds) == [1.5, 0.1])
    #expect(times.map(\.status) == [0, 7])
    // Half a second, less what a busy host was late to see the begin.
    #expect(times[0].hostSeconds > 0.25)
    #expect(times[0].hostSeconds < report.candidates[0].runs[0].wallSeconds - 0.3 + 0.001)
    #expect(report.problems == ["a: two ended with status 7 in the guest"])
    #expect(report.candidates[0].workloadGuest.map(\.spread.median) == [1.5, 0.1])
  }

  @Test func workloadsOutputsAreCompared() throws {
    func script(_ answer: String) -> String {
      """
      echo BOOT-OK for $$
      echo KILN-BEGIN-1; echo same; echo '\(answer)'
      echo; echo 'status=0 from=1 to=2 KILN-END-1'; sleep 60

      """
    }
    let works = [Workload(name: "one", command: "x", begin: "KILN-BEGIN-1", end: "KILN-END-1")]
    let plan = scratch.plan(
      [
        try scratch.candidate("a", script("42")), try scratch.candidate("b", script("42")),
        try scratch.candidate("c", script("43")),
      ], workloads: works)
    #expect(
      scratch.run(plan).problems == [
        "c: output differs from a's in line 2 of one: expected '42', found '43'"
      ])
  }

  /// A process of the candidate's group that would live on is ended with it.
  @Test func helpersAreEnded() throws {
    let file = scratch.path + "/helper"
    let report = scratch.run(
      scratch.plan([
        try scratch.candidate("a", "sleep 1000 & echo $! > \(file)\n" + boots())
      ]))
    #expect(report.isComplete)
    let id = try #require(pid_t((try String(contentsOfFile: file, encoding: .utf8)).dropLast()))
    // Killed; it may take init a moment to bury it.
    var isGone = false
    for _ in 0..<500 where !isGone {
      let state = readWhole("/proc/\(id)/stat")?.split(separator: ")").last?.dropFirst().first
      isGone = state == nil || state == "Z"
      if !isGone { usleep(20_000) }
    }
    #expect(isGone)
  }

  @Test func ownStatisticsAndSamplesAreTaken() throws {
    // Written when it is asked to end, as Kiln does. What lies behind the last mark is left out, and a
    // line that was cut off.
    let script = """
      trap 'echo "{\\"a\\": {\\"b\\": 1.5}}" > $1; exit 143' TERM
      echo '{"ms":1.5,"interpreted":5,"cheap":0,"quick":0,"optimised":2,"queue":1,"more":7}' > $2
      echo '{"ms":900000,"interpreted":6,"queue":0}' >> $2
      echo '{"ms":2.5,"interpreted":5' >> $2
      sleep 0.05; echo BOOT-OK
      while :; do sleep 0.05; done

      """
    let report = scratch.run(
      scratch.plan([try scratch.candidate("own", script, kind: .own, grace: 30_000)]))
    let run = report.candidates[0].runs[0]
    #expect(run.statistics?["a"]?["b"]?.double == 1.5)
    #expect(
      run.samples == [
        TimelineSample(milliseconds: 1.5, work: ["interpreted": 5, "optimised": 2], waiting: 1)
      ])
  }

  @Test func timeByCauseIsExplained() throws {
    let script = """
      trap 'echo "{\\"time_by_cause_ms\\": {\\"decode\\": 3, \\"interpret\\": 40.5, \\"end\\": 9}, \\
        \\"compiler_thread_ms\\": {\\"cpu\\": 7}}" > $1; exit 0' TERM
      sleep 0.05; echo BOOT-OK; while :; do sleep 0.05; done

      """
    let report = scratch.run(
      scratch.plan([try scratch.candidate("own", script, kind: .own, grace: 30_000)]))
    let causes = try #require(report.candidates[0].causes)
    #expect(causes.rows.map(\.cause) == ["interpret", "decode"])
    #expect(causes.rows.map(\.milliseconds) == [40.5, 3])
    #expect(causes.compilerMilliseconds == 7)
    #expect(causes.wallMilliseconds >= 50)
    #expect(abs(causes.explained - 43.5 / causes.wallMilliseconds) < 1e-5)
    #expect(abs(causes.rows[0].share - 40.5 / causes.wallMilliseconds) < 1e-5)
  }

  @Test func aGuestOutOfControlIsStopped() throws {
    let report = scratch.run(
      scratch.plan([try scratch.candidate("loud", "exec yes no\n")], timeout: 100))
    #expect(report.problems.count == 1)
    #expect(report.problems[0].hasPrefix("loud: printed 16 MiB before the console"))
  }

  /// A round is reported even if those that would have run last in it have failed before.
  @Test func failedCandidatesDontHideRounds() throws {
    let rounds = Mutex(0)
    let report = scratch.run(
      scratch.plan(
        [
          try scratch.candidate("a", boots()), try scratch.candidate("b", "exit 1\n"),
          try scratch.candidate("c", "exit 1\n"),
        ], runs: 6)
    ) { if case .round = $0 { rounds.withLock { $0 += 1 } } }
    #expect(rounds.withLock { $0 } == 5)
    #expect(report.candidates.map(\.runs.count) == [6, 1, 1])
  }

  @Test func roundsAreReportedWhileTheyRun() throws {
    let seen = Mutex<[String]>([])
    _ = scratch.run(
      scratch.plan(
        [try scratch.candidate("a", boots()), try scratch.candidate("b", boots())], runs: 2)
    ) { event in
      switch event {
      case .began(let run, let count, _, let round):
        seen.withLock { $0.append("\(run)/\(count) in \(round)") }
      case .round(let report):
        seen.withLock { $0.append("\(report.interruption ?? "-") \(report.isComplete)") }
      default: break
      }
    }
    #expect(
      seen.withLock { $0 } == [
        "1/4 in 1", "2/4 in 1", "still running false", "3/4 in 2", "4/4 in 2",
      ])
  }
}
