// SPDX-License-Identifier: Apache-2.0
//
// Floating point. The definition is the interpreter's, called with the slots' values; it accrues flags
// in CPUState, where fpFlags and fpControl stay while a trace runs.

import CLLVM
import IR

extension TraceLowering {
  mutating func lowerFloat(_ opcode: Opcode, _ code: OperationCode) {
    result(define(opcode, code))
  }

  /// Calls the operation's definition.
  private mutating func define(_ opcode: Opcode, _ code: OperationCode) -> Value {
    let e = emitter
    let zero = e.constant(0 as UInt64)
    let shape = opcode.shape
    let a = operand(OperationLayout.field1)
    let b = shape == .floatBinary || shape == .floatTernary ? operand(OperationLayout.field2) : zero
    let c = shape == .floatTernary ? operand(OperationLayout.field3) : zero
    let operation =
      UInt64(code.rawValue) | UInt64(rounding(opcode)) << 16 | UInt64(kind(opcode)) << 24
    var parameters: [LLVMTypeRef?] = [e.pointer, e.i64, e.i64, e.i64, e.i64]
    let type: LLVMTypeRef = LLVMFunctionType(e.i64, &parameters, 5, 0)
    return e.call(.float, type, [e.state, a, b, c, e.constant(operation)])
  }

  /// The rounding field of the present operation.
  func rounding(_ opcode: Opcode) -> UInt8 {
    let field =
      opcode.shape == .floatTernary
      ? block.field(OperationLayout.field0, at: cell + 1)
      : block.field(OperationLayout.field3, at: cell)
    return UInt8(truncatingIfNeeded: field)
  }

  /// The kind of integer a conversion reads or makes.
  func kind(_ opcode: Opcode) -> UInt8 {
    opcode == .fcvtFI || opcode == .fcvtIF
      ? UInt8(truncatingIfNeeded: block.field(OperationLayout.field2, at: cell)) : 0
  }
}
