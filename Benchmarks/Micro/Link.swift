// SPDX-License-Identifier: Apache-2.0
//
// Compiled traces into the trace cache: the object into code memory, and exits linked to the trace they lead
// to, which happens when one is taken for the first time.

import DeviceModel
import ExecutionEngine
import IR
import Interpreter
import LLVMBackend
import Synchronization
import Tracing

func linkBenchmarks() {
  measure("load an object into code memory and free it, per trace of some 40 instructions") {
    try LoadRun()
  } _: {
    $0.run()
  }
  let shelf = TraceShelf()
  measureFresh("link an exit when it is first taken, look-up and page check included, per exit") {
    try LinkRun(shelf)
  } _: {
    $0.run(.linking)
  }
  measureFresh("trace, entered through a link, per trace of 8 instructions") {
    try LinkRun(shelf)
  } _: {
    $0.run(.linked)
  }
}

/// An object that is loaded again and again.
private final class LoadRun {
  private let trace: CompiledTrace
  private let memory: CodeMemory

  init() throws {
    let code = GuestCode.loops(1, byteCount: 128, seed: 7)
    let limit = 64 * 32
    let board = try GuestBoard(code: code, limit: limit, on: TraceShelf())
    let helpers = board.cpu.vocabulary.helpers
    let calls = TraceCalls()
    memory = try CodeMemory(
      byteLimit: 1 << 20,
      runtime: TraceRuntime(
        load: calls.load, store: calls.store, atomicAddress: calls.atomicAddress,
        page: calls.page, float: calls.float, helpers: helpers))
    guard board.run(operations: limit).isRight, let found = board.vcpu.traceSnapshots.first
    else { throw TraceBenchmarkError.wrongRun }
    guard 35...45 ~= found.trace.instructionCount else {
      throw TraceBenchmarkError.wrongLength(found.trace.instructionCount)
    }
    trace = try TraceCompiler(helpers: helpers).compile(found.trace, level: .quick)
  }

  func run() -> Work {
    let count = 500
    for _ in 0..<count {
      guard let loaded = try? memory.load(trace) else { return Work(operations: 0, isRight: false) }
      memory.free(loaded)
    }
    return Work(operations: count, isRight: true)
  }
}

/// A ring of traces: blocks run in the first round, are recorded in the second and left to the next trace in
/// the third, which has its pages checked and the exit linked; from then on control goes from trace to trace.
private final class LinkRun {
  enum Part { case linking, linked }

  private static let traceCount = 200
  private static let instructions = 8
  private static let round = traceCount * instructions
  private static let rounds = 6
  private static let code = GuestCode.ring(traceCount, additions: instructions - 1)
  private let board: GuestBoard

  init(_ shelf: TraceShelf) throws {
    board = try GuestBoard(code: Self.code, limit: Self.round * Self.rounds, on: shelf) {
      $0.hotThreshold = 1
      $0.traceInstructions = Self.instructions
    }
  }

  func run(_ part: Part) -> Work {
    let ends = RoundEnds()
    for i in 1...Self.rounds {
      let vcpu = board.vcpu
      board.clock.makeTimer { [unowned vcpu] in ends.note(vcpu) }.arm(at: UInt64(i * Self.round))
    }
    let work = board.run(operations: Self.round * Self.rounds)
    let (times, links) = ends.all
    guard work.isRight, times.count == Self.rounds, links[1] == 0, links[4] == links[5] else {
      return Work(operations: 0, isRight: false)
    }
    let linked = times[4].duration(to: times[5])
    switch part {
    case .linked: return Work(operations: Self.traceCount, isRight: true, time: linked)
    case .linking:
      // The round's first trace has nobody to be linked from.
      let made = Int(links[2])
      return Work(
        operations: made, isRight: made == Self.traceCount - 1,
        time: times[1].duration(to: times[2]) - linked)
    }
  }
}

/// When rounds ended, and how many exits had been linked. The VCPU's thread.
private final class RoundEnds: Sendable {
  private let ends = Mutex<([ContinuousClock.Instant], [UInt64])>(([], []))
  var all: (times: [ContinuousClock.Instant], links: [UInt64]) { ends.withLock { $0 } }

  func note(_ vcpu: VCPU) {
    let links = vcpu.traceStatistics?.links ?? 0
    ends.withLock {
      $0.0.append(.now)
      $0.1.append(links)
    }
  }
}
