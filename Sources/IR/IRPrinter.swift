// SPDX-License-Identifier: Apache-2.0
//
// The text form of a block. It depends on the block's codes, fields, literals and instruction table
// only, never on a host address, so equal blocks give equal text in every run.
//
//   block pc=0x80001000 instructions=2         the head (operation 0), with its instruction count
//     insn_start +0x0                          a guest instruction, by distance from the block's pc
//     add.s32 x5, x6, #-1                      opcode.attributes, destination, sources
//     insn_start +0x4
//     brcond.i64.ltu x1, x2, L0
//     goto_tb +0x8                             pcs are distances from the block's pc
//   L0:                                        numbered by position
//     goto_tb -0x20
//
// Attributes: integer type; condition; width with sign (`s32`) and `.aligned`; float format, result
// format and `.boxed`. Immediates are `#-1` or `#0x12345`, displacements `+16`, distances `+0x20`.
// `IRParser` reads all of this back. What no legal block holds is printed too, as `?` or `op<0x1234>`,
// for the verifier's messages; that can't be parsed.

/// How a 64-bit `movi` or `pc_rel` refers to its literal.
public enum LiteralForm: Sendable {
  /// By index into the block's literals: the form a builder writes.
  case index
  /// By distance in bytes from its cell: the form an installed block has.
  case distance
}

/// Prints blocks and single operations.
public struct IRPrinter: Sendable {
  /// The guest's words.
  public let vocabulary: IRVocabulary
  /// The form of literals in the blocks printed.
  public let literals: LiteralForm

  /// A printer for a guest's blocks.
  public init(vocabulary: IRVocabulary = IRVocabulary(), literals: LiteralForm = .index) {
    self.vocabulary = vocabulary
    self.literals = literals
  }

  /// The block's text, each line ended by a newline.
  public func text(of block: IRBlock) -> String {
    let labels = Self.labels(of: block)
    var text = "block pc=\(TextScan.hex(block.pc))"
    var cell = 0
    if block.cellCount > 0 && block.code(at: 0).opcode == .head {
      text += " instructions=\(block.field(OperationLayout.field2, at: 0))"
      cell = 1
    }
    text += "\n"
    var instruction = 0
    while cell < block.cellCount {
      if let label = labels[cell] { text += "L\(label):\n" }
      while instruction < block.instructionCount && block.firstCell(of: instruction) <= cell {
        text += "  insn_start +\(TextScan.hex(UInt64(block.offset(of: instruction))))\n"
        instruction += 1
      }
      text += "  \(operation(at: cell, of: block, labels: labels))\n"
      cell += block.code(at: cell).opcode?.shape.cellCount ?? 1
    }
    return text
  }

  /// The text of one operation, without indentation.
  public func operation(at cell: Int, of block: IRBlock) -> String {
    operation(at: cell, of: block, labels: Self.labels(of: block))
  }

  /// Branch targets in ascending order, numbered.
  private static func labels(of block: IRBlock) -> [Int: Int] {
    var targets: Set<Int> = []
    block.forEachOperation { cell, opcode in
      if opcode.isBranch, let target = block.branchTarget(at: cell) { targets.insert(target) }
    }
    return Dictionary(
      uniqueKeysWithValues: targets.filter { $0 > 0 && $0 < block.cellCount }.sorted().enumerated()
        .map { ($1, $0) })
  }

  private func operation(at cell: Int, of block: IRBlock, labels: [Int: Int]) -> String {
    let code = block.code(at: cell)
    guard let opcode = code.opcode, code.isLegal else {
      let name = code.opcode.map { " (\($0.name))" } ?? ""
      return "op<\(TextScan.hex(UInt64(code.rawValue)))>\(name)"
    }
    guard cell + opcode.shape.cellCount <= block.cellCount else { return "\(opcode.name) ?" }
    let operands = operands(at: cell, of: block, opcode, code, labels)
    let mnemonic = opcode.name + Self.attributes(of: code, opcode)
    return operands.isEmpty ? mnemonic : "\(mnemonic) \(operands)"
  }

  // MARK: Attributes

