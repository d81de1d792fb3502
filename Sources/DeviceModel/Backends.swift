// SPDX-License-Identifier: Apache-2.0
//
// The host side of devices: where characters, sectors and random bytes come from. A device is given
// one of these and never opens anything itself.

/// The side of a console device that takes input from the host.
public protocol ConsolePort: AnyObject, Sendable {
  /// Hands bytes to the guest, as many from the first as it takes now; returns how many. After fewer than
  /// offered were taken, the observer is called once when it is worth offering the rest. Any thread.
  func offer(_ bytes: [UInt8]) -> Int
  /// Sets who hears that refused input would now be taken. Called on any thread with the device's lock
  /// held: it must not call back.
  func setInputObserver(_ observer: (@Sendable () -> Void)?)
}

/// Where a serial port's output goes. Input is pushed into the device by whoever owns the console.
public protocol CharacterBackend: AnyObject, Sendable {
  /// Takes bytes the guest has sent, in order. Must not call back into the device and must not
  /// block for long.
  func write(_ bytes: UnsafeRawBufferPointer)
}

/// A host-side failure of a block device, shown to the guest as an I/O error.
public struct BlockError: Error, Sendable {
  /// One line for the log: what failed and why.
  public let message: String
  /// An error with its reason.
  public init(_ message: String) { self.message = message }
}

/// A disk's contents, addressed in bytes.
public protocol BlockBackend: AnyObject, Sendable {
  /// The size in bytes; does not change.
  var byteCount: UInt64 { get }
  /// Whether writes are refused.
  var isReadOnly: Bool { get }
  /// Fills `buffer` from `offset`; the range lies inside the disk.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(BlockError)
  /// Writes `buffer` at `offset`; the range lies inside the disk.
  func write(_ buffer: UnsafeRawBufferPointer, at offset: UInt64) throws(BlockError)
  /// Returns when earlier writes are on stable storage.
  func flush() throws(BlockError)
}

/// A source of random bytes. Deterministic runs are given a seeded one.
public protocol EntropySource: AnyObject, Sendable {
  /// Fills `buffer` completely.
  func fill(_ buffer: UnsafeMutableRawBufferPointer)
}
