// SPDX-License-Identifier: Apache-2.0
//
// A guest without an operating system, for the first minute with Kiln: it says hello, computes with
// integers and floating point, takes a trap and a timer interrupt, and then answers at a prompt.
// Each part checks itself; the self-test line and the exit status say whether all were right, so the
// guest also serves as a smoke test of an emulator.

#include "board.h"

#define MIE_TIMER (1UL << 7)
#define MSTATUS_INTERRUPTS (1UL << 3)
#define INTERRUPT_BIT (1UL << 63)
#define CLOCK_FREQUENCY 10000000UL

enum { CAUSE_ILLEGAL = 2, CAUSE_MACHINE_CALL = 11, CAUSE_MACHINE_TIMER = 7 };

/// The sum of all step counts in the picture, found with another implementation of IEEE arithmetic.
#define PICTURE_STEPS 23183

static volatile uint32_t calls_taken;
static volatile uint32_t illegal_taken;
static volatile uint32_t ticks_taken;
static int failures;

/// Called by the trap entry; returns the address to go on at.
uint64_t handle_trap(uint64_t cause, uint64_t address, uint64_t value) {
  if (cause == (INTERRUPT_BIT | CAUSE_MACHINE_TIMER)) {
    ticks_taken++;
    set_timer(ticks_taken < 3 ? read_clock() + CLOCK_FREQUENCY / 100 : UINT64_MAX);
    return address;
  }
  if (cause == CAUSE_MACHINE_CALL) {
    calls_taken++;
    return address + 4;
  }
  if (cause == CAUSE_ILLEGAL) {
    illegal_taken++;
    return address + 4;
  }
  print("\nunexpected trap: cause ");
  print_hex(cause);
  print(" at ");
  print_hex(address);
  print(" value ");
  print_hex(value);
  print("\n");
  power_off(3);
}

static void report(const char *what, int is_right) {
  print(is_right ? "  ok    " : "  WRONG ");
  print(what);
  print("\n");
  if (!is_right) failures++;
}

/// Counts the primes up to a limit (at most 100,000) with a sieve.
static uint32_t count_primes(uint32_t limit, int shows_them) {
  static uint8_t is_composite[100001];
  uint32_t count = 0;
  if (limit > 100000) limit = 100000;
  for (uint32_t number = 0; number <= limit; number++) is_composite[number] = 0;
  for (uint32_t number = 2; number <= limit; number++) {
    if (is_composite[number]) continue;
    if (shows_them) print_number(number, count % 10 ? 7 : 6);
    count++;
    if (shows_them && count % 10 == 0) print("\n");
    for (uint64_t multiple = (uint64_t)number * number; multiple <= limit; multiple += number) {
      is_composite[multiple] = 1;
    }
  }
  if (shows_them && count % 10) print("\n");
  return count;
}

/// Draws the Mandelbrot set in 64 x 22 characters.
/// Returns the sum of all points' step counts, the same on every machine with IEEE arithmetic.
static uint32_t draw_mandelbrot(void) {
  static const char shades[] = " .,:;i1tfLCG08@#";
  uint32_t sum = 0;
  for (int row = 0; row < 22; row++) {
    for (int column = 0; column < 64; column++) {
      double real = -2.2 + column * (3.2 / 64), imaginary = -1.2 + row * (2.4 / 22);
      double x = 0, y = 0;
      uint32_t steps = 0;
      while (steps < 60 && x * x + y * y < 4) {
        double next = x * x - y * y + real;
        y = 2 * x * y + imaginary;
        x = next;
        steps++;
      }
      sum += steps;
      put_character(shades[steps == 60 ? 15 : steps % 15]);
    }
    put_character('\n');
  }
  return sum;
}

static int take_traps(void) {
  __asm__ volatile(".option push\n .option norvc\n ecall\n .word 0\n ecall\n .option pop" : : : "memory");
  return calls_taken == 2 && illegal_taken == 1;
}

