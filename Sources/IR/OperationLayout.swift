// SPDX-License-Identifier: Apache-2.0
//
// Where an operation's fields lie in its 16-byte cells. The array the translator fills is the array
// the interpreter runs: word 0 of a cell is the handler's address.
//
//   shape              +8    +10   +12        +14       second cell
//   binary             d     a     b                    (or imm32 at +12)
//   unary              d     a
//   constant           d           imm32                (or a literal's distance in bytes)
//   branchConditional  a     b     distance32 in bytes from this cell
//   branch                         distance32
//   deposit            d     a     b          position8, length8
//   extract            d     a     position8, length8
//   conditionalMove    d     a     b          v1        v2 at +8
//   load               d     a     disp16     mmu
//   store              v     a     disp16     mmu
//   atomic             d     a     b          mmu
//   compareAndSwap     d     a     expected   mmu       new at +8
//   gotoConstant       target pointer                   +0 exit handler or fetch key, +8 pc
//   gotoSlot           a
//   exitConstant       pc
//   call               d     a     b          c         +0 function, +8 helper index, +10 instruction
//   floatUnary         d     a     kind       rounding
//   floatBinary        d     a     b          rounding
//   floatTernary       d     a     b          c         rounding at +8
//   head               counter32   instructions16
//
// Slots are byte offsets into CPUState; `mmu` is the offset of a SoftTLB descriptor.

/// Sizes and field offsets shared by builder, printer and executors.
public enum OperationLayout {
  /// Bytes in a cell.
  @inlinable public static var cell: Int { 16 }
  /// First 16-bit field: destination, or a stored value, or a branch's left operand.
  @inlinable public static var field0: Int { 8 }
  /// Second 16-bit field.
  @inlinable public static var field1: Int { 10 }
  /// Third 16-bit field, or a 32-bit immediate.
  @inlinable public static var field2: Int { 12 }
  /// Fourth 16-bit field.
  @inlinable public static var field3: Int { 14 }

  /// Bytes before a block's head: the address of its `TranslationBlock`, then 8 spare bytes.
  @inlinable public static var blockHeader: Int { 16 }
}

/// A pointer into threaded code, to an operation's first cell.
public typealias OperationPointer = UnsafeMutableRawPointer

/// Opcode, form and attribute → handler address. Filled by the interpreter, read by whoever builds
/// threaded code; never changes afterwards.
public final class HandlerTable: @unchecked Sendable {
  // Safety: written only before the table is shared (in `init`), read-only afterwards.
  /// One handler address per `OperationCode`, 0 where there is none.
  public let base: UnsafeMutablePointer<UInt>

  /// A table with the given handlers.
  public init(_ entries: [(OperationCode, UInt)]) {
    base = .allocate(capacity: OperationCode.count)
    base.initialize(repeating: 0, count: OperationCode.count)
    for (code, address) in entries { base[Int(code.rawValue)] = address }
  }

  deinit { base.deallocate() }

  /// The handler of a code, 0 where the executor has none.
  @inlinable public subscript(code: OperationCode) -> UInt { base[Int(code.rawValue)] }
}
