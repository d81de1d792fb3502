// SPDX-License-Identifier: Apache-2.0
//
// Reading and writing control and status registers: who may, what comes back, and what else changes.
//
// Invariants
// - An access that isn't allowed, or that needs the exact instruction count while other instructions
//   share its block, has no effect at all.
// - A write that lets an interrupt through asks the VCPU to look. A block ends behind every write that
//   may change flags, mapping, deadlines or interrupts; which do is known from the register's number.
//
// Spec: RISC-V Unprivileged, "Zicsr"; RISC-V Privileged, each register's section.

import CHost
import GuestMemory
import IR

/// What became of a CSR instruction.
enum RISCVAccessOutcome: Equatable {
  /// Done; the register's old value.
  case done(UInt64)
  /// An illegal instruction.
  case illegal
  /// It must run alone: it reads or writes a count.
  case solo
}

/// What a CSR instruction does to the old value.
enum RISCVAccessOperation: UInt64 {
  case write = 0
  case set = 1
  case clear = 2

  /// The new value.
  @inline(__always)
  func apply(_ operand: UInt64, to old: UInt64) -> UInt64 {
    switch self {
    case .write: operand
    case .set: old | operand
    case .clear: old & ~operand
    }
  }
}

extension RISCVCPU {
  /// Runs a CSR instruction. `writes` is false for csrrs and csrrc with x0 or a zero immediate.
  func access(
    _ number: Int, _ operation: RISCVAccessOperation, _ operand: UInt64, writes: Bool
  ) -> RISCVAccessOutcome {
    guard let found = registers[number],
      self[RISCVState.privilege] >= UInt64(truncatingIfNeeded: number) >> 8 & 3,
      !(writes && found.pointee.isReadOnly)
    else { return .illegal }
    if found.pointee.behaviour == .plain {
      let slot = found.pointee.slot
      let old = self[slot]
      if writes { self[slot] = operation.apply(operand, to: old) & found.pointee.mask }
      return .done(old)
    }
    let row = found.pointee
    guard passes(row) else { return .illegal }
    if needsExactCount(row, writes), !isSolo { return .solo }
    let old = read(row)
    if writes { write(row, operation, operand, old) }
    return .done(old)
  }

  private var isSolo: Bool {
    state.load(fromByteOffset: CPUStateLayout.solo, as: UInt64.self) != 0
  }

  // MARK: Who may

  private func passes(_ row: RISCVControlRegister) -> Bool {
    let privilege = privilege
    switch row.gate {
    case .none: return true
    case .float: return self[RISCVState.mstatus] & RISCVStatus.fs != 0
    case .counter:
      let bit = UInt64(row.number & 31)
      if privilege < .machine && self[RISCVState.mcounteren] >> bit & 1 == 0 { return false }
      return privilege > .user || self[RISCVState.scounteren] >> bit & 1 != 0
    case .translation:
      return privilege == .machine || self[RISCVState.mstatus] & RISCVStatus.tvm == 0
    case .supervisorTimer:
      return privilege == .machine
        || self[RISCVState.mcounteren] & 2 != 0
          && self[RISCVState.menvcfg] & RISCVEnvironment.stce != 0
    }
  }

  /// Counts are exact only while a block runs alone, and guest time may be the count.
  private func needsExactCount(_ row: RISCVControlRegister, _ writes: Bool) -> Bool {
    switch row.behaviour {
    case .counter: true
    case .counterInhibit: writes
    case .time: timeIsCount
    case .timerCompare, .machineEnvironment: timeIsCount && writes
    default: false
    }
  }

  // MARK: Reading

  /// A register's value as it reads.
  func read(_ row: RISCVControlRegister) -> UInt64 {
    switch row.behaviour {
    case .plain, .interruptControl, .programCounter, .counterEnable, .counterInhibit,
      .machineEnvironment, .translation, .timerCompare, .protectionConfiguration,
      .protectionAddress, .supervisorEnvironment:
      return self[row.slot]
    case .constant: return row.mask
    case .hartID: return hartID
    case .isa: return isaRegister
    case .floatFlags: return floatFlags
    case .floatRounding: return floatRounding
    case .floatControl: return floatFlags | floatRounding << 5
    case .machineStatus: return withDirty(self[RISCVState.mstatus])
    case .supervisorStatus:
      return withDirty(self[RISCVState.mstatus] & RISCVStatus.supervisorView)
    case .supervisorEnable: return self[RISCVState.mie] & self[RISCVState.mideleg]
    case .machinePending: return pendingInterrupts
    case .supervisorPending: return pendingInterrupts & self[RISCVState.mideleg]
    case .time: return time
    case .counter: return counter(row.slot)
    }
  }

