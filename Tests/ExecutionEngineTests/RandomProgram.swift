// SPDX-License-Identifier: Apache-2.0
//
// Random programs that never end by themselves: arithmetic, loads and stores around a scratch page
// border, branches back and forth, calls, traps, stores into their own code, fences. The trap handler
// goes on behind whatever faulted.

import EngineTestSupport
import TestSupport

enum RandomProgram {
  /// The first page holds the handler, the next two the program.
  static func make(_ random: inout SeededGenerator) -> RISCVAssembler {
    var a = RISCVAssembler(at: Programs.start)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(8, Programs.scratch + 0xFE0)
    a.li(9, Programs.start + 0x1F00)
    let body = a.label()
    a.la(18, body)
    for register in UInt32(10)..<16 { a.li(register, random.word()) }
    a.j(body)
    a.place(handler)
    a.csrr(28, CSR.mcause)
    a.add(20, 20, 28)
    a.csrr(28, CSR.mepc)
    // Half a word on when the low bits say so: code may start at any half word.
    a.addi(28, 28, 4)
    a.csrw(CSR.mepc, 28)
    a.mret()
    a.align(to: Programs.start + 0x1E00 + UInt64(random.below(64)) * 2)
    a.place(body)
    var labels: [RISCVAssembler.Label] = (0..<24).map { _ in a.label() }
    var waiting = labels
    labels.append(body)
    for _ in 0..<160 {
      if random.once(in: 5), let next = waiting.popLast() { a.place(next) }
      one(&a, &random, labels)
    }
    for label in waiting { a.place(label) }
    a.j(body)
    return a
  }

  private static func one(
    _ a: inout RISCVAssembler, _ random: inout SeededGenerator, _ labels: [RISCVAssembler.Label]
  ) {
    func register() -> UInt32 { UInt32(10 + random.below(6)) }
    switch random.below(24) {
    case 0..<6: a.addi(register(), register(), random.below(4096) - 2048)
    case 6: a.mul(register(), register(), register())
    case 7: a.xor(register(), register(), register())
    case 8, 9: a.ld(register(), 8, random.below(64))
    case 10, 11: a.sd(register(), 8, random.below(64))
    case 12: a.lw(register(), 8, random.below(64))
    case 13: a.sb(register(), 8, random.below(64))
    case 14..<18:
      a.branch([0, 1, 4, 5, 6, 7][random.below(6)], register(), register(), random.pick(labels))
    case 18: a.half(UInt16(0x0505) | UInt16(random.below(32)) << 2)  // c.addi a0
    case 19:
      // A store of one byte over an immediate of the program's own code.
      a.sb(register(), 9, random.below(32) * 4 + 3)
    case 20: a.fenceI()
    case 21: a.ecall()
    case 22: a.amoaddW(register(), 8, register())
    default:
      a.csrr(register(), CSR.minstret)
    }
  }
}
