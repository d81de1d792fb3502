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
  /// The row that is tested.
  let row: String
  /// The record.
  let record: [UInt64]
}

/// A rule by which results may differ.
struct Tolerance: Sendable {
  /// Why.
  let reason: String
  /// The bits of a word that aren't compared, given both results.
  let ignoredBits: @Sendable (_ place: ResultPlace, _ kiln: [UInt64], _ oracle: [UInt64]) -> UInt64
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
        """
    ) { place, kiln, oracle in
      guard ["cbo_inval", "cbo_clean", "cbo_flush"].contains(place.row),
        kiln[ResultWord.cause] == 7, oracle[ResultWord.cause] == 3
      else { return 0 }
      return [ResultWord.cause, ResultWord.pc, ResultWord.value].contains(place.word) ? .max : 0
    },
    Tolerance(
      reason: """
        The faulting address of cbo.zero is rs1's value; QEMU reports its block's.
        """
    ) { place, kiln, oracle in
      place.row == "cbo_zero" && place.word == ResultWord.value && kiln[ResultWord.cause] == 7
        ? 63 : 0
    },
  ]
}
