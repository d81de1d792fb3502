// SPDX-License-Identifier: Apache-2.0
//
// Every superinstruction leaves the state its parts leave one by one. For each run in the fusion table:
// a block of exactly that run with random operands, executed fused on one bench and unfused on another,
// with all accesses hitting the TLB, with an empty TLB, with a fault at each memory access in turn, and
// with misaligned, page-crossing and device accesses thrown in.
//
// Memory accesses take their addresses from pointer slots no operation writes, one slot per access of
// the run, so that the test decides which of them faults.

import Glibc
import IR
import TestSupport
import Testing

@testable import Interpreter

@Suite struct FusionTests {
  static let pointers = 16..<24
  static let data = 0..<8
  /// Where the block stands: the links of a pair lie in its page.
  static let pc: UInt64 = 0x4_0000

  /// What a round does to the run's accesses.
  enum Weather: CaseIterable {
    case allHit, allMiss, wild
  }

  @Test func everyRunIsWhatItsPartsAre() throws {
    let seed = SeededGenerator.seed(default: 11)
    var random = SeededGenerator(seed: seed)
    let fused = try Side()
    let plain = try Side()
    let runs = allRuns()
    #expect(runs.count > 300)
    var compared = 0
    for run in runs {
      let accesses = run.codes.filter { isAccess($0) }.count
      var plans: [Plan] = Weather.allCases.flatMap { weather in
        [Plan(weather: weather, faulting: nil)]
      }
      for access in 0..<accesses {
        plans.append(Plan(weather: .allHit, faulting: access))
        plans.append(Plan(weather: .allMiss, faulting: access))
      }
      for plan in plans {
        let salt = random.next()
        let a = fused.execute(run, plan, fuse: true, SeededGenerator(seed: salt))
        let b = plain.execute(run, plan, fuse: false, SeededGenerator(seed: salt))
        #expect(a.isFused, "\(describe(run)): no handler of its own was installed")
        #expect(!b.isFused)
        let same = a.outcome == b.outcome && fused.hasSameMemory(as: plain)
        if !same {
          Issue.record(
            "seed \(seed) salt \(salt) \(plan): \(describe(run))\n\(a.outcome)\n\(b.outcome)")
          return
        }
        compared += 1
      }
    }
    #expect(compared > runs.count * 4)
  }

  struct Plan {
    let weather: Weather
    /// The access, counted from the front, whose page is not mapped.
    let faulting: Int?
  }

  private func isAccess(_ code: OperationCode) -> Bool {
    code.opcode == .guestLd || code.opcode == .guestSt
  }

  private func describe(_ run: FusionRun) -> String {
    run.codes.filter { $0.rawValue != 0 || $0 == run.codes.first }
      .map { "\($0.opcode.map(\.name) ?? "?")" }.joined(separator: " ")
      + (run.beforeLinks ? " (before links)" : "")
  }
}

/// One bench and its builder.
private final class Side {
  let bench: BlockBench

  init() throws { bench = try BlockBench() }

  func hasSameMemory(as other: Side) -> Bool {
    memcmp(bench.store.base, other.bench.store.base, Int(bench.store.byteCount)) == 0
  }

  func execute(
    _ run: FusionRun, _ plan: FusionTests.Plan, fuse: Bool, _ generator: SeededGenerator
  ) -> (outcome: BlockOutcome, isFused: Bool) {
    var random = generator
    bench.clear()
    bench.forgetJumps()
    prepare(plan, &random)
    var builder = IRBuilder(handlers: bench.handlers)
    let cells = fill(&builder, run, plan, &random)
    let target = installTarget()
    let before = builder.block.cells.load(
      fromByteOffset: cells.first * OperationLayout.cell, as: UInt.self)
    let head = bench.install(builder, fusion: fuse ? FusionTable([run]) : nil)
    let after = head.load(fromByteOffset: cells.first * OperationLayout.cell, as: UInt.self)
    let isLinked = random.once(in: 2)
    for cell in cells.links where isLinked { bench.link(head, cell: cell, to: target) }
    if random.once(in: 2) {
      for slot in FusionTests.data {
        bench.remember(target, pc: bench[BlockBench.slot(slot)])
      }
    }
    // A head that refuses: hot, asked to leave, or short of budget.
    let mood = random.below(12)
    if mood == 0 { head.storeBytes(of: 0, toByteOffset: 8, as: Int32.self) }
    bench.state.storeBytes(
      of: mood == 1 ? -1 : 0, toByteOffset: CPUStateLayout.exitRequest, as: Int32.self)
    let outcome = bench.run(head, budget: mood == 2 ? 0 : 100)
    return (outcome, before != after)
  }

