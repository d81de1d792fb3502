// SPDX-License-Identifier: Apache-2.0
//
// Random numbers a test can repeat: the same seed gives the same test on every machine. A test prints
// its seed in every failure; KILN_SEED runs all of them with another one.

import Foundation

/// SplitMix64.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator for one seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// KILN_SEED if it is set and a number, else `seed`.
  public static func seed(default seed: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment["KILN_SEED"].flatMap { UInt64($0) } ?? seed
  }

  /// A number below `bound`, which is at least 1.
  public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// True once in `n` times.
  public mutating func once(in n: Int) -> Bool { below(n) == 0 }

  /// One of a collection's elements, which has at least one.
  public mutating func pick<C: RandomAccessCollection>(_ all: C) -> C.Element {
    all[all.index(all.startIndex, offsetBy: below(all.count))]
  }

  /// 64 bits that are an edge case more often than not.
  public mutating func word() -> UInt64 {
    switch below(4) {
    case 0: return next()
    case 1: return UInt64(bitPattern: Int64(below(33) - 16))
    case 2: return (1 << UInt64(below(64))) &+ UInt64(bitPattern: Int64(below(3) - 1))
    default: return next() >> UInt64(below(64))
    }
  }
}
