// SPDX-License-Identifier: Apache-2.0
//
// From a recording to a trace: which blocks stay, in which order, and which exits become edges.
//
// - A loop keeps what leads back to its head and is not rare.
// - What is no loop ends at the first computed jump that matches no call: a function's trace must not
//   go on in one of its callers.
// - Every constant exit whose pc is a block of the trace is an edge, taken or not, so that inner loops
//   and joins stay inside. A computed jump goes on to its frequent targets, guarded, likeliest first.
// - Blocks are ordered so that an edge backwards is a loop's back edge.

import IR

/// A trace with what the engine needs to keep it valid.
public struct FormedTrace: Sendable {
  /// For the compiler.
  public var trace: Trace
  /// Its blocks' guest bytes, in the trace's order.
  public let blocks: [RecordedBlock]
  /// The recording it was made from, without what was left out.
  public let recording: Recording
  /// Whether it goes back to its head.
  public let isLoop: Bool

  /// The guest pages it depends on, without repetition.
  public var pages: [TracePage] {
    var seen: Set<TracePage> = []
    return blocks.flatMap(\.pages).filter { seen.insert($0).inserted }
  }

  /// Whether some exit goes on at a constant pc, or a computed jump with several targets may.
  public func hasExit(to pc: UInt64) -> Bool {
    TraceFormation.polymorphicJump(of: recording) != nil
      || blocks.contains { block in
        TraceFormation.constantExits(of: block.block).contains { $0.pc == pc }
      }
  }
}

/// Makes traces of recordings.
public enum TraceFormation {
  /// The trace of a recording; nil when there is too little of it.
  public static func form(_ recording: Recording, _ policy: TierPolicy) -> FormedTrace? {
    guard recording.end.keepsTrace, !recording.blocks.isEmpty else { return nil }
    return form(keeping: kept(recording, policy), of: recording, policy)
  }

  /// A loop together with a path that starts at one of its exits and leads back to its head; nil when
  /// they don't fit together or are too long.
  public static func grow(
    _ loop: FormedTrace, by path: Recording, _ policy: TierPolicy
  ) -> FormedTrace? {
    var merged = loop.recording
    var indices = Dictionary(
      uniqueKeysWithValues: merged.blocks.enumerated().map { ($1.pc, $0) })
    var places: [Int] = []
    for (i, block) in path.blocks.enumerated() {
      if let known = indices[block.pc] {
        guard merged.blocks[known].offset == block.offset,
          merged.blocks[known].block.codes == block.block.codes
        else { return nil }
        places.append(known)
        continue
      }
      indices[block.pc] = merged.blocks.count
      places.append(merged.blocks.count)
      merged.blocks.append(block)
      merged.visits.append(path.visits[i])
    }
    if !constantExits(of: loop.recording).contains(path.blocks[0].pc),
      let jump = polymorphicJump(of: loop.recording), let first = places.first
    {
      merged.edges[
        TraceEdge(source: jump.source, cell: jump.cell, target: first), default: 0] += 1
    }
    for (edge, count) in path.edges {
      let moved = TraceEdge(
        source: places[edge.source], cell: edge.cell, target: places[edge.target])
      merged.edges[moved, default: 0] += count
    }
    guard merged.blocks.count > loop.recording.blocks.count,
      merged.instructionCount <= policy.regionInstructions,
      merged.blocks.count <= max(policy.traceBlocks * 2, 1)
    else { return nil }
    // The path ended at the loop's head, which its recorder never entered.
    let all = traceEdges(of: merged, Set(merged.blocks.indices), policy)
      .map { ($0.source, $0.target) }
    let leadsBack = reaching(0, all, count: merged.blocks.count)
    let result = form(keeping: leadsBack, of: merged, policy)
    guard let result, result.blocks.count > loop.blocks.count else { return nil }
    return result
  }

  // MARK: What stays

  private static func kept(_ recording: Recording, _ policy: TierPolicy) -> Set<Int> {
    guard recording.isLoop else {
      return Set(0..<max(min(recording.cut ?? .max, recording.blocks.count), 1))
    }
    let observed = recording.edges.keys.map { ($0.source, $0.target) }
    let leadsBack = reaching(0, observed, count: recording.blocks.count)
    return leadsBack.filter {
      recording.visits[$0] * policy.rarePasses >= recording.visits[0] || $0 == 0
    }
  }

