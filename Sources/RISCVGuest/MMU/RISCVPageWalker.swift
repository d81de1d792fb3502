// SPDX-License-Identifier: Apache-2.0
//
// Virtual to physical: the page-table walk of Sv39, Sv48 and Sv57, run when the SoftTLB misses.
//
//   63  62..61  60..54    53..10  9..8  7 6 5 4 3 2 1 0
//   N   PBMT    reserved  ppn     RSW   D A G U X W R V
//
// Invariants
// - Page-table entries are read from RAM or ROM only, in one 8-byte access each; what a table leads to
//   elsewhere is an access fault. Nothing is allocated and nothing existential is called on the way.
// - Accessed and dirty bits are set by compare-and-swap, and only under menvcfg.ADUE; otherwise a clear
//   bit is a page fault.
// - A translation allows stores only when the page is dirty already, so the first store walks again.
// - MXR and the environment bits are part of the result: a change flushes the TLB. SUM and the
//   privilege are not: they choose the MMU index.
//
// A bit set in a table that also holds code changes code: the observer is told, as for a store. It is
// not asked to repeat the running instruction: table updates are not ordered with fetches before the
// next fence.i, and what was derived from the bytes is dropped either way.
//
// Spec: RISC-V Privileged, "Virtual Address Translation Process", Svnapot, Svpbmt, Svade, Svadu.

import CHost
import GuestMemory
import GuestTypes

/// A hart's page walker.
final class RISCVPageWalker {
  private enum Entry {
    static let valid: UInt64 = 1
    static let read: UInt64 = 2
    static let write: UInt64 = 4
    static let execute: UInt64 = 8
    static let user: UInt64 = 16
    static let accessed: UInt64 = 64
    static let dirty: UInt64 = 128
    static let memoryType: UInt64 = 3 << 61
    static let napot: UInt64 = 1 << 63
    static let reserved: UInt64 = 0x7F << 54
    static let pageMask: UInt64 = 1 << 44 - 1
  }

  /// What a walk depends on, apart from the tables. In raw memory: a walk reads it without exclusivity
  /// checks.
  private struct Settings {
    /// Physical address of the root table.
    var root: UInt64 = 0
    /// 3, 4 or 5; 0 when translation is off.
    var levels = 0
    /// Bits that must be zero in any entry.
    var reserved = Entry.reserved | Entry.memoryType | Entry.napot
    var setsAccessedAndDirty = false
    var readsExecutable = false
    /// The region tables were last found in: physical start, length, and host address of its start.
    var regionStart: UInt64 = 0
    var regionByteCount: UInt64 = 0
    var regionBase: UnsafeMutableRawPointer
  }

  let protection = RISCVProtection()
  // Safety: follows `RISCVCPU.mmu`, which keeps it alive.
  /// Whose observer is told before a table update.
  unowned(unsafe) var mmu: SoftMMU?
  private let space: AddressSpace
  private let extensions: RISCVExtensions
  private let settings: UnsafeMutablePointer<Settings>

  init(space: AddressSpace, extensions: RISCVExtensions) {
    self.space = space
    self.extensions = extensions
    settings = .allocate(capacity: 1)
    settings.initialize(to: Settings(regionBase: space.store.base))
    setEnvironment(0)
  }

  deinit { settings.deallocate() }

  // MARK: Settings

  /// Takes over satp.
  func setRoot(_ satp: UInt64) {
    let mode = satp >> 60
    settings.pointee.levels = mode >= 8 && mode <= 10 ? Int(mode) - 5 : 0
    settings.pointee.root = (satp & Entry.pageMask) << 12
  }

  /// Takes over menvcfg.
  func setEnvironment(_ menvcfg: UInt64) {
    settings.pointee.setsAccessedAndDirty = menvcfg & RISCVEnvironment.adue != 0
    var reserved = Entry.reserved
    if menvcfg & RISCVEnvironment.pbmte == 0 { reserved |= Entry.memoryType }
    if !extensions.contains(.svnapot) { reserved |= Entry.napot }
    settings.pointee.reserved = reserved
  }

