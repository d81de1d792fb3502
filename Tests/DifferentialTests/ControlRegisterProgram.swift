// SPDX-License-Identifier: Apache-2.0
//
// Operand sets for control and status registers. Each CSR is tested by a short sequence
//
//   csrrw  x12, csr, x10     what it held; a value that may or may not be legal
//   csrr?  x13, csr, x11     the access under test: what it became, and the next value
//   csrrw  x14, csr, x12     the result; and back
//
// in all three modes, with the state that decides who may access it varied (mcounteren, menvcfg,
// mstatus.TVM, FS). A CSR that can't be written is read and, which is illegal, written.

@testable import RISCVGuest

/// Builds the program that tests some CSRs.
struct ControlRegisterProgramBuilder {
  let program: GuestProgram
  private let effort: Effort
  private var random: TestRandom

  /// What every record sets: mcounteren, scounteren, menvcfg, senvcfg, mcycle, minstret, stimecmp.
  static let inputs: [UInt16] = [0x306, 0x106, 0x30A, 0x10A, 0xB00, 0xB02, 0x14D]
  static let options = HarnessOptions(hasFloat: true, inputs: inputs)

  static func build(
    _ name: String, _ registers: [RISCVControlRegister], effort: Effort, seed: UInt64
  ) -> GuestProgram {
    var builder = ControlRegisterProgramBuilder(
      program: GuestProgram(
        name, options: options, capacity: registers.count * effort.setsPerRow, seed: seed),
      effort: effort, random: TestRandom(seed: seed))
    for register in registers { builder.add(register) }
    builder.program.finish()
    return builder.program
  }

  private mutating func add(_ register: RISCVControlRegister) {
    for _ in 0..<effort.variants {
      let code = sequence(register)
      let address = program.place(code)
      for _ in 0..<effort.setsPerVariant {
        var set = OperandSet()
        set.code = address
        let mode = random.pick([3, 3, 1, 1, 0] as [UInt64])
        set.mstatus = mode << 11 | UInt64(random.oneIn(6) ? random.below(4) : 3) << 13
        if random.oneIn(4) { set.mstatus |= 1 << 20 }  // TVM
        set.fcsr = random.next() & 0xFF
        set.operands = [
          (10, value(register)), (11, value(register)), (12, random.next()),
        ]
        let everything: UInt64 = ~0
        set.inputs = [
          random.pick([everything, everything, 0, random.next()]),
          random.pick([everything, everything, 0, random.next()]),
          random.pick([0xF0, 1 << 63 | 0xF0, 1 << 63, 0]), 0xF0, random.integer(), random.integer(),
          ~0,
        ]
        program.add(set, row: register.name)
      }
    }
  }

  private mutating func sequence(_ register: RISCVControlRegister) -> [Encoding] {
    let number = register.number
    let f3 = random.pick([1, 2, 3, 5, 6, 7] as [UInt32])
    let source: UInt32 = f3 >= 5 ? UInt32(random.below(32)) : random.oneIn(5) ? 0 : 11
    let access = Encoding(GuestAssembler.csr(f3, 13, number, source))
    if register.behaviour == .time {
      // Its value is nobody's business: that it doesn't run backwards, and who may read it, is.
      return [
        Encoding(GuestAssembler.csr(2, 13, number, 0)),
        Encoding(GuestAssembler.csr(2, 14, number, 0)),
        Encoding(GuestAssembler.r(0, 3, 12, 14, 13)),  // sltu
        Encoding(GuestAssembler.i(0x13, 0, 13, 0, 0)),
        Encoding(GuestAssembler.i(0x13, 0, 14, 0, 0)),
      ]
    }
    if register.isReadOnly {
      let read = Encoding(GuestAssembler.csr(2, 14, number, 0))
      return random.oneIn(2) ? [read, access] : [access, read]
    }
    return [
      Encoding(GuestAssembler.csr(1, 12, number, 10)), access,
      Encoding(GuestAssembler.csr(1, 14, number, 12)),
    ]
  }

  /// A value to write: any, within what the harness survives.
  private mutating func value(_ register: RISCVControlRegister) -> UInt64 {
    let any = random.oneIn(2) ? random.integer() : random.next()
    switch register.behaviour {
    case .protectionConfiguration:
      // Locked entries stay until reset: they have a test of their own.
      return any & 0x7F7F_7F7F_7F7F_7F7F
    case .timerCompare:
      // Now or never, so that it doesn't matter when.
      return random.oneIn(2) ? 0 : any | 1 << 62
    case .translation:
      return random.oneIn(2) ? any & ~(15 << 60) | random.pick([0, 8, 9, 10, 11, 1]) << 60 : any
    default: return any
    }
  }
}
