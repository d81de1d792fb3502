// SPDX-License-Identifier: Apache-2.0
//
// Fills the array of operations for one block. Guests call the typed methods; what they emit is the
// threaded code itself, so there is no later encoding stage.
//
// Invariants
// - The first cell is the block's head; the last operation ends the block.
// - Constants are folded as they are emitted: a slot whose value is known inside the block turns the
//   operation that computes with it into a `movi`, and an indirect jump to a known pc into a direct
//   one. A label forgets what was known. Nothing known crosses into another block.
// - A temporary does not live across `beginInstruction`.
// - No allocation per operation: buffers are made once and reused for every block.

/// A slot of CPUState, by byte offset.
@frozen
public struct Slot: Hashable, Sendable {
  /// Bytes from the start of CPUState, below 0x3000 and a multiple of 8.
  public let offset: UInt16
  /// The slot at a byte offset.
  @inlinable public init(_ offset: UInt16) { self.offset = offset }
  /// The slot at a byte offset below 64 KiB.
  @inlinable public init(_ offset: Int) { self.offset = UInt16(truncatingIfNeeded: offset) }
  /// The slot that always reads as zero.
  public static let zero = Slot(CPUStateLayout.zero)
  /// The slot nobody reads.
  public static let discard = Slot(CPUStateLayout.discard)
  /// A temporary, 0 to 510.
  @inlinable public static func temporary(_ index: Int) -> Slot {
    Slot(CPUStateLayout.temporary(index))
  }
}

/// A place in a block a branch can go to.
@frozen
public struct Label: Hashable, Sendable {
  /// Its number in the block.
  public let index: Int
  @inlinable init(index: Int) { self.index = index }
}

/// Writes one block's operations into reusable buffers.
public struct IRBuilder: ~Copyable {
  /// What is known about a slot's value.
  @usableFromInline struct Known {
    @usableFromInline var value: UInt64
    /// 0 or a stale epoch: unknown. Bit 31: the value is relative to the block's pc.
    @usableFromInline var epoch: UInt32
    @usableFromInline init(value: UInt64, epoch: UInt32) {
      self.value = value
      self.epoch = epoch
    }
  }

  /// Cells a block may have. One guest instruction never needs more than `instructionReserve`.
  public static let capacity = 2048
  /// Cells that must be free before another instruction is begun.
  public static let instructionReserve = 64

  /// The cells.
  public let cells: UnsafeMutableRawPointer
  /// One `OperationCode` per cell; the second cell of an operation repeats nothing and holds 0.
  public let codes: UnsafeMutablePointer<UInt16>
  /// 64-bit constants that do not fit an operation.
  public let literals: UnsafeMutablePointer<UInt64>
  /// Per guest instruction: first cell (low half), pc offset in bytes (high half).
  public let instructions: UnsafeMutablePointer<UInt32>
  @usableFromInline let table: UnsafeMutablePointer<UInt>
  @usableFromInline let known: UnsafeMutablePointer<Known>
  @usableFromInline let labelCells: UnsafeMutablePointer<Int32>
  @usableFromInline let branchFixups: UnsafeMutablePointer<(cell: Int32, label: Int32)>

  /// Cells filled.
  public private(set) var cellCount = 0
  /// Literals filled.
  public private(set) var literalCount = 0
  /// Guest instructions begun.
  public private(set) var instructionCount = 0
  /// Guest pc of the block's first instruction.
  public private(set) var pc: UInt64 = 0
  @usableFromInline var labelCount = 0
  @usableFromInline var fixupCount = 0
  @usableFromInline var epoch: UInt32 = 1
  private let tableOwner: HandlerTable

  /// A builder that emits through a handler table.
  public init(handlers: HandlerTable) {
    tableOwner = handlers
    table = handlers.base
    cells = .allocate(byteCount: Self.capacity * OperationLayout.cell, alignment: 16)
    codes = .allocate(capacity: Self.capacity)
    literals = .allocate(capacity: Self.capacity)
    instructions = .allocate(capacity: Self.capacity)
    known = .allocate(capacity: CPUStateLayout.hostState / 8)
    known.initialize(
      repeating: Known(value: 0, epoch: 0), count: CPUStateLayout.hostState / 8)
    labelCells = .allocate(capacity: 256)
    branchFixups = .allocate(capacity: 256)
  }

  deinit {
    cells.deallocate()
    codes.deallocate()
    literals.deallocate()
    instructions.deallocate()
    known.deallocate()
    labelCells.deallocate()
    branchFixups.deallocate()
  }

  // MARK: Structure

  /// Starts a block at a guest pc, dropping what was in the buffers.
  public mutating func begin(pc: UInt64) {
    self.pc = pc
    cellCount = 0
    literalCount = 0
    instructionCount = 0
    labelCount = 0
    fixupCount = 0
    forget()
    _ = emit(OperationCode(.head), 0, 0, 0, 0)
  }

  /// Starts a guest instruction `offset` bytes behind the block's pc.
  public mutating func beginInstruction(offset: Int) {
    instructions[instructionCount] = UInt32(cellCount) | UInt32(offset) &<< 16
    instructionCount &+= 1
  }

