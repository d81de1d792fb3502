// SPDX-License-Identifier: Apache-2.0
//
// No row without tests, and a page that says so. BLESS=1 writes the page anew.

import Foundation
import Testing

@Suite struct RISCVCoverageDocumentationTable {
  @Test func isCompleteAndUpToDate() async throws {
    var count = CoverageCount()
    for run in DifferentialRun.all {
      count.add(try await DifferentialRuns.shared.result(of: run), suite: run.suite)
    }
    let rows = CoverageRow.all(count)
    for row in rows.instructions + rows.registers where row.sets < CoveragePage.floor {
      Issue.record("\(row.name): only \(row.sets) operand sets")
    }
    // Another seed draws other sets; the page is the default's.
    let environment = ProcessInfo.processInfo.environment
    guard environment["KILN_SEED"] == nil else { return }
    let text = CoveragePage.text(count)
    if environment["BLESS"] == "1" {
      try text.write(to: CoveragePage.file, atomically: true, encoding: .utf8)
    }
    let present = try? String(contentsOf: CoveragePage.file, encoding: .utf8)
    #expect(present == text, "Documentation/RISCVCoverage.md is out of date: run make docs-tables")
  }
}
