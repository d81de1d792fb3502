// SPDX-License-Identifier: Apache-2.0
//
// A split virtqueue seen from the device: takes descriptor chains off the available ring and returns
// them on the used ring.
//
// Invariants
// - Nothing in guest memory is trusted: the available index may be ahead by at most the queue's size,
//   a descriptor number must be inside its table, a chain has at most as many descriptors as the
//   queue is long (indirect ones: as the longest queue the device offers), so loops end.
// - Each guest field is fetched exactly once and used from the copy.
// - A used element is in memory before the used index that covers it; the driver's suppression fields
//   are read after the index is written.
// Spec: VIRTIO 1.3, 2.7 (Split Virtqueues).

import DeviceModel
import GuestTypes

/// Where a driver put a queue, and how far both sides have got.
struct Virtqueue {
  /// The longest queue a driver may ask for.
  static let largestSize: UInt16 = 256

  /// What the driver sets.
  var size: UInt16 = largestSize
  var descriptorArea: UInt64 = 0
  var driverArea: UInt64 = 0
  var deviceArea: UInt64 = 0
  var isReady = false
  /// Legacy transport only: the used ring's alignment and the queue's page number.
  var alignment: UInt32 = 0
  var pageNumber: UInt32 = 0

  /// Ring features, frozen when the driver is ready.
  var usesEventIndex = false
  var allowsIndirect = false

  /// Chains were left for the next look because a look is bounded.
  var hasDeferredWork = false

  /// Stops using the rings; they start from index 0 when the driver makes the queue ready again.
  mutating func stop() {
    isReady = false
    hasDeferredWork = false
    nextAvailable = 0
    nextUsed = 0
    signalledUsed = 0
  }

  private var nextAvailable: UInt16 = 0
  private var nextUsed: UInt16 = 0
  /// The used index at the last notification decision.
  private var signalledUsed: UInt16 = 0

  private static let descriptorByteCount: UInt64 = 16

  private struct Flags: OptionSet {
    let rawValue: UInt16
    static let next = Flags(rawValue: 1)
    static let write = Flags(rawValue: 2)
    static let indirect = Flags(rawValue: 4)
  }

  private struct Descriptor {
    let address: UInt64
    let count: UInt32
    let flags: Flags
    let next: UInt16
  }

  /// Fills `chain` with the next chain the driver has offered; false when there is none.
  mutating func take(
    into chain: inout DescriptorChain, from memory: any DMAMemory
  ) throws(VirtIOFault) -> Bool {
    let ahead = try memory.fetch(UInt16.self, at: driverArea &+ 2) &- nextAvailable
    guard ahead <= size else { throw .availableIndex }
    guard ahead > 0 else { return false }
    memory.fence()
    let slot = driverArea &+ 4 &+ 2 * UInt64(nextAvailable % size)
    let head = try memory.fetch(UInt16.self, at: slot)
    chain.clear(head: head)
    try walk(from: head, into: &chain, memory)
    nextAvailable &+= 1
    return true
  }

  /// Returns a chain to the driver, `written` bytes of it filled.
  mutating func give(
    back chain: DescriptorChain, written: UInt32, to memory: any DMAMemory
  ) throws(VirtIOFault) {
    let slot = deviceArea &+ 4 &+ 8 * UInt64(nextUsed % size)
    try memory.store(UInt64(chain.head) | UInt64(written) << 32, at: slot)
    memory.fence()
    nextUsed &+= 1
    try memory.store(nextUsed, at: deviceArea &+ 2)
  }

  /// Asks the driver to notify the device of the next chain it offers. True if it has offered one
  /// in the meantime, which it may not notify. Without the event index it notifies of every chain.
  func requestNotification(in memory: any DMAMemory) throws(VirtIOFault) -> Bool {
    guard usesEventIndex else { return false }
    try memory.store(nextAvailable, at: deviceArea &+ 4 &+ 8 * UInt64(size))
    memory.fence()
    return try memory.fetch(UInt16.self, at: driverArea &+ 2) != nextAvailable
  }

  /// Whether the driver wants an interrupt for what was given back since the last call.
  mutating func shouldInterrupt(_ memory: any DMAMemory) throws(VirtIOFault) -> Bool {
    guard nextUsed != signalledUsed else { return false }
    let old = signalledUsed
    signalledUsed = nextUsed
    memory.fence()
    if usesEventIndex {
      let event = try memory.fetch(UInt16.self, at: driverArea &+ 4 &+ 2 * UInt64(size))
      return nextUsed &- event &- 1 < nextUsed &- old
    }
    return try memory.fetch(UInt16.self, at: driverArea) & 1 == 0
  }

  // MARK: - Descriptors

  /// Follows a chain through the queue's table and, at its end, through one indirect table.
  private func walk(
    from head: UInt16, into chain: inout DescriptorChain, _ memory: any DMAMemory
  ) throws(VirtIOFault) {
    var table = descriptorArea
    var tableSize = UInt32(size)
    var limit = Int(size)
    var isIndirect = false
    var index = head
    while true {
      guard UInt32(index) < tableSize else { throw .descriptorNumber }
      let descriptor = try fetchDescriptor(index, of: table, memory)
      if descriptor.flags.contains(.indirect) {
        guard allowsIndirect, !isIndirect, !descriptor.flags.contains(.next),
          descriptor.count > 0, UInt64(descriptor.count) % Self.descriptorByteCount == 0
        else { throw .indirectDescriptor }
        isIndirect = true
        table = descriptor.address
        tableSize = descriptor.count / UInt32(Self.descriptorByteCount)
        limit = Int(Self.largestSize)
        index = 0
        continue
      }
      guard chain.segmentCount < limit else { throw .chainLength }
      try chain.append(
        DescriptorChain.Segment(address: descriptor.address, count: UInt64(descriptor.count)),
        isWritable: descriptor.flags.contains(.write))
      guard descriptor.flags.contains(.next) else { return }
      index = descriptor.next
    }
  }

  private func fetchDescriptor(
    _ index: UInt16, of table: UInt64, _ memory: any DMAMemory
  ) throws(VirtIOFault) -> Descriptor {
    let raw = try memory.fetch(
      UInt128.self, at: table &+ Self.descriptorByteCount * UInt64(index))
    return Descriptor(
      address: UInt64(truncatingIfNeeded: raw),
      count: UInt32(truncatingIfNeeded: raw >> 64),
      flags: Flags(rawValue: UInt16(truncatingIfNeeded: raw >> 96)),
      next: UInt16(truncatingIfNeeded: raw >> 112))
  }
}
