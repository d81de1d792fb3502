// SPDX-License-Identifier: Apache-2.0
//
// What traces call, for tests: SoftMMU's slow paths, and floating point by the interpreter's own
// handlers, so that a trace is compared with the definition itself.

import CHost
import GuestMemory
import IR
import Interpreter
import LLVMBackend

/// The runtime of the traces under test.
enum TestRuntime {
  typealias Helper =
    @convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64) -> kiln_helper_result
  typealias Float =
    @convention(c) (UnsafeMutableRawPointer, UInt64, UInt64, UInt64, UInt64) -> UInt64

  static let handlers = Interpreter.makeHandlerTable()

  static func make() -> TraceRuntime {
    let load: Helper = { state, address, access, _ in
      let mmu = TestRuntime.softMMU(state)
      return TestRuntime.result(
        mmu.load(address, TestRuntime.operation(access), mmuIndex: Int(access >> 8)), mmu)
    }
    let store: Helper = { state, address, value, access in
      let mmu = TestRuntime.softMMU(state)
      return TestRuntime.result(
        mmu.store(value, at: address, TestRuntime.operation(access), mmuIndex: Int(access >> 8)),
        mmu)
    }
    let atomic: Helper = { state, address, access, _ in
      let mmu = TestRuntime.softMMU(state)
      let count = TestRuntime.operation(access).byteCount
      return TestRuntime.result(
        mmu.atomicAddress(address, count: count, mmuIndex: Int(access >> 8)), mmu)
    }
    let page: Helper = { state, address, count, access in
      let addend = TestRuntime.softMMU(state).addend(
        for: address, count: count, isStore: access & 1 != 0, mmuIndex: Int(access >> 8))
      return kiln_helper_result(value: addend ?? 0, outcome: addend == nil ? 1 : 0)
    }
    let float: Float = { TestRuntime.float($0, $1, $2, $3, $4) }
    return TraceRuntime(
      load: unsafeBitCast(load, to: UInt.self), store: unsafeBitCast(store, to: UInt.self),
      atomicAddress: unsafeBitCast(atomic, to: UInt.self),
      page: unsafeBitCast(page, to: UInt.self),
      float: unsafeBitCast(float, to: UInt.self), helpers: helpers)
  }

  private static func operation(_ access: UInt64) -> MemoryOperation {
    MemoryOperation(rawValue: UInt8(truncatingIfNeeded: access))
  }

  private static func softMMU(_ state: UnsafeMutableRawPointer) -> SoftMMU {
    Unmanaged<SoftMMU>.fromOpaque(
      state.load(fromByteOffset: CPUStateLayout.softMMU, as: UnsafeRawPointer.self)
    ).takeUnretainedValue()
  }

  private static func result(_ outcome: MemoryOutcome, _ mmu: SoftMMU) -> kiln_helper_result {
    switch outcome {
    case .done: kiln_helper_result(value: mmu.value, outcome: 0)
    case .fault: kiln_helper_result(value: 0, outcome: 1)
    case .solo: kiln_helper_result(value: 0, outcome: 2)
    }
  }

  // MARK: Floating point

  private typealias Handler =
    @convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer, Int64)
    -> Void

  private static let done: Handler = { _, _, _ in }

  /// Runs the handler over an operation made here, with operands in temporaries.
  private static func float(
    _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ operation: UInt64
  ) -> UInt64 {
    let code = OperationCode(rawValue: UInt16(truncatingIfNeeded: operation))
    let rounding = operation >> 16 & 0xFF
    let kind = operation >> 24 & 0xFF
    let first = UInt64(CPUStateLayout.temporary(0))
    for (i, value) in [a, b, c].enumerated() {
      state.storeBytes(of: value, toByteOffset: Int(first) + i * 8, as: UInt64.self)
    }
    let done = UInt64(unsafeBitCast(done, to: UInt.self))
    var cells = [UInt64(handlers[code]), 0, done, rounding, done, 0]
    let operands: UInt64
    switch code.opcode?.shape {
    case .floatTernary:
      operands = (first + 8) << 32 | (first + 16) << 48
      cells[2] = 0
    case .floatBinary: operands = (first + 8) << 32 | rounding << 48
    default: operands = kind << 32 | rounding << 48
    }
    cells[1] = first | first << 16 | operands
    cells.withUnsafeMutableBytes {
      let start = $0.baseAddress.unsafelyUnwrapped
      unsafeBitCast(start.load(as: UInt.self), to: Handler.self)(start, state, 0)
    }
    return state.load(fromByteOffset: Int(first), as: UInt64.self)
  }

  // MARK: Helpers

  /// Adds its arguments; reads nothing.
  private static let sum: Helper = { _, a, b, c in
    kiln_helper_result(value: a &+ b &* 3 &+ c &* 5, outcome: 0)
  }
  /// Adds up globals 0 to 7.
  private static let reads: Helper = { state, a, _, _ in
    var sum = a
    for i in 0..<8 { sum = sum &* 31 &+ TestRuntime.global(state, i) }
    return kiln_helper_result(value: sum, outcome: 0)
  }
  /// Changes globals 1 and 3.
  private static let writes: Helper = { state, a, b, _ in
    TestRuntime.set(state, 1, TestRuntime.global(state, 1) &+ a)
    TestRuntime.set(state, 3, b ^ 0x55)
    return kiln_helper_result(value: a ^ b, outcome: 0)
  }
  /// Refuses when the low bits of its argument are 0: 1 for a fault, 2 for running alone.
  private static let refuses: Helper = { _, a, b, _ in
    a & 3 == 0
      ? kiln_helper_result(value: 0, outcome: 1 + (a >> 2 & 1))
      : kiln_helper_result(value: a &+ b, outcome: 0)
  }
  /// Refuses likewise, and changes globals otherwise.
  private static let refusesOrWrites: Helper = { state, a, b, _ in
    if a & 3 == 0 { return kiln_helper_result(value: 0, outcome: 1) }
    TestRuntime.set(state, 2, TestRuntime.global(state, 2) ^ b)
    return kiln_helper_result(value: TestRuntime.global(state, 5), outcome: 0)
  }

  /// Asks for an exit when its argument is 1, and raises the fetch generation when it is 2.
  private static let changes: Helper = { state, a, _, _ in
    if a == 1 { state.storeBytes(of: -1, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self) }
    if a == 2 {
      let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
      state.storeBytes(
        of: key &+ 1 << 32, toByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    }
    return kiln_helper_result(value: 0, outcome: 0)
  }

  private static func global(_ state: UnsafeMutableRawPointer, _ index: Int) -> UInt64 {
    state.load(fromByteOffset: CPUStateLayout.globals + index * 8, as: UInt64.self)
  }
  private static func set(_ state: UnsafeMutableRawPointer, _ index: Int, _ value: UInt64) {
    state.storeBytes(of: value, toByteOffset: CPUStateLayout.globals + index * 8, as: UInt64.self)
  }

  /// All of them.
  static let helpers = plainHelpers + [changesMode]
  /// May stand at the end of a block only.
  static let changesMode = helper(5, "changes", changes, [.readsGlobals, .changesMode])
  /// One helper per kind of effect, for any place.
  static let plainHelpers: [HelperDescriptor] = [
    helper(0, "sum", sum, []), helper(1, "reads", reads, .readsGlobals),
    helper(2, "writes", writes, [.readsGlobals, .writesGlobals]),
    helper(3, "refuses", refuses, .mayFault),
    helper(4, "refusesOrWrites", refusesOrWrites, [.readsGlobals, .writesGlobals, .mayFault]),
  ]

  private static func helper(
    _ index: UInt16, _ name: String, _ function: Helper, _ effects: HelperEffects
  ) -> HelperDescriptor {
    HelperDescriptor(
      index: index, name: name, address: unsafeBitCast(function, to: UInt.self), effects: effects)
  }
}
