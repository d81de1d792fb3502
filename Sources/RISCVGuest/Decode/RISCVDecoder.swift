// SPDX-License-Identifier: Apache-2.0
//
// word → RISCVInstruction: first step of the pipeline, before translation. One decoder serves one
// extension set; what the hart doesn't have is illegal. All VCPUs of a machine may share it.
//
// - Legality is bit-exact: reserved encodings and all-zero words are `illegal`; the only thing left
//   to the translator is the rounding mode (5 and 6, or dynamic with a reserved frm).
// - A hint is an ordinary instruction with destination x0 (or `pause`, `prefetch_*`): never
//   illegal.
//
// Perf: Linux kernel text, best of 15 runs on an AMD EPYC: 8.2 ns per instruction; 1.5 ns for 16-bit
// forms, 11.4 ns for the rest, most of it mispredicted branches of a cold stream (200 such
// instructions in a loop take 4.8 ns each).

import InstructionPatterns

/// Decodes the instructions of one extension set.
public final class RISCVDecoder: Sendable {
  private struct Row {
    let opcode: RISCVOpcode
    let format: RISCVFormat
  }

  /// What the hart has.
  public let extensions: RISCVExtensions

  /// The 32-bit table, open to tests that audit and sample it; a row's index is its place in
  /// `patterns(for:)`.
  let table: DecodeTable
  // Safety: kept alive by the table above.
  private nonisolated(unsafe) let lookup: DecodeLookup
  // Safety: one entry per row of the table and a last one, illegal, for "none": every index that a
  // table answers is in range. Written in `init` only.
  private nonisolated(unsafe) let rows: UnsafePointer<Row>
  private let expansions: RVCExpansions

  /// The 16-bit table, likewise for `compressedPatterns(for:)`.
  var compressedTable: DecodeTable { expansions.table }

  /// Builds the tables for `extensions`: 0.1 ms, 0.25 ms in a cold process; once per machine.
  public init(_ extensions: RISCVExtensions) {
    self.extensions = extensions
    let patterns = Self.patterns(for: extensions)
    table = DecodeTable(
      patterns.map(\.bits), width: 32,
      primary: BucketIndex(BitField(6, 2), BitField(14, 12)), secondary: BitField(31, 25))
    lookup = table.lookup
    rows = UnsafePointer.copy(
      of: patterns.map { Row(opcode: $0.opcode, format: $0.format) },
      last: Row(opcode: .illegal, format: .none))
    expansions = RVCExpansions(Self.compressedPatterns(for: extensions))
  }

  deinit {
    rows.deallocate()
  }

  /// The instruction that starts with `word`, little-endian: a 16-bit form is in the low half and
  /// the high half is ignored.
  public func decode(_ word: UInt32) -> RISCVInstruction {
    word & 3 == 3 ? decodeWide(word) : expansions[word]
  }

  /// Says that `word` is about to be decoded. A Linux boot meets more 16-bit forms than the fast caches
  /// hold, so that waiting for them was an eighth of translating.
  @inline(__always) func prefetch(_ word: UInt32) { expansions.prefetch(word) }

  // Perf: out of line, so that the common short path needs no registers saved.
  @inline(never) private func decodeWide(_ word: UInt32) -> RISCVInstruction {
    let row = rows[lookup.row(for: word)]
    return row.format.operands(of: word, row.opcode)
  }

  /// The 32-bit rows that `extensions` chooses, in table order.
  static func patterns(for extensions: RISCVExtensions) -> [RISCVPattern] {
    RISCVPatterns.groups.flatMap { extensions.isSuperset(of: $0.requires) ? $0.rows : [] }
  }

  /// The 16-bit rows that `extensions` chooses, in table order.
  static func compressedPatterns(for extensions: RISCVExtensions) -> [RVCPattern] {
    RISCVPatterns.compressedGroups.flatMap { extensions.isSuperset(of: $0.requires) ? $0.rows : [] }
  }
}

extension UnsafePointer {
  /// A copy of `rows` followed by `last`; the caller frees it.
  static func copy(of rows: [Pointee], last: Pointee) -> Self {
    let memory = UnsafeMutablePointer<Pointee>.allocate(capacity: rows.count + 1)
    memory.initialize(from: rows, count: rows.count)
    (memory + rows.count).initialize(to: last)
    return UnsafePointer(memory)
  }
}
