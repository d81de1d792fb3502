// SPDX-License-Identifier: Apache-2.0
//
// What no oracle here can answer: the rules of architectures other than the host's. Expected values
// are worked out by hand from the manuals; random operands are checked against Swift's own
// comparison and classification, or against a property that defines the rule.

import SoftFloat
import Testing

// swift-format-ignore
private enum Single {
  static let quietA: UInt32 = 0x7fc0_0001
  static let quietB: UInt32 = 0xffc0_0002
  static let quietC: UInt32 = 0x7fc0_0003
  static let signalingA: UInt32 = 0x7f80_0004
  static let signalingB: UInt32 = 0xff80_0005
  static let signalingC: UInt32 = 0x7f80_0006
  static let quieted: UInt32 = 0x0040_0000
  static let canonical: UInt32 = 0x7fc0_0000
  static let one: UInt32 = 0x3f80_0000
  static let infinity: UInt32 = 0x7f80_0000
  static let minusZero: UInt32 = 0x8000_0000
  static let smallestNormal: UInt32 = 0x0080_0000
}

@Suite struct NaNRuleTests {
  @Test func signalingFirstPrefersTheFirstSignalingOperand() {
    var environment = FloatEnvironment(nanRule: .signalingFirst)
    #expect(Binary32.add(Single.quietA, Single.quietB, &environment) == Single.quietA)
    #expect(Binary32.mul(Single.one, Single.quietB, &environment) == Single.quietB)
    #expect(environment.flags == [])
    #expect(
      Binary32.sub(Single.quietA, Single.signalingB, &environment)
        == Single.signalingB | Single.quieted)
    #expect(environment.flags == .invalid)
    #expect(
      Binary32.div(Single.signalingA, Single.signalingB, &environment)
        == Single.signalingA | Single.quieted)
  }

  @Test func signalingFirstLooksAtTheAddendFirst() {
    var environment = FloatEnvironment(nanRule: .signalingFirst)
    func fused(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
      Binary32.fusedMultiplyAdd(a, b, c, &environment)
    }
    #expect(fused(Single.quietA, Single.quietB, Single.quietC) == Single.quietC)
    #expect(fused(Single.quietA, Single.quietB, Single.one) == Single.quietA)
    #expect(fused(Single.one, Single.quietB, Single.one) == Single.quietB)
    #expect(environment.flags == [])
    #expect(
      fused(Single.signalingA, Single.signalingB, Single.signalingC)
        == Single.signalingC | Single.quieted)
    #expect(
      fused(Single.signalingA, Single.signalingB, Single.quietC)
        == Single.signalingA | Single.quieted)
    #expect(
      fused(Single.quietA, Single.signalingB, Single.quietC) == Single.signalingB | Single.quieted)
    #expect(environment.flags == .invalid)
  }

  @Test func negationLeavesNaNSignsAlone() {
    var environment = FloatEnvironment(nanRule: .signalingFirst)
    let result = Binary32.fusedMultiplyAdd(
      Single.quietA, Single.one, Single.one, negateProduct: true, negateAddend: true, &environment)
    #expect(result == Single.quietA)
  }

  @Test(arguments: [Single.infinity, Single.infinity | 0x8000_0000])
  func infinityTimesZeroPlusQuietNaN(_ infinity: UInt32) {
    for rule in [NaNRule.canonical, .firstOperand, .signalingFirst] {
      var environment = FloatEnvironment(nanRule: rule, fusedInvalid: .invalid)
      #expect(
        Binary32.fusedMultiplyAdd(infinity, 0, Single.quietC, &environment) == Single.canonical)
      #expect(environment.flags == .invalid)
    }
    // A signalling addend is an operand NaN like any other.
    var signaling = FloatEnvironment(nanRule: .signalingFirst, fusedInvalid: .invalid)
    #expect(
      Binary32.fusedMultiplyAdd(infinity, 0, Single.signalingC, &signaling)
        == Single.signalingC | Single.quieted)
    #expect(signaling.flags == .invalid)
    var environment = FloatEnvironment(nanRule: .firstOperand, fusedInvalid: .addend)
    #expect(
      Binary32.fusedMultiplyAdd(Single.minusZero, infinity, Single.quietC, &environment)
        == Single.quietC)
    #expect(environment.flags == [])
  }

  @Test func canonicalNaNHasTheEnvironmentsSign() {
    var environment = FloatEnvironment(canonicalNaNSign: .negative)
    #expect(Binary16.sqrt(0xbc00, &environment) == 0xfe00)
    environment.canonicalNaNSign = .positive
    #expect(Binary64.div(0, 0, &environment) == 0x7ff8_0000_0000_0000)
    #expect(environment.flags == .invalid)
  }

  @Test func conversionKeepsTheTopOfThePayload() {
    var environment = FloatEnvironment(nanRule: .signalingFirst)
    #expect(Binary64.convert(0xfff8_0000_2000_0001, to: Binary32.self, &environment) == 0xffc0_0001)
    #expect(environment.flags == [])
    #expect(Binary32.convert(0x7f80_2001, to: Binary16.self, &environment) == 0x7e01)
    #expect(environment.flags == .invalid)
  }
}

