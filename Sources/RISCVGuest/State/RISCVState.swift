// SPDX-License-Identifier: Apache-2.0
//
// Where RISC-V's architectural state lies in CPUState, and which of it a block depends on.
//
// Invariants
// - x0 is CPUState's zero slot: it sits right below x1, so register i is one multiplication away.
//   Nothing ever writes it; results for x0 go to the discard slot.
// - f registers narrower than 64 bits are NaN-boxed in their slots.
// - CPUState's `fpControl` mirrors frm (bits 0-2), `fpFlags` is fflags itself.

import IR

/// Slots of RISC-V registers in CPUState.
public enum RISCVState {
  /// Integer register 0 to 31; x0 is the zero slot.
  @inlinable public static func x(_ index: UInt8) -> Slot {
    Slot(CPUStateLayout.zero + Int(index) * 8)
  }
  /// Floating-point register 0 to 31.
  @inlinable public static func f(_ index: UInt8) -> Slot { Slot(0x200 + Int(index) * 8) }

  /// mstatus, all 64 bits; SD is computed when read.
  public static let mstatus = Slot(0x300)
  /// The physical or virtual address `lr` reserved; all ones when there is no reservation. Virtual.
  public static let reservationAddress = Slot(0x308)
  /// The value `lr` loaded, as it was loaded (sign-extended for `lr.w`).
  public static let reservationValue = Slot(0x310)
  /// The privilege: 0 U, 1 S, 3 M.
  public static let privilege = Slot(0x318)
  /// The first offset free for other CSRs (State/ and CSR/ lay them out).
  public static let controlRegisters = 0x400
}

/// MMU indices: whose rights an access has.
public enum RISCVMMUIndex {
  /// User.
  public static let user = 0
  /// Supervisor without access to user pages; supervisor fetches.
  public static let supervisor = 1
  /// Supervisor with mstatus.SUM.
  public static let supervisorSUM = 2
  /// Machine: physical addresses.
  public static let machine = 3
}

/// The mode bits of a block key.
public struct RISCVBlockFlags: RawRepresentable, Hashable, Sendable {
  /// The packed bits, at most 24.
  public var rawValue: UInt32
  /// From the packed bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Packs the mode. `cboInvalidate`: 0 illegal, 1 behaves as flush, 3 invalidates.
  public init(
    privilege: UInt64, dataIndex: Int, floatState: UInt64, reservedRounding: Bool, cboZero: Bool,
    cboClean: Bool, cboInvalidate: UInt32
  ) {
    rawValue =
      UInt32(truncatingIfNeeded: privilege) | UInt32(dataIndex) << 2
      | UInt32(truncatingIfNeeded: floatState) << 5 | (reservedRounding ? 1 << 7 : 0)
      | (cboZero ? 1 << 8 : 0) | (cboClean ? 1 << 9 : 0) | cboInvalidate << 10
  }

  /// 0 U, 1 S, 3 M.
  public var privilege: UInt32 { rawValue & 3 }
  /// The MMU index of loads and stores (MPRV and SUM applied).
  public var dataIndex: Int { Int(rawValue >> 2 & 7) }
  /// mstatus.FS: 0 off, 1 initial, 2 clean, 3 dirty.
  public var floatState: UInt32 { rawValue >> 5 & 3 }
  /// frm holds a reserved mode: instructions with dynamic rounding are illegal.
  public var hasReservedRounding: Bool { rawValue & 1 << 7 != 0 }
  /// cbo.zero is allowed here.
  public var allowsCBOZero: Bool { rawValue & 1 << 8 != 0 }
  /// cbo.clean and cbo.flush are allowed here.
  public var allowsCBOClean: Bool { rawValue & 1 << 9 != 0 }
  /// cbo.inval: 0 illegal, 1 flushes, 3 invalidates.
  public var cboInvalidate: UInt32 { rawValue >> 10 & 3 }
}
