// SPDX-License-Identifier: Apache-2.0
//
// The SoftTLBs against the page tables they cache: random maps with superpages and aliases, random
// accesses, changes followed by the flush a guest owes. Whatever the inline look-up finds must be what a
// walk would find now.

import DeviceModel
import GuestMemory
import GuestTypes
import IR
import TestSupport
import Testing

@Suite struct SoftTLBTests {
  static let ramPages = 2048

  private func makeGuest() throws -> Guest {
    let store = try BackingStore(byteCount: UInt64(Self.ramPages) << 12)
    let space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(0), byteCount: store.byteCount, offset: RAMOffset(0))
    try space.mapDevice(
      name: "device", SilentDevice(), at: GuestPhysicalAddress(1 << 32), byteCount: 1 << 21)
    return try Guest(space)
  }

  /// A virtual page: few enough that they conflict, meet and are used again.
  private func page(_ random: inout SeededGenerator) -> UInt64 {
    let half: UInt64 = random.once(in: 3) ? 0xFFFF_FFC0_0000_0000 : 0
    switch random.below(3) {
    case 0: return half | UInt64(random.below(8)) << 12
    case 1: return half | UInt64(random.below(4)) << 21 | UInt64(random.below(512)) << 12
    default: return half | UInt64(random.below(4)) << 30 | UInt64(random.below(2048)) << 20
    }
  }

  private func randomLeaf(_ shift: UInt8, _ random: inout SeededGenerator) -> Leaf {
    let device = random.once(in: 8)
    let slots = max(1, (Self.ramPages << 12) >> Int(shift))
    let physical =
      device ? 1 << 32 : (shift == 30 ? 0 : UInt64(random.below(slots)) << UInt64(shift))
    return Leaf(physical: physical, permissions: UInt8(random.below(8)), shift: shift)
  }

  /// All pages the test can have touched agree with the tables.
  private func check(_ guest: Guest, _ touched: Set<UInt64>, _ note: String) {
    for page in touched {
      for index in [0, 3, 15] {
        for access in AccessKind.allCases {
          guard let offset = guest.inlineLookUp(page | 0x123, access, mmuIndex: index) else {
            continue
          }
          let found = guest.leaf(at: page, mmuIndex: index)
          let want = found.map { $0.leaf.physical + (page - $0.start) + 0x123 }
          let allowed = (found?.leaf.permissions ?? 0) & 1 << access.rawValue != 0
          if want != offset || !allowed {
            Issue.record("\(note): \(access) of 0x\(String(page, radix: 16)) finds \(offset)")
            return
          }
        }
      }
    }
  }

  @Test(arguments: 0..<6)
  func neverFindsWhatAWalkWouldNot(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 41) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let guest = try makeGuest()
    var touched: Set<UInt64> = []
    var hits = 0
    for index in [0, 3, 15] {
      for half in [0, 0xFFFF_FFC0_0000_0000] as [UInt64] {
        for i in UInt64(0)..<8 {
          guest.leaves[index][half | i << 12] = Leaf(
            physical: UInt64(random.below(Self.ramPages)) << 12, permissions: 7, shift: 12)
        }
        for i in UInt64(1)..<4 { guest.leaves[index][half | i << 21] = randomLeaf(21, &random) }
      }
    }
    for step in 0..<4_000 {
      let index = random.pick([0, 3, 15])
      let page = page(&random)
      switch random.below(20) {
      case 0:
        // Map a page or superpage, or take one away; then fence it as a guest must.
        let shift = random.pick([UInt8(12), 12, 12, 21, 30])
        let start = page & ~(1 << UInt64(shift) - 1)
        let wasAnything = guest.leaf(at: page, mmuIndex: index) != nil
        guest.leaves[index][start] = random.once(in: 4) ? nil : randomLeaf(shift, &random)
        // Making a valid leaf out of nothing needs no fence; anything else does. A superpage that
        // comes or goes is fenced as a whole, or by every page of it that was used.
        if !wasAnything && shift == 12 { break }
        if random.once(in: 2) || shift != 12 {
          if random.once(in: 2) {
            guest.mmu.flush()
          } else {
            for used in touched where used & ~(1 << UInt64(shift) - 1) == start {
              guest.mmu.flushPage(used)
            }
          }
        } else {
          guest.mmu.flushPage(page | UInt64(random.below(4096)))
        }
      case 1 where random.once(in: 6): guest.mmu.flush()
      default:
        touched.insert(page)
        let address = page | UInt64(random.below(512)) << 3
        let operation = MemoryOperation(log2Width: random.below(4))
        let found = guest.leaf(at: page, mmuIndex: index)
        let access = random.pick(AccessKind.allCases)
        let allowed = (found?.leaf.permissions ?? 0) & 1 << access.rawValue != 0
        let isRAM =
          found.map { $0.leaf.physical + (page - $0.start) < UInt64(Self.ramPages) << 12 } ?? false
        if guest.inlineLookUp(address, access, mmuIndex: index) != nil { hits += 1 }
        switch access {
        case .load:
          let outcome = guest.mmu.load(address, operation, mmuIndex: index)
          expect(outcome, allowed, isRAM, "seed \(seed) step \(step)")
        case .store:
          let outcome = guest.mmu.store(0, at: address, operation, mmuIndex: index)
          expect(outcome, allowed, isRAM, "seed \(seed) step \(step)")
        case .fetch:
          let bytes = guest.mmu.fetchPage(address, mmuIndex: index)
          #expect((bytes != nil) == (allowed && isRAM), "seed \(seed) step \(step)")
        }
      }
      if step % 64 == 0 { check(guest, touched, "seed \(seed) step \(step)") }
    }
    #expect(hits > 100, "the TLB is of use: \(hits)")
  }

  private func expect(_ outcome: MemoryOutcome, _ allowed: Bool, _ isRAM: Bool, _ note: String) {
    switch outcome {
    case .done: #expect(allowed && isRAM, "\(note)")
    // Devices ask to run alone; past RAM there may be nothing at all.
    case .solo: #expect(allowed && !isRAM, "\(note)")
    case .fault: #expect(!allowed || !isRAM, "\(note)")
    }
  }

  @Test func growsUnderPressureAndShrinksWhenIdle() throws {
    let guest = try makeGuest()
    let operation = MemoryOperation(log2Width: 3)
    #expect(guest.tlbCount(0) == 256)
    for page in UInt64(0)..<20_000 {
      guest.leaves[0][page << 12] = Leaf(
        physical: (page & 0x7FF) << 12, permissions: 7, shift: 12)
    }
    var sizes: [Int] = []
    for _ in 0..<40 {
      for page in UInt64(0)..<20_000 {
        _ = guest.mmu.load(page << 12, operation, mmuIndex: 0)
        if sizes.last != guest.tlbCount(0) { sizes.append(guest.tlbCount(0)) }
      }
    }
    #expect(sizes == [256, 512, 1024, 2048, 4096, 8192, 16384])
    #expect(guest.tlbCount(1) == 256, "each index has its own size")
    #expect(guest.mmu.statistics.largestTLB == 16384)
    // Entries survive growth: the newest page is still there.
    #expect(guest.inlineLookUp(19_999 << 12, .load, mmuIndex: 0) != nil)
    for _ in 0..<64 * 8 {
      _ = guest.mmu.load(0, operation, mmuIndex: 0)
      guest.mmu.flush()
      #expect(guest.inlineLookUp(0, .load, mmuIndex: 0) == nil)
    }
    #expect(guest.tlbCount(0) == 256)
  }

  @Test func sizeDependsOnAccessesAlone() throws {
    func run() throws -> [Int] {
      let guest = try makeGuest()
      var random = SeededGenerator(seed: 5)
      for page in UInt64(0)..<4096 {
        guest.leaves[0][page << 12] = Leaf(
          physical: (page & 0x7FF) << 12, permissions: 7, shift: 12)
      }
      return (0..<20_000).map { _ in
        let address = UInt64(random.below(4096)) << 12
        _ = guest.mmu.load(address, MemoryOperation(log2Width: 0), mmuIndex: 0)
        if random.once(in: 500) { guest.mmu.flush() }
        return guest.tlbCount(0)
      }
    }
    #expect(try run() == run())
  }

  @Test func flushingAnyAddressOfASuperpageUnlinksItsCode() throws {
    let guest = try makeGuest()
    guest.leaves[0][0] = Leaf(physical: 0, permissions: 7, shift: 21)
    guest.leaves[0][1 << 30] = Leaf(physical: 0, permissions: 3, shift: 30)
    func key() -> UInt64 {
      guest.state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    }
    _ = guest.mmu.fetchPage(0x1000, mmuIndex: 0)
    _ = guest.mmu.load(1 << 30, MemoryOperation(log2Width: 0), mmuIndex: 0)
    let before = key()
    guest.mmu.flushPage(1 << 30 + 0x5000)
    #expect(key() == before, "nothing was fetched through the other one")
    guest.mmu.flushPage(0x1F_F000)
    #expect(key() == before + 1 << 32)
    // The next fetch may be a TLB hit, if the entry has survived: it counts all the same.
    _ = guest.mmu.fetchPage(0x3000, mmuIndex: 0)
    guest.mmu.flushPage(0x7000)
    #expect(key() == before + 2 << 32)
  }

  @Test func flushingADataPageKeepsLinksBetweenCodePages() throws {
    let guest = try makeGuest()
    for page in UInt64(0)..<8 {
      guest.leaves[0][page << 12] = Leaf(physical: page << 12, permissions: 7, shift: 12)
    }
    func key() -> UInt64 {
      guest.state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    }
    _ = guest.mmu.fetchPage(0x1000, mmuIndex: 0)
    _ = guest.mmu.load(0x2000, MemoryOperation(log2Width: 0), mmuIndex: 0)
    let before = key()
    guest.mmu.flushPage(0x2000)
    #expect(key() == before)
    guest.mmu.flushPage(0x1234)
    #expect(key() == before + 1 << 32)
    // Even when the fetch was a hit.
    _ = guest.mmu.fetchPage(0x1000, mmuIndex: 0)
    _ = guest.mmu.fetchPage(0x1000, mmuIndex: 0)
    guest.mmu.flushPage(0x1000)
    #expect(key() == before + 2 << 32)
    guest.mmu.flush()
    #expect(key() == before + 3 << 32)
  }
}
