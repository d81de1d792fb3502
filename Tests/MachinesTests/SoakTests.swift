// SPDX-License-Identifier: Apache-2.0
//
// Long runs, in release by `make soak` (KILN_SOAK=1): the Debian kernel to BOOT-OK in every way it can
// be executed, and through the initramfs self-tests. The image comes from the cache, or by package name
// from the machine's own apt sources; a test that cannot have it fails.

import DeviceModel
import EngineTestSupport
import Foundation
import GuestImages
import Synchronization
import Testing

@testable import ExecutionEngine
@testable import Machines

/// Whether long tests run.
private let isSoaking = ProcessInfo.processInfo.environment["KILN_SOAK"] == "1"

/// Console output; ends the machine once a text has come by.
private final class Watcher: CharacterBackend {
  private struct State {
    var bytes: [UInt8] = []
    var machine: (@Sendable () -> Void)?
    var seen = false
  }
  private let state = Mutex(State())
  private let text: [UInt8]

  init(until text: String) { self.text = Array(text.utf8) }

  func onText(_ action: @escaping @Sendable () -> Void) { state.withLock { $0.machine = action } }
  var wasSeen: Bool { state.withLock { $0.seen } }
  var bytes: [UInt8] { state.withLock { $0.bytes } }
  /// The last lines, for a failure's message.
  var tail: String { String(decoding: bytes.suffix(600), as: UTF8.self) }

  func write(_ bytes: UnsafeRawBufferPointer) {
    let action: (@Sendable () -> Void)? = state.withLock { state in
      let from = max(0, state.bytes.count - text.count)
      state.bytes.append(contentsOf: bytes)
      guard !state.seen, contains(state.bytes[from...]) else { return nil }
      state.seen = true
      return state.machine
    }
    action?()
  }

  private func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...bytes.endIndex - text.count).contains { start in
      bytes[start..<start + text.count].elementsEqual(text)
    }
  }
}

@Suite(.enabled(if: isSoaking, "long; run by make soak"), .serialized)
struct BootSoak {
  struct Outcome {
    let reached: Bool
    let end: MachineEnd
    let bytes: [UInt8]
    let tail: String
    let machine: RISCVVirtMachine
    var retired: UInt64 { machine.vcpu.retired }
  }

