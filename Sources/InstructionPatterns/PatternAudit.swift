// SPDX-License-Identifier: Apache-2.0
//
// Looks for mistakes in a decode table, as data that a unit test compares with nothing. Quadratic:
// for tests, never at start-up.
//
// A row may lie wholly inside a more general one (`pause` inside `fence`, a reserved encoding
// inside its instruction): the table tries it first. Two rows that merely intersect are a mistake,
// unless a third, more specific row takes the whole intersection. A row that an equal or more
// specific one hides is unreachable.

/// A mistake in a decode table.
public enum PatternProblem: Equatable, Sendable, CustomStringConvertible {
  /// The picture can't be read.
  case malformed(MalformedRow)
  /// Some words match both rows, neither contains the other, and no third row takes those words.
  case overlap(Int, Int)
  /// Every word that matches `row` is taken by the row `hiddenBy`.
  case unreachable(row: Int, hiddenBy: Int)

  /// A sentence with row indices.
  public var description: String {
    switch self {
    case .malformed(let malformed): "row \(malformed.row): \(malformed.error)"
    case .overlap(let first, let second): "rows \(first) and \(second) overlap"
    case .unreachable(let row, let other): "row \(row) is unreachable behind row \(other)"
    }
  }
}

extension DecodeTable {
  /// All mistakes, ordered by row; empty for a correct table. O(rows³) where rows overlap.
  public func audit() -> [PatternProblem] {
    var problems = malformedRows.map(PatternProblem.malformed)
    for (first, a) in patterns.enumerated() {
      guard let a else { continue }
      for (second, b) in patterns.enumerated().dropFirst(first + 1) {
        guard let b, a.overlaps(b) else { continue }
        if a == b {
          problems.append(.unreachable(row: second, hiddenBy: first))
        } else if !a.contains(b), !b.contains(a), !isTaken(intersectionOf: a, b) {
          problems.append(.overlap(first, second))
        }
      }
      if let hider = hider(of: first, a) {
        problems.append(.unreachable(row: first, hiddenBy: hider))
      }
    }
    return problems
  }

  /// The rows that take words away from `row`: those inside or across it that are more specific.
  public func rowsBefore(_ row: Int) -> [Int] {
    guard let pattern = patterns[row] else { return [] }
    return patterns.indices.filter { other in
      guard other != row, let candidate = patterns[other] else { return false }
      return candidate.overlaps(pattern) && candidate.fixedBitCount > pattern.fixedBitCount
    }
  }

  private func isTaken(intersectionOf a: BitPattern, _ b: BitPattern) -> Bool {
    let mask = a.mask | b.mask
    let value = a.value | b.value
    return patterns.contains { candidate in
      guard let candidate, candidate.fixedBitCount > max(a.fixedBitCount, b.fixedBitCount) else {
        return false
      }
      return candidate.mask & ~mask == 0 && (candidate.value ^ value) & candidate.mask == 0
    }
  }

  /// Two more specific rows that differ in one bit and together cover `pattern` hide it as well:
  /// the search follows each free bit of the row that some other row fixes.
  private func hider(of row: Int, _ pattern: BitPattern) -> Int? {
    let inner = rowsBefore(row).compactMap { other in patterns[other].map { (other, $0) } }
    guard let first = inner.first else { return nil }
    return covers(inner.map(\.1), mask: pattern.mask, value: pattern.value) ? first.0 : nil
  }

  private func covers(_ rows: [BitPattern], mask: UInt32, value: UInt32) -> Bool {
    let relevant = rows.filter { ($0.value ^ value) & $0.mask & mask == 0 }
    if relevant.contains(where: { $0.mask & ~mask == 0 }) { return true }
    guard let bit = relevant.first.map({ $0.mask & ~mask }) else { return false }
    let lowest = bit & (0 &- bit)
    return covers(relevant, mask: mask | lowest, value: value)
      && covers(relevant, mask: mask | lowest, value: value | lowest)
  }
}