  /// Whether another instruction fits.
  public var hasRoom: Bool { cellCount &+ Self.instructionReserve <= Self.capacity }

  /// Takes back the instruction begun last and what it emitted.
  public mutating func dropInstruction() {
    instructionCount &-= 1
    cellCount = Int(instructions[instructionCount] & 0xFFFF)
    forget()
  }

  /// Completes the block: branches find their labels and the head learns the instruction count.
  public mutating func finish() {
    for i in 0..<fixupCount {
      let fixup = branchFixups[i]
      let distance = (labelCells[Int(fixup.label)] &- fixup.cell) &* Int32(OperationLayout.cell)
      cell(Int(fixup.cell)).storeBytes(
        of: distance, toByteOffset: OperationLayout.field2, as: Int32.self)
    }
    cells.storeBytes(
      of: UInt16(truncatingIfNeeded: instructionCount), toByteOffset: OperationLayout.field2,
      as: UInt16.self)
  }

  /// A new label, not yet placed.
  public mutating func makeLabel() -> Label {
    labelCells[labelCount] = -1
    labelCount &+= 1
    return Label(index: labelCount &- 1)
  }

  /// Puts a label before the next operation.
  public mutating func place(_ label: Label) {
    labelCells[label.index] = Int32(cellCount)
    forget()
  }

  // MARK: Emission

  /// The address of a cell.
  @inline(__always) func cell(_ index: Int) -> UnsafeMutableRawPointer {
    cells + index &* OperationLayout.cell
  }

  /// Forgets every known value.
  mutating func forget() {
    epoch &+= 1
    if epoch & 0x8000_0000 != 0 {
      for i in 0..<CPUStateLayout.hostState / 8 { known[i].epoch = 0 }
      epoch = 1
    }
    known[CPUStateLayout.zero / 8] = Known(value: 0, epoch: epoch)
  }

  @inline(__always) mutating func clobber(_ slot: UInt16) { known[Int(slot &>> 3)].epoch = 0 }

  /// The constant a slot is known to hold, pc-relative constants included.
  @inline(__always) public func constant(in slot: Slot) -> UInt64? {
    let entry = known[Int(slot.offset &>> 3)]
    return entry.epoch & 0x7FFF_FFFF == epoch ? entry.value : nil
  }

  @inline(__always) func isRelative(_ slot: Slot) -> Bool {
    known[Int(slot.offset &>> 3)].epoch & 0x8000_0000 != 0
  }

  /// Appends one cell with four 16-bit fields and returns its address.
  @inline(__always) @discardableResult
  mutating func emit(
    _ code: OperationCode, _ a: UInt16, _ b: UInt16, _ c: UInt16, _ d: UInt16
  ) -> UnsafeMutableRawPointer {
    let p = cell(cellCount)
    p.storeBytes(of: table[Int(code.rawValue)], as: UInt.self)
    p.storeBytes(
      of: UInt64(a) | UInt64(b) &<< 16 | UInt64(c) &<< 32 | UInt64(d) &<< 48, toByteOffset: 8,
      as: UInt64.self)
    codes[cellCount] = code.rawValue
    cellCount &+= 1
    return p
  }

  /// Appends an operation's second cell.
  @inline(__always) mutating func emitSecond(_ word0: UInt, _ word1: UInt64) {
    let p = cell(cellCount)
    p.storeBytes(of: word0, as: UInt.self)
    p.storeBytes(of: word1, toByteOffset: 8, as: UInt64.self)
    codes[cellCount] = 0
    cellCount &+= 1
  }

  @inline(__always) mutating func emit(
    _ code: OperationCode, _ a: UInt16, _ b: UInt16, immediate: Int32
  ) {
    let low = UInt32(bitPattern: immediate)
    emit(
      code, a, b, UInt16(truncatingIfNeeded: low), UInt16(truncatingIfNeeded: low &>> 16))
  }

  mutating func emitBranch(_ code: OperationCode, _ a: UInt16, _ b: UInt16, _ label: Label) {
    branchFixups[fixupCount] = (Int32(cellCount), Int32(label.index))
    fixupCount &+= 1
    emit(code, a, b, 0, 0)
  }

  mutating func emitConstant(_ d: Slot, _ value: UInt64, relative: Bool) {
    let opcode: Opcode = relative ? .pcRel : .movi
    if let small = Int32(exactly: Int64(bitPattern: value)) {
      emit(OperationCode(opcode, immediate: true), d.offset, 0, immediate: small)
    } else {
      literals[literalCount] = value
      emit(OperationCode(opcode), d.offset, 0, immediate: Int32(literalCount))
      literalCount &+= 1
    }
    known[Int(d.offset &>> 3)] = Known(
      value: value, epoch: relative ? epoch | 0x8000_0000 : epoch)
    if d == .discard || d == .zero { clobber(CPUStateLayout.discardOffset) }
  }
}

extension CPUStateLayout {
  static let discardOffset = UInt16(discard)
}
