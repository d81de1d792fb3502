// SPDX-License-Identifier: Apache-2.0
//
// What the decoder hands to the translator: one instruction, its operands taken out of the word.
// Plain data, 16 bytes, no pointer. Fields that the opcode's format doesn't have are zero, so that
// equal instructions compare equal.

/// A decoded RISC-V instruction.
public struct RISCVInstruction: Equatable, Sendable {
  /// The immediate, sign-extended and scaled to bytes; what it is depends on the format:
  /// - I, S, B, J, and loads and stores: the signed offset or operand (`jal`, branches: in bytes);
  /// - `lui`, `auipc`: the value that is added, low 12 bits zero;
  /// - shifts and single-bit operations: the shift amount or bit index, 0...63 (`…w`: 0...31);
  /// - `csrrwi`, `csrrsi`, `csrrci`: the 5-bit unsigned operand;
  /// - fences, `pause`: `fm << 8 | predecessor << 4 | successor`, sets as `i o r w` = 8 4 2 1;
  /// - `prefetch_*`: the signed offset, a multiple of 32.
  public var imm: Int32 = 0
  /// What to do.
  public var opcode: RISCVOpcode = .illegal
  /// The number of the control and status register, 0...4095; zero in other instructions.
  public var csr: UInt16 = 0
  /// The destination register, x or f by opcode, 0...31.
  public var rd: UInt8 = 0
  /// The first source register.
  public var rs1: UInt8 = 0
  /// The second source register.
  public var rs2: UInt8 = 0
  /// The third source register (fused multiply-add).
  public var rs3: UInt8 = 0
  /// The rounding mode as encoded: 0...4 static, 7 dynamic; 5 and 6 are reserved and left to the
  /// translator, which raises an illegal instruction for them, as it does for a reserved `frm`.
  public var rm: UInt8 = 0
  /// The ordering bits of atomics: `aq` is bit 1, `rl` bit 0.
  public var ordering: UInt8 = 0
  /// The length in memory: 2 or 4. Illegal encodings have one too: 2 where the low bits aren't 11.
  public var byteCount: UInt8 = 4
  /// The 16-bit form the instruction was written in, nil if it was 32 bits long.
  public var compressed: RVCOpcode?

  /// The all-zero fields, `illegal`, 4 bytes.
  public init() {}

  /// An instruction with the given fields and no other operand.
  init(_ opcode: RISCVOpcode, rd: UInt8 = 0, rs1: UInt8 = 0, rs2: UInt8 = 0, imm: Int32 = 0) {
    self.opcode = opcode
    self.rd = rd
    self.rs1 = rs1
    self.rs2 = rs2
    self.imm = imm
  }

  /// Whether later memory accesses may not be observed before this atomic.
  public var acquires: Bool { ordering & 2 != 0 }

  /// Whether earlier memory accesses may not be observed after this atomic.
  public var releases: Bool { ordering & 1 != 0 }
}
