// SPDX-License-Identifier: Apache-2.0
//
// Writing results: a reader sees the old file or the new one, and a full disk costs the new one only.

import Glibc

/// Why a file could not be written; one line.
public struct FileFailure: Error, CustomStringConvertible {
  /// What failed, where and why.
  public let description: String
}

/// Files that are written whole.
public enum AtomicFile {
  /// Writes a text to a path: beside it first, to the disk, then under its name. What is no regular
  /// file, such as a pipe or `/dev/stdout`, is written to directly.
  public static func write(_ text: String, to path: String) throws(FileFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try writeBytes(text, to: path, flags: O_WRONLY, path)
    }
    let draft = "\(path).part-\(getpid())"
    do {
      try writeBytes(text, to: draft, flags: O_WRONLY | O_CREAT | O_TRUNC, path)
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let error = failure(path)
      unlink(draft)
      throw error
    }
  }

  /// - Parameter name: the path as the user knows it.
  private static func writeBytes(
    _ text: String, to path: String, flags: Int32, _ name: String
  ) throws(FileFailure) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      done += count
    }
    // Some file systems say only now that they are full.
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw failure(name) }
  }

  private static func failure(_ path: String) -> FileFailure {
    FileFailure(
      description: errno == ENOSPC || errno == EDQUOT
        ? "\(path) can't be written: the disk is full; make room or choose another folder"
        : "\(path) can't be written: \(String(cString: strerror(errno)))")
  }
}
