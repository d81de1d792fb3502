// SPDX-License-Identifier: Apache-2.0
//
// Removes operations whose result nobody can see: one pass from the last operation to the first.
//
// A write is dead when the operation is pure and
// - its slot is `discard`, or a temporary no later operation of the guest instruction reads before it
//   is written again (behind a branch, reads alone count), or
// - its slot is a global that is overwritten before it is read and before anything that could leave
//   with it: a fault, a helper that reads globals or may leave, a branch, the block's end.
//
// Floating-point operations stay for their flags, loads for their faults.

import IR

enum DeadWrites {
  /// Marks dead operations in `scratch.removed` and returns how many cells they have.
  static func mark(_ block: IRBlock, _ scratch: TransformScratch, _ effects: [HelperEffects]) -> Int
  {
    let facts = scratch.facts
    let removed = scratch.removed
    /// Globals: overwritten below in the current stretch. Temporaries: read below, writes respected.
    let marks = scratch.marks0
    /// Temporaries: read anywhere below in the guest instruction.
    let reads = scratch.marks1
    let firstTemporary = CPUStateLayout.temporaries / 8
    let discard = CPUStateLayout.discard / 8
    var stretch = scratch.firstEpoch()
    var guestInstruction = stretch
    var branched = false
    var count = 0
    var instruction = block.instructionCount &- 1
    var first = instruction >= 0 ? block.firstCell(of: instruction) : 0
    var cell = block.cellCount &- 1
    while cell > 0 {
      let code = block.codes[cell]
      removed[cell] = false
      if code == 0 {
        cell &-= 1
        continue
      }
      while cell < first {
        instruction &-= 1
        first = instruction >= 0 ? block.firstCell(of: instruction) : 0
        guestInstruction &+= 1
        branched = false
      }
      let fact = facts[Int(code &>> 6)]
      if fact.destination != 0 {
        let slot = block.slotIndex(Int(fact.destination), cell)
        let isDead: Bool
        if slot >= firstTemporary {
          isDead =
            slot == discard || (branched ? reads[slot] : marks[slot]) != guestInstruction
          marks[slot] = 0
        } else {
          isDead = marks[slot] == stretch
          marks[slot] = stretch
        }
        if isDead && fact.flags & OperationFacts.pure != 0 {
          removed[cell] = true
          count &+= 1
          if cell &+ 1 < block.cellCount && block.codes[cell &+ 1] == 0 {
            removed[cell &+ 1] = true
            count &+= 1
          }
          cell &-= 1
          continue
        }
      }
      if fact.flags & (OperationFacts.observes | OperationFacts.float | OperationFacts.call) != 0 {
        if fact.flags & OperationFacts.branch != 0 { branched = true }
        if fact.flags & OperationFacts.observes != 0 || observes(block, cell, fact, effects) {
          stretch &+= 1
        }
        if fact.flags & OperationFacts.float != 0 {
          marks[CPUStateLayout.fpFlags / 8] = 0
          marks[CPUStateLayout.fpControl / 8] = 0
        }
      }
      var sources = fact.sources
      while sources != 0 {
        let slot = block.slotIndex(Int(sources & 0xFF), cell)
        if slot >= firstTemporary {
          marks[slot] = guestInstruction
          reads[slot] = guestInstruction
        } else {
          marks[slot] = 0
        }
        sources &>>= 8
      }
      cell &-= 1
    }
    removed[0] = false
    return count
  }

  /// Whether a helper sees globals, by being told so or by not being known.
  private static func observes(
    _ block: IRBlock, _ cell: Int, _ fact: OperationFacts, _ effects: [HelperEffects]
  ) -> Bool {
    guard fact.flags & OperationFacts.call != 0 else { return false }
    let helper = Int(block.field(OperationLayout.field0, at: cell + 1))
    return helper >= effects.count
      || !effects[helper].isDisjoint(with: [.readsGlobals, .mayFault, .changesMode])
  }
}

/// Closes the gaps removed operations leave.
enum Compaction {
  /// Moves the cells that stay together, and with them branch distances and instruction starts. What
  /// pointed to a removed operation points to the one behind it.
  static func run(_ block: IRBlock, _ scratch: TransformScratch) -> IRBlock {
    let places = scratch.places
    var place = 0
    for cell in 0..<block.cellCount {
      places[cell] = UInt16(truncatingIfNeeded: place)
      if !scratch.removed[cell] { place += 1 }
    }
    for cell in 1..<block.cellCount where !scratch.removed[cell] && block.codes[cell] != 0 {
      let flags = scratch.facts[Int(block.codes[cell] &>> 6)].flags
      guard flags & OperationFacts.branch != 0, let target = block.branchTarget(at: cell),
        target > 0, target < block.cellCount
      else { continue }
      let distance = (Int(places[target]) - Int(places[cell])) * OperationLayout.cell
      block.cells.storeBytes(
        of: Int32(truncatingIfNeeded: distance),
        toByteOffset: cell * OperationLayout.cell + OperationLayout.field2, as: Int32.self)
    }
    for i in 0..<block.instructionCount {
      let first = block.firstCell(of: i)
      block.instructions[i] = block.instructions[i] & 0xFFFF_0000 | UInt32(places[first])
    }
    for cell in 1..<block.cellCount where !scratch.removed[cell] && Int(places[cell]) != cell {
      let to = Int(places[cell])
      (block.cells + to * OperationLayout.cell).copyMemory(
        from: block.cells + cell * OperationLayout.cell, byteCount: OperationLayout.cell)
      block.codes[to] = block.codes[cell]
    }
    return block.truncated(to: place)
  }
}
