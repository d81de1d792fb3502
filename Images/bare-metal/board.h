// SPDX-License-Identifier: Apache-2.0
//
// What the bare-metal guest needs of the RISC-V `virt` board: serial line, clock, interrupt
// controller, power switch. Addresses are the board's; see board.c for the devices' documents.

#ifndef BOARD_H
#define BOARD_H

#include <stdint.h>

/// Sets up the serial line with a receive interrupt at the interrupt controller.
void board_init(void);

/// Writes one character; a line feed gets its carriage return.
void put_character(char character);
/// Waits for one character, asleep between interrupts.
char get_character(void);

/// Writes text.
void print(const char *text);
/// Writes a number in decimal, right-aligned in `width` columns.
void print_number(uint64_t number, int width);
/// Writes a number in hexadecimal with its prefix.
void print_hex(uint64_t number);

/// The board's clock, 10 million ticks a second.
uint64_t read_clock(void);
/// Asks for a machine timer interrupt at a clock value; UINT64_MAX for never.
void set_timer(uint64_t deadline);

/// Ends the machine. Status 0 is success.
_Noreturn void power_off(uint32_t status);

/// The string value of a property of the device tree's root node, or a null pointer.
const char *root_property(uint64_t device_tree, const char *name);

/// Compares texts.
int texts_are_equal(const char *one, const char *other);

#endif
