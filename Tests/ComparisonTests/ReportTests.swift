// SPDX-License-Identifier: Apache-2.0
//
// The reports of stored comparisons: JSON, CSV, table and page have the same figures; text can't break
// out of its place; files are written whole.

import Foundation
import Testing

@testable import Comparison

@Suite struct ReportTests {
  static let names = ["boot", "failed", "programs"]

  static func report(_ name: String) throws -> ComparisonReport {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Reports/\(name).json")
    return try ComparisonReport(json: try String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: names) func jsonComesBack(_ name: String) throws {
    let report = try Self.report(name)
    #expect(try ComparisonReport(json: report.json) == report)
    #expect(try ComparisonReport(json: report.json).json == report.json)
  }

  @Test func whatIsNoReport() {
    for text in ["", "{", "[]", "{\"format\": 1}", "{\"format\": \"kiln-comparison 1\"}"] {
      #expect(throws: FileFailure.self) { _ = try ComparisonReport(json: text) }
    }
  }

  /// Each median of the JSON is in the CSV, to the last digit, and in the table as it is printed.
  @Test(arguments: names) func csvAndTableHaveTheJSONsFigures(_ name: String) throws {
    let report = try Self.report(name)
    let rows = Self.parse(report.csv)
    #expect(Set(rows.map(\.count)) == [11])
    var found = 0
    for candidate in report.candidates {
      for path in CandidateReport.measures {
        for measure in candidate[keyPath: path] {
          let row = rows.first {
            $0[0] == candidate.name && $0[2] == "median" && $0[5] == measure.key
              && $0[6] == measure.unit && Double($0[7]) == measure.spread.median
          }
          let cells = try #require(row, "\(candidate.name): \(measure.key)")
          #expect(Double(cells[8]) == measure.spread.low && Double(cells[9]) == measure.spread.high)
          #expect(Double(cells[10]) == measure.ratio?.value)
          #expect(report.table.contains(Figures.text(measure.spread.median)))
          found += 1
        }
      }
      for run in candidate.runs {
        let cells = rows.first {
          $0[0] == candidate.name && $0[2] == "\(run.round)" && $0[5] == "wall"
        }
        #expect(Double(try #require(cells)[7]) == run.wallSeconds)
      }
    }
    #expect(found >= 15)
  }

  /// A reader of RFC 4180.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      let last = rows.count - 1
      switch next {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        rows[last][rows[last].count - 1] += "\""
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[last].append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([""])
      default: rows[last][rows[last].count - 1].unicodeScalars.append(next)
      }
    }
    return rows.filter { $0 != [""] }
  }

  /// The page's figures are held against the JSON in a browser by `.ci/check-pages`; here, that none
  /// is left out.
  @Test(arguments: names) func thePageHasEveryMedian(_ name: String) throws {
    let report = try Self.report(name)
    for (index, candidate) in report.candidates.enumerated() {
      for (group, measures) in [
        ("totals", candidate.totals), ("milestones", candidate.milestones),
        ("workloadHost", candidate.workloadHost), ("workloadGuest", candidate.workloadGuest),
        ("workloadCPU", candidate.workloadCPU),
      ] {
        for (place, measure) in measures.enumerated() {
          let figure =
            "data-figure=\"candidates|\(index)|\(group)|\(place)|spread|median\">"
            + Figures.text(measure.spread.median)
          #expect(report.page.contains(figure), "\(figure)")
        }
      }
    }
  }

  @Test func textStaysText() throws {
    let page = try Self.report("failed").page
    let escaped = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"
    #expect(page.contains(escaped))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
    #expect(page.contains("partial: interrupted by Ctrl-C"))
    for word in ["http:", "https:", "src=\"", "@import", "url("] { #expect(!page.contains(word)) }
  }

  @Test func whatWentWrongIsSaid() throws {
    let report = try Self.report("failed")
    #expect(report.problems.count == 2)
    let table = report.table
    #expect(table.contains("problem: qemu-system-riscv64: 10 s passed"))
    #expect(table.hasSuffix("partial: interrupted by Ctrl-C\n"))
    #expect(table.contains("interpreter, by cause"))
  }

  @Test func filesAreWrittenWhole() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/report.json"
    try AtomicFile.write("one", to: path)
    try AtomicFile.write("two", to: path)
    #expect(readWhole(path) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["report.json"])
    // A device that is always full, and a folder that isn't there.
    let full = #expect(throws: FileFailure.self) { try AtomicFile.write("x", to: "/dev/full") }
    #expect(full?.description.contains("the disk is full") == true)
    #expect(throws: FileFailure.self) { try AtomicFile.write("x", to: scratch.path + "/no/file") }
  }

  @Test func occupancyIsSharesOfSpans() throws {
    var run = RunRecord(
      round: 1, outcome: .finished, wallSeconds: 0.5, marks: [], workloads: [], samples: [],
      messages: [])
    #expect(Occupancy(run) == nil)
    // Interpreted alone up to 200 ms, then one in four; 100 instructions a millisecond all the time.
    run.marks = [MarkTime(key: "own_first_guest_instruction", milliseconds: 100)]
    // Samples don't fall on the ends of spans: counts between them are in proportion.
    run.samples = stride(from: 116.0, through: 500, by: 16).map { time in
      let alone = UInt64(min(time, 200) - 100) * 100
      let after = UInt64(max(time - 200, 0)) * 100
      return TimelineSample(
        milliseconds: time, work: ["quick": after * 3 / 4, "interpreted": alone + after / 4],
        waiting: time == 308 ? 9 : 1)
    }
    let occupancy = try #require(Occupancy(run))
    #expect(occupancy.kinds == ["interpreted", "quick"])
    #expect(occupancy.start == 100 && occupancy.spans.last?.end == 500)
    #expect(occupancy.spans.count == 40)
    for span in occupancy.spans where !(195...225).contains(span.end) {
      let share = try #require(span.shares["interpreted"])
      #expect(abs(share - (span.end <= 200 ? 1 : 0.25)) < 1e-3, "to \(span.end)")
      #expect(abs(span.work - 1000) <= 2)
    }
    #expect(occupancy.spans.map(\.waiting).max() == 9)
    #expect(abs(try #require(occupancy.shares["quick"]) - 0.5625) < 1e-4)
  }
}
