// SPDX-License-Identifier: Apache-2.0
//
// Making blocks: mark the page, then read it; let the guest translate; fuse; keep.

import CHost
import GuestMemory
import IR
import IRTransforms
import Translation

extension VCPU {
  /// Translates the block at `pc`. nil after a fetch fault on its second page, which is in
  /// `mmu.fault`.
  func translate(
    pc: UInt64, flags: UInt32, page: (bytes: UnsafeMutableRawPointer, offset: UInt64), limit: Int,
    isTransient: Bool, linksSingle: Bool = false
  ) -> Int? {
    if !cache.hasRoom {
      tier?.traces.dropAll()
      tier?.penalties.forgetAll()
      tier?.heat.removeAll()
      configuration.events?.didFlush(blocks: cache.blocks.count)
      cache.flush { mmu.unmarkCode(page: $0) }
      mmu.raiseFetchGeneration()
    }
    let start = kiln_ticks()
    let cause = causes?.enter(.translate)
    defer { if let cause { causes?.enter(cause) } }
    // Perf: code that runs for the first time is in no cache, and the block behind is translated next.
    kiln_prefetch(page.bytes + Int(pc & 0xFFF))
    kiln_prefetch(page.bytes + Int((pc &+ 64) & 0xFFF))
    mmu.markCode(page: Int(page.offset >> BackingStore.pageShift))
    let request = TranslationRequest(
      pc: pc, flags: flags & ~TranslationBlock.soloFlag, instructionLimit: limit,
      linksSingle: linksSingle, page: page.bytes, pageOffset: page.offset, mmu: mmu)
    guard let bytes = guest.translate(request, &builder) else { return nil }
    // A block that is run for its exact count, or alone, stays as it was translated.
    let ir = limit == blockInstructionLimit ? transformed() : builder.block
    let index = cache.add(
      ir, offset: page.offset | pc & 0xFFF, flags: flags, bytes: bytes,
      isTransient: isTransient)
    if !isTransient { statistics.translating.add(since: start) }
    observer?.didTranslate(self, cache.blocks[index].ir, flags: flags, bytes: bytes.byteCount)
    return index
  }

  private func transformed() -> IRBlock { charging(.transform) { transformer.run(builder.block) } }
}

extension VCPU: CodeWriteObserver {
  /// Drops what was derived from the bytes; true when the running block is among it.
  public func willWriteCode(at offset: UInt64, count: Int) -> Bool {
    charging(.invalidate) { invalidate(at: offset, count: count) }
  }

  private func invalidate(at offset: UInt64, count: Int) -> Bool {
    let running = state.load(
      fromByteOffset: CPUStateLayout.exitOperation, as: OperationPointer?.self)
    var hit = false
    if let tier {
      // A trace runs while no operation does: then any that is dropped may be the one.
      if tier.traces.invalidate(offset: offset, count: count) && running == nil { hit = true }
      if tier.isRecorded, tier.recorded.contains(where: { $0.overlaps(offset, UInt64(count)) }) {
        tier.recordingWritten = true
      }
    }
    let hitsBlock = cache.invalidate(offset: offset, count: count, running: running) { page in
      // A transient block is in no list, and its page must stay marked while it runs.
      if !transientStands(in: page) && tier?.traces.holds(page: page) != true {
        mmu.unmarkCode(page: page)
      }
    }
    hit = hit || hitsBlock
    if let transient, cache.blocks[transient].overlaps(offset, UInt64(count)) { hit = true }
    return hit
  }

  private func transientStands(in page: Int) -> Bool {
    guard let transient else { return false }
    return cache.blocks[transient].page == page
      || Int(cache.blocks[transient].secondPage) == page
  }
}
