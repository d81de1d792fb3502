// SPDX-License-Identifier: Apache-2.0
//
// One VCPU's blocks: where their code lies, how they are found, and what drops them.
//
// Invariants
// - Touched by its VCPU's thread only.
// - Code lies in one reservation, filled from the front: a block's index grows with its address, so
//   the block of an operation is found by binary search. Nothing is moved or freed one by one; when
//   the limit is reached everything is dropped at once, outside guest code.
// - Links are not tracked. An invalidated block's head is overwritten so that whoever jumps there
//   leaves and looks up again; once it is translated anew the dead head jumps on to the new block.
// - A page's code mark is set while the page's list holds a valid block.

import GuestMemory
import Glibc
import IR
import Translation

/// The blocks of one VCPU.
final class TranslationBlockCache {
  /// Bytes of code a VCPU may hold: enough for a block of the largest size.
  let byteLimit: Int
  private static let largestBlock = (IRBuilder.capacity + 1) * (OperationLayout.cell + 8)
  private static let largestColdBlock = IRBuilder.capacity * 6
  /// What the boot of an operating system fills.
  private static let usualCode = 12 << 20
  private(set) var blocks: ContiguousArray<TranslationBlock> = []
  private let reservations: [Reservation]
  private let arena: UnsafeMutableRawPointer
  private let coldArena: UnsafeMutableRawPointer
  private var used = 0
  private var coldUsed = 0
  private let coldLimit: Int
  /// Open-addressed: a tag from the key's hash in the upper half, index + 1 in the lower; 0 is empty.
  /// The tag keeps a look-up from touching blocks that only share its slot.
  private var table: UnsafeMutablePointer<UInt64>
  private var tableMask: Int
  /// Index + 1 of the first block in each page's list; 0 for none.
  private let pages: UnsafeMutablePointer<UInt32>
  private let handlers: HandlerTable
  private(set) var statistics = BlockStatistics()
  /// What a head's counter starts with.
  let hotThreshold: Int32

  /// An empty cache. Throws when the host refuses the address space.
  init(
    byteLimit: Int, pageCount: Int, handlers: HandlerTable, hotThreshold: Int32
  ) throws(BackingStoreError) {
    self.byteLimit = max(byteLimit, Self.largestBlock)
    coldLimit = max(byteLimit / 2, Self.largestColdBlock)
    self.handlers = handlers
    self.hotThreshold = hotThreshold
    let code = try Reservation(byteCount: self.byteLimit)
    let cold = try Reservation(byteCount: coldLimit)
    reservations = [code, cold]
    arena = code.base
    coldArena = cold.base
    code.populate(Self.usualCode)
    cold.populate(Self.usualCode / 4)
    // A copy of the list each time it grows costs more than the address space.
    blocks.reserveCapacity(1 << 17)
    tableMask = (1 << 18) - 1
    table = zeroed(tableMask + 1)
    pages = calloc(pageCount, 4).bindMemory(to: UInt32.self, capacity: pageCount)
  }

  deinit {
    free(table)
    free(pages)
  }

  // MARK: Look-up

