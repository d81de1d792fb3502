// SPDX-License-Identifier: Apache-2.0
//
// The serial port: an NS16550A with 16-byte FIFOs, byte-wide registers at consecutive offsets. The
// hottest device of a boot (every character of the log is at least two register accesses), so the
// transmit path neither allocates nor calls the back end per byte.
//
// Invariants
// - The line equals "some enabled interrupt is pending"; `updateLine` restores that after each change.
// - A transmitted byte is on its way at once: THRE and TEMT are always set.
// - Input never overruns: bytes wait in a host-side queue until the guest's FIFO has room. A character
//   time-out is due as soon as fewer bytes than the trigger level wait and no more follow.
// - Bytes leave for the back end in order, at a newline, at 256 bytes, when the guest reads LSR twice
//   without sending in between, at a change of IER or MCR, before input is read, at `flush()`, and
//   after a millisecond at the latest.
// Spec: National Semiconductor, PC16550D data sheet.

import DeviceModel
import DeviceTree
import GuestTypes
import Synchronization

/// An NS16550A serial port.
///
/// Lock order: the port's lock, then the interrupt line's or the back end's. The back end is called
/// with the lock held, which its contract allows.
public final class UART16550: MMIODevice, Resettable, DeviceTreeDescribing, ConsolePort {
  /// Accepts every width; only the low byte counts, as on a byte-wide bus.
  public let accessWidths: AccessWidths = .any
  /// The frequency the divisor latch divides, shown in the device tree. Speed is not modelled.
  public static let clockFrequency: UInt32 = 3_686_400

  /// Guest nanoseconds that a byte may wait for others.
  private static let patience: UInt64 = 1_000_000

  private let output: any CharacterBackend
  private let interrupt: any InterruptLine
  private let clock: any VirtualClock
  private let state: Mutex<UARTState>

  /// A port in its power-on state.
  ///
  /// - Parameters:
  ///   - output: takes what the guest sends.
  ///   - interrupt: the port's interrupt wire.
  ///   - clock: says how long output has waited.
  ///   - inputCapacity: how many received bytes wait for the guest before `receive` refuses more.
  public init(
    output: any CharacterBackend, interrupt: any InterruptLine, clock: any VirtualClock,
    inputCapacity: Int = 4096
  ) {
    self.output = output
    self.interrupt = interrupt
    self.clock = clock
    state = Mutex(UARTState(inputCapacity: inputCapacity))
    let timer = clock.makeTimer { [weak self] in self?.endWaiting() }
    state.withLock { $0.flushTimer = timer }
  }

  /// Reads a register; offsets past the eight registers give 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    state.withLock { state in
      guard let register = UARTRegister(rawValue: offset) else { return 0 }
      let value = state.read(register, sendingTo: output)
      updateLine(&state)
      state.tellInputIsWanted()
      return UInt64(value)
    }
  }

  /// Writes the low byte of `value` to a register; offsets past the eight registers are ignored.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    state.withLock { state in
      guard let register = UARTRegister(rawValue: offset) else { return }
      state.write(UInt8(truncatingIfNeeded: value), to: register, sendingTo: output)
      if !state.outputIsEmpty && !state.isWaiting {
        state.isWaiting = true
        state.flushTimer?.arm(at: clock.nanoseconds &+ Self.patience)
      }
      updateLine(&state)
      state.tellInputIsWanted()
    }
  }

  /// Hands bytes from the outside to the guest, as many as the queue has room for; the rest must be
  /// offered again. Callable from any thread.
  ///
  /// - Returns: how many bytes, from the first, were taken.
  @discardableResult
  public func receive(_ bytes: some Sequence<UInt8>) -> Int {
    state.withLock { state in
      var taken = 0
      for byte in bytes {
        guard state.input.append(byte) else { break }
        taken += 1
      }
      state.refillFIFO()
      updateLine(&state)
      return taken
    }
  }

  /// Like `receive` for a patient sender, who loses nothing to a driver that sets the port up or shuts
  /// it down and throws away what it finds: takes no more than the guest's FIFO has room for and nothing
  /// while the guest doesn't listen (its receive interrupt is off and it doesn't poll for input), and
  /// bytes that the guest clears unread count as not yet sent. After fewer bytes than offered were taken,
  /// the observer of `setInputObserver` is called once when it is worth offering again.
  public func offer(_ bytes: [UInt8]) -> Int {
    state.withLock { state in
      state.senderIsPatient = true
      let taken = min(bytes.count, state.directRoom)
      for byte in bytes.prefix(taken) { _ = state.input.append(byte) }
      state.refillFIFO()
      updateLine(&state)
      state.inputIsAwaited = taken < bytes.count
      return taken
    }
  }

  /// Sets who hears that input `offer` has refused would now be taken. Called on any thread with the
  /// port's lock held: it must not call back.
  public func setInputObserver(_ observer: (@Sendable () -> Void)?) {
    state.withLock { $0.inputObserver = observer }
  }

  /// How many bytes `receive` would take now. Only grows while nobody else calls `receive`.
  public var receiveRoom: Int { state.withLock { $0.input.room } }

  /// Sends buffered output to the back end now. For a machine to call when a VCPU waits or stops, so
  /// that a prompt shows; cheap when nothing is buffered.
  public func flush() { state.withLock { $0.flush(to: output) } }

  /// Returns to the power-on state. Buffered output is sent, input not yet read is lost.
  public func reset() {
    state.withLock { state in
      state.flush(to: output)
      let before = state
      state = UARTState(inputCapacity: before.input.capacity)
      state.lineIsHigh = before.lineIsHigh
      state.inputObserver = before.inputObserver
      state.inputIsAwaited = before.inputIsAwaited
      state.senderIsPatient = before.senderIsPatient
      state.flushTimer = before.flushTimer
      state.isWaiting = before.isWaiting
      updateLine(&state)
    }
  }

  /// The node of an `ns16550a`.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    var node = place.node("serial", compatible: ["ns16550a"])
    node.set("clock-frequency", cell: Self.clockFrequency)
    return node
  }

  private func endWaiting() {
    state.withLock { state in
      state.isWaiting = false
      state.flush(to: output)
    }
  }

  private func updateLine(_ state: inout UARTState) {
    let high = state.pendingInterrupt != nil
    guard high != state.lineIsHigh else { return }
    state.lineIsHigh = high
    interrupt.set(high)
  }
}
