// SPDX-License-Identifier: Apache-2.0
//
// DO NOT EDIT: written by .ci/generate-handlers. Runs of operations with one dispatch.

// swift-format-ignore-file

import IR

@c func kiln_op_guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  lookupPointer(pc + 16, env, budget)
}
@c func kiln_op_movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  lookupPointer(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  guard store(pc + 112, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_s32_imm__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u8__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  lookupPointer(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shr_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64_imm__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_head__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  guard load(pc + 112, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u8__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_and_i64_imm__movi__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  constantShort(pc + 16, env)
  lookupPointer(pc + 32, env, budget)
}
@c func kiln_op_head__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_sub_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_s8__guest_ld_s8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 4) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  next(pc + 32, env, budget)
}
@c func kiln_op_or_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  lookupPointer(pc + 64, env, budget)
}
@c func kiln_op_movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shr_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__setcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__add_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_shr_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_and_i64__setcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_setcond_ltu_i64__add_i64__add_i64__sub_i64__setcond_ltu_i64_imm__and_i64__setcond_ltu_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  conditionImmediate(pc + 64, env, Compare.Ltu.self, I64.self)
  binary(pc + 80, env, Binary.And.self, I64.self)
  condition(pc + 96, env, Compare.Ltu.self, I64.self)
  binary(pc + 112, env, Binary.Or.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_i64__guest_st_u8__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__mov_i64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_head__movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_st_u32__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_or_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_s32__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  guard store(pc + 32, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 0) }
  guard store(pc + 48, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 0) }
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_s32_imm__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 32, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_ld_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_mul_i64__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, I64.self)
  binary(pc + 16, env, Binary.Mul.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_xor_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_s32__shl_i64_imm__shr_i64_imm__add_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 0) }
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  branchToLinks(pc + 96, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  lookupPointer(pc + 80, env, budget)
}
@c func kiln_op_add_i64__add_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_xor_i64_imm__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  lookupPointer(pc + 80, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_add_s32_imm__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_i64__shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_add_i64__mov_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_add_s32_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_s32_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shr_i64_imm__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binary(pc + 16, env, Binary.Mul.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_mul_i64__muluh_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, I64.self)
  binary(pc + 16, env, Binary.Muluh.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_s32_imm__add_i64_imm__mul_i64__muluh_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binary(pc + 80, env, Binary.Mul.self, I64.self)
  binary(pc + 96, env, Binary.Muluh.self, I64.self)
  binary(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_sub_i64__sub_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  lookupPointer(pc + 32, env, budget)
}
@c func kiln_op_setcond_ltu_i64__shr_i64_imm__mul_i64__add_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binary(pc + 32, env, Binary.Mul.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__mul_i64__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binary(pc + 48, env, Binary.Mul.self, I64.self)
  binary(pc + 64, env, Binary.Mul.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_and_i64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__movi__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantLong(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Add.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_add_s32_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_shl_i64_imm__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__guest_ld_u8__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_s32_imm__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64__add_s32_imm__shl_i64_imm__shr_i64_imm__shr_i64_imm__mul_i64__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  binary(pc + 80, env, Binary.Mul.self, I64.self)
  binary(pc + 96, env, Binary.Mul.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binary(pc + 32, env, Binary.Sub.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_and_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__setcond_ltu_i64__guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_s32_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_setcond_ltu_i64__add_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_shl_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Sar.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  lookupPointer(pc + 32, env, budget)
}
@c func kiln_op_add_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u8__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Mul.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__add_i64__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Mul.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_xor_i64_imm__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__xor_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__add_i64_imm__guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u64__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_movi__movi__movi__movi__shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Add.self, I64.self)
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_and_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u8__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 4) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  guard load(pc + 32, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 4) }
  guard load(pc + 48, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 4) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_head__movi__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__sub_s32__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binary(pc + 32, env, Binary.Sub.self, S32.self)
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_movi__movi__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pointer(word(pc + 48)), env, budget)
}
@c func kiln_op_add_s32__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_mov_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_i64_imm__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  constantShort(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_s32__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_mov_i64__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__and_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binary(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_st_u64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_movi__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  lookupPointer(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__guest_ld_u8__or_i64__shl_i64_imm__guest_ld_u8__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  guard load(pc + 64, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 0) }
  binary(pc + 80, env, Binary.Or.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_mov_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_shl_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__mov_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_add_i64_imm__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u32__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__add_i64_imm__guest_st_u32__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  guard store(pc + 48, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 2) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_movi_literal__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantLong(pc, env)
  constantLong(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_s32__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u8__and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32__add_s32__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  binaryImmediate(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_head__mov_i64__mov_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_head__mov_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shr_i64_imm__shl_i64_imm__xor_i64__xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__or_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  lookupPointer(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_or_i64__add_s32__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__sub_i64__setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  condition(pc + 48, env, Compare.Ltu.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_i64_imm__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_i64__and_i64__sub_i64__and_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  binary(pc + 64, env, Binary.And.self, I64.self)
  binary(pc + 80, env, Binary.Sub.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_movi__add_i64__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  constantLong(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_s32_imm__guest_ld_u64__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  next(pc + 48, env, budget)
}
@c func kiln_op_movi__movcond_eq_i64__movcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  conditionalMove(pc + 16, env, Compare.Eq.self, I64.self)
  conditionalMove(pc + 48, env, Compare.Eq.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_i64_imm__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_s32_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_s32_imm__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_s32_imm__add_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_mov_i64__mov_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_s32__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  constantShort(pc + 64, env)
  constantShort(pc + 80, env)
  constantShort(pc + 96, env)
  next(pc + 112, env, budget)
}
@c func kiln_op_shr_i64__shl_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, I64.self)
  binary(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__sub_i64__sub_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  binary(pc + 64, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_sub_i64__sar_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Sar.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__add_i64_imm__guest_ld_u8__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 0) }
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64__add_i64__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Add.self, I64.self)
  binary(pc + 80, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 96, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__and_i64_imm__movi__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  constantShort(pc + 48, env)
  lookupPointer(pc + 64, env, budget)
}
@c func kiln_op_movi__movi__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_mov_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Div.self, I64.self)
  unary(pc + 16, env, Unary.Neg.self, I64.self)
  constantShort(pc + 32, env)
  conditionalMove(pc + 48, env, Compare.Eq.self, I64.self)
  conditionalMove(pc + 80, env, Compare.Eq.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__mov_i64__add_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64_imm__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__mov_i64__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  unary(pc + 80, env, Unary.Mov.self, I64.self)
  constantShort(pc + 96, env)
  branchToLinks(pc + 112, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_movi__movi__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32_imm__add_i64__add_s32_imm__mov_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_add_i64__guest_ld_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__movi__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__mov_i64__mov_i64__mov_i64__mov_i64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  unary(pc + 80, env, Unary.Mov.self, I64.self)
  unary(pc + 96, env, Unary.Mov.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__or_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32_imm__guest_st_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 1) }
  next(pc + 32, env, budget)
}
@c func kiln_op_add_s32__add_s32__add_s32__add_s32__xor_i64__xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_and_i64__movi__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_movi__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_and_i64_imm__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__mov_i64__add_i64__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 6) }
  next(pc + 96, env, budget)
}
@c func kiln_op_and_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_i64__and_i64__sub_i64__and_i64__sub_i64__shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  binary(pc + 64, env, Binary.And.self, I64.self)
  binary(pc + 80, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shr.self, I64.self)
  binary(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_sub_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  constantShort(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_and_i64__or_i64__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  constantLong(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_movi__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_sub_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_head__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Div.self, I64.self)
  unary(pc + 32, env, Unary.Neg.self, I64.self)
  constantShort(pc + 48, env)
  conditionalMove(pc + 64, env, Compare.Eq.self, I64.self)
  conditionalMove(pc + 96, env, Compare.Eq.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_head__div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Div.self, I64.self)
  unary(pc + 32, env, Unary.Neg.self, I64.self)
  constantShort(pc + 48, env)
  conditionalMove(pc + 64, env, Compare.Eq.self, I64.self)
  conditionalMove(pc + 96, env, Compare.Eq.self, I64.self)
  guard load(pc + 128, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 128, env, budget, 3) }
  branchToLinks(pc + 144, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_mov_i64__movi__movi__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pointer(word(pc + 64)), env, budget)
}
@c func kiln_op_and_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_s16__guest_ld_s16(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 5) }
  guard load(pc + 16, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 5) }
  next(pc + 32, env, budget)
}
@c func kiln_op_ext32s_i64__movcond_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Ext32s.self, I64.self)
  conditionalMove(pc + 16, env, Compare.Eq.self, U32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_remu_s32__ext32s_i64__movcond_eq_i32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Remu.self, S32.self)
  unary(pc + 16, env, Unary.Ext32s.self, I64.self)
  conditionalMove(pc + 32, env, Compare.Eq.self, U32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u64__guest_ld_u64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  branchToLinks(pc + 112, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_movi_literal__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantLong(pc, env)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_add_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_shl_i64_imm__movi__and_i64__or_i64__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  constantLong(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  guard store(pc + 16, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 0) }
  guard store(pc + 32, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 0) }
  guard store(pc + 48, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 0) }
  guard store(pc + 64, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 0) }
  guard store(pc + 80, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 0) }
  guard store(pc + 96, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 0) }
  guard store(pc + 112, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 112, env, budget, 0) }
  next(pc + 128, env, budget)
}
@c func kiln_op_shr_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_guest_ld_s32__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64__guest_ld_u64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mul_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Mul.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_muluh_i64__mul_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Muluh.self, I64.self)
  binary(pc + 16, env, Binary.Mul.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_add_i64_imm__add_s32__add_s32__shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shr.self, S32.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_head__guest_ld_u8__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_mov_i64__add_i64__mov_i64__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  next(pointer(word(pc + 64)), env, budget)
}
@c func kiln_op_shl_s32_imm__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__movi__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  constantShort(pc + 32, env)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_sub_i64__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__movi__add_i64__sub_i64__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  constantShort(pc + 32, env)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Sub.self, I64.self)
  binary(pc + 80, env, Binary.Add.self, I64.self)
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  guard load(pc + 112, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_add_i64_imm__guest_st_u64__guest_st_u64__add_i64__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_shl_s32_imm__or_i64__or_i64__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64_imm__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_or_i64__guest_ld_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_orcb_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Orcb.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_head__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__movi__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__shl_i64_imm__or_i64__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u8__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64__xor_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__xor_i64__and_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_s16__guest_ld_s16(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 5) }
  guard load(pc + 32, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 5) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_or_i64__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  lookupPointer(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_s32__add_i64_imm__guest_st_u64__guest_st_u64__shl_i64_imm__mov_i64__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  unary(pc + 96, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_st_u32__guest_st_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_s32__movi__movi__and_i64__movi__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  binary(pc + 64, env, Binary.And.self, I64.self)
  constantShort(pc + 80, env)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__movi__movi_literal__movi__add_i64__movi_literal(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantLong(pc + 32, env)
  constantShort(pc + 48, env)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  constantLong(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_setcond_ltu_i64__sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__mov_i64__guest_ld_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u8__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__mov_i64__guest_ld_u64__guest_st_u64__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_sub_i64__add_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__setcond_ltu_i64__sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  condition(pc + 48, env, Compare.Ltu.self, I64.self)
  binary(pc + 64, env, Binary.Sub.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__mov_i64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  lookupPointer(pc + 80, env, budget)
}
@c func kiln_op_mov_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm__mul_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Mul.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_sar_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Sar.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Sar.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_s32_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_s32_imm__add_i64_imm__add_s32_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64__sub_i64__sub_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Sub.self, I64.self)
  binary(pc + 80, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 96, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_and_i64_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_s32_imm__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 32, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_head__guest_ld_s8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  lookupPointer(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_add_i64_imm__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u8__guest_ld_u8__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_sub_i64__sub_i64__sub_i64__sar_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Sar.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_or_i64__or_i64__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_movi__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_xor_i64__or_i64__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm__or_i64__or_i64__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__movi__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__shr_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__xor_i64__movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  constantShort(pc + 64, env)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_s32_imm__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_head__shr_i64_imm__shr_i64_imm__shl_i64_imm__add_i64__or_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shl.self, I64.self)
  binary(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__add_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_i64_imm__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__movi__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u32__guest_st_u32__guest_st_u32__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  guard store(pc + 48, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 2) }
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__movi__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Add.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_ld_u16__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_and_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_ld_s32__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mov_i64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__or_i64__shl_i64_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shl_i64_imm__guest_ld_u8__or_i64__shl_i64_imm__or_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__shl_i64_imm__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__movi__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64_imm__guest_st_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_or_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_xor_i64_imm__and_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u8__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_sub_i64__add_i64__sub_i64__add_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__setcond_ltu_i64__guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__xor_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__xor_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__sub_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  lookupPointer(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64__setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Add.self, I64.self)
  condition(pc + 48, env, Compare.Ltu.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_xor_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__movi__add_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__mov_i64__movi__movi__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pointer(word(pc + 80)), env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__xor_i64__shl_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm__mul_s32__sar_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Mul.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Sar.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Sar.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_and_i64_imm__and_i64_imm__mul_s32__add_s32__add_s32__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Mul.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_and_i64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__add_s32__xor_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__or_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_xor_i64__and_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__sub_i64__sub_i64__sub_i64__sar_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Sar.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_xor_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__orcb_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  unary(pc + 48, env, Unary.Orcb.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__shr_i64_imm__mov_i64__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_and_i64__xor_i64_imm__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64__and_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64_imm__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__xor_i64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__guest_st_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__shl_i64_imm__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shr_i64_imm__shl_i64_imm__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_and_i64__xor_i64_imm__xor_i64_imm__and_i64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__xor_i64__xor_i64_imm__and_i64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__and_i64__and_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_shr_i64_imm__and_i64__shl_i64_imm__or_i64__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__or_i64__guest_st_u64__shr_i64_imm__shl_i64_imm__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shr.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_or_i64__guest_ld_u64__guest_st_u64__shr_i64_imm__shr_i64_imm__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_xor_i64_imm__and_i64__guest_ld_u64__xor_i64__xor_i64_imm__guest_st_u64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_and_i64__xor_i64_imm__guest_ld_u64__xor_i64_imm__guest_ld_u64__guest_st_u64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Xor.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  next(pointer(word(pc + 96)), env, budget)
}
@c func kiln_op_guest_ld_u64__shl_i64_imm__or_i64__or_i64__xor_i64_imm__guest_st_u64__or_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 112, env, Binary.Shr.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_xor_i64_imm__shl_i64_imm__and_i64__guest_ld_u64__or_i64__xor_i64_imm__guest_st_u64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Xor.self, I64.self)
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  binaryImmediate(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_i64_imm__shr_i64_imm__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shr.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_or_i64__xor_i64__guest_ld_u64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__xor_i64__shl_i64_imm__xor_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__xor_i64__shl_i64_imm__or_i64__guest_st_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__or_i64__shr_i64_imm__shl_i64_imm__xor_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__shr_i64_imm__shl_i64_imm__or_i64__guest_ld_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Shr.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__xor_i64__guest_ld_u64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__xor_i64__xor_i64__guest_ld_u64__xor_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  guard load(pc + 112, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_and_i64__xor_i64__xor_i64_imm__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_st_u64__and_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.And.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_xor_i64_imm__guest_ld_u64__guest_st_u64__xor_i64_imm__and_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.And.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_and_i64__guest_ld_u64__guest_ld_u64__guest_st_u64__guest_ld_u64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binary(pc + 80, env, Binary.And.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__and_i64__guest_ld_u64__xor_i64_imm__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.And.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Xor.self, I64.self)
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__xor_i64__guest_ld_u64__guest_st_u64__xor_i64__xor_i64_imm__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_xor_i64__guest_ld_u64__and_i64__xor_i64_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_xor_i64_imm__and_i64__xor_i64__guest_ld_u64__guest_ld_u64__guest_ld_u64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.And.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_ld_u64__and_i64__xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_xor_i64_imm__xor_i64_imm__xor_i64_imm__and_i64__and_i64__and_i64__and_i64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binary(pc + 64, env, Binary.And.self, I64.self)
  binary(pc + 80, env, Binary.And.self, I64.self)
  binary(pc + 96, env, Binary.And.self, I64.self)
  next(pointer(word(pc + 112)), env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__xor_i64__guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  branchToLinks(pc + 96, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_mov_i64__shr_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__shl_i64_imm__shl_i64_imm__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__xor_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__shl_i64_imm__shr_i64_imm__guest_ld_u64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__guest_ld_u64__shr_i64_imm__shl_i64_imm__or_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shl.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__or_i64__guest_st_u64__xor_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shr_i64_imm__shl_i64_imm__guest_st_u64__or_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Or.self, I64.self)
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__mov_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_xor_i64__guest_st_u64__shl_i64_imm__shr_i64_imm__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_ld_u64__or_i64__shr_i64_imm__shr_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_mov_i64__shr_i64_imm__shl_i64_imm__guest_ld_u64__shr_i64_imm__mov_i64__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  unary(pc + 80, env, Unary.Mov.self, I64.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  binary(pc + 112, env, Binary.Or.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u64__or_i64__guest_ld_u64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Or.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pointer(word(pc + 80)), env, budget)
}
@c func kiln_op_guest_ld_u64__xor_i64__guest_ld_u64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__xor_i64__xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__xor_i64__shr_i64_imm__or_i64__shl_i64_imm__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_ld_s32__shl_i64_imm__shr_i64_imm__guest_ld_u64__add_i64__guest_ld_u64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  branchToLinks(pc + 96, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_ld_u64_aligned__mov_i64__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: true) else { return kiln_slow_load(pc, env, budget, 11) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_s32_imm__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u8__shl_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Sar.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_movi__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_s32_imm__add_i64__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_s32__mov_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mov_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_s32__guest_ld_u64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u32__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_add_s32_imm__shl_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Sar.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32__add_s32_imm__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_remu_s32__ext32s_i64__movcond_eq_i32__add_s32_imm__guest_ld_u64__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Remu.self, S32.self)
  unary(pc + 16, env, Unary.Ext32s.self, I64.self)
  conditionalMove(pc + 32, env, Compare.Eq.self, U32.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 2) }
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u8__shl_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Sar.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_s32__shl_i64_imm__shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 6) }
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shr.self, I64.self)
  binary(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_add_s32_imm__guest_ld_u64__guest_st_u32__guest_ld_u64__guest_ld_s32__mov_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 6) }
  unary(pc + 80, env, Unary.Mov.self, I64.self)
  guard load(pc + 96, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 6) }
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_s32__guest_ld_u64__guest_ld_s32__add_s32__add_s32_imm__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binary(pc + 64, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 96, env, Binary.Add.self, S32.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_add_s32_imm__shl_s32_imm__sar_s32_imm__and_i64_imm__guest_ld_u64__guest_st_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Sar.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 0) }
  next(pc + 96, env, budget)
}
@c func kiln_op_shl_s32_imm__shl_s32_imm__or_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32_imm__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_i64_imm__and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_or_i64__guest_st_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_sub_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  guard load(pc + 64, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 0) }
  guard load(pc + 80, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 0) }
  binaryImmediate(pc + 96, env, Binary.Shl.self, I64.self)
  binary(pc + 112, env, Binary.Or.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_setcond_ltu_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ltu.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__or_i64__shl_i64_imm__or_i64__xor_i64__guest_st_u64__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shr_s32_imm__xor_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 4) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  guard load(pc + 32, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 4) }
  guard load(pc + 48, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 4) }
  guard load(pc + 64, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 4) }
  guard load(pc + 80, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 4) }
  guard load(pc + 96, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 4) }
  guard load(pc + 112, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 4) }
  next(pc + 128, env, budget)
}
@c func kiln_op_head__mov_i64__shl_i64_imm__add_i64__add_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_i64__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64_imm__add_i64__and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_s32__movi__movi__movi__movi__shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binary(pc + 96, env, Binary.Add.self, I64.self)
  guard load(pc + 112, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__setcond_ltu_i64__sub_s32__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  condition(pc + 48, env, Compare.Ltu.self, I64.self)
  binary(pc + 64, env, Binary.Sub.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  lookupPointer(pc + 112, env, budget)
}
@c func kiln_op_sub_s32__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  lookupPointer(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__add_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_guest_st_u32__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__mov_i64__setcond_ltu_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  conditionImmediate(pc + 32, env, Compare.Ltu.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__or_i64__shr_i64_imm__shl_i64_imm__or_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shr.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__and_i64_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__mov_i64__sub_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u16__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 1) }
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_st_u64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  lookupPointer(pc + 112, env, budget)
}
@c func kiln_op_head__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_guest_st_u64__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  next(pointer(word(pc + 32)), env, budget)
}
@c func kiln_op_add_s32_imm__shl_i64_imm__shr_i64_imm__guest_st_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  guard store(pc + 48, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 1) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mov_i64__guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 0) }
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_s32__add_s32_imm__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_s16__guest_ld_s16__add_i64_imm__add_i64_imm__mul_s32__sar_s32_imm__sar_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 5) }
  guard load(pc + 32, env, UInt16.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 5) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binary(pc + 80, env, Binary.Mul.self, S32.self)
  binaryImmediate(pc + 96, env, Binary.Sar.self, S32.self)
  binaryImmediate(pc + 112, env, Binary.Sar.self, S32.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_or_i64__xor_i64__shr_s32_imm__add_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  guard load(pc + 64, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 0) }
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_s32__guest_ld_s32__guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_orcb_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Orcb.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shr_i64__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u32__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_s8__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_and_i64_imm__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_setcond_ltu_i64__setcond_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__sub_i64__sub_i64__sub_i64__sar_i64_imm__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Sar.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, I64.self)
  binary(pc + 96, env, Binary.Add.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_add_s32_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__xor_i64_imm__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u32__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  next(pc + 80, env, budget)
}
@c func kiln_op_head__add_i64_imm__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_setcond_ltu_i64__setcond_ltu_i64__add_s32_imm__guest_st_u64__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binary(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_s8__add_i64_imm__guest_st_u8__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 4) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  guard store(pc + 48, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 0) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_ld_u64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_head__or_i64__movi__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  constantShort(pc + 32, env)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_s32__guest_ld_s32__shr_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__or_i64__movi__and_i64_imm__add_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Or.self, I64.self)
  constantShort(pc + 32, env)
  binaryImmediate(pc + 48, env, Binary.And.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_or_i64__add_s32__shr_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__add_i64_imm__add_i64_imm__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_guest_ld_u64__add_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__movi__guest_ld_u64__guest_ld_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  constantShort(pc + 112, env)
  next(pc + 128, env, budget)
}
@c func kiln_op_shl_s32_imm__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u16__add_s32_imm__guest_st_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  guard store(pc + 48, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 1) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_s32__sub_s32__movi__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binary(pc + 32, env, Binary.Sub.self, S32.self)
  constantShort(pc + 48, env)
  branchToLinks(pc + 64, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_add_s32_imm__add_s32_imm__add_i64_imm__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_or_i64__or_i64__and_i64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_or_i64__add_s32__xor_i64__add_s32__xor_i64__xor_i64__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  binary(pc + 96, env, Binary.Add.self, S32.self)
  binary(pc + 112, env, Binary.Add.self, S32.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__xor_i64__and_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__xor_i64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.And.self, I64.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_shl_s32_imm__shl_s32_imm__guest_ld_s32__guest_ld_s32__shr_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shr.self, S32.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_shr_s32_imm__or_i64__shl_s32_imm__or_i64__or_i64__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Xor.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_or_i64__xor_i64__shl_s32_imm__shr_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_s32__add_s32__add_s32__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__or_i64__shl_s32_imm__shr_s32_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__or_i64__xor_i64__xor_i64_imm__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.And.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_xor_i64__xor_i64__and_i64__and_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Xor.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u32__add_i64_imm__add_s32__add_s32__shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 2) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shr.self, S32.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 112, env, Binary.Shr.self, S32.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_and_i64__xor_i64__add_s32__guest_ld_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64_imm__or_i64__guest_st_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Shl.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_mov_i64__movi__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_guest_ld_s32__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_st_u64__add_s32_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__or_i64__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mov_i64__sub_s32__mov_i64__movi__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, S32.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  constantShort(pc + 64, env)
  branchToLinks(pc + 80, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_head__guest_ld_u16__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__mov_i64__shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binary(pc + 80, env, Binary.Add.self, I64.self)
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_movi__movi__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__movi__movi__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pointer(word(pc + 80)), env, budget)
}
@c func kiln_op_head__mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__movi__add_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_i64_imm__and_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi__movi__movi_literal__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantLong(pc + 48, env)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_i64_imm__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_s32__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__movi__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mul_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Mul.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64_imm__guest_st_u64__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  constantShort(pc + 32, env)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__add_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u8__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__movi__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_i64_imm__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__setcond_ltu_i64__guest_st_u64__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_s32_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u16__add_s32_imm__guest_st_u16__guest_ld_s32__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  guard store(pc + 48, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 1) }
  guard load(pc + 64, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 6) }
  binaryImmediate(pc + 80, env, Binary.Add.self, S32.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_add_i64_imm__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_movi__movi__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binary(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__xor_i64__movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  constantShort(pc + 48, env)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__shl_s32_imm__shr_s32_imm__or_i64__shl_s32_imm__shr_s32_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shr.self, S32.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  binary(pc + 112, env, Binary.Xor.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_and_i64__xor_i64__add_s32__guest_ld_s32__shl_s32_imm__add_i64_imm__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.And.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  binary(pc + 96, env, Binary.Add.self, S32.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u8__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt8.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 0) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__shl_i64_imm__shr_i64_imm__mov_i64__add_i64__mov_i64__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  unary(pc + 80, env, Unary.Mov.self, I64.self)
  constantShort(pc + 96, env)
  next(pointer(word(pc + 112)), env, budget)
}
@c func kiln_op_mov_i64__shl_i64_imm__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_s32_imm__add_s32__xor_i64__or_i64__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, S32.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_add_s32__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u8__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 1) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  constantShort(pc + 64, env)
  constantShort(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_s32__add_i64_imm__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__sub_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__add_i64__add_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Add.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u32__shl_i64_imm__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 2) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 6) }
  binary(pc + 80, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  lookupPointer(pc + 112, env, budget)
}
@c func kiln_op_head__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_st_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_sub_i64__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_sub_i64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__movi__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__mov_i64__mov_i64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  constantShort(pc + 64, env)
  constantShort(pc + 80, env)
  constantShort(pc + 96, env)
  next(pc + 112, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__mov_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__mov_i64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_st_u64__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shr_s32_imm__shr_s32_imm__shr_s32_imm__shl_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_movi__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_s32__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_movi__movi__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__xor_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_s32_imm__add_i64__guest_ld_u8__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_movi__movi__shr_i64_imm__add_i64__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  lookupPointer(pc + 80, env, budget)
}
@c func kiln_op_head__sub_i64__add_i64_imm__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Sub.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__guest_ld_u16__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 1) }
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_i64__xor_i64_imm__and_i64__and_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.And.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_xor_i64_imm__ctz_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  unary(pc + 16, env, Unary.Ctz.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_st_u32__guest_st_u64__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__xor_i64__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_sub_s32__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_xor_i64_imm__ctz_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Xor.self, I64.self)
  unary(pc + 16, env, Unary.Ctz.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__xor_i64__shl_i64_imm__shr_i64_imm__add_s32_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  constantShort(pc + 80, env)
  guard load(pc + 96, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 0) }
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt32.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 2) }
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_add_s32__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__and_i64_imm__shl_i64_imm__or_i64__shl_i64_imm__or_i64__shl_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shl.self, I64.self)
  binary(pc + 112, env, Binary.Or.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_add_s32_imm__add_i64__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u64__xor_i64__movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  constantShort(pc + 32, env)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__mov_i64__shl_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_s32_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_s32__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_s32_imm__xor_i64__shr_s32_imm__xor_i64__shl_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_and_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__shl_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_s32__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  binaryImmediate(pc + 112, env, Binary.Add.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_head__guest_st_u32__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u8__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_s32_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, I64.self)
  binary(pc + 64, env, Binary.Or.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Shr.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_sub_s32__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, S32.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_sub_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__movi__and_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  binary(pc + 32, env, Binary.And.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_add_s32_imm__guest_st_u32__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  guard store(pc + 16, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 2) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__add_i64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binary(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u32__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_s32__mov_i64__add_i64_imm__add_i64_imm__brlinks_lt_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Lt.self, I64.self)
}
@c func kiln_op_add_s32_imm__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 16, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__movi__movi__and_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  binary(pc + 48, env, Binary.And.self, I64.self)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 0) }
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  next(pc + 32, env, budget)
}
@c func kiln_op_movi__and_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__movi__movi__and_i64__movi__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  binary(pc + 48, env, Binary.And.self, I64.self)
  constantShort(pc + 64, env)
  branchToLinks(pc + 80, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__shr_s32_imm__and_i64_imm__add_s32_imm__movi__and_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  constantShort(pc + 64, env)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  branchToLinks(pc + 96, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__guest_st_u64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_setcond_ltu_i64_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  conditionImmediate(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Or.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__sub_i64__shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binary(pc + 80, env, Binary.Add.self, I64.self)
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_add_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__movi__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_head__and_i64_imm__movi__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  constantShort(pc + 32, env)
  lookupPointer(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u32__add_i64_imm__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__movi__guest_ld_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_s32_imm__shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__mov_i64__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  constantShort(pc + 16, env)
  next(pc + 32, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__xor_i64__shr_s32_imm__xor_i64__add_s32__guest_st_u32__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  guard store(pc + 80, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 2) }
  branchToLinks(pc + 96, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_or_i64__xor_i64__shr_s32_imm__guest_ld_s32__xor_i64__guest_ld_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  guard load(pc + 80, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 6) }
  binaryImmediate(pc + 96, env, Binary.Shl.self, S32.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_shr_s32_imm__xor_i64__xor_i64__shr_s32_imm__xor_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binary(pc + 80, env, Binary.Xor.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 96, env, Binary.Add.self, S32.self)
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__shl_s32_imm__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 96, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 112, env, Binary.Shr.self, S32.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_add_s32__add_s32__add_s32__add_s32_imm__guest_st_u32__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, S32.self)
  guard store(pc + 64, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 2) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_ld_u64__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  constantShort(pc + 112, env)
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_st_u32__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 2) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u64__mov_i64__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__brlinks_ge_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  branchToLinks(pc + 16, env, budget, Compare.Ge.self, I64.self)
}
@c func kiln_op_and_i64_imm__mov_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__movi__guest_ld_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_or_i64__add_s32__shr_s32_imm__shl_s32_imm__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__add_i64_imm__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_movi__movi__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantShort(pc, env)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__add_i64__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binary(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__shr_s32_imm__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shl_i64__sub_i64__shl_i64_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__mov_i64__mov_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__shl_s32_imm__xor_i64__shr_s32_imm__xor_i64__shl_s32_imm__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, S32.self)
  binary(pc + 64, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, S32.self)
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_or_i64__guest_st_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_and_i64_imm__movi__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_shl_s32_imm__shl_s32_imm__or_i64__or_i64__shl_s32_imm__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Shl.self, S32.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__add_i64_imm__add_i64__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binary(pc + 80, env, Binary.Add.self, I64.self)
  binary(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_s32_imm__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_and_i64_imm__guest_ld_s32__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__guest_ld_u64__guest_st_u64__movi__guest_ld_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  constantShort(pc + 64, env)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  guard store(pc + 112, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__or_i64__guest_ld_u8(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  guard load(pc + 48, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 0) }
  next(pc + 64, env, budget)
}
@c func kiln_op_shl_i64_imm__add_i64__add_i64_imm__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_and_i64_imm__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.And.self, I64.self)
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_guest_st_u64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_movi_literal__movi__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  constantLong(pc, env)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__movi__movi__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  constantShort(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_shr_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_s32__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__xor_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__movi__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_s32__guest_ld_u64__shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__setcond_ltu_i64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  condition(pc + 16, env, Compare.Ltu.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  next(pc + 48, env, budget)
}
@c func kiln_op_or_i64__guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  next(pc + 64, env, budget)
}
@c func kiln_op_add_s32_imm__add_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binary(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binaryImmediate(pc + 96, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__movi__guest_ld_u8__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__mov_i64__shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shl.self, I64.self)
  binary(pc + 48, env, Binary.Add.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_ld_s32__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_s32__guest_ld_s32__shl_s32_imm__shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  binaryImmediate(pc + 48, env, Binary.Shl.self, S32.self)
  binaryImmediate(pc + 64, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, S32.self)
  binary(pc + 96, env, Binary.Or.self, I64.self)
  binaryImmediate(pc + 112, env, Binary.Shr.self, S32.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_head__movi__guest_ld_u64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__orcb_i64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  unary(pc + 48, env, Unary.Orcb.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64__shl_i64__or_i64__guest_st_u64__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  branchToLinks(pc + 112, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_divu_i64__movi__movcond_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Divu.self, I64.self)
  constantShort(pc + 16, env)
  conditionalMove(pc + 32, env, Compare.Eq.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_setcond_ne_i64__movi__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ne.self, I64.self)
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64__shl_i64__or_i64__guest_st_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binary(pc + 48, env, Binary.Shr.self, I64.self)
  binary(pc + 64, env, Binary.Shl.self, I64.self)
  binary(pc + 80, env, Binary.Or.self, I64.self)
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  branchToLinks(pc + 112, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_st_u64__guest_st_u64__add_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  guard store(pc + 96, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 96, env, budget, 3) }
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_ld_s32__guest_ld_s32__mov_i64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 6) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_guest_ld_u8__guest_st_u64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__mov_i64__mov_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_mov_i64__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  unary(pc, env, Unary.Mov.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  lookupPointer(pc + 112, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  constantShort(pc + 80, env)
  constantShort(pc + 96, env)
  next(pc + 112, env, budget)
}
@c func kiln_op_shl_i64_imm__shr_i64_imm__and_i64__or_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binary(pc + 32, env, Binary.And.self, I64.self)
  binary(pc + 48, env, Binary.Or.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_i64_imm__movi__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  constantShort(pc + 32, env)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  next(pc + 64, env, budget)
}
@c func kiln_op_add_i64_imm__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__and_i64_imm__movi__movi__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u16__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 1) }
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shl_i64_imm__movi__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shl.self, I64.self)
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__and_i64_imm__add_i64_imm__shr_i64_imm__add_i64_imm__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  branchToLinks(pc + 96, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__movi__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  branchToLinks(pc + 32, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_guest_ld_s32__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc, env, budget, 6) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_head__guest_ld_u64__guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 6) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  next(pc + 64, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__movi__movi__movi_literal__add_i64__and_i64_imm__and_i64_imm__mul_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  constantShort(pc + 32, env)
  constantLong(pc + 48, env)
  binary(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.And.self, I64.self)
  binary(pc + 112, env, Binary.Mul.self, I64.self)
  next(pc + 128, env, budget)
}
@c func kiln_op_or_i64__xor_i64__shr_s32_imm__add_s32__add_s32__shl_s32_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 80, env, Binary.Shl.self, S32.self)
  next(pc + 96, env, budget)
}
@c func kiln_op_or_i64__add_s32__shr_s32_imm__xor_i64__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, S32.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_or_i64__xor_i64__add_s32__add_s32__add_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.Xor.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, S32.self)
  binary(pc + 48, env, Binary.Add.self, S32.self)
  binary(pc + 64, env, Binary.Add.self, S32.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__guest_st_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_shr_i64__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_or_i64__and_i64__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Or.self, I64.self)
  binary(pc + 16, env, Binary.And.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_setcond_ltu_i64__sub_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  condition(pc, env, Compare.Ltu.self, I64.self)
  binary(pc + 16, env, Binary.Sub.self, I64.self)
  next(pc + 32, env, budget)
}
@c func kiln_op_head__guest_ld_u8__guest_ld_u8__add_i64_imm__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  guard load(pc + 32, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 0) }
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.And.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_guest_ld_u64__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  branchToLinks(pc + 32, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_st_u16__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 1) }
  next(pointer(word(pc + 16)), env, budget)
}
@c func kiln_op_head__shr_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  branchToLinks(pc + 32, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_ld_u8__xor_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_shr_s32_imm__shl_s32_imm__or_i64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shl.self, S32.self)
  binary(pc + 32, env, Binary.Or.self, I64.self)
  binary(pc + 48, env, Binary.Xor.self, I64.self)
  next(pc + 64, env, budget)
}
@c func kiln_op_head__guest_ld_u8__xor_i64_imm__add_i64_imm__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 0) }
  binaryImmediate(pc + 32, env, Binary.Xor.self, I64.self)
  binaryImmediate(pc + 48, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 64, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_guest_ld_u8__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt8.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 0) }
  branchToLinks(pc + 16, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  unary(pc + 64, env, Unary.Mov.self, I64.self)
  constantShort(pc + 80, env)
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  unary(pc + 32, env, Unary.Mov.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 80, env, Binary.And.self, I64.self)
  lookupPointer(pc + 96, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  next(pc + 96, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_i64_imm__movi__movi__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  constantShort(pc + 48, env)
  constantShort(pc + 64, env)
  branchToLinks(pc + 80, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__and_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_add_i64_imm__mov_i64__guest_st_u64__guest_ld_s32__guest_ld_s32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, I64.self)
  unary(pc + 16, env, Unary.Mov.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  guard load(pc + 64, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 6) }
  next(pc + 80, env, budget)
}
@c func kiln_op_guest_ld_u64__add_i64_imm__shr_i64_imm__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard load(pc, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc, env, budget, 3) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__guest_st_u64__movi__movi__guest_ld_u64__add_i64_imm__shr_i64_imm__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  constantShort(pc + 48, env)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  binaryImmediate(pc + 80, env, Binary.Add.self, I64.self)
  binaryImmediate(pc + 96, env, Binary.Shr.self, I64.self)
  branchToLinks(pc + 112, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__guest_ld_u16__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt16.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 1) }
  branchToLinks(pc + 80, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_head__and_i64_imm__add_i64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_add_s32_imm__shr_i64_imm__guest_st_u32(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Add.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  guard store(pc + 32, env, UInt32.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 2) }
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_st_u64__add_s32_imm__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, S32.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  guard load(pc + 80, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 80, env, budget, 3) }
  guard load(pc + 96, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 96, env, budget, 3) }
  guard load(pc + 112, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 112, env, budget, 3) }
  next(pc + 128, env, budget)
}
@c func kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__shr_i64_imm__guest_st_u64__xor_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Shl.self, I64.self)
  binary(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  binaryImmediate(pc + 64, env, Binary.Shr.self, I64.self)
  guard store(pc + 80, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 80, env, budget, 3) }
  binary(pc + 96, env, Binary.Xor.self, I64.self)
  next(pc + 112, env, budget)
}
@c func kiln_op_head__guest_st_u64__add_i64_imm__guest_ld_u64__guest_st_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.Add.self, I64.self)
  guard load(pc + 48, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__and_i64_imm__sub_i64__brlinks_ltu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.And.self, I64.self)
  binary(pc + 32, env, Binary.Sub.self, I64.self)
  branchToLinks(pc + 48, env, budget, Compare.Ltu.self, I64.self)
}
@c func kiln_op_head__movi__guest_st_u64__brlinks_geu_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  constantShort(pc + 16, env)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  branchToLinks(pc + 48, env, budget, Compare.Geu.self, I64.self)
}
@c func kiln_op_add_i64__guest_st_u64__and_i64_imm__guest_ld_s32__add_i64_imm__brlinks_ne_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  binary(pc, env, Binary.Add.self, I64.self)
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  binaryImmediate(pc + 32, env, Binary.And.self, I64.self)
  guard load(pc + 48, env, UInt32.self, signed: true, aligned: false) else { return kiln_slow_load(pc + 48, env, budget, 6) }
  binaryImmediate(pc + 64, env, Binary.Add.self, I64.self)
  branchToLinks(pc + 80, env, budget, Compare.Ne.self, I64.self)
}
@c func kiln_op_head__guest_st_u64__guest_ld_u64__movi__guest_ld_u64__brlinks_eq_i64(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard store(pc + 16, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 16, env, budget, 3) }
  guard load(pc + 32, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 32, env, budget, 3) }
  constantShort(pc + 48, env)
  guard load(pc + 64, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 64, env, budget, 3) }
  branchToLinks(pc + 80, env, budget, Compare.Eq.self, I64.self)
}
@c func kiln_op_head__guest_ld_u64__movi__mov_i64__movi(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  constantShort(pc + 32, env)
  unary(pc + 48, env, Unary.Mov.self, I64.self)
  constantShort(pc + 64, env)
  next(pc + 80, env, budget)
}
@c func kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__movi__goto_tb(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  guard store(pc + 32, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 3) }
  guard store(pc + 48, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 48, env, budget, 3) }
  guard store(pc + 64, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc + 64, env, budget, 3) }
  constantShort(pc + 80, env)
  next(pointer(word(pc + 96)), env, budget)
}
@c func kiln_op_shr_s32_imm__shr_i64_imm__shr_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  binaryImmediate(pc, env, Binary.Shr.self, S32.self)
  binaryImmediate(pc + 16, env, Binary.Shr.self, I64.self)
  binaryImmediate(pc + 32, env, Binary.Shr.self, I64.self)
  next(pc + 48, env, budget)
}
@c func kiln_op_guest_st_u64__guest_ld_u64__guest_st_u16(_ pc: PC, _ env: Env, _ budget: Int64) {
  guard store(pc, env, UInt64.self, aligned: false) else { return kiln_slow_store(pc, env, budget, 3) }
  guard load(pc + 16, env, UInt64.self, signed: false, aligned: false) else { return kiln_slow_load(pc + 16, env, budget, 3) }
  guard store(pc + 32, env, UInt16.self, aligned: false) else { return kiln_slow_store(pc + 32, env, budget, 1) }
  next(pc + 48, env, budget)
}

