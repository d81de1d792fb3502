// SPDX-License-Identifier: Apache-2.0
//
// Operand sets for rows of the decode tables: `variants` encodings of each row, each executed with
// `setsPerVariant` sets of operands, in M-, S- and U-mode.

@testable import RISCVGuest

/// How much is tried.
struct Effort: Sendable {
  var variants = 64
  var setsPerVariant = 20
  /// Operand sets of a row.
  var setsPerRow: Int { variants * setsPerVariant }
}

/// Builds the program that tests some rows.
struct InstructionProgramBuilder {
  let program: GuestProgram
  private let effort: Effort
  private var random: TestRandom

  /// A program for `rows`, which are all without floating point or all with it.
  static func build(
    _ name: String, _ rows: [InstructionRow], effort: Effort, seed: UInt64
  ) -> GuestProgram {
    let options = HarnessOptions(hasFloat: rows.contains { $0.isFloat })
    var builder = InstructionProgramBuilder(
      program: GuestProgram(
        name, options: options, capacity: rows.count * effort.setsPerRow, seed: seed),
      effort: effort, random: TestRandom(seed: seed))
    for row in rows { builder.add(row) }
    builder.program.finish()
    return builder.program
  }

  private mutating func add(_ row: InstructionRow) {
    var sampler = RowSampler(row, seed: random.next())
    var done = 0
    while done < effort.variants {
      guard let encoding = sampler.next(&random) else { break }
      if addVariant(row, encoding) { done += 1 }
    }
  }

  /// Adds one encoding with its operand sets; false if there is no good place for it.
  private mutating func addVariant(_ row: InstructionRow, _ encoding: Encoding) -> Bool {
    var encoding = encoding
    if case .controlRegister = InstructionRow.decoder.decode(encoding.word).kind {
      encoding = Encoding(encoding.word & 0xF_FFFF | UInt32(random.pick(Self.quietRegisters)) << 20)
    }
    let instruction = InstructionRow.decoder.decode(encoding.word)
    var code = [encoding]
    var position = CodePosition.anywhere
    switch instruction.kind {
    case .branches: position = .spread
    case .storeConditional(let byteCount):
      code = reserving(instruction, byteCount, code)
    default: if encoding.byteCount == 4 && random.oneIn(8) { position = .acrossPages }
    }
    let address = program.place([], position)
    if case .branches = instruction.kind {
      let target = address &+ UInt64(bitPattern: Int64(instruction.imm))
      guard program.reserveLanding(at: target) || target / 64 == address / 64 else { return false }
      if target == address { return false }
    }
    program.write(code, at: address)
    let mode = random.pick([3, 3, 1, 0] as [UInt64])
    let floatState: UInt64 = row.isFloat && random.oneIn(12) ? UInt64(random.below(3)) : 3
    for _ in 0..<effort.setsPerVariant {
      var set = OperandSet()
      set.code = address
      set.mstatus = mode << 11 | floatState << 13
      set.fcsr = floatControl()
      fill(&set, instruction)
      program.add(set, row: row.name)
    }
    return true
  }

  /// A load-reserved in front of most store-conditionals; sometimes a store between them.
  private mutating func reserving(
    _ instruction: RISCVInstruction, _ byteCount: Int, _ code: [Encoding]
  ) -> [Encoding] {
    if random.oneIn(5) { return code }
    let rs1 = UInt32(instruction.rs1)
    // To x0 mostly, so that no operand is overwritten.
    var rd = random.oneIn(4) ? UInt32(random.below(32)) : 0
    // The address is used again.
    if rd == rs1 { rd = 0 }
    // Of its own width: what a pair of different widths does is left open.
    let f3: UInt32 = byteCount == 8 ? 3 : 2
    let reserve = Encoding(0x2 << 27 | rs1 << 15 | f3 << 12 | rd << 7 | 0x2F)
    if random.oneIn(6) {
      let store = GuestAssembler.s(0x23, 2, UInt32(random.below(32)), rs1, 0)
      return [reserve, Encoding(store)] + code
    }
    return [reserve] + code
  }

  /// CSRs that instructions may change without consequence: those of floating point, what traps
  /// leave. Each CSR on its own is `ControlRegisterTests`' business.
  private static let quietRegisters: [UInt16] = [
    0x001, 0x002, 0x003, 0x001, 0x002, 0x003, 0x140, 0x142, 0x143, 0x342, 0x343,
  ]

  private mutating func floatControl() -> UInt64 {
    let rounding: UInt64 = random.oneIn(24) ? UInt64(5 + random.below(3)) : UInt64(random.below(5))
    let flags: UInt64 = random.oneIn(3) ? UInt64(random.below(32)) : 0
    return rounding << 5 | flags
  }

