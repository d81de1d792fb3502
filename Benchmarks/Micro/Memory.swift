// SPDX-License-Identifier: Apache-2.0
//
// Guest loads and stores in threaded code: SoftTLB hits, misses with their refill, and misses that
// walk a three-level page table. Blocks hold 16 accesses; heads and links are part of the figure.

import GuestMemory
import GuestTypes
import IR
import RISCVGuest

func memoryBenchmarks() {
  measure("SoftTLB hit, load, per access") {
    try MemoryRun(distance: 0) { $0.load($1, $2, $3, mmuIndex: $4) }
  } _: {
    $0.run(blocks: 50_000, misses: false)
  }
  measure("SoftTLB hit, store, per access") {
    try MemoryRun(distance: 0) { $0.store($1, $2, $3, mmuIndex: $4) }
  } _: {
    $0.run(blocks: 50_000, misses: false)
  }
  measure("SoftTLB miss and refill, untranslated, per access") {
    try MemoryRun(distance: MemoryRun.conflict) { $0.load($1, $2, $3, mmuIndex: $4) }
  } _: {
    $0.run(blocks: 5_000, misses: true)
  }
  measure("SoftTLB miss and refill, Sv39, per access") {
    try MemoryRun(distance: MemoryRun.conflict, translated: true) {
      $0.load($1, $2, $3, mmuIndex: $4)
    }
  } _: {
    $0.run(blocks: 5_000, misses: true)
  }
}

/// A loop of 16 accesses that alternate between two addresses.
private final class MemoryRun {
  /// Addresses this far apart share an entry of the largest SoftTLB there is.
  static let conflict: UInt64 = 64 << 20
  private static let perBlock = 16

  private let board: GuestBoard
  private let block: LoopBlock

  init(
    distance: UInt64, translated: Bool = false,
    _ emit: (inout IRBuilder, MemoryOperation, Slot, Slot, Int) -> Void
  ) throws {
    let board = try GuestBoard(ramByteCount: 192 << 20)
    let base = GuestBoard.ram + 64 << 20
    let index = translated ? RISCVMMUIndex.supervisor : RISCVMMUIndex.machine
    if translated { mapIdentically(board, [base, base + distance]) }
    block = LoopBlock(fuses: false, state: board.vcpu.state) { builder in
      for i in 0..<Self.perBlock {
        let register = RISCVState.x(i % 2 == 0 ? 10 : 11)
        emit(&builder, MemoryOperation(log2Width: 3), RISCVState.x(5), register, index)
      }
    }
    board.cpu[RISCVState.x(10)] = base
    board.cpu[RISCVState.x(11)] = base + distance
    self.board = board
  }

  func run(blocks: Int, misses: Bool) -> Work {
    let accesses = blocks * Self.perBlock
    let before = board.vcpu.mmu.statistics.tlbMisses
    let work = block.run(blocks: blocks, operationsPerBlock: Self.perBlock)
    let missed = Int(board.vcpu.mmu.statistics.tlbMisses - before)
    // The first accesses of a hit benchmark fill the entry.
    let asExpected = misses ? missed == accesses : missed <= 2
    return Work(operations: accesses, isRight: work.isRight && asExpected)
  }
}

/// Maps the pages of `addresses` to themselves, through three levels of tables of their own.
private func mapIdentically(_ board: GuestBoard, _ addresses: [UInt64]) {
  var nextTable = GuestBoard.ram + 1 << 20
  func makeTable() -> UInt64 {
    defer { nextTable += 4096 }
    return nextTable
  }
  func entry(_ table: UInt64, _ address: UInt64, _ level: UInt64) -> UnsafeMutableRawPointer {
    let index = address >> (12 + 9 * level) & 511
    return board.space.store.pointer(at: RAMOffset(table - GuestBoard.ram + index * 8))
  }
  let valid: UInt64 = 1
  let readWriteAccessedDirty: UInt64 = 0xC6
  let root = makeTable()
  for address in addresses {
    var table = root
    for level in [UInt64(2), 1] {
      let place = entry(table, address, level)
      let old = place.load(as: UInt64.self)
      if old & valid != 0 {
        table = (old >> 10) << 12
      } else {
        table = makeTable()
        place.storeBytes(of: (table >> 12) << 10 | valid, as: UInt64.self)
      }
    }
    entry(table, address, 0)
      .storeBytes(of: (address >> 12) << 10 | readWriteAccessedDirty | valid, as: UInt64.self)
  }
  board.cpu.reset(pc: GuestBoard.ram, privilege: .supervisor, a0: 0, a1: 0)
  board.cpu[RISCVState.satp] = 8 << 60 | root >> 12
  board.cpu.reloadState()
}
