// SPDX-License-Identifier: Apache-2.0
//
// A trace: blocks that were seen to run one after the other, with the edges between them, as the
// compiler takes it. A value of its own: nothing in it points into a VCPU's caches, so it can wait in
// a queue, be written to a file and be compiled on any thread.
//
// Invariants
// - Execution enters at the head of block 0 only.
// - An edge leaves an operation that ends a block. A constant pc there equals the target block's pc, and
//   there is one edge; a `lookup_and_goto_ptr` is guarded by that comparison, and may have several edges,
//   the most frequent first. Without an edge the operation is a side exit.
// - Blocks hold operations as they were transformed, never superinstructions: word 0 of a cell is 0.

/// One block inside a trace, with its operations.
public struct TraceBlock: Sendable {
  /// Guest pc of the first instruction.
  public let pc: UInt64
  /// Two words a cell; word 0 is 0, a literal's distance is an index into `literals`, and a link's
  /// target is 0 (its pc stands in the second cell).
  public let cells: [UInt64]
  /// One `OperationCode` per cell, 0 in second cells.
  public let codes: [UInt16]
  /// 64-bit constants.
  public let literals: [UInt64]
  /// First cell (low half) and pc offset (high half) of each guest instruction.
  public let instructions: [UInt32]

  /// A block of the given parts.
  public init(
    pc: UInt64, cells: [UInt64], codes: [UInt16], literals: [UInt64], instructions: [UInt32]
  ) {
    self.pc = pc
    self.cells = cells
    self.codes = codes
    self.literals = literals
    self.instructions = instructions
  }

  /// Guest instructions.
  public var instructionCount: Int { instructions.count }

  /// Gives the block to `body` as the view that printer and transforms read. The view must not outlive
  /// the call, and must not be written to.
  public func withBlock<Result>(_ body: (IRBlock) throws -> Result) rethrows -> Result {
    try cells.withUnsafeBytes { cells in
      try codes.withUnsafeBufferPointer { codes in
        try literals.withUnsafeBufferPointer { literals in
          try instructions.withUnsafeBufferPointer { instructions in
            try body(
              IRBlock(
                cells: UnsafeMutableRawPointer(mutating: cells.baseAddress.unsafelyUnwrapped),
                codes: UnsafeMutablePointer(mutating: codes.baseAddress.unsafelyUnwrapped),
                cellCount: codes.count,
                literals: Self.mutable(literals), literalCount: literals.count,
                instructions: Self.mutable(instructions), instructionCount: instructions.count,
                pc: pc))
          }
        }
      }
    }
  }

  /// An empty array has no address; nobody reads through the one given here.
  private static func mutable<Element>(
    _ buffer: UnsafeBufferPointer<Element>
  ) -> UnsafeMutablePointer<Element> {
    buffer.baseAddress.map(UnsafeMutablePointer.init(mutating:))
      ?? UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }
}

/// Where a block's end goes on inside the trace.
public struct TraceEdge: Hashable, Sendable {
  /// Index of the block that ends.
  public let source: Int
  /// The cell of the operation that ends it.
  public let cell: Int
  /// Index of the block it goes on with.
  public let target: Int

  /// An edge.
  public init(source: Int, cell: Int, target: Int) {
    self.source = source
    self.cell = cell
    self.target = target
  }
}

/// Blocks and the edges between them.
public struct Trace: Sendable {
  /// The blocks; execution enters at the first.
  public let blocks: [TraceBlock]
  /// At most one per (source, cell), or per (source, cell, target) for computed jumps.
  public let edges: [TraceEdge]
  /// Guest pcs of accesses that were seen not to lie on one page with their neighbours: they share no
  /// look-up with others.
  public var apart: Set<UInt64>

  /// A trace of the given parts.
  public init(blocks: [TraceBlock], edges: [TraceEdge], apart: Set<UInt64> = []) {
    self.blocks = blocks
    self.edges = edges
    self.apart = apart
  }

  /// Guest pc of the head.
  public var pc: UInt64 { blocks[0].pc }
  /// Whether some instruction of it begins at a pc.
  public func holds(_ pc: UInt64) -> Bool {
    blocks.contains { block in
      pc >= block.pc && block.instructions.contains { block.pc &+ UInt64($0 >> 16) == pc }
    }
  }
  /// Guest instructions of all blocks.
  public var instructionCount: Int { blocks.reduce(0) { $0 + $1.instructionCount } }
}
