// SPDX-License-Identifier: Apache-2.0
//
// DO NOT EDIT: written by .ci/generate-handlers. One handler per operation code.

// swift-format-ignore-file

import IR

@c func kiln_op_add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_add_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_add_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sub.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sub.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sub_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sub.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mul.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mul.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mul_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mul.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsh_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Muluh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Muluh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Muluh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Muluh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Muluh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_muluh_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Muluh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsuh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsuh.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsuh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsuh.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mulsuh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mulsuh_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Mulsuh.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Div.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Div.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Div.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Div.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Div.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_div_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Div.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Divu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Divu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Divu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Divu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Divu.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_divu_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Divu.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rem.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rem.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rem.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rem.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rem.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rem_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rem.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Remu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Remu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Remu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Remu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Remu.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_remu_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Remu.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_and_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Or.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Or.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_or_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Or.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_xor_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Andc.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Andc.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Andc.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Andc.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Andc.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_andc_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Andc.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Orc.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Orc.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Orc.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Orc.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Orc.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orc_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Orc.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Eqv.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Eqv.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Eqv.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Eqv.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Eqv.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_eqv_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Eqv.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shl.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shl.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shl.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sar.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sar.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sar.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sar.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sar.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sar.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotl.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotl.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotl.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotl.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotl.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotl.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotr.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotr.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotr.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotr.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Rotr.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_rotr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Rotr.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smin.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smin.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smin.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smin.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smin.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smin_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smin.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smax.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smax.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smax.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smax.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Smax.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_smax_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Smax.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umin.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umin.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umin.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umin.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umin.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umin_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umin.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umax.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umax.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umax.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umax.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Umax.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_umax_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Umax.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_neg_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Neg.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_neg_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Neg.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_neg_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Neg.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_not_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Not.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_not_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Not.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_not_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Not.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8s_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8s.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8s_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8s.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8s_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8s.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8u_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8u.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8u_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8u.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext8u_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext8u.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16s_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16s.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16s_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16s.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16s_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16s.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16u_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16u.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16u_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16u.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext16u_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext16u.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32s_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32s.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32s_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32s.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32s_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32s.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32u_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32u.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32u_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32u.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ext32u_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32u.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_bswap_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Bswap.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_bswap_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Bswap.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_bswap_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Bswap.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_clz_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Clz.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_clz_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Clz.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_clz_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Clz.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctz_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctz.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctz_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctz.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctz_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctz.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctpop_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctpop.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctpop_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctpop.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_ctpop_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ctpop.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_brev8_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Brev8.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_brev8_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Brev8.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_brev8_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Brev8.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orcb_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Orcb.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orcb_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Orcb.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_orcb_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Orcb.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mov_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_mov_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, S32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  next(pc + 16, env, budget)
}
@c func kiln_op_movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantLong(pc, env)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Eq.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_eq_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Eq.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Eq.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Eq.self, I64.self) }
@c func kiln_op_brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Eq.self, I64.self) }
@c func kiln_op_setcond_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Eq.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_eq_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Eq.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Eq.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Eq.self, U32.self) }
@c func kiln_op_brlinks_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Eq.self, U32.self) }
@c func kiln_op_setcond_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ne.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ne_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ne.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ne.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ne.self, I64.self) }
@c func kiln_op_brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ne.self, I64.self) }
@c func kiln_op_setcond_ne_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ne.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ne_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ne.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ne_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ne.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ne_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ne.self, U32.self) }
@c func kiln_op_brlinks_ne_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ne.self, U32.self) }
@c func kiln_op_setcond_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Lt.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_lt_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Lt.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Lt.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Lt.self, I64.self) }
@c func kiln_op_brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Lt.self, I64.self) }
@c func kiln_op_setcond_lt_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Lt.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_lt_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Lt.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_lt_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Lt.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_lt_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Lt.self, U32.self) }
@c func kiln_op_brlinks_lt_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Lt.self, U32.self) }
@c func kiln_op_setcond_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ge.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ge_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ge.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ge.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ge.self, I64.self) }
@c func kiln_op_brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ge.self, I64.self) }
@c func kiln_op_setcond_ge_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ge.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ge_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ge.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ge_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ge.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ge_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ge.self, U32.self) }
@c func kiln_op_brlinks_ge_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ge.self, U32.self) }
@c func kiln_op_setcond_le_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Le.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_le_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Le.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_le_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Le.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_le_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Le.self, I64.self) }
@c func kiln_op_brlinks_le_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Le.self, I64.self) }
@c func kiln_op_setcond_le_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Le.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_le_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Le.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_le_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Le.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_le_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Le.self, U32.self) }
@c func kiln_op_brlinks_le_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Le.self, U32.self) }
@c func kiln_op_setcond_gt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Gt.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_gt_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Gt.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_gt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Gt.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_gt_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Gt.self, I64.self) }
@c func kiln_op_brlinks_gt_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Gt.self, I64.self) }
@c func kiln_op_setcond_gt_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Gt.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_gt_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Gt.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_gt_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Gt.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_gt_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Gt.self, U32.self) }
@c func kiln_op_brlinks_gt_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Gt.self, U32.self) }
@c func kiln_op_setcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ltu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ltu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ltu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ltu.self, I64.self) }
@c func kiln_op_brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ltu.self, I64.self) }
@c func kiln_op_setcond_ltu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_ltu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ltu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_ltu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Ltu.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_ltu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Ltu.self, U32.self) }
@c func kiln_op_brlinks_ltu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Ltu.self, U32.self) }
@c func kiln_op_setcond_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Geu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_geu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Geu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Geu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Geu.self, I64.self) }
@c func kiln_op_brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Geu.self, I64.self) }
@c func kiln_op_setcond_geu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Geu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_geu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Geu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_geu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Geu.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_geu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Geu.self, U32.self) }
@c func kiln_op_brlinks_geu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Geu.self, U32.self) }
@c func kiln_op_setcond_leu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Leu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_leu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Leu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_leu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Leu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_leu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Leu.self, I64.self) }
@c func kiln_op_brlinks_leu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Leu.self, I64.self) }
@c func kiln_op_setcond_leu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Leu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_leu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Leu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_leu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Leu.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_leu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Leu.self, U32.self) }
@c func kiln_op_brlinks_leu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Leu.self, U32.self) }
@c func kiln_op_setcond_gtu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Gtu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_gtu_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Gtu.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_gtu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Gtu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_gtu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Gtu.self, I64.self) }
@c func kiln_op_brlinks_gtu_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Gtu.self, I64.self) }
@c func kiln_op_setcond_gtu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Gtu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_gtu_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Gtu.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_gtu_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Gtu.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_gtu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Gtu.self, U32.self) }
@c func kiln_op_brlinks_gtu_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Gtu.self, U32.self) }
@c func kiln_op_setcond_tsteq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Tsteq.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_tsteq_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Tsteq.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_tsteq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Tsteq.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_tsteq_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Tsteq.self, I64.self) }
@c func kiln_op_brlinks_tsteq_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Tsteq.self, I64.self) }
@c func kiln_op_setcond_tsteq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Tsteq.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_tsteq_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Tsteq.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_tsteq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Tsteq.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_tsteq_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Tsteq.self, U32.self) }
@c func kiln_op_brlinks_tsteq_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Tsteq.self, U32.self) }
@c func kiln_op_setcond_tstne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Tstne.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_tstne_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Tstne.self, I64.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_tstne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Tstne.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_tstne_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Tstne.self, I64.self) }
@c func kiln_op_brlinks_tstne_i64(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Tstne.self, I64.self) }
@c func kiln_op_setcond_tstne_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Tstne.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_setcond_tstne_i32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Tstne.self, U32.self)
  next(pc + 16, env, budget)
}
@c func kiln_op_movcond_tstne_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionalMove(pc, env, Compare.Tstne.self, U32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_brcond_tstne_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branch(pc, env, budget, Compare.Tstne.self, U32.self) }
@c func kiln_op_brlinks_tstne_i32(_ pc: PC, _ env: Env, _ budget: Int64) { branchToLinks(pc, env, budget, Compare.Tstne.self, U32.self) }
@c func kiln_op_deposit(_ pc: PC, _ env: Env, _ budget: Int64) {
  deposit(pc, env)
  next(pc + 16, env, budget)
}
@c func kiln_op_extract(_ pc: PC, _ env: Env, _ budget: Int64) {
  extract(pc, env)
  next(pc + 16, env, budget)
}
@c func kiln_op_sextract(_ pc: PC, _ env: Env, _ budget: Int64) {
  signedExtract(pc, env)
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u8_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: true) else { return kiln_slow_load(pc, env, budget, 8) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u8_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: true) else { return kiln_slow_store(pc, env, budget, 8) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 4) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s8_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: true, aligned: true) else { return kiln_slow_load(pc, env, budget, 12) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 1) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 1) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u16_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: false, aligned: true) else { return kiln_slow_load(pc, env, budget, 9) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u16_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt16.self, aligned: true) else { return kiln_slow_store(pc, env, budget, 9) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s16(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 5) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s16_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: true, aligned: true) else { return kiln_slow_load(pc, env, budget, 13) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 2) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u32_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: false, aligned: true) else { return kiln_slow_load(pc, env, budget, 10) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u32_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: true) else { return kiln_slow_store(pc, env, budget, 10) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s32_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: true) else { return kiln_slow_load(pc, env, budget, 14) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_u64_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: true) else { return kiln_slow_load(pc, env, budget, 11) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_st_u64_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: true) else { return kiln_slow_store(pc, env, budget, 11) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 7) }
  next(pc + 16, env, budget)
}
@c func kiln_op_guest_ld_s64_aligned(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: true, aligned: true) else { return kiln_slow_load(pc, env, budget, 15) }
  next(pc + 16, env, budget)
}
@c func kiln_op_atomic_xchg_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xchg.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_xchg_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xchg.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_xchg_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xchg.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_xchg_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xchg.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_add_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Add.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_add_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Add.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_add_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Add.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_add_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Add.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_and_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.And.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_and_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.And.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_and_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.And.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_and_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.And.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_or_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Or.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_or_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Or.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_or_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Or.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_or_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Or.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_xor_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xor.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_xor_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xor.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_xor_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xor.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_xor_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Xor.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_smin_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smin.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_smin_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smin.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_smin_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smin.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_smin_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smin.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_smax_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smax.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_smax_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smax.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_smax_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smax.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_smax_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Smax.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_umin_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umin.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_umin_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umin.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_umin_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umin.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_umin_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umin.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_umax_u32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umax.self, UInt32.self, signed: false) }
@c func kiln_op_atomic_umax_s32(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umax.self, UInt32.self, signed: true) }
@c func kiln_op_atomic_umax_u64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umax.self, UInt64.self, signed: false) }
@c func kiln_op_atomic_umax_s64(_ pc: PC, _ env: Env, _ budget: Int64) { atomic(pc, env, budget, Atomically.Umax.self, UInt64.self, signed: true) }
@c func kiln_op_atomic_cmpxchg_u32(_ pc: PC, _ env: Env, _ budget: Int64) { compareAndSwap(pc, env, budget, UInt32.self, signed: false) }
@c func kiln_op_atomic_cmpxchg_s32(_ pc: PC, _ env: Env, _ budget: Int64) { compareAndSwap(pc, env, budget, UInt32.self, signed: true) }
@c func kiln_op_atomic_cmpxchg_u64(_ pc: PC, _ env: Env, _ budget: Int64) { compareAndSwap(pc, env, budget, UInt64.self, signed: false) }
@c func kiln_op_atomic_cmpxchg_s64(_ pc: PC, _ env: Env, _ budget: Int64) { compareAndSwap(pc, env, budget, UInt64.self, signed: true) }
@c func kiln_op_fadd_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Add.self, F64.self) }
@c func kiln_op_fsub_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Sub.self, F64.self) }
@c func kiln_op_fmul_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Mul.self, F64.self) }
@c func kiln_op_fdiv_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Div.self, F64.self) }
@c func kiln_op_fmin_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Min.self, F64.self) }
@c func kiln_op_fmax_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Max.self, F64.self) }
@c func kiln_op_feq_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Eq.self, F64.self) }
@c func kiln_op_flt_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Lt.self, F64.self) }
@c func kiln_op_fle_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Le.self, F64.self) }
@c func kiln_op_fsqrt_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatSquareRoot(pc, env, budget, F64.self) }
@c func kiln_op_fclass_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatClass(pc, env, budget, F64.self) }
@c func kiln_op_fmadd_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F64.self, negateProduct: false, negateAddend: false) }
@c func kiln_op_fmsub_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F64.self, negateProduct: false, negateAddend: true) }
@c func kiln_op_fnmadd_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F64.self, negateProduct: true, negateAddend: true) }
@c func kiln_op_fnmsub_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F64.self, negateProduct: true, negateAddend: false) }
@c func kiln_op_fcvt_f32_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F64.self, F32.self) }
@c func kiln_op_fcvt_f16_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F64.self, F16.self) }
@c func kiln_op_fcvt_int_f64(_ pc: PC, _ env: Env, _ budget: Int64) { floatToInteger(pc, env, budget, F64.self) }
@c func kiln_op_fcvt_f64_int(_ pc: PC, _ env: Env, _ budget: Int64) { integerToFloat(pc, env, budget, F64.self) }
@c func kiln_op_fadd_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Add.self, F32.self) }
@c func kiln_op_fsub_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Sub.self, F32.self) }
@c func kiln_op_fmul_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Mul.self, F32.self) }
@c func kiln_op_fdiv_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Div.self, F32.self) }
@c func kiln_op_fmin_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Min.self, F32.self) }
@c func kiln_op_fmax_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Max.self, F32.self) }
@c func kiln_op_feq_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Eq.self, F32.self) }
@c func kiln_op_flt_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Lt.self, F32.self) }
@c func kiln_op_fle_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Le.self, F32.self) }
@c func kiln_op_fsqrt_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatSquareRoot(pc, env, budget, F32.self) }
@c func kiln_op_fclass_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatClass(pc, env, budget, F32.self) }
@c func kiln_op_fmadd_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F32.self, negateProduct: false, negateAddend: false) }
@c func kiln_op_fmsub_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F32.self, negateProduct: false, negateAddend: true) }
@c func kiln_op_fnmadd_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F32.self, negateProduct: true, negateAddend: true) }
@c func kiln_op_fnmsub_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F32.self, negateProduct: true, negateAddend: false) }
@c func kiln_op_fcvt_f64_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F32.self, F64.self) }
@c func kiln_op_fcvt_f16_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F32.self, F16.self) }
@c func kiln_op_fcvt_int_f32(_ pc: PC, _ env: Env, _ budget: Int64) { floatToInteger(pc, env, budget, F32.self) }
@c func kiln_op_fcvt_f32_int(_ pc: PC, _ env: Env, _ budget: Int64) { integerToFloat(pc, env, budget, F32.self) }
@c func kiln_op_fadd_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Add.self, F16.self) }
@c func kiln_op_fsub_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Sub.self, F16.self) }
@c func kiln_op_fmul_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Mul.self, F16.self) }
@c func kiln_op_fdiv_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Div.self, F16.self) }
@c func kiln_op_fmin_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Min.self, F16.self) }
@c func kiln_op_fmax_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatBinary(pc, env, budget, Floating.Max.self, F16.self) }
@c func kiln_op_feq_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Eq.self, F16.self) }
@c func kiln_op_flt_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Lt.self, F16.self) }
@c func kiln_op_fle_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatCompare(pc, env, budget, Floating.Le.self, F16.self) }
@c func kiln_op_fsqrt_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatSquareRoot(pc, env, budget, F16.self) }
@c func kiln_op_fclass_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatClass(pc, env, budget, F16.self) }
@c func kiln_op_fmadd_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F16.self, negateProduct: false, negateAddend: false) }
@c func kiln_op_fmsub_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F16.self, negateProduct: false, negateAddend: true) }
@c func kiln_op_fnmadd_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F16.self, negateProduct: true, negateAddend: true) }
@c func kiln_op_fnmsub_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatFused(pc, env, budget, F16.self, negateProduct: true, negateAddend: false) }
@c func kiln_op_fcvt_f64_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F16.self, F64.self) }
@c func kiln_op_fcvt_f32_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatToFloat(pc, env, budget, F16.self, F32.self) }
@c func kiln_op_fcvt_int_f16(_ pc: PC, _ env: Env, _ budget: Int64) { floatToInteger(pc, env, budget, F16.self) }
@c func kiln_op_fcvt_f16_int(_ pc: PC, _ env: Env, _ budget: Int64) { integerToFloat(pc, env, budget, F16.self) }

