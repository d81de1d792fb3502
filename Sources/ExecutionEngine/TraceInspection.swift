// SPDX-License-Identifier: Apache-2.0
//
// Published traces as values, for whoever wants to look at them: `kiln inspect`, tests.

import IR
import Tracing

/// A published trace, as it was when it was asked for.
public struct TraceSnapshot: Sendable {
  /// A side exit that goes through a link slot.
  public struct Link: Sendable {
    /// Guest pc it goes on at.
    public let pc: UInt64
    /// The trace it is linked to; nil while it leads back to the interpreter.
    public let target: Int?
  }

  /// Its number: traces are counted from 1 in the order they were asked for.
  public let id: Int
  /// Block flags of all its blocks.
  public let flags: UInt32
  /// How it was compiled.
  public let level: TraceLevel
  /// What the compiler was given.
  public let trace: Trace
  /// The guest bytes of its blocks, in the trace's order.
  public let blocks: [RecordedBlock]
  /// Guest pages its code lies in.
  public var pageCount: Int { Set(blocks.flatMap(\.pages)).count }
  /// Times it was entered from the interpreter.
  public let entries: UInt64
  /// Guest instructions retired from those entries on, linked traces included.
  public let retired: UInt64
  /// Bytes of code and data.
  public let byteCount: Int
  /// Its slots, in order.
  public let links: [Link]
  /// How often each exit was taken, in the compiler's order; nil where that was not counted.
  public let exitCounts: [UInt64]?
  /// Slots of traces that lead to it.
  public let incomingCount: Int
}

extension VCPU {
  /// The traces that are published, hottest first. Outside guest code only.
  public var traceSnapshots: [TraceSnapshot] {
    guard let tier else { return [] }
    return tier.traces.snapshots.sorted { ($0.retired, $1.id) > ($1.retired, $0.id) }
  }
}

extension TraceCache {
  /// Every published trace.
  var snapshots: [TraceSnapshot] {
    publishedTraces.map { trace in
      TraceSnapshot(
        id: trace.id, flags: trace.flags, level: trace.level, trace: trace.formed.trace,
        blocks: trace.formed.blocks, entries: figure(TraceRecordLayout.entries, of: trace),
        retired: figure(TraceRecordLayout.retired, of: trace),
        byteCount: trace.code?.byteCount ?? 0,
        links: (trace.code?.slots ?? []).map { slot in
          TraceSnapshot.Link(pc: slot.pc, target: linkedTrace(from: slot.address)?.id)
        },
        exitCounts: trace.code?.counts?.values, incomingCount: trace.incoming.count)
    }
  }

  private func figure(_ offset: Int, of trace: CachedTrace) -> UInt64 {
    trace.record?.load(fromByteOffset: offset, as: UInt64.self) ?? 0
  }
}
