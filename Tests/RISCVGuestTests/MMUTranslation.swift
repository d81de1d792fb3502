// SPDX-License-Identifier: Apache-2.0
//
// The page walk: every page size, every fault, the extensions of the entry format, and random tables
// against the manual's algorithm.

import GuestMemory
import GuestTypes
import IR
import InstructionPatterns
import Testing

@testable import RISCVGuest

@Suite struct MMUTranslation {
  static let user = RISCVMMUIndex.user
  static let supervisor = RISCVMMUIndex.supervisor
  static let supervisorSUM = RISCVMMUIndex.supervisorSUM

  /// A hart in S-mode with an empty table of that many levels.
  static func prepare(levels: Int = 3, _ extensions: RISCVExtensions = .all) throws -> (
    Hart, PageTable
  ) {
    let hart = try Hart(extensions, privilege: .supervisor)
    let table = PageTable(hart, levels: levels)
    try hart.write("satp", table.satp)
    return (hart, table)
  }

  @Test(arguments: [3, 4, 5]) func everyPageSize(levels: Int) throws {
    var (hart, table) = try Self.prepare(levels: levels)
    for level in 0..<levels {
      let size: UInt64 = 4096 << UInt64(9 * level)
      // Physical pages needn't exist to be mapped.
      let physical = size * 3
      for half in [0, UInt64.max << UInt64(11 + 9 * levels)] {
        let address = half | 1 << UInt64(12 + 9 * level) | (level > 1 ? 0 : 5 << 30)
        table.map(address, to: physical, level: level, PTE.all)
        let inside = size / 2 + 0x7A8
        let found = hart.translate(address + inside, .store, Self.supervisor)
        #expect(found.fault == PageTranslation.noFault)
        #expect(found.physical == physical + inside)
        #expect(found.pageShift == UInt8(12 + 9 * level))
        #expect(found.permissions == 7)
        #expect(!found.isSplit)
        // Any physical bit below the size makes it misaligned.
        if level > 0 {
          for low in [size / 2, 4096] {
            table.map(address, to: physical + low, level: level, PTE.all)
            #expect(hart.translate(address, Self.supervisor).fault == 13)
          }
          table.map(address, to: 0, level: level, 0)
        }
      }
    }
  }

  @Test(arguments: [3, 4, 5]) func canonicalAddresses(levels: Int) throws {
    let (hart, table) = try Self.prepare(levels: levels)
    let top = UInt64(11 + 9 * levels)
    // The whole address space in superpages of the highest level.
    for i in UInt64(0)..<512 { hart[table.root + i * 8] = PTE.entry(0, PTE.all) }
    for (address, isValid) in [
      (0, true), (1 << top - 1, true), (1 << top, false), (~0 << top, true), (.max, true),
      (~0 << top - 1, false), (1 << 63, false), (1 << 62 | 0x1000, false),
    ] as [(UInt64, Bool)] {
      for access in AccessKind.allCases {
        let fault = hart.translate(address, access, Self.supervisor).fault
        #expect(fault == (isValid ? PageTranslation.noFault : RISCVException.pageFault(access)))
      }
    }
  }