@Suite struct MinMaxFamilyTests {
  /// The smaller by Swift's own comparison, -0 below +0.
  static func modelMinimum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (x, y) = (Double(bitPattern: a), Double(bitPattern: b))
    if x == y { return x.sign == .minus ? a : b }
    return x < y ? a : b
  }

  static func modelMaximum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    modelMinimum(a, b) == a ? b : a
  }

  @Test func familiesMatchTheirTable() {
    print("SoftFloat minimum and maximum: SOFTFLOAT_SEED=\(Effort.seed)")
    let canonical: UInt64 = 0x7ff8_0000_0000_0000
    var generator = OperandGenerator(.binary64, Effort.random("minmax"))
    for _ in 0..<Effort.operandSets {
      let (a, b, _) = generator.operands()
      let (x, y) = (Double(bitPattern: a), Double(bitPattern: b))
      let flags: ExceptionFlags = x.isSignalingNaN || y.isSignalingNaN ? .invalid : []
      let low, high: UInt64
      let number: UInt64? = x.isNaN ? (y.isNaN ? nil : b) : (y.isNaN ? a : nil)
      if x.isNaN || y.isNaN {
        (low, high) = (canonical, canonical)
      } else {
        (low, high) = (Self.modelMinimum(a, b), Self.modelMaximum(a, b))
      }
      var environment = FloatEnvironment()
      func same(_ operation: Binary64.Binary, _ expected: UInt64) -> Bool {
        environment.flags = []
        return operation(a, b, &environment) == expected && environment.flags == flags
      }
      let isRight =
        same({ Binary64.minimum($0, $1, &$2) }, low)
        && same({ Binary64.maximum($0, $1, &$2) }, high)
        && same({ Binary64.minimumNumber($0, $1, &$2) }, number ?? low)
        && same({ Binary64.maximumNumber($0, $1, &$2) }, number ?? high)
        && same({ Binary64.minNum($0, $1, &$2) }, flags == [] ? number ?? low : canonical)
        && same({ Binary64.maxNum($0, $1, &$2) }, flags == [] ? number ?? high : canonical)
      if !isRight {
        Issue.record("minimum or maximum of \(hex(a)), \(hex(b)); seed \(Effort.seed)")
        return
      }
    }
  }

  @Test func zerosAreOrdered() {
    var environment = FloatEnvironment()
    for (a, b) in [(UInt16(0), UInt16(0x8000)), (0x8000, 0)] {
      #expect(Binary16.minimumNumber(a, b, &environment) == 0x8000)
      #expect(Binary16.maximumNumber(a, b, &environment) == 0)
      #expect(Binary16.minimumOrSecond(a, b, &environment) == b)
      #expect(Binary16.maximumOrSecond(a, b, &environment) == b)
    }
    #expect(environment.flags == [])
  }
}

@Suite struct SubnormalRuleTests {
  @Test func flushReportingIsFlushAndAFlag() {
    var generator = OperandGenerator(.binary32, Effort.random("flush"))
    let operations: [(String, SoftOperation)] = [
      ("add", Binary32.binary { Binary32.add($0, $1, &$2) }),
      ("mul", Binary32.binary { Binary32.mul($0, $1, &$2) }),
      ("lt", Binary32.predicate { Binary32.ltSignaling($0, $1, &$2) }),
      ("minimum", Binary32.binary { Binary32.minimum($0, $1, &$2) }),
    ]
    func flushed(_ bits: UInt64) -> UInt64 { bits & 0x7f80_0000 == 0 ? bits & 0x8000_0000 : bits }
    for _ in 0..<Effort.operandSets / 10 {
      let (a, b, _) = generator.operands()
      for (name, operation) in operations {
        var environment = FloatEnvironment(
          nanRule: .signalingFirst, subnormalInputs: .flushReporting)
        var plain = FloatEnvironment(nanRule: .signalingFirst)
        let result = operation(a, b, 0, &environment)
        let expected = operation(flushed(a), flushed(b), 0, &plain)
        if a != flushed(a) || b != flushed(b) { plain.raise(.subnormalInput) }
        if result != expected || environment.flags != plain.flags {
          Issue.record("\(name) \(hex(a)), \(hex(b)); seed \(Effort.seed)")
          return
        }
      }
    }
  }

