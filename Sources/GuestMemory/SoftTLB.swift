// SPDX-License-Identifier: Apache-2.0
//
// One direct-mapped TLB: 32-byte entries (load tag, store tag, fetch tag, addend) whose base and mask
// stand in CPUState's descriptor, where the executors' inline look-up finds them.
//
// Invariants
// - 256 to 16,384 entries. It grows when conflicts are frequent and shrinks when flushes find it
//   mostly empty; both depend on the guest's accesses alone, never on host time.
// - An entry's tags are the page's address or a value that can never match.
// - A flush costs what was filled since the last one, not the TLB's size.

import IR

/// The smallest aligned region of each half of the address space that holds every superpage noted.
struct SuperpageRegions {
  /// Base and mask; a mask of 0 with a base of 1 matches nothing.
  private var low: (base: UInt64, mask: UInt64) = (1, 0)
  private var high: (base: UInt64, mask: UInt64) = (1, 0)

  mutating func note(_ page: UInt64, _ shift: UInt8) {
    let mask = ~((1 as UInt64) &<< UInt64(shift) &- 1)
    if page &>> 63 == 0 { Self.join(&low, page, mask) } else { Self.join(&high, page, mask) }
  }

  private static func join(
    _ region: inout (base: UInt64, mask: UInt64), _ page: UInt64, _ mask: UInt64
  ) {
    if region == (1, 0) {
      region = (page & mask, mask)
      return
    }
    var joined = region.mask & mask
    while (region.base ^ page) & joined != 0 { joined &<<= 1 }
    region = (page & joined, joined)
  }

  func contains(_ address: UInt64) -> Bool {
    let region = address &>> 63 == 0 ? low : high
    return address & region.mask == region.base
  }

  mutating func clear() {
    low = (1, 0)
    high = (1, 0)
  }
}

/// A SoftTLB of one MMU index.
struct SoftTLB {
  static let smallest = 256
  static let largest = 16384
  static let logLimit = 1024

  private let descriptor: UnsafeMutableRawPointer
  private var entries: UnsafeMutableRawPointer
  private(set) var count = SoftTLB.smallest
  /// Indices filled since the last flush, in order; past the limit the flush clears everything.
  private let log: UnsafeMutablePointer<UInt32>
  private var fills = 0
  /// Fills that threw out a live entry since the size last changed.
  private var conflicts = 0
  /// Flushes in a row that found few entries filled.
  private var idleFlushes = 0
  /// Superpages entered since the last flush.
  private var large = SuperpageRegions()

  /// An entry's fields.
  struct Entry {
    let storeTag: UInt64
    let fetchTag: UInt64
    let addend: UInt64
  }

  init(state: UnsafeMutableRawPointer, mmuIndex: Int) {
    descriptor =
      state + CPUStateLayout.tlbDescriptors + mmuIndex * CPUStateLayout.tlbDescriptorStride
    entries = .allocate(byteCount: Self.smallest * TLBEntryLayout.stride, alignment: 64)
    log = .allocate(capacity: Self.logLimit)
    clear()
    publish()
  }

  func free() {
    entries.deallocate()
    log.deallocate()
  }

  /// Makes the executors' look-ups find this TLB.
  func publish() {
    descriptor.storeBytes(of: UInt(bitPattern: entries), as: UInt.self)
    descriptor.storeBytes(
      of: UInt64((count - 1) * TLBEntryLayout.stride), toByteOffset: 8, as: UInt64.self)
  }

  private func clear() {
    entries.initializeMemory(as: UInt64.self, repeating: .max, count: count * 4)
  }

  private func pointer(for address: UInt64) -> UnsafeMutableRawPointer {
    entries + Int(truncatingIfNeeded: (address &>> 12) & UInt64(count &- 1))
      &* TLBEntryLayout.stride
  }

  /// The entry a page would have; its tags say whether it is that page's.
  func entry(for address: UInt64) -> Entry? {
    let p = pointer(for: address)
    return Entry(
      storeTag: p.load(fromByteOffset: TLBEntryLayout.store, as: UInt64.self),
      fetchTag: p.load(fromByteOffset: TLBEntryLayout.fetch, as: UInt64.self),
      addend: p.load(fromByteOffset: TLBEntryLayout.addend, as: UInt64.self))
  }

  /// The addend of an address's page if accesses find it inline; nil if not.
  func addend(for address: UInt64, isStore: Bool) -> UInt64? {
    let p = pointer(for: address)
    let tag = p.load(
      fromByteOffset: isStore ? TLBEntryLayout.store : TLBEntryLayout.load, as: UInt64.self)
    guard tag == address & ~SoftMMU.pageMask else { return nil }
    return p.load(fromByteOffset: TLBEntryLayout.addend, as: UInt64.self)
  }

