// SPDX-License-Identifier: Apache-2.0
//
// Counting is exact and the same in every mode: an instruction limit stops after exactly n, the count
// and the registers at that point don't depend on chaining, fusion or the cache's size, and events of
// counted time come at their count.

import EngineTestSupport
import TestSupport
import Testing
import Tracing

@testable import ExecutionEngine

@Suite struct CountingTests {
  private static func limited(_ n: UInt64, _ way: BareOptions) -> BareOptions {
    var way = way
    way.vcpu.instructionLimit = n
    return way
  }

  static let programs: [(name: String, program: RISCVAssembler)] = [
    ("loops", Programs.loops()), ("traps", Programs.traps()),
    ("rewriting", Programs.rewriting(rounds: 30)),
    ("timer", Programs.timer(interrupts: 8, period: 3, waits: false)),
    ("waiting", Programs.timer(interrupts: 40, period: 3, waits: true)),
  ]

  @Test(arguments: 0..<5)
  func aLimitStopsAfterExactlyThatMany(_ which: Int) throws {
    let (name, program) = Self.programs[which]
    var last: [UInt64]?
    for n in UInt64(1)...200 {
      var first: [UInt64]?
      for way in executionWays {
        let machine = try BareMachine([program], Self.limited(n, way)).run()
        #expect(machine.vcpu.retired == n, "\(name): limit \(n) \(way)")
        first = first ?? machine.registers
        if machine.registers != first {
          Issue.record("\(name): registers after \(n) differ \(way)")
          return
        }
      }
      #expect(first != last, "\(name): instruction \(n) changed nothing, not even the pc")
      last = first
    }
  }

  @Test(arguments: 0..<5)
  func everyWayComesToTheSameEnd(_ which: Int) throws {
    let (name, program) = Self.programs[which]
    let reference = try BareMachine([program]).run()
    #expect(reference.ending == .powerOff(exitCode: 0), "\(name)")
    for way in executionWays {
      let machine = try BareMachine([program], way).run()
      #expect(machine.ending == .powerOff(exitCode: 0))
      #expect(machine.vcpu.retired == reference.vcpu.retired, "\(name) \(way)")
      #expect(machine.registers == reference.registers, "\(name) \(way)")
    }
  }

  @Test func theCountIsWhatTheGuestReads() throws {
    var a = RISCVAssembler(at: Programs.start)
    a.csrr(5, CSR.minstret)  // 0 before it
    a.nop()
    a.csrr(6, CSR.minstret)
    a.csrr(7, CSR.mcycle)
    a.li(9, BareMachine.aclint + 0xBFF8)
    a.finish()
    for way in executionWays {
      let machine = try BareMachine([a], way).run()
      #expect(machine.x(5) == 0, "\(way)")
      #expect(machine.x(6) == 2, "\(way)")
      #expect(machine.x(7) == 3, "\(way)")
    }
  }

  @Test func timeReadsTheSameByRegisterAndByDevice() throws {
    // 100 ns, hence 100 instructions, are a tick.
    var a = RISCVAssembler(at: Programs.start)
    a.li(9, BareMachine.aclint + 0xBFF8)
    a.li(8, 60)
    let loop = a.placed()
    for _ in 0..<17 { a.addi(10, 10, 1) }
    a.ld(11, 9, 0)
    a.csrr(12, CSR.time)
    a.sub(13, 12, 11)
    a.add(14, 14, 13)  // at most one tick apart each time
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.csrr(15, CSR.minstret)
    a.csrr(16, CSR.time)
    a.finish()
    var first: [UInt64]?
    for way in executionWays {
      let machine = try BareMachine([a], way).run()
      #expect(machine.x(16) == (machine.x(15) + 1) / 100, "\(way)")
      #expect(machine.x(14) <= 20, "\(way): \(machine.x(14))")
      first = first ?? machine.registers
      #expect(machine.registers == first, "\(way)")
    }
  }

  @Test func timerInterruptsComeAtTheirCount() throws {
    // The deadline is a multiple of 100 instructions; the loop is interrupted at exactly that count.
    var a = RISCVAssembler(at: Programs.start)
    let handler = a.label()
    a.la(5, handler)
    a.csrw(CSR.mtvec, 5)
    a.li(18, BareMachine.aclint + 0x4000)
    a.li(5, 7)
    a.sd(5, 18, 0)  // tick 7: instruction 700
    a.li(5, 0x80)
    a.csrs(CSR.mie, 5)
    a.li(5, 8)
    a.csrs(CSR.mstatus, 5)
    let loop = a.placed()
    for _ in 0..<13 { a.addi(10, 10, 1) }
    a.j(loop)
    a.place(handler)
    a.csrr(6, CSR.minstret)
    a.csrr(7, CSR.mepc)
    a.finish()
    var first: [UInt64]?
    for way in executionWays {
      let machine = try BareMachine([a], way).run()
      #expect(machine.x(6) == 700, "\(way)")
      first = first ?? machine.registers
      #expect(machine.registers == first, "\(way)")
    }
  }

