// SPDX-License-Identifier: Apache-2.0
//
// F, D and Zfh without conversions: loads, stores, arithmetic, comparisons, sign injection, moves.
//
// - `dispatch` has refused the instruction already if FS is off or its rounding mode reserved.
// - Whoever writes an f register or may raise a flag ends with `floatWritten` or `flagsTouched`,
//   which see to mstatus.FS. While FS isn't dirty that ends the block: FS is a flag.
// - The IR's arithmetic unboxes and boxes narrow values itself. Integer operations on them do not:
//   `unboxed` reads what isn't boxed as the canonical NaN, unless the block knows that it is boxed.
//
// Spec: RISC-V Unprivileged, "F", "D" (NaN boxing), "Zfh"; Privileged, "Extension Context Status".

import IR
import Translation

/// What becomes of a sign in `fsgnj*`.
enum SignInjection {
  /// The sign of rs2.
  case copy
  /// The opposite of the sign of rs2.
  case invert
  /// The product of both signs.
  case multiply
}

extension FloatFormat {
  /// The bits of a value.
  var width: Int {
    switch self {
    case .f64: 64
    case .f32: 32
    case .f16: 16
    }
  }
  /// The bits above a boxed value, all set.
  var box: UInt64 { self == .f64 ? 0 : ~0 << UInt64(width) }
  /// The canonical NaN in its slot.
  var boxedNaN: UInt64 {
    switch self {
    case .f64: 0x7FF8_0000_0000_0000
    case .f32: 0xFFFF_FFFF_7FC0_0000
    case .f16: 0xFFFF_FFFF_FFFF_7E00
    }
  }
}

extension RISCVTranslator {
  // MARK: Operands

  /// The first floating-point source.
  var fs1: Slot { RISCVState.f(instruction.rs1) }
  /// The second one.
  var fs2: Slot { RISCVState.f(instruction.rs2) }
  /// The third one.
  var fs3: Slot { RISCVState.f(instruction.rs3) }
  /// The floating-point destination.
  var fd: Slot { RISCVState.f(instruction.rd) }
  /// How the instruction rounds; reserved modes never get here.
  var rounding: FloatRounding { FloatRounding(rawValue: instruction.rm) ?? .dynamic }

  /// Whether FS or the rounding mode makes a floating-point instruction illegal.
  var isFloatIllegal: Bool {
    switch instruction.rm {
    case 5, 6: true
    case 7: flags.floatState == 0 || flags.hasReservedRounding
    default: flags.floatState == 0
    }
  }

  // MARK: State

  /// To be called behind an operation that may raise a flag.
  func flagsTouched(_ b: inout IRBuilder) -> InstructionEnd {
    if flags.floatState == 3 { return .goesOn }
    b.binary(.or, .i64, RISCVState.mstatus, RISCVState.mstatus, immediate: 3 << 13)
    return .needsLookup
  }

  /// To be called behind an operation that wrote rd as a value of the format.
  mutating func floatWritten(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    let bit: UInt32 = 1 &<< UInt32(instruction.rd)
    // What is boxed as a binary16 is boxed as a binary32 too.
    if format == .f64 { boxedSingles &= ~bit } else { boxedSingles |= bit }
    if format == .f16 { boxedHalves |= bit } else { boxedHalves &= ~bit }
    return flagsTouched(&b)
  }

  /// The slot of a register's value for integer operations: boxed, or the canonical NaN. Uses
  /// temporary `index` and the two behind it.
  func unboxed(
    _ register: UInt8, _ format: FloatFormat, _ index: Int, _ b: inout IRBuilder
  ) -> Slot {
    let slot = RISCVState.f(register)
    let isBoxed =
      switch format {
      case .f64: true
      case .f32: boxedSingles & 1 &<< UInt32(register) != 0
      case .f16: boxedHalves & 1 &<< UInt32(register) != 0
      }
    if isBoxed { return slot }
    let result = Slot.temporary(index)
    let nan = Slot.temporary(index + 1)
    let box = Slot.temporary(index + 2)
    b.constant(box, format.box)
    b.constant(nan, format.boxedNaN)
    b.moveConditional(.geu, .i64, result, slot, box, slot, nan)
    return result
  }

  /// fd = the low bits of a slot, boxed.
  func box(_ slot: Slot, _ format: FloatFormat, _ b: inout IRBuilder) {
    switch format {
    case .f64: b.move(fd, slot)
    case .f32:
      b.constant(.temporary(1), ~0)
      b.deposit(fd, .temporary(1), slot, position: 0, length: 32)
    case .f16: b.binary(.or, .i64, fd, slot, immediate: -0x1_0000)
    }
  }

  // MARK: Loads, stores and moves

  /// fd = memory at rs1 + imm.
  mutating func loadFloat(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    switch format {
    case .f64: b.load(.u64, fd, rs1, displacement: displacement, mmuIndex: dataIndex)
    case .f32, .f16:
      let operation: MemoryOperation = format == .f32 ? .u32 : .u16
      b.load(operation, .temporary(0), rs1, displacement: displacement, mmuIndex: dataIndex)
      box(.temporary(0), format, &b)
    }
    return floatWritten(format, &b)
  }

  /// Memory at rs1 + imm = the low bits of fs2, boxed or not.
  func storeFloat(_ operation: MemoryOperation, _ b: inout IRBuilder) -> InstructionEnd {
    b.store(operation, fs2, rs1, displacement: displacement, mmuIndex: dataIndex)
    return .goesOn
  }

  /// rd = the low bits of fs1, sign-extended, boxed or not.
  func moveToInteger(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    if dropsResult { return .goesOn }
    switch format {
    case .f64: b.move(rd, fs1)
    case .f32: b.unary(.ext32s, .i64, rd, fs1)
    case .f16: b.unary(.ext16s, .i64, rd, fs1)
    }
    return .goesOn
  }

  /// fd = the low bits of rs1.
  mutating func moveToFloat(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    switch format {
    case .f64: b.move(fd, rs1)
    case .f32 where instruction.rs1 == 0: b.constant(fd, format.box)
    case .f32, .f16: box(rs1, format, &b)
    }
    return floatWritten(format, &b)
  }

  // MARK: Arithmetic

  /// fd = fs1 ∘ fs2.
  mutating func float(
    _ opcode: Opcode, _ format: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.floatBinary(opcode, format, boxed: true, fd, fs1, fs2, rounding: rounding)
    return floatWritten(format, &b)
  }

  /// fd = √fs1.
  mutating func squareRoot(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    b.floatUnary(.fsqrt, format, boxed: true, fd, fs1, rounding: rounding)
    return floatWritten(format, &b)
  }

  /// fd = ±(fs1 × fs2) ± fs3.
  mutating func fused(
    _ opcode: Opcode, _ format: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.floatTernary(opcode, format, boxed: true, fd, fs1, fs2, fs3, rounding: rounding)
    return floatWritten(format, &b)
  }

  /// rd = fs1 compared with fs2.
  func compareFloat(
    _ opcode: Opcode, _ format: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.floatBinary(opcode, format, boxed: true, rd, fs1, fs2)
    return flagsTouched(&b)
  }

  /// rd = the class of fs1; no flag is raised.
  func classify(_ format: FloatFormat, _ b: inout IRBuilder) -> InstructionEnd {
    if !dropsResult { b.floatUnary(.fclass, format, boxed: true, rd, fs1) }
    return .goesOn
  }
}
