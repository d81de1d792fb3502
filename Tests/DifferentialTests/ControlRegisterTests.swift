// SPDX-License-Identifier: Apache-2.0
//
// Every control and status register against QEMU: who may access it, which values it takes, what comes
// back, what the trap says.

@testable import RISCVGuest
import Testing

/// CSRs that are tested by one program.
struct ControlRegisterBatch: Sendable, CustomTestStringConvertible {
  let name: String
  let registers: [RISCVControlRegister]

  static let all: [ControlRegisterBatch] = {
    let all = RISCVControlRegister.all.filter {
      RISCVExtensions.standard.isSuperset(of: $0.requires)
    }
    return stride(from: 0, to: all.count, by: 32).map { start in
      ControlRegisterBatch(
        name: "CSRs \(start / 32 + 1)", registers: Array(all[start..<min(start + 32, all.count)]))
    }
  }()

  var testDescription: String { name }

  /// The batch's program; each round draws other operands.
  func program(round: UInt64) -> GuestProgram {
    ControlRegisterProgramBuilder.build(
      name, registers, effort: Effort(variants: 51),
      seed: TestRandom.seed(default: UInt64(registers.first?.number ?? 0)) &+ round)
  }
}

@Suite struct ControlRegisterTests {
  @Test(arguments: ControlRegisterBatch.all)
  func agreesWithTheOracle(_ batch: ControlRegisterBatch) async throws {
    let result = try await DifferentialRuns.shared.result(of: DifferentialRun(batch))
    #expect(result.differenceCount == 0, "\(result.differences.joined(separator: "\n"))")
  }
}
