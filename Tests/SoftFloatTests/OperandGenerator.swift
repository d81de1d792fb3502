// SPDX-License-Identifier: Apache-2.0
//
// Repeatable operand generators that lean towards the places where floating point goes wrong:
// zeros, subnormals, the format's limits, NaNs, sparse and dense fractions, ties, cancelling sums
// and products. A run prints its seed; SOFTFLOAT_SEED=<n> replays it, SOFTFLOAT_OPERAND_SETS=<n>
// sets the effort.

import Foundation
import SoftFloat

/// How much to test and from which seed.
enum Effort {
  /// The seed of this run, from the environment or the system's randomness.
  static let seed: UInt64 = {
    if let text = ProcessInfo.processInfo.environment["SOFTFLOAT_SEED"], let seed = UInt64(text) {
      return seed
    }
    return UInt64.random(in: 0...9_999_999)
  }()

  /// Operand sets per operation, fewer in debug builds.
  static let operandSets: Int = {
    let text = ProcessInfo.processInfo.environment["SOFTFLOAT_OPERAND_SETS"] ?? ""
    #if DEBUG
      return Int(text) ?? 20_000
    #else
      return Int(text) ?? 1_000_000
    #endif
  }()

  /// A generator whose sequence depends on the run's seed and `name` only.
  static func random(_ name: String) -> SplitMix64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return SplitMix64(state: hash ^ seed)
  }
}

/// A small repeatable random number generator.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// A number in 0..<bound; the bias of the remainder does not matter here.
  mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
}

/// What an operand is a pattern of.
enum OperandKind {
  case binary16, bfloat16, binary32, binary64, int32, int64

  var bitWidth: Int {
    switch self {
    case .binary16, .bfloat16: 16
    case .binary32, .int32: 32
    case .binary64, .int64: 64
    }
  }

  /// Width of the fraction; `nil` for integers.
  var fractionBits: Int? {
    switch self {
    case .binary16: Binary16.fractionBits
    case .bfloat16: BFloat16.fractionBits
    case .binary32: Binary32.fractionBits
    case .binary64: Binary64.fractionBits
    case .int32, .int64: nil
    }
  }
}

/// Makes operands of one kind.
struct OperandGenerator {
  let kind: OperandKind
  var random: SplitMix64
  private let mask: UInt64
  private let specials: [UInt64]

  init(_ kind: OperandKind, _ random: SplitMix64) {
    self.kind = kind
    self.random = random
    mask = .max >> UInt64(64 - kind.bitWidth)
    if let fractionBits = kind.fractionBits {
      let implicit: UInt64 = 1 << UInt64(fractionBits)
      let infinity = mask >> 1 & ~(implicit - 1)
      let one = infinity >> 1 & ~(implicit - 1)
      specials = [
        0, 1, 2, implicit >> 1, implicit - 2, implicit - 1, implicit, implicit + 1, 2 * implicit,
        one - implicit, one - 1, one, one + 1, one + implicit / 2, one + implicit,
        infinity - implicit, infinity - 1, infinity, infinity + 1, infinity + implicit / 2 - 1,
        infinity + implicit / 2, infinity + implicit / 2 + 1, infinity + implicit - 1,
      ]
    } else {
      specials = [0, 1, 2, 3, 5, 127, 128, 255, mask >> 1, mask >> 1 + 1, mask >> 2]
    }
  }

  /// One set of operands. Later ones are often close to earlier ones, or cancel their product.
  mutating func operands() -> (UInt64, UInt64, UInt64) {
    let a = operand()
    var b = operand()
    var c = operand()
    if random.below(4) == 0 { b = near(a) }
    switch random.below(8) {
    case 0, 1, 2: c = near(productNegated(a, b))
    case 3: c = near(a)
    default: break
    }
    return (a, b, c)
  }

  /// One operand.
  mutating func operand() -> UInt64 {
    guard let fractionBits = kind.fractionBits else { return integer() }
    let fraction: UInt64 = 1 << UInt64(fractionBits)
    let exponents = UInt64(1) << UInt64(kind.bitWidth - 1 - fractionBits)
    let sign = random.next() & 1 << UInt64(kind.bitWidth - 1)
    switch random.below(16) {
    case 0, 1: return specials[Int(random.below(UInt64(specials.count)))] | sign
    case 2: return near(specials[Int(random.below(UInt64(specials.count)))] | sign)
    case 3, 4: return sparse() & (fraction - 1) | sign
    case 5, 6: return random.next() & mask
    case 7, 8:
      // Around one: products and quotients stay in range.
      let exponent = exponents / 2 - 1 - 4 + random.below(8)
      return exponent << UInt64(fractionBits) | sparse() & (fraction - 1) | sign
    case 9:
      // Integers and halves: exponents around the widths of integers and of the significand.
      let exponent = min(exponents / 2 - 3 + random.below(70), exponents - 2)
      return exponent << UInt64(fractionBits) | sparse() & (fraction - 1) | sign
    case 10: return random.below(exponents) << UInt64(fractionBits) | sign
    case 11:
      // Near the smallest normal numbers, where results turn subnormal.
      return random.below(UInt64(fractionBits) + 4) << UInt64(fractionBits)
        | sparse() & (fraction - 1) | sign
    default:
      return random.below(exponents) << UInt64(fractionBits) | sparse() & (fraction - 1) | sign
    }
  }

  /// 64 bits that are random, nearly all equal, or a run of ones.
  private mutating func sparse() -> UInt64 {
    switch random.below(6) {
    case 0: return 1 << random.below(64)
    case 1: return ~(1 << random.below(64))
    case 2: return .max << random.below(64)
    case 3: return (1 << random.below(64)) | (1 << random.below(64))
    default: return random.next()
    }
  }

  private mutating func integer() -> UInt64 {
    switch random.below(4) {
    case 0: return specials[Int(random.below(UInt64(specials.count)))] & mask
    case 1: return (0 &- sparse() >> random.below(64)) & mask
    case 2: return (sparse() >> random.below(64)) & mask
    default: return random.next() & mask
    }
  }

  /// A pattern a few units or one bit away, sometimes of the opposite sign.
  private mutating func near(_ bits: UInt64) -> UInt64 {
    var bits = bits
    switch random.below(4) {
    case 0: bits &+= random.below(9) &- 4
    case 1: bits ^= 1 << random.below(UInt64(kind.bitWidth))
    case 2: bits = bits & ~0xff | random.below(256)
    default: break
    }
    if random.below(2) == 0 { bits ^= 1 << UInt64(kind.bitWidth - 1) }
    return bits & mask
  }

  private func productNegated(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var environment = FloatEnvironment()
    let sign = 1 << UInt64(kind.bitWidth - 1) as UInt64
    switch kind {
    case .binary16: return UInt64(Binary16.mul(UInt16(a), UInt16(b), &environment)) ^ sign
    case .bfloat16: return UInt64(BFloat16.mul(UInt16(a), UInt16(b), &environment)) ^ sign
    case .binary32: return UInt64(Binary32.mul(UInt32(a), UInt32(b), &environment)) ^ sign
    case .binary64: return Binary64.mul(a, b, &environment) ^ sign
    case .int32, .int64: return a
    }
  }
}
