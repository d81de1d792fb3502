// SPDX-License-Identifier: Apache-2.0
//
// Follows the next executing tail of a hot head: the engine runs block by block and tells the recorder
// where control goes; the recorder says when to stop. A loop is watched for several passes, so that all
// its common paths are in the recording, inner loops and called functions with them.

import IR

/// Records from one head at a time.
public struct TraceRecorder {
  private let policy: TierPolicy
  private var recording = Recording()
  private var indices: [UInt64: Int] = [:]
  private var returns: Set<UInt64> = []
  private var current: (source: Int, cell: Int)?
  private var instructions = 0
  private var executed = 0
  private var passes = 0
  private var quiet = 0
  private var hasNews = false
  /// Blocks that others were seen to run into, in all recordings: those are cut there.
  private var starts: Set<UInt64> = []
  private static let startLimit = 4096
  /// Of the blocks met in this recording; see `length`.
  private var lengths: [UInt64: Int?] = [:]
  private var random: PolicyRandom

  /// A recorder that keeps to a policy's limits.
  public init(_ policy: TierPolicy) {
    self.policy = policy
    random = PolicyRandom(seed: policy.seed)
  }

  /// Starts anew. The first visit is the head.
  public mutating func begin() {
    recording = Recording()
    indices.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    returns.removeAll(keepingCapacity: true)
    current = nil
    instructions = 0
    executed = 0
    passes = 0
    quiet = 0
    hasNews = false
  }

  /// Blocks recorded so far.
  public var blockCount: Int { recording.blocks.count }

  /// How many of a block's instructions are recorded with it: those before the start of another block that
  /// it runs into; nil for all. Loops then hold no copy of their first pass, and ways that part join
  /// again. `offsets`: of its instructions, from its pc.
  public mutating func length(pc: UInt64, offsets: () -> [UInt64]) -> Int? {
    guard policy.splitsBlocks else { return nil }
    if let known = lengths[pc] { return known }
    let length = offsets().enumerated().dropFirst().first { _, offset in
      starts.contains(pc &+ offset) || indices[pc &+ offset] != nil
    }?.offset
    lengths[pc] = .some(length)
    return length
  }

  /// Whether a new block starts inside another one, which runs on into a copy of it: the recording is
  /// better begun anew, and cuts that.
  private mutating func isSplit(at pc: UInt64) -> Bool {
    guard policy.splitsBlocks, starts.count < Self.startLimit,
      recording.blocks.contains(where: { $0.block.starts(at: pc) })
    else { return false }
    return starts.insert(pc).inserted
  }

  /// Control has reached a block, which is about to run. `startsOtherLoop`: it is the head of another
  /// trace that is a loop. Gives the reason to stop before it, or nil to run it.
  public mutating func visit(
    pc: UInt64, startsOtherLoop: Bool, _ copy: () -> RecordedBlock
  ) -> RecordingEnd? {
    recording.nextPC = pc
    if policy.randomCuts > 0, random.next() % UInt64(policy.randomCuts) == 0 {
      return random.next() & 1 == 0 || recording.blocks.isEmpty ? .forced : .full
    }
    if let known = indices[pc] {
      note(known)
      if known == 0 {
        passes += 1
        quiet = hasNews ? 0 : quiet + 1
        hasNews = false
        let patience = recording.cut == nil ? 1 : policy.indirectPatience
        if passes >= policy.recordingPasses * patience || quiet >= policy.quietPasses * patience {
          return .loop
        }
      }
      if executed >= policy.recordingLength { return .long }
      executed += 1
      recording.visits[known] += 1
      source = known
      return nil
    }
    if startsOtherLoop && !recording.blocks.isEmpty { return .otherHead }
    if executed >= policy.recordingLength { return .long }
    let block = copy()
    if let head = recording.blocks.first {
      if recording.blocks.count >= policy.traceBlocks
        || instructions + block.instructionCount > policy.traceInstructions
      {
        return .full
      }
      if !policy.crossesPages && (block.pc ^ head.pc) >> 12 != 0 || block.secondPage != nil {
        return .boundary
      }
    }
    if isSplit(at: pc) { return .split }
    let index = recording.blocks.count
    note(index)
    indices[pc] = index
    returns.insert(block.end)
    recording.blocks.append(block)
    recording.visits.append(1)
    instructions += block.instructionCount
    executed += 1
    hasNews = true
    source = index
    return nil
  }

  /// The block that was visited last has ended at an operation, and goes on at a pc. Gives the reason
  /// to stop there, or nil to go on.
  public mutating func leave(cell: Int, to pc: UInt64) -> RecordingEnd? {
    recording.nextPC = pc
    let code = OperationCode(rawValue: recording.blocks[source].block.codes[cell])
    current = (source, cell)
    guard code.opcode == .lookupAndGotoPtr else { return nil }
    if !policy.inlinesIndirect { return .boundary }
    if !returns.contains(pc) && recording.cut == nil { recording.cut = recording.blocks.count }
    return nil
  }

  /// Ends the recording. What ended because an instruction must run alone ends before its block.
  public mutating func finish(_ end: RecordingEnd) -> Recording {
    recording.end = end
    if end == .alone, source == recording.blocks.count - 1, recording.visits[source] == 1 {
      recording.blocks.removeLast()
      recording.visits.removeLast()
      recording.edges = recording.edges.filter { $0.key.target != source }
    }
    return recording
  }

  private var source = 0

  private mutating func note(_ target: Int) {
    guard let from = current else { return }
    recording.edges[
      TraceEdge(source: from.source, cell: from.cell, target: target), default: 0] += 1
    current = nil
  }
}
