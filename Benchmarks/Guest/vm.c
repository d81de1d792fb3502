// SPDX-License-Identifier: Apache-2.0
//
// A stack machine with switch dispatch that computes Fibonacci numbers: an indirect branch per
// bytecode. One argument: which number.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
enum { PUSH, LOAD, ADD, SUB, LT, JZ, CALL, RET, HALT, DROP, NOP };
// clang-format off
static int32_t code[] = {
    /*  0: main */ PUSH, 32, CALL, 5, HALT,
    /*  5: fib(n), n at fp[0] */ LOAD, 0, PUSH, 2, LT, JZ, 15, LOAD, 0, RET,
    /* 15 */ LOAD, 0, PUSH, 1, SUB, CALL, 5, LOAD, 0, PUSH, 2, SUB, CALL, 5, ADD, RET};
// clang-format on
static int32_t st[4096];
static struct {
  int32_t* pc;
  int32_t* fp;
} cs[256];
int main(int c, char** v) {
  if (c > 1) code[1] = atoi(v[1]);
  volatile int32_t* vc = code;
  int32_t *pc = code, *sp = st, *fp = st;
  int d = 0;
  uint64_t n = 0;
  (void)vc;
  for (;;) {
    n++;
    switch (*pc++) {
      case PUSH:
        *sp++ = *pc++;
        break;
      case LOAD:
        *sp++ = fp[*pc++];
        break;
      case ADD:
        sp--;
        sp[-1] += sp[0];
        break;
      case SUB:
        sp--;
        sp[-1] -= sp[0];
        break;
      case LT:
        sp--;
        sp[-1] = sp[-1] < sp[0];
        break;
      case JZ:
        if (!*--sp)
          pc = code + *pc;
        else
          pc++;
        break;
      case CALL:
        cs[d].pc = pc + 1;
        cs[d].fp = fp;
        d++;
        fp = sp - 1;
        pc = code + *pc;
        break;
      case RET: {
        int32_t r = sp[-1];
        sp = fp;
        *sp++ = r;
        d--;
        pc = cs[d].pc;
        fp = cs[d].fp;
        break;
      }
      case DROP:
        sp--;
        break;
      case NOP:
        break;
      case HALT:
        printf("vm fib=%d ops=%llu\n", sp[-1], (unsigned long long)n);
        return 0;
    }
  }
}
