// SPDX-License-Identifier: Apache-2.0
//
// The interpreter against the definition: it has a handler for every legal operation, and random
// straight-line integer blocks leave in CPUState what `ConstantFolding` says.

import IR
import IRTransforms
import Interpreter
import TestSupport
import Testing

@Suite("Interpreter and definition") struct InterpreterAgreementTests {
  @Test func everyOperationHasAHandler() {
    let missing = Interpreter.makeHandlerTable().missing.map {
      "\($0.opcode?.name ?? "?") \($0.rawValue)"
    }
    #expect(missing.isEmpty)
  }

  /// Codes whose result `evaluate` knows.
  static let codes = OperationCode.allLegal.filter {
    guard let opcode = $0.opcode else { return false }
    return opcode.isPure && opcode != .fclass
  }

  @Test(arguments: [false, true]) func integerOperations(_ fuses: Bool) throws {
    let seed = SeededGenerator.seed(default: 0x1A7E)
    var random = SeededGenerator(seed: seed)
    let globals = Array(TestVocabulary.registers.prefix(8))
    let source = RandomBlock(codes: Self.codes, globals: globals)
    let fusion = Interpreter.makeFusionTable()
    var builder = IRBuilder(handlers: Interpreter.makeHandlerTable())
    let machine = try BlockMachine()
    for round in 0..<4000 {
      source.fill(&builder, &random)
      let block = builder.block
      for slot in globals { machine.set(Int(slot.offset), random.word()) }
      machine.set(CPUStateLayout.budget, UInt64(BlockMachine.budget))
      let expected = Self.evaluate(block) { machine.value($0) }
      let text = IRPrinter().text(of: block)
      if fuses { Fusion.run(block, fusion) }
      _ = machine.run(block)
      let got = globals.map(machine.value)
      let wrong = zip(globals, got).filter { expected[$0] != nil && expected[$0] != $1 }
      try #require(
        wrong.isEmpty,
        "seed \(seed), round \(round): \(wrong) instead of \(expected)\n\(text)")
    }
  }

  /// The value of each written slot behind the block. Undefined quotients included: interpreter and
  /// folder come to them through the same text.
  static func evaluate(_ block: IRBlock, _ before: (Slot) -> UInt64) -> [Slot: UInt64] {
    var values: [Slot: UInt64] = [:]
    func read(_ slot: Slot) -> UInt64 { values[slot] ?? before(slot) }
    var cell = 1
    while let opcode = block.code(at: cell).opcode, !opcode.endsBlock {
      let code = block.code(at: cell)
      let places = opcode.shape.places(immediate: code.hasImmediate)
      var inputs: [UInt64] = []
      block.forEachSource(places, at: cell) { inputs.append(read($0)) }
      if code.hasImmediate { inputs.append(UInt64(bitPattern: Int64(block.immediate(at: cell)))) }
      let next = cell + opcode.shape.cellCount
      if opcode.isBranch {
        let holds = code.condition.map {
          ConstantFolding.holds($0, code.type, inputs[0], inputs[1])
        }
        cell = holds == true ? block.branchTarget(at: cell) ?? next : next
        continue
      }
      if let slot = block.destination(places, at: cell) {
        values[slot] = result(block, cell, code, opcode, inputs)
      }
      cell = next
    }
    return values
  }

  private static func result(
    _ block: IRBlock, _ cell: Int, _ code: OperationCode, _ opcode: Opcode, _ inputs: [UInt64]
  ) -> UInt64? {
    func holds() -> Bool {
      code.condition.map { ConstantFolding.holds($0, code.type, inputs[0], inputs[1]) } == true
    }
    func field(_ place: Int) -> (position: UInt64, length: UInt64) {
      let field = UInt64(block.field(place, at: cell))
      return (field & 0xFF, field >> 8)
    }
    switch opcode.shape {
    case .constant: return block.constant(at: cell)
    case .unary: return ConstantFolding.unary(opcode, code.type, inputs[0])
    case .binary where opcode == .setcond: return holds() ? 1 : 0
    case .binary: return ConstantFolding.binary(opcode, code.type, inputs[0], inputs[1])
    case .conditionalMove: return holds() ? inputs[2] : inputs[3]
    case .deposit:
      let (position, length) = field(OperationLayout.field3)
      return BitField.deposit(inputs[0], inputs[1], position: position, length: length)
    case .extract:
      let (position, length) = field(OperationLayout.field2)
      return opcode == .extract
        ? BitField.extract(inputs[0], position: position, length: length)
        : BitField.signedExtract(inputs[0], position: position, length: length)
    default: return nil
    }
  }
}
