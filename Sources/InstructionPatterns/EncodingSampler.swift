// SPDX-License-Identifier: Apache-2.0
//
// Random encodings of a row: the fixed bits as they are, the free ones from a seeded generator, so
// that a failing test is repeated by its seed. The rows of the decoder are the specification of the
// random encoder: nothing is written twice.

/// A small, fast, repeatable generator (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The same seed gives the same sequence, on every host and in every version.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}

/// Draws random words that decode to a given row of a table.
public struct EncodingSampler: Sendable {
  private let table: DecodeTable
  private var generator: SeededGenerator

  /// A sampler over the rows of `table`; `seed` makes it repeatable.
  public init(_ table: DecodeTable, seed: UInt64) {
    self.table = table
    generator = SeededGenerator(seed: seed)
  }

  /// A random word that the table finds `row` for; nil if `row` is malformed, or if more specific
  /// rows took every one of `attempts` draws.
  public mutating func sample(row: Int, attempts: Int = 1_000) -> UInt32? {
    guard let pattern = table.patterns[row] else { return nil }
    let free = pattern.allBits & ~pattern.mask
    for _ in 0..<attempts {
      let word = pattern.value | UInt32(truncatingIfNeeded: generator.next()) & free
      if table.row(for: word) == row { return word }
    }
    return nil
  }
}