func address(_ handler: Handler) -> UInt { unsafeBitCast(handler, to: UInt.self) }

func handlers0(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.add, .i64), address(kiln_op_add_i64))
  add(OperationCode(.add, .i64, immediate: true), address(kiln_op_add_i64_imm))
  add(OperationCode(.add, .i32), address(kiln_op_add_i32))
  add(OperationCode(.add, .u32), address(kiln_op_add_i32))
  add(OperationCode(.add, .i32, immediate: true), address(kiln_op_add_i32_imm))
  add(OperationCode(.add, .u32, immediate: true), address(kiln_op_add_i32_imm))
  add(OperationCode(.add, .s32), address(kiln_op_add_s32))
  add(OperationCode(.add, .s32, immediate: true), address(kiln_op_add_s32_imm))
  add(OperationCode(.sub, .i64), address(kiln_op_sub_i64))
  add(OperationCode(.sub, .i64, immediate: true), address(kiln_op_sub_i64_imm))
  add(OperationCode(.sub, .i32), address(kiln_op_sub_i32))
  add(OperationCode(.sub, .u32), address(kiln_op_sub_i32))
  add(OperationCode(.sub, .i32, immediate: true), address(kiln_op_sub_i32_imm))
  add(OperationCode(.sub, .u32, immediate: true), address(kiln_op_sub_i32_imm))
  add(OperationCode(.sub, .s32), address(kiln_op_sub_s32))
  add(OperationCode(.sub, .s32, immediate: true), address(kiln_op_sub_s32_imm))
  add(OperationCode(.mul, .i64), address(kiln_op_mul_i64))
  add(OperationCode(.mul, .i64, immediate: true), address(kiln_op_mul_i64_imm))
  add(OperationCode(.mul, .i32), address(kiln_op_mul_i32))
  add(OperationCode(.mul, .u32), address(kiln_op_mul_i32))
  add(OperationCode(.mul, .i32, immediate: true), address(kiln_op_mul_i32_imm))
  add(OperationCode(.mul, .u32, immediate: true), address(kiln_op_mul_i32_imm))
  add(OperationCode(.mul, .s32), address(kiln_op_mul_s32))
  add(OperationCode(.mul, .s32, immediate: true), address(kiln_op_mul_s32_imm))
  add(OperationCode(.mulsh, .i64), address(kiln_op_mulsh_i64))
  add(OperationCode(.mulsh, .i64, immediate: true), address(kiln_op_mulsh_i64_imm))
  add(OperationCode(.mulsh, .i32), address(kiln_op_mulsh_i32))
  add(OperationCode(.mulsh, .u32), address(kiln_op_mulsh_i32))
  add(OperationCode(.mulsh, .i32, immediate: true), address(kiln_op_mulsh_i32_imm))
  add(OperationCode(.mulsh, .u32, immediate: true), address(kiln_op_mulsh_i32_imm))
  add(OperationCode(.mulsh, .s32), address(kiln_op_mulsh_s32))
  add(OperationCode(.mulsh, .s32, immediate: true), address(kiln_op_mulsh_s32_imm))
  add(OperationCode(.muluh, .i64), address(kiln_op_muluh_i64))
  add(OperationCode(.muluh, .i64, immediate: true), address(kiln_op_muluh_i64_imm))
  add(OperationCode(.muluh, .i32), address(kiln_op_muluh_i32))
  add(OperationCode(.muluh, .u32), address(kiln_op_muluh_i32))
  add(OperationCode(.muluh, .i32, immediate: true), address(kiln_op_muluh_i32_imm))
  add(OperationCode(.muluh, .u32, immediate: true), address(kiln_op_muluh_i32_imm))
  add(OperationCode(.muluh, .s32), address(kiln_op_muluh_s32))
  add(OperationCode(.muluh, .s32, immediate: true), address(kiln_op_muluh_s32_imm))
  add(OperationCode(.mulsuh, .i64), address(kiln_op_mulsuh_i64))
  add(OperationCode(.mulsuh, .i64, immediate: true), address(kiln_op_mulsuh_i64_imm))
  add(OperationCode(.mulsuh, .i32), address(kiln_op_mulsuh_i32))
  add(OperationCode(.mulsuh, .u32), address(kiln_op_mulsuh_i32))
  add(OperationCode(.mulsuh, .i32, immediate: true), address(kiln_op_mulsuh_i32_imm))
  add(OperationCode(.mulsuh, .u32, immediate: true), address(kiln_op_mulsuh_i32_imm))
  add(OperationCode(.mulsuh, .s32), address(kiln_op_mulsuh_s32))
  add(OperationCode(.mulsuh, .s32, immediate: true), address(kiln_op_mulsuh_s32_imm))
  add(OperationCode(.div, .i64), address(kiln_op_div_i64))
  add(OperationCode(.div, .i64, immediate: true), address(kiln_op_div_i64_imm))
  add(OperationCode(.div, .i32), address(kiln_op_div_i32))
  add(OperationCode(.div, .u32), address(kiln_op_div_i32))
  add(OperationCode(.div, .i32, immediate: true), address(kiln_op_div_i32_imm))
  add(OperationCode(.div, .u32, immediate: true), address(kiln_op_div_i32_imm))
  add(OperationCode(.div, .s32), address(kiln_op_div_s32))
  add(OperationCode(.div, .s32, immediate: true), address(kiln_op_div_s32_imm))
  add(OperationCode(.divu, .i64), address(kiln_op_divu_i64))
  add(OperationCode(.divu, .i64, immediate: true), address(kiln_op_divu_i64_imm))
  add(OperationCode(.divu, .i32), address(kiln_op_divu_i32))
  add(OperationCode(.divu, .u32), address(kiln_op_divu_i32))
  add(OperationCode(.divu, .i32, immediate: true), address(kiln_op_divu_i32_imm))
  add(OperationCode(.divu, .u32, immediate: true), address(kiln_op_divu_i32_imm))
  add(OperationCode(.divu, .s32), address(kiln_op_divu_s32))
  add(OperationCode(.divu, .s32, immediate: true), address(kiln_op_divu_s32_imm))
  add(OperationCode(.rem, .i64), address(kiln_op_rem_i64))
  add(OperationCode(.rem, .i64, immediate: true), address(kiln_op_rem_i64_imm))
  add(OperationCode(.rem, .i32), address(kiln_op_rem_i32))
  add(OperationCode(.rem, .u32), address(kiln_op_rem_i32))
  add(OperationCode(.rem, .i32, immediate: true), address(kiln_op_rem_i32_imm))
  add(OperationCode(.rem, .u32, immediate: true), address(kiln_op_rem_i32_imm))
  add(OperationCode(.rem, .s32), address(kiln_op_rem_s32))
  add(OperationCode(.rem, .s32, immediate: true), address(kiln_op_rem_s32_imm))
  add(OperationCode(.remu, .i64), address(kiln_op_remu_i64))
  add(OperationCode(.remu, .i64, immediate: true), address(kiln_op_remu_i64_imm))
  add(OperationCode(.remu, .i32), address(kiln_op_remu_i32))
  add(OperationCode(.remu, .u32), address(kiln_op_remu_i32))
  add(OperationCode(.remu, .i32, immediate: true), address(kiln_op_remu_i32_imm))
  add(OperationCode(.remu, .u32, immediate: true), address(kiln_op_remu_i32_imm))
  add(OperationCode(.remu, .s32), address(kiln_op_remu_s32))
  add(OperationCode(.remu, .s32, immediate: true), address(kiln_op_remu_s32_imm))
}

