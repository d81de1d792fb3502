// SPDX-License-Identifier: Apache-2.0
//
// Runs the same guest code twice, by the interpreter block by block and as a compiled trace, from the
// same CPUState and memory, and compares everything either can change.
//
// The interpreter's side follows the trace's edges by hand and polls where the trace does, so that both
// stop at the same place. Virtual pages map to RAM as `map` says, everything else faults.

import CHost
import DeviceModel
import GuestMemory
import GuestTypes
import IR
import Interpreter
import LLVMBackend
import TestSupport
import Translation

@testable import ExecutionEngine

/// How a run ended, with all that must be equal.
struct TraceOutcome: Equatable {
  var kind: TraceExitKind
  var pc: UInt64
  var budget: Int64
  var slots: [UInt64]
  var flags: UInt64
  var memory: [UInt64]
}

/// A block as it was built, for both executors.
struct BuiltBlock {
  let trace: TraceBlock
  /// With handlers in word 0.
  let cells: [UInt64]

  init(_ builder: borrowing IRBuilder) {
    let block = builder.block
    var cells = Array(
      UnsafeBufferPointer(
        start: block.cells.assumingMemoryBound(to: UInt64.self), count: block.cellCount * 2))
    self.cells = cells
    let codes = Array(UnsafeBufferPointer(start: block.codes, count: block.cellCount))
    for i in 0..<codes.count { cells[i * 2] = 0 }
    trace = TraceBlock(
      pc: block.pc, cells: cells, codes: codes,
      literals: Array(UnsafeBufferPointer(start: block.literals, count: block.literalCount)),
      instructions: Array(
        UnsafeBufferPointer(start: block.instructions, count: block.instructionCount)))
  }

  /// The block's first instructions, then an exit.
  func prefix(_ instructions: Int) -> BuiltBlock {
    let first = Int(trace.instructions[instructions] & 0xFFFF)
    let exit = [
      UInt64(TestRuntime.handlers[OperationCode(.exitTB)]),
      trace.pc &+ UInt64(trace.instructions[instructions] >> 16),
    ]
    return BuiltBlock(
      trace: TraceBlock(
        pc: trace.pc, cells: [],
        codes: Array(trace.codes[..<first]) + [OperationCode(.exitTB).rawValue],
        literals: trace.literals, instructions: Array(trace.instructions[..<instructions])),
      cells: Array(cells[..<(first * 2)]) + exit)
  }

  private init(trace: TraceBlock, cells: [UInt64]) {
    self.trace = trace
    self.cells = cells
  }
}

/// Runs traces and the blocks they are made of.
final class TraceBench: AddressTranslator {
  static let ram: UInt64 = 0x8000_0000
  static let pageCount = 8
  static let base: UInt64 = 0x20_0000
  static let slotCount = 24

  let state: UnsafeMutableRawPointer
  let store: BackingStore
  private let space: AddressSpace
  // Made from `self`, hence last.
  // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
  private(set) var mmu: SoftMMU!
  private var cache: TranslationBlockCache
  private let jumpCache: UnsafeMutableRawPointer
  let compiler: TraceCompiler
  let code: CodeMemory
  /// Virtual page address → physical page address.
  var map: [UInt64: UInt64] = [:]
  /// Most accesses `map` allows, by permission bits.
  var permissions: UInt8 = 7

