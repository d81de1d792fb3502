// SPDX-License-Identifier: Apache-2.0
//
// Every legal operation code, alone in a block: interpreter, quick and optimised trace give the same
// CPUState and memory, on edge values and random ones, with destinations that alias sources.

import IR
import LLVMBackend
import TestSupport
import Testing

@Suite struct OperationTests {
  static let edges: [UInt64] = [
    0, 1, 2, 3, 7, 8, 31, 32, 33, 63, 64, 65, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF,
    0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFF, 0x1_0000_0000, 0x1_0000_0001,
    0x1234_5678_9ABC_DEF0, 0xDEAD_BEEF_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000,
    0x8000_0000_0000_0001, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_7FFF_FFFF, 0xFFFF_FFFF_FFFF_FFFE,
    0xFFFF_FFFF_FFFF_FFFF,
    // Floats: ones, halves, extremes, subnormals, infinities, quiet and signalling NaNs, boxed ones.
    0x3FF0_0000_0000_0000, 0xBFF0_0000_0000_0000, 0x3FE0_0000_0000_0000, 0x4340_0000_0000_0001,
    0x7FEF_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000, 0x000F_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000,
    0xFFF0_0000_0000_0000, 0x7FF8_0000_0000_0000, 0x7FF0_0000_0000_0001, 0xFFF8_0000_0000_1234,
    0x41DF_FFFF_FFC0_0000, 0x41E0_0000_0000_0000, 0x43E0_0000_0000_0000, 0xC3E0_0000_0000_0000,
    0x43F0_0000_0000_0000, 0xC1E0_0000_0020_0000, 0x3FF8_0000_0000_0000, 0x4004_0000_0000_0000,
    0xFFFF_FFFF_3F80_0000, 0xFFFF_FFFF_BF80_0000, 0xFFFF_FFFF_7F7F_FFFF, 0xFFFF_FFFF_0080_0000,
    0xFFFF_FFFF_007F_FFFF, 0xFFFF_FFFF_7F80_0000, 0xFFFF_FFFF_FF80_0000, 0xFFFF_FFFF_7FC0_0000,
    0xFFFF_FFFF_7F80_0001, 0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_4F00_0000,
    0xFFFF_FFFF_5F00_0000, 0xFFFF_FFFF_4EFF_FFFF, 0xFFFF_FFFF_0000_0001, 0xFFFF_FFFF_3F00_0000,
    0xFFFF_FFFF_FFFF_3C00, 0xFFFF_FFFF_FFFF_7C00, 0xFFFF_FFFF_FFFF_7E00, 0xFFFF_FFFF_FFFF_7C01,
    0xFFFF_FFFF_FFFF_0001, 0xFFFF_FFFF_FFFF_7BFF, 0xFFFF_FFFF_FFFF_0400, 0xFFFF_FFFF_FFFF_0000,
    0x0000_0000_3F80_0000,
  ]

  /// Codes in a few slices, so that they run side by side.
  static let slices = 8

  @Test(arguments: 0..<slices)
  func everyCodeDoesWhatTheInterpreterDoes(_ slice: Int) throws {
    let seed = SeededGenerator.seed(default: 41 + UInt64(slice))
    var random = SeededGenerator(seed: seed)
    let bench = try TraceBench()
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    for (i, code) in OperationCode.allLegal.enumerated() where i % Self.slices == slice {
      guard let opcode = code.opcode, opcode != .head, !opcode.isBranch, !opcode.endsBlock else {
        continue
      }
      for variant in OneOperation.variants(opcode) {
        OneOperation.fill(&builder, code, variant, &random)
        let block = BuiltBlock(builder)
        let trace = Trace(blocks: [block.trace], edges: [])
        let loaded = try CompilationLevel.allCases.map { level in
          try #require(try bench.code.load(try bench.compiler.compile(trace, level: level)))
        }
        for _ in 0..<(opcode.raisesFloatFlags ? 80 : 24) {
          let beginning = OneOperation.beginning(opcode, &random)
          if OneOperation.isUndefined(block.trace, beginning) { continue }
          let want = bench.interpret([block], [], beginning)
          for (level, loaded) in zip(CompilationLevel.allCases, loaded) {
            let got = bench.execute(loaded, beginning)
            if OneOperation.differs(got, want, block.trace) {
              let text = block.trace.withBlock { IRPrinter().text(of: $0) }
              Issue.record(
                "seed \(seed), \(level): \(text)\(Difference.text(got, want, beginning))")
              return
            }
          }
        }
        loaded.forEach { bench.code.free($0) }
      }
    }
  }
}

