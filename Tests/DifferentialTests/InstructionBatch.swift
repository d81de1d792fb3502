// SPDX-License-Identifier: Apache-2.0
//
// The decode tables cut into programs, and their results, which several tests ask for but only one
// computes.

import Foundation
import TestSupport
import Testing

/// Rows that are tested by one program.
struct InstructionBatch: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: [InstructionRow]

  /// All rows, integer and floating-point ones apart, some dozens at a time.
  static let all: [InstructionBatch] = {
    let rows = InstructionRow.all.filter { !$0.isPrivileged }
    let groups: [(String, [InstructionRow], Int)] = [
      ("integer", rows.filter { !$0.isFloat }, 48),
      ("float", rows.filter(\.isFloat), 32),
    ]
    return groups.flatMap { stem, rows, size in
      stride(from: 0, to: rows.count, by: size).map { start in
        InstructionBatch(
          name: "\(stem) \(start / size + 1)",
          rows: Array(rows[start..<min(start + size, rows.count)]))
      }
    }
  }()

  var testDescription: String { name }

  var seed: UInt64 {
    SeededGenerator.seed(default: name.utf8.reduce(17) { $0 &* 31 &+ UInt64($1) })
  }

  /// The batch's program.
  func program(_ effort: Effort = Effort()) -> GuestProgram {
    InstructionProgramBuilder.build(name, rows, effort: effort, seed: seed)
  }
}

/// Results by batch.
actor DifferentialRuns {
  static let shared = DifferentialRuns()
  private var tasks: [String: Task<Comparison, any Error>] = [:]

  /// The comparison of a batch, made at the first request.
  func result(of batch: InstructionBatch) async throws -> Comparison {
    if let task = tasks[batch.name] { return try await task.value }
    let task = Task.detached { try compare(batch.program()) }
    tasks[batch.name] = task
    return try await task.value
  }
}

/// Runs a program on both sides and compares.
func compare(
  _ program: GuestProgram, _ variant: ExecutionVariant = ExecutionVariant("default"),
  tolerances: [Tolerance] = Tolerance.instructions
) throws -> Comparison {
  let oracle = try OracleRun(program)
  let kiln = try KilnRun(program, variant, limit: UInt64(program.setCount) * 2_000 + 10_000)
  var comparison = Comparison(
    program, kiln: kiln.memory, oracle: oracle.memory, tolerances: tolerances)
  if !kiln.isComplete {
    comparison.differenceCount += 1
    comparison.differences.append(
      "\(program.name): Kiln did not end within \(kiln.retired) instructions")
  }
  return comparison
}
