// SPDX-License-Identifier: Apache-2.0
//
// Whole blocks, out of a hart's memory: where they end, which bytes they depend on, and the
// instruction that crosses into the next page.

import GuestMemory
import IR
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TranslateBlocks {
  static let addi: UInt32 = 0xffd3_0293
  /// Twice c.addi x5, 1.
  static let shortForms: UInt32 = 0x0285_0285

  let hart: Hart

  init() throws { hart = try Hart(privilege: .machine) }

  /// Puts words at an offset of RAM.
  func put(_ words: [UInt32], at offset: Int) {
    for (i, word) in words.enumerated() {
      (hart.space.store.base + offset + 4 * i).storeBytes(of: word.littleEndian, as: UInt32.self)
    }
  }

  /// Translates the block at an offset of RAM: its bytes and its text.
  func translate(at offset: Int, limit: Int = 64) -> (bytes: TranslatedBytes, lines: [String])? {
    var builder = IRBuilder(handlers: HandlerTable([]))
    let page = offset & ~0xFFF
    let request = TranslationRequest(
      pc: Hart.ram + UInt64(offset), flags: hart.cpu.blockFlags, instructionLimit: limit,
      page: hart.space.store.base + page, pageOffset: UInt64(page), mmu: hart.mmu)
    guard let bytes = hart.cpu.translate(request, &builder) else { return nil }
    let errors = IRVerifier(vocabulary: .riscv).errors(in: builder.block)
    #expect(errors.isEmpty)
    let text = IRPrinter(vocabulary: .riscv).text(of: builder.block)
    return (bytes, text.split(separator: "\n").map { String($0.drop { $0 == " " }) })
  }

  @Test func endsAtAJump() throws {
    // addi; c.addi; c.addi; jal x0, .-8; addi
    put([Self.addi, Self.shortForms, 0xff9f_f06f, Self.addi], at: 0x100)
    let block = try #require(translate(at: 0x100))
    #expect(block.bytes.byteCount == 12)
    #expect(block.bytes.secondPage == nil)
    #expect(
      block.lines == [
        "block pc=0x80000100 instructions=4", "insn_start +0x0", "add.i64 x5, x6, #-3",
        "insn_start +0x4", "add.i64 x5, x5, #1", "insn_start +0x6", "add.i64 x5, x5, #1",
        "insn_start +0x8", "goto_tb +0x0",
      ])
  }

  @Test func endsAtItsLimit() throws {
    put(Array(repeating: Self.addi, count: 100), at: 0x100)
    let one = try #require(translate(at: 0x100, limit: 1))
    #expect(one.bytes.byteCount == 4)
    #expect(one.lines.last == "exit_tb +0x4")
    let three = try #require(translate(at: 0x100, limit: 3))
    #expect(three.bytes.byteCount == 12)
    #expect(three.lines.last == "goto_tb +0xc")
    let whole = try #require(translate(at: 0x100))
    #expect(whole.bytes.byteCount == 4 * blockInstructionLimit)
  }

  @Test func endsAtThePageAndCrossesAlone() throws {
    put([Self.addi, Self.shortForms & 0xFFFF | Self.addi << 16], at: 0xFF8)
    put([Self.addi >> 16 | Self.addi << 16, Self.addi], at: 0x1000)
    let before = try #require(translate(at: 0xFF8))
    #expect(before.bytes.byteCount == 6)
    #expect(before.lines.last == "goto_tb +0x6")
    let crossing = try #require(translate(at: 0xFFE))
    #expect(crossing.bytes.byteCount == 4)
    #expect(crossing.bytes.secondPage == 0x1000)
    #expect(
      crossing.lines == [
        "block pc=0x80000ffe instructions=1", "insn_start +0x0", "add.i64 x5, x6, #-3",
        "lookup_and_goto +0x4",
      ])
    // A block that ends with its page goes on by look-up.
    put([Self.addi, Self.addi], at: 0x1FF8)
    let last = try #require(translate(at: 0x1FF8))
    #expect(last.bytes.byteCount == 8)
    #expect(last.lines.last == "lookup_and_goto +0x8")
  }

  @Test func secondPageMayFault() {
    let end = Int(Hart.ramBytes)
    put([Self.addi << 16], at: end - 4)
    #expect(translate(at: end - 2) == nil)
    #expect(hart.mmu.fault.address == Hart.ram + Hart.ramBytes)
    #expect(hart.mmu.fault.access == .fetch)
  }
}
