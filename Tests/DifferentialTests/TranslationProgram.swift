// SPDX-License-Identifier: Apache-2.0
//
// The permission matrix of address translation: Sv39, Sv48 and Sv57, a page table entry of random bits
// at each level, SUM, MXR, MPRV, ADUE, PBMTE, all kinds of access in S- and U-mode. The entry is one of
// the two watched words, so that accessed and dirty bits are compared, too.
//
// Each mode and level has a root of its own, in which one path leads to the entry under test:
//
//   0x8000_0000 (1 GiB)  the program's memory for S-mode     0xC000_0000  the same for U-mode
//   0x40_0000_0000 - 1 GiB… down: a GiB for each level of the entry under test
//
// Spec: RISC-V Privileged, "Sv39: Page-Based 39-bit Virtual-Memory System" and what follows.

@testable import RISCVGuest

/// Builds the program.
struct TranslationProgramBuilder {
  let program: GuestProgram
  private let effort: Effort
  private var random: TestRandom

  /// satp, menvcfg.
  private static let options = HarnessOptions(inputs: [0x180, 0x30A], fencesTranslations: true)

  static func build(effort: Effort, seed: UInt64) -> GuestProgram {
    let cases = modes.reduce(0) { $0 + $1.levels }
    var builder = TranslationProgramBuilder(
      program: GuestProgram(
        "translation", options: options, capacity: cases * Self.accesses.count * effort.setsPerRow,
        seed: seed),
      effort: effort, random: TestRandom(seed: seed))
    for mode in modes {
      for level in 0..<mode.levels { builder.add(mode, level) }
    }
    builder.program.finish()
    return builder.program
  }

  private struct Mode {
    let name: String
    let number: UInt64
    let levels: Int
  }
  private static let modes = [
    Mode(name: "sv39", number: 8, levels: 3), Mode(name: "sv48", number: 9, levels: 4),
    Mode(name: "sv57", number: 10, levels: 5),
  ]

  /// What accesses the page: instructions with the address in x10 and data in x11.
  private static let accesses: [(name: String, byteCount: Int, words: [UInt32])] = [
    ("lb", 1, [GuestAssembler.i(0x03, 0, 12, 10, 0)]),
    ("ld", 8, [GuestAssembler.i(0x03, 3, 12, 10, 0)]),
    ("sb", 1, [GuestAssembler.s(0x23, 0, 11, 10, 0)]),
    ("sd", 8, [GuestAssembler.s(0x23, 3, 11, 10, 0)]),
    ("amoadd_d", 8, [0x00B5_362F]),
    ("lr_w", 4, [0x1005_262F]),
    ("sc_w", 4, [0x1005_202F, 0x18B5_262F]),
    ("cbo_zero", 1, [0x0045_200F]),
    ("cbo_flush", 1, [0x0025_200F]),
    ("jalr", 0, [GuestAssembler.i(0x67, 0, 1, 10, 0)]),
  ]

  // MARK: Tables

  private static let pageSize: UInt64 = 4096
  private var nextTable = HarnessMap.tables

  private mutating func makeTable() -> UInt64 {
    defer { nextTable += Self.pageSize }
    return nextTable
  }

  private func entry(_ address: UInt64, _ bits: UInt64) -> UInt64 { (address >> 12) << 10 | bits }

  /// Entry bits.
  private enum Bit {
    static let v: UInt64 = 1
    static let rwx: UInt64 = 0xE
    static let u: UInt64 = 1 << 4
    static let ad: UInt64 = 3 << 6
  }

  /// The virtual address whose walk meets the entry at `level`, in a GiB that nothing else uses.
  private static let testGigabyte: UInt64 = 6

  /// A root for a mode, and the address of the entry under test at a level: its walk goes through index
  /// `testGigabyte` at level 2 and index 5 below.
  private mutating func makeTables(_ mode: Mode, _ level: Int) -> (root: UInt64, entry: UInt64) {
    let root = makeTable()
    var table = root
    var tested: UInt64 = 0
    for upper in stride(from: mode.levels - 1, to: 2, by: -1) {
      let next = makeTable()
      let index: UInt64 = upper == level ? 3 : 0
      // The program's own GiBs are reached through index 0 in any case.
      program.put(entry(next, Bit.v), at: table)
      if upper == level {
        tested = table + index * 8
      }
      table = next
    }
    program.put(entry(HarnessMap.ram, Bit.v | Bit.rwx | Bit.ad), at: table + 2 * 8)
    program.put(entry(HarnessMap.ram, Bit.v | Bit.rwx | Bit.u | Bit.ad), at: table + 3 * 8)
    if tested == 0 {
      var index = Self.testGigabyte
      var current = 2
      while current > level {
        let next = makeTable()
        program.put(entry(next, Bit.v), at: table + index * 8)
        table = next
        index = 5
        current -= 1
      }
      tested = table + index * 8
    }
    return (root, tested)
  }