  /// Takes over mstatus.MXR.
  func setReadsExecutable(_ isOn: Bool) { settings.pointee.readsExecutable = isOn }

  // MARK: Translation

  /// Translates an address for one access inside one page. `updates`: whether accessed and dirty bits
  /// may be set.
  @inline(__always)
  func translate(
    _ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int, updates: Bool = true
  ) -> PageTranslation {
    let isMachine = mmuIndex == RISCVMMUIndex.machine
    if isMachine || settings.pointee.levels == 0 {
      return protect(
        PageTranslation(physical: address, permissions: 7), count, access, isMachine: isMachine)
    }
    let found = walk(address, access, mmuIndex: mmuIndex, updates: updates)
    if found.fault != PageTranslation.noFault { return found }
    return protect(found, count, access, isMachine: false)
  }

  /// Takes away what physical memory protection forbids.
  @inline(__always)
  private func protect(
    _ found: PageTranslation, _ count: Int, _ access: AccessKind, isMachine: Bool
  ) -> PageTranslation {
    let verdict = protection.check(page: found.physical, count: count, machine: isMachine)
    // AccessKind's raw values are the positions of the permission bits.
    guard verdict.rights & 1 &<< access.rawValue != 0 else {
      return PageTranslation(fault: RISCVException.accessFault(access))
    }
    var found = found
    found.permissions &= verdict.rights
    found.isSplit = verdict.isSplit
    return found
  }

  @inline(__always)
  private func walk(
    _ address: UInt64, _ access: AccessKind, mmuIndex: Int, updates: Bool
  ) -> PageTranslation {
    let levels = settings.pointee.levels
    let unused = UInt64(52 - 9 * levels)
    let signExtended = Int64(bitPattern: address &<< unused) &>> Int64(unused)
    guard UInt64(bitPattern: signExtended) == address else { return pageFault(access) }

    let reserved = settings.pointee.reserved
    var table = settings.pointee.root
    var level = levels &- 1
    while true {
      let position = table &+ (address &>> UInt64(12 &+ 9 &* level) & 511) &* 8
      guard protection.check(tableEntry: position) & PageTranslation.load != 0,
        let pointer = hostAddress(position)
      else { return PageTranslation(fault: RISCVException.accessFault(access)) }
      let entry = kiln_load64(pointer)
      if entry & Entry.valid == 0 || entry & (Entry.read | Entry.write) == Entry.write
        || entry & reserved != 0
      {
        return pageFault(access)
      }
      if entry & (Entry.read | Entry.write | Entry.execute) == 0 {
        let leafOnly =
          Entry.dirty | Entry.accessed | Entry.user | Entry.memoryType | Entry.napot
        if level == 0 || entry & leafOnly != 0 { return pageFault(access) }
        table = (entry &>> 10 & Entry.pageMask) &<< 12
        level &-= 1
        continue
      }
      guard let leaf = leaf(entry, level, address), allows(entry, access, mmuIndex) else {
        return pageFault(access)
      }
      var current = entry
      let needed = Entry.accessed | (access == .store ? Entry.dirty : 0)
      if entry & needed != needed {
        if !updates || !settings.pointee.setsAccessedAndDirty { return pageFault(access) }
        switch update(position, entry, entry | needed) {
        case .denied: return PageTranslation(fault: RISCVException.accessFault(access))
        case .changed: continue
        case .updated: current = entry | needed
        }
      }
      return PageTranslation(
        physical: leaf.page | address & 0xFFF, permissions: permissions(current, mmuIndex),
        pageShift: leaf.shift)
    }
  }

  private func pageFault(_ access: AccessKind) -> PageTranslation {
    PageTranslation(fault: RISCVException.pageFault(access))
  }

