// SPDX-License-Identifier: Apache-2.0
//
// What recordings become: loops with all their paths, inner loops and calls inside, tails that end where
// they should, and penalties for heads that fail.

import IR
import TestSupport
import Testing
import Tracing

@Suite struct RecorderTests {
  private let policy = TierPolicy()

  private func repeated(_ count: Int, _ path: [UInt64]) -> [UInt64] {
    Array(repeatElement(path, count: count).joined())
  }

  @Test func aLoopIsItsBlocksAndItsBackEdge() throws {
    let walk = Walk(sketch(0x100, 3, .to(0x200)), sketch(0x200, 2, .either(0x300, 0x100)))
    let path = repeated(20, [0x100, 0x200])
    let recording = walk.record(path, policy)
    #expect(recording.end == .loop && recording.isLoop)
    let formed = try #require(TraceFormation.form(recording, policy))
    #expect(formed.isLoop && formed.trace.blocks.map(\.pc) == [0x100, 0x200])
    #expect(formed.trace.edges.map(\.source) == [0, 1])
    #expect(formed.trace.edges.map(\.target) == [1, 0])
    #expect(formed.hasExit(to: 0x300) && formed.trace.instructionCount == 5)
  }

  @Test func bothSidesOfABranchAreInside() throws {
    let walk = Walk(
      sketch(0x100, 1, .either(0x200, 0x300)), sketch(0x200, 1, .to(0x400)),
      sketch(0x300, 1, .to(0x400)), sketch(0x400, 1, .either(0x500, 0x100)))
    let path = repeated(20, [0x100, 0x200, 0x400, 0x100, 0x200, 0x400, 0x100, 0x300, 0x400])
    let formed = try #require(TraceFormation.form(walk.record(path, policy), policy))
    #expect(Set(formed.trace.blocks.map(\.pc)) == [0x100, 0x200, 0x300, 0x400])
    #expect(formed.trace.edges.count == 5)
    // The join comes behind both of its predecessors: it is no loop.
    #expect(formed.trace.edges.filter { $0.target <= $0.source }.map(\.target) == [0])
  }

  /// A loop whose head lies inside the block that leads to it: the recording stops, and the next one takes
  /// that block up to there.
  @Test func blocksAreCutWhereOthersBegin() {
    let entry = sketch(0x100, 5, .either(0x200, 0x108))
    let loop = sketch(0x108, 3, .either(0x200, 0x108))
    let offsets: [UInt64] = [0, 4, 8, 12, 16]
    var recorder = TraceRecorder(policy)
    recorder.begin()
    #expect(recorder.length(pc: 0x100) { offsets } == nil)
    #expect(recorder.visit(pc: 0x100, startsOtherLoop: false) { entry } == nil)
    #expect(recorder.leave(cell: 9, to: 0x108) == nil)
    #expect(recorder.visit(pc: 0x108, startsOtherLoop: false) { loop } == .split)
    #expect(recorder.finish(.split).blocks.map(\.pc) == [0x100])
    recorder.begin()
    #expect(recorder.length(pc: 0x100) { offsets } == 2)
    let short = sketch(0x100, 2, .to(0x108))
    #expect(recorder.visit(pc: 0x100, startsOtherLoop: false) { short } == nil)
    #expect(recorder.leave(cell: 3, to: 0x108) == nil)
    #expect(recorder.visit(pc: 0x108, startsOtherLoop: false) { loop } == nil)

    // The other way round: the loop first, then a block that runs into it.
    recorder = TraceRecorder(policy)
    recorder.begin()
    #expect(recorder.visit(pc: 0x108, startsOtherLoop: false) { loop } == nil)
    #expect(recorder.length(pc: 0x100) { offsets } == 2)

    var whole = policy
    whole.splitsBlocks = false
    recorder = TraceRecorder(whole)
    recorder.begin()
    #expect(recorder.visit(pc: 0x108, startsOtherLoop: false) { loop } == nil)
    #expect(recorder.length(pc: 0x100) { offsets } == nil)
    #expect(recorder.visit(pc: 0x100, startsOtherLoop: false) { entry } == nil)
  }

