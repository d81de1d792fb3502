// SPDX-License-Identifier: Apache-2.0
//
// The long tests, which `make soak` runs in release with KILN_SOAK=1: every comparison again with other
// operands, fused and unfused, in blocks of one instruction.

import TestSupport
import Testing

@Suite(.enabled(if: Soak.isWanted)) struct SoakTests {
  private static let rounds: UInt64 = 12

  @Test(arguments: DifferentialRun.all)
  func agreesRoundAfterRound(_ run: DifferentialRun) throws {
    var single = ExecutionVariant("one instruction a block")
    single.blockLimit = 1
    var plain = ExecutionVariant("unfused, unchained")
    plain.fuses = false
    plain.chains = false
    for round in 1...Self.rounds {
      let program = run.program(round * 1_000_003)
      let oracle = try OracleRun(program, cpu: run.oracleCPU)
      for variant in [ExecutionVariant("default"), plain, single] {
        let kiln = try KilnRun(program, variant, limit: UInt64(program.setCount) * 2_000 + 10_000)
        let comparison = Comparison(
          program, kiln: kiln.memory, oracle: oracle.memory, tolerances: run.tolerances)
        let words = comparison.differences.joined(separator: "\n")
        #expect(kiln.isComplete, "\(run.name), seed \(program.seed), \(variant): did not end")
        #expect(
          comparison.differenceCount == 0,
          "\(run.name), seed \(program.seed), \(variant): \(words)")
      }
    }
  }
}
