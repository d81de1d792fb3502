// SPDX-License-Identifier: Apache-2.0
//
// Medians, their intervals, ratios, the order of runs.

import Testing

@testable import Comparison

@Suite struct SpreadTests {
  @Test func mediansOfOddAndEvenCounts() throws {
    #expect(try #require(Spread([3, 1, 2])).median == 2)
    #expect(try #require(Spread([4, 1, 3, 2])).median == 2.5)
    #expect(Spread([]) == nil)
    #expect(Spread([1, .nan]) == nil)
  }

  /// The chances are sums of negative hypergeometric ones, counted in exact integers elsewhere.
  @Test(arguments: [
    (1, 0, 0.0), (2, 0, 0.0), (3, 0, 0.6), (5, 0, 0.833333), (7, 0, 0.930070), (9, 0, 0.970588),
    (15, 1, 0.985807), (20, 3, 0.959258), (41, 11, 0.959174),
  ])
  func intervalsAreOrderStatistics(_ count: Int, _ skipped: Int, _ confidence: Double) throws {
    let spread = try #require(Spread((1...count).map(Double.init).shuffled()))
    #expect(spread.low == Double(1 + skipped))
    #expect(spread.high == Double(count - skipped))
    #expect(abs(spread.confidence - confidence) < 1e-5)
    #expect(spread.minimum == 1 && spread.maximum == Double(count))
  }

  /// Of many pairs of series the stated part has the second's median in the first's interval, whatever the
  /// distribution.
  @Test func intervalsHoldARepeatsMedianAsOftenAsTheySay() throws {
    var generator = SplitMix64(state: 7)
    for count in [5, 9, 21] {
      // Skewed, as times are.
      func measure() throws -> Spread {
        let values = (0..<count).map { _ in
          let u = Double.random(in: 0..<1, using: &generator)
          return u * u
        }
        return try #require(Spread(values))
      }
      var held = 0
      for _ in 0..<2000 {
        let (first, second) = (try measure(), try measure())
        if (first.low...first.high).contains(second.median) { held += 1 }
      }
      let stated = Spread.confidence(of: count == 21 ? 4 : 1, count)
      // Two and three standard deviations of the share of 2000 trials.
      #expect(abs(Double(held) / 2000 - stated) < 0.017, "\(count) values")
    }
  }

  @Test func ratiosAreCautious() throws {
    let a = try #require(Spread([9, 10, 12]))
    let b = try #require(Spread([4, 5, 6]))
    let ratio = try #require(Ratio(a, over: b))
    #expect(ratio == Ratio(a, over: b))
    #expect(ratio.value == 2 && ratio.low == 1.5 && ratio.high == 3)
    #expect(Ratio(a, over: try #require(Spread([0, 0]))) == nil)
  }

  @Test func everyRoundHasEveryCandidateOnce() {
    let schedule = Schedule(candidates: 4, warmUps: 2, rounds: 5, seed: 11)
    #expect(schedule.turns.count == 28)
    for (index, round) in (-2..<5).enumerated() {
      let turns = schedule.turns[index * 4..<index * 4 + 4]
      #expect(turns.allSatisfy { $0.round == round && $0.isWarmUp == (round < 0) })
      #expect(Set(turns.map(\.candidate)) == [0, 1, 2, 3])
    }
    #expect(schedule == Schedule(candidates: 4, warmUps: 2, rounds: 5, seed: 11))
    #expect(schedule != Schedule(candidates: 4, warmUps: 2, rounds: 5, seed: 12))
    // Rounds behind those that were planned have orders of their own too, which the seed decides.
    let more = (5..<25).map { schedule.turns(of: [3, 0, 2], round: $0) }
    #expect(more.allSatisfy { Set($0.map(\.candidate)) == [0, 2, 3] })
    #expect(Set(more.map { $0.map(\.candidate) }).count > 1)
    #expect(more[7] == schedule.turns(of: [3, 0, 2], round: 12) && more[7][0].round == 12)
  }

  @Test(arguments: [
    (0.0, "0.000"), (0.0904, "0.090"), (1.5294, "1.53"), (12.34, "12.3"), (1581.4, "1581"),
  ])
  func figuresHaveThreeDigits(_ value: Double, _ text: String) {
    #expect(Figures.text(value) == text)
  }

  @Test func axesHoldTheirValues() {
    for values in [[3.0, 1500], [3, 61_000], [0.4, 0.5], [7, 7], [999, 1001]] {
      for isLogarithmic in [true, false] {
        let axis = Axis.milliseconds(values, isLogarithmic: isLogarithmic)
        let places = values.map(axis.place)
        #expect(places.allSatisfy { (0...100).contains($0) })
        #expect(axis.low <= values[0] && axis.high >= values[1])
        #expect((2...9).contains(axis.ticks.count), "\(values): \(axis.ticks.map(\.label))")
        #expect(axis.place(axis.low) == 0 && axis.place(axis.high) == 100)
      }
    }
    for top in [995.0, 1000, 1201, 2100, 59_000] {
      let count = Axis.exact(top).ticks.count
      #expect((3...7).contains(count), "\(top) ms: \(count) labels")
    }
    let ratios = Axis.ratios([0.14, 2.3])
    #expect(ratios.ticks.contains { $0.value == 1 })
    #expect(ratios.low == 0.1 && ratios.high == 5)
  }
}
