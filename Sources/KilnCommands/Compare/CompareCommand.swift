// SPDX-License-Identifier: Apache-2.0
//
// `kiln compare`: the same guest in several ways, side by side. The options are settled and everything
// that can be wrong is looked for before the first child starts; what is measured, and how, is
// `Comparison`'s.
//
//   exit status   0 all measured, outputs equal    1 a candidate failed, or its output differs
//                 125 a result can't be written    128 + n ended by signal n; partial results are written

import ArgumentParser
import Comparison
import Foundation
import Glibc
import Machines

/// `kiln compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Run the same guest in several modes and in peers; say how long each takes.",
    discussion: """
      Candidates take turns, in an order shuffled anew each round, each in a process of its own, \
      watched from outside: wall time, CPU time and peak memory up to the moment the console has \
      printed the last mark. Medians are shown with the interval in which the median of as many runs \
      again would lie with 95 % certainty (nine runs and more; fewer give the whole range).

      Without --workload the boot is compared. With it the guest runs the command behind the boot, \
      and that alone is timed, by the host's clock and by the guest's.

      Examples:
        kiln compare debian-riscv64 --modes interpreter,tiered
        kiln compare debian-riscv64 --peer qemu-system-riscv64 --html report.html
        kiln compare debian-riscv64 --set eager="--mode tiered --policy hot-threshold=50"
        kiln compare debian-riscv64 --workload "seq 1 200000 | md5sum" --json result.json
        kiln compare debian-riscv64 --startup --runs 10

      Exit status: 0; 1 if a candidate failed or its output differs; 125 if a result can't be \
      written; 128 + n after signal n, with what there is written.
      """)

  @Argument(
    help: "An image, as `kiln images list` names it. Not needed with --kernel.",
    completion: .custom { _, _, _ in ImageDefaults.names })
  var image: String?

  @Option(
    help: ArgumentHelp(
      "Kiln's modes, separated by commas: interpreter, tiered, compiled. (default: "
        + "interpreter,tiered; with --set or --sets none)", valueName: "mode[,...]"))
  var modes: String?

  @Option(
    help: ArgumentHelp(
      "A candidate with options of kiln boot; repeat for more.", valueName: "name=options"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Candidates from a TOML file: a table [sets] of NAME = \"OPTIONS\".", valueName: "file"),
    completion: .file())
  var sets: String?

  @Option(
    help: ArgumentHelp(
      "A program that takes QEMU's command line, such as qemu-system-riscv64; repeat for more.",
      valueName: "[name=]path"),
    completion: .file())
  var peer: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "boot, a program of --programs with its arguments (NAME:ARG...), or a shell command for the "
        + "booted guest; repeat for more, which run one after the other in one boot.",
      valueName: "boot|name|command"))
  var workload: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of guest programs for --workload, in the guest at /bench/NAME.", valueName: "folder"
    ), completion: .directory)
  var programs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The console text that ends the boot. (default: the image's own, BOOT-OK)",
      valueName: "text"))
  var until: String?

  @Flag(
    help: ArgumentHelp(
      "Compare how machines start: with a warm page cache, with a cold one, and by cause."))
  var startup = false

  @Option(help: ArgumentHelp("Measured runs of each candidate.", valueName: "n"))
  var runs = 5

  @Option(help: ArgumentHelp("Runs of each before them that don't count.", valueName: "n"))
  var warmUp = 1

  @Flag(
    help: ArgumentHelp(
      "Have the host's memory at hand before each run; count only runs just before and behind which its "
        + "cores are as fast as at their best, and make up for the others, in at most twenty times as many."
    ))
  var idle = false

  @Option(help: ArgumentHelp("Give a run up after so many seconds.", valueName: "seconds"))
  var timeout = 300.0

  @Option(help: ArgumentHelp("Repeat the order of another comparison.", valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The candidate that ratios are over. (default: the first peer, or the first candidate)",
      valueName: "name"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write everything as JSON, - for standard output.", valueName: "file"),
    completion: .file())
  var json: String?

  @Option(
    help: ArgumentHelp("Write a figure a line as CSV, - for standard output.", valueName: "file"),
    completion: .file())
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Write a page with pictures that needs nothing else, - for standard output.",
      valueName: "file"),
    completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Run nothing: make the reports from the JSON of an earlier comparison.", valueName: "file"),
    completion: .file())
  var from: String?

  @OptionGroup(title: "Machine") var machine: MachineOptions

  /// Fails on what makes no sense.
  func validate() throws {
    guard (1...1000).contains(runs) else {
      throw ValidationError("--runs \(runs): a number from 1 to 1000")
    }
    guard (0...1000).contains(warmUp) else {
      throw ValidationError("--warm-up \(warmUp): a number from 0 to 1000")
    }
    guard timeout > 0, timeout <= 1e6 else {
      throw ValidationError("--timeout \(timeout): give a number of seconds above 0")
    }
    guard [json, csv, html].filter({ $0 == "-" }).count < 2 else {
      throw ValidationError("only one of --json, --csv and --html can go to standard output")
    }
    guard until != "" else { throw ValidationError("--until needs a text to wait for") }
    guard !startup || workload.allSatisfy({ $0 == "boot" }) else {
      throw ValidationError("--startup compares boots: leave --workload out")
    }
  }

  func run() throws { throw ExitCode(try compare()) }

  /// Runs the command and gives the exit status.
  func compare() throws -> Int32 {
    do {
      let reports = ReportFiles(json: json, csv: csv, html: html)
      try reports.check()
      if let from { return try remake(reports, from) }
      let folder = try ScratchFolder()
      let plan = try CompareSetup(self, folder: folder.path).plan()
      let inbox = SignalInbox()
      var progress = CompareProgress(isTerminal: isatty(STDERR_FILENO) != 0, write: printError)
      let (report, signal) = Comparison(plan, inbox: inbox, folder: folder.path) { event in
        progress.show(event)
        // What there is so far, for whoever looks, and should the power fail.
        // That it failed is said once, at the end.
        if case .round(let report) = event { _ = reports.writeFiles(report) }
      }.run()
      return try finish(report, reports, signal)
    } catch let error where error is CommandFailure || error is ValidationError {
      throw error
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Shows and writes a report; the exit status.
  private func finish(
    _ report: ComparisonReport, _ reports: ReportFiles, _ signal: Int32?
  ) throws -> Int32 {
    let failures = reports.writeFiles(report)
    if !reports.useStandardOutput { try printResult(report.table) }
    try reports.print(report)
    for problem in report.problems where reports.useStandardOutput {
      printError("kiln: \(problem)\n")
    }
    for failure in failures { printError("kiln: \(failure)\n") }
    if let signal { return ExitStatus.signal(signal) }
    if !failures.isEmpty { return ExitStatus.failure }
    return report.isComplete ? ExitStatus.success : 1
  }

  /// `--from`.
  private func remake(_ reports: ReportFiles, _ path: String) throws -> Int32 {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandFailure("--from \(path) can't be read: \(String(cString: strerror(errno)))")
    }
    do {
      return try finish(try ComparisonReport(json: text), reports, nil)
    } catch let error as FileFailure {
      throw CommandFailure("--from \(path): \(error)")
    }
  }
}
