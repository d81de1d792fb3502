// SPDX-License-Identifier: Apache-2.0
//
// Where the control and status registers lie in CPUState, from `RISCVState.controlRegisters` on.
//
// Invariants
// - Plain values, each legal for the hart's extensions (WARL is applied when written), no host pointers.
// - Views of another register have no slot: sstatus, sip and sie are mstatus, mip and mie, masked.
// - mip has no slot either: it is `mipSoftware` and CPUState's pending interrupt lines together.

import IR

extension RISCVState {
  private static func control(_ index: Int) -> Slot { Slot(controlRegisters + index * 8) }

  // MARK: Machine level

  /// Where a trap to M-mode came from.
  public static let mepc = control(0)
  /// Why it came; bit 63 for interrupts.
  public static let mcause = control(1)
  /// What it is about: an address, instruction bits or zero.
  public static let mtval = control(2)
  /// For the handler's own use.
  public static let mscratch = control(3)
  /// The handler's address and, in bit 0, whether interrupts are vectored.
  public static let mtvec = control(4)
  /// Exceptions that go to S-mode, by cause.
  public static let medeleg = control(5)
  /// Interrupts that go to S-mode, by cause.
  public static let mideleg = control(6)
  /// Interrupts enabled, by cause.
  public static let mie = control(7)
  /// The bits of mip that software owns: SEIP, and STIP where stimecmp doesn't drive it.
  public static let mipSoftware = control(8)
  /// Counters that S-mode may read.
  public static let mcounteren = control(9)
  /// Counters that stand still.
  public static let mcountinhibit = control(10)
  /// What modes below M may do.
  public static let menvcfg = control(11)
  /// mcycle minus the instruction count; mcycle itself while it is inhibited.
  public static let mcycleBase = control(12)
  /// minstret minus the instruction count; minstret itself while it is inhibited.
  public static let minstretBase = control(13)

  // MARK: Supervisor level

  /// Where a trap to S-mode came from.
  public static let sepc = control(16)
  /// Why it came; bit 63 for interrupts.
  public static let scause = control(17)
  /// What it is about: an address, instruction bits or zero.
  public static let stval = control(18)
  /// For the handler's own use.
  public static let sscratch = control(19)
  /// The handler's address and, in bit 0, whether interrupts are vectored.
  public static let stvec = control(20)
  /// Counters that U-mode may read.
  public static let scounteren = control(21)
  /// What U-mode may do.
  public static let senvcfg = control(22)
  /// Translation mode, address-space identifier and root page.
  public static let satp = control(23)
  /// The time at which the supervisor's timer interrupt becomes pending.
  public static let stimecmp = control(24)

  // MARK: Physical memory protection

  /// How many protection entries there are; the CSRs of the others read as zero.
  public static let protectionEntryCount = 16
  /// Configuration bytes of entries 0 to 7 (`half` 0) or 8 to 15 (1).
  static func pmpcfg(half: Int) -> Slot { control(32 + half) }
  /// The address of an entry, in units of four bytes.
  static func pmpaddr(_ index: Int) -> Slot { control(34 + index) }

  /// All slots of control registers, for reset and snapshots.
  static let controlRegisterRange = controlRegisters..<(controlRegisters + 50 * 8)
}
