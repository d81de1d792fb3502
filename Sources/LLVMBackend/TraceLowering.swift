// SPDX-License-Identifier: Apache-2.0
//
// Trace → LLVM IR. Guest globals and temporaries become SSA values directly: a table says which value a
// slot has at the present place. At a block with several predecessors there is a phi for every slot that
// may differ (`TracePlan.written`); inside a block, at a label, for every slot that does.
//
// Invariants
// - A slot without a value has the one CPUState held at entry, which is loaded in the entry block.
// - CPUState is complete behind every exit: what is dirty is stored on the way out, with the values the
//   instruction began with if it is to be run again.
// - The budget is a value and a constant, and a reserve where budget is granted; every exit gives back what
//   its block took and did not run.

import CLLVM
import IR

/// What is known at one place of the trace.
struct LoweringState {
  /// By slot index; nil: as at entry, and for temporaries nothing.
  var values: [Value?]
  /// By slot index: CPUState may hold another value.
  var dirty: [Bool]
  /// Guest instructions left are `budget + budgetOffset + reserve`.
  var budget: Value
  var budgetOffset: Int64
  /// What polls have not granted yet; see `poll`. nil for nothing.
  var reserve: Value?
  /// By group of accesses: host minus guest address of the page all lie on; see `AccessGroups`.
  var addends: [Int: Value] = [:]
  /// By page cache: what it holds.
  var pages: [RememberedPage] = []
  /// Whether NX had accrued at some earlier place of this way, if anybody asked; see `hasInexact`.
  var hasInexact: Value?
  /// The same, and dynamic rounding is to nearest-even.
  var mayRound: Value?

  /// Forgets what was read from fpFlags and fpControl.
  mutating func forgetFloat() {
    hasInexact = nil
    mayRound = nil
  }
}

/// The phis at a block's start, for what arrives later.
private struct JoinedPhis {
  /// By slot index.
  let slots: [(Int, Value)]
  let budget: Value
  let reserve: Value?
  let pages: [RememberedPage]
}

/// Lowers one trace.
struct TraceLowering {
  let trace: Trace
  let plan: TracePlan
  let groups: AccessGroups?
  let pages: PageCaches
  let emitter: Emitter
  let switches: CompilationSwitches
  let effects: [UInt16: HelperEffects]

  /// The exits so far.
  var exits: [TraceExit] = []
  /// Link slots so far.
  var slotCount = 0

  /// The present place; nil behind an operation that ends the block.
  var state: LoweringState?
  /// The state the present guest instruction began with.
  var start: LoweringState?
  /// Where the present operation stands.
  var blockIndex = 0
  var cell = 0
  var instruction = -1
  var instructionCount = 0
  /// The present block's operations.
  var block: IRBlock

  /// Loads of CPUState at entry, by slot index.
  private var entryValues: [Value?]
  /// The block those loads stand in.
  private var loads: BasicBlock?
  private var heads: [BasicBlock?] = []
  /// Per block with several predecessors, what arrives.
  private var arrivals: [Int: [(from: BasicBlock, state: LoweringState)]] = [:]
  /// Per block with several predecessors, its phis by slot index, and the budget's.
  private var phis: [Int: JoinedPhis] = [:]
  /// Inside the present block, by label cell.
  private var labels: [Int: BasicBlock] = [:]
  private var labelArrivals: [Int: [(from: BasicBlock, state: LoweringState)]] = [:]

  init(
    _ trace: Trace, _ plan: TracePlan, _ emitter: Emitter, _ switches: CompilationSwitches,
    _ effects: [UInt16: HelperEffects], remembersPages: Bool
  ) {
    self.trace = trace
    self.plan = plan
    self.emitter = emitter
    self.switches = switches
    self.effects = effects
    groups = plan.groups
    pages = PageCaches(trace, plan, groups, isOn: remembersPages)
    entryValues = Array(repeating: nil, count: plan.slots.count)
    block = trace.blocks[0].withBlock { $0 }  // Replaced before anything reads it.
  }

