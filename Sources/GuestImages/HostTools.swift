// SPDX-License-Identifier: Apache-2.0
//
// Runs the host programs that do the package work (apt-get, dpkg-deb, tar, sha256sum, clang).
// Programs are looked up in the PATH of one environment value, which children inherit with a plain C
// locale, so tests can put their own programs first. Standard error goes to an unnamed file, never to
// the terminal and never through a second pipe: a child can't block on it.

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    var childEnvironment = environment
    childEnvironment["LC_ALL"] = "C"
    childEnvironment["LANGUAGE"] = nil
    childEnvironment.merge(variables) { $1 }
    let errorFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-\(UUID().uuidString).err")
    let errors = try Descriptor.open(errorFile, O_RDWR | O_CREAT | O_EXCL)
    try removeFile(errorFile)  // only the descriptor is needed, and no crash can leave the file

    func start(_ output: borrowing Descriptor) throws -> ChildProcess {
      try ChildProcess(
        program, arguments, environment: childEnvironment, directory: directory, output: output,
        errors: errors)
    }
    var captured = ""
    let child: ChildProcess
    switch output {
    case .file(let destination):
      child = try start(Descriptor.open(destination, O_WRONLY | O_CREAT | O_TRUNC))
    case .captured:
      (child, captured) = try readOutput(start) { _ in }
    case .lines(let report):
      (child, captured) = try readOutput(start, report)
    }
    let status = child.wait()
    lseek(errors.number, 0, SEEK_SET)
    var errorBytes: [UInt8] = []
    while case let chunk = errors.read(), !chunk.isEmpty { errorBytes += chunk }
    return Outcome(
      status: status, output: captured, errors: String(decoding: errorBytes, as: UTF8.self))
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

  /// Starts a child on a pipe and reads it to the end, line by line.
  private func readOutput(
    _ start: (borrowing Descriptor) throws -> ChildProcess, _ report: (String) -> Void
  ) throws -> (ChildProcess, String) {
    let pipe = try OutputPipe()
    let child = try start(pipe.writing)
    let reading = pipe.startReading()
    var all: [UInt8] = []
    var lineStart = 0
    while true {
      let chunk = reading.read()
      if chunk.isEmpty { break }
      let searched = all.count
      all += chunk
      for index in searched..<all.count where all[index] == UInt8(ascii: "\n") {
        report(String(decoding: all[lineStart..<index], as: UTF8.self))
        lineStart = index + 1
      }
    }
    if lineStart < all.count { report(String(decoding: all[lineStart...], as: UTF8.self)) }
    return (child, String(decoding: all, as: UTF8.self))
  }
}
