// SPDX-License-Identifier: Apache-2.0
//
// Traps: exceptions and interrupts in, mret and sret out, and waiting for interrupts.
//
// Invariants
// - pc is the trapping instruction's when a trap is taken, the handler's behind it.
// - Every trap and every return clears the reservation.
// - An interrupt can only become deliverable by a line that rises (which asks the VCPU to look), by a
//   CSR write or by a return (both call `noticeInterrupts`).
//
// Spec: RISC-V Privileged, "Trap-Return Instructions", "Machine Trap Delegation", "Wait for Interrupt".

import CHost
import GuestMemory
import GuestTypes
import IR
import Translation

extension RISCVCPU {
  // MARK: Exceptions

  /// Delivers a memory fault; CPUState's pc is the faulting instruction's, and becomes the trap's.
  public func deliver(_ fault: MemoryFault) { trap(fault.code, value: fault.address) }

  /// Delivers the fault a helper left; CPUState's pc is the faulting instruction's. A call to the
  /// environment that `environmentCall` handles is no trap: pc goes on behind it.
  public func deliverHelperFault() {
    let (cause, value) = helperFault
    switch cause {
    case RISCVException.environmentCall + RISCVPrivilege.supervisor.rawValue:
      guard let environmentCall else { break }
      let at = pc
      if environmentCall(self) {
        if pc == at { pc = at &+ 4 }
        return
      }
    case RISCVException.breakpoint:
      trap(cause, value: pc)
      return
    case RISCVException.illegalInstruction where value == 0:
      trap(cause, value: instructionBits(at: pc))
      return
    default: break
    }
    trap(cause, value: value)
  }

  /// The bits of the instruction at an address that has just been fetched from, 0 if that fails.
  private func instructionBits(at address: UInt64) -> UInt64 {
    guard let low = parcel(at: address) else { return 0 }
    guard low & 3 == 3 else { return low }
    return parcel(at: address &+ 2).map { low | $0 << 16 } ?? 0
  }

  private func parcel(at address: UInt64) -> UInt64? {
    guard let page = mmu?.fetchPage(address, mmuIndex: fetchIndex) else { return nil }
    return UInt64(kiln_load16(page.bytes + Int(address & 0xFFF)))
  }

  /// Takes an exception.
  func trap(_ cause: UInt64, value: UInt64) {
    let delegated =
      privilege < .machine && cause < 64 && self[RISCVState.medeleg] >> cause & 1 != 0
    enter(delegated ? .supervisor : .machine, cause: cause, value: value, isInterrupt: false)
  }

  private func enter(
    _ target: RISCVPrivilege, cause: UInt64, value: UInt64, isInterrupt: Bool
  ) {
    let previous = self[RISCVState.privilege]
    let code = cause | (isInterrupt ? 1 << 63 : 0)
    var status = self[RISCVState.mstatus]
    let vector: UInt64
    if target == .machine {
      self[RISCVState.mepc] = pc
      self[RISCVState.mcause] = code
      self[RISCVState.mtval] = value
      let enabled = status & RISCVStatus.mie
      status &= ~(RISCVStatus.mie | RISCVStatus.mpie | RISCVStatus.mpp)
      status |= enabled << 4 | previous << RISCVStatus.mppShift
      vector = self[RISCVState.mtvec]
    } else {
      self[RISCVState.sepc] = pc
      self[RISCVState.scause] = code
      self[RISCVState.stval] = value
      let enabled = status & RISCVStatus.sie
      status &= ~(RISCVStatus.sie | RISCVStatus.spie | RISCVStatus.spp)
      status |= enabled << 4 | previous << 8
      vector = self[RISCVState.stvec]
    }
    self[RISCVState.mstatus] = status
    self[RISCVState.privilege] = target.rawValue
    pc = (vector & ~3) &+ (isInterrupt && vector & 1 != 0 ? cause &* 4 : 0)
    clearReservation()
    refreshMode()
  }

  // MARK: Interrupts

  /// mip: the lines that are up, and what software has set.
  var pendingInterrupts: UInt64 {
    kiln_acquire_load64(state + CPUStateLayout.pendingInterrupts) & RISCVInterrupt.all
      | self[RISCVState.mipSoftware]
  }

