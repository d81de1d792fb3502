// SPDX-License-Identifier: Apache-2.0
//
// Writing to a descriptor that may be slow, full or closed: the one place where a thread of the machine
// can block on the outside.
//
// Invariant: with a `StopSignal`, a write to a pipe or terminal comes after `poll` said there is room
// and is at most a page long, so it doesn't block, and waiting ends when the run is being stopped.

import Glibc

/// Ends waits in `DescriptorWriter` from another thread.
final class StopSignal: Sendable {
  private let reader: Int32
  private let writer: Int32

  /// A signal not yet raised. Nil when the host has no descriptors left.
  init?() {
    guard let pipe = makePipe(isBlocking: false) else { return nil }
    (reader, writer) = pipe
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Ends present and future waits. Any thread, any number of times.
  func raise() {
    var byte: UInt8 = 0
    _ = write(writer, &byte, 1)
  }

  /// Waits until `descriptor` can be written to. False when the signal came and it still can't.
  func waitUntilWritable(_ descriptor: Int32) -> Bool {
    var entries = [
      pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: reader, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&entries, 2, -1) < 0 && errno == EINTR {}
    // An error or a hang-up counts as writable: the write says which it is.
    return entries[0].revents != 0 || entries[1].revents == 0
  }
}

/// Takes console output.
protocol ConsoleWriter: Sendable {
  /// Writes everything, or drops the rest once the run is being stopped and nobody reads. The text of
  /// the host's error when a write fails; nil otherwise.
  func write(_ bytes: UnsafeRawBufferPointer) -> String?
}

/// Writes bytes to a descriptor, all or with an error.
struct DescriptorWriter: ConsoleWriter {
  private static let pieceByteCount = 4096

  /// The descriptor; not owned.
  let descriptor: Int32
  private let stop: StopSignal?

  /// - Parameter stop: ends waits; without one the writer waits as long as somebody may read.
  init(_ descriptor: Int32, stop: StopSignal? = nil) {
    self.descriptor = descriptor
    self.stop = stop
  }

  /// Writes everything, or drops the rest once the run is being stopped and nobody reads. The text of
  /// the host's error when a write fails; nil otherwise.
  func write(_ bytes: UnsafeRawBufferPointer) -> String? {
    var done = 0
    while done < bytes.count {
      if let stop, !stop.waitUntilWritable(descriptor) { return nil }
      let count = min(bytes.count - done, stop == nil ? .max : Self.pieceByteCount)
      // Safety: done < bytes.count, so the buffer is not empty and the piece lies inside it.
      let written = Glibc.write(descriptor, bytes.baseAddress.unsafelyUnwrapped + done, count)
      if written >= 0 {
        done += written
      } else if errno == EAGAIN {
        // Somebody else's descriptor with O_NONBLOCK: wait as if it had none.
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if stop == nil { poll(&entry, 1, -1) }
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}
