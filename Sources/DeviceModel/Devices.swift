// SPDX-License-Identifier: Apache-2.0
//
// What a device may know: its own registers by offset, and the collaborators it was given in `init`.
// It knows no base address, no bus, no VCPU and no host time.
//
// Invariants
// - A device is Sendable and guards its state with its own lock. It is called from one thread at a
//   time per call, from any VCPU or I/O thread.
// - A device never waits for a VCPU and never calls into one: it posts through an `InterruptLine`.
// - Nothing a guest can write may trap the host: lengths, indices and addresses are checked, and an
//   error is a guest-visible error.

import GuestTypes

/// A device with memory-mapped registers.
public protocol MMIODevice: AnyObject, Sendable {
  /// The widths the registers accept; the bus answers other widths itself (reads give 0, writes are
  /// dropped, and the access is logged as a guest error).
  var accessWidths: AccessWidths { get }
  /// Reads a register. `offset` is relative to the start of the device's window and inside it; the
  /// result is zero-extended.
  func read(at offset: UInt64, width: AccessWidth) -> UInt64
  /// Writes a register. Bits of `value` above `width` are zero.
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth)
}

/// A device that can be put back into its power-on state.
public protocol Resettable: AnyObject, Sendable {
  /// Returns to the power-on state; lines it drives are lowered.
  func reset()
}

/// One interrupt wire, level-triggered: it stays asserted until its driver lowers it.
public protocol InterruptLine: Sendable {
  /// Drives the wire. Cheap and callable from any thread; setting the level it already has does
  /// nothing.
  func set(_ asserted: Bool)
}

/// A wire that leads nowhere, for devices used without an interrupt.
public struct UnconnectedLine: InterruptLine {
  /// A wire that ignores its level.
  public init() {}
  /// Ignores the level.
  public func set(_ asserted: Bool) {}
}

/// Guest time. The only source of time a device may use: a deterministic run drives it from the
/// instruction count.
public protocol VirtualClock: AnyObject, Sendable {
  /// Nanoseconds of guest time since the machine was powered on.
  var nanoseconds: UInt64 { get }
  /// Makes a one-shot timer, disarmed. `fire` runs on a thread of the machine's choice, without any
  /// of the machine's locks held; it must be short.
  func makeTimer(_ fire: @escaping @Sendable () -> Void) -> any ClockTimer
}

/// A one-shot timer of a `VirtualClock`.
public protocol ClockTimer: AnyObject, Sendable {
  /// Fires once when the clock reaches `nanoseconds`, at once if it has; replaces an earlier
  /// deadline.
  func arm(at nanoseconds: UInt64)
  /// Forgets the deadline. A firing already under way may still come.
  func disarm()
}

/// An access by a device that did not reach RAM.
public struct DMAError: Error, Sendable {
  /// The first address of the failed access.
  public let address: GuestPhysicalAddress
  /// The failed access's length in bytes.
  public let count: Int
  /// An error for `count` bytes at `address`.
  public init(address: GuestPhysicalAddress, count: Int) {
    self.address = address
    self.count = count
  }
}

/// A device's way into guest RAM. Reaches RAM only: an address that leads to a device register, to
/// ROM (for writes) or to nothing is a `DMAError`, never a call into another device.
public protocol DMAMemory: Sendable {
  /// Copies guest bytes from `address` into `buffer`; nothing is promised about `buffer` on error.
  func read(into buffer: UnsafeMutableRawBufferPointer, at address: GuestPhysicalAddress)
    throws(DMAError)
  /// Copies `buffer` into guest RAM at `address` and invalidates code derived from those bytes.
  /// Nothing is written on error.
  func write(_ buffer: UnsafeRawBufferPointer, at address: GuestPhysicalAddress) throws(DMAError)
  /// Orders all earlier accesses before all later ones, as virtqueues need.
  func fence()
}