func handlers1(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.and, .i64), address(kiln_op_and_i64))
  add(OperationCode(.and, .i64, immediate: true), address(kiln_op_and_i64_imm))
  add(OperationCode(.and, .i32), address(kiln_op_and_i32))
  add(OperationCode(.and, .u32), address(kiln_op_and_i32))
  add(OperationCode(.and, .i32, immediate: true), address(kiln_op_and_i32_imm))
  add(OperationCode(.and, .u32, immediate: true), address(kiln_op_and_i32_imm))
  add(OperationCode(.and, .s32), address(kiln_op_and_s32))
  add(OperationCode(.and, .s32, immediate: true), address(kiln_op_and_s32_imm))
  add(OperationCode(.or, .i64), address(kiln_op_or_i64))
  add(OperationCode(.or, .i64, immediate: true), address(kiln_op_or_i64_imm))
  add(OperationCode(.or, .i32), address(kiln_op_or_i32))
  add(OperationCode(.or, .u32), address(kiln_op_or_i32))
  add(OperationCode(.or, .i32, immediate: true), address(kiln_op_or_i32_imm))
  add(OperationCode(.or, .u32, immediate: true), address(kiln_op_or_i32_imm))
  add(OperationCode(.or, .s32), address(kiln_op_or_s32))
  add(OperationCode(.or, .s32, immediate: true), address(kiln_op_or_s32_imm))
  add(OperationCode(.xor, .i64), address(kiln_op_xor_i64))
  add(OperationCode(.xor, .i64, immediate: true), address(kiln_op_xor_i64_imm))
  add(OperationCode(.xor, .i32), address(kiln_op_xor_i32))
  add(OperationCode(.xor, .u32), address(kiln_op_xor_i32))
  add(OperationCode(.xor, .i32, immediate: true), address(kiln_op_xor_i32_imm))
  add(OperationCode(.xor, .u32, immediate: true), address(kiln_op_xor_i32_imm))
  add(OperationCode(.xor, .s32), address(kiln_op_xor_s32))
  add(OperationCode(.xor, .s32, immediate: true), address(kiln_op_xor_s32_imm))
  add(OperationCode(.andc, .i64), address(kiln_op_andc_i64))
  add(OperationCode(.andc, .i64, immediate: true), address(kiln_op_andc_i64_imm))
  add(OperationCode(.andc, .i32), address(kiln_op_andc_i32))
  add(OperationCode(.andc, .u32), address(kiln_op_andc_i32))
  add(OperationCode(.andc, .i32, immediate: true), address(kiln_op_andc_i32_imm))
  add(OperationCode(.andc, .u32, immediate: true), address(kiln_op_andc_i32_imm))
  add(OperationCode(.andc, .s32), address(kiln_op_andc_s32))
  add(OperationCode(.andc, .s32, immediate: true), address(kiln_op_andc_s32_imm))
  add(OperationCode(.orc, .i64), address(kiln_op_orc_i64))
  add(OperationCode(.orc, .i64, immediate: true), address(kiln_op_orc_i64_imm))
  add(OperationCode(.orc, .i32), address(kiln_op_orc_i32))
  add(OperationCode(.orc, .u32), address(kiln_op_orc_i32))
  add(OperationCode(.orc, .i32, immediate: true), address(kiln_op_orc_i32_imm))
  add(OperationCode(.orc, .u32, immediate: true), address(kiln_op_orc_i32_imm))
  add(OperationCode(.orc, .s32), address(kiln_op_orc_s32))
  add(OperationCode(.orc, .s32, immediate: true), address(kiln_op_orc_s32_imm))
  add(OperationCode(.eqv, .i64), address(kiln_op_eqv_i64))
  add(OperationCode(.eqv, .i64, immediate: true), address(kiln_op_eqv_i64_imm))
  add(OperationCode(.eqv, .i32), address(kiln_op_eqv_i32))
  add(OperationCode(.eqv, .u32), address(kiln_op_eqv_i32))
  add(OperationCode(.eqv, .i32, immediate: true), address(kiln_op_eqv_i32_imm))
  add(OperationCode(.eqv, .u32, immediate: true), address(kiln_op_eqv_i32_imm))
  add(OperationCode(.eqv, .s32), address(kiln_op_eqv_s32))
  add(OperationCode(.eqv, .s32, immediate: true), address(kiln_op_eqv_s32_imm))
  add(OperationCode(.shl, .i64), address(kiln_op_shl_i64))
  add(OperationCode(.shl, .i64, immediate: true), address(kiln_op_shl_i64_imm))
  add(OperationCode(.shl, .i32), address(kiln_op_shl_i32))
  add(OperationCode(.shl, .u32), address(kiln_op_shl_i32))
  add(OperationCode(.shl, .i32, immediate: true), address(kiln_op_shl_i32_imm))
  add(OperationCode(.shl, .u32, immediate: true), address(kiln_op_shl_i32_imm))
  add(OperationCode(.shl, .s32), address(kiln_op_shl_s32))
  add(OperationCode(.shl, .s32, immediate: true), address(kiln_op_shl_s32_imm))
  add(OperationCode(.shr, .i64), address(kiln_op_shr_i64))
  add(OperationCode(.shr, .i64, immediate: true), address(kiln_op_shr_i64_imm))
  add(OperationCode(.shr, .i32), address(kiln_op_shr_i32))
  add(OperationCode(.shr, .u32), address(kiln_op_shr_i32))
  add(OperationCode(.shr, .i32, immediate: true), address(kiln_op_shr_i32_imm))
  add(OperationCode(.shr, .u32, immediate: true), address(kiln_op_shr_i32_imm))
  add(OperationCode(.shr, .s32), address(kiln_op_shr_s32))
  add(OperationCode(.shr, .s32, immediate: true), address(kiln_op_shr_s32_imm))
  add(OperationCode(.sar, .i64), address(kiln_op_sar_i64))
  add(OperationCode(.sar, .i64, immediate: true), address(kiln_op_sar_i64_imm))
  add(OperationCode(.sar, .i32), address(kiln_op_sar_i32))
  add(OperationCode(.sar, .u32), address(kiln_op_sar_i32))
  add(OperationCode(.sar, .i32, immediate: true), address(kiln_op_sar_i32_imm))
  add(OperationCode(.sar, .u32, immediate: true), address(kiln_op_sar_i32_imm))
  add(OperationCode(.sar, .s32), address(kiln_op_sar_s32))
  add(OperationCode(.sar, .s32, immediate: true), address(kiln_op_sar_s32_imm))
  add(OperationCode(.rotl, .i64), address(kiln_op_rotl_i64))
  add(OperationCode(.rotl, .i64, immediate: true), address(kiln_op_rotl_i64_imm))
  add(OperationCode(.rotl, .i32), address(kiln_op_rotl_i32))
  add(OperationCode(.rotl, .u32), address(kiln_op_rotl_i32))
  add(OperationCode(.rotl, .i32, immediate: true), address(kiln_op_rotl_i32_imm))
  add(OperationCode(.rotl, .u32, immediate: true), address(kiln_op_rotl_i32_imm))
  add(OperationCode(.rotl, .s32), address(kiln_op_rotl_s32))
  add(OperationCode(.rotl, .s32, immediate: true), address(kiln_op_rotl_s32_imm))
}

