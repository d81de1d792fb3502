// SPDX-License-Identifier: Apache-2.0
//
// Blocks for the recorder's tests: some instructions and the ways out, without a guest.

import IR
import Tracing

/// A block's way out.
enum Exit {
  /// `goto_tb` to a pc.
  case to(UInt64)
  /// `brcond` between two `goto_tb`.
  case either(UInt64, UInt64)
  /// `lookup_and_goto_ptr`.
  case computed
  /// `exit_tb`.
  case leave
}

/// Makes blocks of `count` instructions, 4 bytes each, that do nothing.
func sketch(_ pc: UInt64, _ count: Int, _ exit: Exit) -> RecordedBlock {
  var cells: [UInt64] = []
  var codes: [UInt16] = []
  func add(_ code: OperationCode, _ word: UInt64 = 0) {
    cells += [0, word]
    codes.append(code.rawValue)
  }
  func jump(_ target: UInt64) {
    add(OperationCode(.gotoTB))
    add(OperationCode(rawValue: 0), target)
  }
  add(OperationCode(.head), UInt64(count) << 32)
  var instructions: [UInt32] = []
  for i in 0..<count {
    instructions.append(UInt32(codes.count) | UInt32(i * 4) << 16)
    add(OperationCode(.mov))
  }
  switch exit {
  case .to(let target): jump(target)
  case .either(let a, let b):
    add(OperationCode(.brcond))
    jump(a)
    jump(b)
  case .computed: add(OperationCode(.lookupAndGotoPtr))
  case .leave: add(OperationCode(.exitTB))
  }
  return RecordedBlock(
    offset: pc & 0xFF_FFFF, byteCount: count * 4, secondPage: nil,
    block: TraceBlock(
      pc: pc, cells: cells, codes: codes, literals: [], instructions: instructions))
}

/// A program of such blocks, followed by a recorder.
struct Walk {
  var blocks: [UInt64: RecordedBlock]
  init(_ blocks: RecordedBlock...) {
    self.blocks = Dictionary(uniqueKeysWithValues: blocks.map { ($0.pc, $0) })
  }

  /// The cell of the operation by which a block goes on at a pc.
  func cell(from pc: UInt64, to target: UInt64) -> Int {
    let block = blocks[pc].unsafelyUnwrapped.block
    for (cell, code) in block.codes.enumerated() {
      switch OperationCode(rawValue: code) {
      case OperationCode(.gotoTB) where block.cells[cell * 2 + 3] == target: return cell
      case OperationCode(.lookupAndGotoPtr): return cell
      default: break
      }
    }
    return 0
  }

  /// Records a path of pcs; the last one may be outside of the program.
  func record(
    _ path: [UInt64], _ policy: TierPolicy, otherLoops: Set<UInt64> = []
  ) -> Recording {
    var recorder = TraceRecorder(policy)
    recorder.begin()
    for (i, pc) in path.enumerated() {
      if i > 0, let stop = recorder.leave(cell: cell(from: path[i - 1], to: pc), to: pc) {
        return recorder.finish(stop)
      }
      guard let block = blocks[pc] else { return recorder.finish(.leaves) }
      let stop = recorder.visit(pc: pc, startsOtherLoop: otherLoops.contains(pc)) { block }
      if let stop { return recorder.finish(stop) }
    }
    return recorder.finish(.leaves)
  }
}
