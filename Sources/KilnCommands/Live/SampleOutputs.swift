// SPDX-License-Identifier: Apache-2.0
//
// Where moments of a run go: a file of samples, a status line on the console's terminal, or lines on
// standard error.
//
// Invariant: a file that can't be written is said once, with the host's reason; nothing is written to it
// any more.

import CHost
import Glibc
import Synchronization

/// Takes the moments of a run.
final class SampleOutputs: Sendable {
  /// What shows the status.
  enum Display: Sendable {
    case none
    /// The reserved row of the console's terminal.
    case line(StatusLine)
    /// A row of another terminal, written over.
    case row
    /// Lines, for what is no terminal.
    case lines

    /// Nanoseconds between two texts.
    var period: UInt64 {
      switch self {
      case .none: .max
      case .line, .row: 250_000_000
      case .lines: 1_000_000_000
      }
    }
  }
  private struct State {
    var shown = RunMoment()
    var failure: String?
  }
  /// Nanoseconds between two samples in a file.
  static let filePeriod: UInt64 = 20_000_000

  private let display: Display
  private let isCheap: Bool
  private let path: String?
  private let file: DescriptorWriter?
  private let onFailure: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - path: a file to write samples to; one that exists is replaced.
  ///   - isCheap: whether the first level of compiled code is the cheap one.
  ///   - onFailure: told in one line, once, when the file can't be written any more.
  init(
    display: Display, path: String?, isCheap: Bool,
    onFailure: @escaping @Sendable (String) -> Void
  ) throws(CommandFailure) {
    self.display = display
    self.isCheap = isCheap
    self.path = path
    self.onFailure = onFailure
    if let path {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw CommandFailure(
          "samples file '\(path)' can't be opened: \(String(cString: strerror(errno)))")
      }
      file = DescriptorWriter(descriptor)
    } else {
      file = nil
    }
  }

  deinit { if let file { close(file.descriptor) } }

  /// Nanoseconds between two moments.
  var period: UInt64 { file == nil ? display.period : Self.filePeriod }

  /// Why the file is incomplete; nil while it isn't.
  var failure: String? { state.withLock { $0.failure } }

  /// Shows and writes a moment.
  func take(_ moment: RunMoment) {
    let failure = state.withLock { state -> String? in
      show(moment, &state)
      guard let file, state.failure == nil else { return nil }
      var line = moment.line(isCheap: isCheap)
      guard let reason = line.withUTF8({ file.write(UnsafeRawBufferPointer($0)) }) else {
        return nil
      }
      state.failure = "the samples can't be written to '\(path ?? "")': \(reason)"
      return state.failure
    }
    if let failure { onFailure(failure) }
  }

  private func show(_ moment: RunMoment, _ state: inout State) {
    if case .none = display { return }
    let passed = (moment.milliseconds - state.shown.milliseconds) * 1e6
    guard passed >= 0.9 * Double(display.period) else { return }
    let text = moment.status(since: state.shown, isCheap: isCheap)
    state.shown = moment
    switch display {
    case .none: break
    case .line(let line): line.show(text)
    case .row:
      kiln_terminal_farewell(STDERR_FILENO, "\r\u{1B}[K")
      printError("\r\(text)\u{1B}[K")
    case .lines: printError(text + "\n")
    }
  }
}
