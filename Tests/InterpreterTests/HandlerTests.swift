// SPDX-License-Identifier: Apache-2.0
//
// The handler table is complete, and each integer operation computes what `ConstantFolding` says: all
// types, both forms, edge values, destinations that alias a source.

import IR
import Interpreter
import TestSupport
import Testing

@Suite struct HandlerTests {
  @Test func everyLegalCodeHasAHandler() {
    let missing = Interpreter.makeHandlerTable().missing
    #expect(missing.isEmpty, "\(missing.map { String($0.rawValue, radix: 16) })")
  }

  @Test func codesThatAreNotLegalHaveNone() {
    let table = Interpreter.makeHandlerTable()
    let extra: Set<OperationCode> = [.linkExit, .deadHead, .forwardedHead]
    let legal = Set(OperationCode.allLegal).union(extra)
    for raw in 0..<UInt16(OperationCode.count) {
      let code = OperationCode(rawValue: raw)
      // Attribute bits without meaning may have a handler, an opcode that doesn't exist may not.
      if code.opcode == nil { #expect(table[code] == 0) }
      if legal.contains(code) { #expect(table[code] != 0) }
    }
  }

  static let edges: [UInt64] = [
    0, 1, 2, 3, 7, 8, 31, 32, 33, 63, 64, 65, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF,
    0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFF, 0x1_0000_0000, 0x1_0000_0001,
    0x1234_5678_9ABC_DEF0, 0xDEAD_BEEF_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000,
    0x8000_0000_0000_0001, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_7FFF_FFFF, 0xFFFF_FFFF_FFFF_FFFE,
    0xFFFF_FFFF_FFFF_FFFF,
  ]

  /// Whether the IR leaves the result open.
  private func isUndefined(_ opcode: Opcode, _ type: ValueType, _ a: UInt64, _ b: UInt64) -> Bool {
    let wide = type == .i64
    let divisor = wide ? b : b & 0xFFFF_FFFF
    switch opcode {
    case .divu, .remu: return divisor == 0
    case .div, .rem:
      return divisor == 0
        || (wide
          ? a == 1 << 63 && b == .max : a & 0xFFFF_FFFF == 1 << 31 && divisor == 0xFFFF_FFFF)
    default: return false
    }
  }

  /// The bits of a slot a result of a type fills.
  private func defined(_ type: ValueType) -> UInt64 { type == .i32 ? 0xFFFF_FFFF : .max }

  @Test func integerOperationsComputeWhatFoldingSays() throws {
    let seed = SeededGenerator.seed(default: 1)
    var random = SeededGenerator(seed: seed)
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    let (d, a, b) = (BlockBench.slot(0), BlockBench.slot(1), BlockBench.slot(2))
    var tried = 0
    for code in OperationCode.allLegal {
      guard let opcode = code.opcode, opcode.shape == .binary || opcode.shape == .unary,
        opcode != .fclass
      else { continue }
      for (x, y) in pairs(&random) {
        let immediate = Int32(truncatingIfNeeded: y)
        let second = code.hasImmediate ? UInt64(bitPattern: Int64(immediate)) : y
        if isUndefined(opcode, code.type, x, second) { continue }
        // Every operand may be the destination as well.
        let destination = [d, a, code.hasImmediate ? a : b][random.below(3)]
        builder.begin(pc: 0)
        builder.beginInstruction(offset: 0)
        if code.hasImmediate {
          builder.appendRaw(code, destination.offset, a.offset, immediate: immediate)
        } else {
          builder.appendRaw(code, destination.offset, a.offset, b.offset)
        }
        builder.exitTB(offset: 4)
        builder.finish()
        bench[a] = x
        bench[b] = y
        bench[d] = 0xAAAA_AAAA_AAAA_AAAA
        _ = bench.run(bench.install(builder))
        let want: UInt64?
        var mask = defined(code.type)
        if opcode == .setcond {
          want = code.condition.map { ConstantFolding.holds($0, code.type, x, second) ? 1 : 0 }
          mask = .max
        } else if opcode.shape == .unary {
          want = ConstantFolding.unary(opcode, code.type, x)
        } else {
          want = ConstantFolding.binary(opcode, code.type, x, second)
        }
        let got = bench[destination]
        let expected = try #require(want, "\(opcode)")
        if got & mask != expected & mask {
          Issue.record(
            "seed \(seed): \(opcode) \(code.type) \(hex(x)), \(hex(second)): \(hex(got)), not \(hex(expected))"
          )
        }
        tried += 1
      }
    }
    #expect(tried > 20_000)
  }

  /// Operand pairs: some of all edges, and random words.
  private func pairs(_ random: inout SeededGenerator) -> [(UInt64, UInt64)] {
    var all: [(UInt64, UInt64)] = []
    for x in Self.edges {
      all.append((x, random.pick(Self.edges)))
      all.append((random.pick(Self.edges), x))
    }
    for _ in 0..<30 { all.append((random.word(), random.word())) }
    return all
  }

  @Test func conditionalMovesAndBranchesChoose() throws {
    let seed = SeededGenerator.seed(default: 2)
    var random = SeededGenerator(seed: seed)
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    for condition in Condition.allCases {
      for type in [ValueType.i64, .i32] {
        for (x, y) in pairs(&random) {
          let holds = ConstantFolding.holds(condition, type, x, y)
          // movcond d, a, b, v1, v2 with d in any place.
          let d = BlockBench.slot(random.below(5))
          builder.begin(pc: 0)
          builder.beginInstruction(offset: 0)
          builder.moveConditional(
            condition, type, d, BlockBench.slot(1), BlockBench.slot(2), BlockBench.slot(3),
            BlockBench.slot(4))
          let label = builder.makeLabel()
          builder.branch(condition, type, BlockBench.slot(5), BlockBench.slot(6), to: label)
          builder.exitTB(offset: 4)
          builder.place(label)
          builder.exitTB(offset: 8)
          builder.finish()
          bench[BlockBench.slot(1)] = x
          bench[BlockBench.slot(2)] = y
          bench[BlockBench.slot(3)] = 0x1111
          bench[BlockBench.slot(4)] = 0x2222
          bench[BlockBench.slot(5)] = x
          bench[BlockBench.slot(6)] = y
          _ = bench.run(bench.install(builder))
          #expect(
            bench[d] == (holds ? 0x1111 : 0x2222),
            "seed \(seed): movcond \(condition) \(type) \(hex(x)), \(hex(y))")
          #expect(
            bench[field: CPUStateLayout.pc] == (holds ? 8 : 4),
            "seed \(seed): brcond \(condition) \(type) \(hex(x)), \(hex(y))")
        }
      }
    }
  }

