// SPDX-License-Identifier: Apache-2.0
//
// A run of one program on both sides: what it tests, what it forgives, and its result, which several
// tests ask for but only one computes.

import Testing

/// A program and how its results are compared.
struct DifferentialRun: Sendable, CustomTestStringConvertible {
  var testDescription: String { name }
  /// Unique among all runs.
  let name: String
  /// The suite that checks it.
  let suite: String
  let tolerances: [Tolerance]
  /// What QEMU is told to be.
  let oracleCPU: String
  /// Makes the program; each round draws other operands.
  let program: @Sendable (_ round: UInt64) -> GuestProgram

  /// The runs whose operand sets count for the coverage table.
  static var all: [DifferentialRun] {
    InstructionBatch.all.map(DifferentialRun.init)
      + ControlRegisterBatch.all.map(DifferentialRun.init)
      + [.privileged, .translation, .protection] + lockedProtection
  }

  init(_ batch: InstructionBatch) {
    self.init(name: batch.name, suite: "InstructionTests", tolerances: Tolerance.instructions) {
      batch.program(round: $0)
    }
  }

  init(_ batch: ControlRegisterBatch) {
    self.init(
      name: batch.name, suite: "ControlRegisterTests",
      tolerances: Tolerance.instructions + Tolerance.controlRegisters
    ) { batch.program(round: $0) }
  }

  init(
    name: String, suite: String = "PrivilegedTests", tolerances: [Tolerance],
    oracleCPU: String = OracleCPU.qemu,
    program: @escaping @Sendable (_ round: UInt64) -> GuestProgram
  ) {
    self.name = name
    self.suite = suite
    self.tolerances = tolerances
    self.oracleCPU = oracleCPU
    self.program = program
  }

  static let privileged = DifferentialRun(
    name: "privileged", tolerances: Tolerance.instructions + Tolerance.privileged,
    oracleCPU: OracleCPU.qemuWithPriorities
  ) { PrivilegedProgramBuilder.build(effort: Effort(), seed: TestRandom.seed(default: 3) &+ $0) }
}

extension DifferentialRun {
  static let translation = DifferentialRun(
    name: "translation", tolerances: Tolerance.instructions + Tolerance.translation
  ) {
    TranslationProgramBuilder.build(
      effort: Effort(variants: 1, setsPerVariant: 500), seed: TestRandom.seed(default: 4) &+ $0)
  }
}

extension DifferentialRun {
  static let protection = DifferentialRun(
    name: "protection", tolerances: Tolerance.instructions
  ) {
    ProtectionProgramBuilder.build(
      "protection", isLocked: false, sets: 2_000, seed: TestRandom.seed(default: 5) &+ $0)
  }

  /// Programs with locked entries, one configuration each.
  static let lockedProtection = (0..<6).map { number in
    DifferentialRun(name: "locked protection \(number)", tolerances: Tolerance.instructions) {
      ProtectionProgramBuilder.build(
        "locked protection \(number)", isLocked: true, sets: 100,
        seed: TestRandom.seed(default: 60 + UInt64(number)) &+ $0)
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
      try compare(run.program(0), tolerances: run.tolerances, oracleCPU: run.oracleCPU)
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
