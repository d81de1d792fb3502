// SPDX-License-Identifier: Apache-2.0
//
// What has to be known about a trace before its first instruction is lowered: its slots, its blocks in
// an order where single predecessors come first, where polls stand, how long the way to the next one is,
// and which slots differ from CPUState at each block.
//
// Invariants
// - A slot that a block's predecessors may have left different values in is in `written` there; for all
//   others the value is the one CPUState had at entry (or the only predecessor's).
// - `dirty` holds at least every slot whose value CPUState does not have.

import IR

/// Facts about a trace.
struct TracePlan {
  /// One block's facts.
  struct Block {
    /// Whether anything leads here.
    var isReachable = false
    /// Edges (and the trace's entry) that lead here.
    var entries = 0
    /// Whether budget and exit request are checked here: the head, and targets of back edges.
    var isCheck = false
    /// Guest instructions on the longest way from here to the next check or exit, this block included.
    var longestWay = 0
    /// By slot index: may have been written on some way here.
    var written: [Bool] = []
    /// By slot index: may differ from CPUState here.
    var dirty: [Bool] = []
    /// Edge targets by the cell they leave from; several for a computed jump, likeliest first.
    var edges: [Int: [Int]] = [:]
    /// Every edge's target.
    var targets: some Sequence<Int> { edges.values.joined() }
    /// By guest instruction: whether CPUState must hold every global when it starts.
    var syncs: [Bool] = []
    /// Whether CPUState must hold every global before the block's poll.
    var syncsAtPoll = false
    /// Whether a helper may have changed the mode when the block ends.
    var changesMode = false
    /// Cells that branches inside the block go to.
    var labels: Set<Int> = []
  }

  /// Slots operations name, ascending; CPUState's fpFlags and fpControl stay in memory and are no slots
  /// here.
  private(set) var slots: [Slot] = []
  private(set) var index: [UInt16: Int] = [:]
  /// By slot index: computed on as f64 and by no integer operation.
  private(set) var isFloat: [Bool] = []
  private(set) var blocks: [Block] = []
  /// Reachable blocks in reverse postorder.
  private(set) var order: [Int] = []
  /// Whether some edge goes back.
  private(set) var hasLoop = false
  /// Guest instructions on the longest way from any check to the next one or an exit.
  private(set) var longestWay = 0
  /// Whether loops are granted their budget in parts; see `TraceLowering.poll`.
  private(set) var grantsBudget = false
  /// Which accesses share look-ups.
  private(set) var groups: AccessGroups?

  init(
    _ trace: Trace, level: CompilationLevel, effects: [UInt16: HelperEffects], sharesLookups: Bool
  ) throws {
    guard !trace.blocks.isEmpty else { throw TraceCompilerError("the trace has no blocks") }
    blocks = trace.blocks.map { _ in Block() }
    try collectEdges(trace)
    findOrder()
    try collectSlots(trace)
    findChecks(trace)
    grantsBudget = hasLoop && level == .optimised
    let groups = AccessGroups(trace, self, effects, isOn: sharesLookups)
    self.groups = groups
    findWritten(trace, level, effects, groups)
  }

  /// Whether a slot's value is kept in CPUState all the time.
  static func isResident(_ slot: UInt16) -> Bool {
    Int(slot) == CPUStateLayout.fpFlags || Int(slot) == CPUStateLayout.fpControl
  }

  // MARK: Shape

  private mutating func collectEdges(_ trace: Trace) throws {
    blocks[0].entries = 1
    for edge in trace.edges {
      guard trace.blocks.indices.contains(edge.source), trace.blocks.indices.contains(edge.target)
      else { throw TraceCompilerError("an edge of the trace leads nowhere") }
      let source = trace.blocks[edge.source]
      let target = trace.blocks[edge.target]
      let others = blocks[edge.source].edges[edge.cell] ?? []
      guard source.codes.indices.contains(edge.cell), !others.contains(edge.target)
      else { throw TraceCompilerError("block \(edge.source) has an edge twice at \(edge.cell)") }
      let isRight = source.withBlock { block in
        switch block.code(at: edge.cell).opcode {
        case .gotoTB, .lookupAndGoto:
          others.isEmpty && block.word(at: edge.cell + 1) == target.pc
        case .lookupAndGotoPtr: true
        default: false
        }
      }
      guard isRight else {
        throw TraceCompilerError("block \(edge.source), cell \(edge.cell): no edge can leave here")
      }
      blocks[edge.source].edges[edge.cell, default: []].append(edge.target)
    }
  }

