// SPDX-License-Identifier: Apache-2.0
//
// The recorder's file, read back by an independent JSON parser.

import Foundation
import Testing

@testable import TraceEvents

@Suite struct TraceEventRecorderTests {
  private func written(_ recorder: TraceEventRecorder) throws -> [String: Any] {
    var bytes = Data()
    #expect(
      recorder.write {
        bytes.append(contentsOf: $0)
        return nil
      } == nil)
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  private func events(_ recorder: TraceEventRecorder) throws -> [[String: Any]] {
    try #require(try written(recorder)["traceEvents"] as? [[String: Any]])
  }

  @Test func phasesAndTimes() throws {
    let recorder = TraceEventRecorder(process: "p", origin: 1_000)
    let first = recorder.addTrack("first", limit: 10)
    let second = recorder.addTrack("second", limit: 10)
    recorder.instant("late", on: second, at: 5_000_000)
    recorder.slice(
      "work", on: first, from: 2_500, to: 4_001_000,
      [("text", .text("a")), ("count", .count(.max)), ("number", .number(-1.5))])
    recorder.counter("graph", on: second, at: 900, [("x", .number(0.25)), ("y", .number(.nan))])
    let all = try events(recorder)
    let shown = all.filter { $0["ph"] as? String != "M" }
    #expect(shown.map { $0["ph"] as? String } == ["C", "X", "i"], "sorted by time")
    #expect(
      shown.map { $0["ts"] as? Double } == [0, 1.5, 4999], "what is before the origin is at 0")
    #expect(shown[1]["dur"] as? Double == 3998.5)
    #expect(shown[1]["tid"] as? Int == 1 && shown[2]["tid"] as? Int == 2)
    let arguments = try #require(shown[1]["args"] as? [String: Any])
    #expect(arguments["text"] as? String == "a" && arguments["number"] as? Double == -1.5)
    #expect(arguments["count"] as? UInt64 == .max)
    let graph = try #require(shown[0]["args"] as? [String: Any])
    #expect(graph["x"] as? Double == 0.25 && graph["y"] is NSNull)
    let names = all.filter { $0["name"] as? String == "thread_name" }
      .compactMap { ($0["args"] as? [String: Any])?["name"] as? String }
    #expect(names == ["first", "second"])
  }

  @Test func textIsQuoted() throws {
    let recorder = TraceEventRecorder(process: "\"\\\u{7}ä\n", origin: 0)
    let track = recorder.addTrack("t", limit: 10)
    recorder.instant("\u{1}\u{7F}\"", on: track, at: 1, [("k\\", .text("→\u{1F600}"))])
    let all = try events(recorder)
    #expect(all.last?["name"] as? String == "\u{1}\u{7F}\"")
    #expect((all.last?["args"] as? [String: Any])?["k\\"] as? String == "→\u{1F600}")
    #expect((all[0]["args"] as? [String: Any])?["name"] as? String == "\"\\\u{7}ä\n")
  }

  @Test func aTrackKeepsItsLimitAndCountsTheRest() throws {
    let recorder = TraceEventRecorder(process: "p", origin: 0)
    let busy = recorder.addTrack("busy", limit: 3)
    let calm = recorder.addTrack("calm", limit: 3)
    for time in 0..<10 { recorder.instant("e", on: busy, at: UInt64(time)) }
    recorder.instant("kept", on: calm, at: 100)
    #expect(recorder.droppedCount == 7)
    let file = try written(recorder)
    #expect((file["otherData"] as? [String: Any])?["dropped_events"] as? Int == 7)
    let all = try #require(file["traceEvents"] as? [[String: Any]])
    #expect(all.filter { $0["name"] as? String == "e" }.count == 3)
    #expect(all.contains { $0["name"] as? String == "kept" })
    let names = all.compactMap { ($0["args"] as? [String: Any])?["name"] as? String }
    #expect(names.contains("busy (7 events dropped)") && names.contains("calm"))
  }

  @Test func anEmptyOneIsAFile() throws {
    #expect(try events(TraceEventRecorder(process: "p", origin: 0)).count == 1)
  }

  @Test func aFailureEndsTheWriting() {
    let recorder = TraceEventRecorder(process: "p", origin: 0)
    let track = recorder.addTrack("t", limit: 100_000)
    for time in 0..<5000 { recorder.instant("event", on: track, at: UInt64(time)) }
    var calls = 0
    let failure = recorder.write { _ in
      calls += 1
      return calls == 2 ? "full" : nil
    }
    #expect(failure == "full" && calls == 2)
  }

  @Test func threadsRecordTogether() async throws {
    let recorder = TraceEventRecorder(process: "p", origin: 0)
    let track = recorder.addTrack("t", limit: 2500)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for time in 0..<1000 { recorder.instant("e", on: track, at: UInt64(time)) }
        }
      }
    }
    #expect(recorder.droppedCount == 1500)
    #expect(try events(recorder).filter { $0["name"] as? String == "e" }.count == 2500)
  }
}
