// SPDX-License-Identifier: Apache-2.0
//
// One run of the verifier over one block: a pass that finds where operations start, then a pass in
// execution order that follows what has been written. `IRVerifier.swift` has the rules.

/// The verifier's state.
struct IRBlockCheck {
  let block: IRBlock
  let vocabulary: IRVocabulary
  let form: LiteralForm
  let printer: IRPrinter
  var errors: [IRVerifierError] = []

  /// Per cell: whether an operation starts there.
  private var isStart: [Bool] = []
  /// Temporaries written on every way to the current operation of the current guest instruction.
  private var written: Set<Slot> = []
  /// The same at each label ahead, over the branches seen so far.
  private var writtenAtLabel: [Int: Set<Slot>] = [:]
  private var isReached = true
  /// The guest instruction the current operation belongs to, −1 before the first.
  private var instruction = -1
  /// Unset behind a call of a helper that changes the mode.
  private var mayLink = true

  init(block: IRBlock, vocabulary: IRVocabulary, form: LiteralForm, printer: IRPrinter) {
    self.block = block
    self.vocabulary = vocabulary
    self.form = form
    self.printer = printer
  }

  mutating func run() {
    guard findOperations() else { return }
    checkInstructionTable()
    guard errors.isEmpty else { return }
    var last = 0
    block.forEachOperation { cell, opcode in
      check(cell, opcode)
      last = cell
    }
    if block.code(at: last).opcode?.endsBlock != true { report(last, "does not end the block") }
  }

  mutating func report(_ cell: Int, _ message: String) {
    let text =
      cell >= 0 && cell < block.cellCount ? printer.operation(at: cell, of: block) : ""
    errors.append(IRVerifierError(cell: cell, operation: text, message: message))
  }

  // MARK: Structure

  /// Fills `isStart`; false where the array can't be read on.
  private mutating func findOperations() -> Bool {
    isStart = Array(repeating: false, count: block.cellCount)
    guard block.cellCount > 0, block.code(at: 0) == OperationCode(.head) else {
      report(block.cellCount > 0 ? 0 : -1, "the block has no head")
      return false
    }
    var cell = 0
    while cell < block.cellCount {
      let code = block.code(at: cell)
      guard let opcode = code.opcode, code.isLegal else {
        report(cell, "no legal operation")
        return false
      }
      isStart[cell] = true
      let size = opcode.shape.cellCount
      if cell + size > block.cellCount {
        report(cell, "its second cell is missing")
        return false
      }
      if size == 2 && block.codes[cell + 1] != 0 {
        report(cell, "its second cell has a code of its own")
        return false
      }
      if opcode == .head && cell > 0 { report(cell, "a second head") }
      cell += size
    }
    return true
  }

  private mutating func checkInstructionTable() {
    let count = block.instructionCount
    guard count > 0 else { return report(-1, "the block has no guest instruction") }
    if Int(block.field(OperationLayout.field2, at: 0)) != count {
      report(0, "counts other than the block's \(count) guest instructions")
    }
    for i in 0..<count {
      let first = block.firstCell(of: i)
      let offset = block.offset(of: i)
      if first >= block.cellCount || !isStart[first] {
        report(-1, "guest instruction \(i) starts inside or behind an operation")
      } else if i == 0 && (first != 1 || offset != 0) {
        report(-1, "guest instruction 0 does not start behind the head with offset 0")
      } else if i > 0 && (first < block.firstCell(of: i - 1) || offset <= block.offset(of: i - 1)) {
        report(-1, "guest instruction \(i) does not come behind the one before")
      }
    }
  }

  // MARK: Execution order

  private mutating func check(_ cell: Int, _ opcode: Opcode) {
    if cell == 0 { return }
    enter(cell)
    checkOperands(cell, opcode)
    checkFields(cell, opcode)
    switch opcode {
    case .brcond, .br:
      checkBranch(cell)
      isReached = opcode == .brcond
    case .gotoTB:
      if !mayLink { report(cell, "links behind a helper that changes the mode") }
      isReached = false
    default:
      if opcode.endsBlock { isReached = false }
    }
  }

  /// Joins the ways that lead to an operation and starts its guest instruction.
  private mutating func enter(_ cell: Int) {
    if let saved = writtenAtLabel[cell] {
      written = isReached ? written.intersection(saved) : saved
      isReached = true
    }
    while instruction + 1 < block.instructionCount && block.firstCell(of: instruction + 1) <= cell {
      instruction += 1
      written = []
      if !mayLink {
        report(cell, "a guest instruction behind a helper that changes the mode")
        mayLink = true
      }
    }
    if !isReached {
      report(cell, "nothing reaches it")
      isReached = true
    }
  }

