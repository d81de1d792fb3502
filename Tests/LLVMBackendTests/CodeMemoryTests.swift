// SPDX-License-Identifier: Apache-2.0
//
// Code memory: loading, linking, freeing and reuse, limits, objects that are not as they should be; and
// the ways in and out of a trace that need no particular operation.

import CHost
import Glibc
import IR
import LLVMBackend
import TestSupport
import Testing

@Suite struct CodeMemoryTests {
  /// A trace of one block that adds to slot 0 and goes to `target`.
  private func adder(_ amount: Int32, at pc: UInt64 = 0x1000, to target: Int64 = 0x40) -> Trace {
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    builder.begin(pc: pc)
    builder.beginInstruction(offset: 0)
    builder.binary(.add, .i64, TraceBench.slot(0), TraceBench.slot(0), immediate: amount)
    builder.beginInstruction(offset: 4)
    builder.gotoTB(offset: target)
    builder.finish()
    return Trace(blocks: [BuiltBlock(builder).trace], edges: [])
  }

  private func load(_ bench: TraceBench, _ trace: Trace) throws -> LoadedTrace {
    try #require(try bench.code.load(try bench.compiler.compile(trace, level: .quick)))
  }

  private func enter(_ bench: TraceBench, _ loaded: LoadedTrace, budget: Int64) -> TraceExitKind? {
    TraceExitKind(
      rawValue: kiln_enter_trace(
        bench.state, budget, UnsafeRawPointer(bitPattern: loaded.entry).unsafelyUnwrapped))
  }

