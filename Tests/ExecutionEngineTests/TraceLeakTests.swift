// SPDX-License-Identifier: Apache-2.0
//
// Thousands of traces compiled, run, overwritten and given back in one VCPU's life leave nothing: neither
// code that nobody owns nor host memory. Serialized and alone in counting: other tests run meanwhile.

import EngineTestSupport
import ExecutionEngine
import Glibc
import IR
import Synchronization
import TestSupport
import Testing
import Tracing

/// Counts what is alive, and looks at the process's memory now and then.
private final class CountingCompiler: TraceCompiling {
  struct Counts {
    var compiled = 0
    var live = 0
    var liveBytes = 0
    var resident: [Int] = []
  }
  private let compiler: LLVMTraceCompiler
  private let counts: Mutex<Counts>
  let unlinked: UInt

  init(_ request: TraceCompilerRequest, _ note: @Sendable (CountingCompiler) -> Void) throws {
    compiler = try LLVMTraceCompiler(request)
    unlinked = compiler.unlinked
    counts = Mutex(Counts())
    note(self)
  }

  var now: Counts { counts.withLock { $0 } }

  func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    let code = try compiler.compile(trace, level: level)
    counts.withLock { counts in
      counts.compiled += 1
      if counts.compiled % 400 == 0 { counts.resident.append(residentKilobytes()) }
      guard let code else { return }
      counts.live += 1
      counts.liveBytes += code.byteCount
    }
    return code
  }

  func release(_ code: TraceCode) {
    counts.withLock { counts in
      counts.live -= 1
      counts.liveBytes -= code.byteCount
    }
    compiler.release(code)
  }
}

private func residentKilobytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard fgets(&line, 128, file) != nil else { return 0 }
  let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    .split(separator: " ")
  return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
}

@Suite struct TraceLeakTests {
  @Test func twoThousandTracesLeaveNothing() throws {
    let made = Mutex<CountingCompiler?>(nil)
    var policy = TierPolicy.everything
    policy.cacheBytes = 1 << 20
    var options = BareOptions()
    options.vcpu.tier = TierConfiguration(policy: policy) { request in
      try CountingCompiler(request) { compiler in made.withLock { $0 = compiler } }
    }
    let rounds: UInt64 = 2_400
    let machine = try BareMachine([Programs.rewriting(rounds: rounds)], options).run()
    #expect(machine.x(10) == Programs.rewritingSum(rounds))
    let compiler = try #require(made.withLock { $0 })
    let counts = compiler.now
    #expect(counts.compiled > 2_000, "\(counts)")
    // What is alive is what is published, and what was dropped since the last look.
    let figures = try #require(machine.vcpu.traceStatistics)
    #expect(counts.live < 20 && figures.traces < 20, "\(counts)")
    #expect(counts.liveBytes < 64 << 10)
    // The first rounds fill pools, and other tests run at the same time; a leak shows in each later piece
    // of the way.
    let growth = zip(counts.resident.dropFirst(), counts.resident).map(-)
    #expect(
      growth.count >= 4 && (growth.min() ?? .max) < Sanitizer.allowance(400),
      "\(counts.resident) kB")
  }
}
