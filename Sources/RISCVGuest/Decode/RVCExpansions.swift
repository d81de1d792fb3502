// SPDX-License-Identifier: Apache-2.0
//
// parcel → expanded instruction, by index: every 16-bit encoding is expanded at most once, in pages
// of 256 that are made when the first parcel of a page is met.
//
//   parcel 15:2 within quadrant 1:0 ─▶ page (192 of them, 4 KiB each) ─▶ RISCVInstruction
//
// Invariants: a page never changes after it is published; all threads see the same pages; at most
// 768 KiB are ever used (a Linux boot meets most pages).
//
// Perf: 1.5 ns instead of 13.5 ns for a table search and a format switch (Linux kernel text): half
// of a compressed kernel's instructions come this way, and none of them mispredicts a branch.

import CHost
import InstructionPatterns
import Synchronization

/// The 16-bit half of a decoder.
final class RVCExpansions: Sendable {
  private struct Row {
    let expansion: RVCExpansion
    let format: RVCFormat
  }

  private static let pageBits: UInt32 = 8
  private static let quadrantBits: UInt32 = 14
  private static let pageCount = 3 << Int(quadrantBits - pageBits)

  /// The rows of the 16-bit forms.
  let table: DecodeTable
  // Safety: one entry per row of the table and a last one, reserved, for "none". Written in `init`
  // only.
  private nonisolated(unsafe) let rows: UnsafePointer<Row>
  // Safety: `pageCount` cells, each 0 or the address of a page that is complete and never freed
  // before `deinit`; published with release, read with acquire.
  private nonisolated(unsafe) let pages: UnsafeMutablePointer<Atomic<UInt>>

  /// A decoder of the forms in `patterns`; expands nothing yet.
  init(_ patterns: [RVCPattern]) {
    table = DecodeTable(
      patterns.map(\.bits), width: 16,
      primary: BucketIndex(BitField(1, 0), BitField(15, 13)), secondary: BitField(12, 10))
    rows = UnsafePointer.copy(
      of: patterns.map { Row(expansion: $0.opcode, format: $0.format) },
      last: Row(expansion: .reserved, format: .none))
    pages = .allocate(capacity: Self.pageCount)
    for page in 0..<Self.pageCount { (pages + page).initialize(to: Atomic(0)) }
  }

  deinit {
    for page in 0..<Self.pageCount {
      UnsafePointer<RISCVInstruction>(bitPattern: pages[page].load(ordering: .relaxed))?
        .deallocate()
    }
    pages.deallocate()
    rows.deallocate()
  }

  /// The instruction in the low half of `word`, whose two lowest bits are not both set.
  @inline(__always) subscript(word: UInt32) -> RISCVInstruction {
    let index = (word & 3) << Self.quadrantBits | (word & 0xffff) >> 2
    let number = Int(index >> Self.pageBits)
    let slot = Int(index & (1 << Self.pageBits - 1))
    let address = pages[number].load(ordering: .acquiring)
    if let page = UnsafePointer<RISCVInstruction>(bitPattern: address) { return page[slot] }
    return makePage(number)[slot]
  }

  /// Starts to load what `self[word]` is going to read; any word is fine.
  @inline(__always) func prefetch(_ word: UInt32) {
    guard word & 3 != 3 else { return }
    let index = (word & 3) << Self.quadrantBits | (word & 0xffff) >> 2
    let address = pages[Int(index >> Self.pageBits)].load(ordering: .acquiring)
    if let page = UnsafePointer<RISCVInstruction>(bitPattern: address) {
      kiln_prefetch(page + Int(index & (1 << Self.pageBits - 1)))
    }
  }

  @inline(never) private func makePage(_ number: Int) -> UnsafePointer<RISCVInstruction> {
    let count = 1 << Int(Self.pageBits)
    let page = UnsafeMutablePointer<RISCVInstruction>.allocate(capacity: count)
    for slot in 0..<count {
      let index = UInt32(number << Int(Self.pageBits) | slot)
      let parcel = index << 2 & 0xffff | index >> Self.quadrantBits
      (page + slot).initialize(to: expand(parcel))
    }
    let (isPublished, other) = pages[number].compareExchange(
      expected: 0, desired: UInt(bitPattern: page), ordering: .acquiringAndReleasing)
    guard !isPublished, let first = UnsafePointer<RISCVInstruction>(bitPattern: other) else {
      return UnsafePointer(page)
    }
    // Another thread was faster; its page says the same.
    page.deallocate()
    return first
  }

  private func expand(_ parcel: UInt32) -> RISCVInstruction {
    let row = rows[table.row(for: parcel)]
    var instruction = row.format.operands(of: parcel, row.expansion.opcode)
    instruction.byteCount = 2
    instruction.compressed = row.expansion.form
    return instruction
  }
}
