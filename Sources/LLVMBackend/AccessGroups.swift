// SPDX-License-Identifier: Apache-2.0
//
// Which guest accesses can share one SoftTLB look-up: loads, or stores, through the same register plus
// constants, with no poll, helper or join between them. Found by following slots as (root, constant)
// along ways of the trace before it is lowered, so that the first access of a group knows how far the
// others reach.
//
// The first member to run looks the page of all of them up, and leaves the trace when they are not all on
// one page that is reached inline. The others can't fail: they need no look-up, no exit and no state to
// leave with.
//
// Invariants
// - Members' addresses are the same unknown value plus their offsets, on every way on which both run.
// - A member is known to come later only where one and the same look-up lies on every way to it.

import IR

/// The groups of a trace.
struct AccessGroups {
  /// Accesses that may share a look-up.
  struct Group {
    /// From the first byte any member touches, relative to the root…
    var low: Int64
    /// … to behind the last.
    var high: Int64
    var count = 0
    /// A member was seen apart from the others.
    var isApart = false

    /// Whether sharing pays: the further it reaches, the more often it crosses into another page.
    var isShared: Bool { count > 1 && !isApart && high - low <= 1024 }
  }

  /// An access's place in its group.
  struct Member {
    let group: Int
    let offset: Int64
    /// Where its look-up is done: at itself, or before on every way.
    let place: Place
  }

  /// A cell of a block.
  struct Place: Equatable {
    let block: Int
    let cell: Int
  }

  private(set) var groups: [Group] = []
  /// By block, then by cell.
  private(set) var members: [[Int: Member]]

  private struct Origin: Equatable {
    var root: Int
    var offset: Int64
  }

  private struct Key: Hashable {
    let root: Int
    let epoch: Int
    let descriptor: UInt16
    let isStore: Bool
  }

  private struct Symbols {
    /// A slot that is not here holds something unknown that nobody has asked for yet.
    var origins: [UInt16: Origin] = [:]
    /// Changes where look-ups can no longer be shared.
    var epoch: Int
    /// By group: where its page was looked up on the way here.
    var found: [Int: Place] = [:]
  }

  private var byKey: [Key: Int] = [:]
  private var nextNumber = 0
  private let apart: Set<UInt64>
  private let isOn: Bool

  init(_ trace: Trace, _ plan: TracePlan, _ effects: [UInt16: HelperEffects], isOn: Bool) {
    members = trace.blocks.map { _ in [:] }
    apart = trace.apart
    self.isOn = isOn
    var arriving: [Int: Symbols] = [:]
    for i in plan.order {
      let facts = plan.blocks[i]
      let isFresh = facts.entries > 1 || facts.isCheck
      let symbols = isFresh ? nil : arriving[i]
      trace.blocks[i].withBlock { block in
        follow(block, i, symbols ?? Symbols(epoch: number()), plan, effects, &arriving)
      }
    }
  }

  /// The group an access shares a look-up with, and its place there; nil if it looks up for itself.
  func sharing(_ block: Int, _ cell: Int) -> (group: Group, member: Member)? {
    guard isOn, let member = members[block][cell], groups[member.group].isShared else { return nil }
    return (groups[member.group], member)
  }

  /// Whether an access can neither fault nor miss, because its page was looked up before.
  func isSafe(_ block: Int, _ cell: Int) -> Bool {
    sharing(block, cell).map { $0.member.place != Place(block: block, cell: cell) } ?? false
  }

  private mutating func number() -> Int {
    nextNumber += 1
    return nextNumber
  }

