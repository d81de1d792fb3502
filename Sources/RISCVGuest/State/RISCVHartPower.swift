// SPDX-License-Identifier: Apache-2.0
//
// A hart's switch: off, asked to start, running. How the SBI's hart state management on one hart
// reaches another, whose registers only its own thread may touch.
//
// Invariant: from stopped to pending by any hart, from pending to started and from started to stopped
// by the hart's own thread.
//
// Spec: RISC-V SBI, "Hart State Management Extension".

import CHost
import IR
import Synchronization

/// The switch of one hart.
public final class RISCVHartPower: @unchecked Sendable {
  // Safety: `state` is only used for its exit request, which is changed atomically.

  /// What a hart does.
  public enum Status: UInt8, Sendable {
    /// It runs, or waits for an interrupt.
    case started
    /// It is off.
    case stopped
    /// It has been asked to start and hasn't done so yet.
    case startPending
  }

  private let state: UnsafeMutableRawPointer
  private let wake: RISCVWake
  /// The status alone, readable without a lock: the VCPU loop looks at it all the time.
  private let current = Atomic<UInt8>(Status.started.rawValue)
  private let entry = Mutex<(pc: UInt64, argument: UInt64)?>(nil)

  init(state: UnsafeMutableRawPointer, wake: RISCVWake) {
    self.state = state
    self.wake = wake
  }

  /// What the hart does; callable from any thread.
  public var status: Status { Status(rawValue: current.load(ordering: .acquiring)) ?? .started }

  /// Asks a hart that is off to start in S-mode at `pc` with its number in a0 and `argument` in a1.
  /// False, and no effect, if it isn't off. Callable from any thread.
  public func start(at pc: UInt64, argument: UInt64) -> Bool {
    let accepted = entry.withLock { entry in
      guard status == .stopped else { return false }
      entry = (pc, argument)
      current.store(Status.startPending.rawValue, ordering: .releasing)
      return true
    }
    if accepted {
      kiln_release_store32(state + CPUStateLayout.exitRequest, -1)
      wake.call()
    }
    return accepted
  }

  /// Switches the hart off; by its own thread, or before it runs.
  func stop() {
    entry.withLock { entry in
      entry = nil
      current.store(Status.stopped.rawValue, ordering: .releasing)
    }
    // The VCPU looks at the switch before it runs another block.
    kiln_release_store32(state + CPUStateLayout.exitRequest, -1)
  }

  /// Switches the hart on, when it is reset.
  func switchOn() {
    entry.withLock { entry in
      entry = nil
      current.store(Status.started.rawValue, ordering: .releasing)
    }
  }

  /// Where to start, if that was asked for; the hart counts as started from now on.
  func takeStart() -> (pc: UInt64, argument: UInt64)? {
    entry.withLock { entry in
      guard let asked = entry else { return nil }
      entry = nil
      current.store(Status.started.rawValue, ordering: .releasing)
      return asked
    }
  }
}
