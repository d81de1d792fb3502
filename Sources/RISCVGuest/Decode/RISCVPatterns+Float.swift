// SPDX-License-Identifier: Apache-2.0
//
// Decode rows of F, D, Zfhmin and Zfh. `...` in the place of funct3 is the rounding mode; reserved
// values (5, 6) decode, and the translator refuses them together with a reserved frm.
//
// Spec: RISC-V Unprivileged, chapters F, D, Zfh and Zfhmin.

import InstructionPatterns

extension RISCVPatterns {
  /// F.
  // swift-format-ignore
  static let single: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.flw,                .i,               "............  ..... 010 ..... 0000111"),
    Pattern(.fsw,                .s,               "....... ..... ..... 010 ..... 0100111"),
    Pattern(.fmadd_s,            .r4,              ".....00 ..... ..... ... ..... 1000011"),
    Pattern(.fmsub_s,            .r4,              ".....00 ..... ..... ... ..... 1000111"),
    Pattern(.fnmsub_s,           .r4,              ".....00 ..... ..... ... ..... 1001011"),
    Pattern(.fnmadd_s,           .r4,              ".....00 ..... ..... ... ..... 1001111"),
    Pattern(.fadd_s,             .rRounded,        "0000000 ..... ..... ... ..... 1010011"),
    Pattern(.fsub_s,             .rRounded,        "0000100 ..... ..... ... ..... 1010011"),
    Pattern(.fmul_s,             .rRounded,        "0001000 ..... ..... ... ..... 1010011"),
    Pattern(.fdiv_s,             .rRounded,        "0001100 ..... ..... ... ..... 1010011"),
    Pattern(.fsqrt_s,            .unaryRounded,    "0101100 00000 ..... ... ..... 1010011"),
    Pattern(.fsgnj_s,            .r,               "0010000 ..... ..... 000 ..... 1010011"),
    Pattern(.fsgnjn_s,           .r,               "0010000 ..... ..... 001 ..... 1010011"),
    Pattern(.fsgnjx_s,           .r,               "0010000 ..... ..... 010 ..... 1010011"),
    Pattern(.fmin_s,             .r,               "0010100 ..... ..... 000 ..... 1010011"),
    Pattern(.fmax_s,             .r,               "0010100 ..... ..... 001 ..... 1010011"),
    Pattern(.feq_s,              .r,               "1010000 ..... ..... 010 ..... 1010011"),
    Pattern(.flt_s,              .r,               "1010000 ..... ..... 001 ..... 1010011"),
    Pattern(.fle_s,              .r,               "1010000 ..... ..... 000 ..... 1010011"),
    Pattern(.fclass_s,           .unary,           "1110000 00000 ..... 001 ..... 1010011"),
    Pattern(.fcvt_w_s,           .unaryRounded,    "1100000 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_wu_s,          .unaryRounded,    "1100000 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_l_s,           .unaryRounded,    "1100000 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_lu_s,          .unaryRounded,    "1100000 00011 ..... ... ..... 1010011"),
    Pattern(.fcvt_s_w,           .unaryRounded,    "1101000 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_s_wu,          .unaryRounded,    "1101000 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_s_l,           .unaryRounded,    "1101000 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_s_lu,          .unaryRounded,    "1101000 00011 ..... ... ..... 1010011"),
    Pattern(.fmv_x_w,            .unary,           "1110000 00000 ..... 000 ..... 1010011"),
    Pattern(.fmv_w_x,            .unary,           "1111000 00000 ..... 000 ..... 1010011"),
  ]

  /// D.
  // swift-format-ignore
  static let double: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.fld,                .i,               "............  ..... 011 ..... 0000111"),
    Pattern(.fsd,                .s,               "....... ..... ..... 011 ..... 0100111"),
    Pattern(.fmadd_d,            .r4,              ".....01 ..... ..... ... ..... 1000011"),
    Pattern(.fmsub_d,            .r4,              ".....01 ..... ..... ... ..... 1000111"),
    Pattern(.fnmsub_d,           .r4,              ".....01 ..... ..... ... ..... 1001011"),
    Pattern(.fnmadd_d,           .r4,              ".....01 ..... ..... ... ..... 1001111"),
    Pattern(.fadd_d,             .rRounded,        "0000001 ..... ..... ... ..... 1010011"),
    Pattern(.fsub_d,             .rRounded,        "0000101 ..... ..... ... ..... 1010011"),
    Pattern(.fmul_d,             .rRounded,        "0001001 ..... ..... ... ..... 1010011"),
    Pattern(.fdiv_d,             .rRounded,        "0001101 ..... ..... ... ..... 1010011"),
    Pattern(.fsqrt_d,            .unaryRounded,    "0101101 00000 ..... ... ..... 1010011"),
    Pattern(.fsgnj_d,            .r,               "0010001 ..... ..... 000 ..... 1010011"),
    Pattern(.fsgnjn_d,           .r,               "0010001 ..... ..... 001 ..... 1010011"),
    Pattern(.fsgnjx_d,           .r,               "0010001 ..... ..... 010 ..... 1010011"),
    Pattern(.fmin_d,             .r,               "0010101 ..... ..... 000 ..... 1010011"),
    Pattern(.fmax_d,             .r,               "0010101 ..... ..... 001 ..... 1010011"),
    Pattern(.feq_d,              .r,               "1010001 ..... ..... 010 ..... 1010011"),
    Pattern(.flt_d,              .r,               "1010001 ..... ..... 001 ..... 1010011"),
    Pattern(.fle_d,              .r,               "1010001 ..... ..... 000 ..... 1010011"),
    Pattern(.fclass_d,           .unary,           "1110001 00000 ..... 001 ..... 1010011"),
    Pattern(.fcvt_w_d,           .unaryRounded,    "1100001 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_wu_d,          .unaryRounded,    "1100001 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_l_d,           .unaryRounded,    "1100001 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_lu_d,          .unaryRounded,    "1100001 00011 ..... ... ..... 1010011"),
    Pattern(.fcvt_d_w,           .unaryRounded,    "1101001 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_d_wu,          .unaryRounded,    "1101001 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_d_l,           .unaryRounded,    "1101001 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_d_lu,          .unaryRounded,    "1101001 00011 ..... ... ..... 1010011"),
    Pattern(.fmv_x_d,            .unary,           "1110001 00000 ..... 000 ..... 1010011"),
    Pattern(.fmv_d_x,            .unary,           "1111001 00000 ..... 000 ..... 1010011"),
    Pattern(.fcvt_s_d,           .unaryRounded,    "0100000 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_d_s,           .unaryRounded,    "0100001 00000 ..... ... ..... 1010011"),
  ]

  /// Zfhmin: loads, stores, moves and conversions.
  // swift-format-ignore
  static let halfMinimal: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.flh,                .i,               "............  ..... 001 ..... 0000111"),
    Pattern(.fsh,                .s,               "....... ..... ..... 001 ..... 0100111"),
    Pattern(.fmv_x_h,            .unary,           "1110010 00000 ..... 000 ..... 1010011"),
    Pattern(.fmv_h_x,            .unary,           "1111010 00000 ..... 000 ..... 1010011"),
    Pattern(.fcvt_s_h,           .unaryRounded,    "0100000 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_s,           .unaryRounded,    "0100010 00000 ..... ... ..... 1010011"),
  ]

  /// Zfhmin with D.
  // swift-format-ignore
  static let halfMinimalDouble: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.fcvt_d_h,           .unaryRounded,    "0100001 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_d,           .unaryRounded,    "0100010 00001 ..... ... ..... 1010011"),
  ]

  /// Zfh beyond Zfhmin.
  // swift-format-ignore
  static let half: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.fmadd_h,            .r4,              ".....10 ..... ..... ... ..... 1000011"),
    Pattern(.fmsub_h,            .r4,              ".....10 ..... ..... ... ..... 1000111"),
    Pattern(.fnmsub_h,           .r4,              ".....10 ..... ..... ... ..... 1001011"),
    Pattern(.fnmadd_h,           .r4,              ".....10 ..... ..... ... ..... 1001111"),
    Pattern(.fadd_h,             .rRounded,        "0000010 ..... ..... ... ..... 1010011"),
    Pattern(.fsub_h,             .rRounded,        "0000110 ..... ..... ... ..... 1010011"),
    Pattern(.fmul_h,             .rRounded,        "0001010 ..... ..... ... ..... 1010011"),
    Pattern(.fdiv_h,             .rRounded,        "0001110 ..... ..... ... ..... 1010011"),
    Pattern(.fsqrt_h,            .unaryRounded,    "0101110 00000 ..... ... ..... 1010011"),
    Pattern(.fsgnj_h,            .r,               "0010010 ..... ..... 000 ..... 1010011"),
    Pattern(.fsgnjn_h,           .r,               "0010010 ..... ..... 001 ..... 1010011"),
    Pattern(.fsgnjx_h,           .r,               "0010010 ..... ..... 010 ..... 1010011"),
    Pattern(.fmin_h,             .r,               "0010110 ..... ..... 000 ..... 1010011"),
    Pattern(.fmax_h,             .r,               "0010110 ..... ..... 001 ..... 1010011"),
    Pattern(.feq_h,              .r,               "1010010 ..... ..... 010 ..... 1010011"),
    Pattern(.flt_h,              .r,               "1010010 ..... ..... 001 ..... 1010011"),
    Pattern(.fle_h,              .r,               "1010010 ..... ..... 000 ..... 1010011"),
    Pattern(.fclass_h,           .unary,           "1110010 00000 ..... 001 ..... 1010011"),
    Pattern(.fcvt_w_h,           .unaryRounded,    "1100010 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_wu_h,          .unaryRounded,    "1100010 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_l_h,           .unaryRounded,    "1100010 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_lu_h,          .unaryRounded,    "1100010 00011 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_w,           .unaryRounded,    "1101010 00000 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_wu,          .unaryRounded,    "1101010 00001 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_l,           .unaryRounded,    "1101010 00010 ..... ... ..... 1010011"),
    Pattern(.fcvt_h_lu,          .unaryRounded,    "1101010 00011 ..... ... ..... 1010011"),
  ]
}
