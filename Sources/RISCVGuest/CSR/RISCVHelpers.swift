// SPDX-License-Identifier: Apache-2.0
//
// The helpers RISC-V blocks call: CSR instructions, traps and returns, waiting, translation fences.
// Each is a C function so that threaded code can call it by address; the work is in `RISCVCPU`.
//
// Outcomes (`kiln_helper_result.outcome`)
//   0  done
//   1  not done: the exception is in the RISCVCPU, for `deliverHelperFault`
//   3  nothing done: the instruction must run alone
//
// Invariants
// - Blocks end behind a helper that declares `changesMode`; none asks for that through its outcome.
// - mret and sret set CPUState's pc; behind them a block leaves with `exit_state`.
// - The upper half of a request holds the instruction's bits, for the trap value of an illegal
//   instruction; zero has them read from memory.

import CHost
import IR

/// Declarations of the helpers, in the order of their numbers.
public enum RISCVHelpers {
  /// csrrw, csrrs, csrrc and their immediate forms. a: the number, bits 16-17 the operation (0 write,
  /// 1 set, 2 clear), bit 20 set when the source is x0 or a zero immediate (then set and clear don't
  /// write), bits 32-63 the instruction. b: the operand. The value is the register's old one.
  public static let csrAccess = HelperDescriptor(
    index: 0, name: "csr_access", address: address(kiln_rv_csr_access),
    effects: [
      .readsGlobals, .writesGlobals, .mayFault, .changesMode, .readsTime, .doesIO,
    ])
  /// The same function where nothing is written: set or clear with bit 20.
  public static let csrRead = HelperDescriptor(
    index: 10, name: "csr_read", address: address(kiln_rv_csr_access),
    effects: [.readsGlobals, .mayFault, .readsTime])
  /// The same function for writes that change no block flag, mapping or deadline and let no interrupt
  /// through: scratch registers, exception pcs, causes and values; clearing SIE and MIE.
  public static let csrWriteQuiet = HelperDescriptor(
    index: 11, name: "csr_write_quiet", address: address(kiln_rv_csr_access),
    effects: [.readsGlobals, .writesGlobals, .mayFault])
  /// Raises an illegal instruction. a: its bits (the low half), zero to have them read from memory.
  public static let illegal = HelperDescriptor(
    index: 1, name: "illegal", address: address(kiln_rv_illegal), effects: raises)
  /// Calls the next higher level.
  public static let ecall = HelperDescriptor(
    index: 2, name: "ecall", address: address(kiln_rv_ecall), effects: raises)
  /// Raises a breakpoint.
  public static let ebreak = HelperDescriptor(
    index: 3, name: "ebreak", address: address(kiln_rv_ebreak), effects: raises)
  /// Returns from a trap to M-mode; CPUState's pc is where it goes on. a: bits 32-63 the instruction;
  /// so in sret, wfi and sfenceCheck.
  public static let mret = HelperDescriptor(
    index: 4, name: "mret", address: address(kiln_rv_mret), effects: changes)
  /// Returns from a trap to S-mode; CPUState's pc is where it goes on.
  public static let sret = HelperDescriptor(
    index: 5, name: "sret", address: address(kiln_rv_sret), effects: changes)
  /// Waits for an interrupt.
  public static let wfi = HelperDescriptor(
    index: 6, name: "wfi", address: address(kiln_rv_wfi),
    effects: [.readsGlobals, .mayFault, .changesMode, .readsTime])
  /// sfence.vma and sinval.vma. a: the address. b: the address space. c: bit 0 set when there is an
  /// address, bit 1 when there is an address space, bits 32-63 the instruction.
  public static let sfenceVMA = HelperDescriptor(
    index: 7, name: "sfence_vma", address: address(kiln_rv_sfence_vma), effects: changes)
  /// sfence.w.inval and sfence.inval.ir: illegal in U-mode, else nothing, since every sinval.vma is
  /// complete when it has run.
  public static let sfenceCheck = HelperDescriptor(
    index: 8, name: "sfence_check", address: address(kiln_rv_sfence_check),
    effects: [.readsGlobals, .mayFault])
  /// Raises a misaligned jump. a: the address jumped to. Only harts without C can have one.
  public static let misalignedFetch = HelperDescriptor(
    index: 9, name: "misaligned_fetch", address: address(kiln_rv_misaligned_fetch), effects: raises)
  /// cbo.clean, cbo.flush and cbo.inval: raises the store fault of a block that can't be accessed.
  /// a: an address in the block.
  public static let cacheBlock = HelperDescriptor(
    index: 12, name: "cache_block", address: address(kiln_rv_cache_block),
    effects: [.readsGlobals, .mayFault, .touchesMemory])
  /// fence.i: nothing, but compiled code looks behind it whether DMA has overwritten code. Declared to fault
  /// so that a run on trial can refuse it.
  public static let fenceInstructions = HelperDescriptor(
    index: 13, name: "fence_i", address: address(kiln_rv_fence_i),
    effects: [.mayFault, .changesMode])

