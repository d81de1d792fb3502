// SPDX-License-Identifier: Apache-2.0
//
// `Semantics` and `ConstantFolding` against the reference, every opcode in every type, on all pairs of
// edge operands and on random ones.

import IR
import TestSupport
import Testing

@Suite("Integer semantics") struct SemanticsTests {
  static let edges: [UInt64] =
    [0, 1, 2, 3, 5, 7, 8, 31, 32, 33, 63, 64, 65, 0x55, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF]
    + [0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFE, 0xFFFF_FFFF, 0x1_0000_0000]
    + [0x0123_4567_89AB_CDEF, 0x8000_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0xAAAA_0000_5555_FF01]
    + [~0, ~1, ~0x7F, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_7FFF_FFFF, 0x0100_8000_0001_0080]

  static func operands(_ opcode: UInt8) -> (pairs: [(UInt64, UInt64)], seed: UInt64) {
    let seed = SeededGenerator.seed(default: 0x5EED_0000 + UInt64(opcode))
    var random = SeededGenerator(seed: seed)
    let all = edges.flatMap { a in edges.map { (a, $0) } }
    return (all + (0..<300).map { _ in (random.word(), random.word()) }, seed)
  }

  @Test(arguments: Opcode.allCases.filter { ConstantFolding.binary($0, .i64, 1, 1) != nil })
  func binary(_ opcode: Opcode) {
    let (pairs, seed) = Self.operands(opcode.rawValue)
    for type in ValueType.allCases {
      let reference = ReferenceArithmetic(width: type.width)
      for (a, b) in pairs {
        // Undefined results may be anything, but must not end the process.
        let folded = ConstantFolding.binary(opcode, type, a, b)
        guard let value = reference.binary(opcode, reference.operand(a), reference.operand(b))
        else { continue }
        let expected = ReferenceArithmetic.slot(value, type)
        if folded != expected {
          Issue.record("\(opcode).\(type) \(a), \(b): \(folded ?? 0) != \(expected), seed \(seed)")
          return
        }
      }
    }
  }

  @Test(arguments: Opcode.allCases.filter { ConstantFolding.unary($0, .i64, 1) != nil })
  func unary(_ opcode: Opcode) {
    let (pairs, seed) = Self.operands(opcode.rawValue)
    for type in ValueType.allCases {
      let reference = ReferenceArithmetic(width: type.width)
      for (a, _) in pairs {
        let folded = ConstantFolding.unary(opcode, type, a)
        let expected = reference.unary(opcode, reference.operand(a)).map {
          ReferenceArithmetic.slot($0, type)
        }
        if folded != expected {
          Issue.record("\(opcode).\(type) \(a): \(folded ?? 0) != \(expected ?? 0), seed \(seed)")
          return
        }
      }
    }
  }

  @Test(arguments: Condition.allCases) func condition(_ condition: Condition) {
    let (pairs, seed) = Self.operands(condition.rawValue)
    for type in ValueType.allCases {
      let reference = ReferenceArithmetic(width: type.width)
      for (a, b) in pairs {
        let holds = ConstantFolding.holds(condition, type, a, b)
        if holds != reference.holds(condition, reference.operand(a), reference.operand(b))
          || holds == ConstantFolding.holds(condition.inverted, type, a, b)
        {
          Issue.record("\(condition).\(type) \(a), \(b): \(holds), seed \(seed)")
          return
        }
      }
    }
  }

  /// Every opcode of arithmetic shape is folded: nothing falls through a `default`.
  @Test func everyArithmeticOpcodeIsCovered() {
    for opcode in Opcode.allCases {
      let isArithmetic = opcode.attributeKind == .type || opcode.attributeKind == .wideType
      if isArithmetic && opcode.shape == .binary {
        #expect(ConstantFolding.binary(opcode, .i64, 1, 1) != nil, "\(opcode)")
      }
      if isArithmetic && opcode.shape == .unary {
        #expect(ConstantFolding.unary(opcode, .i64, 1) != nil, "\(opcode)")
      }
    }
  }

  @Test func bitFields() {
    let seed = SeededGenerator.seed(default: 0xF1E1D)
    var random = SeededGenerator(seed: seed)
    let reference = ReferenceArithmetic(width: 64)
    for position in 0..<64 {
      for length in 1...(64 - position) {
        let (x, y) = (random.word(), random.word())
        let (a, b) = (UInt128(x), UInt128(y))
        func inside(_ i: Int) -> Bool { i >= position && i < position + length }
        let deposited = reference.word {
          inside($0) ? reference.bit(b, $0 - position) : reference.bit(a, $0)
        }
        let extracted = reference.word { $0 < length && reference.bit(a, $0 + position) }
        let extended = reference.word { reference.bit(a, min($0, length - 1) + position) }
        let (p, n) = (UInt64(position), UInt64(length))
        let got = [
          BitField.deposit(x, y, position: p, length: n),
          BitField.extract(x, position: p, length: n),
          BitField.signedExtract(x, position: p, length: n),
        ]
        #expect(
          got == [deposited, extracted, extended].map { UInt64($0) },
          "\(x) \(y) at \(position), \(length) bits, seed \(seed)")
      }
    }
  }
}
