// SPDX-License-Identifier: Apache-2.0
//
// Why a recording ended: a closed list, counted by reason.

/// How a recording came to its end.
public enum RecordingEnd: String, CaseIterable, Sendable {
  // MARK: With a trace

  /// The loop was seen often enough.
  case loop
  /// It reached a loop that has a trace of its own.
  case otherHead
  /// It is as long as a trace may be.
  case full
  /// As many blocks ran as a recording may take.
  case long
  /// The last block leaves to the VCPU loop: mode or mapping may change there.
  case leaves
  /// The next instruction must run alone: a device or its own code.
  case alone
  /// The next block is one that traces don't take: another page, while they may not cross.
  case boundary

  // MARK: Without one

  /// An event or another thread wanted the VCPU.
  case interrupted
  /// A block turned out to run into another one, and will be cut there the next time.
  case split
  /// A guest fault.
  case fault
  /// Mode or mapping changed underneath.
  case modeChange
  /// Recorded code was written to.
  case codeWrite
  /// The block cache was dropped.
  case cacheFlush
  /// It holds too few instructions to be worth a trace.
  case short
  /// A test or the user asked for it.
  case forced

  /// Whether what was recorded up to here may become a trace.
  public var keepsTrace: Bool {
    switch self {
    case .loop, .otherHead, .full, .long, .leaves, .alone, .boundary: true
    case .interrupted, .split, .fault, .modeChange, .codeWrite, .cacheFlush, .short, .forced: false
    }
  }

  /// Whether the head is to blame, and pays with a penalty.
  public var isPenalised: Bool {
    !keepsTrace && self != .interrupted && self != .split && self != .cacheFlush
  }
}
