// SPDX-License-Identifier: Apache-2.0
//
// Seeing a run while it runs: the scanner that keeps Kiln's own writing out of the guest's sequences, the
// status line on a pseudo-terminal, samples in a file, time by cause.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import KilnCommands

@Suite struct TerminalScannerTests {
  private func feed(_ scanner: inout TerminalScanner, _ bytes: [UInt8]) -> (
    passed: [UInt8], managesScreen: Bool
  ) {
    bytes.withUnsafeBytes { scanner.feed($0) }
  }

  @Test(
    arguments: [
      ("plain\r\n", false), ("\u{1B}[1;31mred\u{1B}[0m", false), ("\u{1B}[6n", false),
      ("\u{1B}[2J\u{1B}[H", false), ("\u{1B}]2;title\u{7}", false),
      ("\u{1B}]2;title 7\u{1B}\\", false), ("\u{1B}(B", false), ("\u{1B}[?25l", false),
      ("äöü→😀", false), ("\u{1B}7", true), ("\u{1B}8", true), ("\u{1B}c", true),
      ("\u{1B}[1;20r", true), ("\u{1B}[r", true), ("\u{1B}[s", true), ("\u{1B}[u", true),
      ("\u{1B}[?1049h", true), ("\u{1B}[?25;1049l", true), ("\u{1B}[!p", true),
      ("\u{1B}[1;2\u{1B}[r", true),
    ] as [(String, Bool)])
  func sequences(_ text: String, _ manages: Bool) {
    let bytes = Array(text.utf8)
    // However it is cut, all comes out, in order, and nothing of a sequence before it is whole.
    for cut in 0...bytes.count {
      var scanner = TerminalScanner()
      let first = feed(&scanner, Array(bytes[..<cut]))
      let second = feed(&scanner, Array(bytes[cut...]))
      #expect(first.passed + second.passed == bytes)
      #expect((first.managesScreen || second.managesScreen) == manages, "\(text.debugDescription)")
      #expect(scanner.isBetween)
    }
  }

  @Test func holdsWhatIsUnfinished() {
    var scanner = TerminalScanner()
    let (passed, _) = feed(&scanner, Array("ab\u{1B}[3".utf8))
    #expect(passed == Array("ab".utf8) && !scanner.isBetween)
    #expect(scanner.giveUp() == Array("\u{1B}[3".utf8) && scanner.isBetween)
  }

  /// Any bytes at all come out as they went in, and not more than a few hundred are ever held.
  @Test func losesNothing() {
    var random = SeededGenerator(seed: SeededGenerator.seed(default: 5))
    for _ in 0..<200 {
      let bytes = (0..<2000).map { _ -> UInt8 in
        let common = Array("\u{1B}[]P;0\u{7}\\".utf8) + [0xC3, 0xE2, 0x80]
        return Bool.random(using: &random)
          ? common.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      var scanner = TerminalScanner()
      var passed: [UInt8] = []
      var at = 0
      while at < bytes.count {
        let end = min(at + Int.random(in: 1...40, using: &random), bytes.count)
        passed += feed(&scanner, Array(bytes[at..<end])).passed
        at = end
        #expect(at - passed.count < 600)
      }
      #expect(passed + scanner.giveUp() == bytes)
    }
  }
}

@Suite struct LiveTests {
  private let folder: TemporaryFolder
  private static let farewell = "\u{1B}7\u{1B}[r\u{1B}[999;1H\u{1B}[2K\u{1B}8"

  init() throws { folder = try TemporaryFolder() }

  private func start(_ guest: TinyGuest, _ options: String...) throws -> KilnProcess {
    let process = try KilnProcess(
      folder.boot(guest, "--stats=live") + options, streams: .terminal)
    return process
  }

  private func resize(_ process: KilnProcess, rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    #expect(ioctl(process.terminal, UInt(TIOCSWINSZ), &size) == 0)
  }

  /// Starts a guest on a terminal of 24 rows, once its size is set.
  private func startSized(_ guest: TinyGuest, _ options: String...) throws -> KilnProcess {
    let process = try KilnProcess(
      folder.boot(guest, "--stats=live") + options, streams: .terminal)
    resize(process, rows: 24, columns: 80)
    // The size may have come behind the beginning: then the next drawing takes the row.
    process.expect("\u{1B}[1;23r")
    return process
  }

