// SPDX-License-Identifier: Apache-2.0
//
// Random programs in every way Kiln can run them, against QEMU. KILN_SEED=n repeats a failure's seed.

import ExecutionEngine
import Foundation
import TestSupport
import Testing
import Translation

@Suite struct RandomProgramTests {
  /// The ways to run a program: all must give the same result.
  static let variants: [ExecutionVariant] = {
    var plain = ExecutionVariant("unfused")
    plain.fuses = false
    var unchained = ExecutionVariant("unchained")
    unchained.chains = false
    var neither = ExecutionVariant("unfused, unchained")
    neither.fuses = false
    neither.chains = false
    var single = ExecutionVariant("one instruction a block")
    single.blockLimit = 1
    var short = ExecutionVariant("three instructions a block")
    short.blockLimit = 3
    var interrupted = ExecutionVariant("cut short by events")
    interrupted.eventInterval = 7
    return [
      ExecutionVariant("fused, chained"), plain, unchained, neither, single, short, interrupted,
    ]
  }()

  @Test(arguments: [1, 2, 3, 4])
  func agreeWithTheOracle(_ number: UInt64) throws {
    try check(seed: SeededGenerator.seed(default: 0) &+ number, count: 1_500)
  }

  /// KILN_SOAK=1: many more.
  @Test(.enabled(if: Soak.isWanted))
  func agreeWithTheOracleInTheSoak() throws {
    for number in 0..<UInt64(40) {
      try check(seed: SeededGenerator.seed(default: 1_000) &+ number, count: 3_000)
    }
  }

  private func check(seed: UInt64, count: Int) throws {
    let program = RandomProgramBuilder.build(
      "random programs", count: count, length: 40, seed: seed)
    let oracle = try OracleRun(program)
    let complete = (0..<count).count {
      program.result($0, in: oracle.memory)[ResultWord.cause] == 3
    }
    #expect(complete > count / 2, "seed \(seed): only \(complete) programs of \(count) don't trap")
    for variant in Self.variants {
      let run = try KilnRun(program, variant, limit: UInt64(count) * 10_000)
      let comparison = Comparison(
        program, kiln: run.memory, oracle: oracle.memory, tolerances: Tolerance.instructions)
      let words = comparison.differences.joined(separator: "\n")
      #expect(run.isComplete, "seed \(seed), \(variant): did not end")
      #expect(comparison.differenceCount == 0, "seed \(seed), \(variant): \(words)")
    }
  }
}

/// Whether the long tests are wanted.
enum Soak {
  static let isWanted = ProcessInfo.processInfo.environment["KILN_SOAK"] == "1"
}
