// SPDX-License-Identifier: Apache-2.0
//
// A VCPU's memory management: the SoftTLBs both executors look into inline, and everything behind a
// miss: page walk, refill, accesses that cross pages, devices, stores to pages that hold code.
//
// Invariants
// - Only the VCPU's own thread calls this.
// - A TLB entry never allows more than the guest's tables did when it was filled; flushes are the
//   guest's duty. Store tags of pages that hold code carry `slowBit` and never match inline.
// - A device is reached only from a block that runs alone (`CPUStateLayout.solo`): then the count is
//   exact and whatever the device changed is seen at the next instruction.
// - `flushPage` and `flush` raise the fetch generation only if code was fetched through what they drop.

import CHost
import DeviceModel
import GuestTypes
import IR
import TimeCauses

/// How an access that missed the TLB ended.
@frozen
public enum MemoryOutcome: Sendable {
  /// Done.
  case done
  /// Not done; `SoftMMU.fault` says why.
  case fault
  /// Not done: it must be the only instruction of its block.
  case solo
}

/// Where a fault happened and what the guest calls it.
public struct MemoryFault: Sendable {
  /// The guest's fault code.
  public var code: UInt64 = 0
  /// The virtual address.
  public var address: UInt64 = 0
  /// The kind of access.
  public var access: AccessKind = .load
}

/// One VCPU's TLBs and slow paths.
public final class SoftMMU {
  /// Set in a store tag whose page holds code.
  static let slowBit: UInt64 = 1
  static let pageMask: UInt64 = BackingStore.pageSize - 1

  /// The bus.
  public let space: AddressSpace
  /// The backing store of the bus, one load closer.
  let store: BackingStore
  let state: UnsafeMutableRawPointer
  unowned(unsafe) let translator: any AddressTranslator
  /// Who must hear of stores to code; set by the engine before guest code runs.
  public unowned(unsafe) var observer: (any CodeWriteObserver)?
  var tlbs: [SoftTLB]

  /// While code runs that must have no effect, the memory it runs on.
  var shadow: ShadowMemory?

  /// The last fault, valid after an outcome of `.fault`.
  public internal(set) var fault = MemoryFault()
  /// The value of the last load that was done.
  public internal(set) var value: UInt64 = 0
  /// Figures for `--stats`.
  public var statistics: MemoryStatistics {
    var all = counts
    all.largestTLB = tlbs.lazy.map(\.count).max() ?? 0
    return all
  }
  var counts = MemoryStatistics()
  /// Told what time is spent on; nil when that isn't asked for.
  public var causes: CauseClock?
  /// Told of accesses to devices' registers while `causes` is; nil for nobody.
  public var deviceObserver: (any DeviceAccessObserver)?
  /// Called for an access no device or RAM answers, with a line for the log.
  public var guestErrorLog: ((String) -> Void)?

  /// Virtual pages instructions were fetched through since the generation was last raised: a filter
  /// with false positives, so that flushing a data page leaves links between code pages alone.
  private var fetchedPages: [UInt64] = Array(repeating: 0, count: 64)
  /// Executable superpages entered since the last whole flush: flushing any address of one of them
  /// concerns whatever was fetched through it.
  private var executableSuperpages = SuperpageRegions()

