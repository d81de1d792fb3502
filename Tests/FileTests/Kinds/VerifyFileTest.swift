// SPDX-License-Identifier: Apache-2.0
//
// `test verify`: what the verifier says, on the line of the guilty operation; `ok` or the number of
// errors as output. Errors of the instruction table go on the block line.

import IR
import TestSupport

struct VerifyFileTest: FileTestKind {
  let name = "verify"

  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
    try ParsedSection.with(section) { block, lines in
      let errors = IRVerifier(vocabulary: TestVocabulary.vocabulary).errors(in: block)
      return FileTestResult(
        output: [errors.isEmpty ? "ok" : "errors: \(errors.count)"],
        errors: errors.map { (lines[max(0, $0.cell)], $0.message) })
    }
  }
}