  @Test func waitingJumpsToTheNextDeadline() throws {
    // A day of waiting takes no time.
    var a = RISCVAssembler(at: Programs.start)
    a.li(18, BareMachine.aclint + 0x4000)
    a.li(5, 864_000_000_000)
    a.sd(5, 18, 0)
    a.li(6, 0x80)
    a.csrs(CSR.mie, 6)
    a.wfi()
    a.csrr(7, CSR.time)
    a.finish()
    for way in executionWays {
      let machine = try BareMachine([a], way).run()
      #expect(machine.ending == .powerOff(exitCode: 0))
      #expect(machine.x(7) == 864_000_000_000, "\(way)")
      #expect(machine.vcpu.statistics.waits == 0)
    }
  }

  @Test func aFetchFaultAtTheLimitIsNotOneTooMany() throws {
    // The handler's address leads nowhere: from then on every tick is a fault.
    var a = RISCVAssembler(at: Programs.start)
    a.li(5, 0x4000_0000)
    a.csrw(CSR.mtvec, 5)
    a.jalr(0, 5)
    for n in UInt64(1)...40 {
      for way in executionWays {
        let machine = try BareMachine([a], Self.limited(n, way)).run()
        #expect(machine.vcpu.retired == n, "\(way)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func randomProgramsEndAlikeUnderRandomPolicies(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 171) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(&random)
    let limit = UInt64(2_000 + random.below(8_000))
    let want = try BareMachine([program], Self.limited(limit, BareOptions())).run()
    for _ in 0..<4 {
      let way = BareOptions.tiered { policy in
        policy.seed = seed
        policy.hotThreshold = Int32(1 + random.below(6))
        policy.randomCuts = random.pick([0, 2, 5, 20])
        policy.traceInstructions = random.pick([1, 5, 30, 200])
        policy.recordingLength = random.pick([2, 3, 10, 200])
        policy.recordingPasses = random.pick([1, 2, 16])
        policy.quietPasses = random.pick([1, 4])
        policy.leastInstructions = random.pick([1, 8])
        policy.upgradeInstructions = random.pick([0, 50, 1_000_000])
        policy.usesQuickLevel = !random.once(in: 4)
        policy.growsRegions = !random.once(in: 4)
        policy.linksTraces = !random.once(in: 4)
        policy.inlinesIndirect = !random.once(in: 4)
        policy.crossesPages = !random.once(in: 4)
        policy.isSynchronous = !random.once(in: 3)
      }
      let got = try BareMachine([program], Self.limited(limit, way)).run()
      if got.registers != want.registers || got.vcpu.retired != want.vcpu.retired {
        Issue.record("seed \(seed): \(way) differs")
      }
    }
  }

  @Test func compiledCodeRuns() throws {
    // The other tests prove nothing about traces if none is entered.
    let machine = try BareMachine(
      [Programs.loops()], .tiered { $0.usesOptimisedLevel = false }
    ).run()
    let figures = try #require(machine.vcpu.traceStatistics)
    #expect(figures.published > 0 && figures.entries > 0 && figures.lastRefusal == nil)
    #expect(figures.instructions * 2 > machine.vcpu.retired, "\(figures)")
    #expect(figures[.overwritten] == 0)
    let everything = BareOptions { $0.vcpu.tier = Self.compiled }
    let compiled = try BareMachine([Programs.loops()], everything).run()
    let share = try #require(compiled.vcpu.traceStatistics).instructions
    #expect(share * 10 > compiled.vcpu.retired * 9, "\(share) of \(compiled.vcpu.retired)")
  }

  private static let compiled = TierConfiguration(policy: .everything) { try CachingCompiler($0) }

  @Test(arguments: 0..<40)
  func randomProgramsEndAlike(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 71) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(&random)
    let limit = UInt64(2_000 + random.below(3_000))
    var first: (registers: [UInt64], retired: UInt64)?
    for way in executionWays {
      let machine = try BareMachine([program], Self.limited(limit, way)).run()
      let result = (machine.registers, machine.vcpu.retired)
      first = first ?? result
      if result.0 != first?.registers || result.1 != first?.retired {
        Issue.record("seed \(seed): \(way) differs")
      }
    }
    // Stopping anywhere and looking is as good as running through.
    let cut = UInt64(1 + random.below(Int(limit)))
    let a = try BareMachine([program], Self.limited(cut, executionWays[0])).run()
    let b = try BareMachine([program], Self.limited(cut, executionWays[3])).run()
    #expect(
      a.registers == b.registers && a.vcpu.retired == b.vcpu.retired, "seed \(seed): at \(cut)")
  }
}
