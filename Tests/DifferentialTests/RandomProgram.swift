// SPDX-License-Identifier: Apache-2.0
//
// Random programs: some dozens of random instructions each, with forward branches, bounded loops,
// calls, and loads and stores in a sandbox, so that what the translator knows from one instruction to
// the next (constants, boxed values, fused runs, links between blocks) is tested, too. Every program
// is a record of the harness: all registers in, all registers out.
//
//   x8        the sandbox's address       x9         a loop's count
//   x5 x6 x7  addresses, link             the rest   anything
//
// Programs run on after their last instruction into the breakpoints around them.

@testable import RISCVGuest

/// Builds a program of random programs.
struct RandomProgramBuilder {
  let program: GuestProgram
  private var random: TestRandom
  private var samplers: [RowSampler]

  /// Instructions that only compute, drawn with equal chance; the rest is made by hand.
  private static let rows = InstructionRow.all.filter { row in
    !row.isPrivileged && !row.name.hasPrefix("csrr")
      && !["ecall", "ebreak", "c_ebreak", "fence_i"].contains(row.name)
  }

  private enum Reserved {
    static let sandbox: UInt32 = 8
    static let count: UInt32 = 9
    static let link: UInt32 = 5
    static let all: Set<UInt32> = [5, 6, 7, 8, 9]
  }

  /// `count` programs of up to `length` steps.
  static func build(_ name: String, count: Int, length: Int, seed: UInt64) -> GuestProgram {
    var builder = RandomProgramBuilder(
      program: GuestProgram(
        name, options: HarnessOptions(hasFloat: true), capacity: count, seed: seed),
      random: TestRandom(seed: seed))
    for _ in 0..<count { builder.addProgram(length) }
    builder.program.finish()
    return builder.program
  }

  private init(program: GuestProgram, random: TestRandom) {
    self.program = program
    self.random = random
    var seeds = random
    samplers = Self.rows.map { RowSampler($0, seed: seeds.next()) }
  }

  private mutating func addProgram(_ length: Int) {
    var code: [Encoding] = []
    appendSteps(1 + random.below(length), &code, depth: 0)
    let byteCount = code.reduce(0) { $0 + $1.byteCount }
    var set = OperandSet()
    set.code = program.placeLong(code, byteCount: byteCount, misalignment: random.below(32) * 2)
    set.mstatus = random.pick([3, 1, 0]) << 11 | (random.oneIn(8) ? 1 : 3) << 13
    set.fcsr = UInt64(random.below(5)) << 5
    // The middle of the sandbox: every offset stays inside the arena.
    let sandbox = HarnessMap.arena + 0x2_0000 + UInt64(random.below(0x1000))
    set.watch = sandbox & ~7
    set.memory = (random.integer(), random.integer())
    set.operands = [
      (random.below(32), random.integer()), (32 + random.below(32), random.float(.double)),
      (Int(Reserved.sandbox), sandbox),
    ]
    program.add(set, row: "random program")
  }

  // MARK: Steps

  private mutating func appendSteps(_ count: Int, _ code: inout [Encoding], depth: Int) {
    for _ in 0..<count {
      switch random.below(depth < 2 ? 14 : 11) {
      case 0, 1: appendAccess(&code)
      case 2: appendAtomic(&code)
      case 11: appendLoop(&code, depth)
      case 12: appendSkip(&code, depth)
      case 13: appendCall(&code, depth)
      default: appendComputation(&code)
      }
    }
  }

  /// An instruction that touches no memory and goes nowhere.
  private mutating func appendComputation(_ code: inout [Encoding]) {
    while true {
      let index = random.below(samplers.count)
      guard let encoding = samplers[index].next(&random) else { continue }
      let instruction = InstructionRow.decoder.decode(encoding.word)
      guard case .computes = instruction.kind, !Reserved.all.contains(destination(instruction))
      else {
        continue
      }
      // A trap would end the program: reserved rounding modes stay rare.
      if instruction.rm == 5 || instruction.rm == 6, !random.oneIn(20) { continue }
      code.append(encoding)
      return
    }
  }

  /// The integer register an instruction writes; x0 if it writes none.
  private func destination(_ instruction: RISCVInstruction) -> UInt32 { UInt32(instruction.rd) }

  private mutating func anyRegister() -> UInt32 {
    while true {
      let register = UInt32(random.below(32))
      if !Reserved.all.contains(register) { return register }
    }
  }

