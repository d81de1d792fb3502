// SPDX-License-Identifier: Apache-2.0
//
// The result of a compilation: position-independent object code that names slots, key and runtime
// functions by symbol, and the list of ways out. Plain values: it can be stored and loaded again.

/// How a trace was left: what `kiln_enter_trace` returns. In every case all globals are in CPUState, its
/// pc is where to go on and its budget is exact.
public enum TraceExitKind: UInt64, CaseIterable, Sendable {
  /// Through a link slot that is not linked: CPUState's exitSlot holds the slot's address.
  case link
  /// To a pc that was computed.
  case indirect
  /// To the VCPU loop, which must look around: `exit_tb`, `exit_state`.
  case leave
  /// The instruction at pc has had no effect and must be run alone by the interpreter.
  case alone
  /// The budget is short or an exit was asked for; pc is a block's start.
  case poll
  /// The trace was validated for another fetch key; pc is its head's and nothing has run.
  case stale
  /// The access at pc, which has not been done, shares a look-up with others, and they do not all lie on
  /// one page that is reached inline.
  case apart
}

/// One way out of a trace.
public struct TraceExit: Hashable, Sendable {
  /// What the exit is.
  public let kind: TraceExitKind
  /// Where it goes on; nil when the pc is computed.
  public let pc: UInt64?
  /// The number of its link slot, for `TraceExitKind.link` only.
  public let slot: Int?
  /// Index of the block it stands in.
  public let block: Int
  /// The cell of the operation it belongs to; 0, the head, for polls.
  public let cell: Int
}

/// The texts of a compilation, for people.
public struct CompilationText: Sendable {
  /// LLVM IR as it was built.
  public var intermediate = ""
  /// LLVM IR behind the passes.
  public var optimised = ""
  /// Host assembly.
  public var assembly = ""
  /// The same with what each line was made from, if that was asked for.
  public var located: LocatedListings?
}

/// A compiled trace that is not in code memory yet.
public struct CompiledTrace: Sendable {
  /// The level it was compiled at.
  public let level: CompilationLevel
  /// An ELF64 object.
  public let object: [UInt8]
  /// Its exits; those of kind `link` number their slots from 0.
  public let exits: [TraceExit]
  /// How many link slots it has.
  public let slotCount: Int
  /// Whether each exit counts in a cell of its own.
  public let countsExits: Bool
  /// Guest instructions.
  public let instructionCount: Int
  /// Texts, if they were asked for.
  public let text: CompilationText?

  /// The same with another object, as from a file: whoever loads it checks it.
  public func replacing(_ object: [UInt8]) -> CompiledTrace {
    CompiledTrace(
      level: level, object: object, exits: exits, slotCount: slotCount,
      countsExits: countsExits, instructionCount: instructionCount, text: text)
  }
}

/// Why a trace could not be compiled or loaded, in one line.
public struct TraceCompilerError: Error, CustomStringConvertible {
  /// The line.
  public let description: String
  init(_ description: String) { self.description = description }
}
