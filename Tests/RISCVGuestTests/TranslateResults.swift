// SPDX-License-Identifier: Apache-2.0
//
// What translated instructions compute, run by the fixture's evaluator: where the translation is a
// sequence, not one operation, against a plain statement of the manual's rule. Random and corner
// operands, all register overlaps that could go wrong.

import IR
import InstructionPatterns
import Testing

@testable import RISCVGuest

@Suite struct TranslateResults {
  static let corners: [UInt64] = [
    0, 1, 2, 3, 63, 64, ~0, ~1, 1 << 63, 1 << 63 - 1, 1 << 31, 1 << 31 - 1, 1 << 32, 0xFFFF_FFFF,
    0xFFFF_FFFF_8000_0000, 0x8000_0000_8000_0000, 0x1234_5678_0000_0000, 0x0102_0408_1020_4080,
  ]

  /// An instruction on registers: its encoding with rd = x5, rs1 = x6, rs2 = x7, and its result.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let word: UInt32
    let result: @Sendable (UInt64, UInt64) -> UInt64
    var testDescription: String { name }

    init(_ name: String, _ word: UInt32, _ result: @escaping @Sendable (UInt64, UInt64) -> UInt64) {
      self.name = name
      self.word = word
      self.result = result
    }
  }

  static func signed(_ a: UInt64) -> Int64 { Int64(bitPattern: a) }
  static func word(_ a: UInt64) -> Int32 { Int32(truncatingIfNeeded: a) }
  static func extended(_ a: Int32) -> UInt64 { UInt64(bitPattern: Int64(a)) }
  static func extended(_ a: UInt32) -> UInt64 { extended(Int32(bitPattern: a)) }

  static func divide<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b == 0 ? ~0 : a.dividedReportingOverflow(by: b).partialValue
  }
  static func remainder<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b == 0 ? a : a.remainderReportingOverflow(dividingBy: b).partialValue
  }

  /// Bit by bit, as the manual's pseudocode has it.
  static func carryless(_ a: UInt64, _ b: UInt64, _ part: (Int, Int) -> (Int, Bool)) -> UInt64 {
    var x: UInt64 = 0
    for i in 0..<64 where b >> UInt64(i) & 1 != 0 {
      let (distance, isLeft) = part(i, 64)
      if distance < 64 { x ^= isLeft ? a << UInt64(distance) : a >> UInt64(distance) }
    }
    return x
  }

  static let cases: [Case] = [
    Case("addw", 0x0073_02bb) { extended(word($0) &+ word($1)) },
    Case("subw", 0x4073_02bb) { extended(word($0) &- word($1)) },
    Case("sllw", 0x0073_12bb) { extended(word($0) << ($1 & 31)) },
    Case("srlw", 0x0073_52bb) { extended(UInt32(bitPattern: word($0)) >> UInt32($1 & 31)) },
    Case("sraw", 0x4073_52bb) { extended(word($0) >> ($1 & 31)) },
    Case("mul", 0x0273_02b3) { $0 &* $1 },
    Case("mulh", 0x0273_12b3) {
      UInt64(bitPattern: signed($0).multipliedFullWidth(by: signed($1)).high)
    },
    Case("mulhsu", 0x0273_22b3) {
      $0.multipliedFullWidth(by: $1).high &- (signed($0) < 0 ? $1 : 0)
    },
    Case("mulhu", 0x0273_32b3) { $0.multipliedFullWidth(by: $1).high },
    Case("div", 0x0273_42b3) { UInt64(bitPattern: divide(signed($0), signed($1))) },
    Case("divu", 0x0273_52b3) { divide($0, $1) },
    Case("rem", 0x0273_62b3) { UInt64(bitPattern: remainder(signed($0), signed($1))) },
    Case("remu", 0x0273_72b3) { remainder($0, $1) },
    Case("mulw", 0x0273_02bb) { extended(word($0) &* word($1)) },
    Case("divw", 0x0273_42bb) { extended(divide(word($0), word($1))) },
    Case("divuw", 0x0273_52bb) {
      extended(divide(UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $1)))
    },
    Case("remw", 0x0273_62bb) { extended(remainder(word($0), word($1))) },
    Case("remuw", 0x0273_72bb) {
      extended(remainder(UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $1)))
    },
    Case("add.uw", 0x0873_02bb) { ($0 & 0xFFFF_FFFF) &+ $1 },
    Case("sh1add", 0x2073_22b3) { $0 << 1 &+ $1 },
    Case("sh2add", 0x2073_42b3) { $0 << 2 &+ $1 },
    Case("sh3add", 0x2073_62b3) { $0 << 3 &+ $1 },
    Case("sh1add.uw", 0x2073_22bb) { ($0 & 0xFFFF_FFFF) << 1 &+ $1 },
    Case("sh3add.uw", 0x2073_62bb) { ($0 & 0xFFFF_FFFF) << 3 &+ $1 },
    Case("slli.uw 7", 0x0873_129b) { a, _ in (a & 0xFFFF_FFFF) << 7 },
    Case("slli.uw 40", 0x0a83_129b) { a, _ in (a & 0xFFFF_FFFF) << 40 },
    Case("andn", 0x4073_72b3) { $0 & ~$1 },
    Case("orn", 0x4073_62b3) { $0 | ~$1 },
    Case("xnor", 0x4073_42b3) { ~($0 ^ $1) },
    Case("clzw", 0x6003_129b) { a, _ in UInt64(word(a).leadingZeroBitCount) },
    Case("ctzw", 0x6013_129b) { a, _ in UInt64(word(a).trailingZeroBitCount) },
    Case("cpopw", 0x6023_129b) { a, _ in UInt64(word(a).nonzeroBitCount) },
    Case("rolw", 0x6073_12bb) { a, b in
      let x = UInt32(truncatingIfNeeded: a)
      let n = UInt32(b & 31)
      return extended(x << n | x >> ((32 - n) & 31))
    },
    Case("roriw 5", 0x6053_529b) { a, _ in
      let x = UInt32(truncatingIfNeeded: a)
      return extended(x >> 5 | x << 27)
    },
    Case("rev8", 0x6b83_5293) { a, _ in a.byteSwapped },
    Case("bclr", 0x4873_12b3) { $0 & ~(1 << ($1 & 63)) },
    Case("bset", 0x2873_12b3) { $0 | 1 << ($1 & 63) },
    Case("binv", 0x6873_12b3) { $0 ^ 1 << ($1 & 63) },
    Case("bext", 0x4873_52b3) { $0 >> ($1 & 63) & 1 },
    Case("bclri 40", 0x4a83_1293) { a, _ in a & ~(1 << 40) },
    Case("bseti 40", 0x2a83_1293) { a, _ in a | 1 << 40 },
    Case("bseti 31", 0x29f3_1293) { a, _ in a | 1 << 31 },
    Case("binvi 3", 0x6833_1293) { a, _ in a ^ 1 << 3 },
    Case("bexti 63", 0x4bf3_5293) { a, _ in a >> 63 },
    Case("czero.eqz", 0x0e73_52b3) { $1 == 0 ? 0 : $0 },
    Case("czero.nez", 0x0e73_72b3) { $1 != 0 ? 0 : $0 },
    Case("clmul", 0x0a73_12b3) { carryless($0, $1) { i, _ in (i, true) } },
    Case("clmulh", 0x0a73_32b3) { carryless($0, $1) { i, n in (n - i, false) } },
    Case("clmulr", 0x0a73_22b3) { carryless($0, $1) { i, n in (n - i - 1, false) } },
  ]

  @Test(arguments: cases) func computes(_ test: Case) {
    var generator = SeededGenerator(seed: 21)
    var pairs = Self.corners.flatMap { a in Self.corners.map { (a, $0) } }
    for _ in 0..<200 { pairs.append((generator.next(), generator.next())) }
    // Apart; rd = rs1; rd = rs2.
    for rd: UInt8 in [5, 6, 7] {
      let code = TranslatedWords([test.word & ~(31 << 7) | UInt32(rd) << 7])
      let machine = EvaluatorState()
      for (a, b) in pairs {
        machine[RISCVState.x(6)] = a
        machine[RISCVState.x(7)] = b
        #expect(code.run(on: machine) == .end)
        #expect(
          machine[RISCVState.x(rd)] == test.result(a, b), "\(test.name) \(a), \(b) to x\(rd)")
      }
    }
  }

  @Test func divisionByAConstantIsOneOperation() {
    // li x7, 10; div, rem, divuw by it.
    let words: [UInt32] = [0x00a0_0393, 0x0273_42b3]
    #expect(TranslatedWords(words).lines == ["movi x7, #10", "div.i64 x5, x6, x7"])
    // li x7, -1: the overflow must be seen to.
    let code = TranslatedWords([0xfff0_0393, 0x0273_42b3])
    let machine = EvaluatorState()
    machine[RISCVState.x(6)] = 1 << 63
    #expect(code.run(on: machine) == .end)
    #expect(machine[RISCVState.x(5)] == 1 << 63)
  }
}
