// SPDX-License-Identifier: Apache-2.0
//
// What control and status registers hold: which bits can be written, views of one another, counters,
// the supervisor timer.

import IR
import Testing

@testable import RISCVGuest

@Suite struct CSRValues {
  @Test(arguments: [
    ("stvec", ~2 as UInt64), ("sscratch", .max), ("sepc", ~1), ("scause", .max), ("stval", .max),
    ("mtvec", ~2), ("mscratch", .max), ("mepc", ~1), ("mcause", .max), ("mtval", .max),
    ("medeleg", 0xB3FF), ("mideleg", 0x222), ("mie", 0xAAA), ("mcounteren", 0xFFFF_FFFF),
    ("scounteren", 0xFFFF_FFFF), ("mcountinhibit", 5), ("senvcfg", 0xF1),
    ("menvcfg", 0xE000_0000_0000_00F1), ("mhpmcounter3", 0), ("mhpmevent31", 0),
    ("pmpaddr0", 0x3F_FFFF_FFFF_FFFF), ("pmpaddr15", 0x3F_FFFF_FFFF_FFFF), ("pmpaddr16", 0),
    ("pmpcfg4", 0), ("misa", 0x8000_0000_0014_112F), ("stimecmp", .max),
  ]) func writableBits(name: String, bits: UInt64) throws {
    let hart = try Hart(.all)
    try hart.write(name, .max)
    #expect(try hart.read(name) == bits)
    if name != "misa" {
      try hart.write(name, 0)
      #expect(try hart.read(name) == 0)
    }
  }

  @Test func alignmentWithoutCompression() throws {
    let hart = try Hart(try RISCVExtensions(cpu: "rv64ima"))
    try hart.write("mepc", .max)
    #expect(try hart.read("mepc") == ~3)
    #expect(try hart.read("misa") == 0x8000_0000_0014_1101)
  }

  @Test func identity() throws {
    let hart = try Hart()
    #expect(try hart.read("mhartid") == 5)
    for name in ["mvendorid", "marchid", "mimpid", "mconfigptr"] {
      #expect(try hart.read(name) == 0)
    }
  }

  @Test func statusFields() throws {
    let hart = try Hart()
    #expect(try hart.read("mstatus") == 0xA_0000_0000)
    try hart.write("mstatus", .max)
    #expect(try hart.read("mstatus") == 0x8000_000A_007E_79AA)
    #expect(try hart.read("sstatus") == 0x8000_0002_000C_6122)
    // MPP 2 is no mode.
    try hart.write("mstatus", 2 << 11)
    #expect(try hart.read("mstatus") == 0xA_0000_1800)
    try hart.write("mstatus", 1 << 11)
    #expect(try hart.read("mstatus") == 0xA_0000_0800)
    try hart.write("sstatus", .max)
    #expect(try hart.read("mstatus") == 0x8000_000A_000C_6922)
  }

  @Test func statusWithoutTranslation() throws {
    let hart = try Hart(try RISCVExtensions(cpu: "rv64gc,sv39=false"))
    try hart.write("mstatus", .max)
    #expect(try hart.read("mstatus").map { $0 & (7 << 18) } == 0)
    try hart.write("satp", 8 << 60)
    #expect(try hart.read("satp") == 0)
  }

  @Test func supervisorEnableIsAView() throws {
    let hart = try Hart()
    try hart.write("mie", 0xAAA)
    #expect(try hart.read("sie") == 0)
    try hart.write("mideleg", 0x202)
    #expect(try hart.read("sie") == 0x202)
    try hart.write("sie", 0)
    #expect(try hart.read("mie") == 0x8A8)
    try hart.write("sie", .max)
    #expect(try hart.read("mie") == 0xAAA)
  }

  @Test func pendingLinesAndSoftwareBits() throws {
    let hart = try Hart()
    #expect(try hart.read("mip") == 0)
    for bit in [1, 3, 7, 9, 11] { hart.cpu.line(bit).set(true) }
    #expect(try hart.read("mip") == 0xA8A)
    // Machine-level lines can't be written.
    try hart.write("mip", 0)
    #expect(try hart.read("mip") == 0xA88)
    try hart.write("mip", .max)
    #expect(try hart.read("mip") == 0xAAA)
    for bit in [3, 7, 9, 11] { hart.cpu.line(bit).set(false) }
    #expect(try hart.read("mip") == 0x222)
    try hart.clear("mip", 0x20)
    #expect(try hart.read("mip") == 0x202)
  }

