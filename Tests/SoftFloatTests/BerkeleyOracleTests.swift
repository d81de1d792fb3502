// SPDX-License-Identifier: Apache-2.0
//
// Every operation Berkeley SoftFloat has, against softfloatpy (RISC-V flavour): binary16
// arithmetic, ties to max magnitude, unsigned integers and tininess before rounding, which the host
// can't check. berkeley-oracle.py answers files of operand records. Without it the tests fail: see
// requirements.txt. SOFTFLOAT_PYTHON names the interpreter that has softfloatpy, `python3` by
// default.

import Foundation
import SoftFloat
import Testing

/// One softfloatpy function and its definition.
struct BerkeleyCase: CustomTestStringConvertible, Sendable {
  let function: String
  let operands: OperandKind
  let definition: SoftOperation
  /// Passed to functions that take it: whether a changed value raises `inexact`.
  var exact = true

  var testDescription: String { exact ? function : function + " quietly" }

  static let all =
    arithmetic(Binary16.self, "f16", .binary16) + arithmetic(Binary32.self, "f32", .binary32)
    + arithmetic(Binary64.self, "f64", .binary64) + conversions

  // swift-format-ignore
  static func arithmetic<Format: BinaryFormat>(_: Format.Type, _ name: String, _ kind: OperandKind) -> [BerkeleyCase] {
    [
      .init(function: name + "_add", operands: kind, definition: Format.binary { Format.add($0, $1, &$2) }),
      .init(function: name + "_sub", operands: kind, definition: Format.binary { Format.sub($0, $1, &$2) }),
      .init(function: name + "_mul", operands: kind, definition: Format.binary { Format.mul($0, $1, &$2) }),
      .init(function: name + "_div", operands: kind, definition: Format.binary { Format.div($0, $1, &$2) }),
      .init(function: name + "_sqrt", operands: kind, definition: Format.unary { Format.sqrt($0, &$1) }),
      .init(function: name + "_mul_add", operands: kind, definition: Format.fused()),
      .init(function: name + "_eq", operands: kind, definition: Format.predicate { Format.eqQuiet($0, $1, &$2) }),
      .init(function: name + "_eq_signaling", operands: kind, definition: Format.predicate { Format.eqSignaling($0, $1, &$2) }),
      .init(function: name + "_lt", operands: kind, definition: Format.predicate { Format.ltSignaling($0, $1, &$2) }),
      .init(function: name + "_lt_quiet", operands: kind, definition: Format.predicate { Format.ltQuiet($0, $1, &$2) }),
      .init(function: name + "_le", operands: kind, definition: Format.predicate { Format.leSignaling($0, $1, &$2) }),
      .init(function: name + "_le_quiet", operands: kind, definition: Format.predicate { Format.leQuiet($0, $1, &$2) }),
      .init(function: name + "_round_to_int", operands: kind, definition: Format.integral(raisingInexact: true)),
      .init(function: name + "_round_to_int", operands: kind, definition: Format.integral(raisingInexact: false), exact: false),
      .init(function: name + "_to_i32", operands: kind, definition: Format.integer(Int32.self, .saturateNaNToMaximum)),
      .init(function: name + "_to_ui32", operands: kind, definition: Format.integer(UInt32.self, .saturateNaNToMaximum)),
      .init(function: name + "_to_i64", operands: kind, definition: Format.integer(Int64.self, .saturateNaNToMaximum)),
      .init(function: name + "_to_ui64", operands: kind, definition: Format.integer(UInt64.self, .saturateNaNToMaximum)),
      .init(function: "i32_to_" + name, operands: .int32, definition: Format.fromInteger(Int32.self)),
      .init(function: "ui32_to_" + name, operands: .int32, definition: Format.fromInteger(UInt32.self)),
      .init(function: "i64_to_" + name, operands: .int64, definition: Format.fromInteger(Int64.self)),
      .init(function: "ui64_to_" + name, operands: .int64, definition: Format.fromInteger(UInt64.self)),
    ]
  }

  // swift-format-ignore
  static let conversions: [BerkeleyCase] = [
    .init(function: "f16_to_f32", operands: .binary16, definition: Binary16.conversion(to: Binary32.self)),
    .init(function: "f16_to_f64", operands: .binary16, definition: Binary16.conversion(to: Binary64.self)),
    .init(function: "f32_to_f16", operands: .binary32, definition: Binary32.conversion(to: Binary16.self)),
    .init(function: "f32_to_f64", operands: .binary32, definition: Binary32.conversion(to: Binary64.self)),
    .init(function: "f64_to_f16", operands: .binary64, definition: Binary64.conversion(to: Binary16.self)),
    .init(function: "f64_to_f32", operands: .binary64, definition: Binary64.conversion(to: Binary32.self)),
    .init(function: "bf16_to_f32", operands: .bfloat16, definition: BFloat16.conversion(to: Binary32.self)),
    .init(function: "f32_to_bf16", operands: .binary32, definition: Binary32.conversion(to: BFloat16.self)),
  ]
}

