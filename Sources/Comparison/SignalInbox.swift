// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C and its like as something to ask for: the signals are blocked and taken one by one between
// two looks at a child, so a comparison ends where its results are whole.

import Glibc

/// The signals that end a comparison.
public struct SignalInbox: Sendable {
  /// The signals taken.
  public static let ending: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Blocks the signals on this thread and on all it starts from now on; writing to a closed pipe
  /// becomes an error.
  public init() {
    var set = Self.set
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// The number of a signal that has come, if one has; each is given once.
  public func take() -> Int32? {
    var set = Self.set
    var none = timespec()
    let number = sigtimedwait(&set, nil, &none)
    return number > 0 ? number : nil
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in ending { sigaddset(&set, number) }
    return set
  }
}
