// SPDX-License-Identifier: Apache-2.0
//
// The list of all micro benchmarks, in the order of an instruction's way through Kiln.

import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [picoseconds], units: [picoseconds: .count], warmupIterations: 3,
    maxDuration: .seconds(1), maxIterations: 200)
  decodeBenchmarks()
  translateBenchmarks()
  dispatchBenchmarks()
  memoryBenchmarks()
  engineBenchmarks()
  deviceBenchmarks()
}
