// SPDX-License-Identifier: Apache-2.0
//
// Pointer chasing: malloc and free churn, a shuffled ring, a chained hash table. One argument: the
// number of nodes. Its working set defeats small TLBs.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct N {
  struct N* next;
  uint32_t key;
  uint32_t val;
} N;
static uint32_t s = 7;
static uint32_t rnd(void) {
  s ^= s << 13;
  s ^= s >> 17;
  s ^= s << 5;
  return s;
}
#define NB 65536
static N* tab[NB];
int main(int c, char** v) {
  long n = c > 1 ? atol(v[1]) : 200000;
  uint32_t h = 0;
  N** p = malloc(n * sizeof *p);
  for (int round = 0; round < 3; round++) {
    for (long i = 0; i < n; i++) {
      p[i] = malloc(sizeof(N) + (rnd() & 63));
      p[i]->key = rnd();
      p[i]->val = i;
    }
    for (long i = n - 1; i > 0; i--) {
      long j = rnd() % (i + 1);
      N* t = p[i];
      p[i] = p[j];
      p[j] = t;
    }
    for (long i = 0; i < n; i++) p[i]->next = p[(i + 1) % n];
    N* q = p[0];
    for (long i = 0; i < n * 5; i++) {
      h += q->val ^ q->key;
      q = q->next;
    }
    for (long i = 0; i < n; i++) {
      uint32_t k = (p[i]->key * 2654435761u) >> 16;
      p[i]->next = tab[k];
      tab[k] = p[i];
    }
    for (long i = 0; i < n * 2; i++) {
      uint32_t key = p[rnd() % n]->key;
      for (N* e = tab[(key * 2654435761u) >> 16]; e; e = e->next)
        if (e->key == key) {
          h = h * 31 + e->val;
          break;
        }
    }
    for (long b = 0; b < NB; b++) {
      N* e = tab[b];
      while (e) {
        N* t = e->next;
        free(e);
        e = t;
      }
      tab[b] = 0;
    }
  }
  printf("list %08x\n", h);
  return 0;
}
