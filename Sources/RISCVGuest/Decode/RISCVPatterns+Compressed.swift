// SPDX-License-Identifier: Apache-2.0
//
// Decode rows of the 16-bit forms: which 32-bit instruction each expands to. Reserved encodings are
// rows of their own, more specific than the form they are cut out of. Hints (destination x0, shift
// by zero) are ordinary encodings: they expand to instructions without effect.
//
// Spec: RISC-V Unprivileged, chapter C, "RVC Instruction Set Listings"; chapter Zc*, "Zcb".

import InstructionPatterns

extension RISCVPatterns {
  /// C, quadrant 0.
  // swift-format-ignore
  static let compressedQuadrant0: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_addi4spn, .addi),    .addi4spn,         "000 ........ ... 00"),
    Pattern(.reserved,                    .none,             "000 00000000 ... 00"),
    Pattern(.init(.c_lw, .lw),            .loadWord,         "010 ... ... .. ... 00"),
    Pattern(.init(.c_ld, .ld),            .loadDouble,       "011 ... ... .. ... 00"),
    Pattern(.init(.c_sw, .sw),            .storeWord,        "110 ... ... .. ... 00"),
    Pattern(.init(.c_sd, .sd),            .storeDouble,      "111 ... ... .. ... 00"),
  ]

  /// C, quadrant 1.
  // swift-format-ignore
  static let compressedQuadrant1: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_addi, .addi),        .immediate,        "000 . ..... ..... 01"),
    Pattern(.init(.c_nop, .addi),         .immediate,        "000 . 00000 ..... 01"),
    Pattern(.init(.c_addiw, .addiw),      .immediate,        "001 . ..... ..... 01"),
    Pattern(.reserved,                    .none,             "001 . 00000 ..... 01"),
    Pattern(.init(.c_li, .addi),          .loadImmediate,    "010 . ..... ..... 01"),
    Pattern(.init(.c_lui, .lui),          .upperImmediate,   "011 . ..... ..... 01"),
    Pattern(.reserved,                    .none,             "011 0 ..... 00000 01"),
    Pattern(.init(.c_addi16sp, .addi),    .addi16sp,         "011 . 00010 ..... 01"),
    Pattern(.reserved,                    .none,             "011 0 00010 00000 01"),
    Pattern(.init(.c_srli, .srli),        .shiftPrime,       "100 . 00 ... ..... 01"),
    Pattern(.init(.c_srai, .srai),        .shiftPrime,       "100 . 01 ... ..... 01"),
    Pattern(.init(.c_andi, .andi),        .andImmediate,     "100 . 10 ... ..... 01"),
    Pattern(.init(.c_sub, .sub),          .arithmeticPrime,  "100 0 11 ... 00 ... 01"),
    Pattern(.init(.c_xor, .xor),          .arithmeticPrime,  "100 0 11 ... 01 ... 01"),
    Pattern(.init(.c_or, .or),            .arithmeticPrime,  "100 0 11 ... 10 ... 01"),
    Pattern(.init(.c_and, .and),          .arithmeticPrime,  "100 0 11 ... 11 ... 01"),
    Pattern(.init(.c_subw, .subw),        .arithmeticPrime,  "100 1 11 ... 00 ... 01"),
    Pattern(.init(.c_addw, .addw),        .arithmeticPrime,  "100 1 11 ... 01 ... 01"),
    Pattern(.init(.c_j, .jal),            .jump,             "101 ........... 01"),
    Pattern(.init(.c_beqz, .beq),         .branch,           "110 ... ... ..... 01"),
    Pattern(.init(.c_bnez, .bne),         .branch,           "111 ... ... ..... 01"),
  ]

  /// C, quadrant 2.
  // swift-format-ignore
  static let compressedQuadrant2: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_slli, .slli),        .shift,            "000 . ..... ..... 10"),
    Pattern(.init(.c_lwsp, .lw),          .loadWordSP,       "010 . ..... ..... 10"),
    Pattern(.reserved,                    .none,             "010 . 00000 ..... 10"),
    Pattern(.init(.c_ldsp, .ld),          .loadDoubleSP,     "011 . ..... ..... 10"),
    Pattern(.reserved,                    .none,             "011 . 00000 ..... 10"),
    Pattern(.init(.c_mv, .add),           .move,             "100 0 ..... ..... 10"),
    Pattern(.init(.c_jr, .jalr),          .jumpRegister,     "100 0 ..... 00000 10"),
    Pattern(.reserved,                    .none,             "100 0 00000 00000 10"),
    Pattern(.init(.c_add, .add),          .addRegister,      "100 1 ..... ..... 10"),
    Pattern(.init(.c_jalr, .jalr),        .jumpRegisterLink, "100 1 ..... 00000 10"),
    Pattern(.init(.c_ebreak, .ebreak),    .none,             "100 1 00000 00000 10"),
    Pattern(.init(.c_swsp, .sw),          .storeWordSP,      "110 ...... ..... 10"),
    Pattern(.init(.c_sdsp, .sd),          .storeDoubleSP,    "111 ...... ..... 10"),
  ]

  /// C with D.
  // swift-format-ignore
  static let compressedDouble: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_fld, .fld),          .loadDouble,       "001 ... ... .. ... 00"),
    Pattern(.init(.c_fsd, .fsd),          .storeDouble,      "101 ... ... .. ... 00"),
    Pattern(.init(.c_fldsp, .fld),        .loadDoubleSP,     "001 . ..... ..... 10"),
    Pattern(.init(.c_fsdsp, .fsd),        .storeDoubleSP,    "101 ...... ..... 10"),
  ]

  /// Zcb.
  // swift-format-ignore
  static let compressedExtra: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_lbu, .lbu),          .loadByte,         "100 000 ... .. ... 00"),
    Pattern(.init(.c_lhu, .lhu),          .loadHalf,         "100 001 ... 0. ... 00"),
    Pattern(.init(.c_lh, .lh),            .loadHalf,         "100 001 ... 1. ... 00"),
    Pattern(.init(.c_sb, .sb),            .storeByte,        "100 010 ... .. ... 00"),
    Pattern(.init(.c_sh, .sh),            .storeHalf,        "100 011 ... 0. ... 00"),
    Pattern(.init(.c_zext_b, .andi),      .zeroExtendByte,   "100 111 ... 11 000 01"),
    Pattern(.init(.c_not, .xori),         .complement,       "100 111 ... 11 101 01"),
  ]

  /// Zcb with Zbb.
  // swift-format-ignore
  static let compressedExtraBits: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_sext_b, .sext_b),    .unaryPrime,       "100 111 ... 11 001 01"),
    Pattern(.init(.c_zext_h, .zext_h),    .unaryPrime,       "100 111 ... 11 010 01"),
    Pattern(.init(.c_sext_h, .sext_h),    .unaryPrime,       "100 111 ... 11 011 01"),
  ]

  /// Zcb with Zba.
  // swift-format-ignore
  static let compressedExtraAddress: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_zext_w, .add_uw),    .unaryPrime,       "100 111 ... 11 100 01"),
  ]

  /// Zcb with M.
  // swift-format-ignore
  static let compressedExtraMultiply: [RVCPattern] = [
    //       form, what it expands to      format              15             0
    Pattern(.init(.c_mul, .mul),          .arithmeticPrime,  "100 111 ... 10 ... 01"),
  ]
}
