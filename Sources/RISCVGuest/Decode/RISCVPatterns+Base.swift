// SPDX-License-Identifier: Apache-2.0
//
// Decode rows of RV64I, M, A and the privileged architecture, one line per instruction, in the
// manual's order. Columns are the documentation.
//
// Spec: RISC-V Unprivileged, "RV32/64G Instruction Set Listings"; Privileged, listings.

import InstructionPatterns

extension RISCVPatterns {
  /// RV64I.
  // swift-format-ignore
  static let base: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.lui,                .u,               "....................   ..... 0110111"),
    Pattern(.auipc,              .u,               "....................   ..... 0010111"),
    Pattern(.jal,                .j,               "....................   ..... 1101111"),
    Pattern(.jalr,               .i,               "............  ..... 000 ..... 1100111"),
    Pattern(.beq,                .b,               "....... ..... ..... 000 ..... 1100011"),
    Pattern(.bne,                .b,               "....... ..... ..... 001 ..... 1100011"),
    Pattern(.blt,                .b,               "....... ..... ..... 100 ..... 1100011"),
    Pattern(.bge,                .b,               "....... ..... ..... 101 ..... 1100011"),
    Pattern(.bltu,               .b,               "....... ..... ..... 110 ..... 1100011"),
    Pattern(.bgeu,               .b,               "....... ..... ..... 111 ..... 1100011"),
    Pattern(.lb,                 .i,               "............  ..... 000 ..... 0000011"),
    Pattern(.lh,                 .i,               "............  ..... 001 ..... 0000011"),
    Pattern(.lw,                 .i,               "............  ..... 010 ..... 0000011"),
    Pattern(.ld,                 .i,               "............  ..... 011 ..... 0000011"),
    Pattern(.lbu,                .i,               "............  ..... 100 ..... 0000011"),
    Pattern(.lhu,                .i,               "............  ..... 101 ..... 0000011"),
    Pattern(.lwu,                .i,               "............  ..... 110 ..... 0000011"),
    Pattern(.sb,                 .s,               "....... ..... ..... 000 ..... 0100011"),
    Pattern(.sh,                 .s,               "....... ..... ..... 001 ..... 0100011"),
    Pattern(.sw,                 .s,               "....... ..... ..... 010 ..... 0100011"),
    Pattern(.sd,                 .s,               "....... ..... ..... 011 ..... 0100011"),
    Pattern(.addi,               .i,               "............  ..... 000 ..... 0010011"),
    Pattern(.slti,               .i,               "............  ..... 010 ..... 0010011"),
    Pattern(.sltiu,              .i,               "............  ..... 011 ..... 0010011"),
    Pattern(.xori,               .i,               "............  ..... 100 ..... 0010011"),
    Pattern(.ori,                .i,               "............  ..... 110 ..... 0010011"),
    Pattern(.andi,               .i,               "............  ..... 111 ..... 0010011"),
    Pattern(.slli,               .shift,           "000000 ...... ..... 001 ..... 0010011"),
    Pattern(.srli,               .shift,           "000000 ...... ..... 101 ..... 0010011"),
    Pattern(.srai,               .shift,           "010000 ...... ..... 101 ..... 0010011"),
    Pattern(.add,                .r,               "0000000 ..... ..... 000 ..... 0110011"),
    Pattern(.sub,                .r,               "0100000 ..... ..... 000 ..... 0110011"),
    Pattern(.sll,                .r,               "0000000 ..... ..... 001 ..... 0110011"),
    Pattern(.slt,                .r,               "0000000 ..... ..... 010 ..... 0110011"),
    Pattern(.sltu,               .r,               "0000000 ..... ..... 011 ..... 0110011"),
    Pattern(.xor,                .r,               "0000000 ..... ..... 100 ..... 0110011"),
    Pattern(.srl,                .r,               "0000000 ..... ..... 101 ..... 0110011"),
    Pattern(.sra,                .r,               "0100000 ..... ..... 101 ..... 0110011"),
    Pattern(.or,                 .r,               "0000000 ..... ..... 110 ..... 0110011"),
    Pattern(.and,                .r,               "0000000 ..... ..... 111 ..... 0110011"),
    Pattern(.addiw,              .i,               "............  ..... 000 ..... 0011011"),
    Pattern(.slliw,              .shift,           "0000000 ..... ..... 001 ..... 0011011"),
    Pattern(.srliw,              .shift,           "0000000 ..... ..... 101 ..... 0011011"),
    Pattern(.sraiw,              .shift,           "0100000 ..... ..... 101 ..... 0011011"),
    Pattern(.addw,               .r,               "0000000 ..... ..... 000 ..... 0111011"),
    Pattern(.subw,               .r,               "0100000 ..... ..... 000 ..... 0111011"),
    Pattern(.sllw,               .r,               "0000000 ..... ..... 001 ..... 0111011"),
    Pattern(.srlw,               .r,               "0000000 ..... ..... 101 ..... 0111011"),
    Pattern(.sraw,               .r,               "0100000 ..... ..... 101 ..... 0111011"),
    // The unused fields of a fence are reserved for finer fences; today's harts ignore them.
    Pattern(.fence,              .fence,           "............  ..... 000 ..... 0001111"),
    Pattern(.fence_tso,          .fence,           "1000 0011 0011 00000 000 00000 0001111"),
    Pattern(.ecall,              .none,            "000000000000  00000 000 00000 1110011"),
    Pattern(.ebreak,             .none,            "000000000001  00000 000 00000 1110011"),
  ]

  /// Zihintpause: a fence that orders nothing.
  // swift-format-ignore
  static let pauseHint: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.pause,              .fence,           "0000 0001 0000 00000 000 00000 0001111"),
  ]

  /// Zifencei. The unused fields are ignored, as the manual asks.
  // swift-format-ignore
  static let fetchFence: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.fence_i,            .none,            "............  ..... 001 ..... 0001111"),
  ]

  /// Zicsr.
  // swift-format-ignore
  static let csr: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.csrrw,              .csr,             "............  ..... 001 ..... 1110011"),
    Pattern(.csrrs,              .csr,             "............  ..... 010 ..... 1110011"),
    Pattern(.csrrc,              .csr,             "............  ..... 011 ..... 1110011"),
    Pattern(.csrrwi,             .csrImmediate,    "............  ..... 101 ..... 1110011"),
    Pattern(.csrrsi,             .csrImmediate,    "............  ..... 110 ..... 1110011"),
    Pattern(.csrrci,             .csrImmediate,    "............  ..... 111 ..... 1110011"),
  ]

  /// M.
  // swift-format-ignore
  static let multiply: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.mul,                .r,               "0000001 ..... ..... 000 ..... 0110011"),
    Pattern(.mulh,               .r,               "0000001 ..... ..... 001 ..... 0110011"),
    Pattern(.mulhsu,             .r,               "0000001 ..... ..... 010 ..... 0110011"),
    Pattern(.mulhu,              .r,               "0000001 ..... ..... 011 ..... 0110011"),
    Pattern(.div,                .r,               "0000001 ..... ..... 100 ..... 0110011"),
    Pattern(.divu,               .r,               "0000001 ..... ..... 101 ..... 0110011"),
    Pattern(.rem,                .r,               "0000001 ..... ..... 110 ..... 0110011"),
    Pattern(.remu,               .r,               "0000001 ..... ..... 111 ..... 0110011"),
    Pattern(.mulw,               .r,               "0000001 ..... ..... 000 ..... 0111011"),
    Pattern(.divw,               .r,               "0000001 ..... ..... 100 ..... 0111011"),
    Pattern(.divuw,              .r,               "0000001 ..... ..... 101 ..... 0111011"),
    Pattern(.remw,               .r,               "0000001 ..... ..... 110 ..... 0111011"),
    Pattern(.remuw,              .r,               "0000001 ..... ..... 111 ..... 0111011"),
  ]

  /// A.
  // swift-format-ignore
  static let atomics: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.lr_w,               .atomic,          "00010 .. 00000 ..... 010 ..... 0101111"),
    Pattern(.sc_w,               .atomic,          "00011 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amoswap_w,          .atomic,          "00001 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amoadd_w,           .atomic,          "00000 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amoxor_w,           .atomic,          "00100 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amoand_w,           .atomic,          "01100 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amoor_w,            .atomic,          "01000 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amomin_w,           .atomic,          "10000 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amomax_w,           .atomic,          "10100 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amominu_w,          .atomic,          "11000 .. ..... ..... 010 ..... 0101111"),
    Pattern(.amomaxu_w,          .atomic,          "11100 .. ..... ..... 010 ..... 0101111"),
    Pattern(.lr_d,               .atomic,          "00010 .. 00000 ..... 011 ..... 0101111"),
    Pattern(.sc_d,               .atomic,          "00011 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amoswap_d,          .atomic,          "00001 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amoadd_d,           .atomic,          "00000 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amoxor_d,           .atomic,          "00100 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amoand_d,           .atomic,          "01100 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amoor_d,            .atomic,          "01000 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amomin_d,           .atomic,          "10000 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amomax_d,           .atomic,          "10100 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amominu_d,          .atomic,          "11000 .. ..... ..... 011 ..... 0101111"),
    Pattern(.amomaxu_d,          .atomic,          "11100 .. ..... ..... 011 ..... 0101111"),
  ]

  /// Machine and supervisor mode.
  // swift-format-ignore
  static let privileged: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.mret,               .none,            "0011000 00010 00000 000 00000 1110011"),
    Pattern(.sret,               .none,            "0001000 00010 00000 000 00000 1110011"),
    Pattern(.wfi,                .none,            "0001000 00101 00000 000 00000 1110011"),
    Pattern(.sfence_vma,         .sources,         "0001001 ..... ..... 000 00000 1110011"),
  ]

  /// Svinval.
  // swift-format-ignore
  static let invalidation: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.sinval_vma,         .sources,         "0001011 ..... ..... 000 00000 1110011"),
    Pattern(.sfence_w_inval,     .none,            "0001100 00000 00000 000 00000 1110011"),
    Pattern(.sfence_inval_ir,    .none,            "0001100 00001 00000 000 00000 1110011"),
  ]

  /// Zicbom.
  // swift-format-ignore
  static let cacheManagement: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.cbo_inval,          .source,          "000000000000  ..... 010 00000 0001111"),
    Pattern(.cbo_clean,          .source,          "000000000001  ..... 010 00000 0001111"),
    Pattern(.cbo_flush,          .source,          "000000000010  ..... 010 00000 0001111"),
  ]

  /// Zicboz.
  // swift-format-ignore
  static let cacheZero: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.cbo_zero,           .source,          "000000000100  ..... 010 00000 0001111"),
  ]

  /// Zicbop: `ori` with destination x0.
  // swift-format-ignore
  static let prefetchHints: [RISCVPattern] = [
    //       opcode              format             31 25   24:20 19:15 fn3 11:7  6   0
    Pattern(.prefetch_i,         .prefetch,        "....... 00000 ..... 110 00000 0010011"),
    Pattern(.prefetch_r,         .prefetch,        "....... 00001 ..... 110 00000 0010011"),
    Pattern(.prefetch_w,         .prefetch,        "....... 00011 ..... 110 00000 0010011"),
  ]
}