  private mutating func findOrder() {
    var postorder: [Int] = []
    var stack: [(block: Int, rest: [Int])] = [(0, successors(of: 0))]
    blocks[0].isReachable = true
    while let top = stack.last {
      guard let next = top.rest.last else {
        postorder.append(top.block)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].rest.removeLast()
      if blocks[next].isReachable { continue }
      blocks[next].isReachable = true
      stack.append((next, successors(of: next)))
    }
    order = postorder.reversed()
    for source in order {
      for target in blocks[source].targets { blocks[target].entries += 1 }
    }
  }

  /// Descending, so that the walk takes lower targets first whatever a dictionary's order is.
  private func successors(of block: Int) -> [Int] {
    Set(blocks[block].targets).sorted(by: >)
  }

  /// Polls, and the longest ways between them. A block behind its source in the trace and no check comes
  /// later in every acyclic way, so descending indices see successors first.
  private mutating func findChecks(_ trace: Trace) {
    blocks[0].isCheck = true
    for source in order {
      for target in blocks[source].targets where target <= source {
        blocks[target].isCheck = true
        hasLoop = true
      }
    }
    for i in blocks.indices.reversed() {
      var longest = 0
      for target in blocks[i].targets where !blocks[target].isCheck {
        longest = max(longest, blocks[target].longestWay)
      }
      blocks[i].longestWay = trace.blocks[i].instructionCount + longest
      if blocks[i].isCheck { longestWay = max(longestWay, blocks[i].longestWay) }
    }
  }

  // MARK: Slots

  private mutating func collectSlots(_ trace: Trace) throws {
    var found: Set<UInt16> = []
    for i in order {
      try trace.blocks[i].withBlock { block in
        try check(block, i)
        block.forEachOperation { cell, opcode in
          let places = opcode.shape.places(immediate: block.code(at: cell).hasImmediate)
          block.forEachSource(places, at: cell) { found.insert($0.offset) }
          if let slot = block.destination(places, at: cell) { found.insert(slot.offset) }
          if opcode.isBranch, let target = block.branchTarget(at: cell) {
            blocks[i].labels.insert(target)
          }
        }
      }
    }
    found.subtract([Slot.zero.offset, Slot.discard.offset])
    slots = found.filter { !Self.isResident($0) }.sorted().map { Slot($0) }
    for (i, slot) in slots.enumerated() { index[slot.offset] = i }
    findFloats(trace)
  }

  /// Sorts slots by what is done with them; loads, stores and moves do not count.
  private mutating func findFloats(_ trace: Trace) {
    var floats: Set<UInt16> = []
    var integers: Set<UInt16> = []
    for i in order {
      trace.blocks[i].withBlock { block in
        block.forEachOperation { cell, opcode in
          let code = block.code(at: cell)
          let places = opcode.shape.places(immediate: code.hasImmediate)
          var used: [UInt16] = []
          block.forEachSource(places, at: cell) { used.append($0.offset) }
          let written = block.destination(places, at: cell).map { [$0.offset] } ?? []
          switch opcode {
          case .mov, .guestLd, .guestSt, .movi: break
          case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fmadd, .fmsub, .fnmadd, .fnmsub:
            if code.format == .f64 { floats.formUnion(used + written) }
          case .feq, .flt, .fle:
            if code.format == .f64 { floats.formUnion(used) }
            integers.formUnion(written)
          case .fmin, .fmax: break
          default: integers.formUnion(used + written)
          }
        }
      }
    }
    isFloat = slots.map { floats.contains($0.offset) && !integers.contains($0.offset) }
  }

  /// What lowering relies on; the verifier's rules are the recorder's duty.
  private func check(_ block: IRBlock, _ index: Int) throws {
    var cell = 0
    var last: Opcode?
    while cell < block.cellCount {
      let code = block.code(at: cell)
      guard let opcode = code.opcode, code.isLegal, (opcode == .head) == (cell == 0),
        cell + opcode.shape.cellCount <= block.cellCount
      else { throw TraceCompilerError("block \(index), cell \(cell): no legal operation") }
      if opcode.isBranch {
        guard let target = block.branchTarget(at: cell), target > cell, target < block.cellCount
        else { throw TraceCompilerError("block \(index), cell \(cell): a branch leads nowhere") }
      }
      last = opcode
      cell += opcode.shape.cellCount
    }
    guard let last, last.endsBlock, block.instructionCount > 0 else {
      throw TraceCompilerError("block \(index) does not end")
    }
  }

  // MARK: Writes

