// SPDX-License-Identifier: Apache-2.0
//
// The ways a run can end, and what each means for the process.

/// How a run ended.
enum RunEnd: Equatable, Sendable {
  /// The guest powered off.
  case guest(exitCode: Int32)
  /// The guest reset and `--no-reboot` was given.
  case reset
  /// The console printed the text of `--until`.
  case untilText
  /// `--timeout` passed.
  case timeout
  /// The user pressed Ctrl-A x.
  case left
  /// A signal asked the process to end.
  case signal(Int32)
  /// Compiled code and the interpreter came to different results; the report.
  case difference(String)
  /// Kiln itself failed; one line.
  case failure(String)

  /// Its name in `--stats=json`.
  var key: String {
    switch self {
    case .guest: "guest"
    case .reset: "reset"
    case .untilText: "until"
    case .timeout: "timeout"
    case .left: "left"
    case .signal: "signal"
    case .difference: "difference"
    case .failure: "failure"
    }
  }

  /// What the process exits with.
  var exitStatus: Int32 {
    switch self {
    // The host keeps eight bits: a guest's failure must not become success by losing the others.
    case .guest(let exitCode): min(max(exitCode, 0), 255)
    case .reset, .untilText, .left: ExitStatus.success
    case .timeout: ExitStatus.timeout
    case .signal(let number): ExitStatus.signal(number)
    case .difference, .failure: ExitStatus.failure
    }
  }
}
