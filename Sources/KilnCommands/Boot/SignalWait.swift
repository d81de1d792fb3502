// SPDX-License-Identifier: Apache-2.0
//
// Signals as news for one thread instead of interruptions of all: they are blocked everywhere and the
// main thread takes them one by one. The same wait serves other threads' wake-ups and deadlines, so a
// quiet run sleeps in one system call.

import ExecutionEngine
import Glibc

/// Waits for signals on the thread that made it.
final class SignalWait: Sendable {
  /// What ended a wait.
  enum News: Equatable {
    /// Another thread called `wake`.
    case wake
    /// The deadline passed.
    case timeout
    /// The terminal or a user asks the process to pause.
    case stop
    /// The process is to end.
    case end(Int32)
  }

  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private static let wakeUp = SIGUSR1
  private let thread: pthread_t

  /// To be made on the thread that will wait.
  init() { thread = pthread_self() }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in ending + [wakeUp, SIGTSTP] { sigaddset(&set, number) }
    return set
  }

  /// Blocks the signals on this thread and on all it starts from now on. Writing to a closed pipe
  /// becomes an error instead of a signal.
  func block() {
    var set = Self.signals
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the present wait, or the next one. Any thread.
  func wake() { pthread_kill(thread, Self.wakeUp) }

  /// Sleeps until there is news, or until the host's monotonic clock reaches a deadline in nanoseconds.
  func wait(until deadline: UInt64?) -> News {
    var set = Self.signals
    while true {
      let number: Int32
      if let deadline {
        let now = hostNanoseconds()
        if now >= deadline { return .timeout }
        let left = deadline - now
        var time = timespec(tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
        number = sigtimedwait(&set, nil, &time)
      } else {
        number = sigwaitinfo(&set, nil)
      }
      switch number {
      case Self.wakeUp: return .wake
      case SIGTSTP: return .stop
      case let number where number > 0: return .end(number)
      default: break  // the time is up, which the loop sees, or another signal came
      }
    }
  }
}
