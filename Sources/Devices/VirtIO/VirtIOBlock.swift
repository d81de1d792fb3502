// SPDX-License-Identifier: Apache-2.0
//
// A disk: reads, writes, flushes and tells its serial number. A request is carried out inside the
// guest's write to the queue-notify register: when that store retires, the request is complete and
// its interrupt is posted. This is simple and deterministic; the VCPU waits for the host's disk.
//
// ```
// readable: type u32 · reserved u32 · sector u64 · data to write
// writable: data read · status u8 (the very last byte)
// ```
//
// - A back end's error, a range outside the disk, a size that is no multiple of 512 and a write to a
//   read-only disk end with status IOERR. A request whose header or status does not fit, or that
//   points outside RAM, is a fault of the driver's: the device then needs a reset.
// - A request's work is bounded by the disk's size.
// Spec: VIRTIO 1.3, 5.2 (Block Device).

import DeviceModel
import Synchronization

/// The virtio block device.
public final class VirtIOBlock: VirtIODevice {
  /// The unit of sector numbers and sizes.
  public static let sectorByteCount: UInt64 = 512

  private enum RequestType: UInt32 {
    case read = 0
    case write = 1
    case flush = 4
    case identify = 8
  }

  private enum Status: UInt8 {
    case ok = 0
    case ioError = 1
    case unsupported = 2
  }

  private enum Feature {
    static let segmentLimit: UInt64 = 1 << 2
    static let readOnly: UInt64 = 1 << 5
    static let blockSize: UInt64 = 1 << 6
    static let flush: UInt64 = 1 << 9
  }

  private static let identifierByteCount = 20
  private static let chunkByteCount = 64 * 1024

  /// A disk.
  public let kind = VirtIODeviceKind.block
  /// One queue for all requests.
  public let queueCount = 1
  /// Segment limit, block size, flush, and read-only if the back end is.
  public let features: UInt64
  /// Capacity in sectors, segment limit, block size.
  public let configuration: [UInt8]

  private let disk: any BlockBackend
  private let capacity: UInt64
  private let identifier: [UInt8]
  private let chunk: Mutex<[UInt8]>

  /// A disk with the contents of `disk`, rounded down to whole sectors.
  ///
  /// - Parameters:
  ///   - identifier: the serial number, cut to 20 bytes of UTF-8.
  public init(disk: any BlockBackend, identifier: String = "kiln") {
    self.disk = disk
    capacity = disk.byteCount / Self.sectorByteCount
    features =
      Feature.segmentLimit | Feature.blockSize | Feature.flush
      | (disk.isReadOnly ? Feature.readOnly : 0)
    let text = Array(identifier.utf8.prefix(Self.identifierByteCount))
    self.identifier =
      text + [UInt8](repeating: 0, count: Self.identifierByteCount - text.count)
    var space = littleEndianBytes(capacity) + littleEndianBytes(UInt32(0))
    // A request has a header and a status descriptor besides its data.
    space += littleEndianBytes(UInt32(Virtqueue.largestSize) - 2) + littleEndianBytes(UInt32(0))
    space += littleEndianBytes(UInt32(Self.sectorByteCount))
    configuration = space
    chunk = Mutex([UInt8](repeating: 0, count: Self.chunkByteCount))
  }

  /// Carries out one request.
  public func serve(
    _ chain: inout DescriptorChain, of queue: Int
  ) throws(VirtIOFault) -> UInt32 {
    var raw: UInt128 = 0
    try withUnsafeMutableBytes(of: &raw) { buffer throws(VirtIOFault) in
      try chain.read(into: buffer)
    }
    let header = UInt128(littleEndian: raw)
    guard chain.writableCount > 0 else { throw .shortBuffer }
    let room = chain.writableCount
    let status = try perform(
      UInt32(truncatingIfNeeded: header), at: UInt64(truncatingIfNeeded: header >> 64), &chain)
    // Counted from the buffer's start without a gap: the status only if all before it is written.
    let written = room - chain.writableCount + (chain.writableCount == 1 ? 1 : 0)
    try chain.writeLast(status.rawValue)
    return UInt32(clamping: written)
  }

  private func perform(
    _ type: UInt32, at sector: UInt64, _ chain: inout DescriptorChain
  ) throws(VirtIOFault) -> Status {
    switch RequestType(rawValue: type) {
    case .read: return try transfer(sector, count: chain.writableCount - 1, &chain, readChunk)
    case .write:
      if disk.isReadOnly { return .ioError }
      return try transfer(sector, count: chain.readableCount, &chain, writeChunk)
    case .flush:
      do throws(BlockError) {
        try disk.flush()
        return .ok
      } catch {
        return .ioError
      }
    case .identify:
      let count = min(identifier.count, Int(clamping: chain.writableCount - 1))
      var bytes = identifier
      try bytes.withBytes(first: count) { bytes throws(VirtIOFault) in
        try chain.write(UnsafeRawBufferPointer(bytes))
      }
      return .ok
    case nil: return .unsupported
    }
  }

  /// Moves `count` bytes, chunk by chunk, after checking that they lie inside the disk.
  private func transfer(
    _ sector: UInt64, count: UInt64, _ chain: inout DescriptorChain,
    _ move: (UnsafeMutableRawBufferPointer, UInt64, inout DescriptorChain) throws(VirtIOFault) ->
      Bool
  ) throws(VirtIOFault) -> Status {
    guard count % Self.sectorByteCount == 0, sector <= capacity,
      count / Self.sectorByteCount <= capacity - sector
    else { return .ioError }
    return try chunk.withLock { (storage) throws(VirtIOFault) in
      var offset = sector * Self.sectorByteCount
      let end = offset + count
      while offset < end {
        let length = Int(min(end - offset, UInt64(Self.chunkByteCount)))
        let isDone = try storage.withBytes(first: length) { bytes throws(VirtIOFault) in
          try move(bytes, offset, &chain)
        }
        guard isDone else { return .ioError }
        offset += UInt64(length)
      }
      return .ok
    }
  }

  private func readChunk(
    _ buffer: UnsafeMutableRawBufferPointer, _ offset: UInt64, _ chain: inout DescriptorChain
  ) throws(VirtIOFault) -> Bool {
    do throws(BlockError) {
      try disk.read(into: buffer, at: offset)
    } catch {
      return false
    }
    try chain.write(UnsafeRawBufferPointer(buffer))
    return true
  }

  private func writeChunk(
    _ buffer: UnsafeMutableRawBufferPointer, _ offset: UInt64, _ chain: inout DescriptorChain
  ) throws(VirtIOFault) -> Bool {
    try chain.read(into: buffer)
    do throws(BlockError) {
      try disk.write(UnsafeRawBufferPointer(buffer), at: offset)
      return true
    } catch {
      return false
    }
  }
}

/// The bytes of a number as they lie in little-endian memory.
func littleEndianBytes<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}