func handlers2(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.rotr, .i64), address(kiln_op_rotr_i64))
  add(OperationCode(.rotr, .i64, immediate: true), address(kiln_op_rotr_i64_imm))
  add(OperationCode(.rotr, .i32), address(kiln_op_rotr_i32))
  add(OperationCode(.rotr, .u32), address(kiln_op_rotr_i32))
  add(OperationCode(.rotr, .i32, immediate: true), address(kiln_op_rotr_i32_imm))
  add(OperationCode(.rotr, .u32, immediate: true), address(kiln_op_rotr_i32_imm))
  add(OperationCode(.rotr, .s32), address(kiln_op_rotr_s32))
  add(OperationCode(.rotr, .s32, immediate: true), address(kiln_op_rotr_s32_imm))
  add(OperationCode(.smin, .i64), address(kiln_op_smin_i64))
  add(OperationCode(.smin, .i64, immediate: true), address(kiln_op_smin_i64_imm))
  add(OperationCode(.smin, .i32), address(kiln_op_smin_i32))
  add(OperationCode(.smin, .u32), address(kiln_op_smin_i32))
  add(OperationCode(.smin, .i32, immediate: true), address(kiln_op_smin_i32_imm))
  add(OperationCode(.smin, .u32, immediate: true), address(kiln_op_smin_i32_imm))
  add(OperationCode(.smin, .s32), address(kiln_op_smin_s32))
  add(OperationCode(.smin, .s32, immediate: true), address(kiln_op_smin_s32_imm))
  add(OperationCode(.smax, .i64), address(kiln_op_smax_i64))
  add(OperationCode(.smax, .i64, immediate: true), address(kiln_op_smax_i64_imm))
  add(OperationCode(.smax, .i32), address(kiln_op_smax_i32))
  add(OperationCode(.smax, .u32), address(kiln_op_smax_i32))
  add(OperationCode(.smax, .i32, immediate: true), address(kiln_op_smax_i32_imm))
  add(OperationCode(.smax, .u32, immediate: true), address(kiln_op_smax_i32_imm))
  add(OperationCode(.smax, .s32), address(kiln_op_smax_s32))
  add(OperationCode(.smax, .s32, immediate: true), address(kiln_op_smax_s32_imm))
  add(OperationCode(.umin, .i64), address(kiln_op_umin_i64))
  add(OperationCode(.umin, .i64, immediate: true), address(kiln_op_umin_i64_imm))
  add(OperationCode(.umin, .i32), address(kiln_op_umin_i32))
  add(OperationCode(.umin, .u32), address(kiln_op_umin_i32))
  add(OperationCode(.umin, .i32, immediate: true), address(kiln_op_umin_i32_imm))
  add(OperationCode(.umin, .u32, immediate: true), address(kiln_op_umin_i32_imm))
  add(OperationCode(.umin, .s32), address(kiln_op_umin_s32))
  add(OperationCode(.umin, .s32, immediate: true), address(kiln_op_umin_s32_imm))
  add(OperationCode(.umax, .i64), address(kiln_op_umax_i64))
  add(OperationCode(.umax, .i64, immediate: true), address(kiln_op_umax_i64_imm))
  add(OperationCode(.umax, .i32), address(kiln_op_umax_i32))
  add(OperationCode(.umax, .u32), address(kiln_op_umax_i32))
  add(OperationCode(.umax, .i32, immediate: true), address(kiln_op_umax_i32_imm))
  add(OperationCode(.umax, .u32, immediate: true), address(kiln_op_umax_i32_imm))
  add(OperationCode(.umax, .s32), address(kiln_op_umax_s32))
  add(OperationCode(.umax, .s32, immediate: true), address(kiln_op_umax_s32_imm))
  add(OperationCode(.neg, .i64), address(kiln_op_neg_i64))
  add(OperationCode(.neg, .i32), address(kiln_op_neg_i32))
  add(OperationCode(.neg, .u32), address(kiln_op_neg_i32))
  add(OperationCode(.neg, .s32), address(kiln_op_neg_s32))
  add(OperationCode(.not, .i64), address(kiln_op_not_i64))
  add(OperationCode(.not, .i32), address(kiln_op_not_i32))
  add(OperationCode(.not, .u32), address(kiln_op_not_i32))
  add(OperationCode(.not, .s32), address(kiln_op_not_s32))
  add(OperationCode(.ext8s, .i64), address(kiln_op_ext8s_i64))
  add(OperationCode(.ext8s, .i32), address(kiln_op_ext8s_i32))
  add(OperationCode(.ext8s, .u32), address(kiln_op_ext8s_i32))
  add(OperationCode(.ext8s, .s32), address(kiln_op_ext8s_s32))
  add(OperationCode(.ext8u, .i64), address(kiln_op_ext8u_i64))
  add(OperationCode(.ext8u, .i32), address(kiln_op_ext8u_i32))
  add(OperationCode(.ext8u, .u32), address(kiln_op_ext8u_i32))
  add(OperationCode(.ext8u, .s32), address(kiln_op_ext8u_s32))
  add(OperationCode(.ext16s, .i64), address(kiln_op_ext16s_i64))
  add(OperationCode(.ext16s, .i32), address(kiln_op_ext16s_i32))
  add(OperationCode(.ext16s, .u32), address(kiln_op_ext16s_i32))
  add(OperationCode(.ext16s, .s32), address(kiln_op_ext16s_s32))
  add(OperationCode(.ext16u, .i64), address(kiln_op_ext16u_i64))
  add(OperationCode(.ext16u, .i32), address(kiln_op_ext16u_i32))
  add(OperationCode(.ext16u, .u32), address(kiln_op_ext16u_i32))
  add(OperationCode(.ext16u, .s32), address(kiln_op_ext16u_s32))
  add(OperationCode(.ext32s, .i64), address(kiln_op_ext32s_i64))
  add(OperationCode(.ext32s, .i32), address(kiln_op_ext32s_i32))
  add(OperationCode(.ext32s, .u32), address(kiln_op_ext32s_i32))
  add(OperationCode(.ext32s, .s32), address(kiln_op_ext32s_s32))
  add(OperationCode(.ext32u, .i64), address(kiln_op_ext32u_i64))
  add(OperationCode(.ext32u, .i32), address(kiln_op_ext32u_i32))
  add(OperationCode(.ext32u, .u32), address(kiln_op_ext32u_i32))
  add(OperationCode(.ext32u, .s32), address(kiln_op_ext32u_s32))
  add(OperationCode(.bswap, .i64), address(kiln_op_bswap_i64))
  add(OperationCode(.bswap, .i32), address(kiln_op_bswap_i32))
  add(OperationCode(.bswap, .u32), address(kiln_op_bswap_i32))
  add(OperationCode(.bswap, .s32), address(kiln_op_bswap_s32))
  add(OperationCode(.clz, .i64), address(kiln_op_clz_i64))
  add(OperationCode(.clz, .i32), address(kiln_op_clz_i32))
  add(OperationCode(.clz, .u32), address(kiln_op_clz_i32))
  add(OperationCode(.clz, .s32), address(kiln_op_clz_s32))
}

