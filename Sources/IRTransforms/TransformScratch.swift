// SPDX-License-Identifier: Apache-2.0
//
// What the passes share: per-opcode facts packed for one load, and per-slot marks that are cleared by
// raising an epoch instead of by writing. Made once per VCPU, so no pass allocates.

import IR

/// Facts about all codes of one opcode and operand form.
struct OperationFacts {
  /// Byte offset of the written slot's field, 0 for none.
  let destination: UInt8
  /// `OperationFacts.pure` and so on.
  let flags: UInt8
  /// Byte offsets of the read slots' fields, as in `OperandPlaces`.
  let sources: UInt32

  /// Only computes its destination.
  static let pure: UInt8 = 1
  /// May leave the block here or later without passing what follows: globals must be right before it.
  static let observes: UInt8 = 2
  /// Goes to a label.
  static let branch: UInt8 = 4
  /// Reads and writes CPUState's floating-point slots without naming them.
  static let float: UInt8 = 8
  /// A helper, whose declaration decides.
  static let call: UInt8 = 16
  /// A `mov` of the whole slot.
  static let copy: UInt8 = 32
  /// A `setcond`.
  static let comparison: UInt8 = 64

  init(_ opcode: Opcode, immediate: Bool) {
    let places = opcode.shape.places(immediate: immediate)
    destination = places.destination
    sources = places.sources
    var flags: UInt8 = opcode.isPure ? Self.pure : 0
    if opcode != .call && (opcode.mayFault || opcode.endsBlock || opcode.isBranch) {
      flags |= Self.observes
    }
    if opcode.isBranch { flags |= Self.branch }
    if opcode.raisesFloatFlags { flags |= Self.float }
    if opcode == .call { flags |= Self.call }
    if opcode == .mov { flags |= Self.copy }
    if opcode == .setcond { flags |= Self.comparison }
    self.flags = flags
  }

  private init() {
    destination = 0
    flags = 0
    sources = 0
  }

  /// One entry per `code >> 6`: opcode and form.
  static func makeTable() -> UnsafeMutablePointer<OperationFacts> {
    let count = OperationCode.count >> 6
    let table = UnsafeMutablePointer<OperationFacts>.allocate(capacity: count)
    for i in 0..<count {
      let code = OperationCode(rawValue: UInt16(i) << 6)
      let facts = code.opcode.map { OperationFacts($0, immediate: code.hasImmediate) }
      (table + i).initialize(to: facts ?? OperationFacts())
    }
    return table
  }
}

/// A copy that holds: destination = source, as long as the source's version is the one noted.
struct CopyNote {
  var epoch: UInt32 = 0
  var source: UInt16 = 0
  var version: UInt32 = 0
}

/// Buffers of one transformer.
final class TransformScratch {
  /// Slots of CPUState below host state.
  static let slotCount = CPUStateLayout.hostState / 8

  let facts = OperationFacts.makeTable()
  /// Per slot; each pass gives them a meaning.
  let marks0: UnsafeMutablePointer<UInt32>
  let marks1: UnsafeMutablePointer<UInt32>
  let copies: UnsafeMutablePointer<CopyNote>
  /// Per cell: whether the operation there goes.
  let removed: UnsafeMutablePointer<Bool>
  /// Per cell: whether a branch goes there.
  let isTarget: UnsafeMutablePointer<Bool>
  /// Per cell: where it moves.
  let places: UnsafeMutablePointer<UInt16>
  private var epoch: UInt32 = 0

  init() {
    marks0 = .allocate(capacity: Self.slotCount)
    marks0.initialize(repeating: 0, count: Self.slotCount)
    marks1 = .allocate(capacity: Self.slotCount)
    marks1.initialize(repeating: 0, count: Self.slotCount)
    copies = .allocate(capacity: Self.slotCount)
    copies.initialize(repeating: CopyNote(), count: Self.slotCount)
    removed = .allocate(capacity: IRBuilder.capacity)
    isTarget = .allocate(capacity: IRBuilder.capacity)
    isTarget.initialize(repeating: false, count: IRBuilder.capacity)
    places = .allocate(capacity: IRBuilder.capacity + 1)
  }

  deinit {
    facts.deallocate()
    marks0.deallocate()
    marks1.deallocate()
    copies.deallocate()
    removed.deallocate()
    isTarget.deallocate()
    places.deallocate()
  }

  /// A number no mark holds, with room for one more per cell and instruction above it.
  func firstEpoch() -> UInt32 {
    // A wrap takes days of nothing but translation; then every mark is cleared once.
    if epoch > 0xFFF0_0000 {
      epoch = 0
      for i in 0..<Self.slotCount {
        marks0[i] = 0
        marks1[i] = 0
        copies[i] = CopyNote()
      }
    }
    epoch += UInt32(4 * IRBuilder.capacity)
    return epoch
  }

  /// Fills `isTarget` for a block; whoever calls this calls `clearTargets` afterwards.
  func markTargets(_ block: IRBlock) { setTargets(block, true) }

  /// Undoes `markTargets`.
  func clearTargets(_ block: IRBlock) { setTargets(block, false) }

  private func setTargets(_ block: IRBlock, _ value: Bool) {
    for cell in 1..<block.cellCount {
      let code = block.codes[cell]
      if code != 0 && facts[Int(code &>> 6)].flags & OperationFacts.branch != 0,
        let target = block.branchTarget(at: cell), target > 0, target < block.cellCount
      {
        isTarget[target] = value
      }
    }
  }
}

extension IRBlock {
  /// The slot in a field `place` bytes into the operation at `cell`, as its index.
  @inline(__always) func slotIndex(_ place: Int, _ cell: Int) -> Int {
    Int(
      cells.load(fromByteOffset: cell &* OperationLayout.cell &+ place, as: UInt16.self) &>> 3)
  }

  /// The same block with fewer cells in use.
  func truncated(to cellCount: Int) -> IRBlock {
    IRBlock(
      cells: cells, codes: codes, cellCount: cellCount, literals: literals,
      literalCount: literalCount, instructions: instructions, instructionCount: instructionCount,
      pc: pc)
  }
}
