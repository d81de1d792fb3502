// SPDX-License-Identifier: Apache-2.0
//
// An open, read-only, regular host file. The descriptor stays open as long as somebody holds the
// object, so the bytes that are mapped into the guest are the bytes that were checked, even if
// the name has come to mean another file in between.
//
// Invariant: `byteCount` is the size at opening. Every read is checked against it, and a file that
// was cut since then gives an error, never a short buffer.

import Glibc

/// A regular file opened for reading; closed when the last reference goes.
public final class HostFile: Sendable {
  /// The path as the user named it; for messages.
  public let path: String
  /// The open descriptor, for mapping. Owned by this object: callers don't close it.
  public let descriptor: Int32
  /// The file's size in bytes when it was opened; at least 1.
  public let byteCount: UInt64

  /// Opens `path`. Throws when it can't be opened, is not a regular file, or is empty.
  public init(path: String) throws(LoadError) {
    // O_NONBLOCK: opening a FIFO nobody writes to must give an error, not wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw LoadError(path, "can't be opened: \(lastError())") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = lastError()
      close(descriptor)
      throw LoadError(path, "can't be examined: \(reason)")
    }
    let refusal: String? =
      if status.st_mode & S_IFMT == S_IFDIR {
        "is a directory"
      } else if status.st_mode & S_IFMT != S_IFREG {
        "is not a regular file"
      } else if status.st_size <= 0 {
        "is empty"
      } else {
        nil
      }
    if let refusal {
      close(descriptor)
      throw LoadError(path, refusal)
    }
    self.path = path
    self.descriptor = descriptor
    byteCount = UInt64(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads exactly `count` bytes from `offset`. Throws when the range leaves the file or the host
  /// can't read it.
  public func read(at offset: UInt64, count: Int) throws(LoadError) -> [UInt8] {
    guard count >= 0, offset <= byteCount, UInt64(count) <= byteCount - offset else {
      throw LoadError(
        path, "ends at \(byteCount) bytes, but \(count) bytes at \(hex(offset)) are needed")
    }
    var failure: LoadError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // Safety: filled < count, so the remainder of the buffer starts inside it.
        let got = pread(
          descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset) + off_t(filled))
        if got > 0 {
          filled += got
        } else if got == 0 {
          failure = LoadError(path, "became shorter while it was read")
          return
        } else if errno != EINTR {
          failure = LoadError(path, "can't be read: \(lastError())")
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads up to `count` bytes from the start: all of a shorter file.
  func head(_ count: Int) throws(LoadError) -> FieldReader {
    FieldReader(try read(at: 0, count: Int(min(UInt64(count), byteCount))))
  }
}

/// The text of the last failed system call.
private func lastError() -> String { String(cString: strerror(errno)) }

/// Reads integers at offsets of a byte array; nil outside it. Nothing here can trap.
struct FieldReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A little-endian integer at `offset`.
  func little<T: FixedWidthInteger>(_ type: T.Type = T.self, at offset: Int) -> T? {
    let size = MemoryLayout<T>.size
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return bytes.withUnsafeBytes {
      T(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: T.self))
    }
  }

  /// A big-endian integer at `offset`.
  func big<T: FixedWidthInteger>(_ type: T.Type = T.self, at offset: Int) -> T? {
    little(type, at: offset)?.byteSwapped
  }

  /// Whether `pattern` stands at `offset`.
  func has(_ pattern: [UInt8], at offset: Int = 0) -> Bool {
    guard offset >= 0, offset <= bytes.count - pattern.count else { return false }
    return bytes[offset..<offset + pattern.count].elementsEqual(pattern)
  }

  /// Whether the ASCII text `pattern` stands at `offset`.
  func has(_ pattern: String, at offset: Int = 0) -> Bool { has(Array(pattern.utf8), at: offset) }
}
