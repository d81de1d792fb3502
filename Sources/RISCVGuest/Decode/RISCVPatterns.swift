// SPDX-License-Identifier: Apache-2.0
//
// All rows the decoder knows, grouped by what the hart must have for them. A decoder takes the
// groups whose requirement its extension set meets; the same groups feed the coverage listing and
// the tests.
//
// Rows of one group may refine rows of another (`pause` inside `fence`, prefetch hints inside
// `ori`): the more specific row wins, and without its extension the general one decodes.

import InstructionPatterns

/// A row of a 32-bit table.
typealias RISCVPattern = Pattern<RISCVOpcode, RISCVFormat>
/// A row of a 16-bit table.
typealias RVCPattern = Pattern<RVCExpansion, RVCFormat>

/// Rows that need the same extensions.
struct RISCVPatternGroup<Row: Sendable>: Sendable {
  /// All of these must be present.
  let requires: RISCVExtensions
  /// The rows.
  let rows: [Row]
}

/// The rows of all extensions.
enum RISCVPatterns {
  /// 32-bit instructions.
  static var groups: [RISCVPatternGroup<RISCVPattern>] {
    [
      .init(requires: .i, rows: base),
      .init(requires: .i, rows: privileged),
      .init(requires: .zihintpause, rows: pauseHint),
      .init(requires: .zifencei, rows: fetchFence),
      .init(requires: .zicsr, rows: csr),
      .init(requires: .m, rows: multiply),
      .init(requires: .a, rows: atomics),
      .init(requires: .f, rows: single),
      .init(requires: .d, rows: double),
      .init(requires: .zfhmin, rows: halfMinimal),
      .init(requires: [.zfhmin, .d], rows: halfMinimalDouble),
      .init(requires: .zfh, rows: half),
      .init(requires: .zba, rows: addressGeneration),
      .init(requires: .zbb, rows: basicBits),
      .init(requires: .zbc, rows: carrylessMultiply),
      .init(requires: .zbs, rows: singleBits),
      .init(requires: .zicond, rows: conditional),
      .init(requires: .zicbom, rows: cacheManagement),
      .init(requires: .zicbop, rows: prefetchHints),
      .init(requires: .zicboz, rows: cacheZero),
      .init(requires: .svinval, rows: invalidation),
    ]
  }

  /// 16-bit forms.
  static var compressedGroups: [RISCVPatternGroup<RVCPattern>] {
    [
      .init(requires: .c, rows: compressedQuadrant0),
      .init(requires: .c, rows: compressedQuadrant1),
      .init(requires: .c, rows: compressedQuadrant2),
      .init(requires: [.c, .d], rows: compressedDouble),
      .init(requires: .zcb, rows: compressedExtra),
      .init(requires: [.zcb, .zbb], rows: compressedExtraBits),
      .init(requires: [.zcb, .zba], rows: compressedExtraAddress),
      .init(requires: [.zcb, .m], rows: compressedExtraMultiply),
    ]
  }
}
