// SPDX-License-Identifier: Apache-2.0
//
// Guest memory for code that runs on trial: copies of the pages it touches, seen through look-up tables of
// their own, so that both executors run on it at full speed and nothing outside is touched. Lockstep lets
// a trace and the interpreter run the same instructions here, one after the other, and compares.
//
//   begin ── install ── first(.cold) ── run ── first(.warm) ── run ── first(.interpreter) ── run ── remove
//
// Invariants
// - A page is copied when any side first touches it, for all sides at once, from memory as it then is:
//   all sides start from the same bytes, whatever DMA does meanwhile.
// - A virtual page leads to the same bytes for all sides: what the first one found is kept.
// - Nothing here has an effect outside: page tables are walked without setting bits, devices are not
//   reached, stores to pages that hold code are refused. What is refused has had no effect.

import Glibc
import GuestTypes
import IR

/// Copies of guest pages for code that runs on trial. Its VCPU's thread only.
public final class ShadowMemory {
  /// Who runs.
  public enum Side: Int, CaseIterable, Sendable {
    /// A trace whose look-ups all miss at first.
    case cold
    /// A trace whose look-ups find what the run before has entered.
    case warm
    /// The interpreter.
    case interpreter
  }

  /// Why an access was refused.
  public enum Refusal: String, CaseIterable, Sendable {
    /// A device answers there.
    case device
    /// The page holds code.
    case code
    /// It would fault, or change a page-table entry.
    case translation
    /// Too many pages.
    case full
  }

  /// A doubleword that two sides see differently.
  public struct Difference: Sendable {
    /// The virtual address it was reached by.
    public let address: UInt64
    /// Its place in the backing store.
    public let offset: UInt64
    /// What the trace left there.
    public let trace: UInt64
    /// What the interpreter left there.
    public let interpreter: UInt64
  }

  private struct Page {
    let offset: UInt64
    let address: UInt64
    let holdsCode: Bool
  }
  private struct Mapping {
    let page: Int
    var permissions: UInt8
  }
  private struct Key: Hashable {
    let page: UInt64
    let mmuIndex: Int
  }

  private static let pageLimit = 256
  private static let entryCount = 256
  private static let pageSize = Int(BackingStore.pageSize)

  // Safety: the SoftMMU holds this object only between `install` and `remove`.
  private unowned(unsafe) let mmu: SoftMMU
  private let tables: UnsafeMutableRawPointer
  private let copies: UnsafeMutableRawPointer
  private var filled: [UnsafeMutableRawPointer] = []
  private var pages: [Page] = []
  private var pageOf: [UInt64: Int] = [:]
  private var mappings: [Key: Mapping] = [:]
  private var side = Side.cold

  /// The last refusal since `first`.
  public private(set) var refusal: Refusal?
  /// Pages touched since `begin`.
  public var pageCount: Int { pages.count }

  /// Shadow memory over a VCPU's memory, which must outlive it.
  public init(_ mmu: SoftMMU) {
    self.mmu = mmu
    let bytes = CPUStateLayout.mmuIndexCount * Self.entryCount * TLBEntryLayout.stride
    tables = .allocate(byteCount: bytes, alignment: 64)
    tables.initializeMemory(as: UInt64.self, repeating: .max, count: bytes / 8)
    copies = .allocate(
      byteCount: Side.allCases.count * Self.pageLimit * Self.pageSize, alignment: 4096)
  }

  deinit {
    tables.deallocate()
    copies.deallocate()
  }

  // MARK: Runs

  /// Forgets all pages.
  public func begin() {
    pages.removeAll(keepingCapacity: true)
    pageOf.removeAll(keepingCapacity: true)
    mappings.removeAll(keepingCapacity: true)
  }

  /// Lets code run on the copies until `remove`.
  public func install() {
    mmu.shadow = self
    publish()
  }

  /// Lets code run on guest memory again.
  public func remove() {
    mmu.shadow = nil
    forgetEntries()
    for tlb in mmu.tlbs { tlb.publish() }
  }

  /// Begins a side's run.
  public func first(_ side: Side) {
    self.side = side
    refusal = nil
    forgetEntries()
    guard side == .warm else { return }
    for (key, mapping) in mappings { enter(key, mapping) }
  }

