// SPDX-License-Identifier: Apache-2.0
//
// One buffer a driver has offered: first the bytes the device reads, then the bytes it writes, each
// scattered over segments of guest memory. Devices go through it like a pair of streams.
//
// Invariants
// - A chain is a copy: every descriptor was fetched once, nothing the guest does later changes it.
// - Readable segments precede writable ones. Segments may be empty or lie anywhere: the memory access
//   itself finds bad addresses.
// Spec: VIRTIO 1.3, 2.7.4 (Message Framing) and 2.7.5 (The Virtqueue Descriptor Table).

import DeviceModel
import GuestTypes

/// A descriptor chain with a cursor in its readable and one in its writable part.
public struct DescriptorChain {
  /// A run of guest memory.
  struct Segment {
    let address: UInt64
    let count: UInt64
  }

  /// Where a stream has got to.
  private struct Cursor {
    var segment = 0
    var offset: UInt64 = 0
  }

  /// The chain's number in its queue.
  private(set) var head: UInt16 = 0
  /// Bytes the device has yet to read.
  public private(set) var readableCount: UInt64 = 0
  /// Bytes the device may yet write.
  public private(set) var writableCount: UInt64 = 0

  private let memory: any DMAMemory
  private var readable: [Segment] = []
  private var writable: [Segment] = []
  private var readCursor = Cursor()
  private var writeCursor = Cursor()

  /// An empty chain in `memory`; the queue fills and reuses it.
  init(memory: any DMAMemory) { self.memory = memory }

  /// How many descriptors it has.
  var segmentCount: Int { readable.count + writable.count }

  /// Starts over as an empty chain, keeping the storage.
  mutating func clear(head: UInt16) {
    self.head = head
    readableCount = 0
    writableCount = 0
    readable.removeAll(keepingCapacity: true)
    writable.removeAll(keepingCapacity: true)
    readCursor = Cursor()
    writeCursor = Cursor()
  }

  /// Adds the next descriptor's segment.
  mutating func append(_ segment: Segment, isWritable: Bool) throws(VirtIOFault) {
    if isWritable {
      writable.append(segment)
      writableCount += segment.count
    } else {
      guard writable.isEmpty else { throw .descriptorOrder }
      readable.append(segment)
      readableCount += segment.count
    }
  }

  /// Reads the next bytes from the guest, filling `buffer`.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(VirtIOFault) {
    guard UInt64(buffer.count) <= readableCount else { throw .shortBuffer }
    var done = 0
    while done < buffer.count {
      let (address, count) = Self.advance(&readCursor, in: readable, by: buffer.count - done)
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + count])
      if count > 0 { try memory.fetch(into: part, at: address) }
      done += count
    }
    readableCount -= UInt64(buffer.count)
  }

  /// Writes all of `buffer` to the guest after what was written before.
  public mutating func write(_ buffer: UnsafeRawBufferPointer) throws(VirtIOFault) {
    guard UInt64(buffer.count) <= writableCount else { throw .shortBuffer }
    var done = 0
    while done < buffer.count {
      let (address, count) = Self.advance(&writeCursor, in: writable, by: buffer.count - done)
      let part = UnsafeRawBufferPointer(rebasing: buffer[done..<done + count])
      if count > 0 { try memory.store(part, at: address) }
      done += count
    }
    writableCount -= UInt64(buffer.count)
  }

  /// Writes the buffer's very last byte, where block requests have their status, and ends the
  /// writable part.
  public mutating func writeLast(_ byte: UInt8) throws(VirtIOFault) {
    guard writableCount > 0, let last = writable.last(where: { $0.count > 0 }) else {
      throw .shortBuffer
    }
    try memory.store(byte, at: last.address &+ (last.count - 1))
    writableCount = 0
  }

  /// Moves a cursor over at most `limit` bytes of one segment; the run it moved over.
  ///
  /// The caller has checked that the segments hold that much, so there is a segment left. A run that
  /// wraps around the end of the address space is refused by the memory.
  private static func advance(
    _ cursor: inout Cursor, in segments: [Segment], by limit: Int
  ) -> (address: UInt64, count: Int) {
    let segment = segments[cursor.segment]
    let count = min(UInt64(limit), segment.count - cursor.offset)
    let address = segment.address &+ cursor.offset
    cursor.offset += count
    if cursor.offset == segment.count {
      cursor.segment += 1
      cursor.offset = 0
    }
    return (address, Int(count))
  }
}
