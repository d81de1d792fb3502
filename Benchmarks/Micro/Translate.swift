// SPDX-License-Identifier: Apache-2.0
//
// Decoding, translating and fusing a stream of guest code: the price of code that runs once.

import GuestMemory
import IR
import IRTransforms
import RISCVGuest
import Translation

private let stream = GuestCode(byteCount: 256 << 10, seed: 1)

func decodeBenchmarks() {
  measure("decode, per instruction") {
    (decoder: RISCVDecoder(.standard), words: stream.starts.map(stream.word(at:)))
  } _: { state in
    var illegal = 0
    for word in state.words where state.decoder.decode(word).opcode == .illegal { illegal += 1 }
    return Work(operations: state.words.count, isRight: illegal == 0)
  }
}

func translateBenchmarks() {
  measure("decode + translate, per instruction") {
    try TranslationRun(fuses: false)
  } _: {
    $0.run()
  }
  measure("decode + translate + fuse, per instruction") {
    try TranslationRun(fuses: true)
  } _: {
    $0.run()
  }
}

/// Translates the stream, page by page and block by block.
private final class TranslationRun {
  private let board: GuestBoard
  private let fuses: Bool
  private var builder = IRBuilder(handlers: GuestBoard.handlers)

  init(fuses: Bool) throws {
    board = try GuestBoard(code: stream.bytes)
    self.fuses = fuses
  }

  func run() -> Work {
    var instructions = 0
    var pc = GuestBoard.ram
    // The last page may be cut off in an instruction.
    let end = GuestBoard.ram + UInt64(stream.bytes.count) & ~0xFFF
    while pc < end {
      guard let page = board.vcpu.mmu.fetchPage(pc, mmuIndex: board.cpu.fetchIndex) else { break }
      let request = TranslationRequest(
        pc: pc, flags: board.cpu.blockFlags, instructionLimit: blockInstructionLimit,
        page: page.bytes, pageOffset: page.offset, mmu: board.vcpu.mmu)
      guard let bytes = board.cpu.translate(request, &builder) else { break }
      if fuses { Fusion.run(builder.block, GuestBoard.fusion) }
      instructions += builder.instructionCount
      pc += UInt64(bytes.byteCount)
    }
    return Work(operations: instructions, isRight: pc >= end)
  }
}
