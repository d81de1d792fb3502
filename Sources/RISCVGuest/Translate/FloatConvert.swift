// SPDX-License-Identifier: Apache-2.0
//
// Conversions of F, D and Zfh: between formats, to integers and from integers. The IR's conversions
// saturate as RISC-V wants and sign-extend 32-bit integers, unsigned ones too.
//
// Spec: RISC-V Unprivileged, the conversion sections of "F", "D" and "Zfh".

import IR
import Translation

extension RISCVTranslator {
  /// fd = fs1 in another format.
  mutating func convert(
    _ from: FloatFormat, to: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.floatToFloat(fd, to, fs1, from: from, boxed: true, rounding: rounding)
    return floatWritten(to, &b)
  }

  /// rd = fs1 as an integer.
  func convert(
    _ from: FloatFormat, to: ConversionInteger, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.floatToInteger(rd, to, fs1, from: from, boxed: true, rounding: rounding)
    return flagsTouched(&b)
  }

  /// fd = rs1 as a float.
  mutating func convert(
    _ from: ConversionInteger, to: FloatFormat, _ b: inout IRBuilder
  ) -> InstructionEnd {
    b.integerToFloat(fd, to, rs1, from, boxed: true, rounding: rounding)
    return floatWritten(to, &b)
  }
}
