// SPDX-License-Identifier: Apache-2.0
//
// What compiled traces call: the same slow paths and the same floating point as handlers use, behind C
// functions that take values instead of operations. So a trace's slow path can't mean anything else.

import CHost
import GuestMemory
import IR

/// Addresses of functions traces call; each is described where it is implemented.
public struct TraceFunctions: Sendable {
  /// (state, address, access, 0) → value.
  public let load: UInt
  /// (state, address, value, access).
  public let store: UInt
  /// (state, address, access, 0) → host address.
  public let atomicAddress: UInt
  /// (state, a, b, c, operation) → value.
  public let float: UInt
}

extension Interpreter {
  /// The functions compiled traces call.
  public static var traceFunctions: TraceFunctions {
    typealias Helper =
      @convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64) -> kiln_helper_result
    typealias Float =
      @convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64, UInt64) -> UInt64
    return TraceFunctions(
      load: unsafeBitCast(kiln_trace_load as Helper, to: UInt.self),
      store: unsafeBitCast(kiln_trace_store as Helper, to: UInt.self),
      atomicAddress: unsafeBitCast(kiln_trace_atomic_address as Helper, to: UInt.self),
      float: unsafeBitCast(kiln_trace_float as Float, to: UInt.self))
  }

  /// Handlers by code, for `kiln_trace_float`.
  fileprivate static let handlers = Interpreter.makeHandlerTable()
}

private func result(_ outcome: MemoryOutcome, _ mmu: SoftMMU) -> kiln_helper_result {
  switch outcome {
  case .done: kiln_helper_result(value: mmu.value, outcome: 0)
  case .fault: kiln_helper_result(value: 0, outcome: 1)
  case .solo: kiln_helper_result(value: 0, outcome: 2)
  }
}

/// A load that missed inline. `access`: the `MemoryOperation`, and the MMU index from bit 8.
@c func kiln_trace_load(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ access: UInt64, _ unused: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    return result(mmu.load(address, operation, mmuIndex: Int(access &>> 8)), mmu)
  }
}

/// A store that missed inline.
@c func kiln_trace_store(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ value: UInt64, _ access: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    return result(mmu.store(value, at: address, operation, mmuIndex: Int(access &>> 8)), mmu)
  }
}

/// The host address of an atomic operation that missed inline.
@c func kiln_trace_atomic_address(
  _ env: UnsafeMutableRawPointer, _ address: UInt64, _ access: UInt64, _ unused: UInt64
) -> kiln_helper_result {
  withSoftMMU(env) { mmu in
    let operation = MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
    return result(
      mmu.atomicAddress(address, count: operation.byteCount, mmuIndex: Int(access &>> 8)), mmu)
  }
}

@c func kiln_trace_float_done(_ pc: PC, _ env: Env, _ budget: Int64) {}

/// One floating-point operation on values: its handler runs over an operation made here, with operands
/// in temporaries, none of which is live while a trace runs. `operation`: the code, from bit 16 the
/// rounding, from bit 24 the kind of integer.
@c func kiln_trace_float(
  _ env: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ operation: UInt64
) -> UInt64 {
  let code = OperationCode(rawValue: UInt16(truncatingIfNeeded: operation))
  let rounding = operation &>> 16 & 0xFF
  let kind = operation &>> 24 & 0xFF
  let first = UInt64(CPUStateLayout.temporary(0))
  set(env, Int(first), a)
  set(env, Int(first) &+ 8, b)
  set(env, Int(first) &+ 16, c)
  let isTernary = code.opcode?.shape == .floatTernary
  let fields: UInt64
  switch code.opcode?.shape {
  case .floatTernary: fields = (first &+ 8) &<< 32 | (first &+ 16) &<< 48
  case .floatBinary: fields = (first &+ 8) &<< 32 | rounding &<< 48
  default: fields = kind &<< 32 | rounding &<< 48
  }
  typealias Done = @convention(c) (PC, Env, Int64) -> Void
  let done = unsafeBitCast(kiln_trace_float_done as Done, to: UInt64.self)
  withUnsafeTemporaryAllocation(byteCount: 48, alignment: 16) { buffer in
    let cells = buffer.baseAddress.unsafelyUnwrapped
    cells.storeBytes(of: UInt64(Interpreter.handlers[code]), as: UInt64.self)
    set(cells, 8, first | first &<< 16 | fields)
    set(cells, 16, done)
    set(cells, 24, rounding)
    set(cells, 32, done)
    if isTernary { set(cells, 16, 0) }
    next(cells, env, 0)
  }
  return slot(env, Int(first))
}


