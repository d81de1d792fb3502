// SPDX-License-Identifier: Apache-2.0
//
// How operands lie in a 16-bit parcel, and the one switch that expands it to the fields of the
// 32-bit instruction. "Prime" registers are three bits that name x8...x15 (f8...f15).
//
// Spec: RISC-V Unprivileged, chapter C, "Compressed Instruction Formats".

/// What a 16-bit form stands for: its own name, and the instruction that does the work.
public struct RVCExpansion: Equatable, Sendable {
  /// The 16-bit form; nil for a reserved encoding.
  public let form: RVCOpcode?
  /// The instruction it expands to; `illegal` for a reserved encoding.
  public let opcode: RISCVOpcode

  /// `form` expands to `opcode`.
  init(_ form: RVCOpcode, _ opcode: RISCVOpcode) {
    self.form = form
    self.opcode = opcode
  }

  private init() {
    form = nil
    opcode = .illegal
  }

  /// An encoding that is set aside inside another form.
  static let reserved = RVCExpansion()
}

/// The operand layout of a 16-bit form. `d`: destination, bits 11:7; `s`: source, bits 6:2; `p`,
/// `q`: prime registers in bits 9:7 and 4:2.
public enum RVCFormat: UInt8, CaseIterable, Sendable {
  /// No operands.
  case none
  /// q = sp + 10-bit multiple of four.
  case addi4spn
  /// q = [p + offset], by access size.
  case loadByte, loadHalf, loadWord, loadDouble
  /// [p + offset] = q, by access size.
  case storeByte, storeHalf, storeWord, storeDouble
  /// d = d op signed 6-bit immediate.
  case immediate
  /// d = signed 6-bit immediate.
  case loadImmediate
  /// d = signed 6-bit immediate << 12.
  case upperImmediate
  /// sp = sp + signed 10-bit multiple of sixteen.
  case addi16sp
  /// p = p op 6-bit shift amount.
  case shiftPrime
  /// p = p op signed 6-bit immediate.
  case andImmediate
  /// p = p op q.
  case arithmeticPrime
  /// p = op p.
  case unaryPrime
  /// p = p op 255.
  case zeroExtendByte
  /// p = p op -1.
  case complement
  /// pc += signed 12-bit even offset.
  case jump
  /// p compared with x0, signed 9-bit even offset.
  case branch
  /// d = d op 6-bit shift amount.
  case shift
  /// d = [sp + offset], by access size.
  case loadWordSP, loadDoubleSP
  /// [sp + offset] = s, by access size.
  case storeWordSP, storeDoubleSP
  /// d = x0 op s.
  case move
  /// d = d op s.
  case addRegister
  /// pc = d.
  case jumpRegister
  /// x1 = return address, pc = d.
  case jumpRegisterLink
}