  /// A nonzero exact result is tiny before rounding exactly if rounding to odd makes it subnormal.
  @Test func resultsTinyBeforeRoundingAreFlushed() {
    var generator = OperandGenerator(.binary32, Effort.random("tiny"))
    for _ in 0..<Effort.operandSets {
      let (a, b, c) = generator.operands()
      let rounding = RoundingMode.allCases[Int(generator.random.below(6))]
      var odd = FloatEnvironment(rounding: .toOdd)
      let bits = Binary32.fused()(a, b, c, &odd)
      var kept = FloatEnvironment(rounding: rounding, tininess: .beforeRounding)
      var expected = Binary32.fused()(a, b, c, &kept)
      if bits & 0x7f80_0000 == 0 && bits & 0x7f_ffff != 0 {
        expected = bits & 0x8000_0000
        kept.flags = .underflow
      }
      var flushing = FloatEnvironment(
        rounding: rounding, tininess: .beforeRounding, subnormalResults: .flush)
      let result = Binary32.fused()(a, b, c, &flushing)
      if result != expected || flushing.flags != kept.flags {
        Issue.record("\(hex(a)), \(hex(b)), \(hex(c)), \(rounding); seed \(Effort.seed)")
        return
      }
    }
  }

  @Test func tininessDecidesWhetherARoundedUpResultIsFlushed() {
    // (1 + 2^-23) * (1 - 2^-23) * 2^-126: just below the smallest normal number, and rounds up to
    // it.
    let (a, b): (UInt32, UInt32) = (0x3f80_0001, 0x007f_ffff)
    var before = FloatEnvironment(tininess: .beforeRounding, subnormalResults: .flush)
    #expect(Binary32.mul(a, b, &before) == 0)
    #expect(before.flags == .underflow)
    var after = FloatEnvironment(tininess: .afterRounding, subnormalResults: .flushAsInexact)
    #expect(Binary32.mul(a, b, &after) == Single.smallestNormal)
    #expect(after.flags == .inexact)
  }
}

@Suite struct RoundToOddTests {
  /// Rounding to odd is truncation with the lowest bit set if anything was lost.
  static func check(_ name: String, _ kind: OperandKind, _ operation: SoftOperation) {
    var generator = OperandGenerator(kind, Effort.random("odd " + name))
    for _ in 0..<Effort.operandSets / 4 {
      let (a, b, c) = generator.operands()
      var odd = FloatEnvironment(rounding: .toOdd)
      var truncating = FloatEnvironment(rounding: .towardZero)
      let result = operation(a, b, c, &odd)
      var expected = operation(a, b, c, &truncating)
      if truncating.flags.contains(.inexact) { expected |= 1 }
      if result != expected || odd.flags != truncating.flags {
        Issue.record("\(name) \(hex(a)), \(hex(b)), \(hex(c)); seed \(Effort.seed)")
        return
      }
    }
  }

  @Test func oddIsTruncationWithASetBit() {
    Self.check("add", .binary64, Binary64.binary { Binary64.add($0, $1, &$2) })
    Self.check("div", .binary32, Binary32.binary { Binary32.div($0, $1, &$2) })
    Self.check("sqrt", .binary64, Binary64.unary { Binary64.sqrt($0, &$1) })
    Self.check("fma", .binary64, Binary64.fused())
    Self.check("narrow", .binary64, Binary64.conversion(to: Binary32.self))
    Self.check("half", .binary32, Binary32.conversion(to: Binary16.self))
    Self.check("fromInt64", .int64, Binary32.fromInteger(Int64.self))
  }
}

@Suite struct IntegerRuleTests {
  static func convert<Integer: FixedWidthInteger>(
    _ value: Double, _: Integer.Type, _ rule: OutOfRangeRule,
    rounding: RoundingMode = .towardZero, fractionBits: Int = 0
  ) -> (Integer, ExceptionFlags) {
    var environment = FloatEnvironment()
    let result = Binary64.toInteger(
      value.bitPattern, as: Integer.self, rounding: rounding, outOfRange: rule,
      fractionBits: fractionBits, &environment)
    return (result, environment.flags)
  }