func runs0(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.brcond, .eq, .i32)], beforeLinks: true, address(kiln_op_brlinks_eq_i32)))
  all.append(FusionRun([OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.brcond, .ne, .i32)], beforeLinks: true, address(kiln_op_brlinks_ne_i32)))
  all.append(FusionRun([OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.brcond, .lt, .i32)], beforeLinks: true, address(kiln_op_brlinks_lt_i32)))
  all.append(FusionRun([OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.brcond, .ge, .i32)], beforeLinks: true, address(kiln_op_brlinks_ge_i32)))
  all.append(FusionRun([OperationCode(.brcond, .le, .i64)], beforeLinks: true, address(kiln_op_brlinks_le_i64)))
  all.append(FusionRun([OperationCode(.brcond, .le, .i32)], beforeLinks: true, address(kiln_op_brlinks_le_i32)))
  all.append(FusionRun([OperationCode(.brcond, .gt, .i64)], beforeLinks: true, address(kiln_op_brlinks_gt_i64)))
  all.append(FusionRun([OperationCode(.brcond, .gt, .i32)], beforeLinks: true, address(kiln_op_brlinks_gt_i32)))
  all.append(FusionRun([OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.brcond, .ltu, .i32)], beforeLinks: true, address(kiln_op_brlinks_ltu_i32)))
  all.append(FusionRun([OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.brcond, .geu, .i32)], beforeLinks: true, address(kiln_op_brlinks_geu_i32)))
  all.append(FusionRun([OperationCode(.brcond, .leu, .i64)], beforeLinks: true, address(kiln_op_brlinks_leu_i64)))
  all.append(FusionRun([OperationCode(.brcond, .leu, .i32)], beforeLinks: true, address(kiln_op_brlinks_leu_i32)))
  all.append(FusionRun([OperationCode(.brcond, .gtu, .i64)], beforeLinks: true, address(kiln_op_brlinks_gtu_i64)))
  all.append(FusionRun([OperationCode(.brcond, .gtu, .i32)], beforeLinks: true, address(kiln_op_brlinks_gtu_i32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_movi__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_movi__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_add_i64__add_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__add_s32_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm)))
}

