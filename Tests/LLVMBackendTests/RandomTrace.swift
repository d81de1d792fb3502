// SPDX-License-Identifier: Apache-2.0
//
// Random traces: a few blocks with edges between them, back edges included, that mostly hit memory that
// is there. An instruction has at most one operation that may leave, and it may jump inside itself.

import IR
import LLVMBackend
import TestSupport

/// A trace made up from a seed.
struct RandomTrace {
  var blocks: [BuiltBlock] = []
  var edges: [TraceEdge] = []
  var trace: Trace { Trace(blocks: blocks.map(\.trace), edges: edges) }

  private static let codes = OperationCode.allLegal.filter {
    guard let opcode = $0.opcode else { return false }
    switch opcode {
    // Division is left out for its undefined cases; the rest is placed by rule.
    case .div, .divu, .rem, .remu: return false
    default:
      switch opcode.shape {
      case .unary, .binary, .constant, .deposit, .extract, .conditionalMove:
        // An i32 result's upper half is open, and would spread.
        return opcode.attributeKind != .type || $0.type != .i32
      case .floatUnary, .floatBinary, .floatTernary: return true
      default: return false
      }
    }
  }
  private static let memoryCodes = OperationCode.allLegal.filter {
    switch $0.opcode?.shape {
    case .load, .store, .atomic, .compareAndSwap: true
    default: false
    }
  }

  /// `isMemoryHeavy`: mostly accesses by a few registers that are moved along, so that they share look-ups.
  init(_ random: inout SeededGenerator, blockCount: Int, isMemoryHeavy: Bool) {
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    let pcs = (0..<blockCount).map { 0x4000 + UInt64($0) * 0x100 }
    for i in 0..<blockCount {
      builder.begin(pc: pcs[i])
      let count = 1 + random.below(isMemoryHeavy ? 12 : 5)
      for n in 0..<count {
        builder.beginInstruction(offset: n * 4)
        if n + 1 < count {
          isMemoryHeavy && !random.once(in: 4)
            ? Self.access(&builder, &random) : Self.instruction(&builder, &random)
        } else {
          Self.end(&builder, &random, pcs, i)
        }
      }
      builder.finish()
      blocks.append(BuiltBlock(builder))
    }
    connect(&random, pcs)
    var reached: Set<Int> = [0]
    for _ in pcs {
      for edge in edges where reached.contains(edge.source) { reached.insert(edge.target) }
    }
    // What nothing reaches polls nowhere.
    edges.removeAll { !reached.contains($0.source) }
  }

  /// Edges to most places a block names.
  private mutating func connect(_ random: inout SeededGenerator, _ pcs: [UInt64]) {
    for (i, built) in blocks.enumerated() {
      built.trace.withBlock { block in
        block.forEachOperation { cell, opcode in
          switch opcode {
          case .gotoTB, .lookupAndGoto:
            if let target = pcs.firstIndex(of: block.word(at: cell + 1)), !random.once(in: 4) {
              edges.append(TraceEdge(source: i, cell: cell, target: target))
            }
          case .lookupAndGotoPtr:
            let targets = Set((0..<random.below(4)).map { _ in random.below(pcs.count) })
            for target in targets.sorted() {
              edges.append(TraceEdge(source: i, cell: cell, target: target))
            }
          default: break
          }
        }
      }
    }
  }

  // MARK: Instructions

  private static func global(_ random: inout SeededGenerator) -> UInt16 {
    TraceBench.slot(random.below(10)).offset
  }

  private static func instruction(_ b: inout IRBuilder, _ random: inout SeededGenerator) {
    var written: [UInt16] = []
    var mayLeave = true
    for _ in 0..<(1 + random.below(4)) {
      switch random.below(10) {
      case 0..<3 where mayLeave:
        mayLeave = false
        memory(&b, &random, &written)
      case 3 where mayLeave:
        mayLeave = false
        call(&b, &random, written)
      case 4:
        let label = b.makeLabel()
        b.appendRawBranch(
          OperationCode(.brcond, random.pick(Condition.allCases), random.pick([.i64, .i32])),
          source(&random, written), source(&random, written), label)
        var inside = written
        if one(&b, &random, &inside) { mayLeave = false }
        b.place(label)
        // So that the label is this instruction's own.
        if one(&b, &random, &written) { mayLeave = false }
      default: if one(&b, &random, &written) { mayLeave = false }
      }
    }
  }

