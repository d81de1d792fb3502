// SPDX-License-Identifier: Apache-2.0
//
// The compiler's face: what it says about its traces, what it refuses, that it does the same every time,
// and that no switch changes a result.

import IR
import LLVMBackend
import TestSupport
import Testing

@Suite struct CompilerTests {
  private func block(
    pc: UInt64 = 0x1000, _ emit: (inout IRBuilder) -> Void
  ) -> BuiltBlock {
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    builder.begin(pc: pc)
    builder.beginInstruction(offset: 0)
    emit(&builder)
    builder.finish()
    return BuiltBlock(builder)
  }

  @Test func exitsAreListed() throws {
    let bench = try TraceBench()
    let built = block { b in
      let label = b.makeLabel()
      b.branch(.eq, .i64, TraceBench.slot(0), .zero, to: label)
      b.gotoTB(offset: 0x10)
      b.place(label)
      b.lookupAndGoto(offset: 0x9000)
    }
    let trace = Trace(blocks: [built.trace], edges: [])
    for level in CompilationLevel.allCases {
      let compiled = try bench.compiler.compile(trace, level: level)
      #expect(compiled.exits.map(\.kind) == [.stale, .poll, .link, .link])
      #expect(compiled.exits.map(\.pc) == [0x1000, 0x1000, 0x1010, 0xA000])
      #expect(compiled.exits.map(\.slot) == [nil, nil, 0, 1])
      #expect(compiled.slotCount == 2 && compiled.level == level)
      #expect(compiled.instructionCount == 1 && compiled.text == nil)
    }
  }

  @Test func textsAreThereWhenAskedFor() throws {
    let bench = try TraceBench()
    let trace = Trace(blocks: [block { $0.exitTB(offset: 4) }.trace], edges: [])
    let text = try #require(
      try bench.compiler.compile(trace, level: .optimised, wantsText: true).text)
    #expect(text.intermediate.contains("define preserve_nonecc i64 @kiln.trace"))
    #expect(text.optimised.contains("define preserve_nonecc i64 @kiln.trace"))
    #expect(text.assembly.contains("ret"))
  }

  @Test func everyStageIsToldOfOnce() throws {
    let bench = try TraceBench()
    let trace = Trace(blocks: [block { $0.exitTB(offset: 4) }.trace], edges: [])
    for level in CompilationLevel.allCases {
      var stages: [CompilationStage] = []
      _ = try bench.compiler.compile(trace, level: level) { stages.append($0) }
      #expect(stages == CompilationStage.allCases)
    }
  }

  @Test func theSameTraceGivesTheSameObject() throws {
    let (one, other) = (try TraceBench(), try TraceBench())
    var random = SeededGenerator(seed: 11)
    for level in CompilationLevel.allCases {
      for _ in 0..<4 {
        let trace = RandomTrace(&random, blockCount: 4, isMemoryHeavy: true).trace
        let object = try one.compiler.compile(trace, level: level).object
        #expect(try one.compiler.compile(trace, level: level).object == object)
        #expect(try other.compiler.compile(trace, level: level).object == object)
      }
    }
  }

  @Test func switchesChangeNoResult() throws {
    let seed = SeededGenerator.seed(default: 12)
    var random = SeededGenerator(seed: seed)
    let bench = try TraceBench()
    var plain = CompilationSwitches()
    plain.sharesLookups = false
    plain.usesHostFloat = false
    plain.checksKey = false
    var unoptimised = CompilationSwitches()
    unoptimised.passes = ""
    var normal = CompilationSwitches()
    normal.passes = TraceCompiler.passes(hasLoop: true)
    for i in 0..<20 {
      let made = RandomTrace(&random, blockCount: 3, isMemoryHeavy: i % 2 == 0)
      for switches in [plain, unoptimised, normal] {
        for level in CompilationLevel.allCases {
          let compiled = try bench.compiler.compile(made.trace, level: level, switches: switches)
          let loaded = try #require(try bench.code.load(compiled))
          defer { bench.code.free(loaded) }
          for _ in 0..<4 {
            let beginning = RandomTrace.beginning(&random)
            let got = bench.execute(loaded, beginning)
            let want = bench.expected(made.blocks, made.edges, beginning, like: got)
            #expect(
              got == want,
              "seed \(seed), \(level), \(switches): \(Difference.text(got, want, beginning))")
          }
        }
      }
    }
  }

  @Test func tracesThatAreNoneAreRefused() throws {
    let compiler = try TraceCompiler(helpers: [])
    func refuses(_ blocks: [TraceBlock], _ edges: [TraceEdge] = []) -> Bool {
      do {
        _ = try compiler.compile(Trace(blocks: blocks, edges: edges), level: .quick)
        return false
      } catch { return error is TraceCompilerError }
    }
    let jump = block { $0.gotoTB(offset: 0x10) }.trace
    let leave = block { $0.exitTB(offset: 4) }.trace
    #expect(refuses([]))
    #expect(refuses([jump], [TraceEdge(source: 0, cell: 1, target: 1)]))
    #expect(refuses([jump], [TraceEdge(source: 1, cell: 1, target: 0)]))
    #expect(refuses([jump], [TraceEdge(source: 0, cell: 1, target: 0)]), "another pc")
    #expect(refuses([jump], [TraceEdge(source: 0, cell: 9, target: 0)]))
    #expect(refuses([leave], [TraceEdge(source: 0, cell: 1, target: 0)]), "leaves for good")
    #expect(refuses([Self.with(jump, codes: [jump.codes[0]])]), "cut off")
    #expect(refuses([Self.with(jump, codes: [jump.codes[0], 0x3FFF, 0])]), "no operation")
    #expect(!refuses([jump]))
  }

  private static func with(_ block: TraceBlock, codes: [UInt16]) -> TraceBlock {
    TraceBlock(
      pc: block.pc, cells: block.cells, codes: codes, literals: block.literals,
      instructions: block.instructions)
  }
}
