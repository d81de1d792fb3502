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

  @Test(arguments: ways)
  func boots(_ way: Way) throws {
    for round in 0..<3 {
      let outcome = try BootSoak().boot { $0.vcpu.tier = way.tier }
      #expect(outcome.reached, "round \(round), \(way.testDescription): \(outcome.tail)")
      let figures = try #require(outcome.machine.vcpu.traceStatistics)
      #expect(figures.entries > 0 && figures.lastRefusal == nil, "\(figures)")
    }
  }

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
