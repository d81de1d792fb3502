// SPDX-License-Identifier: Apache-2.0
//
// The floating-point instructions that are bit work: sign injection, moves, loads, with the rules of
// NaN boxing; and what dirties FS. Arithmetic is the IR's and tested there.

import IR
import InstructionPatterns
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TranslateFloats {
  static let formats: [FloatFormat] = [.f64, .f32, .f16]

  /// f6 and f7 to f5; format in bits 25-26, injection in 12-14.
  static func injection(_ kind: UInt32, _ format: FloatFormat, unary: Bool) -> UInt32 {
    let fmt: UInt32 =
      switch format {
      case .f64: 1
      case .f32: 0
      case .f16: 2
      }
    return 0x2003_02d3 | (unary ? 6 : 7) << 20 | kind << 12 | fmt << 25
  }

  /// A register's value as an instruction of the format reads it.
  static func value(_ bits: UInt64, _ format: FloatFormat) -> UInt64 {
    switch format {
    case .f64: bits
    case .f32: bits >> 32 == 0xFFFF_FFFF ? bits & 0xFFFF_FFFF : 0x7FC0_0000
    case .f16: bits >> 16 == 0xFFFF_FFFF_FFFF ? bits & 0xFFFF : 0x7E00
    }
  }

  @Test(arguments: formats, 0..<3 as Range<UInt32>)
  func injectsSigns(_ format: FloatFormat, _ kind: UInt32) {
    var generator = SeededGenerator(seed: 31)
    let machine = EvaluatorState()
    let box: UInt64 = format == .f64 ? 0 : ~0 << UInt64(format.width)
    let sign: UInt64 = 1 << UInt64(format.width - 1)
    for unary in [false, true] {
      let code = TranslatedWords([Self.injection(kind, format, unary: unary)])
      for i in 0..<400 {
        // Boxed, boxed for another format, not boxed.
        let boxes: [UInt64] = [box, 0, 0xFFFF_FFFF_0000_0000, box]
        let a = generator.next() | boxes[i & 3]
        let b = unary ? a : generator.next() | boxes[i >> 2 & 3]
        machine[RISCVState.f(6)] = a
        machine[RISCVState.f(7)] = b
        #expect(code.run(on: machine) == .end)
        let x = Self.value(a, format)
        let y = Self.value(b, format)
        let signs: [UInt64] = [y, ~y, x ^ y]
        let expected = box | x & (sign - 1) | signs[Int(kind)] & sign
        #expect(machine[RISCVState.f(5)] == expected, "\(a), \(b)")
      }
    }
  }

  @Test func knownBoxesAreNotChecked() {
    // flw f6, 0(x6); fsgnj.s f5, f6, f6: a move.
    let known = TranslatedWords([0x0003_2307, Self.injection(0, .f32, unary: true)])
    #expect(known.lines.last == "mov.i64 f5, f6")
    // fld f6, 0(x6) makes it unknown again.
    let forgotten = TranslatedWords([
      0x0003_2307, 0x0003_3307, Self.injection(0, .f32, unary: true),
    ])
    #expect(forgotten.lines.contains { $0.hasPrefix("movcond") })
    // fadd.h f6, f6, f6 boxes for both narrow formats, fadd.s for one.
    let half = TranslatedWords([0x0463_0353, Self.injection(0, .f32, unary: true)])
    #expect(half.lines.last == "mov.i64 f5, f6")
    let single = TranslatedWords([0x0063_0353, Self.injection(0, .f16, unary: true)])
    #expect(single.lines.contains { $0.hasPrefix("movcond") })
  }

  @Test func movesAndLoadsBox() {
    let machine = EvaluatorState()
    machine[RISCVState.x(6)] = 0x1234_5678_8000_F001
    // fmv.w.x, fmv.h.x, fmv.d.x f5, x6
    for (word, expected) in [
      (0xf003_02d3, 0xFFFF_FFFF_8000_F001), (0xf403_02d3, 0xFFFF_FFFF_FFFF_F001),
      (0xf203_02d3, 0x1234_5678_8000_F001),
    ] as [(UInt32, UInt64)] {
      #expect(TranslatedWords([word]).run(on: machine) == .end)
      #expect(machine[RISCVState.f(5)] == expected)
    }
    // fmv.x.w, fmv.x.h, fmv.x.d x5, f6: no unboxing.
    machine[RISCVState.f(6)] = 0x1234_5678_8000_F001
    for (word, expected) in [
      (0xe003_02d3, 0xFFFF_FFFF_8000_F001), (0xe403_02d3, 0xFFFF_FFFF_FFFF_F001),
      (0xe203_02d3, 0x1234_5678_8000_F001),
    ] as [(UInt32, UInt64)] {
      #expect(TranslatedWords([word]).run(on: machine) == .end)
      #expect(machine[RISCVState.x(5)] == expected)
    }
    // fmv.w.x f5, x0; flw, flh, fld f5, 8(x6)
    #expect(TranslatedWords([0xf000_02d3]).lines == ["movi f5, #0xffffffff00000000"])
    machine.write(0x1234_5678_8000_F001, 72, .u64)
    machine[RISCVState.x(6)] = 64
    for (word, expected) in [
      (0x0083_2287, 0xFFFF_FFFF_8000_F001), (0x0083_1287, 0xFFFF_FFFF_FFFF_F001),
      (0x0083_3287, 0x1234_5678_8000_F001),
    ] as [(UInt32, UInt64)] {
      #expect(TranslatedWords([word]).run(on: machine) == .end)
      #expect(machine[RISCVState.f(5)] == expected)
    }
  }

  @Test func firstWriteDirtiesFSAndLeaves() {
    let clean = RISCVBlockFlags(
      privilege: 0, dataIndex: 0, floatState: 2, reservedRounding: false, cboZero: false,
      cboClean: false, cboInvalidate: 0)
    let dirties: [(UInt32, Bool)] = [
      (0x0273_12d3, true),  // fadd.d f5, f6, f7, rtz
      (0xa273_12d3, true),  // flt.d x5, f6, f7: raises flags
      (0xc203_12d3, true),  // fcvt.w.d x5, f6, rtz: raises flags
      (0x0083_3287, true),  // fld
      (0xf203_02d3, true),  // fmv.d.x
      (0xe203_02d3, false),  // fmv.x.d
      (0xe203_12d3, false),  // fclass.d
      (0x0053_3427, false),  // fsd f5, 8(x6)
    ]
    let mark = "or.i64 mstatus, mstatus, #0x6000"
    for (word, expected) in dirties {
      let code = TranslatedWords([word], flags: clean)
      #expect((code.lines.last == mark) == expected, "\(String(word, radix: 16))")
      if case .needsLookup = code.end { #expect(expected) } else { #expect(!expected) }
      #expect(!TranslatedWords([word]).lines.contains(mark))
    }
  }
}
