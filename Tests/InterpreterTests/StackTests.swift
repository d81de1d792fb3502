// SPDX-License-Identifier: Apache-2.0
//
// Threaded code never grows the stack: tens of millions of operations, and millions of events of every
// slow path, on a thread with 256 KiB of it. A handler that lost its tail call takes at least 16 bytes
// each time and ends the process within thousands.

import CHost
import Glibc
import IR
import TestSupport
import Testing

@testable import Interpreter

@Suite(.enabled(if: Interpreter.canChain, "ThreadSanitizer makes tail calls calls"))
struct StackTests {
  static let stackByteCount = 256 << 10

  /// Runs `body` on a thread with a small stack and waits for it.
  private func onSmallStack(_ body: @escaping () -> Void) throws {
    final class Box {
      let body: () -> Void
      init(_ body: @escaping () -> Void) { self.body = body }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    #expect(pthread_attr_setstacksize(&attributes, Self.stackByteCount) == 0)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let result = pthread_create(
      &thread, &attributes,
      { argument in
        // Safety: the retained box passed below.
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    try #require(result == 0)
    pthread_join(thread, nil)
  }

  /// A block that runs `emit`'s operations and goes on to itself, until `instructions` are used up.
  private func loop(
    _ bench: BlockBench, instructions: Int64, _ emit: (inout IRBuilder) -> Void
  ) throws -> BlockOutcome {
    var builder = IRBuilder(handlers: bench.handlers)
    builder.begin(pc: 0x1000)
    builder.beginInstruction(offset: 0)
    emit(&builder)
    builder.gotoTB(offset: 0)
    builder.finish()
    let link = builder.cellCount - 2
    let head = bench.install(builder, fusion: Interpreter.makeFusionTable())
    bench.link(head, cell: link, to: head)
    // Safety: one thread at a time, ordered by `pthread_join`.
    nonisolated(unsafe) var outcome: BlockOutcome?
    nonisolated(unsafe) let runner = bench
    try onSmallStack { outcome = runner.run(head, budget: instructions) }
    return try #require(outcome)
  }

  @Test func tensOfMillionsOfOperations() throws {
    let bench = try BlockBench()
    let outcome = try loop(bench, instructions: 5_000_000) { b in
      for i in 0..<6 {
        b.binary(.add, .i64, BlockBench.slot(i), BlockBench.slot(i), immediate: 1)
        b.binary(.xor, .i64, BlockBench.slot(i + 6), BlockBench.slot(i), BlockBench.slot(i + 7))
      }
    }
    #expect(outcome.reason == .head && outcome.budget == 0)
    #expect(bench[BlockBench.slot(3)] == 5_000_000)
  }

  /// Pages so far apart that they share an entry of the largest TLB: every access misses.
  private func conflicting(_ bench: BlockBench) {
    bench.fallback = { BlockBench.ram + ($0 >> 26 & 7) << 12 }
    for i in 0..<8 { bench[BlockBench.slot(16 + i)] = UInt64(i) << 26 }
  }

  @Test func millionsOfLoadAndStoreMisses() throws {
    let bench = try BlockBench()
    conflicting(bench)
    let operation = MemoryOperation(log2Width: 3)
    let before = bench.mmu.statistics.tlbMisses
    let outcome = try loop(bench, instructions: 300_000) { b in
      for i in 0..<4 {
        b.load(operation, BlockBench.slot(0), BlockBench.slot(16 + 2 * i), mmuIndex: 0)
        b.binary(.add, .i64, BlockBench.slot(0), BlockBench.slot(0), immediate: 1)
        b.store(operation, BlockBench.slot(0), BlockBench.slot(17 + 2 * i), mmuIndex: 0)
      }
    }
    #expect(outcome.reason == .head)
    #expect(bench.mmu.statistics.tlbMisses - before >= 2_300_000)
  }

  @Test func millionsOfAtomicMisses() throws {
    let bench = try BlockBench()
    conflicting(bench)
    let operation = MemoryOperation(log2Width: 2, signed: true, aligned: true)
    bench[BlockBench.slot(1)] = 1
    let before = bench.mmu.statistics.tlbMisses
    let outcome = try loop(bench, instructions: 400_000) { b in
      for i in 0..<3 {
        b.atomic(
          .atomicAdd, operation, BlockBench.slot(0), BlockBench.slot(16 + i), BlockBench.slot(1),
          mmuIndex: 0)
        b.atomicCompareAndSwap(
          operation, BlockBench.slot(2), BlockBench.slot(20 + i), expected: BlockBench.slot(3),
          new: BlockBench.slot(4), mmuIndex: 0)
      }
    }
    #expect(outcome.reason == .head)
    #expect(bench.mmu.statistics.tlbMisses - before >= 2_300_000)
    #expect(bench.store.base.load(as: UInt32.self) == 400_000)
  }

  @Test func millionsOfStoresToCodePages() throws {
    let bench = try BlockBench()
    bench.map[0x3000] = BlockBench.ram
    bench.mmu.markCode(page: 0)
    bench[BlockBench.slot(16)] = 0x3000
    let before = bench.mmu.statistics.codeWrites
    let outcome = try loop(bench, instructions: 1_500_000) { b in
      b.store(
        MemoryOperation(log2Width: 3), BlockBench.slot(0), BlockBench.slot(16), mmuIndex: 0)
    }
    #expect(outcome.reason == .head)
    #expect(bench.mmu.statistics.codeWrites - before == 1_500_000)
  }

  @Test func millionsOfHotHeads() throws {
    let bench = try BlockBench()
    bench.state.storeBytes(of: 0, toByteOffset: CPUStateLayout.hotThreshold, as: Int32.self)
    let outcome = try loop(bench, instructions: 3_000_000) { b in
      b.binary(.add, .i64, BlockBench.slot(0), BlockBench.slot(0), immediate: 1)
    }
    #expect(outcome.reason == .head)
    #expect(bench[field: CPUStateLayout.hotHeads] >= 2_900_000)
    #expect(bench[BlockBench.slot(0)] == 3_000_000)
  }

  @Test func millionsOfHelperCalls() throws {
    let bench = try BlockBench()
    let plain = HelperDescriptor(
      index: 0, name: "sum", address: address(kiln_stack_sum), effects: [])
    let leaving = HelperDescriptor(
      index: 1, name: "sum2", address: address(kiln_stack_sum), effects: [.mayFault])
    bench[BlockBench.slot(1)] = 1
    let outcome = try loop(bench, instructions: 1_000_000) { b in
      b.call(plain, BlockBench.slot(0), BlockBench.slot(0), BlockBench.slot(1))
      b.call(leaving, BlockBench.slot(0), BlockBench.slot(0), BlockBench.slot(1))
      b.memoryBarrier()
    }
    #expect(outcome.reason == .head)
    #expect(bench[BlockBench.slot(0)] == 2_000_000)
  }

  private func address(
    _ function:
      @convention(c) (
        UnsafeMutableRawPointer, UInt64, UInt64, UInt64
      ) -> kiln_helper_result
  ) -> UInt { unsafeBitCast(function, to: UInt.self) }

  @Test func millionsOfFloatsOffTheFastPath() throws {
    let bench = try BlockBench()
    // Rounding down: never the host's own arithmetic.
    bench[field: CPUStateLayout.fpControl] = UInt64(FloatRounding.down.rawValue)
    bench[BlockBench.slot(0)] = (1.0).bitPattern
    bench[BlockBench.slot(1)] = (1.5).bitPattern
    let outcome = try loop(bench, instructions: 300_000) { b in
      b.floatBinary(
        .fadd, .f64, boxed: true, BlockBench.slot(2), BlockBench.slot(0), BlockBench.slot(1))
      b.floatBinary(
        .fdiv, .f64, boxed: true, BlockBench.slot(3), BlockBench.slot(0), BlockBench.slot(1))
      b.floatTernary(
        .fmadd, .f64, boxed: true, BlockBench.slot(4), BlockBench.slot(0), BlockBench.slot(1),
        BlockBench.slot(2))
      b.floatUnary(.fsqrt, .f64, boxed: true, BlockBench.slot(5), BlockBench.slot(1))
      b.floatToInteger(BlockBench.slot(6), .s32, BlockBench.slot(1), from: .f64, boxed: true)
      b.integerToFloat(BlockBench.slot(7), .f64, BlockBench.slot(1), .u64, boxed: true)
    }
    #expect(outcome.reason == .head)
    #expect(bench[BlockBench.slot(2)] == (2.5).bitPattern)
  }

  @Test func millionsOfLookups() throws {
    let bench = try BlockBench()
    var builder = IRBuilder(handlers: bench.handlers)
    // Two blocks in two pages: one goes on through the jump cache, the other by a link with a key.
    builder.begin(pc: 0x1000)
    builder.beginInstruction(offset: 0)
    builder.appendRaw(OperationCode(.lookupAndGotoPtr), BlockBench.slot(1).offset)
    builder.finish()
    let first = bench.install(builder)
    builder.begin(pc: 0x5000)
    builder.beginInstruction(offset: 0)
    builder.binary(.add, .i64, BlockBench.slot(0), BlockBench.slot(0), immediate: 1)
    builder.lookupAndGoto(offset: -0x4000)
    builder.finish()
    let second = bench.install(builder)
    bench[BlockBench.slot(1)] = 0x5000
    bench.remember(first, pc: 0x1000)
    bench.remember(second, pc: 0x5000)
    nonisolated(unsafe) let runner = bench
    nonisolated(unsafe) var outcome: BlockOutcome?
    try onSmallStack { outcome = runner.run(first, budget: 4_000_000) }
    #expect(outcome?.reason == .head)
    #expect(bench[BlockBench.slot(0)] == 2_000_000)
  }
}

@c func kiln_stack_sum(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: a &+ b &+ c, outcome: 0)
}