  /// The interrupt that would be taken now.
  private var deliverable: (cause: UInt64, target: RISCVPrivilege)? {
    let pending = pendingInterrupts & self[RISCVState.mie]
    if pending == 0 { return nil }
    let status = self[RISCVState.mstatus]
    let delegation = self[RISCVState.mideleg]
    let current = privilege
    let machine = pending & ~delegation
    if machine != 0 && (current < .machine || status & RISCVStatus.mie != 0) {
      return (RISCVInterrupt.mostUrgent(of: machine), .machine)
    }
    let supervisor = pending & delegation
    if supervisor != 0
      && (current < .supervisor || current == .supervisor && status & RISCVStatus.sie != 0)
    {
      return (RISCVInterrupt.mostUrgent(of: supervisor), .supervisor)
    }
    return nil
  }

  /// Takes the most urgent enabled interrupt if there is one: pc becomes the trap's. False if none,
  /// or if the hart is switched off.
  public func takeInterrupt() -> Bool {
    guard let (cause, target) = deliverable, power.status == .started else { return false }
    enter(target, cause: cause, value: 0, isInterrupt: true)
    return true
  }

  /// Whether an interrupt would end a wait: one that is pending and enabled in mie, whatever mstatus
  /// and mideleg say.
  public var hasWakeEvent: Bool { pendingInterrupts & self[RISCVState.mie] != 0 }

  /// Makes the VCPU look for interrupts behind this instruction if there is one to take.
  func noticeInterrupts() {
    if deliverable != nil { kiln_release_store32(state + CPUStateLayout.exitRequest, -1) }
  }

  // MARK: Instructions

  /// mret: false if it is illegal here.
  func returnFromMachine() -> Bool {
    guard privilege == .machine else { return false }
    var status = self[RISCVState.mstatus]
    let target = status >> RISCVStatus.mppShift & 3
    let enabled = status & RISCVStatus.mpie
    status &= ~(RISCVStatus.mie | RISCVStatus.mpp)
    status |= enabled >> 4 | RISCVStatus.mpie
    resume(at: self[RISCVState.mepc], in: target, status)
    return true
  }

  /// sret: false if it is illegal here.
  func returnFromSupervisor() -> Bool {
    var status = self[RISCVState.mstatus]
    let current = privilege
    guard
      current == .machine || current == .supervisor && status & RISCVStatus.tsr == 0
    else { return false }
    let target = status >> 8 & 1
    let enabled = status & RISCVStatus.spie
    status &= ~(RISCVStatus.sie | RISCVStatus.spp)
    status |= enabled >> 4 | RISCVStatus.spie
    resume(at: self[RISCVState.sepc], in: target, status)
    return true
  }

  private func resume(at address: UInt64, in target: UInt64, _ status: UInt64) {
    self[RISCVState.mstatus] =
      target == RISCVPrivilege.machine.rawValue ? status : status & ~RISCVStatus.mprv
    self[RISCVState.privilege] = target
    pc = address
    clearReservation()
    refreshMode()
    noticeInterrupts()
  }

  /// wfi: false if it is illegal here.
  func waitForInterrupt() -> Bool {
    switch privilege {
    case .machine: break
    case .supervisor: if self[RISCVState.mstatus] & RISCVStatus.tw != 0 { return false }
    // No bounded wait is offered to U-mode.
    case .user: return false
    }
    suspend()
    return true
  }

  /// sfence.vma and sinval.vma: false if they are illegal here.
  ///
  /// The TLB holds the current address space only (a write to satp flushes), so a fence for another
  /// one has nothing to drop; one for the current drops its global mappings as well, which is allowed.
  func fenceTranslations(address: UInt64?, space: UInt64?) -> Bool {
    switch privilege {
    case .machine: break
    case .supervisor: if self[RISCVState.mstatus] & RISCVStatus.tvm != 0 { return false }
    case .user: return false
    }
    // Orders the loads of later walks behind what this hart has seen other harts write.
    kiln_fence()
    if let space, space & 0xFFFF != self[RISCVState.satp] >> 44 & 0xFFFF { return true }
    if let address { mmu?.flushPage(address) } else { mmu?.flush() }
    return true
  }
}
