// SPDX-License-Identifier: Apache-2.0
//
// Integer loads and stores: one guest access each, displacement included. Misaligned addresses work,
// as the platform profiles want of main memory. A load into x0 is still made: it may fault or reach a
// device.

import IR
import Translation

extension RISCVTranslator {
  /// rd = memory at rs1 + imm.
  func load(_ operation: MemoryOperation, _ b: inout IRBuilder) -> InstructionEnd {
    b.load(operation, rd, rs1, displacement: displacement, mmuIndex: dataIndex)
    return .goesOn
  }

  /// Memory at rs1 + imm = rs2.
  func store(_ operation: MemoryOperation, _ b: inout IRBuilder) -> InstructionEnd {
    b.store(operation, rs2, rs1, displacement: displacement, mmuIndex: dataIndex)
    return .goesOn
  }

  /// The 12-bit offset of a load or store.
  var displacement: Int16 { Int16(truncatingIfNeeded: instruction.imm) }
}

extension MemoryOperation {
  /// A signed byte.
  static var s8: Self { Self(log2Width: 0, signed: true) }
  /// A signed halfword.
  static var s16: Self { Self(log2Width: 1, signed: true) }
  /// A signed word.
  static var s32: Self { Self(log2Width: 2, signed: true) }
  /// An unsigned byte.
  static var u8: Self { Self(log2Width: 0) }
  /// An unsigned halfword.
  static var u16: Self { Self(log2Width: 1) }
  /// An unsigned word.
  static var u32: Self { Self(log2Width: 2) }
  /// A doubleword.
  static var u64: Self { Self(log2Width: 3) }
  /// An aligned signed word: the A extension's.
  static var atomicWord: Self { Self(log2Width: 2, signed: true, aligned: true) }
  /// An aligned doubleword: the A extension's.
  static var atomicDouble: Self { Self(log2Width: 3, aligned: true) }
}
