// SPDX-License-Identifier: Apache-2.0
//
// The built-in Supervisor Binary Interface: what firmware would do for a kernel that is entered in
// S-mode directly. Extensions BASE, TIME, IPI, RFENCE, HSM, SRST and DBCN.
//
// Invariant: everything a kernel passes is hostile: hart masks and addresses are checked, and a bad
// one is an SBI error.
// Spec: RISC-V Supervisor Binary Interface, chapters 3 to 12.

import DeviceModel
import GuestMemory
import GuestTypes
import IR
import RISCVGuest

/// SBI error codes.
private enum SBIError: Int64 {
  case success = 0
  case failed = -1
  case notSupported = -2
  case invalidParameter = -3
  case invalidAddress = -5
  case alreadyAvailable = -6
}

/// Extension ids.
private enum SBIExtension: UInt64, CaseIterable {
  case base = 0x10
  case time = 0x5449_4D45
  case ipi = 0x73_5049
  case rfence = 0x5246_4E43
  case hsm = 0x48_534D
  case srst = 0x5352_5354
  case dbcn = 0x4442_434E
}

extension RISCVVirtMachine {
  private typealias Answer = (error: SBIError, value: UInt64)
  /// Most bytes one console write takes; a kernel asks again for the rest.
  private static let consoleChunk: UInt64 = 4096

  /// Makes the guest's S-mode ecalls SBI calls.
  func installBuiltinSBI() {
    cpu.environmentCall = { [unowned self] cpu in
      let arguments = (0..<6).map { cpu[RISCVState.x(UInt8(10 + $0))] }
      let answer = call(
        cpu[RISCVState.x(17)], cpu[RISCVState.x(16)], arguments)
      cpu[RISCVState.x(10)] = UInt64(bitPattern: answer.error.rawValue)
      cpu[RISCVState.x(11)] = answer.value
      return true
    }
  }

  private func call(_ id: UInt64, _ function: UInt64, _ a: [UInt64]) -> Answer {
    switch SBIExtension(rawValue: id) {
    case .base: base(function, a)
    case .time: function == 0 ? setTimer(a[0]) : (.notSupported, 0)
    case .ipi: function == 0 ? sendIPI(a) : (.notSupported, 0)
    case .rfence: remoteFence(function, a)
    case .hsm: hartState(function, a)
    case .srst: function == 0 ? systemReset(a) : (.notSupported, 0)
    case .dbcn: debugConsole(function, a)
    case nil: (.notSupported, 0)
    }
  }

  private func base(_ function: UInt64, _ a: [UInt64]) -> Answer {
    switch function {
    case 0: (.success, 2 << 24)  // SBI 2.0
    case 1: (.success, 0x4B)  // implementation: unregistered, 'K'
    case 2: (.success, 1)
    case 3: (.success, SBIExtension(rawValue: a[0]) == nil ? 0 : 1)
    case 4, 5, 6: (.success, 0)  // mvendorid, marchid, mimpid
    default: (.notSupported, 0)
    }
  }

  private func setTimer(_ deadline: UInt64) -> Answer {
    cpu.setSupervisorTimer(deadline)
    return (.success, 0)
  }

  /// Whether a hart mask names this machine's only hart; nil for a mask that names others.
  private func selectsHart(_ mask: UInt64, _ base: UInt64) -> Bool? {
    if base == .max { return true }
    if base == 0 && mask & ~1 == 0 { return mask & 1 != 0 }
    return nil
  }

  private func sendIPI(_ a: [UInt64]) -> Answer {
    guard let selected = selectsHart(a[0], a[1]) else { return (.invalidParameter, 0) }
    if selected { cpu.line(RISCVInterrupt.supervisorSoftware).set(true) }
    return (.success, 0)
  }

  private func remoteFence(_ function: UInt64, _ a: [UInt64]) -> Answer {
    guard let selected = selectsHart(a[0], a[1]) else { return (.invalidParameter, 0) }
    switch function {
    case 0: return (.success, 0)  // fence.i: stores to code are tracked exactly
    case 1, 2:
      if selected { vcpu.mmu.flush() }
      return (.success, 0)
    default: return (.notSupported, 0)
    }
  }

  private func hartState(_ function: UInt64, _ a: [UInt64]) -> Answer {
    switch function {
    case 0: a[0] == 0 ? (.alreadyAvailable, 0) : (.invalidParameter, 0)
    case 1: (.failed, 0)  // the last hart does not stop; it is reset or powered off
    case 2: a[0] == 0 ? (.success, 0) : (.invalidParameter, 0)
    case 3: a[0] == 0 ? suspend() : (.notSupported, 0)
    default: (.notSupported, 0)
    }
  }

  /// Retentive suspend: the call returns when an interrupt the hart has enabled is pending.
  private func suspend() -> Answer {
    cpu.suspend()
    return (.success, 0)
  }

  private func systemReset(_ a: [UInt64]) -> Answer {
    switch a[0] {
    case 0: finish(.powerOff(exitCode: a[1] == 0 ? 0 : 1))
    case 1, 2: finish(.reset)
    default: return (.invalidParameter, 0)
    }
    return (.success, 0)
  }

  private func debugConsole(_ function: UInt64, _ a: [UInt64]) -> Answer {
    switch function {
    case 0:
      let count = min(a[0], Self.consoleChunk)
      guard a[2] == 0 else { return (.invalidParameter, 0) }
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(count), alignment: 1)
      defer { bytes.deallocate() }
      do {
        try space.read(into: bytes, at: GuestPhysicalAddress(a[1]))
      } catch { return (.invalidParameter, 0) }
      uart.flush()
      console.write(UnsafeRawBufferPointer(bytes))
      return (.success, count)
    case 1: return (.success, 0)  // input comes through the UART
    case 2:
      uart.flush()
      withUnsafeBytes(of: UInt8(truncatingIfNeeded: a[0])) { console.write($0) }
      return (.success, 0)
    default: return (.notSupported, 0)
    }
  }
}
