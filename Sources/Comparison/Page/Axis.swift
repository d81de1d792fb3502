// SPDX-License-Identifier: Apache-2.0
//
// Scales of the page's charts: from a value to a place between 0 and 100 per cent, with round ticks.
// What spans less than a factor of four starts at zero; what spans more is logarithmic, since a boot has
// points at 3 ms and at 60 s and each of them matters.

import Glibc

/// One axis.
struct Axis {
  /// A tick's value and its label.
  struct Tick {
    let value: Double
    let label: String
  }

  let isLogarithmic: Bool
  let low: Double
  let high: Double
  let ticks: [Tick]

  /// An axis of times in milliseconds that holds all values.
  static func milliseconds(_ values: [Double], isLogarithmic: Bool) -> Axis {
    let positive = values.filter { $0 > 0 }
    let top = positive.max() ?? 1
    guard isLogarithmic, let bottom = positive.min() else {
      return linear(to: top, label: timeLabel)
    }
    let low = roundDown(bottom * 0.95)
    let high = roundUp(top * 1.02)
    return Axis(
      isLogarithmic: true, low: low, high: high,
      ticks: decades(low, high).map { Tick(value: $0, label: timeLabel($0)) })
  }

  /// An axis of times in milliseconds from zero to just there.
  static func exact(_ top: Double) -> Axis {
    let round = linear(to: top, label: timeLabel)
    return Axis(
      isLogarithmic: false, low: 0, high: top, ticks: round.ticks.filter { $0.value <= top })
  }

  /// An axis of ratios around one.
  static func ratios(_ values: [Double]) -> Axis {
    let steps: [Double] = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    let bottom = min(values.filter { $0 > 0 }.min() ?? 1, 0.9)
    let top = max(values.max() ?? 1, 1.1)
    let low = steps.last { $0 <= bottom } ?? bottom
    let high = steps.first { $0 >= top } ?? top
    return Axis(
      isLogarithmic: true, low: low, high: high,
      ticks: steps.filter { $0 >= low && $0 <= high }.map {
        Tick(value: $0, label: shortest($0) + "×")
      })
  }

  private static func linear(to top: Double, label: (Double) -> String) -> Axis {
    let top = top > 0 ? top : 1
    // The smallest step of 1, 2 or 5 times a power of ten that is taken six times at most.
    let power = powerOfTen(below: top)
    let step = power * ([0.2, 0.5, 1, 2].first { top / (power * $0) <= 6 } ?? 5)
    let count = Int((top * 1.02 / step).rounded(.up))
    return Axis(
      isLogarithmic: false, low: 0, high: Double(count) * step,
      ticks: (0...count).map { Tick(value: Double($0) * step, label: label(Double($0) * step)) })
  }

  /// A value's place, from 0 to 100.
  func place(_ value: Double) -> Double {
    guard high > low else { return 0 }
    let share =
      isLogarithmic
      ? log(max(value, low) / low) / log(high / low) : (value - low) / (high - low)
    return min(max(share, 0), 1) * 100
  }

  private static func powerOfTen(below value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    return power
  }

  private static func roundDown(_ value: Double) -> Double {
    let power = powerOfTen(below: value)
    return ([5, 2].first { $0 * power <= value } ?? 1) * power
  }

  private static func roundUp(_ value: Double) -> Double {
    let power = powerOfTen(below: value)
    return ([1, 2, 5].first { $0 * power >= value } ?? 10) * power
  }

  /// Powers of ten between two values, and 2 and 5 times them where there would be few.
  private static func decades(_ low: Double, _ high: Double) -> [Double] {
    let factors: [Double] = high / low > 150 ? [1] : [1, 2, 5]
    var result: [Double] = []
    var power = powerOfTen(below: low)
    while power <= high {
      result += factors.map { $0 * power }.filter { $0 >= low * 0.999 && $0 <= high * 1.001 }
      power *= 10
    }
    return result
  }

  private static func timeLabel(_ milliseconds: Double) -> String {
    milliseconds >= 1000 ? shortest(milliseconds / 1000) + " s" : shortest(milliseconds) + " ms"
  }

  /// Without zeros that say nothing.
  static func shortest(_ value: Double) -> String {
    var text = Figures.fixed(value, 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
