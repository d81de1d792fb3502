// SPDX-License-Identifier: Apache-2.0
//
// One hart: the RISC-V side of a VCPU. Registers are in CPUState; this object holds what is derived
// from them and what they act on (timer, interrupt lines, page walker), and is what helpers find
// through CPUState's `guestObject`.
//
// Invariants
// - Used by its VCPU's thread only, except the interrupt lines it hands out.
// - Swift fields are caches of CPUState (mode flags, walker, protection spans), the fault a helper has
//   just left, or a wait not yet taken: guest state is complete without them.
// - `refreshMode` follows every change of privilege, mstatus, menvcfg and senvcfg. FS and frm alone
//   are read afresh for each look-up, because translated code changes them in place.

import CHost
import DeviceModel
import GuestMemory
import GuestTypes
import IR
import Translation

/// A RISC-V hart.
public final class RISCVCPU: GuestArchitecture {
  /// The CPUState both executors work on.
  public let state: UnsafeMutableRawPointer
  /// What mhartid reads as.
  public let hartID: UInt64
  /// What the hart can do.
  public let extensions: RISCVExtensions
  /// The decoder translation uses; may be shared among harts of equal extensions.
  public let decoder: RISCVDecoder
  /// Ticks of the `time` CSR per second.
  public let timebaseFrequency: UInt64
  /// Set once by the engine, before guest code runs.
  public var mmu: SoftMMU? {
    didSet { walker.mmu = mmu }
  }
  /// The number of instructions the hart has retired before the current one: what mcycle and minstret
  /// count. Exact whenever a block runs alone and between blocks.
  public var instructionCount: () -> UInt64 = { 0 }
  /// Whether guest time is the instruction count, so that reading it needs the exact count.
  public let timeIsCount: Bool
  /// Asked when S-mode executes ecall, with CPUState's pc on the instruction. True: it has been
  /// handled, and the hart goes on behind it, or elsewhere if the hook has changed the pc. False: the
  /// trap is raised.
  public var environmentCall: ((RISCVCPU) -> Bool)?

  /// The hart's switch, which other harts may use.
  public let power: RISCVHartPower

  let registers: RISCVControlRegisterIndex
  let walker: RISCVPageWalker
  let timer: SupervisorTimer
  private let wake: RISCVWake

  /// Block flags without FS and the rounding mode.
  private(set) var modeFlags: UInt32 = 0
  /// The MMU index instructions are fetched through, as of now.
  public private(set) var fetchIndex = RISCVMMUIndex.machine
  /// Whether the hart has executed wfi, until `takeWait` asks.
  var isWaiting = false
  /// The exception a helper has left for `deliverHelperFault`.
  var helperFault = (cause: UInt64(0), value: UInt64(0))
  /// The built-in SBI has set a deadline: the timer runs even where menvcfg.STCE is clear.
  var firmwareOwnsTimer = false

