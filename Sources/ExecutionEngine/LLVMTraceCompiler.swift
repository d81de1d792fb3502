// SPDX-License-Identifier: Apache-2.0
//
// The LLVM backend as the engine's compiler: a compiler for the thread it is made on, and code memory
// that threads share.

import CHost
import IR
import LLVMBackend
import Synchronization
import Tracing

/// Compiles traces by LLVM.
public final class LLVMTraceCompiler: TraceCompiling, @unchecked Sendable {
  // Safety: `compiler` is used by the thread `compile` is called on alone; `memory` with its lock held.
  private let compiler: TraceCompiler
  private let memory: Mutex<SharedMemory>
  private let switches: CompilationSwitches
  /// What an unlinked slot holds.
  public let unlinked: UInt

  private struct SharedMemory: @unchecked Sendable {
    // Safety: only touched inside `memory.withLock`.
    let code: CodeMemory
  }

  /// A compiler. Throws one line when LLVM is missing or the host gives no memory for code.
  public init(_ request: TraceCompilerRequest) throws {
    var switches = CompilationSwitches()
    switches.sharesLookups = request.policy.sharesLookups
    switches.remembersPages = request.policy.remembersPages
    switches.usesHostFloat = request.policy.usesHostFloat
    self.switches = switches
    compiler = try TraceCompiler(helpers: request.helpers)
    let runtime = TraceRuntime(
      load: request.calls.load, store: request.calls.store,
      atomicAddress: request.calls.atomicAddress, float: request.calls.float,
      helpers: request.helpers)
    let shared = SharedMemory(
      code: try CodeMemory(byteLimit: request.byteLimit, runtime: runtime))
    memory = Mutex(shared)
    unlinked = Self.unlinkedAddress
  }

  /// Code for a trace; nil when code memory is full.
  public func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    let compiled = try compiler.compile(
      trace, level: level == .quick ? .quick : .optimised, switches: switches)
    let loaded = try memory.withLock { try $0.code.load(compiled) }
    guard let loaded else { return nil }
    return Self.code(compiled, loaded)
  }

  /// Loaded code as the engine sees it.
  public static func code(_ compiled: CompiledTrace, _ loaded: LoadedTrace) -> TraceCode {
    var pcs = [UInt64](repeating: 0, count: loaded.slotCount)
    for exit in compiled.exits {
      if let slot = exit.slot, let pc = exit.pc { pcs[slot] = pc }
    }
    return TraceCode(
      entry: loaded.entry, byteCount: loaded.byteCount, key: loaded.key,
      slots: pcs.indices.map { TraceCode.Slot(address: loaded.slot($0), pc: pcs[$0]) },
      token: loaded)
  }

  /// What an unlinked slot of any compiler holds.
  public static var unlinkedAddress: UInt { UInt(kiln_trace_unlinked()) }

  /// Takes code back.
  public func release(_ code: TraceCode) {
    guard let loaded = code.token as? LoadedTrace else { return }
    memory.withLock { $0.code.free(loaded) }
  }
}
