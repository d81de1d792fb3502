// SPDX-License-Identifier: Apache-2.0
//
// The square root against a digit-by-digit integer root, on radicands whose estimate is known to
// land above the root: about four in a million do, and fewer show it after rounding.

import SoftFloat
import Testing

@Suite struct SquareRootTests {
  /// ⌊√radicand⌋, one binary digit at a time.
  static func flooredRoot(_ radicand: UInt128) -> UInt64 {
    var root: UInt128 = 0
    for digit in stride(from: 63, through: 0, by: -1) {
      let candidate = root | 1 << UInt128(digit)
      if candidate * candidate <= radicand { root = candidate }
    }
    return UInt64(root)
  }

  /// Binary64 patterns in [1, 4) found by counting corrections over 2 * 10^8 radicands.
  // swift-format-ignore
  static let overestimated: [UInt64] = [
    0x3ff1_0e8d_51bc_a2c2, 0x400d_a50a_5bf4_aec4, 0x3ff6_dddc_f1ce_4000, 0x3ffe_7497_9732_d4a6,
    0x4006_cb53_8810_e2c0, 0x400d_fdf7_cfff_ffff, 0x3fff_6e2a_fb7a_f000, 0x3ff7_150d_aebe_2600,
    0x400e_b293_2c1a_f644, 0x4008_5bef_9f7c_8100, 0x400e_226c_ffff_ffff, 0x4005_d846_f2f4_4317,
  ]

  @Test(arguments: overestimated)
  func truncatedRootIsTheFlooredOne(_ bits: UInt64) {
    let significand = UInt128(bits & (1 << 52 - 1) | 1 << 52)
    let isOdd = bits >> 52 == 1024
    let radicand = significand << (isOdd ? 53 : 52)
    let root = Self.flooredRoot(radicand)
    var environment = FloatEnvironment(rounding: .towardZero)
    #expect(Binary64.sqrt(bits, &environment) == 1023 << 52 | root & (1 << 52 - 1))
    let isExact = UInt128(root) * UInt128(root) == radicand
    #expect(environment.flags == (isExact ? [] : .inexact))
  }
}
