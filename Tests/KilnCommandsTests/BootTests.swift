// SPDX-License-Identifier: Apache-2.0
//
// `kiln boot` as a process: exit statuses, ends, statistics, logs, input and output.

import Glibc
import TestSupport
import Testing

@testable import KilnCommands

@Suite struct BootTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Ends

  @Test(
    arguments: [(0x5555, 0), (0x1_3333, 1), (0x7_3333, 7), (0x100_3333, 255)] as [(UInt32, Int32)])
  func theGuestsExitCodeIsPassedOn(_ value: UInt32, _ status: Int32) throws {
    let result = try kiln(folder.boot(.printing("bye\n", finish: value)))
    #expect(result.ending == .exit(status))
    #expect(result.output == "bye\n")
    #expect(result.errors == "")
  }

  @Test func untilEndsAtItsText() throws {
    let text = "one\ntwo BOOT-OK now\nthree\n"
    let options = try folder.boot(.sleeping(after: text), "--until", "o BOOT-OK n")
    let result = try kiln(options)
    #expect(result.ending == .exit(0))
    // How much of the line was printed by then is a matter of time, unless time is counted.
    #expect(result.output.hasPrefix("one\ntwo BOOT-OK n"))
    #expect(text.hasPrefix(result.output))
    let counted = try kiln(options + ["--deterministic"])
    #expect(counted.ending == .exit(0))
    #expect(counted.output == "one\ntwo BOOT-OK now\n")
  }

  @Test func untilAcrossLines() throws {
    let result = try kiln(folder.boot(.sleeping(after: "ab\ncd\n"), "--until", "b\nc"))
    #expect(result.ending == .exit(0))
  }

  @Test func aGuestThatEndsBeforeTheTextFails() throws {
    let result = try kiln(folder.boot(.printing("no\n"), "--until", "yes"))
    #expect(result.ending == .exit(125))
    #expect(result.errors == "kiln: the guest ended before its console printed 'yes'\n")
    let failed = try kiln(folder.boot(.printing("no\n", finish: 0x5_3333), "--until", "yes"))
    #expect(failed.ending == .exit(5))
  }

  @Test func timeout() throws {
    let limit = Sanitizer.seconds(tenths: 3)
    let result = try kiln(folder.boot(.sleeping(after: "x\n"), "--timeout", limit))
    #expect(result.ending == .exit(124))
    #expect(result.output == "x\n")
    #expect(result.errors == "kiln: \(limit) seconds passed\n")
  }

  @Test func timeoutStopsABusyGuest() throws {
    let result = try kiln(
      folder.boot(.flooding(""), "--timeout", "0.3", "--until", "never", "--stats"))
    #expect(result.ending == .exit(124))
    #expect(
      result.errors.hasPrefix("kiln: 0.3 seconds passed before the console printed 'never'\n"))
    #expect(result.errors.contains("guest instructions"))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func signalsEndTheRunCleanly(_ signal: Int32) throws {
    let process = try KilnProcess(
      folder.boot(.sleeping(after: "ready\n"), "--stats"), streams: .pipes(keepsInputOpen: true))
    process.expect("ready")
    process.kill(signal)
    #expect(process.waitForEnd() == .exit(128 + signal))
    #expect(process.errors.contains("guest instructions"))
  }

  @Test func resetBootsAgain() throws {
    let process = try KilnProcess(
      folder.boot(.echo, "--stats=json"), streams: .pipes(keepsInputOpen: true))
    for (keys, answer) in [("ar", "> [a][r]> "), ("1r", "[1][r]> "), ("q", "[q]")] {
      process.send(keys)
      process.expect(answer)
    }
    #expect(process.waitForEnd() == .exit(0))
    #expect(process.output == "> [a][r]> [1][r]> [q]")
    #expect(process.errors.contains("\"boots\": 3"))
  }

  @Test func noReboot() throws {
    let result = try kiln(folder.boot(.printing("x\n", finish: 0x7777), "--no-reboot"))
    #expect(result.ending == .exit(0))
    #expect(result.output == "x\n")
  }

  // MARK: Input

  @Test func inputFromAPipeReachesTheGuestWhole() throws {
    let text = String((0..<2000).map { Character(UnicodeScalar(UInt8(0x30 + $0 % 43))) })
    let result = try kiln(folder.boot(.echo, "--timeout", "30"), input: text + "\u{1}xq")
    #expect(result.ending == .exit(0))
    #expect(result.output == "> " + (text + "\u{1}xq").map { "[\($0)]" }.joined())
  }

  @Test func theEndOfInputIsNotTheEnd() throws {
    let limit = Sanitizer.seconds(tenths: 5)
    let result = try kiln(folder.boot(.echo, "--timeout", limit), input: "a")
    #expect(result.ending == .exit(124))
    #expect(result.output == "> [a]")
  }

  @Test func closedInput() throws {
    let process = try KilnProcess(
      folder.boot(.printing("x\n")), streams: .descriptors(-1, STDERR_FILENO, STDERR_FILENO))
    #expect(process.waitForEnd() == .exit(0))
  }

  /// A sleeping guest costs no CPU time, with input held back or not.
  @Test(arguments: ["", "held back"])
  func anIdleGuestCostsNothing(_ input: String) throws {
    let time = try ["0.2", "2.2"].map { seconds in
      let result = try kiln(
        folder.boot(.sleeping(after: "x\n"), "--timeout", seconds, "--stats=json"), input: input)
      #expect(result.ending == .exit(124))
      return try number("user", result.errors) + number("system", result.errors)
    }
    // Two seconds of turning would cost two; starting alone differs by tenths on a busy host.
    #expect(time[1] - time[0] < 0.5)
  }

  // MARK: Determinism

  @Test func deterministicRunsAreEqual() throws {
    let arguments = try folder.boot(
      .counting(to: 300_000), "--deterministic", "--stats=json", "--timeout", "60")
    let runs = try (0..<2).map { _ in try kiln(arguments) }
    let counts = try runs.map { try number("guest_instructions", $0.errors) }
    #expect(counts[0] == counts[1])
    #expect(counts[0] > 600_000 && counts[0] < 600_020)
  }

  @Test func untilStopsADeterministicRunAtTheSameCount() throws {
    let arguments = try folder.boot(
      .flooding("0123456789\n"), "--deterministic", "--stats=json", "--until", "9\n0123")
    let runs = try (0..<3).map { _ in try kiln(arguments) }
    #expect(runs.allSatisfy { $0.ending == .exit(0) })
    #expect(Set(try runs.map { try number("guest_instructions", $0.errors) }).count == 1)
    #expect(Set(runs.map(\.output)).count == 1)
  }

  // MARK: Statistics

  @Test func milestonesAreInOrder() throws {
    let result = try kiln(
      folder.boot(.sleeping(after: "first\nlast\n"), "--until", "last", "--stats=json"))
    let names = [
      "machine_ready", "first_guest_instruction", "first_console_byte", "until_text",
    ]
    let times = try names.map { try number($0, result.errors) }
    #expect(times == times.sorted())
    #expect(times[0] > 0)
    #expect(try number("peak", result.errors) > 1_048_576)
    #expect(try number("translated", result.errors) >= 1)
    #expect(result.errors.contains("\"end\": \"until\""))
  }

  // MARK: Limits

  @Test(arguments: [
    ["--code-cache", "1M"], ["--no-chain"], ["--no-fuse"], ["--hot-threshold", "1"],
    ["--cpu", "max"], ["--cpu", "rv64imac"],
  ])
  func engineOptionsChangeNothingTheGuestSees(_ options: [String]) throws {
    let arguments = try folder.boot(.counting(to: 100_000), "--deterministic", "--stats=json")
    let plain = try kiln(arguments)
    let other = try kiln(arguments + options)
    #expect(other.ending == .exit(0))
    #expect(
      try number("guest_instructions", other.errors)
        == number("guest_instructions", plain.errors))
  }

  @Test func blockProfile() throws {
    let path = folder.path + "/profile"
    let result = try kiln(folder.boot(.counting(to: 1000), "--block-profile", path))
    #expect(result.ending == .exit(0))
    #expect(contents(path).split(separator: "\n").contains { $0.hasPrefix("999 ") })
  }
}

/// The number of a key in a JSON text where the key occurs once.
func number(_ key: String, _ json: String) throws -> Double {
  let parts = json.components(around: "\"\(key)\": ")
  let rest = try #require(parts, "no \(key) in \(json)")
  return try #require(Double(rest.prefix { $0.isNumber || $0 == "." || $0 == "-" }))
}

extension String {
  /// What follows the first occurrence of a text.
  fileprivate func components(around text: String) -> Substring? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return rest.dropFirst(text.count) }
      rest.removeFirst()
    }
    return nil
  }
}
