// SPDX-License-Identifier: Apache-2.0
//
// Sorting: an own quicksort over n integers, then libc's qsort over n / 5 (a comparator called
// through a pointer). One argument: n.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static uint32_t s = 1;
static uint32_t rnd(void) {
  s ^= s << 13;
  s ^= s >> 17;
  s ^= s << 5;
  return s;
}
static void qs(int32_t* a, long lo, long hi) {
  while (hi - lo > 16) {
    long m = lo + (hi - lo) / 2;
    int32_t t;
    if (a[m] < a[lo]) {
      t = a[m];
      a[m] = a[lo];
      a[lo] = t;
    }
    if (a[hi] < a[lo]) {
      t = a[hi];
      a[hi] = a[lo];
      a[lo] = t;
    }
    if (a[hi] < a[m]) {
      t = a[hi];
      a[hi] = a[m];
      a[m] = t;
    }
    int32_t p = a[m];
    long i = lo, j = hi;
    while (i <= j) {
      while (a[i] < p) i++;
      while (a[j] > p) j--;
      if (i <= j) {
        t = a[i];
        a[i] = a[j];
        a[j] = t;
        i++;
        j--;
      }
    }
    if (j - lo < hi - i) {
      qs(a, lo, j);
      lo = i;
    } else {
      qs(a, i, hi);
      hi = j;
    }
  }
  for (long i = lo + 1; i <= hi; i++) {
    int32_t x = a[i];
    long j = i - 1;
    while (j >= lo && a[j] > x) {
      a[j + 1] = a[j];
      j--;
    }
    a[j + 1] = x;
  }
}
static int cmp(const void* x, const void* y) {
  int32_t a = *(const int32_t*)x, b = *(const int32_t*)y;
  return (a > b) - (a < b);
}
int main(int c, char** v) {
  long n = c > 1 ? atol(v[1]) : 5000000, k = n / 5;
  int32_t* a = malloc(n * 4);
  for (long i = 0; i < n; i++) a[i] = rnd();
  qs(a, 0, n - 1);
  uint32_t h = 0;
  for (long i = 0; i < n; i++) {
    if (i && a[i - 1] > a[i]) return 1;
    h = h * 31 + a[i];
  }
  for (long i = 0; i < k; i++) a[i] = rnd();
  qsort(a, k, 4, cmp);
  for (long i = 0; i < k; i++) {
    if (i && a[i - 1] > a[i]) return 1;
    h = h * 31 + a[i];
  }
  printf("qsort %08x\n", h);
  return 0;
}
