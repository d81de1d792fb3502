// SPDX-License-Identifier: Apache-2.0
//
// One run of one candidate: start, watch the console, stop the clock at the last mark, end it, collect
// what it left.
//
//   posix_spawn ─▶ console ─▶ mark … mark ─▶ last mark: wall time, CPU time, memory are read
//                                              └▶ rest of the line ─▶ SIGTERM or SIGKILL ─▶ its files
//
// Invariant: figures are read at the last mark and nowhere later, for every candidate alike; what a
// machine does to end costs it nothing.

import Foundation

/// Runs one candidate once.
struct CandidateRun {
  /// What a run gave besides its record: the console between marks, by workload's name; "" is the boot.
  struct Result {
    var record: RunRecord
    var outputs: [String: String] = [:]
    /// The host's speed around it; whoever ran it says.
    var hostSpeed = 1.0
    /// The signal that interrupted it.
    var signal: Int32?
  }

  /// The most a console may print: beyond that the guest is out of control.
  static let outputLimit = 16 << 20

  let plan: ComparisonPlan
  let candidate: Candidate
  let folder: String
  let inbox: SignalInbox
  /// Called some ten times a second with the seconds so far.
  let onTick: (Double) -> Void

  /// The run.
  func run(round: Int) -> Result {
    let files = RunFiles(statistics: "\(folder)/statistics", samples: "\(folder)/samples")
    for path in [files.statistics, files.samples] { unlink(path) }
    let note = candidate.prepare?()
    var record = RunRecord(
      round: round, outcome: .failed, note: note, wallSeconds: 0, marks: [], workloads: [],
      samples: [], messages: [])
    let child: MeasuredChild
    do throws(StartFailure) {
      child = try MeasuredChild(candidate.command(files))
    } catch {
      record.problem = error.description
      return Result(record: record)
    }
    var state = State(watch: ConsoleWatch(plan.watched), last: plan.lastKey(of: candidate))
    let (outcome, problem, signal) = watch(child, &state)
    record.outcome = outcome
    let end = state.watch[state.last]?.time ?? monotonicNanoseconds()
    let usage = state.usages[state.last] ?? child.usage
    // The boot's last line is compared, so all of it is wanted.
    if outcome == .finished, state.last == plan.endKey { finishLine(child, &state) }
    let ending = child.end(grace: outcome == .finished ? candidate.grace : 0) { state.take($0) }
    record.problem = problem ?? (outcome == .ended ? describe(ending, state) : nil)
    record.wallSeconds = toMillionths(Double(end &- child.start) / 1e9)
    record.cpuSeconds = usage.map { toMillionths(Double($0.cpuNanoseconds) / 1e9) }
    record.systemSeconds = usage.map { toMillionths(Double($0.systemNanoseconds) / 1e9) }
    record.peakBytes = usage?.peakBytes
    record.messages = Array(state.messages.suffix(20))
    record.statistics = readWhole(files.statistics).flatMap {
      try? JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
    }
    record.marks = marks(state, start: child.start, record.statistics)
    record.workloads = workloads(state)
    record.samples = Timeline.read(
      files.samples, origin: origin(record.statistics, child.start),
      end: record.wallSeconds * 1000)
    return Result(record: record, outputs: outputs(state), signal: signal)
  }

  // MARK: Watching

  private struct State {
    var watch: ConsoleWatch
    let last: String
    /// What the process had taken when each mark was seen.
    var usages: [String: ProcessUsage] = [:]
    var errors: [UInt8] = []

    mutating func take(_ piece: MeasuredChild.Piece) {
      if piece.isOutput {
        if watch.bytes.count < CandidateRun.outputLimit { watch.feed(piece.bytes, at: piece.time) }
      } else if errors.count < 1 << 16 {
        errors += piece.bytes
      }
    }

