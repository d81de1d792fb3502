// SPDX-License-Identifier: Apache-2.0
//
// Rules of the source tree a compiler does not know: file lengths, headers, no mutable state outside of
// objects, generated files as their generator writes them, the same words in every module.

import Foundation
import Testing

@Suite struct SourceRules {
  private struct Source {
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var isGenerated: Bool { path.contains("/Generated/") }
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func sources(_ folders: [String], _ extensions: Set<String> = ["swift"])
    -> [Source]
  {
    folders.flatMap { folder -> [Source] in
      let base = root.appendingPathComponent(folder)
      let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
      return (files?.compactMap { $0 as? URL } ?? [])
        .filter { extensions.contains($0.pathExtension) }
        .compactMap { url in
          guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
          return Source(path: String(url.path.dropFirst(root.path.count + 1)), text: text)
        }
    }.sorted { $0.path < $1.path }
  }

  @Test func filesStayShort() {
    for source in Self.sources(["Sources"]) where !source.isGenerated {
      #expect(source.lines.count <= 500, "\(source.path): \(source.lines.count) lines")
    }
    for source in Self.sources(["Tests"]) {
      #expect(source.lines.count <= 700, "\(source.path): \(source.lines.count) lines")
    }
  }

  @Test func everyFileHasItsHeader() {
    let all = Self.sources(["Sources", "Tests"], ["swift", "c", "h"])
    #expect(all.count > 200)
    for source in all {
      let lines = source.lines
      #expect(
        lines.first == "// SPDX-License-Identifier: Apache-2.0", "\(source.path): no licence line")
      guard source.path.hasSuffix(".swift"), lines.count > 20 else { continue }
      #expect(
        lines[1] == "//" && lines[2].hasPrefix("// "), "\(source.path): doesn't say what it is")
    }
  }

  /// Two fields of CPUState at one place would write over each other. `hostState` names the part that
  /// begins with the budget.
  @Test func fieldsOfCPUStateLieApart() throws {
    let path = Self.root.appendingPathComponent("Sources/IR/CPUStateLayout.swift")
    let text = try String(contentsOf: path, encoding: .utf8)
    let fields = text.matches(of: /static var (\w+): Int \{ (0x\w+) \}/)
      .filter { $0.output.1 != "hostState" && $0.output.1 != "byteCount" }
    #expect(fields.count > 25)
    for (place, those) in Dictionary(grouping: fields, by: \.output.2) {
      #expect(those.count == 1, "\(place): \(those.map(\.output.1))")
    }
  }

  /// Variables at file scope and static ones that may change, and why each may be there.
  private static let mutableGlobals: [String: String] = [:]

  @Test func nothingMutableIsGlobal() throws {
    let global = try Regex(
      #"^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|internal|fileprivate|private|package|nonisolated(?:\(unsafe\))?)\s+)*var\s+(\w+)"#
    )
    let fixed = try Regex(#"\bstatic\s+(?:nonisolated(?:\(unsafe\))?\s+)?var\s+(\w+)[^{]*$"#)
    let unsafe = try Regex(
      #"(?:^|static\s+)nonisolated\(unsafe\)\s+(?:static\s+)?(?:let|var)\s+(\w+)"#)
    var seen: Set<String> = []
    for source in Self.sources(["Sources"]) {
      for (number, line) in source.lines.enumerated() {
        let text = String(line)
        if text.trimmingCharacters(in: .whitespaces).hasPrefix("//") { continue }
        var name: String?
        // Column 0: not inside of anything. A getter is no state.
        if let match = try global.firstMatch(in: text), !text.contains("{") {
          name = String(match[1].substring ?? "")
        } else if let match = try fixed.firstMatch(in: text), !opensGetter(source.lines, number) {
          name = String(match[1].substring ?? "")
        } else if let match = try unsafe.firstMatch(in: text) {
          name = String(match[1].substring ?? "")
        }
        guard let name else { continue }
        let key = "\(source.path):\(name)"
        seen.insert(key)
        #expect(
          Self.mutableGlobals[key] != nil,
          "\(source.path):\(number + 1): mutable and global: \(text)")
      }
    }
    #expect(Set(Self.mutableGlobals.keys).isSubset(of: seen), "the list names what is gone")
  }

  /// Whether a declaration goes on to a getter in the next lines.
  private func opensGetter(_ lines: [Substring], _ number: Int) -> Bool {
    lines[number...].prefix(3).joined().contains("{")
      && !lines[number...].prefix(3).joined().contains("=")
  }

  /// Calls that end the process, and why each can't be reached by a guest or a user.
  @Test func nothingEndsTheProcess() throws {
    let words = try Regex(#"\btry!|\bas!|\bfatalError\(|\bassertionFailure\("#)
    for source in Self.sources(["Sources"]) {
      for (number, line) in source.lines.enumerated() {
        let text = String(line)
        if text.trimmingCharacters(in: .whitespaces).hasPrefix("//") { continue }
        #expect(try words.firstMatch(in: text) == nil, "\(source.path):\(number + 1): \(text)")
      }
    }
  }

  @Test func nothingIsLeftToDo() throws {
    let words = try Regex(#"\b(TODO|FIXME|XXX|HACK)\b"#)
    for source in Self.sources(["Sources"], ["swift", "c", "h"]) {
      for (number, line) in source.lines.enumerated() {
        #expect(
          try words.firstMatch(in: String(line)) == nil, "\(source.path):\(number + 1): \(line)")
      }
    }
  }

  /// Names no path of the machine it was written on.
  @Test func nothingNamesThisMachine() throws {
    let words = try Regex("/(work|root|home)/[a-z]")
    for source in Self.sources(["Sources", "Tests"], ["swift", "c", "h"])
    where !source.path.hasSuffix("SourceRules.swift") {
      for (number, line) in source.lines.enumerated() {
        #expect(
          try words.firstMatch(in: String(line)) == nil, "\(source.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func tiersKnowNoGuestAndGuestsNoTier() throws {
    let guests = ["RISCVGuest", "X86Guest", "AArch64Guest"]
    let tiers = ["Interpreter", "Tracing", "LLVMBackend", "ExecutionEngine"]
    for source in Self.sources(["Sources"]) {
      let module = source.path.split(separator: "/")[1]
      let imports = source.lines.filter { $0.hasPrefix("import ") || $0.contains(" import ") }
        .compactMap { $0.split(separator: " ").last.map(String.init) }
      if tiers.contains(String(module)) {
        #expect(Set(imports).isDisjoint(with: guests), "\(source.path)")
      }
      if guests.contains(String(module)) {
        #expect(Set(imports).isDisjoint(with: tiers), "\(source.path)")
      }
    }
  }

  @Test(arguments: [[".ci/generate-handlers", "--check"]])
  func generatedFilesAreUpToDate(_ command: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", Self.root.appendingPathComponent(command[0]).path] + command[1...]
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: text, as: UTF8.self))")
  }
}
