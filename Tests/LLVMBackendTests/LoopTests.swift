// SPDX-License-Identifier: Apache-2.0
//
// Loops of programs give what the interpreter gives, and, with KILN_MEASURE=1, what they cost.

import CHost
import Dispatch
import Foundation
import IR
import LLVMBackend
import TestSupport
import Testing

@Suite(.serialized) struct LoopTests {
  @Test func loopsDoWhatTheInterpreterDoes() throws {
    let bench = try TraceBench()
    for loop in Loop.all {
      for budget in [3, 50, 5000, 100_000] as [Int64] {
        var beginning = loop.beginning
        beginning.budget = budget
        let want = bench.interpret([loop.block], loop.edges, beginning)
        for level in CompilationLevel.allCases {
          let got = try bench.execute(
            try bench.compiler.compile(loop.trace, level: level), beginning)
          #expect(got == want, "\(loop.name) \(level): \(Difference.text(got, want, beginning))")
        }
      }
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KILN_MEASURE"] != nil))
  func measure() throws {
    let bench = try TraceBench()
    print("loop level instructions µs-to-compile bytes-of-code ps-per-instruction")
    for loop in Loop.all {
      for level in CompilationLevel.allCases {
        let compiled = try bench.compiler.compile(loop.trace, level: level)
        let loaded = try #require(try bench.code.load(compiled))
        defer { bench.code.free(loaded) }
        let compile = try least(of: 30) { _ = try bench.compiler.compile(loop.trace, level: level) }
        var run = Double.infinity
        for _ in 0..<200 {
          let outcome = bench.execute(loaded, loop.beginning)  // Fills the SoftTLB.
          for i in 10..<13 { bench[TraceBench.slot(i)] = loop.beginning.slots[i] }
          let entry = UnsafeRawPointer(bitPattern: loaded.entry).unsafelyUnwrapped
          let nanoseconds = try least(of: 1) {
            _ = kiln_enter_trace(bench.state, loop.beginning.budget, entry)
          }
          run = min(run, nanoseconds / Double(loop.beginning.budget - outcome.budget))
        }
        print(
          loop.name, level, loop.trace.instructionCount, Int(compile / 1000), loaded.byteCount,
          Int(run * 1000))
      }
    }
  }

  private func least(of rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = DispatchTime.now().uptimeNanoseconds
      try body()
      best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start))
    }
    return best
  }
}
