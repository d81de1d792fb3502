// SPDX-License-Identifier: Apache-2.0
//
// A disk that keeps its writes in memory and leaves the disk below untouched, for `--snapshot`: the
// writes are gone with the machine.
//
// Invariants
// - A page is in the overlay from its first write on, whole; all others are read from below.
// - Memory use is at most the disk's size; it grows by pages of 4 KiB as the guest writes.

import DeviceModel
import Synchronization

/// A copy-on-write overlay over a disk that is only read.
public final class SnapshotDisk: BlockBackend {
  private static let pageByteCount: UInt64 = 4096

  /// The size of the disk below.
  public let byteCount: UInt64
  /// Always writable, whatever is below.
  public let isReadOnly = false

  private let base: any BlockBackend
  private let pages = Mutex<[UInt64: [UInt8]]>([:])

  /// An overlay without writes.
  public init(over base: any BlockBackend) {
    self.base = base
    byteCount = base.byteCount
  }

  /// How many bytes of memory the overlay holds.
  public var overlayByteCount: UInt64 {
    pages.withLock { UInt64($0.count) * Self.pageByteCount }
  }

  /// Reads written pages from memory, all others from below.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(BlockError) {
    try pages.withLock { (pages) throws(BlockError) in
      try Self.forEachPart(of: buffer.count, at: offset) { part, page, start throws(BlockError) in
        let target = UnsafeMutableRawBufferPointer(rebasing: buffer[part])
        if let contents = pages[page] {
          target.copyBytes(from: contents[start..<start + part.count])
        } else {
          try base.read(into: target, at: offset + UInt64(part.lowerBound))
        }
      }
    }
  }

  /// Writes to memory; the rest of a page that is written in part for the first time comes from
  /// below.
  public func write(_ buffer: UnsafeRawBufferPointer, at offset: UInt64) throws(BlockError) {
    try pages.withLock { (pages) throws(BlockError) in
      try Self.forEachPart(of: buffer.count, at: offset) { part, page, start throws(BlockError) in
        if pages[page] == nil {
          pages[page] = try contents(of: page, overwritten: part.count)
        }
        pages[page]?.replaceSubrange(
          start..<start + part.count, with: UnsafeRawBufferPointer(rebasing: buffer[part]))
      }
    }
  }

  /// Does nothing: there is no stable storage to reach.
  public func flush() throws(BlockError) {}

  /// A page as it is below; zeros if all of it is about to be overwritten, and past the disk's end.
  private func contents(of page: UInt64, overwritten: Int) throws(BlockError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(Self.pageByteCount))
    let start = page * Self.pageByteCount
    let count = Int(min(Self.pageByteCount, byteCount - start))
    if overwritten < count {
      try bytes.withBytes(first: count) { buffer throws(BlockError) in
        try base.read(into: buffer, at: start)
      }
    }
    return bytes
  }

  /// Splits a range of the disk at page borders: the part of the buffer, the page, the place in it.
  private static func forEachPart(
    of count: Int, at offset: UInt64,
    _ body: (Range<Int>, _ page: UInt64, _ start: Int) throws(BlockError) -> Void
  ) throws(BlockError) {
    var done = 0
    while done < count {
      let (page, start) = (offset + UInt64(done)).quotientAndRemainder(dividingBy: pageByteCount)
      let length = min(count - done, Int(pageByteCount - start))
      try body(done..<done + length, page, Int(start))
      done += length
    }
  }
}
