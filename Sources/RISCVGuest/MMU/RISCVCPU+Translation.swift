// SPDX-License-Identifier: Apache-2.0
//
// What the SoftMMU asks of a hart: translations, and the causes of the faults it finds itself.

import GuestMemory
import GuestTypes

extension RISCVCPU {
  /// Translates an address for one access of `count` bytes inside one 4 KiB page. Sets accessed and
  /// dirty bits under menvcfg.ADUE. A walk of three levels that misses no host cache takes some tens
  /// of nanoseconds.
  public func translate(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    walker.translate(address, count: count, access, mmuIndex: mmuIndex)
  }

  /// The same walk, except that an entry whose bits would have to be set is a page fault.
  public func probe(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    walker.translate(address, count: count, access, mmuIndex: mmuIndex, updates: false)
  }

  /// The access fault of a physical address that leads nowhere.
  public func busFault(_ access: AccessKind) -> UInt64 { RISCVException.accessFault(access) }

  /// The cause of an access that had to be aligned.
  public func misalignedFault(_ access: AccessKind) -> UInt64 { RISCVException.misaligned(access) }

  /// The cause with which the management of a cache block fails, nil if it is allowed. It needs the
  /// right to load or to store, and neither page tables nor protection give the second alone.
  ///
  /// Spec: RISC-V Unprivileged, "Cache-block management", "Traps".
  func cacheBlockFault(_ address: UInt64) -> UInt64? {
    let index = RISCVBlockFlags(rawValue: blockFlags).dataIndex
    let found = translate(address & ~63, count: 64, .load, mmuIndex: index)
    switch found.fault {
    case PageTranslation.noFault:
      return walker.leadsSomewhere(found.physical) ? nil : RISCVException.accessFault(.store)
    case RISCVException.pageFault(.load): return RISCVException.pageFault(.store)
    default: return RISCVException.accessFault(.store)
    }
  }
}
