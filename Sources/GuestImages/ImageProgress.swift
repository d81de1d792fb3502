// SPDX-License-Identifier: Apache-2.0
//
// What a fetch reports while it works, and how a terminal shows it: a bar that redraws itself on a
// terminal, plain lines elsewhere (one for each tenth of a download). Standard output stays clean:
// the CLI hands in a closure that writes to standard error.

import Foundation

/// One report of a running fetch.
public enum ImageProgress: Equatable, Sendable {
  /// A new step begins, in words such as "reading the package index".
  case step(String)
  /// Something to know that stops nothing, such as waiting for another Kiln.
  case notice(String)
  /// Packages are being downloaded: the fraction done (0...1) of so many bytes.
  case download(fraction: Double, bytes: Int64)
}

/// Shows progress as text.
public struct ProgressPrinter {
  private let isTerminal: Bool
  private let columns: Int
  private let write: (String) -> Void
  private var lastTenth = -1
  private var barIsShown = false

  /// A printer.
  /// - Parameters:
  ///   - isTerminal: whether lines can be redrawn.
  ///   - columns: the terminal's width, at least 60.
  ///   - write: gets text with its line ends.
  public init(isTerminal: Bool, columns: Int = 80, write: @escaping (String) -> Void) {
    self.isTerminal = isTerminal
    self.columns = max(columns, 60)
    self.write = write
  }

  /// Shows one report.
  public mutating func show(_ progress: ImageProgress) {
    switch progress {
    case .step(let text):
      endBar()
      lastTenth = -1
      write(text + "\n")
    case .notice(let text):
      endBar()
      write("note: \(text)\n")
    case .download(let fraction, let bytes):
      let tenth = Int((fraction * 10).rounded(.down))
      if isTerminal {
        write("\r" + bar(fraction, bytes))
        barIsShown = true
      } else if tenth != lastTenth {
        lastTenth = tenth
        write("  \(Int(fraction * 100)) % of \(ByteText.describe(bytes))\n")
      }
    }
  }

  /// Ends an unfinished bar's line. Call after the fetch, also when it failed.
  public mutating func finish() { endBar() }

  private mutating func endBar() {
    if barIsShown { write("\n") }
    barIsShown = false
  }

  private func bar(_ fraction: Double, _ bytes: Int64) -> String {
    let done = Int64(Double(bytes) * fraction)
    let label =
      " \(Int(fraction * 100)) % \(ByteText.describe(done)) of \(ByteText.describe(bytes))"
    let width = columns - 36
    let filled = min(Int(fraction * Double(width)), width)
    let line =
      "  [" + String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
      + "]" + label
    return line + String(repeating: " ", count: max(0, columns - 1 - line.count))
  }
}
