// SPDX-License-Identifier: Apache-2.0
//
// Assembles the RISC-V programs of the engine's and the machines' tests: the instructions they need,
// with labels, written from the base encodings and not from the decode tables.
//
// Registers are numbers: 0 is zero, 1 ra, 2 sp, 10 to 17 a0 to a7.
// Spec: RISC-V Unprivileged, "RV32/64G Instruction Set Listings".

/// A program in the making.
public struct RISCVAssembler: Sendable {
  /// A place in the program.
  public struct Label: Hashable, Sendable { fileprivate let number: Int }
  private enum Form { case branch, jump, address }

  /// Address of the first byte.
  public let base: UInt64
  /// The bytes so far, labels not yet resolved.
  public private(set) var bytes: [UInt8] = []
  private var places: [Label: Int] = [:]
  private var fixes: [(at: Int, label: Label, form: Form)] = []
  private var labelCount = 0

  /// An empty program at an address.
  public init(at base: UInt64) { self.base = base }

  // MARK: Places

  /// The address of the next instruction.
  public var here: UInt64 { base + UInt64(bytes.count) }
  /// A label to be placed.
  public mutating func label() -> Label {
    labelCount += 1
    return Label(number: labelCount)
  }
  /// Puts a label here.
  public mutating func place(_ label: Label) { places[label] = bytes.count }
  /// A label that is here.
  public mutating func placed() -> Label {
    let new = label()
    place(new)
    return new
  }
  /// The address of a placed label.
  public func address(of label: Label) -> UInt64 { base + UInt64(places[label] ?? 0) }
  /// Fills up to an address with `nop`, half-word `c.nop` where needed.
  public mutating func align(to address: UInt64) {
    while here + 4 <= address { nop() }
    if here + 2 <= address { half(1) }
    precondition(here == address, "the program is past 0x\(String(address, radix: 16))")
  }

  // MARK: Raw