  @Test func innerLoopsEndInside() throws {
    let walk = Walk(
      sketch(0x100, 1, .to(0x200)), sketch(0x200, 1, .either(0x300, 0x200)),
      sketch(0x300, 1, .either(0x400, 0x100)))
    let path = repeated(20, [0x100, 0x200, 0x200, 0x200, 0x300])
    let formed = try #require(TraceFormation.form(walk.record(path, policy), policy))
    #expect(formed.trace.blocks.count == 3)
    #expect(formed.trace.edges.filter { $0.target <= $0.source }.count == 2)
  }

  @Test func aTailThatRunsIntoALoopKeepsIt() throws {
    let walk = Walk(sketch(0x100, 4, .to(0x200)), sketch(0x200, 1, .either(0x300, 0x200)))
    let path: [UInt64] = [0x100] + Array(repeating: 0x200, count: 1_000)
    let recording = walk.record(path, policy)
    #expect(recording.end == .long && !recording.isLoop)
    let formed = try #require(TraceFormation.form(recording, policy))
    #expect(!formed.isLoop && formed.trace.blocks.map(\.pc) == [0x100, 0x200])
    #expect(formed.trace.edges.contains(TraceEdge(source: 1, cell: 5, target: 1)))
  }

  @Test func callsReturnInsideAndFunctionsEndAtTheirs() throws {
    // 0x100 calls 0x800, which returns behind the call.
    let blocks = [
      sketch(0x100, 2, .to(0x800)), sketch(0x800, 3, .computed), sketch(0x108, 1, .to(0x100)),
      sketch(0x900, 5, .to(0x100)),
    ]
    var walk = Walk()
    for block in blocks { walk.blocks[block.pc] = block }
    let loop = repeated(10, [0x100, 0x800, 0x108])
    let caller = try #require(TraceFormation.form(walk.record(loop, policy), policy))
    #expect(Set(caller.trace.blocks.map(\.pc)) == [0x100, 0x108, 0x800] && caller.isLoop)
    // From the function's head it isn't known who called: the trace ends at the return.
    let tail = walk.record([0x800, 0x900, 0x100, 0x1234], policy)
    #expect(tail.cut == 1)
    var least = policy
    least.leastInstructions = 4
    #expect(TraceFormation.form(tail, least)?.trace.blocks.map(\.pc) == nil, "3 instructions")
    #expect(TraceFormation.form(tail, policy)?.trace.blocks.map(\.pc) == [0x800])
    // Unless control comes back to it.
    let around = repeated(10, [0x800, 0x108, 0x100])
    let rotated = try #require(TraceFormation.form(walk.record(around, policy), policy))
    #expect(rotated.isLoop && rotated.trace.blocks.count == 3 && rotated.trace.pc == 0x800)
  }

  @Test func limitsHold() {
    var all = Walk()
    for i in UInt64(0)..<100 {
      all.blocks[0x1000 + i * 40] = sketch(0x1000 + i * 40, 10, .to(0x1000 + i * 40 + 40))
    }
    let path = (UInt64(0)..<100).map { 0x1000 + $0 * 40 }
    for limit in [1, 9, 10, 35, 400] {
      var policy = policy
      policy.traceInstructions = limit
      let recording = all.record(path, policy)
      #expect(recording.end == .full)
      #expect(recording.instructionCount <= max(limit, 10), "the head itself may be longer")
    }
    var short = policy
    short.recordingLength = 3
    short.traceInstructions = 1_000
    #expect(all.record(path, short).blocks.count == 3)
    var narrow = policy
    narrow.crossesPages = false
    narrow.traceInstructions = 4_000
    narrow.traceBlocks = 4_000
    let inPage = Walk(sketch(0x1FF0, 2, .to(0x2000)), sketch(0x2000, 2, .to(0x1FF0)))
    #expect(inPage.record([0x1FF0, 0x2000], narrow).end == .boundary)
    #expect(inPage.record([0x1FF0, 0x2000], policy).blocks.count == 2)
  }

