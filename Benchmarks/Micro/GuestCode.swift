// SPDX-License-Identifier: Apache-2.0
//
// Guest code to decode, translate and run: a seeded stream with about the mix of compiled kernel code
// (half 16-bit forms, a third loads and stores, a branch in nine), and single instructions for loops.
//
// Invariants of the stream
// - x2 is the base of every access and never written; accesses stay within 512 bytes above it.
// - Branches skip the next instruction or don't: control runs from the front to the end.

/// RISC-V encodings, as far as the benchmarks need them.
enum Encode {
  static func r(_ funct7: UInt32, _ funct3: UInt32, rd: UInt32, _ rs1: UInt32, _ rs2: UInt32)
    -> UInt32
  {
    funct7 << 25 | rs2 << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | 0x33
  }
  static func i(_ opcode: UInt32, _ funct3: UInt32, rd: UInt32, _ rs1: UInt32, _ imm: Int32)
    -> UInt32
  {
    UInt32(bitPattern: imm) << 20 | rs1 << 15 | funct3 << 12 | rd << 7 | opcode
  }
  static func addi(rd: UInt32, _ rs1: UInt32, _ imm: Int32) -> UInt32 {
    i(0x13, 0, rd: rd, rs1, imm)
  }
  static func store(_ funct3: UInt32, _ rs2: UInt32, _ rs1: UInt32, _ imm: UInt32) -> UInt32 {
    (imm >> 5) << 25 | rs2 << 20 | rs1 << 15 | funct3 << 12 | (imm & 31) << 7 | 0x23
  }
  /// A branch by `distance` bytes, −4096 to 4094.
  static func branch(_ funct3: UInt32, _ rs1: UInt32, _ rs2: UInt32, _ distance: Int32) -> UInt32 {
    let bits = UInt32(bitPattern: distance)
    let high = (bits >> 12 & 1) << 31 | (bits >> 5 & 63) << 25
    let low = (bits >> 1 & 15) << 8 | (bits >> 11 & 1) << 7
    return high | rs2 << 20 | rs1 << 15 | funct3 << 12 | low | 0x63
  }
  /// A jump by `distance` bytes, 1 MiB either way.
  static func jump(_ distance: Int32) -> UInt32 {
    let bits = UInt32(bitPattern: distance)
    let high = (bits >> 20 & 1) << 31 | (bits >> 1 & 0x3FF) << 21
    return high | (bits >> 11 & 1) << 20 | (bits >> 12 & 0xFF) << 12 | 0x6F
  }
}

/// Words as guest memory holds them.
func littleEndian(_ words: [UInt32]) -> [UInt8] {
  words.flatMap { word in (0..<4).map { UInt8(word >> ($0 * 8) & 0xFF) } }
}

/// A stream of guest code.
struct GuestCode {
  /// The bytes, little-endian.
  private(set) var bytes: [UInt8] = []
  /// Where each instruction starts.
  private(set) var starts: [Int] = []

  /// At least `byteCount` bytes; the same seed gives the same stream.
  init(byteCount: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    while bytes.count < byteCount {
      let draw = random.below(100)
      let rd = 5 + random.below(11)
      let rs1 = 5 + random.below(11)
      let rs2 = 5 + random.below(11)
      let offset = random.below(32) * 8
      switch draw {
      case 0..<15:  // c.ldsp
        let low = (offset >> 3 & 3) << 5 | (offset >> 6 & 7) << 2
        append(half: 0b011 << 13 | (offset >> 5 & 1) << 12 | rd << 7 | low | 2)
      case 15..<23:  // c.sdsp
        let imm = (offset >> 3 & 7) << 10 | (offset >> 6 & 7) << 7
        append(half: 0b111 << 13 | imm | rs2 << 2 | 2)
      case 23..<37: append(half: 0b1000 << 12 | rd << 7 | rs2 << 2 | 2)  // c.mv
      case 37..<47: append(half: 0b000 << 13 | rd << 7 | (1 + random.below(15)) << 2 | 1)  // c.addi
      case 47..<52: append(half: 0b1001 << 12 | rd << 7 | rs2 << 2 | 2)  // c.add
      case 52..<60: append(Encode.i(0x03, 3, rd: rd, 2, Int32(offset)))  // ld
      case 60..<64: append(Encode.i(0x03, 2, rd: rd, 2, Int32(offset)))  // lw
      case 64..<68: append(Encode.store(3, rs2, 2, offset))  // sd
      case 68..<74: append(Encode.addi(rd: rd, rs1, Int32(random.below(2048))))
      case 74..<78: append(Encode.i(0x13, 7, rd: rd, rs1, 255))  // andi
      case 78..<82: append(Encode.i(0x13, 1, rd: rd, rs1, Int32(random.below(64))))  // slli
      case 82..<86: append(random.below(1 << 20) << 12 | rd << 7 | 0x37)  // lui
      case 86..<89: append(Encode.r(0x20, 0, rd: rd, rs1, rs2))  // sub
      default:
        append(Encode.branch(random.below(2), rs1, rs2, 8))
        append(Encode.i(0x1B, 0, rd: rd, rs1, 1))  // addiw, skipped or not
      }
    }
  }

  /// The word an instruction starts with; the high half of a 16-bit form is what follows it.
  func word(at start: Int) -> UInt32 {
    var word: UInt32 = 0
    for i in 0..<min(4, bytes.count - start) { word |= UInt32(bytes[start + i]) << UInt32(8 * i) }
    return word
  }

  private mutating func append(half: UInt32) {
    starts.append(bytes.count)
    bytes += [UInt8(half & 0xFF), UInt8(half >> 8 & 0xFF)]
  }

  private mutating func append(_ word: UInt32) {
    starts.append(bytes.count)
    bytes += (0..<4).map { UInt8(word >> ($0 * 8) & 0xFF) }
  }
}

/// A repeatable generator.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: UInt32) -> UInt32 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return UInt32((z ^ z >> 31) >> 32) % limit
  }
}