  /// Lowers everything.
  mutating func run() throws {
    let first = LoweringState(
      values: entryValues, dirty: Array(repeating: false, count: plan.slots.count),
      budget: LLVMGetParam(emitter.function, 1), budgetOffset: 0, pages: forgottenPages)
    let entry = emitter.block("entry")
    let loads = emitter.block("loads")
    self.loads = loads
    heads = trace.blocks.indices.map { i in
      plan.blocks[i].isReachable ? emitter.block("block\(i)") : nil
    }
    emitter.enter(entry)
    emitter.provenance?.locate(block: 0, cell: 0)
    let next = plan.grantsBudget ? emitter.block("ask") : loads
    checkKey(first, next)
    arrive(at: 0, plan.grantsBudget ? grantFirst(first, in: next, next: loads) : first, from: loads)
    for i in plan.order {
      try trace.blocks[i].withBlock { view in
        block = view
        try lowerBlock(i)
      }
    }
    // In order: a value that is needed here for the first time is loaded here, and equal traces are to
    // give equal code.
    for (target, all) in phis.sorted(by: { $0.key < $1.key }) {
      for arrival in arrivals[target] ?? [] {
        for (slot, phi) in all.slots {
          let value = value(slot, in: arrival.state)
          emitter.join(phi, asPhi(slot, value, from: arrival.from), from: arrival.from)
        }
        emitter.join(all.budget, arrival.state.budget, from: arrival.from)
        if let phi = all.reserve, let reserve = arrival.state.reserve {
          emitter.join(phi, reserve, from: arrival.from)
        }
        join(all.pages, arrival.state.pages, from: arrival.from)
      }
    }
    emitter.enter(loads)
    emitter.branch(heads[0].unsafelyUnwrapped)
    emitter.finishExits()
  }

  // MARK: Values

  /// The value of a slot in a state.
  mutating func value(_ index: Int, in state: LoweringState) -> Value {
    if let value = state.values[index] { return value }
    if let value = entryValues[index] { return value }
    if plan.slots[index].isTemporary {
      // Never read: the verifier sees to it.
      return LLVMGetUndef(emitter.i64)
    }
    let here = emitter.current
    emitter.enter(loads.unsafelyUnwrapped)
    let value = emitter.loadState(Int(plan.slots[index].offset))
    emitter.enter(here)
    entryValues[index] = value
    return value
  }

  /// What a slot holds here.
  mutating func read(_ slot: UInt16) -> Value {
    if slot == Slot.zero.offset { return emitter.constant(0 as UInt64) }
    if TracePlan.isResident(slot) { return emitter.loadState(Int(slot)) }
    guard let index = plan.index[slot], let state else { return emitter.constant(0 as UInt64) }
    return value(index, in: state)
  }

  /// Reads the slot in a field of the present operation.
  mutating func operand(_ field: Int) -> Value { read(block.field(field, at: cell)) }

  /// Gives a slot a value.
  mutating func write(_ slot: UInt16, _ value: Value) {
    if TracePlan.isResident(slot) {
      emitter.storeState(value, Int(slot))
      state?.forgetFloat()
    }
    guard let index = plan.index[slot] else { return }
    state?.values[index] = value
    state?.dirty[index] = !plan.slots[index].isTemporary
  }

  /// Gives the destination of the present operation a value.
  mutating func result(_ value: Value) {
    write(block.field(OperationLayout.field0, at: cell), value)
  }

  /// The budget of a state as one value, with its reserve.
  func budget(of state: LoweringState, adding extra: Int64 = 0) -> Value {
    let granted = granted(to: state, adding: extra)
    return state.reserve.map { emitter.add(granted, $0) } ?? granted
  }

  /// The part of a state's budget that has been granted.
  func granted(to state: LoweringState, adding extra: Int64 = 0) -> Value {
    let offset = state.budgetOffset + extra
    return offset == 0 ? state.budget : emitter.add(state.budget, emitter.constant(offset))
  }

