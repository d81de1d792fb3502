// SPDX-License-Identifier: Apache-2.0
//
// The host's own floating-point unit as a test oracle: one x86-64 instruction at a time, under a
// given MXCSR, reporting the flags it raised. Tests only.

#ifndef HOST_ORACLE_H
#define HOST_ORACLE_H

#include <stdbool.h>
#include <stdint.h>

// One instruction each; "32" and "64" name the operand's format.
enum host_operation {
  HOST_ADD32, HOST_SUB32, HOST_MUL32, HOST_DIV32, HOST_SQRT32, HOST_MIN32, HOST_MAX32,
  HOST_FMADD32, HOST_FMSUB32, HOST_FNMADD32, HOST_FNMSUB32,
  HOST_EQ32, HOST_LT32, HOST_LE32, HOST_UNORDERED32, HOST_UCOMI32, HOST_COMI32,
  HOST_ROUND32, HOST_ROUND_QUIETLY32,
  HOST_TO_INT32_32, HOST_TRUNCATE_INT32_32, HOST_TO_INT64_32, HOST_TRUNCATE_INT64_32,
  HOST_FROM_INT32_32, HOST_FROM_INT64_32,
  HOST_32_TO_64, HOST_32_TO_16, HOST_16_TO_32,

  HOST_ADD64, HOST_SUB64, HOST_MUL64, HOST_DIV64, HOST_SQRT64, HOST_MIN64, HOST_MAX64,
  HOST_FMADD64, HOST_FMSUB64, HOST_FNMADD64, HOST_FNMSUB64,
  HOST_EQ64, HOST_LT64, HOST_LE64, HOST_UNORDERED64, HOST_UCOMI64, HOST_COMI64,
  HOST_ROUND64, HOST_ROUND_QUIETLY64,
  HOST_TO_INT32_64, HOST_TRUNCATE_INT32_64, HOST_TO_INT64_64, HOST_TRUNCATE_INT64_64,
  HOST_FROM_INT32_64, HOST_FROM_INT64_64,
  HOST_64_TO_32,
};

// Whether this host can answer: x86-64 with FMA, F16C and SSE4.1.
bool host_oracle_is_available(void);

// Executes one instruction on zero-extended patterns with all exceptions masked. `control` is the
// MXCSR's rounding control (bits 14:13), FTZ (15) and DAZ (6). The MXCSR's exception bits 5:0 are
// stored to `flags` (5 PE, 4 UE, 3 OE, 2 ZE, 1 DE, 0 IE).
//
// Fused forms compute ±(a * b) ± c. Compares return 0 or 1; the COMI forms CF | PF << 1 | ZF << 2.
uint64_t host_oracle_execute(
    enum host_operation operation, uint64_t a, uint64_t b, uint64_t c, uint32_t control,
    uint32_t *flags);

#endif
