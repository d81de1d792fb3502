// SPDX-License-Identifier: Apache-2.0
//
// Whole traces against the interpreter: random ones with loops, side exits, misses, faults and refusals
// in every place, at both levels; and the ways out one by one.

import CHost
import IR
import LLVMBackend
import TestSupport
import Testing

@Suite struct TraceTests {
  /// Traces in a few slices, so that they run side by side.
  @Test(arguments: 0..<8)
  func randomTracesDoWhatTheirBlocksDo(_ slice: Int) throws {
    let seed = SeededGenerator.seed(default: 77 + UInt64(slice))
    var random = SeededGenerator(seed: seed)
    let bench = try TraceBench()
    var kinds: Set<TraceExitKind> = []
    for i in 0..<60 {
      let made = RandomTrace(
        &random, blockCount: 1 + random.below(5), isMemoryHeavy: i % 2 == 1)
      let loaded = try CompilationLevel.allCases.map { level in
        try #require(
          try bench.code.load(try bench.compiler.compile(made.trace, level: level)))
      }
      for _ in 0..<8 {
        let beginning = RandomTrace.beginning(&random)
        let want = bench.interpret(made.blocks, made.edges, beginning)
        kinds.insert(want.kind)
        for (level, loaded) in zip(CompilationLevel.allCases, loaded) {
          let got = bench.execute(loaded, beginning)
          if got != want {
            let text = made.blocks.map { $0.trace.withBlock { IRPrinter().text(of: $0) } }
            Issue.record(
              "seed \(seed), \(level): \(text.joined())\(made.edges)\n\(Difference.text(got, want, beginning))"
            )
            return
          }
        }
      }
      loaded.forEach { bench.code.free($0) }
    }
    #expect(kinds.isSuperset(of: [.link, .indirect, .leave, .alone, .poll]), "\(kinds)")
  }
}
