// SPDX-License-Identifier: Apache-2.0
//
// The interpreter's face: its handler table, its superinstructions, and `run`, which enters threaded
// code and comes back when an operation leaves. It executes the array the translator filled, as it
// stands; there is no stage in between.

import CHost
import IR

/// Executes threaded code.
public enum Interpreter {
  /// A table with a handler for every operation code.
  public static func makeHandlerTable() -> HandlerTable { HandlerTable(allHandlers()) }

  /// The runs of operations that have a handler of their own.
  public static func makeFusionTable() -> FusionTable { FusionTable(allRuns()) }

  /// Whether handlers can go from block to block. Under ThreadSanitizer tail calls are real calls, so
  /// blocks must not be linked: each returns to the VCPU loop.
  public static var canChain: Bool { !kiln_thread_sanitizer() }

  /// Runs guest code from a block's head until an operation leaves. CPUState's budget, exit reason and
  /// exit operation say what happened.
  public static func run(_ head: OperationPointer, _ state: UnsafeMutableRawPointer) -> ExitReason {
    next(head, state, state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self))
    return reason(state)
  }

  /// Runs guest code from a block's head, by its own operations even if it has a trace.
  public static func runPlain(_ head: OperationPointer, _ state: UnsafeMutableRawPointer)
    -> ExitReason
  {
    goOnPlain(head, state, state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self))
    return reason(state)
  }

  private static func reason(_ state: UnsafeMutableRawPointer) -> ExitReason {
    let raw = state.load(fromByteOffset: CPUStateLayout.exitReason, as: UInt32.self)
    // Every handler that leaves stores a valid reason.
    return ExitReason(rawValue: raw).unsafelyUnwrapped
  }
}
