// SPDX-License-Identifier: Apache-2.0
//
// Physical memory protection: what each mode may do with a physical address.
//
// The active entries are unpacked into ranges when a register changes. A check finds the *span* around
// an address, the largest range in which no entry begins or ends, and remembers the last one: the next
// check in it is two comparisons. A page that no span covers is split, and its accesses are checked
// one by one.
//
// Invariants
// - Entries are in order of priority: the first that matches any byte of an access decides, and denies
//   it unless it matches all bytes.
// - There is always at least one implemented entry, so what none matches is closed to S and U.
//
// Spec: RISC-V Privileged, "Physical Memory Protection".

/// Rights as `PageTranslation.permissions` packs them: load 1, store 2, fetch 4. The same bits as R, W
/// and X in pmpcfg.
final class RISCVProtection {
  /// Bits of pmpaddr that are implemented: addresses of 56 bits.
  static let addressMask: UInt64 = 1 << 54 - 1

  static let lock: UInt8 = 0x80
  static let modeMask: UInt8 = 0x18
  static let topOfRange: UInt8 = 0x08
  static let aligned4: UInt8 = 0x10
  static let alignedPower: UInt8 = 0x18
  static let rights: UInt8 = 7

  /// What one entry covers, both ends included.
  struct Entry {
    var first: UInt64
    var last: UInt64
    var configuration: UInt8

    /// Rights of M-mode inside the entry.
    var machineRights: UInt8 {
      configuration & RISCVProtection.lock != 0
        ? configuration & RISCVProtection.rights : RISCVProtection.rights
    }
  }

  /// A range of addresses with the same rights throughout.
  struct Span {
    var first: UInt64 = 1
    var last: UInt64 = 0
    var rights: UInt8 = 0
    var machineRights: UInt8 = 0
  }

  /// Rights to an access, and whether they differ inside its page.
  struct Verdict {
    var rights: UInt8
    var isSplit: Bool
  }

  private let entries = UnsafeMutablePointer<Entry>.allocate(
    capacity: RISCVState.protectionEntryCount)
  private let capacity = RISCVState.protectionEntryCount
  /// The last span of data and code, and that of page tables.
  private let spans = UnsafeMutablePointer<Span>.allocate(capacity: 2)
  private let activeCount = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init() {
    activeCount.pointee = 0
    spans.initialize(repeating: Span(), count: 2)
  }

  deinit {
    entries.deallocate()
    spans.deallocate()
    activeCount.deallocate()
  }

  /// Takes over the registers.
  func load(configuration: (Int) -> UInt8, address: (Int) -> UInt64) {
    var count = 0
    for i in 0..<capacity {
      let byte = configuration(i)
      guard
        let range = Self.range(
          mode: byte & Self.modeMask, address: address(i), below: i > 0 ? address(i - 1) : 0)
      else { continue }
      entries[count] = Entry(first: range.first, last: range.last, configuration: byte)
      count += 1
    }
    activeCount.pointee = count
    spans[0] = Span()
    spans[1] = Span()
  }

  /// The bytes an entry matches, nil for none.
  static func range(mode: UInt8, address: UInt64, below: UInt64) -> (first: UInt64, last: UInt64)? {
    switch mode {
    case topOfRange: return below < address ? (below << 2, address << 2 - 1) : nil
    case aligned4: return (address << 2, address << 2 | 3)
    case alignedPower:
      // Trailing ones say how many more than three low bits are inside.
      let inside = UInt64((~address).trailingZeroBitCount)
      let size: UInt64 = 8 << inside
      let first = (address << 2) & ~(size - 1)
      return (first, first + (size - 1))
    default: return nil
    }
  }

  // MARK: Checking

  /// Rights to the whole page of an access if they are the same all over it, else to the access.
  @inline(__always)
  func check(page address: UInt64, count: Int, machine: Bool) -> Verdict {
    let first = address & ~0xFFF
    let span = spans
    if first < span.pointee.first || first | 0xFFF > span.pointee.last {
      findSpan(address, into: span)
      if first < span.pointee.first || first | 0xFFF > span.pointee.last {
        return Verdict(rights: exact(address, count, machine: machine), isSplit: true)
      }
    }
    return Verdict(
      rights: machine ? span.pointee.machineRights : span.pointee.rights, isSplit: false)
  }

  /// Supervisor rights to a page-table entry.
  @inline(__always)
  func check(tableEntry address: UInt64) -> UInt8 {
    let span = spans + 1
    if address < span.pointee.first || address | 7 > span.pointee.last {
      findSpan(address, into: span)
      if address | 7 > span.pointee.last || address < span.pointee.first {
        return exact(address, 8, machine: false)
      }
    }
    return span.pointee.rights
  }

  /// Rights to an access no span covers.
  func exact(_ address: UInt64, _ count: Int, machine: Bool) -> UInt8 {
    let last = address &+ UInt64(count - 1)
    for i in 0..<activeCount.pointee {
      let entry = entries[i]
      if address > entry.last || last < entry.first { continue }
      guard address >= entry.first && last <= entry.last else { return 0 }
      return machine ? entry.machineRights : entry.configuration & Self.rights
    }
    return machine ? Self.rights : 0
  }

  private func findSpan(_ address: UInt64, into span: UnsafeMutablePointer<Span>) {
    var found = Span(first: 0, last: .max, rights: 0, machineRights: Self.rights)
    for i in 0..<activeCount.pointee {
      let entry = entries[i]
      if entry.last < address {
        found.first = max(found.first, entry.last + 1)
      } else if entry.first > address {
        found.last = min(found.last, entry.first - 1)
      } else {
        found.first = max(found.first, entry.first)
        found.last = min(found.last, entry.last)
        found.rights = entry.configuration & Self.rights
        found.machineRights = entry.machineRights
        break
      }
    }
    span.pointee = found
  }
}
