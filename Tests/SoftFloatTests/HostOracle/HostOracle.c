// SPDX-License-Identifier: Apache-2.0
//
// See HostOracle.h. Every case is one volatile asm statement between loading and storing the MXCSR, so
// no compiler can fold, move or replace the instruction under test. On other hosts the oracle reports
// itself as unavailable and the tests that need it fail.

#include "HostOracle.h"

#if defined(__x86_64__)

#include <immintrin.h>

bool host_oracle_is_available(void) {
  return __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c") &&
         __builtin_cpu_supports("sse4.1");
}

static __m128i from_bits(uint64_t bits) { return _mm_cvtsi64_si128((long long)bits); }
static uint64_t low32(__m128i x) { return (uint32_t)_mm_cvtsi128_si32(x); }
static uint64_t low64(__m128i x) { return (uint64_t)_mm_cvtsi128_si64(x); }

// d = d op s
#define BINARY(suffix, instruction) \
  __asm volatile(instruction suffix " %1, %0" : "+x"(x) : "x"(y)); result = x; break
// d = op s
#define UNARY(instruction) \
  __asm volatile(instruction " %1, %0" : "=x"(result) : "x"(x)); break
#define FUSED(instruction) \
  __asm volatile(instruction " %2, %1, %0" : "+x"(z) : "x"(x), "x"(y)); result = z; break
#define COMPARE(predicate, suffix) \
  __asm volatile("cmp" predicate suffix " %1, %0" : "+x"(x) : "x"(y)); \
  integer = low64(x) & 1; isInteger = true; break
#define COMI(instruction) \
  __asm volatile(instruction " %4, %3\n\tsetc %0\n\tsetp %1\n\tsetz %2" \
                 : "=q"(carry), "=q"(parity), "=q"(zero) : "x"(x), "x"(y) : "cc"); \
  integer = carry | parity << 1 | zero << 2; isInteger = true; break
#define TO_INTEGER(instruction, type) { \
  type r; __asm volatile(instruction " %1, %0" : "=r"(r) : "x"(x)); \
  integer = r; isInteger = true; break; }
#define FROM_INTEGER(instruction, type) \
  __asm volatile(instruction " %1, %0" : "+x"(result) : "r"((type)a)); break

#define FORMAT(bits, s) \
  case HOST_ADD##bits: BINARY(s, "add"); \
  case HOST_SUB##bits: BINARY(s, "sub"); \
  case HOST_MUL##bits: BINARY(s, "mul"); \
  case HOST_DIV##bits: BINARY(s, "div"); \
  case HOST_MIN##bits: BINARY(s, "min"); \
  case HOST_MAX##bits: BINARY(s, "max"); \
  case HOST_SQRT##bits: UNARY("sqrt" s); \
  case HOST_FMADD##bits: FUSED("vfmadd231" s); \
  case HOST_FMSUB##bits: FUSED("vfmsub231" s); \
  case HOST_FNMADD##bits: FUSED("vfnmadd231" s); \
  case HOST_FNMSUB##bits: FUSED("vfnmsub231" s); \
  case HOST_EQ##bits: COMPARE("eq", s); \
  case HOST_LT##bits: COMPARE("lt", s); \
  case HOST_LE##bits: COMPARE("le", s); \
  case HOST_UNORDERED##bits: COMPARE("unord", s); \
  case HOST_UCOMI##bits: COMI("ucomi" s); \
  case HOST_COMI##bits: COMI("comi" s); \
  case HOST_ROUND##bits: UNARY("round" s " $4,"); \
  case HOST_ROUND_QUIETLY##bits: UNARY("round" s " $12,"); \
  case HOST_TO_INT32_##bits: TO_INTEGER("cvt" s "2si", uint32_t) \
  case HOST_TRUNCATE_INT32_##bits: TO_INTEGER("cvtt" s "2si", uint32_t) \
  case HOST_TO_INT64_##bits: TO_INTEGER("cvt" s "2si", uint64_t) \
  case HOST_TRUNCATE_INT64_##bits: TO_INTEGER("cvtt" s "2si", uint64_t) \
  case HOST_FROM_INT32_##bits: FROM_INTEGER("cvtsi2" s "l", uint32_t); \
  case HOST_FROM_INT64_##bits: FROM_INTEGER("cvtsi2" s "q", uint64_t)

uint64_t host_oracle_execute(
    enum host_operation operation, uint64_t a, uint64_t b, uint64_t c, uint32_t control,
    uint32_t *flags) {
  __m128i x = from_bits(a), y = from_bits(b), z = from_bits(c), result = _mm_setzero_si128();
  uint64_t integer = 0;
  unsigned char carry = 0, parity = 0, zero = 0;
  bool isInteger = false;
  bool is64 = (operation >= HOST_ADD64 && operation != HOST_64_TO_32) || operation == HOST_32_TO_64;

  uint32_t saved, after, wanted = 0x1f80 | (control & 0xe040);
  __asm volatile("stmxcsr %0" : "=m"(saved));
  __asm volatile("ldmxcsr %0" : : "m"(wanted));
  switch (operation) {
    FORMAT(32, "ss");
    FORMAT(64, "sd");
    case HOST_32_TO_64: UNARY("cvtss2sd");
    case HOST_64_TO_32: UNARY("cvtsd2ss");
    case HOST_16_TO_32: UNARY("vcvtph2ps");
    case HOST_32_TO_16: __asm volatile("vcvtps2ph $4, %1, %0" : "=x"(result) : "x"(x)); break;
  }
  __asm volatile("stmxcsr %0" : "=m"(after));
  __asm volatile("ldmxcsr %0" : : "m"(saved));
  *flags = after & 0x3f;
  if (isInteger) return integer;
  if (operation == HOST_32_TO_16) return low32(result) & 0xffff;
  return is64 ? low64(result) : low32(result);
}

#else

bool host_oracle_is_available(void) { return false; }

uint64_t host_oracle_execute(
    enum host_operation operation, uint64_t a, uint64_t b, uint64_t c, uint32_t control,
    uint32_t *flags) {
  (void)operation, (void)a, (void)b, (void)c, (void)control;
  *flags = 0;
  return 0;
}

#endif