  /// All of them, by number.
  public static let all = [
    csrAccess, illegal, ecall, ebreak, mret, sret, wfi, sfenceVMA, sfenceCheck, misalignedFetch,
    csrRead, csrWriteQuiet, cacheBlock, fenceInstructions,
  ]

  private static let raises: HelperEffects = [.readsGlobals, .mayFault]
  private static let changes: HelperEffects = [
    .readsGlobals, .writesGlobals, .mayFault, .changesMode,
  ]

  private typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, UInt64, UInt64, UInt64
    ) -> kiln_helper_result

  private static func address(_ function: Function) -> UInt {
    unsafeBitCast(function, to: UInt.self)
  }
}

private let done = kiln_helper_result(value: 0, outcome: 0)

extension RISCVCPU {
  /// Runs `body` on the hart whose CPUState is `state`.
  @inline(__always)
  fileprivate static func at(
    _ state: UnsafeMutableRawPointer, _ body: (RISCVCPU) -> kiln_helper_result
  ) -> kiln_helper_result {
    // Safety: `RISCVCPU.init` put the pointer there, and a VCPU keeps its guest alive.
    let object = state.load(
      fromByteOffset: CPUStateLayout.guestObject, as: UnsafeRawPointer.self)
    // Perf: without counting references, which took longer than most CSR accesses.
    return Unmanaged<RISCVCPU>.fromOpaque(object)._withUnsafeGuaranteedRef { body($0) }
  }

  fileprivate func raise(_ cause: UInt64, _ value: UInt64 = 0) -> kiln_helper_result {
    helperFault = (cause, value)
    return kiln_helper_result(value: 0, outcome: 1)
  }

  /// Raises an illegal instruction whose bits are in the upper half of a request.
  fileprivate func illegal(_ request: UInt64) -> kiln_helper_result {
    raise(RISCVException.illegalInstruction, request >> 32)
  }
}

@c func kiln_rv_csr_access(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    guard let operation = RISCVAccessOperation(rawValue: a >> 16 & 3) else { return cpu.illegal(a) }
    let writes = operation == .write || a >> 20 & 1 == 0
    switch cpu.access(Int(a & 0xFFF), operation, b, writes: writes) {
    case .done(let old): return kiln_helper_result(value: old, outcome: 0)
    case .illegal: return cpu.illegal(a)
    case .solo: return kiln_helper_result(value: 0, outcome: 3)
    }
  }
}

@c func kiln_rv_illegal(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { $0.raise(RISCVException.illegalInstruction, a & 0xFFFF_FFFF) }
}

@c func kiln_rv_ecall(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.raise(RISCVException.environmentCall + cpu.privilege.rawValue)
  }
}

@c func kiln_rv_ebreak(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { $0.raise(RISCVException.breakpoint) }
}

@c func kiln_rv_mret(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.returnFromMachine() ? done : cpu.illegal(a)
  }
}

@c func kiln_rv_sret(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.returnFromSupervisor() ? done : cpu.illegal(a)
  }
}

@c func kiln_rv_wfi(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.waitForInterrupt() ? done : cpu.illegal(a)
  }
}

@c func kiln_rv_sfence_vma(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    return cpu.fenceTranslations(address: c & 1 != 0 ? a : nil, space: c & 2 != 0 ? b : nil)
      ? done : cpu.illegal(c)
  }
}

@c func kiln_rv_sfence_check(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.privilege == .user ? cpu.illegal(a) : done
  }
}

@c func kiln_rv_fence_i(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result { done }

@c func kiln_rv_misaligned_fetch(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { $0.raise(RISCVException.instructionMisaligned, a) }
}

@c func kiln_rv_cache_block(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  RISCVCPU.at(state) { cpu in
    cpu.cacheBlockFault(a).map { cpu.raise($0, a) } ?? done
  }
}
