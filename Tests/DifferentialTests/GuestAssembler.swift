// SPDX-License-Identifier: Apache-2.0
//
// A small assembler for the programs the tests run: just the RV64 instructions of the harness, with
// labels for branches. Written from the base encodings and not from the decode tables, so that a
// mistake there can't hide in the harness.
//
// Spec: RISC-V Unprivileged, "RV32/64G Instruction Set Listings".

/// A register of the harness by number.
typealias Register = UInt32

/// Instructions with labels, to be placed at one address.
struct GuestAssembler {
  /// A place in the code.
  struct Label: Hashable { fileprivate let number: Int }

  private(set) var words: [UInt32] = []
  private var places: [Label: Int] = [:]
  private var fixes: [(index: Int, label: Label, isJump: Bool)] = []
  private var labelCount = 0

  /// Bytes so far.
  var byteCount: Int { words.count * 4 }

  mutating func makeLabel() -> Label {
    labelCount += 1
    return Label(number: labelCount)
  }
  mutating func place(_ label: Label) { places[label] = words.count }

  /// The offset of a placed label in bytes.
  func offset(of label: Label) -> Int { places[label].map { $0 * 4 } ?? 0 }

  mutating func emit(_ word: UInt32) { words.append(word) }

  // MARK: Formats

  private static func low12(_ value: Int) -> UInt32 {
    precondition((-2048...2047).contains(value), "offset \(value) out of range")
    return UInt32(truncatingIfNeeded: value) & 0xFFF
  }
  static func i(_ opcode: UInt32, _ f3: UInt32, _ rd: Register, _ rs1: Register, _ imm: Int)
    -> UInt32
  {
    let fields: UInt32 = rs1 << 15 | f3 << 12 | rd << 7
    return low12(imm) << 20 | fields | opcode
  }
  static func s(_ opcode: UInt32, _ f3: UInt32, _ rs2: Register, _ rs1: Register, _ imm: Int)
    -> UInt32
  {
    let bits = low12(imm)
    let fields: UInt32 = rs2 << 20 | rs1 << 15 | f3 << 12
    return (bits >> 5) << 25 | fields | (bits & 31) << 7 | opcode
  }
  static func r(_ f7: UInt32, _ f3: UInt32, _ rd: Register, _ rs1: Register, _ rs2: Register)
    -> UInt32
  {
    let fields: UInt32 = rs1 << 15 | f3 << 12 | rd << 7
    return f7 << 25 | rs2 << 20 | fields | 0x33
  }
  static func branch(_ f3: UInt32, _ rs1: Register, _ rs2: Register, _ offset: Int) -> UInt32 {
    let o = UInt32(truncatingIfNeeded: offset)
    let high: UInt32 = (o >> 12 & 1) << 31 | (o >> 5 & 0x3F) << 25
    let low: UInt32 = (o >> 1 & 0xF) << 8 | (o >> 11 & 1) << 7
    let fields: UInt32 = rs2 << 20 | rs1 << 15 | f3 << 12
    return high | fields | low | 0x63
  }
  static func jal(_ rd: Register, _ offset: Int) -> UInt32 {
    let o = UInt32(truncatingIfNeeded: offset)
    let high: UInt32 = (o >> 20 & 1) << 31 | (o >> 1 & 0x3FF) << 21
    let middle: UInt32 = (o >> 11 & 1) << 20 | (o >> 12 & 0xFF) << 12
    return high | middle | rd << 7 | 0x6F
  }
  static func csr(_ f3: UInt32, _ rd: Register, _ number: UInt16, _ rs1: Register) -> UInt32 {
    let fields: UInt32 = rs1 << 15 | f3 << 12 | rd << 7
    return UInt32(number) << 20 | fields | 0x73
  }

  // MARK: Instructions

  mutating func ld(_ rd: Register, _ base: Register, _ offset: Int) {
    emit(Self.i(0x03, 3, rd, base, offset))
  }
  mutating func sd(_ source: Register, _ base: Register, _ offset: Int) {
    emit(Self.s(0x23, 3, source, base, offset))
  }
  mutating func fld(_ rd: Register, _ base: Register, _ offset: Int) {
    emit(Self.i(0x07, 3, rd, base, offset))
  }
  mutating func fsd(_ source: Register, _ base: Register, _ offset: Int) {
    emit(Self.s(0x27, 3, source, base, offset))
  }
  mutating func sw(_ source: Register, _ base: Register, _ offset: Int) {
    emit(Self.s(0x23, 2, source, base, offset))
  }
  mutating func addi(_ rd: Register, _ rs1: Register, _ imm: Int) {
    emit(Self.i(0x13, 0, rd, rs1, imm))
  }
  mutating func add(_ rd: Register, _ rs1: Register, _ rs2: Register) {
    emit(Self.r(0, 0, rd, rs1, rs2))
  }
  mutating func csrr(_ rd: Register, _ number: UInt16) { emit(Self.csr(2, rd, number, 0)) }
  mutating func csrw(_ number: UInt16, _ rs1: Register) { emit(Self.csr(1, 0, number, rs1)) }
  mutating func csrs(_ number: UInt16, _ rs1: Register) { emit(Self.csr(2, 0, number, rs1)) }
  mutating func csrrw(_ rd: Register, _ number: UInt16, _ rs1: Register) {
    emit(Self.csr(1, rd, number, rs1))
  }
  mutating func mret() { emit(0x3020_0073) }
  mutating func fenceI() { emit(0x0000_100F) }
  mutating func fenceVMA() { emit(0x1200_0073) }

  /// rd = a 32-bit value, sign-extended; two instructions always.
  mutating func li(_ rd: Register, _ value: Int32) {
    let low = (value << 20) >> 20
    let high = UInt32(bitPattern: value &- low)
    emit(high | rd << 7 | 0x37)
    emit(Self.i(0x1B, 0, rd, rd, Int(low)))
  }
  /// rd = an address below 4 GiB, zero-extended.
  mutating func la(_ rd: Register, _ address: UInt64) {
    li(rd, Int32(truncatingIfNeeded: address))
    emit(Self.i(0x13, 1, rd, rd, 32))
    emit(Self.i(0x13, 5, rd, rd, 32))
  }
  mutating func bne(_ a: Register, _ b: Register, _ label: Label) {
    fixes.append((words.count, label, false))
    emit(Self.branch(1, a, b, 0))
  }
  mutating func jump(_ label: Label) {
    fixes.append((words.count, label, true))
    emit(Self.jal(0, 0))
  }

  /// The code with all labels resolved.
  func assembled() -> [UInt32] {
    var result = words
    for (index, label, isJump) in fixes {
      let distance = offset(of: label) - index * 4
      result[index] |=
        isJump ? Self.jal(0, distance) & ~0xFFF : Self.branch(0, 0, 0, distance) & ~0x7F
    }
    return result
  }
}
