// SPDX-License-Identifier: Apache-2.0
//
// Helpers: Swift functions called from IR, and what each declares about itself. Tiers rely on the
// declaration; a test checks it.

/// What a helper may do besides computing its result.
@frozen
public struct HelperEffects: OptionSet, Sendable {
  /// One bit per effect.
  public let rawValue: UInt16
  /// From the bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Reads guest globals.
  public static let readsGlobals = HelperEffects(rawValue: 1)
  /// Writes guest globals.
  public static let writesGlobals = HelperEffects(rawValue: 2)
  /// May raise a guest fault instead of returning a result.
  public static let mayFault = HelperEffects(rawValue: 4)
  /// Reads or writes guest memory.
  public static let touchesMemory = HelperEffects(rawValue: 8)
  /// May change block flags, the TLB or the mapping: the block must end behind it, in a look-up if CPUState's
  /// fetch key is right for the new mode, else in an exit.
  public static let changesMode = HelperEffects(rawValue: 16)
  /// Reads guest time or the instruction count.
  public static let readsTime = HelperEffects(rawValue: 32)
  /// Talks to a device or changes a deadline or an interrupt line.
  public static let doesIO = HelperEffects(rawValue: 64)

  /// Its outcome must be looked at.
  public static let mayLeave: HelperEffects = HelperEffects(rawValue: 4)
}

/// A helper as a `call` names it.
public struct HelperDescriptor: Sendable {
  /// Its number among the guest's helpers.
  public let index: UInt16
  /// The word the text form uses.
  public let name: String
  /// The address of a `@convention(c) (CPUState, UInt64, UInt64, UInt64) -> HelperResult` function.
  public let address: UInt
  /// What it may do.
  public let effects: HelperEffects

  /// A helper's declaration.
  public init(index: UInt16, name: String, address: UInt, effects: HelperEffects) {
    self.index = index
    self.name = name
    self.address = address
    self.effects = effects
  }
}
