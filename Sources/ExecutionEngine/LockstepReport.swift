// SPDX-License-Identifier: Apache-2.0
//
// What lockstep says: how much was checked, and the report about a difference.

import GuestMemory

/// What lockstep has checked, and what not; since the VCPU was made.
public struct LockstepStatistics: Sendable {
  /// Why a run was cut short: the check covers what was before.
  public enum Cut: String, CaseIterable, Sendable {
    /// The budget ran out, or somebody asked for an exit.
    case poll
    /// An access to a device.
    case device
    /// A store to a page that holds code.
    case code
    /// An access that would fault, or change a page-table entry.
    case translation
    /// More pages than are copied.
    case full
    /// A helper that acts outside the guest's registers.
    case helper
    /// A helper whose fault the interpreter raises, or that must run alone.
    case instruction

    init(_ refusal: ShadowMemory.Refusal) {
      switch refusal {
      case .device: self = .device
      case .code: self = .code
      case .translation: self = .translation
      case .full: self = .full
      }
    }
  }

  /// Runs of traces that were compared.
  public var runs: UInt64 = 0
  /// Guest instructions in them.
  public var instructions: UInt64 = 0
  /// Those of the runs that were cut short, by cause.
  public var cuts: [Cut: UInt64] = [:]
  /// Runs with nothing to compare since they were cut before their first instruction, by cause.
  public var skipped: [Cut: UInt64] = [:]
  /// Runs whose result doesn't count: an interrupt line changed between trace and interpreter.
  public var disturbed: UInt64 = 0

  /// Adds another VCPU's.
  public mutating func add(_ other: LockstepStatistics) {
    runs &+= other.runs
    instructions &+= other.instructions
    cuts.merge(other.cuts) { $0 &+ $1 }
    skipped.merge(other.skipped) { $0 &+ $1 }
    disturbed &+= other.disturbed
  }
}

/// A run in which a trace and the interpreter came to different results from the same state.
public struct LockstepDifference: Sendable, CustomStringConvertible {
  /// Where a value stands.
  public enum Place: Hashable, Sendable {
    /// At a byte offset of CPUState.
    case slot(Int)
    /// At an offset of the backing store.
    case memory(UInt64)
  }
  /// A value that differs.
  public struct Value: Sendable {
    /// The register's name, or the address.
    public let name: String
    /// Where it stands.
    public let place: Place
    /// What the trace left.
    public let trace: UInt64
    /// What the interpreter left.
    public let interpreter: UInt64
    /// The guest instruction that wrote it last in the interpreter's run; nil when none did.
    public var writtenAt: UInt64?
  }

  /// The trace that was entered, by number.
  public let trace: Int
  /// How it was compiled.
  public let level: TraceLevel
  /// The guest pc it was entered at.
  public let pc: UInt64
  /// The guest pcs of its blocks.
  public let blocks: [UInt64]
  /// How it was left.
  public let exit: String
  /// Guest instructions it retired.
  public let retired: Int64
  /// Guest instructions the interpreter retired.
  public var interpreted: Int64
  /// What differs.
  public var values: [Value] = []
  /// What else there is to say.
  public var reason: String?
  /// Whether only the run with look-ups that miss differs.
  public var isCold = false
  /// The guest pcs of the interpreter's instructions, in order.
  public var path: [UInt64] = []

  /// The report, several lines.
  public var description: String {
    var text =
      "lockstep: trace \(trace) (\(level)) at \(hex(pc)) differs from the interpreter\n"
      + "  trace        left by \(exit)\(isCold ? ", with look-ups that miss" : "")\n"
      + "  interpreter  retired \(interpreted) instructions\n"
    if let reason { text += "  \(reason)\n" }
    for value in values.prefix(16) {
      text += "  \(value.name): trace \(hex(value.trace)), interpreter \(hex(value.interpreter))"
      text += value.writtenAt.map { ", last written at \(hex($0))\n" } ?? "\n"
    }
    if values.count > 16 { text += "  … \(values.count - 16) more values differ\n" }
    text += "  the trace's blocks: \(blocks.map(hex).joined(separator: " "))\n"
    return text + "  the interpreter's way:\n" + ways.map { "    \($0)\n" }.joined()
  }

  /// The path as stretches of instructions one behind the other; equal ones in a row once.
  private var ways: [String] {
    var stretches: [(first: UInt64, last: UInt64, count: Int)] = []
    for pc in path {
      if let stretch = stretches.last, pc > stretch.last, pc - stretch.last <= 4 {
        stretches[stretches.count - 1] = (stretch.first, pc, stretch.count + 1)
      } else {
        stretches.append((pc, pc, 1))
      }
    }
    var lines: [(text: String, times: Int)] = []
    for stretch in stretches {
      let text = "\(hex(stretch.first)) to \(hex(stretch.last)), \(stretch.count) instructions"
      if lines.last?.text == text {
        lines[lines.count - 1].times += 1
      } else {
        lines.append((text, 1))
      }
    }
    let texts = lines.map { $0.times > 1 ? "\($0.text), \($0.times) times" : $0.text }
    if texts.count <= 48 { return texts }
    return texts.prefix(24) + ["… \(texts.count - 48) stretches"] + texts.suffix(24)
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}
