// SPDX-License-Identifier: Apache-2.0
//
// Whoever is told of code as it comes and goes: the files of profilers, debuggers.

import IR
import Tracing

/// Told of published traces. The VCPU's thread.
protocol TraceCodeObserver: AnyObject {
  /// A trace was published.
  func didPublish(_ trace: PublishedCode)
  /// A trace's memory is about to be given back.
  func willRelease(_ entry: UInt)
}

extension TraceCodeObserver {
  func willRelease(_ entry: UInt) {}
}

/// A published trace as tools see it.
struct PublishedCode {
  /// What tools call it.
  let name: String
  let entry: UInt
  let byteCount: Int

  init(_ trace: CachedTrace, _ code: TraceCode) {
    name = "kiln_trace_\(trace.id)_\(trace.level)_0x" + String(trace.pc, radix: 16)
    entry = code.entry
    byteCount = code.byteCount
  }

  init(name: String, entry: UInt, byteCount: Int) {
    self.name = name
    self.entry = entry
    self.byteCount = byteCount
  }
}

/// Which tools are told of traces.
public struct TraceTools: Sendable {
  /// Whether `perf` is told where traces are (`/tmp/perf-PID.map`).
  public var writesPerfMap = false
  /// The folder a jitdump file (`jit-PID.dump`) is written to; nil for none.
  public var jitDumpFolder: String?
  /// Whether traces are registered with a debugger.
  public var registersWithDebugger = false

  /// None.
  public init() {}

  /// The observers for these tools; a file that can't be written is said in one line.
  func makeObservers(_ notice: (String) -> Void) -> [any TraceCodeObserver] {
    var result: [any TraceCodeObserver] = []
    if writesPerfMap {
      if let map = PerfMap() { result.append(map) } else { notice("no perf map can be written") }
    }
    if let jitDumpFolder {
      if let dump = JitDump(folder: jitDumpFolder) {
        result.append(dump)
      } else {
        notice("no jitdump file can be written to '\(jitDumpFolder)'")
      }
    }
    if registersWithDebugger { result.append(DebuggerObjects()) }
    return result
  }
}
