// SPDX-License-Identifier: Apache-2.0
//
// A bounded first-in-first-out queue of bytes, used by serial devices. Its storage is allocated once.
//
// Invariant: 0 ≤ count ≤ capacity; the oldest byte is at `start`.

/// A ring of bytes with a fixed capacity.
struct ByteQueue: Sendable {
  private var storage: [UInt8]
  private var start = 0
  private(set) var count = 0

  /// An empty queue for `capacity` bytes, at least one.
  init(capacity: Int) { storage = [UInt8](repeating: 0, count: max(1, capacity)) }

  var capacity: Int { storage.count }
  var room: Int { storage.count - count }
  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == storage.count }

  /// Adds a byte; false, and no change, when the queue is full.
  mutating func append(_ byte: UInt8) -> Bool {
    guard !isFull else { return false }
    storage[(start + count) % storage.count] = byte
    count += 1
    return true
  }

  /// Takes the oldest byte.
  mutating func removeFirst() -> UInt8? {
    guard !isEmpty else { return nil }
    defer {
      start = (start + 1) % storage.count
      count -= 1
    }
    return storage[start]
  }

  mutating func removeAll() {
    start = 0
    count = 0
  }
}
