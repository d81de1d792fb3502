// SPDX-License-Identifier: Apache-2.0
//
// Operations as they are: the parser's way into a builder, past all folding. A guest's translator has
// no business here.
//
// Nothing is known about slots behind a raw operation, so typed emission may follow.

extension IRBuilder {
  /// Most labels, and most branches, a block may have.
  public static let labelCapacity = 256

  /// Appends an operation's first cell with its four 16-bit fields.
  public mutating func appendRaw(
    _ code: OperationCode, _ f0: UInt16 = 0, _ f1: UInt16 = 0, _ f2: UInt16 = 0, _ f3: UInt16 = 0
  ) {
    forget()
    emit(code, f0, f1, f2, f3)
  }

  /// Appends an operation's first cell with two fields and an immediate.
  public mutating func appendRaw(
    _ code: OperationCode, _ f0: UInt16, _ f1: UInt16, immediate: Int32
  ) {
    forget()
    emit(code, f0, f1, immediate: immediate)
  }

  /// Appends an operation's first cell with the 64-bit word behind its handler.
  public mutating func appendRawWord(_ code: OperationCode, _ word: UInt64) {
    forget()
    emit(code, 0, 0, 0, 0).storeBytes(of: word, toByteOffset: 8, as: UInt64.self)
  }

  /// Appends an operation's second cell.
  public mutating func appendRawSecond(_ word0: UInt, _ word1: UInt64) {
    emitSecond(word0, word1)
  }

  /// Appends a branch to a label; `finish` fills in the distance.
  public mutating func appendRawBranch(
    _ code: OperationCode, _ a: UInt16, _ b: UInt16, _ label: Label
  ) {
    forget()
    emitBranch(code, a, b, label)
  }

  /// Appends a `movi` or `pc_rel` in the form the value needs; a relative value is absolute here.
  public mutating func appendRawConstant(_ d: Slot, _ value: UInt64, relative: Bool) {
    // By way of a slot in range, since the builder notes what it knows of the destination.
    let operation = cell(cellCount)
    emitConstant(.discard, value, relative: relative)
    operation.storeBytes(of: d.offset, toByteOffset: OperationLayout.field0, as: UInt16.self)
    forget()
  }

  /// The handler a code has in this builder's table.
  public func handler(of code: OperationCode) -> UInt { table[Int(code.rawValue)] }

  /// Overwrites the instruction count in the head, which `finish` filled in.
  public mutating func setHeadInstructionCount(_ count: UInt16) {
    cells.storeBytes(of: count, toByteOffset: OperationLayout.field2, as: UInt16.self)
  }
}
