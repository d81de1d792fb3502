// SPDX-License-Identifier: Apache-2.0
//
// Sign injection: `fsgnj`, `fsgnjn`, `fsgnjx`, and with them the pseudo-instructions `fmv`, `fneg` and
// `fabs`. Bit work on the slots, exact for NaNs and without flags. Narrow values are unboxed first and
// stay boxed: only bits below their width change.
//
// Spec: RISC-V Unprivileged, "Single-Precision Floating-Point Conversion and Move Instructions".

import IR
import Translation

extension RISCVTranslator {
  /// fd = fs1 with a sign made from both operands'.
  mutating func injectSign(
    _ injection: SignInjection, _ format: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    let value = unboxed(instruction.rs1, format, 0, &b)
    let isUnary = instruction.rs1 == instruction.rs2
    let sign = isUnary ? value : unboxed(instruction.rs2, format, 3, &b)
    switch injection {
    case .copy:
      if isUnary { b.move(fd, value) } else { combine(value, sign, format, &b) }
    case .invert:
      let inverted = isUnary ? fd : Slot.temporary(6)
      flipSign(inverted, sign, format, &b)
      if !isUnary { combine(value, inverted, format, &b) }
    case .multiply:
      if isUnary {
        clearSign(value, format, &b)
      } else if format == .f64 {
        b.binary(.xor, .i64, .temporary(6), value, sign)
        combine(value, .temporary(6), format, &b)
      } else {
        signMask(format, &b)
        b.binary(.and, .i64, .temporary(6), sign, .temporary(7))
        b.binary(.xor, .i64, fd, value, .temporary(6))
      }
    }
    return floatWritten(format, &b)
  }

  /// fd = the magnitude of `value`, sign and box of `sign`.
  private func combine(_ value: Slot, _ sign: Slot, _ format: FloatFormat, _ b: inout IRBuilder) {
    b.deposit(fd, sign, value, position: 0, length: format.width &- 1)
  }

  /// d = a with its sign inverted.
  private func flipSign(_ d: Slot, _ a: Slot, _ format: FloatFormat, _ b: inout IRBuilder) {
    signMask(format, &b)
    b.binary(.xor, .i64, d, a, .temporary(7))
  }

  /// fd = a without its sign.
  private func clearSign(_ a: Slot, _ format: FloatFormat, _ b: inout IRBuilder) {
    if format == .f64 { return b.extract(fd, a, position: 0, length: 63) }
    signMask(format, &b)
    b.binary(.andc, .i64, fd, a, .temporary(7))
  }

  /// Temporary 7 = the format's sign bit.
  private func signMask(_ format: FloatFormat, _ b: inout IRBuilder) {
    b.constant(.temporary(7), 1 << UInt64(format.width &- 1))
  }
}
