// SPDX-License-Identifier: Apache-2.0
//
// word → row of a list of patterns. Two levels: bits that nearly every encoding fixes choose a
// bucket; a bucket with many rows is split once more by a second field. A bucket is a run of (mask,
// value, row) cells, most fixed bits first, ended by a cell that matches everything and names the
// row "none".
//
//   word ─primary bits─▶ bucket ─┬─▶ cells: [mask value row] [mask value row] … [0 0 none]
//                                └─secondary bits─▶ bucket ─▶ cells
//
// Invariants:
// - a row whose picture is malformed is in no bucket and is listed in `malformedRows`;
// - where several rows match, the one with most fixed bits wins, then the earlier one;
// - immutable after `init`, so that threads may share it.

/// A run of adjacent bits of a word.
@frozen public struct BitField: Equatable, Sendable {
  /// The lowest bit.
  public let shift: UInt32
  /// The bits of the field, moved down to bit 0.
  public let mask: UInt32

  /// Bits `high` down to `low`, as manuals write them; 31 ≥ `high` ≥ `low` ≥ 0.
  public init(_ high: Int, _ low: Int) {
    shift = UInt32(low)
    mask = UInt32((1 as UInt64) << UInt64(high - low + 1) - 1)
  }

  /// The number of bits.
  public var width: Int { mask.nonzeroBitCount }

  /// The field's value in `word`.
  @inlinable public func extract(_ word: UInt32) -> UInt32 { word >> shift & mask }
}

/// The bits that choose a bucket: two fields side by side, the second in the low bits.
@frozen public struct BucketIndex: Equatable, Sendable {
  @usableFromInline let high: BitField
  @usableFromInline let low: BitField
  @usableFromInline let lowWidth: UInt32

  /// Buckets by `high` and `low` together; keep the sum of their widths small (a bucket costs 4
  /// bytes).
  public init(_ high: BitField, _ low: BitField) {
    self.high = high
    self.low = low
    lowWidth = UInt32(low.width)
  }

  /// The number of buckets.
  public var bucketCount: Int { 1 << (high.width + low.width) }

  /// The bucket of `word`, below `bucketCount`.
  @inlinable public func extract(_ word: UInt32) -> UInt32 {
    high.extract(word) << lowWidth | low.extract(word)
  }
}

/// A row whose picture could not be read.
public struct MalformedRow: Equatable, Sendable {
  /// The row's index in the list the table was built from.
  public let row: Int
  /// What is wrong with it.
  public let error: PatternError

  /// The row at index `row` has `error`.
  public init(row: Int, error: PatternError) {
    self.row = row
    self.error = error
  }
}

/// One row as the search sees it.
@frozen @usableFromInline struct DecodeCell: BitwiseCopyable {
  @usableFromInline let mask: UInt32
  @usableFromInline let value: UInt32
  @usableFromInline let row: UInt32
}

/// The search of a `DecodeTable` without the table: for a decoder that keeps the table elsewhere
/// and can't afford to go through it. Valid only as long as its table lives.
@frozen public struct DecodeLookup {
  @usableFromInline let primary: BucketIndex
  @usableFromInline let secondary: BitField
  // Safety: every index stored in these was produced with them, so that a search needs no bounds
  // check.
  @usableFromInline let buckets: UnsafePointer<UInt32>
  @usableFromInline let cells: UnsafePointer<DecodeCell>

  /// Set in a bucket's word when it names a second level instead of cells.
  @inlinable static var isSplit: UInt32 { 1 << 31 }

  /// As `DecodeTable.row(for:)`.
  @inlinable @inline(__always) public func row(for word: UInt32) -> Int {
    var bucket = buckets[Int(primary.extract(word))]
    if bucket & Self.isSplit != 0 {
      bucket = buckets[Int(bucket & ~Self.isSplit &+ secondary.extract(word))]
    }
    var cell = cells + Int(bucket)
    while word & cell.pointee.mask != cell.pointee.value { cell += 1 }
    return Int(cell.pointee.row)
  }
}

/// Finds the row of a list of patterns that describes a word, in a few nanoseconds.
public final class DecodeTable: Sendable {
  typealias Cell = DecodeCell

  /// Buckets with more rows than this are split by the secondary field.
  private static let splitAbove = 3

  /// The number of rows the table was built from; also the answer for a word that no row describes.
  public let rowCount: Int
  /// The rows that could not be read, in order; empty for a correct table.
  public let malformedRows: [MalformedRow]
  /// The parsed rows, nil where malformed.
  public let patterns: [BitPattern?]
  // Safety: its memory is written in `init` only and freed in `deinit`.
  /// The search itself; valid as long as the table lives.
  public nonisolated(unsafe) let lookup: DecodeLookup

