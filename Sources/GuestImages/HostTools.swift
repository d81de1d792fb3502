// SPDX-License-Identifier: Apache-2.0
//
// Runs the host programs that do the package work (apt-get, dpkg-deb, tar, sha256sum, clang).
// Programs are looked up in the PATH of one environment value, which children inherit with a plain C
// locale, so tests can put their own programs first. Standard error goes to a file, never to the
// terminal and never through a second pipe: a child can't block on it.

import Foundation

/// The host's programs, as one environment sees them.
struct HostTools: Sendable {
  /// The variables children start with, before the locale is made plain.
  let environment: [String: String]

  /// What one finished program left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Where standard output goes.
  enum Output {
    case captured
    case file(URL)
    case lines((String) -> Void)
  }

  /// The program's path, or nil when no folder of PATH holds it.
  func find(_ tool: String) -> URL? {
    for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
      let candidate = URL(fileURLWithPath: String(folder)).appendingPathComponent(tool)
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return nil
  }

  /// The program's path; throws `missingTool` saying what it is needed for.
  func require(_ tool: String, to purpose: String) throws -> URL {
    guard let found = find(tool) else { throw ImageError.missingTool(tool: tool, purpose: purpose) }
    return found
  }

  /// Runs a program to its end. A status other than 0 is no error here: callers know what it means.
  func run(
    _ program: URL, _ arguments: [String], variables: [String: String] = [:],
    directory: URL? = nil, output: Output = .captured
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    var childEnvironment = environment
    childEnvironment["LC_ALL"] = "C"
    childEnvironment["LANGUAGE"] = nil
    childEnvironment.merge(variables) { $1 }
    process.environment = childEnvironment
    if let directory { process.currentDirectoryURL = directory }
    process.standardInput = FileHandle.nullDevice

    let errorFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-\(UUID().uuidString).err")
    defer { try? FileManager.default.removeItem(at: errorFile) }
    process.standardError = try Self.create(errorFile)

    var captured = ""
    switch output {
    case .file(let destination):
      process.standardOutput = try Self.create(destination)
      try start(process, program)
    case .captured:
      let pipe = Pipe()
      process.standardOutput = pipe
      try start(process, program)
      captured = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    case .lines(let report):
      let pipe = Pipe()
      process.standardOutput = pipe
      try start(process, program)
      captured = Self.readLines(from: pipe.fileHandleForReading, report)
    }
    process.waitUntilExit()
    let errors = (try? Data(contentsOf: errorFile)) ?? Data()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : 128,
      output: captured, errors: String(decoding: errors, as: UTF8.self))
  }

  /// Runs a program that must succeed; its failure becomes one line.
  @discardableResult
  func check(
    _ program: URL, _ arguments: [String], variables: [String: String] = [:],
    directory: URL? = nil, output: Output = .captured
  ) throws -> Outcome {
    let outcome = try run(
      program, arguments, variables: variables, directory: directory, output: output)
    guard outcome.status != 0 else { return outcome }
    if outcome.errors.contains("No space left on device") {
      throw ImageError.diskFull(path: directory?.path ?? "the cache", needed: 0)
    }
    throw ImageError.toolFailed(
      tool: program.lastPathComponent,
      reason: Self.mostTellingLine(outcome.errors) ?? "exit status \(outcome.status)")
  }

  /// The first line that names an error, or else the last line with anything in it.
  static func mostTellingLine(_ text: String) -> String? {
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    return lines.first { $0.hasPrefix("E:") || $0.contains("error:") } ?? lines.last
  }

  private func start(_ process: Process, _ program: URL) throws {
    do {
      try process.run()
    } catch {
      throw ImageError.toolFailed(tool: program.lastPathComponent, reason: "can't be started")
    }
    // The child has its own copies; without closing ours a pipe would never report its end.
    if let pipe = process.standardOutput as? Pipe { try? pipe.fileHandleForWriting.close() }
    if let file = process.standardOutput as? FileHandle { try? file.close() }
    if let file = process.standardError as? FileHandle { try? file.close() }
  }

  private static func create(_ file: URL) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: file.path)
    else { throw ImageError.file(path: file.path, reason: "can't be written") }
    return handle
  }

  private static func readLines(from handle: FileHandle, _ report: (String) -> Void) -> String {
    var all = Data()
    var pending = Data()
    while true {
      let chunk = handle.availableData
      if chunk.isEmpty { break }
      all.append(chunk)
      pending.append(chunk)
      while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        report(String(decoding: pending[pending.startIndex..<end], as: UTF8.self))
        pending.removeSubrange(pending.startIndex...end)
      }
    }
    if !pending.isEmpty { report(String(decoding: pending, as: UTF8.self)) }
    return String(decoding: all, as: UTF8.self)
  }
}
