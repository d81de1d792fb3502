// SPDX-License-Identifier: Apache-2.0
//
// A jitdump file: each trace's name, place, code and time, for
//
//   perf record -k mono …, perf inject --jit -i perf.data -o jit.data, perf report -i jit.data
//
// perf finds the file because a page of it is mapped executable: that mapping is in perf.data.
//
// Invariants
// - Records are written whole, in the order of their times (the host's monotonic clock).
// - Fields are in the host's byte order, as the magic number says.
//
// Spec: Linux, tools/perf/Documentation/jitdump-specification.txt, version 1.

import CHost
import Glibc

/// The jitdump file of this process.
final class JitDump: TraceCodeObserver {
  static let magic: UInt32 = 0x4A69_5444
  static let headerBytes = 40
  static let loadBytes = 56
  /// AMD64.
  private static let machine: UInt32 = 62
  private static let codeLoad: UInt32 = 0
  private static let codeClose: UInt32 = 3

  private let descriptor: Int32
  private let mark: UnsafeMutableRawPointer
  private var count: UInt64 = 0

  /// nil when the file can't be written.
  init?(folder: String) {
    descriptor = open(
      "\(folder)/jit-\(getpid()).dump", O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    let size = sysconf(Int32(_SC_PAGESIZE))
    guard let page = mmap(nil, size, PROT_READ | PROT_EXEC, MAP_PRIVATE, descriptor, 0),
      page != MAP_FAILED
    else {
      close(descriptor)
      return nil
    }
    mark = page
    var header = Record()
    for word in [Self.magic, 1, UInt32(Self.headerBytes), Self.machine, 0, UInt32(getpid())] {
      header.append(word)
    }
    header.append(hostNanoseconds())
    header.append(0 as UInt64)
    write(header)
  }

  deinit {
    var record = Record()
    record.append(Self.codeClose)
    record.append(16 as UInt32)
    record.append(hostNanoseconds())
    write(record)
    munmap(mark, sysconf(Int32(_SC_PAGESIZE)))
    close(descriptor)
  }

  func didPublish(_ trace: PublishedCode) {
    count += 1
    let name = Array(trace.name.utf8) + [0]
    var record = Record()
    record.append(Self.codeLoad)
    record.append(UInt32(Self.loadBytes + name.count + trace.byteCount))
    record.append(hostNanoseconds())
    record.append(UInt32(getpid()))
    record.append(UInt32(kiln_thread_id()))
    record.append(UInt64(trace.entry))
    record.append(UInt64(trace.entry))
    record.append(UInt64(trace.byteCount))
    record.append(count)
    record.bytes += name
    // Safety: the code of a published trace is readable.
    record.bytes += UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: trace.entry), count: trace.byteCount)
    write(record)
  }

  private struct Record {
    var bytes: [UInt8] = []
    mutating func append<W: FixedWidthInteger>(_ word: W) {
      withUnsafeBytes(of: word) { bytes += $0 }
    }
  }

  /// What the disk doesn't take is lost: a profile is no reason to stop a guest.
  private func write(_ record: Record) {
    record.bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let n = Glibc.write(
          descriptor, bytes.baseAddress.unsafelyUnwrapped + done, bytes.count - done)
        if n < 0 && errno == EINTR { continue }
        if n <= 0 { return }
        done += n
      }
    }
  }
}
