// SPDX-License-Identifier: Apache-2.0
//
// One `kiln boot` from the first machine to the exit status.
//
//   main thread     sleeps in `sigtimedwait`: signals, the timeout, flushing the log, the others' news
//   kiln-vcpu       makes the machine, runs it, makes it again after a reset; writes the console
//   kiln-input      reads standard input
//   kiln-clock      the machine's timers
//   kiln-sampler    the status line and samples over time, where they are asked for
//
// Invariants
// - The first reason to end counts; whoever has it says so to `end(_:)`, and the VCPU stops at the next
//   instruction boundary. The figures are read when the VCPU's thread has finished.
// - Whatever happens the terminal is restored: here, and in `CHost` for signals that kill.

import CHost
import Comparison
import ExecutionEngine
import Glibc
import Machines
import Synchronization
import TimeCauses

/// Runs a plan.
final class BootSession: Sendable {
  private struct State {
    var end: RunEnd?
    var machine: MachineHandle?
    var hasFinished = false
    var isLogPending = false
  }

  /// A machine that other threads may only ask to stop.
  private struct MachineHandle: @unchecked Sendable {
    // Safety: `finish` is for any thread; nothing else is called through this.
    private let machine: RISCVVirtMachine
    init(_ machine: RISCVVirtMachine) { self.machine = machine }
    func stop() { machine.finish(.stopped) }
  }

  private let plan: BootPlan
  private let configuration: MachineConfiguration
  private let milestones: Milestones
  /// The VCPU's thread has it while that runs, before and behind it the main thread.
  private let causes: CauseClock?
  private let stopSignal: StopSignal
  private let log: LogSink?
  /// The live view, where one was asked for.
  private let live: LiveView?
  /// Events over time, where they are asked for.
  private let timeline: Timeline?
  private let state = Mutex(State())
  private let figures = Mutex(RunFigures())
  private let inspected = Mutex(InspectionReport())
  private let signals: SignalWait

  /// A session that is ready to run: drives and log are open.
  init(_ plan: BootPlan, milestones: Milestones) throws {
    self.plan = plan
    self.milestones = milestones
    causes =
      plan.timesCauses || plan.traceEvents != nil ? milestones.makeCauseClock() : nil
    timeline = try plan.traceEvents.map { path throws(CommandFailure) in
      try Timeline(path, plan, milestones)
    }
    var configuration = try plan.machineConfiguration()
    configuration.vcpu.events = timeline
    configuration.vcpu.causes = causes
    self.configuration = configuration
    guard let stopSignal = StopSignal() else {
      throw CommandFailure("the host has no file descriptors left; close some programs")
    }
    self.stopSignal = stopSignal
    signals = SignalWait()
    log = try plan.log.map { try LogSink($0.destination) }
    live = try LiveView(plan, milestones, stopSignal)
  }

  /// Runs to the end and gives the exit status. Called once, on the main thread.
  func run() -> Int32 {
    signals.block()
    let terminal = ConsoleTerminal()
    let input = terminal.input(onRequest: { [self] request in
      switch request {
      case .leave: end(.left)
      case .help: printError(EscapeKeys.help)
      }
    })
    log?.setObservers(
      onPending: { [self] in
        state.withLock { $0.isLogPending = true }
        signals.wake()
      },
      onFailure: { [self] reason in
        end(
          .failure("the log can't be written to \(plan.log?.destination.name ?? "it"): \(reason)"))
      })
    terminal.enterRawMode()
    if let causes { timeline?.begin(causes) }
    live?.begin(onFailure: { [self] reason in end(.failure(reason)) })
    input?.start()
    Thread.start("kiln-vcpu") { [self] in
      runMachines(input)
      state.withLock { $0.hasFinished = true }
      signals.wake()
    }
    waitForEnd(terminal)
    live?.end()
    terminal.restore()
    log?.flush()
    return report(terminal)
  }

  /// Ends the run for a reason; the first one counts. Any thread.
  private func end(_ reason: RunEnd) {
    let machine = state.withLock { state in
      state.end = state.end ?? reason
      return state.machine
    }
    machine?.stop()
    // A text the VCPU itself printed must not cut off what it prints up to the boundary.
    if reason != .untilText { stopSignal.raise() }
    signals.wake()
  }

  // MARK: The VCPU's thread

  private func runMachines(_ input: ConsoleInput?) {
    let writer = DescriptorWriter(STDOUT_FILENO, stop: stopSignal)
    let console = ConsoleOutput(
      live?.line ?? writer, until: plan.until.flatMap { TextMatcher($0) }, milestones: milestones,
      onMatch: { [self] in end(.untilText) },
      onFailure: { [self] reason in
        end(.failure("the console can't be written to standard output: \(reason)"))
      })
    while true {
      do {
        let outcome = try runMachine(console, input)
        switch outcome {
        case .powerOff(let code): return settle(.guest(exitCode: code))
        case .reset where plan.reboots: continue
        case .reset: return settle(.reset)
        case .stopped: return
        }
      } catch {
        return fail(CommandFailure(error).description)
      }
    }
  }

