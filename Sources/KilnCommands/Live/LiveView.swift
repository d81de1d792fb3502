// SPDX-License-Identifier: Apache-2.0
//
// The live view of a run, put together from a plan: the sampler and where its moments go.

import ExecutionEngine
import Glibc
import Synchronization

/// What shows or writes a run while it runs.
final class LiveView: Sendable {
  /// Samples the machines of the run.
  let sampler: RunSampler
  /// Console output goes through here when the line is on the console's terminal.
  let line: StatusLine?
  private let outputs: SampleOutputs
  private let failureObserver: FailureObserver

  /// Who is told of a failure, once that is known.
  private final class FailureObserver: Sendable {
    let tell = Mutex<@Sendable (String) -> Void>({ _ in })
  }

  /// nil when a plan asks for nothing of this. Throws when a file can't be opened.
  init?(_ plan: BootPlan, _ milestones: Milestones, _ stop: StopSignal) throws(CommandFailure) {
    guard plan.statistics == .live || plan.samples != nil else { return nil }
    var line: StatusLine?
    var display = SampleOutputs.Display.none
    if plan.statistics == .live {
      if isatty(STDOUT_FILENO) != 0 {
        let made = StatusLine(DescriptorWriter(STDOUT_FILENO, stop: stop))
        line = made
        display = .line(made)
      } else {
        display = isatty(STDERR_FILENO) != 0 ? .row : .lines
      }
    }
    let observer = FailureObserver()
    let outputs = try SampleOutputs(
      display: display, path: plan.samples,
      isCheap: plan.configuration.vcpu.tier?.policy.generatesCheaply ?? false,
      onFailure: { reason in observer.tell.withLock { $0 }(reason) })
    self.line = line
    self.outputs = outputs
    failureObserver = observer
    sampler = RunSampler(start: milestones.start, period: outputs.period) { outputs.take($0) }
  }

  /// Why what was written is incomplete; nil while it isn't.
  var failure: String? { outputs.failure }

  /// Begins to show. `onFailure` is told in one line, once, when a file can't be written.
  func begin(onFailure: @escaping @Sendable (String) -> Void) {
    failureObserver.tell.withLock { $0 = onFailure }
    line?.begin()
    sampler.run()
  }

  /// Stays off the terminal until `resume`: the process is about to be paused.
  func pause() { line?.pause() }

  /// Shows again.
  func resume() { line?.resume() }

  /// Ends the sampler; the terminal's guard takes the line away.
  func end() { sampler.stop() }
}
