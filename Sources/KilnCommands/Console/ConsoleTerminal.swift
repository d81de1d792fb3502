// SPDX-License-Identifier: Apache-2.0
//
// Standard input as a terminal: raw while a guest has it, as it was before in every other moment. The
// settings themselves and their rescue from killing signals are in `CHost`.

import CHost
import Glibc

/// The terminal a guest's console is on, if standard input is one.
struct ConsoleTerminal: Sendable {
  /// Whether standard input is a terminal that this process may read and set.
  let isRawCapable: Bool
  private let isReadable: Bool

  /// Looks at standard input. A terminal of which another process group is in front is left alone:
  /// reading it would stop this process.
  init() {
    let isTerminal = isatty(STDIN_FILENO) != 0
    isRawCapable = isTerminal && tcgetpgrp(STDIN_FILENO) == getpgrp()
    isReadable = isRawCapable || !isTerminal
  }

  /// The guest's input from here, not started; nil when there is nothing to read from.
  func input(onRequest: @escaping @Sendable (ConsoleRequest) -> Void) -> ConsoleInput? {
    guard isReadable else { return nil }
    return ConsoleInput(STDIN_FILENO, isTerminal: isRawCapable, onRequest: onRequest)
  }

  /// Gives the terminal to the guest.
  func enterRawMode() {
    guard isRawCapable else { return }
    kiln_terminal_guard_install(STDIN_FILENO)
    _ = kiln_terminal_raw(STDIN_FILENO)
  }

  /// Puts the terminal back as it was.
  func restore() { kiln_terminal_guard_restore() }

  /// Pauses the process as the shell expects, with the terminal restored meanwhile.
  func suspendProcess() {
    restore()
    kill(getpid(), SIGSTOP)
    if isRawCapable { _ = kiln_terminal_raw(STDIN_FILENO) }
  }
}