  private var floatFlags: UInt64 { self[Slot(CPUStateLayout.fpFlags)] & 31 }
  private var floatRounding: UInt64 { self[Slot(CPUStateLayout.fpControl)] & 7 }

  /// SD summarises FS, the only extension state there is.
  private func withDirty(_ status: UInt64) -> UInt64 {
    status & RISCVStatus.fs == RISCVStatus.fs ? status | RISCVStatus.sd : status
  }

  /// MXL 64 and a letter for each extension that has one.
  private var isaRegister: UInt64 {
    var value: UInt64 = 2 << 62
    func letter(_ letter: Unicode.Scalar, _ isPresent: Bool) {
      if isPresent { value |= 1 << UInt64(letter.value - 65) }
    }
    letter("A", extensions.contains(.a))
    letter("B", extensions.isSuperset(of: [.zba, .zbb, .zbs]))
    letter("C", extensions.contains(.c))
    letter("D", extensions.contains(.d))
    letter("F", extensions.contains(.f))
    letter("I", true)
    letter("M", extensions.contains(.m))
    letter("S", true)
    letter("U", true)
    return value
  }

  // MARK: Counters

  private func isInhibited(_ base: Slot) -> Bool {
    let bit: UInt64 = base == RISCVState.mcycleBase ? 0 : 2
    return self[RISCVState.mcountinhibit] >> bit & 1 != 0
  }

  private func counter(_ base: Slot) -> UInt64 {
    isInhibited(base) ? self[base] : self[base] &+ instructionCount()
  }

  /// Spec: a written value is what the *next* instruction reads, so the writing one doesn't count.
  private func setCounter(_ base: Slot, _ value: UInt64) {
    self[base] = isInhibited(base) ? value : value &- (instructionCount() &+ 1)
  }

  /// The writable bits of mcounteren and scounteren.
  var counterEnableMask: UInt64 {
    (extensions.isDisjoint(with: [.zicntr, .sstc]) ? 0 : 7)
      | (extensions.contains(.zihpm) ? 0xFFFF_FFF8 : 0)
  }

  /// The writable bits of menvcfg; senvcfg has the low half of them.
  var environmentMask: UInt64 {
    var mask = RISCVEnvironment.fiom
    if extensions.contains(.zicbom) { mask |= RISCVEnvironment.cbie | RISCVEnvironment.cbcfe }
    if extensions.contains(.zicboz) { mask |= RISCVEnvironment.cbze }
    if extensions.contains(.svadu) { mask |= RISCVEnvironment.adue }
    if extensions.contains(.svpbmt) { mask |= RISCVEnvironment.pbmte }
    if extensions.contains(.sstc) { mask |= RISCVEnvironment.stce }
    return mask
  }

  // MARK: Writing

  private func write(
    _ row: RISCVControlRegister, _ operation: RISCVAccessOperation, _ operand: UInt64,
    _ old: UInt64
  ) {
    let value = operation.apply(operand, to: old)
    switch row.behaviour {
    case .constant, .hartID, .isa, .time: break
    case .plain: self[row.slot] = value & row.mask
    case .interruptControl:
      self[row.slot] = value & row.mask
      noticeInterrupts()
    case .programCounter: self[row.slot] = value & (extensions.contains(.c) ? ~1 : ~3)
    case .counterEnable: self[row.slot] = value & counterEnableMask
    case .floatFlags: setFloat(flags: value, rounding: nil)
    case .floatRounding: setFloat(flags: nil, rounding: value)
    case .floatControl: setFloat(flags: value, rounding: value >> 5)
    case .machineStatus: setStatus(value, writable: machineStatusMask)
    case .supervisorStatus:
      setStatus(value, writable: machineStatusMask & RISCVStatus.supervisorView)
    case .supervisorEnable:
      let mask = self[RISCVState.mideleg]
      self[RISCVState.mie] = self[RISCVState.mie] & ~mask | value & mask
      noticeInterrupts()
    case .machinePending:
      setPending(operation, operand, writable: RISCVInterrupt.supervisor)
    case .supervisorPending:
      setPending(operation, operand, writable: self[RISCVState.mideleg] & RISCVInterrupt.ssip)
    case .counterInhibit: setInhibit(value)
    case .machineEnvironment: setMachineEnvironment(value)
    case .supervisorEnvironment:
      let mask = environmentMask & 0xFFFF_FFFF
      self[row.slot] = legalEnvironment(value & mask, self[row.slot])
      refreshMode()
    case .translation: setTranslation(value)
    case .timerCompare:
      self[RISCVState.stimecmp] = value
      firmwareOwnsTimer = false
      updateTimer()
      noticeInterrupts()
    case .counter: setCounter(row.slot, value)
    case .protectionConfiguration: setProtectionConfiguration(row.slot, value)
    case .protectionAddress: setProtectionAddress(Int(row.suffix), value & row.mask)
    }
  }

