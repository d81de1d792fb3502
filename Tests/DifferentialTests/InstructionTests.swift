// SPDX-License-Identifier: Apache-2.0
//
// Every row of the decode tables against QEMU: at least 1,000 operand sets each, in three modes, every
// register, the trap, fflags and memory compared.

import Testing

@Suite struct InstructionTests {
  @Test(arguments: InstructionBatch.all)
  func agreesWithTheOracle(_ batch: InstructionBatch) async throws {
    let result = try await DifferentialRuns.shared.result(of: DifferentialRun(batch))
    #expect(result.differenceCount == 0, "\(result.differences.joined(separator: "\n"))")
  }
}