  /// A plain load or store by one of few registers, sometimes inside a jump, or a step of the register.
  private static func access(_ b: inout IRBuilder, _ random: inout SeededGenerator) {
    let base = TraceBench.slot(10 + random.below(2))
    if random.once(in: 6) {
      return b.binary(.add, .i64, base, base, immediate: Int32(random.below(9) * 8 - 32))
    }
    let operation = MemoryOperation(log2Width: random.below(4), signed: random.once(in: 2))
    let displacement = Int16(random.below(60) * (random.once(in: 4) ? 1 : 8))
    let label = b.makeLabel()
    let jumps = random.once(in: 5)
    if jumps {
      b.branch(
        random.pick(Condition.allCases), .i64, TraceBench.slot(0), TraceBench.slot(1), to: label)
    }
    if random.once(in: 2) {
      b.load(operation, Slot(global(&random)), base, displacement: displacement, mmuIndex: 3)
    } else {
      b.store(
        MemoryOperation(log2Width: operation.log2Width), Slot(global(&random)), base,
        displacement: displacement, mmuIndex: 3)
    }
    if jumps {
      b.place(label)
      b.move(TraceBench.slot(2), TraceBench.slot(3))
    }
  }

  private static func source(_ random: inout SeededGenerator, _ written: [UInt16]) -> UInt16 {
    if !written.isEmpty && random.once(in: 3) { return random.pick(written) }
    return random.once(in: 8) ? Slot.zero.offset : global(&random)
  }

  private static func destination(
    _ random: inout SeededGenerator, _ written: inout [UInt16]
  ) -> UInt16 {
    if random.once(in: 12) { return Slot.discard.offset }
    if random.once(in: 3) {
      let slot = CPUStateLayout.temporary(random.below(5))
      written.append(slot)
      return slot
    }
    return global(&random)
  }

  /// One operation; true if it may raise flags.
  private static func one(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: inout [UInt16]
  ) -> Bool {
    let code = random.pick(codes)
    guard let opcode = code.opcode else { return false }
    let (x, y) = (source(&random, written), source(&random, written))
    let (z, w) = (source(&random, written), source(&random, written))
    let d = destination(&random, &written)
    let rounding = opcode.rounds ? UInt16(random.pick(FloatRounding.allCases).rawValue) : 7
    switch opcode.shape {
    case .unary: b.appendRaw(code, d, x, 0, opcode == .fclass ? 7 : 0)
    case .floatUnary:
      let kind = opcode == .fcvtFI || opcode == .fcvtIF ? UInt16(random.below(4)) : 0
      b.appendRaw(code, d, x, kind, rounding)
    case .constant:
      b.appendRawConstant(Slot(d), random.word(), relative: opcode == .pcRel)
    case .binary:
      if code.hasImmediate {
        b.appendRaw(code, d, x, immediate: Int32(truncatingIfNeeded: random.word()))
      } else {
        b.appendRaw(code, d, x, y)
      }
    case .deposit: b.appendRaw(code, d, x, y, bitField(&random))
    case .extract: b.appendRaw(code, d, x, bitField(&random))
    case .conditionalMove:
      b.appendRaw(code, d, x, y, z)
      b.appendRawSecond(0, UInt64(w))
    case .floatBinary: b.appendRaw(code, d, x, y, rounding)
    case .floatTernary:
      b.appendRaw(code, d, x, y, z)
      b.appendRawSecond(0, UInt64(rounding))
    default: break
    }
    return opcode.raisesFloatFlags
  }

  private static func bitField(_ random: inout SeededGenerator) -> UInt16 {
    let position = random.below(64)
    return UInt16(position) | UInt16(1 + random.below(64 - position)) << 8
  }

