// SPDX-License-Identifier: Apache-2.0
//
// What the engine asks of whoever makes host code of traces, and how tiered execution is set up. The
// engine knows no compiler: `LLVMTraceCompiler` is one, tests bring their own.

import IR
import Interpreter
import Tracing

/// How much work goes into a trace.
public enum TraceLevel: Int, Sendable, CaseIterable {
  /// Compiled fast.
  case quick
  /// Compiled well.
  case optimised
}

/// Host code of a trace, ready to be entered.
public struct TraceCode: Sendable {
  /// A link slot: an 8-byte cell with the address an exit jumps to.
  public struct Slot: Sendable {
    /// The cell's address, as the code leaves it in CPUState's exitSlot.
    public let address: UInt
    /// The guest pc the exit goes on at.
    public let pc: UInt64

    /// A slot.
    public init(address: UInt, pc: UInt64) {
      self.address = address
      self.pc = pc
    }
  }

  /// Cells in which exits count how often they are taken, one each.
  public struct Counts: Sendable {
    let address: UInt
    let count: Int

    /// Cells one behind the other.
    public init(_ address: UInt, _ count: Int) {
      self.address = address
      self.count = count
    }

    /// What they say now.
    var values: [UInt64] {
      Array(
        UnsafeBufferPointer(start: UnsafePointer<UInt64>(bitPattern: address), count: count))
    }
  }

  /// Where it is entered.
  public let entry: UInt
  /// Bytes of code and data.
  public let byteCount: Int
  /// Address of the cell with the fetch key it was validated for; 0 at first.
  public let key: UInt
  /// Its link slots, all unlinked at first.
  public let slots: [Slot]
  /// How often each exit was taken, where that is counted.
  public let counts: Counts?
  /// What `TraceCompiling.release` needs to know.
  public let token: any Sendable

  /// Code at an address.
  public init(
    entry: UInt, byteCount: Int, key: UInt, slots: [Slot], counts: Counts? = nil,
    token: any Sendable
  ) {
    self.entry = entry
    self.byteCount = byteCount
    self.key = key
    self.slots = slots
    self.counts = counts
    self.token = token
  }
}

/// Makes host code of traces, on any thread.
public protocol TraceCompiling: AnyObject, Sendable {
  /// Code for a trace; nil when code memory is full.
  func compile(_ trace: Trace, level: TraceLevel) throws -> TraceCode?
  /// Takes code back. Nobody runs it or is linked to it.
  func release(_ code: TraceCode)
  /// What an unlinked slot holds.
  var unlinked: UInt { get }
}

/// What a compiler is made for.
public struct TraceCompilerRequest: Sendable {
  /// Bytes of code it may hold.
  public let byteLimit: Int
  /// What its code calls.
  public let calls: TraceCalls
  /// The guest's helpers.
  public let helpers: [HelperDescriptor]
  /// The tuning, with the switches of single optimisations.
  public var policy = TierPolicy()
}

/// How a VCPU compiles traces.
public struct TierConfiguration: Sendable {
  /// The tuning.
  public var policy: TierPolicy
  /// Makes the compiler, on the thread that will compile; throws one line when there is none.
  public var makeCompiler: @Sendable (TraceCompilerRequest) throws -> any TraceCompiling
  /// Told in one line why nothing is compiled. Any thread; once.
  public var notice: @Sendable (String) -> Void = { _ in }
  /// Whether every run of a trace is checked against the interpreter before it counts (`Lockstep`).
  public var isChecked = false
  /// Which tools are told where traces are.
  public var tools = TraceTools()

  /// A configuration.
  public init(
    policy: TierPolicy = TierPolicy(),
    makeCompiler: @escaping @Sendable (TraceCompilerRequest) throws -> any TraceCompiling
  ) {
    self.policy = policy
    self.makeCompiler = makeCompiler
  }
}