  /// The virtual address that the entry under test translates.
  private func base(_ level: Int) -> UInt64 {
    if level > 2 { return 3 << UInt64(12 + 9 * level) }
    var address = Self.testGigabyte << 30
    if level < 2 { address |= 5 << 21 }
    if level < 1 { address |= 5 << 12 }
    return address
  }

  // MARK: Sets

  private mutating func add(_ mode: Mode, _ level: Int) {
    let (root, tested) = makeTables(mode, level)
    for (name, byteCount, words) in Self.accesses {
      let code = program.place(words.map(Encoding.init))
      // With MPRV: MPP is chosen by the instruction in front, as mret leaves it at U.
      let proxy = program.place(
        [Encoding(GuestAssembler.csr(2, 0, 0x300, 13))] + words.map(Encoding.init))
      for _ in 0..<effort.setsPerRow {
        var set = OperandSet()
        let isFetch = byteCount == 0
        let privilege: UInt64 = random.oneIn(2) ? 1 : 0
        let isProxy = !isFetch && random.oneIn(3)
        let rules = random.next() & (3 << 18)
        if isProxy {
          set.code = proxy
          set.mstatus = 3 << 11 | 1 << 17 | rules
        } else {
          set.code = privilege == 1 ? code : code + 0x4000_0000
          set.mstatus = privilege << 11 | rules
        }
        set.inputs = [
          mode.number << 60 | (random.next() & 0xFFFF) << 44 | root >> 12,
          random.next() & (3 << 61) | 0xF0,
        ]
        let address = self.address(mode, level, byteCount)
        // Which of two faults is reported is open: at most one page leads nowhere, and an atomic
        // operation's only if it is writable.
        let isCrossing = level == 0 && address & 0xFFF > 4096 - UInt64(byteCount)
        let leadsNowhere = !isCrossing && name != "amoadd_d" && random.oneIn(40)
        set.watch = tested
        set.memory = (
          leadsNowhere ? entry(0x40_0000_0000, leaf(level, isFetch) & 0x3FF) : leaf(level, isFetch),
          leaf(level, isFetch)
        )
        set.operands = [
          (11, random.next()), (13, privilege << 11), (10, address),
        ]
        program.add(set, row: "\(mode.name) \(name)")
      }
    }
  }

  /// The address of an access: inside the page, at its end, across it, or not canonical.
  private mutating func address(_ mode: Mode, _ level: Int, _ byteCount: Int) -> UInt64 {
    let target = HarnessMap.arena
    if byteCount == 0 {
      // Code memory full of breakpoints; a superpage's offset picks it.
      let offset = HarnessMap.code + 0x30_0000 + UInt64(random.below(0x8000)) * 2
      return base(level) | offset & (1 << UInt64(12 + 9 * level) - 1)
    }
    var offset = target + UInt64(random.below(HarnessMap.arenaByteCount / 2 / 8)) * 8
    if random.oneIn(6) { offset += UInt64(random.below(8)) }
    offset &= 1 << UInt64(12 + 9 * level) - 1
    // Across the page's end the next entry counts, which is the other watched word.
    if level == 0 && random.oneIn(6) { offset = 4096 - UInt64(random.below(9)) }
    var address = base(level) | offset
    if random.oneIn(16) {
      address |= random.pick([
        1 << 63, ~0 << UInt64(12 + 9 * mode.levels), 1 << UInt64(11 + 9 * mode.levels),
      ])
    }
    return address
  }

  /// A page table entry that leads to the arena, or to code, mostly.
  private mutating func leaf(_ level: Int, _ isFetch: Bool) -> UInt64 {
    var target =
      level == 0
      ? (isFetch ? HarnessMap.code + 0x30_0000 : HarnessMap.arena)
        + UInt64(random.below(16)) * Self.pageSize
      : level == 1 ? 0x8040_0000 : HarnessMap.ram
    if level == 1 && isFetch { target = 0x8020_0000 }
    // A leaf of 512 GiB or more begins at 0.
    if level > 2 { target = 0 }
    if level > 0 && random.oneIn(10) { target |= Self.pageSize << UInt64(random.below(9 * level)) }
    var bits: UInt64 = Bit.v | Bit.rwx | Bit.ad
    if random.oneIn(2) { bits |= Bit.u }
    switch random.below(4) {
    case 0: bits = random.next() & 0x3FF | 1
    case 1: bits ^= 1 << UInt64(random.below(8))
    case 2: bits ^= 1 << UInt64(1 + random.below(3)) | 1 << UInt64(6 + random.below(2))
    default: break
    }
    if random.oneIn(12) { bits |= 1 << UInt64(54 + random.below(10)) }
    if random.oneIn(12) { bits |= UInt64(random.below(4)) << 61 }
    if random.oneIn(12) {
      // Svnapot: 64 KiB, or a size that doesn't exist.
      bits |= 1 << 63
      target = target & ~0xFFFF | random.pick([0x8000, 0x8000, 0x4000, 0])
    }
    // A pointer leads back to the first table.
    if bits & Bit.rwx == 0 { target = HarnessMap.tables }
    return entry(target, bits)
  }
}
