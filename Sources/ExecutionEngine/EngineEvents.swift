// SPDX-License-Identifier: Apache-2.0
//
// Whoever is told of what the engine does besides running guest code: recordings, compilations,
// publications, drops, flushes, interrupts. All of it rare; nil costs a test where it happens.

import Tracing

/// A compilation that has ended.
public struct CompileJob: Sendable {
  /// Number of the compiler's thread from 0; nil on the VCPU's.
  public let worker: Int?
  /// Guest pc of the trace's head.
  public let pc: UInt64
  /// How it was compiled.
  public let level: TraceLevel
  /// Guest instructions.
  public let instructionCount: Int
  /// Whether there is code.
  public let succeeded: Bool
  /// The host's monotonic time in nanoseconds.
  public let start: UInt64
  /// See `start`.
  public let end: UInt64
}

/// Told of what the engine does.
public protocol EngineEvents: AnyObject, Sendable {
  /// A trace was compiled. The compiler's thread.
  func didCompile(_ job: CompileJob)
  /// A trace was recorded from `pc`, since a time. The VCPU's thread, as all below.
  func didRecord(pc: UInt64, end: RecordingEnd, since start: UInt64)
  /// A trace was published.
  func didPublish(name: String, byteCount: Int)
  /// A trace or a request was dropped.
  func didDrop(pc: UInt64, cause: TraceStatistics.DropCause)
  /// The block cache was full, and all of it was dropped.
  func didFlush(blocks: Int)
  /// An interrupt was taken at `pc`.
  func didInterrupt(pc: UInt64)
}

/// Passes publications on.
final class PublicationEvents: TraceCodeObserver {
  private let events: any EngineEvents
  init(_ events: any EngineEvents) { self.events = events }

  func didPublish(_ trace: PublishedCode) {
    events.didPublish(name: trace.name, byteCount: trace.byteCount)
  }
}
