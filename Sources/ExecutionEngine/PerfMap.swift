// SPDX-License-Identifier: Apache-2.0
//
// Tells `perf` where traces are: one line a trace in /tmp/perf-PID.map, as perf reads it for code in
// anonymous memory. Lines of code that is gone stay; where memory was used again, perf may show the old
// name. `JitDump` has times, and perf annotates from it.

import Glibc

/// The map file of this process.
final class PerfMap: TraceCodeObserver {
  private let file: UnsafeMutablePointer<FILE>

  /// nil when the file can't be written.
  init?() {
    guard let file = fopen("/tmp/perf-\(getpid()).map", "a") else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  func didPublish(_ trace: PublishedCode) {
    let line =
      String(trace.entry, radix: 16) + " " + String(trace.byteCount, radix: 16) + " "
      + trace.name + "\n"
    fputs(line, file)
    fflush(file)
  }
}
