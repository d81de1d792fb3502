// SPDX-License-Identifier: Apache-2.0
//
// Whole runs of the virt machine: deterministic ones are equal to the byte and the instruction, every
// way to end reports what the guest asked for, memory has the size it was given.

import EngineTestSupport
import Glibc
import Synchronization
import Testing

@testable import ExecutionEngine
@testable import Machines

@Suite struct RunTests {
  /// Prints, reads time, waits for a timer interrupt, prints digits of what it read.
  private static var busy: RISCVAssembler {
    var a = RISCVAssembler(at: Board.ram)
    let handler = a.label()
    let done = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(18, 0x200_4000)
    a.li(9, 0x200_BFF8)
    a.li(19, 20)
    a.li(5, 0x80)
    a.csrs(CSR.mie, 5)
    a.li(5, 8)
    a.csrs(CSR.mstatus, 5)
    a.ld(5, 9, 0)
    a.addi(5, 5, 30)
    a.sd(5, 18, 0)
    let loop = a.placed()
    a.addi(10, 10, 1)
    a.csrr(6, CSR.time)
    a.xor(11, 11, 6)
    a.li(30, Board.uart)
    a.andi(6, 11, 15)
    a.addi(6, 6, 65)
    a.sb(6, 30, 0)
    a.wfi()
    a.branch(4, 0, 19, loop)
    a.j(done)
    a.place(handler)
    a.ld(5, 9, 0)
    a.xor(12, 12, 5)
    a.addi(5, 5, 30)
    a.sd(5, 18, 0)
    a.li(6, 0x101000)  // the RTC
    a.lw(6, 6, 0)
    a.xor(13, 13, 6)
    a.addi(19, 19, -1)
    let more = a.label()
    a.branch(4, 0, 19, more)
    // Enough: with the real clock the next would come before the loop goes on.
    a.li(6, 100_000)
    a.add(5, 5, 6)
    a.sd(5, 18, 0)
    a.place(more)
    a.mret()
    a.place(done)
    a.finish()
    return a
  }

  @Test func deterministicRunsAreEqual() throws {
    var first: (text: [UInt8], retired: UInt64, x: [UInt64])?
    for chains in [true, false] {
      for fuses in [true, false] {
        for bytes in [64 << 20, 1] {
          let board = try Board(Self.busy) {
            $0.vcpu.chains = $0.vcpu.chains && chains
            $0.vcpu.fuses = fuses
            $0.vcpu.codeByteLimit = bytes
          }
          #expect(board.run() == .powerOff(exitCode: 0))
          let result = (board.sink.bytes, board.machine.vcpu.retired, (10..<20).map { board.x($0) })
          first = first ?? result
          #expect(result.0 == first?.text && result.1 == first?.retired)
          #expect(result.2 == first?.x)
        }
      }
    }
    #expect(first?.text.isEmpty == false)
  }

  @Test(arguments: [(0x5555, 0), (0x1_3333, 1), (0x2A_3333, 42), (0xFFFF_3333, 65535), (0x3333, 1)])
  func powerOffCodesArePassedOn(_ word: Int, _ code: Int32) throws {
    var a = RISCVAssembler(at: Board.ram)
    a.print("x")
    a.li(5, Board.finisher)
    a.li(6, UInt64(word))
    a.sw(6, 5, 0)
    a.print("y")
    let board = try Board(a)
    #expect(board.run() == .powerOff(exitCode: code))
    #expect(board.sink.text == "x", "nothing runs behind the store")
  }

  @Test func resetIsReported() throws {
    var a = RISCVAssembler(at: Board.ram)
    a.li(5, Board.finisher)
    a.li(6, 0x7777)
    a.sw(6, 5, 0)
    let board = try Board(a)
    #expect(board.run() == .reset)
    // The same configuration makes the same machine again.
    let again = try RISCVVirtMachine(board.machine.configuration, console: board.sink)
    #expect(again.run() == .reset)
    #expect(again.vcpu.retired == board.machine.vcpu.retired)
  }

  @Test func theHostMayStopIt() throws {
    var a = RISCVAssembler(at: Board.ram)
    let loop = a.placed()
    a.wfi()
    a.j(loop)
    for deterministic in [true, false] {
      let board = try Board(a, limit: nil) { $0.isDeterministic = deterministic }
      nonisolated(unsafe) let machine = board.machine
      Thread.start("stopper") {
        usleep(30_000)
        machine.finish(.stopped)
      }
      #expect(board.run() == .stopped)
    }
  }

