// SPDX-License-Identifier: Apache-2.0
//
// Physical memory protection: ranges, priorities, locks, and random tables against the rules read
// literally.

import GuestMemory
import GuestTypes
import IR
import InstructionPatterns
import Testing

@testable import RISCVGuest

@Suite struct MMUProtection {
  static let supervisor = RISCVMMUIndex.supervisor
  static let machine = RISCVMMUIndex.machine

  @Test func nothingIsOpenToSupervisorAtReset() throws {
    let hart = try Hart()
    for (access, fault) in [(AccessKind.load, 5 as UInt64), (.store, 7), (.fetch, 1)] {
      #expect(hart.translate(Hart.ram, access, Self.supervisor).fault == fault)
      #expect(hart.translate(Hart.ram, access, RISCVMMUIndex.user).fault == fault)
      #expect(hart.translate(Hart.ram, access, Self.machine).fault == PageTranslation.noFault)
    }
  }

  @Test func ranges() {
    #expect(RISCVProtection.range(mode: 0, address: 5, below: 0) == nil)
    #expect(RISCVProtection.range(mode: 0x08, address: 5, below: 5) == nil)
    #expect(RISCVProtection.range(mode: 0x08, address: 5, below: 6) == nil)
    let tor = RISCVProtection.range(mode: 0x08, address: 5, below: 3)
    #expect(tor?.first == 12 && tor?.last == 19)
    let four = RISCVProtection.range(mode: 0x10, address: 5, below: 3)
    #expect(four?.first == 20 && four?.last == 23)
    let eight = RISCVProtection.range(mode: 0x18, address: 4, below: 3)
    #expect(eight?.first == 16 && eight?.last == 23)
    let page = RISCVProtection.range(mode: 0x18, address: 0x2000_01FF, below: 3)
    #expect(page?.first == 0x8000_0000 && page?.last == 0x8000_0FFF)
    let all = RISCVProtection.range(mode: 0x18, address: RISCVProtection.addressMask, below: 0)
    #expect(all?.first == 0 && all?.last == 1 << 57 - 1)
  }

  @Test func rightsBecomePermissions() throws {
    let hart = try Hart()
    try hart.write("pmpaddr0", .max)
    for (rights, permissions) in [(0, 0), (1, 1), (3, 3), (4, 4), (5, 5), (7, 7), (2, 0), (6, 4)] {
      try hart.write("pmpcfg0", 0x18 | UInt64(rights))
      #expect(try hart.read("pmpcfg0") == 0x18 | UInt64(permissions))
      for access in AccessKind.allCases {
        let found = hart.translate(Hart.ram, access, Self.supervisor)
        if permissions >> Int(access.rawValue) & 1 != 0 {
          #expect(found.permissions == UInt8(permissions))
        } else {
          #expect(found.fault == RISCVException.accessFault(access))
        }
      }
      #expect(hart.translate(Hart.ram, Self.machine).permissions == 7)
    }
    // A lock binds M-mode too.
    try hart.write("pmpcfg0", 0x99)
    #expect(hart.translate(Hart.ram, Self.machine).permissions == 1)
    #expect(hart.translate(Hart.ram, .store, Self.machine).fault == 7)
  }

  @Test func locksHold() throws {
    let hart = try Hart()
    for i in 0..<4 { try hart.write("pmpaddr\(i)", UInt64(i + 1) << 10) }
    // Entry 2 is a locked range, so the address below it is locked as well.
    try hart.write("pmpcfg0", 0x89_0F0F)
    try hart.write("pmpcfg0", 0xFF18_1800_0000_181F)
    #expect(try hart.read("pmpcfg0") == 0x9F18_1800_0089_181F)
    for i in 0..<4 { try hart.write("pmpaddr\(i)", 0x77) }
    #expect(try hart.read("pmpaddr0") == 0x77)
    #expect(try hart.read("pmpaddr1") == 2 << 10)
    #expect(try hart.read("pmpaddr2") == 3 << 10)
    #expect(try hart.read("pmpaddr3") == 0x77)
    // Locks end with a reset.
    hart.cpu.reset(pc: 0, privilege: .machine, a0: 0, a1: 0)
    #expect(try hart.read("pmpcfg0") == 0)
    try hart.write("pmpaddr1", 1)
    #expect(try hart.read("pmpaddr1") == 1)
  }

  @Test func firmwareAndTheRest() throws {
    // What OpenSBI sets up: its own 512 KiB closed, all else open.
    let hart = try Hart()
    try hart.write("pmpaddr0", Hart.ram >> 2 | 0xFFFF)
    try hart.write("pmpaddr1", .max)
    try hart.write("pmpcfg0", 0x1F18)
    #expect(hart.translate(Hart.ram, Self.supervisor).fault == 5)
    #expect(hart.translate(Hart.ram + 0x7_FFFF, .fetch, Self.supervisor).fault == 1)
    let open = hart.translate(Hart.ram + 0x8_0000, .store, Self.supervisor)
    #expect(open.permissions == 7 && !open.isSplit)
    #expect(hart.translate(Hart.ram, .store, Self.machine).permissions == 7)
    #expect(hart.translate(0x1000_0000, .load, Self.supervisor).permissions == 7)
  }