  mutating func fill(
    page: UInt64, loadTag: UInt64, storeTag: UInt64, fetchTag: UInt64, addend: UInt64,
    pageShift: UInt8
  ) {
    var p = pointer(for: page)
    let oldLoad = p.load(as: UInt64.self)
    let oldFetch = p.load(fromByteOffset: TLBEntryLayout.fetch, as: UInt64.self)
    if oldLoad & oldFetch != .max && oldLoad != page && oldFetch != page {
      conflicts &+= 1
      if conflicts > count &* 2 && count < Self.largest {
        resize(to: count &* 2)
        p = pointer(for: page)
      }
    }
    p.storeBytes(of: loadTag, as: UInt64.self)
    p.storeBytes(of: storeTag, toByteOffset: TLBEntryLayout.store, as: UInt64.self)
    p.storeBytes(of: fetchTag, toByteOffset: TLBEntryLayout.fetch, as: UInt64.self)
    p.storeBytes(of: addend, toByteOffset: TLBEntryLayout.addend, as: UInt64.self)
    if fills < Self.logLimit {
      log[fills] = UInt32(truncatingIfNeeded: (p - entries) &>> 5)
    }
    fills &+= 1
    if pageShift > 12 { large.note(page, pageShift) }
  }

  /// Grows keeping every entry: an index of the smaller table splits into two of the larger.
  private mutating func resize(to newCount: Int) {
    let old = entries
    let oldCount = count
    entries = .allocate(byteCount: newCount * TLBEntryLayout.stride, alignment: 64)
    count = newCount
    clear()
    for i in 0..<oldCount {
      let source = old + i * TLBEntryLayout.stride
      let tags = (0..<3).map { source.load(fromByteOffset: $0 * 8, as: UInt64.self) }
      guard let tag = tags.first(where: { $0 != .max }) else { continue }
      pointer(for: tag).copyMemory(from: source, byteCount: TLBEntryLayout.stride)
    }
    old.deallocate()
    conflicts = 0
    fills = Self.logLimit  // the log's indices are stale: the next flush clears everything
    publish()
  }

  mutating func flush() {
    if fills == 0 { return }
    let sparse = fills < count / 8
    if fills < Self.logLimit {
      for i in 0..<fills {
        (entries + Int(log[i]) &* TLBEntryLayout.stride)
          .initializeMemory(as: UInt64.self, repeating: .max, count: 4)
      }
    } else {
      clear()
    }
    fills = 0
    large.clear()
    idleFlushes = sparse ? idleFlushes + 1 : 0
    if idleFlushes >= 64 && count > Self.smallest {
      entries.deallocate()
      count /= 2
      entries = .allocate(byteCount: count * TLBEntryLayout.stride, alignment: 64)
      clear()
      idleFlushes = 0
      conflicts = 0
      publish()
    }
  }

  /// Drops one page. True when a superpage may hold it and the whole TLB must go.
  func flushPage(_ address: UInt64) -> Bool {
    if fills == 0 { return false }
    if large.contains(address) { return true }
    let page = address & ~SoftMMU.pageMask
    let p = pointer(for: address)
    for field in [TLBEntryLayout.load, TLBEntryLayout.store, TLBEntryLayout.fetch]
    where p.load(fromByteOffset: field, as: UInt64.self) & ~SoftMMU.pageMask == page {
      p.initializeMemory(as: UInt64.self, repeating: .max, count: 4)
      break
    }
    return false
  }

  /// Makes stores through the entry of an address, which is known to hold it, fast again.
  func releaseStores(_ address: UInt64) {
    pointer(for: address).storeBytes(
      of: address & ~SoftMMU.pageMask, toByteOffset: TLBEntryLayout.store, as: UInt64.self)
  }

  /// Makes stores through any alias of a host page take the slow path.
  func guardStores(hostPage: UInt64) {
    if fills < Self.logLimit {
      for i in 0..<fills { guardStores(entry: Int(log[i]), hostPage) }
    } else {
      for i in 0..<count { guardStores(entry: i, hostPage) }
    }
  }

  @inline(__always) private func guardStores(entry: Int, _ hostPage: UInt64) {
    let p = entries + entry &* TLBEntryLayout.stride
    let tag = p.load(fromByteOffset: TLBEntryLayout.store, as: UInt64.self)
    if tag & SoftMMU.pageMask == 0,
      tag &+ p.load(fromByteOffset: TLBEntryLayout.addend, as: UInt64.self) == hostPage
    {
      p.storeBytes(of: tag | SoftMMU.slowBit, toByteOffset: TLBEntryLayout.store, as: UInt64.self)
    }
  }
}