  private mutating func follow(
    _ block: IRBlock, _ index: Int, _ first: Symbols, _ plan: TracePlan,
    _ effects: [UInt16: HelperEffects], _ arriving: inout [Int: Symbols]
  ) {
    var symbols: Symbols? = first
    var atLabel: [Int: [Symbols]] = [:]
    var instruction = -1
    block.forEachOperation { cell, opcode in
      while instruction + 1 < block.instructionCount && block.firstCell(of: instruction + 1) <= cell
      {
        instruction += 1
      }
      if plan.blocks[index].labels.contains(cell) {
        symbols = join((symbols.map { [$0] } ?? []) + (atLabel[cell] ?? []))
      }
      guard var now = symbols else { return }
      if opcode.isBranch, let target = block.branchTarget(at: cell) {
        atLabel[target, default: []].append(now)
      }
      for target in plan.blocks[index].edges[cell] ?? [] { arriving[target] = now }
      let pc = block.pc &+ UInt64(block.offset(of: max(instruction, 0)))
      visit(block, index, cell, opcode, effects, isApart: apart.contains(pc), &now)
      symbols = opcode == .br || opcode.endsBlock ? nil : now
    }
  }

  private mutating func join(_ all: [Symbols]) -> Symbols? {
    guard let first = all.first, all.count > 1 else { return all.first }
    var joined = first
    joined.origins = first.origins.filter { slot, origin in
      all.allSatisfy { $0.origins[slot] == origin }
    }
    joined.found = first.found.filter { group, place in
      all.allSatisfy { $0.found[group] == place }
    }
    if !all.allSatisfy({ $0.epoch == first.epoch }) { joined.epoch = number() }
    return joined
  }

  private mutating func visit(
    _ block: IRBlock, _ index: Int, _ cell: Int, _ opcode: Opcode,
    _ effects: [UInt16: HelperEffects], isApart: Bool, _ symbols: inout Symbols
  ) {
    let code = block.code(at: cell)
    if opcode == .guestLd || opcode == .guestSt, !code.memory.mustBeAligned {
      note(block, index, cell, isStore: opcode == .guestSt, isApart: isApart, &symbols)
    }
    if opcode == .call {
      symbols.epoch = number()
      symbols.found = [:]
      if TracePlan.effects(block, cell, effects).contains(.writesGlobals) { symbols.origins = [:] }
    }
    let places = opcode.shape.places(immediate: code.hasImmediate)
    guard let slot = block.destination(places, at: cell)?.offset else { return }
    let source = block.field(OperationLayout.field1, at: cell)
    switch opcode {
    case .mov: symbols.origins[slot] = origin(source, &symbols)
    case .add where code.hasImmediate && code.type == .i64:
      var moved = origin(source, &symbols)
      moved.offset &+= Int64(block.immediate(at: cell))
      symbols.origins[slot] = moved
    default: symbols.origins[slot] = nil
    }
  }

  private mutating func origin(_ slot: UInt16, _ symbols: inout Symbols) -> Origin {
    if let known = symbols.origins[slot] { return known }
    let new = Origin(root: number(), offset: 0)
    symbols.origins[slot] = new
    return new
  }

  private mutating func note(
    _ block: IRBlock, _ index: Int, _ cell: Int, isStore: Bool, isApart: Bool,
    _ symbols: inout Symbols
  ) {
    let base = origin(block.field(OperationLayout.field1, at: cell), &symbols)
    let displacement = Int16(bitPattern: block.field(OperationLayout.field2, at: cell))
    let offset = base.offset &+ Int64(displacement)
    let key = Key(
      root: base.root, epoch: symbols.epoch,
      descriptor: block.field(OperationLayout.field3, at: cell), isStore: isStore)
    let end = offset &+ Int64(block.code(at: cell).memory.byteCount)
    guard offset.magnitude < 1 << 40 else { return }
    let group = byKey[key] ?? groups.count
    if group == groups.count {
      byKey[key] = group
      groups.append(Group(low: offset, high: end))
    }
    groups[group].low = min(groups[group].low, offset)
    groups[group].high = max(groups[group].high, end)
    groups[group].count += 1
    if isApart { groups[group].isApart = true }
    let here = Place(block: index, cell: cell)
    let place = symbols.found[group] ?? here
    symbols.found[group] = place
    members[index][cell] = Member(group: group, offset: offset, place: place)
  }
}