  @Test func waitingTakesNoHostTime() throws {
    var a = RISCVAssembler(at: Board.ram)
    let loop = a.placed()
    a.wfi()
    a.j(loop)
    let board = try Board(a, limit: nil) { $0.isDeterministic = false }
    nonisolated(unsafe) let machine = board.machine
    // From the first wait on: how soon a thread gets to run is the host's affair.
    let waits = Atomic<Bool>(false)
    machine.vcpu.willIdle = { waits.store(true, ordering: .releasing) }
    Thread.start("stopper") {
      while !waits.load(ordering: .acquiring) { usleep(1_000) }
      usleep(300_000)
      machine.finish(.stopped)
    }
    #expect(board.run() == .stopped)
    let statistics = board.machine.vcpu.statistics
    #expect(statistics.idleNanoseconds > 250_000_000)
    #expect(statistics.waits < 10, "woken \(statistics.waits) times for nothing")
  }

  @Test(arguments: [4, 8, 16, 128, 512, 2048] as [UInt64])
  func memoryHasItsSize(_ megabytes: UInt64) throws {
    // Stores to the last doubleword, then one behind it: an access fault.
    var a = RISCVAssembler(at: Board.ram)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(6, Board.ram + megabytes << 20)
    a.li(7, 77)
    a.sd(7, 6, -8)
    a.ld(8, 6, -8)
    a.sd(7, 6, 0)
    a.finish(9)
    a.place(handler)
    a.csrr(10, CSR.mcause)
    a.csrr(12, CSR.mtval)
    a.finish()
    let board = try Board(a) { $0.memory = megabytes << 20 }
    #expect(board.run() == .powerOff(exitCode: 0))
    #expect(board.x(8) == 77)
    #expect(board.x(10) == 7)
    #expect(board.x(12) == Board.ram + megabytes << 20)
  }

  @Test func theDeviceTreeIsWhereTheKernelIsTold() throws {
    var a = RISCVAssembler(at: Board.ram)
    a.addi(20, 10, 0)
    a.addi(21, 11, 0)
    a.lw(22, 11, 0)
    a.finish()
    for megabytes in [4, 16, 64, 2048] as [UInt64] {
      let board = try Board(a) { $0.memory = megabytes << 20 }
      board.run()
      #expect(board.x(20) == 0, "hart 0")
      #expect(board.x(21) >= Board.ram && board.x(21) < Board.ram + megabytes << 20)
      #expect(board.x(22) == UInt64(bitPattern: Int64(Int32(bitPattern: 0xEDFE_0DD0))))
    }
  }

  @Test func theBootROMIsReadOnly() throws {
    var a = RISCVAssembler(at: Board.ram)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(6, 0x1000)
    a.ld(7, 6, 0)
    a.sd(7, 6, 0)
    a.finish(9)
    a.place(handler)
    a.csrr(10, CSR.mcause)
    a.finish()
    let board = try Board(a)
    #expect(board.run() == .powerOff(exitCode: 0))
    #expect(board.x(10) == 7)
  }

  @Test func machinesAreFreed() throws {
    weak var machine: RISCVVirtMachine?
    weak var vcpu: VCPU?
    for deterministic in [true, false] {
      do {
        let board = try Board(Self.busy) { $0.isDeterministic = deterministic }
        board.run()
        machine = board.machine
        vcpu = board.machine.vcpu
      }
      #expect(machine == nil)
      #expect(vcpu == nil)
    }
  }

  @Test func twoBoardsAtOnce() throws {
    let alone = try Board(Self.busy)
    alone.run()
    let boards = try (0..<2).map { _ in try Board(Self.busy) }
    nonisolated(unsafe) let other = boards[1]
    let flag = Flag()
    Thread.start("other") {
      other.run()
      flag.raise()
    }
    boards[0].run()
    #expect(flag.wait())
    for board in boards {
      #expect(board.sink.bytes == alone.sink.bytes)
      #expect(board.machine.vcpu.retired == alone.machine.vcpu.retired)
    }
  }
}
