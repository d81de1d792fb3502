// SPDX-License-Identifier: Apache-2.0
//
// From an exact (or sticky) intermediate result to a bit pattern: rounding, overflow, underflow and
// flushing, in one place for every operation and format.
//
// Input: exponent and significand as in Unpack.swift, bit 63 set. "Sticky": bits that did not fit
// are ORed into bit 0, which is far below the rounding position, so all modes still round
// correctly. Spec: IEEE 754-2019 sections 4.3, 7.4, 7.5, 7.6.

extension UInt64 {
  /// `self >> count` with the lost bits ORed into bit 0; `count` is not negative.
  @inlinable @inline(__always)
  func shiftedRightSticky(by count: Int) -> UInt64 {
    if count > 63 { return self == 0 ? 0 : 1 }
    let lost = self & ((1 &<< UInt64(count)) &- 1)
    return self &>> UInt64(count) | (lost == 0 ? 0 : 1)
  }
}

extension UInt128 {
  /// `self >> count` with the lost bits ORed into bit 0; `count` is not negative.
  @inlinable @inline(__always)
  func shiftedRightSticky(by count: Int) -> UInt128 {
    if count > 127 { return self == 0 ? 0 : 1 }
    let lost = self & ((1 &<< UInt128(count)) &- 1)
    return self &>> UInt128(count) | (lost == 0 ? 0 : 1)
  }
}

extension RoundingMode {
  /// What to add before cutting the bits of `mask` (all ones, at the low end) off a magnitude. Ties
  /// to even and rounding to odd need a fix afterwards. Nonzero exactly if overflow gives infinity.
  @inlinable @inline(__always)
  func increment(cutting mask: UInt64, negative: Bool) -> UInt64 {
    switch self {
    case .nearestEven, .nearestAway: return (mask &>> 1) &+ 1
    case .towardZero, .toOdd: return 0
    case .down: return negative ? mask : 0
    case .up: return negative ? 0 : mask
    }
  }
}

extension BinaryFormat {
  /// Rounds by the environment's mode and packs. `significand` has bit 63 set.
  ///
  /// The exponent may be anything operations on 64-bit formats make; it must stay below 3000.
  @inlinable @inline(__always)
  static func roundPack(
    negative: Bool, exponent: Int, significand: UInt64, _ environment: inout FloatEnvironment
  ) -> Bits {
    let cut = UInt64(63 &- fractionBits)
    let mask: UInt64 = (1 &<< cut) &- 1
    let increment = environment.rounding.increment(cutting: mask, negative: negative)
    var significand = significand
    var biased = exponent &+ bias
    if _slowPath(biased < 1) {
      // Rounded with an unbounded exponent, only a carry out of the largest significand under the
      // smallest normal number reaches it.
      let tiny =
        biased < 0 || environment.tininess == .beforeRounding
        || !significand.addingReportingOverflow(increment).overflow
      if tiny && environment.subnormalResults != .keep {
        environment.raise(
          environment.subnormalResults == .flush ? .underflow : [.underflow, .inexact])
        return zero(negative: negative)
      }
      significand = significand.shiftedRightSticky(by: 1 &- biased)
      biased = 1
      if tiny && significand & mask != 0 { environment.raise(.underflow) }
    }
    let lost = significand & mask
    let (sum, carry) = significand.addingReportingOverflow(increment)
    var rounded = sum &>> cut | (carry ? implicitBit &<< 1 : 0)
    if lost != 0 {
      environment.raise(.inexact)
      switch environment.rounding {
      case .nearestEven: if lost == increment { rounded &= ~1 }
      case .toOdd: rounded |= 1
      case .nearestAway, .towardZero, .down, .up: break
      }
    }
    // `rounded` holds the leading bit too: it adds one to the exponent field, two after a carry,
    // none for a subnormal number.
    let magnitude = UInt64(truncatingIfNeeded: biased &- 1) &<< UInt64(fractionBits) &+ rounded
    if _slowPath(magnitude >= infinityWord) {
      environment.raise([.overflow, .inexact])
      return pattern(
        negative: negative, magnitude: increment == 0 ? infinityWord &- 1 : infinityWord)
    }
    return pattern(negative: negative, magnitude: magnitude)
  }
}