  /// One entry's flags, and which accesses they allow through which index: load 1, store 2, fetch 4.
  @Test(
    arguments: [
      // (flags, user, supervisor, supervisor with SUM)
      (PTE.v | PTE.r, 0, 1, 1), (PTE.v | PTE.r | PTE.w, 0, 3, 3), (PTE.v | PTE.x, 0, 4, 4),
      (PTE.v | PTE.r | PTE.x, 0, 5, 5), (PTE.v | PTE.r | PTE.w | PTE.x, 0, 7, 7),
      (PTE.v | PTE.u | PTE.r, 1, 0, 1), (PTE.v | PTE.u | PTE.r | PTE.w, 3, 0, 3),
      (PTE.v | PTE.u | PTE.x, 4, 0, 0), (PTE.v | PTE.u | PTE.r | PTE.w | PTE.x, 7, 0, 3),
      (PTE.v | PTE.g | PTE.r, 0, 1, 1), (PTE.r | PTE.w | PTE.x, 0, 0, 0), (0, 0, 0, 0),
      (PTE.v, 0, 0, 0), (PTE.v | PTE.w, 0, 0, 0), (PTE.v | PTE.w | PTE.x, 0, 0, 0),
      (PTE.v | PTE.r | 1 << 54, 0, 0, 0), (PTE.v | PTE.r | 1 << 60, 0, 0, 0),
      (PTE.v | PTE.r | 1 << 61, 0, 0, 0), (PTE.v | PTE.r | 1 << 62, 0, 0, 0),
      (PTE.v | PTE.r | PTE.n, 0, 0, 0), (PTE.v | PTE.r | 3 << 8, 0, 1, 1),
    ] as [(UInt64, UInt8, UInt8, UInt8)])
  func rights(flags: UInt64, user: UInt8, supervisor: UInt8, sum: UInt8) throws {
    var (hart, table) = try Self.prepare()
    try hart.write("sstatus", 0)
    hart.privilege = .machine
    try hart.write("menvcfg", 0)
    for (index, expected) in [
      (Self.user, user), (Self.supervisor, supervisor), (Self.supervisorSUM, sum),
    ] {
      for mxr in [false, true] {
        try hart.write("mstatus", mxr ? 1 << 19 : 0)
        var allowed = expected
        // MXR opens what can be executed, to whom it isn't closed altogether.
        let isUserPage = flags & PTE.u != 0
        let isOpen = index == 0 ? isUserPage : index == 1 ? !isUserPage : true
        if mxr && flags & (PTE.v | PTE.x | PTE.w) == PTE.v | PTE.x && isOpen { allowed |= 1 }
        table.map(0x5000, to: Hart.ram, flags | PTE.a | PTE.d)
        for access in AccessKind.allCases {
          let found = hart.translate(0x5000, access, index)
          if allowed >> access.rawValue & 1 != 0 {
            #expect(found.fault == PageTranslation.noFault)
            #expect(found.permissions == allowed)
          } else {
            #expect(found.fault == RISCVException.pageFault(access))
          }
        }
      }
    }
  }

  @Test func pointersHaveReservedBits() throws {
    var (hart, table) = try Self.prepare()
    table.map(0x5000, to: Hart.ram, PTE.all)
    let pointer = table.position(of: 0x5000, level: 1)
    let good = hart[pointer]
    #expect(hart.translate(0x5000, Self.supervisor).physical == Hart.ram)
    for bit in [4, 6, 7, 54, 60, 61, 62, 63] as [UInt64] {
      hart[pointer] = good | 1 << bit
      #expect(hart.translate(0x5000, Self.supervisor).fault == 13, "bit \(bit)")
    }
    hart[pointer] = good | PTE.g | 3 << 8
    #expect(hart.translate(0x5000, Self.supervisor).physical == Hart.ram)
  }

