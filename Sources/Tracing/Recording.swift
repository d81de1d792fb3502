// SPDX-License-Identifier: Apache-2.0
//
// What a recorder saw: blocks, and how often control went from which operation to which block. A value
// that no cache is behind. `TraceFormation` makes a trace of it.
//
// Invariants
// - Block 0 is the head. No two blocks have the same pc; all were made under the same mode and mapping.
// - Blocks are in the order of their first execution.

import IR

/// A block as recorded, with the guest bytes it stands for.
public struct RecordedBlock: Sendable {
  /// Backing offset of the first byte.
  public let offset: UInt64
  /// Bytes it was made from.
  public let byteCount: Int
  /// Backing page of the bytes behind the page end, when there are any.
  public let secondPage: UInt64?
  /// Its operations.
  public let block: TraceBlock

  /// A block of the given parts.
  public init(offset: UInt64, byteCount: Int, secondPage: UInt64?, block: TraceBlock) {
    self.offset = offset
    self.byteCount = byteCount
    self.secondPage = secondPage
    self.block = block
  }

  /// Guest pc of the first instruction.
  public var pc: UInt64 { block.pc }
  /// Guest pc behind the last instruction.
  public var end: UInt64 { block.pc &+ UInt64(byteCount) }
  /// Guest instructions.
  public var instructionCount: Int { block.instructionCount }

  /// The guest pages its bytes lie in, with the backing pages they were fetched from.
  public var pages: [TracePage] {
    let first = TracePage(virtual: pc & ~0xFFF, backing: offset & ~0xFFF)
    guard let secondPage else { return [first] }
    return [first, TracePage(virtual: first.virtual &+ 0x1000, backing: secondPage << 12)]
  }

  /// Whether any of its bytes lie in a range of the backing store.
  public func overlaps(_ start: UInt64, _ count: UInt64) -> Bool {
    let inFirst =
      secondPage == nil ? UInt64(byteCount) : min(UInt64(byteCount), 4096 - (offset & 0xFFF))
    if start < offset + inFirst && offset < start + count { return true }
    guard let secondPage else { return false }
    let second = secondPage << 12
    return start < second + (UInt64(byteCount) - inFirst) && second < start + count
  }
}

/// A guest page a trace has code of, and the page of the backing store it was mapped to.
public struct TracePage: Hashable, Sendable {
  /// Guest virtual address of the page.
  public let virtual: UInt64
  /// Backing offset of the page.
  public let backing: UInt64

  /// A pair.
  public init(virtual: UInt64, backing: UInt64) {
    self.virtual = virtual
    self.backing = backing
  }
}

/// What was recorded from one head.
public struct Recording: Sendable {
  /// The blocks.
  public internal(set) var blocks: [RecordedBlock] = []
  /// How often each edge was taken.
  public internal(set) var edges: [TraceEdge: Int] = [:]
  /// How often each block ran.
  public internal(set) var visits: [Int] = []
  /// Blocks that had run when control first went on by a computed jump that matches no call.
  public internal(set) var cut: Int?
  /// Why it ended.
  public internal(set) var end = RecordingEnd.long
  /// The pc at which it ended.
  public internal(set) var nextPC: UInt64 = 0

  /// Nothing.
  public init() {}

  /// Whether control came back to the head.
  public var isLoop: Bool { edges.keys.contains { $0.target == 0 } }
  /// Guest instructions.
  public var instructionCount: Int { blocks.reduce(0) { $0 + $1.instructionCount } }
}
