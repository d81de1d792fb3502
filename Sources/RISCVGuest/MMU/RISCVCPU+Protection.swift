// SPDX-License-Identifier: Apache-2.0
//
// The registers of physical memory protection: what can be written, and what follows from it.
//
// A change flushes the TLB at once, which is more than the architecture asks (an sfence.vma by
// software) and what it promises for M-mode.
//
// Spec: RISC-V Privileged, "Physical Memory Protection CSRs", "Locking and Privilege Mode".

import GuestMemory
import IR

extension RISCVCPU {
  private func configuration(_ entry: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: self[RISCVState.pmpcfg(half: entry / 8)] >> UInt64(entry % 8 * 8))
  }

  /// Writes eight configuration bytes. Locked entries keep theirs; write without read is reserved and
  /// becomes neither.
  func setProtectionConfiguration(_ slot: Slot, _ value: UInt64) {
    let old = self[slot]
    var new: UInt64 = 0
    for i in 0..<8 {
      let shift = UInt64(i * 8)
      var byte = UInt8(truncatingIfNeeded: old >> shift)
      if byte & RISCVProtection.lock == 0 {
        byte =
          UInt8(truncatingIfNeeded: value >> shift)
          & (RISCVProtection.lock | RISCVProtection.modeMask | RISCVProtection.rights)
        if byte & 3 == 2 { byte &= ~2 }
      }
      new |= UInt64(byte) << shift
    }
    guard new != old else { return }
    self[slot] = new
    protectionChanged()
  }

  /// Writes an entry's address, unless the entry is locked or is the bottom of a locked range.
  func setProtectionAddress(_ entry: Int, _ value: UInt64) {
    if configuration(entry) & RISCVProtection.lock != 0 { return }
    if entry + 1 < RISCVState.protectionEntryCount {
      let above = configuration(entry + 1)
      if above & RISCVProtection.lock != 0
        && above & RISCVProtection.modeMask == RISCVProtection.topOfRange
      {
        return
      }
    }
    let slot = RISCVState.pmpaddr(entry)
    guard value != self[slot] else { return }
    self[slot] = value
    protectionChanged()
  }

  private func protectionChanged() {
    reloadProtection()
    mmu?.flush()
  }

  /// Makes the walker's protection follow the registers.
  func reloadProtection() {
    walker.protection.load(
      configuration: { configuration($0) }, address: { self[RISCVState.pmpaddr($0)] })
  }
}
