// SPDX-License-Identifier: Apache-2.0
//
// A small virtio driver for the tests: negotiates, lays queues out in test RAM, offers chains and
// reads back what was used. It can also be told to do everything wrong.

import DeviceModel
import GuestTypes

@testable import Devices

/// One descriptor as a driver writes it.
struct RawDescriptor {
  static let next: UInt16 = 1
  static let write: UInt16 = 2
  static let indirect: UInt16 = 4

  var address: UInt64
  var count: UInt32
  var flags: UInt16 = 0
  var next: UInt16 = 0

  var bytes: [UInt8] {
    littleEndianBytes(address) + littleEndianBytes(count) + littleEndianBytes(flags)
      + littleEndianBytes(next)
  }
}

/// A driver of one device on a transport.
final class TestDriver {
  static let eventIndex: UInt64 = 1 << 29
  static let indirect: UInt64 = 1 << 28
  static let version1: UInt64 = 1 << 32

  let ram: TestRAM
  let line = RecordingLine()
  let transport: VirtIOMMIO
  let version: VirtIOMMIO.Version
  /// Entries of each queue.
  let size: UInt16
  /// The next available index of each queue.
  var available: [UInt16] = [0, 0]

  init(
    _ device: any VirtIODevice, version: VirtIOMMIO.Version = .modern, size: UInt16 = 8,
    ram: TestRAM = TestRAM()
  ) {
    self.ram = ram
    self.version = version
    self.size = size
    transport = VirtIOMMIO(device: device, memory: ram, interrupt: line, version: version)
  }

  // MARK: - Registers

  func read(_ register: VirtIORegister) -> UInt32 {
    UInt32(transport.read(at: register.rawValue, width: .word))
  }

  func write(_ value: UInt32, _ register: VirtIORegister) {
    transport.write(UInt64(value), at: register.rawValue, width: .word)
  }

  var offered: UInt64 {
    write(1, .deviceFeaturesSelect)
    let high = UInt64(read(.deviceFeatures))
    write(0, .deviceFeaturesSelect)
    return high << 32 | UInt64(read(.deviceFeatures))
  }

  var needsReset: Bool { read(.status) & 64 != 0 }

  // MARK: - Set-up

  /// The areas of a queue in RAM; each queue has a page to itself.
  func descriptors(_ queue: Int) -> UInt64 { ram.base + 0x1000 * UInt64(queue + 1) }
  func availableRing(_ queue: Int) -> UInt64 { descriptors(queue) + 16 * UInt64(size) }
  func usedRing(_ queue: Int) -> UInt64 {
    let end = availableRing(queue) + 6 + 2 * UInt64(size)
    return (end + 0xff) & ~0xff
  }
  /// Where tests put buffers.
  var buffers: UInt64 { ram.base + 0x4000 }

  /// Goes through the whole initialisation with those features besides VERSION_1.
  func start(features: UInt64 = 0, queues: Int = 1) {
    write(0, .status)
    write(3, .status)
    accept(version == .modern ? features | Self.version1 : features)
    if version == .modern { write(11, .status) } else { write(0x100, .guestPageSize) }
    for queue in 0..<queues { setUp(queue) }
    write(version == .modern ? 15 : 7, .status)
  }

  func accept(_ features: UInt64) {
    write(1, .driverFeaturesSelect)
    write(UInt32(features >> 32), .driverFeatures)
    write(0, .driverFeaturesSelect)
    write(UInt32(truncatingIfNeeded: features), .driverFeatures)
  }

  func setUp(_ queue: Int) {
    available[queue] = 0
    ram.put(UInt32(0), at: availableRing(queue))
    ram.put(UInt32(0), at: usedRing(queue))
    write(UInt32(queue), .queueSelect)
    write(UInt32(size), .queueSize)
    guard version == .modern else {
      write(0x100, .queueAlignment)
      write(UInt32(descriptors(queue) / 0x100), .queuePageNumber)
      return
    }
    place(descriptors(queue), availableRing(queue), usedRing(queue))
    write(1, .queueReady)
  }

  /// Writes the three areas of the selected queue.
  func place(_ descriptors: UInt64, _ available: UInt64, _ used: UInt64) {
    for (value, low, high) in [
      (descriptors, .descriptorAreaLow, .descriptorAreaHigh),
      (available, .driverAreaLow, .driverAreaHigh), (used, .deviceAreaLow, .deviceAreaHigh),
    ] as [(UInt64, VirtIORegister, VirtIORegister)] {
      write(UInt32(truncatingIfNeeded: value), low)
      write(UInt32(value >> 32), high)
    }
  }

  // MARK: - Rings

  /// Writes descriptors from number `first` on, linking them in order.
  func chain(_ list: [RawDescriptor], at first: UInt16 = 0, queue: Int = 0) {
    for (index, descriptor) in list.enumerated() {
      var linked = descriptor
      if index + 1 < list.count {
        linked.flags |= RawDescriptor.next
        linked.next = first + UInt16(index) + 1
      }
      put(linked, first + UInt16(index), queue: queue)
    }
  }

  func put(_ descriptor: RawDescriptor, _ index: UInt16, queue: Int = 0) {
    ram.put(descriptor.bytes, at: descriptors(queue) + 16 * UInt64(index))
  }

  /// Offers the chain that starts at a descriptor and, unless told not to, notifies the device.
  func offer(_ head: UInt16, queue: Int = 0, notify: Bool = true) {
    ram.put(head, at: availableRing(queue) + 4 + 2 * UInt64(available[queue] % size))
    available[queue] &+= 1
    ram.put(available[queue], at: availableRing(queue) + 2)
    if notify { write(UInt32(queue), .queueNotify) }
  }

  func usedIndex(_ queue: Int = 0) -> UInt16 { ram.get(UInt16.self, at: usedRing(queue) + 2) }

  func used(_ index: UInt16, queue: Int = 0) -> (head: UInt32, written: UInt32) {
    let element = usedRing(queue) + 4 + 8 * UInt64(index % size)
    return (ram.get(UInt32.self, at: element), ram.get(UInt32.self, at: element + 4))
  }

  /// What an interrupt handler does.
  func acknowledge() { write(read(.interruptStatus), .interruptAcknowledge) }
}
