// SPDX-License-Identifier: Apache-2.0
//
// Zicbom, Zicboz: guest caches don't exist, so that management only checks permissions, and
// zeroing is stores. Prefetches (Zicbop) are nothing. Whether an instruction is allowed in this mode is
// in the block's flags.
//
// Spec: RISC-V Unprivileged, "Base Cache Management Operation ISA Extensions".

import IR
import Translation

extension RISCVTranslator {
  /// Bytes in a cache block: what the device tree says of every hart.
  static let cacheBlockSize = 64

  /// `cbo.clean`, `cbo.flush` and `cbo.inval`, which flushes: memory is always up to date.
  func manageCacheBlock(isAllowed: Bool, _ b: inout IRBuilder) -> InstructionEnd {
    if !isAllowed { return illegal(&b) }
    b.call(RISCVHelpers.cacheBlock, .discard, rs1)
    return .goesOn
  }

  /// Zeroes the block that holds the byte at rs1. The byte itself comes first: if the block can't be
  /// written, the fault names rs1's address, and nothing has happened.
  func zeroCacheBlock(_ b: inout IRBuilder) -> InstructionEnd {
    if !flags.allowsCBOZero { return illegal(&b) }
    let base = Slot.temporary(0)
    b.store(.u8, .zero, rs1, mmuIndex: dataIndex)
    b.binary(.and, .i64, base, rs1, immediate: Int32(-Self.cacheBlockSize))
    for word in 0..<Self.cacheBlockSize / 8 {
      b.store(.u64, .zero, base, displacement: Int16(word &* 8), mmuIndex: dataIndex)
    }
    return .goesOn
  }
}
