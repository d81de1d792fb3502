// SPDX-License-Identifier: Apache-2.0
//
// What the process has cost the host so far.

import Glibc

/// The process's use of the host.
struct HostUsage: Sendable {
  /// Seconds of CPU time in user and in kernel mode, all threads.
  let userSeconds: Double
  let systemSeconds: Double
  /// Bytes of memory: the most there ever was, and now.
  let peakBytes: UInt64
  let residentBytes: UInt64

  /// As of now.
  init() {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    userSeconds = seconds(usage.ru_utime)
    systemSeconds = seconds(usage.ru_stime)
    peakBytes = UInt64(usage.ru_maxrss) << 10
    residentBytes = Self.resident ?? peakBytes
  }

  /// The second number of `/proc/self/statm`, in pages.
  private static var resident: UInt64? {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let words = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ")
    guard words.count > 1, let pages = UInt64(words[1]) else { return nil }
    return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
