// SPDX-License-Identifier: Apache-2.0
//
// `--log`: what is in it, where it goes, and what happens when it can't go there.

import Glibc
import Testing

@testable import KilnCommands

@Suite struct LogTests {
  private let folder: TemporaryFolder
  private var log: String { folder.path + "/log" }

  init() throws { folder = try TemporaryFolder() }

  @Test func instructionsAndIR() throws {
    let result = try kiln(
      folder.boot(.counting(to: 5), "--log", "in_asm,op", "--log-file", log))
    #expect(result.ending == .exit(0))
    #expect(result.errors == "")
    let text = contents(log)
    #expect(text.hasPrefix("in_asm 0x80000000 count=0\n"))
    #expect(text.contains("\nop 0x80000000 count=0\nblock pc=0x80000000 instructions="))
    #expect(text.contains("brcond.i64.ne x5, zero"))
  }

  /// The loop's block runs once per iteration, each time with two instructions more behind it.
  @Test func everyBlockThatRuns() throws {
    let result = try kiln(folder.boot(.counting(to: 5), "--log", "exec", "--log-file", log))
    #expect(result.ending == .exit(0))
    let lines = contents(log).split(separator: "\n")
    let loop = lines.filter { $0.hasPrefix("exec 0x80000010 ") }
    #expect(loop.map { $0.split(separator: "=").last } == ["6", "8", "10", "12"])
  }

  @Test func theFilterIsByAddress() throws {
    let arguments = try folder.boot(
      .counting(to: 5), "--log", "exec,in_asm", "--log-file", log, "--log-filter",
      "0x80000010..0x80000010")
    #expect(try kiln(arguments).ending == .exit(0))
    let lines = contents(log).split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains(" 0x80000010 ") })
  }

  @Test func trapsFaultsAndGuestErrors() throws {
    let result = try kiln(folder.boot(.faulting, "--log", "int,mmu,guest_errors"))
    #expect(result.ending == .exit(0))
    let lines = result.errorLines
    #expect(lines.contains { $0.hasPrefix("mmu ") && $0.contains("0x30000000: load access fault") })
    #expect(
      lines.contains { $0.hasPrefix("int ") && $0.contains("load access fault, value 0x30000000") })
    #expect(lines.contains { $0.hasPrefix("int ") && $0.contains("illegal instruction") })
    #expect(lines.contains { $0.hasPrefix("guest error: ") })
  }

  @Test func interrupts() throws {
    let result = try kiln(folder.boot(.echo, "--log", "int", "--timeout", "10"), input: "q")
    #expect(result.ending == .exit(0))
    #expect(result.errors == "", "interrupts stay masked in mstatus: WFI ends without a trap")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func aFullDiskIsOneError() throws {
    for guest in [TinyGuest.counting(to: 5), .flooding("x")] {
      let result = try kiln(
        folder.boot(guest, "--log", "exec", "--log-file", "/dev/full", "--timeout", "20"))
      #expect(result.ending == .exit(125))
      #expect(
        result.errors == "kiln: the log can't be written to /dev/full: No space left on device\n")
    }
  }

  @Test func aFileThatCannotBeOpenedIsOneError() throws {
    let result = try kiln(
      folder.boot(.counting(to: 5), "--log", "int", "--log-file", folder.path + "/none/log"))
    #expect(result.ending == .exit(125))
    #expect(result.errorLines.count == 1)
  }

  @Test func closedStandardErrorIsAnError() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let process = try KilnProcess(
      folder.boot(.counting(to: 5), "--log", "in_asm"), streams: .descriptors(null, null, -1))
    #expect(process.waitForEnd() == .exit(125))
  }

  /// A reader that goes away ends the run, and everything up to then has arrived.
  @Test func aClosedPipeEndsTheRun() throws {
    let (reader, writer) = try #require(makePipe(isBlocking: true))
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let process = try KilnProcess(
      folder.boot(.flooding("x\n"), "--log", "exec", "--timeout", "20"),
      streams: .descriptors(null, null, writer))
    close(writer)
    var bytes = [UInt8](repeating: 0, count: 4096)
    #expect(read(reader, &bytes, bytes.count) > 0)
    close(reader)
    #expect(process.waitForEnd() == .exit(125))
  }

  /// What waits in the buffer is written in time, not only at the end.
  @Test func aQuietLogIsWrittenSoon() throws {
    let process = try KilnProcess(
      folder.boot(.sleeping(after: "x\n"), "--log", "in_asm"),
      streams: .pipes(keepsInputOpen: true))
    let arrived = process.wait(seconds: 60) { $0.errors.contains("wfi") }
    #expect(arrived)
  }
}
