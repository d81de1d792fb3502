// SPDX-License-Identifier: Apache-2.0
//
// Sizes on the command line: `512M`, `2G`, `65536K`, `4096B`. As in QEMU a number without a suffix is
// in MiB, since nobody means 512 bytes of memory.

import ArgumentParser

/// A number of bytes as the user writes it.
struct ByteSize: ExpressibleByArgument, Equatable, CustomStringConvertible, Sendable {
  /// The size in bytes.
  let bytes: UInt64

  init(bytes: UInt64) { self.bytes = bytes }

  /// Nil for what is no whole number with a known suffix, or doesn't fit into 64 bits.
  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    guard let number = UInt64(digits), let shift = Self.shift(argument.dropFirst(digits.count))
    else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
    if overflow { return nil }
    self.bytes = bytes
  }

  private static func shift(_ suffix: Substring) -> UInt64? {
    switch suffix.uppercased() {
    case "B": 0
    case "K", "KIB": 10
    case "", "M", "MIB": 20
    case "G", "GIB": 30
    case "T", "TIB": 40
    default: nil
    }
  }

  /// The shortest exact spelling: `512M`, `2G`, `4097B`.
  var description: String {
    for (shift, suffix) in [(40, "T"), (30, "G"), (20, "M"), (10, "K")] as [(UInt64, String)]
    where bytes != 0 && bytes & (1 << shift - 1) == 0 {
      return "\(bytes >> shift)\(suffix)"
    }
    return "\(bytes)B"
  }

  /// The same for the help text's default values.
  var defaultValueDescription: String { description }
}
