// SPDX-License-Identifier: Apache-2.0
//
// The built-in SBI, call by call: a program in S-mode makes a list of calls and keeps what each one
// returns. Hostile arguments among them: hart masks, addresses and lengths that lead nowhere.
//
// Spec: RISC-V Supervisor Binary Interface, chapters 3 to 12.

import EngineTestSupport
import Testing

@testable import Machines

@Suite struct BuiltinSBITests {
  struct Call: Sendable, CustomStringConvertible {
    let id: UInt64
    let function: UInt64
    let arguments: [UInt64]
    init(_ id: UInt64, _ function: UInt64, _ arguments: UInt64...) {
      self.id = id
      self.function = function
      self.arguments = arguments
    }
    var description: String {
      "0x\(String(id, radix: 16)) \(function) \(arguments.map { String($0, radix: 16) })"
    }
  }

  private static let results = Board.ram + 0x40_0000
  static let base: UInt64 = 0x10, time: UInt64 = 0x5449_4D45, ipi: UInt64 = 0x73_5049
  static let rfence: UInt64 = 0x5246_4E43, hsm: UInt64 = 0x48_534D, srst: UInt64 = 0x5352_5354
  static let dbcn: UInt64 = 0x4442_434E
  static let failed = -1, notSupported = -2, invalid = -3, available = -6

  /// Makes the calls and returns (error, value) of each.
  private func make(_ calls: [Call]) throws -> (answers: [(Int, UInt64)], board: Board, MachineEnd)
  {
    var a = RISCVAssembler(at: Board.supervisorEntry)
    a.li(18, Self.results)
    for call in calls {
      for i in 0..<6 { a.li(UInt32(10 + i), i < call.arguments.count ? call.arguments[i] : 0) }
      a.li(16, call.function)
      a.li(17, call.id)
      a.ecall()
      a.sd(10, 18, 0)
      a.sd(11, 18, 8)
      a.addi(18, 18, 16)
    }
    a.finish()
    let board = try Board(a)
    let end = board.run()
    let answers = (0..<calls.count).map { i in
      let at = Self.results + UInt64(i) * 16
      return (Int(Int64(bitPattern: board.read(at))), board.read(at + 8))
    }
    return (answers, board, end)
  }

  private func check(_ calls: [(Call, Int, UInt64?)]) throws {
    let (answers, _, end) = try make(calls.map(\.0))
    #expect(end == .powerOff(exitCode: 0))
    for ((call, error, value), answer) in zip(calls, answers) {
      #expect(answer.0 == error, "\(call)")
      if let value { #expect(answer.1 == value, "\(call)") }
    }
  }

  @Test func base() throws {
    try check([
      (Call(Self.base, 0), 0, 2 << 24), (Call(Self.base, 3, Self.time), 0, 1),
      (Call(Self.base, 3, Self.base), 0, 1), (Call(Self.base, 3, Self.ipi), 0, 1),
      (Call(Self.base, 3, Self.rfence), 0, 1), (Call(Self.base, 3, Self.hsm), 0, 1),
      (Call(Self.base, 3, Self.srst), 0, 1), (Call(Self.base, 3, Self.dbcn), 0, 1),
      (Call(Self.base, 3, 0), 0, 0), (Call(Self.base, 3, .max), 0, 0),
      (Call(Self.base, 4), 0, nil), (Call(Self.base, 5), 0, nil), (Call(Self.base, 6), 0, nil),
      (Call(Self.base, 7), Self.notSupported, nil), (Call(Self.base, .max), Self.notSupported, nil),
      (Call(0xDEAD, 0), Self.notSupported, nil), (Call(.max, .max, .max), Self.notSupported, nil),
      // The legacy extensions are not there.
      (Call(0, 0), Self.notSupported, nil), (Call(8, 0), Self.notSupported, nil),
    ])
  }

  @Test func hartMasks() throws {
    for (id, function) in [
      (Self.ipi, UInt64(0)), (Self.rfence, 0), (Self.rfence, 1), (Self.rfence, 2),
    ] {
      try check([
        (Call(id, function, 1, 0), 0, nil), (Call(id, function, 0, 0), 0, nil),
        (Call(id, function, 0, .max), 0, nil), (Call(id, function, 5, .max), 0, nil),
        (Call(id, function, 2, 0), Self.invalid, nil),
        (Call(id, function, .max, 0), Self.invalid, nil),
        (Call(id, function, 1, 1), Self.invalid, nil),
        (Call(id, function, 1, 1 << 63), Self.invalid, nil),
        (Call(id, 99, 1, 0), Self.notSupported, nil),
      ])
    }
  }

  @Test func hartStates() throws {
    try check([
      (Call(Self.hsm, 0, 0, Board.ram, 0), Self.available, nil),
      (Call(Self.hsm, 0, 1, Board.ram, 0), Self.invalid, nil),
      (Call(Self.hsm, 0, .max), Self.invalid, nil), (Call(Self.hsm, 1), Self.failed, nil),
      (Call(Self.hsm, 2, 0), 0, 0), (Call(Self.hsm, 2, 1), Self.invalid, nil),
      (Call(Self.hsm, 3, 0x8000_0000), Self.notSupported, nil),
      (Call(Self.hsm, 4), Self.notSupported, nil),
    ])
  }

  @Test func console() throws {
    let text = Board.ram + 0x2000
    let (answers, board, end) = try make([
      Call(Self.dbcn, 2, 65), Call(Self.dbcn, 2, 0x1_42),
      Call(Self.dbcn, 0, 0, text, 0), Call(Self.dbcn, 0, 3, text, 0),
      Call(Self.dbcn, 0, 1 << 40, text, 0), Call(Self.dbcn, 0, .max, text, 0),
      Call(Self.dbcn, 0, 8, 0x1000_0000, 0), Call(Self.dbcn, 0, 8, 0, 0),
      Call(Self.dbcn, 0, 8, Board.ram + 16 << 20 - 4, 0), Call(Self.dbcn, 0, 8, .max - 3, 0),
      Call(Self.dbcn, 0, 8, text, 1), Call(Self.dbcn, 1, 8, text, 0),
      Call(Self.dbcn, 1, .max, .max, .max), Call(Self.dbcn, 3),
      Call(Self.dbcn, 0, .max, .max, .max),
    ])
    #expect(end == .powerOff(exitCode: 0))
    let errors = answers.map(\.0)
    #expect(
      errors == [0, 0, 0, 0, 0, 0, -3, -3, -3, -3, -3, 0, 0, -2, -3])
    #expect(answers[2].1 == 0 && answers[3].1 == 3)
    // A chunk at a time.
    #expect(answers[4].1 == 4096 && answers[5].1 == 4096)
    #expect(answers[11].1 == 0)
    #expect(board.sink.bytes.count == 2 + 3 + 4096 * 2)
    #expect(board.sink.bytes.prefix(2) == [65, 0x42])
  }

