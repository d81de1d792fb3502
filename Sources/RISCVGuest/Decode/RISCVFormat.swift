// SPDX-License-Identifier: Apache-2.0
//
// How operands lie in a 32-bit word, and the one switch that takes them out. A format says exactly
// which fields an instruction has; the rest of `RISCVInstruction` stays zero.
//
// Spec: RISC-V Unprivileged, "Base Instruction Formats", and the chapters of A, F, Zicsr and CMO.

/// The operand layout of a 32-bit instruction.
public enum RISCVFormat: UInt8, CaseIterable, Sendable {
  /// No operands.
  case none
  /// rd, rs1, rs2.
  case r
  /// rd, rs1, rs2, rm.
  case rRounded
  /// rd, rs1, rs2, rs3, rm.
  case r4
  /// rd, rs1.
  case unary
  /// rd, rs1, rm.
  case unaryRounded
  /// rd, rs1, signed 12-bit immediate.
  case i
  /// rd, rs1, 6-bit shift amount.
  case shift
  /// rs1, rs2, signed 12-bit offset.
  case s
  /// rs1, rs2, signed 13-bit even offset.
  case b
  /// rd, 20-bit upper immediate.
  case u
  /// rd, signed 21-bit even offset.
  case j
  /// rd, rs1, csr.
  case csr
  /// rd, 5-bit immediate, csr.
  case csrImmediate
  /// rd, rs1, rs2, aq, rl.
  case atomic
  /// fm, predecessor and successor sets.
  case fence
  /// rs1, rs2.
  case sources
  /// rs1.
  case source
  /// rs1, signed 12-bit offset with five low zeros.
  case prefetch
}

extension RISCVFormat {
  /// The instruction `opcode` with its operands taken out of `word`.
  @inline(__always) func operands(of word: UInt32, _ opcode: RISCVOpcode) -> RISCVInstruction {
    let rd = UInt8(truncatingIfNeeded: word >> 7 & 31)
    let rs1 = UInt8(truncatingIfNeeded: word >> 15 & 31)
    let rs2 = UInt8(truncatingIfNeeded: word >> 20 & 31)
    var instruction = RISCVInstruction(opcode)
    switch self {
    case .none:
      break
    case .r:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2)
    case .rRounded:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2)
      instruction.rm = Self.roundingMode(word)
    case .r4:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2)
      instruction.rs3 = UInt8(truncatingIfNeeded: word >> 27)
      instruction.rm = Self.roundingMode(word)
    case .unary:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1)
    case .unaryRounded:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1)
      instruction.rm = Self.roundingMode(word)
    case .i:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, imm: Self.signed(word) >> 20)
    case .shift:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, imm: Self.signed(word) >> 20 & 63)
    case .s:
      instruction = RISCVInstruction(opcode, rs1: rs1, rs2: rs2, imm: Self.storeOffset(word))
    case .b:
      instruction = RISCVInstruction(opcode, rs1: rs1, rs2: rs2, imm: Self.branchOffset(word))
    case .u:
      instruction = RISCVInstruction(opcode, rd: rd, imm: Self.signed(word & 0xffff_f000))
    case .j:
      instruction = RISCVInstruction(opcode, rd: rd, imm: Self.jumpOffset(word))
    case .csr:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1)
      instruction.csr = UInt16(truncatingIfNeeded: word >> 20)
    case .csrImmediate:
      instruction = RISCVInstruction(opcode, rd: rd, imm: Int32(rs1))
      instruction.csr = UInt16(truncatingIfNeeded: word >> 20)
    case .atomic:
      instruction = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2)
      instruction.ordering = UInt8(truncatingIfNeeded: word >> 25 & 3)
    case .fence:
      instruction.imm = Self.signed(word >> 20)
    case .sources:
      instruction = RISCVInstruction(opcode, rs1: rs1, rs2: rs2)
    case .source:
      instruction = RISCVInstruction(opcode, rs1: rs1)
    case .prefetch:
      instruction = RISCVInstruction(opcode, rs1: rs1, imm: Self.storeOffset(word) & ~31)
    }
    return instruction
  }

  @inline(__always) private static func signed(_ word: UInt32) -> Int32 {
    Int32(truncatingIfNeeded: word)
  }

  @inline(__always) private static func roundingMode(_ word: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: word >> 12 & 7)
  }

  @inline(__always) private static func storeOffset(_ word: UInt32) -> Int32 {
    signed(word) >> 20 & ~31 | signed(word >> 7 & 31)
  }

  @inline(__always) private static func branchOffset(_ word: UInt32) -> Int32 {
    // imm[12|10:5] in 31:25, imm[4:1|11] in 11:7
    let sign = signed(word) >> 19 & ~0xfff
    let high: UInt32 = word << 4 & 0x800
    let middle: UInt32 = word >> 20 & 0x7e0
    let low: UInt32 = word >> 7 & 0x1e
    return sign | signed(high | middle | low)
  }

  @inline(__always) private static func jumpOffset(_ word: UInt32) -> Int32 {
    // imm[20|10:1|11|19:12] in 31:12
    let sign = signed(word) >> 11 & ~0xf_ffff
    let high: UInt32 = word & 0xf_f000
    let middle: UInt32 = word >> 9 & 0x800
    let low: UInt32 = word >> 20 & 0x7fe
    return sign | signed(high | middle | low)
  }
}