  /// The physical page a leaf gives an address, and log₂ of what it maps; nil if it is malformed.
  @inline(__always)
  private func leaf(_ entry: UInt64, _ level: Int, _ address: UInt64) -> (
    page: UInt64, shift: UInt8
  )? {
    if entry & Entry.memoryType == Entry.memoryType { return nil }
    var page = entry &>> 10 & Entry.pageMask
    var shift = UInt64(12 &+ 9 &* level)
    if entry & Entry.napot != 0 {
      // 64 KiB is the only size there is.
      guard level == 0, page & 15 == 8 else { return nil }
      page &= ~15
      shift = 16
    }
    let inside = (1 as UInt64) &<< (shift &- 12) &- 1
    guard page & inside == 0 else { return nil }
    page |= address &>> 12 & inside
    return (page &<< 12, UInt8(truncatingIfNeeded: shift))
  }

  @inline(__always)
  private func allows(_ entry: UInt64, _ access: AccessKind, _ mmuIndex: Int) -> Bool {
    let isUser = entry & Entry.user != 0
    switch mmuIndex {
    case RISCVMMUIndex.user: if !isUser { return false }
    case RISCVMMUIndex.supervisor: if isUser { return false }
    default: if isUser && access == .fetch { return false }
    }
    switch access {
    case .load:
      return entry & Entry.read != 0
        || entry & Entry.execute != 0 && settings.pointee.readsExecutable
    case .store: return entry & Entry.write != 0
    case .fetch: return entry & Entry.execute != 0
    }
  }

  /// What a TLB entry may allow: all the page does, stores once it is dirty.
  @inline(__always)
  private func permissions(_ entry: UInt64, _ mmuIndex: Int) -> UInt8 {
    var result: UInt8 = 0
    if allows(entry, .load, mmuIndex) { result |= PageTranslation.load }
    if allows(entry, .store, mmuIndex) && entry & Entry.dirty != 0 {
      result |= PageTranslation.store
    }
    if allows(entry, .fetch, mmuIndex) { result |= PageTranslation.fetch }
    return result
  }

  // MARK: Tables in memory

  /// Whether RAM, ROM or a device is at a physical address.
  func leadsSomewhere(_ physical: UInt64) -> Bool {
    space.target(at: GuestPhysicalAddress(physical)) != nil
  }

  private enum Update {
    case updated, changed, denied
  }

  /// Sets bits of an entry, if it is still what was read.
  private func update(_ position: UInt64, _ entry: UInt64, _ new: UInt64) -> Update {
    guard protection.check(tableEntry: position) & PageTranslation.store != 0,
      let offset = space.memoryOffset(at: position, count: 8, writing: true)
    else { return .denied }
    _ = mmu?.observer?.willWriteCode(at: offset, count: 8)
    return kiln_atomic_cmpxchg64(space.store.base + Int(offset), entry, new) == entry
      ? .updated : .changed
  }

  /// The host address of an aligned doubleword of RAM or ROM.
  @inline(__always)
  private func hostAddress(_ physical: UInt64) -> UnsafeMutableRawPointer? {
    let distance = physical &- settings.pointee.regionStart
    if distance < settings.pointee.regionByteCount {
      return settings.pointee.regionBase + Int(truncatingIfNeeded: distance)
    }
    return findRegion(physical)
  }

  /// Finds the ends of the region an address lies in by bisection, so that the next table in it costs
  /// one comparison. Regions don't move while a VCPU runs.
  @inline(never)
  private func findRegion(_ physical: UInt64) -> UnsafeMutableRawPointer? {
    let page = physical & ~0xFFF
    guard let offset = space.memoryOffset(at: page, count: 4096) else { return nil }
    let before = pages { space.memoryOffset(at: page &- $0 << 12, count: $0 << 12) != nil }
    let behind = pages { space.memoryOffset(at: page, count: $0 << 12) != nil }
    settings.pointee.regionStart = page - before << 12
    settings.pointee.regionByteCount = (before + behind) << 12
    settings.pointee.regionBase = space.store.base + Int(offset - before << 12)
    return space.store.base + Int(offset + (physical - page))
  }

  /// The largest number of pages below 2⁴⁰ that `fits`, 0 if not even one does.
  private func pages(_ fits: (UInt64) -> Bool) -> UInt64 {
    var low: UInt64 = 0
    var high: UInt64 = 1 << 40
    while low + 1 < high {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
