// SPDX-License-Identifier: Apache-2.0
//
// Documentation/RISCVCoverage.md: every row of the decode tables and every CSR with the number of operand
// sets on which Kiln and the oracle agreed, counted while the tests run. `make docs-tables` writes it.

import Foundation
@testable import RISCVGuest

/// Operand sets by row, and the suites they came from.
struct CoverageCount {
  private(set) var sets: [String: Int] = [:]
  private(set) var suites: [String: Set<String>] = [:]

  /// Adds a run's agreeing sets.
  mutating func add(_ comparison: Comparison, suite: String) {
    for (row, count) in comparison.agreeing where count > 0 {
      sets[row, default: 0] += count
      suites[row, default: []].insert(suite)
    }
  }
}

/// A line of the table.
struct CoverageRow {
  let name: String
  let requires: String
  let sets: Int
  let suites: [String]

  /// Every instruction, then every CSR.
  static func all(_ count: CoverageCount) -> (instructions: [CoverageRow], registers: [CoverageRow])
  {
    let instructions = InstructionRow.all.map { row in
      CoverageRow(
        row.name, shown: row.name.replacingOccurrences(of: "_", with: "."), row.requires, count)
    }
    let registers = RISCVControlRegister.all.map { register in
      CoverageRow(register.name, shown: register.name, register.requires, count)
    }
    return (instructions, registers)
  }

  private init(
    _ name: String, shown: String, _ requires: RISCVExtensions, _ count: CoverageCount
  ) {
    self.name = shown
    self.requires = RISCVExtension.all.filter { requires.contains($0.flag) }.map(\.name)
      .joined(separator: ", ")
    sets = count.sets[name, default: 0]
    suites = count.suites[name, default: []].sorted()
  }
}

/// The page.
enum CoveragePage {
  /// Fewest operand sets a row must have.
  static let floor = 1_000

  /// The file, in the folder of the documentation.
  static let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/RISCVCoverage.md")

  /// The page's text.
  static func text(_ count: CoverageCount) -> String {
    let rows = CoverageRow.all(count)
    var lines = [
      "# RISC-V coverage",
      "",
      "Written by `make docs-tables` from the decode tables, the CSR table and what the differential",
      "tests counted: how many operand sets of each row were executed by Kiln and by QEMU 10 with the same",
      "result (registers, memory, flags, trap). A row with fewer than 1,000 fails the tests. Where Kiln may",
      "differ, and why, is listed below; what differs elsewhere fails.",
      "",
      "## Instructions",
      "",
      "| instruction | needs | operand sets | tests |",
      "|---|---|---:|---|",
    ]
    lines += rows.instructions.map(line)
    lines += [
      "", "## Control and status registers", "", "| register | needs | operand sets | tests |",
      "|---|---|---:|---|",
    ]
    lines += rows.registers.map(line)
    lines += [
      "", "## Address translation and protection", "",
      "Accesses under random page table entries at every level, and under random protection entries.",
      "", "| mode and access | operand sets |", "|---|---:|",
    ]
    lines += count.sets.filter { $0.key.contains(" ") }.sorted { $0.key < $1.key }
      .map { "| \($0.key) | \($0.value) |" }
    lines += ["", "## Where Kiln may differ from the oracle", ""]
    let tolerances =
      Tolerance.instructions + Tolerance.translation + Tolerance.privileged
      + Tolerance.controlRegisters
    lines += tolerances.map { "- \($0.reason)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: CoverageRow) -> String {
    "| \(row.name) | \(row.requires) | \(row.sets) | \(row.suites.joined(separator: ", ")) |"
  }
}
