// SPDX-License-Identifier: Apache-2.0
//
// Loops as a translator makes them of compiled programs: hash rounds, copying, a pointer chase, sums of
// floats. For comparing whole runs, and for measuring.

import IR
import LLVMBackend

/// A loop of one block, and what to run it from.
struct Loop {
  let name: String
  let block: BuiltBlock
  let edges: [TraceEdge]
  var beginning = TraceBench.Beginning()

  var trace: Trace { Trace(blocks: [block.trace], edges: edges) }

  private static func slot(_ index: Int) -> Slot { TraceBench.slot(index) }
  private static let word = MemoryOperation(log2Width: 2, signed: true)
  private static let long = MemoryOperation(log2Width: 3)
  private static let mmu = 3

  /// One operation per instruction, then `condition(a, b)` for another round.
  private init(
    _ name: String, again condition: Condition, _ a: Slot, _ b: Slot,
    _ operations: [(inout IRBuilder) -> Void]
  ) {
    self.name = name
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    builder.begin(pc: 0x10000)
    for (i, operation) in operations.enumerated() {
      builder.beginInstruction(offset: i * 4)
      operation(&builder)
    }
    builder.beginInstruction(offset: operations.count * 4)
    let label = builder.makeLabel()
    builder.branch(condition, .i64, a, b, to: label)
    builder.gotoTB(offset: 0x800)
    builder.place(label)
    builder.gotoTB(offset: 0)
    builder.finish()
    block = BuiltBlock(builder)
    edges = [TraceEdge(source: 0, cell: block.trace.codes.count - 2, target: 0)]
    beginning.slots[10] = TraceBench.base + 0x100
    beginning.slots[11] = TraceBench.base + 0x1100
    beginning.slots[12] = TraceBench.base + 0xD80
    beginning.slots[15] = 1.0001.bitPattern
    beginning.flags = 1
    beginning.isCold = false
    beginning.budget = 1_000_000
    beginning.memory = (0..<(TraceBench.pageCount * 512)).map { 1.5.bitPattern &+ UInt64($0) << 30 }
  }

  static var all: [Loop] { [hash, copy, chase, sum] }

  private static var hash: Loop {
    var all: [(inout IRBuilder) -> Void] = []
    for round in 0..<4 { all += hashRound(Int16(round * 4)) }
    all.append { $0.binary(.add, .i64, slot(10), slot(10), immediate: 16) }
    all.append { $0.binary(.add, .i64, slot(11), slot(11), immediate: 16) }
    return Loop("hash", again: .ne, slot(10), slot(12), all)
  }

  private static func hashRound(_ displacement: Int16) -> [(inout IRBuilder) -> Void] {
    [
      { $0.binary(.shr, .s32, slot(20), slot(4), immediate: 6) },
      { $0.binary(.shl, .s32, slot(21), slot(4), immediate: 26) },
      { $0.binary(.or, .i64, slot(20), slot(20), slot(21)) },
      { $0.binary(.shr, .s32, slot(21), slot(4), immediate: 11) },
      { $0.binary(.shl, .s32, slot(22), slot(4), immediate: 21) },
      { $0.binary(.or, .i64, slot(21), slot(21), slot(22)) },
      { $0.binary(.xor, .i64, slot(20), slot(20), slot(21)) },
      { $0.binary(.xor, .i64, slot(21), slot(5), slot(6)) },
      { $0.binary(.and, .i64, slot(21), slot(21), slot(4)) },
      { $0.binary(.xor, .i64, slot(21), slot(21), slot(6)) },
      { $0.load(word, slot(22), slot(10), displacement: displacement, mmuIndex: mmu) },
      { $0.load(word, slot(23), slot(11), displacement: displacement, mmuIndex: mmu) },
      { $0.binary(.add, .s32, slot(20), slot(20), slot(21)) },
      { $0.binary(.add, .s32, slot(20), slot(20), slot(22)) },
      { $0.binary(.add, .s32, slot(20), slot(20), slot(23)) },
      { $0.binary(.add, .s32, slot(7), slot(7), slot(20)) },
      { $0.binary(.add, .s32, slot(3), slot(3), slot(7)) },
      { $0.move(slot(7), slot(6)) }, { $0.move(slot(6), slot(5)) },
      { $0.move(slot(5), slot(4)) }, { $0.move(slot(4), slot(3)) },
    ]
  }

  private static var copy: Loop {
    Loop(
      "copy", again: .ltu, slot(10), slot(12),
      [
        { $0.load(long, slot(20), slot(10), mmuIndex: mmu) },
        { $0.binary(.add, .i64, slot(10), slot(10), immediate: 8) },
        { $0.store(long, slot(20), slot(11), mmuIndex: mmu) },
        { $0.binary(.add, .i64, slot(11), slot(11), immediate: 8) },
      ])
  }

  private static var chase: Loop {
    var loop = Loop(
      "chase", again: .ne, slot(10), .zero,
      [
        { $0.load(long, slot(20), slot(10), displacement: 8, mmuIndex: mmu) },
        { $0.binary(.add, .i64, slot(13), slot(13), slot(20)) },
        { $0.load(long, slot(10), slot(10), mmuIndex: mmu) },
      ])
    loop.beginning.memory = loop.beginning.memory.indices.map {
      TraceBench.base + UInt64($0 * 0x2A8 & 0x3FF0)
    }
    return loop
  }

  private static var sum: Loop {
    Loop(
      "sum", again: .ltu, slot(10), slot(12),
      [
        { $0.load(long, slot(20), slot(10), mmuIndex: mmu) },
        { $0.floatBinary(.fmul, .f64, boxed: false, slot(21), slot(20), slot(15)) },
        { $0.floatBinary(.fadd, .f64, boxed: false, slot(16), slot(16), slot(21)) },
        { $0.binary(.add, .i64, slot(10), slot(10), immediate: 8) },
      ])
  }
}