  /// Memory, registers, page map and TLB.
  private func prepare(_ plan: FusionTests.Plan, _ random: inout SeededGenerator) {
    let words = Int(bench.store.byteCount / 8)
    // A few hundred random words are enough: the rest keeps what earlier rounds left, alike on both.
    for _ in 0..<256 {
      let at = random.below(words)
      bench.store.base.storeBytes(of: random.next(), toByteOffset: at * 8, as: UInt64.self)
    }
    bench.map = [:]
    for page in 0..<8 {
      bench.map[0x10_0000 + UInt64(page) << 12] = BlockBench.ram + UInt64(page) << 12
    }
    bench.mmu.flush()
    for slot in 0..<24 { bench[BlockBench.slot(slot)] = random.word() }
    bench[field: CPUStateLayout.fpFlags] = UInt64(random.below(32))
    bench[field: CPUStateLayout.pc] = 0
    for (i, slot) in FusionTests.pointers.enumerated() {
      var address = 0x10_0800 + UInt64(i) << 12 + UInt64(random.below(64)) * 8
      if plan.weather == .wild {
        switch random.below(5) {
        case 0: address += UInt64(random.below(8))
        case 1: address = address & ~0xFFF + 0xFF8 + UInt64(random.below(8))
        case 2:
          bench.map[address & ~0xFFF] = BlockBench.device
        case 3: address &+= random.next() & 0xF000
        default: break
        }
      }
      bench[BlockBench.slot(slot)] = address
      if i == plan.faulting { bench.map[address & ~0xFFF] = nil }
    }
    if plan.weather == .allHit {
      for page in bench.map.keys.sorted() {
        _ = bench.mmu.load(page, MemoryOperation(log2Width: 3), mmuIndex: 0)
        _ = bench.mmu.store(0, at: page, MemoryOperation(log2Width: 3), mmuIndex: 0)
      }
    }
  }

  /// A block that leaves at once and says it was there.
  private func installTarget() -> OperationPointer {
    var builder = IRBuilder(handlers: bench.handlers)
    builder.begin(pc: 0x7000)
    builder.beginInstruction(offset: 0)
    builder.constant(BlockBench.slot(15), 0x7A7A)
    builder.exitTB(offset: 4)
    builder.finish()
    return bench.install(builder)
  }

  /// Emits the run; says where it starts and which cells are links.
  private func fill(
    _ b: inout IRBuilder, _ run: FusionRun, _ plan: FusionTests.Plan,
    _ random: inout SeededGenerator
  ) -> (first: Int, links: [Int]) {
    b.begin(pc: FusionTests.pc)
    b.beginInstruction(offset: 0)
    var codes = run.codes[...]
    var first = 1
    if codes.first == OperationCode(.head) {
      codes = codes.dropFirst()
      first = 0
    }
    var links: [Int] = []
    var access = 0
    var hasEnded = false
    let d = { (r: inout SeededGenerator) in BlockBench.slot(r.pick(FusionTests.data)).offset }
    while let code = codes.first {
      codes = codes.dropFirst()
      guard let opcode = code.opcode else { break }
      if opcode.shape.cellCount == 2 && opcode != .gotoTB { codes = codes.dropFirst() }
      let (x, y, z) = (d(&random), d(&random), d(&random))
      let pointer = BlockBench.slot(FusionTests.pointers.lowerBound + access % 8).offset
      let displacement = plan.weather == .wild ? UInt16(random.below(16)) : 0
      switch opcode.shape {
      case .unary: b.appendRaw(code, x, y)
      case .constant:
        let value =
          code.hasImmediate
          ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: random.word())))
          : random.next() | 1 << 62
        b.appendRawConstant(Slot(x), value, relative: opcode == .pcRel)
      case .binary:
        if code.hasImmediate {
          b.appendRaw(code, x, y, immediate: Int32(truncatingIfNeeded: random.word()))
        } else {
          b.appendRaw(code, x, y, z)
        }
      case .deposit, .extract:
        let position = random.below(64)
        let field = UInt16(position) | UInt16(1 + random.below(64 - position)) << 8
        if opcode == .deposit {
          b.appendRaw(code, x, y, z, field)
        } else {
          b.appendRaw(code, x, y, field)
        }
      case .conditionalMove:
        b.appendRaw(code, x, y, z, d(&random))
        b.appendRawSecond(0, UInt64(d(&random)))
      case .load, .store:
        b.appendRaw(code, x, pointer, displacement, CPUStateLayout.tlbDescriptor(0))
        access += 1
      case .branchConditional:
        // In front of two links: `fill` emits them behind the run.
        let label = b.makeLabel()
        b.appendRawBranch(code, x, y, label)
        links = [b.cellCount, b.cellCount + 2]
        b.gotoTB(offset: 0x10)
        b.place(label)
        b.gotoTB(offset: 0x20)
        hasEnded = true
      case .gotoConstant:
        links = [b.cellCount]
        b.gotoTB(offset: 0x10)
        hasEnded = true
      case .gotoSlot:
        b.appendRaw(code, x)
        hasEnded = true
      default: Issue.record("a run holds \(opcode), which this test can't make")
      }
    }
    if !hasEnded { b.exitTB(offset: 4) }
    b.finish()
    return (first, links)
  }
}
