# SPDX-License-Identifier: Apache-2.0
#
# The bare-metal guest's first instructions and its trap entry. Entered in machine mode at the start
# of RAM with the hart's number in a0 and the device tree's address (or 0) in a1, as the `virt` board's
# reset vector leaves them. Hart 0 runs the program; the others sleep.
# RISC-V Privileged Architecture, chapter 3 (mtvec, mcause, mret).

  .section .text.start, "ax"
  .globl _start
_start:
  .option push
  .option norelax
  la gp, __global_pointer$
  .option pop
  bnez a0, sleep
  la sp, __stack_top

  la t0, __bss_start
  la t1, __bss_end
clear:
  bgeu t0, t1, ready
  sd zero, (t0)
  addi t0, t0, 8
  j clear

ready:
  la t0, trap_entry
  csrw mtvec, t0
  li t0, 0x6000               # mstatus.FS: floating point on
  csrs mstatus, t0
  call guest_main             # a0 and a1 are still the reset vector's

sleep:
  wfi
  j sleep

# Saves what a C function may change, lets handle_trap decide where to go on, and returns there.
  .balign 4
trap_entry:
  addi sp, sp, -256
  sd ra, 0(sp)
  sd t0, 8(sp)
  sd t1, 16(sp)
  sd t2, 24(sp)
  sd a0, 32(sp)
  sd a1, 40(sp)
  sd a2, 48(sp)
  sd a3, 56(sp)
  sd a4, 64(sp)
  sd a5, 72(sp)
  sd a6, 80(sp)
  sd a7, 88(sp)
  sd t3, 96(sp)
  sd t4, 104(sp)
  sd t5, 112(sp)
  sd t6, 120(sp)
  csrr a0, mcause
  csrr a1, mepc
  csrr a2, mtval
  call handle_trap
  csrw mepc, a0
  ld ra, 0(sp)
  ld t0, 8(sp)
  ld t1, 16(sp)
  ld t2, 24(sp)
  ld a0, 32(sp)
  ld a1, 40(sp)
  ld a2, 48(sp)
  ld a3, 56(sp)
  ld a4, 64(sp)
  ld a5, 72(sp)
  ld a6, 80(sp)
  ld a7, 88(sp)
  ld t3, 96(sp)
  ld t4, 104(sp)
  ld t5, 112(sp)
  ld t6, 120(sp)
  addi sp, sp, 256
  mret
