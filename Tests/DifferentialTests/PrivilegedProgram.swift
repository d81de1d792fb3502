// SPDX-License-Identifier: Apache-2.0
//
// Operand sets for what depends on the privileged state: trap returns, `wfi`, fences of translations,
// and every kind of exception and interrupt under random delegation. Each record sets all of it; traps
// that S-mode takes land on a `c.ebreak` that leads on to M-mode, so that stvec shows in mepc.

@testable import RISCVGuest

/// Builds the programs.
struct PrivilegedProgramBuilder {
  let program: GuestProgram
  private let effort: Effort
  private var random: TestRandom

  /// medeleg, mideleg, mie, mip, menvcfg, senvcfg, stvec, sepc, scause, stval.
  private static let options = HarnessOptions(
    hasFloat: true,
    inputs: [0x302, 0x303, 0x304, 0x344, 0x30A, 0x10A, 0x105, 0x141, 0x142, 0x143],
    outputs: [0x344, 0x105, 0x141, 0x142, 0x143])

  /// The rows that only these programs test.
  static let rows = InstructionRow.all.filter(\.isPrivileged)
  /// Rows whose traps and gates are tested besides.
  static let trapping = InstructionRow.all.filter { row in
    [
      "ecall", "ebreak", "c_ebreak", "cbo_zero", "cbo_clean", "cbo_flush", "cbo_inval", "lr_d",
      "amoadd_w", "lw", "sd", "fadd_s", "csrrs", "csrrw",
    ].contains(row.name)
  }

  static func build(effort: Effort, seed: UInt64) -> GuestProgram {
    let rows = rows + trapping
    var builder = PrivilegedProgramBuilder(
      program: GuestProgram(
        "privileged", options: options, capacity: rows.count * effort.setsPerRow, seed: seed),
      effort: effort, random: TestRandom(seed: seed))
    for row in rows { builder.add(row) }
    builder.program.finish()
    return builder.program
  }

  private mutating func add(_ row: InstructionRow) {
    var sampler = RowSampler(row, seed: random.next())
    for _ in 0..<effort.variants {
      guard let sampled = sampler.next(&random) else { return }
      var encoding = sampled
      if row.name.hasPrefix("csrr") {
        encoding = Encoding(sampled.word & 0xF_FFFF | UInt32(random.pick(Self.registers)) << 20)
      }
      let instruction = InstructionRow.decoder.decode(encoding.word)
      for isMachine in [true, false] {
        let code = sequence(row, encoding, isMachine)
        let address = program.place(code)
        for _ in 0..<effort.setsPerVariant / 2 {
          var set = state(isMachine)
          set.code = address
          set.operands = operands(row, instruction, &set)
          program.add(set, row: row.name)
        }
      }
    }
  }

  /// CSRs whose accesses lead nowhere: user, supervisor, machine, read-only, none.
  private static let registers: [UInt16] = [
    0x001, 0x140, 0x142, 0xF14, 0xF11, 0x143, 0x8C0, 0x5C0, 0xC02, 0x006,
  ]

  /// `mret` in M-mode needs a place to return to: the harness has used mepc to get here.
  private func sequence(_ row: InstructionRow, _ encoding: Encoding, _ isMachine: Bool)
    -> [Encoding]
  {
    guard row.name == "mret", isMachine else { return [encoding] }
    return [
      Encoding(GuestAssembler.csr(1, 0, 0x341, 11)), Encoding(GuestAssembler.csr(1, 0, 0x300, 12)),
      encoding,
    ]
  }

  private mutating func state(_ isMachine: Bool) -> OperandSet {
    var set = OperandSet()
    let mode: UInt64 = isMachine ? 3 : UInt64(random.below(2))
    set.mstatus = status(mode)
    set.fcsr = random.next() & 0x1F
    set.watch = HarnessMap.arena + UInt64(random.below(4096)) * 8
    let interrupts: UInt64 = random.oneIn(3) ? 0x222 : 0
    set.inputs = [
      // The way back to M-mode is a breakpoint.
      random.pick([0, ~0, random.next()]) & ~8,
      random.pick([0, 0x222, random.next() & 0x222]),
      random.next() & (interrupts | 0x808),
      random.next() & 0x222,
      random.pick([0, 0xF1, 0x50, 0x10, 0xC0, random.next() & 0xD1]),
      random.pick([0, 0xF1, 0x50, 0x10, 0xC0, random.next() & 0xD1]),
      landing() & ~3 | UInt64(random.below(2)),
      landing(), random.integer(), random.integer(),
    ]
    return set
  }

  /// mstatus for a mode: interrupt enables, what S-mode may do, floating-point state.
  private mutating func status(_ mode: UInt64) -> UInt64 {
    // SIE, MPIE (which mret makes MIE), SPIE, SPP; MPRV, SUM, MXR, TVM, TW, TSR.
    let enables = random.next() & (1 << 1 | 1 << 5 | 1 << 7 | 1 << 8)
    let rules = random.next() & (0x3F << 17)
    let float: UInt64 = random.oneIn(4) ? UInt64(random.below(4)) : 3
    return mode << 11 | enables | rules | float << 13 | 0xA << 32
  }

  private mutating func landing() -> UInt64 {
    var target = HarnessMap.code + 0x20_0000 + UInt64(random.below(0x10_0000)) & ~1
    while !program.reserveLanding(at: target) { target += 64 }
    return target
  }

  private mutating func operands(
    _ row: InstructionRow, _ instruction: RISCVInstruction, _ set: inout OperandSet
  ) -> [(register: Int, value: UInt64)] {
    let rs1 = Int(instruction.rs1)
    switch row.name {
    case "mret":
      return [
        (11, landing()), (12, status(UInt64(random.below(4))) | random.next() & 8),
      ]
    case "wfi":
      // Something must be pending and enabled, or it waits for good.
      set.inputs[2] |= 2
      set.inputs[3] |= 2
      return []
    case "lw", "sd", "lr_d", "amoadd_w", "cbo_zero", "cbo_clean", "cbo_flush", "cbo_inval":
      var address = set.watch + UInt64(random.below(9))
      if random.oneIn(4) && !row.name.hasPrefix("cbo") {
        address = 0x1_8000_0000 + UInt64(random.below(9))
      }
      return [(rs1, address &- UInt64(bitPattern: Int64(instruction.imm)))]
    default:
      return [(rs1, random.integer()), (Int(instruction.rs2), random.integer())]
    }
  }
}
