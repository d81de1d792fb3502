// SPDX-License-Identifier: Apache-2.0
//
// `test transform PASS…`: the block behind the passes. The input must be legal.

import IR
import IRTransforms
import TestSupport

struct TransformFileTest: FileTestKind {
  let name = "transform"

  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
    var passes: Set<TransformPipeline.Pass> = []
    for word in test.arguments {
      guard let pass = TransformPipeline.Pass(rawValue: word) else {
        throw FileTestError("\(test): no pass is called \(word)")
      }
      passes.insert(pass)
    }
    return try ParsedSection.with(section) { block, _ in
      let verifier = IRVerifier(vocabulary: TestVocabulary.vocabulary)
      if let error = verifier.errors(in: block).first {
        throw FileTestError("\(test): the input is not legal: \(error)")
      }
      let transformer = BlockTransformer(
        pipeline: TransformPipeline(passes), handlers: HandlerTable([]),
        vocabulary: TestVocabulary.vocabulary)
      let result = transformer.run(block)
      if let error = verifier.errors(in: result).first {
        throw FileTestError("\(test): the result is not legal: \(error)")
      }
      return FileTestResult(output: ParsedSection.print(result))
    }
  }
}
