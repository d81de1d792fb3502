// SPDX-License-Identifier: Apache-2.0
//
// Builds page tables in a test hart's RAM, and walks them again by the letter of the manual: the
// second opinion the walker is compared with.

import GuestMemory
import GuestTypes
import Testing

@testable import RISCVGuest

/// Bits of a page-table entry.
enum PTE {
  static let v: UInt64 = 1
  static let r: UInt64 = 2
  static let w: UInt64 = 4
  static let x: UInt64 = 8
  static let u: UInt64 = 16
  static let g: UInt64 = 32
  static let a: UInt64 = 64
  static let d: UInt64 = 128
  static let n: UInt64 = 1 << 63
  /// A page that S-mode may do anything with.
  static let all = v | r | w | x | a | d

  /// An entry for a physical address.
  static func entry(_ physical: UInt64, _ flags: UInt64) -> UInt64 {
    (physical >> 12) << 10 | flags
  }
}

/// A page table under construction.
struct PageTable {
  let hart: Hart
  /// 3, 4 or 5.
  let levels: Int
  let root: UInt64
  private var free: UInt64

  /// An empty table of that many levels, its pages from 4 MiB into RAM on.
  init(_ hart: Hart, levels: Int = 3) {
    self.hart = hart
    self.levels = levels
    root = Hart.ram + 0x40_0000
    free = root + 0x1000
  }

  /// What satp selects it with.
  var satp: UInt64 { UInt64(levels + 5) << 60 | root >> 12 }

  /// The address of the entry an address has at a level, tables on the way made if they are missing.
  mutating func position(of address: UInt64, level: Int = 0) -> UInt64 {
    var table = root
    var current = levels - 1
    while true {
      let position = table + (address >> UInt64(12 + 9 * current) & 511) * 8
      if current == level { return position }
      if hart[position] == 0 {
        hart[position] = PTE.entry(free, PTE.v)
        free += 0x1000
      }
      table = (hart[position] >> 10) << 12
      current -= 1
    }
  }

  /// Maps an address by a leaf at a level; returns the entry's position.
  @discardableResult
  mutating func map(_ address: UInt64, to physical: UInt64, level: Int = 0, _ flags: UInt64)
    -> UInt64
  {
    let position = position(of: address, level: level)
    hart[position] = PTE.entry(physical, flags)
    return position
  }
}

/// What the manual's translation process gives, step by step, without setting bits.
struct ReferenceWalk {
  var levels: Int
  var root: UInt64
  var mmuIndex: Int
  var mxr = false
  var adue = false
  var pbmte = false
  var napot = true

  enum Result: Equatable {
    case page(UInt64)
    case pageFault
    case accessFault
  }

  /// Reads an entry; nil where there is no memory.
  func walk(_ va: UInt64, _ access: AccessKind, read: (UInt64) -> UInt64?) -> Result {
    let bits = 12 + 9 * levels
    let top = va >> UInt64(bits - 1)
    guard top == 0 || top == (1 << UInt64(65 - bits)) - 1 else { return .pageFault }
    // Step 1.
    var a = root
    var i = levels - 1
    while true {
      // Step 2.
      guard let pte = read(a + (va >> UInt64(12 + 9 * i) & 0x1FF) * 8) else { return .accessFault }
      func bit(_ n: UInt64) -> Bool { pte >> n & 1 == 1 }
      let (v, r, w, x, u) = (bit(0), bit(1), bit(2), bit(3), bit(4))
      // Step 3.
      if !v || (!r && w) { return .pageFault }
      if pte >> 54 & 0x7F != 0 { return .pageFault }
      if bit(63) && !napot { return .pageFault }
      let type = pte >> 61 & 3
      if type != 0 && !pbmte || type == 3 { return .pageFault }
      let ppn = pte >> 10 & 0xFFF_FFFF_FFFF
      // Step 4.
      if !r && !x {
        if bit(63) || type != 0 || bit(7) || bit(6) || u { return .pageFault }
        i -= 1
        if i < 0 { return .pageFault }
        a = ppn * 4096
        continue
      }
      // Step 5.
      let low: UInt64 = (1 << UInt64(9 * i)) - 1
      var page = ppn
      if bit(63) {
        if i > 0 || ppn & 0xF != 8 { return .pageFault }
        page = ppn & ~0xF | va >> 12 & 0xF
      } else {
        if ppn & low != 0 { return .pageFault }
        page = ppn | va >> 12 & low
      }
      // Step 6.
      switch mmuIndex {
      case 0: if !u { return .pageFault }
      case 1: if u { return .pageFault }
      default: if u && access == .fetch { return .pageFault }
      }
      // Step 8.
      let isAllowed =
        switch access {
        case .load: r || x && mxr
        case .store: w
        case .fetch: x
        }
      if !isAllowed { return .pageFault }
      // Step 9.
      if (!bit(6) || access == .store && !bit(7)) && !adue { return .pageFault }
      return .page(page * 4096 | va & 0xFFF)
    }
  }
}
