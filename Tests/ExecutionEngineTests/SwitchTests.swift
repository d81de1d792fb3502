// SPDX-License-Identifier: Apache-2.0
//
// Each switch of an optimisation, turned: the same results, and something is different.

import EngineTestSupport
import ExecutionEngine
import Interpreter
import RISCVGuest
import TestSupport
import Testing
import Tracing

/// Every field of the policy that is on or off.
private let switches = TierPolicy.fields.filter {
  ["on", "off"].contains($0.value(in: TierPolicy()))
}

extension BareOptions {
  /// Compiles early, with one switch turned from its default.
  fileprivate static func turning(_ field: TierPolicy.Field) -> BareOptions {
    .tiered {
      _ = field.set(field.value(in: TierPolicy()) == "on" ? "off" : "on", in: &$0)
      $0.upgradeInstructions = 200
    }
  }
}

@Suite struct SwitchTests {
  @Test func theOnesThereMustBe() {
    let names = Set(switches.map(\.name))
    let wanted: Set = [
      "link-traces", "cross-pages", "inline-indirect", "share-lookups", "side-traces",
      "grow-regions", "optimised-level", "quick-level", "host-float", "synchronous",
    ]
    #expect(wanted.isSubset(of: names), "\(wanted.subtracting(names)) missing")
    #expect(TierPolicy.fields.contains { $0.name == "compile-threads" })
  }

  @Test(arguments: switches.map(\.name), 0..<6)
  func randomProgramsEndAlike(_ name: String, _ round: Int) throws {
    let field = try #require(switches.first { $0.name == name })
    let seed = SeededGenerator.seed(default: 6_600) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(&random)
    let limit = UInt64(2_000 + random.below(4_000))
    func run(_ options: BareOptions) throws -> BareMachine {
      var options = options
      options.vcpu.instructionLimit = limit
      return try BareMachine([program], options).run()
    }
    let want = try run(BareOptions())
    let got = try run(.turning(field))
    #expect(
      got.registers == want.registers && got.vcpu.retired == want.vcpu.retired,
      "seed \(seed): \(name)")
    let figures = try #require(got.vcpu.traceStatistics)
    #expect(figures.lastRefusal == nil)
  }

  @Test(arguments: [1, 2, 4])
  func anyNumberOfThreadsCompiles(_ threads: Int) throws {
    let want = try BareMachine([Programs.loops(rounds: 3_000)], BareOptions()).run()
    let options = BareOptions.tiered {
      $0.isSynchronous = false
      $0.compileThreads = threads
    }
    let got = try BareMachine([Programs.loops(rounds: 3_000)], options).run()
    #expect(got.registers == want.registers && got.vcpu.retired == want.vcpu.retired)
  }

  @Test(arguments: [(0, true), (1_000_000, false)])
  func headsAreHotSoonerInCalmTimes(_ milliseconds: Int, _ records: Bool) throws {
    let options = BareOptions.tiered {
      $0.isSynchronous = false
      $0.hotThreshold = 1_000_000
      $0.idleThreshold = 50
      $0.calmMilliseconds = milliseconds
    }
    let machine = try BareMachine([Programs.loops(rounds: 3_000)], options).run()
    let traces = try #require(machine.vcpu.traceStatistics)
    #expect((traces.recordings > 0) == records)
  }

  @Test func switchesDoWhatTheySay() throws {
    func run(_ change: (inout TierPolicy) -> Void) throws -> VCPU {
      try BareMachine([Programs.loops(rounds: 100)], .tiered(change)).run().vcpu
    }
    // Figures of many programs together.
    func runRandom(_ change: (inout TierPolicy) -> Void) throws -> TraceStatistics {
      var sum = TraceStatistics()
      for seed in UInt64(6_600)..<6_630 {
        var random = SeededGenerator(seed: seed)
        var options = BareOptions.tiered(change)
        options.vcpu.instructionLimit = 5_000
        let machine = try BareMachine([RandomProgram.make(&random)], options).run()
        sum.add(try #require(machine.vcpu.traceStatistics))
      }
      return sum
    }
    let usual = try runRandom { _ in }
    #expect(usual.links > 0 || !Interpreter.canChain)
    #expect(try runRandom { $0.linksTraces = false }.links == 0)
    let quick = try run { $0.usesOptimisedLevel = false }
    #expect(quick.traceStatistics?.compiled[TraceLevel.optimised.rawValue] == 0)
    let optimised = try run { $0.usesQuickLevel = false }
    #expect(optimised.traceStatistics?.compiled[TraceLevel.quick.rawValue] == 0)
    let narrow = try run { $0.crossesPages = false }
    #expect(narrow.traceSnapshots.allSatisfy { $0.pageCount == 1 })
    #expect(try run { _ in }.traceSnapshots.contains { $0.pageCount == 2 })
    #expect(try runRandom { $0.startsSideTraces = false }.published < usual.published)
  }
}
