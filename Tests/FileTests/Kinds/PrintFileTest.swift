// SPDX-License-Identifier: Apache-2.0
//
// `test print`: parses the input and prints it. An error of the parser goes on its line.

import IR
import TestSupport

struct PrintFileTest: FileTestKind {
  let name = "print"

  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
    try ParsedSection.with(section) { block, _ in
      FileTestResult(output: ParsedSection.print(block))
    }
  }
}

/// Parses a section's IR with the made-up guest's vocabulary.
enum ParsedSection {
  /// Runs `body` on the parsed block and the file's line of each cell; a parse error is the result.
  static func with(
    _ section: FileTestSection, _ body: (IRBlock, [Int]) throws -> FileTestResult
  ) throws -> FileTestResult {
    var builder = IRBuilder(handlers: HandlerTable([]))
    let map: IRSourceMap
    do {
      map = try IRParser(vocabulary: TestVocabulary.vocabulary).parse(section.text, into: &builder)
    } catch {
      return FileTestResult(
        output: ["no block"], errors: [(number(of: error.line, section), error.message)])
    }
    return try body(builder.block, map.lines.map { number(of: $0, section) })
  }

  private static func number(of line: Int, _ section: FileTestSection) -> Int {
    line >= 1 && line <= section.lines.count ? section.lines[line - 1].number : 0
  }

  static func print(_ block: IRBlock) -> [String] {
    IRPrinter(vocabulary: TestVocabulary.vocabulary).text(of: block)
      .split(separator: "\n").map(String.init)
  }
}