  func publish() {
    for i in 0..<CPUStateLayout.mmuIndexCount {
      let descriptor =
        mmu.state + CPUStateLayout.tlbDescriptors + i * CPUStateLayout.tlbDescriptorStride
      descriptor.storeBytes(of: table(i), as: UnsafeMutableRawPointer.self)
      descriptor.storeBytes(
        of: UInt64((Self.entryCount - 1) * TLBEntryLayout.stride), toByteOffset: 8, as: UInt64.self)
    }
  }

  /// Up to `limit` doublewords that a trace's side and the interpreter left differently.
  public func differences(_ side: Side, limit: Int) -> [Difference] {
    var found: [Difference] = []
    for (i, page) in pages.enumerated() {
      let (a, b) = (copy(i, side), copy(i, .interpreter))
      if memcmp(a, b, Self.pageSize) == 0 { continue }
      for at in stride(from: 0, to: Self.pageSize, by: 8) where found.count < limit {
        let trace = a.load(fromByteOffset: at, as: UInt64.self)
        let interpreter = b.load(fromByteOffset: at, as: UInt64.self)
        if trace != interpreter {
          found.append(
            Difference(
              address: page.address + UInt64(at), offset: page.offset + UInt64(at), trace: trace,
              interpreter: interpreter))
        }
      }
    }
    return found
  }

  /// The doubleword at an offset of the backing store as the present side sees it, nil if its page was
  /// not touched yet.
  public func word(at offset: UInt64) -> UInt64? {
    pageOf[offset & ~SoftMMU.pageMask].map {
      copy($0, side).load(fromByteOffset: Int(offset & SoftMMU.pageMask & ~7), as: UInt64.self)
    }
  }

  // MARK: Accesses

  func load(_ address: UInt64, _ operation: MemoryOperation, mmuIndex: Int) -> MemoryOutcome {
    let count = operation.byteCount
    guard let (low, high, first) = parts(address, operation, .load, mmuIndex) else { return .solo }
    var raw: UInt64 = 0
    if first == count {
      raw = mmu.read(low, count)
    } else {
      for i in 0..<count {
        let byte = i < first ? mmu.read(low + i, 1) : mmu.read(high + (i - first), 1)
        raw |= byte << UInt64(8 * i)
      }
    }
    mmu.value = mmu.extend(raw, operation)
    return .done
  }

  func store(
    _ value: UInt64, at address: UInt64, _ operation: MemoryOperation, mmuIndex: Int
  ) -> MemoryOutcome {
    let count = operation.byteCount
    guard let (low, high, first) = parts(address, operation, .store, mmuIndex) else {
      return .solo
    }
    if first == count {
      mmu.write(low, value, count)
    } else {
      for i in 0..<count {
        mmu.write(
          i < first ? low + i : high + (i - first), value >> UInt64(8 * i) & 0xFF, 1)
      }
    }
    return .done
  }

  func atomicAddress(_ address: UInt64, count: Int, mmuIndex: Int) -> MemoryOutcome {
    guard address & UInt64(count - 1) == 0 else { return refuse(.translation) }
    guard let found = locate(address, count, .store, mmuIndex) else { return .solo }
    mmu.value = UInt64(UInt(bitPattern: found))
    return .done
  }

  func addend(for address: UInt64, isStore: Bool, mmuIndex: Int) -> UInt64? {
    locate(address, 1, isStore ? .store : .load, mmuIndex).map {
      UInt64(UInt(bitPattern: $0)) &- address
    }
  }

  /// Where an access's bytes lie: those in its first page, and how many they are, and the others. nil
  /// when it is refused.
  private func parts(
    _ address: UInt64, _ operation: MemoryOperation, _ access: AccessKind, _ mmuIndex: Int
  ) -> (low: UnsafeMutableRawPointer, high: UnsafeMutableRawPointer, first: Int)? {
    let count = operation.byteCount
    if operation.mustBeAligned && address & UInt64(count - 1) != 0 {
      _ = refuse(.translation)
      return nil
    }
    let first = min(count, Int(BackingStore.pageSize - address & SoftMMU.pageMask))
    guard let low = locate(address, first, access, mmuIndex) else { return nil }
    if first == count { return (low, low, count) }
    let next = address &+ UInt64(first)
    guard let high = locate(next, count - first, access, mmuIndex) else { return nil }
    return (low, high, first)
  }

