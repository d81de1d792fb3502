// SPDX-License-Identifier: Apache-2.0
//
// The block cache by itself: random additions, stores and look-ups against a list of blocks, with
// blocks that cross pages, aliases of one physical page, and both pages of a crossing block the same.

import GuestMemory
import IR
import Interpreter
import TestSupport
import Testing
import Translation

@testable import ExecutionEngine

@Suite struct BlockCacheTests {
  static let pageCount = 8
  private let handlers = Interpreter.makeHandlerTable()

  private func makeCache(_ byteLimit: Int = 1 << 20) throws -> TranslationBlockCache {
    try TranslationBlockCache(
      byteLimit: byteLimit, pageCount: Self.pageCount, handlers: handlers, hotThreshold: 5)
  }

  private struct Model {
    let pc: UInt64
    let flags: UInt32
    let offset: UInt64
    let count: Int
    let second: UInt64?
    let index: Int
    let head: OperationPointer
    var isValid = true

    /// Backing offsets of its bytes.
    var bytes: [UInt64] {
      (0..<UInt64(count)).map { i in
        let inPage = offset & 0xFFF + i
        if inPage < 4096 { return offset + i }
        return (second ?? 0) + inPage - 4096
      }
    }
  }

  private func build(_ pc: UInt64) -> IRBuilder {
    var builder = IRBuilder(handlers: handlers)
    builder.begin(pc: pc)
    builder.beginInstruction(offset: 0)
    builder.constant(.temporary(0), 0x1234_5678_9ABC)
    builder.gotoTB(offset: 0)
    builder.finish()
    return builder
  }

  @Test(arguments: 0..<4)
  func agreesWithAListOfBlocks(_ round: Int) throws {
    let seed = SeededGenerator.seed(default: 61) &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    let cache = try makeCache()
    var all: [Model] = []
    var marks: Set<Int> = []
    for step in 0..<2_000 {
      let note = "seed \(seed) step \(step)"
      switch random.below(10) {
      case 0..<4:
        // The same backing bytes under several pcs and modes.
        let offset =
          UInt64(random.below(Self.pageCount)) << 12 | UInt64(random.below(16)) * 256 + 254
        let crosses = offset & 0xFFF == 0xFFE
        let second =
          crosses
          ? UInt64(random.once(in: 4) ? Int(offset >> 12) : random.below(Self.pageCount)) << 12
          : nil
        let pc = UInt64(random.below(3)) << 40 | offset
        let flags = UInt32(random.below(2))
        if cache.find(pc: pc, offset: offset, flags: flags) != nil { continue }
        let count = crosses ? 4 : 4 + 4 * random.below(40)
        let clipped = min(count, crosses ? 4 : Int(4096 - offset & 0xFFF))
        let builder = build(pc)
        let index = cache.add(
          builder.block, offset: offset, flags: flags,
          bytes: TranslatedBytes(byteCount: clipped, secondPage: second), isTransient: false)
        marks.insert(Int(offset >> 12))
        if let second { marks.insert(Int(second >> 12)) }
        all.append(
          Model(
            pc: pc, flags: flags, offset: offset, count: clipped, second: second, index: index,
            head: cache.blocks[index].head))
      case 4..<7:
        let start = UInt64(random.below(Self.pageCount << 12 - 600))
        let count = random.pick([1, 2, 4, 8, 500])
        let running = all.filter(\.isValid).randomElement(using: &random)
        var hit = false
        for i in all.indices where all[i].isValid {
          if all[i].bytes.contains(where: { $0 >= start && $0 < start + UInt64(count) }) {
            all[i].isValid = false
            if all[i].index == running?.index { hit = true }
          }
        }
        let answer = cache.invalidate(
          offset: start, count: count, running: running.map { $0.head + OperationLayout.cell }
        ) { marks.remove($0) }
        #expect(answer == hit, "\(note): the running block")
      case 7:
        let builder = build(0x99)
        let transient = cache.add(
          builder.block, offset: 0x10, flags: 7, bytes: TranslatedBytes(byteCount: 4),
          isTransient: true)
        #expect(cache.find(pc: 0x99, offset: 0x10, flags: 7) == nil)
        #expect(cache.index(of: cache.blocks[transient].head + 16) == transient)
        cache.removeTransient()
      case 8 where random.once(in: 60):
        cache.flush { marks.remove($0) }
        all.removeAll()
        #expect(marks.isEmpty, "\(note): marks are left")
        #expect(cache.byteCount == 0)
      default:
        check(cache, all, marks, note)
      }
    }
    check(cache, all, marks, "seed \(seed)")
  }

  private func check(
    _ cache: TranslationBlockCache, _ all: [Model], _ marks: Set<Int>, _ note: String
  ) {
    for block in all {
      let found = cache.find(pc: block.pc, offset: block.offset, flags: block.flags)
      if block.isValid {
        #expect(found == block.index, "\(note): \(block)")
        #expect(cache.index(of: block.head) == block.index)
        #expect(marks.contains(Int(block.offset >> 12)), "\(note): \(block) in an unmarked page")
        if let second = block.second { #expect(marks.contains(Int(second >> 12)), "\(note)") }
      } else {
        #expect(found != block.index, "\(note): found what was dropped")
        let handler = block.head.load(as: UInt.self)
        #expect(handler == handlers[.deadHead], "\(note): a dropped head still runs")
      }
    }
  }

  @Test func deadHeadsForwardToTheirSuccessorOnly() throws {
    let cache = try makeCache()
    func add(_ pc: UInt64, _ offset: UInt64) -> Int {
      let builder = build(pc)
      return cache.add(
        builder.block, offset: offset, flags: 1, bytes: TranslatedBytes(byteCount: 4),
        isTransient: false)
    }
    let old = add(0x1000, 0x1000)
    let oldHead = cache.blocks[old].head
    #expect(cache.invalidate(offset: 0x1000, count: 1, running: oldHead) { _ in })
    let other = add(0x2000, 0x2000)
    cache.forward(deadHead: oldHead, to: other)
    #expect(oldHead.load(as: UInt.self) == handlers[.deadHead])
    let new = add(0x1000, 0x1000)
    cache.forward(deadHead: oldHead, to: new)
    #expect(oldHead.load(as: UInt.self) == handlers[.forwardedHead])
    #expect(oldHead.load(fromByteOffset: 8, as: OperationPointer.self) == cache.blocks[new].head)
    // The successor dies: whoever comes by the old head must find a dead one.
    _ = cache.invalidate(offset: 0x1000, count: 1, running: nil) { _ in }
    #expect(cache.blocks[new].head.load(as: UInt.self) == handlers[.deadHead])
  }

  @Test func theTableGrowsWithTheBlocks() throws {
    let cache = try TranslationBlockCache(
      byteLimit: 64 << 20, pageCount: 1 << 14, handlers: handlers, hotThreshold: 5)
    let builder = build(0)
    for i in UInt64(0)..<40_000 {
      _ = cache.add(
        builder.block, offset: i << 4, flags: 0, bytes: TranslatedBytes(byteCount: 4),
        isTransient: false)
    }
    // The pc of all of them is the builder's.
    for i in UInt64(0)..<40_000 { #expect(cache.find(pc: 0, offset: i << 4, flags: 0) == Int(i)) }
  }

  @Test func aLimitBelowOneBlockIsRaised() throws {
    let cache = try makeCache(1)
    #expect(cache.hasRoom)
    let builder = build(0)
    _ = cache.add(
      builder.block, offset: 0, flags: 0, bytes: TranslatedBytes(byteCount: 4), isTransient: false)
    #expect(!cache.hasRoom)
  }
}