  /// Builds the table for encodings of `width` bits (1...32): buckets by `primary`, crowded ones
  /// split by `secondary`. Malformed rows are left out and reported in `malformedRows`.
  public init(_ rows: [StaticString], width: Int, primary: BucketIndex, secondary: BitField) {
    var malformed: [MalformedRow] = []
    var parsed: [BitPattern?] = []
    parsed.reserveCapacity(rows.count)
    for (row, text) in rows.enumerated() {
      do throws(PatternError) {
        parsed.append(try BitPattern(parsing: text, width: width))
      } catch {
        malformed.append(MalformedRow(row: row, error: error))
        parsed.append(nil)
      }
    }
    rowCount = rows.count
    malformedRows = malformed
    patterns = parsed

    var buckets: [UInt32] = []
    var cells: [Cell] = []
    Self.fill(parsed, primary, secondary, &buckets, &cells)
    lookup = DecodeLookup(
      primary: primary, secondary: secondary,
      buckets: Self.copy(buckets), cells: Self.copy(cells))
  }

  deinit {
    lookup.buckets.deallocate()
    lookup.cells.deallocate()
  }

  /// The index of the row that describes `word`, or `rowCount` if there is none. Bits above the
  /// table's width must be zero.
  @inlinable public func row(for word: UInt32) -> Int { lookup.row(for: word) }

  // MARK: - Construction

  private static func fill(
    _ parsed: [BitPattern?], _ primary: BucketIndex, _ secondary: BitField,
    _ buckets: inout [UInt32], _ cells: inout [Cell]
  ) {
    let none = Cell(mask: 0, value: 0, row: UInt32(parsed.count))
    cells.reserveCapacity(parsed.count * 8)
    cells.append(none)
    let all = inOrderOfSpecificity(parsed)
    let first = Distribution(of: all, over: primary.bucketCount, primary.extract)
    buckets = [UInt32](repeating: 0, count: primary.bucketCount)
    for bucket in 0..<primary.bucketCount {
      let rows = first[bucket]
      if rows.count <= splitAbove {
        buckets[bucket] = append(rows, none, to: &cells)
      } else {
        let second = Distribution(of: rows, over: Int(secondary.mask) + 1, secondary.extract)
        buckets[bucket] = UInt32(buckets.count) | DecodeLookup.isSplit
        for index in 0...Int(secondary.mask) {
          buckets.append(append(second[index], none, to: &cells))
        }
      }
    }
  }

  private static func inOrderOfSpecificity(_ parsed: [BitPattern?]) -> [Cell] {
    var order: [(key: Int, row: Int)] = []
    order.reserveCapacity(parsed.count)
    for (row, pattern) in parsed.enumerated() {
      if let pattern { order.append(((32 - pattern.fixedBitCount) << 32 | row, row)) }
    }
    order.sort { $0.key < $1.key }
    return order.compactMap { entry in
      parsed[entry.row].map { Cell(mask: $0.mask, value: $0.value, row: UInt32(entry.row)) }
    }
  }

  /// The start of the run that holds `rows`; the first cell of all is `none`, a run for no rows.
  private static func append(
    _ rows: ArraySlice<Cell>, _ none: Cell, to cells: inout [Cell]
  ) -> UInt32 {
    if rows.isEmpty { return 0 }
    let start = UInt32(cells.count)
    cells.append(contentsOf: rows)
    cells.append(none)
    return start
  }

  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    memory.initialize(from: array, count: array.count)
    return UnsafePointer(memory)
  }
}

/// Rows dealt out to the buckets they can be found in; a row keeps its place relative to others.
private struct Distribution {
  private var starts: [Int]
  private var members: [DecodeCell]

  init(of rows: some Sequence<DecodeCell>, over count: Int, _ extract: (UInt32) -> UInt32) {
    var ends = [Int](repeating: 0, count: count + 1)
    for row in rows { Self.forEachIndex(of: row, extract, count) { ends[$0 + 1] += 1 } }
    for index in 0..<count { ends[index + 1] += ends[index] }
    starts = ends
    let unused = DecodeCell(mask: 0, value: 0, row: 0)
    var members = [DecodeCell](repeating: unused, count: ends[count])
    for row in rows {
      Self.forEachIndex(of: row, extract, count) {
        members[ends[$0]] = row
        ends[$0] += 1
      }
    }
    self.members = members
  }

  subscript(bucket: Int) -> ArraySlice<DecodeCell> { members[starts[bucket]..<starts[bucket + 1]] }

  /// Calls `body` with every index that a word matching `row` can have: the fixed bits as they are,
  /// the free ones in all combinations.
  private static func forEachIndex(
    of row: DecodeCell, _ extract: (UInt32) -> UInt32, _ count: Int, _ body: (Int) -> Void
  ) {
    let fixed = extract(row.value)
    let free = UInt32(count - 1) & ~extract(row.mask)
    var combination: UInt32 = 0
    repeat {
      body(Int(fixed | combination))
      combination = (combination &- free) & free
    } while combination != 0
  }
}
