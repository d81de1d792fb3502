// SPDX-License-Identifier: Apache-2.0
//
// Every operation the host has an instruction for, against that instruction: results bit for bit,
// NaN payloads and all flags (denormal operand included), in the four rounding modes, with and
// without flushing. A host without the oracle fails these tests.

import HostOracle
import SoftFloat
import Testing

/// One instruction and its definition.
struct HostCase: CustomTestStringConvertible, Sendable {
  let name: String
  let instruction: host_operation
  let operands: OperandKind
  let definition: SoftOperation
  /// Conversions to and from binary16 ignore parts of the control register.
  var ignoresFlushToZero = false
  var ignoresSubnormalInputs = false

  var testDescription: String { name }

  static let all = binary32 + binary64 + conversions

  // swift-format-ignore
  static let binary32: [HostCase] = [
    .init(name: "add32", instruction: HOST_ADD32, operands: .binary32, definition: Binary32.binary { Binary32.add($0, $1, &$2) }),
    .init(name: "sub32", instruction: HOST_SUB32, operands: .binary32, definition: Binary32.binary { Binary32.sub($0, $1, &$2) }),
    .init(name: "mul32", instruction: HOST_MUL32, operands: .binary32, definition: Binary32.binary { Binary32.mul($0, $1, &$2) }),
    .init(name: "div32", instruction: HOST_DIV32, operands: .binary32, definition: Binary32.binary { Binary32.div($0, $1, &$2) }),
    .init(name: "sqrt32", instruction: HOST_SQRT32, operands: .binary32, definition: Binary32.unary { Binary32.sqrt($0, &$1) }),
    .init(name: "min32", instruction: HOST_MIN32, operands: .binary32, definition: Binary32.binary { Binary32.minimumOrSecond($0, $1, &$2) }),
    .init(name: "max32", instruction: HOST_MAX32, operands: .binary32, definition: Binary32.binary { Binary32.maximumOrSecond($0, $1, &$2) }),
    .init(name: "fmadd32", instruction: HOST_FMADD32, operands: .binary32, definition: Binary32.fused()),
    .init(name: "fmsub32", instruction: HOST_FMSUB32, operands: .binary32, definition: Binary32.fused(negateAddend: true)),
    .init(name: "fnmadd32", instruction: HOST_FNMADD32, operands: .binary32, definition: Binary32.fused(negateProduct: true)),
    .init(name: "fnmsub32", instruction: HOST_FNMSUB32, operands: .binary32, definition: Binary32.fused(negateProduct: true, negateAddend: true)),
    .init(name: "eq32", instruction: HOST_EQ32, operands: .binary32, definition: Binary32.predicate { Binary32.eqQuiet($0, $1, &$2) }),
    .init(name: "lt32", instruction: HOST_LT32, operands: .binary32, definition: Binary32.predicate { Binary32.ltSignaling($0, $1, &$2) }),
    .init(name: "le32", instruction: HOST_LE32, operands: .binary32, definition: Binary32.predicate { Binary32.leSignaling($0, $1, &$2) }),
    .init(name: "unordered32", instruction: HOST_UNORDERED32, operands: .binary32, definition: Binary32.predicate { Binary32.unordered($0, $1, &$2) }),
    .init(name: "ucomi32", instruction: HOST_UCOMI32, operands: .binary32, definition: Binary32.flags { Binary32.compareQuiet($0, $1, &$2) }),
    .init(name: "comi32", instruction: HOST_COMI32, operands: .binary32, definition: Binary32.flags { Binary32.compareSignaling($0, $1, &$2) }),
    .init(name: "round32", instruction: HOST_ROUND32, operands: .binary32, definition: Binary32.integral(raisingInexact: true)),
    .init(name: "roundQuietly32", instruction: HOST_ROUND_QUIETLY32, operands: .binary32, definition: Binary32.integral(raisingInexact: false)),
    .init(name: "toInt32(32)", instruction: HOST_TO_INT32_32, operands: .binary32, definition: Binary32.integer(Int32.self, .indefinite)),
    .init(name: "truncateInt32(32)", instruction: HOST_TRUNCATE_INT32_32, operands: .binary32, definition: Binary32.integer(Int32.self, rounding: .towardZero, .indefinite)),
    .init(name: "toInt64(32)", instruction: HOST_TO_INT64_32, operands: .binary32, definition: Binary32.integer(Int64.self, .indefinite)),
    .init(name: "truncateInt64(32)", instruction: HOST_TRUNCATE_INT64_32, operands: .binary32, definition: Binary32.integer(Int64.self, rounding: .towardZero, .indefinite)),
    .init(name: "fromInt32(32)", instruction: HOST_FROM_INT32_32, operands: .int32, definition: Binary32.fromInteger(Int32.self)),
    .init(name: "fromInt64(32)", instruction: HOST_FROM_INT64_32, operands: .int64, definition: Binary32.fromInteger(Int64.self)),
  ]

