// SPDX-License-Identifier: Apache-2.0
//
// The engine of the file tests, on files in memory: a file test that can't fail tests nothing.

import Testing

@testable import TestSupport

@Suite("File test engine") struct FileTestRunnerTests {
  /// Prints each line in capitals and complains about lines that start with x.
  struct Shout: FileTestKind {
    let name = "shout"

    func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
      FileTestResult(
        output: section.lines.filter { !$0.text.isEmpty }.map { $0.text.uppercased() },
        errors: section.lines.filter { $0.text.hasPrefix("x") }.map { ($0.number, "an x") })
    }
  }

  static let good = """
    // A comment.
    test shout loud
    option one two

    // Another.
    first
    xyz  ; error: an x
    ; FIRST
    ; XYZ

    second

    // Inside.
    third
    ; SECOND
    ; THIRD

    """

  static func differences(_ text: String) throws -> [String] {
    let test = try FileTest(path: "", name: "memory", text: text)
    let results = try FileTestRunner([Shout()]).run(test)
    return zip(test.sections, results).flatMap { FileTestRunner.differences($0, $1) }
  }

  static func blessed(_ text: String) throws -> String {
    let test = try FileTest(path: "", name: "memory", text: text)
    return FileTestRunner.blessed(text, test, try FileTestRunner([Shout()]).run(test))
  }

  @Test func aGoodFilePasses() throws {
    #expect(try Self.differences(Self.good) == [])
    let test = try FileTest(path: "", name: "memory", text: Self.good)
    #expect(test.kind == "shout" && test.arguments == ["loud"])
    #expect(test.options == ["option": ["one", "two"]])
    #expect(test.sections.map { $0.text } == ["first\nxyz", "second\n\nthird"])
    #expect(test.sections.map { $0.lines.map(\.number) } == [[6, 7], [11, 12, 14]])
  }

  @Test(arguments: [
    ("; FIRST", "; first"), ("; XYZ\n", ""), ("; error: an x", ""), ("; error: an x", "; error: x"),
    ("second", "second  ; error: an x"), ("; THIRD", "; THIRD\n;"), ("third\n", "third!\n"),
  ])
  func aChangedFileFails(_ what: String, _ other: String) throws {
    let text = Self.good.replacing(what, with: other)
    #expect(text != Self.good)
    #expect(try Self.differences(text) != [])
    #expect(try Self.differences(Self.blessed(text)) == [])
  }

  @Test func blessing() throws {
    #expect(try Self.blessed(Self.good) == Self.good)
    let fresh = """
      test shout

      one
      ;
      // Next.
      xx  ; error: old

      """
    let expected = """
      test shout

      one
      ; ONE
      // Next.
      xx  ; error: an x
      ; XX

      """
    #expect(try Self.blessed(fresh) == expected)
  }

  @Test(arguments: ["", "test\n\nx", "test shout\n", "\n\nguest x\n\nbody\n"])
  func noFileTest(_ text: String) {
    #expect(throws: FileTestError.self) { try FileTest(path: "", name: "memory", text: text) }
  }

  @Test func unknownKind() throws {
    let test = try FileTest(path: "", name: "memory", text: "test whisper\n\nx\n")
    #expect(throws: FileTestError.self) { try FileTestRunner([Shout()]).run(test) }
  }
}
