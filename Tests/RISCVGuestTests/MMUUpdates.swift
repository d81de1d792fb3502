// SPDX-License-Identifier: Apache-2.0
//
// Accessed and dirty bits, what flushes the TLB, and cache-block rights.

import CHost
import Dispatch
import GuestMemory
import GuestTypes
import IR
import Synchronization
import Testing

@testable import RISCVGuest

@Suite struct MMUUpdates {
  static let supervisor = RISCVMMUIndex.supervisor

  static func prepare(adue: Bool) throws -> (Hart, PageTable) {
    let (hart, table) = try MMUTranslation.prepare(levels: 3, .all)
    hart.privilege = .machine
    try hart.write("menvcfg", adue ? 1 << 61 : 0)
    hart.privilege = .supervisor
    return (hart, table)
  }

  @Test func clearBitsFaultUnderSvade() throws {
    var (hart, table) = try Self.prepare(adue: false)
    let flags = PTE.v | PTE.r | PTE.w | PTE.x
    let position = table.map(0x5000, to: Hart.ram, flags)
    for access in AccessKind.allCases {
      #expect(
        hart.translate(0x5000, access, Self.supervisor).fault
          == RISCVException.pageFault(access))
    }
    hart[position] |= PTE.d
    #expect(hart.translate(0x5000, .store, Self.supervisor).fault == 15, "D without A")
    hart[position] ^= PTE.a | PTE.d
    #expect(hart.translate(0x5000, Self.supervisor).permissions == 5, "no stores while clean")
    #expect(hart.translate(0x5000, .fetch, Self.supervisor).permissions == 5)
    #expect(hart.translate(0x5000, .store, Self.supervisor).fault == 15)
    hart[position] |= PTE.d
    #expect(hart.translate(0x5000, .store, Self.supervisor).permissions == 7)
    #expect(hart[position] == PTE.entry(Hart.ram, flags | PTE.a | PTE.d))
  }

  @Test func bitsAreSetUnderSvadu() throws {
    var (hart, table) = try Self.prepare(adue: true)
    let flags = PTE.v | PTE.r | PTE.w | PTE.x | PTE.g | 3 << 8
    let position = table.map(0x5000, to: Hart.ram, flags)
    #expect(hart.translate(0x5000, Self.supervisor).permissions == 5)
    #expect(hart[position] == PTE.entry(Hart.ram, flags | PTE.a))
    #expect(hart.translate(0x5000, .store, Self.supervisor).permissions == 7)
    #expect(hart[position] == PTE.entry(Hart.ram, flags | PTE.a | PTE.d))
    hart[position] = PTE.entry(Hart.ram, flags)
    #expect(hart.translate(0x5000, .store, Self.supervisor).permissions == 7)
    #expect(hart[position] == PTE.entry(Hart.ram, flags | PTE.a | PTE.d))
    // A fault for want of rights changes nothing.
    hart[position] = PTE.entry(Hart.ram, PTE.v | PTE.r)
    #expect(hart.translate(0x5000, .store, Self.supervisor).fault == 15)
    #expect(hart[position] == PTE.entry(Hart.ram, PTE.v | PTE.r))
  }

  /// An entry of the page it maps: the dirty bit is set before the store overwrites the entry.
  @Test func entryThatMapsItself() throws {
    var (hart, table) = try Self.prepare(adue: true)
    let position = table.position(of: 0x5000)
    table.map(0x5000, to: position & ~0xFFF, PTE.v | PTE.r | PTE.w)
    let address = 0x5000 + position % 4096
    #expect(hart.mmu.load(address, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.mmu.value == PTE.entry(position & ~0xFFF, PTE.v | PTE.r | PTE.w | PTE.a))
    #expect(hart.mmu.store(0, at: address, .byte, mmuIndex: Self.supervisor) == .done)
    #expect(hart[position] & 0xFF == 0)
    #expect(hart[position] == PTE.entry(position & ~0xFFF, 0))
  }

  /// Bits another hart sets in the same entry at the same time are not lost.
  @Test func updatesAreAtomic() throws {
    var (hart, table) = try Self.prepare(adue: true)
    let position = table.map(0x5000, to: Hart.ram, PTE.v | PTE.r | PTE.w)
    let rounds = 20_000
    // Safety: the thread below touches the entry with atomics only and ends before the hart does.
    nonisolated(unsafe) let entry = hart.space.store.base + Int(position - Hart.ram)
    let group = DispatchGroup()
    let lost = Atomic<Int>(0)
    DispatchQueue.global().async(group: group) {
      for _ in 0..<rounds {
        if kiln_atomic_or64(entry, 1 << 8) >> 8 & 1 != 0 {
          lost.wrappingAdd(1, ordering: .relaxed)
        }
        if kiln_atomic_and64(entry, ~(1 << 8)) >> 8 & 1 != 1 {
          lost.wrappingAdd(1, ordering: .relaxed)
        }
      }
    }
    for _ in 0..<rounds {
      _ = kiln_atomic_and64(entry, ~(PTE.a | PTE.d))
      let found = hart.translate(0x5000, .store, Self.supervisor)
      #expect(found.permissions == 3)
      if kiln_load64(entry) & (PTE.a | PTE.d) != PTE.a | PTE.d {
        lost.wrappingAdd(1, ordering: .relaxed)
      }
    }
    group.wait()
    #expect(lost.load(ordering: .relaxed) == 0)
  }

  @Test func observerHearsOfUpdates() throws {
    final class Observer: CodeWriteObserver {
      var writes: [UInt64] = []
      func willWriteCode(at offset: UInt64, count: Int) -> Bool {
        writes.append(offset)
        return false
      }
    }
    var (hart, table) = try Self.prepare(adue: true)
    let observer = Observer()
    hart.mmu.observer = observer
    let position = table.map(0x5000, to: Hart.ram, PTE.v | PTE.r | PTE.w)
    _ = hart.translate(0x5000, Self.supervisor)
    _ = hart.translate(0x5000, Self.supervisor)
    _ = hart.translate(0x5000, .store, Self.supervisor)
    #expect(observer.writes == [position - Hart.ram, position - Hart.ram])
    hart.mmu.observer = nil
  }

  @Test func firstStoreWalksAgain() throws {
    var (hart, table) = try Self.prepare(adue: true)
    let position = table.map(0x5000, to: Hart.ram, PTE.v | PTE.r | PTE.w)
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart[position] & PTE.d == 0)
    #expect(hart.mmu.store(1, at: 0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart[position] & PTE.d != 0)
    #expect(hart[Hart.ram] == 1)
  }

  @Test func whatFlushes() throws {
    let (hart, table) = try Self.prepare(adue: false)
    hart.privilege = .machine
    /// Whole flushes and page flushes that something causes.
    func flushes(_ body: () throws -> Void) rethrows -> [UInt64] {
      let before = hart.mmu.statistics
      try body()
      let after = hart.mmu.statistics
      return [after.flushes - before.flushes, after.pageFlushes - before.pageFlushes]
    }
    try hart.write("satp", table.satp | 7 << 44)
    #expect(try flushes { try hart.write("satp", table.satp | 7 << 44) } == [0, 0])
    #expect(try flushes { try hart.write("satp", table.satp | 8 << 44) } == [1, 0])
    #expect(try flushes { try hart.write("satp", 1 << 60) } == [0, 0], "no such mode")
    #expect(try flushes { try hart.write("mstatus", 1 << 18 | 1 << 17) } == [0, 0])
    #expect(try flushes { try hart.write("mstatus", 1 << 19) } == [1, 0])
    #expect(try flushes { try hart.write("sstatus", 0) } == [1, 0])
    #expect(try flushes { try hart.write("menvcfg", 1 << 62) } == [1, 0])
    #expect(try flushes { try hart.write("menvcfg", 1 << 62 | 1 << 7) } == [0, 0])
    // The address space is 8: fences for others have nothing to do.
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 7, 0) } == [1, 0])
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 7, 1) } == [0, 1])
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 7, 2) } == [0, 0])
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 7, 3) } == [0, 0])
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 8, 2) } == [1, 0])
    #expect(flushes { hart.run(RISCVHelpers.sfenceVMA, 0x5000, 0xF_0008, 3) } == [0, 1])
  }

  @Test func changedTablesShowAfterAFence() throws {
    var (hart, table) = try Self.prepare(adue: false)
    hart[Hart.ram] = 10
    hart[Hart.ram + 0x1000] = 11
    let position = table.map(0x5000, to: Hart.ram, PTE.all)
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.mmu.value == 10)
    hart[position] = PTE.entry(Hart.ram + 0x1000, PTE.all)
    hart.run(RISCVHelpers.sfenceVMA, 0x5000, 0, 1)
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.mmu.value == 11)
    hart[position] = 0
    try hart.write("satp", table.satp | 1 << 44)
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .fault)
    #expect(hart.mmu.fault.code == 13)
    #expect(hart.mmu.fault.address == 0x5000)
  }

  @Test func faultsOfTheMMU() throws {
    let hart = try Hart()
    #expect(hart.cpu.busFault(.load) == 5)
    #expect(hart.cpu.busFault(.store) == 7)
    #expect(hart.cpu.busFault(.fetch) == 1)
    #expect(hart.cpu.misalignedFault(.load) == 4)
    #expect(hart.cpu.misalignedFault(.store) == 6)
    #expect(hart.mmu.load(0x10, .doubleword, mmuIndex: RISCVMMUIndex.machine) == .fault)
    #expect(hart.mmu.fault.code == 5)
    #expect(hart.mmu.fetchPage(0x10, mmuIndex: RISCVMMUIndex.machine) == nil)
    #expect(hart.mmu.fault.code == 1)
  }

  @Test func cacheBlocks() throws {
    var (hart, table) = try Self.prepare(adue: true)
    table.map(0x5000, to: Hart.ram, PTE.v | PTE.r | PTE.a)
    table.map(0x6000, to: Hart.ram, PTE.v | PTE.x | PTE.a)
    table.map(0x7000, to: 0x1000_0000, PTE.all)
    let position = table.map(0x8000, to: Hart.ram, PTE.v | PTE.r | PTE.w)
    #expect(hart.run(RISCVHelpers.cacheBlock, 0x503F))
    for (address, cause) in [(0x6008, 15), (0x7010, 7), (0x9000, 15)] as [(UInt64, UInt64)] {
      #expect(!hart.run(RISCVHelpers.cacheBlock, address))
      #expect(hart.cpu[RISCVState.scause] == cause)
      #expect(hart.cpu[RISCVState.stval] == address)
    }
    #expect(hart.run(RISCVHelpers.cacheBlock, 0x8000))
    #expect(hart[position] & (PTE.a | PTE.d) == PTE.a, "accessed but not dirty")
  }
}
