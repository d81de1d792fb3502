// SPDX-License-Identifier: Apache-2.0
//
// A block of IR as everybody but the executors sees it: cells with their codes, literals and the
// instruction table. Printer, verifier, transforms and recorder read this; none reads a handler address.

/// One block's operations, by reference to the buffers that hold them.
public struct IRBlock {
  /// The cells.
  public let cells: UnsafeMutableRawPointer
  /// One `OperationCode` per cell, 0 in second cells.
  public let codes: UnsafeMutablePointer<UInt16>
  /// Cells in use.
  public let cellCount: Int
  /// 64-bit constants; while a block is being built a literal `movi` holds an index into these.
  public let literals: UnsafeMutablePointer<UInt64>
  /// Literals in use.
  public let literalCount: Int
  /// First cell (low half) and pc offset (high half) of each guest instruction.
  public let instructions: UnsafeMutablePointer<UInt32>
  /// Guest instructions.
  public let instructionCount: Int
  /// Guest pc of the first instruction.
  public let pc: UInt64

  /// A view of the given buffers.
  public init(
    cells: UnsafeMutableRawPointer, codes: UnsafeMutablePointer<UInt16>, cellCount: Int,
    literals: UnsafeMutablePointer<UInt64>, literalCount: Int,
    instructions: UnsafeMutablePointer<UInt32>, instructionCount: Int, pc: UInt64
  ) {
    self.cells = cells
    self.codes = codes
    self.cellCount = cellCount
    self.literals = literals
    self.literalCount = literalCount
    self.instructions = instructions
    self.instructionCount = instructionCount
    self.pc = pc
  }

  /// The code of a cell.
  public func code(at cell: Int) -> OperationCode { OperationCode(rawValue: codes[cell]) }
  /// A 16-bit field of a cell: `OperationLayout.field0` to `field3`.
  public func field(_ offset: Int, at cell: Int) -> UInt16 {
    cells.load(fromByteOffset: cell * OperationLayout.cell + offset, as: UInt16.self)
  }
  /// The 32-bit immediate of a cell.
  public func immediate(at cell: Int) -> Int32 {
    cells.load(
      fromByteOffset: cell * OperationLayout.cell + OperationLayout.field2, as: Int32.self)
  }
  /// The 64-bit word at +8 of a cell.
  public func word(at cell: Int) -> UInt64 {
    cells.load(fromByteOffset: cell * OperationLayout.cell + 8, as: UInt64.self)
  }
}

extension IRBuilder {
  /// The block as built so far.
  public var block: IRBlock {
    IRBlock(
      cells: cells, codes: codes, cellCount: cellCount, literals: literals,
      literalCount: literalCount, instructions: instructions, instructionCount: instructionCount,
      pc: pc)
  }
}
