// SPDX-License-Identifier: Apache-2.0
//
// All control and status registers of the hart, in the order of the manual's listing.
//
// What isn't here is an illegal instruction: the RV32-only halves (the odd pmpcfg too), the debug
// triggers (tselect, tdata...: a machine without Sdtrig, which firmware and kernels probe for),
// mseccfg (no Smepmp), state enable, AIA, the hypervisor's and the vector unit's.
//
// Choices where the architecture leaves one: hpmcounters and their events are read-only zero; 16
// protection entries, the registers of the other 48 read as zero; misa can't be written;
// mvendorid, marchid and mimpid are zero, "not implemented".

import IR

extension RISCVControlRegister {
  /// Every register Kiln knows, by chapter; a hart has those whose extensions it has.
  public static let all: [RISCVControlRegister] =
    float + counters + supervisor + machine + protection + machineCounters

  // swift-format-ignore
  private static let float: [RISCVControlRegister] = [
    .init(0x001, "fflags", .floatFlags,    gate: .float, requires: .f),
    .init(0x002, "frm",    .floatRounding, gate: .float, requires: .f),
    .init(0x003, "fcsr",   .floatControl,  gate: .float, requires: .f),
  ]

  // swift-format-ignore
  private static let counters: [RISCVControlRegister] = [
    .init(0xC00, "cycle",   .counter, RISCVState.mcycleBase,   gate: .counter, requires: .zicntr),
    .init(0xC01, "time",    .time,                             gate: .counter, requires: .zicntr),
    .init(0xC02, "instret", .counter, RISCVState.minstretBase, gate: .counter, requires: .zicntr),
  ] + (3...31).map {
    .init(0xC00 + UInt16($0), "hpmcounter", .constant, .zero, 0, gate: .counter, requires: .zihpm,
          suffix: $0)
  }

  // swift-format-ignore
  private static let supervisor: [RISCVControlRegister] = [
    .init(0x100, "sstatus",    .supervisorStatus,      RISCVState.mstatus),
    .init(0x104, "sie",        .supervisorEnable,      RISCVState.mie),
    .init(0x105, "stvec",      .plain,                 RISCVState.stvec, ~2),
    .init(0x106, "scounteren", .counterEnable,         RISCVState.scounteren),
    .init(0x10A, "senvcfg",    .supervisorEnvironment, RISCVState.senvcfg),
    .init(0x140, "sscratch",   .plain,                 RISCVState.sscratch),
    .init(0x141, "sepc",       .programCounter,        RISCVState.sepc),
    .init(0x142, "scause",     .plain,                 RISCVState.scause),
    .init(0x143, "stval",      .plain,                 RISCVState.stval),
    .init(0x144, "sip",        .supervisorPending),
    .init(0x14D, "stimecmp",   .timerCompare,          RISCVState.stimecmp, gate: .supervisorTimer,
          requires: .sstc),
    .init(0x180, "satp",       .translation,           RISCVState.satp, gate: .translation),
  ]

  // swift-format-ignore
  private static let machine: [RISCVControlRegister] = [
    .init(0xF11, "mvendorid",  .constant, .zero, 0),
    .init(0xF12, "marchid",    .constant, .zero, 0),
    .init(0xF13, "mimpid",     .constant, .zero, 0),
    .init(0xF14, "mhartid",    .hartID),
    .init(0xF15, "mconfigptr", .constant, .zero, 0),
    .init(0x300, "mstatus",    .machineStatus,      RISCVState.mstatus),
    .init(0x301, "misa",       .isa),
    .init(0x302, "medeleg",    .plain,              RISCVState.medeleg, RISCVException.delegable),
    .init(0x303, "mideleg",    .interruptControl,   RISCVState.mideleg, RISCVInterrupt.supervisor),
    .init(0x304, "mie",        .interruptControl,   RISCVState.mie, RISCVInterrupt.all),
    .init(0x305, "mtvec",      .plain,              RISCVState.mtvec, ~2),
    .init(0x306, "mcounteren", .counterEnable,      RISCVState.mcounteren),
    .init(0x30A, "menvcfg",    .machineEnvironment, RISCVState.menvcfg),
    .init(0x320, "mcountinhibit", .counterInhibit,  RISCVState.mcountinhibit),
    .init(0x340, "mscratch",   .plain,              RISCVState.mscratch),
    .init(0x341, "mepc",       .programCounter,     RISCVState.mepc),
    .init(0x342, "mcause",     .plain,              RISCVState.mcause),
    .init(0x343, "mtval",      .plain,              RISCVState.mtval),
    .init(0x344, "mip",        .machinePending),
  ]

  private static let protection: [RISCVControlRegister] =
    (0..<8).map { half in
      let number = 0x3A0 + UInt16(half * 2)
      return half < RISCVState.protectionEntryCount / 8
        ? .init(
          number, "pmpcfg", .protectionConfiguration, RISCVState.pmpcfg(half: half),
          suffix: half * 2)
        : .init(number, "pmpcfg", .constant, .zero, 0, suffix: half * 2)
    }
    + (0..<64).map { entry in
      entry < RISCVState.protectionEntryCount
        ? .init(
          0x3B0 + UInt16(entry), "pmpaddr", .protectionAddress, RISCVState.pmpaddr(entry),
          RISCVProtection.addressMask, suffix: entry)
        : .init(0x3B0 + UInt16(entry), "pmpaddr", .constant, .zero, 0, suffix: entry)
    }

  // swift-format-ignore
  private static let machineCounters: [RISCVControlRegister] = [
    .init(0xB00, "mcycle",   .counter, RISCVState.mcycleBase),
    .init(0xB02, "minstret", .counter, RISCVState.minstretBase),
  ] + (3...31).map { .init(0xB00 + UInt16($0), "mhpmcounter", .constant, .zero, 0, suffix: $0) }
    + (3...31).map { .init(0x320 + UInt16($0), "mhpmevent", .constant, .zero, 0, suffix: $0) }
}
