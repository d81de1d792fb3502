// SPDX-License-Identifier: Apache-2.0
//
// `--trace-events`: what the VCPU, the compilers and the devices did over time, as rows of a trace viewer.
//
//   VCPU          slices: the cause most of the time went to, with the times of all; instants: milestones,
//                 publications, drops, flushes
//   recordings    slices, one a recording
//   compiler n    slices, one a job
//   a device      slices: accesses in quick succession
//   interrupts    instants
//
// Invariants
// - The VCPU's row and the devices' are touched by the thread that has the clock of causes.
// - Slices of a row don't overlap: the VCPU's end where the next begins, a device's when it was left.

import DeviceModel
import ExecutionEngine
import Glibc
import GuestMemory
import Synchronization
import TimeCauses
import TraceEvents
import Tracing

/// The events of a run.
final class Timeline: EngineEvents, @unchecked Sendable {
  // Safety: `slice`, `bursts` and `tracks` of devices are touched by the thread that has the clock only.

  /// Nanoseconds of a slice of the VCPU's at least; slices of one cause grow to `longestSlice`.
  private static let shortestSlice: UInt64 = 200_000
  private static let longestSlice: UInt64 = 5_000_000
  /// Nanoseconds without an access that end a burst.
  private static let burstGap: UInt64 = 50_000
  private static let limit = 200_000

  private struct Slice {
    var start: UInt64
    var end: UInt64
    var times: [UInt64]
    var cause: Int { times.indices.max { times[$0] < times[$1] } ?? 0 }
  }
  private struct Burst {
    let track: TraceEventRecorder.Track
    var start: UInt64
    var end: UInt64
    var reads: UInt64 = 0
    var writes: UInt64 = 0
  }

  private let path: String
  private let descriptor: Int32
  private let recorder: TraceEventRecorder
  private let milestones: Milestones
  private let vcpu: TraceEventRecorder.Track
  private let recordings: TraceEventRecorder.Track?
  private let compilers: [TraceEventRecorder.Track]
  private let interrupts: TraceEventRecorder.Track

  private var slice: Slice?
  private var times: [UInt64] = []
  private var lastCut: UInt64 = 0
  private var bursts: [ObjectIdentifier: Burst] = [:]
  private var accessed: ObjectIdentifier?

