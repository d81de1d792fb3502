// SPDX-License-Identifier: Apache-2.0
//
// Random bytes for the entropy device and for seeds in the device tree: the host's own, or a sequence
// that a seed determines, for runs that must repeat.

import DeviceModel
import Synchronization

/// The host's random numbers, fit for cryptography.
public final class HostEntropy: EntropySource {
  /// A source without state of its own.
  public init() {}

  /// Fills `buffer` from the operating system's generator (`getrandom` on Linux).
  public func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    var generator = SystemRandomNumberGenerator()
    fillBytes(buffer) { generator.next() }
  }
}

/// A repeatable sequence: equal seeds and equal requests give equal bytes. Not fit for cryptography.
public final class SeededEntropy: EntropySource {
  private let state: Mutex<UInt64>

  /// The sequence that belongs to `seed` (SplitMix64).
  public init(seed: UInt64) { state = Mutex(seed) }

  /// Fills `buffer` with the sequence's next bytes; each request starts at a new 64-bit number.
  public func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    state.withLock { state in fillBytes(buffer) { Self.next(&state) } }
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// Fills a buffer with the bytes of numbers, lowest first.
private func fillBytes(_ buffer: UnsafeMutableRawBufferPointer, _ next: () -> UInt64) {
  var number: UInt64 = 0
  for index in buffer.indices {
    if index % 8 == 0 { number = next() }
    buffer[index] = UInt8(truncatingIfNeeded: number)
    number >>= 8
  }
}