/// One question for berkeley-oracle.py.
struct OracleRecord {
  var rounding: RoundingMode
  var tininess: Tininess
  var exact: Bool
  var operands: (UInt64, UInt64, UInt64)

  func append(to data: inout Data) {
    data.append(contentsOf: [rounding.rawValue, tininess.rawValue, exact ? 1 : 0, 0, 0, 0, 0, 0])
    for operand in [operands.0, operands.1, operands.2] {
      withUnsafeBytes(of: operand.littleEndian) { data.append(contentsOf: $0) }
    }
  }
}

@Suite(.serialized) struct BerkeleyOracleTests {
  /// Berkeley's rounding modes; toOdd is checked by a property instead.
  static let roundingModes = RoundingMode.allCases.filter { $0 != .toOdd }

  @Test(arguments: BerkeleyCase.all)
  func definitionMatchesBerkeley(_ test: BerkeleyCase) throws {
    print("SoftFloat \(test.testDescription): SOFTFLOAT_SEED=\(Effort.seed)")
    // A process answers at most 100,000 records, so that no file gets large.
    var left = max(Effort.operandSets / 5, 1)
    var generator = OperandGenerator(test.operands, Effort.random(test.testDescription))
    while left > 0 {
      let count = min(left, 20_000)
      left -= count
      var records: [OracleRecord] = []
      for _ in 0..<count {
        let operands = generator.operands()
        let tininess: Tininess = generator.random.below(2) == 0 ? .afterRounding : .beforeRounding
        for rounding in Self.roundingModes {
          records.append(
            .init(rounding: rounding, tininess: tininess, exact: test.exact, operands: operands))
        }
      }
      if try !agree(test, records) { return }
    }
  }

  /// All patterns of binary16 through the operations of one operand.
  @Test(arguments: BerkeleyCase.all.filter(isUnaryBinary16))
  func binary16MatchesBerkeleyExhaustively(_ test: BerkeleyCase) throws {
    for rounding in Self.roundingModes {
      var records: [OracleRecord] = []
      for bits in stride(from: UInt64(0), to: 0x1_0000, by: Effort.operandSets < 100_000 ? 31 : 1) {
        records.append(
          .init(
            rounding: rounding, tininess: bits & 1 == 0 ? .afterRounding : .beforeRounding,
            exact: test.exact, operands: (bits, 0, 0)))
      }
      if try !agree(test, records) { return }
    }
  }

  static func isUnaryBinary16(_ test: BerkeleyCase) -> Bool {
    test.operands == .binary16
      && (test.function.contains("_to_") || test.function.hasSuffix("sqrt"))
  }

  /// Compares the definition with the oracle's answers; reports the first difference.
  func agree(_ test: BerkeleyCase, _ records: [OracleRecord]) throws -> Bool {
    let answers = try ask(test.function, records)
    for (record, answer) in zip(records, answers) {
      var environment = FloatEnvironment(rounding: record.rounding, tininess: record.tininess)
      let (a, b, c) = record.operands
      let result = test.definition(a, b, c, &environment)
      if result != answer.result || UInt64(environment.flags.rawValue) != answer.flags {
        Issue.record(
          """
          \(test.testDescription) \(hex(a)), \(hex(b)), \(hex(c)), \(record.rounding), \
          \(record.tininess): \(hex(result)) \(environment.flags.rawValue), Berkeley \
          \(hex(answer.result)) \(answer.flags); SOFTFLOAT_SEED=\(Effort.seed)
          """)
        return false
      }
    }
    return true
  }

  /// Runs the oracle on `records`; throws if it is missing or answers too little.
  func ask(
    _ function: String, _ records: [OracleRecord]
  ) throws -> [(result: UInt64, flags: UInt64)] {
    var question = Data(capacity: records.count * 32)
    for record in records { record.append(to: &question) }
    let directory = FileManager.default.temporaryDirectory
    let file = directory.appendingPathComponent("softfloat-\(UUID().uuidString).records")
    try question.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("berkeley-oracle.py")
    let python = ProcessInfo.processInfo.environment["SOFTFLOAT_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script.path, function]
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0 && answer.count == records.count * 16,
      "the oracle failed: is softfloatpy installed (Tests/SoftFloatTests/requirements.txt)?")
    return answer.withUnsafeBytes { bytes in
      (0..<records.count).map { index in
        (
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 16, as: UInt64.self)),
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 16 + 8, as: UInt64.self))
        )
      }
    }
  }
}
