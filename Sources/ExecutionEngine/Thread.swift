// SPDX-License-Identifier: Apache-2.0
//
// Named host threads. VCPUs need a large stack only under ThreadSanitizer, where tail calls are calls.

import CHost
import Glibc

/// A host thread.
public enum Thread {
  private final class Start {
    let name: String
    let body: () -> Void
    init(_ name: String, _ body: @escaping () -> Void) {
      self.name = name
      self.body = body
    }
  }

  /// Runs `body` on a new detached thread of the given name (15 bytes count).
  public static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(name, body))
    let result = pthread_create(
      &thread, &attributes,
      { argument in
        // Safety: `argument` is the retained box passed below.
        guard let argument else { return nil }
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        kiln_name_thread(start.name)
        start.body()
        return nil
      }, start.toOpaque())
    pthread_attr_destroy(&attributes)
    if result != 0 {
      // No thread: run here rather than lose the work.
      start.takeRetainedValue().body()
    }
  }
}