  // MARK: Blocks

  /// Goes on at a block of the trace, from here.
  mutating func go(to target: Int) {
    guard var state else { return }
    if plan.blocks[target].entries > 1 {
      state.budget = granted(to: state)
      state.budgetOffset = 0
    }
    arrive(at: target, state, from: emitter.current)
    emitter.branch(heads[target].unsafelyUnwrapped)
    self.state = nil
  }

  private mutating func arrive(at target: Int, _ state: LoweringState, from: BasicBlock) {
    arrivals[target, default: []].append((from, state))
  }

  /// A slot's value as its phi takes it, made at the end of the block it comes from.
  private func asPhi(_ slot: Int, _ value: Value, from: BasicBlock) -> Value {
    guard plan.isFloat[slot] else { return value }
    if let end = LLVMGetBasicBlockTerminator(from) {
      LLVMPositionBuilderBefore(emitter.builder, end)
    } else {
      emitter.enter(from)
    }
    return emitter.cast(value, emitter.f64)
  }

  private mutating func lowerBlock(_ index: Int) throws {
    blockIndex = index
    cell = 0
    instruction = -1
    instructionCount = block.instructionCount
    labels = [:]
    labelArrivals = [:]
    emitter.enter(heads[index].unsafelyUnwrapped)
    emitter.provenance?.locate(block: index, cell: 0)
    enterBlock(index)
    if plan.blocks[index].isCheck {
      state?.addends = [:]
      if plan.blocks[index].syncsAtPoll { sync() }
      poll(index)
    }
    state?.budgetOffset -= Int64(instructionCount)
    cell = OperationLayout.headCells
    while cell < block.cellCount {
      emitter.provenance?.locate(block: index, cell: cell)
      if plan.blocks[index].labels.contains(cell) { joinLabel() }
      startInstructions()
      let code = block.code(at: cell)
      guard let opcode = code.opcode else { throw TraceCompilerError("no operation") }
      if state != nil { try lower(opcode, code) }
      cell += opcode.shape.cellCount
    }
  }

  /// The state at a block's start: what arrives, or phis of it.
  private mutating func enterBlock(_ index: Int) {
    let facts = plan.blocks[index]
    let arrived = arrivals[index] ?? []
    if facts.entries <= 1 {
      state = arrived.first?.state
      return
    }
    if arrived.count == facts.entries {
      // Nothing more comes, so that what is the same on all ways needs no phi.
      state = joined(arrived)
      return
    }
    var all: [(Int, Value)] = []
    var values: [Value?] = Array(repeating: nil, count: plan.slots.count)
    for i in plan.slots.indices where facts.written[i] && !plan.slots[i].isTemporary {
      all.append((i, emitter.phi(plan.isFloat[i] ? emitter.f64 : emitter.i64)))
    }
    let budget = emitter.phi(emitter.i64)
    let reserve = plan.grantsBudget ? emitter.phi(emitter.i64) : nil
    let pages = joinedPages()
    for (i, phi) in all { values[i] = plan.isFloat[i] ? emitter.cast(phi, emitter.i64) : phi }
    phis[index] = JoinedPhis(slots: all, budget: budget, reserve: reserve, pages: pages)
    state = LoweringState(
      values: values, dirty: facts.dirty, budget: budget, budgetOffset: 0, reserve: reserve,
      pages: pages)
  }

  /// Whether the trace was validated for CPUState's fetch key.
  func hasKey() -> Value {
    let key = emitter.loadCell(emitter.cell(TraceSymbols.key), emitter.i64)
    return emitter.compare(LLVMIntEQ, key, emitter.loadState(CPUStateLayout.fetchKey))
  }

