// SPDX-License-Identifier: Apache-2.0
//
// Runs a block on made-up values and notes what anybody outside could see: the globals at each
// operation that may leave, what memory is asked for, how the block ends. Integer operations mean what
// `ConstantFolding` says; memory, helpers and floating point give values mixed from what they read, so
// a wrong operand shows. Two blocks with the same notes can't be told apart by a guest.

import IR

struct AbstractExecution {
  /// What was seen, in order.
  private(set) var notes: [String] = []
  private var slots: [UInt64]
  /// Globals looked at: those from pc to `TestVocabulary`'s last register.
  private static let globalCount = CPUStateLayout.globals / 8 + 31
  private let effects: [HelperEffects]

  /// Runs `block` with globals mixed from `seed`.
  init(_ block: IRBlock, effects: [HelperEffects], seed: UInt64) {
    slots = Array(repeating: 0, count: CPUStateLayout.hostState / 8)
    for slot in 0..<Self.globalCount where slot != CPUStateLayout.zero / 8 {
      // Small numbers too, so that conditions go both ways.
      let value = Self.mix([seed, UInt64(slot)])
      slots[slot] = value & 1 == 0 ? value : value >> 61
    }
    self.effects = effects
    var cell = 1
    while let next = step(block, cell) { cell = next }
  }

  private static func mix(_ words: [UInt64]) -> UInt64 {
    words.reduce(0x9E37_79B9_7F4A_7C15) {
      let x = ($0 ^ $1) &* 0xBF58_476D_1CE4_E5B9
      return x ^ x >> 29
    }
  }

  /// Everything a guest could see of CPUState.
  private mutating func observe(_ what: String) {
    notes.append("\(what) \(Self.mix(Array(slots[..<Self.globalCount])))")
  }

  /// Executes the operation at `cell`; the next one's, nil at the end.
  private mutating func step(_ block: IRBlock, _ cell: Int) -> Int? {
    let code = block.code(at: cell)
    guard let opcode = code.opcode else { return nil }
    let places = opcode.shape.places(immediate: code.hasImmediate)
    var inputs: [UInt64] = []
    block.forEachSource(places, at: cell) { inputs.append(slots[Int($0.offset / 8)]) }
    let next = cell + opcode.shape.cellCount
    let field2 = UInt64(block.field(OperationLayout.field2, at: cell))
    let field3 = UInt64(block.field(OperationLayout.field3, at: cell))
    if code.hasImmediate && opcode.shape != .constant {
      inputs.append(UInt64(bitPattern: Int64(block.immediate(at: cell))))
    }
    let result: UInt64
    switch opcode.shape {
    case .none where opcode == .mb: return next
    case .branch: return block.branchTarget(at: cell)
    case .branchConditional:
      return code.condition.map { ConstantFolding.holds($0, code.type, inputs[0], inputs[1]) }
        == true ? block.branchTarget(at: cell) : next
    case .none, .head, .gotoConstant, .gotoSlot, .exitConstant:
      let target = opcode.shape == .gotoConstant ? block.word(at: cell + 1) : block.word(at: cell)
      let pc = opcode.shape == .gotoSlot ? inputs[0] : opcode.shape == .none ? 0 : target
      observe("\(opcode.name) \(pc)")
      return nil
    case .constant: result = block.constant(at: cell) ?? 0
    case .unary where opcode != .fclass:
      result = ConstantFolding.unary(opcode, code.type, inputs[0]) ?? 0
    case .binary where opcode == .setcond:
      result =
        code.condition.map { ConstantFolding.holds($0, code.type, inputs[0], inputs[1]) } == true
        ? 1 : 0
    case .binary: result = ConstantFolding.binary(opcode, code.type, inputs[0], inputs[1]) ?? 0
    case .conditionalMove:
      let holds = code.condition.map { ConstantFolding.holds($0, code.type, inputs[0], inputs[1]) }
      result = holds == true ? inputs[2] : inputs[3]
    case .deposit:
      result = BitField.deposit(
        inputs[0], inputs[1], position: field3 & 0xFF, length: field3 >> 8)
    case .extract where opcode == .extract:
      result = BitField.extract(inputs[0], position: field2 & 0xFF, length: field2 >> 8)
    case .extract:
      result = BitField.signedExtract(inputs[0], position: field2 & 0xFF, length: field2 >> 8)
    case .load, .store, .atomic, .compareAndSwap:
      let rest = opcode.shape == .load || opcode.shape == .store ? [field2, field3] : [field3]
      let request = [UInt64(code.rawValue)] + inputs + rest
      observe("\(opcode.name) \(request)")
      result = Self.mix(request)
    case .unary, .floatUnary, .floatBinary, .floatTernary:
      let flags = CPUStateLayout.fpFlags / 8
      let all = inputs + [UInt64(code.rawValue), slots[CPUStateLayout.fpControl / 8]]
      if opcode != .fclass { slots[flags] |= Self.mix(all) & 0x1F }
      result = Self.mix(all)
    case .call: result = call(block, cell, inputs)
    }
    if let destination = block.destination(places, at: cell) {
      slots[Int(destination.offset / 8)] = result
    }
    return next
  }

  private mutating func call(_ block: IRBlock, _ cell: Int, _ inputs: [UInt64]) -> UInt64 {
    let helper = block.field(OperationLayout.field0, at: cell + 1)
    let effect = effects[Int(helper)]
    notes.append("call \(helper) \(inputs)")
    if !effect.isDisjoint(with: [.readsGlobals, .mayFault, .changesMode]) { observe("call") }
    if effect.contains(.writesGlobals) {
      for slot in 4..<8 { slots[slot] = Self.mix([UInt64(helper), UInt64(slot)] + inputs) }
    }
    return Self.mix([UInt64(helper)] + inputs)
  }
}
