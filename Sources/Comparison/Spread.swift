// SPDX-License-Identifier: Apache-2.0
//
// A handful of measurements as a median and how far it can be trusted. Nothing is assumed about how
// they are distributed: the interval is made of order statistics, so it needs no bootstrap and no seed.
//
// The chance that the k-th smallest and the k-th largest of n independent values enclose the true
// median is 1 - 2·P(B < k), B binomial with n and ½. The narrowest such interval with at least 95 %
// is taken; with fewer than six values none has, and smallest and largest are given with the chance
// they do have (five: 93.75 %, three: 75 %, one: 0 %).

/// Median and spread of measurements of one quantity.
public struct Spread: Codable, Equatable, Sendable {
  /// How many measurements.
  public var count: Int
  /// The middle one, or the mean of the two in the middle.
  public var median: Double
  /// The smallest.
  public var minimum: Double
  /// The largest.
  public var maximum: Double
  /// Where the interval around the median begins, in the unit of the measurements.
  public var low: Double
  /// Where it ends.
  public var high: Double
  /// The chance that the interval holds the true median, from 0 to 1.
  public var confidence: Double

  /// Of some values; nil of none.
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    let count = sorted.count
    self.count = count
    median = count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2
    minimum = sorted[0]
    maximum = sorted[count - 1]
    var rank = 1
    while rank + 1 <= (count + 1) / 2, Self.confidence(of: rank + 1, count) >= 0.95 { rank += 1 }
    low = sorted[rank - 1]
    high = sorted[count - rank]
    confidence = Self.confidence(of: rank, count)
  }

  /// The interval's width as a part of the median; 0 for a median of 0.
  public var relativeWidth: Double { median == 0 ? 0 : (high - low) / median.magnitude }

  /// The chance that the `rank`-th smallest and largest of `count` values enclose the median.
  static func confidence(of rank: Int, _ count: Int) -> Double {
    guard count > 1 else { return 0 }
    // P(B < rank), term by term: C(n, i) / 2^n.
    var term = 1.0
    for _ in 0..<count { term /= 2 }
    var sum = 0.0
    for index in 0..<rank {
      sum += term
      term *= Double(count - index) / Double(index + 1)
    }
    return max(0, 1 - 2 * sum)
  }
}

/// The ratio of two medians.
public struct Ratio: Codable, Equatable, Sendable {
  /// Median over median.
  public var value: Double
  /// The least it may be: this interval's lower end over the other's upper one.
  public var low: Double
  /// The most it may be.
  public var high: Double

  /// `a` ÷ `b`; nil where `b` is 0.
  public init?(_ a: Spread, over b: Spread) {
    guard b.median > 0, b.low > 0 else { return nil }
    value = a.median / b.median
    low = a.low / b.high
    high = a.high / b.low
  }
}