    var messages: [String] {
      String(decoding: errors, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  private func watch(
    _ child: MeasuredChild, _ state: inout State
  ) -> (RunRecord.Outcome, String?, Int32?) {
    let deadline = child.start &+ UInt64(plan.timeout * 1e9)
    while true {
      let before = state.watch.reached.count
      for piece in child.read(milliseconds: 50) { state.take(piece) }
      if state.watch.reached.count > before, let usage = child.usage {
        for mark in state.watch.reached[before...] { state.usages[mark.key] = usage }
      }
      if state.watch[state.last] != nil { return (.finished, nil, nil) }
      let now = monotonicNanoseconds()
      if let signal = inbox.take() { return (.interrupted, "interrupted", signal) }
      if child.isSilent || child.pollEnd() != nil {
        // What it said last may still be in the pipes.
        for piece in child.read(milliseconds: 0) { state.take(piece) }
        if state.watch[state.last] != nil { return (.finished, nil, nil) }
        if child.isSilent { return (.ended, nil, nil) }
      }
      if now >= deadline {
        return (.timeout, "\(whole(plan.timeout)) s passed \(without(state))", nil)
      }
      if state.watch.bytes.count >= Self.outputLimit {
        return (.timeout, "printed \(Self.outputLimit >> 20) MiB \(without(state))", nil)
      }
      onTick(Double(now &- child.start) / 1e9)
    }
  }

  private func whole(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  private func without(_ state: State) -> String {
    let text = plan.watched.first { $0.key == state.last }?.text ?? state.last
    let reached = state.watch.reached.last.flatMap { last in
      plan.watched.first { $0.key == last.key }?.name
    }
    return "before the console printed '\(text)'" + (reached.map { "; last mark: \($0)" } ?? "")
  }

  private func describe(_ ending: ChildEnd, _ state: State) -> String {
    let said = state.messages.last { !$0.isEmpty }
    return "\(ending) \(without(state))" + (said.map { "; it said: \($0)" } ?? "")
  }

  /// Reads up to the end of the line of the last mark.
  private func finishLine(_ child: MeasuredChild, _ state: inout State) {
    guard let offset = state.watch[state.last]?.offset else { return }
    let deadline = monotonicNanoseconds() &+ 500_000_000
    while !state.watch.bytes[offset...].contains(10), !child.isSilent,
      monotonicNanoseconds() < deadline
    {
      for piece in child.read(milliseconds: 20) { state.take(piece) }
    }
  }

  // MARK: Figures

  /// Milliseconds from the start of the process to where the candidate's own times count from.
  private func origin(_ statistics: JSONValue?, _ start: UInt64) -> Double {
    guard case .integer(let time)? = statistics?["origin_monotonic_ns"], time > 0 else { return 0 }
    return (Double(time) - Double(start)) / 1e6
  }

  private func marks(_ state: State, start: UInt64, _ statistics: JSONValue?) -> [MarkTime] {
    var result: [MarkTime] = plan.marks.compactMap { mark in
      state.watch[mark.key].map {
        MarkTime(key: mark.key, milliseconds: toMillionths(Double($0.time &- start) / 1e6))
      }
    }
    // What the candidate says of itself, on the same clock.
    if case .object(let times)? = statistics?["monotonic_ns"] {
      for (key, value) in times {
        guard case .integer(let time) = value, time >= Int64(start) else { continue }
        let passed = Double(time - Int64(start)) / 1e6
        result.append(MarkTime(key: "own_\(key)", milliseconds: toMillionths(passed)))
      }
    }
    return result.sorted { ($0.milliseconds, $0.key) < ($1.milliseconds, $1.key) }
  }

  private func workloads(_ state: State) -> [WorkloadTime] {
    plan.workloads.compactMap { work in
      guard let begin = state.watch[work.beginKey], let end = state.watch[work.endKey] else {
        return nil
      }
      let line = lineEnding(at: end.offset, state)
      let from = value("from=", line).flatMap { Double($0) }
      let to = value("to=", line).flatMap { Double($0) }
      var cpu: Double?
      if let first = state.usages[work.beginKey], let last = state.usages[work.endKey] {
        cpu = toMillionths(Double(last.cpuNanoseconds &- first.cpuNanoseconds) / 1e9)
      }
      return WorkloadTime(
        name: work.name, hostSeconds: toMillionths(Double(end.time &- begin.time) / 1e9),
        guestSeconds: from.flatMap { from in to.map { toMillionths($0 - from) } }, cpuSeconds: cpu,
        status: value("status=", line).flatMap { Int($0) })
    }
  }

  private func lineEnding(at offset: Int, _ state: State) -> String {
    let before = state.watch.bytes[..<offset]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return String(decoding: before[start...], as: UTF8.self)
  }

  private func value(_ key: String, _ line: String) -> String? {
    line.split(whereSeparator: \.isWhitespace).last { $0.hasPrefix(key) }
      .map { String($0.dropFirst(key.count)) }
  }

  /// The console's spans that must be alike. A candidate that ends earlier than the others has less.
  private func outputs(_ state: State) -> [String: String] {
    var result: [String: String] = [:]
    let bytes = state.watch.bytes
    if let mark = state.watch[plan.endKey], plan.workloads.isEmpty {
      let start = bytes[..<mark.offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = bytes[mark.offset...].firstIndex(of: 10) ?? bytes.count
      result[""] = String(decoding: bytes[start..<end], as: UTF8.self)
    }
    for work in plan.workloads {
      guard let begin = state.watch[work.beginKey], let end = state.watch[work.endKey] else {
        continue
      }
      // From the line behind the begin to the line of the end.
      let first = bytes[begin.offset...].firstIndex(of: 10).map { $0 + 1 } ?? begin.offset
      var last = bytes[..<end.offset].lastIndex(of: 10).map { $0 + 1 } ?? end.offset
      if last < first { last = first }
      result[work.name] = String(decoding: bytes[first..<last], as: UTF8.self)
    }
    return result
  }
}