  init(codeBytes: Int = 1 << 20) throws {
    state = VCPU.makeState()
    let bytes = JumpCacheLayout.count * JumpCacheLayout.stride
    jumpCache = .allocate(byteCount: bytes, alignment: 64)
    jumpCache.initializeMemory(as: UInt8.self, repeating: 0xFF, count: bytes)
    store = try BackingStore(byteCount: UInt64(Self.pageCount) << 12)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Self.ram), byteCount: store.byteCount,
      offset: RAMOffset(0))
    cache = try TranslationBlockCache(
      byteLimit: 1 << 20, pageCount: Self.pageCount, handlers: TestRuntime.handlers,
      hotThreshold: Int32.max)
    compiler = try TraceCompiler(helpers: TestRuntime.helpers)
    code = try CodeMemory(byteLimit: codeBytes, runtime: TestRuntime.make())
    mmu = SoftMMU(space: space, state: state, translator: self)
    state.storeBytes(
      of: jumpCache, toByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
    state.storeBytes(of: Int32.max, toByteOffset: CPUStateLayout.hotThreshold, as: Int32.self)
    for (i, page) in [3, 0, 7, 5].enumerated() {
      map[Self.base + UInt64(i) << 12] = Self.ram + UInt64(page) << 12
    }
  }

  deinit {
    mmu = nil
    state.deallocate()
    jumpCache.deallocate()
  }

  // MARK: AddressTranslator

  func translate(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    guard let physical = map[address & ~0xFFF], permissions & 1 << access.rawValue != 0 else {
      return PageTranslation(fault: 100 + UInt64(access.rawValue))
    }
    return PageTranslation(physical: physical | address & 0xFFF, permissions: permissions)
  }
  func busFault(_ access: AccessKind) -> UInt64 { 200 + UInt64(access.rawValue) }
  func misalignedFault(_ access: AccessKind) -> UInt64 { 300 + UInt64(access.rawValue) }

  // MARK: State

  static func slot(_ index: Int) -> Slot { Slot(CPUStateLayout.globals + 8 * index) }

  subscript(slot: Slot) -> UInt64 {
    get { state.load(fromByteOffset: Int(slot.offset), as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: Int(slot.offset), as: UInt64.self) }
  }
  subscript(field offset: Int) -> UInt64 {
    get { state.load(fromByteOffset: offset, as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: offset, as: UInt64.self) }
  }

  /// Globals, flags, pc and memory, to begin a run with.
  struct Beginning {
    var slots: [UInt64] = Array(repeating: 0, count: TraceBench.slotCount)
    var flags: UInt64 = 0
    var control: UInt64 = 0
    var memory: [UInt64] = []
    var budget: Int64 = 1000
    var exitRequest: Int32 = 0
    /// Whether the SoftTLB is empty.
    var isCold = true
  }

  private func begin(_ beginning: Beginning) {
    for (i, value) in beginning.slots.enumerated() { self[Self.slot(i)] = value }
    self[field: CPUStateLayout.fpFlags] = beginning.flags
    self[field: CPUStateLayout.fpControl] = beginning.control
    self[field: CPUStateLayout.pc] = 0xBAD
    fill(beginning.memory)
    state.storeBytes(
      of: beginning.exitRequest, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self)
    state.storeBytes(of: beginning.budget, toByteOffset: CPUStateLayout.budget, as: Int64.self)
    mmu.flush()
    if !beginning.isCold {
      for page in map.keys {
        _ = mmu.load(page, MemoryOperation(log2Width: 0), mmuIndex: 3)
      }
    }
  }

  private func fill(_ words: [UInt64]) {
    words.withUnsafeBytes {
      if let start = $0.baseAddress { store.base.copyMemory(from: start, byteCount: $0.count) }
    }
  }

  private func words() -> [UInt64] {
    Array(
      UnsafeBufferPointer(
        start: store.base.assumingMemoryBound(to: UInt64.self), count: Int(store.byteCount / 8)))
  }

  private func outcome(_ kind: TraceExitKind, memory: Bool) -> TraceOutcome {
    TraceOutcome(
      kind: kind, pc: self[field: CPUStateLayout.pc],
      budget: state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self),
      slots: (0..<Self.slotCount).map { self[Self.slot($0)] },
      flags: self[field: CPUStateLayout.fpFlags],
      memory: memory ? words() : [])
  }

  // MARK: The interpreter's side

  /// What a trace should have done that came to an end like `got`: the whole of it, or the instructions up
  /// to an access that does not share its page.
  func expected(
    _ blocks: [BuiltBlock], _ edges: [TraceEdge], _ beginning: Beginning, like got: TraceOutcome
  ) -> TraceOutcome {
    interpret(
      blocks, edges, beginning,
      stoppingAt: got.kind == .apart ? got.budget : .min)
  }

  /// Runs blocks along a trace's edges as the trace should run, at most until so much budget is left.
  func interpret(
    _ blocks: [BuiltBlock], _ edges: [TraceEdge], _ beginning: Beginning,
    stoppingAt last: Int64 = .min
  ) -> TraceOutcome {
    begin(beginning)
    let checks = Set([0] + edges.filter { $0.target <= $0.source }.map(\.target))
    let ways = longestWays(blocks, edges, checks)
    var current = 0
    while true {
      let budget = state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self)
      if checks.contains(current) && (budget < ways[current] || beginning.exitRequest < 0) {
        self[field: CPUStateLayout.pc] = blocks[current].trace.pc
        return outcome(.poll, memory: !beginning.memory.isEmpty)
      }
      if budget - Int64(blocks[current].trace.instructionCount) < last {
        let instruction = Int(budget - last)
        if instruction > 0 { _ = run(blocks[current].prefix(instruction)) }
        state.storeBytes(of: last, toByteOffset: CPUStateLayout.budget, as: Int64.self)
        let offset = blocks[current].trace.instructions[instruction] >> 16
        self[field: CPUStateLayout.pc] = blocks[current].trace.pc &+ UInt64(offset)
        return outcome(.apart, memory: !beginning.memory.isEmpty)
      }
      let slots = (0..<Self.slotCount).map { self[Self.slot($0)] }
      let flags = self[field: CPUStateLayout.fpFlags]
      let memory = beginning.memory.isEmpty ? [] : words()
      let (reason, cell) = run(blocks[current])
      let kind: TraceExitKind
      switch reason {
      case .link, .lookupConstant: kind = .link
      case .lookupPointer: kind = .indirect
      case .exit: kind = .leave
      default:
        rewind(blocks[current], cell, slots, flags, memory)
        return outcome(.alone, memory: !beginning.memory.isEmpty)
      }
      let at = kind == .link && reason == .link ? cell - 1 : cell
      guard kind != .leave,
        let edge = edges.first(where: {
          $0.source == current && $0.cell == at
            && blocks[$0.target].trace.pc == self[field: CPUStateLayout.pc]
        })
      else { return outcome(kind, memory: !beginning.memory.isEmpty) }
      current = edge.target
    }
  }

  private func longestWays(_ blocks: [BuiltBlock], _ edges: [TraceEdge], _ checks: Set<Int>)
    -> [Int64]
  {
    var ways = blocks.map { Int64($0.trace.instructionCount) }
    for i in blocks.indices.reversed() {
      let onwards = edges.filter { $0.source == i && !checks.contains($0.target) }
      ways[i] += onwards.map { ways[$0.target] }.max() ?? 0
    }
    return ways
  }

  /// Runs one block; the reason, and the cell that left.
  private func run(_ block: BuiltBlock) -> (ExitReason, Int) {
    cache.flush { _ in }
    let index = block.cells.withUnsafeBytes { cells in
      block.trace.withBlock { view in
        cache.add(
          IRBlock(
            cells: UnsafeMutableRawPointer(mutating: cells.baseAddress.unsafelyUnwrapped),
            codes: view.codes, cellCount: view.cellCount, literals: view.literals,
            literalCount: view.literalCount, instructions: view.instructions,
            instructionCount: view.instructionCount, pc: view.pc),
          offset: 0, flags: 0, bytes: TranslatedBytes(byteCount: 4), isTransient: false)
      }
    }
    let head = cache.blocks[index].head
    head.storeBytes(
      of: UInt16(block.trace.instructionCount), toByteOffset: OperationLayout.field2,
      as: UInt16.self)
    let reason = Interpreter.run(head, state)
    let operation = state.load(
      fromByteOffset: CPUStateLayout.exitOperation, as: OperationPointer.self)
    return (reason, (operation - head) / OperationLayout.cell)
  }

  /// After a refusal at a cell: everything as at the start of its instruction, by running what comes
  /// before once more from the block's start.
  private func rewind(
    _ block: BuiltBlock, _ cell: Int, _ slots: [UInt64], _ flags: UInt64, _ memory: [UInt64]
  ) {
    let firsts = block.trace.instructions.map { Int($0 & 0xFFFF) }
    let instruction = firsts.lastIndex { $0 <= cell } ?? 0
    let budget =
      state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self)
      + Int64(block.trace.instructionCount - instruction)
    for (i, value) in slots.enumerated() { self[Self.slot(i)] = value }
    self[field: CPUStateLayout.fpFlags] = flags
    fill(memory)
    state.storeBytes(of: 1000, toByteOffset: CPUStateLayout.budget, as: Int64.self)
    if instruction > 0 { _ = run(block.prefix(instruction)) }
    state.storeBytes(of: budget, toByteOffset: CPUStateLayout.budget, as: Int64.self)
    self[field: CPUStateLayout.pc] =
      block.trace.pc &+ UInt64(block.trace.instructions[instruction] >> 16)
  }

  // MARK: The trace's side

  /// Compiles and runs a trace.
  func execute(_ trace: CompiledTrace, _ beginning: Beginning) throws -> TraceOutcome {
    guard let loaded = try code.load(trace) else { throw BenchError.full }
    defer { code.free(loaded) }
    return execute(loaded, beginning)
  }

  func execute(_ loaded: LoadedTrace, _ beginning: Beginning) -> TraceOutcome {
    begin(beginning)
    key(of: loaded).pointee = self[field: CPUStateLayout.fetchKey]
    let entry = UnsafeRawPointer(bitPattern: loaded.entry).unsafelyUnwrapped
    let raw = kiln_enter_trace(state, beginning.budget, entry)
    return outcome(
      TraceExitKind(rawValue: raw).unsafelyUnwrapped, memory: !beginning.memory.isEmpty)
  }

  func key(of loaded: LoadedTrace) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutablePointer(bitPattern: loaded.key).unsafelyUnwrapped
  }

  enum BenchError: Error { case full }
}
