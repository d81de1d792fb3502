// SPDX-License-Identifier: Apache-2.0
//
// What a virtio device is to its transport: a kind, feature bits, queues, a configuration space, and
// one call per buffer. The transport owns the queues and everything a driver negotiates; a device
// sees one descriptor chain at a time and never a ring.
//
// Invariants
// - `serve` runs under the transport's lock, so a device is served one chain at a time. It must not
//   call its own `wake`.
// - Lock order: transport, device, interrupt line or back end.
// Spec: Virtual I/O Device (VIRTIO) Version 1.3, chapters 2 and 5.

import DeviceModel
import GuestTypes
import Synchronization

/// The kinds of virtio device there are here, by their device id.
public enum VirtIODeviceKind: UInt32, Sendable {
  /// A disk.
  case block = 2
  /// A console.
  case console = 3
  /// A source of random bytes.
  case entropy = 4
}

/// How a driver has broken the protocol. The device then needs a reset.
public enum VirtIOFault: Error, Hashable, Sendable {
  /// A ring, table or buffer lies outside RAM; the first address of the failed access.
  case outsideRAM(GuestPhysicalAddress)
  /// The available index is further ahead than the queue is long.
  case availableIndex
  /// A descriptor number is not below the size of its table.
  case descriptorNumber
  /// A chain is longer than the queue, or loops.
  case chainLength
  /// An indirect descriptor that was not negotiated, is nested, goes on, or has an odd length.
  case indirectDescriptor
  /// A device-readable descriptor after a device-writable one.
  case descriptorOrder
  /// A buffer too short for what the device must read from it or write into it.
  case shortBuffer
}

/// A virtio device behind a transport.
public protocol VirtIODevice: AnyObject, Sendable {
  /// The kind, shown as the device id.
  var kind: VirtIODeviceKind { get }
  /// The device-specific feature bits offered (below bit 24); the transport adds its own.
  var features: UInt64 { get }
  /// How many queues there are.
  var queueCount: Int { get }
  /// The configuration space, little-endian. Reads beyond it give zeros, writes are ignored.
  var configuration: [UInt8] { get }

  /// Whether a buffer of that queue could be put to use now. A transmit queue always says yes, a
  /// receive queue only while there is something to deliver.
  func wantsBuffer(of queue: Int) -> Bool
  /// Serves one buffer of a queue and returns how many bytes were written into it. A fault stops the
  /// device until the driver resets it.
  func serve(_ chain: inout DescriptorChain, of queue: Int) throws(VirtIOFault) -> UInt32
  /// Gives the device a way to have a queue looked at again when it has something to deliver. Called
  /// once; `wake` may be called from any thread that holds no lock of the device or the transport.
  func connect(wake: @escaping @Sendable (_ queue: Int) -> Void)
  /// Forgets what a driver has set up.
  func reset()
}

extension VirtIODevice {
  /// Devices that only answer want every buffer.
  public func wantsBuffer(of queue: Int) -> Bool { true }
  /// Devices that only answer have no use for a wake-up.
  public func connect(wake: @escaping @Sendable (_ queue: Int) -> Void) {}
  /// Devices without driver-visible state have nothing to forget.
  public func reset() {}
}

extension DMAMemory {
  /// Reads guest bytes, turning a miss into a fault of the driver's.
  func fetch(into buffer: UnsafeMutableRawBufferPointer, at address: UInt64) throws(VirtIOFault) {
    do throws(DMAError) {
      try read(into: buffer, at: GuestPhysicalAddress(address))
    } catch {
      throw .outsideRAM(error.address)
    }
  }

  /// Writes guest bytes, turning a miss into a fault of the driver's.
  func store(_ buffer: UnsafeRawBufferPointer, at address: UInt64) throws(VirtIOFault) {
    do throws(DMAError) {
      try write(buffer, at: GuestPhysicalAddress(address))
    } catch {
      throw .outsideRAM(error.address)
    }
  }

  /// Reads one little-endian number.
  func fetch<T: FixedWidthInteger>(_ type: T.Type, at address: UInt64) throws(VirtIOFault) -> T {
    var value: T = 0
    try withUnsafeMutableBytes(of: &value) { buffer throws(VirtIOFault) in
      try fetch(into: buffer, at: address)
    }
    return T(littleEndian: value)
  }

  /// Writes one little-endian number.
  func store<T: FixedWidthInteger>(_ value: T, at address: UInt64) throws(VirtIOFault) {
    try withUnsafeBytes(of: value.littleEndian) { buffer throws(VirtIOFault) in
      try store(buffer, at: address)
    }
  }
}
