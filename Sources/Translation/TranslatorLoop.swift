// SPDX-License-Identifier: Apache-2.0
//
// The translator loop all guests share: one instruction after the other until something ends the block.
//
// The page rule: all bytes of a block lie in the page of its first byte, except that the first
// instruction may cross into the next page; then it is alone. A block therefore depends on one page,
// or on two and has one instruction.

import GuestMemory
import IR

/// What translating one instruction did to the block.
@frozen
public enum InstructionEnd: Sendable {
  /// The next instruction goes on.
  case goesOn
  /// The block is complete: the last operation ends it.
  case endsBlock
  /// Control falls through, but what follows needs a new block found by look-up (mode or mapping may
  /// have changed). The loop emits the exit.
  case needsLookup
  /// The same for an instruction that leaves CPUState's fetch key right for the mode and the mapping behind
  /// it, and changes no deadline: the loop emits a link that holds for one key.
  case needsKey
}

/// A guest's translator for one block.
public protocol InstructionTranslator {
  /// The length in bytes of the instruction at `bytes`, of which `available` (≥ 1) may be read; nil
  /// when that does not suffice to tell or to read it whole.
  func length(at bytes: UnsafeRawPointer, available: Int) -> Int?
  /// Emits one instruction whose bytes are all readable. `offset` is its distance from the block's pc.
  mutating func translate(
    _ bytes: UnsafeRawPointer, length: Int, offset: Int, _ builder: inout IRBuilder
  ) -> InstructionEnd
}

/// Most guest instructions in one block.
public let blockInstructionLimit = 64

/// Runs a guest's translator over one block. nil after a fault on the second page.
@inlinable
public func translateBlock<T: InstructionTranslator>(
  _ translator: inout T, _ request: TranslationRequest, fetchIndex: Int,
  longestInstruction: Int, _ builder: inout IRBuilder
) -> TranslatedBytes? {
  let start = Int(truncatingIfNeeded: request.pc & 0xFFF)
  let limit = min(request.instructionLimit, blockInstructionLimit)
  builder.begin(pc: request.pc)
  var position = start
  var count = 0
  while true {
    let bytes = UnsafeRawPointer(request.page) + position
    guard let length = translator.length(at: bytes, available: 4096 &- position) else {
      if count == 0 {
        return translateCrossing(
          &translator, request, fetchIndex: fetchIndex, longestInstruction: longestInstruction,
          &builder)
      }
      builder.jump(offset: Int64(position &- start))
      break
    }
    let offset = position &- start
    builder.beginInstruction(offset: offset)
    let end = translator.translate(bytes, length: length, offset: offset, &builder)
    position &+= length
    count &+= 1
    if case .endsBlock = end { break }
    let next = Int64(position &- start)
    if case .needsLookup = end {
      builder.exitTB(offset: next)
      break
    }
    let isAlone = limit == 1 && !request.linksSingle
    if case .needsKey = end, !isAlone {
      builder.lookupAndGoto(offset: next)
      break
    }
    if count >= limit || position >= 4096 || !builder.hasRoom {
      if isAlone { builder.exitTB(offset: next) } else { builder.jump(offset: next) }
      break
    }
  }
  builder.finish()
  return TranslatedBytes(byteCount: position &- start)
}

/// Translates the one instruction that crosses into the next page.
@inlinable
func translateCrossing<T: InstructionTranslator>(
  _ translator: inout T, _ request: TranslationRequest, fetchIndex: Int,
  longestInstruction: Int, _ builder: inout IRBuilder
) -> TranslatedBytes? {
  let start = Int(truncatingIfNeeded: request.pc & 0xFFF)
  let next = (request.pc & ~0xFFF) &+ 0x1000
  guard let second = request.mmu.fetchPage(next, mmuIndex: fetchIndex) else { return nil }
  request.mmu.markCode(page: Int(second.offset >> BackingStore.pageShift))
  return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { joined in
    let first = 4096 - start
    for i in 0..<min(first, 32) {
      joined[i] = request.page.load(fromByteOffset: start + i, as: UInt8.self)
    }
    for i in 0..<longestInstruction {
      joined[first + i] = second.bytes.load(fromByteOffset: i, as: UInt8.self)
    }
    // Safety: the buffer is not empty, so it has a base address.
    let bytes = UnsafeRawPointer(joined.baseAddress.unsafelyUnwrapped)
    let length =
      translator.length(at: bytes, available: first + longestInstruction) ?? longestInstruction
    builder.beginInstruction(offset: 0)
    switch translator.translate(bytes, length: length, offset: 0, &builder) {
    case .endsBlock: break
    case .goesOn, .needsKey:
      if request.instructionLimit == 1 && !request.linksSingle {
        builder.exitTB(offset: Int64(length))
      } else {
        builder.lookupAndGoto(offset: Int64(length))
      }
    case .needsLookup: builder.exitTB(offset: Int64(length))
    }
    builder.finish()
    return TranslatedBytes(byteCount: length, secondPage: second.offset)
  }
}