  @Test func theLineIsDrawnAndTakenAway() throws {
    let process = try startSized(.echo)
    process.expect("> ")
    process.send("a")
    process.expect("[a]")
    process.expect("\u{1B}[24;1H\u{1B}[0;7mkiln ")
    process.expect(" MIPS | interpreted ")
    resize(process, rows: 40, columns: 30)
    process.expect("\u{1B}[1;39r")
    process.expect("\u{1B}[40;1H\u{1B}[0;7mkiln ")
    process.send("\u{1}x")
    #expect(process.waitForEnd() == .exit(0))
    #expect(
      process.output.hasSuffix(Self.farewell), "\(process.output.suffix(80).debugDescription)")
    #expect(!process.terminalIsRaw)
    #expect(process.errors.contains("guest instructions"))
    // No text is longer than the terminal is wide.
    let texts = process.output.split(separator: "\u{1B}[0;7m").dropFirst()
    #expect(texts.allSatisfy { $0.prefix { $0 != "\u{1B}" }.count < 80 })
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalsTakeTheLineAway(_ signal: Int32) throws {
    let process = try startSized(.sleeping(after: "ready\n"))
    process.expect("ready")
    process.kill(signal)
    #expect(process.waitForEnd() == .exit(128 + signal))
    #expect(process.output.hasSuffix(Self.farewell))
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func crashesTakeTheLineAway(_ signal: Int32) throws {
    let process = try startSized(.sleeping(after: "ready\n"))
    process.expect("ready")
    process.kill(signal)
    #expect(process.waitForEnd() == .signal(signal))
    #expect(process.output.hasSuffix(Self.farewell))
    #expect(!process.terminalIsRaw)
  }

  @Test func aPauseTakesTheLineAwayMeanwhile() throws {
    let process = try startSized(.echo)
    process.expect("kiln ")
    process.kill(SIGTSTP)
    #expect(process.wait { $0.output.hasSuffix(Self.farewell) })
    #expect(process.continueWhenStopped())
    #expect(
      process.wait {
        $0.output.components(separatedBy: Self.farewell).last?.contains("kiln ") == true
      })
    process.send("q")
    #expect(process.waitForEnd() == .exit(0))
    #expect(process.output.hasSuffix(Self.farewell))
  }