func runs1(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__add_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__add_s32_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_guest_st_u8__guest_st_u8)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__movi)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_head__sub_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_and_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_xor_i64_imm__and_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__and_i64_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_movi__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_guest_ld_u8__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_and_i64_imm__movi__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__mov_i64__mov_i64)))
}

func runs2(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_add_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_sub_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_add_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_add_i64__guest_st_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .s32)], beforeLinks: false, address(kiln_op_head__sub_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__add_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4)], beforeLinks: false, address(kiln_op_guest_ld_s8__guest_ld_s8)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__movi)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__add_s32_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.setcond, .ltu, .i64)], beforeLinks: false, address(kiln_op_head__setcond_ltu_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_add_i64__add_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__goto_tb)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.setcond, .ltu, .i64)], beforeLinks: false, address(kiln_op_and_i64__setcond_ltu_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_movi__add_i64)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.sub, .i64), OperationCode(.setcond, .ltu, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.setcond, .ltu, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_setcond_ltu_i64__add_i64__add_i64__sub_i64__setcond_ltu_i64_imm__and_i64__setcond_ltu_i64__or_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 0), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__guest_st_u8__and_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__or_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_and_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__mov_i64__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_guest_st_u32__guest_st_u32)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_or_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__add_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_xor_i64__add_s32)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__add_s32_imm__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 1)], beforeLinks: false, address(kiln_op_head__guest_ld_u16)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_and_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__mov_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__add_i64_imm)))
}

