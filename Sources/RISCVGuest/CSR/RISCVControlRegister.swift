// SPDX-License-Identifier: Apache-2.0
//
// What is said about one control and status register: its number, who has it, who may touch it and
// how it behaves. The table of them is `RISCVControlRegister.all`; the documentation's list is printed
// from the same rows.
//
// Invariant: the number's bits 9-8 are the least privilege, bits 11-10 both set mean read-only, as the
// architecture has it; rows don't repeat that.
//
// Spec: RISC-V Privileged, "CSR Address Mapping Conventions" and "CSR Listing".

import IR

/// One control and status register.
public struct RISCVControlRegister: Sendable {
  /// Who may access it beyond what its number says.
  public enum Gate: UInt8, Sendable {
    /// Nothing else.
    case none
    /// mstatus.FS must not be off.
    case float
    /// The register's bit in mcounteren, and for U-mode in scounteren.
    case counter
    /// mstatus.TVM bars S-mode.
    case translation
    /// menvcfg.STCE and mcounteren.TM let S-mode in.
    case supervisorTimer
  }

  /// How it reads and writes.
  public enum Behaviour: UInt8, Sendable {
    /// A slot of which `mask` can be written; nothing else depends on it, and no gate is before it.
    case plain
    /// As `plain`, and interrupts may become deliverable.
    case interruptControl
    /// Reads as `mask`; writes change nothing.
    case constant
    /// mhartid.
    case hartID
    /// misa.
    case isa
    /// A view of the floating-point flags and rounding mode.
    case floatFlags, floatRounding, floatControl
    /// mstatus and sstatus.
    case machineStatus, supervisorStatus
    /// sie, a view of mie.
    case supervisorEnable
    /// mip and sip.
    case machinePending, supervisorPending
    /// mepc and sepc: as aligned as instructions are.
    case programCounter
    /// mcounteren and scounteren: the counters there are.
    case counterEnable
    /// mcountinhibit.
    case counterInhibit
    /// menvcfg and senvcfg.
    case machineEnvironment, supervisorEnvironment
    /// satp.
    case translation
    /// stimecmp.
    case timerCompare
    /// time.
    case time
    /// cycle and instret, mcycle and minstret: the instruction count and a base.
    case counter
    /// pmpcfg0 and pmpcfg2.
    case protectionConfiguration
    /// pmpaddr0 to pmpaddr15.
    case protectionAddress
  }

  /// Its number, 0 to 4095.
  public let number: UInt16
  /// Its name, or what precedes the number in it.
  let stem: StaticString
  /// The number at the name's end, -1 for none.
  let suffix: Int16
  /// Where it, or what it is a view of, is kept; the zero slot if nowhere.
  let slot: Slot
  /// What can be written of it, or what it reads as if it is constant.
  let mask: UInt64
  /// How it reads and writes.
  public let behaviour: Behaviour
  /// Who may access it beyond what its number says.
  public let gate: Gate
  /// The extensions it comes with: a hart without any one of them doesn't have it.
  public let requires: RISCVExtensions

  init(
    _ number: UInt16, _ stem: StaticString, _ behaviour: Behaviour, _ slot: Slot = .zero,
    _ mask: UInt64 = .max, gate: Gate = .none, requires: RISCVExtensions = [], suffix: Int = -1
  ) {
    self.number = number
    self.stem = stem
    self.suffix = Int16(suffix)
    self.slot = slot
    self.mask = mask
    self.behaviour = behaviour
    self.gate = gate
    self.requires = requires
  }

  /// Its name in the manual.
  public var name: String { suffix < 0 ? "\(stem)" : "\(stem)\(suffix)" }
  /// The least privileged mode that may read it.
  public var privilege: RISCVPrivilege {
    RISCVPrivilege(rawValue: UInt64(number) >> 8 & 3) ?? .machine
  }
  /// Whether writing it is illegal.
  public var isReadOnly: Bool { number >> 10 == 3 }
}

/// The registers a hart has, by number. In raw memory, since kernels access CSRs at every trap.
final class RISCVControlRegisterIndex {
  /// Plain values, in the table's order.
  private let rows: UnsafeMutableBufferPointer<RISCVControlRegister>
  /// By number; nil for a number the hart doesn't have.
  private let byNumber: UnsafeMutablePointer<UnsafePointer<RISCVControlRegister>?>

  init(_ extensions: RISCVExtensions) {
    let present = RISCVControlRegister.all.filter { extensions.isSuperset(of: $0.requires) }
    rows = .allocate(capacity: present.count)
    _ = rows.initialize(from: present)
    byNumber = .allocate(capacity: 4096)
    byNumber.initialize(repeating: nil, count: 4096)
    for i in rows.indices {
      byNumber[Int(rows[i].number)] = rows.baseAddress.map { UnsafePointer($0 + i) }
    }
  }

  deinit {
    rows.deallocate()
    byNumber.deallocate()
  }

  /// All of them.
  var all: [RISCVControlRegister] { Array(rows) }

  /// The row of a number below 4096, nil if the hart hasn't such a register.
  @inline(__always)
  subscript(number: Int) -> UnsafePointer<RISCVControlRegister>? { byNumber[number & 4095] }
}
