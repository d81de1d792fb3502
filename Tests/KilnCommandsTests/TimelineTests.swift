// SPDX-License-Identifier: Apache-2.0
//
// `--trace-events` as a process: what the file holds, by an independent JSON parser, in every way of ending.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import KilnCommands

@Suite struct TimelineTests {
  private struct Event: Decodable {
    struct Arguments: Decodable { let name: String? }
    let ph: String
    let tid: Int
    let ts: Double?
    let dur: Double?
    let name: String
    let args: Arguments?
  }
  private struct File: Decodable { let traceEvents: [Event] }

  private let folder: TemporaryFolder
  private var path: String { folder.path + "/events" }

  init() throws { folder = try TemporaryFolder() }

  private func events() throws -> [Event] {
    try JSONDecoder().decode(File.self, from: Data(contents(path).utf8)).traceEvents
  }

  /// Rows by name with their events; slices of a row must not overlap, times must rise.
  private func rows() throws -> [String: [Event]] {
    let all = try events()
    var names: [Int: String] = [:]
    for event in all where event.name == "thread_name" { names[event.tid] = event.args?.name }
    var rows: [String: [Event]] = [:]
    var ends: [Int: Double] = [:]
    var last = 0.0
    for event in all where event.ph != "M" {
      let time = try #require(event.ts)
      #expect(time >= last)
      last = time
      if event.ph == "X" {
        #expect(time >= ends[event.tid, default: 0] - 0.0011, "\(event)")
        ends[event.tid] = time + (try #require(event.dur))
      }
      rows[try #require(names[event.tid]), default: []].append(event)
    }
    return rows
  }

  @Test func aTieredRunHasItsRows() throws {
    // A console byte first, then long enough for the compiler's thread to have made the trace.
    let process = try KilnProcess(
      folder.boot(
        .flooding("0123456789\n"), "--mode", "tiered", "--hot-threshold", "20", "--trace-events",
        path))
    #expect(process.wait(seconds: 60) { $0.output.utf8.count > 1_000_000 / Sanitizer.slowdown })
    process.kill(SIGTERM)
    #expect(process.waitForEnd() == .exit(128 + SIGTERM))
    let rows = try rows()
    let vcpu = try #require(rows["VCPU"])
    let slices = vcpu.filter { $0.ph == "X" }
    #expect(slices.first?.name == "process start" && slices.first?.ts == 0)
    // The slices fill the row, but for rounding.
    for (a, b) in zip(slices, slices.dropFirst()) {
      #expect(abs((a.ts ?? 0) + (a.dur ?? 0) - (b.ts ?? 0)) < 1.5, "\(a) \(b)")
    }
    #expect(vcpu.contains { $0.ph == "i" && $0.name == "first console byte" })
    #expect(rows["recordings"]?.isEmpty == false)
    // A slow run drops events, which the row's name says.
    #expect(rows.contains { $0.key.hasPrefix("device UART16550") && !$0.value.isEmpty })
  }

  @Test func aTraceThatIsPublishedShows() throws {
    let result = try kiln(
      folder.boot(
        .counting(to: 50_000_000), "--mode", "tiered", "--hot-threshold", "20", "--policy",
        "synchronous=on", "--trace-events", path))
    #expect(result.ending == .exit(0), "\(result.errors)")
    let vcpu = try #require(try rows()["VCPU"])
    #expect(vcpu.contains { $0.ph == "i" && $0.name == "publish" })
    #expect(vcpu.contains { $0.ph == "X" && $0.name == "in traces" })
  }

  @Test func aTimeoutWritesTheFile() throws {
    let limit = Sanitizer.seconds(tenths: 5)
    let result = try kiln(
      folder.boot(.sleeping(after: "x\n"), "--timeout", limit, "--trace-events", path))
    #expect(result.ending == .exit(124))
    let vcpu = try #require(try rows()["VCPU"])
    #expect(vcpu.contains { $0.name == "idle" && ($0.dur ?? 0) > 100_000 })
  }

  @Test func aGuestThatFailsWritesTheFile() throws {
    let result = try kiln(
      folder.boot(.printing("panic\n", finish: 0x5_3333), "--trace-events", path))
    #expect(result.ending == .exit(5))
    #expect(try rows()["VCPU"]?.contains { $0.name == "end" || $0.name == "set-up" } == true)
  }

  @Test func resetsGoOn() throws {
    let process = try KilnProcess(
      folder.boot(.echo, "--trace-events", path), streams: .pipes(keepsInputOpen: true))
    for (keys, answer) in [("ar", "> [a][r]> "), ("q", "[q]")] {
      process.send(keys)
      process.expect(answer)
    }
    #expect(process.waitForEnd() == .exit(0))
    _ = try rows()
  }

  @Test func refusals() throws {
    let full = try kiln(folder.boot(.printing("x"), "--trace-events", "/dev/full"))
    #expect(full.ending == .exit(125))
    #expect(
      full.errors
        == "kiln: the trace events can't be written to '/dev/full': No space left on device\n")
    let missing = try kiln(folder.boot(.printing("x"), "--trace-events", "/none/file"))
    #expect(missing.ending == .exit(125) && missing.errorLines.count == 1)
    let both = try kiln(
      folder.boot(
        .printing("x"), "--mode", "tiered", "--trace-events", path, "--check", "lockstep"))
    #expect(both.ending == .exit(64) && both.errorLines.count == 1)
  }
}
