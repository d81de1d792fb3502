// SPDX-License-Identifier: Apache-2.0
//
// A mixed integer workload: list processing, 16-bit matrix arithmetic, a state machine over text,
// and a CRC-16 that ties the results together. One argument: the number of iterations. Prints that
// and a checksum, nothing that depends on the machine.
//
// The mix is that of embedded control code: short basic blocks, branches that depend on data, small
// working set. It is Kiln's own and comparable with nothing but itself.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NODES 96
#define SIDE 12
#define TEXT 480

static uint32_t seed;

static uint32_t next_random(void) {
  seed = seed * 1664525u + 1013904223u;
  return seed >> 8;
}

static uint16_t crc16(uint16_t crc, uint32_t value) {
  for (int bit = 0; bit < 32; bit++) {
    uint16_t feedback = (crc ^ value) & 1;
    crc >>= 1;
    value >>= 1;
    if (feedback) crc ^= 0xa001;
  }
  return crc;
}

// --- Lists: search, unlink, reverse, merge sort by two orders.

struct node {
  struct node *next;
  int16_t key;
  int16_t value;
};

static struct node nodes[NODES];

static int by_key(const struct node *a, const struct node *b) { return a->key - b->key; }
static int by_value(const struct node *a, const struct node *b) {
  return (a->value & 0xff) - (b->value & 0xff);
}

static struct node *sort(struct node *list,
                         int (*order)(const struct node *, const struct node *)) {
  if (!list || !list->next) return list;
  struct node *slow = list, *fast = list->next;
  while (fast && fast->next) {
    slow = slow->next;
    fast = fast->next->next;
  }
  struct node *right = slow->next;
  slow->next = NULL;
  struct node *left = sort(list, order);
  right = sort(right, order);
  struct node *head = NULL, **tail = &head;
  while (left && right) {
    struct node **smaller = order(left, right) <= 0 ? &left : &right;
    *tail = *smaller;
    tail = &(*smaller)->next;
    *smaller = (*smaller)->next;
  }
  *tail = left ? left : right;
  return head;
}

static struct node *reverse(struct node *list) {
  struct node *done = NULL;
  while (list) {
    struct node *next = list->next;
    list->next = done;
    done = list;
    list = next;
  }
  return done;
}

static uint16_t list_work(uint16_t crc) {
  for (int i = 0; i < NODES; i++) {
    nodes[i].next = i + 1 < NODES ? &nodes[i + 1] : NULL;
    nodes[i].key = next_random() & 0x7fff;
    nodes[i].value = next_random() & 0x7fff;
  }
  struct node *list = sort(nodes, by_key);
  for (int search = 0; search < 24; search++) {
    int wanted = next_random() & 0xff;
    struct node *found = list;
    while (found && (found->value & 0xff) != wanted) found = found->next;
    if (found) {
      crc = crc16(crc, found->key);
      found->value ^= search;
    }
    list = reverse(list);
  }
  list = sort(list, by_value);
  for (struct node *n = list; n; n = n->next->next) {
    crc = crc16(crc, (uint16_t)n->key << 16 | (uint16_t)n->value);
    if (!n->next) break;
  }
  return crc;
}

// --- Matrices of 16-bit numbers: by a constant, by a vector, by a matrix, with bit fields cut out.

static int16_t left[SIDE][SIDE], right[SIDE][SIDE];
static int32_t product[SIDE][SIDE];

static uint16_t matrix_work(uint16_t crc) {
  int16_t factor = next_random() & 0x0f;
  for (int row = 0; row < SIDE; row++)
    for (int column = 0; column < SIDE; column++) {
      left[row][column] = (int16_t)next_random() >> 4;
      right[row][column] = (int16_t)(left[row][column] * factor + row - column);
    }
  for (int row = 0; row < SIDE; row++) {
    int32_t sum = 0;
    for (int column = 0; column < SIDE; column++) sum += left[row][column] * right[0][column];
    crc = crc16(crc, sum);
  }
  int32_t total = 0;
  for (int row = 0; row < SIDE; row++)
    for (int column = 0; column < SIDE; column++) {
      int32_t sum = 0;
      for (int k = 0; k < SIDE; k++) {
        int32_t term = left[row][k] * right[k][column];
        sum += (term >> 2 & 0x0f) * (term >> 5 & 0x7f) + term;
      }
      product[row][column] = sum;
      total = sum > total ? total ^ sum : total + 10;
    }
  return crc16(crc, total ^ product[SIDE - 1][0]);
}

// --- A state machine that tells integers, decimals, scientific notation and rubbish apart.

enum state {
  START,
  SIGN,
  INTEGER,
  POINT,
  FRACTION,
  EXPONENT,
  EXPONENT_SIGN,
  POWER,
  INVALID,
  STATES
};

static char text[TEXT + 1];

static enum state step(enum state state, char c) {
  int digit = c >= '0' && c <= '9', sign = c == '+' || c == '-';
  switch (state) {
    case START:
      return digit ? INTEGER : sign ? SIGN : c == '.' ? POINT : INVALID;
    case SIGN:
      return digit ? INTEGER : c == '.' ? POINT : INVALID;
    case INTEGER:
      return digit ? INTEGER : c == '.' ? FRACTION : c == 'e' ? EXPONENT : INVALID;
    case POINT:
      return digit ? FRACTION : INVALID;
    case FRACTION:
      return digit ? FRACTION : c == 'e' ? EXPONENT : INVALID;
    case EXPONENT:
      return digit ? POWER : sign ? EXPONENT_SIGN : INVALID;
    case EXPONENT_SIGN:
      return digit ? POWER : INVALID;
    case POWER:
      return digit ? POWER : INVALID;
    default:
      return INVALID;
  }
}

static uint16_t text_work(uint16_t crc) {
  static const char letters[] = "0123456789012345678901234567890123456789....eee+-+-,,,,,,x";
  uint32_t ends[STATES] = {0}, steps[STATES] = {0};
  for (int i = 0; i < TEXT; i++) text[i] = letters[next_random() % (sizeof letters - 1)];
  text[TEXT] = ',';
  enum state state = START;
  for (int i = 0; i <= TEXT; i++) {
    if (text[i] == ',') {
      ends[state]++;
      state = START;
    } else {
      state = step(state, text[i]);
      steps[state]++;
    }
  }
  for (int i = 0; i < STATES; i++) crc = crc16(crc, ends[i] << 16 | steps[i]);
  return crc;
}

int main(int count, char **arguments) {
  long iterations = count > 1 ? atol(arguments[1]) : 10000;
  uint16_t crc = 0xffff;
  seed = 1;
  for (long i = 0; i < iterations; i++) {
    crc = list_work(crc);
    crc = matrix_work(crc);
    crc = text_work(crc);
  }
  printf("kilnmark %ld %04x\n", iterations, crc);
  return 0;
}
