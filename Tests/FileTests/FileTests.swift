// SPDX-License-Identifier: Apache-2.0
//
// Runs every `.ft` file in this folder; `Kinds` has one Swift file per kind of test, `TestSupport` the
// engine and the format's description.

import TestSupport
import Testing

@Suite("File tests") struct FileTests {
  static let runner = FileTestRunner([
    PrintFileTest(), VerifyFileTest(), TransformFileTest(), TranslateFileTest(), RunFileTest(),
  ])

  @Test(arguments: FileTest.all(besides: #filePath))
  func file(_ file: FileTestFile) throws {
    for failure in try Self.runner.failures(of: file) {
      Issue.record("\(file): \(failure)")
    }
  }

  @Test func someFilesAreFound() {
    #expect(FileTest.all(besides: #filePath).count >= 10)
  }
}

extension FileTestFile: CustomTestStringConvertible {
  /// The file below FileTests.
  public var testDescription: String { description }
}
