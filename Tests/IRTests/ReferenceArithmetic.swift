// SPDX-License-Identifier: Apache-2.0
//
// What the integer operations mean, written a second time from the comments in `Opcode.swift`: bit by
// bit or in 128-bit arithmetic, never with the instruction the real thing uses. Slow on purpose.

import IR

/// Values of `width` bits in the low end of a 128-bit word.
struct ReferenceArithmetic {
  /// 32 or 64.
  let width: Int

  var modulus: UInt128 { 1 << UInt128(width) }

  /// The operand a slot holds.
  func operand(_ slot: UInt64) -> UInt128 { UInt128(slot) % modulus }

  /// The same bits as a signed number.
  func signed(_ a: UInt128) -> Int128 {
    a >= modulus / 2 ? Int128(a) - Int128(modulus) : Int128(a)
  }

  /// The low `width` bits of a signed number.
  func wrap(_ a: Int128) -> UInt128 {
    let m = Int128(modulus)
    return UInt128(((a % m) + m) % m)
  }

  /// A word whose bit i is `bit(i)`.
  func word(_ bit: (Int) -> Bool) -> UInt128 {
    (0..<width).reduce(0) { bit($1) ? $0 + (1 << UInt128($1)) : $0 }
  }

  func bit(_ a: UInt128, _ i: Int) -> Bool { i >= 0 && i < width && (a >> UInt128(i)) % 2 == 1 }

  /// The slot a result of the given type leaves.
  static func slot(_ value: UInt128, _ type: ValueType) -> UInt64 {
    switch type {
    case .i64, .i32, .u32: UInt64(value)
    case .s32: value >= 1 << 31 ? UInt64(value + 0xFFFF_FFFF_0000_0000) : UInt64(value)
    }
  }

  /// a ∘ b; nil where the result is undefined or the opcode is no two-operand arithmetic.
  func binary(_ opcode: Opcode, _ a: UInt128, _ b: UInt128) -> UInt128? {
    let (sa, sb) = (signed(a), signed(b))
    let count = Int(b % UInt128(width))
    let overflows = sa == -Int128(modulus / 2) && sb == -1
    switch opcode {
    case .add: return (a + b) % modulus
    case .sub: return (a + modulus - b) % modulus
    case .mul: return (0..<width).reduce(0) { bit(b, $1) ? ($0 + a << UInt128($1)) % modulus : $0 }
    case .mulsh: return highHalf(sa, sb)
    case .muluh: return highHalf(Int128(a), Int128(b))
    case .mulsuh: return highHalf(sa, Int128(b))
    case .div: return b == 0 || overflows ? nil : wrap(divided(sa, sb).quotient)
    case .rem: return b == 0 || overflows ? nil : wrap(divided(sa, sb).remainder)
    case .divu: return b == 0 ? nil : UInt128(divided(Int128(a), Int128(b)).quotient)
    case .remu: return b == 0 ? nil : UInt128(divided(Int128(a), Int128(b)).remainder)
    case .and: return word { bit(a, $0) && bit(b, $0) }
    case .or: return word { bit(a, $0) || bit(b, $0) }
    case .xor: return word { bit(a, $0) != bit(b, $0) }
    case .andc: return word { bit(a, $0) && !bit(b, $0) }
    case .orc: return word { bit(a, $0) || !bit(b, $0) }
    case .eqv: return word { bit(a, $0) == bit(b, $0) }
    case .shl: return word { bit(a, $0 - count) }
    case .shr: return word { bit(a, $0 + count) }
    case .sar: return word { bit(a, min($0 + count, width - 1)) }
    case .rotl: return word { bit(a, ($0 + width - count) % width) }
    case .rotr: return word { bit(a, ($0 + count) % width) }
    case .smin: return wrap(min(sa, sb))
    case .smax: return wrap(max(sa, sb))
    case .umin: return min(a, b)
    case .umax: return max(a, b)
    default: return nil
    }
  }

  /// Bits `width` and up of a product, of which only 2 × `width` bits count.
  private func highHalf(_ a: Int128, _ b: Int128) -> UInt128 {
    // (aHigh × 2³² + aLow) × b, so that no partial product needs more than 128 bits.
    let half = Int128(1) << 32
    let (aHigh, aLow) = (floorDivided(a, half), a - floorDivided(a, half) * half)
    let low = aLow * b
    let middle = aHigh * b + floorDivided(low, half)
    return wrap(floorDivided(middle, Int128(1) << Int128(width - 32)))
  }

  private func floorDivided(_ a: Int128, _ b: Int128) -> Int128 {
    let q = a / b
    return a % b < 0 ? q - 1 : q
  }

  /// Schoolbook division of magnitudes, signs put back: truncated, remainder with the dividend's sign.
  private func divided(_ a: Int128, _ b: Int128) -> (quotient: Int128, remainder: Int128) {
    let (ma, mb) = (a.magnitude, b.magnitude)
    var (q, r): (UInt128, UInt128) = (0, 0)
    for i in (0..<65).reversed() {
      r = r * 2 + (ma >> UInt128(i)) % 2
      q *= 2
      if r >= mb {
        r -= mb
        q += 1
      }
    }
    return ((a < 0) != (b < 0) ? -Int128(q) : Int128(q), a < 0 ? -Int128(r) : Int128(r))
  }

  /// ∘ a; nil for an opcode that is no one-operand arithmetic.
  func unary(_ opcode: Opcode, _ a: UInt128) -> UInt128? {
    func extended(_ bits: Int, signed: Bool) -> UInt128 {
      word { bit(a, signed ? min($0, bits - 1) : ($0 < bits ? $0 : width)) }
    }
    switch opcode {
    case .mov: return a
    case .neg: return (modulus - a) % modulus
    case .not: return modulus - 1 - a
    case .ext8s: return extended(8, signed: true)
    case .ext8u: return extended(8, signed: false)
    case .ext16s: return extended(16, signed: true)
    case .ext16u: return extended(16, signed: false)
    case .ext32s: return extended(32, signed: true)
    case .ext32u: return extended(32, signed: false)
    case .bswap: return word { bit(a, width - 8 - $0 / 8 * 8 + $0 % 8) }
    case .clz: return UInt128((0..<width).first { bit(a, width - 1 - $0) } ?? width)
    case .ctz: return UInt128((0..<width).first { bit(a, $0) } ?? width)
    case .ctpop: return UInt128((0..<width).filter { bit(a, $0) }.count)
    case .brev8: return word { bit(a, $0 / 8 * 8 + 7 - $0 % 8) }
    case .orcb: return word { i in (0..<8).contains { bit(a, i / 8 * 8 + $0) } }
    default: return nil
    }
  }

  /// Whether a condition holds.
  func holds(_ condition: Condition, _ a: UInt128, _ b: UInt128) -> Bool {
    let (sa, sb) = (signed(a), signed(b))
    let common = (0..<width).contains { bit(a, $0) && bit(b, $0) }
    return switch condition {
    case .eq: a == b
    case .ne: a != b
    case .lt: sa < sb
    case .ge: sa >= sb
    case .le: sa <= sb
    case .gt: sa > sb
    case .ltu: a < b
    case .geu: a >= b
    case .leu: a <= b
    case .gtu: a > b
    case .tsteq: !common
    case .tstne: common
    }
  }
}
