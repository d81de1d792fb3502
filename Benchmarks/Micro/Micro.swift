// SPDX-License-Identifier: Apache-2.0
//
// The list of all micro benchmarks, in the order of an instruction's way through Kiln.

import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [picoseconds, hostSteps], units: [picoseconds: .count, hostSteps: .count],
    warmupIterations: 3,
    maxDuration: .milliseconds(500), maxIterations: 200)
  hostBenchmark()
  decodeBenchmarks()
  translateBenchmarks()
  dispatchBenchmarks()
  memoryBenchmarks()
  engineBenchmarks()
  recordBenchmarks()
  compileBenchmarks()
  linkBenchmarks()
  deviceBenchmarks()
}
