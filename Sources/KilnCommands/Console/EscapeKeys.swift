// SPDX-License-Identifier: Apache-2.0
//
// Keys that mean Kiln, not the guest: Ctrl-A and one more, as in QEMU and screen. Only a terminal's
// input goes through here; a pipe's reaches the guest byte for byte.

/// What the user asked Kiln itself for.
enum ConsoleRequest: Equatable, Sendable {
  case leave
  case help
}

/// Separates a terminal's bytes into the guest's and Kiln's.
struct EscapeKeys: Sendable {
  private static let prefix: UInt8 = 0x01
  private var isEscaped = false

  /// What Ctrl-A h prints.
  static let help = """

    Ctrl-A x       leave Kiln
    Ctrl-A h       this help
    Ctrl-A Ctrl-A  Ctrl-A for the guest

    """

  /// Goes on with the terminal's next bytes: those for the guest, and the requests among them in order.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> (guest: [UInt8], requests: [ConsoleRequest])
  {
    var guest: [UInt8] = []
    var requests: [ConsoleRequest] = []
    for byte in bytes {
      guard isEscaped else {
        if byte == Self.prefix { isEscaped = true } else { guest.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): requests.append(.leave)
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "?"): requests.append(.help)
      case Self.prefix: guest.append(byte)
      default: break  // a slip of the finger
      }
    }
    return (guest, requests)
  }
}