  @Test func aGuestThatManagesTheScreenGetsAllOfIt() throws {
    let process = try startSized(.sleeping(after: "one\u{1B}[?1049htwo"))
    process.expect("two")
    // The row is given back before the guest's own sequence, and what is shown then is the title.
    #expect(process.output.contains("one"))
    #expect(
      process.output.contains(Self.farewell + "\u{1B}[?1049h")
        || process.output.contains(Self.farewell + "one\u{1B}[?1049h"))
    #expect(
      process.wait {
        $0.output.components(separatedBy: "two").last?.contains("\u{1B}]2;kiln ") == true
      })
    process.send("\u{1}x")
    #expect(process.waitForEnd() == .exit(0))
    #expect(process.output.hasSuffix("\u{1B}]2;\u{7}"))
  }

  @Test func withoutATerminalThereAreLines() throws {
    let result = try kiln(
      folder.boot(.counting(to: 4_000_000_000), "--stats=live", "--timeout", "2.5"))
    #expect(result.ending == .exit(124))
    let lines = result.errorLines.filter { $0.hasPrefix("kiln ") && $0.contains(" MIPS | ") }
    #expect(lines.count >= 1 && lines.count <= 4, "\(result.errors)")
    #expect(result.output == "" && !result.errors.contains("\u{1B}"))
  }

  // MARK: Samples

  private struct Sample: Decodable {
    let ms: Double
    let instructions, interpreted, cheap, quick, optimised, queue, compiled, traces: UInt64
  }

  private func samples(_ path: String) throws -> [Sample] {
    try contents(path).split(separator: "\n").map {
      try JSONDecoder().decode(Sample.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: [[], ["--policy", "cheap-code=on"]])
  func samplesAreInOrderAndAddUp(_ options: [String]) throws {
    let path = folder.path + "/samples"
    let result = try kiln(
      folder.boot(
        .counting(to: 100_000_000), "--mode", "tiered", "--stats=json", "--deterministic",
        "--hot-threshold",
        "100", "--stats-samples", path)
        + options)
    #expect(result.ending == .exit(0), "\(result.errors)")
    let samples = try samples(path)
    let last = try #require(samples.last)
    for (a, b) in zip(samples, samples.dropFirst()) {
      #expect(a.ms <= b.ms && a.instructions <= b.instructions && a.compiled <= b.compiled)
    }
    for s in samples {
      #expect(s.interpreted + s.cheap + s.quick + s.optimised == s.instructions)
      #expect(options.isEmpty ? s.cheap == 0 : s.quick == 0)
    }
    #expect(try Double(last.instructions) == number("guest_instructions", result.errors))
    #expect(last.ms > 0 && last.interpreted < last.instructions)
  }

  @Test func samplesGoOnOverResets() throws {
    let path = folder.path + "/samples"
    let process = try KilnProcess(
      folder.boot(.echo, "--stats=json", "--stats-samples", path),
      streams: .pipes(keepsInputOpen: true))
    for (keys, answer) in [("ar", "> [a][r]> "), ("1r", "[1][r]> "), ("q", "[q]")] {
      process.send(keys)
      process.expect(answer)
    }
    #expect(process.waitForEnd() == .exit(0))
    let counts = try samples(path).map(\.instructions)
    #expect(counts == counts.sorted())
    let all = try number("guest_instructions", process.errors)
    #expect(counts.last.map { Double($0) } == all, "\(counts.suffix(3)), \(all)")
  }

  @Test func aFullDiskEndsTheRun() throws {
    let result = try kiln(
      folder.boot(.sleeping(after: "x\n"), "--stats-samples", "/dev/full", "--timeout", "60"))
    #expect(result.ending == .exit(125))
    #expect(
      result.errors
        == "kiln: the samples can't be written to '/dev/full': No space left on device\n")
    let missing = try kiln(folder.boot(.printing("x"), "--stats-samples", "/none/file"))
    #expect(missing.ending == .exit(125) && missing.errorLines.count == 1)
  }

  // MARK: Time by cause

  @Test(arguments: ["interpreter", "tiered"])
  func causesExplainTheTime(_ mode: String) throws {
    let result = try kiln(
      folder.boot(
        .counting(to: UInt32(100_000_000 / Sanitizer.slowdown)), "--mode", mode, "--time-causes",
        "--stats=json",
        "--deterministic",
        "--hot-threshold", "100"))
    #expect(result.ending == .exit(0), "\(result.errors)")
    struct Report: Decodable {
      let time_by_cause_ms: [String: Double]
      let milestones_ms: [String: Double?]
      let compiler_thread_ms: [String: Double]?
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(result.errors.utf8))
    let sum = report.time_by_cause_ms.values.reduce(0, +)
    let end = try #require(report.milestones_ms["end"] ?? nil)
    #expect(sum <= end && sum > 0.9 * end, "\(sum) of \(end)")
    #expect((report.compiler_thread_ms == nil) == (mode == "interpreter"))
    #expect((report.time_by_cause_ms["trace"] == 0) == (mode == "interpreter"))
    let interpreted = try #require(report.time_by_cause_ms["interpret"])
    #expect(interpreted > 0)
  }

  @Test func causesAreOffUnlessAskedFor() throws {
    let result = try kiln(folder.boot(.printing("x"), "--stats=json"))
    #expect(result.errors.contains("\"time_by_cause_ms\": null"))
    let text = try kiln(folder.boot(.printing("x"), "--stats", "--time-causes"))
    #expect(text.errors.contains("time: interpreting"))
    let both = try kiln(
      folder.boot(.printing("x"), "--mode", "tiered", "--time-causes", "--check", "lockstep"))
    #expect(both.ending == .exit(64) && both.errorLines.count == 1)
  }
}
