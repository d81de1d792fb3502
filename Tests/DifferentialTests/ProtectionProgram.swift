// SPDX-License-Identifier: Apache-2.0
//
// Physical memory protection: random entries of every address mode over a page of the arena, accesses
// of every width and alignment at and around their borders, from S- and U-mode and from M-mode by
// MPRV. The last entry opens all of memory, or doesn't.
//
// Locked entries can't be taken back before a reset, so that programs with them test one configuration
// each, and M-mode is checked as well.
//
// Spec: RISC-V Privileged, "Physical Memory Protection".

@testable import RISCVGuest

/// Builds the programs.
struct ProtectionProgramBuilder {
  let program: GuestProgram
  private var random: TestRandom

  /// pmpaddr0 to pmpaddr6, pmpcfg0.
  private static let inputs: [UInt16] = (0..<7).map { 0x3B0 + $0 } + [0x3A0]

  /// A program of `sets` accesses for each instruction. The entries change with every set, or, if
  /// `isLocked`, stay as they are for the whole program.
  static func build(_ name: String, isLocked: Bool, sets: Int, seed: UInt64) -> GuestProgram {
    // Locked ones are set by each record, too: only the first counts.
    let options = HarnessOptions(inputs: inputs)
    var builder = ProtectionProgramBuilder(
      program: GuestProgram(
        name, options: options, capacity: Self.accesses.count * sets, seed: seed),
      random: TestRandom(seed: seed))
    builder.add(isLocked, sets)
    builder.program.finish()
    return builder.program
  }

  /// Instructions with the address in x10 and data in x11.
  private static let accesses: [(name: String, byteCount: Int, words: [UInt32])] = [
    ("lb", 1, [GuestAssembler.i(0x03, 0, 12, 10, 0)]),
    ("lh", 2, [GuestAssembler.i(0x03, 1, 12, 10, 0)]),
    ("lw", 4, [GuestAssembler.i(0x03, 2, 12, 10, 0)]),
    ("ld", 8, [GuestAssembler.i(0x03, 3, 12, 10, 0)]),
    ("sb", 1, [GuestAssembler.s(0x23, 0, 11, 10, 0)]),
    ("sh", 2, [GuestAssembler.s(0x23, 1, 11, 10, 0)]),
    ("sw", 4, [GuestAssembler.s(0x23, 2, 11, 10, 0)]),
    ("sd", 8, [GuestAssembler.s(0x23, 3, 11, 10, 0)]),
    ("amoadd_w", 4, [0x00B5_262F]),
    ("lr_d", 8, [0x1005_362F]),
  ]

  private static let page = HarnessMap.arena + 0x8000

  private mutating func add(_ isLocked: Bool, _ sets: Int) {
    var codes: [(plain: UInt64, proxy: UInt64)] = []
    for access in Self.accesses {
      let words = access.words.map(Encoding.init)
      codes.append(
        (
          program.place(words),
          program.place([Encoding(GuestAssembler.csr(2, 0, 0x300, 13))] + words)
        ))
    }
    let fixed = entries(isLocked: true)
    for _ in 0..<sets {
      for (access, code) in zip(Self.accesses, codes) {
        var set = OperandSet()
        set.inputs = isLocked ? fixed : entries(isLocked: false)
        let privilege: UInt64 = random.oneIn(2) ? 1 : 0
        switch random.below(isLocked ? 3 : 2) {
        case 0:
          set.code = code.plain
          set.mstatus = privilege << 11
        case 1:
          set.code = code.proxy
          set.mstatus = 3 << 11 | 1 << 17
        default:
          set.code = code.plain
          set.mstatus = 3 << 11
        }
        set.watch = HarnessMap.arena
        set.memory = (random.next(), random.next())
        set.operands = [
          (11, random.next()), (13, privilege << 11), (10, address(set.inputs, access.byteCount)),
        ]
        program.add(set, row: "PMP \(access.name)")
      }
    }
  }

  /// Seven entries and their configuration, and an eighth, which is all of memory.
  private mutating func entries(isLocked: Bool) -> [UInt64] {
    var addresses: [UInt64] = []
    var configuration: UInt64 = 0
    for entry in 0..<6 {
      let at = (Self.page + UInt64(random.below(1024)) * 4) >> 2
      var bits = UInt64(random.below(8))
      // Writable but not readable is reserved.
      if bits & 3 == 2 { bits &= ~2 }
      var mode = UInt64(random.below(4))
      // From 0 up: locked, it would cover the harness.
      if isLocked && entry == 0 && mode == 1 { mode = 2 }
      if mode == 3 {
        // Naturally aligned: 8 bytes to 8 KiB.
        let ones: UInt64 = (1 << UInt64(random.below(11))) - 1
        let low: UInt64 = ones * 2 + 1
        addresses.append(at & ~low | ones)
      } else {
        addresses.append(at)
      }
      let lock: UInt64 = isLocked && random.oneIn(2) ? 0x80 : 0
      let byte: UInt64 = bits | mode << 3 | lock
      configuration |= byte << UInt64(entry * 8)
    }
    // The last one: everything, all allowed, mostly.
    addresses.append(~0 >> 10)
    let everything: UInt64 = random.oneIn(6) && !isLocked ? 0x1D : 0x1F
    configuration |= everything << 48
    return addresses + [configuration]
  }

  /// An address at or near an entry's border, but no access around a whole entry: QEMU looks at an
  /// access's first and last byte only and misses that one.
  private mutating func address(_ inputs: [UInt64], _ byteCount: Int) -> UInt64 {
    while true {
      let at = borderAddress(inputs, byteCount)
      let last = at + UInt64(byteCount) - 1
      let isAround = (0..<6).contains { entry in
        guard let range = Self.range(of: entry, inputs) else { return false }
        return range.lowerBound > at && range.upperBound <= last
      }
      if !isAround { return at }
    }
  }

  /// The bytes that an entry matches; nil for none.
  private static func range(of entry: Int, _ inputs: [UInt64]) -> Range<UInt64>? {
    let address = inputs[entry]
    let mode = inputs[7] >> UInt64(entry * 8 + 3) & 3
    var first = address
    var last = address
    if mode == 1 {
      first = entry == 0 ? 0 : inputs[entry - 1]
    } else if mode == 2 {
      last = address + 1
    } else if mode == 3 {
      let size: UInt64 = (address ^ (address + 1)) + 1
      first = address & ~(size / 2 - 1)
      last = first + size
    }
    return first < last && mode != 0 ? first * 4..<last * 4 : nil
  }

  private mutating func borderAddress(_ inputs: [UInt64], _ byteCount: Int) -> UInt64 {
    let entry = random.below(6)
    var at = inputs[entry] << 2
    if let range = Self.range(of: entry, inputs), random.oneIn(2) {
      at = random.oneIn(2) && range.lowerBound > 0 ? range.lowerBound : range.upperBound
    }
    if random.oneIn(4) { at = Self.page + UInt64(random.below(4096)) }
    at = at &+ UInt64(random.below(3 * byteCount)) &- UInt64(2 * byteCount)
    if random.oneIn(2) { at &= ~UInt64(byteCount - 1) }
    return at
  }
}
