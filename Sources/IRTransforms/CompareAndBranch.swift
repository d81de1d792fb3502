// SPDX-License-Identifier: Apache-2.0
//
// `setcond t, a, b` right before `brcond.ne t, zero` branches on a and b itself. The `setcond` stays
// until `DeadWrites` finds that nobody else reads t.

import IR

enum CompareAndBranch {
  /// Rewrites branches in place and returns how many. Needs `scratch.isTarget`.
  static func run(_ block: IRBlock, _ scratch: TransformScratch, _ handlers: HandlerTable) -> Int {
    var changes = 0
    for cell in 2..<max(2, block.cellCount) where !scratch.isTarget[cell] {
      let branch = block.code(at: cell)
      let comparison = block.code(at: cell - 1)
      guard branch.opcode == .brcond, comparison.opcode == .setcond,
        let fused = condition(of: branch, comparison)
      else { continue }
      let result = block.field(OperationLayout.field0, at: cell - 1)
      let left = block.field(OperationLayout.field1, at: cell - 1)
      var right = block.field(OperationLayout.field2, at: cell - 1)
      if comparison.hasImmediate {
        guard block.immediate(at: cell - 1) == 0 else { continue }
        right = Slot.zero.offset
      }
      guard block.field(OperationLayout.field0, at: cell) == result,
        block.field(OperationLayout.field1, at: cell) == Slot.zero.offset,
        left != result, right != result, result != Slot.discard.offset
      else { continue }
      let code = OperationCode(.brcond, fused, comparison.type)
      let at = cell * OperationLayout.cell
      block.cells.storeBytes(of: handlers[code], toByteOffset: at, as: UInt.self)
      block.cells.storeBytes(of: left, toByteOffset: at + OperationLayout.field0, as: UInt16.self)
      block.cells.storeBytes(of: right, toByteOffset: at + OperationLayout.field1, as: UInt16.self)
      block.codes[cell] = code.rawValue
      changes += 1
    }
    return changes
  }

  /// The condition of both together: the comparison's for `ne`, its opposite for `eq`.
  private static func condition(
    of branch: OperationCode, _ comparison: OperationCode
  ) -> Condition? {
    switch branch.condition {
    case .ne: comparison.condition
    case .eq: comparison.condition?.inverted
    default: nil
    }
  }
}
