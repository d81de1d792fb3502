// SPDX-License-Identifier: Apache-2.0
//
// Raised by one thread, awaited by another.

import Glibc
import Synchronization

final class Flag: Sendable {
  private let raised = Atomic<Bool>(false)
  func raise() { raised.store(true, ordering: .releasing) }
  /// Whether it was raised within the time.
  func wait(seconds: Int = 20) -> Bool {
    for _ in 0..<seconds * 2_000 {
      if raised.load(ordering: .acquiring) { return true }
      usleep(500)
    }
    return false
  }
}
