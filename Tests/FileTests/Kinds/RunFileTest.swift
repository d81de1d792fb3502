// SPDX-License-Identifier: Apache-2.0
//
// `test run`: executes a block in the interpreter and shows what it left behind.
//
//   set x1 0x5                    before the block: a slot's value, decimal or 0x, with a sign
//   memory 0x100 01 02 ff         ... and bytes of the 64 KiB at address 0
//
// Output: each named slot and each memory byte that changed, the guest instructions taken off the
// budget, and the way out. The block is run plain, with superinstructions, and after all transforms;
// all must come to the same.

import GuestMemory
import GuestTypes
import IR
import IRTransforms
import Interpreter
import TestSupport

struct RunFileTest: FileTestKind {
  let name = "run"

  private enum Variant: String, CaseIterable {
    case plain, fused, transformed
  }

  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
    var outputs: [(variant: Variant, lines: [String])] = []
    for variant in Variant.allCases {
      let machine = try BlockMachine()
      var text: [String] = []
      for (number, line) in section.lines {
        let isSetting = try Self.apply(line, to: machine, "\(test), line \(number)")
        text.append(isSetting ? "" : line)
      }
      let handlers = Interpreter.makeHandlerTable()
      var builder = IRBuilder(handlers: handlers)
      do {
        try IRParser(vocabulary: BlockMachine.vocabulary).parse(
          text.joined(separator: "\n"), into: &builder)
      } catch {
        throw FileTestError("\(test), section at line \(section.lines[0].number): \(error)")
      }
      if let error = IRVerifier(vocabulary: BlockMachine.vocabulary).errors(in: builder.block).first
      {
        throw FileTestError("\(test): \(error)")
      }
      let block = Self.prepare(builder.block, variant, handlers)
      outputs.append((variant, Self.execute(block, machine)))
    }
    let plain = outputs[0].lines
    let different = outputs.filter { $0.lines != plain }
    return FileTestResult(
      output: plain + different.flatMap { ["\($0.variant) differs:"] + $0.lines })
  }

  private static func prepare(
    _ block: IRBlock, _ variant: Variant, _ handlers: HandlerTable
  ) -> IRBlock {
    let pipeline: TransformPipeline =
      switch variant {
      case .plain: .none
      case .fused: TransformPipeline([.superinstructions])
      case .transformed: .all
      }
    return BlockTransformer(
      pipeline: pipeline, handlers: handlers, fusion: Interpreter.makeFusionTable(),
      vocabulary: BlockMachine.vocabulary
    ).run(block)
  }

  // MARK: Settings

  /// Whether the line was a setting.
  private static func apply(
    _ line: String, to machine: BlockMachine, _ place: String
  ) throws -> Bool {
    let words = line.split(separator: " ")
    switch words.first {
    case "set":
      guard words.count == 3, let value = number(words[2]),
        let slot = BlockMachine.vocabulary.slots.slot(named: words[1])
      else { throw FileTestError("\(place): expected `set SLOT VALUE`") }
      machine.set(Int(slot.offset), value)
      return true
    case "memory":
      let bytes = words.dropFirst(2).compactMap { UInt8($0, radix: 16) }
      guard words.count > 2, bytes.count == words.count - 2, let address = number(words[1]),
        address < BlockMachine.memoryByteCount - UInt64(bytes.count)
      else { throw FileTestError("\(place): expected `memory 0x… BYTES`") }
      for (i, byte) in bytes.enumerated() {
        machine.store.base.storeBytes(of: byte, toByteOffset: Int(address) + i, as: UInt8.self)
      }
      return true
    default: return false
    }
  }

  private static func number(_ word: Substring) -> UInt64? {
    if word.hasPrefix("-") { return number(word.dropFirst()).map { 0 &- $0 } }
    return word.hasPrefix("0x") ? UInt64(word.dropFirst(2), radix: 16) : UInt64(word)
  }

  // MARK: Execution

  private static func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

  private static func execute(_ block: IRBlock, _ machine: BlockMachine) -> [String] {
    let slots = stride(from: CPUStateLayout.pc, to: CPUStateLayout.globals + 31 * 8, by: 8)
      .map { Slot($0) }
    let slotsBefore = slots.map(machine.value)
    let memory = UnsafeRawBufferPointer(
      start: machine.store.base, count: Int(BlockMachine.memoryByteCount))
    let memoryBefore = Array(memory)
    let (reason, cell) = machine.run(block)
    var output: [String] = []
    for (slot, before) in zip(slots, slotsBefore)
    where machine.value(slot) != before && slot.offset != UInt16(CPUStateLayout.pc) {
      let name = BlockMachine.vocabulary.slots.name(of: slot)
      output.append("\(name) = \(hex(machine.value(slot)))")
    }
    for address in memoryBefore.indices where memory[address] != memoryBefore[address] {
      output.append("memory \(hex(UInt64(address))) = \(hex(UInt64(memory[address])))")
    }
    let left = Int64(bitPattern: machine.value(Slot(CPUStateLayout.budget)))
    output.append("instructions \(BlockMachine.budget - left)")
    output.append(describe(reason, cell, block, machine))
    return output
  }

  private static func describe(
    _ reason: ExitReason, _ cell: Int, _ block: IRBlock, _ machine: BlockMachine
  ) -> String {
    switch reason {
    case .memoryFault:
      let operation = IRPrinter(vocabulary: BlockMachine.vocabulary).operation(at: cell, of: block)
      guard let fault = machine.fault else { return "memoryFault without a fault: \(operation)" }
      return "memoryFault \(fault.code), \(fault.access) at \(hex(fault.address)): \(operation)"
    case .helperFault, .solo, .head, .deadHead, .hotHead:
      let operation = IRPrinter(vocabulary: BlockMachine.vocabulary).operation(at: cell, of: block)
      return "\(reason): \(operation)"
    case .link, .lookupConstant, .lookupPointer, .exit, .traceLink, .traceAlone, .tracePoll,
      .checkedHead, .traceStale, .traceApart:
      return "\(reason) to \(hex(machine.value(Slot(CPUStateLayout.pc))))"
    }
  }
}
