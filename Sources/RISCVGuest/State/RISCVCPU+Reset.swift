// SPDX-License-Identifier: Apache-2.0
//
// A hart's state when it starts: as hardware leaves it, in M-mode for firmware, or as firmware leaves
// it, in S-mode for a kernel that is booted without one.
//
// Spec: RISC-V Privileged, "Reset"; RISC-V SBI, "Hart State Management" (state of a started hart);
// the device-tree binding of Svade and Svadu for menvcfg.ADUE.

import CHost
import GuestTypes
import IR

extension RISCVCPU {
  /// Starts the hart, switched off or not, at `pc` with `a0` and `a1` set and all other registers zero.
  ///
  /// - Parameters:
  ///   - pc: where it starts.
  ///   - privilege: `.machine` for firmware. `.supervisor` for a kernel on the built-in SBI: all that
  ///     S-mode can handle is delegated to it, all extensions are enabled for it, all of memory is open
  ///     to it, translation and interrupts are off. `.user` is treated like `.supervisor`.
  ///   - a0: by convention the hart's number.
  ///   - a1: by convention the device tree's address, or what hart_start was given.
  public func reset(pc: UInt64, privilege: RISCVPrivilege, a0: UInt64, a1: UInt64) {
    for i in UInt8(1)..<32 { self[RISCVState.x(i)] = 0 }
    for i in UInt8(0)..<32 { self[RISCVState.f(i)] = 0 }
    for offset in stride(
      from: RISCVState.controlRegisterRange.lowerBound,
      to: RISCVState.controlRegisterRange.upperBound, by: 8)
    { self[Slot(offset)] = 0 }
    self[Slot(CPUStateLayout.fpFlags)] = 0
    self[Slot(CPUStateLayout.fpControl)] = 0
    // The device-driven lines keep their level; SSIP is the hart's own.
    _ = kiln_atomic_and64(state + CPUStateLayout.pendingInterrupts, ~RISCVInterrupt.ssip)

    self.pc = pc
    self[RISCVState.x(10)] = a0
    self[RISCVState.x(11)] = a1
    self[RISCVState.mstatus] = RISCVStatus.uxl | RISCVStatus.sxl
    self[RISCVState.stimecmp] = .max
    clearReservation()
    isWaiting = false
    power.switchOn()
    firmwareOwnsTimer = false

    if privilege == .machine {
      self[RISCVState.privilege] = RISCVPrivilege.machine.rawValue
    } else {
      self[RISCVState.privilege] = RISCVPrivilege.supervisor.rawValue
      openToSupervisor()
    }
    reloadState()
  }

  /// What firmware does before it enters a kernel.
  private func openToSupervisor() {
    self[RISCVState.medeleg] = RISCVException.delegable
    self[RISCVState.mideleg] = RISCVInterrupt.supervisor
    self[RISCVState.mcounteren] = counterEnableMask
    var environment = environmentMask
    // Device trees that name Svade, or neither, promise no update of accessed and dirty bits.
    if extensions.contains(.svade) { environment &= ~RISCVEnvironment.adue }
    environment &= ~RISCVEnvironment.fiom
    self[RISCVState.menvcfg] = environment
    // Entry 0: all addresses, readable, writable, executable.
    self[RISCVState.pmpaddr(0)] = RISCVProtection.addressMask
    self[RISCVState.pmpcfg(half: 0)] = 0x1F
  }

  /// No store-conditional succeeds until the next load-reserved.
  func clearReservation() { self[RISCVState.reservationAddress] = .max }
}