/// Three timer interrupts, a hundredth of a second apart.
static int take_timer_interrupts(void) {
  uint64_t start = read_clock();
  ticks_taken = 0;
  set_timer(start + CLOCK_FREQUENCY / 100);
  __asm__ volatile("csrs mie, %0\n csrs mstatus, %1" : : "r"(MIE_TIMER), "r"(MSTATUS_INTERRUPTS));
  while (ticks_taken < 3) __asm__ volatile("wfi");
  __asm__ volatile("csrc mstatus, %1\n csrc mie, %0" : : "r"(MIE_TIMER), "r"(MSTATUS_INTERRUPTS));
  return read_clock() - start >= 3 * (CLOCK_FREQUENCY / 100);
}

/// Reads a line with echo and backspace; the result ends with a zero.
static void read_line(char *line, int capacity) {
  int length = 0;
  for (;;) {
    char character = get_character();
    if (character == '\r' || character == '\n') {
      print("\n");
      line[length] = 0;
      return;
    }
    if (character == '\b' || character == 0x7F) {
      if (length) {
        print("\b \b");
        length--;
      }
    } else if (character >= ' ' && length < capacity - 1) {
      line[length++] = character;
      put_character(character);
    }
  }
}

/// The number after a command's word, or a default; cuts the line after the word.
static uint64_t argument(char *line, uint64_t missing) {
  while (*line && *line != ' ') line++;
  if (!*line) return missing;
  *line++ = 0;
  while (*line == ' ') line++;
  if (*line < '0' || *line > '9') return missing;
  uint64_t number = 0;
  for (; *line >= '0' && *line <= '9'; line++) number = number * 10 + (uint64_t)(*line - '0');
  return number;
}

static void answer(char *line) {
  char command[80];
  int length = 0;
  for (; line[length]; length++) command[length] = line[length];
  command[length] = 0;
  uint64_t number = argument(command, 100);

  if (!*command) return;
  if (texts_are_equal(command, "help")) {
    print("off          power off, status 0\n"
          "fail N       power off, status N\n"
          "primes N     primes up to N (at most 100000)\n"
          "mandel       a picture\n"
          "time         seconds since power-on\n"
          "anything else comes back\n");
  } else if (texts_are_equal(command, "off")) {
    print("bye\n");
    power_off(0);
  } else if (texts_are_equal(command, "fail")) {
    print("bye\n");
    power_off((uint32_t)number & 0xFFFF);
  } else if (texts_are_equal(command, "primes")) {
    print_number(count_primes((uint32_t)number, 1), 0);
    print(" primes\n");
  } else if (texts_are_equal(command, "mandel")) {
    draw_mandelbrot();
  } else if (texts_are_equal(command, "time")) {
    uint64_t now = read_clock();
    print_number(now / CLOCK_FREQUENCY, 0);
    print(".");
    uint64_t tenths = now / (CLOCK_FREQUENCY / 10) % 10;
    print_number(tenths, 0);
    print(" s\n");
  } else {
    print(line);
    print("\n");
  }
}

/// The program: called once, on hart 0, in machine mode.
_Noreturn void guest_main(uint64_t hart, uint64_t device_tree) {
  board_init();
  print("\nKiln bare-metal guest, hart ");
  print_number(hart, 0);
  const char *model = root_property(device_tree, "model");
  print(", board ");
  print(model ? model : "unknown (no device tree)");
  print("\n\n");

  uint32_t steps = draw_mandelbrot();
  print("\n");
  report("floating point: the picture above", steps == PICTURE_STEPS);
  report("integers: 9592 primes below 100000", count_primes(100000, 0) == 9592);
  report("traps: two calls and an illegal instruction", take_traps());
  report("timer: three interrupts", take_timer_interrupts());
  print(failures ? "SELFTEST FAILED\n" : "SELFTEST OK\n");
  print("\ntype help, or off to power off\n");
  for (;;) {
    char line[80];
    print("> ");
    read_line(line, sizeof line);
    answer(line);
  }
}
