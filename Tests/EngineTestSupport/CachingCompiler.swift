// SPDX-License-Identifier: Apache-2.0
//
// The LLVM backend for tests that make thousands of machines: what was compiled once is loaded again.
// Equal traces give equal objects, and code is position-independent, so nothing else differs.

import ExecutionEngine
import IR
import LLVMBackend
import Synchronization
import Tracing

/// A compiler whose objects are shared by the whole process.
public final class CachingCompiler: TraceCompiling, @unchecked Sendable {
  // Safety: `memory` is only touched with its lock held.
  private struct Key: Hashable {
    let level: CompilationLevel
    let switches: CompilationSwitches
    let words: [UInt64]
    let edges: [TraceEdge]
    init(_ trace: Trace, _ level: CompilationLevel, _ switches: CompilationSwitches) {
      self.level = level
      self.switches = switches
      edges = trace.edges
      var words: [UInt64] = []
      for block in trace.blocks {
        words.append(block.pc)
        words += block.cells
        words += block.codes.map { UInt64($0) }
        words += block.literals
        words += block.instructions.map { UInt64($0) }
      }
      self.words = words
    }
  }
  private struct Shared: @unchecked Sendable {
    // Safety: only touched inside `compiler.withLock`.
    var compiler: TraceCompiler?
    var objects: [Key: CompiledTrace] = [:]
  }
  private struct Memory: @unchecked Sendable {
    // Safety: only touched inside `memory.withLock`.
    let code: CodeMemory
  }

  private static let shared = Mutex(Shared())
  private let memory: Mutex<Memory>
  private let helpers: [HelperDescriptor]
  private let policy: TierPolicy
  /// What an unlinked slot holds.
  public let unlinked: UInt

  /// A compiler with code memory of its own.
  public init(_ request: TraceCompilerRequest) throws {
    helpers = request.helpers
    policy = request.policy
    let runtime = TraceRuntime(
      load: request.calls.load, store: request.calls.store,
      atomicAddress: request.calls.atomicAddress, page: request.calls.page,
      float: request.calls.float,
      helpers: request.helpers)
    let code = Memory(code: try CodeMemory(byteLimit: request.byteLimit, runtime: runtime))
    memory = Mutex(code)
    unlinked = LLVMTraceCompiler.unlinkedAddress
  }

  /// Code for a trace; nil when code memory is full.
  public func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    let level = CompilationLevel(level, policy)
    let switches = LLVMTraceCompiler.switches(policy)
    let key = Key(trace, level, switches)
    let compiled = try Self.shared.withLock { shared in
      if let known = shared.objects[key] { return known }
      let compiler = try shared.compiler ?? TraceCompiler(helpers: helpers)
      shared.compiler = compiler
      let new = try compiler.compile(trace, level: level, switches: switches)
      shared.objects[key] = new
      return new
    }
    let loaded = try memory.withLock { try $0.code.load(compiled) }
    return loaded.map { LLVMTraceCompiler.code(compiled, $0) }
  }

  /// Takes code back.
  public func release(_ code: TraceCode) {
    guard let loaded = code.token as? LoadedTrace else { return }
    memory.withLock { $0.code.free(loaded) }
  }
}

extension BareOptions {
  /// Options that compile, deterministically, with a policy.
  public static func tiered(_ change: (inout TierPolicy) -> Void) -> BareOptions {
    var policy = TierPolicy()
    policy.hotThreshold = 1
    policy.isSynchronous = true
    policy.cacheBytes = 1 << 20
    change(&policy)
    var options = BareOptions()
    options.vcpu.tier = TierConfiguration(policy: policy) { try CachingCompiler($0) }
    return options
  }
}
