// SPDX-License-Identifier: Apache-2.0
//
// The parser's operation lines: mnemonic → code, operands → fields. The operand order is the
// printer's; the layouts are those of `OperationLayout.swift`.

extension IRParser {
  func parseOperation(
    _ words: [Substring], _ state: inout State, _ builder: inout IRBuilder
  ) throws(IRParseError) {
    guard builder.cellCount + 2 <= IRBuilder.capacity else { throw state.error("block too large") }
    let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
    guard let opcode = Self.opcodes[parts[0]] else {
      throw state.error("unknown operation \(words[0])")
    }
    guard let attribute = Self.attribute(parts.dropFirst(), opcode.attributeKind),
      OperationCode(opcode, attribute: attribute).isLegal
    else { throw state.error("bad attribute in \(words[0])") }
    var list = words.dropFirst()
    var helper: HelperDescriptor?
    if opcode == .call {
      guard let name = list.popFirst() else { throw state.error("call names no helper") }
      helper = vocabulary.helper(named: name)
      if helper == nil { throw state.error("unknown helper \(name)") }
    }
    var operands = Operands(opcode, try Self.operands(list, state), vocabulary.slots, state)
    try emit(opcode, attribute, helper, &operands, &state, &builder)
    try operands.end()
  }

  private static let opcodes: [Substring: Opcode] = Dictionary(
    uniqueKeysWithValues: Opcode.allCases.map { ($0.name[...], $0) })

  /// Operands: words that end with a comma, but for the last.
  private static func operands(
    _ words: ArraySlice<Substring>, _ state: State
  ) throws(IRParseError) -> [Substring] {
    var operands: [Substring] = []
    for (i, word) in zip(words.indices, words) {
      let isLast = i == words.endIndex - 1
      guard word.hasSuffix(",") != isLast else {
        throw state.error("expected operands with a comma between them")
      }
      operands.append(isLast ? word : word.dropLast())
    }
    return operands
  }

  // MARK: Attributes

  private static let types = byName(ValueType.allCases)
  private static let conditions = byName(Condition.allCases)
  private static let formats = byName(FloatFormat.allCases)
  private static let kinds = byName(ConversionInteger.allCases)

  private static func byName<T>(_ all: [T]) -> [Substring: T] {
    Dictionary(uniqueKeysWithValues: all.map { ("\($0)"[...], $0) })
  }

  private static func attribute(_ words: ArraySlice<Substring>, _ kind: AttributeKind) -> UInt8? {
    var rest = words
    let attribute: UInt8?
    switch kind {
    case .none, .helper: attribute = 0
    case .type, .wideType: attribute = rest.popFirst().flatMap { types[$0]?.rawValue }
    case .condition:
      guard let type = rest.popFirst().flatMap({ types[$0] }),
        let condition = rest.popFirst().flatMap({ conditions[$0] })
      else { return nil }
      attribute = condition.rawValue << 2 | type.rawValue
    case .load, .store, .atomic:
      guard let width = rest.popFirst(), let sign = width.first,
        sign == "s" || sign == "u",
        let log2 = ["8", "16", "32", "64"].firstIndex(of: width.dropFirst())
      else { return nil }
      let aligned = rest.popFirst(if: "aligned")
      attribute =
        MemoryOperation(log2Width: log2, signed: sign == "s", aligned: aligned).rawValue
    case .float:
      guard let format = rest.popFirst().flatMap({ formats[$0] }) else { return nil }
      attribute = format.rawValue | (rest.popFirst(if: "boxed") ? 4 : 0)
    case .floatConversion:
      guard let format = rest.popFirst().flatMap({ formats[$0] }),
        let result = rest.popFirst().flatMap({ formats[$0] })
      else { return nil }
      attribute = format.rawValue | (rest.popFirst(if: "boxed") ? 4 : 0) | result.rawValue << 3
    }
    return rest.isEmpty ? attribute : nil
  }

  // MARK: Operands

  /// Takes operands off a list, each with its own message when it is wrong.
  private struct Operands {
    let opcode: Opcode
    var rest: ArraySlice<Substring>
    let slots: SlotNaming
    let state: State

    init(_ opcode: Opcode, _ all: [Substring], _ slots: SlotNaming, _ state: State) {
      self.opcode = opcode
      rest = all[...]
      self.slots = slots
      self.state = state
    }

    mutating func next() throws(IRParseError) -> Substring {
      guard let word = rest.popFirst() else {
        throw state.error("\(opcode.name) needs more operands")
      }
      return word
    }

    func end() throws(IRParseError) {
      if !rest.isEmpty { throw state.error("\(opcode.name) has too many operands") }
    }

    mutating func slot() throws(IRParseError) -> UInt16 {
      let word = try next()
      guard let slot = slots.slot(named: word) else { throw state.error("\(word) is no slot") }
      return slot.offset
    }

    mutating func distance() throws(IRParseError) -> UInt64 {
      let word = try next()
      guard let value = TextScan.signed(word) else { throw state.error("\(word) is no distance") }
      return UInt64(bitPattern: value)
    }

    mutating func immediate() throws(IRParseError) -> UInt64 {
      let word = try next()
      guard let value = TextScan.immediate(word) else {
        throw state.error("\(word) is no immediate")
      }
      return value
    }

    /// `#n` within Int32.
    mutating func shortImmediate() throws(IRParseError) -> Int32 {
      guard let value = Int32(exactly: Int64(bitPattern: try immediate())) else {
        throw state.error("the immediate does not fit 32 bits")
      }
      return value
    }

    /// Position and length as one field.
    mutating func bitField() throws(IRParseError) -> UInt16 {
      var field: UInt16 = 0
      for shift: UInt16 in [0, 8] {
        let word = try next()
        guard let value = TextScan.decimal(word), value < 256 else {
          throw state.error("\(word) is no bit position or length")
        }
        field |= UInt16(value) << shift
      }
      return field
    }

