// SPDX-License-Identifier: Apache-2.0
//
// Converts between a virtual clock's nanoseconds and the ticks of a counter, exactly and without
// overflow: floor on the way to ticks, ceiling on the way back, so that at the returned time the
// counter has reached the tick.

/// The rate of a counter that starts at 0 with its clock.
struct ClockTicks: Sendable {
  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000
  let frequency: UInt64

  /// A counter of `frequency` Hz, at least 1.
  init(frequency: UInt64) { self.frequency = max(1, frequency) }

  /// How often the counter has ticked at that time; wraps at 2⁶⁴.
  func ticks(at nanoseconds: UInt64) -> UInt64 {
    let product = nanoseconds.multipliedFullWidth(by: frequency)
    guard product.high == 0 else {
      let seconds = nanoseconds / Self.nanosecondsPerSecond
      let rest = nanoseconds % Self.nanosecondsPerSecond
      let part = Self.nanosecondsPerSecond.dividingFullWidth(
        rest.multipliedFullWidth(by: frequency))
      return seconds &* frequency &+ part.quotient
    }
    return product.low / Self.nanosecondsPerSecond
  }

  /// The first time at which the counter has ticked `ticks` times, or nil past the clock's end.
  func nanoseconds(until ticks: UInt64) -> UInt64? {
    let product = ticks.multipliedFullWidth(by: Self.nanosecondsPerSecond)
    guard product.high < frequency else { return nil }
    let (quotient, remainder) = frequency.dividingFullWidth(product)
    if remainder == 0 { return quotient }
    return quotient == .max ? nil : quotient + 1
  }
}
