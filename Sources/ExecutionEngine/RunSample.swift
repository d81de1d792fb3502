// SPDX-License-Identifier: Apache-2.0
//
// What a VCPU says of itself while it runs, for status lines and graphs. The figures are the VCPU's own
// and plain words, so nobody else may read them: whoever wants a sample asks for one, and the VCPU
// publishes it at the next place where it looks around anyway. Nothing is counted for it and guest code
// runs no instruction more.
//
//   sampler's thread                       VCPU's thread
//   requestSample ──▶ request, exitRequest ──▶ next poll: publishes
//   lastSample    ◀── published, behind a lock
//
// Invariant: a guest that waits publishes nothing; its last sample stays true until it runs again.

import CHost
import IR
import Synchronization
import Tracing

/// Figures of one moment; all are sums since the VCPU was made, or as of then.
public struct RunSample: Sendable {
  /// The host's monotonic clock in nanoseconds.
  public var time: UInt64 = 0
  /// Guest instructions retired.
  public var instructions: UInt64 = 0
  /// Those of them that retired in traces, by the level of the trace that was entered; what retired in
  /// traces linked to it is counted with it.
  public var levelInstructions = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Traces compiled, by level.
  public var compiled = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Traces that are published.
  public var traces: UInt64 = 0
  /// Requests that wait to be compiled.
  public var queue: UInt64 = 0

  /// Nothing yet.
  public init() {}

  /// Guest instructions that were interpreted.
  public var interpreted: UInt64 { instructions &- levelInstructions.reduce(0, &+) }
}

/// Where a VCPU and whoever samples it meet.
final class SamplePlace: Sendable {
  let isRequested = Atomic<Bool>(false)
  let published = Mutex(RunSample())
}

extension VCPU {
  /// Asks for a new sample. Any thread.
  public func requestSample() {
    samples.isRequested.store(true, ordering: .relaxed)
    requestLook()
  }

  /// The sample published last. Any thread.
  public var lastSample: RunSample { samples.published.withLock { $0 } }

  /// Traces that wait to be compiled. Any thread.
  public var waitingTraceCount: Int { tier?.queue.count ?? 0 }

  /// Publishes a sample. Outside guest code, on the VCPU's thread.
  func publishSample() {
    samples.isRequested.store(false, ordering: .relaxed)
    var sample = RunSample()
    sample.time = hostNanoseconds()
    sample.instructions = retired
    if let tier {
      sample.levelInstructions = tier.traces.retiredByLevel
      sample.compiled = tier.traces.statistics.compiled
      sample.traces = UInt64(tier.traces.count)
      sample.queue = UInt64(tier.queue.count)
    }
    samples.published.withLock { $0 = sample }
  }
}
