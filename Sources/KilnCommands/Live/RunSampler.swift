// SPDX-License-Identifier: Apache-2.0
//
// The thread behind `--stats=live` and `--stats-samples`: every few milliseconds it takes what the VCPU
// has published, passes it on, and asks for the next sample.
//
// Invariants
// - Moments come in order of their time; sums never fall, over resets neither.
// - While a guest waits its VCPU publishes nothing: the moment is now, the figures are the last ones.
// - Behind `stop` the thread has ended and the last moment, with the final figures, was passed on.

import ExecutionEngine
import Glibc
import Synchronization

/// Samples the machines of a run.
final class RunSampler: Sendable {
  private struct State {
    var vcpu: VCPU?
    var clock: MachineClock?
    /// Sums of the machines that have ended.
    var before = RunSample()
    /// Guest time when the last machine ended.
    var guestNanoseconds: UInt64 = 0
    var lastTime: UInt64 = 0
    var isRunning = false
    var isStopping = false
  }

  private let start: UInt64
  private let period: UInt64
  private let onMoment: @Sendable (RunMoment) -> Void
  private let state = Mutex(State())
  private let parker = Parker()
  private let ended = Parker()

  /// - Parameters:
  ///   - start: the host's clock at the start of the process, in nanoseconds.
  ///   - period: nanoseconds between moments.
  ///   - onMoment: called on the sampler's thread, and a last time by `stop`.
  init(start: UInt64, period: UInt64, onMoment: @escaping @Sendable (RunMoment) -> Void) {
    self.start = start
    self.period = period
    self.onMoment = onMoment
  }

  /// Starts the thread.
  func run() {
    state.withLock { $0.isRunning = true }
    Thread.start("kiln-sampler") { [self] in
      var next = hostNanoseconds()
      while true {
        next = max(next &+ period, hostNanoseconds())
        let vcpu = state.withLock { $0.isStopping ? nil : $0.vcpu }
        vcpu?.requestSample()
        parker.park(until: next)
        if state.withLock({ $0.isStopping }) { break }
        passOn()
      }
      ended.wake()
    }
  }

  /// Samples this machine from now on.
  func connect(_ vcpu: VCPU, _ clock: MachineClock) {
    state.withLock { state in
      state.vcpu = vcpu
      state.clock = clock
    }
  }

  /// The machine has stopped: its figures are final. On the thread that ran it.
  func disconnect() {
    state.withLock { state in
      guard let vcpu = state.vcpu else { return }
      state.before.add(vcpu.lastSample)
      state.guestNanoseconds = state.clock?.nanoseconds ?? 0
      state.lastTime = max(state.lastTime, vcpu.lastSample.time)
      state.vcpu = nil
      state.clock = nil
    }
  }

  /// Ends the thread and passes the last moment on. Once.
  func stop() {
    let waits = state.withLock { state in
      state.isStopping = true
      return state.isRunning
    }
    if waits {
      parker.wake()
      ended.park()
    }
    passOn()
  }

  private func passOn() {
    let moment = state.withLock { state in
      var moment = RunMoment()
      moment.sample = state.before
      moment.guestNanoseconds = state.clock?.nanoseconds ?? state.guestNanoseconds
      var time: UInt64 = 0
      if let vcpu = state.vcpu {
        let last = vcpu.lastSample
        moment.sample.add(last)
        moment.sample.queue = UInt64(vcpu.waitingTraceCount)
        time = last.time
      }
      state.lastTime = time > state.lastTime ? time : max(hostNanoseconds(), state.lastTime)
      moment.milliseconds = Double(state.lastTime &- min(start, state.lastTime)) / 1e6
      return moment
    }
    onMoment(moment)
  }
}
