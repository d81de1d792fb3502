// SPDX-License-Identifier: Apache-2.0
//
// Arrays as scratch memory for transfers between guest memory and back ends, with typed errors.

extension [UInt8] {
  /// Lends the first `count` bytes, clamped to what there is, as raw memory.
  mutating func withBytes<R, E: Error>(
    first count: Int, _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try withUnsafeMutableBufferPointer { (buffer) throws(E) in
      try body(
        UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<Swift.min(count, buffer.count)]))
    }
  }
}