extension RVCFormat {
  /// The instruction that `parcel` expands to, with its operands; `compressed` and `byteCount` are
  /// the caller's.
  @inline(__always)
  func operands(of parcel: UInt32, _ opcode: RISCVOpcode) -> RISCVInstruction {
    let d = UInt8(truncatingIfNeeded: down(parcel, 7, 31))
    let s = UInt8(truncatingIfNeeded: down(parcel, 2, 31))
    let p = UInt8(truncatingIfNeeded: down(parcel, 7, 7) | 8)
    let q = UInt8(truncatingIfNeeded: down(parcel, 2, 7) | 8)
    let sp: UInt8 = 2
    switch self {
    case .none:
      return RISCVInstruction(opcode)
    case .addi4spn:
      // nzuimm[5:4|9:6|2|3] in 12:5
      let imm =
        down(parcel, 7, 0x30) | down(parcel, 1, 0x3c0) | down(parcel, 4, 4) | down(parcel, 2, 8)
      return RISCVInstruction(opcode, rd: q, rs1: sp, imm: Int32(imm))
    case .loadByte:
      return RISCVInstruction(opcode, rd: q, rs1: p, imm: Self.byteOffset(parcel))
    case .loadHalf:
      return RISCVInstruction(opcode, rd: q, rs1: p, imm: Self.byteOffset(parcel) & 2)
    case .loadWord:
      return RISCVInstruction(opcode, rd: q, rs1: p, imm: Self.wordOffset(parcel))
    case .loadDouble:
      return RISCVInstruction(opcode, rd: q, rs1: p, imm: Self.doubleOffset(parcel))
    case .storeByte:
      return RISCVInstruction(opcode, rs1: p, rs2: q, imm: Self.byteOffset(parcel))
    case .storeHalf:
      return RISCVInstruction(opcode, rs1: p, rs2: q, imm: Self.byteOffset(parcel) & 2)
    case .storeWord:
      return RISCVInstruction(opcode, rs1: p, rs2: q, imm: Self.wordOffset(parcel))
    case .storeDouble:
      return RISCVInstruction(opcode, rs1: p, rs2: q, imm: Self.doubleOffset(parcel))
    case .immediate:
      return RISCVInstruction(opcode, rd: d, rs1: d, imm: Self.signedImmediate(parcel))
    case .loadImmediate:
      return RISCVInstruction(opcode, rd: d, imm: Self.signedImmediate(parcel))
    case .upperImmediate:
      return RISCVInstruction(opcode, rd: d, imm: Self.signedImmediate(parcel) << 12)
    case .addi16sp:
      // nzimm[9] in 12, nzimm[4|6|8:7|5] in 6:2
      let high = Self.signedImmediate(parcel) & ~31
      let low =
        down(parcel, 2, 0x10) | up(parcel, 1, 0x40) | up(parcel, 4, 0x180) | up(parcel, 3, 0x20)
      return RISCVInstruction(opcode, rd: sp, rs1: sp, imm: high << 4 | Int32(low))
    case .shiftPrime:
      return RISCVInstruction(opcode, rd: p, rs1: p, imm: Self.signedImmediate(parcel) & 63)
    case .andImmediate:
      return RISCVInstruction(opcode, rd: p, rs1: p, imm: Self.signedImmediate(parcel))
    case .arithmeticPrime:
      return RISCVInstruction(opcode, rd: p, rs1: p, rs2: q)
    case .unaryPrime:
      return RISCVInstruction(opcode, rd: p, rs1: p)
    case .zeroExtendByte:
      return RISCVInstruction(opcode, rd: p, rs1: p, imm: 255)
    case .complement:
      return RISCVInstruction(opcode, rd: p, rs1: p, imm: -1)
    case .jump:
      return RISCVInstruction(opcode, imm: Self.jumpOffset(parcel))
    case .branch:
      return RISCVInstruction(opcode, rs1: p, imm: Self.branchOffset(parcel))
    case .shift:
      return RISCVInstruction(opcode, rd: d, rs1: d, imm: Self.signedImmediate(parcel) & 63)
    case .loadWordSP:
      // uimm[5] in 12, uimm[4:2|7:6] in 6:2
      let imm = down(parcel, 7, 0x20) | down(parcel, 2, 0x1c) | up(parcel, 4, 0xc0)
      return RISCVInstruction(opcode, rd: d, rs1: sp, imm: Int32(imm))
    case .loadDoubleSP:
      // uimm[5] in 12, uimm[4:3|8:6] in 6:2
      let imm = down(parcel, 7, 0x20) | down(parcel, 2, 0x18) | up(parcel, 4, 0x1c0)
      return RISCVInstruction(opcode, rd: d, rs1: sp, imm: Int32(imm))
    case .storeWordSP:
      // uimm[5:2|7:6] in 12:7
      let imm = down(parcel, 7, 0x3c) | down(parcel, 1, 0xc0)
      return RISCVInstruction(opcode, rs1: sp, rs2: s, imm: Int32(imm))
    case .storeDoubleSP:
      // uimm[5:3|8:6] in 12:7
      let imm = down(parcel, 7, 0x38) | down(parcel, 1, 0x1c0)
      return RISCVInstruction(opcode, rs1: sp, rs2: s, imm: Int32(imm))
    case .move:
      return RISCVInstruction(opcode, rd: d, rs2: s)
    case .addRegister:
      return RISCVInstruction(opcode, rd: d, rs1: d, rs2: s)
    case .jumpRegister:
      return RISCVInstruction(opcode, rs1: d)
    case .jumpRegisterLink:
      return RISCVInstruction(opcode, rd: 1, rs1: d)
    }
  }

  /// imm[5] in 12, imm[4:0] in 6:2.
  @inline(__always) private static func signedImmediate(_ parcel: UInt32) -> Int32 {
    Int32(bitPattern: parcel << 19) >> 26 & ~31 | Int32(down(parcel, 2, 31))
  }

  /// uimm[0|1] in 6:5.
  @inline(__always) private static func byteOffset(_ parcel: UInt32) -> Int32 {
    Int32(down(parcel, 6, 1) | down(parcel, 4, 2))
  }

  /// uimm[5:3] in 12:10, uimm[2|6] in 6:5.
  @inline(__always) private static func wordOffset(_ parcel: UInt32) -> Int32 {
    Int32(down(parcel, 7, 0x38) | down(parcel, 4, 4) | up(parcel, 1, 0x40))
  }

  /// uimm[5:3] in 12:10, uimm[7:6] in 6:5.
  @inline(__always) private static func doubleOffset(_ parcel: UInt32) -> Int32 {
    Int32(down(parcel, 7, 0x38) | up(parcel, 1, 0xc0))
  }

  /// imm[11|4|9:8|10|6|7|3:1|5] in 12:2.
  @inline(__always) private static func jumpOffset(_ parcel: UInt32) -> Int32 {
    let sign = Int32(bitPattern: parcel << 19) >> 20 & ~0x7ff
    let low = down(parcel, 7, 0x10) | down(parcel, 1, 0x300) | up(parcel, 2, 0x400)
    let rest =
      down(parcel, 1, 0x40) | up(parcel, 1, 0x80) | down(parcel, 2, 0xe) | up(parcel, 3, 0x20)
    return sign | Int32(low | rest)
  }

  /// imm[8|4:3] in 12:10, imm[7:6|2:1|5] in 6:2.
  @inline(__always) private static func branchOffset(_ parcel: UInt32) -> Int32 {
    let sign = Int32(bitPattern: parcel << 19) >> 23 & ~0xff
    let low = down(parcel, 7, 0x18) | up(parcel, 1, 0xc0) | down(parcel, 2, 6) | up(parcel, 3, 0x20)
    return sign | Int32(low)
  }
}

/// The bits of `mask` in `word` moved down by `distance`; `mask` says where they arrive.
@inline(__always)
private func down(_ word: UInt32, _ distance: UInt32, _ mask: UInt32) -> UInt32 {
  word &>> distance & mask
}

/// The bits of `mask` in `word` moved up by `distance`; `mask` says where they arrive.
@inline(__always)
private func up(_ word: UInt32, _ distance: UInt32, _ mask: UInt32) -> UInt32 {
  word &<< distance & mask
}