func handlers3(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.ctz, .i64), address(kiln_op_ctz_i64))
  add(OperationCode(.ctz, .i32), address(kiln_op_ctz_i32))
  add(OperationCode(.ctz, .u32), address(kiln_op_ctz_i32))
  add(OperationCode(.ctz, .s32), address(kiln_op_ctz_s32))
  add(OperationCode(.ctpop, .i64), address(kiln_op_ctpop_i64))
  add(OperationCode(.ctpop, .i32), address(kiln_op_ctpop_i32))
  add(OperationCode(.ctpop, .u32), address(kiln_op_ctpop_i32))
  add(OperationCode(.ctpop, .s32), address(kiln_op_ctpop_s32))
  add(OperationCode(.brev8, .i64), address(kiln_op_brev8_i64))
  add(OperationCode(.brev8, .i32), address(kiln_op_brev8_i32))
  add(OperationCode(.brev8, .u32), address(kiln_op_brev8_i32))
  add(OperationCode(.brev8, .s32), address(kiln_op_brev8_s32))
  add(OperationCode(.orcb, .i64), address(kiln_op_orcb_i64))
  add(OperationCode(.orcb, .i32), address(kiln_op_orcb_i32))
  add(OperationCode(.orcb, .u32), address(kiln_op_orcb_i32))
  add(OperationCode(.orcb, .s32), address(kiln_op_orcb_s32))
  add(OperationCode(.mov, .i64), address(kiln_op_mov_i64))
  add(OperationCode(.mov, .i32), address(kiln_op_mov_i32))
  add(OperationCode(.mov, .u32), address(kiln_op_mov_i32))
  add(OperationCode(.mov, .s32), address(kiln_op_mov_s32))
  add(OperationCode(.movi, immediate: true), address(kiln_op_movi))
  add(OperationCode(.pcRel, immediate: true), address(kiln_op_movi))
  add(OperationCode(.movi), address(kiln_op_movi_literal))
  add(OperationCode(.pcRel), address(kiln_op_movi_literal))
  add(OperationCode(.setcond, .eq, .i64), address(kiln_op_setcond_eq_i64))
  add(OperationCode(.setcond, .eq, .i64, immediate: true), address(kiln_op_setcond_eq_i64_imm))
  add(OperationCode(.movcond, .eq, .i64), address(kiln_op_movcond_eq_i64))
  add(OperationCode(.brcond, .eq, .i64), address(kiln_op_brcond_eq_i64))
  add(OperationCode(.setcond, .eq, .i32), address(kiln_op_setcond_eq_i32))
  add(OperationCode(.setcond, .eq, .s32), address(kiln_op_setcond_eq_i32))
  add(OperationCode(.setcond, .eq, .u32), address(kiln_op_setcond_eq_i32))
  add(OperationCode(.setcond, .eq, .i32, immediate: true), address(kiln_op_setcond_eq_i32_imm))
  add(OperationCode(.setcond, .eq, .s32, immediate: true), address(kiln_op_setcond_eq_i32_imm))
  add(OperationCode(.setcond, .eq, .u32, immediate: true), address(kiln_op_setcond_eq_i32_imm))
  add(OperationCode(.movcond, .eq, .i32), address(kiln_op_movcond_eq_i32))
  add(OperationCode(.movcond, .eq, .s32), address(kiln_op_movcond_eq_i32))
  add(OperationCode(.movcond, .eq, .u32), address(kiln_op_movcond_eq_i32))
  add(OperationCode(.brcond, .eq, .i32), address(kiln_op_brcond_eq_i32))
  add(OperationCode(.brcond, .eq, .s32), address(kiln_op_brcond_eq_i32))
  add(OperationCode(.brcond, .eq, .u32), address(kiln_op_brcond_eq_i32))
  add(OperationCode(.setcond, .ne, .i64), address(kiln_op_setcond_ne_i64))
  add(OperationCode(.setcond, .ne, .i64, immediate: true), address(kiln_op_setcond_ne_i64_imm))
  add(OperationCode(.movcond, .ne, .i64), address(kiln_op_movcond_ne_i64))
  add(OperationCode(.brcond, .ne, .i64), address(kiln_op_brcond_ne_i64))
  add(OperationCode(.setcond, .ne, .i32), address(kiln_op_setcond_ne_i32))
  add(OperationCode(.setcond, .ne, .s32), address(kiln_op_setcond_ne_i32))
  add(OperationCode(.setcond, .ne, .u32), address(kiln_op_setcond_ne_i32))
  add(OperationCode(.setcond, .ne, .i32, immediate: true), address(kiln_op_setcond_ne_i32_imm))
  add(OperationCode(.setcond, .ne, .s32, immediate: true), address(kiln_op_setcond_ne_i32_imm))
  add(OperationCode(.setcond, .ne, .u32, immediate: true), address(kiln_op_setcond_ne_i32_imm))
  add(OperationCode(.movcond, .ne, .i32), address(kiln_op_movcond_ne_i32))
  add(OperationCode(.movcond, .ne, .s32), address(kiln_op_movcond_ne_i32))
  add(OperationCode(.movcond, .ne, .u32), address(kiln_op_movcond_ne_i32))
  add(OperationCode(.brcond, .ne, .i32), address(kiln_op_brcond_ne_i32))
  add(OperationCode(.brcond, .ne, .s32), address(kiln_op_brcond_ne_i32))
  add(OperationCode(.brcond, .ne, .u32), address(kiln_op_brcond_ne_i32))
  add(OperationCode(.setcond, .lt, .i64), address(kiln_op_setcond_lt_i64))
  add(OperationCode(.setcond, .lt, .i64, immediate: true), address(kiln_op_setcond_lt_i64_imm))
  add(OperationCode(.movcond, .lt, .i64), address(kiln_op_movcond_lt_i64))
  add(OperationCode(.brcond, .lt, .i64), address(kiln_op_brcond_lt_i64))
  add(OperationCode(.setcond, .lt, .i32), address(kiln_op_setcond_lt_i32))
  add(OperationCode(.setcond, .lt, .s32), address(kiln_op_setcond_lt_i32))
  add(OperationCode(.setcond, .lt, .u32), address(kiln_op_setcond_lt_i32))
  add(OperationCode(.setcond, .lt, .i32, immediate: true), address(kiln_op_setcond_lt_i32_imm))
  add(OperationCode(.setcond, .lt, .s32, immediate: true), address(kiln_op_setcond_lt_i32_imm))
  add(OperationCode(.setcond, .lt, .u32, immediate: true), address(kiln_op_setcond_lt_i32_imm))
  add(OperationCode(.movcond, .lt, .i32), address(kiln_op_movcond_lt_i32))
  add(OperationCode(.movcond, .lt, .s32), address(kiln_op_movcond_lt_i32))
  add(OperationCode(.movcond, .lt, .u32), address(kiln_op_movcond_lt_i32))
  add(OperationCode(.brcond, .lt, .i32), address(kiln_op_brcond_lt_i32))
  add(OperationCode(.brcond, .lt, .s32), address(kiln_op_brcond_lt_i32))
  add(OperationCode(.brcond, .lt, .u32), address(kiln_op_brcond_lt_i32))
  add(OperationCode(.setcond, .ge, .i64), address(kiln_op_setcond_ge_i64))
  add(OperationCode(.setcond, .ge, .i64, immediate: true), address(kiln_op_setcond_ge_i64_imm))
  add(OperationCode(.movcond, .ge, .i64), address(kiln_op_movcond_ge_i64))
  add(OperationCode(.brcond, .ge, .i64), address(kiln_op_brcond_ge_i64))
  add(OperationCode(.setcond, .ge, .i32), address(kiln_op_setcond_ge_i32))
  add(OperationCode(.setcond, .ge, .s32), address(kiln_op_setcond_ge_i32))
  add(OperationCode(.setcond, .ge, .u32), address(kiln_op_setcond_ge_i32))
  add(OperationCode(.setcond, .ge, .i32, immediate: true), address(kiln_op_setcond_ge_i32_imm))
  add(OperationCode(.setcond, .ge, .s32, immediate: true), address(kiln_op_setcond_ge_i32_imm))
  add(OperationCode(.setcond, .ge, .u32, immediate: true), address(kiln_op_setcond_ge_i32_imm))
  add(OperationCode(.movcond, .ge, .i32), address(kiln_op_movcond_ge_i32))
  add(OperationCode(.movcond, .ge, .s32), address(kiln_op_movcond_ge_i32))
  add(OperationCode(.movcond, .ge, .u32), address(kiln_op_movcond_ge_i32))
  add(OperationCode(.brcond, .ge, .i32), address(kiln_op_brcond_ge_i32))
  add(OperationCode(.brcond, .ge, .s32), address(kiln_op_brcond_ge_i32))
  add(OperationCode(.brcond, .ge, .u32), address(kiln_op_brcond_ge_i32))
  add(OperationCode(.setcond, .le, .i64), address(kiln_op_setcond_le_i64))
  add(OperationCode(.setcond, .le, .i64, immediate: true), address(kiln_op_setcond_le_i64_imm))
  add(OperationCode(.movcond, .le, .i64), address(kiln_op_movcond_le_i64))
  add(OperationCode(.brcond, .le, .i64), address(kiln_op_brcond_le_i64))
  add(OperationCode(.setcond, .le, .i32), address(kiln_op_setcond_le_i32))
  add(OperationCode(.setcond, .le, .s32), address(kiln_op_setcond_le_i32))
  add(OperationCode(.setcond, .le, .u32), address(kiln_op_setcond_le_i32))
  add(OperationCode(.setcond, .le, .i32, immediate: true), address(kiln_op_setcond_le_i32_imm))
  add(OperationCode(.setcond, .le, .s32, immediate: true), address(kiln_op_setcond_le_i32_imm))
  add(OperationCode(.setcond, .le, .u32, immediate: true), address(kiln_op_setcond_le_i32_imm))
  add(OperationCode(.movcond, .le, .i32), address(kiln_op_movcond_le_i32))
  add(OperationCode(.movcond, .le, .s32), address(kiln_op_movcond_le_i32))
  add(OperationCode(.movcond, .le, .u32), address(kiln_op_movcond_le_i32))
  add(OperationCode(.brcond, .le, .i32), address(kiln_op_brcond_le_i32))
  add(OperationCode(.brcond, .le, .s32), address(kiln_op_brcond_le_i32))
  add(OperationCode(.brcond, .le, .u32), address(kiln_op_brcond_le_i32))
  add(OperationCode(.setcond, .gt, .i64), address(kiln_op_setcond_gt_i64))
  add(OperationCode(.setcond, .gt, .i64, immediate: true), address(kiln_op_setcond_gt_i64_imm))
  add(OperationCode(.movcond, .gt, .i64), address(kiln_op_movcond_gt_i64))
}