  private func refuse(_ why: Refusal) -> MemoryOutcome {
    refusal = why
    return .solo
  }

  /// The present side's copy of a byte; nil when the access is refused.
  private func locate(
    _ address: UInt64, _ count: Int, _ access: AccessKind, _ mmuIndex: Int
  ) -> UnsafeMutableRawPointer? {
    let key = Key(page: address & ~SoftMMU.pageMask, mmuIndex: mmuIndex)
    let needed = access == .store ? PageTranslation.store : PageTranslation.load
    var mapping = mappings[key]
    if mapping.map({ $0.permissions & needed == 0 }) ?? true {
      guard let found = find(address, count, access, mmuIndex) else { return nil }
      mapping = found
      mappings[key] = found
    }
    guard let mapping else { return nil }
    if access == .store && pages[mapping.page].holdsCode {
      refusal = .code
      return nil
    }
    enter(key, mapping)
    return copy(mapping.page, side) + Int(address & SoftMMU.pageMask)
  }

  private func find(_ address: UInt64, _ count: Int, _ access: AccessKind, _ mmuIndex: Int)
    -> Mapping?
  {
    let found = mmu.translator.probe(address, count: count, access, mmuIndex: mmuIndex)
    guard found.fault == PageTranslation.noFault, !found.isSplit else {
      refusal = .translation
      return nil
    }
    switch mmu.space.target(at: GuestPhysicalAddress(found.physical)) {
    case .memory(let offset, let writable):
      if access == .store && !writable { break }
      guard let page = page(offset.rawValue & ~SoftMMU.pageMask, address & ~SoftMMU.pageMask) else {
        refusal = .full
        return nil
      }
      let permissions = writable ? found.permissions : found.permissions & ~PageTranslation.store
      return Mapping(page: page, permissions: permissions)
    case .device:
      refusal = .device
      return nil
    case nil: break
    }
    refusal = .translation
    return nil
  }

  /// The number of a backing page, copied if it is new; nil when there are too many.
  private func page(_ offset: UInt64, _ address: UInt64) -> Int? {
    if let known = pageOf[offset] { return known }
    guard pages.count < Self.pageLimit else { return nil }
    let index = pages.count
    pages.append(
      Page(
        offset: offset, address: address,
        holdsCode: mmu.store.codeMarks[Int(offset >> BackingStore.pageShift)] != 0))
    pageOf[offset] = index
    let original = copy(index, .interpreter)
    original.copyMemory(from: mmu.store.base + Int(offset), byteCount: Self.pageSize)
    copy(index, .cold).copyMemory(from: original, byteCount: Self.pageSize)
    copy(index, .warm).copyMemory(from: original, byteCount: Self.pageSize)
    return index
  }

  private func copy(_ page: Int, _ side: Side) -> UnsafeMutableRawPointer {
    copies + (side.rawValue * Self.pageLimit + page) * Self.pageSize
  }

  // MARK: Look-up tables

  private func table(_ mmuIndex: Int) -> UnsafeMutableRawPointer {
    tables + mmuIndex * Self.entryCount * TLBEntryLayout.stride
  }

  private func enter(_ key: Key, _ mapping: Mapping) {
    let index = Int(truncatingIfNeeded: key.page >> 12) & (Self.entryCount - 1)
    let entry = table(key.mmuIndex) + index * TLBEntryLayout.stride
    let host = UInt64(UInt(bitPattern: copy(mapping.page, side)))
    let loads = mapping.permissions & PageTranslation.load != 0
    let stores =
      mapping.permissions & PageTranslation.store != 0 && !pages[mapping.page].holdsCode
    entry.storeBytes(of: loads ? key.page : .max, as: UInt64.self)
    entry.storeBytes(
      of: stores ? key.page : .max, toByteOffset: TLBEntryLayout.store, as: UInt64.self)
    entry.storeBytes(of: host &- key.page, toByteOffset: TLBEntryLayout.addend, as: UInt64.self)
    filled.append(entry)
  }

  private func forgetEntries() {
    for entry in filled {
      entry.initializeMemory(as: UInt64.self, repeating: .max, count: TLBEntryLayout.stride / 8)
    }
    filled.removeAll(keepingCapacity: true)
  }
}