  /// One access, mostly to a page that is there. Some bases are used again and again with other
  /// displacements, as programs do.
  private static func memory(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: inout [UInt16]
  ) {
    let code = random.pick(memoryCodes)
    let mmu = CPUStateLayout.tlbDescriptor(3)
    var address = TraceBench.slot(10 + random.below(4)).offset
    if random.once(in: 3) {
      address = CPUStateLayout.temporary(5)
      let x = source(&random, written)
      b.appendRaw(
        OperationCode(.and, .i64, immediate: true), address, x,
        immediate: random.once(in: 4) ? 0x3FFF : 0x3FF8)
      b.appendRaw(
        OperationCode(.add, .i64, immediate: true), address, address,
        immediate: Int32(TraceBench.base))
    }
    let displacement = UInt16(bitPattern: Int16(random.below(33) * 8 - 128))
    let (x, y) = (source(&random, written), source(&random, written))
    if code.opcode?.shape == .store { return b.appendRaw(code, x, address, displacement, mmu) }
    let d = destination(&random, &written)
    switch code.opcode?.shape {
    case .load: b.appendRaw(code, d, address, displacement, mmu)
    case .atomic: b.appendRaw(code, d, address, x, mmu)
    default:
      b.appendRaw(code, d, address, x, mmu)
      b.appendRawSecond(0, UInt64(y))
    }
  }

  private static func call(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ written: [UInt16]
  ) {
    let (x, y, z) = (source(&random, written), source(&random, written), source(&random, written))
    b.call(random.pick(TestRuntime.plainHelpers), Slot(global(&random)), Slot(x), Slot(y), Slot(z))
  }

  /// The last instruction: one or two ways on.
  private static func end(
    _ b: inout IRBuilder, _ random: inout SeededGenerator, _ pcs: [UInt64], _ index: Int
  ) {
    func way(_ b: inout IRBuilder) {
      let target = random.once(in: 6) ? 0x4F00 : random.pick(pcs)
      let offset = Int64(bitPattern: target &- b.pc)
      switch random.below(12) {
      case 0: b.exitTB(offset: offset)
      case 1:
        b.constant(.temporary(7), target)
        b.appendRaw(OperationCode(.lookupAndGotoPtr), CPUStateLayout.temporary(7))
      case 2: b.lookupAndGoto(offset: offset)
      case 3 where random.once(in: 3):
        b.appendRaw(OperationCode(.mov, .i64), UInt16(CPUStateLayout.pc), global(&random))
        b.exitState()
      default: b.gotoTB(offset: offset)
      }
    }
    // Counts something down, so that loops end one way or the other.
    let counter = TraceBench.slot(14)
    b.binary(.add, .i64, counter, counter, immediate: -1)
    let label = b.makeLabel()
    let condition = random.pick([Condition.ne, .lt, .gt, .ltu, .tstne, .eq])
    b.branch(condition, .i64, random.once(in: 2) ? counter : TraceBench.slot(0), .zero, to: label)
    way(&b)
    b.place(label)
    way(&b)
  }

  /// CPUState and memory to run it from.
  static func beginning(_ random: inout SeededGenerator) -> TraceBench.Beginning {
    var beginning = TraceBench.Beginning()
    for i in beginning.slots.indices {
      beginning.slots[i] = random.once(in: 3) ? random.pick(OperationTests.edges) : random.word()
    }
    for i in 10..<14 {
      beginning.slots[i] =
        TraceBench.base + UInt64(random.below(0x4000)) & ~(random.once(in: 4) ? 0 : 7)
      if random.once(in: 10) { beginning.slots[i] &+= 0x4000 }
    }
    beginning.slots[14] = UInt64(random.below(40))
    beginning.flags = UInt64(random.pick([0, 1, 1, 1, 0x1F]))
    beginning.control = UInt64(random.pick([0, 0, 0, 1, 2, 3, 4]))
    beginning.isCold = random.once(in: 2)
    beginning.memory = (0..<(TraceBench.pageCount * 512)).map { _ in random.next() }
    beginning.budget = random.once(in: 3) ? Int64(random.below(30)) : Int64(random.below(400))
    if random.once(in: 20) { beginning.exitRequest = -1 }
    return beginning
  }
}