func runs3(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.mul, .i64), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_mul_i64__mul_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .s32), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__sub_s32__shl_i64_imm__shr_i64_imm__add_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_add_i64__add_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64_imm__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_st_u32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__sub_i64__shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_add_i64__mov_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__sub_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_s32_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_shr_i64_imm__mul_i64)))
  all.append(FusionRun([OperationCode(.mul, .i64), OperationCode(.muluh, .i64)], beforeLinks: false, address(kiln_op_mul_i64__muluh_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.mul, .i64), OperationCode(.muluh, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_s32_imm__add_i64_imm__mul_i64__muluh_i64__add_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_sub_i64__sub_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__add_i64_imm__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.mul, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_setcond_ltu_i64__shr_i64_imm__mul_i64__add_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.mul, .i64), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__mul_i64__mul_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_and_i64__and_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi)], beforeLinks: false, address(kiln_op_head__movi__movi_literal)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_shl_i64_imm__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_head__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__guest_ld_u8__or_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.mul, .i64), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_add_i64__add_s32_imm__shl_i64_imm__shr_i64_imm__shr_i64_imm__mul_i64__mul_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.sub, .s32)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__sub_s32)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64__brlinks_ne_i64)))
}

func runs4(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_and_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.setcond, .ltu, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__setcond_ltu_i64__guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__add_s32_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_setcond_ltu_i64__add_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64_imm__and_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_add_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u8__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_add_i64__mul_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__add_i64__mul_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_xor_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64_imm__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64_imm__add_i64_imm__guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_and_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_movi__movi__movi__movi__shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_and_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u8__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4)], beforeLinks: false, address(kiln_op_guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 2)], beforeLinks: false, address(kiln_op_head__guest_ld_u32)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_mov_i64__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_head__guest_st_u8)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.sub, .s32), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__sub_s32__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_movi__movi__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_s32__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__xor_i64)))
}