func handlers4(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.brcond, .gt, .i64), address(kiln_op_brcond_gt_i64))
  add(OperationCode(.setcond, .gt, .i32), address(kiln_op_setcond_gt_i32))
  add(OperationCode(.setcond, .gt, .s32), address(kiln_op_setcond_gt_i32))
  add(OperationCode(.setcond, .gt, .u32), address(kiln_op_setcond_gt_i32))
  add(OperationCode(.setcond, .gt, .i32, immediate: true), address(kiln_op_setcond_gt_i32_imm))
  add(OperationCode(.setcond, .gt, .s32, immediate: true), address(kiln_op_setcond_gt_i32_imm))
  add(OperationCode(.setcond, .gt, .u32, immediate: true), address(kiln_op_setcond_gt_i32_imm))
  add(OperationCode(.movcond, .gt, .i32), address(kiln_op_movcond_gt_i32))
  add(OperationCode(.movcond, .gt, .s32), address(kiln_op_movcond_gt_i32))
  add(OperationCode(.movcond, .gt, .u32), address(kiln_op_movcond_gt_i32))
  add(OperationCode(.brcond, .gt, .i32), address(kiln_op_brcond_gt_i32))
  add(OperationCode(.brcond, .gt, .s32), address(kiln_op_brcond_gt_i32))
  add(OperationCode(.brcond, .gt, .u32), address(kiln_op_brcond_gt_i32))
  add(OperationCode(.setcond, .ltu, .i64), address(kiln_op_setcond_ltu_i64))
  add(OperationCode(.setcond, .ltu, .i64, immediate: true), address(kiln_op_setcond_ltu_i64_imm))
  add(OperationCode(.movcond, .ltu, .i64), address(kiln_op_movcond_ltu_i64))
  add(OperationCode(.brcond, .ltu, .i64), address(kiln_op_brcond_ltu_i64))
  add(OperationCode(.setcond, .ltu, .i32), address(kiln_op_setcond_ltu_i32))
  add(OperationCode(.setcond, .ltu, .s32), address(kiln_op_setcond_ltu_i32))
  add(OperationCode(.setcond, .ltu, .u32), address(kiln_op_setcond_ltu_i32))
  add(OperationCode(.setcond, .ltu, .i32, immediate: true), address(kiln_op_setcond_ltu_i32_imm))
  add(OperationCode(.setcond, .ltu, .s32, immediate: true), address(kiln_op_setcond_ltu_i32_imm))
  add(OperationCode(.setcond, .ltu, .u32, immediate: true), address(kiln_op_setcond_ltu_i32_imm))
  add(OperationCode(.movcond, .ltu, .i32), address(kiln_op_movcond_ltu_i32))
  add(OperationCode(.movcond, .ltu, .s32), address(kiln_op_movcond_ltu_i32))
  add(OperationCode(.movcond, .ltu, .u32), address(kiln_op_movcond_ltu_i32))
  add(OperationCode(.brcond, .ltu, .i32), address(kiln_op_brcond_ltu_i32))
  add(OperationCode(.brcond, .ltu, .s32), address(kiln_op_brcond_ltu_i32))
  add(OperationCode(.brcond, .ltu, .u32), address(kiln_op_brcond_ltu_i32))
  add(OperationCode(.setcond, .geu, .i64), address(kiln_op_setcond_geu_i64))
  add(OperationCode(.setcond, .geu, .i64, immediate: true), address(kiln_op_setcond_geu_i64_imm))
  add(OperationCode(.movcond, .geu, .i64), address(kiln_op_movcond_geu_i64))
  add(OperationCode(.brcond, .geu, .i64), address(kiln_op_brcond_geu_i64))
  add(OperationCode(.setcond, .geu, .i32), address(kiln_op_setcond_geu_i32))
  add(OperationCode(.setcond, .geu, .s32), address(kiln_op_setcond_geu_i32))
  add(OperationCode(.setcond, .geu, .u32), address(kiln_op_setcond_geu_i32))
  add(OperationCode(.setcond, .geu, .i32, immediate: true), address(kiln_op_setcond_geu_i32_imm))
  add(OperationCode(.setcond, .geu, .s32, immediate: true), address(kiln_op_setcond_geu_i32_imm))
  add(OperationCode(.setcond, .geu, .u32, immediate: true), address(kiln_op_setcond_geu_i32_imm))
  add(OperationCode(.movcond, .geu, .i32), address(kiln_op_movcond_geu_i32))
  add(OperationCode(.movcond, .geu, .s32), address(kiln_op_movcond_geu_i32))
  add(OperationCode(.movcond, .geu, .u32), address(kiln_op_movcond_geu_i32))
  add(OperationCode(.brcond, .geu, .i32), address(kiln_op_brcond_geu_i32))
  add(OperationCode(.brcond, .geu, .s32), address(kiln_op_brcond_geu_i32))
  add(OperationCode(.brcond, .geu, .u32), address(kiln_op_brcond_geu_i32))
  add(OperationCode(.setcond, .leu, .i64), address(kiln_op_setcond_leu_i64))
  add(OperationCode(.setcond, .leu, .i64, immediate: true), address(kiln_op_setcond_leu_i64_imm))
  add(OperationCode(.movcond, .leu, .i64), address(kiln_op_movcond_leu_i64))
  add(OperationCode(.brcond, .leu, .i64), address(kiln_op_brcond_leu_i64))
  add(OperationCode(.setcond, .leu, .i32), address(kiln_op_setcond_leu_i32))
  add(OperationCode(.setcond, .leu, .s32), address(kiln_op_setcond_leu_i32))
  add(OperationCode(.setcond, .leu, .u32), address(kiln_op_setcond_leu_i32))
  add(OperationCode(.setcond, .leu, .i32, immediate: true), address(kiln_op_setcond_leu_i32_imm))
  add(OperationCode(.setcond, .leu, .s32, immediate: true), address(kiln_op_setcond_leu_i32_imm))
  add(OperationCode(.setcond, .leu, .u32, immediate: true), address(kiln_op_setcond_leu_i32_imm))
  add(OperationCode(.movcond, .leu, .i32), address(kiln_op_movcond_leu_i32))
  add(OperationCode(.movcond, .leu, .s32), address(kiln_op_movcond_leu_i32))
  add(OperationCode(.movcond, .leu, .u32), address(kiln_op_movcond_leu_i32))
  add(OperationCode(.brcond, .leu, .i32), address(kiln_op_brcond_leu_i32))
  add(OperationCode(.brcond, .leu, .s32), address(kiln_op_brcond_leu_i32))
  add(OperationCode(.brcond, .leu, .u32), address(kiln_op_brcond_leu_i32))
  add(OperationCode(.setcond, .gtu, .i64), address(kiln_op_setcond_gtu_i64))
  add(OperationCode(.setcond, .gtu, .i64, immediate: true), address(kiln_op_setcond_gtu_i64_imm))
  add(OperationCode(.movcond, .gtu, .i64), address(kiln_op_movcond_gtu_i64))
  add(OperationCode(.brcond, .gtu, .i64), address(kiln_op_brcond_gtu_i64))
  add(OperationCode(.setcond, .gtu, .i32), address(kiln_op_setcond_gtu_i32))
  add(OperationCode(.setcond, .gtu, .s32), address(kiln_op_setcond_gtu_i32))
  add(OperationCode(.setcond, .gtu, .u32), address(kiln_op_setcond_gtu_i32))
  add(OperationCode(.setcond, .gtu, .i32, immediate: true), address(kiln_op_setcond_gtu_i32_imm))
  add(OperationCode(.setcond, .gtu, .s32, immediate: true), address(kiln_op_setcond_gtu_i32_imm))
  add(OperationCode(.setcond, .gtu, .u32, immediate: true), address(kiln_op_setcond_gtu_i32_imm))
  add(OperationCode(.movcond, .gtu, .i32), address(kiln_op_movcond_gtu_i32))
  add(OperationCode(.movcond, .gtu, .s32), address(kiln_op_movcond_gtu_i32))
  add(OperationCode(.movcond, .gtu, .u32), address(kiln_op_movcond_gtu_i32))
  add(OperationCode(.brcond, .gtu, .i32), address(kiln_op_brcond_gtu_i32))
  add(OperationCode(.brcond, .gtu, .s32), address(kiln_op_brcond_gtu_i32))
  add(OperationCode(.brcond, .gtu, .u32), address(kiln_op_brcond_gtu_i32))
  add(OperationCode(.setcond, .tsteq, .i64), address(kiln_op_setcond_tsteq_i64))
  add(OperationCode(.setcond, .tsteq, .i64, immediate: true), address(kiln_op_setcond_tsteq_i64_imm))
  add(OperationCode(.movcond, .tsteq, .i64), address(kiln_op_movcond_tsteq_i64))
  add(OperationCode(.brcond, .tsteq, .i64), address(kiln_op_brcond_tsteq_i64))
  add(OperationCode(.setcond, .tsteq, .i32), address(kiln_op_setcond_tsteq_i32))
  add(OperationCode(.setcond, .tsteq, .s32), address(kiln_op_setcond_tsteq_i32))
  add(OperationCode(.setcond, .tsteq, .u32), address(kiln_op_setcond_tsteq_i32))
  add(OperationCode(.setcond, .tsteq, .i32, immediate: true), address(kiln_op_setcond_tsteq_i32_imm))
  add(OperationCode(.setcond, .tsteq, .s32, immediate: true), address(kiln_op_setcond_tsteq_i32_imm))
  add(OperationCode(.setcond, .tsteq, .u32, immediate: true), address(kiln_op_setcond_tsteq_i32_imm))
  add(OperationCode(.movcond, .tsteq, .i32), address(kiln_op_movcond_tsteq_i32))
  add(OperationCode(.movcond, .tsteq, .s32), address(kiln_op_movcond_tsteq_i32))
  add(OperationCode(.movcond, .tsteq, .u32), address(kiln_op_movcond_tsteq_i32))
  add(OperationCode(.brcond, .tsteq, .i32), address(kiln_op_brcond_tsteq_i32))
  add(OperationCode(.brcond, .tsteq, .s32), address(kiln_op_brcond_tsteq_i32))
  add(OperationCode(.brcond, .tsteq, .u32), address(kiln_op_brcond_tsteq_i32))
  add(OperationCode(.setcond, .tstne, .i64), address(kiln_op_setcond_tstne_i64))
  add(OperationCode(.setcond, .tstne, .i64, immediate: true), address(kiln_op_setcond_tstne_i64_imm))
  add(OperationCode(.movcond, .tstne, .i64), address(kiln_op_movcond_tstne_i64))
  add(OperationCode(.brcond, .tstne, .i64), address(kiln_op_brcond_tstne_i64))
  add(OperationCode(.setcond, .tstne, .i32), address(kiln_op_setcond_tstne_i32))
  add(OperationCode(.setcond, .tstne, .s32), address(kiln_op_setcond_tstne_i32))
  add(OperationCode(.setcond, .tstne, .u32), address(kiln_op_setcond_tstne_i32))
  add(OperationCode(.setcond, .tstne, .i32, immediate: true), address(kiln_op_setcond_tstne_i32_imm))
  add(OperationCode(.setcond, .tstne, .s32, immediate: true), address(kiln_op_setcond_tstne_i32_imm))
  add(OperationCode(.setcond, .tstne, .u32, immediate: true), address(kiln_op_setcond_tstne_i32_imm))
  add(OperationCode(.movcond, .tstne, .i32), address(kiln_op_movcond_tstne_i32))
  add(OperationCode(.movcond, .tstne, .s32), address(kiln_op_movcond_tstne_i32))
  add(OperationCode(.movcond, .tstne, .u32), address(kiln_op_movcond_tstne_i32))
  add(OperationCode(.brcond, .tstne, .i32), address(kiln_op_brcond_tstne_i32))
  add(OperationCode(.brcond, .tstne, .s32), address(kiln_op_brcond_tstne_i32))
  add(OperationCode(.brcond, .tstne, .u32), address(kiln_op_brcond_tstne_i32))
  add(OperationCode(.deposit, .i64), address(kiln_op_deposit))
  add(OperationCode(.extract, .i64), address(kiln_op_extract))
  add(OperationCode(.sextract, .i64), address(kiln_op_sextract))
  add(OperationCode(.guestLd, attribute: 0), address(kiln_op_guest_ld_u8))
  add(OperationCode(.guestSt, attribute: 0), address(kiln_op_guest_st_u8))
  add(OperationCode(.guestSt, attribute: 4), address(kiln_op_guest_st_u8))
  add(OperationCode(.guestLd, attribute: 8), address(kiln_op_guest_ld_u8_aligned))
  add(OperationCode(.guestSt, attribute: 8), address(kiln_op_guest_st_u8_aligned))
  add(OperationCode(.guestSt, attribute: 12), address(kiln_op_guest_st_u8_aligned))
}

