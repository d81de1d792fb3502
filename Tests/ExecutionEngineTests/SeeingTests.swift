// SPDX-License-Identifier: Apache-2.0
//
// Looking at a VCPU while it runs changes nothing: time by cause and samples, against the same program
// run unobserved.

import CHost
import EngineTestSupport
import Glibc
import Synchronization
import Testing
import TimeCauses

@testable import ExecutionEngine

@Suite struct SeeingTests {
  private static func clock() -> CauseClock {
    CauseClock(in: .setUp, since: kiln_ticks(), nanoseconds: hostNanoseconds())
  }
  private static let programs = [
    Programs.loops(rounds: 2_000), Programs.traps(rounds: 300), Programs.rewriting(rounds: 300),
    Programs.timer(interrupts: 30, period: 50, waits: true),
  ]

  @Test(arguments: programs.indices, [false, true])
  func timingChangesNothing(_ which: Int, _ isTiered: Bool) throws {
    let options = isTiered ? BareOptions.tiered { _ in } : BareOptions()
    let plain = try BareMachine([Self.programs[which]], options).run()
    var timed = options
    timed.vcpu.causes = Self.clock()
    let machine = try BareMachine([Self.programs[which]], timed).run()
    #expect(machine.registers == plain.registers)
    #expect(machine.vcpu.retired == plain.vcpu.retired)
    #expect(machine.vcpu.statistics.entries == plain.vcpu.statistics.entries)
  }

  /// Each program does what its causes are there for.
  @Test func causesAreCharged() throws {
    func causes(_ which: Int, isTiered: Bool) throws -> Set<TimeCause> {
      var options = isTiered ? BareOptions.tiered { _ in } : BareOptions()
      let clock = Self.clock()
      options.vcpu.causes = clock
      let machine = try BareMachine([Self.programs[which]], options).run()
      if isTiered { #expect((machine.vcpu.traceStatistics?.entries ?? 0) > 0) }
      #expect(clock.enter(.end) == .setUp, "the run gives the cause back that it found")
      let times = clock.read()
      return Set(TimeCause.allCases.filter { times[$0.rawValue] > 0 })
    }
    let always: Set<TimeCause> = [
      .setUp, .dispatch, .decode, .translate, .transform, .interpret, .softTLB,
    ]
    #expect(try causes(0, isTiered: false).isSuperset(of: always))
    #expect(try causes(1, isTiered: false).isSuperset(of: always.union([.trap])))
    #expect(try causes(2, isTiered: false).isSuperset(of: always.union([.invalidate])))
    let interpreted = try causes(0, isTiered: false)
    #expect(interpreted.isDisjoint(with: [.trace, .record, .install, .compileWait]))
    #expect(
      try causes(0, isTiered: true)
        .isSuperset(of: always.union([.trace, .record, .install, .compileWait])))
  }

  @Test func samplesAddUp() throws {
    let machine = try BareMachine([Self.programs[0]], BareOptions.tiered { _ in }).run()
    let last = machine.vcpu.lastSample
    let traces = try #require(machine.vcpu.traceStatistics)
    #expect(last.instructions == machine.vcpu.retired && last.instructions > 0)
    #expect(last.levelInstructions.reduce(0, +) == traces.instructions && traces.instructions > 0)
    #expect(last.interpreted == machine.vcpu.retired - traces.instructions)
    #expect(last.compiled == traces.compiled)
  }

  /// What retired in traces that were dropped stays in the sums.
  @Test func samplesKeepWhatIsGone() throws {
    let options = BareOptions.tiered { $0.upgradeInstructions = 1000 }
    let machine = try BareMachine([Self.programs[0]], options).run()
    let traces = try #require(machine.vcpu.traceStatistics)
    #expect(traces.drops.reduce(0, +) > 0 && traces.instructions > 0)
    #expect(machine.vcpu.lastSample.levelInstructions.reduce(0, +) == traces.instructions)
  }

  /// Asked from another thread all the time, with compilers in the background.
  @Test func samplingFromOutside() throws {
    let program = Programs.loops(rounds: 20_000)
    let plain = try BareMachine([program]).run()
    let options = BareOptions.tiered { $0.isSynchronous = false }
    let machine = try BareMachine([program], options)
    let done = Atomic<Bool>(false)
    let seen = Mutex<[UInt64]>([])
    let finished = Parker()
    withExtendedLifetime(machine) {
      Thread.start("sampler") { [vcpu = machine.vcpu] in
        while !done.load(ordering: .acquiring) {
          vcpu.requestSample()
          usleep(200)
          seen.withLock { $0.append(vcpu.lastSample.instructions) }
          _ = vcpu.waitingTraceCount
        }
        finished.wake()
      }
      machine.run()
      done.store(true, ordering: .releasing)
      finished.park()
    }
    let counts = seen.withLock { $0 }
    #expect(counts == counts.sorted())
    #expect(machine.registers == plain.registers)
    #expect(machine.vcpu.retired == plain.vcpu.retired)
    #expect(machine.vcpu.lastSample.instructions == plain.vcpu.retired)
  }
}
