// SPDX-License-Identifier: Apache-2.0
//
// Reading the host's time for measurements from outside: the clock that children and this process
// share, and another process's share of the processors.

import Glibc

/// The host's monotonic clock in nanoseconds; the same in every process of the machine.
public func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}

/// What a running process has taken from the host so far.
public struct ProcessUsage: Equatable, Sendable {
  /// Nanoseconds of CPU time of all its threads, in user and in kernel mode.
  public var cpuNanoseconds: UInt64
  /// The part of it in kernel mode; Linux tells it in ticks, ten milliseconds long.
  public var systemNanoseconds: UInt64
  /// The most memory it had resident so far, in bytes; 0 where the host doesn't tell.
  public var peakBytes: UInt64

  /// The usage of a process of this user that hasn't been waited for; nil if there is none.
  public init?(of id: pid_t) {
    // Linux: the CPU-time clock of a whole process is its inverted id with clock number 2.
    var time = timespec()
    guard clock_gettime(clockid_t(bitPattern: UInt32(bitPattern: ~id) << 3 | 2), &time) == 0
    else { return nil }
    cpuNanoseconds = UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    // Not `wait4`'s maximum: that one counts what the parent had before the child's exec.
    peakBytes = (Self.field("VmHWM:", of: "/proc/\(id)/status") ?? 0) << 10
    let ticks = UInt64(max(sysconf(Int32(_SC_CLK_TCK)), 1))
    let system = (Self.systemTicks(of: id) ?? 0) * (1_000_000_000 / ticks)
    systemNanoseconds = min(system, cpuNanoseconds)
  }

  /// The number behind a key of a file of `key value` lines.
  private static func field(_ key: String, of path: String) -> UInt64? {
    for line in (readWhole(path) ?? "").split(separator: "\n") where line.hasPrefix(key) {
      return line.dropFirst(key.count).split(whereSeparator: \.isWhitespace).first.flatMap {
        UInt64($0)
      }
    }
    return nil
  }

  /// `stime`, the fifteenth field; the second one, in brackets, may hold anything.
  private static func systemTicks(of id: pid_t) -> UInt64? {
    guard let text = readWhole("/proc/\(id)/stat"), let end = text.lastIndex(of: ")") else {
      return nil
    }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 12 ? UInt64(fields[12]) : nil
  }
}

/// The text of a small file; nil if it can't be read.
func readWhole(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var text: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 16384)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return count == 0 ? String(decoding: text, as: UTF8.self) : nil }
    text += buffer.prefix(count)
  }
}
