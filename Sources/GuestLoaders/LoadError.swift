// SPDX-License-Identifier: Apache-2.0
//
// The one error of this module. Files given on a command line are hostile or just wrong, so every
// failure says which file and what about it, in one line, and names the way out where there is one.

/// Why a file can't be given to the guest.
public struct LoadError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file as the user named it.
  public let path: String
  /// What is wrong with it, one line without a full stop.
  public let reason: String

  /// An error about one file.
  public init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }
}

/// A number the way error messages show addresses and file offsets.
func hex(_ value: some BinaryInteger) -> String { "0x" + String(value, radix: 16) }