  /// Events for a plan. Throws when the file can't be opened; one that exists is replaced.
  init(_ path: String, _ plan: BootPlan, _ milestones: Milestones) throws(CommandFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw CommandFailure(
        "trace events file '\(path)' can't be opened: \(String(cString: strerror(errno)))")
    }
    self.path = path
    self.milestones = milestones
    let recorder = TraceEventRecorder(process: "kiln", origin: milestones.start)
    self.recorder = recorder
    vcpu = recorder.addTrack("VCPU", limit: Self.limit)
    let policy = plan.configuration.vcpu.tier?.policy
    recordings = policy.map { _ in recorder.addTrack("recordings", limit: Self.limit / 4) }
    compilers = (0..<(policy.map { max($0.compileThreads, 1) } ?? 0)).map { number in
      recorder.addTrack("compiler \(number)", limit: Self.limit / 4)
    }
    interrupts = recorder.addTrack("interrupts", limit: Self.limit / 4)
  }

  deinit { close(descriptor) }

  // MARK: The VCPU's row

  /// Begins to follow the clock of causes, on the thread that has it.
  func begin(_ causes: CauseClock) {
    recorder.slice(
      TimeCause.processStart.name, on: vcpu, from: milestones.start,
      to: milestones.began.nanoseconds)
    lastCut = milestones.began.nanoseconds
    times = [UInt64](repeating: 0, count: TimeCause.allCases.count)
    times[TimeCause.processStart.rawValue] = causes.read()[TimeCause.processStart.rawValue]
    causes.cut(every: Self.shortestSlice) { [unowned self] clock in didCut(clock) }
  }

  private func didCut(_ clock: CauseClock) {
    let now = hostNanoseconds()
    let read = clock.read()
    // The counter's unit is known better each time: a sum may seem to fall by a hair.
    let passed = zip(read, times).map { $0 > $1 ? $0 &- $1 : 0 }
    times = read
    let new = Slice(start: lastCut, end: max(now, lastCut), times: passed)
    lastCut = new.end
    guard var last = slice, last.cause == new.cause, new.end &- last.start < Self.longestSlice
    else {
      record(slice)
      slice = new
      return
    }
    last.end = new.end
    for i in last.times.indices { last.times[i] &+= new.times[i] }
    slice = last
  }

  private func record(_ slice: Slice?) {
    guard let slice, slice.end > slice.start else { return }
    let shares = TimeCause.allCases.filter { slice.times[$0.rawValue] > 0 }.map { cause in
      (name: "\(cause.key) ms", value: Value.number(Double(slice.times[cause.rawValue]) / 1e6))
    }
    let cause = TimeCause.allCases[slice.cause]
    recorder.slice(cause.name, on: vcpu, from: slice.start, to: slice.end, shares)
  }

  private typealias Value = TraceEventRecorder.Value

  // MARK: EngineEvents

  func didCompile(_ job: CompileJob) {
    // The VCPU's own compilations are its `compile_wait`.
    guard let worker = job.worker, worker < compilers.count else { return }
    recorder.slice(
      "\(job.level) \(hex(job.pc))", on: compilers[worker], from: job.start, to: job.end,
      [
        ("level", .text("\(job.level)")), ("guest pc", .text(hex(job.pc))),
        ("guest instructions", .count(UInt64(job.instructionCount))),
        ("result", .text(job.succeeded ? "code" : "refused")),
      ])
  }

  func didRecord(pc: UInt64, end: RecordingEnd, since start: UInt64) {
    guard let recordings else { return }
    recorder.slice(
      "record \(hex(pc))", on: recordings, from: start, to: hostNanoseconds(),
      [("guest pc", .text(hex(pc))), ("ended by", .text(end.rawValue))])
  }

  func didPublish(name: String, byteCount: Int) {
    recorder.instant(
      "publish", on: vcpu, at: hostNanoseconds(),
      [("trace", .text(name)), ("bytes", .count(UInt64(byteCount)))])
  }

  func didDrop(pc: UInt64, cause: TraceStatistics.DropCause) {
    recorder.instant(
      "drop: \(cause.rawValue)", on: vcpu, at: hostNanoseconds(), [("guest pc", .text(hex(pc)))])
  }

  func didFlush(blocks: Int) {
    recorder.instant(
      "flush blocks", on: vcpu, at: hostNanoseconds(), [("blocks", .count(UInt64(blocks)))])
  }

  func didInterrupt(pc: UInt64) {
    recorder.instant(
      "interrupt", on: interrupts, at: hostNanoseconds(), [("handler", .text(hex(pc)))])
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

  // MARK: The end

  /// Writes the file, once the VCPU's thread has finished: why it can't be written, in one line.
  func finish(_ causes: CauseClock?) -> String? {
    if let causes {
      causes.cut(every: 0, nil)
      didCut(causes)
    }
    record(slice)
    for burst in bursts.values { record(burst) }
    for milestone in Milestone.allCases {
      guard let time = milestones.milliseconds(to: milestone) else { continue }
      recorder.instant(milestone.name, on: vcpu, at: milestones.start &+ UInt64(time * 1e6))
    }
    let writer = DescriptorWriter(descriptor)
    let failure = recorder.write { writer.write($0) }
    return failure.map { "the trace events can't be written to '\(path)': \($0)" }
  }

  private func record(_ burst: Burst) {
    recorder.slice(
      burst.reads + burst.writes == 1 ? (burst.reads == 1 ? "read" : "write") : "accesses",
      on: burst.track, from: burst.start, to: burst.end,
      [("reads", .count(burst.reads)), ("writes", .count(burst.writes))])
  }
}

extension Timeline: DeviceAccessObserver {
  func willAccess(_ device: any MMIODevice, isWrite: Bool) {
    let id = ObjectIdentifier(device)
    let now = hostNanoseconds()
    accessed = id
    var burst: Burst
    if let old = bursts[id], now &- old.end < Self.burstGap {
      burst = old
    } else {
      if let old = bursts[id] { record(old) }
      let track =
        bursts[id]?.track
        ?? recorder.addTrack("device \(type(of: device))", limit: Self.limit / 4)
      burst = Burst(track: track, start: now, end: now)
    }
    if isWrite { burst.writes += 1 } else { burst.reads += 1 }
    bursts[id] = burst
  }

  func didAccess() {
    guard let accessed else { return }
    bursts[accessed]?.end = hostNanoseconds()
  }
}