  /// Makes a machine and runs it until it ends.
  private func runMachine(_ console: ConsoleOutput, _ input: ConsoleInput?) throws -> MachineEnd {
    causes?.enter(.setUp)
    let machine = try RISCVVirtMachine(configuration, console: console)
    milestones.reach(.machineReady)
    var observer: ExecutionLog?
    if let log, let plan = plan.log {
      observer = ExecutionLog(plan, to: log, cpu: machine.cpu)
      machine.vcpu.observer = observer
      if plan.categories.contains(.guestErrors) {
        machine.vcpu.mmu.guestErrorLog = { log.write("guest error: \($0)\n") }
      }
    }
    let isEnding = state.withLock { state in
      state.machine = MachineHandle(machine)
      return state.end != nil
    }
    if isEnding { return .stopped }
    input?.connect(machine.consolePort)
    live?.sampler.connect(machine.vcpu, machine.clock)
    machine.vcpu.mmu.deviceObserver = timeline
    milestones.reach(.firstInstruction)
    let start = hostNanoseconds()
    let outcome = machine.run()
    causes?.enter(.end)
    live?.sampler.disconnect()
    figures.withLock { $0.add(machine, nanoseconds: hostNanoseconds() &- start) }
    input?.disconnect()
    if let difference = machine.vcpu.lockstepDifference {
      settle(.difference(difference.description))
    }
    if let inspection = plan.inspection {
      let report = try inspection.report(machine)
      inspected.withLock { $0.add(report) }
    }
    if let path = plan.blockProfile { try BlockProfile.write(machine.vcpu, to: path) }
    state.withLock { $0.machine = nil }
    withExtendedLifetime(observer) {}
    return outcome
  }

  /// The guest's own end, unless another came first.
  private func settle(_ reason: RunEnd) { state.withLock { $0.end = $0.end ?? reason } }

  /// A failure, whatever ended the run before: what was asked for could not be given.
  private func fail(_ line: String) {
    state.withLock { state in
      if state.end?.exitStatus != ExitStatus.failure { state.end = .failure(line) }
    }
  }

  // MARK: The main thread

  private func waitForEnd(_ terminal: ConsoleTerminal) {
    var deadline = plan.timeout.map { Milestones.now(plus: $0) }
    var logDeadline: UInt64?
    while true {
      let (hasFinished, isLogPending) = state.withLock { state in
        defer { state.isLogPending = false }
        return (state.hasFinished, state.isLogPending)
      }
      if hasFinished { return }
      if isLogPending, logDeadline == nil { logDeadline = Milestones.now(plus: 0.1) }
      let next = [deadline, logDeadline].compactMap { $0 }.min()
      switch signals.wait(until: next) {
      case .timeout:
        let now = hostNanoseconds()
        if let time = logDeadline, time <= now {
          logDeadline = nil
          log?.flush()
        }
        if let time = deadline, time <= now {
          deadline = nil
          end(.timeout)
        }
      case .wake: break
      case .stop:
        live?.pause()
        terminal.suspendProcess()
        live?.resume()
      case .end(let number):
        if state.withLock({ $0.end != nil }) {
          // Asked twice: the machine doesn't stop, so don't wait for it.
          terminal.restore()
          _exit(ExitStatus.signal(number))
        }
        end(.signal(number))
      }
    }
  }

  private func report(_ terminal: ConsoleTerminal) -> Int32 {
    var reason = state.withLock { $0.end } ?? .failure("the machine stopped without a reason")
    if let until = plan.until {
      switch reason {
      case .guest(exitCode: 0), .reset:
        reason = .failure("the guest ended before its console printed '\(until)'")
      default: break
      }
    }
    if let failure = log?.failure, reason.exitStatus != ExitStatus.failure {
      reason = .failure(
        "the log can't be written to \(plan.log?.destination.name ?? "it"): \(failure)")
    }
    if let failure = live?.failure, reason.exitStatus != ExitStatus.failure {
      reason = .failure(failure)
    }
    if let failure = timeline?.finish(causes), reason.exitStatus != ExitStatus.failure {
      reason = .failure(failure)
    }
    if let inspection = plan.inspection {
      do { try inspection.write(inspected.withLock { $0 }) } catch {
        reason = .failure(CommandFailure(error).description)
      }
    }
    switch reason {
    case .failure(let line): printError("kiln: \(line)\n")
    case .difference(let text): printError("kiln: \(text)")
    case .timeout:
      let text = plan.until.map { " before the console printed '\($0)'" } ?? ""
      printError("kiln: \(fixed(plan.timeout ?? 0, 1)) seconds passed\(text)\n")
    case .left where terminal.isRawCapable: printError("\nkiln: left with Ctrl-A x\n")
    default: break
    }
    if let format = plan.statistics {
      let text = StatisticsReport(
        plan: plan, end: reason, milestones: milestones, figures: figures.withLock { $0 },
        causes: plan.timesCauses ? causes?.read() : nil
      ).text(format)
      do throws(FileFailure) {
        if let path = plan.statisticsFile {
          try AtomicFile.write(text, to: path)
        } else {
          printError(text)
        }
      } catch {
        printError("kiln: \(error)\n")
        if reason.exitStatus == ExitStatus.success { return ExitStatus.failure }
      }
    }
    return reason.exitStatus
  }
}