  @Test func bitFieldsOfEveryPlace() throws {
    var random = SeededGenerator(seed: 3)
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    let (d, a, b) = (BlockBench.slot(0), BlockBench.slot(1), BlockBench.slot(2))
    for position in 0..<64 {
      for length in 1...(64 - position) where length < 4 || random.once(in: 5) || length > 60 {
        let (x, y) = (random.word(), random.word())
        func result(_ emit: (inout IRBuilder) -> Void) -> UInt64 {
          builder.begin(pc: 0)
          builder.beginInstruction(offset: 0)
          emit(&builder)
          builder.exitTB(offset: 4)
          builder.finish()
          bench[a] = x
          bench[b] = y
          _ = bench.run(bench.install(builder))
          return bench[d]
        }
        let (p, n) = (UInt64(position), UInt64(length))
        // Bit by bit, not through `BitField`.
        let ones: UInt64 = length == 64 ? .max : 1 << n - 1
        #expect(
          result { $0.deposit(d, a, b, position: position, length: length) }
            == x & ~(ones << p) | (y & ones) << p)
        let field = x >> p & ones
        #expect(result { $0.extract(d, a, position: position, length: length) } == field)
        let sign = field >> (n - 1) & 1 != 0
        #expect(
          result { $0.signedExtract(d, a, position: position, length: length) }
            == (sign ? field | ~ones : field))
      }
    }
  }

  @Test func constantsOfEveryForm() throws {
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    for value in Self.edges + [0x7FFF_FFFF, 0xFFFF_FFFF_8000_0000, 0xFFFF_FFFF_7FFF_FFFF] {
      for relative in [false, true] {
        builder.begin(pc: 0x1000)
        builder.beginInstruction(offset: 0)
        // A second literal shows that distances differ.
        builder.constant(BlockBench.slot(1), 0x0123_4567_89AB_CDEF)
        builder.appendRawConstant(BlockBench.slot(0), value, relative: relative)
        builder.exitTB(offset: 4)
        builder.finish()
        _ = bench.run(bench.install(builder))
        #expect(bench[BlockBench.slot(0)] == value)
        #expect(bench[BlockBench.slot(1)] == 0x0123_4567_89AB_CDEF)
      }
    }
  }

  @Test func nothingWritesTheZeroSlot() throws {
    // The translator never names it as a destination: this pins what that promise is worth.
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    builder.begin(pc: 0)
    builder.beginInstruction(offset: 0)
    builder.binary(.add, .i64, .discard, BlockBench.slot(1), BlockBench.slot(2))
    builder.move(BlockBench.slot(0), .zero)
    builder.exitTB(offset: 4)
    builder.finish()
    bench[BlockBench.slot(0)] = 9
    bench[BlockBench.slot(1)] = 5
    _ = bench.run(bench.install(builder))
    #expect(bench[BlockBench.slot(0)] == 0)
    #expect(bench[.zero] == 0)
  }
}

func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