  private func setFloat(flags: UInt64?, rounding: UInt64?) {
    if let flags { self[Slot(CPUStateLayout.fpFlags)] = flags & 31 }
    if let rounding {
      let control = self[Slot(CPUStateLayout.fpControl)]
      self[Slot(CPUStateLayout.fpControl)] = control & ~7 | rounding & 7
    }
    self[RISCVState.mstatus] |= RISCVStatus.fs
  }

  private var machineStatusMask: UInt64 {
    var mask =
      RISCVStatus.supervisorView & ~RISCVStatus.uxl | RISCVStatus.mie | RISCVStatus.mpie
      | RISCVStatus.mpp | RISCVStatus.mprv | RISCVStatus.tw | RISCVStatus.tsr | RISCVStatus.tvm
    if !extensions.contains(.f) { mask &= ~RISCVStatus.fs }
    if extensions.isDisjoint(with: .translationModes) {
      mask &= ~(RISCVStatus.sum | RISCVStatus.mxr | RISCVStatus.tvm)
    }
    return mask
  }

  private func setStatus(_ value: UInt64, writable: UInt64) {
    let old = self[RISCVState.mstatus]
    var mask = writable
    // MPP 2 is no mode: the field keeps its value.
    if value >> RISCVStatus.mppShift & 3 == 2 { mask &= ~RISCVStatus.mpp }
    let new = old & ~mask | value & mask
    self[RISCVState.mstatus] = new
    refreshMode()
    if (old ^ new) & RISCVStatus.mxr != 0 { mmu?.flush() }
    noticeInterrupts()
  }

  /// SSIP is one bit with the line other harts raise; SEIP and STIP are software's own beside a line
  /// that isn't read back into them; STIP can't be written while stimecmp drives it.
  private func setPending(
    _ operation: RISCVAccessOperation, _ operand: UInt64, writable: UInt64
  ) {
    var mask = writable
    if self[RISCVState.menvcfg] & RISCVEnvironment.stce != 0 { mask &= ~RISCVInterrupt.stip }
    let set = operation == .clear ? 0 : operand & mask
    let clear =
      switch operation {
      case .write: ~operand & mask
      case .set: UInt64(0)
      case .clear: operand & mask
      }
    let lines = state + CPUStateLayout.pendingInterrupts
    if set & RISCVInterrupt.ssip != 0 { _ = kiln_atomic_or64(lines, RISCVInterrupt.ssip) }
    if clear & RISCVInterrupt.ssip != 0 { _ = kiln_atomic_and64(lines, ~RISCVInterrupt.ssip) }
    let software = self[RISCVState.mipSoftware]
    self[RISCVState.mipSoftware] = (software & ~clear | set) & ~RISCVInterrupt.ssip
    noticeInterrupts()
  }

  /// Spec: a write takes effect behind its instruction, which still counts as it did before.
  private func setInhibit(_ value: UInt64) {
    let count = instructionCount() &+ 1
    let bases = [RISCVState.mcycleBase, RISCVState.minstretBase]
    for base in bases where !isInhibited(base) { self[base] &+= count }
    self[RISCVState.mcountinhibit] = value & 5
    for base in bases where !isInhibited(base) { self[base] &-= count }
  }

  /// CBIE 2 is reserved: the field keeps its value.
  private func legalEnvironment(_ value: UInt64, _ old: UInt64) -> UInt64 {
    value & RISCVEnvironment.cbie == 2 << RISCVEnvironment.cbieShift
      ? value & ~RISCVEnvironment.cbie | old & RISCVEnvironment.cbie : value
  }

  private func setMachineEnvironment(_ value: UInt64) {
    let old = self[RISCVState.menvcfg]
    let new = legalEnvironment(value & environmentMask, old)
    self[RISCVState.menvcfg] = new
    refreshMode()
    let changed = old ^ new
    if changed & RISCVEnvironment.stce != 0 {
      if new & RISCVEnvironment.stce != 0 {
        self[RISCVState.mipSoftware] &= ~RISCVInterrupt.stip
      }
      updateTimer()
    }
    if changed & (RISCVEnvironment.adue | RISCVEnvironment.pbmte) != 0 {
      walker.setEnvironment(new)
      mmu?.flush()
    }
    noticeInterrupts()
  }

  /// Spec: a mode the hart hasn't makes the whole write have no effect.
  private func setTranslation(_ value: UInt64) {
    switch value >> 60 {
    case 0: break
    case 8 where extensions.contains(.sv39): break
    case 9 where extensions.contains(.sv48): break
    case 10 where extensions.contains(.sv57): break
    default: return
    }
    guard value != self[RISCVState.satp] else { return }
    self[RISCVState.satp] = value
    walker.setRoot(value)
    mmu?.flush()
  }
}