  @Test func aSidePathGrowsItsLoop() throws {
    let walk = Walk(
      sketch(0x100, 2, .either(0x200, 0x300)), sketch(0x200, 2, .to(0x100)),
      sketch(0x300, 4, .to(0x400)), sketch(0x400, 2, .to(0x200)))
    let path = repeated(20, [0x100, 0x200])
    let loop = try #require(TraceFormation.form(walk.record(path, policy), policy))
    #expect(loop.trace.blocks.count == 2)
    let side = walk.record([0x300, 0x400, 0x200, 0x100], policy, otherLoops: [0x100])
    #expect(side.end == .otherHead && side.nextPC == 0x100)
    let grown = try #require(TraceFormation.grow(loop, by: side, policy))
    #expect(grown.isLoop && grown.trace.pc == 0x100 && grown.trace.blocks.count == 4)
    #expect(grown.trace.edges.count == 5, "every constant exit to a block is an edge")
    var small = policy
    small.regionInstructions = 9
    #expect(TraceFormation.grow(loop, by: side, small) == nil)
    let away = walk.record([0x300, 0x1_0000], policy)
    #expect(TraceFormation.grow(loop, by: away, policy) == nil, "it does not lead back")
  }

  @Test func whatFailedIsNoTrace() {
    let walk = Walk(sketch(0x100, 10, .to(0x100)))
    for end in RecordingEnd.allCases {
      var recorder = TraceRecorder(policy)
      recorder.begin()
      _ = recorder.visit(pc: 0x100, startsOtherLoop: false) { walk.blocks[0x100].unsafelyUnwrapped }
      _ = recorder.leave(cell: walk.cell(from: 0x100, to: 0x100), to: 0x100)
      _ = recorder.visit(pc: 0x100, startsOtherLoop: false) { walk.blocks[0x100].unsafelyUnwrapped }
      let formed = TraceFormation.form(recorder.finish(end), policy)
      #expect((formed != nil) == end.keepsTrace, "\(end)")
    }
  }

