// SPDX-License-Identifier: Apache-2.0
//
// Other threads: requests to leave end a run soon whatever the guest does, two machines in one process
// don't know of each other, real timers wake a waiting guest, and nothing of it races (the sanitizers
// run these).

import EngineTestSupport
import Glibc
import Synchronization
import Testing

@testable import ExecutionEngine

@Suite struct ThreadTests {
  /// Runs a machine on a thread of its own; `wait` joins it.
  private final class Runner: Sendable {
    private let done = Mutex(false)
    let machine: BareMachine

    init(_ machine: BareMachine) {
      self.machine = machine
      Thread.start("runner") { [self] in
        machine.run()
        done.withLock { $0 = true }
      }
    }

    /// Whether the run ended within the time.
    func wait(milliseconds: Int = 120_000) -> Bool {
      for _ in 0..<milliseconds * 2 {
        if done.withLock({ $0 }) { return true }
        usleep(500)
      }
      return false
    }
  }

  private static func endless(_ emit: (inout RISCVAssembler) -> Void) -> RISCVAssembler {
    var a = RISCVAssembler(at: Programs.start)
    a.li(9, Programs.scratch)
    let loop = a.placed()
    emit(&a)
    a.j(loop)
    return a
  }

  static let guests: [(name: String, program: RISCVAssembler)] = [
    ("an empty loop", endless { _ in }),
    ("a long loop", endless { a in for _ in 0..<300 { a.addi(10, 10, 1) } }),
    ("a waiting guest", endless { $0.wfi() }),
    ("a trap storm", Programs.traps(rounds: 1 << 40)),
    ("endless rewriting", Programs.rewriting(rounds: 1 << 40)),
    (
      "fetch faults",
      endless { a in
        a.li(5, 0x4000_0000)
        a.csrw(CSR.mtvec, 5)
        a.jalr(0, 5)
      }
    ),
    (
      "device accesses",
      endless { a in
        a.li(5, BareMachine.aclint + 0xBFF8)
        a.ld(6, 5, 0)
      }
    ),
  ]

  @Test(arguments: 0..<7, [true, false])
  func stopsSoon(_ which: Int, _ isCounted: Bool) throws {
    let (name, program) = Self.guests[which]
    let options = BareOptions { $0.isCounted = isCounted }
    let machine = try BareMachine([program], options)
    let runner = Runner(machine)
    usleep(20_000)
    let before = hostNanoseconds()
    machine.vcpu.stop()
    #expect(runner.wait(), "\(name) does not stop")
    // Microseconds by design; a loaded test host gets seconds.
    #expect(hostNanoseconds() - before < 20_000_000_000, "\(name)")
  }

  @Test func aStopBeforeTheRunCounts() throws {
    let machine = try BareMachine([Self.guests[0].program])
    machine.vcpu.stop()
    machine.run()
    #expect(machine.vcpu.retired == 0)
  }

  @Test func requestsAloneEndNothing() throws {
    let machine = try BareMachine([Programs.loops(rounds: 20_000)])
    let runner = Runner(machine)
    while machine.ending == nil && !runner.wait(milliseconds: 0) { machine.vcpu.requestExit() }
    #expect(runner.wait())
    let alone = try BareMachine([Programs.loops(rounds: 20_000)]).run()
    #expect(machine.registers == alone.registers)
    #expect(machine.vcpu.retired == alone.vcpu.retired)
  }

  @Test func twoMachinesDoNotKnowOfEachOther() throws {
    let programs = [
      Programs.rewriting(rounds: 3_000), Programs.timer(interrupts: 300, period: 5, waits: false),
      Programs.loops(rounds: 5_000), Programs.traps(rounds: 1_000),
    ]
    let alone = try programs.map { try BareMachine([$0]).run() }
    for _ in 0..<3 {
      let together = try programs.map { Runner(try BareMachine([$0])) }
      for (runner, reference) in zip(together, alone) {
        #expect(runner.wait())
        #expect(runner.machine.registers == reference.registers)
        #expect(runner.machine.vcpu.retired == reference.vcpu.retired)
      }
    }
  }

  @Test func realTimersWakeAWaitingGuest() throws {
    let program = Programs.timer(interrupts: 20, period: 20_000, waits: true)  // 2 ms each
    let machine = try BareMachine([program], BareOptions { $0.isCounted = false })
    let before = hostNanoseconds()
    let runner = Runner(machine)
    #expect(runner.wait())
    let elapsed = hostNanoseconds() - before
    #expect(machine.ending == .powerOff(exitCode: 0))
    #expect(elapsed >= 38_000_000, "\(elapsed)")
    // A loaded host lets some deadlines pass before the guest gets to wait for them.
    #expect(machine.vcpu.statistics.waits >= 2)
    #expect(machine.vcpu.statistics.idleNanoseconds > 2_000_000)
  }

  @Test func machinesAreFreed() throws {
    weak var machine: BareMachine?
    weak var vcpu: VCPU?
    for counted in [true, false] {
      try autoreleased {
        let new = try BareMachine(
          [Programs.timer(interrupts: 3, period: 50, waits: true)],
          BareOptions { $0.isCounted = counted }
        ).run()
        machine = new
        vcpu = new.vcpu
      }
      // The clock's thread may hold the VCPU it has just woken for a moment longer.
      for _ in 0..<20_000 where machine != nil || vcpu != nil { usleep(500) }
      #expect(machine == nil && vcpu == nil)
    }
  }

  private func autoreleased(_ body: () throws -> Void) rethrows { try body() }
}