  // MARK: Operands

  private mutating func fill(_ set: inout OperandSet, _ instruction: RISCVInstruction) {
    set.watch = watchedAddress()
    set.memory = (random.integer(), random.integer())
    let rs1 = Int(instruction.rs1)
    let rs2 = Int(instruction.rs2)
    switch instruction.kind {
    case .computes, .branches, .privileged, .controlRegister:
      set.operands = registers(instruction)
    case .accesses(let byteCount):
      let room = 16 - byteCount
      let distance =
        random.oneIn(3) ? random.below(room + 1) : random.below(room / byteCount + 1) * byteCount
      let address = random.oneIn(24) ? unmappedAddress() : set.watch + UInt64(distance)
      let base = address &- UInt64(bitPattern: Int64(instruction.imm))
      set.operands = storedOperand(instruction) + [(rs1, base)]
      if case .float(let shape) = floatInMemory(instruction) {
        set.memory = (random.floatBits(shape), random.floatBits(shape))
      }
    case .atomic(let byteCount), .storeConditional(let byteCount):
      let distance = random.below(16 / byteCount) * byteCount
      var address = set.watch + UInt64(distance)
      if random.oneIn(10) { address += UInt64(random.below(byteCount)) }
      if random.oneIn(24) { address = unmappedAddress() & ~UInt64(byteCount - 1) }
      let value = random.integer()
      set.memory = (random.integer(near: value), random.integer(near: value))
      set.operands = [(rs2, value), (rs1, address)]
    case .jumpsToRegister:
      var target = HarnessMap.code + 0x1_0000 + UInt64(random.below(0x10_0000)) & ~1
      while !program.reserveLanding(at: target) { target += 64 }
      if random.oneIn(24) { target = unmappedAddress() }
      if random.oneIn(2) { target |= 1 }
      set.operands = [(rs1, target &- UInt64(bitPattern: Int64(instruction.imm)))]
    case .cacheBlock:
      let address =
        random.oneIn(12) ? unmappedAddress() : set.watch &+ UInt64(random.below(64)) &- 24
      set.operands = [(rs1, address)]
    }
  }

  private mutating func registers(_ instruction: RISCVInstruction) -> [(
    register: Int, value: UInt64
  )] {
    let kinds = instruction.operandKinds
    let numbers = [instruction.rs1, instruction.rs2, instruction.rs3]
    var operands: [(register: Int, value: UInt64)] = []
    var last: UInt64 = 0
    for (kind, number) in zip(kinds, numbers) {
      switch kind {
      case .integer:
        last = operands.isEmpty ? random.integer() : random.integer(near: last)
        operands.append((Int(number), last))
      case .float(let shape):
        if !operands.isEmpty && random.oneIn(4) {
          let bits = random.floatBits(shape, near: last)
          operands.append((Int(number) + 32, bits | ~shape.mask))
        } else {
          last = random.float(shape)
          operands.append((Int(number) + 32, last))
        }
      }
    }
    return operands
  }

  private mutating func storedOperand(
    _ instruction: RISCVInstruction
  ) -> [(register: Int, value: UInt64)] {
    switch instruction.operandKinds[1] {
    case .integer: [(Int(instruction.rs2), random.integer())]
    case .float:
      [(Int(instruction.rs2) + 32, random.oneIn(2) ? random.next() : random.float(.single))]
    }
  }

  private func floatInMemory(_ instruction: RISCVInstruction) -> OperandKind {
    switch instruction.opcode {
    case .flh: .float(.half)
    case .flw: .float(.single)
    case .fld: .float(.double)
    default: .integer
    }
  }

  /// Two words of the arena: anywhere, across a cache line, or across a page.
  private mutating func watchedAddress() -> UInt64 {
    let page = HarnessMap.arena + UInt64(random.below(HarnessMap.arenaByteCount / 4096 - 1)) * 4096
    switch random.below(4) {
    case 0: return page + 4088
    case 1: return page + UInt64(random.below(63)) * 64 + 56
    default: return page + 64 + UInt64(random.below(480)) * 8
    }
  }

  /// An address where nothing answers.
  private mutating func unmappedAddress() -> UInt64 {
    random.pick([
      HarnessMap.ram + HarnessMap.ramByteCount + 64, 0x2000_0000_0000, 0xFFFF_FFFF_FFFF_F000,
      1 << 40, 1 << 63 | 0x8000_0000, 0x1_8000_0000,
    ]) + UInt64(random.below(4)) * 8
  }
}
