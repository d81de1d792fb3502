// SPDX-License-Identifier: Apache-2.0
//
// DO NOT EDIT: written by .ci/generate-handlers. Runs of operations with one dispatch.

// swift-format-ignore-file

import IR

@c func kiln_op_head__add_i64_imm(_ pc: PC, _ env: Env, _ budget: Int64) {
  var budget = budget
  guard head(pc, env, &budget) else { return kiln_slow_head(pc, env, budget) }
  binaryImmediate(pc + 16, env, Binary.Add.self, I64.self)
  next(pc + 32, env, budget)
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
  all.append(FusionRun([OperationCode(.head), OperationCode(.add, .i64, immediate: true)], beforeLinks: false, address(kiln_op_head__add_i64_imm)))
}

/// Every run of operations with a handler of its own.
func allRuns() -> [FusionRun] {
  var all: [FusionRun] = []
  runs0(&all)
  return all
}