  @Test func tablesOutsideMemory() throws {
    var (hart, table) = try Self.prepare()
    table.map(0x5000, to: Hart.ram, PTE.all)
    let pointer = table.position(of: 0x5000, level: 1)
    for outside in [0, 0x1000_0000, Hart.ram - 0x1000, Hart.ram + Hart.ramBytes, 1 << 55] {
      hart[pointer] = PTE.entry(outside, PTE.v)
      for access in AccessKind.allCases {
        #expect(
          hart.translate(0x5000, access, Self.supervisor).fault
            == RISCVException.accessFault(access))
      }
    }
    // The last page of RAM is inside.
    hart[pointer] = PTE.entry(Hart.ram + Hart.ramBytes - 0x1000, PTE.v)
    hart[Hart.ram + Hart.ramBytes - 8] = PTE.entry(Hart.ram + 0x3000, PTE.all)
    #expect(
      hart.translate(0x1F_F123, Self.supervisor).physical == Hart.ram + 0x3123)
    // A root outside of memory faults the same way.
    try hart.write("satp", 8 << 60 | 0x10)
    #expect(hart.translate(0x5000, .fetch, Self.supervisor).fault == 1)
  }

  @Test func tablesInROM() throws {
    let (hart, table) = try Self.prepare(.standard)
    let rom = hart.space.store.base + Int(Hart.ramBytes)
    rom.storeBytes(
      of: PTE.entry(Hart.ram, PTE.all & ~PTE.d), toByteOffset: 8, as: UInt64.self)
    hart[table.root] = PTE.entry(table.root + 0x1000, PTE.v)
    hart[table.root + 0x1000] = PTE.entry(Hart.rom, PTE.v)
    #expect(hart.translate(0x1000, Self.supervisor).permissions == 5)
    // Its dirty bit can't be set.
    #expect(hart.translate(0x1000, .store, Self.supervisor).fault == 7)
  }

  private static func prepare(_ extensions: RISCVExtensions) throws -> (Hart, PageTable) {
    try prepare(levels: 3, extensions)
  }

  /// An entry that points to its own table: the walk goes down with the levels and ends in a fault.
  @Test(arguments: [3, 4, 5]) func circles(levels: Int) throws {
    var (hart, table) = try Self.prepare(levels: levels)
    for i in UInt64(0)..<512 { hart[table.root + i * 8] = PTE.entry(table.root, PTE.v) }
    for address in [0, 0x1234_5678, UInt64.max] {
      #expect(hart.translate(address, Self.supervisor).fault == 13)
    }
    // A pointer at the last level is no page.
    for i in UInt64(0)..<512 { hart[table.root + i * 8] = 0 }
    let position = table.position(of: 0x5000)
    hart[position] = PTE.entry(Hart.ram, PTE.v)
    #expect(hart.translate(0x5000, Self.supervisor).fault == 13)
  }

  /// A table that maps itself as data: stores through the mapping change the mapping.
  @Test func selfMappedTables() throws {
    var (hart, table) = try Self.prepare()
    let position = table.position(of: 0x5000)
    let leafTable = position & ~0xFFF
    table.map(0x6000, to: leafTable, PTE.all)
    table.map(0x5000, to: Hart.ram + 0x1000, PTE.all)
    hart[Hart.ram + 0x1000] = 1
    hart[Hart.ram + 0x2000] = 2
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.mmu.value == 1)
    let entry = PTE.entry(Hart.ram + 0x2000, PTE.all)
    #expect(
      hart.mmu.store(
        entry, at: 0x6000 + position % 4096, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.run(RISCVHelpers.sfenceVMA, 0x5000, 0, 1))
    #expect(hart.mmu.load(0x5000, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(hart.mmu.value == 2)
  }

  @Test func napotPages() throws {
    var (hart, table) = try Self.prepare()
    let physical = Hart.ram + 0x2_0000
    for i in UInt64(0)..<16 {
      // The low bits say 64 KiB.
      table.map(0x10_0000 + i * 4096, to: physical | 8 << 12, PTE.all | PTE.n)
    }
    for i in UInt64(0)..<16 {
      let found = hart.translate(0x10_0000 + i * 4096 + 0x123, .fetch, Self.supervisor)
      #expect(found.physical == physical + i * 4096 + 0x123)
      #expect(found.pageShift == 16)
    }
    for low in UInt64(0)..<16 where low != 8 {
      table.map(0x10_0000, to: physical | low << 12, PTE.all | PTE.n)
      #expect(hart.translate(0x10_0000, Self.supervisor).fault == 13)
    }
    // Only pages of the last level.
    table.map(0x4000_0000, to: 0x8000_0000 | 8 << 12, level: 1, PTE.all | PTE.n)
    #expect(hart.translate(0x4000_0000, Self.supervisor).fault == 13)
    table.map(0x4000_0000, to: 0x8000_0000, level: 1, PTE.all | PTE.n)
    #expect(hart.translate(0x4000_0000, Self.supervisor).fault == 13)
    var (plain, plainTable) = try Self.prepare(RISCVExtensions.all.removing(.svnapot))
    plainTable.map(0x10_0000, to: physical | 8 << 12, PTE.all | PTE.n)
    #expect(plain.translate(0x10_0000, Self.supervisor).fault == 13)
    plain.privilege = .user
  }

  @Test func memoryTypes() throws {
    var (hart, table) = try Self.prepare()
    for (enabled, type) in [
      (true, 0), (true, 1), (true, 2), (true, 3), (false, 0), (false, 1), (false, 2), (false, 3),
    ] as [(Bool, UInt64)] {
      hart.privilege = .machine
      try hart.write("menvcfg", enabled ? 1 << 62 : 0)
      table.map(0x5000, to: Hart.ram, PTE.all | type << 61)
      let found = hart.translate(0x5000, Self.supervisor)
      #expect((found.fault == PageTranslation.noFault) == (type == 0 || enabled && type < 3))
    }
  }

  @Test func protectionOfTables() throws {
    var (hart, table) = try Self.prepare()
    let position = table.map(0x5000, to: Hart.ram, PTE.all & ~PTE.d)
    hart.privilege = .machine
    try hart.write("menvcfg", 1 << 61)
    try hart.write("pmpaddr1", .max)
    // The leaf's table can't be read: an access fault of the access's own kind.
    try hart.write("pmpaddr0", position >> 2 & ~0x1FF | 0x1FF)
    try hart.write("pmpcfg0", 0x1F18)
    for access in AccessKind.allCases {
      #expect(
        hart.translate(0x5000, access, Self.supervisor).fault
          == RISCVException.accessFault(access))
    }
    // Readable alone: loads work, setting the dirty bit doesn't.
    try hart.write("pmpcfg0", 0x1F19)
    #expect(hart.translate(0x5000, Self.supervisor).permissions == 5)
    #expect(hart.translate(0x5000, .store, Self.supervisor).fault == 7)
    #expect(hart[position] & PTE.d == 0)
    // The page itself closed, its table open.
    try hart.write("pmpaddr0", Hart.ram >> 2 | 0x1FF)
    try hart.write("pmpcfg0", 0x1F18)
    #expect(hart.translate(0x5000, .fetch, Self.supervisor).fault == 1)
    try hart.write("pmpcfg0", 0x1F19)
    #expect(hart.translate(0x5000, Self.supervisor).permissions == 1)
  }

  @Test func bareModeIsPhysical() throws {
    let hart = try Hart(privilege: .supervisor)
    for index in [Self.user, Self.supervisor, Self.supervisorSUM, RISCVMMUIndex.machine] {
      let found = hart.translate(0x1234_5678_9ABC, .fetch, index)
      #expect(found.physical == 0x1234_5678_9ABC)
      #expect(found.permissions == 7)
    }
  }

  @Test func randomTables() throws {
    var random = SeededGenerator(seed: 5)
    for round in 0..<300 {
      let levels = 3 + round % 3
      let (hart, table) = try Self.prepare(levels: levels)
      // Eight table pages whose entries lead to one another, to RAM and to nowhere.
      let pages = (0..<8).map { table.root + UInt64($0) * 4096 }
      for page in pages {
        for i in UInt64(0)..<512 {
          var entry: UInt64 = random.next() % 8 == 0 ? 0 : PTE.v
          if random.next() % 3 != 0 { entry |= random.next() & 0x3FF }
          switch random.next() % 8 {
          case 0: entry |= (random.next() & 0xFFF_FFFF_FFFF) << 10
          case 1, 2: entry |= (Hart.ram >> 12 & ~(1 << 18 - 1)) << 10
          case 3: entry |= (Hart.ram >> 12 | 8) << 10
          default: entry |= (pages[Int(random.next() % 8)] >> 12) << 10
          }
          if random.next() % 8 == 0 { entry |= 1 << (54 + random.next() % 10) }
          hart[page + i * 8] = entry
        }
      }
      let environment = random.next() & (3 << 61)
      let mxr = random.next() & 1 == 0
      hart.privilege = .machine
      try hart.write("menvcfg", environment)
      try hart.write("mstatus", mxr ? 1 << 19 : 0)
      for _ in 0..<200 {
        let index = Int(random.next() % 3)
        let reference = ReferenceWalk(
          levels: levels, root: table.root, mmuIndex: index, mxr: mxr,
          adue: environment >> 61 & 1 != 0, pbmte: environment >> 62 & 1 != 0)
        var address = random.next() & (1 << UInt64(12 + 9 * levels) - 1)
        if address >> UInt64(11 + 9 * levels) != 0 { address |= ~0 << UInt64(12 + 9 * levels) }
        if random.next() % 16 == 0 { address ^= 1 << 63 }
        let access = AccessKind.allCases[Int(random.next() % 3)]
        let expected = reference.walk(address, access) { position in
          position >= Hart.ram && position < Hart.ram + Hart.ramBytes ? hart[position] : nil
        }
        let found = hart.translate(address, access, index)
        switch expected {
        case .page(let physical):
          #expect(found.fault == PageTranslation.noFault)
          #expect(found.physical == physical)
          #expect(found.permissions >> access.rawValue & 1 == 1)
        case .pageFault: #expect(found.fault == RISCVException.pageFault(access))
        case .accessFault: #expect(found.fault == RISCVException.accessFault(access))
        }
        // What the entry is said to allow is what walks for the other accesses find, stores with the
        // dirty bit set only.
        guard case .page = expected else { continue }
        for other in AccessKind.allCases where found.permissions >> other.rawValue & 1 != 0 {
          let again = ReferenceWalk(
            levels: levels, root: table.root, mmuIndex: index, mxr: mxr, adue: false,
            pbmte: reference.pbmte
          ).walk(address, other) { hart[$0] }
          #expect(again == expected)
        }
      }
    }
  }
}
