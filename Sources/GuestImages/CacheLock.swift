// SPDX-License-Identifier: Apache-2.0
//
// Keeps two Kiln processes from installing the same image at once: flock(2) on a file in the cache.
// The kernel drops the lock when its holder ends, however it ends, so no lock is ever stale. The file
// itself stays: removing it would let two processes lock two different files of the same name.

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An exclusive lock between processes (and between threads of one), held until `release`.
struct CacheLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock; when another holder has it, calls `waiting` once and then waits.
  init(file: URL, waiting: () -> Void) throws {
    let opened = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw ImageError.file(
        path: file.path, reason: "can't be locked: \(String(cString: strerror(errno)))")
    }
    if flock(opened, LOCK_EX | LOCK_NB) != 0 {
      waiting()
      while flock(opened, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let reason = String(cString: strerror(errno))
          close(opened)
          throw ImageError.file(path: file.path, reason: "can't be locked: \(reason)")
        }
      }
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
