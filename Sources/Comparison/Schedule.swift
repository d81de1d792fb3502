// SPDX-License-Identifier: Apache-2.0
//
// Who runs when. Candidates take turns within each round, so that a host that gets busy slows all of
// them; each round has an order of its own, so that none always runs behind the same other.

/// The order of all runs of a comparison.
public struct Schedule: Equatable, Sendable {
  /// One run.
  public struct Turn: Equatable, Sendable {
    /// The candidate's number, from 0.
    public var candidate: Int
    /// The round, from 0; warm-up rounds come first and have negative numbers.
    public var round: Int
    /// Whether its figures are thrown away.
    public var isWarmUp: Bool { round < 0 }
  }

  /// All runs in order, round by round.
  public let rounds: [[Turn]]
  /// All runs in order.
  public var turns: [Turn] { Array(rounds.joined()) }
  private let seed: UInt64

  /// Each of `candidates` once in each of `warmUps` and `rounds`, shuffled within the round by a
  /// generator that starts from `seed`.
  public init(candidates: Int, warmUps: Int, rounds: Int, seed: UInt64) {
    var generator = SplitMix64(state: seed)
    self.seed = seed
    self.rounds = (-max(warmUps, 0)..<max(rounds, 0)).map { round in
      (0..<candidates).shuffled(using: &generator).map { Turn(candidate: $0, round: round) }
    }
  }

  /// One more round of some candidates, in an order of its own that `seed` decides too.
  public func turns(of candidates: [Int], round: Int) -> [Turn] {
    var generator = SplitMix64(state: seed ^ UInt64(round) << 32)
    return candidates.shuffled(using: &generator).map { Turn(candidate: $0, round: round) }
  }
}

/// Steele, Lea and Flood's generator: small, and the same for a seed everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
