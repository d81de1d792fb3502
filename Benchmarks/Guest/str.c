// SPDX-License-Identifier: Apache-2.0
//
// libc's string and memory routines over mixed sizes. One argument: the number of rounds.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static uint32_t s = 3;
static uint32_t rnd(void) {
  s ^= s << 13;
  s ^= s >> 17;
  s ^= s << 5;
  return s;
}
int main(int c, char** v) {
  long n = c > 1 ? atol(v[1]) : 1200000;
  static char a[1 << 20], b[1 << 20];
  uint64_t h = 0;
  for (size_t i = 0; i < sizeof a; i++) a[i] = 'a' + rnd() % 26;
  for (long i = 0; i < n; i++) {
    uint32_t o = rnd() & 0x7ffff, l = (i & 63) == 0 ? (rnd() & 0x3fff) : (rnd() & 0xff);
    memcpy(b + o, a + o, l);
    b[o + l] = 0;
    h += strlen(b + o);
    char* p = memchr(b + o, 'q', l + 1);
    h += p ? p - (b + o) : l;
    p = strchr(b + o, 'z');
    h += p ? p - (b + o) : 7;
    h += memcmp(a + o, b + o, l) == 0;
    h += strcmp(b + o, a + o) < 0;
    memmove(b + o + 3, b + o, l);
    b[o + l + 3] = 0;
    h += strlen(b + o);
    if ((i & 255) == 0) {
      memset(b, i & 127, 65536);
      h += (unsigned char)b[777];
      memcpy(b, a, 262144);
    }
  }
  printf("str %016llx\n", (unsigned long long)h);
  return 0;
}
