// SPDX-License-Identifier: Apache-2.0
//
// What a compilation may choose: its level and one switch per optimisation. Results never depend on
// any of them; what a tool bisects with them is where a wrong result comes from.

/// How much work goes into a trace.
public enum CompilationLevel: UInt8, CaseIterable, Sendable {
  /// As `quick`, but code as LLVM's -O0 makes it: some 20 µs per guest instruction, half as fast. For
  /// code that may never run again.
  case cheap
  /// No passes, fast instruction selection: some 60 µs per guest instruction.
  case quick
  /// The pass list, full instruction selection: some 200 µs per guest instruction.
  case optimised
}

/// The parts of a compilation, in their order.
public enum CompilationStage: UInt8, CaseIterable, Sendable {
  /// The plan, and LLVM IR made by it.
  case lowering
  /// LLVM's passes; none at the quick levels.
  case passes
  /// LLVM IR to an object file.
  case codeGeneration
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
  /// Every exit counts how often it is taken: for people who look at a trace.
  public var countsExits = false
  /// LLVM's passes at the optimised level; nil for the level's own list.
  public var passes: String?

  /// Whether the host multiplies and adds in one instruction; set by the compiler.
  var hostHasFMA = false

  /// All on.
  public init() {}
}