  /// A 32-bit word.
  public mutating func word(_ word: UInt32) {
    for i in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt32(i)))) }
  }
  /// A 16-bit half word.
  public mutating func half(_ half: UInt16) {
    for i in 0..<2 { bytes.append(UInt8(truncatingIfNeeded: half >> (8 * UInt16(i)))) }
  }

  /// The bytes with every label resolved.
  public func assembled() -> [UInt8] {
    var result = bytes
    func word(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(result[at + $1]) << UInt32(8 * $1) }
    }
    func put(_ at: Int, _ word: UInt32) {
      for i in 0..<4 { result[at + i] = UInt8(truncatingIfNeeded: word >> UInt32(8 * i)) }
    }
    for (at, label, form) in fixes {
      guard let place = places[label] else { preconditionFailure("a label was never placed") }
      let o = UInt32(truncatingIfNeeded: place - at)
      switch form {
      case .branch:
        let high = (o >> 12 & 1) << 31 | (o >> 5 & 0x3F) << 25
        put(at, word(at) | high | (o >> 1 & 0xF) << 8 | (o >> 11 & 1) << 7)
      case .jump:
        let high = (o >> 20 & 1) << 31 | (o >> 1 & 0x3FF) << 21
        put(at, word(at) | high | (o >> 11 & 1) << 20 | (o >> 12 & 0xFF) << 12)
      case .address:
        // auipc and addi.
        put(at, word(at) | (o &+ 0x800) & 0xFFFF_F000)
        put(at + 4, word(at + 4) | (o & 0xFFF) << 20)
      }
    }
    return result
  }

  // MARK: Formats

  /// I format.
  public mutating func i(_ opcode: UInt32, _ f3: UInt32, _ rd: UInt32, _ rs1: UInt32, _ imm: Int) {
    word(UInt32(truncatingIfNeeded: imm) << 20 | rs1 << 15 | f3 << 12 | rd << 7 | opcode)
  }
  /// S format.
  public mutating func s(_ f3: UInt32, _ rs2: UInt32, _ rs1: UInt32, _ imm: Int) {
    let bits = UInt32(truncatingIfNeeded: imm) & 0xFFF
    word((bits >> 5) << 25 | rs2 << 20 | rs1 << 15 | f3 << 12 | (bits & 31) << 7 | 0x23)
  }
  /// R format.
  public mutating func r(
    _ opcode: UInt32, _ f7: UInt32, _ f3: UInt32, _ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32
  ) { word(f7 << 25 | rs2 << 20 | rs1 << 15 | f3 << 12 | rd << 7 | opcode) }

  // MARK: Arithmetic

  /// Does nothing.
  public mutating func nop() { i(0x13, 0, 0, 0, 0) }
  /// rd = rs1 + imm.
  public mutating func addi(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x13, 0, rd, rs1, imm) }
  /// rd = rs1 & imm.
  public mutating func andi(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x13, 7, rd, rs1, imm) }
  /// rd = rs1 << imm.
  public mutating func slli(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x13, 1, rd, rs1, imm) }
  /// rd = rs1 >> imm, zeros in.
  public mutating func srli(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x13, 5, rd, rs1, imm) }
  /// rd = rs1 + rs2.
  public mutating func add(_ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32) {
    r(0x33, 0, 0, rd, rs1, rs2)
  }
  /// rd = rs1 - rs2.
  public mutating func sub(_ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32) {
    r(0x33, 32, 0, rd, rs1, rs2)
  }
  /// rd = rs1 ^ rs2.
  public mutating func xor(_ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32) {
    r(0x33, 0, 4, rd, rs1, rs2)
  }
  /// rd = rs1 * rs2.
  public mutating func mul(_ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32) {
    r(0x33, 1, 0, rd, rs1, rs2)
  }
  /// rd = any constant; one to eight instructions.
  public mutating func li(_ rd: UInt32, _ value: UInt64) {
    let signed = Int64(bitPattern: value)
    if (-2048..<2048).contains(signed) { return addi(rd, 0, Int(signed)) }
    if let small = Int32(exactly: signed) {
      let low = (small << 20) >> 20
      let high = UInt32(bitPattern: small &- low)
      word(high | rd << 7 | 0x37)
      if low != 0 { i(0x1B, 0, rd, rd, Int(low)) }
      return
    }
    let low = (signed << 52) >> 52
    li(rd, UInt64(bitPattern: (signed &- low) >> 12))
    slli(rd, rd, 12)
    if low != 0 { addi(rd, rd, Int(low)) }
  }
  /// rd = the address of a label within 2 GiB.
  public mutating func la(_ rd: UInt32, _ label: Label) {
    fixes.append((bytes.count, label, .address))
    word(rd << 7 | 0x17)
    addi(rd, rd, 0)
  }

  // MARK: Memory

  /// Loads a byte, zero-extended.
  public mutating func lbu(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x03, 4, rd, rs1, imm) }
  /// Loads a word, sign-extended.
  public mutating func lw(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x03, 2, rd, rs1, imm) }
  /// Loads a doubleword.
  public mutating func ld(_ rd: UInt32, _ rs1: UInt32, _ imm: Int) { i(0x03, 3, rd, rs1, imm) }
  /// Stores a byte.
  public mutating func sb(_ rs2: UInt32, _ rs1: UInt32, _ imm: Int) { s(0, rs2, rs1, imm) }
  /// Stores a half word.
  public mutating func sh(_ rs2: UInt32, _ rs1: UInt32, _ imm: Int) { s(1, rs2, rs1, imm) }
  /// Stores a word.
  public mutating func sw(_ rs2: UInt32, _ rs1: UInt32, _ imm: Int) { s(2, rs2, rs1, imm) }
  /// Stores a doubleword.
  public mutating func sd(_ rs2: UInt32, _ rs1: UInt32, _ imm: Int) { s(3, rs2, rs1, imm) }
  /// rd = memory at rs1; memory += rs2, 32 bits.
  public mutating func amoaddW(_ rd: UInt32, _ rs1: UInt32, _ rs2: UInt32) {
    r(0x2F, 0, 2, rd, rs1, rs2)
  }

  // MARK: Control

  /// Branches: f3 is 0 beq, 1 bne, 4 blt, 5 bge, 6 bltu, 7 bgeu.
  public mutating func branch(_ f3: UInt32, _ a: UInt32, _ b: UInt32, _ label: Label) {
    fixes.append((bytes.count, label, .branch))
    word(b << 20 | a << 15 | f3 << 12 | 0x63)
  }
  /// To the label unless a = b.
  public mutating func bne(_ a: UInt32, _ b: UInt32, _ label: Label) { branch(1, a, b, label) }
  /// To the label if a = b.
  public mutating func beq(_ a: UInt32, _ b: UInt32, _ label: Label) { branch(0, a, b, label) }
  /// To the label, rd = the address behind.
  public mutating func jal(_ rd: UInt32, _ label: Label) {
    fixes.append((bytes.count, label, .jump))
    word(rd << 7 | 0x6F)
  }
  /// To the label.
  public mutating func j(_ label: Label) { jal(0, label) }
  /// To rs1 + imm, rd = the address behind.
  public mutating func jalr(_ rd: UInt32, _ rs1: UInt32, _ imm: Int = 0) {
    i(0x67, 0, rd, rs1, imm)
  }
  /// Returns to ra.
  public mutating func ret() { jalr(0, 1) }

  // MARK: System

  /// rd = csr.
  public mutating func csrr(_ rd: UInt32, _ csr: Int) { i(0x73, 2, rd, 0, csr) }
  /// csr = rs1.
  public mutating func csrw(_ csr: Int, _ rs1: UInt32) { i(0x73, 1, 0, rs1, csr) }
  /// csr |= rs1.
  public mutating func csrs(_ csr: Int, _ rs1: UInt32) { i(0x73, 2, 0, rs1, csr) }
  /// csr &= ~rs1.
  public mutating func csrc(_ csr: Int, _ rs1: UInt32) { i(0x73, 3, 0, rs1, csr) }
  /// Calls the environment.
  public mutating func ecall() { word(0x73) }
  /// Returns from a trap to M-mode.
  public mutating func mret() { word(0x3020_0073) }
  /// Returns from a trap to S-mode.
  public mutating func sret() { word(0x1020_0073) }
  /// Waits for an interrupt.
  public mutating func wfi() { word(0x1050_0073) }
  /// Makes stores to code visible to fetches.
  public mutating func fenceI() { word(0x0000_100F) }
  /// Orders everything.
  public mutating func fence() { word(0x0FF0_000F) }
  /// Drops all translations.
  public mutating func sfenceVMA() { word(0x1200_0073) }
}

/// Numbers of the CSRs the programs use.
public enum CSR {
  /// Floating-point control and flags.
  public static let fcsr = 0x003
  /// Supervisor status.
  public static let sstatus = 0x100
  /// Supervisor interrupt enable.
  public static let sie = 0x104
  /// Supervisor trap vector.
  public static let stvec = 0x105
  /// Supervisor exception pc.
  public static let sepc = 0x141
  /// Supervisor cause.
  public static let scause = 0x142
  /// Address translation.
  public static let satp = 0x180
  /// Machine status.
  public static let mstatus = 0x300
  /// Machine interrupt enable.
  public static let mie = 0x304
  /// Machine trap vector.
  public static let mtvec = 0x305
  /// Machine exception pc.
  public static let mepc = 0x341
  /// Machine cause.
  public static let mcause = 0x342
  /// Machine trap value.
  public static let mtval = 0x343
  /// Physical memory protection, configuration.
  public static let pmpcfg0 = 0x3A0
  /// Physical memory protection, address.
  public static let pmpaddr0 = 0x3B0
  /// Cycles.
  public static let mcycle = 0xB00
  /// Instructions retired.
  public static let minstret = 0xB02
  /// Time.
  public static let time = 0xC01
}
