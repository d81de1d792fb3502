// SPDX-License-Identifier: Apache-2.0
//
// Traces to host code, in three stages: TCG IR to LLVM IR, LLVM's passes, LLVM IR to an object. Long traces
// tell what an instruction costs, a short one what a trace costs at least.

import ExecutionEngine
import IR
import Interpreter
import LLVMBackend
import Tracing

func compileBenchmarks() {
  for level in [CompilationLevel.cheap, .quick, .optimised] {
    measure("compile, \(level), per instruction of long traces") {
      try CompileRun(byteCount: 256, level)
    } _: {
      $0.run()
    }
    measure("compile, \(level), per trace of a few instructions") {
      try CompileRun(byteCount: 8, level)
    } _: { run in
      let work = run.run()
      return Work(operations: run.traceCount, isRight: work.isRight)
    }
  }
  for (name, level, stage) in [
    ("lower to LLVM IR, quick", CompilationLevel.quick, CompilationStage.lowering),
    ("lower to LLVM IR, optimised", .optimised, .lowering),
    ("LLVM's passes, optimised", .optimised, .passes),
    ("generate code, quick", .quick, .codeGeneration),
    ("generate code, optimised", .optimised, .codeGeneration),
  ] {
    measure("\(name), per instruction of long traces") {
      try CompileRun(byteCount: 256, level)
    } _: { run in
      let work = run.run()
      return Work(
        operations: work.operations, isRight: work.isRight, time: run.times[Int(stage.rawValue)])
    }
  }
}

/// Some traces of loops, compiled again and again.
private final class CompileRun {
  private let compiler: TraceCompiler
  private let traces: [Trace]
  private let level: CompilationLevel
  /// How long each stage of the last run took.
  private(set) var times: [Duration] = []
  var traceCount: Int { traces.count }

  init(byteCount: Int, _ level: CompilationLevel) throws {
    let loopCount = 4
    let code = GuestCode.loops(loopCount, byteCount: byteCount, seed: 5)
    let limit = loopCount * 64 * (byteCount / 2 + 3)
    let board = try GuestBoard(code: code, limit: limit, on: TraceShelf())
    guard board.run(operations: limit).isRight else { throw TraceBenchmarkError.wrongRun }
    traces = board.vcpu.traceSnapshots.map(\.trace).sorted { $0.pc < $1.pc }
    guard traces.count >= loopCount else { throw TraceBenchmarkError.tooFewTraces(traces.count) }
    compiler = try TraceCompiler(helpers: board.cpu.vocabulary.helpers)
    self.level = level
  }

  func run() -> Work {
    times = [Duration](repeating: .zero, count: CompilationStage.allCases.count)
    let clock = ContinuousClock()
    var instructions = 0
    for trace in traces {
      var start = clock.now
      let compiled = try? compiler.compile(trace, level: level) { stage in
        let now = clock.now
        self.times[Int(stage.rawValue)] += start.duration(to: now)
        start = now
      }
      guard let compiled, !compiled.object.isEmpty else {
        return Work(operations: 0, isRight: false)
      }
      instructions += compiled.instructionCount
    }
    return Work(operations: instructions, isRight: true)
  }
}

/// Why a benchmark of traces can't be.
enum TraceBenchmarkError: Error {
  /// The guest code did not run to its limit, or faulted.
  case wrongRun
  /// Fewer traces were made of it than it has loops.
  case tooFewTraces(Int)
  /// A trace has so many instructions, and should have others.
  case wrongLength(Int)
}
