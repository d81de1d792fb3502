// SPDX-License-Identifier: Apache-2.0
//
// What profilers and debuggers are told of traces: the records of a jitdump file, the objects GDB is shown
// and that they go with their traces, the lines of the perf map.

import CHost
import EngineTestSupport
import Foundation
import Testing

@testable import ExecutionEngine

@Suite(.serialized) struct TraceToolsTests {
  private static let code: [UInt8] = (0..<100).map { UInt8($0) }

  private func published(_ name: String, _ body: (PublishedCode) throws -> Void) rethrows {
    try Self.code.withUnsafeBytes { code in
      try body(
        PublishedCode(
          name: name, entry: UInt(bitPattern: code.baseAddress.unsafelyUnwrapped), byteCount: 100))
    }
  }

  private func word<W: FixedWidthInteger>(_ data: Data, _ at: Int, _: W.Type) -> W {
    data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: W.self) }
  }

  @Test func aJitDumpHoldsNamesPlacesAndCode() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-jitdump-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let entry = try write(folder.path)
    let data = try Data(contentsOf: folder.appendingPathComponent("jit-\(getpid()).dump"))
    #expect(word(data, 0, UInt32.self) == 0x4A69_5444 && word(data, 4, UInt32.self) == 1)
    #expect(word(data, 8, UInt32.self) == 40 && word(data, 12, UInt32.self) == 62)
    #expect(word(data, 20, Int32.self) == getpid())
    var at = 40
    for (index, name) in ["one", "the other"].enumerated() {
      let size = 56 + name.utf8.count + 1 + 100
      #expect(word(data, at, UInt32.self) == 0 && word(data, at + 4, UInt32.self) == UInt32(size))
      #expect(word(data, at + 16, Int32.self) == getpid())
      #expect(word(data, at + 24, UInt64.self) == UInt64(entry))
      #expect(word(data, at + 32, UInt64.self) == UInt64(entry))
      #expect(word(data, at + 40, UInt64.self) == 100)
      #expect(word(data, at + 48, UInt64.self) == UInt64(index + 1))
      let text = data[(at + 56)..<(at + 56 + name.utf8.count + 1)]
      #expect(Array(text) == Array(name.utf8) + [0])
      #expect(Array(data[(at + size - 100)..<(at + size)]) == Self.code)
      at += size
    }
    #expect(word(data, at, UInt32.self) == 3 && data.count == at + 16, "closed")
    #expect(JitDump(folder: folder.path + "/none") == nil)
  }

  /// Two traces; the file is closed at the end.
  private func write(_ folder: String) throws -> UInt {
    let dump = try #require(JitDump(folder: folder))
    var entry: UInt = 0
    for name in ["one", "the other"] {
      published(name) { trace in
        dump.didPublish(trace)
        entry = trace.entry
      }
    }
    return entry
  }

  @Test func anObjectNamesItsTrace() throws {
    let object = DebuggerObjects.object(
      PublishedCode(name: "kiln_trace_7", entry: 0x1234_5678_9AB0, byteCount: 0x40))
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-object-\(getpid())")
    try Data(object).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    // binutils come with the compiler.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["readelf", "--wide", "--symbols", "--section-headers", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && !text.contains("rror") && !text.contains("arning"))
    #expect(
      text.contains("0000123456789ab0    64 FUNC    GLOBAL DEFAULT    1 kiln_trace_7"), "\(text)")
    #expect(text.contains(".text             NOBITS          0000123456789ab0"), "\(text)")
  }

  @Test func objectsGoWithTheirTraces() throws {
    let before = kiln_debugger_count()
    // Rewritten code is dropped and compiled again; more would be left if nothing were taken back.
    var options = BareOptions.tiered {
      let limit = $0.cacheBytes
      $0 = .everything
      $0.cacheBytes = limit
    }
    options.vcpu.tier?.tools.registersWithDebugger = true
    try run(options) { machine in
      let figures = try #require(machine.vcpu.traceStatistics)
      let shown = kiln_debugger_count() - before
      #expect(figures.published > 50 && shown > 0 && shown < 20, "\(shown) of \(figures.published)")
    }
    #expect(kiln_debugger_count() == before)
  }

  private func run(_ options: BareOptions, _ check: (BareMachine) throws -> Void) throws {
    try check(try BareMachine([Programs.rewriting(rounds: 100)], options).run())
  }

  @Test func everyEntryEndsAtOneExit() throws {
    for level in TraceLevel.allCases {
      var options = BareOptions.tiered {
        $0.linksTraces = false
        $0.countsExits = true
        $0.usesQuickLevel = level == .quick
        $0.usesOptimisedLevel = level == .optimised
      }
      options.vcpu.tier?.makeCompiler = { try LLVMTraceCompiler($0) }
      let machine = try BareMachine([Programs.loops(rounds: 50)], options).run()
      let counts = try machine.vcpu.traceSnapshots.map { try #require($0.exitCounts) }
      let entries = machine.vcpu.traceStatistics?.entries
      #expect(counts.joined().reduce(0, +) == entries && entries != 0, "\(counts)")
      #expect(machine.vcpu.traceSnapshots.allSatisfy { $0.level == level })
    }
  }

  @Test func thePerfMapHasALineATrace() throws {
    let path = "/tmp/perf-\(getpid()).map"
    defer { unlink(path) }
    var options = BareOptions.tiered { _ in }
    options.vcpu.tier?.tools.writesPerfMap = true
    let machine = try BareMachine([Programs.loops()], options).run()
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(UInt64(lines.count) == machine.vcpu.traceStatistics?.published)
    for line in lines {
      let parts = line.split(separator: " ")
      #expect(
        parts.count == 3 && UInt(parts[0], radix: 16) != nil && UInt(parts[1], radix: 16) != nil)
      #expect(parts[2].hasPrefix("kiln_trace_"))
    }
  }
}