  /// A hart whose registers are in `state`, not reset yet.
  ///
  /// - Parameters:
  ///   - state: a zeroed CPUState, which must outlive the hart and every interrupt line it hands out.
  ///   - hartID: its number among the machine's harts.
  ///   - extensions: what it can do.
  ///   - decoder: a decoder for exactly those extensions, nil to make one.
  ///   - clock: guest time.
  ///   - timebaseFrequency: ticks of the `time` CSR per second of the clock, at least 1.
  ///   - timeIsCount: whether guest time is derived from the instruction count.
  ///   - space: the bus the page walker reads tables from.
  public init(
    state: UnsafeMutableRawPointer, hartID: UInt64, extensions: RISCVExtensions,
    decoder: RISCVDecoder? = nil, clock: any VirtualClock, timebaseFrequency: UInt64 = 10_000_000,
    timeIsCount: Bool = false, space: AddressSpace
  ) {
    self.state = state
    self.hartID = hartID
    self.extensions = extensions
    self.decoder = decoder ?? RISCVDecoder(extensions)
    self.timebaseFrequency = max(1, timebaseFrequency)
    self.timeIsCount = timeIsCount
    registers = RISCVControlRegisterIndex(extensions)
    walker = RISCVPageWalker(space: space, extensions: extensions)
    wake = RISCVWake()
    power = RISCVHartPower(state: state, wake: wake)
    timer = SupervisorTimer(
      clock: clock, timebase: RISCVTimebase(frequency: timebaseFrequency),
      line: RISCVInterruptLine(state: state, bit: RISCVInterrupt.supervisorTimer, wake: wake))
    // Safety: helpers run only while the VCPU does, which keeps its guest alive.
    state.storeBytes(
      of: UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()),
      toByteOffset: CPUStateLayout.guestObject, as: UInt.self)
  }

  // MARK: Registers

  /// A register's slot.
  @inline(__always)
  public subscript(slot: Slot) -> UInt64 {
    get { state.load(fromByteOffset: Int(slot.offset), as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: Int(slot.offset), as: UInt64.self) }
  }

  /// The pc; valid outside blocks only.
  public var pc: UInt64 {
    get { self[Slot(CPUStateLayout.pc)] }
    set { self[Slot(CPUStateLayout.pc)] = newValue }
  }

  /// The mode the hart runs in.
  public var privilege: RISCVPrivilege {
    RISCVPrivilege(rawValue: self[RISCVState.privilege]) ?? .machine
  }

  /// The `time` CSR: ticks of the clock.
  public var time: UInt64 { timer.now }

  // MARK: Interrupts from outside

  /// A wire to bit `bit` of mip: `RISCVInterrupt` names them. Raising `supervisorSoftware` is what
  /// SSWI and the SBI do; the guest lowers it itself.
  public func line(_ bit: Int) -> RISCVInterruptLine {
    RISCVInterruptLine(state: state, bit: bit, wake: wake)
  }

  /// What is called, on any thread, when an interrupt line rises: it must end the VCPU's sleep and
  /// return soon.
  public func setWake(_ action: @escaping @Sendable () -> Void) { wake.set(action) }

  /// The built-in SBI's timer call: a supervisor timer interrupt becomes pending when `time` reaches
  /// `deadline`, in ticks, with or without Sstc.
  public func setSupervisorTimer(_ deadline: UInt64) {
    firmwareOwnsTimer = true
    self[RISCVState.stimecmp] = deadline
    updateTimer()
  }

  /// Switches the hart off behind the current instruction, until `power` is asked to start it.
  public func stop() { power.stop() }

  /// Lets the hart wait behind the current instruction until an interrupt it has enabled is pending.
  public func suspend() { if !hasWakeEvent { isWaiting = true } }

  // MARK: GuestArchitecture

  /// Every mode bit translation depends on, as of now.
  public var blockFlags: UInt32 {
    let floatState = UInt32(truncatingIfNeeded: self[RISCVState.mstatus] >> RISCVStatus.fsShift & 3)
    let rounding = state.load(fromByteOffset: CPUStateLayout.fpControl, as: UInt64.self) & 7
    return modeFlags | floatState << 5 | (rounding >= 5 ? 1 << 7 : 0)
  }

  /// Translates one block. nil after a fetch fault on the second page, which is in `mmu.fault`.
  public func translate(_ request: TranslationRequest, _ builder: inout IRBuilder)
    -> TranslatedBytes?
  {
    translateRISCVBlock(
      decoder: decoder, flags: RISCVBlockFlags(rawValue: request.flags & 0xFF_FFFF),
      request: request, builder: &builder)
  }

  /// What the guest is waiting for. Asking ends a wait for interrupts; a hart that is switched off
  /// stays so until it is started, which happens here, on its own thread.
  public func takeWait() -> GuestWait {
    switch power.status {
    case .started: break
    case .stopped: return .stopped
    case .startPending:
      if let entry = power.takeStart() {
        reset(pc: entry.pc, privilege: .supervisor, a0: hartID, a1: entry.argument)
      }
    }
    defer { isWaiting = false }
    return isWaiting ? .waitForInterrupt : .running
  }

  /// The words of registers and helpers.
  public var vocabulary: IRVocabulary { .riscv }

  // MARK: Caches

  /// Recomputes the mode flags, the fetch index and the walker's view of mstatus and menvcfg, and puts the
  /// flags into the fetch key.
  func refreshMode() {
    let status = self[RISCVState.mstatus]
    let current = privilege
    fetchIndex =
      switch current {
      case .user: RISCVMMUIndex.user
      case .supervisor: RISCVMMUIndex.supervisor
      case .machine: RISCVMMUIndex.machine
      }
    let machine = self[RISCVState.menvcfg]
    let supervisor = self[RISCVState.senvcfg]
    let environment =
      switch current {
      case .machine: UInt64.max
      case .supervisor: machine
      case .user: machine & supervisor
      }
    modeFlags =
      RISCVBlockFlags(
        privilege: current.rawValue, dataIndex: dataIndex(status, current), floatState: 0,
        reservedRounding: false, cboZero: environment & RISCVEnvironment.cbze != 0,
        cboClean: environment & RISCVEnvironment.cbcfe != 0,
        cboInvalidate: cboInvalidate(current, machine, supervisor)
      ).rawValue
    walker.setReadsExecutable(status & RISCVStatus.mxr != 0)
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    state.storeBytes(
      of: key & ~0xFFFF_FFFF | UInt64(blockFlags), toByteOffset: CPUStateLayout.fetchKey,
      as: UInt64.self)
  }

  private func dataIndex(_ status: UInt64, _ current: RISCVPrivilege) -> Int {
    let effective =
      current == .machine && status & RISCVStatus.mprv != 0
      ? status >> RISCVStatus.mppShift & 3 : current.rawValue
    return switch effective {
    case 0: RISCVMMUIndex.user
    case 1:
      status & RISCVStatus.sum != 0 ? RISCVMMUIndex.supervisorSUM : RISCVMMUIndex.supervisor
    default: RISCVMMUIndex.machine
    }
  }

  /// 0 illegal, 1 flush, 3 invalidate: the weakest of the levels above the current one.
  private func cboInvalidate(
    _ current: RISCVPrivilege, _ machine: UInt64, _ supervisor: UInt64
  ) -> UInt32 {
    let upper = machine >> RISCVEnvironment.cbieShift & 3
    let lower = supervisor >> RISCVEnvironment.cbieShift & 3
    switch current {
    case .machine: return 3
    case .supervisor: return UInt32(upper)
    case .user: return upper == 0 || lower == 0 ? 0 : UInt32(min(upper, lower))
    }
  }

  /// Makes the timer follow stimecmp, or stand still where it isn't enabled.
  func updateTimer() {
    let isOn =
      firmwareOwnsTimer || self[RISCVState.menvcfg] & RISCVEnvironment.stce != 0
    timer.set(isOn ? self[RISCVState.stimecmp] : nil)
  }

  /// Makes every cache follow CPUState, after a reset or when a snapshot was loaded into it.
  public func reloadState() {
    refreshMode()
    walker.setRoot(self[RISCVState.satp])
    walker.setEnvironment(self[RISCVState.menvcfg])
    reloadProtection()
    updateTimer()
    mmu?.flush()
  }
}
