// SPDX-License-Identifier: Apache-2.0
//
// Reads what a `mov` copied instead of the copy, so that the `mov` may turn out dead. One pass from
// the first operation to the last; a label or a helper forgets everything, a new guest instruction
// forgets copies of temporaries.

import IR

enum CopyPropagation {
  /// Rewrites sources in place and returns how many. Needs `scratch.isTarget`.
  static func run(_ block: IRBlock, _ scratch: TransformScratch) -> Int {
    let versions = scratch.marks0
    let copies = scratch.copies
    let firstTemporary = CPUStateLayout.temporaries / 8
    // `epoch` is for copies of globals, `local` for those of temporaries.
    var epoch = scratch.firstEpoch()
    var local = epoch
    var version = epoch
    var changes = 0
    var instruction = 0
    var cell = 1
    while cell < block.cellCount {
      let code = block.codes[cell]
      if code == 0 {
        cell &+= 1
        continue
      }
      while instruction < block.instructionCount && block.firstCell(of: instruction) <= cell {
        instruction &+= 1
        local = max(local, epoch) &+ 1
      }
      if scratch.isTarget[cell] {
        epoch = max(local, epoch) &+ 1
        local = epoch
      }
      let fact = scratch.facts[Int(code &>> 6)]
      var sources = fact.sources
      while sources != 0 {
        let place = Int(sources & 0xFF)
        let note = copies[block.slotIndex(place, cell)]
        let source = Int(note.source &>> 3)
        if note.epoch == (source >= firstTemporary ? local : epoch),
          versions[source] == note.version
        {
          block.cells.storeBytes(
            of: note.source, toByteOffset: cell &* OperationLayout.cell &+ place, as: UInt16.self)
          changes &+= 1
        }
        sources &>>= 8
      }
      if fact.flags & OperationFacts.call != 0 {
        epoch = max(local, epoch) &+ 1
        local = epoch
      }
      if fact.flags & OperationFacts.float != 0 {
        version &+= 1
        versions[CPUStateLayout.fpFlags / 8] = version
        copies[CPUStateLayout.fpFlags / 8].epoch = 0
      }
      if fact.destination != 0 {
        let slot = block.slotIndex(Int(fact.destination), cell)
        version &+= 1
        versions[slot] = version
        copies[slot].epoch = 0
        if fact.flags & OperationFacts.copy != 0 {
          let source = block.field(OperationLayout.field1, at: cell)
          let index = Int(source &>> 3)
          if index != slot {
            copies[slot] = CopyNote(
              epoch: index >= firstTemporary ? local : epoch, source: source,
              version: versions[index])
          }
        }
      }
      cell &+= 1
    }
    return changes
  }
}
