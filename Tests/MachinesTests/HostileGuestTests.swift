// SPDX-License-Identifier: Apache-2.0
//
// Guests that try to hurt the host: random accesses to every device window, virtqueues full of loops
// and bad addresses, page tables that lead into themselves, jumps into devices, wild CSRs. The programs
// draw their own random numbers (xorshift in s2) and trap into a handler that goes on with the next
// round. That the test process survives is the point; that the guest saw faults shows that it tried.

import DeviceModel
import EngineTestSupport
import TestSupport
import Testing

@testable import ExecutionEngine
@testable import Machines

@Suite struct HostileGuestTests {
  private static let rounds: UInt64 = 4_000
  private static let limit: UInt64 = 3_000_000

  /// Starts a program: a handler that counts causes in RAM and goes on at `s10`, the seed in s2.
  private func begin(_ seed: UInt64) -> RISCVAssembler {
    var a = RISCVAssembler(at: Board.ram)
    let handler = a.label()
    let start = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    // Physical memory is everybody's.
    a.li(5, .max)
    a.csrw(CSR.pmpaddr0, 5)
    a.li(5, 0x1F)
    a.csrw(CSR.pmpcfg0, 5)
    a.li(18, seed | 1)
    a.li(21, Self.counters)
    a.j(start)
    a.align(to: Board.ram + 0x100)
    a.place(handler)
    a.csrr(28, CSR.mcause)
    a.andi(28, 28, 63)
    a.slli(28, 28, 3)
    a.add(28, 28, 21)
    a.ld(29, 28, 0)
    a.addi(29, 29, 1)
    a.sd(29, 28, 0)
    a.csrw(CSR.mepc, 26)
    // No timer interrupt in M-mode, and none until the next round asks for it.
    a.li(28, 0x200_4000)
    a.li(29, .max)
    a.sd(29, 28, 0)
    a.li(28, 0x80)
    a.csrc(CSR.mstatus, 28)
    a.li(28, 0x1800)
    a.csrs(CSR.mstatus, 28)
    a.mret()
    a.place(start)
    return a
  }
  private static let counters = Board.ram + 0x8000

  /// rd = the next random number.
  private func random(_ a: inout RISCVAssembler, _ rd: UInt32) {
    a.slli(28, 18, 13)
    a.xor(18, 18, 28)
    a.srli(28, 18, 7)
    a.xor(18, 18, 28)
    a.slli(28, 18, 17)
    a.xor(18, 18, 28)
    a.addi(rd, 18, 0)
  }

  /// A loop of rounds: `body` runs with s10 on the next round.
  private func forRounds(
    _ a: inout RISCVAssembler, _ body: (inout RISCVAssembler) -> Void
  ) {
    let end = a.label()
    a.li(19, Self.rounds)
    let loop = a.placed()
    let next = a.label()
    a.la(26, next)
    body(&a)
    a.place(next)
    a.addi(19, 19, -1)
    a.beq(19, 0, end)
    a.j(loop)
    a.place(end)
    a.finish()
  }

  private func board(_ a: RISCVAssembler, seed: UInt64) throws -> Board {
    try Board(a, limit: Self.limit) {
      $0.disks = [MemoryDisk(1 << 16), MemoryDisk(512)]
      $0.hasEntropyDevice = true
      $0.hasVirtIOConsole = true
    }
  }

  private func causes(_ board: Board) -> [UInt64] {
    (0..<64).map { board.read(Self.counters + UInt64($0) * 8) }
  }

  // The finisher is left out of random writes: it would end the run, which is its duty.
  private static let windows: [(base: UInt64, size: UInt64)] = [
    (0x1000, 0x1000), (0x10_1000, 0x1000), (0x200_0000, 0x1_0000), (0xC00_0000, 0x60_0000),
    (0x1000_0000, 0x100), (0x1000_1000, 0x1000), (0x1000_2000, 0x1000), (0x1000_3000, 0x1000),
    (0x1000_4000, 0x1000), (0x1000_5000, 0x1000), (0, 0x1000), (0x4000_0000, 0x1000),
    (0x8100_0000 - 0x800, 0x1000), (0xFFFF_FFFF_FFFF_F000, 0x1000),
  ]

