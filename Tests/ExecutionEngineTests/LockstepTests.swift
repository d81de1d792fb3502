// SPDX-License-Identifier: Apache-2.0
//
// Lockstep: code that is right passes and takes the guest through what the interpreter does; code that is
// wrong is found, with its place and its values. The wrong code is made by compiling a changed trace.

import EngineTestSupport
import ExecutionEngine
import IR
import RISCVGuest
import Synchronization
import TestSupport
import Testing
import Tracing

/// Compiles something else than it is given.
private final class Miscompiler: TraceCompiling {
  private let compiler: CachingCompiler
  private let change: @Sendable (Trace) -> Trace
  let unlinked: UInt

  init(_ request: TraceCompilerRequest, _ change: @escaping @Sendable (Trace) -> Trace) throws {
    compiler = try CachingCompiler(request)
    self.change = change
    unlinked = compiler.unlinked
  }

  func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode? {
    try compiler.compile(change(trace), level: level)
  }
  func release(_ code: TraceCode) { compiler.release(code) }
}

/// A wrong way to compile the instruction at a pc.
private enum Mistake: CaseIterable {
  case wrongConstant, wrongValueStored, missingStore, strayStore, wrongCount

  /// The block with the mistake, if it holds the instruction.
  func plant(_ block: TraceBlock, at pc: UInt64) -> TraceBlock {
    guard
      let index = block.instructions.firstIndex(where: { block.pc &+ UInt64($0 >> 16) == pc })
    else { return block }
    var cells = block.cells
    var codes = block.codes
    var instructions = block.instructions
    let cell = Int(instructions[index] & 0xFFFF)
    switch self {
    case .wrongConstant: cells[cell * 2 + 1] &+= 4 << 32
    case .wrongValueStored:
      cells[cell * 2 + 1] =
        cells[cell * 2 + 1] & ~0xFFFF | UInt64(RISCVState.x(5).offset)
    case .missingStore:
      codes[cell] = OperationCode(.mov, .i64).rawValue
      cells[cell * 2 + 1] =
        UInt64(CPUStateLayout.discard) | UInt64(RISCVState.x(5).offset) << 16
    case .strayStore: cells[cell * 2 + 1] &+= 64 << 32
    case .wrongCount: instructions.remove(at: index)
    }
    return TraceBlock(
      pc: block.pc, cells: cells, codes: codes, literals: block.literals,
      instructions: instructions)
  }
}

extension BareOptions {
  /// The same under lockstep.
  func checked() -> BareOptions {
    var result = self
    result.vcpu.tier?.isChecked = true
    return result
  }

  /// The same under lockstep, with a compiler of one's own.
  fileprivate func checked(_ change: @escaping @Sendable (Trace) -> Trace) -> BareOptions {
    var result = checked()
    result.vcpu.tier?.makeCompiler = { try Miscompiler($0, change) }
    return result
  }
}

@Suite struct LockstepTests {
  /// A loop with one of each: `places` are the pcs of an addition, a store and a branch.
  private struct Loop {
    let program: RISCVAssembler
    let addition: UInt64
    let store: UInt64

    init() {
      var a = RISCVAssembler(at: Programs.start)
      a.li(8, 200)
      a.li(9, Programs.scratch)
      a.li(5, 99)
      let loop = a.placed()
      addition = a.here
      a.addi(10, 10, 3)
      a.add(11, 11, 10)
      store = a.here
      a.sd(11, 9, 8)
      a.addi(8, 8, -1)
      a.bne(8, 0, loop)
      a.finish()
      program = a
    }
  }

