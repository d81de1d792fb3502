// SPDX-License-Identifier: Apache-2.0
//
// The least a hart needs to run: RAM, a bus, a clock, a VCPU. No device, no firmware: code lies at the
// start of RAM and runs in M-mode, untranslated, until the instruction limit.

import ExecutionEngine
import GuestMemory
import GuestTypes
import IR
import Interpreter
import RISCVGuest

/// RAM with a hart on it.
final class GuestBoard {
  /// Where RAM starts on the bus.
  static let ram: UInt64 = 0x8000_0000
  /// The interpreter's handlers; the same for all.
  static let handlers = Interpreter.makeHandlerTable()
  /// Its superinstructions.
  static let fusion = Interpreter.makeFusionTable()

  let space: AddressSpace
  let clock = MachineClock(.counted)
  let cpu: RISCVCPU
  let vcpu: VCPU
  private let limit: UInt64?

  /// A board with `code` at the start of its RAM, x2 pointing at its last page.
  init(
    ramByteCount: UInt64 = 64 << 20, code: [UInt8] = [],
    configuration: VCPUConfiguration = VCPUConfiguration()
  ) throws {
    let store = try BackingStore(byteCount: ramByteCount)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Self.ram), byteCount: ramByteCount, offset: RAMOffset(0)
    )
    code.withUnsafeBytes { source in
      if let base = source.baseAddress {
        store.pointer(at: RAMOffset(0)).copyMemory(from: base, byteCount: source.count)
      }
    }
    let cpu = RISCVCPU(
      state: VCPU.makeState(), hartID: 0, extensions: .standard, clock: clock, space: space)
    vcpu = try VCPU(
      guest: cpu, space: space, clock: clock, handlers: Self.handlers, fusion: Self.fusion,
      configuration: configuration)
    self.cpu = cpu
    limit = configuration.instructionLimit
    cpu.reset(pc: Self.ram, privilege: .machine, a0: 0, a1: 0)
    cpu[RISCVState.x(2)] = Self.ram + ramByteCount - 4096
  }

  /// A board that stops after `limit` instructions.
  convenience init(
    code: [UInt8], limit: Int, chains: Bool = true, fuses: Bool = true
  ) throws {
    var configuration = VCPUConfiguration()
    configuration.instructionLimit = UInt64(limit)
    configuration.chains = chains
    configuration.fuses = fuses
    try self.init(code: code, configuration: configuration)
  }

  /// Runs to the limit.
  func run(operations: Int) -> Work {
    vcpu.run()
    return Work(
      operations: operations, isRight: vcpu.retired == limit && vcpu.statistics.faults == 0)
  }
}
