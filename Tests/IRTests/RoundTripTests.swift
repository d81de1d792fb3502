// SPDX-License-Identifier: Apache-2.0
//
// Printing, parsing and verifying random legal blocks, and each legal code by itself.

import IR
import TestSupport
import Testing

@Suite("IR text") struct RoundTripTests {
  static let printer = IRPrinter(vocabulary: TestVocabulary.vocabulary)
  static let parser = IRParser(vocabulary: TestVocabulary.vocabulary)
  static let verifier = IRVerifier(vocabulary: TestVocabulary.vocabulary)

  /// What of a block must survive: codes, operand words, literals, table, pc.
  static func contents(_ block: IRBlock) -> [[UInt64]] {
    [
      (0..<block.cellCount).map { UInt64(block.codes[$0]) },
      (0..<block.cellCount).map { block.word(at: $0) },
      (0..<block.literalCount).map { block.literals[$0] },
      (0..<block.instructionCount).map { UInt64(block.instructions[$0]) }, [block.pc],
    ]
  }

  @Test func randomBlocks() throws {
    let seed = SeededGenerator.seed(default: 0x1212)
    var random = SeededGenerator(seed: seed)
    let source = RandomBlock(
      helpers: TestVocabulary.helpers, globals: Array(TestVocabulary.registers.prefix(8)))
    var first = IRBuilder(handlers: HandlerTable([]))
    var second = IRBuilder(handlers: HandlerTable([]))
    for round in 0..<2000 {
      source.fill(&first, &random)
      let text = Self.printer.text(of: first.block)
      let comment: Comment = "seed \(seed), round \(round)\n\(text)"
      let errors = Self.verifier.errors(in: first.block)
      try #require(errors.isEmpty, "\(errors) \(comment)")
      try Self.parser.parse(text, into: &second)
      try #require(Self.printer.text(of: second.block) == text, comment)
      try #require(Self.contents(first.block) == Self.contents(second.block), comment)
    }
  }

  /// The installed form: literals by distance, as the block cache leaves them.
  @Test func literalsByDistance() throws {
    var builder = IRBuilder(handlers: HandlerTable([]))
    try Self.parser.parse(
      """
      block pc=0x80001000 instructions=1
      insn_start +0x0
      movi x1, #0x123456789abcdef0
      pc_rel x2, -0x1000
      exit_tb +0x4
      """, into: &builder)
    let text = Self.printer.text(of: builder.block)
    let block = builder.block
    let size = block.cellCount * OperationLayout.cell
    let installed = UnsafeMutableRawPointer.allocate(
      byteCount: size + block.literalCount * 8, alignment: 16)
    defer { installed.deallocate() }
    installed.copyMemory(from: block.cells, byteCount: size)
    (installed + size).copyMemory(from: block.literals, byteCount: block.literalCount * 8)
    for (index, cell) in [1, 2].enumerated() {
      installed.storeBytes(
        of: Int32(size + index * 8 - cell * OperationLayout.cell),
        toByteOffset: cell * OperationLayout.cell + OperationLayout.field2, as: Int32.self)
    }
    let view = IRBlock(
      cells: installed, codes: block.codes, cellCount: block.cellCount, literals: block.literals,
      literalCount: 0, instructions: block.instructions, instructionCount: 1, pc: block.pc)
    let printer = IRPrinter(vocabulary: TestVocabulary.vocabulary, literals: .distance)
    #expect(printer.text(of: view) == text)
    #expect(IRVerifier(literals: .distance).errors(in: view).isEmpty)
  }

  @Test func everyLegalCodeIsSpelledOnce() throws {
    var spellings: [String: OperationCode] = [:]
    var builder = IRBuilder(handlers: HandlerTable([]))
    let globals = TestVocabulary.registers
    var random = SeededGenerator(seed: 1)
    let codes = OperationCode.allLegal.filter {
      guard let opcode = $0.opcode else { return false }
      return opcode != .call && opcode != .head && !opcode.isBranch && !opcode.endsBlock
    }
    for code in codes {
      // Blocks of this opcode only, until one has the code: a constant's value decides its form.
      let source = RandomBlock(codes: [code], globals: globals)
      var cell: Int?
      for _ in 0..<200 where cell == nil {
        source.fill(&builder, &random)
        cell = (1..<builder.cellCount).first { builder.block.code(at: $0) == code }
      }
      let found = try #require(cell, "\(code)")
      let text = Self.printer.operation(at: found, of: builder.block)
      // Constants have one spelling for both forms.
      let form = code.hasImmediate || code.opcode?.shape == .constant ? "\(code.hasImmediate)" : ""
      let name = text.prefix { $0 != " " } + form
      #expect(spellings.updateValue(code, forKey: String(name)) == nil, "\(name)")
    }
    #expect(spellings.count == codes.count)
  }

  @Test func legality() {
    #expect(OperationCode(.add, .s32, immediate: true).isLegal)
    #expect(!OperationCode(.neg, .s32, immediate: true).isLegal)
    #expect(!OperationCode(.guestSt, MemoryOperation(log2Width: 1, signed: true)).isLegal)
    #expect(!OperationCode(.atomicAdd, MemoryOperation(log2Width: 1)).isLegal)
    #expect(!OperationCode(.fcvtFF, .f32, boxed: true, to: .f32).isLegal)
    #expect(!OperationCode(.fadd, .f32, boxed: false).isLegal)
    #expect(!OperationCode(.brcond, .eq, .s32).isLegal)
    #expect(!OperationCode.linkExit.isLegal && !OperationCode.deadHead.isLegal)
    #expect(!OperationCode(rawValue: 0xFFFF).isLegal)
    #expect(HandlerTable([]).missing.count == OperationCode.allLegal.count + 3)
  }
}
