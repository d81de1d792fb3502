// SPDX-License-Identifier: Apache-2.0
//
// Standard input on its way to the guest: a thread that sleeps in `poll` until there is something to
// read or the guest wants what it refused before. The end of the input doesn't end the guest.
//
// Invariants
// - A terminal is always read, so that Ctrl-A x works when the guest doesn't listen; what a user types
//   ahead is kept up to a limit. A pipe is read only while nothing is held back.
// - A console device outlives no machine: `connect` replaces it when the guest resets.

import DeviceModel
import ExecutionEngine
import Glibc
import Synchronization

/// Feeds a guest's console from a descriptor.
final class ConsoleInput: Sendable {
  private static let typeAheadLimit = 1 << 20
  private static let pieceByteCount = 4096

  private let descriptor: Int32
  private let isTerminal: Bool
  private let wakeReader: Int32
  private let wakeWriter: Int32
  private let port = Mutex<(any ConsolePort)?>(nil)
  private let onRequest: @Sendable (ConsoleRequest) -> Void

  /// - Parameter onRequest: called on the input's thread for Kiln's own keys, which only a terminal has.
  init?(
    _ descriptor: Int32, isTerminal: Bool, onRequest: @escaping @Sendable (ConsoleRequest) -> Void
  ) {
    guard let pipe = makePipe(isBlocking: false) else { return nil }
    (wakeReader, wakeWriter) = pipe
    self.descriptor = descriptor
    self.isTerminal = isTerminal
    self.onRequest = onRequest
  }

  /// Gives input to this port from now on.
  func connect(_ console: any ConsolePort) {
    console.setInputObserver { [wakeWriter] in Self.wake(wakeWriter) }
    port.withLock { $0 = console }
    Self.wake(wakeWriter)
  }

  /// Lets go of the port.
  func disconnect() {
    port.withLock { port in
      port?.setInputObserver(nil)
      port = nil
    }
  }

  /// Starts the thread, which lives as long as the process.
  func start() {
    Thread.start("kiln-input") { [self] in serve() }
  }

  // Safety: a full pipe means that a wake-up is under way already.
  private static func wake(_ writer: Int32) {
    var byte: UInt8 = 0
    _ = write(writer, &byte, 1)
  }

  private func serve() {
    var keys = EscapeKeys()
    var held: [UInt8] = []
    var isOpen = true
    while isOpen || !held.isEmpty {
      let reads = isOpen && (isTerminal ? held.count < Self.typeAheadLimit : held.isEmpty)
      var entries = [
        pollfd(fd: wakeReader, events: Int16(POLLIN), revents: 0),
        // A negative descriptor is not looked at.
        pollfd(fd: reads ? descriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&entries, 2, -1) < 0 { continue }
      if entries[0].revents != 0 { drainWakeUps() }
      if entries[1].revents != 0 {
        guard let bytes = readSome() else {
          isOpen = false
          continue
        }
        if isTerminal {
          let (guest, requests) = keys.feed(bytes)
          held += guest
          for request in requests { onRequest(request) }
        } else {
          held += bytes
        }
      }
      if !held.isEmpty {
        let taken = port.withLock { $0?.offer(held) ?? 0 }
        held.removeFirst(taken)
      }
    }
  }

  private func drainWakeUps() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wakeReader, &bytes, bytes.count) > 0 {}
  }

  /// What there is to read now; nil at the end of the input, and when it can't be read any more.
  private func readSome() -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceByteCount) { buffer, filled in
      count = read(descriptor, buffer.baseAddress, buffer.count)
      filled = max(count, 0)
    }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    return count == 0 ? nil : bytes
  }
}
