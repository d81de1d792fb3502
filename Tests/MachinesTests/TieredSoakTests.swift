// SPDX-License-Identifier: Apache-2.0
//
// Long runs that compile, in release by `make soak` (KILN_SOAK=1): boots with low thresholds, tiny trace
// caches and recordings cut at random, and the same console bytes and instruction counts in every mode.

import ExecutionEngine
import Foundation
import Testing
import Tracing

@testable import Machines

@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["KILN_SOAK"] == "1", "long; run by make soak"),
  .serialized)
struct TieredSoak {
  /// A way to compile.
  struct Way: Sendable, CustomTestStringConvertible {
    let policy: TierPolicy
    var testDescription: String { policy.changes }
    init(_ change: (inout TierPolicy) -> Void) {
      var policy = TierPolicy()
      change(&policy)
      self.policy = policy
    }
    var tier: TierConfiguration { TierConfiguration(policy: policy) { try LLVMTraceCompiler($0) } }
  }

  static let ways = [
    Way { _ in },
    Way { $0.hotThreshold = 1 },
    Way {
      $0.hotThreshold = 500
      $0.cacheBytes = 1 << 17
    },
    Way { $0.cacheBytes = 1 << 20 },
    Way {
      $0.hotThreshold = 500
      $0.randomCuts = 10
      $0.seed = UInt64(ProcessInfo.processInfo.environment["KILN_SEED"] ?? "") ?? 8_800
    },
    Way {
      $0.linksTraces = false
      $0.growsRegions = false
    },
    Way {
      $0.crossesPages = false
      $0.inlinesIndirect = false
    },
  ]

  /// Every switch of the policy, turned from its default.
  static let turned = TierPolicy.fields.filter {
    ["on", "off"].contains($0.value(in: TierPolicy()))
  }.map { field in
    Way { _ = field.set(field.value(in: $0) == "on" ? "off" : "on", in: &$0) }
  }

  @Test(arguments: turned)
  func bootsWithASwitchTurned(_ way: Way) throws {
    let outcome = try BootSoak().boot { $0.vcpu.tier = way.tier }
    #expect(outcome.reached, "\(way.testDescription): \(outcome.tail)")
  }

  @Test(arguments: ways)
  func boots(_ way: Way) throws {
    for round in 0..<3 {
      let outcome = try BootSoak().boot { $0.vcpu.tier = way.tier }
      #expect(outcome.reached, "round \(round), \(way.testDescription): \(outcome.tail)")
      let figures = try #require(outcome.machine.vcpu.traceStatistics)
      #expect(figures.entries > 0 && figures.lastRefusal == nil, "\(figures)")
    }
  }

  /// The whole boot with every run of a trace compared with the interpreter.
  @Test(arguments: [true, false])
  func bootsUnderLockstep(_ isDeterministic: Bool) throws {
    // Every block by itself takes minutes, and compiles at once in any case.
    for way in isDeterministic ? Self.checkedWays : Array(Self.checkedWays.dropLast()) {
      let outcome = try BootSoak().boot {
        $0.isDeterministic = isDeterministic
        $0.vcpu.tier = way.tier
        $0.vcpu.tier?.policy.isSynchronous = isDeterministic
        $0.vcpu.tier?.isChecked = true
      }
      let vcpu = outcome.machine.vcpu
      #expect(vcpu.lockstepDifference == nil, "\(vcpu.lockstepDifference?.description ?? "")")
      #expect(outcome.reached, "\(way.testDescription): \(outcome.tail)")
      let figures = try #require(vcpu.lockstepStatistics)
      #expect(figures.instructions * 2 > outcome.retired, "\(way.testDescription): \(figures)")
    }
  }

  static let checkedWays = [
    Way { _ in },
    Way {
      $0.hotThreshold = 200
      $0.upgradeInstructions = 20_000
    },
    Way { $0 = .everything },
  ]

  @Test func everyModeCountsAndPrintsTheSame() throws {
    let words = "kiln.test=all kiln.end=poweroff cryptomgr.notests"
    func run(_ tier: TierConfiguration?) throws -> BootSoak.Outcome {
      try BootSoak().boot(words, until: "\u{0}never") {
        $0.isDeterministic = true
        $0.vcpu.tier = tier
      }
    }
    let interpreted = try run(nil)
    #expect(interpreted.end == .powerOff(exitCode: 0), "\(interpreted.tail)")
    let ways = [
      Way { $0.isSynchronous = true },
      Way {
        $0.isSynchronous = true
        $0.hotThreshold = 20_000
        $0.usesQuickLevel = false
      },
    ]
    for way in ways {
      let tiered = try run(way.tier)
      #expect(tiered.bytes == interpreted.bytes, "\(way.testDescription): \(tiered.tail)")
      #expect(tiered.retired == interpreted.retired, "\(way.testDescription)")
    }
  }
}