  /// Boots the Debian image until a text, or for ten minutes.
  func boot(
    _ words: String = "", until text: String = "BOOT-OK", firmware: Bool = false,
    _ change: (inout MachineConfiguration) -> Void = { _ in }
  ) throws -> Outcome {
    let image = try ImageStore.standard().fetch("debian-riscv64")
    var configuration = MachineConfiguration()
    configuration.kernel = image.kernel.path
    configuration.initialRAMDisk = image.initrd?.path
    configuration.commandLine = image.commandLine + " " + words
    configuration.memory = 512 << 20
    if firmware {
      configuration.firmware = .file(try #require(image.file(named: "fw_dynamic.bin")).path)
    }
    change(&configuration)
    let watcher = Watcher(until: text)
    let machine = try RISCVVirtMachine(configuration, console: watcher)
    nonisolated(unsafe) weak var weakMachine = machine
    watcher.onText { weakMachine?.finish(.stopped) }
    let over = Flag()
    ExecutionEngine.Thread.start("deadline") {
      if !over.wait(seconds: 600) { weakMachine?.finish(.powerOff(exitCode: 124)) }
    }
    let end = machine.run()
    over.raise()
    return Outcome(
      reached: watcher.wasSeen, end: end, bytes: watcher.bytes, tail: watcher.tail,
      machine: machine)
  }

  @Test(arguments: [128, 256, 512, 1024, 2048] as [UInt64], [false, true])
  func reachesTheShell(_ megabytes: UInt64, _ firmware: Bool) throws {
    let outcome = try boot(firmware: firmware) { $0.memory = megabytes << 20 }
    #expect(outcome.reached, "\(outcome.tail)")
  }

  @Test func tenTimesInARow() throws {
    for round in 0..<10 {
      let outcome = try boot(firmware: round % 2 == 1) { $0.memory = 256 << 20 }
      #expect(outcome.reached, "round \(round): \(outcome.tail)")
    }
  }

  @Test(arguments: [false, true])
  func powersOffByItself(_ firmware: Bool) throws {
    let outcome = try boot("kiln.end=poweroff", until: "\u{0}never", firmware: firmware)
    #expect(outcome.end == .powerOff(exitCode: 0), "\(outcome.tail)")
  }

  @Test(arguments: [false, true])
  func rebootsWhenAsked(_ firmware: Bool) throws {
    let outcome = try boot("kiln.end=reboot", until: "\u{0}never", firmware: firmware)
    #expect(outcome.end == .reset, "\(outcome.tail)")
  }

  @Test(arguments: [false, true])
  func passesTheSelfTests(_ firmware: Bool) throws {
    let outcome = try boot("kiln.test=all", until: "TESTS-OK", firmware: firmware)
    #expect(outcome.reached, "\(outcome.tail)")
  }

  @Test func passesTheSelfTestsWithATinyCodeCache() throws {
    let outcome = try boot("kiln.test=all", until: "TESTS-OK") { $0.vcpu.codeByteLimit = 1 << 20 }
    #expect(outcome.reached, "\(outcome.tail)")
    #expect(outcome.machine.vcpu.blockStatistics.flushes > 20)
  }

  @Test func bootsWithAThrashingCodeCache() throws {
    let outcome = try boot { $0.vcpu.codeByteLimit = 256 << 10 }
    #expect(outcome.reached, "\(outcome.tail)")
    #expect(outcome.machine.vcpu.blockStatistics.flushes > 200)
  }

  @Test func bootsUnchained() throws {
    let outcome = try boot { $0.vcpu.chains = false }
    #expect(outcome.reached, "\(outcome.tail)")
  }

  @Test func bootsUnfused() throws {
    let outcome = try boot { $0.vcpu.fuses = false }
    #expect(outcome.reached, "\(outcome.tail)")
  }

  @Test func deterministicBootsAreEqual() throws {
    let ways: [(inout MachineConfiguration) -> Void] = [
      { _ in }, { _ in }, { $0.vcpu.chains = false }, { $0.vcpu.fuses = false },
      { $0.vcpu.codeByteLimit = 2 << 20 },
    ]
    var first: Outcome?
    for (i, way) in ways.enumerated() {
      let outcome = try boot("kiln.end=poweroff", until: "\u{0}never") {
        $0.isDeterministic = true
        way(&$0)
      }
      #expect(outcome.end == .powerOff(exitCode: 0), "way \(i): \(outcome.tail)")
      #expect(outcome.bytes == first?.bytes ?? outcome.bytes, "way \(i): other console bytes")
      #expect(outcome.retired == first?.retired ?? outcome.retired, "way \(i)")
      first = first ?? outcome
    }
  }

  @Test func deterministicWithFirmwareAndSelfTests() throws {
    let outcomes = try (0..<2).map { _ in
      try boot("kiln.test=all kiln.end=poweroff", until: "\u{0}never", firmware: true) {
        $0.isDeterministic = true
      }
    }
    #expect(outcomes[0].end == .powerOff(exitCode: 0), "\(outcomes[0].tail)")
    #expect(String(decoding: outcomes[0].bytes, as: UTF8.self).contains("TESTS-OK"))
    #expect(outcomes[0].bytes == outcomes[1].bytes)
    #expect(outcomes[0].retired == outcomes[1].retired)
  }

  @Test func twoBootsAtOnce() throws {
    let image = try ImageStore.standard().fetch("debian-riscv64")
    #expect(image.initrd != nil)
    let flags = [Flag(), Flag()]
    let reached = Mutex(0)
    for flag in flags {
      ExecutionEngine.Thread.start("boot") {
        if let outcome = try? BootSoak().boot(), outcome.reached { reached.withLock { $0 += 1 } }
        flag.raise()
      }
    }
    for flag in flags { #expect(flag.wait(seconds: 600)) }
    #expect(reached.withLock { $0 } == 2)
  }

  @Test func anIdleShellSleeps() throws {
    let outcome = try boot("kiln.test=sleep", until: "TESTS-OK")
    #expect(outcome.reached, "\(outcome.tail)")
    // The test sleeps a second of guest time; without waits none of it. How much a loaded host leaves of it
    // is nobody's promise.
    #expect(outcome.machine.vcpu.statistics.waits > 0)
    #expect(outcome.machine.vcpu.statistics.idleNanoseconds > 50_000_000)
  }
}

/// Millions of events of every slow path, in whole machines.
@Suite(.enabled(if: isSoaking, "long; run by make soak"), .serialized)
struct EventSoak {
  private func run(_ program: RISCVAssembler, _ change: (inout BareOptions) -> Void = { _ in })
    throws -> BareMachine
  {
    let machine = try BareMachine([program], BareOptions(change)).run()
    #expect(machine.ending == .powerOff(exitCode: 0))
    return machine
  }

  @Test func millionsOfTraps() throws {
    var a = RISCVAssembler(at: BareMachine.ram)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(8, 3_000_000)
    let loop = a.placed()
    a.ecall()
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    a.place(handler)
    a.csrr(28, CSR.mepc)
    a.addi(28, 28, 4)
    a.csrw(CSR.mepc, 28)
    a.mret()
    #expect(try run(a).vcpu.statistics.faults == 3_000_000)
  }

  @Test func millionsOfRewrites() throws {
    var a = RISCVAssembler(at: BareMachine.ram)
    let patched = a.label()
    a.la(9, patched)
    a.li(8, 1_000_000)
    a.li(6, 0x0015_0513)
    a.li(7, 0x0025_0513)
    let loop = a.placed()
    a.sw(6, 9, 0)
    a.xor(6, 6, 7)
    a.xor(7, 6, 7)
    a.xor(6, 6, 7)
    a.place(patched)
    a.addi(10, 10, 0)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    let machine = try run(a)
    #expect(machine.x(10) == 1_500_000)
    #expect(machine.vcpu.blockStatistics.invalidated >= 900_000)
    #expect(machine.vcpu.blockStatistics.flushes > 0)
  }

  @Test func millionsOfDeviceAccessesAndEvents() throws {
    var a = RISCVAssembler(at: BareMachine.ram)
    a.li(8, 3_000_000)
    a.li(9, BareMachine.output)
    a.li(18, BareMachine.aclint + 0x4000)
    a.li(19, BareMachine.aclint + 0xBFF8)
    let loop = a.placed()
    a.ld(5, 19, 0)
    a.addi(5, 5, 1)
    a.sd(5, 18, 0)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    #expect(try run(a).vcpu.mmu.statistics.deviceReads >= 3_000_000)
  }

  @Test func millionsOfTinyCacheFlushes() throws {
    // More code than the cache holds: a chain of jumps through 64 KiB, over and over.
    var a = RISCVAssembler(at: BareMachine.ram)
    a.li(8, 400)
    let loop = a.placed()
    for i in 0..<1_500 {
      let next = a.label()
      a.addi(10, 10, i & 7)
      a.j(next)
      a.word(0)
      a.place(next)
    }
    a.addi(8, 8, -1)
    let end = a.label()
    a.beq(8, 0, end)
    a.j(loop)
    a.place(end)
    a.finish()
    let machine = try run(a) { $0.vcpu.codeByteLimit = 1 }
    #expect(machine.vcpu.blockStatistics.flushes > 100_000)
    #expect(machine.x(10) == 400 * (0..<1_500).reduce(UInt64(0)) { $0 + UInt64($1 & 7) })
  }
}