  /// Spec: the controller's signal reads as SEIP but takes no part in a read-modify-write.
  @Test func externalLineIsNotWrittenBack() throws {
    let hart = try Hart()
    let line = hart.cpu.line(RISCVInterrupt.supervisorExternal)
    line.set(true)
    #expect(try hart.set("mip", 2) == 0x200)
    line.set(false)
    #expect(try hart.read("mip") == 2)
    try hart.set("mip", 0x200)
    line.set(true)
    #expect(try hart.clear("mip", 0x200) == 0x202)
    #expect(try hart.read("mip") == 0x202)
    line.set(false)
    #expect(try hart.read("mip") == 2)
  }

  @Test func supervisorPendingWritesOnlySSIP() throws {
    let hart = try Hart()
    try hart.write("mip", .max)
    hart.privilege = .supervisor
    #expect(try hart.read("sip") == 0)
    try hart.write("sip", 0)
    hart.privilege = .machine
    #expect(try hart.read("mip") == 0x222)
    try hart.write("mideleg", .max)
    #expect(try hart.read("sip") == 0x222)
    try hart.write("sip", 0)
    #expect(try hart.read("mip") == 0x220)
    try hart.set("sip", 2)
    #expect(try hart.read("mip") == 0x222)
    try hart.clear("sip", 0x222)
    #expect(try hart.read("mip") == 0x220)
  }

  @Test func environmentInvalidateField() throws {
    let hart = try Hart()
    try hart.write("menvcfg", 0x30)
    try hart.write("menvcfg", 0x21)
    #expect(try hart.read("menvcfg") == 0x31)
    try hart.write("senvcfg", 0x10)
    try hart.write("senvcfg", 0x20)
    #expect(try hart.read("senvcfg") == 0x10)
  }

  @Test(
    arguments: [
      // (menvcfg, senvcfg, privilege, zero, clean, inval)
      (0, 0, RISCVPrivilege.machine, true, true, 3),
      (0, 0xF0, .supervisor, false, false, 0), (0xF0, 0, .supervisor, true, true, 3),
      (0x10, 0, .supervisor, false, false, 1), (0x80, 0, .supervisor, true, false, 0),
      (0xF0, 0, .user, false, false, 0), (0, 0xF0, .user, false, false, 0),
      (0xF0, 0xF0, .user, true, true, 3), (0x50, 0xF0, .user, false, true, 1),
      (0xF0, 0x90, .user, true, false, 1),
    ] as [(UInt64, UInt64, RISCVPrivilege, Bool, Bool, UInt32)])
  func cacheBlockRights(
    machine: UInt64, supervisor: UInt64, privilege: RISCVPrivilege, zero: Bool, clean: Bool,
    invalidate: UInt32
  ) throws {
    let hart = try Hart()
    try hart.write("menvcfg", machine)
    try hart.write("senvcfg", supervisor)
    hart.privilege = privilege
    let flags = RISCVBlockFlags(rawValue: hart.cpu.blockFlags)
    #expect(flags.privilege == UInt32(privilege.rawValue))
    #expect(flags.allowsCBOZero == zero)
    #expect(flags.allowsCBOClean == clean)
    #expect(flags.cboInvalidate == invalidate)
  }

  @Test func translationRegister() throws {
    let hart = try Hart(try RISCVExtensions(cpu: "rv64gc,sv48"))
    try hart.write("satp", 8 << 60 | 0xABCD << 44 | 0x123)
    #expect(try hart.read("satp") == 8 << 60 | 0xABCD << 44 | 0x123)
    // Modes that aren't there: no effect at all.
    for mode in [1, 7, 10, 11, 15] as [UInt64] {
      try hart.write("satp", mode << 60 | 1)
      #expect(try hart.read("satp") == 8 << 60 | 0xABCD << 44 | 0x123)
    }
    try hart.write("satp", 9 << 60 | 1)
    #expect(try hart.read("satp") == 9 << 60 | 1)
    try hart.write("satp", 0)
    #expect(try hart.read("satp") == 0)
  }

  @Test func countersNeedTheExactCount() throws {
    let hart = try Hart()
    var count: UInt64 = 1000
    hart.cpu.instructionCount = { count }
    let cycle = UInt64(0xB00)
    #expect(hart.call(RISCVHelpers.csrRead, cycle | 1 << 16 | 1 << 20).outcome == 3)
    #expect(hart.call(RISCVHelpers.csrAccess, cycle, 7).outcome == 3)
    #expect(try hart.read("mcycle") == 1000)
    // A written value is what the next instruction reads.
    try hart.write("minstret", 50)
    count += 1
    #expect(try hart.read("minstret") == 50)
    #expect(try hart.read("instret") == 50)
    #expect(try hart.read("cycle") == 1001)
    count += 9
    #expect(try hart.read("minstret") == 59)
  }

