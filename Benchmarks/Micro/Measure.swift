// SPDX-License-Identifier: Apache-2.0
//
// How everything here is measured: a body does a known number of operations, and the time of one is
// reported in picoseconds, since most take less than a nanosecond or a few. Setting up is not timed.

import Benchmark

/// Host time of one operation.
let picoseconds = BenchmarkMetric.custom("picoseconds", useScalingFactor: false)
/// The same in ten-thousandths of a step of `HostSteps`, measured beside each sample: by this, runs in
/// different hours of a shared machine can be compared.
let hostSteps = BenchmarkMetric.custom("hoststeps", useScalingFactor: false)

/// What a body did.
struct Work {
  /// How many operations.
  let operations: Int
  /// Whether the result was what it had to be; a benchmark of wrong results is worth nothing.
  let isRight: Bool
  /// The time of the operations, where a body does more than those and measures them itself.
  var time: Duration?
}

/// Registers a benchmark. `setUp` runs once, `body` for each sample.
func measure<State>(
  _ name: String, setUp: @escaping () throws -> State, _ body: @escaping (State) -> Work
) {
  var state: State?
  Benchmark(name) { benchmark in
    if state == nil {
      do { state = try setUp() } catch { return benchmark.error("\(error)") }
    }
    guard let state else { return }
    record(benchmark) { body(state) }
  }
}

/// Registers a benchmark whose every sample has a new state, made outside the measured time.
func measureFresh<State>(
  _ name: String, setUp: @escaping () throws -> State, _ body: @escaping (State) -> Work
) {
  Benchmark(name) { benchmark in
    do {
      let state = try setUp()
      record(benchmark) { body(state) }
    } catch {
      benchmark.error("\(error)")
    }
  }
}

private func record(_ benchmark: Benchmark, _ body: () -> Work) {
  var work = Work(operations: 0, isRight: false)
  let step = HostSteps.picoseconds()
  let time = ContinuousClock().measure { work = body() }
  guard work.isRight, work.operations > 0 else {
    return benchmark.error("\(benchmark.name): wrong result")
  }
  let each = (work.time ?? time).picoseconds / Double(work.operations)
  benchmark.measurement(picoseconds, Int(each.rounded()))
  benchmark.measurement(hostSteps, Int((each / step * 10_000).rounded()))
}
