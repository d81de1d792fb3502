// SPDX-License-Identifier: Apache-2.0
//
// A wire into a hart: one bit of CPUState's pending interrupts. The only way other threads reach a
// VCPU.
//
// Invariant: raising a wire publishes the bit first, then asks the VCPU to leave guest code, then
// wakes it. A VCPU that clears its exit request before it looks at the bits can't miss one.

import CHost
import DeviceModel
import IR
import Synchronization

/// One interrupt input of a hart.
public struct RISCVInterruptLine: InterruptLine, @unchecked Sendable {
  // Safety: both words are only changed atomically; CPUState outlives the machine's devices.
  private let state: UnsafeMutableRawPointer
  private let mask: UInt64
  private let wake: RISCVWake

  init(state: UnsafeMutableRawPointer, bit: Int, wake: RISCVWake) {
    self.state = state
    mask = 1 << UInt64(bit)
    self.wake = wake
  }

  /// Drives the wire; callable from any thread.
  public func set(_ asserted: Bool) {
    let pending = state + CPUStateLayout.pendingInterrupts
    guard asserted else {
      if kiln_relaxed_load64(pending) & mask != 0 { _ = kiln_atomic_and64(pending, ~mask) }
      return
    }
    guard kiln_atomic_or64(pending, mask) & mask == 0 else { return }
    kiln_release_store32(state + CPUStateLayout.exitRequest, -1)
    wake.call()
  }
}

/// Ends a VCPU's sleep. What it calls is known only once the engine has made its VCPU, later than the
/// wires.
final class RISCVWake: Sendable {
  /// A closure by itself in a `Mutex` would be wrapped anew on every access, without end.
  private struct Action {
    var run: @Sendable () -> Void = {}
  }
  private let action = Mutex(Action())

  func call() {
    let action = action.withLock { $0 }
    action.run()
  }
  func set(_ newAction: @escaping @Sendable () -> Void) { action.withLock { $0.run = newAction } }
}
