// SPDX-License-Identifier: Apache-2.0
//
// word → RISCVInstruction: first step of the pipeline, before translation. One decoder serves one
// extension set; what the hart doesn't have is illegal. Immutable, so that all VCPUs may share it.
//
// - Legality is bit-exact: reserved encodings and all-zero words are `illegal`; the only thing left
//   to the translator is the rounding mode (5 and 6, or dynamic with a reserved frm).
// - A hint is an ordinary instruction with destination x0 (or `pause`, `prefetch_*`): never
//   illegal.
//
// Perf: 32-bit and 16-bit tables of (mask, value, row) cells; a decode is two or three dependent
// loads and one switch. A table of all 65,536 expanded parcels was not faster: 1 MB misses the
// cache.

import InstructionPatterns

/// Decodes the instructions of one extension set.
public final class RISCVDecoder: Sendable {
  private struct Row {
    let opcode: RISCVOpcode
    let format: RISCVFormat
  }

  private struct CompressedRow {
    let opcode: RISCVOpcode
    let form: RVCOpcode?
    let format: RVCFormat
  }

  /// What the hart has.
  public let extensions: RISCVExtensions

  /// The tables, open to tests that audit and sample them; a row's index is its place in the rows
  /// of the groups that `extensions` chooses.
  let table: DecodeTable
  let compressedTable: DecodeTable
  // Safety: one entry per row of the table and a last one, illegal, for "none": every index that a
  // table answers is in range. Written in `init` only.
  private nonisolated(unsafe) let rows: UnsafePointer<Row>
  private nonisolated(unsafe) let compressedRows: UnsafePointer<CompressedRow>

  /// Builds the tables for `extensions`: well under a millisecond, once per machine.
  public init(_ extensions: RISCVExtensions) {
    self.extensions = extensions
    let patterns = Self.patterns(for: extensions)
    table = DecodeTable(
      patterns.map(\.bits), width: 32,
      primary: BucketIndex(BitField(6, 2), BitField(14, 12)), secondary: BitField(31, 25))
    rows = Self.copy(
      patterns.map { Row(opcode: $0.opcode, format: $0.format) },
      last: Row(opcode: .illegal, format: .none))

    let forms = Self.compressedPatterns(for: extensions)
    compressedTable = DecodeTable(
      forms.map(\.bits), width: 16,
      primary: BucketIndex(BitField(1, 0), BitField(15, 13)), secondary: BitField(12, 10))
    compressedRows = Self.copy(
      forms.map {
        CompressedRow(opcode: $0.opcode.opcode, form: $0.opcode.form, format: $0.format)
      },
      last: CompressedRow(opcode: .illegal, form: nil, format: .none))
  }

  deinit {
    rows.deallocate()
    compressedRows.deallocate()
  }

  /// The instruction that starts with `word`, little-endian: a 16-bit form is in the low half and
  /// the high half is ignored.
  public func decode(_ word: UInt32) -> RISCVInstruction {
    if word & 3 == 3 {
      let row = rows[table.row(for: word)]
      return row.format.operands(of: word, row.opcode)
    }
    let parcel = word & 0xffff
    let row = compressedRows[compressedTable.row(for: parcel)]
    var instruction = row.format.operands(of: parcel, row.opcode)
    instruction.byteCount = 2
    instruction.compressed = row.form
    return instruction
  }

  /// The 32-bit rows that `extensions` chooses, in table order.
  static func patterns(for extensions: RISCVExtensions) -> [RISCVPattern] {
    RISCVPatterns.groups.flatMap { extensions.isSuperset(of: $0.requires) ? $0.rows : [] }
  }

  /// The 16-bit rows that `extensions` chooses, in table order.
  static func compressedPatterns(for extensions: RISCVExtensions) -> [RVCPattern] {
    RISCVPatterns.compressedGroups.flatMap { extensions.isSuperset(of: $0.requires) ? $0.rows : [] }
  }

  private static func copy<Element>(_ rows: [Element], last: Element) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: rows.count + 1)
    memory.initialize(from: rows, count: rows.count)
    (memory + rows.count).initialize(to: last)
    return UnsafePointer(memory)
  }
}
