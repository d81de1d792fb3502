// SPDX-License-Identifier: Apache-2.0
//
// Which accesses of a loop remember the page they found last: its tag and addend go round the loop as
// values, so that walking through a page takes a comparison, and the addend does not wait for the
// address. Accesses through a register the loop never writes remember one page together.
//
// Invariants
// - A remembered page was found by a look-up since the trace was entered. Mappings change outside traces
//   or in a helper, behind which nothing is remembered.
// - `forgotten` is no page's tag: pages' low bits are 0.

import CLLVM
import IR

/// The page caches of a trace.
struct PageCaches {
  /// By block, then by cell of an access.
  private(set) var members: [[Int: Int]]
  private(set) var count = 0

  /// The tag of a cache that holds nothing.
  static let forgotten: UInt64 = 1
  /// More would spill more than they save.
  static let limit = 32

  private enum Key: Hashable {
    case group(Int)
    case slot(UInt16, descriptor: UInt16, isStore: Bool)
  }

  init(_ trace: Trace, _ plan: TracePlan, _ groups: AccessGroups?, isOn: Bool) {
    members = trace.blocks.map { _ in [:] }
    guard isOn, plan.hasLoop, let groups else { return }
    var numbers: [Key: Int] = [:]
    for i in plan.order {
      trace.blocks[i].withBlock { block in
        block.forEachOperation { cell, opcode in
          guard let group = groups.members[i][cell]?.group else { return }
          let base = block.field(OperationLayout.field1, at: cell)
          let isFixed = plan.index[base].map {
            !plan.blocks[0].written[$0] && !plan.slots[$0].isTemporary
          }
          let key: Key =
            isFixed == true
            ? .slot(
              base, descriptor: block.field(OperationLayout.field3, at: cell),
              isStore: opcode == .guestSt)
            : .group(group)
          if numbers[key] == nil, numbers.count >= Self.limit { return }
          let number = numbers[key] ?? numbers.count
          numbers[key] = number
          members[i][cell] = number
        }
      }
    }
    count = numbers.count
  }
}

/// What one cache holds at some place.
struct RememberedPage: Equatable {
  /// The page's address, or `PageCaches.forgotten`.
  var tag: Value
  /// Host minus guest address.
  var addend: Value
}

extension TraceLowering {
  /// Nothing, for every cache.
  var forgottenPages: [RememberedPage] {
    let none = RememberedPage(
      tag: emitter.constant(PageCaches.forgotten), addend: emitter.constant(0 as UInt64))
    return Array(repeating: none, count: pages.count)
  }

  /// Phis for pages; what arrives is joined later.
  func joinedPages() -> [RememberedPage] {
    (0..<pages.count).map { _ in
      RememberedPage(tag: emitter.phi(emitter.i64), addend: emitter.phi(emitter.i64))
    }
  }

  /// Gives phis of pages what arrives from a block.
  func join(_ joined: [RememberedPage], _ arriving: [RememberedPage], from: BasicBlock) {
    for (phi, page) in zip(joined, arriving) {
      emitter.join(phi.tag, page.tag, from: from)
      emitter.join(phi.addend, page.addend, from: from)
    }
  }

  /// Looks the page of a range up, `byteCount` bytes from `low`: in the present access's cache, then by
  /// `search`, which comes back in the block of a hit with the addend. Goes on where it is found, with
  /// what the cache holds then. `isNatural`: the range is one access, all in a page when it is aligned.
  func findPage(
    _ low: Value, byteCount: Int, isNatural: Bool, search: () -> Value
  ) -> RememberedPage {
    let e = emitter
    guard let number = pages.members[blockIndex][cell], let known = state?.pages[number] else {
      // Nobody remembers it.
      return RememberedPage(tag: e.constant(PageCaches.forgotten), addend: search())
    }
    let last = byteCount == 1 ? low : e.add(low, e.constant(UInt64(byteCount - 1)))
    let page = e.and(last, e.constant(~0xFFF as UInt64))
    let kept = e.block("kept")
    var hot = e.current
    let look = e.block("look")
    if isNatural {
      // An access across pages is misaligned: then the low bits differ.
      let natural = e.and(low, e.constant(~0xFFF | UInt64(byteCount - 1)))
      e.branch(e.compare(LLVMIntEQ, natural, known.tag), kept, look, .always)
    } else {
      let both = e.block("both")
      e.branch(e.compare(LLVMIntEQ, page, known.tag), both, look, .always)
      e.enter(both)
      hot = both
      let first = e.and(low, e.constant(~0xFFF as UInt64))
      e.branch(e.compare(LLVMIntEQ, first, known.tag), kept, look, .always)
    }
    e.enter(look)
    let addend = search()
    let found = e.current
    e.branch(kept)
    e.enter(kept)
    return RememberedPage(
      tag: phi([(known.tag, hot), (page, found)]),
      addend: phi([(known.addend, hot), (addend, found)]))
  }
}
