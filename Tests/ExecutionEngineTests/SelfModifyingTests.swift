// SPDX-License-Identifier: Apache-2.0
//
// Code that changes: under Kiln a store to code is seen by the next fetch, fence or not, as on the
// strictest machine the architecture allows. Into the running block, the next instruction, another
// block of the page, through an alias, by DMA, and across page borders.

import DeviceModel
import EngineTestSupport
import GuestTypes
import IR
import Interpreter
import TestSupport
import Testing

@testable import ExecutionEngine

@Suite struct SelfModifyingTests {
  @Test(arguments: executionWays)
  func functionsAreRewritten(_ way: BareOptions) throws {
    for offset in [UInt64(0x2000), 0x100, 0x2FFC, 0x2FFE, 0x3000] {
      for fences in [true, false] {
        let program = Programs.rewriting(rounds: 300, fences: fences, offset: offset)
        let machine = try BareMachine([program], way).run()
        #expect(machine.ending == .powerOff(exitCode: 0))
        #expect(
          machine.x(10) == Programs.rewritingSum(300), "\(way) at \(offset), fences \(fences)")
      }
    }
  }

  @Test(arguments: executionWays)
  func theNextInstructionIsTheNewOne(_ way: BareOptions) throws {
    // Stores `addi a0, a0, 1` over the `addi a0, a0, 64` behind the store, once with distance 0 and
    // once with other instructions between.
    for distance in 0..<6 {
      var a = RISCVAssembler(at: Programs.start)
      a.li(8, 3)
      let loop = a.placed()
      let patched = a.label()
      a.la(5, patched)
      a.li(6, 0x0015_0513)
      a.sw(6, 5, 0)
      for _ in 0..<distance { a.addi(7, 7, 1) }
      a.place(patched)
      a.addi(10, 10, 64)
      // Put it back for the next round.
      a.li(6, 0x0405_0513)
      a.sw(6, 5, 0)
      a.addi(8, 8, -1)
      a.bne(8, 0, loop)
      a.finish()
      let machine = try BareMachine([a], way).run()
      #expect(machine.x(10) == 3, "\(way) distance \(distance)")
      #expect(machine.x(7) == 3 * UInt64(distance))
    }
  }

  @Test(arguments: executionWays)
  func storesNextToABlockLeaveItAlone(_ way: BareOptions) throws {
    // A loop whose data lies in its own page, right before and right behind its code.
    var a = RISCVAssembler(at: Programs.start)
    let start = a.label()
    a.j(start)
    a.align(to: Programs.start + 0x40)
    a.place(start)
    a.li(9, Programs.start)
    a.li(8, 2_000)
    let loop = a.placed()
    a.addi(10, 10, 1)
    a.sd(10, 9, 0x38)
    a.sd(10, 9, 0x400)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    let machine = try BareMachine([a], way).run()
    #expect(machine.x(10) == 2_000)
    #expect(machine.vcpu.blockStatistics.invalidated == 0, "\(way)")
    #expect(machine.vcpu.statistics.solos < 100, "\(way): \(machine.vcpu.statistics.solos)")
    #expect(machine.read(Programs.start + 0x38) == 2_000)
  }

  /// Sv39 with gigapages: RAM at its own address, and again at 0x1_0000_0000 and 0x1_4000_0000.
  private func enterSupervisorWithAliases(_ a: inout RISCVAssembler, _ body: RISCVAssembler.Label) {
    let root = BareMachine.ram + 0xF_0000
    a.li(5, root)
    a.li(6, 0x8000_0000 >> 2 | 0xCF)
    for index in [2, 4, 5] { a.sd(6, 5, index * 8) }
    a.li(6, 0xCF)  // the devices, one to one
    a.sd(6, 5, 0)
    a.li(6, 8 << 60 | root >> 12)
    a.csrw(CSR.satp, 6)
    a.li(6, 0x1F)
    a.csrw(CSR.pmpcfg0, 6)
    a.li(6, .max)
    a.csrw(CSR.pmpaddr0, 6)
    a.li(6, 0x800)
    a.csrs(CSR.mstatus, 6)
    a.la(6, body)
    a.csrw(CSR.mepc, 6)
    a.sfenceVMA()
    a.mret()
  }

  @Test(arguments: executionWays)
  func storesThroughAliasesAreSeen(_ way: BareOptions) throws {
    var a = RISCVAssembler(at: Programs.start)
    let body = a.label()
    let function = a.label()
    enterSupervisorWithAliases(&a, body)
    a.place(body)
    a.la(9, function)
    a.li(5, 0x8000_0000)
    a.add(18, 9, 5)  // the alias at 0x1_0000_0000
    a.li(5, 0x4000_0000)
    a.add(19, 18, 5)  // the other one
    a.li(8, 300)
    let loop = a.placed()
    a.jalr(1, 9)
    a.jalr(1, 18)
    a.jalr(1, 19)
    // Through either alias: addi a0, a0, (round & 0xFF)
    a.andi(6, 8, 0xFF)
    a.slli(6, 6, 20)
    a.li(7, 0x0005_0513)
    a.add(6, 6, 7)
    let other = a.label()
    let stored = a.label()
    a.andi(5, 8, 1)
    a.bne(5, 0, other)
    a.sw(6, 18, 0)
    a.j(stored)
    a.place(other)
    a.sw(6, 19, 0)
    a.place(stored)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    a.align(to: Programs.start + 0x1800)
    a.place(function)
    a.addi(10, 10, 0)
    a.ret()
    let machine = try BareMachine([a], way).run()
    #expect(machine.ending == .powerOff(exitCode: 0))
    let want = (2...300).reduce(UInt64(0)) { $0 + 3 * UInt64($1 & 0xFF) }
    #expect(machine.x(10) == want, "\(way)")
  }

  @Test(arguments: executionWays)
  func crossingInstructionsFollowEitherPage(_ way: BareOptions) throws {
    // `addi a0, a0, imm` at a page's last half word: its low half in one page, imm in the other.
    var a = RISCVAssembler(at: Programs.start)
    a.li(9, Programs.start + 0x2FFE)
    a.li(5, 0x0513)
    a.sh(5, 9, 0)
    a.li(5, 0x0005)
    a.sh(5, 9, 2)
    a.li(5, 0x8067)
    a.sw(5, 9, 4)
    a.li(8, 200)
    let loop = a.placed()
    // The second page: an immediate of the round.
    a.andi(6, 8, 0xFF)
    a.slli(6, 6, 4)
    a.addi(6, 6, 5)
    a.sh(6, 9, 2)
    a.jalr(1, 9)
    // The first page: `addi a1` (0x0593) instead of `addi a0` (0x0513), and back.
    a.li(6, 0x0593)
    a.sh(6, 9, 0)
    a.jalr(1, 9)
    a.li(6, 0x0513)
    a.sh(6, 9, 0)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    let machine = try BareMachine([a], way).run()
    let sum = (1...200).reduce(UInt64(0)) { $0 + UInt64($1 & 0xFF) }
    #expect(machine.ending == .powerOff(exitCode: 0))
    #expect(machine.x(10) == sum, "\(way)")
    // a1 = a0 + imm each time.
    #expect(machine.x(11) == sum + 1, "\(way)")
  }

  @Test(arguments: executionWays)
  func aRemappedSecondPageIsSeen(_ way: BareOptions) throws {
    // `addi a0, a0, imm` crosses from a fixed page into one that is mapped to two pages in turn, and to
    // none: the block is the same by its first page, not by its second.
    let tables = BareMachine.ram + 0xF_0000
    let (fixed, first, second) = (
      BareMachine.ram + 0xC_0000, BareMachine.ram + 0xD_0000, BareMachine.ram + 0xE_0000
    )
    func leaf(_ physical: UInt64) -> UInt64 { physical >> 2 | 0xCF }
    var a = RISCVAssembler(at: Programs.start)
    let body = a.label()
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(6, 8 << 60 | tables >> 12)
    a.csrw(CSR.satp, 6)
    a.li(6, 0x1F)
    a.csrw(CSR.pmpcfg0, 6)
    a.li(6, .max)
    a.csrw(CSR.pmpaddr0, 6)
    a.li(6, 0x800)
    a.csrs(CSR.mstatus, 6)
    a.la(6, body)
    a.csrw(CSR.mepc, 6)
    a.mret()
    a.place(body)
    a.li(9, 0x1_4000_0FFE)
    a.li(18, 0x1_4000_1000)
    a.li(19, tables + 0x2008)
    a.li(20, leaf(first))
    a.li(21, leaf(second))
    a.li(8, 300)
    let loop = a.placed()
    for page in [20, 21, 0] as [UInt32] {
      a.sd(page, 19, 0)
      a.r(0x73, 9, 0, 0, 18, 0)  // sfence.vma s2
      a.jalr(1, 9)
      a.jalr(1, 9)
    }
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    a.place(handler)
    // The unmapped page: count and return to ra.
    a.csrr(28, CSR.mtval)
    a.sub(28, 28, 18)
    a.add(23, 23, 28)
    a.addi(22, 22, 1)
    a.csrw(CSR.mepc, 1)
    a.mret()
    let machine = try BareMachine([a], way)
    func put(_ value: UInt64, at address: UInt64) {
      machine.write(
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }, at: address)
    }
    put(0xCF, at: tables)
    put(leaf(BareMachine.ram), at: tables + 16)
    put((tables + 0x1000) >> 2 | 1, at: tables + 40)
    put((tables + 0x2000) >> 2 | 1, at: tables + 0x1000)
    put(leaf(fixed), at: tables + 0x2000)
    machine.write([0x13, 0x05], at: fixed + 0xFFE)
    machine.write([0x15, 0x00, 0x67, 0x80, 0, 0], at: first)  // imm 1; ret
    machine.write([0x05, 0x01, 0x67, 0x80, 0, 0], at: second)  // imm 16; ret
    machine.run()
    #expect(machine.ending == .powerOff(exitCode: 0), "\(way)")
    #expect(machine.x(10) == 300 * 2 * 17, "\(way)")
    #expect(machine.x(22) == 600, "\(way): faults")
    #expect(machine.x(23) == 0, "each fault is at the second page's start")
  }

  @Test(.enabled(if: Interpreter.canChain, "nothing is linked where blocks are not"))
  func linksFollowARemappedPage() throws {
    // A trace in a fixed page jumps to a page that is mapped to two others in turn, both hot: a link left
    // to the other one would end in a stale exit at each jump.
    let tables = BareMachine.ram + 0xF_0000
    let (fixed, first, second) = (
      BareMachine.ram + 0xC_0000, BareMachine.ram + 0xD_0000, BareMachine.ram + 0xE_0000
    )
    func leaf(_ physical: UInt64) -> UInt64 { physical >> 2 | 0xCF }
    var a = RISCVAssembler(at: Programs.start)
    let body = a.label()
    a.li(6, 8 << 60 | tables >> 12)
    a.csrw(CSR.satp, 6)
    a.li(6, 0x1F)
    a.csrw(CSR.pmpcfg0, 6)
    a.li(6, .max)
    a.csrw(CSR.pmpaddr0, 6)
    a.li(6, 0x800)
    a.csrs(CSR.mstatus, 6)
    a.la(6, body)
    a.csrw(CSR.mepc, 6)
    a.mret()
    a.place(body)
    a.li(9, 0x1_4000_0F00)
    a.li(18, 0x1_4000_1000)
    a.li(19, tables + 0x2008)
    a.li(20, leaf(first))
    a.li(21, leaf(second))
    a.li(8, 20)
    let loop = a.placed()
    for page in [20, 21] as [UInt32] {
      a.sd(page, 19, 0)
      a.r(0x73, 9, 0, 0, 18, 0)  // sfence.vma s2
      a.li(22, 100)
      let calls = a.placed()
      a.jalr(1, 9)
      a.addi(22, 22, -1)
      a.bne(22, 0, calls)
    }
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    func function(_ address: UInt64, _ fill: (inout RISCVAssembler) -> Void) -> RISCVAssembler {
      var a = RISCVAssembler(at: address)
      fill(&a)
      return a
    }
    let way = BareOptions.tiered { $0.crossesPages = false }
    let machine = try BareMachine(
      [
        a,
        function(fixed + 0xF00) { a in
          a.addi(10, 10, 1)
          a.addi(10, 10, 1)
          a.addi(10, 10, 1)
          a.word(0x0F40_006F)  // j 0xF4 on, to the next page
        },
        function(first) { a in
          for _ in 0..<4 { a.addi(11, 11, 1) }
          a.ret()
        },
        function(second) { a in
          for _ in 0..<4 { a.addi(11, 11, 16) }
          a.ret()
        },
      ], way)
    func put(_ value: UInt64, at address: UInt64) {
      machine.write(
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }, at: address)
    }
    put(0xCF, at: tables)
    put(leaf(BareMachine.ram), at: tables + 16)
    put((tables + 0x1000) >> 2 | 1, at: tables + 40)
    put((tables + 0x2000) >> 2 | 1, at: tables + 0x1000)
    put(leaf(fixed), at: tables + 0x2000)
    machine.run()
    #expect(machine.ending == .powerOff(exitCode: 0))
    #expect(machine.x(10) == 20 * 200 * 3 && machine.x(11) == 20 * 100 * 4 * 17)
    let figures = try #require(machine.vcpu.traceStatistics)
    let stale = machine.vcpu.statistics.entries[Int(ExitReason.traceStale.rawValue)]
    // Each of 40 mappings makes every trace in use stale once, and no more.
    #expect(figures.unlinks >= 20 && stale < 400, "\(stale) stale exits, \(figures)")
  }

  @Test func storesInACutBlockAreSeen() throws {
    // A limit that ends inside of a block makes a transient block, which must notice stores to itself
    // like any other: a first store elsewhere in the page, a second one to the next instruction.
    var a = RISCVAssembler(at: Programs.start)
    let patched = a.label()
    a.la(5, patched)  // 2
    a.li(6, 0x0015_0513)  // 2
    a.sw(6, 5, 0x100)  // elsewhere in the page
    a.sw(6, 5, 0)
    a.place(patched)
    a.addi(10, 10, 64)
    for _ in 0..<40 { a.addi(11, 11, 1) }
    a.finish()
    for limit in UInt64(7)...20 {
      for way in executionWays {
        var way = way
        way.vcpu.instructionLimit = limit
        let machine = try BareMachine([a], way).run()
        #expect(machine.x(10) == 1, "limit \(limit) \(way)")
        #expect(machine.vcpu.retired == limit)
      }
    }
  }

  @Test(arguments: executionWays)
  func codeWrittenByADeviceIsSeen(_ way: BareOptions) throws {
    // The device overwrites the function inside of the guest's store to it.
    final class Overwriter: MMIODevice {
      let accessWidths = AccessWidths.any
      // Safety: set before the run, used by the VCPU's thread.
      nonisolated(unsafe) weak var machine: BareMachine?
      let target: UInt64
      init(target: UInt64) { self.target = target }
      func read(at offset: UInt64, width: AccessWidth) -> UInt64 { 0 }
      func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
        let word = UInt32(value & 0x7FF) << 20 | 0x0005_0513
        withUnsafeBytes(of: word.littleEndian) { bytes in
          try? machine?.space.write(bytes, at: GuestPhysicalAddress(target))
        }
      }
    }
    var a = RISCVAssembler(at: Programs.start)
    let function = a.label()
    a.li(9, 0x2000_0000)
    a.li(8, 300)
    let loop = a.placed()
    a.sw(8, 9, 0)
    a.place(function)
    a.addi(10, 10, 0)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    let device = Overwriter(target: a.address(of: function))
    let machine = try BareMachine([a], way)
    device.machine = machine
    try machine.space.mapDevice(
      name: "overwriter", device, at: GuestPhysicalAddress(0x2000_0000), byteCount: 16)
    machine.run()
    #expect(machine.x(10) == (1...300).reduce(0, +), "\(way)")
  }
}