  @Test func outOfRangeRules() {
    #expect(Self.convert(.nan, Int32.self, .saturateNaNToMaximum) == (.max, .invalid))
    #expect(Self.convert(.nan, Int32.self, .saturateNaNToZero) == (0, .invalid))
    #expect(Self.convert(.nan, Int32.self, .indefinite) == (.min, .invalid))
    #expect(Self.convert(.nan, UInt32.self, .indefinite) == (.max, .invalid))
    #expect(Self.convert(.nan, Int32.self, .modular) == (0, .invalid))
    #expect(Self.convert(-.infinity, Int64.self, .saturateNaNToZero) == (.min, .invalid))
    #expect(Self.convert(-.infinity, UInt64.self, .saturateNaNToZero) == (0, .invalid))
    #expect(Self.convert(.infinity, UInt64.self, .saturateNaNToZero) == (.max, .invalid))
    #expect(Self.convert(1e30, Int64.self, .saturateNaNToZero) == (.max, .invalid))
    #expect(Self.convert(-1.5, UInt64.self, .indefinite) == (.max, .invalid))
    #expect(Self.convert(-0.5, UInt64.self, .indefinite) == (0, .inexact))
    #expect(Self.convert(-0x1p63, Int64.self, .indefinite) == (.min, []))
    #expect(Self.convert(0x1p63, Int64.self, .saturateNaNToZero) == (.max, .invalid))
  }

  @Test func modularKeepsTheLowBits() {
    #expect(Self.convert(0x1p32 + 5, Int32.self, .modular) == (5, .invalid))
    #expect(Self.convert(-(0x1p32 + 5.5), Int32.self, .modular) == (-5, .invalid))
    #expect(Self.convert(0x1.8p31, Int32.self, .modular) == (-0x4000_0000, .invalid))
    #expect(Self.convert(0x1.0000_0000_0000_1p64, Int32.self, .modular) == (0x1000, .invalid))
    #expect(Self.convert(0x1.0000_0000_0000_1p83, Int32.self, .modular) == (.min, .invalid))
    #expect(Self.convert(0x1.0000_0000_0000_1p114, Int64.self, .modular) == (1 << 62, .invalid))
    #expect(Self.convert(0x1.fffffp200, Int32.self, .modular) == (0, .invalid))
    #expect(Self.convert(-7.5, Int32.self, .modular) == (-7, .inexact))
  }

  @Test func roundingToOddSetsTheLowBit() {
    #expect(Self.convert(2.25, Int32.self, .indefinite, rounding: .toOdd) == (3, .inexact))
    #expect(Self.convert(-2.25, Int32.self, .indefinite, rounding: .toOdd) == (-3, .inexact))
    #expect(Self.convert(3.75, Int32.self, .indefinite, rounding: .toOdd) == (3, .inexact))
    #expect(Self.convert(2, Int32.self, .indefinite, rounding: .toOdd) == (2, []))
  }

  @Test func fixedPointScales() {
    #expect(Self.convert(1.5, Int32.self, .saturateNaNToZero, fractionBits: 16) == (0x18000, []))
    #expect(
      Self.convert(1.0, Int32.self, .saturateNaNToZero, fractionBits: 31) == (.max, .invalid))
    #expect(Self.convert(-1.0, Int32.self, .saturateNaNToZero, fractionBits: 31) == (.min, []))
    #expect(
      Self.convert(0x1p-65, UInt64.self, .saturateNaNToZero, rounding: .up, fractionBits: 64)
        == (1, .inexact))
    var environment = FloatEnvironment()
    let half = Binary64.fromInteger(UInt64(1) << 63, fractionBits: 64, &environment)
    #expect(half == (0.5 as Double).bitPattern)
    #expect(Binary16.fromInteger(Int32(1), fractionBits: 32, &environment) == 0)
    #expect(environment.flags == [.underflow, .inexact])
  }
}

@Suite struct ClassifyTests {
  @Test func classesMatchSwifts() {
    var generator = OperandGenerator(.binary32, Effort.random("classify"))
    for _ in 0..<Effort.operandSets {
      let bits = generator.operand()
      let expected: UInt16 =
        switch Float(bitPattern: UInt32(bits)).floatingPointClass {
        case .negativeInfinity: 1 << 0
        case .negativeNormal: 1 << 1
        case .negativeSubnormal: 1 << 2
        case .negativeZero: 1 << 3
        case .positiveZero: 1 << 4
        case .positiveSubnormal: 1 << 5
        case .positiveNormal: 1 << 6
        case .positiveInfinity: 1 << 7
        case .signalingNaN: 1 << 8
        case .quietNaN: 1 << 9
        }
      if Binary32.classify(UInt32(bits)).rawValue != expected {
        Issue.record("classify \(hex(bits)); seed \(Effort.seed)")
        return
      }
    }
  }

  @Test func limitsOfTheOtherFormats() {
    #expect(Binary16.classify(0x03ff) == .positiveSubnormal)
    #expect(Binary16.classify(0x8400) == .negativeNormal)
    #expect(Binary16.classify(0x7dff) == .signalingNaN)
    #expect(Binary64.classify(0x7fef_ffff_ffff_ffff) == .positiveNormal)
    #expect(Binary64.classify(0xfff0_0000_0000_0000) == .negativeInfinity)
    #expect(Binary64.classify(0xfff8_0000_0000_0000) == .quietNaN)
  }
}
