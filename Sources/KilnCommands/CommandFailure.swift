// SPDX-License-Identifier: Apache-2.0
//
// How commands fail and what the process then exits with. Everything a user can do wrong ends here, as
// one line on standard error: `kiln: what, where, how to fix`.
//
//   the guest's own code   it powered off         125   Kiln's own error
//   124                    --timeout passed       64    wrong usage (the argument parser's)
//   128 + n                ended by signal n

/// What the process exits with, apart from a guest's own code.
enum ExitStatus {
  static let success: Int32 = 0
  static let timeout: Int32 = 124
  static let failure: Int32 = 125

  /// The status of a run that a signal ended.
  static func signal(_ number: Int32) -> Int32 { 128 + number }
}

/// A failure of a command itself.
struct CommandFailure: Error, CustomStringConvertible {
  /// One line without the program's name.
  let description: String

  init(_ description: String) { self.description = description }

  /// The failure that another module's error is to the user.
  init(_ error: any Error) {
    description = "\(error)".split(separator: "\n").joined(separator: " ")
  }
}
