// SPDX-License-Identifier: Apache-2.0
//
// The rows of the decode tables as the tests see them: name, extension, a source of random encodings,
// and what kind of value each operand is.

@testable import RISCVGuest
import InstructionPatterns

/// What an operand register holds.
enum OperandKind {
  case integer
  case float(FloatShape)
}

/// What an instruction does, as far as operands have to be made for it.
enum InstructionKind {
  /// Registers to registers.
  case computes
  /// Reads or writes `byteCount` bytes at rs1 + imm.
  case accesses(byteCount: Int)
  /// Reads and writes aligned memory at rs1.
  case atomic(byteCount: Int)
  /// Stores if the reservation holds.
  case storeConditional(byteCount: Int)
  /// Goes to pc + imm, on a condition or always.
  case branches
  /// Goes to rs1 + imm.
  case jumpsToRegister
  /// Works on the cache block at rs1.
  case cacheBlock
  /// Reads and writes a CSR.
  case controlRegister
  /// Depends on the privileged state.
  case privileged
}

/// A row of the 32-bit or of the 16-bit table.
struct InstructionRow: Sendable {
  /// The manual's name, '_' for '.'.
  let name: String
  /// The extensions it needs, as ISA strings name them.
  let requires: RISCVExtensions
  let isCompressed: Bool
  /// Its index in the decoder's table.
  let index: Int
  let isRounded: Bool

  /// Everything the decoder knows, in table order, reserved rows left out.
  static let all: [InstructionRow] = {
    let extensions = decoder.extensions
    var rows: [InstructionRow] = []
    var index = 0
    for group in RISCVPatterns.groups where extensions.isSuperset(of: group.requires) {
      for row in group.rows {
        let format = row.format
        rows.append(
          InstructionRow(
            name: "\(row.opcode)", requires: group.requires, isCompressed: false, index: index,
            isRounded: format == .rRounded || format == .unaryRounded || format == .r4))
        index += 1
      }
    }
    index = 0
    for group in RISCVPatterns.compressedGroups where extensions.isSuperset(of: group.requires) {
      for row in group.rows {
        if let form = row.opcode.form {
          rows.append(
            InstructionRow(
              name: "\(form)", requires: group.requires, isCompressed: true, index: index,
              isRounded: false))
        }
        index += 1
      }
    }
    return rows
  }()

  /// Whether what it does depends on the privileged state, which other tests set up.
  var isPrivileged: Bool {
    ["mret", "sret", "wfi", "sfence_vma", "sinval_vma", "sfence_w_inval", "sfence_inval_ir"]
      .contains(name)
  }

  static let decoder = RISCVDecoder(.standard)

  /// Whether floating-point registers take part.
  var isFloat: Bool {
    !requires.isDisjoint(with: [.f, .d, .zfh, .zfhmin])
  }
}

/// Draws encodings of a row.
struct RowSampler {
  private let row: InstructionRow
  private var sampler: EncodingSampler
  private var table: DecodeTable {
    row.isCompressed ? InstructionRow.decoder.compressedTable : InstructionRow.decoder.table
  }

  init(_ row: InstructionRow, seed: UInt64) {
    self.row = row
    let decoder = InstructionRow.decoder
    sampler = EncodingSampler(
      row.isCompressed ? decoder.compressedTable : decoder.table, seed: seed)
  }

  /// A random encoding; registers coincide more often than by chance.
  mutating func next(_ random: inout TestRandom) -> Encoding? {
    guard var word = sampler.sample(row: row.index) else { return nil }
    if row.name.hasPrefix("cbo_") {
      // Never x0: address 0 is where the models differ (`Tolerance`).
      while word >> 15 & 31 == 0 { word |= UInt32(random.below(32)) << 15 }
      return Encoding(word)
    }
    if row.isCompressed { return Encoding(word) }
    var changed = word
    let rd = word >> 7 & 31
    let rs1 = word >> 15 & 31
    switch random.below(8) {
    case 0: changed = changed & ~(31 << 20) | rs1 << 20
    case 1: changed = changed & ~(31 << 15) | rd << 15
    case 2: changed = changed & ~(31 << 20) | rd << 20
    case 3: changed = changed & ~(31 << 20) & ~(31 << 15) | rd << 20 | rd << 15
    default: break
    }
    if row.isRounded {
      if random.oneIn(2) {
        changed |= 7 << 12
      } else if changed >> 12 & 7 == 5 || changed >> 12 & 7 == 6, !random.oneIn(8) {
        changed = changed & ~(7 << 12) | UInt32(random.below(5)) << 12
      }
    }
    return Encoding(table.row(for: changed) == row.index ? changed : word)
  }
}

extension RISCVInstruction {
  /// What operands have to be made for.
  var kind: InstructionKind {
    switch opcode {
    case .lb, .lbu, .sb: .accesses(byteCount: 1)
    case .lh, .lhu, .sh, .flh, .fsh: .accesses(byteCount: 2)
    case .lw, .lwu, .sw, .flw, .fsw: .accesses(byteCount: 4)
    case .ld, .sd, .fld, .fsd: .accesses(byteCount: 8)
    case .sc_w: .storeConditional(byteCount: 4)
    case .sc_d: .storeConditional(byteCount: 8)
    case .lr_w, .amoswap_w, .amoadd_w, .amoxor_w, .amoand_w, .amoor_w, .amomin_w, .amomax_w,
      .amominu_w, .amomaxu_w:
      .atomic(byteCount: 4)
    case .lr_d, .amoswap_d, .amoadd_d, .amoxor_d, .amoand_d, .amoor_d, .amomin_d, .amomax_d,
      .amominu_d, .amomaxu_d:
      .atomic(byteCount: 8)
    case .jal, .beq, .bne, .blt, .bge, .bltu, .bgeu: .branches
    case .jalr: .jumpsToRegister
    case .cbo_inval, .cbo_clean, .cbo_flush, .cbo_zero: .cacheBlock
    case .csrrw, .csrrs, .csrrc, .csrrwi, .csrrsi, .csrrci: .controlRegister
    case .mret, .sret, .wfi, .sfence_vma, .sinval_vma, .sfence_w_inval, .sfence_inval_ir:
      .privileged
    default: .computes
    }
  }

  /// What its operand registers hold: rs1, rs2, rs3.
  var operandKinds: [OperandKind] {
    let parts = "\(opcode)".split(separator: "_").map(String.init)
    guard let first = parts.first, first.hasPrefix("f"), !first.hasPrefix("fence") else {
      return [.integer, .integer, .integer]
    }
    switch first {
    case "flh", "flw", "fld": return [.integer, .integer, .integer]
    case "fsh": return [.integer, .float(.half), .integer]
    case "fsw": return [.integer, .float(.single), .integer]
    case "fsd": return [.integer, .float(.double), .integer]
    case "fmv", "fcvt":
      return [Self.kind(of: parts[2]), .integer, .integer]
    default:
      let kind = Self.kind(of: parts[1])
      return [kind, kind, kind]
    }
  }

  private static func kind(of suffix: String) -> OperandKind {
    switch suffix {
    case "h": .float(.half)
    case "s": .float(.single)
    case "d": .float(.double)
    default: .integer
    }
  }
}
