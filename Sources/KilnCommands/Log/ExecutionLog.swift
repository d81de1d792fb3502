// SPDX-License-Identifier: Apache-2.0
//
// Watches a VCPU and writes what `--log` asks for. A line starts with its category and carries the
// count of retired instructions, which is the same in every deterministic run.
//
// Invariant: runs on the VCPU's thread and changes nothing a guest could see.

import Disassembly
import ExecutionEngine
import GuestMemory
import IR
import RISCVGuest

/// The log of one RISC-V VCPU.
final class ExecutionLog: ExecutionObserver {
  private let categories: Set<LogCategory>
  private let filter: AddressFilter
  private let sink: LogSink
  private let cpu: RISCVCPU
  private let printer = IRPrinter(vocabulary: .riscv, literals: .distance)
  private lazy var disassembler = makeDisassembler()

  init(_ plan: LogPlan, to sink: LogSink, cpu: RISCVCPU) {
    categories = plan.categories
    filter = plan.filter
    self.sink = sink
    self.cpu = cpu
  }

  private func makeDisassembler() -> Disassembler {
    let result = Disassembler(
      triple: "riscv64", features: cpu.extensions.disassemblerFeatures)
    if let notice = result.notice { sink.write("in_asm: \(notice)\n") }
    return result
  }

  private func wants(_ category: LogCategory, at pc: UInt64) -> Bool {
    categories.contains(category) && filter.contains(pc)
  }

  // MARK: Blocks

  func didTranslate(_ vcpu: VCPU, _ block: IRBlock, flags: UInt32, bytes: Int) {
    if wants(.inAssembly, at: block.pc) {
      let lines = disassembler.disassemble(code(vcpu, at: block.pc, count: bytes), at: block.pc)
      sink.write(
        "in_asm \(hex(block.pc)) count=\(vcpu.retired)\n"
          + lines.map { "  \(hex($0.pc))  \($0.text)\n" }.joined())
    }
    if wants(.operations, at: block.pc) {
      sink.write("op \(hex(block.pc)) count=\(vcpu.retired)\n" + printer.text(of: block))
    }
  }

  /// The guest bytes from `pc`, as far as they can be fetched.
  private func code(_ vcpu: VCPU, at pc: UInt64, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let address = pc &+ UInt64(bytes.count)
      guard let page = vcpu.mmu.fetchPage(address, mmuIndex: vcpu.guest.fetchIndex) else { break }
      let start = Int(address & 0xFFF)
      // Safety: the range lies inside the page.
      bytes += UnsafeRawBufferPointer(
        start: page.bytes + start, count: min(count - bytes.count, 4096 - start))
    }
    return bytes
  }

  func willRun(_ vcpu: VCPU, pc: UInt64) {
    guard wants(.execution, at: pc) else { return }
    sink.write("exec \(hex(pc)) count=\(vcpu.retired)\n")
  }

  // MARK: Faults and interrupts

  func didFault(_ vcpu: VCPU, _ fault: MemoryFault, pc: UInt64) {
    guard wants(.memory, at: pc) else { return }
    sink.write(
      "mmu \(hex(pc)) count=\(vcpu.retired) \(fault.access) of \(hex(fault.address)): "
        + "\(RISCVTrapText.exception(fault.code))\n")
  }

  func didTrap(_ vcpu: VCPU, from source: UInt64) {
    guard wants(.interrupts, at: source) else { return }
    let registers = trapRegisters
    guard registers.source == source, cpu.pc == registers.vector else {
      sink.write(
        "int \(hex(source)) count=\(vcpu.retired) SBI call, extension "
          + "\(hex(cpu[RISCVState.x(17)])) function \(cpu[RISCVState.x(16)])\n")
      return
    }
    sink.write(
      "int \(hex(source)) count=\(vcpu.retired) \(RISCVTrapText.exception(registers.cause)), "
        + "value \(hex(registers.value)), to \(hex(cpu.pc)) in \(registers.mode)\n")
  }

  func didInterrupt(_ vcpu: VCPU, pc: UInt64) {
    let registers = trapRegisters
    guard wants(.interrupts, at: registers.source) else { return }
    sink.write(
      "int \(hex(registers.source)) count=\(vcpu.retired) "
        + "\(RISCVTrapText.interrupt(registers.cause)), to \(hex(pc)) in \(registers.mode)\n")
  }

  /// What the last trap left in the registers of the mode it went to.
  private var trapRegisters:
    (source: UInt64, cause: UInt64, value: UInt64, vector: UInt64, mode: String)
  {
    cpu.privilege == .machine
      ? (
        cpu[RISCVState.mepc], cpu[RISCVState.mcause], cpu[RISCVState.mtval],
        cpu[RISCVState.mtvec] & ~3, "M-mode"
      )
      : (
        cpu[RISCVState.sepc], cpu[RISCVState.scause], cpu[RISCVState.stval],
        cpu[RISCVState.stvec] & ~3, "S-mode"
      )
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}

/// Names of trap causes. Spec: RISC-V Privileged, "Machine Cause (mcause) Register".
private enum RISCVTrapText {
  private static let exceptions: [UInt64: String] = [
    0: "instruction address misaligned", 1: "instruction access fault", 2: "illegal instruction",
    3: "breakpoint", 4: "load address misaligned", 5: "load access fault",
    6: "store address misaligned", 7: "store access fault", 8: "environment call from U-mode",
    9: "environment call from S-mode", 11: "environment call from M-mode",
    12: "instruction page fault", 13: "load page fault", 15: "store page fault",
  ]
  private static let interrupts: [UInt64: String] = [
    1: "supervisor software", 3: "machine software", 5: "supervisor timer", 7: "machine timer",
    9: "supervisor external", 11: "machine external",
  ]

  static func exception(_ cause: UInt64) -> String { exceptions[cause] ?? "exception \(cause)" }

  static func interrupt(_ cause: UInt64) -> String {
    let number = cause & ~(1 << 63)
    return (interrupts[number] ?? "number \(number)") + " interrupt"
  }
}
