// SPDX-License-Identifier: Apache-2.0
//
// Reads a guest's output the way a terminal does, as far as it takes to know two things: whether the
// output stands between two characters or sequences, where something else may be written without
// tearing one apart; and whether the guest begins to manage the screen itself.
//
// Invariant: what `feed` passes on is what was fed, in order; an unfinished sequence is held back until
// it is complete, or too long to be one.
//
// Spec: ECMA-48; DEC's private sequences as xterm documents them.

/// Follows a terminal's output.
struct TerminalScanner: Sendable {
  private enum State {
    case ground
    /// Bytes of a UTF-8 character are missing.
    case character(Int)
    case escape
    /// Behind ESC and bytes that only select something.
    case intermediate
    /// Behind CSI.
    case control
    /// In a string that ends with BEL or ESC \.
    case string
    case stringEscape
  }
  private static let escape: UInt8 = 0x1B
  private static let longest = 512

  private var state = State.ground
  private var held: [UInt8] = []

  /// Whether nothing is held back.
  var isBetween: Bool { held.isEmpty }

  /// Goes on with the next bytes: those to be passed on now, and whether they hold a sequence that
  /// moves the scrolling region, saves the cursor or changes the screen.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) -> (passed: [UInt8], managesScreen: Bool) {
    var passed: [UInt8] = []
    passed.reserveCapacity(held.count + bytes.count)
    var manages = false
    for byte in bytes {
      held.append(byte)
      state = next(byte)
      if case .ground = state {
        if held.count > 1, held[0] == Self.escape { manages = manages || managesScreen(held) }
        passed += held
        held.removeAll(keepingCapacity: true)
      } else if held.count >= Self.longest {
        state = .ground
        passed += held
        held.removeAll(keepingCapacity: true)
      }
    }
    return (passed, manages)
  }

  /// Gives up on an unfinished sequence: its bytes.
  mutating func giveUp() -> [UInt8] {
    defer {
      state = .ground
      held.removeAll(keepingCapacity: true)
    }
    return held
  }

  private func next(_ byte: UInt8) -> State {
    switch state {
    case .ground:
      switch byte {
      case Self.escape: return .escape
      case 0xC2...0xDF: return .character(1)
      case 0xE0...0xEF: return .character(2)
      case 0xF0...0xF4: return .character(3)
      default: return .ground
      }
    case .character(let missing):
      // What isn't a part of it ends it: the terminal shows something for the rest.
      guard byte & 0xC0 == 0x80 else { return byte == Self.escape ? .escape : .ground }
      return missing > 1 ? .character(missing - 1) : .ground
    case .escape:
      switch byte {
      case UInt8(ascii: "["): return .control
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        return .string
      case 0x20...0x2F: return .intermediate
      case Self.escape: return .escape
      default: return .ground
      }
    case .intermediate: return 0x20...0x2F ~= byte ? .intermediate : .ground
    case .control:
      if byte == Self.escape { return .escape }
      return 0x40...0x7E ~= byte ? .ground : .control
    case .string: return byte == 0x07 ? .ground : byte == Self.escape ? .stringEscape : .string
    case .stringEscape: return .ground
    }
  }

  /// Whether a whole sequence is one of those that take the screen.
  private func managesScreen(_ sequence: [UInt8]) -> Bool {
    // An escape inside a sequence begins a new one.
    let start = sequence.lastIndex(of: Self.escape) ?? 0
    let sequence = sequence[start...].dropFirst()
    guard let kind = sequence.first, let last = sequence.last else { return false }
    guard kind == UInt8(ascii: "[") else { return sequence.count == 1 && "78c".utf8.contains(kind) }
    let parameters = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
    switch last {
    case UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "u"): return true
    case UInt8(ascii: "p"): return parameters == "!"
    case UInt8(ascii: "h"), UInt8(ascii: "l"):
      guard parameters.first == "?" else { return false }
      return parameters.dropFirst().split(separator: ";").contains {
        ["47", "1047", "1048", "1049"].contains($0)
      }
    default: return false
    }
  }
}