func runs5(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_mov_i64__add_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__movi)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__guest_ld_u8__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.and, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__and_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_movi__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__guest_ld_u8__or_i64__shl_i64_imm__guest_ld_u8__or_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_mov_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_i64_imm__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_mov_i64__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_st_u32__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__add_i64_imm__guest_st_u32__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.movi), OperationCode(.movi)], beforeLinks: false, address(kiln_op_movi_literal__movi_literal)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_shr_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_add_i64_imm__mov_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_head__or_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u8__and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_s32__add_s32__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__mov_i64__brlinks_geu_i64)))
}

func runs6(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_i64_imm__shl_i64_imm__xor_i64__xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__or_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__add_s32__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.sub, .i64), OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__sub_i64__setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_head__and_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_shr_i64_imm__and_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.and, .i64), OperationCode(.sub, .i64), OperationCode(.and, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_head__sub_i64__and_i64__sub_i64__and_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.movi)], beforeLinks: false, address(kiln_op_movi__add_i64__movi_literal)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_ld_u64__guest_st_u32)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_movi__movcond_eq_i64__movcond_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_add_i64_imm__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_s32_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_s32_imm__add_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_mov_i64__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_mov_i64__mov_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__and_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__movi)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__mov_i64__mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.shr, .i64), OperationCode(.shl, .i64)], beforeLinks: false, address(kiln_op_shr_i64__shl_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__sub_i64__sub_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.sar, .i64, immediate: true)], beforeLinks: false, address(kiln_op_sub_i64__sar_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__add_i64_imm__add_i64_imm__guest_ld_u8__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_movi__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64__add_i64__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__and_i64_imm__movi__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_movi__movi__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_mov_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.div, .i64), OperationCode(.neg, .i64), OperationCode(.movi, immediate: true), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_head__guest_st_u32)))
}

