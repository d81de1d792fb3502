// SPDX-License-Identifier: Apache-2.0
//
// Address space for code, of which only what is touched becomes memory. The first touch of a page is
// the kernel's time to clear it, a quarter of what a whole boot spends on translation: a thread of its
// own does it ahead of the VCPU.

import GuestMemory
import Glibc

/// Reserved address space.
final class Reservation: Sendable {
  // Safety of the pointer's being shared: this class maps and unmaps, and never looks inside.
  /// Its first byte, page-aligned.
  nonisolated(unsafe) let base: UnsafeMutableRawPointer
  /// Its size.
  let byteCount: Int

  /// Reserves address space, on huge pages where the host has them: threaded code is read all over.
  init(byteCount: Int) throws(BackingStoreError) {
    guard
      let base = mmap(
        nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      base != MAP_FAILED
    else {
      throw BackingStoreError(
        description: "cannot reserve \(byteCount >> 20) MiB for translated code: "
          + String(cString: strerror(errno)))
    }
    self.base = base
    self.byteCount = byteCount
    madvise(base, byteCount, MADV_HUGEPAGE)
  }

  deinit { munmap(base, byteCount) }

  /// Makes the first bytes memory in the background; a host that can't loses nothing but time.
  func populate(_ count: Int) {
    Thread.start("kiln-populate") { [self] in
      madvise(base, min(count, byteCount), MADV_POPULATE_WRITE)
    }
  }
}
