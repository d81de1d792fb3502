// SPDX-License-Identifier: Apache-2.0
//
// The instructions the decoder can produce, named as in the RISC-V manuals with '.' written '_'.
// Compressed instructions are not here: they decode to the instruction they expand to, and
// `RISCVInstruction.compressed` says which 16-bit form it was.
//
// Spec: RISC-V Unprivileged 20240411, RISC-V Privileged 20240411, Bit-Manipulation 1.0.0, CMO 1.0.

/// A RISC-V instruction of the base or an extension; `illegal` for everything else.
public enum RISCVOpcode: UInt16, CaseIterable, Sendable {
  /// No instruction, a reserved encoding, or one of an extension the hart doesn't have.
  case illegal

  // RV32I, RV64I
  case lui, auipc, jal, jalr
  case beq, bne, blt, bge, bltu, bgeu
  case lb, lh, lw, ld, lbu, lhu, lwu
  case sb, sh, sw, sd
  case addi, slti, sltiu, xori, ori, andi, slli, srli, srai
  case add, sub, sll, slt, sltu, xor, srl, sra, or, and
  case addiw, slliw, srliw, sraiw, addw, subw, sllw, srlw, sraw
  case fence, fence_tso, ecall, ebreak

  // Zihintpause, Zifencei, Zicsr
  case pause
  case fence_i
  case csrrw, csrrs, csrrc, csrrwi, csrrsi, csrrci

  // M
  case mul, mulh, mulhsu, mulhu, div, divu, rem, remu
  case mulw, divw, divuw, remw, remuw

  // A
  case lr_w, sc_w, amoswap_w, amoadd_w, amoxor_w, amoand_w, amoor_w
  case amomin_w, amomax_w, amominu_w, amomaxu_w
  case lr_d, sc_d, amoswap_d, amoadd_d, amoxor_d, amoand_d, amoor_d
  case amomin_d, amomax_d, amominu_d, amomaxu_d

  // F
  case flw, fsw
  case fmadd_s, fmsub_s, fnmsub_s, fnmadd_s
  case fadd_s, fsub_s, fmul_s, fdiv_s, fsqrt_s
  case fsgnj_s, fsgnjn_s, fsgnjx_s, fmin_s, fmax_s
  case fcvt_w_s, fcvt_wu_s, fcvt_l_s, fcvt_lu_s, fmv_x_w
  case feq_s, flt_s, fle_s, fclass_s
  case fcvt_s_w, fcvt_s_wu, fcvt_s_l, fcvt_s_lu, fmv_w_x

  // D
  case fld, fsd
  case fmadd_d, fmsub_d, fnmsub_d, fnmadd_d
  case fadd_d, fsub_d, fmul_d, fdiv_d, fsqrt_d
  case fsgnj_d, fsgnjn_d, fsgnjx_d, fmin_d, fmax_d
  case fcvt_s_d, fcvt_d_s
  case fcvt_w_d, fcvt_wu_d, fcvt_l_d, fcvt_lu_d, fmv_x_d
  case feq_d, flt_d, fle_d, fclass_d
  case fcvt_d_w, fcvt_d_wu, fcvt_d_l, fcvt_d_lu, fmv_d_x

  // Zfh, Zfhmin
  case flh, fsh
  case fmadd_h, fmsub_h, fnmsub_h, fnmadd_h
  case fadd_h, fsub_h, fmul_h, fdiv_h, fsqrt_h
  case fsgnj_h, fsgnjn_h, fsgnjx_h, fmin_h, fmax_h
  case fcvt_s_h, fcvt_h_s, fcvt_d_h, fcvt_h_d
  case fcvt_w_h, fcvt_wu_h, fcvt_l_h, fcvt_lu_h, fmv_x_h
  case feq_h, flt_h, fle_h, fclass_h
  case fcvt_h_w, fcvt_h_wu, fcvt_h_l, fcvt_h_lu, fmv_h_x

  // Zba
  case add_uw, sh1add, sh2add, sh3add, sh1add_uw, sh2add_uw, sh3add_uw, slli_uw

  // Zbb
  case andn, orn, xnor, clz, clzw, ctz, ctzw, cpop, cpopw
  case max, maxu, min, minu, sext_b, sext_h, zext_h
  case rol, rolw, ror, rori, roriw, rorw, orc_b, rev8

  // Zbc, Zbs
  case clmul, clmulh, clmulr
  case bclr, bclri, bext, bexti, binv, binvi, bset, bseti

  // Zicond
  case czero_eqz, czero_nez

  // Zicbom, Zicbop, Zicboz
  case cbo_inval, cbo_clean, cbo_flush, cbo_zero
  case prefetch_i, prefetch_r, prefetch_w

  // Privileged, Svinval
  case mret, sret, wfi, sfence_vma
  case sinval_vma, sfence_w_inval, sfence_inval_ir

  /// The manual's spelling: `fmadd.d`, `sh1add.uw`.
  public var mnemonic: String {
    String(describing: self).split(separator: "_").joined(separator: ".")
  }
}

/// A 16-bit form of the C or Zcb extension, named as in the manual with '.' written '_'.
public enum RVCOpcode: UInt8, CaseIterable, Sendable {
  // Quadrant 0
  case c_addi4spn, c_fld, c_lw, c_ld, c_fsd, c_sw, c_sd
  // Quadrant 1
  case c_nop, c_addi, c_addiw, c_li, c_addi16sp, c_lui, c_srli, c_srai, c_andi
  case c_sub, c_xor, c_or, c_and, c_subw, c_addw, c_j, c_beqz, c_bnez
  // Quadrant 2
  case c_slli, c_fldsp, c_lwsp, c_ldsp, c_jr, c_mv, c_ebreak, c_jalr, c_add
  case c_fsdsp, c_swsp, c_sdsp
  // Zcb
  case c_lbu, c_lhu, c_lh, c_sb, c_sh
  case c_zext_b, c_sext_b, c_zext_h, c_sext_h, c_zext_w, c_not, c_mul

  /// The manual's spelling: `c.addi16sp`.
  public var mnemonic: String {
    String(describing: self).split(separator: "_").joined(separator: ".")
  }
}
