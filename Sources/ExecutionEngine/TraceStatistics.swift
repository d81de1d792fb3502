// SPDX-License-Identifier: Apache-2.0
//
// What tiered execution counted.

import Tracing

/// Figures of recording, compiling and running traces; all since the VCPU was made.
public struct TraceStatistics: Sendable {
  /// Why traces were dropped.
  public enum DropCause: String, CaseIterable, Sendable {
    /// Their bytes were overwritten.
    case overwritten
    /// Their pages are mapped elsewhere.
    case mapping
    /// A better trace took their place.
    case replaced
    /// The trace cache was full.
    case evicted
    /// The block cache was dropped, or the block of their head.
    case blocks
    /// Their request waited until it was cold.
    case stale
    /// The compiler refused them.
    case refused
  }

  /// Recordings begun.
  public var recordings: UInt64 = 0
  /// Recordings by how they ended, in the order of `RecordingEnd.allCases`.
  public var ends = [UInt64](repeating: 0, count: RecordingEnd.allCases.count)
  /// Host nanoseconds spent recording, the guest's blocks included.
  public var recordNanoseconds: UInt64 = 0
  /// Loops that grew by a path.
  public var grown: UInt64 = 0
  /// Heads that are left alone.
  public var blacklisted: UInt64 = 0
  /// Traces compiled, by level.
  public var compiled = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Guest instructions in them, by level.
  public var compiledInstructions = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Host nanoseconds spent compiling, by level.
  public var compileNanoseconds = [UInt64](repeating: 0, count: TraceLevel.allCases.count)
  /// Host nanoseconds the compiler's threads were busy, loading the compiler and traces nobody took
  /// included, and those of them they had a processor.
  public var compilerBusyNanoseconds: UInt64 = 0
  /// See `compilerBusyNanoseconds`.
  public var compilerCPUNanoseconds: UInt64 = 0
  /// Why the compiler refused the last trace it refused.
  public var lastRefusal: String?
  /// Traces published.
  public var published: UInt64 = 0
  /// Traces and requests dropped, in the order of `DropCause.allCases`.
  public var drops = [UInt64](repeating: 0, count: DropCause.allCases.count)
  /// Traces whose pages were looked up again after a flush.
  public var revalidations: UInt64 = 0
  /// Exits linked.
  public var links: UInt64 = 0
  /// Exits unlinked.
  public var unlinks: UInt64 = 0
  /// Times a trace was left because accesses that share a look-up did not lie on one page.
  public var partings: UInt64 = 0
  /// Traces compiled again for that.
  public var parted: UInt64 = 0
  /// Traces at present.
  public var traces: UInt64 = 0
  /// Bytes of code at present.
  public var codeBytes: UInt64 = 0
  /// Requests that wait at present.
  public var queued: UInt64 = 0
  /// Guest instructions retired in traces.
  public var instructions: UInt64 = 0
  /// Entries into traces from threaded code.
  public var entries: UInt64 = 0

  /// Nothing yet.
  public init() {}

  /// How many were dropped for a cause.
  public subscript(cause: DropCause) -> UInt64 {
    get { drops[DropCause.allCases.firstIndex(of: cause) ?? 0] }
    set { drops[DropCause.allCases.firstIndex(of: cause) ?? 0] = newValue }
  }

  /// How many recordings ended so.
  public subscript(end: RecordingEnd) -> UInt64 {
    get { ends[RecordingEnd.allCases.firstIndex(of: end) ?? 0] }
    set { ends[RecordingEnd.allCases.firstIndex(of: end) ?? 0] = newValue }
  }

  /// Adds the figures of another run; what holds at present becomes the other's.
  public mutating func add(_ other: TraceStatistics) {
    for path in Self.sums { self[keyPath: path] &+= other[keyPath: path] }
    for path in Self.listSums {
      for i in self[keyPath: path].indices { self[keyPath: path][i] &+= other[keyPath: path][i] }
    }
    lastRefusal = other.lastRefusal ?? lastRefusal
    for path in Self.states { self[keyPath: path] = other[keyPath: path] }
  }

  private static let sums: [WritableKeyPath<TraceStatistics, UInt64> & Sendable] = [
    \.recordings, \.recordNanoseconds, \.grown, \.published, \.revalidations, \.links, \.unlinks,
    \.instructions, \.entries, \.partings, \.parted, \.compilerBusyNanoseconds,
    \.compilerCPUNanoseconds,
  ]
  private static let listSums: [WritableKeyPath<TraceStatistics, [UInt64]> & Sendable] = [
    \.ends, \.compiled, \.compiledInstructions, \.compileNanoseconds, \.drops,
  ]
  private static let states: [WritableKeyPath<TraceStatistics, UInt64> & Sendable] = [
    \.traces, \.codeBytes, \.queued, \.blacklisted,
  ]
}
