// SPDX-License-Identifier: Apache-2.0
//
// Random blocks that are legal IR by construction: every rule of `IRVerifier.swift` is followed here
// once more, from the other side.

import IR

/// Makes random legal blocks.
public struct RandomBlock {
  /// The codes straight-line operations are taken from.
  public let codes: [OperationCode]
  /// Helpers that are called; none that changes the mode.
  public let helpers: [HelperDescriptor]
  /// The globals operations use.
  public let globals: [Slot]
  /// Temporaries operations use.
  public static let temporaries = (0..<6).map { Slot.temporary($0) }

  /// A source of blocks. `codes`: all by default; heads, branches, ends and calls among them are
  /// ignored, since those are placed by rule.
  public init(
    codes: [OperationCode] = OperationCode.allLegal, helpers: [HelperDescriptor] = [],
    globals: [Slot]
  ) {
    self.codes = codes.filter {
      guard let opcode = $0.opcode else { return false }
      return opcode != .head && opcode != .call && !opcode.isBranch && !opcode.endsBlock
    }
    self.helpers = helpers.filter { !$0.effects.contains(.changesMode) }
    self.globals = globals
  }

  /// Fills a builder with a block and finishes it.
  public func fill(_ b: inout IRBuilder, _ random: inout SeededGenerator) {
    b.begin(pc: random.once(in: 4) ? random.next() & ~1 : UInt64(random.below(1 << 30)) << 1)
    var offset = 0
    for _ in 0...random.below(8) {
      b.beginInstruction(offset: offset)
      offset += 2 * (1 + random.below(3))
      var written: Set<Slot> = []
      for _ in 0..<random.below(6) {
        if random.once(in: 8) { skip(&b, &random, &written) } else { one(&b, &random, &written) }
      }
      if random.once(in: 16) { exitInside(&b, &random, written) }
    }
    end(&b, &random, [])
    b.finish()
  }

  // MARK: Control

  /// A conditional jump over a few operations.
  private func skip(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: inout Set<Slot>
  ) {
    let label = b.makeLabel()
    branch(&b, &random, written, label)
    var inside = written
    for _ in 0..<random.below(3) { one(&b, &random, &inside) }
    b.place(label)
  }

  /// A conditional way out.
  private func exitInside(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: Set<Slot>
  ) {
    let label = b.makeLabel()
    branch(&b, &random, written, label)
    end(&b, &random, written)
    b.place(label)
  }

  private func branch(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: Set<Slot>, _ label: Label
  ) {
    b.appendRawBranch(
      OperationCode(.brcond, random.pick(Condition.allCases), random.pick([.i64, .i32])),
      source(&random, written), source(&random, written), label)
  }

  private func end(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: Set<Slot>
  ) {
    let here = UInt64(random.below(2048)) << 1
    switch random.below(5) {
    case 0: b.gotoTB(offset: Int64(bitPattern: (b.pc & ~0xFFF | here) &- b.pc))
    case 1: b.lookupAndGoto(offset: Int64(bitPattern: random.word()))
    case 2: b.appendRaw(OperationCode(.lookupAndGotoPtr), source(&random, written))
    case 3: b.exitTB(offset: Int64(here))
    default: b.exitState()
    }
  }

  // MARK: Straight line

  private func source(_ random: inout SeededGenerator, _ written: Set<Slot>) -> UInt16 {
    if !written.isEmpty && random.once(in: 2) {
      return random.pick(written.sorted { $0.offset < $1.offset }).offset
    }
    return random.once(in: 6) ? Slot.zero.offset : random.pick(globals).offset
  }

  private func one(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: inout Set<Slot>
  ) {
    // The destination counts as written only behind the operation.
    let before = written
    func destination(_ random: inout SeededGenerator) -> UInt16 {
      if random.once(in: 10) { return Slot.discard.offset }
      if random.once(in: 2) { return random.pick(globals).offset }
      let slot = random.pick(Self.temporaries)
      written.insert(slot)
      return slot.offset
    }
    func read(_ random: inout SeededGenerator) -> UInt16 { source(&random, before) }
    if !helpers.isEmpty && random.once(in: 12) {
      let helper = random.pick(helpers)
      let (x, y, z) = (read(&random), read(&random), read(&random))
      b.call(helper, Slot(destination(&random)), Slot(x), Slot(y), Slot(z))
      return
    }
    let code = random.pick(codes)
    guard let opcode = code.opcode else { return }
    let (x, y, z) = (read(&random), read(&random), read(&random))
    let rounding = opcode.rounds ? UInt16(random.pick(FloatRounding.allCases).rawValue) : 7
    let mmu = CPUStateLayout.tlbDescriptor(random.below(CPUStateLayout.mmuIndexCount))
    switch opcode.shape {
    case .none: b.appendRaw(code)
    case .unary: b.appendRaw(code, destination(&random), x, 0, opcode == .fclass ? 7 : 0)
    case .floatUnary:
      let kind = opcode == .fcvtFI || opcode == .fcvtIF ? UInt16(random.below(4)) : 0
      b.appendRaw(code, destination(&random), x, kind, rounding)
    case .constant:
      let relative = opcode == .pcRel
      b.appendRawConstant(Slot(destination(&random)), random.word(), relative: relative)
    case .binary:
      if code.hasImmediate {
        let immediate = Int32(truncatingIfNeeded: random.word())
        b.appendRaw(code, destination(&random), x, immediate: immediate)
      } else {
        b.appendRaw(code, destination(&random), x, y)
      }
    case .deposit: b.appendRaw(code, destination(&random), x, y, bitField(&random))
    case .extract: b.appendRaw(code, destination(&random), x, bitField(&random))
    case .conditionalMove:
      let other = read(&random)
      b.appendRaw(code, destination(&random), x, y, z)
      b.appendRawSecond(0, UInt64(other))
    case .load:
      b.appendRaw(
        code, destination(&random), x, UInt16(truncatingIfNeeded: random.word()), mmu)
    case .store: b.appendRaw(code, x, y, UInt16(truncatingIfNeeded: random.word()), mmu)
    case .atomic: b.appendRaw(code, destination(&random), x, y, mmu)
    case .compareAndSwap:
      b.appendRaw(code, destination(&random), x, y, mmu)
      b.appendRawSecond(0, UInt64(z))
    case .floatBinary: b.appendRaw(code, destination(&random), x, y, rounding)
    case .floatTernary:
      b.appendRaw(code, destination(&random), x, y, z)
      b.appendRawSecond(0, UInt64(rounding))
    case .head, .branchConditional, .branch, .gotoConstant, .gotoSlot, .exitConstant, .call: break
    }
  }

  private func bitField(_ random: inout SeededGenerator) -> UInt16 {
    let position = random.below(64)
    return UInt16(position) | UInt16(1 + random.below(64 - position)) << 8
  }
}