  private mutating func checkBranch(_ cell: Int) {
    guard let target = block.branchTarget(at: cell), target < block.cellCount, target > cell,
      isStart[target]
    else { return report(cell, "goes to no later operation of the block") }
    var next = instruction + 1
    while next < block.instructionCount && block.firstCell(of: next) <= cell { next += 1 }
    if next < block.instructionCount && target > block.firstCell(of: next) {
      return report(cell, "goes past the start of the next guest instruction")
    }
    writtenAtLabel[target] = writtenAtLabel[target]?.intersection(written) ?? written
  }

  // MARK: Slots

  private mutating func checkOperands(_ cell: Int, _ opcode: Opcode) {
    let places = opcode.shape.places(immediate: block.code(at: cell).hasImmediate)
    var sources: [Slot] = []
    block.forEachSource(places, at: cell) { sources.append($0) }
    for slot in sources where checkRange(slot, cell) {
      if slot == .discard {
        report(cell, "reads discard")
      } else if slot.isTemporary && !written.contains(slot) {
        report(cell, "reads \(vocabulary.slots.name(of: slot)) before it is written")
      }
    }
    guard let slot = block.destination(places, at: cell), checkRange(slot, cell) else { return }
    if slot == .zero {
      report(cell, "writes zero")
    } else if slot.isTemporary {
      written.insert(slot)
    }
  }

  private mutating func checkRange(_ slot: Slot, _ cell: Int) -> Bool {
    if slot.offset % 8 == 0 && Int(slot.offset) < CPUStateLayout.hostState { return true }
    report(cell, "\(vocabulary.slots.name(of: slot)) is no slot")
    return false
  }

  // MARK: Fields

  private mutating func checkFields(_ cell: Int, _ opcode: Opcode) {
    switch opcode.shape {
    case .constant: checkConstant(cell)
    case .deposit: checkBitField(cell, block.field(OperationLayout.field3, at: cell))
    case .extract: checkBitField(cell, block.field(OperationLayout.field2, at: cell))
    case .load, .store, .atomic, .compareAndSwap:
      if MMUDescriptor.index(of: block.field(OperationLayout.field3, at: cell)) == nil {
        report(cell, "no MMU descriptor")
      }
    case .floatUnary:
      let kind = block.field(OperationLayout.field2, at: cell)
      if opcode == .fcvtFI || opcode == .fcvtIF, kind > 3 { report(cell, "no kind of integer") }
      checkRounding(cell, opcode, OperationLayout.field3)
    case .floatBinary: checkRounding(cell, opcode, OperationLayout.field3)
    case .floatTernary: checkRounding(cell, opcode, OperandPlaces.second)
    case .gotoConstant:
      let target = block.word(at: cell + 1)
      if opcode == .gotoTB && (target ^ block.pc) >> 12 != 0 {
        report(cell, "leaves the block's guest page")
      }
    case .call: checkCall(cell)
    default: break
    }
  }

  private mutating func checkConstant(_ cell: Int) {
    guard let value = block.constant(at: cell, form) else {
      return report(cell, "its literal does not exist")
    }
    let fits = Int32(exactly: Int64(bitPattern: value)) != nil
    if fits && !block.code(at: cell).hasImmediate {
      report(cell, "its literal fits an immediate")
    }
  }

  private mutating func checkBitField(_ cell: Int, _ field: UInt16) {
    let (position, length) = (field & 0xFF, field >> 8)
    if length < 1 || position + length > 64 { report(cell, "no field of 64 bits") }
  }

  private mutating func checkRounding(_ cell: Int, _ opcode: Opcode, _ place: Int) {
    if opcode.rounds && FloatRounding(field: block.field(place, at: cell)) == nil {
      report(cell, "no rounding")
    }
  }

  private mutating func checkCall(_ cell: Int) {
    if Int(block.field(OperationLayout.field1, at: cell + 1)) != instruction {
      report(cell, "does not carry its guest instruction's number, \(instruction)")
    }
    if vocabulary.helpers.isEmpty { return }
    guard let helper = vocabulary.helper(index: block.field(OperationLayout.field0, at: cell + 1))
    else { return report(cell, "no such helper") }
    let looks = block.code(at: cell).attribute == 1
    if looks != helper.effects.contains(.mayLeave) {
      report(cell, "looks at the outcome of a helper that can't leave, or the other way round")
    }
    if helper.effects.contains(.changesMode) { mayLink = false }
  }
}

extension Slot {
  /// Whether the slot is a temporary; `discard` is none.
  public var isTemporary: Bool {
    offset >= UInt16(CPUStateLayout.temporaries) && offset < UInt16(CPUStateLayout.discard)
  }
}
