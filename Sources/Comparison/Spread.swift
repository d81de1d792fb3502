// SPDX-License-Identifier: Apache-2.0
//
// A handful of measurements as a median and how far it can be trusted. Nothing is assumed about how
// they are distributed: the interval is made of order statistics, so it needs no bootstrap and no seed.
//
// What users do with an interval is hold another comparison's median against it. That one varies as well,
// so an interval for the true median would miss it too often (95 % become 83). Of n measurements and n
// taken again all orders are equally likely. So the chance that the median of those taken again lies
// below the k-th smallest is that of fewer than k of the first n among what precedes the middle one of
// the second n: negative hypergeometric. The narrowest interval with at least 95 % is taken; with
// fewer than nine values none has, and smallest and largest are given with the chance they do have (seven:
// 93 %, five: 83 %, three: 60 %, one: 0 %).

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
  /// The chance that the interval holds the median of as many measurements taken again, from 0 to 1.
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

  /// What is said of an interval without any certainty.
  static let tooFew = "one or two runs each are too few to say how far medians spread"

  /// The interval's width as a part of the median; 0 for a median of 0.
  public var relativeWidth: Double { median == 0 ? 0 : (high - low) / median.magnitude }

  /// The chance that the `rank`-th smallest and largest of `count` values enclose the median of `count`
  /// others; for an even `count`, at least that.
  static func confidence(of rank: Int, _ count: Int) -> Double {
    guard count > 1 else { return 0 }
    let middle = (count + 1) / 2
    // P(J = j), j of the first values below the middle one of the others:
    // C(middle - 1 + j, j) · C(2·count - middle - j, count - j) / C(2·count, count).
    var term = 1.0
    for step in 0..<middle { term *= Double(count - step) / Double(2 * count - step) }
    var sum = 0.0
    for j in 0..<rank {
      sum += term
      term *= Double((middle + j) * (count - j))
      term /= Double((j + 1) * (2 * count - middle - j))
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
