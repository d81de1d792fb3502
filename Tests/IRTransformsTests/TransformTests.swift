// SPDX-License-Identifier: Apache-2.0
//
// Transforms against the one thing they may not change: what a guest can see. Examples of what they
// do change are in FileTests/transform.

import IR
import IRTransforms
import TestSupport
import Testing

@Suite("Transforms") struct TransformTests {
  static let effects = TestVocabulary.helpers.map(\.effects)

  static func transformer(_ passes: Set<TransformPipeline.Pass>) -> BlockTransformer {
    BlockTransformer(
      pipeline: TransformPipeline(passes), handlers: HandlerTable([]),
      vocabulary: TestVocabulary.vocabulary)
  }

  /// Opcodes picked so that constants, copies and comparisons meet often.
  static let codes: [OperationCode] = {
    let frequent: [OperationCode] = [
      OperationCode(.movi), OperationCode(.movi), OperationCode(.pcRel),
      OperationCode(.mov, .i64), OperationCode(.mov, .i64), OperationCode(.mov, .i64),
      OperationCode(.setcond, .ltu, .i64), OperationCode(.setcond, .eq, .i32),
      OperationCode(.add, .i64), OperationCode(.add, .s32, immediate: true),
      OperationCode(.guestLd, MemoryOperation(log2Width: 2)),
      OperationCode(.fadd, .f64, boxed: true),
    ]
    return OperationCode.allLegal + Array(repeating: frequent, count: 40).flatMap { $0 }
  }()

  @Test(
    arguments: [
      [.copies], [.compareAndBranch], [.deadWrites], [.copies, .deadWrites],
      Set(TransformPipeline.Pass.allCases),
    ] as [Set<TransformPipeline.Pass>])
  func nothingVisibleChanges(_ passes: Set<TransformPipeline.Pass>) throws {
    let seed = SeededGenerator.seed(default: 0x7A45)
    var random = SeededGenerator(seed: seed)
    let source = RandomBlock(
      codes: Self.codes, helpers: TestVocabulary.helpers,
      globals: Array(TestVocabulary.registers.prefix(4))
        + [Slot(CPUStateLayout.fpFlags), Slot(CPUStateLayout.fpControl)])
    var builder = IRBuilder(handlers: HandlerTable([]))
    let transformer = Self.transformer(passes)
    let printer = IRPrinter(vocabulary: TestVocabulary.vocabulary)
    let verifier = IRVerifier(vocabulary: TestVocabulary.vocabulary)
    for round in 0..<1500 {
      source.fill(&builder, &random)
      if round % 2 == 0 { Self.addCompareAndBranch(&builder, &random) }
      let text = printer.text(of: builder.block)
      let runs = (0..<4).map { random.next() &+ $0 }
      let before = runs.map {
        AbstractExecution(builder.block, effects: Self.effects, seed: $0).notes
      }
      let result = transformer.run(builder.block)
      let after = runs.map { AbstractExecution(result, effects: Self.effects, seed: $0).notes }
      let comment: Comment =
        "seed \(seed), round \(round)\n\(text)\nbecame\n\(printer.text(of: result))"
      try #require(verifier.errors(in: result).isEmpty, comment)
      try #require(before == after, comment)
    }
    let statistics = transformer.statistics
    #expect(statistics.blocks == 1500)
    #expect(!passes.contains(.copies) || statistics.copies > 250)
    #expect(!passes.contains(.compareAndBranch) || statistics.comparedBranches > 50)
    #expect(!passes.contains(.deadWrites) || statistics.removedCells > 250)
  }

  /// A block of one comparison and a branch on its result, which is read again or not.
  static func addCompareAndBranch(_ b: inout IRBuilder, _ random: inout SeededGenerator) {
    let registers = TestVocabulary.registers.prefix(3)
    let t = random.once(in: 3) ? random.pick(registers) : Slot.temporary(0)
    b.begin(pc: 0x1000)
    b.beginInstruction(offset: 0)
    b.appendRaw(
      OperationCode(
        .setcond, random.pick(Condition.allCases), random.pick([.i64, .i32]),
        immediate: random.once(in: 4)), t.offset, random.pick(registers).offset,
      random.once(in: 4) ? 0 : random.pick(registers).offset, 0)
    let label = b.makeLabel()
    b.appendRawBranch(
      OperationCode(.brcond, random.pick([.ne, .eq, .lt]), random.pick([.i64, .i32])), t.offset,
      Slot.zero.offset, label)
    b.gotoTB(offset: 4)
    b.place(label)
    if random.once(in: 3) { b.appendRaw(OperationCode(.mov, .i64), registers[0].offset, t.offset) }
    b.gotoTB(offset: 16)
    b.finish()
  }

  /// What the look for candidates relies on.
  @Test func constantOpcodesAreNeighbours() {
    #expect(Opcode.pcRel.rawValue == Opcode.movi.rawValue + 1)
  }

  @Test func pipelines() {
    var pipeline = TransformPipeline.all
    #expect(pipeline.passes == TransformPipeline.Pass.allCases)
    pipeline[.copies] = false
    #expect(pipeline.passes == [.compareAndBranch, .deadWrites, .superinstructions])
    pipeline[.copies] = true
    #expect(pipeline == .all)
    #expect(TransformPipeline.none.passes.isEmpty)
  }

  /// A helper the transformer has no declaration of is one that sees everything.
  @Test func unknownHelpersSeeGlobals() throws {
    var builder = IRBuilder(handlers: HandlerTable([]))
    try IRParser(vocabulary: TestVocabulary.vocabulary).parse(
      """
      block pc=0x1000 instructions=1
      insn_start +0x0
      movi x1, #1
      call pure x2, x3, zero, zero
      movi x1, #2
      exit_state
      """, into: &builder)
    let cells = builder.cellCount
    let stranger = BlockTransformer(
      pipeline: TransformPipeline([.deadWrites]), handlers: HandlerTable([]))
    #expect(stranger.run(builder.block).cellCount == cells)
    #expect(Self.transformer([.deadWrites]).run(builder.block).cellCount == cells - 1)
  }

  /// Fusing changes first handlers only, and only where the pipeline says so.
  @Test func superinstructions() throws {
    var builder = IRBuilder(handlers: HandlerTable([(OperationCode(.add, .i64), 7)]))
    builder.begin(pc: 0x1000)
    builder.beginInstruction(offset: 0)
    let x = TestVocabulary.registers
    builder.binary(.add, .i64, x[0], x[1], x[2])
    builder.binary(.add, .i64, x[0], x[0], x[2])
    builder.exitState()
    builder.finish()
    let add = OperationCode(.add, .i64)
    let table = FusionTable([FusionRun([add, add], beforeLinks: false, 99)])
    func firstHandler() -> UInt {
      builder.cells.load(fromByteOffset: OperationLayout.cell, as: UInt.self)
    }
    for (pipeline, handler) in [(TransformPipeline.none, 7 as UInt), (.all, 99)] {
      let transformer = BlockTransformer(
        pipeline: pipeline, handlers: HandlerTable([]), fusion: table)
      #expect(transformer.run(builder.block).cellCount == builder.cellCount)
      #expect(firstHandler() == handler)
    }
  }
}
