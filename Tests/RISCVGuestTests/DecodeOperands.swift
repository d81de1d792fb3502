// SPDX-License-Identifier: Apache-2.0
//
// Encodings worked out by hand from the manual: operands, reserved encodings, hints. They hold
// without LLVM; `DecodeAgainstLLVM` is wider.

import Testing

@testable import RISCVGuest

@Suite struct DecodeOperands {
  private let decoder = RISCVDecoder(.all)

  @Test(
    arguments: [
      (0x1234_52b7, .lui, 5, 0, 0, 0x1234_5000),
      (0xffff_f297, .auipc, 5, 0, 0, -4096),
      (0xffdf_f0ef, .jal, 1, 0, 0, -4),
      (0x8000_00ef, .jal, 1, 0, 0, -0x10_0000),
      (0x7fff_f06f, .jal, 0, 0, 0, 0xf_fffe),
      (0xff86_8067, .jalr, 0, 13, 0, -8),
      (0xfeb5_1ee3, .bne, 0, 10, 11, -4),
      (0x8000_0063, .beq, 0, 0, 0, -4096),
      (0x7e00_0fe3, .beq, 0, 0, 0, 4094),
      (0xfff5_3503, .ld, 10, 10, 0, -1),
      (0xfeb5_3fa3, .sd, 0, 10, 11, -1),
      (0x7eb5_2fa3, .sw, 0, 10, 11, 2047),
      (0x8005_0513, .addi, 10, 10, 0, -2048),
      (0x03f5_1513, .slli, 10, 10, 0, 63),
      (0x43f5_5513, .srai, 10, 10, 0, 63),
      (0x01f5_551b, .srliw, 10, 10, 0, 31),
      (0x0ff0_000f, .fence, 0, 0, 0, 0xff),
      (0x8330_000f, .fence_tso, 0, 0, 0, 0x833),
      (0x0100_000f, .pause, 0, 0, 0, 0x10),
      (0x1005_2573, .csrrs, 10, 10, 0, 0),
      (0x100f_d573, .csrrwi, 10, 0, 0, 31),
      (0x12b5_0073, .sfence_vma, 0, 10, 11, 0),
      (0x7e15_6013, .prefetch_r, 0, 10, 0, 2016),
      (0x6185_5513, .rori, 10, 10, 0, 24),
      (0x0805_453b, .zext_h, 10, 10, 0, 0),
    ] as [(UInt32, RISCVOpcode, UInt8, UInt8, UInt8, Int32)])
  func decodesOperands(
    word: UInt32, opcode: RISCVOpcode, rd: UInt8, rs1: UInt8, rs2: UInt8, imm: Int32
  ) {
    var expected = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2, imm: imm)
    if [.csrrs, .csrrwi].contains(opcode) { expected.csr = 0x100 }
    #expect(decoder.decode(word) == expected)
  }

  @Test func decodesOrderingBits() {
    let lr = decoder.decode(0x1405_252f)
    #expect(lr.opcode == .lr_w && lr.acquires && !lr.releases)
    let sc = decoder.decode(0x1ab5_352f)
    #expect(sc.opcode == .sc_d && !sc.acquires && sc.releases && sc.rs2 == 11)
    let add = decoder.decode(0x06b5_352f)
    #expect(add.opcode == .amoadd_d && add.acquires && add.releases)
  }

  @Test func decodesRoundingModes() {
    let fused = decoder.decode(0x6ac5_f543)
    #expect(fused.opcode == .fmadd_d && fused.rm == 7)
    #expect(fused.rd == 10 && fused.rs1 == 11 && fused.rs2 == 12 && fused.rs3 == 13)
    let converted = decoder.decode(0xd205_1553)
    #expect(converted.opcode == .fcvt_d_w && converted.rm == 1)
    // Reserved modes are the translator's to refuse.
    #expect(decoder.decode(0x00c5_d553).opcode == .fadd_s)
    #expect(decoder.decode(0x00c5_d553).rm == 5)
  }

  @Test(
    arguments: [
      (0x0048, .c_addi4spn, .addi, 10, 2, 0, 4),
      (0x1fe8, .c_addi4spn, .addi, 10, 2, 0, 1020),
      (0x5d7c, .c_lw, .lw, 15, 10, 0, 124),
      (0x7d7c, .c_ld, .ld, 15, 10, 0, 248),
      (0xfd7c, .c_sd, .sd, 0, 10, 15, 248),
      (0x0001, .c_nop, .addi, 0, 0, 0, 0),
      (0x1501, .c_addi, .addi, 10, 10, 0, -32),
      (0x357d, .c_addiw, .addiw, 10, 10, 0, -1),
      (0x557d, .c_li, .addi, 10, 0, 0, -1),
      (0x7139, .c_addi16sp, .addi, 2, 2, 0, -64),
      (0x617d, .c_addi16sp, .addi, 2, 2, 0, 496),
      (0x757d, .c_lui, .lui, 10, 0, 0, -4096),
      (0x917d, .c_srli, .srli, 10, 10, 0, 63),
      (0x8d0d, .c_sub, .sub, 10, 10, 11, 0),
      (0xbffd, .c_j, .jal, 0, 0, 0, -2),
      (0xb001, .c_j, .jal, 0, 0, 0, -2048),
      (0xdd7d, .c_beqz, .beq, 0, 10, 0, -2),
      (0xf101, .c_bnez, .bne, 0, 10, 0, -256),
      (0x157e, .c_slli, .slli, 10, 10, 0, 63),
      (0x557e, .c_lwsp, .lw, 10, 2, 0, 252),
      (0x757e, .c_ldsp, .ld, 10, 2, 0, 504),
      (0x8082, .c_jr, .jalr, 0, 1, 0, 0),
      (0x852e, .c_mv, .add, 10, 0, 11, 0),
      (0x9002, .c_ebreak, .ebreak, 0, 0, 0, 0),
      (0x9502, .c_jalr, .jalr, 1, 10, 0, 0),
      (0x952e, .c_add, .add, 10, 10, 11, 0),
      (0xdffe, .c_swsp, .sw, 0, 2, 31, 252),
      (0xfffe, .c_sdsp, .sd, 0, 2, 31, 504),
      (0x8168, .c_lbu, .lbu, 10, 10, 0, 3),
      (0x9d75, .c_not, .xori, 10, 10, 0, -1),
    ] as [(UInt32, RVCOpcode, RISCVOpcode, UInt8, UInt8, UInt8, Int32)])
  func expands(
    parcel: UInt32, form: RVCOpcode, opcode: RISCVOpcode, rd: UInt8, rs1: UInt8, rs2: UInt8,
    imm: Int32
  ) {
    var expected = RISCVInstruction(opcode, rd: rd, rs1: rs1, rs2: rs2, imm: imm)
    expected.byteCount = 2
    expected.compressed = form
    #expect(decoder.decode(parcel) == expected)
  }

  @Test(
    arguments: [
      0x0000,  // all zero: c.addi4spn with no offset
      0x0008,  // c.addi4spn with no offset
      0x2001,  // c.addiw to x0
      0x6081,  // c.lui of zero
      0x6101,  // c.addi16sp of zero
      0x4002,  // c.lwsp to x0
      0x6002,  // c.ldsp to x0
      0x8002,  // c.jr to x0
      0x9c7d,  // the unassigned end of quadrant 1
      0x0000_7003,  // a load of no width
      0x0205_151b,  // slliw by 32
      0x8005_1513,  // slli with no one's funct6
      0x1015_252f,  // lr.w with a second source
      0x0000_00f3,  // ecall with a destination
      0x3020_8073,  // mret with a source
      0x12b5_00f3,  // sfence.vma with a destination
      0x0005_208f,  // cbo.inval with a destination
      0xffff_ffff,  // a longer encoding
      0x0000_001f,  // a longer encoding
      0x5815_0553,  // fsqrt.s with a second source
      0x06b5_0553,  // fadd in quad precision
    ] as [UInt32])
  func refusesReservedEncodings(word: UInt32) {
    let instruction = decoder.decode(word)
    #expect(instruction.opcode == .illegal)
    #expect(instruction.byteCount == (word & 3 == 3 ? 4 : 2))
    #expect(instruction.compressed == nil)
  }

  @Test(
    arguments: [
      (0x0015, RVCOpcode.c_nop), (0x4015, .c_li), (0x6015, .c_lui), (0x0016, .c_slli),
      (0x8016, .c_mv), (0x9016, .c_add), (0x0501, .c_addi), (0x0502, .c_slli),
    ] as [(UInt32, RVCOpcode)])
  func hintsAreInstructions(parcel: UInt32, form: RVCOpcode) {
    #expect(decoder.decode(parcel).compressed == form)
  }

  @Test func spellsMnemonics() {
    #expect(RISCVOpcode.sh1add_uw.mnemonic == "sh1add.uw")
    #expect(RISCVOpcode.sfence_w_inval.mnemonic == "sfence.w.inval")
    #expect(RVCOpcode.c_addi16sp.mnemonic == "c.addi16sp")
  }
}
