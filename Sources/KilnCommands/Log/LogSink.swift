// SPDX-License-Identifier: Apache-2.0
//
// Where log lines are gathered and written out: at 64 KiB, a moment after the first line that waits
// (the main thread is told and calls `flush`), and at the end.
//
// Invariant: lines come out whole and in order, or a failure is known: after the host refuses a write
// nothing more is written and `failure` says why.

import Glibc
import Synchronization

/// A buffered, checked log file.
final class LogSink: Sendable {
  private static let bufferByteCount = 64 << 10

  private struct State {
    var buffer: [UInt8] = []
    var failure: String?
    var onPending: @Sendable () -> Void = {}
    var onFailure: @Sendable (String) -> Void = { _ in }
  }

  private let writer: DescriptorWriter
  private let isOwned: Bool
  private let state = Mutex(State())

  /// Opens the destination; a file that exists is replaced.
  init(_ destination: LogDestination) throws(CommandFailure) {
    switch destination {
    case .standardError:
      writer = DescriptorWriter(STDERR_FILENO)
      isOwned = false
    case .file(let path):
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw CommandFailure(
          "log file '\(path)' can't be opened: \(String(cString: strerror(errno)))")
      }
      writer = DescriptorWriter(descriptor)
      isOwned = true
    }
  }

  deinit { if isOwned { close(writer.descriptor) } }

  /// Sets who is told that lines wait, and (once) that the destination failed.
  func setObservers(
    onPending: @escaping @Sendable () -> Void, onFailure: @escaping @Sendable (String) -> Void
  ) {
    state.withLock {
      $0.onPending = onPending
      $0.onFailure = onFailure
    }
  }

  /// Why the log is incomplete; nil while it isn't.
  var failure: String? { state.withLock { $0.failure } }

  /// Adds text that ends in a newline. Any thread.
  func write(_ text: String) {
    let (tell, failure) = state.withLock { state -> ((@Sendable () -> Void)?, Failure?) in
      if state.failure != nil { return (nil, nil) }
      let isFirst = state.buffer.isEmpty
      state.buffer += text.utf8
      if state.buffer.count >= Self.bufferByteCount { return (nil, writeOut(&state)) }
      return (isFirst ? state.onPending : nil, nil)
    }
    tell?()
    failure?()
  }

  /// Writes out what waits. Any thread.
  func flush() { state.withLock { writeOut(&$0) }?() }

  private typealias Failure = () -> Void

  /// Empties the buffer; what to call outside the lock when that failed.
  private func writeOut(_ state: inout State) -> Failure? {
    guard state.failure == nil, !state.buffer.isEmpty else { return nil }
    let failure = state.buffer.withUnsafeBytes { writer.write($0) }
    state.buffer.removeAll(keepingCapacity: true)
    guard let failure else { return nil }
    state.failure = failure
    return { [onFailure = state.onFailure] in onFailure(failure) }
  }
}