  @Test func timers() throws {
    // A deadline in the past makes the interrupt pending at once; one in the future clears it.
    var a = RISCVAssembler(at: Board.supervisorEntry)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.stvec, 5)
    a.li(5, 0x20)
    a.csrs(CSR.sie, 5)
    a.csrr(10, CSR.time)
    a.addi(10, 10, 100)
    a.addi(20, 10, 0)
    a.li(16, 0)
    a.li(17, Self.time)
    a.ecall()
    a.li(5, 2)
    a.csrs(CSR.sstatus, 5)
    let loop = a.placed()
    a.wfi()
    a.j(loop)
    a.place(handler)
    a.csrr(21, CSR.time)
    a.csrr(22, CSR.scause)
    a.li(10, .max)
    a.li(16, 0)
    a.li(17, Self.time)
    a.ecall()
    a.csrr(23, 0x144)  // sip
    a.finish()
    let board = try Board(a)
    #expect(board.run() == .powerOff(exitCode: 0))
    #expect(board.x(22) == (1 as UInt64) << 63 | 5)
    #expect(board.x(21) == board.x(20), "exactly at its tick")
    #expect(board.x(23) & 0x20 == 0)
    #expect(try make([Call(Self.time, 1, 0)]).answers[0].0 == Self.notSupported)
  }

  @Test func aSuspendedHartWaitsForAnInterrupt() throws {
    var a = RISCVAssembler(at: Board.supervisorEntry)
    a.li(5, 0x20)
    a.csrs(CSR.sie, 5)
    a.csrr(10, CSR.time)
    a.addi(10, 10, 1000)
    a.addi(20, 10, 0)
    a.li(16, 0)
    a.li(17, Self.time)
    a.ecall()
    a.li(10, 0)
    a.li(16, 3)
    a.li(17, Self.hsm)
    a.ecall()
    a.csrr(21, CSR.time)
    a.csrr(22, 0x144)  // sip
    a.addi(23, 10, 0)
    a.finish()
    let board = try Board(a)
    #expect(board.run() == .powerOff(exitCode: 0))
    #expect(board.x(21) >= board.x(20) && board.x(22) & 0x20 != 0)
    #expect(board.x(23) == 0)
  }

  @Test func softwareInterrupts() throws {
    var a = RISCVAssembler(at: Board.supervisorEntry)
    a.li(10, 1)
    a.li(11, 0)
    a.li(16, 0)
    a.li(17, Self.ipi)
    a.ecall()
    a.csrr(20, 0x144)
    a.li(5, 2)
    a.csrc(0x144, 5)
    a.csrr(21, 0x144)
    a.finish()
    let board = try Board(a)
    board.run()
    #expect(board.x(20) & 2 == 2)
    #expect(board.x(21) & 2 == 0)
  }

  @Test func resets() throws {
    for (type, reason, end) in [
      (UInt64(0), UInt64(0), MachineEnd.powerOff(exitCode: 0)), (0, 1, .powerOff(exitCode: 1)),
      (1, 0, .reset), (2, 0, .reset),
    ] {
      #expect(try make([Call(Self.srst, 0, type, reason)]).2 == end)
    }
    try check([
      (Call(Self.srst, 0, 3, 0), Self.invalid, nil),
      (Call(Self.srst, 0, .max, 0), Self.invalid, nil),
      (Call(Self.srst, 1, 0, 0), Self.notSupported, nil),
    ])
  }

  @Test func callsFromUserModeAreTraps() throws {
    var a = RISCVAssembler(at: Board.supervisorEntry)
    let handler = a.label()
    let user = a.label()
    a.la(5, handler)
    a.csrw(CSR.stvec, 5)
    a.la(5, user)
    a.csrw(CSR.sepc, 5)
    a.li(5, 0x100)
    a.csrc(CSR.sstatus, 5)
    a.sret()
    a.place(user)
    a.li(17, Self.srst)
    a.ecall()
    a.place(handler)
    a.csrr(20, CSR.scause)
    a.finish(3)
    let board = try Board(a)
    #expect(board.run() == .powerOff(exitCode: 3))
    #expect(board.x(20) == 8)
  }
}