  /// In a process of its own, where nobody else takes memory meanwhile.
  @Test func compilingAndFreeingKeepsNothing() async {
    await #expect(processExitsWith: .success) {
      try CodeMemoryTests().compileAndFree()
    }
  }

  private func compileAndFree() throws {
    let bench = try TraceBench(codeBytes: 1 << 16)
    let traces = (0..<4).map { adder(Int32($0)) }
    let before = bench.code.bytesInUse
    var resident: [Int] = []
    for round in 0..<2000 {
      let loaded = try load(bench, traces[round % 4])
      if round % 500 == 499 { resident.append(residentKilobytes()) }
      bench.code.free(loaded)
    }
    #expect(bench.code.bytesInUse == before)
    #expect(bench.code.bytesFree == bench.code.byteLimit)
    // The first rounds fill pools; a leak shows in each later piece of the way.
    let growth = zip(resident.dropFirst(), resident).map(-)
    #expect((growth.min() ?? .max) < Sanitizer.allowance(500), "\(resident)")
  }

  private func residentKilobytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 128)
    guard fgets(&text, 128, file) != nil else { return 0 }
    let words = String(
      decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
    )
    .split(separator: " ")
    return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * 4
  }

  @Test func fullMemoryIsReusedOnceFreed() throws {
    let bench = try TraceBench(codeBytes: 1 << 16)
    let compiled = try bench.compiler.compile(adder(5), level: .quick)
    var all: [LoadedTrace] = []
    while let loaded = try bench.code.load(compiled) { all.append(loaded) }
    #expect(all.count > 50)
    #expect(Set(all.map(\.entry)).count == all.count)
    #expect(Set(all.flatMap { [$0.key, $0.slot(0)] }).count == 2 * all.count)
    // Every second one back: its place is found again, and the others still run.
    for i in stride(from: 0, to: all.count, by: 2) { bench.code.free(all[i]) }
    for i in stride(from: 0, to: all.count, by: 2) {
      all[i] = try #require(try bench.code.load(compiled))
    }
    #expect(try bench.code.load(compiled) == nil)
    for loaded in all {
      let outcome = bench.execute(loaded, TraceBench.Beginning())
      #expect(outcome.slots[0] == 5 && outcome.kind == .link)
    }
    all.forEach { bench.code.free($0) }
    #expect(bench.code.bytesFree == bench.code.byteLimit)
  }

  @Test func codeIsNeverWritableWhereItRuns() throws {
    let bench = try TraceBench()
    let loaded = try load(bench, adder(1))
    let maps = try #require(fopen("/proc/self/maps", "r"))
    defer { fclose(maps) }
    var line = [CChar](repeating: 0, count: 512)
    var found = false
    while fgets(&line, 512, maps) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let words = text.split(separator: " ")
      let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      #expect(!words[1].contains("w") || !words[1].contains("x"), "\(text)")
      if ends.count == 2 && ends[0] <= loaded.entry && loaded.entry < ends[1] {
        found = true
        #expect(words[1].hasPrefix("r-x"))
      }
    }
    #expect(found)
  }

  @Test func linkedTracesRunOnWithoutComingBack() throws {
    let bench = try TraceBench()
    let first = try load(bench, adder(1, at: 0x1000, to: 0x100))
    let second = try load(bench, adder(100, at: 0x1100, to: -0x100))
    for loaded in [first, second] {
      bench.key(of: loaded).pointee = bench[field: CPUStateLayout.fetchKey]
    }
    let slots = [first, second].map {
      UnsafeMutablePointer<UInt>(bitPattern: $0.slot(0)).unsafelyUnwrapped
    }
    // A ring: only the budget ends it.
    slots[0].pointee = second.entry
    slots[1].pointee = first.entry
    bench[TraceBench.slot(0)] = 0
    #expect(enter(bench, first, budget: 4001) == .poll)
    #expect(bench[TraceBench.slot(0)] == 1000 * 101)
    #expect(bench[field: CPUStateLayout.budget] == 1)
    #expect(bench[field: CPUStateLayout.pc] == 0x1000)
    // Unlinked again, it leaves there and names the slot.
    slots[1].pointee = UInt(kiln_trace_unlinked())
    #expect(enter(bench, first, budget: 4001) == .link)
    #expect(bench[field: CPUStateLayout.exitSlot] == UInt64(second.slot(0)))
    #expect(bench[field: CPUStateLayout.pc] == 0x1000)
    #expect(bench[field: CPUStateLayout.budget] == 4001 - 4)
  }

  @Test func aStaleTraceRunsNothing() throws {
    let bench = try TraceBench()
    let loaded = try load(bench, adder(1))
    bench[TraceBench.slot(0)] = 7
    bench.key(of: loaded).pointee = bench[field: CPUStateLayout.fetchKey] &+ 1 << 32
    #expect(enter(bench, loaded, budget: 100) == .stale)
    #expect(bench[TraceBench.slot(0)] == 7)
    #expect(bench[field: CPUStateLayout.pc] == 0x1000)
    #expect(bench[field: CPUStateLayout.budget] == 100)
  }

  @Test func anExitRequestAndAShortBudgetStopAtTheHead() throws {
    let bench = try TraceBench()
    let loaded = try load(bench, adder(1))
    bench.key(of: loaded).pointee = bench[field: CPUStateLayout.fetchKey]
    bench[TraceBench.slot(0)] = 7
    for (request, budget) in [(-1, 100), (Int32.min, 100), (0, 1), (0, 0), (1, -5)]
      as [(Int32, Int64)]
    {
      bench.state.storeBytes(
        of: request, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self)
      #expect(enter(bench, loaded, budget: budget) == .poll)
      #expect(bench[TraceBench.slot(0)] == 7)
      #expect(bench[field: CPUStateLayout.budget] == UInt64(bitPattern: budget))
    }
    bench.state.storeBytes(of: 1, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self)
    #expect(enter(bench, loaded, budget: 2) == .link)
    #expect(bench[field: CPUStateLayout.budget] == 0)
  }

  @Test(arguments: CompilationLevel.allCases)
  func aTraceEndsWhereTheModeChanges(_ level: CompilationLevel) throws {
    let bench = try TraceBench()
    var blocks: [TraceBlock] = []
    for pc in [0x1000, 0x1008] as [UInt64] {
      var builder = IRBuilder(handlers: TestRuntime.handlers)
      builder.begin(pc: pc)
      builder.beginInstruction(offset: 0)
      builder.binary(.add, .i64, TraceBench.slot(0), TraceBench.slot(0), immediate: 1)
      builder.beginInstruction(offset: 4)
      builder.call(TestRuntime.changesMode, .discard, TraceBench.slot(1), .zero, .zero)
      builder.lookupAndGoto(offset: 8)
      builder.finish()
      blocks.append(BuiltBlock(builder).trace)
    }
    let end = try #require(
      blocks[0].codes.firstIndex(of: OperationCode(.lookupAndGoto).rawValue))
    let trace = Trace(blocks: blocks, edges: [TraceEdge(source: 0, cell: end, target: 1)])
    let loaded = try #require(
      try bench.code.load(try bench.compiler.compile(trace, level: level)))
    bench.key(of: loaded).pointee = bench[field: CPUStateLayout.fetchKey]
    // 0: nothing changes, and the second block runs; 1: an exit is asked for; 2: the key is another.
    for (change, blocksRun) in [(0, 2), (1, 1), (2, 1)] as [(UInt64, UInt64)] {
      bench[TraceBench.slot(0)] = 0
      bench[TraceBench.slot(1)] = change
      #expect(enter(bench, loaded, budget: 100) == (blocksRun == 2 ? .link : .leave))
      #expect(bench[TraceBench.slot(0)] == blocksRun)
      #expect(bench[field: CPUStateLayout.pc] == 0x1000 + 8 * blocksRun)
      #expect(bench[field: CPUStateLayout.budget] == 100 - 2 * blocksRun)
      bench.state.storeBytes(of: 0, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self)
    }
  }

  @Test func badObjectsAreRefused() throws {
    let bench = try TraceBench()
    let good = try bench.compiler.compile(adder(1), level: .optimised)
    let free = bench.code.bytesFree
    var random = SeededGenerator(seed: 5)
    var refused = 0
    for i in 0..<300 {
      var bytes = good.object
      if i % 2 == 0 {
        bytes.removeLast(1 + random.below(bytes.count))
      } else {
        // Header and section table: the code itself may be anything.
        let table = bytes.count - 64 * 6
        bytes[random.once(in: 2) ? random.below(64) : table + random.below(64 * 6)] ^= UInt8(
          1 << random.below(8))
      }
      do {
        if let loaded = try bench.code.load(good.replacing(bytes)) { bench.code.free(loaded) }
      } catch is TraceCompilerError {
        refused += 1
      }
    }
    #expect(refused > 150)
    #expect(bench.code.bytesFree == free)
  }

  @Test func offsetsInCAreTheLayouts() {
    #expect(Int(KILN_STATE_BUDGET) == CPUStateLayout.budget)
    #expect(Int(KILN_STATE_EXIT_SLOT) == CPUStateLayout.exitSlot)
    #expect(Int(KILN_STATE_SLOW_PATH_VALUE) == CPUStateLayout.slowPathValue)
  }
}
