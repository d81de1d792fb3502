// SPDX-License-Identifier: Apache-2.0
//
// What a compilation may choose: its level and one switch per optimisation. Results never depend on
// any of them; what a tool bisects with them is where a wrong result comes from.

/// How much work goes into a trace.
public enum CompilationLevel: UInt8, CaseIterable, Sendable {
  /// No passes, fast instruction selection: some 60 µs per guest instruction.
  case quick
  /// The pass list, full instruction selection: some 200 µs per guest instruction.
  case optimised
}

/// One switch per optimisation.
public struct CompilationSwitches: Hashable, Sendable {
  /// Accesses of one block through the same register share one SoftTLB look-up.
  public var sharesLookups = true
  /// Accesses in loops remember their last page, at the optimised level.
  public var remembersPages = true
  /// Floating point uses the host's instructions where they give the same bits.
  public var usesHostFloat = true
  /// A trace checks at its entry that the cell `LoadedTrace.key` equals CPUState's fetch key. Only a
  /// trace inside one page that is never linked from another may go without.
  public var checksKey = true
  /// LLVM's passes at the optimised level; nil for the level's own list.
  public var passes: String?

  /// Whether the host multiplies and adds in one instruction; set by the compiler.
  var hostHasFMA = false

  /// All on.
  public init() {}
}
