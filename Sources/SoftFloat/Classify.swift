// SPDX-License-Identifier: Apache-2.0
//
// Classification of an operand, one bit per class, in the layout of RISC-V's FCLASS result.
// Never raises a flag and never flushes. Spec: IEEE 754-2019 section 5.7.2;
// RISC-V Unprivileged, "Single-Precision Floating-Point Classify Instruction".

/// The class of a number; operations return exactly one bit.
@frozen public struct FloatClass: OptionSet, Hashable, Sendable {
  /// The classes as bits, see the static members.
  public var rawValue: UInt16

  /// Wraps class bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// -∞.
  @inlinable public static var negativeInfinity: Self { Self(rawValue: 1 << 0) }
  /// A negative normal number.
  @inlinable public static var negativeNormal: Self { Self(rawValue: 1 << 1) }
  /// A negative subnormal number.
  @inlinable public static var negativeSubnormal: Self { Self(rawValue: 1 << 2) }
  /// -0.
  @inlinable public static var negativeZero: Self { Self(rawValue: 1 << 3) }
  /// +0.
  @inlinable public static var positiveZero: Self { Self(rawValue: 1 << 4) }
  /// A positive subnormal number.
  @inlinable public static var positiveSubnormal: Self { Self(rawValue: 1 << 5) }
  /// A positive normal number.
  @inlinable public static var positiveNormal: Self { Self(rawValue: 1 << 6) }
  /// +∞.
  @inlinable public static var positiveInfinity: Self { Self(rawValue: 1 << 7) }
  /// A signalling NaN of either sign.
  @inlinable public static var signalingNaN: Self { Self(rawValue: 1 << 8) }
  /// A quiet NaN of either sign.
  @inlinable public static var quietNaN: Self { Self(rawValue: 1 << 9) }
}

extension BinaryFormat {
  /// The class of `bits`; `rawValue` is RISC-V's FCLASS result.
  @inlinable
  public static func classify(_ bits: Bits) -> FloatClass {
    let word = word(bits)
    let magnitude = word & ~signBit
    if magnitude > infinityWord { return word & quietBit == 0 ? .signalingNaN : .quietNaN }
    // Distance from the zeros: zero 0, subnormal 1, normal 2, infinity 3.
    let distance: UInt16 =
      magnitude == 0 ? 0 : magnitude < implicitBit ? 1 : magnitude < infinityWord ? 2 : 3
    return FloatClass(rawValue: word & signBit != 0 ? 0b1000 &>> distance : 0b1_0000 &<< distance)
  }
}
