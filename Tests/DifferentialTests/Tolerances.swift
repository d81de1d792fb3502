// SPDX-License-Identifier: Apache-2.0
//
// Where Kiln and the oracle may differ, each with the reason. The architecture leaves a choice in every
// one of these places, or the oracle is wrong; nothing else is forgiven.

/// A word of a result that differs.
struct ResultPlace {
  /// Its index.
  let word: Int
  /// The first bytes of code that ran.
  let instruction: UInt64
  /// The record.
  let record: [UInt64]
}

extension ResultPlace {
  /// Whether the word is a page table entry and both sides raised the same page fault.
  fileprivate func isEntryOfFault(_ kiln: [UInt64], _ oracle: [UInt64]) -> Bool {
    (ResultWord.memory..<ResultWord.outputs).contains(word)
      && [12, 13, 15].contains(kiln[ResultWord.cause])
      && kiln[ResultWord.cause] == oracle[ResultWord.cause]
  }
}

/// A rule by which results may differ.
struct Tolerance: Sendable {
  /// Why.
  let reason: String
  /// Whether it is for a row.
  let applies: @Sendable (_ row: String) -> Bool
  /// The bits of a word that aren't compared, given both results.
  let ignoredBits: @Sendable (_ place: ResultPlace, _ kiln: [UInt64], _ oracle: [UInt64]) -> UInt64

  init(
    reason: String, applies: @escaping @Sendable (String) -> Bool = { _ in true },
    ignoredBits: @escaping @Sendable (ResultPlace, [UInt64], [UInt64]) -> UInt64
  ) {
    self.reason = reason
    self.applies = applies
    self.ignoredBits = ignoredBits
  }
}

extension Tolerance {
  /// Rules for instructions.
  static let instructions: [Tolerance] = [
    Tolerance(
      reason: """
        Kiln reports floating-point state as dirty behind any instruction that may raise a flag, QEMU \
        behind one that did. The privileged architecture allows both (mstatus.FS).
        """
    ) { place, kiln, oracle in
      guard place.word == ResultWord.mstatus, kiln[place.word] >> 13 & 3 == 3,
        oracle[place.word] >> 13 & 3 != 0
      else { return 0 }
      return 1 << 63 | 3 << 13
    },
    Tolerance(
      reason: """
        QEMU's cbo.inval, cbo.clean and cbo.flush ask translation and PMP only; Kiln's also fault where \
        nothing answers. The platform decides (CMO, "Cache-Block Management Instructions").
        """,
      applies: { ["cbo_inval", "cbo_clean", "cbo_flush"].contains(where: $0.hasSuffix) }
    ) { place, kiln, oracle in
      guard kiln[ResultWord.cause] == 7, oracle[ResultWord.cause] == 3 else { return 0 }
      return [ResultWord.cause, ResultWord.pc, ResultWord.value].contains(place.word) ? .max : 0
    },
    Tolerance(
      reason: """
        The faulting address of a cache-block instruction is rs1's value; QEMU reports its block's.
        """,
      applies: { $0.contains("cbo_") }
    ) { place, kiln, oracle in
      place.word == ResultWord.value
        && [7, 15].contains(kiln[ResultWord.cause]) ? 63 : 0
    },
  ]

  /// Rules for address translation.
  static let translation: [Tolerance] = [
    Tolerance(
      reason: """
        QEMU reports a breakpoint's address as it was when the code was first met, at whatever virtual \
        address that was.
        """
    ) { place, kiln, oracle in
      place.word == ResultWord.value && kiln[ResultWord.cause] == 3
        && kiln[ResultWord.value] == kiln[ResultWord.pc]
        && kiln[ResultWord.pc] == oracle[ResultWord.pc]
        ? .max : 0
    },
    Tolerance(
      reason: """
        The accessed bit may be set ahead of an access that then faults: QEMU, which executes an atomic \
        operation as a load and a store when there is one hart, does so.
        """
    ) { place, kiln, oracle in
      place.isEntryOfFault(kiln, oracle) ? oracle[place.word] & ~kiln[place.word] & 0x40 : 0
    },
    Tolerance(
      reason: """
        QEMU sets accessed and dirty bits before it finds that the size of a Svnapot page doesn't exist.
        """
    ) { place, kiln, oracle in
      place.isEntryOfFault(kiln, oracle) && kiln[place.word] >> 63 == 1
        ? oracle[place.word] & ~kiln[place.word] & 0xC0 : 0
    },
  ]

  /// Rules for the privileged state.
  static let privileged: [Tolerance] = [
    Tolerance(
      reason: """
        sfence.w.inval and sfence.inval.ir are illegal in U-mode (Svinval); QEMU lets them pass.
        """,
      applies: { $0 == "sfence_w_inval" || $0 == "sfence_inval_ir" }
    ) { place, kiln, _ in
      guard place.record[RecordWord.mstatus] >> 11 & 3 == 0 else { return 0 }
      let word = place.instruction & 0xFFFF_FFFF
      let isTrap = kiln[ResultWord.cause] == 2 && kiln[ResultWord.value] == word
      let outputs = kiln[ResultWord.outputs...].prefix(5)
      let isDelegated = Array(outputs.suffix(2)) == [2, word]
      return isTrap || isDelegated ? .max : 0
    }
  ]
}
