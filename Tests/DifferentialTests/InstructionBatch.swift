// SPDX-License-Identifier: Apache-2.0
//
// The decode tables cut into programs.

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

  /// The batch's program; each round draws other operands.
  func program(round: UInt64) -> GuestProgram {
    InstructionProgramBuilder.build(
      name, rows, effort: Effort(),
      seed: TestRandom.seed(default: name.utf8.reduce(17) { $0 &* 31 &+ UInt64($1) }) &+ round)
  }
}
