// SPDX-License-Identifier: Apache-2.0
//
// A decoded instruction as LLVM prints it with aliases off. Written from the fields only: where
// text and LLVM's agree, so do opcode, registers and immediates.

@testable import RISCVGuest

/// Renders instructions in LLVM's syntax, for comparison.
enum DecodeText {
  private static let integers: [String] =
    ["zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1"]
    + (0...7).map { "a\($0)" } + (2...11).map { "s\($0)" } + (3...6).map { "t\($0)" }
  private static let floats: [String] =
    (0...7).map { "ft\($0)" } + ["fs0", "fs1"] + (0...7).map { "fa\($0)" }
    + (2...11).map { "fs\($0)" } + (8...11).map { "ft\($0)" }
  private static let roundingModes = ["rne", "rtz", "rdn", "rup", "rmm", "5", "6", "dyn"]

  /// The text of `instruction`, which `format` lies in; a CSR is its number.
  static func text(_ instruction: RISCVInstruction, _ format: RISCVFormat) -> String {
    let operands = operands(instruction, format)
    let name = instruction.opcode.mnemonic + orderingSuffix(instruction)
    return operands.isEmpty ? name : "\(name) \(operands.joined(separator: ", "))"
  }

  private static func operands(_ i: RISCVInstruction, _ format: RISCVFormat) -> [String] {
    let registers = RegisterNames(i)
    let (rd, rs1, rs2) = (registers.rd, registers.rs1, registers.rs2)
    let rounding = roundingModes[Int(i.rm)]
    switch format {
    case .none: return []
    case .r: return [rd, rs1, rs2]
    case .rRounded: return [rd, rs1, rs2, rounding]
    case .r4: return [rd, rs1, rs2, floats[Int(i.rs3)], rounding]
    case .unary: return [rd, rs1]
    case .unaryRounded: return [rd, rs1, rounding]
    case .i where isLoad(i.opcode) || i.opcode == .jalr: return [rd, "\(i.imm)(\(rs1))"]
    case .i, .shift: return [rd, rs1, "\(i.imm)"]
    case .s: return [rs2, "\(i.imm)(\(rs1))"]
    case .b: return [rs1, rs2, "\(i.imm)"]
    case .u: return [rd, "\(UInt32(bitPattern: i.imm) >> 12)"]
    case .j: return [rd, "\(i.imm)"]
    case .csr: return [rd, "\(i.csr)", rs1]
    case .csrImmediate: return [rd, "\(i.csr)", "\(i.imm)"]
    case .atomic where [.lr_w, .lr_d].contains(i.opcode): return [rd, "(\(rs1))"]
    case .atomic: return [rd, rs2, "(\(rs1))"]
    case .fence where i.opcode == .fence_tso: return []
    case .fence: return [fenceSet(i.imm >> 4), fenceSet(i.imm)]
    case .sources: return [rs1, rs2]
    case .source: return ["(\(rs1))"]
    case .prefetch: return ["\(i.imm)(\(rs1))"]
    }
  }

  /// The text of a 16-bit form.
  static func text(_ i: RISCVInstruction, _ form: RVCOpcode) -> String {
    let registers = RegisterNames(i)
    let (rd, rs1, rs2) = (registers.rd, registers.rs1, registers.rs2)
    let operands: [String]
    switch form {
    case .c_ebreak: operands = []
    case .c_nop: operands = i.imm == 0 ? [] : ["\(i.imm)"]
    case .c_addi4spn: operands = [rd, "sp", "\(i.imm)"]
    case .c_addi, .c_addiw, .c_andi, .c_li, .c_addi16sp: operands = [rd, "\(i.imm)"]
    case .c_srli, .c_srai, .c_slli: operands = i.imm == 0 ? [rd] : [rd, "\(i.imm)"]
    // A hint is written signed, the rest as 20 bits.
    case .c_lui where i.rd == 0: operands = [rd, "\(i.imm >> 12)"]
    case .c_lui: operands = [rd, "\(UInt32(bitPattern: i.imm) >> 12)"]
    case .c_lw, .c_ld, .c_fld, .c_lwsp, .c_ldsp, .c_fldsp, .c_lbu, .c_lhu, .c_lh:
      operands = [rd, "\(i.imm)(\(rs1))"]
    case .c_sw, .c_sd, .c_fsd, .c_swsp, .c_sdsp, .c_fsdsp, .c_sb, .c_sh:
      operands = [rs2, "\(i.imm)(\(rs1))"]
    case .c_sub, .c_xor, .c_or, .c_and, .c_subw, .c_addw, .c_mv, .c_add, .c_mul:
      operands = [rd, rs2]
    case .c_j: operands = ["\(i.imm)"]
    case .c_beqz, .c_bnez: operands = [rs1, "\(i.imm)"]
    case .c_jr, .c_jalr: operands = [rs1]
    case .c_zext_b, .c_sext_b, .c_zext_h, .c_sext_h, .c_zext_w, .c_not: operands = [rd]
    }
    // LLVM has a name of its own for the hint "shift by zero".
    let isZeroShift = [.c_srli, .c_srai, .c_slli].contains(form) && i.imm == 0
    let name = form.mnemonic + (isZeroShift ? "64" : "")
    return operands.isEmpty ? name : "\(name) \(operands.joined(separator: ", "))"
  }

  private static func orderingSuffix(_ i: RISCVInstruction) -> String {
    ["", ".rl", ".aq", ".aqrl"][Int(i.ordering)]
  }

  private static func fenceSet(_ bits: Int32) -> String {
    let letters = zip([8, 4, 2, 1] as [Int32], "iorw").filter { bits & $0.0 != 0 }.map(\.1)
    return letters.isEmpty ? "0" : String(letters)
  }

  private static func isLoad(_ opcode: RISCVOpcode) -> Bool {
    switch opcode {
    case .lb, .lh, .lw, .ld, .lbu, .lhu, .lwu, .flh, .flw, .fld: true
    default: false
    }
  }

  /// The registers of an instruction by name; which are floating point, the mnemonic says.
  private struct RegisterNames {
    let rd, rs1, rs2: String

    init(_ i: RISCVInstruction) {
      let parts = i.opcode.mnemonic.split(separator: ".")
      let isFloat = parts[0].first == "f" && parts[0] != "fence"
      let isMemory = ["flh", "flw", "fld", "fsh", "fsw", "fsd"].contains(parts[0])
      let isCompared = ["feq", "flt", "fle", "fclass"].contains(parts[0])
      let integerTypes: Set<Substring> =
        parts[0] == "fmv" ? ["x"] : parts[0] == "fcvt" ? ["w", "wu", "l", "lu"] : []
      let toInteger = isCompared || parts.count > 2 && integerTypes.contains(parts[1])
      let fromInteger = isMemory || parts.count > 2 && integerTypes.contains(parts[2])
      rd = (isFloat && !toInteger ? floats : integers)[Int(i.rd)]
      rs1 = (isFloat && !fromInteger ? floats : integers)[Int(i.rs1)]
      rs2 = (isFloat ? floats : integers)[Int(i.rs2)]
    }
  }
}
