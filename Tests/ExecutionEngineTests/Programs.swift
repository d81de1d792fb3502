// SPDX-License-Identifier: Apache-2.0
//
// Programs the engine's tests run in several ways. Each ends at the finisher with its result in
// registers, so that two runs are compared by `BareMachine.registers`.

import EngineTestSupport

enum Programs {
  static let start = BareMachine.ram
  /// Free RAM.
  static let scratch = BareMachine.ram + 0x8_0000

  /// Sums, shifts and stores in two nested loops over two pages of code: direct links, links between
  /// pages, calls and returns.
  static func loops(rounds: UInt64 = 20) -> RISCVAssembler {
    var a = RISCVAssembler(at: start)
    let function = a.label()
    a.li(8, rounds)
    a.li(9, scratch)
    a.li(10, 1)
    let outer = a.placed()
    a.li(5, 7)
    let inner = a.placed()
    a.mul(10, 10, 5)
    a.addi(10, 10, 3)
    a.sd(10, 9, 8)
    a.ld(11, 9, 8)
    a.xor(12, 12, 11)
    a.addi(5, 5, -1)
    a.bne(5, 0, inner)
    a.jal(1, function)
    a.addi(8, 8, -1)
    a.bne(8, 0, outer)
    a.finish()
    a.align(to: start + 0x1400)
    a.place(function)
    a.srli(13, 12, 3)
    a.add(14, 14, 13)
    let skip = a.label()
    a.andi(15, 14, 1)
    a.beq(15, 0, skip)
    a.addi(16, 16, 1)
    a.place(skip)
    a.ret()
    return a
  }

  /// Writes a function of two instructions again and again, fences, and calls it: `addi a0, a0, n; ret`.
  static func rewriting(rounds: UInt64, fences: Bool = true, offset: UInt64 = 0x2000)
    -> RISCVAssembler
  {
    var a = RISCVAssembler(at: start)
    a.li(8, rounds)
    a.li(9, start + offset)
    a.li(5, 0x0000_8067)  // ret
    a.sw(5, 9, 4)
    let loop = a.placed()
    // addi a0, a0, (rounds & 0x3FF)
    a.andi(6, 8, 0x3FF)
    a.slli(6, 6, 20)
    a.li(7, 0x0005_0513)
    a.add(6, 6, 7)
    a.sw(6, 9, 0)
    if fences { a.fenceI() }
    a.jalr(1, 9)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    return a
  }

  /// The sum `rewriting` comes to.
  static func rewritingSum(_ rounds: UInt64) -> UInt64 {
    (1...rounds).reduce(0) { $0 + $1 & 0x3FF }
  }

  /// Traps of many kinds, counted by a handler that goes on behind the faulting instruction.
  static func traps(rounds: UInt64 = 10) -> RISCVAssembler {
    var a = RISCVAssembler(at: start)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(8, rounds)
    let loop = a.placed()
    a.ecall()
    a.word(0)  // illegal
    a.li(6, 0x4000_0000)
    a.ld(7, 6, 0)  // nothing there
    a.sd(7, 6, 0)
    a.li(6, scratch + 1)
    a.amoaddW(7, 6, 7)  // misaligned
    a.word(0x0010_0073)  // ebreak
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    a.place(handler)
    a.csrr(28, CSR.mcause)
    a.add(20, 20, 28)
    a.slli(20, 20, 1)
    a.csrr(28, CSR.mtval)
    a.xor(21, 21, 28)
    a.csrr(28, CSR.mepc)
    a.addi(28, 28, 4)
    a.csrw(CSR.mepc, 28)
    a.mret()
    return a
  }

  /// Machine timer interrupts every so many ticks, while a loop counts; ends after `interrupts`.
  static func timer(interrupts: UInt64, period: UInt64, waits: Bool) -> RISCVAssembler {
    var a = RISCVAssembler(at: start)
    let handler = a.label()
    let done = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(9, BareMachine.aclint + 0xBFF8)
    a.li(18, BareMachine.aclint + 0x4000)
    a.li(24, period)
    a.ld(5, 9, 0)
    a.add(5, 5, 24)
    a.sd(5, 18, 0)
    a.li(5, 0x80)
    a.csrs(CSR.mie, 5)
    a.li(5, 8)
    a.csrs(CSR.mstatus, 5)
    a.li(19, interrupts)
    let loop = a.placed()
    a.addi(10, 10, 1)
    a.xor(11, 11, 10)
    if waits { a.wfi() }
    a.branch(5, 0, 19, done)
    a.j(loop)
    a.place(done)
    a.csrr(22, CSR.minstret)
    a.ld(23, 9, 0)
    a.finish()
    a.place(handler)
    a.csrr(28, CSR.mepc)
    a.add(20, 20, 28)
    a.slli(20, 20, 1)
    a.ld(28, 9, 0)
    a.xor(21, 21, 28)
    a.add(28, 28, 24)
    a.sd(28, 18, 0)
    a.addi(19, 19, -1)
    let more = a.label()
    a.branch(4, 0, 19, more)
    // Enough: with the real clock the next would come before the loop goes on.
    a.li(29, 100_000)
    a.add(28, 28, 29)
    a.sd(28, 18, 0)
    a.place(more)
    a.mret()
    return a
  }
}

/// The ways one program may be executed.
let executionWays: [BareOptions] =
  [
    BareOptions { _ in },
    BareOptions { $0.vcpu.fuses = false },
    BareOptions { $0.vcpu.chains = false },
    BareOptions {
      $0.vcpu.chains = false
      $0.vcpu.fuses = false
    },
    BareOptions { $0.vcpu.codeByteLimit = 1 },
    BareOptions { $0.vcpu.hotThreshold = 1 },
  ] + tieredWays

/// Ways that compile.
let tieredWays: [BareOptions] = [
  .tiered { _ in },
  .tiered { $0.usesQuickLevel = false },
  .tiered {
    $0.hotThreshold = 3
    $0.upgradeInstructions = 100
  },
  .tiered { $0.isSynchronous = false },
  .tiered { $0.cacheBytes = 1 << 16 },
  .tiered {
    $0.linksTraces = false
    $0.growsRegions = false
    $0.traceInstructions = 7
  },
  .tiered {
    $0.crossesPages = false
    $0.inlinesIndirect = false
  },
  .tiered {
    let limit = $0.cacheBytes
    $0 = .everything
    $0.cacheBytes = limit
  },
]
