// SPDX-License-Identifier: Apache-2.0
//
// `kiln boot` on a pseudo-terminal: raw while the guest has it, as before whatever ends the run.

import Glibc
import Testing

@testable import KilnCommands

@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func start(_ guest: TinyGuest, _ options: String...) throws -> KilnProcess {
    let process = try KilnProcess(folder.boot(guest) + options, streams: .terminal)
    #expect(!process.terminalIsRaw)
    return process
  }

  @Test func keysReachTheGuestAndCtrlALeaves() throws {
    let process = try start(.echo, "--stats")
    process.expect("> ")
    #expect(process.terminalIsRaw)
    process.send("a\u{3}\r")
    process.expect("[a][\u{3}][\r]")
    process.send("\u{1}\u{1}")
    process.expect("[\u{1}]")
    process.send("\u{1}h")
    #expect(process.wait { $0.errors.contains("Ctrl-A x") })
    process.send("\u{1}x")
    #expect(process.waitForEnd() == .exit(0))
    #expect(!process.terminalIsRaw)
    #expect(process.errors.contains("kiln: left with Ctrl-A x"))
    #expect(process.errors.contains("guest instructions"))
    #expect(!process.output.contains("[h]") && !process.output.contains("[x]"))
  }

  @Test func leavingWorksWhenTheGuestDoesNotListen() throws {
    let process = try start(.flooding("."))
    process.expect("...")
    process.send(String(repeating: "k", count: 3000) + "\u{1}x")
    #expect(process.waitForEnd() == .exit(0))
    #expect(!process.terminalIsRaw)
  }

  @Test func theGuestsEndRestoresTheTerminal() throws {
    let process = try start(.echo)
    process.expect("> ")
    process.send("f")
    #expect(process.waitForEnd() == .exit(9))
    #expect(!process.terminalIsRaw)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func signalsThatEndRestoreTheTerminal(_ signal: Int32) throws {
    let process = try start(.sleeping(after: "ready\n"))
    process.expect("ready")
    #expect(process.terminalIsRaw)
    process.kill(signal)
    #expect(process.waitForEnd() == .exit(128 + signal))
    #expect(!process.terminalIsRaw)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP])
  func crashesRestoreTheTerminal(_ signal: Int32) throws {
    let process = try start(.flooding("busy\n"))
    process.expect("busy")
    #expect(process.terminalIsRaw)
    process.kill(signal)
    #expect(process.waitForEnd() == .signal(signal))
    #expect(!process.terminalIsRaw)
  }

  @Test func aPauseGivesTheTerminalBackMeanwhile() throws {
    let process = try start(.echo)
    process.expect("> ")
    process.kill(SIGTSTP)
    #expect(process.wait { !$0.terminalIsRaw })
    #expect(process.continueWhenStopped())
    #expect(process.wait { $0.terminalIsRaw })
    process.send("q")
    #expect(process.waitForEnd() == .exit(0))
    #expect(!process.terminalIsRaw)
  }

  @Test func aTerminalThatHangsUpEndsTheRun() throws {
    let process = try start(.flooding("x\n"))
    process.expect("x")
    process.hangUp()
    let ending = process.waitForEnd()
    #expect(ending == .exit(125) || ending == .exit(128 + SIGHUP))
  }
}