  @inline(__always)
  private func hash(_ pc: UInt64, _ offset: UInt64, _ flags: UInt32) -> UInt64 {
    (offset ^ UInt64(flags) &<< 40 ^ (pc &>> 12) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The block of a key, nil when it has none.
  func find(pc: UInt64, offset: UInt64, flags: UInt32) -> Int? {
    let hash = hash(pc, offset, flags)
    var i = Int(truncatingIfNeeded: hash &>> 40) & tableMask
    let tag = hash & 0xFFFF_FFFF
    while table[i] != 0 {
      if table[i] &>> 32 == tag {
        let index = Int(truncatingIfNeeded: table[i] & 0xFFFF_FFFF) &- 1
        let matches = blocks.withUnsafeBufferPointer { all in
          let block = all.baseAddress.unsafelyUnwrapped + index
          return block.pointee.offset == offset && block.pointee.pc == pc
            && block.pointee.flags == flags && block.pointee.isValid
        }
        if matches { return index }
      }
      i = (i &+ 1) & tableMask
    }
    return nil
  }

  /// The block whose head an operation is; also of one that was dropped.
  func index(ofHead head: OperationPointer) -> Int {
    Int((head - OperationLayout.blockHeader).load(as: UInt64.self))
  }

  /// The block an operation of the arena belongs to.
  func index(of operation: OperationPointer) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].head <= operation { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  // MARK: Adding

  /// Whether the largest possible block still fits.
  var hasRoom: Bool {
    used + Self.largestBlock <= byteLimit && coldUsed + Self.largestColdBlock <= coldLimit
  }

  /// Copies a built block in and makes its addresses absolute. The caller has checked `hasRoom`.
  /// A transient block is not entered into the look-up tables; `removeTransient` takes it back.
  func add(
    _ ir: IRBlock, offset: UInt64, flags: UInt32, bytes: TranslatedBytes, isTransient: Bool
  ) -> Int {
    let index = blocks.count
    let header = arena + used
    header.storeBytes(of: UInt64(index), as: UInt64.self)
    header.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    let head = header + OperationLayout.blockHeader
    let codeBytes = ir.cellCount * OperationLayout.cell
    head.copyMemory(from: ir.cells, byteCount: codeBytes)
    let literals = head + codeBytes
    literals.copyMemory(from: ir.literals, byteCount: ir.literalCount * 8)
    used += OperationLayout.blockHeader + (codeBytes + ir.literalCount * 8 + 15) & ~15

    let codes = (coldArena + coldUsed).bindMemory(to: UInt16.self, capacity: ir.cellCount)
    codes.update(from: ir.codes, count: ir.cellCount)
    coldUsed += (ir.cellCount * 2 + 3) & ~3
    let instructions = (coldArena + coldUsed).bindMemory(
      to: UInt32.self, capacity: ir.instructionCount)
    instructions.update(from: ir.instructions, count: ir.instructionCount)
    coldUsed += ir.instructionCount * 4

    resolveAddresses(head, codes, ir.cellCount, literals)
    // What runs once or alone never gets hot.
    let counts = !isTransient && flags & TranslationBlock.soloFlag == 0
    head.storeBytes(
      of: counts ? hotThreshold : .max, toByteOffset: OperationLayout.field0, as: Int32.self)
    var block = TranslationBlock(
      head: head, codes: codes, instructions: instructions, cellCount: Int32(ir.cellCount),
      instructionCount: Int32(ir.instructionCount), literalCount: Int32(ir.literalCount), pc: ir.pc,
      offset: offset, flags: flags, byteCount: Int32(bytes.byteCount),
      secondPage: bytes.secondPage.map { Int32($0 >> 12) } ?? TranslationBlock.none,
      nextInPage: TranslationBlock.none)
    if !isTransient {
      block.nextInPage = Int32(bitPattern: pages[block.page]) - 1
      pages[block.page] = UInt32(index + 1)
      if block.secondPage != TranslationBlock.none {
        block.nextInSecondPage = Int32(bitPattern: pages[Int(block.secondPage)]) - 1
        pages[Int(block.secondPage)] = UInt32(index + 1)
      }
      statistics.blocks &+= 1
      statistics.instructions &+= UInt64(ir.instructionCount)
      statistics.cells &+= UInt64(ir.cellCount)
    }
    blocks.append(block)
    if !isTransient { enter(index) }
    return index
  }

  /// Adds a transient copy of a block that is linked to nothing and never hot: it returns to the VCPU
  /// loop at its end, provided the jump cache is empty. The caller has checked `hasRoom`.
  func addUnlinkedCopy(of original: Int) -> Int {
    let index = blocks.count
    let old = blocks[original]
    let count = Int(old.cellCount)
    let header = arena + used
    header.storeBytes(of: UInt64(index), as: UInt64.self)
    header.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    let head = header + OperationLayout.blockHeader
    let byteCount = count * OperationLayout.cell + Int(old.literalCount) * 8
    head.copyMemory(from: old.head, byteCount: byteCount)
    used += OperationLayout.blockHeader + (byteCount + 15) & ~15
    head.storeBytes(of: plainHandler(of: old), as: UInt.self)
    head.storeBytes(of: .max, toByteOffset: OperationLayout.field0, as: Int32.self)

    let codes = (coldArena + coldUsed).bindMemory(to: UInt16.self, capacity: count)
    codes.update(from: old.codes, count: count)
    coldUsed += (count * 2 + 3) & ~3
    let instructions = (coldArena + coldUsed).bindMemory(
      to: UInt32.self, capacity: Int(old.instructionCount))
    instructions.update(from: old.instructions, count: Int(old.instructionCount))
    coldUsed += Int(old.instructionCount) * 4

    for cell in 0..<count {
      let p = head + cell * OperationLayout.cell
      if codes[cell] == OperationCode(.gotoTB).rawValue {
        p.storeBytes(
          of: p + OperationLayout.cell, toByteOffset: 8, as: UnsafeMutableRawPointer.self)
      } else if codes[cell] == OperationCode(.lookupAndGoto).rawValue {
        p.storeBytes(of: 0, toByteOffset: OperationLayout.cell, as: UInt64.self)
      }
    }
    blocks.append(
      TranslationBlock(
        head: head, codes: codes, instructions: instructions, cellCount: old.cellCount,
        instructionCount: old.instructionCount, literalCount: old.literalCount, pc: old.pc,
        offset: old.offset, flags: old.flags, byteCount: old.byteCount,
        secondPage: old.secondPage, nextInPage: TranslationBlock.none))
    return index
  }

  /// The handler a block's head has by itself, also while it enters a trace.
  private func plainHandler(of block: TranslationBlock) -> UInt {
    if let record = block.traceRecord {
      return record.load(fromByteOffset: TraceRecordLayout.plainHandler, as: UInt.self)
    }
    return block.head.load(as: UInt.self)
  }

  /// Takes the last block back; it was added as transient.
  func removeTransient() {
    guard let block = blocks.popLast() else { return }
    used = block.head - arena - OperationLayout.blockHeader
    coldUsed = UnsafeMutableRawPointer(block.codes) - coldArena
  }

  /// `goto_tb` starts out at its own exit; literals become distances.
  private func resolveAddresses(
    _ head: OperationPointer, _ codes: UnsafeMutablePointer<UInt16>, _ count: Int,
    _ literals: UnsafeMutableRawPointer
  ) {
    let link = OperationCode(.gotoTB).rawValue
    let literal = OperationCode(.movi).rawValue
    let relative = OperationCode(.pcRel).rawValue
    for cell in 0..<count {
      let code = codes[cell]
      let p = head + cell &* OperationLayout.cell
      if code == link {
        p.storeBytes(
          of: p + OperationLayout.cell, toByteOffset: 8, as: UnsafeMutableRawPointer.self)
      } else if code == literal || code == relative {
        let index = Int(p.load(fromByteOffset: OperationLayout.field2, as: Int32.self))
        p.storeBytes(
          of: Int32(literals + index &* 8 - p), toByteOffset: OperationLayout.field2, as: Int32.self
        )
      }
    }
  }

  private func enter(_ index: Int) {
    if blocks.count * 2 > tableMask {
      free(table)
      tableMask = tableMask * 2 + 1
      table = zeroed(tableMask + 1)
      for other in blocks.indices where blocks[other].isValid { insert(other) }
    } else {
      insert(index)
    }
  }

  private func insert(_ index: Int) {
    let block = blocks[index]
    let hash = hash(block.pc, block.offset, block.flags)
    var i = Int(truncatingIfNeeded: hash &>> 40) & tableMask
    while table[i] != 0 && blocks[Int(table[i] & 0xFFFF_FFFF) - 1].isValid {
      i = (i &+ 1) & tableMask
    }
    table[i] = hash &<< 32 | UInt64(index + 1)
  }

  // MARK: Dropping

  /// Drops the blocks whose bytes overlap a range. True when `running` lies in one of them.
  func invalidate(
    offset: UInt64, count: Int, running: OperationPointer?, unmark: (Int) -> Void
  ) -> Bool {
    var hitsRunning = false
    let last = (offset + UInt64(max(count, 1)) - 1) >> 12
    for page in Int(offset >> 12)...Int(last) {
      var previous: Int32 = TranslationBlock.none
      var index = Int32(bitPattern: pages[page]) - 1
      while index != TranslationBlock.none {
        let block = blocks[Int(index)]
        let isSecond = block.page != page
        let next = isSecond ? block.nextInSecondPage : block.nextInPage
        if !block.isValid || block.overlaps(offset, UInt64(count)) {
          if block.isValid {
            if let running, running >= block.head,
              running < block.head + Int(block.cellCount) * OperationLayout.cell
            {
              hitsRunning = true
            }
            drop(Int(index))
          }
          if previous == TranslationBlock.none {
            pages[page] = UInt32(bitPattern: next + 1)
          } else if blocks[Int(previous)].page != page {
            blocks[Int(previous)].nextInSecondPage = next
          } else {
            blocks[Int(previous)].nextInPage = next
          }
        } else {
          previous = index
        }
        index = next
      }
      if pages[page] == 0 { unmark(page) }
    }
    return hitsRunning
  }

  /// Drops one block. Its pages' lists are cleaned by the next store to them.
  func discard(_ index: Int) { drop(index) }

  private func drop(_ index: Int) {
    blocks[index].isValid = false
    statistics.invalidated &+= 1
    blocks[index].head.storeBytes(of: handlers[.deadHead], as: UInt.self)
  }

  /// Makes the dead head of a block jump to the block that has taken its place.
  func forward(deadHead: OperationPointer, to index: Int) {
    let old = blocks[self.index(ofHead: deadHead)]
    let new = blocks[index]
    guard old.pc == new.pc, old.offset == new.offset, old.flags == new.flags else { return }
    deadHead.storeBytes(of: new.head, toByteOffset: 8, as: OperationPointer.self)
    deadHead.storeBytes(of: handlers[.forwardedHead], as: UInt.self)
  }

  /// Drops everything. The VCPU must be outside guest code, and every link and jump-cache entry into
  /// the arena be made stale by the caller.
  func flush(unmark: (Int) -> Void) {
    for block in blocks {
      pages[block.page] = 0
      unmark(block.page)
      if block.secondPage != TranslationBlock.none {
        pages[Int(block.secondPage)] = 0
        unmark(Int(block.secondPage))
      }
    }
    blocks.removeAll(keepingCapacity: true)
    table.update(repeating: 0, count: tableMask + 1)
    used = 0
    coldUsed = 0
    statistics.flushes &+= 1
  }

  /// Bytes of code in use.
  var byteCount: Int { used + coldUsed }
}

/// Zeroed memory that costs nothing until it is touched.
private func zeroed(_ count: Int) -> UnsafeMutablePointer<UInt64> {
  calloc(count, 8).bindMemory(to: UInt64.self, capacity: count)
}

/// Counts for `--stats`.
public struct BlockStatistics: Sendable {
  /// Blocks translated and kept.
  public var blocks: UInt64 = 0
  /// Guest instructions in them.
  public var instructions: UInt64 = 0
  /// Cells in them.
  public var cells: UInt64 = 0
  /// Blocks dropped because their bytes changed.
  public var invalidated: UInt64 = 0
  /// Times everything was dropped because the cache was full.
  public var flushes: UInt64 = 0
}
