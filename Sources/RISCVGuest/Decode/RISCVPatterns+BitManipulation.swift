// SPDX-License-Identifier: Apache-2.0
//
// Decode rows of Zba, Zbb, Zbc, Zbs and Zicond for RV64.
//
// Spec: RISC-V Unprivileged, "B Extension for Bit Manipulation", "Zicond".

import InstructionPatterns

extension RISCVPatterns {
  /// Zba.
  // swift-format-ignore
  static let addressGeneration: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.add_uw,             .r,               "0000100 ..... ..... 000 ..... 0111011"),
    Pattern(.sh1add,             .r,               "0010000 ..... ..... 010 ..... 0110011"),
    Pattern(.sh2add,             .r,               "0010000 ..... ..... 100 ..... 0110011"),
    Pattern(.sh3add,             .r,               "0010000 ..... ..... 110 ..... 0110011"),
    Pattern(.sh1add_uw,          .r,               "0010000 ..... ..... 010 ..... 0111011"),
    Pattern(.sh2add_uw,          .r,               "0010000 ..... ..... 100 ..... 0111011"),
    Pattern(.sh3add_uw,          .r,               "0010000 ..... ..... 110 ..... 0111011"),
    Pattern(.slli_uw,            .shift,           "000010 ...... ..... 001 ..... 0011011"),
  ]

  /// Zbb.
  // swift-format-ignore
  static let basicBits: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.andn,               .r,               "0100000 ..... ..... 111 ..... 0110011"),
    Pattern(.orn,                .r,               "0100000 ..... ..... 110 ..... 0110011"),
    Pattern(.xnor,               .r,               "0100000 ..... ..... 100 ..... 0110011"),
    Pattern(.clz,                .unary,           "0110000 00000 ..... 001 ..... 0010011"),
    Pattern(.clzw,               .unary,           "0110000 00000 ..... 001 ..... 0011011"),
    Pattern(.ctz,                .unary,           "0110000 00001 ..... 001 ..... 0010011"),
    Pattern(.ctzw,               .unary,           "0110000 00001 ..... 001 ..... 0011011"),
    Pattern(.cpop,               .unary,           "0110000 00010 ..... 001 ..... 0010011"),
    Pattern(.cpopw,              .unary,           "0110000 00010 ..... 001 ..... 0011011"),
    Pattern(.max,                .r,               "0000101 ..... ..... 110 ..... 0110011"),
    Pattern(.maxu,               .r,               "0000101 ..... ..... 111 ..... 0110011"),
    Pattern(.min,                .r,               "0000101 ..... ..... 100 ..... 0110011"),
    Pattern(.minu,               .r,               "0000101 ..... ..... 101 ..... 0110011"),
    Pattern(.sext_b,             .unary,           "0110000 00100 ..... 001 ..... 0010011"),
    Pattern(.sext_h,             .unary,           "0110000 00101 ..... 001 ..... 0010011"),
    Pattern(.zext_h,             .unary,           "0000100 00000 ..... 100 ..... 0111011"),
    Pattern(.rol,                .r,               "0110000 ..... ..... 001 ..... 0110011"),
    Pattern(.rolw,               .r,               "0110000 ..... ..... 001 ..... 0111011"),
    Pattern(.ror,                .r,               "0110000 ..... ..... 101 ..... 0110011"),
    Pattern(.rori,               .shift,           "011000 ...... ..... 101 ..... 0010011"),
    Pattern(.roriw,              .shift,           "0110000 ..... ..... 101 ..... 0011011"),
    Pattern(.rorw,               .r,               "0110000 ..... ..... 101 ..... 0111011"),
    Pattern(.orc_b,              .unary,           "0010100 00111 ..... 101 ..... 0010011"),
    Pattern(.rev8,               .unary,           "0110101 11000 ..... 101 ..... 0010011"),
  ]

  /// Zbc.
  // swift-format-ignore
  static let carrylessMultiply: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.clmul,              .r,               "0000101 ..... ..... 001 ..... 0110011"),
    Pattern(.clmulh,             .r,               "0000101 ..... ..... 011 ..... 0110011"),
    Pattern(.clmulr,             .r,               "0000101 ..... ..... 010 ..... 0110011"),
  ]

  /// Zbs.
  // swift-format-ignore
  static let singleBits: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.bclr,               .r,               "0100100 ..... ..... 001 ..... 0110011"),
    Pattern(.bclri,              .shift,           "010010 ...... ..... 001 ..... 0010011"),
    Pattern(.bext,               .r,               "0100100 ..... ..... 101 ..... 0110011"),
    Pattern(.bexti,              .shift,           "010010 ...... ..... 101 ..... 0010011"),
    Pattern(.binv,               .r,               "0110100 ..... ..... 001 ..... 0110011"),
    Pattern(.binvi,              .shift,           "011010 ...... ..... 001 ..... 0010011"),
    Pattern(.bset,               .r,               "0010100 ..... ..... 001 ..... 0110011"),
    Pattern(.bseti,              .shift,           "001010 ...... ..... 001 ..... 0010011"),
  ]

  /// Zicond.
  // swift-format-ignore
  static let conditional: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.czero_eqz,          .r,               "0000111 ..... ..... 101 ..... 0110011"),
    Pattern(.czero_nez,          .r,               "0000111 ..... ..... 111 ..... 0110011"),
  ]
}