func runs7(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.add, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64__add_i64__add_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_and_i64_imm__add_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__mov_i64__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_movi__movi__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .s32, immediate: true), OperationCode(.mov, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__add_i64__add_s32_imm__mov_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 1)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_u16)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_and_i64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64__mov_i64__mov_i64__mov_i64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__or_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 1)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_st_u16)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_add_s32__add_s32__add_s32__add_s32__xor_i64__xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.movi, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_and_i64__movi__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_head__add_s32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_movi__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_and_i64_imm__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__add_i64__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_and_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.and, .i64), OperationCode(.sub, .i64), OperationCode(.and, .i64), OperationCode(.sub, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__sub_i64__and_i64__sub_i64__and_i64__sub_i64__shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_sub_i64__add_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.or, .i64), OperationCode(.movi)], beforeLinks: false, address(kiln_op_and_i64__or_i64__movi_literal)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_guest_ld_s32__add_s32)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_movi__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_sub_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.div, .i64), OperationCode(.neg, .i64), OperationCode(.movi, immediate: true), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_head__div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.div, .i64), OperationCode(.neg, .i64), OperationCode(.movi, immediate: true), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__div_i64__neg_i64__movi__movcond_eq_i64__movcond_eq_i64__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_mov_i64__movi__movi__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 5), OperationCode(.guestLd, attribute: 5)], beforeLinks: false, address(kiln_op_guest_ld_s16__guest_ld_s16)))
  all.append(FusionRun([OperationCode(.ext32s, .i64), OperationCode(.movcond, .eq, .i32), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_ext32s_i64__movcond_eq_i32)))
  all.append(FusionRun([OperationCode(.remu, .s32), OperationCode(.ext32s, .i64), OperationCode(.movcond, .eq, .i32), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_remu_s32__ext32s_i64__movcond_eq_i32)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_and_i64__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u64__guest_ld_u64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.movi), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_movi_literal__add_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_movi__goto_tb)))
}

func runs8(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_add_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.and, .i64), OperationCode(.or, .i64), OperationCode(.movi)], beforeLinks: false, address(kiln_op_shl_i64_imm__movi__and_i64__or_i64__movi_literal)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8__guest_st_u8)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_ld_u64__goto_tb)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_s32__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_and_i64__guest_ld_u64__or_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.mul, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_mul_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.muluh, .i64), OperationCode(.mul, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_muluh_i64__mul_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__add_s32__add_s32__shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__and_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.add, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_mov_i64__add_i64__mov_i64__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_shl_s32_imm__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__add_i64_imm__movi__add_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_sub_i64__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.sub, .i64), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__movi__add_i64__sub_i64__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__guest_st_u64__guest_st_u64__add_i64__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__add_i64_imm__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__or_i64__or_i64__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__or_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_i64_imm__add_s32)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_movi__sub_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_or_i64__guest_ld_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.orcb, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_orcb_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__add_i64_imm__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__movi__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__shl_i64_imm__or_i64__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_st_u8__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_and_i64__xor_i64__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.xor, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__xor_i64__and_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 5), OperationCode(.guestLd, attribute: 5)], beforeLinks: false, address(kiln_op_head__guest_ld_s16__guest_ld_s16)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__add_i64_imm__guest_st_u64__guest_st_u64__shl_i64_imm__mov_i64__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u32__guest_st_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.and, .i64), OperationCode(.movi, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__movi__movi__and_i64__movi__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.movi)], beforeLinks: false, address(kiln_op_head__movi__movi_literal__movi__add_i64__movi_literal)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.sub, .s32)], beforeLinks: false, address(kiln_op_setcond_ltu_i64__sub_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_s32)))
}

func runs9(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__mov_i64__guest_ld_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64__guest_ld_u8__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__guest_ld_u64__guest_st_u64__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.add, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_sub_i64__add_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.setcond, .ltu, .i64), OperationCode(.sub, .s32)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__setcond_ltu_i64__sub_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.mul, .s32)], beforeLinks: false, address(kiln_op_add_i64_imm__add_i64_imm__mul_s32)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.sar, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_sar_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_st_u64__add_s32_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__add_s32_imm__add_i64_imm__add_s32_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_mov_i64__movi__guest_ld_u64__guest_ld_u64__sub_i64__sub_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_and_i64_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_shr_s32_imm__add_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_head__add_s32_imm__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 4)], beforeLinks: false, address(kiln_op_head__guest_ld_s8)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_add_i64_imm__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u8__guest_ld_u8__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sar, .i64, immediate: true)], beforeLinks: false, address(kiln_op_sub_i64__sub_i64__sub_i64__sar_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_or_i64__or_i64__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_movi__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64__or_i64__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__sub_i64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm__or_i64__or_i64__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__shr_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__xor_i64__movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__shr_i64_imm__shr_i64_imm__shl_i64_imm__add_i64__or_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_add_i64__add_i64__add_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__movi__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_guest_st_u32__guest_st_u32__guest_st_u32__guest_st_u32)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_and_i64__add_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__movi__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 1), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u16__and_i64_imm__brlinks_ne_i64)))
}

func runs10(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__add_s32_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__or_i64__shl_i64_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__guest_ld_u8__or_i64__shl_i64_imm__or_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__movi__mov_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64_imm__guest_st_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_mov_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_movi__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64_imm__and_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u8__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.add, .i64), OperationCode(.sub, .i64), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_sub_i64__add_i64__sub_i64__add_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.setcond, .ltu, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__setcond_ltu_i64__guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__xor_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__sub_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64__setcond_ltu_i64__add_i64__guest_st_u64__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_movi__movi__add_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_add_i64_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__mov_i64__movi__movi__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__xor_i64__shl_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.mul, .s32), OperationCode(.sar, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__add_i64_imm__mul_s32__sar_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.mul, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__and_i64_imm__mul_s32__add_s32__add_s32__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_and_i64__goto_tb)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.xor, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__add_s32__xor_i64__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__or_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_xor_i64__and_i64__add_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sar, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__sub_i64__sub_i64__sub_i64__sar_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.orcb, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64_imm__orcb_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__shr_i64_imm__mov_i64__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_and_i64__xor_i64_imm__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_and_i64__and_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__and_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64_imm__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__goto_tb)))
}

func runs11(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__guest_st_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__shl_i64_imm__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_i64_imm__shl_i64_imm__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64__xor_i64_imm__xor_i64_imm__and_i64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__xor_i64_imm__and_i64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__and_i64__and_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_i64_imm__and_i64__shl_i64_imm__or_i64__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__or_i64__guest_st_u64__shr_i64_imm__shl_i64_imm__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_or_i64__guest_ld_u64__guest_st_u64__shr_i64_imm__shr_i64_imm__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64_imm__and_i64__guest_ld_u64__xor_i64__xor_i64_imm__guest_st_u64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_and_i64__xor_i64_imm__guest_ld_u64__xor_i64_imm__guest_ld_u64__guest_st_u64__goto_tb)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__shl_i64_imm__or_i64__or_i64__xor_i64_imm__guest_st_u64__or_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64_imm__shl_i64_imm__and_i64__guest_ld_u64__or_i64__xor_i64_imm__guest_st_u64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__or_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_shr_i64_imm__shr_i64_imm__goto_tb)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__xor_i64__xor_i64__xor_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__guest_ld_u64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.xor, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__xor_i64__shl_i64_imm__xor_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__xor_i64__shl_i64_imm__or_i64__guest_st_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__or_i64__shr_i64_imm__shl_i64_imm__xor_i64__or_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__shr_i64_imm__shl_i64_imm__or_i64__guest_ld_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__xor_i64__guest_ld_u64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__xor_i64__xor_i64__guest_ld_u64__xor_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_and_i64__xor_i64__xor_i64_imm__and_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64__and_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_xor_i64_imm__guest_ld_u64__guest_st_u64__xor_i64_imm__and_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_and_i64__guest_ld_u64__guest_ld_u64__guest_st_u64__guest_ld_u64__and_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.and, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__and_i64__guest_ld_u64__xor_i64_imm__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__guest_ld_u64__guest_st_u64__xor_i64__xor_i64_imm__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__guest_ld_u64__and_i64__xor_i64_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64_imm__and_i64__xor_i64__guest_ld_u64__guest_ld_u64__guest_ld_u64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__and_i64__xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64, immediate: true), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_xor_i64_imm__xor_i64_imm__xor_i64_imm__and_i64__and_i64__and_i64__and_i64__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__xor_i64__guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__shr_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__shl_i64_imm__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__xor_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__shl_i64_imm__shr_i64_imm__guest_ld_u64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__guest_ld_u64__shr_i64_imm__shl_i64_imm__or_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__or_i64__guest_st_u64__xor_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_shr_i64_imm__shl_i64_imm__guest_st_u64__or_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__mov_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_xor_i64__guest_st_u64__shl_i64_imm__shr_i64_imm__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__or_i64__shr_i64_imm__shr_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_mov_i64__shr_i64_imm__shl_i64_imm__guest_ld_u64__shr_i64_imm__mov_i64__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u64__or_i64__guest_ld_u64__goto_tb)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__guest_ld_u64__xor_i64__xor_i64)))
}

