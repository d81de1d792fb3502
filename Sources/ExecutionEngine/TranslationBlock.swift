// SPDX-License-Identifier: Apache-2.0
//
// What a VCPU knows about one block of threaded code, besides the code itself.

import IR
import Tracing

/// A translated block.
struct TranslationBlock {
  /// No second page, no next block.
  static let none = Int32(-1)

  /// Its head operation.
  let head: OperationPointer
  /// Opcodes of its cells.
  let codes: UnsafeMutablePointer<UInt16>
  /// First cell and pc offset of each guest instruction, as `IRBlock.instructions`.
  let instructions: UnsafeMutablePointer<UInt32>
  let cellCount: Int32
  let instructionCount: Int32
  let literalCount: Int32
  /// Guest pc of the first instruction.
  let pc: UInt64
  /// Backing offset of the first byte.
  let offset: UInt64
  /// The guest's block flags, with `soloFlag` for a block that runs alone.
  let flags: UInt32
  /// Bytes it was made from.
  let byteCount: Int32
  /// Backing page of the bytes behind the page end, `none` for most blocks.
  let secondPage: Int32
  /// Next block of the same page, by index.
  var nextInPage: Int32
  /// The same along the list of the second page.
  var nextInSecondPage = Self.none
  /// Whether look-ups may find it.
  var isValid = true

  /// Set in `flags` of a block of one instruction that may touch devices.
  static let soloFlag: UInt32 = 1 << 31

  /// The page of the first byte.
  var page: Int { Int(offset >> 12) }

  /// The block as IR, for printer, recorder and log.
  var ir: IRBlock {
    IRBlock(
      cells: head, codes: codes, cellCount: Int(cellCount),
      literals: (head + Int(cellCount) * OperationLayout.cell).assumingMemoryBound(to: UInt64.self),
      literalCount: Int(literalCount), instructions: instructions,
      instructionCount: Int(instructionCount), pc: pc)
  }

  /// The record of the trace its head enters, if any (`TraceRecordLayout`).
  var traceRecord: UnsafeMutableRawPointer? {
    get { (head - 8).load(as: UnsafeMutableRawPointer?.self) }
    nonmutating set { (head - 8).storeBytes(of: newValue, as: UnsafeMutableRawPointer?.self) }
  }

  /// How often its head may still be executed before it counts as hot.
  var counter: Int32 {
    get { head.load(fromByteOffset: OperationLayout.field0, as: Int32.self) }
    nonmutating set {
      head.storeBytes(of: newValue, toByteOffset: OperationLayout.field0, as: Int32.self)
    }
  }

  /// The block for a trace: unfused, without links, its literals by index.
  var recorded: RecordedBlock {
    let ir = ir
    let count = Int(cellCount)
    let literals = head + count * OperationLayout.cell
    var cells = [UInt64](repeating: 0, count: count * 2)
    for cell in 0..<count {
      var word = ir.word(at: cell)
      switch ir.code(at: cell) {
      case OperationCode(.movi), OperationCode(.pcRel):
        let p = head + cell * OperationLayout.cell
        let index = (p + Int(ir.immediate(at: cell)) - literals) / 8
        word = word & 0xFFFF_FFFF | UInt64(UInt32(index)) << 32
      case OperationCode(.gotoTB), OperationCode(.lookupAndGoto): word = 0
      // A second cell, or the head with its counter.
      case OperationCode(.head) where cell == 0: word &= ~0xFFFF_FFFF
      default: break
      }
      cells[cell * 2 + 1] = word
    }
    return RecordedBlock(
      offset: offset, byteCount: Int(byteCount),
      secondPage: secondPage == Self.none ? nil : UInt64(secondPage),
      block: TraceBlock(
        pc: pc, cells: cells, codes: Array(UnsafeBufferPointer(start: codes, count: count)),
        literals: Array(UnsafeBufferPointer(start: ir.literals, count: ir.literalCount)),
        instructions: Array(
          UnsafeBufferPointer(start: instructions, count: Int(instructionCount)))))
  }

  /// The instruction an operation belongs to.
  func instruction(of operation: OperationPointer) -> Int {
    let cell = UInt32((operation - head) / OperationLayout.cell)
    var low = 0
    var high = Int(instructionCount)
    while low < high {
      let middle = (low + high) / 2
      if instructions[middle] & 0xFFFF <= cell { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The guest pc of an instruction.
  func pc(ofInstruction index: Int) -> UInt64 { pc &+ UInt64(instructions[index] >> 16) }

  /// Whether any of its bytes lie in a range of the backing store.
  func overlaps(_ start: UInt64, _ count: UInt64) -> Bool {
    let firstBytes =
      secondPage == Self.none ? UInt64(byteCount) : min(UInt64(byteCount), 4096 - (offset & 0xFFF))
    if start < offset + firstBytes && offset < start + count { return true }
    guard secondPage != Self.none else { return false }
    let second = UInt64(secondPage) << 12
    return start < second + (UInt64(byteCount) - firstBytes) && second < start + count
  }
}
