// SPDX-License-Identifier: Apache-2.0
//
// Operand values that find mistakes: the edges of each width and format, and random values whose
// magnitudes and exponents are spread evenly instead of all being huge.

import TestSupport

extension SeededGenerator {
  /// True once in `n` times.
  mutating func oneIn(_ n: Int) -> Bool { below(n) == 0 }

  /// An element; the list isn't empty.
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  // MARK: Integers

  /// An integer operand.
  mutating func integer() -> UInt64 {
    switch below(8) {
    case 0, 1, 2: return pick(Edges.integers)
    case 3:
      let power: UInt64 = 1 << UInt64(below(64))
      return pick([power, power &- 1, power &+ 1, 0 &- power, ~power])
    case 4: return UInt64(below(130)) &- 2
    case 5:
      // A byte pattern, for the instructions that work byte by byte.
      return (0..<8).reduce(0) { value, _ in
        value << 8 | pick([0, 0, 1, 0x7F, 0x80, 0xFF, next() & 0xFF])
      }
    default:
      let value = next() >> UInt64(below(64))
      return oneIn(2) ? value : 0 &- value
    }
  }

  /// A second operand that has something to do with the first.
  mutating func integer(near other: UInt64) -> UInt64 {
    switch below(6) {
    case 0: return pick([other, other &+ 1, other &- 1, ~other, 0 &- other])
    case 1: return other ^ 1 << UInt64(below(64))
    default: return integer()
    }
  }

  // MARK: Floating point

  /// A register's contents for an operand of the format.
  mutating func float(_ format: FloatShape) -> UInt64 {
    let value = floatBits(format)
    if format.width == 64 { return value }
    let boxed = value | ~format.mask
    if !oneIn(10) { return boxed }
    // Not boxed: read as the canonical NaN.
    return pick([
      value, boxed ^ 1 << UInt64(format.width + below(64 - format.width)), next() & ~(1 << 63),
    ])
  }

  /// A value of the format in the low bits.
  mutating func floatBits(_ format: FloatShape) -> UInt64 {
    let sign: UInt64 = oneIn(2) ? 1 << UInt64(format.width - 1) : 0
    let bias = UInt64(1) << UInt64(format.exponentBits - 1) - 1
    let fraction = fractionBits(format)
    let exponent: UInt64
    switch below(8) {
    case 0, 1: return sign | pick(format.edges)
    case 2: exponent = 0  // subnormal
    case 3: exponent = bias &+ UInt64(below(70)) &- 3  // about where integers are
    case 4: exponent = bias &+ UInt64(below(9)) &- 4
    case 5: exponent = pick([1, 2, 2 * bias, 2 * bias - 1])
    default: exponent = next()
    }
    return sign | (exponent & (2 * bias + 1)) << UInt64(format.fractionBits) | fraction
  }

  /// A value close to another one, equal but for sign or a unit in the last place.
  mutating func floatBits(_ format: FloatShape, near other: UInt64) -> UInt64 {
    var value = other & format.mask
    if oneIn(2) { value ^= 1 << UInt64(format.width - 1) }
    return pick([value, value &+ 1, value &- 1, value ^ 1 << UInt64(below(format.width))])
      & format.mask
  }

  private mutating func fractionBits(_ format: FloatShape) -> UInt64 {
    let mask: UInt64 = 1 << UInt64(format.fractionBits) - 1
    switch below(4) {
    case 0: return pick([0, 1, mask, mask - 1, mask / 2, mask / 2 + 1])
    case 1: return mask & (next() << UInt64(below(format.fractionBits)))
    case 2: return mask & (next() >> UInt64(64 - 1 - below(format.fractionBits)))
    default: return mask & next()
    }
  }
}

/// An IEEE 754 interchange format.
struct FloatShape: Sendable {
  let width: Int
  let exponentBits: Int
  var fractionBits: Int { width - exponentBits - 1 }
  var mask: UInt64 { width == 64 ? .max : 1 << UInt64(width) - 1 }
  /// Values without sign: zero, smallest and largest of each kind, one, infinity, NaNs.
  let edges: [UInt64]

  init(width: Int, exponentBits: Int) {
    self.width = width
    self.exponentBits = exponentBits
    let f = UInt64(width - exponentBits - 1)
    let hidden: UInt64 = 1 << f
    let infinity: UInt64 = (1 << UInt64(exponentBits) - 1) << f
    let one: UInt64 = (1 << UInt64(exponentBits - 1) - 1) << f
    edges = [
      0, 0, 1, 2, hidden - 1, hidden, hidden + 1, one, one + 1, one - 1, one + hidden,
      one - hidden, infinity - 1, infinity - hidden, infinity, infinity,
      infinity | hidden / 2, infinity | 1, infinity | hidden / 4, infinity | (hidden - 1),
    ]
  }

  static let half = FloatShape(width: 16, exponentBits: 5)
  static let single = FloatShape(width: 32, exponentBits: 8)
  static let double = FloatShape(width: 64, exponentBits: 11)
}

/// Integer edges.
enum Edges {
  static let integers: [UInt64] = {
    var list: [UInt64] = [0, 0, 1, 1, 2, 3, ~0, ~0, ~1, 31, 32, 33, 63, 64, 65]
    for bits: UInt64 in [7, 8, 15, 16, 31, 32, 52, 53, 63] {
      let power: UInt64 = 1 << bits
      list += [power, power - 1, power + 1, 0 &- power, 0 &- power &- 1, 0 &- power &+ 1]
    }
    return list + [1 << 63, 1 << 63 - 1, 0xFFFF_FFFF_0000_0000, 0x8000_0000_8000_0000]
  }()
}
