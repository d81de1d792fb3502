// SPDX-License-Identifier: Apache-2.0
//
// The borders between guest code and what the VCPU does besides, where time changes its cause: entering
// threaded code, delivering faults, sleeping.

import DeviceModel
import GuestMemory
import IR
import Interpreter
import TimeCauses
import Translation

extension VCPU {
  /// Does something as a cause of its own.
  @inline(__always) func charging<R>(_ cause: TimeCause, _ body: () -> R) -> R {
    guard let causes else { return body() }
    return causes.measure(cause, body)
  }

  /// Runs guest code from a head.
  @inline(__always) func interpret(_ head: OperationPointer) -> ExitReason {
    guard let causes else { return Interpreter.run(head, state) }
    return causes.measure(.interpret) { Interpreter.run(head, state) }
  }

  /// The same by the block's own operations.
  @inline(__always) func interpretPlain(_ head: OperationPointer) -> ExitReason {
    guard let causes else { return Interpreter.runPlain(head, state) }
    return causes.measure(.interpret) { Interpreter.runPlain(head, state) }
  }

  /// Delivers the fault in `mmu.fault`; pc becomes the trap's.
  func deliverMemoryFault() {
    statistics.faults &+= 1
    let source = pc
    observer?.didFault(self, mmu.fault, pc: source)
    let before = causes?.enter(.trap)
    guest.deliver(mmu.fault)
    if let before { causes?.enter(before) }
    observer?.didTrap(self, from: source)
  }

  /// Delivers the fault a helper left; pc becomes the trap's, unless the call was handled.
  func deliverHelperFault() {
    statistics.faults &+= 1
    let source = pc
    let before = causes?.enter(.trap)
    guest.deliverHelperFault()
    if let before { causes?.enter(before) }
    observer?.didTrap(self, from: source)
  }

  /// Sleeps until somebody wakes the VCPU; counted time jumps to the next deadline instead.
  func idle() {
    let cause = causes?.enter(.device)
    willIdle?()
    if let cause { causes?.enter(cause) }
    if clock.kind == .counted && clock.skipToNextDeadline() { return }
    statistics.waits &+= 1
    let before = hostNanoseconds()
    tier?.queue.setIdle(true)
    causes?.enter(.idle)
    parker.park()
    if let cause { causes?.enter(cause) }
    tier?.queue.setIdle(false)
    statistics.idleNanoseconds &+= hostNanoseconds() &- before
  }
}
