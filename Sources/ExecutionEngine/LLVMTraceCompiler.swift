// SPDX-License-Identifier: Apache-2.0
//
// The LLVM backend as the engine's compiler: as many compilers as threads compile at once, and code memory
// that they share.

import CHost
import IR
import LLVMBackend
import Synchronization
import Tracing

/// Compiles traces by LLVM.
public final class LLVMTraceCompiler: TraceCompiling, @unchecked Sendable {
  // Safety: a compiler is used by one thread at a time, which has taken it out of `idle`; `memory` with its
  // lock held.
  private let idle: Mutex<[IdleCompiler]>
  private let helpers: [HelperDescriptor]
  private let memory: Mutex<SharedMemory>
  private let switches: CompilationSwitches
  private let policy: TierPolicy
  /// What an unlinked slot holds.
  public let unlinked: UInt

  private struct IdleCompiler: @unchecked Sendable {
    // Safety: whoever takes it out of the list is the only one who has it.
    let compiler: TraceCompiler
  }
  private struct SharedMemory: @unchecked Sendable {
    // Safety: only touched inside `memory.withLock`.
    let code: CodeMemory
  }

  /// A compiler. Throws one line when LLVM is missing or the host gives no memory for code.
  public init(_ request: TraceCompilerRequest) throws {
    switches = Self.switches(request.policy)
    policy = request.policy
    helpers = request.helpers
    let first = IdleCompiler(compiler: try TraceCompiler(helpers: request.helpers))
    idle = Mutex([first])
    let runtime = TraceRuntime(
      load: request.calls.load, store: request.calls.store,
      atomicAddress: request.calls.atomicAddress, page: request.calls.page,
      float: request.calls.float, helpers: request.helpers)
    let shared = SharedMemory(
      code: try CodeMemory(byteLimit: request.byteLimit, runtime: runtime))
    memory = Mutex(shared)
    unlinked = Self.unlinkedAddress
  }

  /// Code for a trace; nil when code memory is full.
  public func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    let free = idle.withLock { $0.popLast() }
    let own = try free ?? IdleCompiler(compiler: TraceCompiler(helpers: helpers))
    defer { idle.withLock { $0.append(own) } }
    let compiled = try own.compiler.compile(
      trace, level: CompilationLevel(level, policy), switches: switches)
    let loaded = try memory.withLock { try $0.code.load(compiled) }
    guard let loaded else { return nil }
    return Self.code(compiled, loaded)
  }

  /// What a policy says about compiled code.
  public static func switches(_ policy: TierPolicy) -> CompilationSwitches {
    var switches = CompilationSwitches()
    switches.sharesLookups = policy.sharesLookups
    switches.remembersPages = policy.remembersPages
    switches.usesHostFloat = policy.usesHostFloat
    switches.countsExits = policy.countsExits
    return switches
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
      counts: loaded.counts == 0 ? nil : TraceCode.Counts(loaded.counts, compiled.exits.count),
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

extension CompilationLevel {
  /// What a policy takes for a level of the engine's.
  public init(_ level: TraceLevel, _ policy: TierPolicy) {
    self =
      switch level {
      case .quick: policy.generatesCheaply ? .cheap : .quick
      case .optimised: .optimised
      }
  }
}
