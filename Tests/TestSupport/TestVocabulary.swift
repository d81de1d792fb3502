// SPDX-License-Identifier: Apache-2.0
//
// A guest made up for tests: registers x1 to x31 where RISC-V has them, and one helper per kind of
// effect. None of the helpers can be called; tests only name them.

import IR

/// The words of the made-up guest.
public enum TestVocabulary {
  /// x1 to x31.
  public static let registers = (1..<32).map { Slot(CPUStateLayout.globals + ($0 - 1) * 8) }

  /// `pure`, `reads`, `writes`, `faults` and `mode`, each with the effect of its name.
  public static let helpers = [
    helper(0, "pure", []), helper(1, "reads", .readsGlobals), helper(2, "writes", .writesGlobals),
    helper(3, "faults", .mayFault), helper(4, "mode", [.changesMode, .readsGlobals]),
  ]

  /// Registers and helpers.
  public static let vocabulary = IRVocabulary(
    slots: SlotNaming(registers.enumerated().map { ("x\($0 + 1)", $1) }), helpers: helpers)

  private static func helper(
    _ index: UInt16, _ name: String, _ effects: HelperEffects
  ) -> HelperDescriptor {
    HelperDescriptor(index: index, name: name, address: 0, effects: effects)
  }
}
