// SPDX-License-Identifier: Apache-2.0
//
// What a VCPU has done by now, for whoever watches it while it runs: another thread asks, the VCPU
// answers when it next looks around between blocks. Nothing is counted for it that isn't counted
// anyway, so guest code runs the same with and without a watcher.

import CHost
import IR
import Synchronization

/// A VCPU's work so far.
public struct VCPUSample: Sendable {
  /// The host's monotonic clock when it was taken.
  public let nanoseconds: UInt64
  /// Guest instructions retired in threaded code.
  public let interpreted: UInt64
  /// Guest instructions retired from entering quick traces to leaving; linked traces count with them.
  public let quick: UInt64
  /// The same of optimised traces.
  public let optimised: UInt64
  /// Traces that wait to be compiled.
  public let waiting: UInt64
  /// Host nanoseconds that taking it cost the VCPU.
  public let cost: UInt64
}

/// The hand-over of samples.
final class VCPUSampling: Sendable {
  let isRequested = Atomic<Bool>(false)
  let last = Mutex<VCPUSample?>(nil)
}

extension VCPU {
  /// Asks for a sample. A VCPU that sleeps answers when it wakes. Any thread.
  public func requestSample() {
    sampling.isRequested.store(true, ordering: .releasing)
    kiln_release_store32(state + CPUStateLayout.exitRequest, -1)
  }

  /// The last sample taken; nil before the first. Any thread.
  public var lastSample: VCPUSample? { sampling.last.withLock { $0 } }

  /// Takes a sample. On the VCPU's thread, outside guest code.
  public func takeSample() {
    let start = hostNanoseconds()
    sampling.isRequested.store(false, ordering: .relaxed)
    let all = retired
    let traced = state.load(fromByteOffset: CPUStateLayout.traceInstructions, as: UInt64.self)
    let optimised = min(tier?.traces.instructions(at: .optimised) ?? 0, traced)
    let waiting = UInt64(tier?.queue.count ?? 0)
    let end = hostNanoseconds()
    let sample = VCPUSample(
      nanoseconds: end, interpreted: all &- min(traced, all), quick: traced &- optimised,
      optimised: optimised, waiting: waiting, cost: end &- start)
    sampling.last.withLock { $0 = sample }
  }
}
