// SPDX-License-Identifier: Apache-2.0
//
// The guest's bus: which physical addresses lead to RAM, to ROM or to a device. Also the devices' way
// into RAM (DMA), which reaches RAM only.
//
// Invariants
// - Regions do not overlap and do not change once a VCPU runs.
// - RAM and ROM regions are whole pages; a device's window may have any size.
// - DMA that overlaps code is queued here and taken by each VCPU before it runs guest code again.

import CHost
import Glibc
import GuestTypes
import DeviceModel
import Synchronization

/// Why a board could not be put together.
public struct AddressSpaceError: Error, CustomStringConvertible, Sendable {
  /// One line: what overlaps or does not fit.
  public let description: String
}

/// What a guest physical address leads to.
public enum BusTarget {
  /// RAM or ROM at an offset of the backing store.
  case memory(RAMOffset, writable: Bool)
  /// A device's register.
  case device(any MMIODevice, offset: UInt64)
}

/// The guest's physical address space.
public final class AddressSpace: @unchecked Sendable {
  // Safety: `memory` and `devices` are filled while the board is put together and constant while any
  // VCPU runs; `codeWrites` is behind its mutex.

  struct MemoryRegion {
    let start: UInt64
    let byteCount: UInt64
    let offset: UInt64
    let writable: Bool
    let name: String
  }
  struct DeviceRegion {
    let start: UInt64
    let byteCount: UInt64
    let device: any MMIODevice
    let name: String
  }

  /// What one VCPU has still to hear of.
  private struct CodeWriteQueue {
    let wake: @Sendable () -> Void
    var writes: [(offset: UInt64, count: Int)] = []
  }

  /// The bytes behind RAM and ROM.
  public let store: BackingStore
  private var memory: [MemoryRegion] = []
  private var devices: [DeviceRegion] = []
  private let codeWrites = Mutex<[CodeWriteQueue]>([])

  /// An empty bus over a backing store.
  public init(store: BackingStore) { self.store = store }

  // MARK: Building the map

  /// Maps `byteCount` bytes of the store at a physical address. Throws when the range is empty,
  /// unaligned, outside the store, or overlaps another region.
  public func mapMemory(
    name: String, at start: GuestPhysicalAddress, byteCount: UInt64, offset: RAMOffset,
    writable: Bool = true
  ) throws(AddressSpaceError) {
    let mask = BackingStore.pageSize - 1
    guard start.rawValue & mask == 0, byteCount & mask == 0, offset.rawValue & mask == 0 else {
      throw AddressSpaceError(description: "\(name): not aligned to pages")
    }
    guard offset.rawValue <= store.byteCount, byteCount <= store.byteCount - offset.rawValue else {
      throw AddressSpaceError(description: "\(name): larger than its backing store")
    }
    try checkFree(name, start.rawValue, byteCount)
    memory.append(
      MemoryRegion(
        start: start.rawValue, byteCount: byteCount, offset: offset.rawValue, writable: writable,
        name: name))
    memory.sort { $0.byteCount > $1.byteCount }
  }

  /// Gives a device a window. Throws when the range is empty or overlaps another region.
  public func mapDevice(
    name: String, _ device: any MMIODevice, at start: GuestPhysicalAddress, byteCount: UInt64
  ) throws(AddressSpaceError) {
    try checkFree(name, start.rawValue, byteCount)
    devices.append(
      DeviceRegion(start: start.rawValue, byteCount: byteCount, device: device, name: name))
    devices.sort { $0.start < $1.start }
  }

  private func checkFree(_ name: String, _ start: UInt64, _ byteCount: UInt64)
    throws(AddressSpaceError)
  {
    guard byteCount > 0, start <= UInt64.max - (byteCount - 1) else {
      throw AddressSpaceError(description: "\(name): empty or wraps around the address space")
    }
    let ranges =
      memory.map { ($0.name, $0.start, $0.byteCount) }
      + devices.map { ($0.name, $0.start, $0.byteCount) }
    for (other, otherStart, otherCount) in ranges
    where start <= otherStart + (otherCount - 1) && otherStart <= start + (byteCount - 1) {
      throw AddressSpaceError(description: "\(name) overlaps \(other)")
    }
  }

  // MARK: Look-up

  /// What an address leads to, nil for nothing.
  public func target(at address: GuestPhysicalAddress) -> BusTarget? {
    let a = address.rawValue
    for region in memory where a &- region.start < region.byteCount {
      return .memory(
        RAMOffset(region.offset + (a - region.start)), writable: region.writable)
    }
    var low = 0
    var high = devices.count
    while low < high {
      let middle = (low + high) / 2
      if devices[middle].start <= a { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let region = devices[low - 1]
    return a - region.start < region.byteCount
      ? .device(region.device, offset: a - region.start) : nil
  }

  /// The store's offset of RAM or ROM that holds all of `count` bytes, nil otherwise.
  public func memoryOffset(
    at address: UInt64, count: UInt64 = 1, writing: Bool = false
  ) -> UInt64? {
    for region in memory {
      let distance = address &- region.start
      if distance < region.byteCount, count <= region.byteCount - distance {
        return writing && !region.writable ? nil : region.offset + distance
      }
    }
    return nil
  }

  // MARK: Code that DMA has overwritten

  /// Registers a VCPU's wake-up, called from any thread after DMA has overwritten code. Returns the
  /// VCPU's number for `takeCodeWrites`.
  public func addCodeWriteObserver(_ wake: @escaping @Sendable () -> Void) -> Int {
    codeWrites.withLock { queues in
      queues.append(CodeWriteQueue(wake: wake))
      return queues.count - 1
    }
  }

  /// Takes the ranges DMA has overwritten since this observer's last call.
  public func takeCodeWrites(for observer: Int) -> [(offset: UInt64, count: Int)] {
    codeWrites.withLock { queues in
      defer { queues[observer].writes.removeAll() }
      return queues[observer].writes
    }
  }
}

extension AddressSpace: DMAMemory {
  /// Copies guest bytes out; RAM and ROM only.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at address: GuestPhysicalAddress)
    throws(DMAError)
  {
    guard let target = buffer.baseAddress, buffer.count > 0 else { return }
    guard let offset = memoryOffset(at: address.rawValue, count: UInt64(buffer.count)) else {
      throw DMAError(address: address, count: buffer.count)
    }
    memcpy(target, store.base + Int(offset), buffer.count)
  }

  /// Copies bytes into guest RAM and queues the code they overwrite for every VCPU.
  public func write(_ buffer: UnsafeRawBufferPointer, at address: GuestPhysicalAddress)
    throws(DMAError)
  {
    guard let source = buffer.baseAddress, buffer.count > 0 else { return }
    guard
      let offset = memoryOffset(
        at: address.rawValue, count: UInt64(buffer.count), writing: true)
    else {
      throw DMAError(address: address, count: buffer.count)
    }
    memcpy(store.base + Int(offset), source, buffer.count)
    kiln_fence()
    let first = Int(offset >> BackingStore.pageShift)
    let last = Int((offset + UInt64(buffer.count) - 1) >> BackingStore.pageShift)
    guard (first...last).contains(where: { store.codeMarks[$0] != 0 }) else { return }
    let wakers = codeWrites.withLock { queues in
      for i in queues.indices { queues[i].writes.append((offset, buffer.count)) }
      return queues.map(\.wake)
    }
    for wake in wakers { wake() }
  }

  /// A full host fence.
  public func fence() { kiln_fence() }
}
