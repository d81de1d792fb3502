// SPDX-License-Identifier: Apache-2.0
//
// Hands out ranges of an arena, first fit, and joins freed neighbours. Knows no memory, only offsets.

/// Free ranges of an arena.
struct RangeAllocator {
  /// Free ranges, ascending, never touching each other.
  private var holes: [Range<Int>]
  private let granule: Int
  private(set) var bytesInUse = 0

  init(byteCount: Int, granule: Int) {
    holes = [0..<byteCount]
    self.granule = granule
  }

  /// A range of at least `byteCount` bytes, aligned to the granule; nil when none is left.
  mutating func allocate(_ byteCount: Int) -> Range<Int>? {
    let size = (max(byteCount, 1) + granule - 1) / granule * granule
    guard let index = holes.firstIndex(where: { $0.count >= size }) else { return nil }
    let hole = holes[index]
    let range = hole.lowerBound..<hole.lowerBound + size
    if range.upperBound == hole.upperBound {
      holes.remove(at: index)
    } else {
      holes[index] = range.upperBound..<hole.upperBound
    }
    bytesInUse += size
    return range
  }

  /// Takes a range back that `allocate` gave.
  mutating func free(_ range: Range<Int>) {
    bytesInUse -= range.count
    var low = 0
    var high = holes.count
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var joined = range
    if low < holes.count && holes[low].lowerBound == range.upperBound {
      joined = joined.lowerBound..<holes[low].upperBound
      holes.remove(at: low)
    }
    if low > 0 && holes[low - 1].upperBound == range.lowerBound {
      holes[low - 1] = holes[low - 1].lowerBound..<joined.upperBound
    } else {
      holes.insert(joined, at: low)
    }
  }
}
