// SPDX-License-Identifier: Apache-2.0
//
// Runs file tests: finds the kind, compares what came out with what the file expects, or, blessing,
// rewrites the file.

import Foundation

/// Runs file tests of some kinds.
public struct FileTestRunner: Sendable {
  private let kinds: [String: any FileTestKind]

  /// A runner that knows the given kinds.
  public init(_ kinds: [any FileTestKind]) {
    self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, $0) })
  }

  /// Whether BLESS=1 asks for new expectations.
  public static var isBlessing: Bool { ProcessInfo.processInfo.environment["BLESS"] == "1" }

  /// Runs a file; the differences found, empty when it passed. A blessed file always passes.
  public func failures(of file: FileTestFile, bless: Bool = isBlessing) throws -> [String] {
    let test = try FileTest(file)
    let results = try run(test)
    if bless {
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      let blessed = Self.blessed(text, test, results)
      if blessed != text { try blessed.write(toFile: file.path, atomically: true, encoding: .utf8) }
      return []
    }
    return zip(test.sections, results).flatMap { Self.differences($0, $1) }
  }

  /// One result per section.
  public func run(_ test: FileTest) throws -> [FileTestResult] {
    guard let kind = kinds[test.kind] else {
      throw FileTestError("\(test): no kind of test is called \(test.kind)")
    }
    return try test.sections.map { try kind.run($0, of: test) }
  }

  // MARK: Comparing

  /// What differs, in words.
  static func differences(_ section: FileTestSection, _ result: FileTestResult) -> [String] {
    var differences: [String] = []
    let errors = Dictionary(grouping: result.errors, by: \.line).mapValues { $0.map(\.message) }
    for line in Set(errors.keys).union(section.expectedErrors.keys).sorted() {
      let (expected, got) = (section.expectedErrors[line] ?? [], errors[line] ?? [])
      if expected != got {
        differences.append("line \(line): expected errors \(expected), got \(got)")
      }
    }
    if section.expectedOutput != result.output {
      let first = section.lines.first?.number ?? 0
      differences.append(
        "section at line \(first): expected\n\(indented(section.expectedOutput))\n"
          + "got\n\(indented(result.output))")
    }
    return differences
  }

  private static func indented(_ lines: [String]) -> String {
    lines.map { "  \($0)" }.joined(separator: "\n")
  }

  // MARK: Blessing

  /// The file's text with expectations replaced by results.
  static func blessed(
    _ text: String, _ test: FileTest, _ results: [FileTestResult]
  ) -> String {
    let lines = FileTest.lines(of: text)
    var lastInputs: [Int: Int] = [:]
    var inputs: [Int: String] = [:]
    for (index, section) in test.sections.enumerated() {
      let errors = Dictionary(grouping: results[index].errors, by: \.line)
      for (number, body) in section.lines {
        inputs[number] = FileTest.annotate(body, (errors[number] ?? []).map(\.message))
      }
      if let last = section.lines.last(where: { !$0.text.isEmpty }) {
        lastInputs[last.number] = index
      }
    }
    let firstInput = test.sections.first?.lines.first?.number ?? lines.count + 1
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if number >= firstInput && line.hasPrefix(";") { continue }
      result.append(inputs[number] ?? line)
      if let section = lastInputs[number] {
        result += results[section].output.map { $0.isEmpty ? ";" : "; \($0)" }
      }
    }
    return result.joined(separator: "\n") + "\n"
  }
}
