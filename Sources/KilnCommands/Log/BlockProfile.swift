// SPDX-License-Identifier: Apache-2.0
//
// How often each block ran and which handlers it consists of: what `Benchmarks/superinstructions` chooses
// superinstructions from. A line per block: executions, then each cell's handler as its distance from
// the block head's handler, with `:immediate` behind a branch.

import ExecutionEngine
import Glibc
import IR

/// Writes block profiles.
enum BlockProfile {
  /// Writes the blocks of a VCPU that has stopped.
  static func write(_ vcpu: VCPU, to path: String) throws(CommandFailure) {
    guard let file = fopen(path, "w") else {
      throw CommandFailure(
        "block profile '\(path)' can't be opened: \(String(cString: strerror(errno)))")
    }
    var isWritten = true
    vcpu.forEachBlock { block, executions in
      if executions > 0 && fputs(line(block, executions), file) < 0 { isWritten = false }
    }
    if fclose(file) != 0 { isWritten = false }
    if !isWritten {
      throw CommandFailure(
        "block profile '\(path)' can't be written: \(String(cString: strerror(errno)))")
    }
  }

  private static func line(_ block: IRBlock, _ executions: Int) -> String {
    var line = "\(executions)"
    for cell in 0..<block.cellCount where cell == 0 || block.codes[cell] != 0 {
      let handler = block.cells.load(fromByteOffset: cell * OperationLayout.cell, as: UInt.self)
      line += " \(Int(bitPattern: handler &- block.cells.load(as: UInt.self)))"
      if block.codes[cell] >> 7 == 1 { line += ":\(block.immediate(at: cell))" }
    }
    return line + "\n"
  }
}
