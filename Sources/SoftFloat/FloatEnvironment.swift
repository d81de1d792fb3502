// SPDX-License-Identifier: Apache-2.0
//
// The floating-point environment every operation reads and writes: rounding mode, sticky exception
// flags, and the choices IEEE 754 leaves to the architecture. Guests differ only in these values,
// so SoftFloat itself knows no guest. Where guests differ:
//
//   field            RISC-V          x86 SSE/AVX                   AArch64
//   tininess         .afterRounding  .afterRounding                .beforeRounding
//   nanRule          .canonical      .firstOperand                 .signalingFirst [DN: .canonical]
//   canonicalNaNSign .positive       .negative                     .positive
//   subnormalInputs  .keep           .keepReporting [DAZ: .flush]  .keep [FZ: .flushReporting]
//   subnormalResults .keep           .keep [FTZ: .flushAsInexact]  .keep [FZ: .flush]
//   fusedInvalid     .invalid        .addend                       .invalid
//
// Spec: IEEE 754-2019 sections 4.3, 6.2, 7. Invariant: operations only ever add flags, never clear.

/// A rounding-direction attribute. Raw values 0...4 are the RISC-V `rm` encodings.
@frozen public enum RoundingMode: UInt8, CaseIterable, Sendable {
  /// To nearest, ties to the even significand.
  case nearestEven = 0
  /// Toward zero (truncation).
  case towardZero = 1
  /// Toward negative infinity.
  case down = 2
  /// Toward positive infinity.
  case up = 3
  /// To nearest, ties away from zero.
  case nearestAway = 4
  /// Truncate, then set the lowest kept bit if anything was lost ("von Neumann" rounding).
  case toOdd = 5
}

/// Sticky exception flags. Bits 0...4 are laid out as in the RISC-V `fflags` register.
@frozen public struct ExceptionFlags: OptionSet, Hashable, Sendable {
  /// The flags as bits, see the static members.
  public var rawValue: UInt8

  /// Wraps flag bits; all 256 patterns are accepted.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// NX: the delivered result differs from the exact one.
  @inlinable public static var inexact: Self { Self(rawValue: 1) }
  /// UF: the result is tiny and inexact, or was flushed to zero.
  @inlinable public static var underflow: Self { Self(rawValue: 2) }
  /// OF: the rounded result exceeds the largest finite number.
  @inlinable public static var overflow: Self { Self(rawValue: 4) }
  /// DZ: finite nonzero divided by zero.
  @inlinable public static var divideByZero: Self { Self(rawValue: 8) }
  /// NV: no usefully definable result, or a signalling NaN was consumed.
  @inlinable public static var invalid: Self { Self(rawValue: 16) }
  /// A subnormal operand was used (x86 DE) or flushed (ARM IDC). Raised only if
  /// ``FloatEnvironment/subnormalInputs`` asks for it, so it never shows up in RISC-V's `fflags`.
  @inlinable public static var subnormalInput: Self { Self(rawValue: 32) }
}

/// When a result counts as tiny (IEEE 754-2019 section 7.5).
@frozen public enum Tininess: UInt8, Sendable {
  /// Tiny if the result rounded with an unbounded exponent is below the smallest normal number.
  case afterRounding
  /// Tiny if the exact result is below the smallest normal number.
  case beforeRounding
}

/// What a NaN result looks like when an operand is a NaN.
@frozen public enum NaNRule: UInt8, Sendable {
  /// Always the canonical quiet NaN; payloads are never propagated.
  case canonical
  /// The first NaN in operand order, quieted. Fused multiply-add: multiplicand, multiplier, addend.
  case firstOperand
  /// The first signalling NaN, else the first quiet one, quieted. Fused multiply-add looks at the
  /// addend first.
  case signalingFirst
}

/// The sign of the canonical quiet NaN (quiet bit set, rest of the fraction zero).
@frozen public enum CanonicalNaNSign: UInt8, Sendable {
  /// 0x7fc00000 in binary32.
  case positive
  /// 0xffc00000 in binary32.
  case negative
}

/// What happens to subnormal operands.
@frozen public enum SubnormalInputs: UInt8, Sendable {
  /// Computed with, no flag.
  case keep
  /// Computed with; raises `subnormalInput` unless a NaN operand, an invalid operation or a
  /// division by zero takes precedence. Never raised by conversion to integers and rounding to
  /// integral.
  case keepReporting
  /// Taken as a zero of the same sign, no flag.
  case flush
  /// Taken as a zero of the same sign; always raises `subnormalInput`.
  case flushReporting
}

/// What happens to results that are tiny by the environment's ``Tininess``, exact ones included.
@frozen public enum SubnormalResults: UInt8, Sendable {
  /// Rounded to a subnormal number.
  case keep
  /// Replaced by a zero of the same sign; raises `underflow` only.
  case flush
  /// Replaced by a zero of the same sign; raises `underflow` and `inexact`.
  case flushAsInexact
}

/// What (∞ × 0) + quiet NaN does in a fused multiply-add (IEEE 754-2019 section 7.2 leaves it
/// open).
@frozen public enum FusedInvalid: UInt8, Sendable {
  /// Raises `invalid` and returns the canonical NaN.
  case invalid
  /// Returns the addend and raises nothing.
  case addend
}

/// Rounding mode, flags and architecture choices, passed `inout` to every operation. Eight bytes.
@frozen public struct FloatEnvironment: Hashable, Sendable {
  /// Rounding mode of every operation that has no rounding parameter of its own.
  public var rounding: RoundingMode
  /// Sticky flags; operations add to them.
  public var flags: ExceptionFlags
  /// When results count as tiny.
  public var tininess: Tininess
  /// How NaN operands turn into NaN results.
  public var nanRule: NaNRule
  /// Sign of the NaN that invalid operations make.
  public var canonicalNaNSign: CanonicalNaNSign
  /// Treatment of subnormal operands.
  public var subnormalInputs: SubnormalInputs
  /// Treatment of tiny results.
  public var subnormalResults: SubnormalResults
  /// Treatment of (∞ × 0) + quiet NaN.
  public var fusedInvalid: FusedInvalid

  /// Makes an environment; the defaults are RISC-V's.
  @inlinable public init(
    rounding: RoundingMode = .nearestEven,
    flags: ExceptionFlags = [],
    tininess: Tininess = .afterRounding,
    nanRule: NaNRule = .canonical,
    canonicalNaNSign: CanonicalNaNSign = .positive,
    subnormalInputs: SubnormalInputs = .keep,
    subnormalResults: SubnormalResults = .keep,
    fusedInvalid: FusedInvalid = .invalid
  ) {
    self.rounding = rounding
    self.flags = flags
    self.tininess = tininess
    self.nanRule = nanRule
    self.canonicalNaNSign = canonicalNaNSign
    self.subnormalInputs = subnormalInputs
    self.subnormalResults = subnormalResults
    self.fusedInvalid = fusedInvalid
  }

  /// Adds `flags` to the sticky flags.
  @inlinable @inline(__always)
  public mutating func raise(_ flags: ExceptionFlags) {
    self.flags.formUnion(flags)
  }
}