/// What differs between two outcomes, in lines.
enum Difference {
  static func text(
    _ got: TraceOutcome, _ want: TraceOutcome, _ beginning: TraceBench.Beginning
  ) -> String {
    var lines: [String] = []
    if got.kind != want.kind { lines.append("kind \(got.kind), not \(want.kind)") }
    if got.pc != want.pc { lines.append("pc \(hex(got.pc)), not \(hex(want.pc))") }
    if got.budget != want.budget { lines.append("budget \(got.budget), not \(want.budget)") }
    if got.flags != want.flags {
      lines.append("flags \(got.flags), not \(want.flags), from \(beginning.flags)")
    }
    for (i, pair) in zip(got.slots, want.slots).enumerated() where pair.0 != pair.1 {
      lines.append("slot \(i): \(hex(pair.0)), not \(hex(pair.1))")
    }
    for (i, pair) in zip(got.memory, want.memory).enumerated() where pair.0 != pair.1 {
      lines.append("memory \(hex(UInt64(i * 8))): \(hex(pair.0)), not \(hex(pair.1))")
    }
    let slots = beginning.slots.prefix(8).map(hex).joined(separator: " ")
    return lines.prefix(12).joined(separator: "\n")
      + "\nfrom \(slots), budget \(beginning.budget), cold \(beginning.isCold), left by \(got.kind)"
  }

  static func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}

/// Blocks of one operation.
enum OneOperation {
  private static func slot(_ i: Int) -> UInt16 { TraceBench.slot(i).offset }

  /// What a code leaves open that decides how it is lowered: every rounding and kind of integer, and
  /// for all others a few random choices.
  struct Variant {
    var rounding: FloatRounding = .dynamic
    var kind: UInt16 = 0
  }

  static func variants(_ opcode: Opcode) -> [Variant] {
    if !opcode.rounds { return Array(repeating: Variant(), count: 3) }
    let kinds: Range<UInt16> = opcode == .fcvtFI || opcode == .fcvtIF ? 0..<4 : 0..<1
    return FloatRounding.allCases.flatMap { rounding in
      kinds.map { Variant(rounding: rounding, kind: $0) }
    }
  }

  static func fill(
    _ b: inout IRBuilder, _ code: OperationCode, _ variant: Variant,
    _ random: inout SeededGenerator
  ) {
    guard let opcode = code.opcode else { return }
    b.begin(pc: 0x1000)
    b.beginInstruction(offset: 0)
    let d = random.pick([slot(0), slot(1), slot(2), slot(3), Slot.discard.offset])
    let (x, y, z) = (slot(1), slot(2), slot(3))
    let mmu = CPUStateLayout.tlbDescriptor(3)
    let rounding = UInt16(variant.rounding.rawValue)
    switch opcode.shape {
    case .none: b.appendRaw(code)
    case .unary: b.appendRaw(code, d, x, 0, opcode == .fclass ? 7 : 0)
    case .floatUnary: b.appendRaw(code, d, x, variant.kind, rounding)
    case .constant: b.appendRawConstant(Slot(d), random.word(), relative: opcode == .pcRel)
    case .binary:
      if code.hasImmediate {
        b.appendRaw(code, d, x, immediate: Int32(truncatingIfNeeded: random.word()))
      } else {
        b.appendRaw(code, d, x, y)
      }
    case .deposit: b.appendRaw(code, d, x, y, bitField(&random))
    case .extract: b.appendRaw(code, d, x, bitField(&random))
    case .conditionalMove:
      b.appendRaw(code, d, x, y, z)
      b.appendRawSecond(0, UInt64(slot(4)))
    case .load: b.appendRaw(code, d, x, UInt16(bitPattern: Int16(random.below(64) - 32)), mmu)
    case .store: b.appendRaw(code, y, x, UInt16(bitPattern: Int16(random.below(64) - 32)), mmu)
    case .atomic: b.appendRaw(code, d, x, y, mmu)
    case .compareAndSwap:
      b.appendRaw(code, d, x, y, mmu)
      b.appendRawSecond(0, UInt64(z))
    case .floatBinary: b.appendRaw(code, d, x, y, rounding)
    case .floatTernary:
      b.appendRaw(code, d, x, y, z)
      b.appendRawSecond(0, UInt64(rounding))
    case .call:
      let fitting = TestRuntime.plainHelpers.filter {
        $0.effects.contains(.mayLeave) == (code.attribute == 1)
      }
      b.call(random.pick(fitting), Slot(d), Slot(x), Slot(y), Slot(z))
    default: break
    }
    b.exitTB(offset: 4)
    b.finish()
  }