func runs12(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__xor_i64__xor_i64__guest_ld_u64__guest_ld_u64__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__xor_i64__shr_i64_imm__or_i64__shl_i64_imm__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_ld_s32__shl_i64_imm__shr_i64_imm__guest_ld_u64__add_i64__guest_ld_u64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 11), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64_aligned__mov_i64__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__and_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.shl, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u8__shl_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_movi__mov_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__add_s32_imm__add_i64__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_s32__mov_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__mov_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_s32__guest_ld_u64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_st_u32__goto_tb)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__shl_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__add_s32_imm__add_s32_imm)))
  all.append(FusionRun([OperationCode(.remu, .s32), OperationCode(.ext32s, .i64), OperationCode(.movcond, .eq, .i32), OperationCode(rawValue: 0), OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_remu_s32__ext32s_i64__movcond_eq_i32__add_s32_imm__guest_ld_u64__guest_st_u32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 0), OperationCode(.shl, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__guest_ld_u8__shl_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_s32__shl_i64_imm__shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_ld_u64__guest_st_u32__guest_ld_u64__guest_ld_s32__mov_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .s32), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_s32__guest_ld_u64__guest_ld_s32__add_s32__add_s32_imm__add_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 0)], beforeLinks: false, address(kiln_op_add_s32_imm__shl_s32_imm__sar_s32_imm__and_i64_imm__guest_ld_u64__guest_st_u8)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shl_s32_imm__or_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__mov_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__and_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_shr_i64_imm__and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__guest_st_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_sub_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8__shl_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_setcond_ltu_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__or_i64__shl_i64_imm__or_i64__xor_i64__guest_st_u64__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_shr_s32_imm__xor_i64__add_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4), OperationCode(.guestLd, attribute: 4)], beforeLinks: false, address(kiln_op_guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8__guest_ld_s8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__shl_i64_imm__add_i64__add_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__and_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__add_i64__add_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__add_i64__and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_s32__movi__movi__movi__movi__shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.setcond, .ltu, .i64), OperationCode(.sub, .s32), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__setcond_ltu_i64__sub_s32__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.sub, .s32), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_sub_s32__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__add_i64__add_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u32__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.setcond, .ltu, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__setcond_ltu_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__shr_i64_imm__shl_i64_imm__or_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__and_i64_imm__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__movi__movi__movi)))
}

func runs13(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_mov_i64__mov_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.sub, .s32)], beforeLinks: false, address(kiln_op_head__mov_i64__sub_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 1), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u16__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_st_u64__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestSt, attribute: 1)], beforeLinks: false, address(kiln_op_add_s32_imm__shl_i64_imm__shr_i64_imm__guest_st_u16)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__guest_ld_u8__add_i64_imm__add_i64__guest_ld_u8__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_guest_ld_s32__add_s32_imm__guest_st_u32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 5), OperationCode(.guestLd, attribute: 5), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.mul, .s32), OperationCode(.sar, .s32, immediate: true), OperationCode(.sar, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s16__guest_ld_s16__add_i64_imm__add_i64_imm__mul_s32__sar_s32_imm__sar_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.add, .s32), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__shr_s32_imm__add_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__guest_ld_u8__guest_ld_u8__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_ld_s32__guest_ld_s32__guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.orcb, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_orcb_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_i64__and_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u32__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 4), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s8__add_i64_imm)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.setcond, .ltu, .i64)], beforeLinks: false, address(kiln_op_setcond_ltu_i64__setcond_ltu_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sub, .i64), OperationCode(.sar, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__sub_i64__sub_i64__sub_i64__sar_i64_imm__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_add_i64__xor_i64_imm__and_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_st_u32__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__movi__movi)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.setcond, .ltu, .i64), OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_setcond_ltu_i64__setcond_ltu_i64__add_s32_imm__guest_st_u64__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 4), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s8__add_i64_imm__guest_st_u8__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64), OperationCode(.movi, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__or_i64__movi__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__guest_ld_s32__shr_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.or, .i64), OperationCode(.movi, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__or_i64__movi__and_i64_imm__add_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_or_i64__add_s32__shr_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_mov_i64__add_i64_imm__add_i64_imm__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__add_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__movi__guest_ld_u64__guest_ld_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 1), OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 1)], beforeLinks: false, address(kiln_op_head__guest_ld_u16__add_s32_imm__guest_st_u16)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.sub, .s32), OperationCode(.movi, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__sub_s32__movi__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_add_s32_imm__add_s32_imm__add_i64_imm__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_or_i64__or_i64__and_i64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__add_s32__xor_i64__add_s32__xor_i64__xor_i64__add_s32__add_s32)))
}

func runs14(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__xor_i64__and_i64__add_s32)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__xor_i64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__shl_s32_imm__guest_ld_s32__guest_ld_s32__shr_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__or_i64__shl_s32_imm__or_i64__or_i64__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__shl_s32_imm__shr_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_add_s32__add_s32__add_s32__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__or_i64__shl_s32_imm__shr_s32_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__or_i64__xor_i64__xor_i64_imm__and_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_xor_i64__xor_i64__and_i64__and_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 2), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u32__add_i64_imm__add_s32__add_s32__shl_s32_imm__shr_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_and_i64__xor_i64__add_s32__guest_ld_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64_imm__or_i64__guest_st_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_mov_i64__movi__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_guest_ld_s32__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__add_i64__guest_st_u64__add_s32_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__or_i64__and_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.sub, .s32), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__sub_s32__mov_i64__movi__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 1), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u16__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__mov_i64__shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_movi__movi__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__movi__movi__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__movi__add_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__and_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__movi__movi__movi_literal__add_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mul, .s32)], beforeLinks: false, address(kiln_op_head__mul_s32)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__guest_st_u64__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__guest_ld_u8__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64_imm__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.setcond, .ltu, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__setcond_ltu_i64__guest_st_u64__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 1), OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 1), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u16__add_s32_imm__guest_st_u16__guest_ld_s32__add_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_add_i64_imm__sub_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_movi__movi__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__guest_ld_u64__xor_i64__movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_add_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_head__shl_s32_imm__shr_s32_imm__or_i64__shl_s32_imm__shr_s32_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .s32, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_and_i64__xor_i64__add_s32__guest_ld_s32__shl_s32_imm__add_i64_imm__add_s32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 0), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u8__movi__movi__movi)))
}

func runs15(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.add, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__shr_i64_imm__mov_i64__add_i64__mov_i64__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_mov_i64__shl_i64_imm__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.add, .s32), OperationCode(.xor, .i64), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__add_s32__xor_i64__or_i64__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__add_s32_imm)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u8__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 1)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u16)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__add_i64_imm__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.sub, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__sub_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__add_i64__add_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__add_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 2), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u32__shl_i64_imm__add_i64__guest_ld_s32__add_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_st_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__guest_st_u64__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_sub_i64__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_sub_i64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_movi__movi__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64__mov_i64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.mov, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__mov_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_st_u64__goto_tb)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shr_s32_imm__shr_s32_imm__shl_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_movi__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_s32__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_movi__movi__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__xor_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__add_s32_imm__add_i64__guest_ld_u8__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_movi__movi__shr_i64_imm__add_i64__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_head__sub_i64__add_i64_imm__sub_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 1), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64__guest_ld_u16__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.xor, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.and, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64__xor_i64_imm__and_i64__and_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__movi)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.ctz, .i64)], beforeLinks: false, address(kiln_op_xor_i64_imm__ctz_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 3), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_st_u32__guest_st_u64__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.xor, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__xor_i64__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.sub, .s32), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_sub_s32__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.xor, .i64, immediate: true), OperationCode(.ctz, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_xor_i64_imm__ctz_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.xor, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__xor_i64__shl_i64_imm__shr_i64_imm__add_s32_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 2)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u32)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__shl_i64_imm__shr_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_add_s32__guest_st_u32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_head__and_i64_imm__shl_i64_imm__or_i64__shl_i64_imm__or_i64__shl_i64_imm__or_i64)))
}

func runs16(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__add_i64__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__xor_i64__movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__shl_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__xor_i64__shr_s32_imm__xor_i64__shl_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_and_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__shr_i64_imm__shl_i64_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 2), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_head__guest_st_u32__guest_st_u32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__add_s32_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shl, .i64, immediate: true), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64_imm__shl_i64_imm__or_i64__guest_st_u64__shr_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.sub, .s32), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_sub_s32__movi)))
  all.append(FusionRun([OperationCode(.sub, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_sub_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.and, .i64)], beforeLinks: false, address(kiln_op_head__movi__and_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32_imm__guest_st_u32__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__add_i64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__mov_i64__mov_i64__movi__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_guest_st_u32__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.mov, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .lt, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__mov_i64__add_i64_imm__add_i64_imm__brlinks_lt_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.and, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__movi__and_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_guest_ld_u64__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_movi__and_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.and, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__movi__movi__and_i64__movi__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .s32, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__shr_s32_imm__and_i64_imm__add_s32_imm__movi__and_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_st_u64__movi__movi)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_setcond_ltu_i64_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.sub, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__sub_i64__shl_i64_imm__add_i64__guest_ld_u64__add_i64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__and_i64_imm__movi__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_st_u32__add_i64_imm__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u64__movi)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shl_s32_imm__shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__mov_i64__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_add_i64__movi)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_mov_i64__mov_i64__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.guestSt, attribute: 2), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_or_i64__xor_i64__shr_s32_imm__xor_i64__add_s32__guest_st_u32__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.guestLd, attribute: 6), OperationCode(.xor, .i64), OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__shr_s32_imm__guest_ld_s32__xor_i64__guest_ld_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__xor_i64__xor_i64__shr_s32_imm__xor_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.add, .s32, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__add_s32_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__shr_s32_imm__shl_s32_imm__shl_s32_imm__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32, immediate: true), OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_add_s32__add_s32__add_s32__add_s32_imm__guest_st_u32__add_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_ld_u64__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 2), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u32__add_i64_imm)))
}

