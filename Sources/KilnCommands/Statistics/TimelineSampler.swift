// SPDX-License-Identifier: Apache-2.0
//
// `--stats-samples`: what each tier has run so far, a JSON object a line, written while the guest runs.
//
//   {"ns": 81234567890, "work": {"interpreted": 123, "quick": 4, "optimised": 0}, "waiting": 7}
//
// `ns` is the host's monotonic clock. Counts go on over the guest's resets. The VCPU takes a sample when
// it looks around anyway, and samples are spaced so that taking them costs it less than half a percent.

import ExecutionEngine
import Glibc
import Synchronization

/// Writes samples of a run to a file.
final class TimelineSampler: Sendable {
  private struct State {
    /// What machines before the present one had run.
    var before: [UInt64] = [0, 0, 0]
    var lastTime: UInt64 = 0
    var isBroken = false
  }

  /// Host nanoseconds between samples, at least; and how many times what one cost lies between two.
  private static let period: UInt64 = 25_000_000
  private static let costFactor: UInt64 = 200

  private let path: String
  private let descriptor: Int32
  private let state = Mutex(State())

  /// Makes the file.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("samples: \(path) can't be written: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// Takes samples from `next` on a thread of its own, for as long as the process lives.
  func start(_ next: @escaping @Sendable () -> VCPUSample?) {
    Thread.start("kiln-sampler") { [weak self] in
      while true {
        let sample = next()
        let pause = max(Self.period, (sample?.cost ?? 0) &* Self.costFactor)
        if let sample {
          guard let self else { return }
          self.write(sample)
        }
        usleep(useconds_t(min(pause / 1000, 2_000_000)))
      }
    }
  }

  /// Notes the last sample of a machine; the next machine's counts are added to it. On the VCPU's thread.
  func endMachine(_ sample: VCPUSample?) {
    guard let sample else { return }
    write(sample)
    state.withLock { state in
      state.before = zip(state.before, Self.counts(sample)).map { $0 &+ $1 }
    }
  }

  private static func counts(_ sample: VCPUSample) -> [UInt64] {
    [sample.interpreted, sample.quick, sample.optimised]
  }

  /// Each sample once.
  private func write(_ sample: VCPUSample) {
    state.withLock { state in
      guard sample.nanoseconds > state.lastTime, !state.isBroken else { return }
      state.lastTime = sample.nanoseconds
      let sums = zip(state.before, Self.counts(sample)).map { $0 &+ $1 }
      var line =
        "{\"ns\": \(sample.nanoseconds), \"work\": {\"interpreted\": \(sums[0]), "
        + "\"quick\": \(sums[1]), \"optimised\": \(sums[2])}, \"waiting\": \(sample.waiting)}\n"
      let failure = line.withUTF8 {
        DescriptorWriter(descriptor).write(UnsafeRawBufferPointer($0))
      }
      if let failure {
        state.isBroken = true
        printError("kiln: samples: \(path) can't be written: \(failure)\n")
      }
    }
  }
}