  private static func form(
    keeping kept: Set<Int>, of recording: Recording, _ policy: TierPolicy
  ) -> FormedTrace? {
    let edges = traceEdges(of: recording, kept, policy)
    var successors: [Int: [Int]] = [:]
    for edge in edges { successors[edge.source, default: []].append(edge.target) }
    let order = reversePostorder(successors)
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let blocks = order.map { recording.blocks[$0] }
    let moved = edges.enumerated().compactMap { rank, edge -> (rank: Int, edge: TraceEdge)? in
      guard let source = position[edge.source], let target = position[edge.target] else {
        return nil
      }
      return (rank, TraceEdge(source: source, cell: edge.cell, target: target))
    }
    .sorted { ($0.edge.source, $0.edge.cell, $0.rank) < ($1.edge.source, $1.edge.cell, $1.rank) }
    .map(\.edge)
    let isLoop = moved.contains { $0.target == 0 }
    let count = blocks.reduce(0) { $0 + $1.instructionCount }
    guard moved.contains(where: { $0.target <= $0.source }) || count >= policy.leastInstructions
    else { return nil }
    var small = Recording()
    small.blocks = blocks
    small.visits = order.map { recording.visits[$0] }
    small.end = recording.end
    small.nextPC = recording.nextPC
    for (edge, count) in recording.edges {
      guard let source = position[edge.source], let target = position[edge.target] else { continue }
      small.edges[TraceEdge(source: source, cell: edge.cell, target: target)] = count
    }
    return FormedTrace(
      trace: Trace(blocks: blocks.map(\.block), edges: moved), blocks: blocks, recording: small,
      isLoop: isLoop)
  }

  // MARK: Edges

  /// The operations of a block that go on at a constant pc by a link, with that pc.
  static func constantExits(of block: TraceBlock) -> [(cell: Int, pc: UInt64)] {
    let direct = OperationCode(.gotoTB).rawValue
    let lookup = OperationCode(.lookupAndGoto).rawValue
    return block.codes.indices.compactMap { cell in
      guard block.codes[cell] == direct || block.codes[cell] == lookup else { return nil }
      return (cell, block.cells[(cell + 1) * 2 + 1])
    }
  }

  private static func constantExits(of recording: Recording) -> Set<UInt64> {
    Set(recording.blocks.flatMap { constantExits(of: $0.block).map(\.pc) })
  }

  /// The computed jump that was seen to go on to the most blocks, at least two: it is the likeliest
  /// origin of a path that starts at no constant exit.
  static func polymorphicJump(of recording: Recording) -> (source: Int, cell: Int)? {
    var counts: [Int: Int] = [:]
    for edge in recording.edges.keys
    where isComputed(edge.cell, of: recording.blocks[edge.source].block) {
      counts[edge.source << 16 | edge.cell, default: 0] += 1
    }
    let most = counts.filter { $0.value > 1 }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { ($0.key >> 16, $0.key & 0xFFFF) }
  }

  /// Those of one operation stand likeliest first.
  private static func traceEdges(
    of recording: Recording, _ kept: Set<Int>, _ policy: TierPolicy
  ) -> [TraceEdge] {
    let indices = Dictionary(
      uniqueKeysWithValues: kept.map { (recording.blocks[$0].pc, $0) })
    var edges: [TraceEdge] = []
    for source in kept.sorted() {
      for exit in constantExits(of: recording.blocks[source].block) {
        guard let target = indices[exit.pc] else { continue }
        edges.append(TraceEdge(source: source, cell: exit.cell, target: target))
      }
    }
    var computed: [Int: [(edge: TraceEdge, count: Int)]] = [:]
    for (edge, count) in recording.edges
    where kept.contains(edge.source) && kept.contains(edge.target)
      && isComputed(edge.cell, of: recording.blocks[edge.source].block)
    {
      computed[edge.source << 16 | edge.cell, default: []].append((edge, count))
    }
    for place in computed.keys.sorted() {
      let all = (computed[place] ?? []).sorted {
        ($0.count, $1.edge.target) > ($1.count, $0.edge.target)
      }
      edges += all.prefix(max(policy.indirectTargets, 1)).map(\.edge)
    }
    return edges
  }

  /// Whether the operation at a cell is a computed jump.
  private static func isComputed(_ cell: Int, of block: TraceBlock) -> Bool {
    block.codes[cell] == OperationCode(.lookupAndGotoPtr).rawValue
  }

  // MARK: Graphs

  /// The blocks from which a block can be reached, itself included.
  private static func reaching(_ goal: Int, _ edges: [(Int, Int)], count: Int) -> Set<Int> {
    var sources: [Int: [Int]] = [:]
    for (source, target) in edges { sources[target, default: []].append(source) }
    var seen: Set<Int> = [goal]
    var work = [goal]
    while let block = work.popLast() {
      for source in sources[block] ?? [] where seen.insert(source).inserted { work.append(source) }
    }
    return seen
  }

  /// Blocks reachable from 0, each before what only it leads to.
  private static func reversePostorder(_ successors: [Int: [Int]]) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = [0]
    var stack: [(block: Int, next: Int)] = [(0, 0)]
    while let (block, next) = stack.last {
      let targets = successors[block] ?? []
      if next < targets.count {
        stack[stack.count - 1].next += 1
        if seen.insert(targets[next]).inserted { stack.append((targets[next], 0)) }
      } else {
        order.append(block)
        stack.removeLast()
      }
    }
    return order.reversed()
  }
}
