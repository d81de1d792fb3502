// SPDX-License-Identifier: Apache-2.0
//
// File tests: a text file says what to run, on what input, and what must come out.
//
//   // comment, anywhere
//   test transform deadWrites             header: the kind and its arguments,
//   guest riscv64 rv64gc                  then options, a word and its arguments each
//                                         (the header ends at the first empty line)
//   block pc=0x1000 instructions=1        input of the first section
//     insn_start +0x0
//     add.i64 x1, tmp0, x2  ; error: …    what must be said about this line
//   ; first line of the expected output   behind the input; ends the section
//   ; second line
//
// Everything must match exactly. `BLESS=1 swift test` writes what came out into the files; read the
// difference before you commit it. A section ends with at least one `;` line: a new section in front
// of another one starts out with a lone `;`.

import Foundation

/// One section: input and what is expected of it.
public struct FileTestSection: Sendable {
  /// Input lines with their numbers in the file, annotations cut off. No comments; empty lines stay.
  public internal(set) var lines: [(number: Int, text: String)] = []
  /// Expected `; error:` annotations by line number.
  var expectedErrors: [Int: [String]] = [:]
  /// Expected output.
  var expectedOutput: [String] = []

  /// The input as one text; its line n is `lines[n - 1]`.
  public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// What a section gave.
public struct FileTestResult: Sendable {
  /// Output lines.
  public var output: [String]
  /// Messages about input lines, by line number in the file.
  public var errors: [(line: Int, message: String)]

  /// A result.
  public init(output: [String], errors: [(line: Int, message: String)] = []) {
    self.output = output
    self.errors = errors
  }
}

/// What can stand behind `test`.
public protocol FileTestKind: Sendable {
  /// The word behind `test`.
  var name: String { get }
  /// Runs one section. Throws when header or input make no sense for this kind.
  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult
}

/// A file that is no file test, or asks for what does not exist.
public struct FileTestError: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String
  /// An error with a text.
  public init(_ description: String) { self.description = description }
}

/// One file.
public struct FileTest: Sendable, CustomStringConvertible {
  /// Where it lies.
  public let path: String
  /// Its path below the folder that was searched.
  public let description: String
  /// The word behind `test`.
  public private(set) var kind = ""
  /// The words behind the kind.
  public private(set) var arguments: [String] = []
  /// The other header lines: first word → the rest.
  public private(set) var options: [String: [String]] = [:]
  /// The sections.
  public private(set) var sections: [FileTestSection] = []

  /// Every `.ft` file in the folder of a source file (pass `#filePath`) and below, sorted.
  public static func all(besides sourceFile: String) -> [FileTestFile] {
    let folder = URL(fileURLWithPath: sourceFile).deletingLastPathComponent()
      .resolvingSymlinksInPath().path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".ft") }.sorted()
      .map { FileTestFile(path: "\(folder)/\($0)", description: $0) }
  }

  /// Reads a file test.
  public init(_ file: FileTestFile) throws {
    try self.init(
      path: file.path, name: file.description,
      text: try String(contentsOfFile: file.path, encoding: .utf8))
  }

  /// Takes a file test apart.
  public init(path: String, name: String, text: String) throws {
    self.path = path
    description = name
    var inHeader = true
    var section: FileTestSection?
    for (index, line) in Self.lines(of: text).enumerated() {
      let words = line.split(separator: " ").map(String.init)
      if line.hasPrefix("//") { continue }
      if inHeader {
        if words.isEmpty { inHeader = kind.isEmpty } else { try readHeader(words) }
      } else if line.hasPrefix(";") {
        section = section ?? FileTestSection()
        section?.expectedOutput.append(Self.output(line))
      } else if !words.isEmpty || section?.expectedOutput.isEmpty == true {
        if let complete = section, !complete.expectedOutput.isEmpty {
          sections.append(complete)
          section = nil
        }
        var current = section ?? FileTestSection()
        let (body, messages) = Self.annotations(line)
        current.lines.append((index + 1, body))
        if !messages.isEmpty { current.expectedErrors[index + 1] = messages }
        section = current
      }
    }
    if let section { sections.append(section) }
    if kind.isEmpty { throw FileTestError("\(name): no line `test KIND`") }
    if sections.isEmpty { throw FileTestError("\(name): no input") }
  }

  private mutating func readHeader(_ words: [String]) throws {
    if words[0] == "test" {
      guard words.count > 1 else { throw FileTestError("\(description): test without a kind") }
      kind = words[1]
      arguments = Array(words.dropFirst(2))
    } else {
      options[words[0]] = Array(words.dropFirst())
    }
  }

  // MARK: Lines

  static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func output(_ line: String) -> String {
    String(line.hasPrefix("; ") ? line.dropFirst(2) : line.dropFirst())
  }

  private static let mark = "; error: "

  /// A line without its annotations, and those.
  static func annotations(_ line: String) -> (body: String, messages: [String]) {
    let parts = line.components(separatedBy: mark)
    let end = parts[0].lastIndex { $0 != " " }
    return (
      end.map { String(parts[0][...$0]) } ?? "",
      parts.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
    )
  }

  static func annotate(_ body: String, _ messages: [String]) -> String {
    messages.isEmpty
      ? body
      : body + "  " + messages.map { mark + $0 }.joined(separator: " ")
  }
}

/// A file that may be a file test; reading it is part of the test.
public struct FileTestFile: Sendable, CustomStringConvertible {
  /// Where it lies.
  public let path: String
  /// Its path below the folder that was searched.
  public let description: String
}
