// SPDX-License-Identifier: Apache-2.0
//
// Which traces are shown, and the text of each. A trace is compiled once more, with texts; the code is
// the same, since compilation depends on the trace alone.

import Disassembly
import ExecutionEngine
import Glibc
import IR
import LLVMBackend
import Machines
import RISCVGuest
import Tracing

/// What came of an inspection.
struct InspectionReport: Sendable {
  /// The text, if it was asked for.
  var text: String?
  /// The page, if it was asked for: of the machine that ran last.
  var page: String?

  /// Adds what came of the next machine.
  mutating func add(_ other: InspectionReport) {
    if let more = other.text { text = (text ?? "") + more }
    page = other.page ?? page
  }
}

/// What `kiln inspect` was asked for.
struct TraceInspection: Sendable {
  /// Traces by number.
  let ids: Set<Int>
  /// Guest addresses whose traces are wanted.
  let addresses: [UInt64]
  /// How many lines the list has.
  let top: Int
  /// Where the text goes; nil for standard output.
  let output: String?
  /// Where the page goes; nil for none.
  var page: String?
  /// What the page is about.
  var title = ""

  /// What is to be written about a machine that has stopped.
  func report(_ machine: RISCVVirtMachine) throws -> InspectionReport {
    InspectionReport(
      text: page == nil || output != nil ? try text(machine) : nil,
      page: page == nil ? nil : try html(machine))
  }

  /// The page about a machine that has stopped.
  private func html(_ machine: RISCVVirtMachine) throws -> String {
    let all = machine.vcpu.traceSnapshots
    let isChosen = !ids.isEmpty || !addresses.isEmpty
    let shown = isChosen ? try chosen(of: all) : Array(all.prefix(top))
    return try InspectionPage(
      machine: machine, compiler: try TraceCompiler(helpers: machine.cpu.vocabulary.helpers),
      disassembler: Disassembler(
        triple: "riscv64", features: machine.cpu.extensions.disassemblerFeatures),
      title: title
    ).html(shown: shown, all: all)
  }

  /// The text about a machine that has stopped.
  func text(_ machine: RISCVVirtMachine) throws -> String {
    let all = machine.vcpu.traceSnapshots
    guard !ids.isEmpty || !addresses.isEmpty else { return list(all) }
    let chosen = try chosen(of: all)
    let compiler = try TraceCompiler(helpers: machine.cpu.vocabulary.helpers)
    let disassembler = Disassembler(
      triple: "riscv64", features: machine.cpu.extensions.disassemblerFeatures)
    return try chosen.map { try text(of: $0, machine, compiler, disassembler) }
      .joined(separator: "\n")
  }

  /// The traces that were asked for.
  private func chosen(of all: [TraceSnapshot]) throws -> [TraceSnapshot] {
    for id in ids.sorted() where !all.contains(where: { $0.id == id }) {
      throw CommandFailure("there is no trace \(id); `kiln inspect` without --trace lists them")
    }
    for address in addresses where !all.contains(where: { $0.holds(address) }) {
      throw CommandFailure("no trace holds \(hex(address))")
    }
    return all.filter { trace in
      ids.contains(trace.id) || addresses.contains { trace.holds($0) }
    }
  }

  /// Writes text and page to where they belong.
  func write(_ report: InspectionReport) throws {
    if let page, let html = report.page { try write(html, to: page) }
    guard let text = report.text else { return }
    if let output { try write(text, to: output) } else { try printResult(text) }
  }

  private func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else {
      throw CommandFailure("'\(path)' can't be opened: \(String(cString: strerror(errno)))")
    }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else {
      throw CommandFailure("'\(path)' can't be written: \(String(cString: strerror(errno)))")
    }
  }

  // MARK: Texts

  private func list(_ all: [TraceSnapshot]) -> String {
    all.prefix(top).map { headline($0) + "\n" }.joined()
      + "\(all.count) traces\(all.count > top ? ", the hottest \(top) listed" : "")\n"
  }

  private func headline(_ trace: TraceSnapshot) -> String {
    "trace \(trace.id) at \(hex(trace.trace.pc)): \(trace.level), \(trace.blocks.count) blocks, "
      + "\(trace.trace.instructionCount) guest instructions, \(trace.byteCount) bytes; "
      + "\(trace.retired) instructions retired in \(trace.entries) entries, "
      + "linked from \(trace.incomingCount) exits"
  }

  private func text(
    of trace: TraceSnapshot, _ machine: RISCVVirtMachine, _ compiler: TraceCompiler,
    _ disassembler: Disassembler
  ) throws -> String {
    let policy = machine.configuration.vcpu.tier?.policy ?? TierPolicy()
    let compiled = try compiler.compile(
      trace.trace, level: CompilationLevel(trace.level, policy),
      switches: LLVMTraceCompiler.switches(policy), wantsText: true)
    var text = headline(trace) + "\n"
    text += section("exits", exits(of: trace, compiled))
    text += section("guest", trace.blocks.map { guest($0, machine, disassembler) }.joined())
    let printer = IRPrinter(vocabulary: .riscv)
    text += section(
      "operations",
      trace.trace.blocks.map { $0.withBlock { printer.text(of: $0) } }.joined()
        + trace.trace.edges.map { "edge: block \($0.source) cell \($0.cell) → \($0.target)\n" }
        .joined())
    guard let parts = compiled.text else { return text }
    text += section("LLVM IR", parts.intermediate)
    if parts.optimised != parts.intermediate {
      text += section("LLVM IR behind the passes", parts.optimised)
    }
    return text + section("host", parts.assembly)
  }

  private func section(_ title: String, _ body: String) -> String { "\n== \(title)\n\(body)" }

  private func exits(of trace: TraceSnapshot, _ compiled: CompiledTrace) -> String {
    compiled.exits.enumerated().map { index, exit in
      var line = "block \(exit.block) cell \(exit.cell): \(exit.kind)"
      if let pc = exit.pc { line += " to \(hex(pc))" }
      if let slot = exit.slot {
        let target = trace.links[slot].target
        line += target.map { ", linked to trace \($0)" } ?? ", not linked"
      }
      if let counts = trace.exitCounts, index < counts.count {
        line += ", taken \(counts[index]) times"
      }
      return line + "\n"
    }.joined()
  }

  private func guest(
    _ block: RecordedBlock, _ machine: RISCVVirtMachine, _ disassembler: Disassembler
  ) -> String {
    Self.guestInstructions(block, machine, disassembler)
      .map { "\(hex($0.pc))  \($0.text)\n" }.joined() + "\n"
  }

  /// A block's guest instructions. Its bytes are still the ones it was made from: a write would have
  /// dropped the trace.
  static func guestInstructions(
    _ block: RecordedBlock, _ machine: RISCVVirtMachine, _ disassembler: Disassembler
  ) -> [DisassembledInstruction] {
    let base = UnsafeRawPointer(machine.vcpu.mmu.space.store.base)
    let first = min(block.byteCount, 4096 - Int(block.offset & 0xFFF))
    // Safety: both ranges lie inside the backing store.
    var bytes = Array(
      UnsafeRawBufferPointer(start: base + Int(block.offset), count: first))
    if let second = block.secondPage {
      bytes += UnsafeRawBufferPointer(
        start: base + Int(second << 12), count: block.byteCount - first)
    }
    return disassembler.disassemble(bytes, at: block.pc)
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}

extension TraceSnapshot {
  /// Whether an address lies in one of the trace's blocks.
  func holds(_ address: UInt64) -> Bool {
    blocks.contains { $0.pc <= address && address < $0.end }
  }
}
