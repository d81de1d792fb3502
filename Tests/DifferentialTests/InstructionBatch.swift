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

/// A program and how its results are compared.
struct DifferentialRun: Sendable, CustomTestStringConvertible {
  var testDescription: String { name }
  /// Unique among all runs.
  let name: String
  let tolerances: [Tolerance]
  /// What QEMU is told to be.
  let oracleCPU: String
  /// Makes the program.
  let program: @Sendable () -> GuestProgram

  /// The runs whose operand sets count for the coverage table.
  static var all: [DifferentialRun] {
    InstructionBatch.all.map(DifferentialRun.init)
      + ControlRegisterBatch.all.map(DifferentialRun.init)
      + [.privileged, .translation, .protection] + lockedProtection
  }

  init(_ batch: InstructionBatch) {
    self.init(name: batch.name, tolerances: Tolerance.instructions) { batch.program() }
  }

  init(_ batch: ControlRegisterBatch) {
    self.init(
      name: batch.name, tolerances: Tolerance.instructions + Tolerance.controlRegisters
    ) { batch.program() }
  }

  init(
    name: String, tolerances: [Tolerance], oracleCPU: String = OracleCPU.qemu,
    program: @escaping @Sendable () -> GuestProgram
  ) {
    self.name = name
    self.tolerances = tolerances
    self.oracleCPU = oracleCPU
    self.program = program
  }

  static let privileged = DifferentialRun(
    name: "privileged", tolerances: Tolerance.instructions + Tolerance.privileged,
    oracleCPU: OracleCPU.qemuWithPriorities
  ) { PrivilegedProgramBuilder.build(effort: Effort(), seed: TestRandom.seed(default: 3)) }
}

extension DifferentialRun {
  static let translation = DifferentialRun(
    name: "translation", tolerances: Tolerance.instructions + Tolerance.translation
  ) {
    TranslationProgramBuilder.build(
      effort: Effort(variants: 1, setsPerVariant: 500), seed: TestRandom.seed(default: 4))
  }
}

extension DifferentialRun {
  static let protection = DifferentialRun(
    name: "protection", tolerances: Tolerance.instructions
  ) {
    ProtectionProgramBuilder.build(
      "protection", isLocked: false, sets: 2_000, seed: TestRandom.seed(default: 5))
  }

  /// Programs with locked entries, one configuration each.
  static let lockedProtection = (0..<6).map { number in
    DifferentialRun(name: "locked protection \(number)", tolerances: Tolerance.instructions) {
      ProtectionProgramBuilder.build(
        "locked protection \(number)", isLocked: true, sets: 100,
        seed: TestRandom.seed(default: 60 + UInt64(number)))
    }
  }
}

/// Results of runs, which several tests ask for but only one computes.
actor DifferentialRuns {
  static let shared = DifferentialRuns()
  private var tasks: [String: Task<Comparison, any Error>] = [:]

  /// The comparison of a run, made at the first request.
  func result(of run: DifferentialRun) async throws -> Comparison {
    if let task = tasks[run.name] { return try await task.value }
    let task = Task.detached {
      try compare(run.program(), tolerances: run.tolerances, oracleCPU: run.oracleCPU)
    }
    tasks[run.name] = task
    return try await task.value
  }
}

/// Runs a program on both sides and compares.
func compare(
  _ program: GuestProgram, _ variant: ExecutionVariant = ExecutionVariant("default"),
  tolerances: [Tolerance] = Tolerance.instructions, oracleCPU: String = OracleCPU.qemu
) throws -> Comparison {
  let oracle = try OracleRun(program, cpu: oracleCPU)
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
