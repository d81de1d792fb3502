// SPDX-License-Identifier: Apache-2.0
//
// The words of the privileged architecture: modes, mstatus fields, interrupt numbers, exception
// causes, environment configuration bits.
//
// Spec: RISC-V Privileged, "Machine-Level CSRs", tables of mstatus, mip, mcause and menvcfg.

import GuestTypes

/// A privilege mode, numbered as in mstatus.MPP.
public enum RISCVPrivilege: UInt64, Comparable, Sendable {
  /// U-mode.
  case user = 0
  /// S-mode.
  case supervisor = 1
  /// M-mode.
  case machine = 3

  /// Orders from the least to the most privileged.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Fields of mstatus and of its view sstatus.
enum RISCVStatus {
  static let sie: UInt64 = 1 << 1
  static let mie: UInt64 = 1 << 3
  static let spie: UInt64 = 1 << 5
  static let mpie: UInt64 = 1 << 7
  static let spp: UInt64 = 1 << 8
  static let mppShift: UInt64 = 11
  static let mpp: UInt64 = 3 << mppShift
  static let fsShift: UInt64 = 13
  static let fs: UInt64 = 3 << fsShift
  static let mprv: UInt64 = 1 << 17
  static let sum: UInt64 = 1 << 18
  static let mxr: UInt64 = 1 << 19
  static let tvm: UInt64 = 1 << 20
  static let tw: UInt64 = 1 << 21
  static let tsr: UInt64 = 1 << 22
  /// UXL and SXL: 64 bits, read-only.
  static let uxl: UInt64 = 2 << 32
  static let sxl: UInt64 = 2 << 34
  static let sd: UInt64 = 1 << 63

  /// What sstatus shows besides SD.
  static let supervisorView = sie | spie | spp | fs | sum | mxr | uxl
}

/// Interrupt causes: the bits of mip and mie.
public enum RISCVInterrupt {
  /// Supervisor software (SSIP): set by SSWI, by the SBI or by software.
  public static let supervisorSoftware = 1
  /// Machine software (MSIP).
  public static let machineSoftware = 3
  /// Supervisor timer (STIP).
  public static let supervisorTimer = 5
  /// Machine timer (MTIP).
  public static let machineTimer = 7
  /// Supervisor external (SEIP).
  public static let supervisorExternal = 9
  /// Machine external (MEIP).
  public static let machineExternal = 11

  static let ssip: UInt64 = 1 << 1
  static let stip: UInt64 = 1 << 5
  static let seip: UInt64 = 1 << 9
  static let supervisor = ssip | stip | seip
  static let machine: UInt64 = 1 << 3 | 1 << 7 | 1 << 11
  static let all = supervisor | machine

  /// The cause that is served first among those in `pending`, which is not zero.
  static func mostUrgent(of pending: UInt64) -> UInt64 {
    // MEI, MSI, MTI, SEI, SSI, STI.
    if pending & 1 << 11 != 0 { return 11 }
    if pending & 1 << 3 != 0 { return 3 }
    if pending & 1 << 7 != 0 { return 7 }
    if pending & 1 << 9 != 0 { return 9 }
    return pending & 1 << 1 != 0 ? 1 : 5
  }
}

/// Exception causes as mcause and scause hold them.
public enum RISCVException {
  /// A jump to an address that is no multiple of the instruction alignment.
  public static let instructionMisaligned: UInt64 = 0
  /// An instruction that isn't there, or not here.
  public static let illegalInstruction: UInt64 = 2
  /// ebreak.
  public static let breakpoint: UInt64 = 3
  /// ecall from U-mode; S-mode's is one more, M-mode's three more.
  public static let environmentCall: UInt64 = 8

  /// What medeleg can hold: all but calls from M-mode and what is reserved.
  static let delegable: UInt64 = 0xB3FF

  static func misaligned(_ access: AccessKind) -> UInt64 {
    switch access {
    case .fetch: 0
    case .load: 4
    case .store: 6
    }
  }
  static func accessFault(_ access: AccessKind) -> UInt64 {
    switch access {
    case .fetch: 1
    case .load: 5
    case .store: 7
    }
  }
  static func pageFault(_ access: AccessKind) -> UInt64 {
    switch access {
    case .fetch: 12
    case .load: 13
    case .store: 15
    }
  }
}

/// Bits of menvcfg and senvcfg.
enum RISCVEnvironment {
  static let fiom: UInt64 = 1
  static let cbieShift: UInt64 = 4
  static let cbie: UInt64 = 3 << cbieShift
  static let cbcfe: UInt64 = 1 << 6
  static let cbze: UInt64 = 1 << 7
  static let adue: UInt64 = 1 << 61
  static let pbmte: UInt64 = 1 << 62
  static let stce: UInt64 = 1 << 63
}
