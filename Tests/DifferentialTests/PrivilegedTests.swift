// SPDX-License-Identifier: Apache-2.0
//
// Trap returns, fences, waiting, delegation and interrupts against QEMU.

import Testing

@Suite struct PrivilegedTests {
  @Test func trapsAndReturnsAgreeWithTheOracle() async throws {
    let result = try await DifferentialRuns.shared.result(of: .privileged)
    #expect(result.differenceCount == 0, "\(result.differences.joined(separator: "\n"))")
  }

  @Test func translationAgreesWithTheOracle() async throws {
    let result = try await DifferentialRuns.shared.result(of: .translation)
    #expect(result.differenceCount == 0, "\(result.differences.joined(separator: "\n"))")
  }

  @Test(arguments: [DifferentialRun.protection] + DifferentialRun.lockedProtection)
  func protectionAgreesWithTheOracle(_ run: DifferentialRun) async throws {
    let result = try await DifferentialRuns.shared.result(of: run)
    #expect(result.differenceCount == 0, "\(result.differences.joined(separator: "\n"))")
  }
}
