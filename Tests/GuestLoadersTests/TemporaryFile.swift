// SPDX-License-Identifier: Apache-2.0
//
// Files with chosen bytes for the loader tests, a builder for little-endian structures, and the
// seeded generator of the mutation tests.

import Glibc

/// Runs `body` with the path of a file that holds `bytes` until `body` returns.
@discardableResult
func withTemporaryFile<Result, Failure: Error>(
  _ bytes: [UInt8], _ body: (String) throws(Failure) -> Result
) throws(Failure) -> Result {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var name = Array("\(folder)/kiln-loader-XXXXXX".utf8CString)
  let descriptor = mkstemp(&name)
  precondition(descriptor >= 0, "no temporary file can be made")
  let path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  defer { unlink(path) }
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress! + done, bytes.count - done)
    }
    precondition(count > 0, "a temporary file can't be written")
    done += count
  }
  close(descriptor)
  return try body(path)
}

/// Bytes of a header, set field by field.
struct Bytes {
  var bytes: [UInt8]

  init(count: Int) { bytes = [UInt8](repeating: 0, count: count) }

  mutating func set<T: FixedWidthInteger>(_ value: T, at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) {
      bytes.replaceSubrange(offset..<offset + $0.count, with: $0)
    }
  }

  mutating func set(_ text: String, at offset: Int) {
    bytes.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
  }
}

/// SplitMix64: small, seedable, the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
