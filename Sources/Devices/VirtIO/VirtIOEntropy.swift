// SPDX-License-Identifier: Apache-2.0
//
// A source of random bytes. Fills the buffers offered on its one queue; a long buffer is filled in
// part, which the specification allows and which bounds the work of one request.
//
// Spec: VIRTIO 1.3, 5.4 (Entropy Device).

import DeviceModel
import Synchronization

/// The virtio entropy device.
public final class VirtIOEntropy: VirtIODevice {
  private static let chunkByteCount = 4096

  /// An entropy source.
  public let kind = VirtIODeviceKind.entropy
  /// One queue of buffers to fill.
  public let queueCount = 1
  /// None.
  public let features: UInt64 = 0
  /// None.
  public let configuration: [UInt8] = []

  private let source: any EntropySource
  private let chunk = Mutex([UInt8](repeating: 0, count: chunkByteCount))

  /// A device that passes on the bytes of `source`.
  public init(source: any EntropySource) { self.source = source }

  /// Fills up to 4096 bytes of a buffer.
  public func serve(
    _ chain: inout DescriptorChain, of queue: Int
  ) throws(VirtIOFault) -> UInt32 {
    let count = Int(min(chain.writableCount, UInt64(Self.chunkByteCount)))
    try chunk.withLock { (storage) throws(VirtIOFault) in
      try storage.withBytes(first: count) { bytes throws(VirtIOFault) in
        source.fill(bytes)
        try chain.write(UnsafeRawBufferPointer(bytes))
      }
    }
    return UInt32(count)
  }
}
