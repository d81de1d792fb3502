// SPDX-License-Identifier: Apache-2.0
//
// Events of a run in memory, and the file Perfetto and Chrome's tracing page open: JSON in the trace-event
// format. A track is a row of the viewer: slices on it have a start and an end, instants a time.
//
// Invariants
// - Any thread records; events are kept in the order they came, and sorted by time when they are written.
// - A track holds so many events and no more: later ones are counted, not kept, so that a busy track
//   never costs another one its events, nor the host its memory.
// - Slices on a track don't overlap: whoever records on it sees to that.
//
// Spec: "Trace Event Format" (Chromium), JSON object format, phases X, i, C and M.

import Glibc
import Synchronization

/// Collects events and writes them.
public final class TraceEventRecorder: Sendable {
  /// A row of the viewer.
  public struct Track: Hashable, Sendable { let number: Int }
  /// What an event says besides its name.
  public enum Value: Sendable {
    /// Text.
    case text(String)
    /// A count.
    case count(UInt64)
    /// A number, written with three decimals.
    case number(Double)
  }
  /// Named values of an event, in their order.
  public typealias Arguments = [(name: String, value: Value)]

  private enum Phase { case slice(nanoseconds: UInt64), instant, counter }
  private struct Event {
    let phase: Phase
    let track: Int
    let name: String
    let start: UInt64
    let arguments: Arguments
  }
  private struct Row {
    let name: String
    let limit: Int
    var count = 0
    var dropped: UInt64 = 0
  }
  private struct State {
    var rows: [Row] = []
    var events: [Event] = []
  }

  private let process: String
  private let origin: UInt64
  private let state = Mutex(State())

  /// A recorder without tracks.
  /// - Parameters:
  ///   - process: the name of the process in the viewer.
  ///   - origin: the host's monotonic time in nanoseconds that becomes 0.
  public init(process: String, origin: UInt64) {
    self.process = process
    self.origin = origin
  }

  // MARK: Recording

  /// Adds a row below those there are. `limit`: how many events it keeps.
  public func addTrack(_ name: String, limit: Int) -> Track {
    state.withLock { state in
      state.rows.append(Row(name: name, limit: limit))
      return Track(number: state.rows.count - 1)
    }
  }

  /// Records what went on from one time to another, both the host's in nanoseconds.
  public func slice(
    _ name: String, on track: Track, from start: UInt64, to end: UInt64, _ arguments: Arguments = []
  ) {
    add(
      Event(
        phase: .slice(nanoseconds: end &- min(start, end)), track: track.number, name: name,
        start: start, arguments: arguments))
  }

  /// Records a moment.
  public func instant(
    _ name: String, on track: Track, at time: UInt64, _ arguments: Arguments = []
  ) {
    add(
      Event(
        phase: .instant, track: track.number, name: name, start: time, arguments: arguments))
  }

  /// Records values of a graph, which has a row of its own under its name; they count for the track's
  /// limit.
  public func counter(
    _ name: String, on track: Track, at time: UInt64, _ values: Arguments
  ) {
    add(Event(phase: .counter, track: track.number, name: name, start: time, arguments: values))
  }

  private func add(_ event: Event) {
    state.withLock { state in
      guard state.rows[event.track].count < state.rows[event.track].limit else {
        state.rows[event.track].dropped &+= 1
        return
      }
      state.rows[event.track].count += 1
      state.events.append(event)
    }
  }

  /// Events that were not kept.
  public var droppedCount: UInt64 { state.withLock { $0.rows.reduce(0) { $0 &+ $1.dropped } } }

  // MARK: Writing

  /// Writes the file, piece by piece. `write` gives the host's reason when it fails, which ends the
  /// writing; that reason is the result, nil when all was written.
  public func write(_ write: (UnsafeRawBufferPointer) -> String?) -> String? {
    let (rows, events) = state.withLock { ($0.rows, $0.events) }
    // Equal times stay in their order: a slice that begins with another one was recorded behind it.
    let order = events.indices.sorted { (events[$0].start, $0) < (events[$1].start, $1) }
    var text = "{\"displayTimeUnit\":\"ms\",\"otherData\":{\"dropped_events\":"
    text += "\(rows.reduce(0) { $0 &+ $1.dropped })},\"traceEvents\":[\n"
    text += metadata("process_name", track: 0, "\"name\":\(quoted(process))")
    for (number, row) in rows.enumerated() {
      let name = row.dropped == 0 ? row.name : "\(row.name) (\(row.dropped) events dropped)"
      text += ",\n" + metadata("thread_name", track: number, "\"name\":\(quoted(name))")
      text += ",\n" + metadata("thread_sort_index", track: number, "\"sort_index\":\(number)")
    }
    for index in order {
      text += ",\n" + line(events[index])
      if text.utf8.count > 60_000 {
        if let failure = send(&text, write) { return failure }
      }
    }
    text += "\n]}\n"
    return send(&text, write)
  }

  private func send(
    _ text: inout String, _ write: (UnsafeRawBufferPointer) -> String?
  ) -> String? {
    defer { text = "" }
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private func metadata(_ name: String, track: Int, _ arguments: String) -> String {
    "{\"ph\":\"M\",\"pid\":1,\"tid\":\(track + 1),\"name\":\"\(name)\",\"args\":{\(arguments)}}"
  }

  private func line(_ event: Event) -> String {
    var text = "{\"ph\":"
    switch event.phase {
    case .slice(let nanoseconds): text += "\"X\",\"dur\":\(microseconds(nanoseconds))"
    case .instant: text += "\"i\",\"s\":\"t\""
    case .counter: text += "\"C\""
    }
    text += ",\"pid\":1,\"tid\":\(event.track + 1),\"ts\":"
    text += microseconds(event.start &- min(origin, event.start))
    text += ",\"name\":\(quoted(event.name))"
    if !event.arguments.isEmpty {
      let values = event.arguments.map { "\(quoted($0.name)):\(value($0.value))" }
      text += ",\"args\":{" + values.joined(separator: ",") + "}"
    }
    return text + "}"
  }

  private func value(_ value: Value) -> String {
    switch value {
    case .text(let text): return quoted(text)
    case .count(let count): return "\(count)"
    case .number(let number):
      guard number.isFinite, number.magnitude < 1e15 else { return "null" }
      let thousandths = Int64((number * 1000).rounded())
      let sign = thousandths < 0 ? "-" : ""
      return sign + decimal(thousandths.magnitude)
    }
  }

  private func microseconds(_ nanoseconds: UInt64) -> String { decimal(nanoseconds) }

  /// Thousandths as a number with three decimals.
  private func decimal(_ thousandths: UInt64) -> String {
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