  @Test func splitPages() throws {
    let hart = try Hart()
    try hart.write("pmpaddr0", (Hart.ram + 0x100) >> 2)
    try hart.write("pmpaddr1", (Hart.ram + 0x10C) >> 2)
    try hart.write("pmpaddr2", .max)
    try hart.write("pmpcfg0", 0x1B_0900)
    // [0x100, 0x10C) is read-only, the rest of memory readable and writable.
    let inside = hart.translate(Hart.ram + 0x100, count: 8, Self.supervisor)
    #expect(inside.permissions == 1 && inside.isSplit)
    #expect(hart.translate(Hart.ram + 0x104, .store, count: 4, Self.supervisor).fault == 7)
    #expect(hart.translate(Hart.ram + 0x108, count: 8, Self.supervisor).fault == 5, "across")
    #expect(hart.translate(Hart.ram + 0xF8, count: 8, Self.supervisor).permissions == 3)
    #expect(hart.translate(Hart.ram + 0xFC, count: 8, Self.supervisor).fault == 5, "across")
    #expect(hart.translate(Hart.ram + 0x10C, .store, count: 4, Self.supervisor).permissions == 3)
    #expect(hart.translate(Hart.ram + 0x108, count: 8, Self.machine).fault == 5)
    #expect(!hart.translate(Hart.ram + 0x1000, Self.supervisor).isSplit)
    // The MMU as a whole: nothing of the page gets into the TLB.
    hart.privilege = .supervisor
    #expect(
      hart.mmu.store(1, at: Hart.ram + 0x110, .doubleword, mmuIndex: Self.supervisor) == .done)
    #expect(
      hart.mmu.store(1, at: Hart.ram + 0x104, .word, mmuIndex: Self.supervisor) == .fault)
    #expect(hart.mmu.fault.code == 7)
  }

  @Test func changesFlushTheTLB() throws {
    let hart = try Hart(privilege: .supervisor)
    #expect(hart.mmu.load(Hart.ram, .doubleword, mmuIndex: Self.supervisor) == .done)
    let before = hart.mmu.statistics.flushes
    hart.privilege = .machine
    try hart.write("pmpcfg0", 0x1F)
    #expect(hart.mmu.statistics.flushes == before, "nothing has changed")
    try hart.write("pmpcfg0", 0x18)
    #expect(hart.mmu.statistics.flushes == before + 1)
    try hart.write("pmpaddr7", 1)
    #expect(hart.mmu.statistics.flushes == before + 2)
  }

  @Test func randomTables() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let hart = try Hart()
      var configuration: [UInt8] = []
      var addresses: [UInt64] = []
      for _ in 0..<16 {
        // Boundaries close together, in the first 32 KiB of RAM, at word, line and page distances.
        let grain: UInt64 = [4, 64, 4096][Int(random.next() % 3)]
        var address = (Hart.ram + random.next() % 0x8000 / grain * grain) >> 2
        if random.next() % 3 == 0 { address |= 1 << (random.next() % 14) - 1 }
        addresses.append(address)
        // Half the entries are off, so that priorities differ.
        let mode = random.next() & 1 == 0 ? 0 : UInt8(random.next() & 3) << 3
        let rights = [0, 1, 3, 4, 5, 7][Int(random.next() % 6)] as UInt8
        configuration.append(mode | rights | (random.next() % 4 == 0 ? 0x80 : 0))
      }
      // Addresses first: locks would keep them.
      for i in 0..<16 { try hart.write("pmpaddr\(i)", addresses[i]) }
      for half in 0..<2 {
        let value = (0..<8).reduce(UInt64(0)) {
          $0 | UInt64(configuration[half * 8 + $1]) << UInt64($1 * 8)
        }
        try hart.write("pmpcfg\(half * 2)", value)
      }
      for _ in 0..<300 {
        let count = [1, 2, 4, 8][Int(random.next() % 4)]
        let address = Hart.ram + random.next() % 0x9000 & ~UInt64(count - 1)
        let access = AccessKind.allCases[Int(random.next() % 3)]
        let isMachine = random.next() & 1 == 0
        let found = hart.translate(
          address, access, count: count, isMachine ? Self.machine : Self.supervisor)
        let rights = Self.rights(configuration, addresses, address, count, isMachine)
        let isAllowed = rights >> access.rawValue & 1 != 0
        #expect((found.fault == PageTranslation.noFault) == isAllowed)
        // A page that goes into the TLB has the same rights at each of its words.
        if isAllowed && !found.isSplit {
          let page = address & ~0xFFF
          for _ in 0..<20 {
            let word = page + random.next() % 4096 & ~3
            #expect(
              Self.rights(configuration, addresses, word, 4, isMachine) == found.permissions)
          }
        }
      }
    }
  }

  /// The manual's rule, byte by byte.
  static func rights(
    _ configuration: [UInt8], _ addresses: [UInt64], _ address: UInt64, _ count: Int,
    _ isMachine: Bool
  ) -> UInt8 {
    for i in 0..<16 {
      var matched = 0
      for byte in address..<(address + UInt64(count)) {
        let matches: Bool
        switch configuration[i] >> 3 & 3 {
        case 1:
          let bottom = i > 0 ? addresses[i - 1] << 2 : 0
          matches = bottom <= byte && byte < addresses[i] << 2
        case 2: matches = byte >> 2 == addresses[i]
        case 3:
          let ones = (~addresses[i]).trailingZeroBitCount
          matches = byte >> UInt64(ones + 3) == addresses[i] >> UInt64(ones + 1)
        default: matches = false
        }
        if matches { matched += 1 }
      }
      if matched == 0 { continue }
      if matched < count { return 0 }
      return isMachine && configuration[i] & 0x80 == 0 ? 7 : configuration[i] & 7
    }
    return isMachine ? 7 : 0
  }
}
