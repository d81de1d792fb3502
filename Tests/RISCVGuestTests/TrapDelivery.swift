// SPDX-License-Identifier: Apache-2.0
//
// Exceptions in and returns out: where they go, what they leave in the registers, what is illegal.

@testable import GuestMemory
import GuestTypes
import IR
import Synchronization
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TrapDelivery {
  @Test(arguments: [RISCVPrivilege.user, .supervisor, .machine], [false, true])
  func exceptionStacks(from: RISCVPrivilege, delegated: Bool) throws {
    let hart = try Hart()
    try hart.write("mtvec", 0x8000_1000)
    try hart.write("stvec", 0x8000_2001)
    try hart.write("medeleg", delegated ? .max : 0)
    try hart.write("mstatus", 0xA)
    hart.privilege = from
    hart.cpu.pc = 0x8000_0ABC
    hart.cpu[RISCVState.reservationAddress] = 0x1234
    hart.cpu.deliver(MemoryFault(code: 13, address: 0xDEAD_BEEF, access: .load))
    #expect(hart.cpu[RISCVState.reservationAddress] == .max)
    let status = hart.cpu[RISCVState.mstatus]
    if delegated && from != .machine {
      #expect(hart.privilege == .supervisor)
      #expect(hart.cpu.pc == 0x8000_2000, "exceptions are not vectored")
      #expect(hart.cpu[RISCVState.sepc] == 0x8000_0ABC)
      #expect(hart.cpu[RISCVState.scause] == 13)
      #expect(hart.cpu[RISCVState.stval] == 0xDEAD_BEEF)
      #expect(hart.cpu[RISCVState.mcause] == 0)
      #expect(status & 0x1FFF == 0x28 | from.rawValue << 8, "SIE moved to SPIE, MIE kept")
    } else {
      #expect(hart.privilege == .machine)
      #expect(hart.cpu.pc == 0x8000_1000)
      #expect(hart.cpu[RISCVState.mepc] == 0x8000_0ABC)
      #expect(hart.cpu[RISCVState.mcause] == 13)
      #expect(hart.cpu[RISCVState.mtval] == 0xDEAD_BEEF)
      #expect(hart.cpu[RISCVState.scause] == 0)
      #expect(status & 0x1FFF == 0x82 | from.rawValue << 11, "MIE moved to MPIE, SIE kept")
    }
    #expect(
      RISCVBlockFlags(rawValue: hart.cpu.blockFlags).privilege == hart.privilege.rawValue)
  }

  @Test(arguments: [
    (RISCVPrivilege.user, 8 as UInt64), (.supervisor, 9), (.machine, 11),
  ]) func environmentCallCauses(from: RISCVPrivilege, cause: UInt64) throws {
    let hart = try Hart()
    hart.privilege = from
    hart.cpu.pc = 0x8000_0010
    #expect(!hart.run(RISCVHelpers.ecall))
    #expect(hart.cpu[RISCVState.mcause] == cause)
    #expect(hart.cpu[RISCVState.mtval] == 0)
    #expect(hart.cpu[RISCVState.mepc] == 0x8000_0010)
  }

  @Test func environmentCallHook() throws {
    let hart = try Hart(privilege: .supervisor)
    var calls = 0
    var answer = true
    hart.cpu.environmentCall = { cpu in
      calls += 1
      #expect(cpu.pc == 0x8000_0010)
      cpu[RISCVState.x(10)] = 77
      return answer
    }
    hart.cpu.pc = 0x8000_0010
    hart.run(RISCVHelpers.ecall)
    #expect(calls == 1)
    #expect(hart.cpu.pc == 0x8000_0014)
    #expect(hart.cpu[RISCVState.x(10)] == 77)
    #expect(hart.privilege == .supervisor)
    // Not handled: the trap is raised.
    answer = false
    hart.cpu.pc = 0x8000_0010
    try hart.write("stvec", 0x8000_3000)
    hart.run(RISCVHelpers.ecall)
    #expect(hart.cpu.pc == 0x8000_3000)
    #expect(hart.cpu[RISCVState.scause] == 9)
    // A hook that moves the pc decides where the hart goes on; other modes don't ask it.
    hart.cpu.environmentCall = { cpu in
      cpu.pc = 0x8000_4000
      return true
    }
    hart.run(RISCVHelpers.ecall)
    #expect(hart.cpu.pc == 0x8000_4000)
    hart.privilege = .user
    hart.run(RISCVHelpers.ecall)
    #expect(hart.cpu[RISCVState.scause] == 8)
  }

  @Test func trapValues() throws {
    let hart = try Hart()
    hart.cpu.pc = Hart.ram + 0x20
    hart.run(RISCVHelpers.ebreak)
    #expect(hart.cpu[RISCVState.mcause] == 3)
    #expect(hart.cpu[RISCVState.mtval] == Hart.ram + 0x20)
    hart.run(RISCVHelpers.illegal, 0x1234_5678)
    #expect(hart.cpu[RISCVState.mcause] == 2)
    #expect(hart.cpu[RISCVState.mtval] == 0x1234_5678)
    hart.run(RISCVHelpers.misalignedFetch, 0x8000_0002)
    #expect(hart.cpu[RISCVState.mcause] == 0)
    #expect(hart.cpu[RISCVState.mtval] == 0x8000_0002)
    // Bits nobody gave are read from memory: here a 32-bit instruction across a page.
    hart[Hart.ram + 0xFF8] = 0xABF3 << 48
    hart[Hart.ram + 0x1000] = 0x1234
    hart.cpu.pc = Hart.ram + 0xFFE
    hart.run(RISCVHelpers.illegal)
    #expect(hart.cpu[RISCVState.mtval] == 0x1234_ABF3)
    hart[Hart.ram + 0x40] = 0xFFFF_FFFF_FFFF_8000
    hart.cpu.pc = Hart.ram + 0x40
    hart.run(RISCVHelpers.illegal)
    #expect(hart.cpu[RISCVState.mtval] == 0x8000)
  }

  @Test(arguments: [RISCVPrivilege.user, .supervisor, .machine], [false, true])
  func machineReturn(to: RISCVPrivilege, enabled: Bool) throws {
    let hart = try Hart()
    try hart.write(
      "mstatus", to.rawValue << 11 | 1 << 17 | (enabled ? 1 << 7 : 1 << 3))
    try hart.write("mepc", 0x8000_0123)
    hart.cpu[RISCVState.reservationAddress] = 8
    #expect(hart.run(RISCVHelpers.mret))
    #expect(hart.privilege == to)
    #expect(hart.cpu.pc == 0x8000_0122)
    #expect(hart.cpu[RISCVState.reservationAddress] == .max)
    let status = hart.cpu[RISCVState.mstatus]
    #expect(status & 0x1888 == (enabled ? 0x88 : 0x80), "MPP is U, MPIE set, MIE from MPIE")
    #expect((status >> 17 & 1 == 1) == (to == .machine))
  }

  @Test(arguments: [RISCVPrivilege.user, .supervisor]) func supervisorReturn(to: RISCVPrivilege)
    throws
  {
    let hart = try Hart()
    for from in [RISCVPrivilege.supervisor, .machine] {
      hart.privilege = .machine
      try hart.write("mstatus", to.rawValue << 8 | 1 << 17 | 1 << 5)
      try hart.write("sepc", 0x8000_0444)
      hart.privilege = from
      #expect(hart.run(RISCVHelpers.sret))
      #expect(hart.privilege == to)
      #expect(hart.cpu.pc == 0x8000_0444)
      #expect(hart.cpu[RISCVState.mstatus] & 0x20122 == 0x22)
    }
  }

  @Test func illegalReturnsAndWaits() throws {
    let hart = try Hart()
    /// Whether the helper goes through in a mode with some bits of mstatus set.
    func works(_ helper: HelperDescriptor, _ mode: RISCVPrivilege, _ status: UInt64 = 0) throws
      -> Bool
    {
      hart.privilege = .machine
      try hart.write("mstatus", status)
      hart.privilege = mode
      let result = hart.run(helper, 0x3020_0073 << 32, 0, 0x3020_0073 << 32)
      if !result {
        #expect(hart.cpu[RISCVState.mcause] == 2)
        #expect(hart.cpu[RISCVState.mtval] == 0x3020_0073)
      }
      _ = hart.cpu.takeWait()
      return result
    }
    let tsr: UInt64 = 1 << 22
    let tw: UInt64 = 1 << 21
    let tvm: UInt64 = 1 << 20
    #expect(try !works(RISCVHelpers.mret, .user))
    #expect(try !works(RISCVHelpers.mret, .supervisor))
    #expect(try works(RISCVHelpers.mret, .machine))
    #expect(try !works(RISCVHelpers.sret, .user))
    #expect(try works(RISCVHelpers.sret, .supervisor))
    #expect(try !works(RISCVHelpers.sret, .supervisor, tsr))
    #expect(try works(RISCVHelpers.sret, .machine, tsr))
    #expect(try !works(RISCVHelpers.wfi, .user))
    #expect(try works(RISCVHelpers.wfi, .supervisor))
    #expect(try !works(RISCVHelpers.wfi, .supervisor, tw))
    #expect(try works(RISCVHelpers.wfi, .machine, tw))
    #expect(try !works(RISCVHelpers.sfenceVMA, .user))
    #expect(try works(RISCVHelpers.sfenceVMA, .supervisor))
    #expect(try !works(RISCVHelpers.sfenceVMA, .supervisor, tvm))
    #expect(try works(RISCVHelpers.sfenceVMA, .machine, tvm))
    #expect(try !works(RISCVHelpers.sfenceCheck, .user))
    #expect(try works(RISCVHelpers.sfenceCheck, .supervisor, tvm))
  }

  @Test func effectivePrivilegeOfData() throws {
    let hart = try Hart()
    func index() -> Int { RISCVBlockFlags(rawValue: hart.cpu.blockFlags).dataIndex }
    #expect(index() == RISCVMMUIndex.machine)
    let modes: [(UInt64, Int)] = [
      (0, RISCVMMUIndex.user), (1, RISCVMMUIndex.supervisor), (3, RISCVMMUIndex.machine),
    ]
    for (mode, expected) in modes {
      try hart.write("mstatus", 1 << 17 | mode << 11)
      #expect(index() == expected)
      #expect(hart.cpu.fetchIndex == RISCVMMUIndex.machine)
    }
    try hart.write("mstatus", 1 << 17 | 1 << 11 | 1 << 18)
    #expect(index() == RISCVMMUIndex.supervisorSUM)
    hart.privilege = .supervisor
    #expect(index() == RISCVMMUIndex.supervisorSUM)
    #expect(hart.cpu.fetchIndex == RISCVMMUIndex.supervisor)
    try hart.clear("sstatus", 1 << 18)
    #expect(index() == RISCVMMUIndex.supervisor)
    hart.privilege = .user
    #expect(index() == RISCVMMUIndex.user)
    #expect(hart.cpu.fetchIndex == RISCVMMUIndex.user)
  }

  @Test func flagsFollowWhatTranslatedCodeWrites() throws {
    let hart = try Hart()
    hart.cpu[RISCVState.mstatus] |= 3 << 13
    #expect(RISCVBlockFlags(rawValue: hart.cpu.blockFlags).floatState == 3)
    hart.cpu[Slot(CPUStateLayout.fpControl)] = 6
    #expect(RISCVBlockFlags(rawValue: hart.cpu.blockFlags).hasReservedRounding)
  }

  @Test func resetForAKernel() throws {
    let hart = try Hart(.all, privilege: .supervisor)
    #expect(hart.privilege == .supervisor)
    #expect(hart.cpu[RISCVState.x(10)] == 5)
    // Svade is there: accessed and dirty bits aren't updated until the kernel asks.
    #expect(hart.cpu[RISCVState.menvcfg] == 0xC000_0000_0000_00F0)
    #expect(try Hart(privilege: .supervisor).cpu[RISCVState.menvcfg] == 0xE000_0000_0000_00F0)
    #expect(try hart.read("time") == 0)
    #expect(hart.translate(Hart.ram, .store, RISCVMMUIndex.supervisor).permissions == 7)
    hart.cpu.deliver(MemoryFault(code: 7, address: 1, access: .store))
    #expect(hart.cpu[RISCVState.scause] == 7)
  }

  @Test func powerSwitch() throws {
    let hart = try Hart()
    #expect(!hart.cpu.power.start(at: 0x8000_0000, argument: 1), "it is on already")
    hart.cpu.stop()
    #expect(hart.cpu.power.status == .stopped)
    try hart.write("mie", 8)
    try hart.write("mstatus", 8)
    hart.cpu.line(3).set(true)
    #expect(!hart.cpu.takeInterrupt())
    guard case .stopped = hart.cpu.takeWait() else { throw Unexpected() }
    guard case .stopped = hart.cpu.takeWait() else { throw Unexpected() }
    let wakes = Mutex(0)
    hart.cpu.setWake { wakes.withLock { $0 += 1 } }
    #expect(hart.takesExitRequest)
    #expect(hart.cpu.power.start(at: 0x8000_1000, argument: 42))
    #expect(!hart.cpu.power.start(at: 0x8000_2000, argument: 43))
    #expect(hart.cpu.power.status == .startPending)
    #expect(wakes.withLock { $0 } == 1)
    #expect(hart.takesExitRequest)
    guard case .running = hart.cpu.takeWait() else { throw Unexpected() }
    #expect(hart.cpu.power.status == .started)
    #expect(hart.cpu.pc == 0x8000_1000)
    #expect(hart.cpu[RISCVState.x(10)] == 5)
    #expect(hart.cpu[RISCVState.x(11)] == 42)
    #expect(hart.privilege == .supervisor)
  }

  @Test func describesItself() throws {
    let hart = try Hart()
    hart.cpu[RISCVState.x(31)] = 9
    let lines = hart.cpu.describeState()
    #expect(lines.first?.name == "pc")
    #expect(lines.contains { $0.name == "x31" && $0.value == 9 })
    #expect(lines.contains { $0.name == "mstatus" })
    #expect(!lines.contains { $0.name == "mcycle" || $0.name == "time" })
    #expect(Set(lines.map(\.name)).count == lines.count)
  }

  struct Unexpected: Error {}
}
