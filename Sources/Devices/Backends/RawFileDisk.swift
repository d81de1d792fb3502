// SPDX-License-Identifier: Apache-2.0
//
// A disk whose contents are a host file or block device, byte for byte.
//
// Invariants
// - The file is locked for as long as the disk lives: one writer, or any number of readers. The lock
//   is advisory (`flock`), so it keeps out other machines, not other programs.
// - The size is taken once. A file that shrinks under the machine gives I/O errors, not traps.

import DeviceModel
import Glibc

/// A raw disk image.
public final class RawFileDisk: BlockBackend {
  /// The file's size when it was opened, in bytes.
  public let byteCount: UInt64
  /// Whether the file was opened for reading only.
  public let isReadOnly: Bool

  private let path: String
  private let descriptor: CInt

  /// Opens and locks a file.
  ///
  /// - Throws: `BlockError` if the file cannot be opened, is a directory or the like, or is in use
  ///   by another machine (read-write by anyone, or at all if this one wants to write).
  public init(path: String, isReadOnly: Bool) throws(BlockError) {
    self.path = path
    self.isReadOnly = isReadOnly
    let opened = open(path, (isReadOnly ? O_RDONLY : O_RDWR) | O_CLOEXEC)
    guard opened >= 0 else {
      throw BlockError("cannot open disk image '\(path)': \(Self.reason(errno))")
    }
    descriptor = opened
    do throws(BlockError) {
      try Self.lock(opened, shared: isReadOnly, path)
      byteCount = try Self.size(of: opened, path)
    } catch {
      close(opened)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Reads file bytes; a file that has become shorter is an error.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(BlockError) {
    var done = 0
    while done < buffer.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = pread(descriptor, part.baseAddress, part.count, off_t(clamping: offset) &+ done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("read", count) }
      done += count
    }
  }

  /// Writes file bytes.
  public func write(_ buffer: UnsafeRawBufferPointer, at offset: UInt64) throws(BlockError) {
    guard !isReadOnly else { throw BlockError("disk image '\(path)' is read-only") }
    var done = 0
    while done < buffer.count {
      let part = UnsafeRawBufferPointer(rebasing: buffer[done...])
      let count = pwrite(descriptor, part.baseAddress, part.count, off_t(clamping: offset) &+ done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write", count) }
      done += count
    }
  }

  /// Has the host write the file's data to its medium.
  public func flush() throws(BlockError) {
    guard !isReadOnly else { return }
    while fdatasync(descriptor) != 0 {
      guard errno == EINTR else { throw failure("flush", -1) }
    }
  }

  private func failure(_ action: String, _ result: Int) -> BlockError {
    let reason = result < 0 ? Self.reason(errno) : "the file has become shorter"
    return BlockError("cannot \(action) disk image '\(path)': \(reason)")
  }

  private static func lock(_ file: CInt, shared: Bool, _ path: String) throws(BlockError) {
    let operation = (shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    while flock(file, operation) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else {
        throw BlockError("cannot lock disk image '\(path)': \(reason(errno))")
      }
      throw BlockError(
        "disk image '\(path)' is in use by another machine; close it or open it read-only in both")
    }
  }

  /// The size of a regular file or block device.
  private static func size(of file: CInt, _ path: String) throws(BlockError) -> UInt64 {
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw BlockError("cannot examine disk image '\(path)': \(reason(errno))")
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFBLK else {
      throw BlockError("disk image '\(path)' is neither a file nor a block device")
    }
    let end = lseek(file, 0, SEEK_END)
    guard end >= 0 else {
      throw BlockError("cannot find the size of disk image '\(path)': \(reason(errno))")
    }
    return UInt64(end)
  }

  private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
