// SPDX-License-Identifier: Apache-2.0
//
// Who may access which control and status register: every number in every mode against rules spelled
// out here, and the gates one by one.

import IR
import Testing

@testable import RISCVGuest

@Suite struct CSRAccess {
  static let privileges: [RISCVPrivilege] = [.user, .supervisor, .machine]

  /// The numbers of the manual's listing that a hart with everything has.
  static let expected: Set<UInt16> = {
    var set: Set<UInt16> = [
      0x001, 0x002, 0x003, 0x100, 0x104, 0x105, 0x106, 0x10A, 0x140, 0x141, 0x142, 0x143, 0x144,
      0x14D, 0x180, 0xF11, 0xF12, 0xF13, 0xF14, 0xF15, 0x300, 0x301, 0x302, 0x303, 0x304, 0x305,
      0x306, 0x30A, 0x320, 0x340, 0x341, 0x342, 0x343, 0x344, 0xB00, 0xB02,
    ]
    set.formUnion((0xC00...0xC1F).map { UInt16($0) })
    set.formUnion((0xB03...0xB1F).map { UInt16($0) })
    set.formUnion((0x323...0x33F).map { UInt16($0) })
    set.formUnion((0x3B0...0x3EF).map { UInt16($0) })
    set.formUnion(stride(from: 0x3A0, through: 0x3AE, by: 2).map { UInt16($0) })
    return set
  }()

  @Test func tableIsTheListing() {
    #expect(Set(RISCVControlRegister.all.map(\.number)) == Self.expected)
    #expect(Set(RISCVControlRegister.all.map(\.name)).count == RISCVControlRegister.all.count)
    #expect(RISCVControlRegister.all.count == Self.expected.count)
  }