  // swift-format-ignore
  static let binary64: [HostCase] = [
    .init(name: "add64", instruction: HOST_ADD64, operands: .binary64, definition: Binary64.binary { Binary64.add($0, $1, &$2) }),
    .init(name: "sub64", instruction: HOST_SUB64, operands: .binary64, definition: Binary64.binary { Binary64.sub($0, $1, &$2) }),
    .init(name: "mul64", instruction: HOST_MUL64, operands: .binary64, definition: Binary64.binary { Binary64.mul($0, $1, &$2) }),
    .init(name: "div64", instruction: HOST_DIV64, operands: .binary64, definition: Binary64.binary { Binary64.div($0, $1, &$2) }),
    .init(name: "sqrt64", instruction: HOST_SQRT64, operands: .binary64, definition: Binary64.unary { Binary64.sqrt($0, &$1) }),
    .init(name: "min64", instruction: HOST_MIN64, operands: .binary64, definition: Binary64.binary { Binary64.minimumOrSecond($0, $1, &$2) }),
    .init(name: "max64", instruction: HOST_MAX64, operands: .binary64, definition: Binary64.binary { Binary64.maximumOrSecond($0, $1, &$2) }),
    .init(name: "fmadd64", instruction: HOST_FMADD64, operands: .binary64, definition: Binary64.fused()),
    .init(name: "fmsub64", instruction: HOST_FMSUB64, operands: .binary64, definition: Binary64.fused(negateAddend: true)),
    .init(name: "fnmadd64", instruction: HOST_FNMADD64, operands: .binary64, definition: Binary64.fused(negateProduct: true)),
    .init(name: "fnmsub64", instruction: HOST_FNMSUB64, operands: .binary64, definition: Binary64.fused(negateProduct: true, negateAddend: true)),
    .init(name: "eq64", instruction: HOST_EQ64, operands: .binary64, definition: Binary64.predicate { Binary64.eqQuiet($0, $1, &$2) }),
    .init(name: "lt64", instruction: HOST_LT64, operands: .binary64, definition: Binary64.predicate { Binary64.ltSignaling($0, $1, &$2) }),
    .init(name: "le64", instruction: HOST_LE64, operands: .binary64, definition: Binary64.predicate { Binary64.leSignaling($0, $1, &$2) }),
    .init(name: "unordered64", instruction: HOST_UNORDERED64, operands: .binary64, definition: Binary64.predicate { Binary64.unordered($0, $1, &$2) }),
    .init(name: "ucomi64", instruction: HOST_UCOMI64, operands: .binary64, definition: Binary64.flags { Binary64.compareQuiet($0, $1, &$2) }),
    .init(name: "comi64", instruction: HOST_COMI64, operands: .binary64, definition: Binary64.flags { Binary64.compareSignaling($0, $1, &$2) }),
    .init(name: "round64", instruction: HOST_ROUND64, operands: .binary64, definition: Binary64.integral(raisingInexact: true)),
    .init(name: "roundQuietly64", instruction: HOST_ROUND_QUIETLY64, operands: .binary64, definition: Binary64.integral(raisingInexact: false)),
    .init(name: "toInt32(64)", instruction: HOST_TO_INT32_64, operands: .binary64, definition: Binary64.integer(Int32.self, .indefinite)),
    .init(name: "truncateInt32(64)", instruction: HOST_TRUNCATE_INT32_64, operands: .binary64, definition: Binary64.integer(Int32.self, rounding: .towardZero, .indefinite)),
    .init(name: "toInt64(64)", instruction: HOST_TO_INT64_64, operands: .binary64, definition: Binary64.integer(Int64.self, .indefinite)),
    .init(name: "truncateInt64(64)", instruction: HOST_TRUNCATE_INT64_64, operands: .binary64, definition: Binary64.integer(Int64.self, rounding: .towardZero, .indefinite)),
    .init(name: "fromInt32(64)", instruction: HOST_FROM_INT32_64, operands: .int32, definition: Binary64.fromInteger(Int32.self)),
    .init(name: "fromInt64(64)", instruction: HOST_FROM_INT64_64, operands: .int64, definition: Binary64.fromInteger(Int64.self)),
  ]