    mutating func displacement() throws(IRParseError) -> UInt16 {
      let word = try next()
      guard let value = TextScan.signed(word), let narrow = Int16(exactly: value) else {
        throw state.error("\(word) is no displacement of 16 bits")
      }
      return UInt16(bitPattern: narrow)
    }

    mutating func mmu() throws(IRParseError) -> UInt16 {
      let word = try next()
      guard word.hasPrefix("mmu"), let index = TextScan.decimal(word.dropFirst(3)),
        index < CPUStateLayout.mmuIndexCount
      else { throw state.error("\(word) is no MMU index") }
      return CPUStateLayout.tlbDescriptor(Int(index))
    }

    mutating func kind() throws(IRParseError) -> UInt16 {
      let word = try next()
      guard let kind = kinds[word] else { throw state.error("\(word) is no kind of integer") }
      return UInt16(kind.rawValue)
    }

    /// The rounding of an operation that rounds; the others carry `dynamic`, as builders write it.
    mutating func rounding() throws(IRParseError) -> UInt16 {
      guard opcode.rounds else { return UInt16(FloatRounding.dynamic.rawValue) }
      let word = try next()
      guard let rounding = FloatRounding.allCases.first(where: { $0.name == word }) else {
        throw state.error("\(word) is no rounding")
      }
      return UInt16(rounding.rawValue)
    }
  }

  // MARK: Emission

  private func emit(
    _ opcode: Opcode, _ attribute: UInt8, _ helper: HelperDescriptor?, _ o: inout Operands,
    _ state: inout State, _ b: inout IRBuilder
  ) throws(IRParseError) {
    let code = OperationCode(opcode, attribute: attribute)
    switch opcode.shape {
    case .none: b.appendRaw(code)
    case .head:
      guard let count = UInt16(exactly: try o.immediate()) else {
        throw state.error("a head counts at most 65535 instructions")
      }
      b.appendRaw(code, 0, 0, count)
    case .branchConditional:
      let (x, y) = (try o.slot(), try o.slot())
      b.appendRawBranch(code, x, y, try branchLabel(try o.next(), &state, &b))
    case .branch: b.appendRawBranch(code, 0, 0, try branchLabel(try o.next(), &state, &b))
    case .gotoConstant:
      let target = b.pc &+ (try o.distance())
      b.appendRaw(code)
      b.appendRawSecond(opcode == .gotoTB ? b.handler(of: .linkExit) : 0, target)
    case .gotoSlot: b.appendRaw(code, try o.slot())
    case .exitConstant: b.appendRawWord(code, b.pc &+ (try o.distance()))
    case .call:
      guard let helper else { throw state.error("call names no helper") }
      guard b.instructionCount > 0 else { throw state.error("call before the first insn_start") }
      let leaves = helper.effects.contains(.mayLeave)
      b.appendRaw(
        OperationCode(.call, attribute: leaves ? 1 : 0), try o.slot(), try o.slot(),
        try o.slot(), try o.slot())
      b.appendRawSecond(
        helper.address, UInt64(helper.index) | UInt64(b.instructionCount - 1) << 16)
    case .unary, .floatUnary:
      let (d, a) = (try o.slot(), try o.slot())
      let kind = opcode == .fcvtFI || opcode == .fcvtIF ? try o.kind() : 0
      let isFloat = opcode.attributeKind == .float || opcode.attributeKind == .floatConversion
      b.appendRaw(code, d, a, kind, isFloat ? try o.rounding() : 0)
    case .constant:
      let d = Slot(try o.slot())
      if opcode == .pcRel {
        b.appendRawConstant(d, b.pc &+ (try o.distance()), relative: true)
      } else {
        b.appendRawConstant(d, try o.immediate(), relative: false)
      }
    case .binary:
      let (d, a) = (try o.slot(), try o.slot())
      if o.rest.first?.hasPrefix("#") == true {
        let immediate = try o.shortImmediate()
        b.appendRaw(
          OperationCode(opcode, immediate: true, attribute: attribute), d, a, immediate: immediate)
      } else {
        b.appendRaw(code, d, a, try o.slot())
      }
    case .deposit: b.appendRaw(code, try o.slot(), try o.slot(), try o.slot(), try o.bitField())
    case .extract: b.appendRaw(code, try o.slot(), try o.slot(), try o.bitField())
    case .conditionalMove:
      b.appendRaw(code, try o.slot(), try o.slot(), try o.slot(), try o.slot())
      b.appendRawSecond(0, UInt64(try o.slot()))
    case .load, .store:
      b.appendRaw(code, try o.slot(), try o.slot(), try o.displacement(), try o.mmu())
    case .atomic: b.appendRaw(code, try o.slot(), try o.slot(), try o.slot(), try o.mmu())
    case .compareAndSwap:
      let (d, a, expected) = (try o.slot(), try o.slot(), try o.slot())
      let new = try o.slot()
      b.appendRaw(code, d, a, expected, try o.mmu())
      b.appendRawSecond(0, UInt64(new))
    case .floatBinary:
      b.appendRaw(code, try o.slot(), try o.slot(), try o.slot(), try o.rounding())
    case .floatTernary:
      b.appendRaw(code, try o.slot(), try o.slot(), try o.slot(), try o.slot())
      b.appendRawSecond(0, UInt64(try o.rounding()))
    }
  }
}

extension ArraySlice<Substring> {
  /// Takes the first word off if it is the given one.
  fileprivate mutating func popFirst(if word: Substring) -> Bool {
    guard first == word else { return false }
    removeFirst()
    return true
  }
}
