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
        for (level, loaded) in zip(CompilationLevel.allCases, loaded) {
          let got = bench.execute(loaded, beginning)
          let want = bench.expected(made.blocks, made.edges, beginning, like: got)
          kinds.insert(want.kind)
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
    #expect(kinds.isSuperset(of: [.link, .indirect, .leave, .alone, .poll, .apart]), "\(kinds)")
  }

  /// A trace that was left for an access on another page goes on past it once that is known.
  @Test func accessesKnownApartLookUpForThemselves() throws {
    let seed = SeededGenerator.seed(default: 91)
    var random = SeededGenerator(seed: seed)
    let bench = try TraceBench()
    var parted = 0
    for _ in 0..<60 {
      let made = RandomTrace(&random, blockCount: 2, isMemoryHeavy: true)
      let beginning = RandomTrace.beginning(&random)
      for level in CompilationLevel.allCases {
        var trace = made.trace
        while true {
          let got = try bench.execute(
            try bench.compiler.compile(trace, level: level), beginning)
          let want = bench.expected(made.blocks, made.edges, beginning, like: got)
          #expect(got == want, "seed \(seed): \(Difference.text(got, want, beginning))")
          guard got.kind == .apart else { break }
          parted += 1
          guard trace.apart.insert(got.pc).inserted else {
            Issue.record("seed \(seed): left twice before the access at \(got.pc)")
            break
          }
        }
      }
    }
    #expect(parted > 0)
  }
}