func runs17(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64__add_i64_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.brcond, .ge, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__brlinks_ge_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__mov_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__movi__guest_ld_u64__movi)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__add_s32__shr_s32_imm__shl_s32_imm__add_s32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_guest_st_u64__add_i64_imm__mov_i64)))
  all.append(FusionRun([OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_movi__movi__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_head__add_i64__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shr_s32_imm__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.shl, .i64), OperationCode(.sub, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_shl_i64__sub_i64__shl_i64_imm__add_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_mov_i64__mov_i64__mov_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_head__shl_s32_imm__xor_i64__shr_s32_imm__xor_i64__shl_s32_imm__xor_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_or_i64__guest_st_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_shl_i64_imm__shr_i64_imm__shr_s32_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__movi__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.shl, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.or, .i64), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_s32_imm__shl_s32_imm__or_i64__or_i64__shl_s32_imm__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__add_i64_imm__add_i64_imm__add_i64__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_add_s32_imm__mov_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_and_i64_imm__guest_ld_s32__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_ld_u64__guest_st_u64__movi__guest_ld_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.guestLd, attribute: 0)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__or_i64__guest_ld_u8)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_shl_i64_imm__add_i64__add_i64_imm__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.and, .i64, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_and_i64_imm__goto_tb)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__movi__movi)))
  all.append(FusionRun([OperationCode(.movi), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_movi_literal__movi__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__movi__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.shr, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_shr_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.xor, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__xor_i64__movi)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__movi__movi__movi)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__guest_ld_u64__shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.setcond, .ltu, .i64), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_head__setcond_ltu_i64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_or_i64__guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__movi__movi)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.add, .i64)], beforeLinks: false, address(kiln_op_add_s32_imm__add_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__add_i64_imm__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__movi__guest_ld_u8__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.mov, .i64), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__mov_i64__shl_i64_imm__add_i64__add_i64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.shl, .s32, immediate: true), OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.shr, .s32, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_s32__guest_ld_s32__shl_s32_imm__shr_s32_imm__shl_s32_imm__or_i64__shr_s32_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__movi__guest_ld_u64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.orcb, .i64), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__guest_ld_u64__orcb_i64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64), OperationCode(.shl, .i64), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64__shl_i64__or_i64__guest_st_u64__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.divu, .i64), OperationCode(.movi, immediate: true), OperationCode(.movcond, .eq, .i64), OperationCode(rawValue: 0)], beforeLinks: false, address(kiln_op_divu_i64__movi__movcond_eq_i64)))
  all.append(FusionRun([OperationCode(.setcond, .ne, .i64), OperationCode(.movi, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_setcond_ne_i64__movi__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64), OperationCode(.shl, .i64), OperationCode(.or, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__add_i64_imm__shr_i64__shl_i64__or_i64__guest_st_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .s32, immediate: true)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__add_s32_imm)))
}

func runs18(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64__guest_st_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6), OperationCode(.mov, .i64), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_s32__guest_ld_s32__mov_i64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_u8__guest_st_u64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.mov, .i64)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64__mov_i64)))
  all.append(FusionRun([OperationCode(.mov, .i64), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_mov_i64__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__movi__movi)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.and, .i64), OperationCode(.or, .i64)], beforeLinks: false, address(kiln_op_shl_i64_imm__shr_i64_imm__and_i64__or_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_head__add_i64_imm__movi__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_add_i64_imm__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__movi__movi__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 1), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u16__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shl, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_shl_i64_imm__movi__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__add_i64_imm__shr_i64_imm__add_i64_imm__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__movi__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_guest_ld_s32__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__add_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi), OperationCode(.add, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.mul, .i64)], beforeLinks: false, address(kiln_op_head__movi__movi__movi_literal__add_i64__and_i64_imm__and_i64_imm__mul_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.shr, .s32, immediate: true), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.shl, .s32, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__shr_s32_imm__add_s32__add_s32__shl_s32_imm)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.add, .s32), OperationCode(.shr, .s32, immediate: true), OperationCode(.xor, .i64), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__add_s32__shr_s32_imm__xor_i64__add_s32)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.xor, .i64), OperationCode(.add, .s32), OperationCode(.add, .s32), OperationCode(.add, .s32)], beforeLinks: false, address(kiln_op_or_i64__xor_i64__add_s32__add_s32__add_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__guest_st_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.shr, .i64), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_shr_i64__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.or, .i64), OperationCode(.and, .i64), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_or_i64__and_i64__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.setcond, .ltu, .i64), OperationCode(.sub, .i64)], beforeLinks: false, address(kiln_op_setcond_ltu_i64__sub_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.guestLd, attribute: 0), OperationCode(.add, .i64, immediate: true), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__guest_ld_u8__add_i64_imm__add_i64_imm)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 1), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_guest_st_u16__goto_tb)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shr, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__shr_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.xor, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u8__xor_i64_imm)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shl, .s32, immediate: true), OperationCode(.or, .i64), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_shr_s32_imm__shl_s32_imm__or_i64__xor_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 0), OperationCode(.xor, .i64, immediate: true), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u8__xor_i64_imm__add_i64_imm__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 0), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u8__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.mov, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.and, .i64, immediate: true), OperationCode(.lookupAndGotoPtr)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__mov_i64__guest_ld_u64__add_i64_imm__and_i64_imm__lookup_and_goto_ptr)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__add_i64_imm__movi__movi__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.and, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_head__guest_ld_u64__and_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.add, .i64, immediate: true), OperationCode(.mov, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 6), OperationCode(.guestLd, attribute: 6)], beforeLinks: false, address(kiln_op_add_i64_imm__mov_i64__guest_st_u64__guest_ld_s32__guest_ld_s32)))
  all.append(FusionRun([OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_guest_ld_u64__add_i64_imm__shr_i64_imm__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__movi__movi__guest_ld_u64__add_i64_imm__shr_i64_imm__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 1), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__guest_ld_u16__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__add_i64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.add, .s32, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestSt, attribute: 2)], beforeLinks: false, address(kiln_op_add_s32_imm__shr_i64_imm__guest_st_u32)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .s32, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestLd, attribute: 3)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_st_u64__add_s32_imm__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64__guest_ld_u64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.shl, .i64, immediate: true), OperationCode(.add, .i64), OperationCode(.guestLd, attribute: 3), OperationCode(.shr, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.xor, .i64)], beforeLinks: false, address(kiln_op_head__shl_i64_imm__add_i64__guest_ld_u64__shr_i64_imm__guest_st_u64__xor_i64)))
}

func runs19(_ all: inout [FusionRun]) {
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.add, .i64, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__add_i64_imm__guest_ld_u64__guest_st_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.and, .i64, immediate: true), OperationCode(.sub, .i64), OperationCode(.brcond, .ltu, .i64)], beforeLinks: true, address(kiln_op_head__and_i64_imm__sub_i64__brlinks_ltu_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.movi, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.brcond, .geu, .i64)], beforeLinks: true, address(kiln_op_head__movi__guest_st_u64__brlinks_geu_i64)))
  all.append(FusionRun([OperationCode(.add, .i64), OperationCode(.guestSt, attribute: 3), OperationCode(.and, .i64, immediate: true), OperationCode(.guestLd, attribute: 6), OperationCode(.add, .i64, immediate: true), OperationCode(.brcond, .ne, .i64)], beforeLinks: true, address(kiln_op_add_i64__guest_st_u64__and_i64_imm__guest_ld_s32__add_i64_imm__brlinks_ne_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.guestLd, attribute: 3), OperationCode(.brcond, .eq, .i64)], beforeLinks: true, address(kiln_op_head__guest_st_u64__guest_ld_u64__movi__guest_ld_u64__brlinks_eq_i64)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.guestLd, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.mov, .i64), OperationCode(.movi, immediate: true)], beforeLinks: false, address(kiln_op_head__guest_ld_u64__movi__mov_i64__movi)))
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.guestSt, attribute: 3), OperationCode(.movi, immediate: true), OperationCode(.gotoTB)], beforeLinks: false, address(kiln_op_head__add_i64_imm__guest_st_u64__guest_st_u64__guest_st_u64__movi__goto_tb)))
  all.append(FusionRun([OperationCode(.shr, .s32, immediate: true), OperationCode(.shr, .i64, immediate: true), OperationCode(.shr, .i64, immediate: true)], beforeLinks: false, address(kiln_op_shr_s32_imm__shr_i64_imm__shr_i64_imm)))
  all.append(FusionRun([OperationCode(.guestSt, attribute: 3), OperationCode(.guestLd, attribute: 3), OperationCode(.guestSt, attribute: 1)], beforeLinks: false, address(kiln_op_guest_st_u64__guest_ld_u64__guest_st_u16)))
}

/// Every run of operations with a handler of its own.
func allRuns() -> [FusionRun] {
  var all: [FusionRun] = []
  runs0(&all)
  runs1(&all)
  runs2(&all)
  runs3(&all)
  runs4(&all)
  runs5(&all)
  runs6(&all)
  runs7(&all)
  runs8(&all)
  runs9(&all)
  runs10(&all)
  runs11(&all)
  runs12(&all)
  runs13(&all)
  runs14(&all)
  runs15(&all)
  runs16(&all)
  runs17(&all)
  runs18(&all)
  runs19(&all)
  return all
}
