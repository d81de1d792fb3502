// SPDX-License-Identifier: Apache-2.0
//
// What compiled traces call: memory accesses that miss the SoftTLB, and floating point that is not done
// in host instructions. The same functions as the interpreter's own slow paths, behind a C interface.
//
// Outcomes: 0 done. 1 not done: the interpreter must run the instruction alone, and raise its fault.

import CHost
import GuestMemory
import IR

/// Addresses of what traces call.
public struct TraceCalls: Sendable {
  /// (state, address, access, 0) → the value. An access is a `MemoryOperation`, the MMU index from bit 8.
  public let load: UInt
  /// (state, address, value, access).
  public let store: UInt
  /// (state, address, access, 0) → the host address of an atomic operation.
  public let atomicAddress: UInt
  /// (state, address, bytes, access) → host minus guest address of the page so many bytes lie on.
  public let page: UInt
  /// `uint64_t (state, a, b, c, operation)`: one floating-point operation on slot values. `operation`:
  /// the `OperationCode`, from bit 16 the rounding, from bit 24 the kind of integer.
  public let float: UInt

  /// The interpreter's.
  public init() {
    load = unsafeBitCast(kiln_trace_load as kiln_helper, to: UInt.self)
    store = unsafeBitCast(kiln_trace_store as kiln_helper, to: UInt.self)
    atomicAddress = unsafeBitCast(kiln_trace_atomic_address as kiln_helper, to: UInt.self)
    page = unsafeBitCast(kiln_trace_page as kiln_helper, to: UInt.self)
    float = unsafeBitCast(kiln_trace_float as FloatCall, to: UInt.self)
  }

  fileprivate typealias FloatCall =
    @convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64, UInt64) -> UInt64
}

private let refused = kiln_helper_result(value: 0, outcome: 1)

@inline(__always) private func withSoftMMU<R>(
  _ env: UnsafeMutableRawPointer, _ body: (SoftMMU) -> R
) -> R {
  // Safety: the VCPU owns it and outlives its own run.
  Unmanaged<SoftMMU>.fromOpaque(pointer(slot(env, CPUStateLayout.softMMU)))
    ._withUnsafeGuaranteedRef(body)
}

@c func kiln_trace_load(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ access: UInt64, _: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    guard case .done = mmu.load(address, operation, mmuIndex: Int(access &>> 8)) else {
      return refused
    }
    return kiln_helper_result(value: mmu.value, outcome: 0)
  }
}

@c func kiln_trace_store(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ value: UInt64, _ access: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    guard case .done = mmu.store(value, at: address, operation, mmuIndex: Int(access &>> 8)) else {
      return refused
    }
    return kiln_helper_result(value: 0, outcome: 0)
  }
}

@c func kiln_trace_atomic_address(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ access: UInt64, _: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    let outcome = mmu.atomicAddress(
      address, count: operation.byteCount, mmuIndex: Int(access &>> 8))
    guard case .done = outcome else { return refused }
    return kiln_helper_result(value: mmu.value, outcome: 0)
  }
}

@c func kiln_trace_page(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ count: UInt64, _ access: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let addend = mmu.addend(
      for: address, count: count, isStore: access & 1 != 0, mmuIndex: Int(access &>> 8))
    guard let addend else { return refused }
    return kiln_helper_result(value: addend, outcome: 0)
  }
}

/// Lays the operation out in CPUState as a cell whose operands are slots behind it, and does it as the
/// interpreter would.
@c func kiln_trace_float(
  _ env: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ operation: UInt64
) -> UInt64 {
  let code = OperationCode(rawValue: UInt16(truncatingIfNeeded: operation))
  let rounding = operation &>> 16 & 0xFF
  let kind = operation &>> 24 & 0xFF
  let place = CPUStateLayout.traceOperation
  let cell = env + place
  let slots = place &+ 2 &* OperationLayout.cell
  set(env, slots &+ 8, a)
  set(env, slots &+ 16, b)
  set(env, slots &+ 24, c)
  let d = UInt64(slots)
  let last: UInt64
  switch code.opcode?.shape {
  case .floatTernary: last = (d &+ 16) &<< 32 | (d &+ 24) &<< 48
  case .floatUnary: last = kind &<< 32 | rounding &<< 48
  default: last = (d &+ 16) &<< 32 | rounding &<< 48
  }
  set(cell, OperationLayout.field0, d | (d &+ 8) &<< 16 | last)
  set(cell, OperationLayout.cell &+ OperationLayout.field0, rounding)
  switch code.format {
  case .f64: define(code, cell, env, F64.self)
  case .f32: define(code, cell, env, F32.self)
  case .f16, nil: define(code, cell, env, F16.self)
  }
  return slot(env, slots)
}

private func define<W: FloatWord>(
  _ code: OperationCode, _ pc: PC, _ env: Env, _: W.Type
) {
  switch code.opcode {
  case .fadd: computeBinary(pc, env, Floating.Add.self, W.self)
  case .fsub: computeBinary(pc, env, Floating.Sub.self, W.self)
  case .fmul: computeBinary(pc, env, Floating.Mul.self, W.self)
  case .fdiv: computeBinary(pc, env, Floating.Div.self, W.self)
  case .fmin: computeBinary(pc, env, Floating.Min.self, W.self)
  case .fmax: computeBinary(pc, env, Floating.Max.self, W.self)
  case .feq: defineCompare(pc, env, Floating.Eq.self, W.self)
  case .flt: defineCompare(pc, env, Floating.Lt.self, W.self)
  case .fle: defineCompare(pc, env, Floating.Le.self, W.self)
  case .fsqrt: defineSquareRoot(pc, env, W.self)
  case .fclass: defineClass(pc, env, W.self)
  case .fmadd: defineFused(pc, env, W.self, false, false)
  case .fmsub: defineFused(pc, env, W.self, false, true)
  case .fnmadd: defineFused(pc, env, W.self, true, true)
  case .fnmsub: defineFused(pc, env, W.self, true, false)
  case .fcvtFI: defineToInteger(pc, env, W.self)
  case .fcvtIF: defineFromInteger(pc, env, W.self)
  case .fcvtFF:
    switch code.resultFormat {
    case .f64: defineToFloat(pc, env, W.self, F64.self)
    case .f32: defineToFloat(pc, env, W.self, F32.self)
    case .f16, nil: defineToFloat(pc, env, W.self, F16.self)
    }
  default: break
  }
}
