// SPDX-License-Identifier: Apache-2.0
//
// Instructions that change the mode, the mapping or what is deliverable without leaving guest code: blocks are
// linked behind them and traces go on, but only while the fetch key is the same and nobody asks for an exit.

import EngineTestSupport
import Testing

@testable import ExecutionEngine

private let supervisorPending = 0x144
private let machineDelegation = 0x303

@Suite struct ModeChangeTests {
  /// Begins a program in S-mode, with everything accessible and traps to S-mode going to `handler`.
  private func begin(_ a: inout RISCVAssembler, handler: RISCVAssembler.Label) {
    let body = a.label()
    a.li(6, 0x1F)
    a.csrw(CSR.pmpcfg0, 6)
    a.li(6, .max)
    a.csrw(CSR.pmpaddr0, 6)
    a.la(6, handler)
    a.csrw(CSR.stvec, 6)
    a.li(6, 2)
    a.csrw(machineDelegation, 6)
    a.csrw(CSR.sie, 6)
    a.li(6, 1 << 13)
    a.csrw(0x302, 6)  // medeleg: load page faults
    a.li(6, 0x800)
    a.csrs(CSR.mstatus, 6)
    a.la(6, body)
    a.csrw(CSR.mepc, 6)
    a.mret()
    a.place(body)
  }

  @Test func interruptsComeBehindTheWriteThatEnablesThem() throws {
    var a = RISCVAssembler(at: Programs.start)
    let handler = a.label()
    begin(&a, handler: handler)
    a.li(6, 2)  // SIE in sstatus, SSIP in sip
    a.li(9, 60)
    let outer = a.placed()
    a.csrc(CSR.sstatus, 6)
    a.csrs(supervisorPending, 6)
    a.li(8, 50)
    let inner = a.placed()
    a.addi(10, 10, 1)
    a.csrs(CSR.sstatus, 6)
    a.addi(11, 11, 1)
    a.csrc(CSR.sstatus, 6)
    a.fenceI()
    a.addi(8, 8, -1)
    a.bne(8, 0, inner)
    a.addi(9, 9, -1)
    a.bne(9, 0, outer)
    a.finish()
    a.place(handler)
    a.csrc(supervisorPending, 6)
    a.slli(20, 20, 1)
    a.add(20, 20, 11)
    a.csrr(28, CSR.sepc)
    a.xor(21, 21, 28)
    a.add(21, 21, 10)
    a.addi(22, 22, 1)
    a.sret()
    let figures = try runsAlike(a) { machine, way in
      #expect(machine.x(22) == 60, "\(way): interrupts")
      #expect(machine.x(10) == 3000 && machine.x(11) == 3000, "\(way)")
    }
    // Not one entry for each of the 9,000 writes and fences.
    #expect(figures.entries < 1000, "\(figures)")
  }

  @Test func userPagesAreOpenWhileTheyAre() throws {
    // One page table with RAM twice, the second time for U-mode.
    let tables = BareMachine.ram + 0xF_0000
    let user: UInt64 = 0x1_0000_0000
    var a = RISCVAssembler(at: Programs.start)
    let handler = a.label()
    begin(&a, handler: handler)
    a.li(6, 8 << 60 | tables >> 12)
    a.csrw(CSR.satp, 6)
    a.sfenceVMA()
    a.li(6, 1 << 18)  // SUM
    a.li(18, user + Programs.scratch - BareMachine.ram)
    a.li(9, 40)
    let outer = a.placed()
    a.li(8, 30)
    let inner = a.placed()
    a.csrs(CSR.sstatus, 6)
    a.ld(12, 18, 0)
    a.csrc(CSR.sstatus, 6)
    a.add(10, 10, 12)
    a.addi(8, 8, -1)
    a.bne(8, 0, inner)
    a.ld(12, 18, 0)  // SUM is off
    a.addi(9, 9, -1)
    a.bne(9, 0, outer)
    a.finish()
    a.place(handler)
    a.csrr(28, CSR.sepc)
    a.addi(28, 28, 4)
    a.csrw(CSR.sepc, 28)
    a.addi(22, 22, 1)
    a.sret()
    try runsAlike(
      a,
      preparing: { machine in
        func put(_ value: UInt64, at address: UInt64) {
          machine.write(
            (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }, at: address)
        }
        put(0xCF, at: tables)
        put(BareMachine.ram >> 2 | 0xCF, at: tables + 8 * (BareMachine.ram >> 30))
        put(BareMachine.ram >> 2 | 0xDF, at: tables + 8 * (user >> 30))
        put(7, at: Programs.scratch)
      }
    ) { machine, way in
      #expect(machine.x(22) == 40, "\(way): faults")
      #expect(machine.x(10) == 40 * 30 * 7, "\(way)")
    }
  }

  /// Runs a program in every way. Returns the figures of a way that compiles.
  @discardableResult
  private func runsAlike(
    _ program: RISCVAssembler, preparing: (BareMachine) -> Void = { _ in },
    check: (BareMachine, BareOptions) -> Void
  ) throws -> TraceStatistics {
    func run(_ way: BareOptions) throws -> BareMachine {
      let machine = try BareMachine([program], way)
      preparing(machine)
      machine.run()
      return machine
    }
    let want = try run(BareOptions())
    for way in executionWays + tieredWays.map({ $0.checked() }) {
      let machine = try run(way)
      #expect(machine.ending == .powerOff(exitCode: 0), "\(way)")
      #expect(machine.vcpu.lockstepDifference == nil, "\(way)")
      #expect(machine.registers == want.registers, "\(way)")
      #expect(machine.vcpu.retired == want.vcpu.retired, "\(way)")
      check(machine, way)
    }
    return try #require(try run(.tiered { _ in }).vcpu.traceStatistics)
  }
}
