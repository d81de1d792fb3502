// SPDX-License-Identifier: Apache-2.0
//
// A line of Kiln's on the terminal the guest's console is on. The last row is taken out of the scrolling
// region, so that the guest's output never reaches it; all output goes through here, so that the line is
// drawn between two of the guest's sequences and not inside one.
//
// A guest program that manages the screen itself (an editor, a pager) gets all of it: the line gives way
// for good and its text goes to the terminal's title.
//
// Invariants
// - Each piece of Kiln's own is one write, which puts the cursor back where the guest had it.
// - While the line stands the terminal guard knows what to send to be rid of it (`CHost`), so no end of
//   the process, a killing signal's among them, leaves a region behind.

import CHost
import Glibc
import Synchronization

/// The status line of a terminal, and the console output around it.
final class StatusLine: ConsoleWriter {
  private enum Place {
    /// In the last row of a terminal of that size.
    case row(rows: Int, columns: Int)
    case title
  }
  private struct State {
    var scanner = TerminalScanner()
    var place = Place.title
    /// Times in a row the line couldn't be drawn because a sequence was unfinished.
    var waits = 0
    var isPaused = false
  }

  private static let leastRows = 4
  /// Saves the cursor, frees the last row and erases it, puts the cursor back.
  private static let farewell = "\u{1B}7\u{1B}[r\u{1B}[999;1H\u{1B}[2K\u{1B}8"
  /// Moves a cursor in the last row one up, with what is above it.
  private static let room = "\u{1B}D\u{1B}[A"
  private static let emptyTitle = "\u{1B}]2;\u{7}"

  private let writer: DescriptorWriter
  private let state = Mutex(State())

  /// A line on the terminal behind a writer.
  init(_ writer: DescriptorWriter) { self.writer = writer }

  /// Takes the last row.
  func begin() { state.withLock { take(&$0) } }

  private func take(_ state: inout State) {
    guard let size = size(), size.rows >= Self.leastRows else {
      kiln_terminal_farewell(writer.descriptor, Self.emptyTitle)
      return
    }
    send(Self.room + reserving(size))
    state.place = .row(rows: size.rows, columns: size.columns)
    kiln_terminal_farewell(writer.descriptor, Self.farewell)
  }

  /// Draws the text, or shows it as the title. Not in the middle of a guest's sequence: then the next
  /// call shows it.
  func show(_ text: String) {
    state.withLock { state in
      if state.isPaused { return }
      if !state.scanner.isBetween {
        state.waits += 1
        // Nothing ends a sequence that has waited so long: it isn't one.
        if state.waits < 4 { return }
        _ = state.scanner.giveUp().withUnsafeBytes { writer.write($0) }
      }
      state.waits = 0
      guard case .row(let rows, let columns) = state.place else {
        send("\u{1B}]2;\(text)\u{7}")
        return
      }
      guard let size = size(), size.rows >= Self.leastRows else { return }
      var start = ""
      if size != (rows, columns) {
        // Where a terminal moves its rows to when its size changes is its own affair: what is below the
        // cursor is the old line, if anything.
        start = "\u{1B}7\u{1B}[r\u{1B}8\u{1B}[J" + Self.room + reserving(size)
        state.place = .row(rows: size.rows, columns: size.columns)
      }
      // A character in the last column may scroll.
      let shown = text.prefix(size.columns - 1)
      let fill = String(repeating: " ", count: max(size.columns - 1 - shown.count, 0))
      send("\(start)\u{1B}7\u{1B}[\(size.rows);1H\u{1B}[0;7m\(shown)\(fill)\u{1B}[0m\u{1B}8")
      // The process may have been paused, which takes the line away.
      kiln_terminal_farewell(writer.descriptor, Self.farewell)
    }
  }

  /// Console output on its way; `DescriptorWriter.write`.
  func write(_ bytes: UnsafeRawBufferPointer) -> String? {
    state.withLock { state in
      let (passed, managesScreen) = state.scanner.feed(bytes)
      if managesScreen, case .row = state.place {
        send(Self.farewell)
        state.place = .title
        kiln_terminal_farewell(writer.descriptor, Self.emptyTitle)
      }
      return passed.withUnsafeBytes { writer.write($0) }
    }
  }

  /// Writes nothing of its own until `resume`: the process is about to be paused.
  func pause() { state.withLock { $0.isPaused = true } }

  /// Takes the row again, if it had it.
  func resume() {
    state.withLock { state in
      state.isPaused = false
      if case .row = state.place { take(&state) }
    }
  }

  private func size() -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(writer.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 1
    else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// Keeps scrolling out of the last row. Setting the region moves the cursor: it is put back.
  private func reserving(_ size: (rows: Int, columns: Int)) -> String {
    "\u{1B}7\u{1B}[1;\(size.rows - 1)r\u{1B}8"
  }

  /// The guest's next byte meets the same failure and reports it.
  private func send(_ text: String) {
    var text = text
    _ = text.withUTF8 { writer.write(UnsafeRawBufferPointer($0)) }
  }
}
