// SPDX-License-Identifier: Apache-2.0
//
// Interrupts: priorities, enabling by mode, delegation, vectors, waiting and waking.

import IR
import Synchronization
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TrapInterrupts {
  @Test func machinePriorities() throws {
    let hart = try Hart()
    try hart.write("mie", .max)
    try hart.write("mip", .max)
    for bit in [3, 7, 11] { hart.cpu.line(bit).set(true) }
    try hart.write("mtvec", 0x8000_1001)
    for cause in [11, 3, 7, 9, 1, 5] as [UInt64] {
      hart.cpu.pc = 0x8000_0004
      try hart.set("mstatus", 8)
      #expect(hart.cpu.takeInterrupt())
      #expect(hart.cpu[RISCVState.mcause] == 1 << 63 | cause)
      #expect(hart.cpu[RISCVState.mepc] == 0x8000_0004)
      #expect(hart.cpu[RISCVState.mtval] == 0)
      #expect(hart.cpu.pc == 0x8000_1000 + 4 * cause)
      #expect(!hart.cpu.takeInterrupt(), "MIE is clear")
      hart.cpu.line(Int(cause)).set(false)
      try hart.clear("mip", 1 << cause)
    }
    try hart.set("mstatus", 8)
    #expect(!hart.cpu.takeInterrupt())
  }

  @Test func supervisorPriorities() throws {
    let hart = try Hart(privilege: .supervisor)
    hart.privilege = .machine
    try hart.write("mie", .max)
    try hart.write("menvcfg", 0)
    try hart.write("mip", .max)
    try hart.write("stvec", 0x8000_2000)
    for cause in [9, 1, 5] as [UInt64] {
      hart.privilege = .supervisor
      #expect(!hart.cpu.takeInterrupt(), "SIE is clear")
      try hart.set("sstatus", 2)
      #expect(hart.takesExitRequest)
      #expect(hart.cpu.takeInterrupt())
      #expect(hart.cpu[RISCVState.scause] == 1 << 63 | cause)
      #expect(hart.cpu.pc == 0x8000_2000)
      hart.privilege = .machine
      try hart.clear("mip", 1 << cause)
    }
  }

  @Test(arguments: [RISCVPrivilege.user, .supervisor, .machine], [false, true])
  func enabling(mode: RISCVPrivilege, delegated: Bool) throws {
    for enable in [0, 2, 8, 10] as [UInt64] { try enabling(mode, delegated, enable) }
  }

  private func enabling(_ mode: RISCVPrivilege, _ delegated: Bool, _ enable: UInt64) throws {
    let hart = try Hart()
    try hart.write("mideleg", delegated ? 2 : 0)
    try hart.write("mie", 2)
    try hart.write("mstatus", enable)
    try hart.write("mip", 2)
    hart.privilege = mode
    let isTaken =
      delegated
      ? mode == .user || mode == .supervisor && enable & 2 != 0
      : mode < .machine || enable & 8 != 0
    #expect(hart.cpu.takeInterrupt() == isTaken)
    if isTaken { #expect(hart.privilege == (delegated ? .supervisor : .machine)) }
    #expect(hart.cpu.hasWakeEvent)
  }

  @Test func machineGoesFirst() throws {
    let hart = try Hart()
    try hart.write("mideleg", .max)
    try hart.write("mie", .max)
    try hart.write("mip", .max)
    hart.cpu.line(7).set(true)
    hart.privilege = .user
    #expect(hart.cpu.takeInterrupt())
    #expect(hart.cpu[RISCVState.mcause] == (1 as UInt64) << 63 | 7)
  }

  @Test func returningLetsInterruptsThrough() throws {
    let hart = try Hart()
    try hart.write("mideleg", 2)
    try hart.write("mie", 2)
    try hart.write("mip", 2)
    #expect(!hart.takesExitRequest)
    try hart.write("mstatus", 1 << 5 | 1 << 8)
    hart.privilege = .supervisor
    #expect(hart.run(RISCVHelpers.sret))
    #expect(hart.takesExitRequest)
    #expect(hart.cpu.takeInterrupt())
  }

  @Test func linesWakeOnce() throws {
    let hart = try Hart()
    let wakes = Mutex(0)
    hart.cpu.setWake { wakes.withLock { $0 += 1 } }
    let line = hart.cpu.line(RISCVInterrupt.machineExternal)
    line.set(true)
    #expect(hart.takesExitRequest)
    line.set(true)
    #expect(!hart.takesExitRequest)
    line.set(false)
    #expect(!hart.takesExitRequest)
    #expect(wakes.withLock { $0 } == 1)
    #expect(try hart.read("mip") == 0)
  }

  @Test func waiting() throws {
    let hart = try Hart()
    #expect(hart.run(RISCVHelpers.wfi))
    guard case .waitForInterrupt = hart.cpu.takeWait() else { throw TrapDelivery.Unexpected() }
    guard case .running = hart.cpu.takeWait() else { throw TrapDelivery.Unexpected() }
    #expect(!hart.cpu.hasWakeEvent)
    hart.cpu.line(7).set(true)
    #expect(!hart.cpu.hasWakeEvent, "not enabled")
    try hart.write("mie", 0x80)
    #expect(hart.cpu.hasWakeEvent, "whatever mstatus.MIE says")
    #expect(hart.run(RISCVHelpers.wfi))
    guard case .running = hart.cpu.takeWait() else { throw TrapDelivery.Unexpected() }
  }
}