  /// A load or store of any width at an offset of the sandbox.
  private mutating func appendAccess(_ code: inout [Encoding]) {
    let offset = random.oneIn(3) ? random.below(4080) - 2040 : (random.below(64) - 32) * 8
    let base = Reserved.sandbox
    let f3 = UInt32(random.below(7))
    switch random.below(4) {
    case 0: code.append(Encoding(GuestAssembler.i(0x03, f3, anyRegister(), base, offset)))
    case 1:
      code.append(Encoding(GuestAssembler.s(0x23, f3 & 3, UInt32(random.below(32)), base, offset)))
    case 2:
      let width = 1 + UInt32(random.below(3))
      code.append(Encoding(GuestAssembler.i(0x07, width, UInt32(random.below(32)), base, offset)))
    default:
      let width = 1 + UInt32(random.below(3))
      code.append(Encoding(GuestAssembler.s(0x27, width, UInt32(random.below(32)), base, offset)))
    }
  }

  /// An atomic operation at an aligned address of the sandbox, made in x6; sometimes a pair.
  private mutating func appendAtomic(_ code: inout [Encoding]) {
    let offset = (random.below(64) - 32) * 8
    code.append(Encoding(GuestAssembler.i(0x13, 0, 6, Reserved.sandbox, offset)))
    code.append(Encoding(GuestAssembler.i(0x13, 7, 6, 6, -8)))
    let width = 2 + UInt32(random.below(2))
    let fields: UInt32 = 6 << 15 | width << 12 | 0x2F
    let rs2 = UInt32(random.below(32)) << 20
    if random.oneIn(3) {
      code.append(Encoding(2 << 27 | fields | anyRegister() << 7))
      if random.oneIn(2) { appendComputation(&code) }
      code.append(Encoding(3 << 27 | rs2 | fields | anyRegister() << 7))
    } else {
      let function = random.pick([0, 1, 4, 8, 12, 16, 20, 24, 28] as [UInt32])
      code.append(Encoding(function << 27 | rs2 | fields | anyRegister() << 7))
    }
  }

  /// A body that runs one to four times.
  private mutating func appendLoop(_ code: inout [Encoding], _ depth: Int) {
    // Loops don't nest, they share a counter: nothing in a body is deeper than a computation.
    code.append(Encoding(GuestAssembler.i(0x13, 0, Reserved.count, 0, 1 + random.below(4))))
    var body: [Encoding] = []
    appendSteps(1 + random.below(6), &body, depth: 2)
    let distance = body.reduce(4) { $0 + $1.byteCount }
    code += body
    code.append(Encoding(Self.decrement))
    code.append(Encoding(GuestAssembler.branch(1, Reserved.count, 0, -distance)))
  }

  private static let decrement = GuestAssembler.i(0x13, 0, Reserved.count, Reserved.count, -1)

  /// A branch over a body.
  private mutating func appendSkip(_ code: inout [Encoding], _ depth: Int) {
    var body: [Encoding] = []
    appendSteps(1 + random.below(5), &body, depth: depth + 1)
    let distance = body.reduce(4) { $0 + $1.byteCount }
    let f3 = random.pick([0, 1, 4, 5, 6, 7] as [UInt32])
    let a = UInt32(random.below(32))
    let b = random.oneIn(3) ? a : UInt32(random.below(32))
    code.append(Encoding(GuestAssembler.branch(f3, a, b, distance)))
    code += body
  }

  /// A call over a body's jump back: `jal` to behind the body, which is entered through `jalr`.
  private mutating func appendCall(_ code: inout [Encoding], _ depth: Int) {
    var body: [Encoding] = []
    // No call inside: it would lose x7.
    appendSteps(1 + random.below(4), &body, depth: 2)
    // auipc x5, 0; jalr x7, 12(x5); j past the body; body: …; jalr x0, 0(x7)
    let distance = body.reduce(8) { $0 + $1.byteCount }
    code.append(Encoding(Reserved.link << 7 | 0x17))
    code.append(Encoding(GuestAssembler.i(0x67, 0, 7, Reserved.link, 12)))
    code.append(Encoding(GuestAssembler.jal(0, distance)))
    code += body
    code.append(Encoding(GuestAssembler.i(0x67, 0, 0, 7, 0)))
  }
}