  // swift-format-ignore
  static let conversions: [HostCase] = [
    .init(name: "32to64", instruction: HOST_32_TO_64, operands: .binary32, definition: Binary32.conversion(to: Binary64.self)),
    .init(name: "64to32", instruction: HOST_64_TO_32, operands: .binary64, definition: Binary64.conversion(to: Binary32.self)),
    .init(name: "32to16", instruction: HOST_32_TO_16, operands: .binary32, definition: Binary32.conversion(to: Binary16.self), ignoresFlushToZero: true),
    .init(name: "16to32", instruction: HOST_16_TO_32, operands: .binary16, definition: Binary16.conversion(to: Binary32.self), ignoresSubnormalInputs: true),
  ]
}

extension BinaryFormat {
  /// A relation as CF | PF << 1 | ZF << 2, the way COMISS answers.
  static func flags(
    _ compare: @escaping @Sendable (Bits, Bits, inout FloatEnvironment) -> FloatRelation
  ) -> SoftOperation {
    {
      switch compare(Bits(truncatingIfNeeded: $0), Bits(truncatingIfNeeded: $1), &$3) {
      case .less: 0b001
      case .equal: 0b100
      case .greater: 0b000
      case .unordered: 0b111
      }
    }
  }
}

@Suite struct HostOracleTests {
  /// MXCSR rounding control, in its own order.
  static let roundingModes: [RoundingMode] = [.nearestEven, .down, .up, .towardZero]

  /// MXCSR exception bits as ours.
  static func flags(mxcsr: UInt32) -> ExceptionFlags {
    // swift-format-ignore
    let order: [ExceptionFlags] = [
      .invalid, .subnormalInput, .divideByZero, .overflow, .underflow, .inexact,
    ]
    var flags: ExceptionFlags = []
    for (bit, flag) in order.enumerated() where mxcsr >> UInt32(bit) & 1 != 0 {
      flags.formUnion(flag)
    }
    return flags
  }

  @Test(arguments: HostCase.all)
  func definitionMatchesInstruction(_ test: HostCase) throws {
    try #require(host_oracle_is_available(), "needs an x86-64 host with FMA and F16C")
    print("SoftFloat \(test.name): SOFTFLOAT_SEED=\(Effort.seed)")
    let flagTable = (0..<64).map { Self.flags(mxcsr: $0) }
    var generator = OperandGenerator(test.operands, Effort.random(test.name))
    for _ in 0..<Effort.operandSets {
      let (a, b, c) = generator.operands()
      let choice = generator.random.next()
      let flushesInputs = choice & 3 == 0
      let flushesResults = choice & 12 == 0
      for (index, rounding) in Self.roundingModes.enumerated() {
        let control =
          UInt32(index) << 13 | (flushesInputs ? 0x40 : 0) | (flushesResults ? 0x8000 : 0)
        var environment = FloatEnvironment(
          rounding: rounding, nanRule: .firstOperand, canonicalNaNSign: .negative,
          subnormalInputs: test.ignoresSubnormalInputs
            ? .keep : flushesInputs ? .flush : .keepReporting,
          subnormalResults: flushesResults && !test.ignoresFlushToZero ? .flushAsInexact : .keep,
          fusedInvalid: .addend)
        let result = test.definition(a, b, c, &environment)
        var raised: UInt32 = 0
        let expected = host_oracle_execute(test.instruction, a, b, c, control, &raised)
        if result != expected || environment.flags != flagTable[Int(raised)] {
          Issue.record(
            """
            \(test.name) \(hex(a)), \(hex(b)), \(hex(c)), \(rounding), DAZ \(flushesInputs), \
            FTZ \(flushesResults): \(hex(result)) \(environment.flags), \
            host \(hex(expected)) \(flagTable[Int(raised)]); SOFTFLOAT_SEED=\(Effort.seed)
            """)
          return
        }
      }
    }
  }
}

/// Hexadecimal for failure messages.
func hex(_ bits: UInt64) -> String { "0x" + String(bits, radix: 16) }