func handlers5(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.guestLd, attribute: 4), address(kiln_op_guest_ld_s8))
  add(OperationCode(.guestLd, attribute: 12), address(kiln_op_guest_ld_s8_aligned))
  add(OperationCode(.guestLd, attribute: 1), address(kiln_op_guest_ld_u16))
  add(OperationCode(.guestSt, attribute: 1), address(kiln_op_guest_st_u16))
  add(OperationCode(.guestSt, attribute: 5), address(kiln_op_guest_st_u16))
  add(OperationCode(.guestLd, attribute: 9), address(kiln_op_guest_ld_u16_aligned))
  add(OperationCode(.guestSt, attribute: 9), address(kiln_op_guest_st_u16_aligned))
  add(OperationCode(.guestSt, attribute: 13), address(kiln_op_guest_st_u16_aligned))
  add(OperationCode(.guestLd, attribute: 5), address(kiln_op_guest_ld_s16))
  add(OperationCode(.guestLd, attribute: 13), address(kiln_op_guest_ld_s16_aligned))
  add(OperationCode(.guestLd, attribute: 2), address(kiln_op_guest_ld_u32))
  add(OperationCode(.guestSt, attribute: 2), address(kiln_op_guest_st_u32))
  add(OperationCode(.guestSt, attribute: 6), address(kiln_op_guest_st_u32))
  add(OperationCode(.guestLd, attribute: 10), address(kiln_op_guest_ld_u32_aligned))
  add(OperationCode(.guestSt, attribute: 10), address(kiln_op_guest_st_u32_aligned))
  add(OperationCode(.guestSt, attribute: 14), address(kiln_op_guest_st_u32_aligned))
  add(OperationCode(.guestLd, attribute: 6), address(kiln_op_guest_ld_s32))
  add(OperationCode(.guestLd, attribute: 14), address(kiln_op_guest_ld_s32_aligned))
  add(OperationCode(.guestLd, attribute: 3), address(kiln_op_guest_ld_u64))
  add(OperationCode(.guestSt, attribute: 3), address(kiln_op_guest_st_u64))
  add(OperationCode(.guestSt, attribute: 7), address(kiln_op_guest_st_u64))
  add(OperationCode(.guestLd, attribute: 11), address(kiln_op_guest_ld_u64_aligned))
  add(OperationCode(.guestSt, attribute: 11), address(kiln_op_guest_st_u64_aligned))
  add(OperationCode(.guestSt, attribute: 15), address(kiln_op_guest_st_u64_aligned))
  add(OperationCode(.guestLd, attribute: 7), address(kiln_op_guest_ld_s64))
  add(OperationCode(.guestLd, attribute: 15), address(kiln_op_guest_ld_s64_aligned))
  add(OperationCode(.atomicXchg, attribute: 2), address(kiln_op_atomic_xchg_u32))
  add(OperationCode(.atomicXchg, attribute: 10), address(kiln_op_atomic_xchg_u32))
  add(OperationCode(.atomicXchg, attribute: 6), address(kiln_op_atomic_xchg_s32))
  add(OperationCode(.atomicXchg, attribute: 14), address(kiln_op_atomic_xchg_s32))
  add(OperationCode(.atomicXchg, attribute: 3), address(kiln_op_atomic_xchg_u64))
  add(OperationCode(.atomicXchg, attribute: 11), address(kiln_op_atomic_xchg_u64))
  add(OperationCode(.atomicXchg, attribute: 7), address(kiln_op_atomic_xchg_s64))
  add(OperationCode(.atomicXchg, attribute: 15), address(kiln_op_atomic_xchg_s64))
  add(OperationCode(.atomicAdd, attribute: 2), address(kiln_op_atomic_add_u32))
  add(OperationCode(.atomicAdd, attribute: 10), address(kiln_op_atomic_add_u32))
  add(OperationCode(.atomicAdd, attribute: 6), address(kiln_op_atomic_add_s32))
  add(OperationCode(.atomicAdd, attribute: 14), address(kiln_op_atomic_add_s32))
  add(OperationCode(.atomicAdd, attribute: 3), address(kiln_op_atomic_add_u64))
  add(OperationCode(.atomicAdd, attribute: 11), address(kiln_op_atomic_add_u64))
  add(OperationCode(.atomicAdd, attribute: 7), address(kiln_op_atomic_add_s64))
  add(OperationCode(.atomicAdd, attribute: 15), address(kiln_op_atomic_add_s64))
  add(OperationCode(.atomicAnd, attribute: 2), address(kiln_op_atomic_and_u32))
  add(OperationCode(.atomicAnd, attribute: 10), address(kiln_op_atomic_and_u32))
  add(OperationCode(.atomicAnd, attribute: 6), address(kiln_op_atomic_and_s32))
  add(OperationCode(.atomicAnd, attribute: 14), address(kiln_op_atomic_and_s32))
  add(OperationCode(.atomicAnd, attribute: 3), address(kiln_op_atomic_and_u64))
  add(OperationCode(.atomicAnd, attribute: 11), address(kiln_op_atomic_and_u64))
  add(OperationCode(.atomicAnd, attribute: 7), address(kiln_op_atomic_and_s64))
  add(OperationCode(.atomicAnd, attribute: 15), address(kiln_op_atomic_and_s64))
  add(OperationCode(.atomicOr, attribute: 2), address(kiln_op_atomic_or_u32))
  add(OperationCode(.atomicOr, attribute: 10), address(kiln_op_atomic_or_u32))
  add(OperationCode(.atomicOr, attribute: 6), address(kiln_op_atomic_or_s32))
  add(OperationCode(.atomicOr, attribute: 14), address(kiln_op_atomic_or_s32))
  add(OperationCode(.atomicOr, attribute: 3), address(kiln_op_atomic_or_u64))
  add(OperationCode(.atomicOr, attribute: 11), address(kiln_op_atomic_or_u64))
  add(OperationCode(.atomicOr, attribute: 7), address(kiln_op_atomic_or_s64))
  add(OperationCode(.atomicOr, attribute: 15), address(kiln_op_atomic_or_s64))
  add(OperationCode(.atomicXor, attribute: 2), address(kiln_op_atomic_xor_u32))
  add(OperationCode(.atomicXor, attribute: 10), address(kiln_op_atomic_xor_u32))
  add(OperationCode(.atomicXor, attribute: 6), address(kiln_op_atomic_xor_s32))
  add(OperationCode(.atomicXor, attribute: 14), address(kiln_op_atomic_xor_s32))
  add(OperationCode(.atomicXor, attribute: 3), address(kiln_op_atomic_xor_u64))
  add(OperationCode(.atomicXor, attribute: 11), address(kiln_op_atomic_xor_u64))
  add(OperationCode(.atomicXor, attribute: 7), address(kiln_op_atomic_xor_s64))
  add(OperationCode(.atomicXor, attribute: 15), address(kiln_op_atomic_xor_s64))
  add(OperationCode(.atomicSmin, attribute: 2), address(kiln_op_atomic_smin_u32))
  add(OperationCode(.atomicSmin, attribute: 10), address(kiln_op_atomic_smin_u32))
  add(OperationCode(.atomicSmin, attribute: 6), address(kiln_op_atomic_smin_s32))
  add(OperationCode(.atomicSmin, attribute: 14), address(kiln_op_atomic_smin_s32))
  add(OperationCode(.atomicSmin, attribute: 3), address(kiln_op_atomic_smin_u64))
  add(OperationCode(.atomicSmin, attribute: 11), address(kiln_op_atomic_smin_u64))
  add(OperationCode(.atomicSmin, attribute: 7), address(kiln_op_atomic_smin_s64))
  add(OperationCode(.atomicSmin, attribute: 15), address(kiln_op_atomic_smin_s64))
  add(OperationCode(.atomicSmax, attribute: 2), address(kiln_op_atomic_smax_u32))
  add(OperationCode(.atomicSmax, attribute: 10), address(kiln_op_atomic_smax_u32))
  add(OperationCode(.atomicSmax, attribute: 6), address(kiln_op_atomic_smax_s32))
  add(OperationCode(.atomicSmax, attribute: 14), address(kiln_op_atomic_smax_s32))
  add(OperationCode(.atomicSmax, attribute: 3), address(kiln_op_atomic_smax_u64))
  add(OperationCode(.atomicSmax, attribute: 11), address(kiln_op_atomic_smax_u64))
  add(OperationCode(.atomicSmax, attribute: 7), address(kiln_op_atomic_smax_s64))
  add(OperationCode(.atomicSmax, attribute: 15), address(kiln_op_atomic_smax_s64))
  add(OperationCode(.atomicUmin, attribute: 2), address(kiln_op_atomic_umin_u32))
  add(OperationCode(.atomicUmin, attribute: 10), address(kiln_op_atomic_umin_u32))
  add(OperationCode(.atomicUmin, attribute: 6), address(kiln_op_atomic_umin_s32))
  add(OperationCode(.atomicUmin, attribute: 14), address(kiln_op_atomic_umin_s32))
  add(OperationCode(.atomicUmin, attribute: 3), address(kiln_op_atomic_umin_u64))
  add(OperationCode(.atomicUmin, attribute: 11), address(kiln_op_atomic_umin_u64))
  add(OperationCode(.atomicUmin, attribute: 7), address(kiln_op_atomic_umin_s64))
  add(OperationCode(.atomicUmin, attribute: 15), address(kiln_op_atomic_umin_s64))
  add(OperationCode(.atomicUmax, attribute: 2), address(kiln_op_atomic_umax_u32))
  add(OperationCode(.atomicUmax, attribute: 10), address(kiln_op_atomic_umax_u32))
  add(OperationCode(.atomicUmax, attribute: 6), address(kiln_op_atomic_umax_s32))
  add(OperationCode(.atomicUmax, attribute: 14), address(kiln_op_atomic_umax_s32))
  add(OperationCode(.atomicUmax, attribute: 3), address(kiln_op_atomic_umax_u64))
  add(OperationCode(.atomicUmax, attribute: 11), address(kiln_op_atomic_umax_u64))
  add(OperationCode(.atomicUmax, attribute: 7), address(kiln_op_atomic_umax_s64))
  add(OperationCode(.atomicUmax, attribute: 15), address(kiln_op_atomic_umax_s64))
  add(OperationCode(.atomicCmpxchg, attribute: 2), address(kiln_op_atomic_cmpxchg_u32))
  add(OperationCode(.atomicCmpxchg, attribute: 10), address(kiln_op_atomic_cmpxchg_u32))
  add(OperationCode(.atomicCmpxchg, attribute: 6), address(kiln_op_atomic_cmpxchg_s32))
  add(OperationCode(.atomicCmpxchg, attribute: 14), address(kiln_op_atomic_cmpxchg_s32))
  add(OperationCode(.atomicCmpxchg, attribute: 3), address(kiln_op_atomic_cmpxchg_u64))
  add(OperationCode(.atomicCmpxchg, attribute: 11), address(kiln_op_atomic_cmpxchg_u64))
  add(OperationCode(.atomicCmpxchg, attribute: 7), address(kiln_op_atomic_cmpxchg_s64))
  add(OperationCode(.atomicCmpxchg, attribute: 15), address(kiln_op_atomic_cmpxchg_s64))
}