  /// At the trace's entry: was it made for this fetch key?
  private mutating func checkKey(_ state: LoweringState, _ next: BasicBlock) {
    guard switches.checksKey else { return emitter.branch(next) }
    let stale = emitter.block("stale")
    emitter.branch(hasKey(), next, stale, .always)
    emitter.enter(stale)
    exit(.stale, state, pc: trace.pc, budget: state.budget)
  }

  // MARK: Inside a block

  /// Begins every guest instruction that begins here.
  private mutating func startInstructions() {
    while instruction + 1 < instructionCount && block.firstCell(of: instruction + 1) <= cell {
      instruction += 1
      guard state != nil else { continue }
      for i in plan.slots.indices where plan.slots[i].isTemporary { state?.values[i] = nil }
      if plan.blocks[blockIndex].syncs[instruction] { sync() }
      start = state
    }
  }

  /// Stores every global that CPUState does not have.
  private mutating func sync() {
    guard let before = state else { return }
    for i in plan.slots.indices where before.dirty[i] {
      emitter.storeState(value(i, in: before), Int(plan.slots[i].offset))
      state?.dirty[i] = false
    }
  }

  /// The basic block of a label of the present block.
  func label(_ target: Int) -> BasicBlock? { labels[target] }

  /// Notes that the present place leads to a label; returns where to branch to.
  mutating func lead(to target: Int) -> BasicBlock {
    let place = labels[target] ?? emitter.block("block\(blockIndex).\(target)")
    labels[target] = place
    if let state { labelArrivals[target, default: []].append((emitter.current, state)) }
    return place
  }

  /// Joins what leads to the label at the present cell.
  private mutating func joinLabel() {
    if state != nil {
      let place = lead(to: cell)
      emitter.branch(place)
    }
    guard let place = labels[cell], let all = labelArrivals[cell] else { return }
    emitter.enter(place)
    state = joined(all)
  }

  /// The state where ways meet, in the present basic block, which has nothing in it yet. All have come.
  mutating func joined(
    _ all: [(from: BasicBlock, state: LoweringState)]
  ) -> LoweringState? {
    guard var joined = all.first?.state, all.count > 1 else { return all.first?.state }
    let first = joined
    let place = emitter.current
    joined.forgetFloat()
    joined.addends = first.addends.filter { group, addend in
      all.allSatisfy { $0.state.addends[group] == addend }
    }
    if all.contains(where: { $0.state.budget != first.budget }) {
      joined.budget = phi(all.map { ($0.state.budget, $0.from) })
    }
    if all.contains(where: { $0.state.reserve != first.reserve }) {
      joined.reserve = phi(all.compactMap { way in way.state.reserve.map { ($0, way.from) } })
    }
    for i in joined.pages.indices
    where all.contains(where: { $0.state.pages[i] != first.pages[i] }) {
      joined.pages[i] = RememberedPage(
        tag: phi(all.map { ($0.state.pages[i].tag, $0.from) }),
        addend: phi(all.map { ($0.state.pages[i].addend, $0.from) }))
    }
    var phis: [(slot: Int, phi: Value)] = []
    for i in plan.slots.indices {
      joined.dirty[i] = all.contains { $0.state.dirty[i] }
      if all.allSatisfy({ $0.state.values[i] == first.values[i] }) { continue }
      if plan.slots[i].isTemporary && all.contains(where: { $0.state.values[i] == nil }) {
        joined.values[i] = nil
        continue
      }
      phis.append((i, emitter.phi(plan.isFloat[i] ? emitter.f64 : emitter.i64)))
    }
    for (slot, phi) in phis {
      for arrival in all {
        let value = value(slot, in: arrival.state)
        emitter.join(phi, asPhi(slot, value, from: arrival.from), from: arrival.from)
      }
    }
    emitter.enter(place)
    for (slot, phi) in phis {
      joined.values[slot] = plan.isFloat[slot] ? emitter.cast(phi, emitter.i64) : phi
    }
    return joined
  }
}

extension OperationLayout {
  /// Cells of a block's head.
  static var headCells: Int { 1 }
}
