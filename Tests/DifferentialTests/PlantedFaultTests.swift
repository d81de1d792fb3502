// SPDX-License-Identifier: Apache-2.0
//
// Tests of the tests: every planted fault is caught by the operand sets of its rows, which without it
// agree with the oracle.

import TestSupport
import Testing

@Suite struct PlantedFaultTests {
  @Test func thereAreManyFaults() {
    #expect(PlantedFault.all.count >= 20)
    #expect(Set(PlantedFault.all.map(\.name)).count == PlantedFault.all.count)
  }

  @Test(arguments: PlantedFault.all)
  func isCaught(_ fault: PlantedFault) throws {
    let rows = InstructionRow.all.filter { fault.rows.contains($0.name) }
    #expect(rows.count == fault.rows.count, "a row of '\(fault.name)' doesn't exist")
    let program = InstructionProgramBuilder.build(
      fault.name, rows, effort: Effort(), seed: SeededGenerator.seed(default: 11))
    let oracle = try OracleRun(program)
    let limit = UInt64(program.setCount) * 2_000
    func differences(_ variant: ExecutionVariant) throws -> Int {
      let run = try KilnRun(program, variant, limit: limit)
      let comparison = Comparison(
        program, kiln: run.memory, oracle: oracle.memory, tolerances: Tolerance.instructions)
      // Each row must notice, and by results, not by a program that runs wild.
      #expect(run.isComplete)
      return rows.map { program.setCount(of: $0.name) - comparison.agreeing[$0.name, default: 0] }
        .min() ?? 0
    }
    #expect(try differences(ExecutionVariant("sound")) == 0)
    #expect(
      try differences(fault.variant()) > 0, "seed \(program.seed): '\(fault.name)' is not caught")
  }
}