  private mutating func findWritten(
    _ trace: Trace, _ level: CompilationLevel, _ effects: [UInt16: HelperEffects],
    _ groups: AccessGroups
  ) {
    let none = Array(repeating: false, count: slots.count)
    for i in blocks.indices {
      blocks[i].written = none
      blocks[i].dirty = none
    }
    // What a block writes; by edge, what of it is not synced before the edge, and whether it syncs.
    var writes = blocks.map { _ in none }
    var ends = blocks.map { _ in [Int: (fresh: [Bool], syncs: Bool)]() }
    for i in order {
      trace.blocks[i].withBlock { block in
        blocks[i].syncs = Self.findSyncs(block, level, effects) { groups.isSafe(i, $0) }
      }
    }
    if level != .optimised { shareSyncs(trace) }
    for i in order {
      var fresh = none
      var syncs = blocks[i].syncsAtPoll
      trace.blocks[i].withBlock { block in
        var instruction = -1
        block.forEachOperation { cell, opcode in
          while instruction + 1 < block.instructionCount
            && block.firstCell(of: instruction + 1) <= cell
          {
            instruction += 1
            if blocks[i].syncs[instruction] {
              fresh = none
              syncs = true
            }
          }
          let places = opcode.shape.places(immediate: block.code(at: cell).hasImmediate)
          if let slot = block.destination(places, at: cell), !slot.isTemporary,
            let at = index[slot.offset]
          {
            writes[i][at] = true
            fresh[at] = true
          }
          if opcode == .call, Self.effects(block, cell, effects).contains(.changesMode) {
            blocks[i].changesMode = true
          }
          if opcode == .call, Self.effects(block, cell, effects).contains(.writesGlobals) {
            for (at, slot) in slots.enumerated() where !slot.isTemporary {
              writes[i][at] = true
              fresh[at] = true
            }
          }
          if blocks[i].edges[cell] != nil { ends[i][cell] = (fresh, syncs) }
        }
      }
    }
    var changed = true
    while changed {
      changed = false
      for source in order {
        for (cell, targets) in blocks[source].edges {
          guard let end = ends[source][cell] else { continue }
          for target in targets {
            for at in slots.indices {
              let isDirty = end.fresh[at] || !end.syncs && blocks[source].dirty[at]
              if isDirty && !blocks[target].dirty[at] {
                blocks[target].dirty[at] = true
                changed = true
              }
              let isWritten = writes[source][at] || blocks[source].written[at]
              if isWritten && !blocks[target].written[at] {
                blocks[target].written[at] = true
                changed = true
              }
            }
          }
        }
      }
    }
  }

  /// Instructions before which every global is stored: those that call a helper that may look at
  /// globals; at the quick level all that may leave in their middle, so that those exits are empty.
  private static func findSyncs(
    _ block: IRBlock, _ level: CompilationLevel, _ effects: [UInt16: HelperEffects],
    isSafe: (Int) -> Bool
  ) -> [Bool] {
    var syncs = Array(repeating: false, count: block.instructionCount)
    var instruction = -1
    block.forEachOperation { cell, opcode in
      while instruction + 1 < block.instructionCount && block.firstCell(of: instruction + 1) <= cell
      {
        instruction += 1
      }
      guard instruction >= 0, opcode.mayFault, !isSafe(cell) else { return }
      let looks =
        opcode == .call
        && !Self.effects(block, cell, effects).isDisjoint(with: [.readsGlobals, .writesGlobals])
      if looks || level != .optimised { syncs[instruction] = true }
    }
    return syncs
  }

  /// Moves syncs up to where one serves several ways out, so that those hold less code: before a poll of a
  /// block that syncs anyway, and before the end of a block with several exits or a successor that syncs.
  private mutating func shareSyncs(_ trace: Trace) {
    let syncing = blocks.map { $0.syncs.contains(true) }
    for i in order {
      blocks[i].syncsAtPoll = blocks[i].isCheck && syncing[i]
      var exits = 0
      trace.blocks[i].withBlock { block in
        block.forEachOperation { cell, opcode in
          let isLeft = blocks[i].edges[cell] == nil || opcode == .lookupAndGotoPtr
          if opcode.endsBlock && isLeft { exits += 1 }
        }
      }
      let isShared = exits > 1 || exits == 1 && blocks[i].targets.contains { syncing[$0] }
      if isShared, let last = blocks[i].syncs.indices.last { blocks[i].syncs[last] = true }
    }
  }

  /// The effects of the helper a `call` names; all of them for one nobody declared.
  static func effects(
    _ block: IRBlock, _ cell: Int, _ effects: [UInt16: HelperEffects]
  ) -> HelperEffects {
    effects[block.field(OperationLayout.field0, at: cell + 1)] ?? HelperEffects(rawValue: .max)
  }
}
