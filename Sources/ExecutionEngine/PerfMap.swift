// SPDX-License-Identifier: Apache-2.0
//
// Tells `perf` where traces are: one line a trace in /tmp/perf-PID.map, as perf reads it.

import Glibc

/// The map file of this process.
final class PerfMap {
  private let file: UnsafeMutablePointer<FILE>

  /// nil when the file can't be written.
  init?() {
    guard let file = fopen("/tmp/perf-\(getpid()).map", "a") else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  /// Adds a published trace.
  func add(_ trace: CachedTrace) {
    guard let code = trace.code else { return }
    let line =
      String(code.entry, radix: 16) + " " + String(code.byteCount, radix: 16)
      + " kiln_trace_\(trace.id)_\(trace.level)_0x" + String(trace.pc, radix: 16) + "\n"
    fputs(line, file)
    fflush(file)
  }
}