  @Test func inhibitedCountersStandStill() throws {
    let hart = try Hart()
    var count: UInt64 = 100
    hart.cpu.instructionCount = { count }
    #expect(hart.call(RISCVHelpers.csrAccess, 0x320, 1).outcome == 3)
    try hart.write("mcountinhibit", 1)
    count += 1
    #expect(try hart.read("mcycle") == 101)
    count += 50
    #expect(try hart.read("mcycle") == 101)
    #expect(try hart.read("minstret") == 151)
    try hart.write("mcycle", 7)
    count += 5
    #expect(try hart.read("mcycle") == 7)
    try hart.write("mcountinhibit", 0)
    count += 1
    #expect(try hart.read("mcycle") == 7)
    count += 3
    #expect(try hart.read("mcycle") == 10)
  }

  @Test func timeFollowsTheClock() throws {
    let hart = try Hart()
    hart.clock.advance(to: 1_234_567)
    // 10 MHz: a tick is 100 ns.
    #expect(try hart.read("time") == 12345)
    #expect(hart.call(RISCVHelpers.csrRead, 0xC01 | 1 << 16 | 1 << 20).outcome == 0)
    let counted = try Hart(timeIsCount: true)
    #expect(counted.call(RISCVHelpers.csrRead, 0xC01 | 1 << 16 | 1 << 20).outcome == 3)
    #expect(counted.call(RISCVHelpers.csrAccess, 0x14D, 1).outcome == 3)
    #expect(try counted.read("time") == 0)
  }

  @Test(arguments: [1, 7, 32768, 1_000_000, 10_000_000, 999_999_937, 3_000_000_000] as [UInt64])
  func timebase(frequency: UInt64) throws {
    let base = RISCVTimebase(frequency: frequency)
    for ticks in [0, 1, 2, 1000, 12_345_678, 1 << 40] as [UInt64] {
      guard let time = base.nanoseconds(until: ticks) else { continue }
      #expect(base.ticks(at: time) >= ticks)
      if time > 0 { #expect(base.ticks(at: time - 1) < ticks) }
    }
    #expect(base.nanoseconds(until: .max) == nil || frequency > 1_000_000_000)
    #expect(base.ticks(at: 1_000_000_000) == frequency)
  }

  @Test func supervisorTimer() throws {
    let hart = try Hart()
    try hart.write("stimecmp", 0)
    #expect(try hart.read("mip") == 0, "STCE is clear")
    try hart.write("mip", 0x20)
    #expect(try hart.read("mip") == 0x20, "STIP is software's")
    try hart.write("stimecmp", 100)
    try hart.write("menvcfg", 1 << 63)
    #expect(try hart.read("mip") == 0)
    try hart.write("mip", 0x20)
    #expect(try hart.read("mip") == 0, "STIP is the comparator's")
    hart.clock.advance(to: 9_999)
    #expect(try hart.read("mip") == 0)
    hart.clock.advance(to: 10_000)
    #expect(try hart.read("mip") == 0x20)
    #expect(hart.takesExitRequest)
    try hart.write("stimecmp", 101)
    #expect(try hart.read("mip") == 0)
    // A firing that was under way when the deadline moved does nothing.
    hart.clock.fireAll()
    #expect(try hart.read("mip") == 0)
    try hart.write("stimecmp", 50)
    #expect(try hart.read("mip") == 0x20)
    try hart.write("menvcfg", 0)
    #expect(try hart.read("mip") == 0)
    try hart.write("menvcfg", 1 << 63)
    try hart.write("stimecmp", .max)
    hart.clock.advance(to: .max / 2)
    #expect(try hart.read("mip") == 0)
  }

  @Test func firmwareTimerNeedsNoSstc() throws {
    let hart = try Hart(try RISCVExtensions(cpu: "rv64gc"), privilege: .supervisor)
    hart.cpu.setSupervisorTimer(10)
    #expect(try hart.read("sip") == 0)
    hart.clock.advance(to: 1000)
    #expect(try hart.read("sip") == 0x20)
    hart.cpu.setSupervisorTimer(11)
    #expect(try hart.read("sip") == 0)
  }
}
