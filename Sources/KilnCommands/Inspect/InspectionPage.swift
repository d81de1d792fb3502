// SPDX-License-Identifier: Apache-2.0
//
// `kiln inspect --html`: traces as one self-contained page. This file turns a stopped machine's traces
// into the page's data; `InspectionPage+Template` has the page around it.
//
//   guest assembly   a line an instruction         [text, block, instruction]
//   operations       a line an operation           [text, block, cell]
//   LLVM IR, host    a line each, as LLVM says     [text, block, cell], [text] where it is nobody's
//
// What joins them is (block, cell): an instruction's cells begin where `starts` of its block says.

import Disassembly
import ExecutionEngine
import IR
import LLVMBackend
import Machines
import RISCVGuest
import Tracing

/// The page about traces.
struct InspectionPage {
  let machine: RISCVVirtMachine
  let compiler: TraceCompiler
  let disassembler: Disassembler
  /// What the page is about, for its heading.
  let title: String

  /// The page for traces that are shown in full, and a line for each of all others.
  func html(shown: [TraceSnapshot], all: [TraceSnapshot]) throws -> String {
    let ids = Set(shown.map(\.id))
    let data = JSONText.object([
      ("title", .string(title)),
      ("notice", .optional(disassembler.notice)),
      ("traces", .array(try shown.map(trace))),
      ("others", .array(all.filter { !ids.contains($0.id) }.map { .object(headline($0)) })),
    ])
    return Self.page(title: title, data: data.compactText)
  }

  private func headline(_ trace: TraceSnapshot) -> [(String, JSONText)] {
    [
      ("id", .integer(Int64(trace.id))), ("pc", .string(hex(trace.trace.pc))),
      ("level", .string("\(trace.level)")),
      ("instructions", .integer(Int64(trace.trace.instructionCount))),
      ("bytes", .integer(Int64(trace.byteCount))), ("retired", .unsigned(trace.retired)),
      ("entries", .unsigned(trace.entries)), ("incoming", .integer(Int64(trace.incomingCount))),
    ]
  }

  private func trace(_ trace: TraceSnapshot) throws -> JSONText {
    let policy = machine.configuration.vcpu.tier?.policy ?? TierPolicy()
    let compiled = try compiler.compile(
      trace.trace, level: CompilationLevel(trace.level, policy),
      switches: LLVMTraceCompiler.switches(policy), wantsText: true, wantsProvenance: true)
    let listings = compiled.text?.located ?? LocatedListings()
    let blocks = trace.trace.blocks.map { block in
      block.withBlock { view in
        JSONText.object([
          ("pc", .string(hex(view.pc))),
          (
            "starts",
            .array((0..<view.instructionCount).map { .integer(Int64(view.firstCell(of: $0))) })
          ),
        ])
      }
    }
    return .object(
      headline(trace) + [
        ("blocks", .array(blocks)),
        (
          "edges",
          .array(
            trace.trace.edges.map { edge in
              .array([edge.source, edge.cell, edge.target].map { .integer(Int64($0)) })
            })
        ),
        ("exits", .array(exits(of: trace, compiled))),
        ("guest", .array(guest(trace))),
        ("ir", .array(operations(trace))),
        ("llvm", .array(listings.intermediate.map(line))),
        (
          "optimised",
          listings.optimised == listings.intermediate
            ? .null : .array(listings.optimised.map(line))
        ),
        ("host", .array(listings.assembly.map(line))),
      ])
  }

  private func exits(of trace: TraceSnapshot, _ compiled: CompiledTrace) -> [JSONText] {
    compiled.exits.enumerated().map { index, exit in
      let target = exit.slot.flatMap { trace.links[$0].target }
      let count = trace.exitCounts.flatMap { index < $0.count ? $0[index] : nil }
      return .object([
        ("kind", .string("\(exit.kind)")), ("block", .integer(Int64(exit.block))),
        ("cell", .integer(Int64(exit.cell))), ("pc", .optional(exit.pc.map(hex))),
        ("trace", target.map { .integer(Int64($0)) } ?? .null),
        ("taken", count.map { .unsigned($0) } ?? .null),
      ])
    }
  }

  private func line(_ line: LocatedLine) -> JSONText {
    var parts: [JSONText] = [.string(line.text)]
    if let origin = line.origin {
      parts += [.integer(Int64(origin.block)), .integer(Int64(origin.cell))]
    }
    return .array(parts)
  }

  private func guest(_ trace: TraceSnapshot) -> [JSONText] {
    zip(trace.blocks, trace.trace.blocks).enumerated().flatMap { number, pair -> [JSONText] in
      let (recorded, block) = pair
      let pcs = block.withBlock { view in
        (0..<view.instructionCount).map { view.pc &+ UInt64(view.offset(of: $0)) }
      }
      return TraceInspection.guestInstructions(recorded, machine, disassembler).map { line in
        // Bytes that are data to the disassembler belong to the instruction they lie in.
        let instruction = max((pcs.firstIndex { $0 > line.pc } ?? pcs.count) - 1, 0)
        return .array([
          .string("\(hex(line.pc))  \(line.text)"), .integer(Int64(number)),
          .integer(Int64(instruction)),
        ])
      }
    }
  }

  /// The text form of the blocks, each line with the cell it is about.
  private func operations(_ trace: TraceSnapshot) -> [JSONText] {
    let printer = IRPrinter(vocabulary: .riscv)
    return trace.trace.blocks.enumerated().flatMap { number, block in
      block.withBlock { view -> [JSONText] in
        var cell = 0
        return printer.text(of: view).split(separator: "\n").map { line in
          let isOperation = !line.hasSuffix(":") && !line.hasPrefix("  insn_start")
          defer {
            if isOperation { cell += view.code(at: cell).opcode?.shape.cellCount ?? 1 }
          }
          return .array([
            .string(String(line)), .integer(Int64(number)), .integer(Int64(cell)),
          ])
        }
      }
    }
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}
