// SPDX-License-Identifier: Apache-2.0
//
// Guest code that becomes traces, and a compiler that keeps what it is asked for: loops over pieces of the
// stream of `GuestCode`, and rings of straight pieces that lead to each other.
//
// Invariants
// - x16 counts the passes of a loop; the stream never writes it.
// - A kept compiler gives the same object for the same trace, so that only the first sample waits for LLVM.

import ExecutionEngine
import GuestMemory
import GuestTypes
import IR
import LLVMBackend
import Synchronization
import Tracing

extension GuestCode {
  /// `count` loops, one behind the other and the last back to the first, each with a piece of
  /// `byteCount` bytes of the stream, which runs 64 times.
  static func loops(_ count: Int, byteCount: Int, seed: UInt64) -> [UInt8] {
    var code: [UInt8] = []
    for i in 0..<count {
      code += littleEndian([Encode.addi(rd: 16, 0, 64)])
      let head = code.count
      code += GuestCode(byteCount: byteCount, seed: seed + UInt64(i)).bytes
      code += littleEndian([Encode.addi(rd: 16, 16, -1)])
      // bne x16, zero, head
      code += littleEndian([Encode.branch(1, 16, 0, Int32(head - code.count))])
    }
    return code + littleEndian([Encode.jump(-Int32(code.count))])
  }

  /// `count` pieces of `additions` instructions, each ending in a jump to the next, the last to the first.
  static func ring(_ count: Int, additions: Int) -> [UInt8] {
    let piece = [UInt32](repeating: Encode.addi(rd: 7, 7, 1), count: additions)
    var code: [UInt8] = []
    for _ in 1..<count { code += littleEndian(piece + [Encode.jump(4)]) }
    code += littleEndian(piece)
    return code + littleEndian([Encode.jump(-Int32(code.count))])
  }
}

/// Compiled traces by what they were made of. The benchmarks run on one thread.
final class TraceShelf: Sendable {
  private struct Key: Hashable {
    let level: CompilationLevel
    let pc: UInt64
    let cells: [UInt64]
    let codes: [UInt16]
    let edges: [TraceEdge]

    init(_ trace: Trace, _ level: CompilationLevel) {
      self.level = level
      pc = trace.pc
      cells = trace.blocks.flatMap(\.cells)
      codes = trace.blocks.flatMap(\.codes)
      edges = trace.edges
    }
  }
  private struct Contents: @unchecked Sendable {
    // Safety: only touched with the lock held.
    var compiler: TraceCompiler?
    var traces: [Key: CompiledTrace] = [:]
  }
  private let contents = Mutex(Contents())

  func compiled(_ trace: Trace, _ level: CompilationLevel, helpers: [HelperDescriptor]) throws
    -> CompiledTrace
  {
    let key = Key(trace, level)
    return try contents.withLock { contents in
      if let known = contents.traces[key] { return known }
      let compiler = try contents.compiler ?? TraceCompiler(helpers: helpers)
      contents.compiler = compiler
      let new = try compiler.compile(trace, level: level)
      contents.traces[key] = new
      return new
    }
  }
}

/// Loads what lies on a shelf.
final class ShelfCompiler: TraceCompiling {
  let unlinked = LLVMTraceCompiler.unlinkedAddress
  private let shelf: TraceShelf
  private let helpers: [HelperDescriptor]
  private let policy: TierPolicy
  private let memory: CodeMemory

  init(_ request: TraceCompilerRequest, _ shelf: TraceShelf) throws {
    self.shelf = shelf
    helpers = request.helpers
    policy = request.policy
    memory = try CodeMemory(byteLimit: request.byteLimit, runtime: TraceRuntime(request))
  }

  func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    let compiled = try shelf.compiled(trace, CompilationLevel(level, policy), helpers: helpers)
    return try memory.load(compiled).map { LLVMTraceCompiler.code(compiled, $0) }
  }

  func release(_ code: TraceCode) {
    if let loaded = code.token as? LoadedTrace { memory.free(loaded) }
  }
}

extension TraceRuntime {
  /// What a request's traces call.
  init(_ request: TraceCompilerRequest) {
    self.init(
      load: request.calls.load, store: request.calls.store,
      atomicAddress: request.calls.atomicAddress, page: request.calls.page,
      float: request.calls.float, helpers: request.helpers)
  }
}

extension GuestBoard {
  /// A board that records early, compiles at the quick level only, and waits for that.
  convenience init(
    code: [UInt8], limit: Int, on shelf: TraceShelf, _ change: (inout TierPolicy) -> Void = { _ in }
  ) throws {
    var policy = TierPolicy()
    policy.isSynchronous = true
    policy.usesOptimisedLevel = false
    policy.hotThreshold = 8
    change(&policy)
    var configuration = VCPUConfiguration()
    configuration.instructionLimit = UInt64(limit)
    configuration.tier = TierConfiguration(policy: policy) { try ShelfCompiler($0, shelf) }
    try self.init(code: code, configuration: configuration)
  }
}