  @Test(arguments: 0..<6)
  func randomAccessesToEveryWindow(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 91) &+ UInt64(round)
    var host = SeededGenerator(seed: seed)
    var a = begin(host.next())
    // Tables of bases and masks behind the code, as data.
    let table = Board.ram + 0x9000
    forRounds(&a) { a in
      random(&a, 5)
      // s4 = an entry of the table: 16 of them, 16 bytes each.
      a.andi(6, 5, 15)
      a.slli(6, 6, 4)
      a.li(20, table)
      a.add(20, 20, 6)
      a.ld(7, 20, 0)
      a.ld(20, 20, 8)
      a.srli(5, 5, 8)
      // The window's size is a power of two: offset = random & (size - 1).
      a.r(0x33, 0, 7, 5, 5, 20)
      a.add(7, 7, 5)
      random(&a, 9)
      let aligned = a.label()
      a.andi(6, 9, 3)
      a.beq(6, 0, aligned)
      a.andi(7, 7, -8)
      a.place(aligned)
      // Values: random, small, or an address in RAM.
      random(&a, 10)
      let keep = a.label()
      let small = a.label()
      a.andi(6, 9, 48)
      a.beq(6, 0, keep)
      a.andi(6, 9, 16)
      a.beq(6, 0, small)
      a.srli(10, 10, 42)
      a.li(6, Board.ram)
      a.add(10, 10, 6)
      a.j(keep)
      a.place(small)
      a.andi(10, 10, 15)
      a.place(keep)
      // Width and direction by a jump table of eight accesses, two instructions each.
      a.srli(6, 9, 16)
      a.andi(6, 6, 15)
      a.slli(6, 6, 3)
      let accesses = a.label()
      let done = a.label()
      a.la(28, accesses)
      a.add(28, 28, 6)
      a.jalr(0, 28)
      a.place(accesses)
      for f3 in [0, 1, 2, 3, 4, 5, 6, 2] as [UInt32] {
        a.i(0x03, f3, 11, 7, 0)
        a.j(done)
      }
      for f3 in [0, 1, 2, 3, 2, 2, 3] as [UInt32] {
        a.s(f3, 10, 7, 0)
        a.j(done)
      }
      a.amoaddW(11, 7, 10)
      a.place(done)
    }
    #expect(a.here < table)
    a.align(to: table)
    for i in 0..<16 {
      let window = Self.windows[(i + round) % Self.windows.count]
      var size: UInt64 = 1
      while size * 2 <= window.size { size *= 2 }
      for value in [window.base, size - 1] {
        a.word(UInt32(truncatingIfNeeded: value))
        a.word(UInt32(truncatingIfNeeded: value >> 32))
      }
    }
    let board = try board(a, seed: seed)
    board.run()
    let causes = causes(board)
    #expect(causes[5] + causes[7] > 50, "seed \(seed): access faults \(causes)")
    #expect(board.machine.vcpu.mmu.statistics.deviceWrites > 200, "seed \(seed)")
  }

  @Test(arguments: 0..<6)
  func queuesOfLoopsAndBadAddresses(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 92) &+ UInt64(round)
    var host = SeededGenerator(seed: seed)
    var a = begin(host.next())
    let rings = Board.ram + 0x10_0000
    forRounds(&a) { a in
      // Any of the four devices, reset, driver up, queue 0 in the rings, notified a few times.
      random(&a, 5)
      a.andi(5, 5, 3)
      a.slli(5, 5, 12)
      a.li(9, 0x1000_1000)
      a.add(9, 9, 5)
      func write(_ offset: Int, _ value: UInt64) {
        a.li(6, value)
        a.sw(6, 9, offset)
      }
      write(0x70, 0)
      write(0x70, 3)
      write(0x24, 1)
      write(0x20, 1)
      random(&a, 6)
      write(0x24, 0)
      a.andi(6, 18, 0x7F)
      a.slli(6, 6, 24)
      a.sw(6, 9, 0x20)
      write(0x70, 11)
      random(&a, 7)
      a.andi(7, 7, 1)
      a.sw(7, 9, 0x30)  // queue 0 or 1
      write(0x38, 8)
      for (offset, at) in [(0x80, rings), (0x90, rings + 0x1000), (0xA0, rings + 0x2000)] {
        write(offset, at)
        write(offset + 4, 0)
      }
      write(0x44, 1)
      write(0x70, 15)
      // A word of the descriptors, the available ring or an indirect table becomes something else.
      for _ in 0..<3 {
        random(&a, 5)
        a.srli(6, 5, 20)
        a.li(28, 0x3FF8)
        a.r(0x33, 0, 7, 6, 6, 28)
        a.li(7, rings)
        a.add(6, 6, 7)
        a.sw(5, 6, 0)
      }
      // The available index moves on by up to 15.
      a.li(6, rings + 0x1000)
      a.lw(7, 6, 0)
      a.andi(5, 18, 15)
      a.slli(5, 5, 16)
      a.add(7, 7, 5)
      a.sw(7, 6, 0)
      a.sw(0, 9, 0x50)
      write(0x50, 1)
    }
    let board = try board(a, seed: seed)
    // Descriptors that are nearly right: addresses in RAM, in devices, beyond everything; short and
    // huge lengths; chains and loops.
    let addresses: [UInt64] = [
      Board.ram, rings, rings + 0x3000, 0x1000_0000, 0x1000_1050, 0x1000, 0xC00_0000, 0,
      0xFFFF_FFFF_FFFF_FFF0, Board.ram + 16 << 20 - 8, 1 << 40,
    ]
    let store = board.machine.space.store
    for i in 0..<64 {
      let at = store.base + Int(rings - Board.ram) + i * 16
      at.storeBytes(of: host.pick(addresses), as: UInt64.self)
      at.storeBytes(
        of: host.pick([0, 1, 16, 512, 4096, 0xFFFF_FFFF] as [UInt32]), toByteOffset: 8,
        as: UInt32.self)
      at.storeBytes(of: UInt16(host.below(8)), toByteOffset: 12, as: UInt16.self)
      at.storeBytes(of: UInt16(host.below(9)), toByteOffset: 14, as: UInt16.self)
    }
    for i in 0..<12 {
      store.base.storeBytes(
        of: UInt16(host.below(10)), toByteOffset: Int(rings - Board.ram) + 0x1004 + i * 2,
        as: UInt16.self)
    }
    board.run()
    #expect(board.machine.vcpu.mmu.statistics.deviceWrites > 1_000, "seed \(seed)")
  }

  @Test(arguments: 0..<8)
  func pageTablesThatLeadIntoThemselves(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 93) &+ UInt64(round)
    var host = SeededGenerator(seed: seed)
    var a = begin(host.next())
    let tables = Board.ram + 0x20_0000
    let adue = round % 2 == 0
    if adue {
      a.li(5, 1 << 61)
      a.csrs(0x30A, 5)
    }
    a.li(9, 0x200_4000)
    forRounds(&a) { a in
      // satp: Sv39 to Sv57 or a reserved mode, the root any of the 16 tables.
      random(&a, 5)
      a.andi(6, 5, 15)
      a.li(7, tables >> 12)
      a.add(6, 6, 7)
      a.srli(7, 5, 10)
      a.andi(7, 7, 3)
      a.addi(7, 7, 8)
      a.slli(7, 7, 60)
      a.add(6, 6, 7)
      a.csrw(CSR.satp, 6)
      a.sfenceVMA()
      // A random address: indices of every level at random, half of them below 64 pages.
      random(&a, 10)
      a.srli(11, 10, 3)
      let low = a.label()
      a.andi(6, 10, 1)
      a.beq(6, 0, low)
      a.i(0x13, 5, 10, 10, 25 | 0x400)
      a.place(low)
      // Data through the tables, with MPRV and MPP = S.
      a.li(6, 0x2_1800)
      a.csrc(CSR.mstatus, 6)
      a.li(6, 0x2_0800)
      a.csrs(CSR.mstatus, 6)
      a.ld(12, 10, 0)
      a.sd(11, 10, 0)
      a.li(6, 0x2_0000)
      a.csrc(CSR.mstatus, 6)
      // A tick of S-mode at the address: the timer takes it back.
      a.li(6, 0x200_BFF8)
      a.ld(6, 6, 0)
      a.addi(6, 6, 3)
      a.sd(6, 9, 0)
      a.li(6, 0x80)
      a.csrs(CSR.mie, 6)
      a.csrw(CSR.mepc, 10)
      a.li(6, 0x1800)
      a.csrc(CSR.mstatus, 6)
      a.li(6, 0x800)
      a.csrs(CSR.mstatus, 6)
      a.mret()
    }
    let board = try board(a, seed: seed)
    let store = board.machine.space.store
    for entry in 0..<16 * 512 {
      var value: UInt64
      switch host.below(8) {
      case 0..<3:
        // A pointer to a table, perhaps to its own; a little dirt in the upper bits now and then.
        value = (tables >> 12 + UInt64(host.below(16))) << 10 | 1
      case 3:
        value = (Board.ram >> 12 + UInt64(host.below(4096))) << 10 | UInt64(host.below(256)) | 1
      case 4: value = (0x1000_0000 >> 12 + UInt64(host.below(16))) << 10 | 0xCF
      case 5: value = host.next()
      case 6: value = 0x2000_0000 | 0xCF | UInt64(host.below(2)) << 63
      default: value = 0
      }
      if host.once(in: 20) { value ^= 1 << UInt64(54 + host.below(10)) }
      store.base.storeBytes(
        of: value, toByteOffset: Int(tables - Board.ram) + entry * 8, as: UInt64.self)
    }
    board.run()
    let causes = causes(board)
    #expect(
      causes[12] + causes[13] + causes[15] > 20,
      "seed \(seed): page faults \(causes) left \(board.x(19))")
    // Rounds may overwrite the program: that it went on for a while is what counts.
    #expect(board.machine.vcpu.retired > 10_000, "seed \(seed)")
  }

  @Test(arguments: 0..<3)
  func jumpsIntoDevicesAndNowhere(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 94) &+ UInt64(round)
    var host = SeededGenerator(seed: seed)
    var a = begin(host.next())
    let table = Board.ram + 0x9000
    forRounds(&a) { a in
      random(&a, 5)
      a.andi(6, 5, 15)
      a.slli(6, 6, 3)
      a.li(20, table)
      a.add(20, 20, 6)
      a.ld(7, 20, 0)
      a.srli(6, 5, 30)
      a.andi(6, 6, 0x7FE)
      a.add(7, 7, 6)
      a.csrw(CSR.mepc, 7)
      // M or S.
      a.li(6, 0x1000)
      a.csrc(CSR.mstatus, 6)
      a.slli(6, 5, 1)
      a.li(28, 0x1000)
      a.r(0x33, 0, 7, 6, 6, 28)
      a.li(28, 0x800)
      a.csrs(CSR.mstatus, 28)
      a.csrs(CSR.mstatus, 6)
      a.mret()
    }
    a.align(to: table)
    for i in 0..<16 {
      let base = Self.windows[i % Self.windows.count].base
      // RAM's end is data; the boot ROM is real memory, but holds no code.
      for half in [base, base >> 32] { a.word(UInt32(truncatingIfNeeded: half)) }
    }
    let board = try board(a, seed: seed)
    board.run()
    let causes = causes(board)
    #expect(causes[1] > 1_000, "seed \(seed): fetch access faults \(causes)")
  }

  @Test func wildControlRegisters() throws {
    for round in 0..<4 {
      let seed = SeededGenerator.seed(default: 95) &+ UInt64(round)
      var host = SeededGenerator(seed: seed)
      var a = begin(host.next())
      let numbers = (0..<4096).filter { _ in host.once(in: 12) }
      a.li(19, 30)
      let loop = a.placed()
      for number in numbers where number != CSR.mtvec && number >> 10 & 3 != 3 {
        random(&a, 5)
        let next = a.label()
        a.la(26, next)
        a.i(0x73, UInt32(1 + host.below(3)), 6, 5, number)
        a.place(next)
        // Whatever it did to the modes, the handler must be reachable and physical.
        a.la(28, next)
      }
      a.li(5, 0x2_0000)
      a.csrc(CSR.mstatus, 5)
      a.addi(19, 19, -1)
      let end = a.label()
      a.beq(19, 0, end)
      a.la(28, loop)
      a.jalr(0, 28)
      a.place(end)
      a.finish()
      let board = try Board(a, limit: 2_000_000) { $0.memory = 16 << 20 }
      board.run()
      #expect(board.machine.vcpu.retired > 1_000, "seed \(seed)")
    }
  }
}