  @Test(arguments: privileges) func everyNumber(privilege: RISCVPrivilege) throws {
    let hart = try Hart(.all)
    try hart.write("mcounteren", .max)
    try hart.write("scounteren", .max)
    try hart.write("menvcfg", .max)
    try hart.set("mstatus", 1 << 13)
    hart.privilege = privilege
    hart.solo = true
    for number in UInt64(0)..<4096 {
      let exists = Self.expected.contains(UInt16(number))
      let isAllowed = exists && privilege.rawValue >= number >> 8 & 3
      let read = hart.call(RISCVHelpers.csrRead, number | 1 << 16 | 1 << 20)
      #expect(read.outcome == (isAllowed ? 0 : 1), "read of \(number)")
      // Setting no bit through a register is a write all the same.
      let write = hart.call(RISCVHelpers.csrAccess, number | 1 << 16, 0)
      #expect(
        write.outcome == (isAllowed && number >> 10 != 3 ? 0 : 1), "write of \(number)")
      let overwrite = hart.call(RISCVHelpers.csrAccess, number | 1 << 20, read.value)
      #expect(overwrite.outcome == write.outcome, "csrrw of \(number)")
      if privilege == .machine { try hart.write("satp", 0) }
    }
  }

  @Test func instructionBitsBecomeTheTrapValue() throws {
    let hart = try Hart()
    #expect(!hart.run(RISCVHelpers.csrAccess, 0xF11 | 0xF110_1073 << 32, 1))
    #expect(hart.cpu[RISCVState.mcause] == 2)
    #expect(hart.cpu[RISCVState.mtval] == 0xF110_1073)
  }

  @Test func extensionsBringRegisters() throws {
    let bare = try Hart(try RISCVExtensions(cpu: "rv64ima"))
    #expect(try bare.read("fcsr") == nil)
    #expect(try bare.read("stimecmp") == nil)
    #expect(try bare.read("hpmcounter3") == nil)
    #expect(try bare.read("cycle") == 0)
    #expect(try bare.read("mhpmcounter3") == 0)
    // FS can't leave Off without F.
    try bare.write("mstatus", .max)
    #expect(try bare.read("mstatus").map { $0 >> 13 & 3 } == 0)
    let none = try Hart(try RISCVExtensions(cpu: "rv64ima,zicntr=false"))
    #expect(try none.read("cycle") == nil)
    #expect(try none.read("time") == nil)
    #expect(try none.read("mcycle") == 0)
  }

  @Test func floatNeedsFS() throws {
    let hart = try Hart()
    for name in ["fflags", "frm", "fcsr"] {
      #expect(try hart.read(name) == nil)
      #expect(try hart.write(name, 0) == false)
    }
    try hart.write("mstatus", 1 << 13)
    for name in ["fflags", "frm", "fcsr"] { #expect(try hart.read(name) == 0) }
    #expect(try hart.read("mstatus").map { $0 >> 13 & 3 } == 1)
    try hart.set("fflags", 0)
    #expect(try hart.read("mstatus").map { $0 >> 13 & 3 } == 3)
    #expect(try hart.read("sstatus").map { $0 >> 63 } == 1)
  }

  @Test func floatViews() throws {
    let hart = try Hart()
    try hart.write("mstatus", 1 << 13)
    try hart.write("fcsr", 0xFFFF_FFFF_FFFF_FFB5)
    #expect(try hart.read("fflags") == 0x15)
    #expect(try hart.read("frm") == 5)
    #expect(try hart.read("fcsr") == 0xB5)
    #expect(hart.cpu[Slot(CPUStateLayout.fpFlags)] == 0x15)
    #expect(hart.cpu[Slot(CPUStateLayout.fpControl)] == 5)
    #expect(RISCVBlockFlags(rawValue: hart.cpu.blockFlags).hasReservedRounding)
    try hart.write("frm", 0x1A)
    #expect(try hart.read("fcsr") == 0x55)
    #expect(!RISCVBlockFlags(rawValue: hart.cpu.blockFlags).hasReservedRounding)
    try hart.clear("fflags", 4)
    #expect(try hart.read("fcsr") == 0x51)
  }

  @Test(arguments: 0..<32) func counterGates(counter: Int) throws {
    let hart = try Hart()
    let name = try #require(
      RISCVControlRegister.all.first { $0.number == 0xC00 + UInt16(counter) }
    ).name
    let bit: UInt64 = 1 << UInt64(counter)
    for (machine, supervisor) in [(0, 0), (0, bit), (bit, 0), (bit, bit), (~bit, ~bit)] {
      hart.privilege = .machine
      try hart.write("mcounteren", machine)
      try hart.write("scounteren", supervisor)
      #expect(try hart.read(name) != nil)
      hart.privilege = .supervisor
      #expect(try (hart.read(name) != nil) == (machine & bit != 0))
      hart.privilege = .user
      #expect(try (hart.read(name) != nil) == (machine & supervisor & bit != 0))
    }
  }

  @Test func timerCompareGates() throws {
    let hart = try Hart()
    #expect(try hart.read("stimecmp") == .max)
    for (enable, counters) in [(0, 0), (0, 2), (1 << 63, 0), (1 << 63, 2)] as [(UInt64, UInt64)] {
      hart.privilege = .machine
      try hart.write("menvcfg", enable)
      try hart.write("mcounteren", counters)
      hart.privilege = .supervisor
      let isOpen = enable != 0 && counters != 0
      #expect(try (hart.read("stimecmp") != nil) == isOpen)
      #expect(try hart.write("stimecmp", .max) == isOpen)
    }
  }

  @Test func virtualMemoryTrap() throws {
    let hart = try Hart()
    try hart.write("mstatus", 1 << 20)
    #expect(try hart.read("satp") == 0)
    hart.privilege = .supervisor
    #expect(try hart.read("satp") == nil)
    #expect(try hart.write("satp", 0) == false)
    hart.privilege = .machine
    try hart.clear("mstatus", 1 << 20)
    hart.privilege = .supervisor
    #expect(try hart.read("satp") == 0)
  }
}