func handlers6(_ add: (OperationCode, UInt) -> Void) {
  add(OperationCode(.fadd, .f64, boxed: true), address(kiln_op_fadd_f64))
  add(OperationCode(.fadd, .f64, boxed: false), address(kiln_op_fadd_f64))
  add(OperationCode(.fsub, .f64, boxed: true), address(kiln_op_fsub_f64))
  add(OperationCode(.fsub, .f64, boxed: false), address(kiln_op_fsub_f64))
  add(OperationCode(.fmul, .f64, boxed: true), address(kiln_op_fmul_f64))
  add(OperationCode(.fmul, .f64, boxed: false), address(kiln_op_fmul_f64))
  add(OperationCode(.fdiv, .f64, boxed: true), address(kiln_op_fdiv_f64))
  add(OperationCode(.fdiv, .f64, boxed: false), address(kiln_op_fdiv_f64))
  add(OperationCode(.fmin, .f64, boxed: true), address(kiln_op_fmin_f64))
  add(OperationCode(.fmin, .f64, boxed: false), address(kiln_op_fmin_f64))
  add(OperationCode(.fmax, .f64, boxed: true), address(kiln_op_fmax_f64))
  add(OperationCode(.fmax, .f64, boxed: false), address(kiln_op_fmax_f64))
  add(OperationCode(.feq, .f64, boxed: true), address(kiln_op_feq_f64))
  add(OperationCode(.feq, .f64, boxed: false), address(kiln_op_feq_f64))
  add(OperationCode(.flt, .f64, boxed: true), address(kiln_op_flt_f64))
  add(OperationCode(.flt, .f64, boxed: false), address(kiln_op_flt_f64))
  add(OperationCode(.fle, .f64, boxed: true), address(kiln_op_fle_f64))
  add(OperationCode(.fle, .f64, boxed: false), address(kiln_op_fle_f64))
  add(OperationCode(.fsqrt, .f64, boxed: true), address(kiln_op_fsqrt_f64))
  add(OperationCode(.fsqrt, .f64, boxed: false), address(kiln_op_fsqrt_f64))
  add(OperationCode(.fclass, .f64, boxed: true), address(kiln_op_fclass_f64))
  add(OperationCode(.fclass, .f64, boxed: false), address(kiln_op_fclass_f64))
  add(OperationCode(.fmadd, .f64, boxed: true), address(kiln_op_fmadd_f64))
  add(OperationCode(.fmadd, .f64, boxed: false), address(kiln_op_fmadd_f64))
  add(OperationCode(.fmsub, .f64, boxed: true), address(kiln_op_fmsub_f64))
  add(OperationCode(.fmsub, .f64, boxed: false), address(kiln_op_fmsub_f64))
  add(OperationCode(.fnmadd, .f64, boxed: true), address(kiln_op_fnmadd_f64))
  add(OperationCode(.fnmadd, .f64, boxed: false), address(kiln_op_fnmadd_f64))
  add(OperationCode(.fnmsub, .f64, boxed: true), address(kiln_op_fnmsub_f64))
  add(OperationCode(.fnmsub, .f64, boxed: false), address(kiln_op_fnmsub_f64))
  add(OperationCode(.fcvtFF, .f64, boxed: true, to: .f32), address(kiln_op_fcvt_f32_f64))
  add(OperationCode(.fcvtFF, .f64, boxed: true, to: .f16), address(kiln_op_fcvt_f16_f64))
  add(OperationCode(.fcvtFI, .f64, boxed: true), address(kiln_op_fcvt_int_f64))
  add(OperationCode(.fcvtFI, .f64, boxed: false), address(kiln_op_fcvt_int_f64))
  add(OperationCode(.fcvtIF, .f64, boxed: true), address(kiln_op_fcvt_f64_int))
  add(OperationCode(.fcvtIF, .f64, boxed: false), address(kiln_op_fcvt_f64_int))
  add(OperationCode(.fadd, .f32, boxed: true), address(kiln_op_fadd_f32))
  add(OperationCode(.fsub, .f32, boxed: true), address(kiln_op_fsub_f32))
  add(OperationCode(.fmul, .f32, boxed: true), address(kiln_op_fmul_f32))
  add(OperationCode(.fdiv, .f32, boxed: true), address(kiln_op_fdiv_f32))
  add(OperationCode(.fmin, .f32, boxed: true), address(kiln_op_fmin_f32))
  add(OperationCode(.fmax, .f32, boxed: true), address(kiln_op_fmax_f32))
  add(OperationCode(.feq, .f32, boxed: true), address(kiln_op_feq_f32))
  add(OperationCode(.flt, .f32, boxed: true), address(kiln_op_flt_f32))
  add(OperationCode(.fle, .f32, boxed: true), address(kiln_op_fle_f32))
  add(OperationCode(.fsqrt, .f32, boxed: true), address(kiln_op_fsqrt_f32))
  add(OperationCode(.fclass, .f32, boxed: true), address(kiln_op_fclass_f32))
  add(OperationCode(.fmadd, .f32, boxed: true), address(kiln_op_fmadd_f32))
  add(OperationCode(.fmsub, .f32, boxed: true), address(kiln_op_fmsub_f32))
  add(OperationCode(.fnmadd, .f32, boxed: true), address(kiln_op_fnmadd_f32))
  add(OperationCode(.fnmsub, .f32, boxed: true), address(kiln_op_fnmsub_f32))
  add(OperationCode(.fcvtFF, .f32, boxed: true, to: .f64), address(kiln_op_fcvt_f64_f32))
  add(OperationCode(.fcvtFF, .f32, boxed: true, to: .f16), address(kiln_op_fcvt_f16_f32))
  add(OperationCode(.fcvtFI, .f32, boxed: true), address(kiln_op_fcvt_int_f32))
  add(OperationCode(.fcvtIF, .f32, boxed: true), address(kiln_op_fcvt_f32_int))
  add(OperationCode(.fadd, .f16, boxed: true), address(kiln_op_fadd_f16))
  add(OperationCode(.fsub, .f16, boxed: true), address(kiln_op_fsub_f16))
  add(OperationCode(.fmul, .f16, boxed: true), address(kiln_op_fmul_f16))
  add(OperationCode(.fdiv, .f16, boxed: true), address(kiln_op_fdiv_f16))
  add(OperationCode(.fmin, .f16, boxed: true), address(kiln_op_fmin_f16))
  add(OperationCode(.fmax, .f16, boxed: true), address(kiln_op_fmax_f16))
  add(OperationCode(.feq, .f16, boxed: true), address(kiln_op_feq_f16))
  add(OperationCode(.flt, .f16, boxed: true), address(kiln_op_flt_f16))
  add(OperationCode(.fle, .f16, boxed: true), address(kiln_op_fle_f16))
  add(OperationCode(.fsqrt, .f16, boxed: true), address(kiln_op_fsqrt_f16))
  add(OperationCode(.fclass, .f16, boxed: true), address(kiln_op_fclass_f16))
  add(OperationCode(.fmadd, .f16, boxed: true), address(kiln_op_fmadd_f16))
  add(OperationCode(.fmsub, .f16, boxed: true), address(kiln_op_fmsub_f16))
  add(OperationCode(.fnmadd, .f16, boxed: true), address(kiln_op_fnmadd_f16))
  add(OperationCode(.fnmsub, .f16, boxed: true), address(kiln_op_fnmsub_f16))
  add(OperationCode(.fcvtFF, .f16, boxed: true, to: .f64), address(kiln_op_fcvt_f64_f16))
  add(OperationCode(.fcvtFF, .f16, boxed: true, to: .f32), address(kiln_op_fcvt_f32_f16))
  add(OperationCode(.fcvtFI, .f16, boxed: true), address(kiln_op_fcvt_int_f16))
  add(OperationCode(.fcvtIF, .f16, boxed: true), address(kiln_op_fcvt_f16_int))
}

/// Every operation code with its handler.
func allHandlers() -> [(OperationCode, UInt)] {
  var all: [(OperationCode, UInt)] = []
  all.append((OperationCode(.head), address(kiln_op_head)))
  all.append((OperationCode.deadHead, address(kiln_op_head_dead)))
  all.append((OperationCode.forwardedHead, address(kiln_op_head_forwarded)))
  all.append((OperationCode.traceHead, address(kiln_op_head_trace)))
  all.append((OperationCode.checkedHead, address(kiln_op_head_checked)))
  all.append((OperationCode.timedHead, address(kiln_op_head_timed)))
  all.append((OperationCode(.br), address(kiln_op_br)))
  all.append((OperationCode(.gotoTB), address(kiln_op_goto_tb)))
  all.append((OperationCode.linkExit, address(kiln_op_goto_tb_unlinked)))
  all.append((OperationCode(.lookupAndGoto), address(kiln_op_lookup_and_goto)))
  all.append((OperationCode(.lookupAndGotoPtr), address(kiln_op_lookup_and_goto_ptr)))
  all.append((OperationCode(.exitTB), address(kiln_op_exit_tb)))
  all.append((OperationCode(.exitState), address(kiln_op_exit_state)))
  all.append((OperationCode(.call), address(kiln_op_call)))
  all.append((OperationCode(.call, attribute: 1), address(kiln_op_call_leave)))
  all.append((OperationCode(.mb), address(kiln_op_mb)))
  handlers0 { all.append(($0, $1)) }
  handlers1 { all.append(($0, $1)) }
  handlers2 { all.append(($0, $1)) }
  handlers3 { all.append(($0, $1)) }
  handlers4 { all.append(($0, $1)) }
  handlers5 { all.append(($0, $1)) }
  handlers6 { all.append(($0, $1)) }
  return all
}
