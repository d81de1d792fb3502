// SPDX-License-Identifier: Apache-2.0
//
// Who did the work when: samples of one run, which are counts so far, as shares of equal spans of time.

/// Shares of a candidate's work over the time of one run.
public struct Occupancy: Codable, Equatable, Sendable {
  /// One span of time.
  public struct Span: Codable, Equatable, Sendable {
    /// Its end, in milliseconds from the start of the process.
    public var end: Double
    /// Units of work done in it.
    public var work: Double
    /// What part of them each kind did, from 0 to 1; empty where none was done.
    public var shares: [String: Double]
    /// The most that waited at a sample in it.
    public var waiting: UInt64
  }

  /// Kinds of work, the cheapest to prepare first.
  public var kinds: [String]
  /// The round of the run: the one whose wall time is the closest to the median.
  public var round: Int
  /// When work began, in milliseconds from the start of the process.
  public var start: Double
  /// Equal spans from `start` to the last sample.
  public var spans: [Span]
  /// Shares of the whole run's work.
  public var shares: [String: Double]

  static let spanCount = 40

  /// From a run's samples; nil if it has fewer than two, or did nothing.
  init?(_ run: RunRecord) {
    guard let last = run.samples.last, run.samples.count > 1 else { return nil }
    let names = Set(run.samples.flatMap(\.work.keys))
    kinds = Timeline.kinds.filter(names.contains) + names.subtracting(Timeline.kinds).sorted()
    round = run.round
    start =
      run.marks.first { $0.key == "own_first_guest_instruction" }?.milliseconds
      ?? run.samples[0].milliseconds
    guard last.milliseconds > start, last.work.values.contains(where: { $0 > 0 }) else {
      return nil
    }
    let points = [TimelineSample(milliseconds: start, work: [:], waiting: 0)] + run.samples
    let step = (last.milliseconds - start) / Double(Self.spanCount)
    spans = []
    var before = Self.counts(kinds, points, at: start)
    for index in 1...Self.spanCount {
      let end = start + step * Double(index)
      let now = Self.counts(kinds, points, at: end)
      let done = zip(now, before).map { max($0 - $1, 0) }
      let sum = done.reduce(0, +)
      let waiting = points.filter { $0.milliseconds > end - step && $0.milliseconds <= end }
        .map(\.waiting).max()
      spans.append(
        Span(
          end: toMillionths(end), work: sum.rounded(), shares: Self.shares(kinds, done),
          waiting: waiting ?? spans.last?.waiting ?? 0))
      before = now
    }
    shares = Self.shares(kinds, Self.counts(kinds, points, at: last.milliseconds))
  }

  /// Counts at a time, between samples in proportion.
  private static func counts(
    _ kinds: [String], _ points: [TimelineSample], at time: Double
  ) -> [Double] {
    let after = points.firstIndex { $0.milliseconds >= time } ?? points.count - 1
    let right = points[after]
    let left = points[max(after - 1, 0)]
    let width = right.milliseconds - left.milliseconds
    let part = width > 0 ? min(max((time - left.milliseconds) / width, 0), 1) : 1
    return kinds.map { kind in
      let low = Double(left.work[kind] ?? 0)
      return low + (Double(right.work[kind] ?? 0) - low) * part
    }
  }

  private static func shares(_ kinds: [String], _ counts: [Double]) -> [String: Double] {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: zip(kinds, counts.map { toMillionths($0 / sum) }))
  }
}
