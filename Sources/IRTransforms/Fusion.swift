// SPDX-License-Identifier: Apache-2.0
//
// Fuses runs of operations into superinstructions, longest run first. The last transform: it changes
// handler addresses only, never codes or operands, so everything that reads the block still sees the
// plain operations.

import IR

/// Replaces first handlers by those of fused runs.
public enum Fusion {
  /// Fuses greedily from the front. A run may contain a label anywhere but still be entered in its
  /// middle, since every cell keeps its own handler.
  public static func run(_ block: IRBlock, _ table: FusionTable) {
    let codes = block.codes
    let count = block.cellCount
    var cell = 0
    while cell < count {
      // A second cell's code is 0, which is the head's: only the first cell is one.
      var place = codes[cell] != 0 || cell == 0 ? table.next(table.root, codes[cell]) : 0
      var position = cell &+ 1
      var end = position
      var handler = 0
      while place != 0 {
        let node = table.node(place)
        if node.handlerBeforeLinks != 0 && standsBeforeLinks(block, position &- 1) {
          handler = node.handlerBeforeLinks
          end = position
        } else if node.handler != 0 {
          handler = node.handler
          end = position
        }
        guard position < count && node.hasChildren else { break }
        place = table.next(place, codes[position])
        position &+= 1
      }
      if handler != 0 {
        block.cells.storeBytes(
          of: table.address(handler), toByteOffset: cell &* OperationLayout.cell, as: UInt.self)
      }
      cell = end
    }
  }

  /// Whether the `brcond` at a cell chooses between the two `goto_tb` right behind it.
  private static func standsBeforeLinks(_ block: IRBlock, _ cell: Int) -> Bool {
    let link = OperationCode(.gotoTB).rawValue
    return cell &+ 3 < block.cellCount && block.codes[cell &+ 1] == link
      && block.codes[cell &+ 3] == link
      && block.immediate(at: cell) == Int32(3 &* OperationLayout.cell)
  }
}
