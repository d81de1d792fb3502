// SPDX-License-Identifier: Apache-2.0
//
// Candidates by name: `--set fast="--mode tiered --policy hot-threshold=5000"`, or many of them in a
// TOML file. Each is tried with `kiln boot`'s own parser before anything runs.
//
//   [sets]
//   eager = "--mode tiered --policy hot-threshold=50"
//   late = ["--mode", "tiered", "--policy", "hot-threshold=5000"]

import ArgumentParser
import Glibc
import TOMLKit

/// Named options of `kiln boot`.
struct OptionSet: Equatable, Sendable {
  /// The name results are shown under.
  var name: String
  /// The options, word by word.
  var words: [String]

  /// What a set must not say: the comparison decides it.
  private static let reserved = [
    "--until", "--timeout", "--stats", "--stats-file", "--stats-samples", "--dry-run",
    "--print-config", "--help",
  ]

  init(name: String, words: [String]) {
    self.name = name
    self.words = words
  }

  /// Reads `NAME=OPTIONS`.
  init(parsing text: String) throws(ValidationError) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex,
      !text[..<equals].contains(where: { " -,".contains($0) && $0 != "-" })
    else {
      throw ValidationError(
        "--set \(text): write NAME=\"OPTIONS\", such as --set late=\"--mode tiered "
          + "--policy hot-threshold=5000\"")
    }
    name = String(text[..<equals])
    words = try Self.split(String(text[text.index(after: equals)...]))
  }

  /// The sets of a TOML file, in the order of their names.
  static func read(_ path: String) throws -> [OptionSet] {
    guard let file = fopen(path, "r") else {
      throw CommandFailure("--sets \(path): \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else {
      throw CommandFailure("--sets \(path): \(String(cString: strerror(errno)))")
    }
    return try parse(String(decoding: bytes.prefix(count), as: UTF8.self), path)
  }

  /// The sets of a TOML text.
  static func parse(_ text: String, _ path: String) throws -> [OptionSet] {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch let error as TOMLParseError {
      throw CommandFailure("--sets \(path):\(error.source.begin.line): \(error.description)")
    }
    if let other = table.keys.first(where: { $0 != "sets" }) {
      throw CommandFailure("--sets \(path): unknown key '\(other)'; a table [sets] is expected")
    }
    guard let sets = table["sets"]?.table, !sets.isEmpty else {
      throw CommandFailure("--sets \(path): no table [sets] with NAME = \"OPTIONS\" in it")
    }
    return try sets.keys.sorted().map { name in
      if let text = sets[name]?.string { return OptionSet(name: name, words: try split(text)) }
      if let list = sets[name]?.array {
        let words = list.compactMap(\.string)
        if words.count == list.count { return OptionSet(name: name, words: words) }
      }
      throw CommandFailure(
        "--sets \(path): '\(name)' must be a text with options, or a list of words")
    }
  }

  /// Fails on options that `kiln boot` doesn't know, or that the comparison decides.
  func validate(with machine: [String]) throws {
    if let word = words.first(where: { word in
      Self.reserved.contains { word == $0 || word.hasPrefix($0 + "=") }
    }) {
      throw ValidationError("set \(name): \(word) is the comparison's to decide; leave it out")
    }
    do {
      _ = try BootCommand.parse(Array(machine.dropFirst()) + words).plan()
    } catch {
      throw ValidationError("set \(name): \(BootCommand.message(for: error))")
    }
  }

  /// Splits a text at spaces, as a shell would; quotes and backslashes keep them.
  static func split(_ text: String) throws(ValidationError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        word = word ?? ""
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else {
      throw ValidationError("'\(text)': a quotation mark or backslash is left open")
    }
    return words + (word.map { [$0] } ?? [])
  }
}