  @Test(arguments: tieredWays.indices)
  func rightCodePasses(_ which: Int) throws {
    let way = tieredWays[which]
    for program in [Programs.loops(), Programs.rewriting(rounds: 30), Programs.traps()] {
      let want = try BareMachine([program], BareOptions()).run()
      let got = try BareMachine([program], way.checked()).run()
      #expect(got.vcpu.lockstepDifference == nil, "\(way)")
      #expect(got.registers == want.registers && got.vcpu.retired == want.vcpu.retired, "\(way)")
    }
    let machine = try BareMachine([Programs.loops(rounds: 200)], way.checked()).run()
    let figures = try #require(machine.vcpu.lockstepStatistics)
    // Compiled in the background it may come late.
    if way.vcpu.tier?.policy.isSynchronous == true {
      #expect(figures.instructions * 2 > machine.vcpu.retired, "\(way): \(figures)")
    }
  }

  @Test(arguments: 0..<24)
  func randomProgramsPassAndEndAlike(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 2_171) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let program = RandomProgram.make(&random)
    let limit = UInt64(2_000 + random.below(6_000))
    func limited(_ way: BareOptions) -> BareOptions {
      var way = way
      way.vcpu.instructionLimit = limit
      return way
    }
    let want = try BareMachine([program], limited(BareOptions())).run()
    for way in tieredWays {
      let got = try BareMachine([program], limited(way.checked())).run()
      if let difference = got.vcpu.lockstepDifference {
        Issue.record("seed \(seed): \(way): \(difference)")
      } else if got.registers != want.registers || got.vcpu.retired != want.vcpu.retired {
        Issue.record("seed \(seed): \(way) differs")
      }
    }
  }

  @Test(arguments: Mistake.allCases, TraceLevel.allCases)
  fileprivate func aMistakeIsFound(_ mistake: Mistake, _ level: TraceLevel) throws {
    let loop = Loop()
    let place = mistake == .wrongConstant ? loop.addition : loop.store
    let way = BareOptions.tiered {
      $0.usesQuickLevel = level == .quick
      $0.usesOptimisedLevel = level == .optimised
    }
    let machine = try BareMachine(
      [loop.program],
      way.checked { trace in
        Trace(blocks: trace.blocks.map { mistake.plant($0, at: place) }, edges: trace.edges)
      }
    ).run()
    let found = try #require(machine.vcpu.lockstepDifference)
    #expect(machine.ending == nil, "it stops there and then")
    #expect(found.blocks.contains(found.pc) && found.level == level)
    #expect(found.path.first == found.pc && found.path.contains(place))
    let text = found.description
    #expect(text.hasPrefix("lockstep: trace \(found.trace) (\(level)) at 0x"))
    let memory = found.values.filter { if case .memory = $0.place { true } else { false } }
    let registers = found.values.filter { if case .slot = $0.place { true } else { false } }
    switch mistake {
    case .wrongConstant:
      let value = try #require(
        registers.first { $0.place == .slot(Int(RISCVState.x(10).offset)) })
      #expect(value.trace != value.interpreter && value.writtenAt == place)
      #expect(text.contains("\(value.name): trace 0x"))
    case .wrongValueStored:
      let value = try #require(memory.first)
      #expect(registers.isEmpty && memory.count == 1)
      #expect(value.place == .memory(0x8_0008) && value.trace == 99 && value.writtenAt == place)
      #expect(value.interpreter != 99 && text.contains("memory at 0x80080008"))
    case .missingStore:
      let value = try #require(memory.first)
      #expect(registers.isEmpty && memory.count == 1)
      #expect(value.place == .memory(0x8_0008) && value.writtenAt == place)
    case .strayStore:
      #expect(Set(memory.map(\.place)) == [.memory(0x8_0008), .memory(0x8_0048)])
      #expect(registers.isEmpty)
    case .wrongCount:
      // The trace has done more than it says: the interpreter is behind.
      #expect(!registers.isEmpty, "\(found)")
    }
    // Nothing of the trials is left behind: the guest stands before the run that went wrong.
    #expect(machine.x(9) == Programs.scratch && machine.cpu.pc == found.pc)
    #expect(machine.read(Programs.scratch + 0x48) == 0)
  }

  @Test func mistakesThatShowAreFound() throws {
    // A constant is wrong somewhere in a random program. Where that changes what comes out, lockstep says
    // so, but for runs it cut short or skipped, which the interpreter ran alone: what it lets pass comes
    // out right.
    var shown = 0
    var passed = 0
    for round in UInt64(0)..<60 {
      let seed = SeededGenerator.seed(default: 4_400) &+ round
      var random = SeededGenerator(seed: seed)
      let program = RandomProgram.make(&random)
      let choice = random.below(1_000)
      let change: @Sendable (Trace) -> Trace = { trace in
        var blocks = trace.blocks
        let b = choice % blocks.count
        var cells = blocks[b].cells
        let constants = blocks[b].codes.indices.filter {
          blocks[b].codes[$0] == OperationCode(.add, .i64, immediate: true).rawValue
        }
        guard !constants.isEmpty else { return trace }
        cells[constants[choice % constants.count] * 2 + 1] &+= 1 << 32
        blocks[b] = TraceBlock(
          pc: blocks[b].pc, cells: cells, codes: blocks[b].codes, literals: blocks[b].literals,
          instructions: blocks[b].instructions)
        return Trace(blocks: blocks, edges: trace.edges)
      }
      var way = BareOptions.tiered { _ in }
      way.vcpu.instructionLimit = 3_000
      let want = try BareMachine([program], way).run()
      var wrong = way
      wrong.vcpu.tier?.makeCompiler = { try Miscompiler($0, change) }
      let got = try BareMachine([program], wrong).run()
      let checked = try BareMachine([program], way.checked(change)).run()
      let isWrong = got.registers != want.registers
      shown += isWrong ? 1 : 0
      if checked.vcpu.lockstepDifference == nil {
        passed += isWrong ? 1 : 0
        #expect(checked.registers == want.registers, "seed \(seed)")
      }
    }
    #expect(shown > 10, "only \(shown) programs came out wrong")
    #expect(passed * 10 <= shown, "\(passed) of \(shown) mistakes were let pass")
  }

  @Test func interruptsComeWhereTheyDo() throws {
    for waits in [false, true] {
      let program = Programs.timer(interrupts: 20, period: 997, waits: waits)
      let want = try BareMachine([program], BareOptions()).run()
      let got = try BareMachine([program], BareOptions.tiered { _ in }.checked()).run()
      #expect(got.vcpu.lockstepDifference == nil)
      #expect(got.registers == want.registers && got.vcpu.retired == want.vcpu.retired)
    }
  }

  @Test func aRealClockStandsStillForTrials() throws {
    var options = BareOptions.tiered { _ in }.checked()
    options.isCounted = false
    var a = RISCVAssembler(at: Programs.start)
    a.li(8, 20_000)
    let loop = a.placed()
    a.csrr(10, 0xC01)  // time
    a.add(11, 11, 10)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.finish()
    let machine = try BareMachine([a], options).run()
    #expect(machine.vcpu.lockstepDifference == nil && machine.ending != nil)
    let figures = try #require(machine.vcpu.lockstepStatistics)
    #expect(figures.instructions > 40_000, "\(figures)")
  }

  @Test func whatIsCutIsCounted() throws {
    var a = RISCVAssembler(at: Programs.start)
    // Recorded over RAM, then run over a device.
    a.li(9, Programs.scratch)
    a.li(7, 2)
    let outer = a.placed()
    a.li(8, 100)
    a.li(10, 0)
    let loop = a.placed()
    a.addi(10, 10, 1)
    a.sb(10, 9, 0)
    a.addi(8, 8, -1)
    a.bne(8, 0, loop)
    a.li(9, BareMachine.output)
    a.addi(7, 7, -1)
    a.bne(7, 0, outer)
    a.finish()
    let machine = try BareMachine([a], BareOptions.tiered { _ in }.checked()).run()
    let figures = try #require(machine.vcpu.lockstepStatistics)
    #expect(figures.cuts[.device, default: 0] > 50, "\(figures)")
    #expect(machine.sink.bytes == (1...100).map { UInt8($0) }, "each byte once")
  }
}
