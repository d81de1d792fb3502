// SPDX-License-Identifier: Apache-2.0
//
// The `virt` board's devices as the bare-metal guest uses them: 16550 UART (TL16C550 data sheet),
// machine timer (RISC-V ACLINT), PLIC (RISC-V PLIC specification), the test device that ends the
// machine, and the flattened device tree's root (Devicetree Specification 0.4, chapter 5).

#include "board.h"

enum {
  TEST_DEVICE = 0x00100000,
  TIMER_COMPARE = 0x02004000,
  TIMER = 0x0200BFF8,
  PLIC_PRIORITY = 0x0C000000,
  PLIC_ENABLE = 0x0C002000,     // context 0: machine mode of hart 0
  PLIC_THRESHOLD = 0x0C200000,
  PLIC_CLAIM = 0x0C200004,
  UART = 0x10000000,
  UART_INTERRUPT = 10,
};

enum {
  UART_DATA = 0,
  UART_INTERRUPT_ENABLE = 1,
  UART_FIFO_CONTROL = 2,
  UART_LINE_CONTROL = 3,
  UART_LINE_STATUS = 5,
  UART_DATA_READY = 0x01,
  UART_TRANSMIT_EMPTY = 0x20,
};

#define MIE_EXTERNAL (1UL << 11)

static volatile uint8_t *uart_register(int index) {
  return (volatile uint8_t *)(uintptr_t)(UART + index);
}

static volatile uint32_t *word(uintptr_t address) { return (volatile uint32_t *)address; }

void board_init(void) {
  *uart_register(UART_LINE_CONTROL) = 0x03;  // 8 bits, no parity, one stop bit
  *uart_register(UART_FIFO_CONTROL) = 0x01;
  *uart_register(UART_INTERRUPT_ENABLE) = 0x01;  // received data
  *word(PLIC_PRIORITY + 4 * UART_INTERRUPT) = 1;
  *word(PLIC_ENABLE) = 1u << UART_INTERRUPT;
  *word(PLIC_THRESHOLD) = 0;
}

void put_character(char character) {
  if (character == '\n') put_character('\r');
  while (!(*uart_register(UART_LINE_STATUS) & UART_TRANSMIT_EMPTY)) {
  }
  *uart_register(UART_DATA) = (uint8_t)character;
}

// Interrupts stay masked in mstatus: WFI wakes for a pending one all the same, and no handler runs.
char get_character(void) {
  __asm__ volatile("csrs mie, %0" : : "r"(MIE_EXTERNAL));
  while (!(*uart_register(UART_LINE_STATUS) & UART_DATA_READY)) {
    __asm__ volatile("wfi");
    uint32_t source = *word(PLIC_CLAIM);
    if (source) *word(PLIC_CLAIM) = source;
  }
  __asm__ volatile("csrc mie, %0" : : "r"(MIE_EXTERNAL));
  return (char)*uart_register(UART_DATA);
}

void print(const char *text) {
  while (*text) put_character(*text++);
}

void print_number(uint64_t number, int width) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  for (int column = count; column < width; column++) put_character(' ');
  while (count) put_character(digits[--count]);
}

void print_hex(uint64_t number) {
  print("0x");
  int shift = 60;
  while (shift > 0 && !(number >> shift)) shift -= 4;
  for (; shift >= 0; shift -= 4) put_character("0123456789abcdef"[number >> shift & 15]);
}

uint64_t read_clock(void) { return *(volatile uint64_t *)(uintptr_t)TIMER; }

void set_timer(uint64_t deadline) { *(volatile uint64_t *)(uintptr_t)TIMER_COMPARE = deadline; }

_Noreturn void power_off(uint32_t status) {
  *word(TEST_DEVICE) = status ? status << 16 | 0x3333 : 0x5555;
  for (;;) __asm__ volatile("wfi");
}

int texts_are_equal(const char *one, const char *other) {
  while (*one && *one == *other) {
    one++;
    other++;
  }
  return *one == *other;
}

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

const char *root_property(uint64_t device_tree, const char *name) {
  const uint8_t *blob = (const uint8_t *)(uintptr_t)device_tree;
  if (!blob || big_endian(blob) != 0xD00DFEED) return 0;
  const uint8_t *token = blob + big_endian(blob + 8);
  const char *names = (const char *)blob + big_endian(blob + 12);
  if (big_endian(token) != 1) return 0;  // the root node begins
  token += 8;                            // its name is empty, padded to four bytes
  for (;;) {
    uint32_t kind = big_endian(token);
    token += 4;
    if (kind == 4) continue;      // nothing
    if (kind != 3) return 0;      // another node, or the end: properties come first
    uint32_t length = big_endian(token);
    if (texts_are_equal(names + big_endian(token + 4), name)) return (const char *)token + 8;
    token += 8 + ((length + 3) & ~3u);
  }
}
