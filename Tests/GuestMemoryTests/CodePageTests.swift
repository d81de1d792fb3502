// SPDX-License-Identifier: Apache-2.0
//
// Stores to pages that hold code: under every alias and MMU index they must miss inline and be told to
// the observer, whether the entry was filled before the page was marked or after it.

import DeviceModel
import GuestMemory
import GuestTypes
import IR
import TestSupport
import Testing

@Suite struct CodePageTests {
  private func makeGuest() throws -> Guest {
    let store = try BackingStore(byteCount: 64 << 12)
    let space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(0), byteCount: store.byteCount, offset: RAMOffset(0))
    let guest = try Guest(space)
    // Each physical page has four virtual ones, in all indices; one of them in a superpage.
    for index in 0..<CPUStateLayout.mmuIndexCount {
      for page in UInt64(0)..<64 {
        for alias in UInt64(1)..<4 {
          guest.leaves[index][alias << 40 | page << 12] = Leaf(
            physical: page << 12, permissions: 7, shift: 12)
        }
      }
      guest.leaves[index][0] = Leaf(physical: 0, permissions: 7, shift: 21)
    }
    return guest
  }

  @Test func markedPagesMissUnderEveryAlias() throws {
    let seed = SeededGenerator.seed(default: 51)
    var random = SeededGenerator(seed: seed)
    let guest = try makeGuest()
    let operation = MemoryOperation(log2Width: 2)
    var marked: Set<UInt64> = []
    for step in 0..<6_000 {
      let page = UInt64(random.below(64))
      let address = UInt64(random.below(4)) << 40 | page << 12 | UInt64(random.below(1024)) << 2
      let index = random.below(CPUStateLayout.mmuIndexCount)
      switch random.below(12) {
      case 0:
        guest.mmu.markCode(page: Int(page))
        marked.insert(page)
      case 1:
        guest.mmu.unmarkCode(page: Int(page))
        marked.remove(page)
      case 2 where random.once(in: 10): guest.mmu.flush()
      case 2: guest.mmu.flushPage(address)
      default:
        let inline = guest.inlineLookUp(address, .store, mmuIndex: index)
        if marked.contains(page) {
          #expect(inline == nil, "seed \(seed) step \(step): a store to code hit the TLB")
        }
        let value = random.next()
        guest.told.removeAll()
        let outcome = guest.mmu.store(value, at: address, operation, mmuIndex: index)
        guard case .done = outcome else {
          Issue.record("seed \(seed) step \(step): \(outcome)")
          return
        }
        let offset = page << 12 | address & 0xFFF
        #expect(guest.told.map(\.offset) == (marked.contains(page) ? [offset] : []))
        #expect(guest.told.allSatisfy { $0.count == 4 })
        let stored = guest.mmu.space.store.base.load(
          fromByteOffset: Int(offset), as: UInt32.self)
        #expect(stored == UInt32(truncatingIfNeeded: value))
        if !marked.contains(page) {
          #expect(
            guest.inlineLookUp(address, .store, mmuIndex: index) == offset,
            "seed \(seed) step \(step): the next store must hit")
        }
      }
    }
  }

  @Test func aStoreIntoTheRunningBlockIsNotDone() throws {
    let guest = try makeGuest()
    let operation = MemoryOperation(log2Width: 3)
    guest.mmu.markCode(page: 5)
    guest.standsInRunningBlock = true
    let base = guest.mmu.space.store.base + 5 << 12
    func isSolo(_ outcome: MemoryOutcome) -> Bool {
      if case .solo = outcome { true } else { false }
    }
    #expect(isSolo(guest.mmu.store(.max, at: 0x5000, operation, mmuIndex: 0)))
    #expect(base.load(as: UInt64.self) == 0)
    // From either side of a page border.
    #expect(isSolo(guest.mmu.store(.max, at: 0x4FFC, operation, mmuIndex: 0)))
    #expect(isSolo(guest.mmu.store(.max, at: 0x5FFC, operation, mmuIndex: 0)))
    #expect(isSolo(guest.mmu.atomicAddress(0x5000, count: 8, mmuIndex: 0)))
    let before = guest.mmu.space.store.base.load(fromByteOffset: 0x4FF8, as: UInt64.self)
    #expect(before == 0, "nothing was written on either page")
    // Alone it is done.
    guest.state.storeBytes(of: 1, toByteOffset: CPUStateLayout.solo, as: UInt64.self)
    #expect(!isSolo(guest.mmu.store(.max, at: 0x4FFC, operation, mmuIndex: 0)))
    #expect(base.load(as: UInt64.self) == 0xFFFF_FFFF)
    #expect(!isSolo(guest.mmu.atomicAddress(0x5000, count: 8, mmuIndex: 0)))
  }

  @Test func crossingStoresTellExactRanges() throws {
    let guest = try makeGuest()
    guest.mmu.markCode(page: 5)
    guest.mmu.markCode(page: 6)
    for distance in 1..<8 {
      guest.told.removeAll()
      _ = guest.mmu.store(
        0, at: 0x6000 - UInt64(distance), MemoryOperation(log2Width: 3), mmuIndex: 0)
      #expect(guest.told.map(\.offset) == [0x6000 - UInt64(distance), 0x6000])
      #expect(guest.told.map(\.count) == [distance, 8 - distance])
    }
  }
}
