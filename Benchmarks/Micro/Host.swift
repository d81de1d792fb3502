// SPDX-License-Identifier: Apache-2.0
//
// The host alone: code without anything of Kiln's, run beside every sample, so that a slower minute of the
// machine is seen as one. Like an interpreter it keeps much of the core busy: a neighbour on the same core, which
// a single chain of dependent steps would not notice, slows it too.

import Benchmark

/// Steps of arithmetic and a load in four chains.
enum HostSteps {
  private static let table = (0..<256).map { UInt64($0) &* 0xD134_2543_DE82_EF95 }

  /// Does so many; never 0.
  @inline(never)
  static func run(_ count: Int) -> UInt64 {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    for i in 0..<count {
      a = (a ^ a >> 29) &* 0x9E37_79B9_7F4A_7C15 &+ table[Int(a & 0xFF)]
      b = (b ^ b >> 31) &+ b << 7 &+ table[Int(b & 0xFF)]
      c = (c ^ c << 13) &+ UInt64(i) &- c >> 9
      d = (d &+ table[Int(d & 0xFF)]) ^ d >> 17
    }
    return a ^ b ^ c ^ d | 1
  }

  /// What one takes now, in picoseconds; 20 µs of them are timed.
  static func picoseconds() -> Double {
    let count = 10_000
    // The code and the table come into the caches, which the benchmark filled with its own.
    blackHole(run(1_000))
    let time = ContinuousClock().measure { blackHole(run(count)) }
    return max(time.picoseconds / Double(count), 1)
  }
}

extension Duration {
  var picoseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e12 + Double(attoseconds) / 1e6
  }
}

/// `Benchmarks/all` knows it by this name.
private let hostBenchmarkName = "host, per step"

func hostBenchmark() {
  measure(hostBenchmarkName) {
  } _: {
    let count = 200_000
    return Work(operations: count, isRight: HostSteps.run(count) != 0)
  }
}