  @Test(arguments: 0..<200)
  func randomWalksGiveSoundTraces(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 4_400) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let count = 2 + random.below(12)
    let pcs = (0..<count).map { UInt64(0x1000 + $0 * 0x100) }
    var walk = Walk()
    for pc in pcs {
      let exit: Exit =
        switch random.below(4) {
        case 0: .to(random.pick(pcs))
        case 1: .computed
        default: .either(random.pick(pcs), random.pick(pcs))
        }
      walk.blocks[pc] = sketch(pc, 1 + random.below(6), exit)
    }
    var path = [pcs[0]]
    while path.count < 300 {
      let block = walk.blocks[path.last.unsafelyUnwrapped].unsafelyUnwrapped.block
      let exits = block.codes.indices.filter {
        block.codes[$0] == OperationCode(.gotoTB).rawValue
      }.map { block.cells[$0 * 2 + 3] }
      path.append(exits.isEmpty ? random.pick(pcs) : random.pick(exits))
    }
    var policy = policy
    policy.leastInstructions = 1
    policy.rarePasses = random.pick([1, 4, 16, 1_000])
    policy.recordingPasses = random.pick([1, 5, 100])
    policy.randomCuts = random.pick([0, 10])
    policy.seed = seed
    let recording = walk.record(path, policy)
    guard let formed = TraceFormation.form(recording, policy) else {
      #expect(!recording.end.keepsTrace, "seed \(seed): \(recording.end)")
      return
    }
    let blocks = formed.trace.blocks
    #expect(blocks[0].pc == pcs[0], "seed \(seed)")
    #expect(Set(blocks.map(\.pc)).count == blocks.count, "seed \(seed): a block twice")
    var places: Set<[Int]> = []
    var reached: Set<Int> = [0]
    for edge in formed.trace.edges.sorted(by: { $0.source < $1.source }) {
      let isComputed =
        blocks[edge.source].codes[edge.cell] == OperationCode(.lookupAndGotoPtr).rawValue
      #expect(
        places.insert([edge.source, edge.cell, isComputed ? edge.target : -1]).inserted,
        "seed \(seed): two edges at one place")
      let code = OperationCode(rawValue: blocks[edge.source].codes[edge.cell])
      #expect(code.opcode?.endsBlock == true, "seed \(seed)")
      if code.opcode == .gotoTB {
        let pc = blocks[edge.source].cells[edge.cell * 2 + 3]
        #expect(pc == blocks[edge.target].pc, "seed \(seed): an edge to another pc")
      }
      reached.insert(edge.target)
    }
    #expect(reached.count == blocks.count, "seed \(seed): a block nothing leads to")
  }

  @Test func penaltiesDoubleAndEnd() {
    var policy = policy
    policy.hotThreshold = 100
    policy.abortLimit = 4
    var penalties = HeadPenalties(policy)
    var last: Int32 = 100
    for _ in 0..<3 {
      #expect(!penalties.isBlacklisted(7))
      let wait = penalties.fail(7)
      #expect(wait >= last && wait < last * 4, "\(wait) after \(last)")
      last = wait
    }
    #expect(penalties.fail(7) == .max && penalties.isBlacklisted(7))
    #expect(!penalties.isBlacklisted(8) && penalties.blacklisted == 1)
    var again = HeadPenalties(policy)
    var other = HeadPenalties(policy)
    #expect((0..<9).map { again.fail($0) } == (0..<9).map { other.fail($0) }, "seeded")
    penalties.forgetAll()
    #expect(!penalties.isBlacklisted(7))
  }

  @Test func thresholdFollowsTheLoadInCalmTimes() {
    var policy = TierPolicy()
    policy.hotThreshold = 20_000
    policy.idleThreshold = 1000
    policy.calmMilliseconds = 5
    let calm: UInt64 = 5_000_000
    #expect(policy.profileStep == 1000)
    #expect(
      (0..<6).map { policy.threshold(requests: $0, calm: calm) }
        == [1000, 2000, 4000, 8000, 16_000, 20_000])
    #expect(policy.threshold(requests: .max, calm: calm) == 20_000)
    #expect(policy.threshold(requests: 0, calm: calm - 1) == 20_000)
    var heat: [Int64] = [Int64(policy.profileStep)]
    while let last = heat.last, last < 20_000 {
      heat.append(last + Int64(policy.profileStep(heat: last)))
    }
    #expect(heat == [1000, 2000, 4000, 8000, 16_000, 20_000])
    #expect(policy.profileStep(heat: 20_000) == 1000 && policy.waitingStep == 4000)
    policy.hotThreshold = 300
    #expect(policy.waitingStep == 300 && policy.profileStep(heat: 300) == 300)
    #expect(policy.profileStep == 300 && policy.threshold(requests: 0, calm: calm) == 300)
    policy.hotThreshold = 20_000
    policy.isSynchronous = true
    #expect(policy.profileStep == 20_000 && policy.threshold(requests: 0, calm: calm) == 20_000)
  }

  @Test func everyFieldIsSetByName() {
    for field in TierPolicy.fields {
      var policy = TierPolicy()
      #expect(field.set(field.value(in: policy), in: &policy), "\(field.name)")
      #expect(policy == TierPolicy())
      #expect(!field.set("?", in: &policy) && !field.set("", in: &policy))
      let value = field.value(in: policy)
      let other = value == "on" ? "off" : value == "off" ? "on" : "65536"
      guard field.set(other, in: &policy) else { continue }
      #expect(policy.changes == "\(field.name)=\(other)")
    }
    #expect(Set(TierPolicy.fields.map(\.name)).count == TierPolicy.fields.count)
    // A field without a name could not be set: count what the value has.
    #expect(Mirror(reflecting: TierPolicy()).children.count == TierPolicy.fields.count)
  }
}