  private static func bitField(_ random: inout SeededGenerator) -> UInt16 {
    let position = random.below(64)
    return UInt16(position) | UInt16(1 + random.below(64 - position)) << 8
  }

  static func beginning(
    _ opcode: Opcode, _ random: inout SeededGenerator
  ) -> TraceBench.Beginning {
    var beginning = TraceBench.Beginning()
    for i in beginning.slots.indices {
      beginning.slots[i] = random.once(in: 2) ? random.pick(OperationTests.edges) : random.word()
    }
    beginning.flags = UInt64(random.pick([0, 1, 1, 0x1F, 0x10, 2]))
    beginning.control = UInt64(random.pick([0, 0, 0, 1, 2, 3, 4]))
    beginning.isCold = random.once(in: 2)
    switch opcode.shape {
    case .load, .store, .atomic, .compareAndSwap:
      let page = TraceBench.base + UInt64(random.below(5)) << 12
      let near = UInt64(bitPattern: Int64(random.below(40) - 20))
      beginning.slots[1] =
        random.once(in: 2) ? page &+ near : page + UInt64(random.below(512) * 8)
      beginning.memory = (0..<(TraceBench.pageCount * 512)).map { _ in random.next() }
      if random.once(in: 2) { beginning.slots[2] = beginning.memory[random.below(2048)] }
    case .floatUnary, .floatBinary, .floatTernary:
      // Ordinary numbers of one size, for the fast paths.
      for i in 1..<4 where random.once(in: 2) {
        beginning.slots[i] = ordinary(random.below(3), &random)
      }
    default: break
    }
    return beginning
  }

  /// A number near 1, boxed as its format asks; sometimes a small integer, or zero.
  private static func ordinary(_ format: Int, _ random: inout SeededGenerator) -> UInt64 {
    let value =
      random.once(in: 4)
      ? Double(random.below(9) - 4)
      : Double.random(in: -4...4, using: &random) * (random.once(in: 4) ? 1e-300 : 1)
    switch format {
    case 0: return value.bitPattern
    case 1: return UInt64(Float(value).bitPattern) | 0xFFFF_FFFF_0000_0000
    default: return random.next() | 0xFFFF_FFFF_FFFF_8000
    }
  }

  /// Whether the IR leaves the result open.
  static func isUndefined(_ block: TraceBlock, _ beginning: TraceBench.Beginning) -> Bool {
    block.withBlock { view in
      let code = view.code(at: 1)
      guard
        code.opcode == .div || code.opcode == .rem || code.opcode == .divu
          || code.opcode == .remu
      else { return false }
      let b =
        code.hasImmediate
        ? UInt64(bitPattern: Int64(view.immediate(at: 1))) : beginning.slots[2]
      let a = beginning.slots[1]
      if code.type == .i64 { return b == 0 || a == 1 << 63 && b == .max }
      return b & 0xFFFF_FFFF == 0 || a & 0xFFFF_FFFF == 1 << 31 && b & 0xFFFF_FFFF == 0xFFFF_FFFF
    }
  }

  /// Whether outcomes differ in anything the IR defines: the upper half of an i32 result is open.
  static func differs(_ got: TraceOutcome, _ want: TraceOutcome, _ block: TraceBlock) -> Bool {
    if got == want { return false }
    let isNarrow = block.withBlock { view in
      let code = view.code(at: 1)
      return code.opcode?.attributeKind == .type && code.type == .i32
    }
    guard isNarrow else { return true }
    var (got, want) = (got, want)
    for i in 0..<4 {
      got.slots[i] &= 0xFFFF_FFFF
      want.slots[i] &= 0xFFFF_FFFF
    }
    return got != want
  }
}