  /// The MMU of the VCPU whose CPUState is `state`. The translator must outlive it.
  public init(
    space: AddressSpace, state: UnsafeMutableRawPointer, translator: any AddressTranslator
  ) {
    self.space = space
    store = space.store
    self.state = state
    self.translator = translator
    tlbs = (0..<CPUStateLayout.mmuIndexCount).map { SoftTLB(state: state, mmuIndex: $0) }
    state.storeBytes(
      of: UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()),
      toByteOffset: CPUStateLayout.softMMU, as: UInt.self)
  }

  deinit { for tlb in tlbs { tlb.free() } }

  // MARK: Slow paths of loads and stores

  /// A load that missed inline. On `.done` the value, extended as `operation` says, is in `value`.
  public func load(_ address: UInt64, _ operation: MemoryOperation, mmuIndex: Int) -> MemoryOutcome
  {
    if let shadow { return shadow.load(address, operation, mmuIndex: mmuIndex) }
    let count = operation.byteCount
    if address & UInt64(count - 1) != 0 {
      if operation.mustBeAligned {
        return fail(translator.misalignedFault(.load), address, .load)
      }
      if address & Self.pageMask > BackingStore.pageSize - UInt64(count) {
        return loadAcrossPages(address, operation, mmuIndex: mmuIndex)
      }
    }
    switch resolve(address, count, .load, mmuIndex: mmuIndex) {
    case .memory(let offset):
      value = extend(read(store.base + Int(offset), count), operation)
      return .done
    case .device(let device, let offset):
      guard isSolo else { return .solo }
      counts.deviceReads &+= 1
      value = extend(readDevice(device, offset, count), operation)
      return .done
    case .outcome(let outcome): return outcome
    }
  }

  /// A store that missed inline.
  public func store(
    _ value: UInt64, at address: UInt64, _ operation: MemoryOperation, mmuIndex: Int
  ) -> MemoryOutcome {
    if let shadow { return shadow.store(value, at: address, operation, mmuIndex: mmuIndex) }
    let count = operation.byteCount
    if address & UInt64(count - 1) != 0 {
      if operation.mustBeAligned {
        return fail(translator.misalignedFault(.store), address, .store)
      }
      if address & Self.pageMask > BackingStore.pageSize - UInt64(count) {
        return storeAcrossPages(value, address, operation, mmuIndex: mmuIndex)
      }
    }
    switch resolve(address, count, .store, mmuIndex: mmuIndex) {
    case .memory(let offset):
      if writesRunningCode(offset, count) { return .solo }
      write(store.base + Int(offset), value, count)
      return .done
    case .device(let device, let offset):
      guard isSolo else { return .solo }
      counts.deviceWrites &+= 1
      writeDevice(device, offset, value, count)
      return .done
    case .outcome(let outcome): return outcome
    }
  }

  /// Finds the host address an atomic operation of `count` aligned bytes works on. On `.done` the
  /// address is in `value`. Device memory is a bus fault: no device here has atomic registers.
  public func atomicAddress(_ address: UInt64, count: Int, mmuIndex: Int) -> MemoryOutcome {
    if let shadow { return shadow.atomicAddress(address, count: count, mmuIndex: mmuIndex) }
    if address & UInt64(count - 1) != 0 {
      return fail(translator.misalignedFault(.store), address, .store)
    }
    switch resolve(address, count, .store, mmuIndex: mmuIndex) {
    case .memory(let offset):
      if writesRunningCode(offset, count) { return .solo }
      value = UInt64(UInt(bitPattern: store.base + Int(offset)))
      return .done
    case .device: return fail(translator.busFault(.store), address, .store)
    case .outcome(let outcome): return outcome
    }
  }

  /// Host minus guest address of the page `count` bytes lie on, for as long as the guest's tables stay;
  /// nil when they lie on two, or are not to be reached inline. Refills, and has no other effect.
  public func addend(
    for address: UInt64, count: UInt64, isStore: Bool, mmuIndex: Int
  ) -> UInt64? {
    guard address & Self.pageMask &+ count <= BackingStore.pageSize else { return nil }
    if let shadow { return shadow.addend(for: address, isStore: isStore, mmuIndex: mmuIndex) }
    guard case .memory = resolve(address, 1, isStore ? .store : .load, mmuIndex: mmuIndex) else {
      return nil
    }
    return tlbs[mmuIndex].addend(for: address, isStore: isStore)
  }

  /// The host address and backing offset of an instruction's page; nil after a fault, which is in
  /// `fault`. Device memory cannot be executed here: it is a bus fault.
  public func fetchPage(_ address: UInt64, mmuIndex: Int) -> (
    bytes: UnsafeMutableRawPointer, offset: UInt64
  )? {
    let page = address & ~Self.pageMask
    let slot = Int(truncatingIfNeeded: (address &>> 12) & 4095)
    fetchedPages[slot &>> 6] |= 1 &<< UInt64(slot & 63)
    if let entry = tlbs[mmuIndex].entry(for: address), entry.fetchTag == page {
      let bytes = UnsafeMutableRawPointer(bitPattern: UInt(page &+ entry.addend)).unsafelyUnwrapped
      return (bytes, UInt64(bytes - store.base))
    }
    // A page PMP splits is checked by the parcel: the translator is asked for the exact address.
    switch resolve(address, 2, .fetch, mmuIndex: mmuIndex) {
    case .memory(let offset):
      let start = offset & ~Self.pageMask
      return (store.base + Int(start), start)
    case .device:
      _ = fail(translator.busFault(.fetch), address, .fetch)
      return nil
    case .outcome: return nil
    }
  }

  // MARK: Flushing

  /// Drops every entry of every MMU index.
  public func flush() {
    counts.flushes &+= 1
    for i in tlbs.indices { tlbs[i].flush() }
    executableSuperpages.clear()
    raiseFetchGeneration()
  }

  /// Drops what is known about the page of an address, superpages that hold it included.
  public func flushPage(_ address: UInt64) {
    counts.pageFlushes &+= 1
    for i in tlbs.indices where tlbs[i].flushPage(address) { tlbs[i].flush() }
    let slot = Int(truncatingIfNeeded: (address &>> 12) & 4095)
    if fetchedPages[slot &>> 6] & 1 &<< UInt64(slot & 63) != 0
      || executableSuperpages.contains(address)
    {
      raiseFetchGeneration()
    }
  }

  /// Makes every link between pages and every jump-cache entry stale.
  public func raiseFetchGeneration() {
    counts.fetchGenerations &+= 1
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    state.storeBytes(
      of: key &+ 1 &<< 32, toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    for i in fetchedPages.indices { fetchedPages[i] = 0 }
  }

  // MARK: Code pages

  /// Marks a page of the store as holding code: from now on stores to it take the slow path.
  public func markCode(page: Int) {
    guard store.codeMarks[page] == 0 else { return }
    store.codeMarks[page] = 1
    // The mark before the bytes, as DMA writes the bytes and then looks for marks.
    kiln_fence()
    guard store.storeHints[page] != 0 else { return }
    store.storeHints[page] = 0
    let host = UInt64(UInt(bitPattern: store.base)) &+ UInt64(page) &<< BackingStore.pageShift
    for tlb in tlbs { tlb.guardStores(hostPage: host) }
  }

  /// Takes the mark off a page nothing is derived from any more; its stores become fast as entries
  /// are refilled.
  public func unmarkCode(page: Int) { store.codeMarks[page] = 0 }

  // MARK: Inside

  enum Resolution {
    case memory(UInt64)
    case device(any MMIODevice, UInt64)
    case outcome(MemoryOutcome)
  }

  var isSolo: Bool { state.load(fromByteOffset: CPUStateLayout.solo, as: UInt64.self) != 0 }

  /// Translates, checks and refills.
  func resolve(_ address: UInt64, _ count: Int, _ access: AccessKind, mmuIndex: Int) -> Resolution {
    guard let causes else { return resolveUntimed(address, count, access, mmuIndex: mmuIndex) }
    return causes.measure(.softTLB) {
      resolveUntimed(address, count, access, mmuIndex: mmuIndex)
    }
  }

  private func resolveUntimed(
    _ address: UInt64, _ count: Int, _ access: AccessKind, mmuIndex: Int
  ) -> Resolution {
    counts.tlbMisses &+= 1
    let page = address & ~Self.pageMask
    if access == .store, let entry = tlbs[mmuIndex].entry(for: address),
      entry.storeTag == page | Self.slowBit
    {
      let offset = address &+ entry.addend &- UInt64(UInt(bitPattern: store.base))
      let index = Int(offset &>> BackingStore.pageShift)
      if store.codeMarks[index] == 0 {
        // The code is gone: stores may be fast again.
        store.storeHints[index] = 1
        tlbs[mmuIndex].releaseStores(address)
      }
      return .memory(offset)
    }
    let found = translator.translate(address, count: count, access, mmuIndex: mmuIndex)
    if found.fault != PageTranslation.noFault {
      return .outcome(fail(found.fault, address, access))
    }
    switch space.target(at: GuestPhysicalAddress(found.physical)) {
    case .memory(let offset, let writable):
      if access == .store && !writable {
        return .outcome(fail(translator.busFault(.store), address, access))
      }
      if !found.isSplit {
        fill(
          address, offset.rawValue, writable ? found.permissions : found.permissions & ~2, found,
          mmuIndex)
      }
      return .memory(offset.rawValue)
    case .device(let device, let offset): return .device(device, offset)
    case nil:
      guestErrorLog?(
        "no device or memory at physical address 0x\(String(found.physical, radix: 16)) (\(access))"
      )
      return .outcome(fail(translator.busFault(access), address, access))
    }
  }

  private func fill(
    _ address: UInt64, _ offset: UInt64, _ permissions: UInt8, _ found: PageTranslation,
    _ mmuIndex: Int
  ) {
    let page = address & ~Self.pageMask
    let index = Int(offset &>> BackingStore.pageShift)
    var storeTag: UInt64 = .max
    if permissions & PageTranslation.store != 0 {
      if store.codeMarks[index] != 0 {
        storeTag = page | Self.slowBit
      } else {
        storeTag = page
        store.storeHints[index] = 1
      }
    }
    if permissions & PageTranslation.fetch != 0 && found.pageShift > 12 {
      executableSuperpages.note(page, found.pageShift)
    }
    let host = UInt64(UInt(bitPattern: store.base)) &+ (offset & ~Self.pageMask)
    tlbs[mmuIndex].fill(
      page: page, loadTag: permissions & PageTranslation.load != 0 ? page : .max,
      storeTag: storeTag, fetchTag: permissions & PageTranslation.fetch != 0 ? page : .max,
      addend: host &- page, pageShift: found.pageShift)
    // It may have grown and shown itself to the executors.
    shadow?.publish()
  }

  func fail(_ code: UInt64, _ address: UInt64, _ access: AccessKind) -> MemoryOutcome {
    fault = MemoryFault(code: code, address: address, access: access)
    return .fault
  }

  /// Whether a store must be repeated alone because it changes the block it stands in.
  func writesRunningCode(_ offset: UInt64, _ count: Int) -> Bool {
    guard store.codeMarks[Int(offset &>> BackingStore.pageShift)] != 0 else { return false }
    counts.codeWrites &+= 1
    return (observer?.willWriteCode(at: offset, count: count) ?? false) && !isSolo
  }

  @inline(__always) func extend(_ raw: UInt64, _ operation: MemoryOperation) -> UInt64 {
    guard operation.isSigned else { return raw }
    let shift = UInt64(64 - 8 * operation.byteCount)
    return UInt64(bitPattern: Int64(bitPattern: raw &<< shift) &>> Int64(shift))
  }

  func read(_ p: UnsafeMutableRawPointer, _ count: Int) -> UInt64 {
    switch count {
    case 1: UInt64(kiln_load8(p))
    case 2: UInt64(kiln_load16(p))
    case 4: UInt64(kiln_load32(p))
    default: kiln_load64(p)
    }
  }

  func write(_ p: UnsafeMutableRawPointer, _ value: UInt64, _ count: Int) {
    switch count {
    case 1: kiln_store8(p, UInt8(truncatingIfNeeded: value))
    case 2: kiln_store16(p, UInt16(truncatingIfNeeded: value))
    case 4: kiln_store32(p, UInt32(truncatingIfNeeded: value))
    default: kiln_store64(p, value)
    }
  }
}

/// Counts for `--stats`; all since the VCPU was made.
public struct MemoryStatistics: Sendable {
  /// Accesses and fetches that missed inline, whatever the reason.
  public var tlbMisses: UInt64 = 0
  /// Whole flushes.
  public var flushes: UInt64 = 0
  /// Single-page flushes.
  public var pageFlushes: UInt64 = 0
  /// Times every link between pages was made stale.
  public var fetchGenerations: UInt64 = 0
  /// Stores to pages that hold code.
  public var codeWrites: UInt64 = 0
  /// Device register reads.
  public var deviceReads: UInt64 = 0
  /// Device register writes.
  public var deviceWrites: UInt64 = 0
  /// Entries of the largest TLB at present.
  public var largestTLB: Int = 0
}
