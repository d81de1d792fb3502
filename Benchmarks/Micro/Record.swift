// SPDX-License-Identifier: Apache-2.0
//
// From hot heads to traces: recording as the engine does it, guest code included, and what the recorder and
// the forming of a trace take of that.

import ExecutionEngine
import Tracing

private let loopCount = 40
private let loopCode = GuestCode.loops(loopCount, byteCount: 96, seed: 3)

func recordBenchmarks() {
  let shelf = TraceShelf()
  // Every loop runs at least its 64 passes, in two rounds at most.
  let limit = loopCount * 64 * 40
  measureFresh("record, the guest's passes included, per instruction of the trace") {
    try GuestBoard(code: loopCode, limit: limit, on: shelf)
  } _: { board in
    let work = board.run(operations: limit)
    let statistics = board.vcpu.traceStatistics ?? TraceStatistics()
    let instructions = Int(statistics.compiledInstructions[TraceLevel.quick.rawValue])
    return Work(
      operations: instructions,
      isRight: work.isRight && statistics.published >= UInt64(loopCount)
        && statistics[.refused] == 0,
      time: .nanoseconds(Int64(statistics.recordNanoseconds)))
  }
  measure("record, the recorder alone, per block executed") {
    try Rerun.loops(limit, shelf)
  } _: { reruns in
    var visits = 0
    var isRight = true
    for rerun in reruns {
      let recording = rerun.record()
      visits += recording.visits.reduce(0, +)
      if !recording.isLoop { isRight = false }
    }
    return Work(operations: visits, isRight: isRight)
  }
  measure("form a trace of a recording, per instruction of the trace") {
    try Rerun.loops(limit, shelf).map { $0.record() }
  } _: { recordings in
    var instructions = 0
    for recording in recordings {
      guard let formed = TraceFormation.form(recording, TierPolicy()), formed.isLoop else {
        return Work(operations: 0, isRight: false)
      }
      instructions += formed.trace.instructionCount
    }
    return Work(operations: instructions, isRight: true)
  }
}

/// What a recorder is told of a loop that runs, again.
private final class Rerun {
  private let blocks: [RecordedBlock]
  /// The edges out of each block, the ones taken in turn.
  private let ways: [[(cell: Int, target: Int)]]
  private var recorder = TraceRecorder(TierPolicy())

  private init(_ trace: TraceSnapshot) {
    blocks = trace.blocks
    ways = trace.blocks.indices.map { i in
      trace.trace.edges.filter { $0.source == i }.map { (cell: $0.cell, target: $0.target) }
        .sorted { ($0.target, $0.cell) < ($1.target, $1.cell) }
    }
  }

  /// All loops the engine made traces of whose blocks all go on inside.
  static func loops(_ limit: Int, _ shelf: TraceShelf) throws -> [Rerun] {
    let board = try GuestBoard(code: loopCode, limit: limit, on: shelf)
    guard board.run(operations: limit).isRight else { return [] }
    return board.vcpu.traceSnapshots.map(Rerun.init).filter { rerun in
      rerun.ways.allSatisfy { !$0.isEmpty }
        && rerun.ways.contains { $0.contains { $0.target == 0 } }
    }
  }

  func record() -> Recording {
    recorder.begin()
    var turns = [Int](repeating: 0, count: blocks.count)
    var at = 0
    while true {
      let block = blocks[at]
      let offsets = { block.block.instructions.map { UInt64($0 >> 16) } }
      _ = recorder.length(pc: block.pc, offsets: offsets)
      if let end = recorder.visit(pc: block.pc, startsOtherLoop: false, { block }) {
        return recorder.finish(end)
      }
      let way = ways[at][turns[at] % ways[at].count]
      turns[at] += 1
      if let end = recorder.leave(cell: way.cell, to: blocks[way.target].pc) {
        return recorder.finish(end)
      }
      at = way.target
    }
  }
}
