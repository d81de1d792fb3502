// SPDX-License-Identifier: Apache-2.0
//
// The least machine that runs a program: one hart in M-mode, RAM, a finisher that ends the run, a byte
// sink for output, and machine timer and software interrupts. Put together from the engine's parts, so
// that a test reaches each of them.
//
//   0x0010_0000  finisher     0x0200_0000  ACLINT     0x1000_0000  bytes out     0x8000_0000  RAM

import DeviceModel
import Devices
import ExecutionEngine
import GuestMemory
import GuestTypes
import IR
import Interpreter
import RISCVGuest
import Synchronization
import Tracing

/// Collects what a guest prints.
public final class ByteSink: MMIODevice, CharacterBackend {
  /// All widths.
  public let accessWidths = AccessWidths.any
  private let collected = Mutex<[UInt8]>([])
  /// Empty.
  public init() {}
  /// Everything so far.
  public var bytes: [UInt8] { collected.withLock { $0 } }
  /// The same as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Nothing to read.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 { 0 }
  /// Takes a byte.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    collected.withLock { $0.append(UInt8(truncatingIfNeeded: value)) }
  }
  /// Takes bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    collected.withLock { $0.append(contentsOf: bytes) }
  }
}

/// How a `BareMachine` differs from the usual.
public struct BareOptions: Sendable, CustomStringConvertible {
  /// RAM in bytes.
  public var memory: UInt64 = 1 << 20
  /// How the VCPU behaves.
  public var vcpu = VCPUConfiguration()
  /// Whether time is the instruction count.
  public var isCounted = true
  /// The hart's extensions.
  public var cpu = "rv64"
  /// The usual.
  public init() {
    vcpu.codeByteLimit = 4 << 20
    vcpu.chains = Interpreter.canChain
  }
  /// The usual, changed.
  public init(_ change: (inout BareOptions) -> Void) {
    self.init()
    change(&self)
    vcpu.chains = vcpu.chains && Interpreter.canChain
  }
  /// What distinguishes the execution.
  public var description: String {
    "\(vcpu.chains ? "chained" : "unchained") \(vcpu.fuses ? "fused" : "unfused")"
      + (vcpu.tier.map { " tiered \($0.policy.changes)" } ?? "")
      + (vcpu.instructionLimit.map { " limit \($0)" } ?? "")
  }
}

/// A machine for one program.
public final class BareMachine: Sendable {
  /// Start of RAM.
  public static let ram: UInt64 = 0x8000_0000
  /// The finisher's register.
  public static let finisher: UInt64 = 0x10_0000
  /// The ACLINT's window.
  public static let aclint: UInt64 = 0x200_0000
  /// Where stores are output.
  public static let output: UInt64 = 0x1000_0000

  // Made once: a test may need thousands of machines.
  private static let handlers = Interpreter.makeHandlerTable()
  private static let fusion = Interpreter.makeFusionTable()
  private static let decoders = Mutex<[String: RISCVDecoder]>([:])

  private static func decoder(_ cpu: String, _ extensions: RISCVExtensions) -> RISCVDecoder {
    decoders.withLock { known in
      let decoder = known[cpu] ?? RISCVDecoder(extensions)
      known[cpu] = decoder
      return decoder
    }
  }

  // Safety: used from one thread at a time, `vcpu.requestExit` and `vcpu.stop` aside.
  /// The VCPU.
  public nonisolated(unsafe) let vcpu: VCPU
  /// Its guest.
  public nonisolated(unsafe) let cpu: RISCVCPU
  /// The bus.
  public let space: AddressSpace
  /// Guest time.
  public let clock: MachineClock
  /// What was stored to `output`.
  public let sink = ByteSink()
  private let request = Mutex<MachineRequest?>(nil)

  /// What the program told the finisher.
  public var ending: MachineRequest? { request.withLock { $0 } }

  /// A machine with programs in RAM, entered at the first.
  public init(_ programs: [RISCVAssembler], _ options: BareOptions = BareOptions()) throws {
    let store = try BackingStore(byteCount: options.memory)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Self.ram), byteCount: options.memory,
      offset: RAMOffset(0))
    clock = MachineClock(options.isCounted ? .counted : .real)
    let extensions = try RISCVExtensions(cpu: options.cpu)
    cpu = RISCVCPU(
      state: VCPU.makeState(), hartID: 0, extensions: extensions,
      decoder: Self.decoder(options.cpu, extensions), clock: clock, timeIsCount: options.isCounted,
      space: space)
    let vcpu = try VCPU(
      guest: cpu, space: space, clock: clock, handlers: Self.handlers,
      fusion: Self.fusion, configuration: options.vcpu)
    self.vcpu = vcpu
    cpu.setWake { [weak vcpu] in vcpu?.requestExit() }
    cpu.instructionCount = { [unowned vcpu] in vcpu.retired }
    let finisher = TestFinisher { [weak self, weak vcpu] request in
      self?.request.withLock { $0 = $0 ?? request }
      vcpu?.stop()
    }
    try space.mapDevice(
      name: "finisher", finisher, at: GuestPhysicalAddress(Self.finisher), byteCount: 0x1000)
    let aclint = ACLINT(
      clock: clock,
      harts: [
        ACLINTHart(
          software: cpu.line(RISCVInterrupt.machineSoftware),
          timer: cpu.line(RISCVInterrupt.machineTimer))
      ])
    try space.mapDevice(
      name: "ACLINT", aclint, at: GuestPhysicalAddress(Self.aclint),
      byteCount: ACLINT.byteCount)
    try space.mapDevice(
      name: "output", sink, at: GuestPhysicalAddress(Self.output), byteCount: 0x1000)
    for program in programs { write(program.assembled(), at: program.base) }
    cpu.reset(pc: programs.first?.base ?? Self.ram, privilege: .machine, a0: 0, a1: 0)
  }

  deinit { clock.stop() }

  /// Stores bytes in RAM behind the VCPU's back, before it runs.
  public func write(_ bytes: [UInt8], at address: UInt64) {
    for (i, byte) in bytes.enumerated() {
      space.store.base.storeBytes(
        of: byte, toByteOffset: Int(address - Self.ram) + i, as: UInt8.self)
    }
  }

  /// A doubleword of RAM.
  public func read(_ address: UInt64) -> UInt64 {
    space.store.base.loadUnaligned(fromByteOffset: Int(address - Self.ram), as: UInt64.self)
  }

  /// An integer register.
  public func x(_ index: UInt8) -> UInt64 { cpu[RISCVState.x(index)] }

  /// Runs until the program ends, the limit is reached or somebody stops it.
  @discardableResult public func run() -> Self {
    vcpu.run()
    return self
  }

  /// All integer registers and the pc: what two ways to run a program are compared by.
  public var registers: [UInt64] { (0..<32).map { x($0) } + [cpu.pc] }
}

extension RISCVAssembler {
  /// Ends the run with an exit code. Uses t5 and t6.
  public mutating func finish(_ code: UInt64 = 0) {
    li(30, BareMachine.finisher)
    li(31, code == 0 ? 0x5555 : code << 16 | 0x3333)
    sw(31, 30, 0)
    let wait = placed()
    j(wait)
  }
}