  private static func attributes(of code: OperationCode, _ opcode: Opcode) -> String {
    switch opcode.attributeKind {
    case .none, .helper: return ""
    case .type, .wideType: return ".\(code.type)"
    case .condition: return ".\(code.type).\(code.condition.map { "\($0)" } ?? "?")"
    case .load, .store, .atomic: return "." + code.memory.name
    case .float: return ".\(name(code.format))\(code.isBoxed ? ".boxed" : "")"
    case .floatConversion:
      let formats = ".\(name(code.format)).\(name(code.resultFormat))"
      return code.isBoxed ? formats + ".boxed" : formats
    }
  }

  private static func name(_ format: FloatFormat?) -> String { format.map { "\($0)" } ?? "?" }

  // MARK: Operands

  private func operands(
    at cell: Int, of block: IRBlock, _ opcode: Opcode, _ code: OperationCode, _ labels: [Int: Int]
  ) -> String {
    func slot(_ place: Int) -> String {
      vocabulary.slots.name(of: Slot(block.field(place, at: cell)))
    }
    let f0 = OperationLayout.field0
    let f1 = OperationLayout.field1
    let f2 = OperationLayout.field2
    let f3 = OperationLayout.field3
    func distance(_ pc: UInt64) -> String { TextScan.offset(Int64(bitPattern: pc &- block.pc)) }
    func rounding(_ place: Int) -> [String] {
      opcode.rounds ? [FloatRounding.name(of: block.field(place, at: cell))] : []
    }
    func label() -> String {
      block.branchTarget(at: cell).flatMap { labels[$0] }.map { "L\($0)" } ?? "?"
    }
    let last =
      code.hasImmediate ? TextScan.immediate(Int64(block.immediate(at: cell))) : slot(f2)
    let words: [String]
    switch opcode.shape {
    case .none: words = []
    case .head: words = ["#\(block.field(f2, at: cell))"]
    case .branchConditional: words = [slot(f0), slot(f1), label()]
    case .branch: words = [label()]
    case .gotoConstant: words = [distance(block.word(at: cell + 1))]
    case .gotoSlot: words = [slot(f0)]
    case .exitConstant: words = [distance(block.word(at: cell))]
    case .call:
      let index = block.field(f0, at: cell + 1)
      let helper = vocabulary.helper(index: index)?.name ?? "helper<\(index)>"
      words = ["\(helper) \(slot(f0))", slot(f1), slot(f2), slot(f3)]
    case .unary: words = [slot(f0), slot(f1)]
    case .constant:
      let value = block.constant(at: cell, literals)
      let text = value.map {
        opcode == .pcRel ? distance($0) : TextScan.constant($0)
      }
      words = [slot(f0), text ?? "?"]
    case .binary: words = [slot(f0), slot(f1), last]
    case .deposit:
      let field = block.field(f3, at: cell)
      words = [slot(f0), slot(f1), slot(f2), "\(field & 0xFF)", "\(field >> 8)"]
    case .extract:
      let field = block.field(f2, at: cell)
      words = [slot(f0), slot(f1), "\(field & 0xFF)", "\(field >> 8)"]
    case .conditionalMove:
      words = [slot(f0), slot(f1), slot(f2), slot(f3), slot(OperandPlaces.second)]
    case .load, .store:
      let displacement = Int16(bitPattern: block.field(f2, at: cell))
      let mmu = MMUDescriptor.name(of: block.field(f3, at: cell))
      words = [slot(f0), slot(f1), displacement < 0 ? "\(displacement)" : "+\(displacement)", mmu]
    case .atomic:
      words = [slot(f0), slot(f1), slot(f2), MMUDescriptor.name(of: block.field(f3, at: cell))]
    case .compareAndSwap:
      let mmu = MMUDescriptor.name(of: block.field(f3, at: cell))
      words = [slot(f0), slot(f1), slot(f2), slot(OperandPlaces.second), mmu]
    case .floatUnary:
      let kind = ConversionInteger(rawValue: UInt8(truncatingIfNeeded: block.field(f2, at: cell)))
      let isConversion = opcode == .fcvtFI || opcode == .fcvtIF
      words =
        [slot(f0), slot(f1)] + (isConversion ? [kind.map { "\($0)" } ?? "?"] : []) + rounding(f3)
    case .floatBinary: words = [slot(f0), slot(f1), slot(f2)] + rounding(f3)
    case .floatTernary:
      words = [slot(f0), slot(f1), slot(f2), slot(f3)] + rounding(OperandPlaces.second)
    }
    return words.joined(separator: ", ")
  }
}
