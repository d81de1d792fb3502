// SPDX-License-Identifier: Apache-2.0
//
// The riscv64 `virt` board: register-compatible with the well-known one, so that stock firmware and
// kernels run. A list of attachments at fixed places; each device writes its own device-tree node.
//
//   0x0000_1000  boot ROM (firmware's boot information)     0x0c00_0000  PLIC
//   0x0010_0000  test finisher                              0x1000_0000  UART, interrupt 10
//   0x0010_1000  RTC, interrupt 11                          0x1000_1000… virtio-mmio, interrupts 1–8
//   0x0200_0000  ACLINT                                     0x8000_0000  RAM

import DeviceModel
import DeviceTree
import Devices
import ExecutionEngine
import Glibc
import GuestMemory
import GuestTypes
import Interpreter
import RISCVGuest
import Synchronization
import TimeCauses

/// The riscv64 `virt` machine.
public final class RISCVVirtMachine {
  enum Map {
    static let bootROM: UInt64 = 0x1000
    static let finisher: UInt64 = 0x10_0000
    static let rtc: UInt64 = 0x10_1000
    static let aclint: UInt64 = 0x200_0000
    static let plic: UInt64 = 0xC00_0000
    static let uart: UInt64 = 0x1000_0000
    static let virtio: UInt64 = 0x1000_1000
    static let ram: UInt64 = 0x8000_0000
    static let virtioSlots = 8
    static let uartInterrupt: UInt32 = 10
    static let rtcInterrupt: UInt32 = 11
    static let interruptCount = 96
  }
  enum Phandle {
    static let plic: UInt32 = 1
    static let finisher: UInt32 = 2
    static let cpu: UInt32 = 0x10
    static let localController: UInt32 = 0x100
  }

  /// Smallest and largest RAM in bytes.
  public static let memoryRange: ClosedRange<UInt64> = 4 << 20...64 << 30

  /// The configuration it was made from.
  public let configuration: MachineConfiguration
  /// Its guest time.
  public let clock: MachineClock
  /// Its VCPU.
  public let vcpu: VCPU
  /// The VCPU's guest.
  public let cpu: RISCVCPU
  /// The bus.
  public let space: AddressSpace
  /// The serial port.
  public let uart: UART16550
  /// The virtio console, where the configuration asks for one; input goes in through its `receive`.
  public let virtioConsole: VirtIOConsole?
  let entropy: any EntropySource
  /// Where serial output goes.
  let console: any CharacterBackend
  let end: MachineEndSignal
  var root: DeviceTreeNode
  var socNodes: [DeviceTreeNode] = []
  /// Parts of guest memory that are still files' pages.
  var mapped: [(offset: RAMOffset, count: UInt64)] = []

  /// Puts the board together and loads guest memory, so that `run` starts at the first instruction.
  /// Serial output goes to `console`.
  public init(_ configuration: MachineConfiguration, console: any CharacterBackend) throws {
    self.configuration = configuration
    self.console = console
    entropy = configuration.isDeterministic ? SeededEntropy(seed: 1) : HostEntropy()
    virtioConsole = configuration.hasVirtIOConsole ? VirtIOConsole(output: console) : nil
    guard Self.memoryRange.contains(configuration.memory), configuration.memory % 4096 == 0 else {
      throw MachineError(
        "memory of \(configuration.memory) bytes: virt takes 4 MiB to 64 GiB in pages of 4 KiB")
    }
    guard configuration.vcpuCount == 1 else {
      throw MachineError("\(configuration.vcpuCount) VCPUs: this version of Kiln runs one")
    }
    let extensions = try RISCVExtensions(cpu: configuration.cpu)
    let clock = MachineClock(configuration.isDeterministic ? .counted : .real)
    self.clock = clock
    let store = try BackingStore(byteCount: configuration.memory + 4096)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Map.ram), byteCount: configuration.memory,
      offset: RAMOffset(0))
    try space.mapMemory(
      name: "boot ROM", at: GuestPhysicalAddress(Map.bootROM), byteCount: 4096,
      offset: RAMOffset(configuration.memory), writable: false)

    let state = VCPU.makeState()
    cpu = RISCVCPU(
      state: state, hartID: 0, extensions: extensions, clock: clock,
      timeIsCount: configuration.isDeterministic, space: space)
    let vcpu = try VCPU(
      guest: cpu, space: space, clock: clock, handlers: Interpreter.makeHandlerTable(),
      fusion: Interpreter.makeFusionTable(), configuration: configuration.vcpu)
    self.vcpu = vcpu
    end = MachineEndSignal(vcpu)
    cpu.setWake { [weak vcpu] in vcpu?.requestExit() }
    cpu.instructionCount = { [unowned vcpu] in vcpu.retired }

    let plic = PLIC(
      sourceCount: Map.interruptCount,
      contexts: [
        cpu.line(RISCVInterrupt.machineExternal), cpu.line(RISCVInterrupt.supervisorExternal),
      ])
    uart = UART16550(
      output: console, interrupt: plic.source(Int(Map.uartInterrupt)), clock: clock)
    vcpu.willIdle = { [uart] in uart.flush() }
    root = DeviceTreeNode("")
    root.set("#address-cells", cell: 2)
    root.set("#size-cells", cell: 2)
    root.set("compatible", strings: ["riscv-virtio"])
    root.set("model", string: "riscv-virtio,kiln")
    try attachCoreDevices(plic: plic)
    try attachVirtIO(plic: plic)
    if let causes = configuration.vcpu.causes {
      try causes.measure(.load) { try load() }
    } else {
      try load()
    }
  }

  // MARK: Attachments

  private func attach(
    _ name: String, _ device: any MMIODevice & DeviceTreeDescribing, at base: UInt64, size: UInt64,
    interrupt: UInt32? = nil, drives: [InterruptReference] = [], phandle: UInt32? = nil
  ) throws {
    try space.mapDevice(name: name, device, at: GuestPhysicalAddress(base), byteCount: size)
    socNodes.append(
      device.deviceTreeNode(
        at: DeviceTreePlace(
          base: base, size: size, interrupt: interrupt,
          interruptParent: interrupt == nil ? nil : Phandle.plic, interruptsExtended: drives,
          phandle: phandle)))
  }

  private func attachCoreDevices(plic: PLIC) throws {
    let local = Phandle.localController
    let reference = { (number: Int) in
      InterruptReference(controller: local, number: UInt32(number))
    }
    let finisher = TestFinisher { [end] request in
      switch request {
      case .powerOff(let code): end.raise(.powerOff(exitCode: code))
      case .reset: end.raise(.reset)
      }
    }
    try attach(
      "test finisher", finisher, at: Map.finisher, size: 0x1000, phandle: Phandle.finisher)
    for node in finisher.powerNodes(phandle: Phandle.finisher) { root.add(node) }
    let rtcLine = plic.source(Int(Map.rtcInterrupt))
    let rtc =
      configuration.isDeterministic
      ? GoldfishRTC(clock: clock, interrupt: rtcLine, epoch: 1_700_000_000_000_000_000)
      : GoldfishRTC(clock: clock, interrupt: rtcLine) {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
      }
    try attach("RTC", rtc, at: Map.rtc, size: 0x1000, interrupt: Map.rtcInterrupt)
    let aclint = ACLINT(
      clock: clock,
      harts: [
        ACLINTHart(
          software: cpu.line(RISCVInterrupt.machineSoftware),
          timer: cpu.line(RISCVInterrupt.machineTimer))
      ])
    try attach(
      "ACLINT", aclint, at: Map.aclint, size: ACLINT.byteCount,
      drives: [
        reference(RISCVInterrupt.machineSoftware), reference(RISCVInterrupt.machineTimer),
      ])
    try attach(
      "PLIC", plic, at: Map.plic, size: 0x60_0000,
      drives: [
        reference(RISCVInterrupt.machineExternal), reference(RISCVInterrupt.supervisorExternal),
      ],
      phandle: Phandle.plic)
    try attach("UART", uart, at: Map.uart, size: 0x100, interrupt: Map.uartInterrupt)
  }

  /// The disks in order, then what else was asked for.
  private func attachVirtIO(plic: PLIC) throws {
    var devices: [(String, any VirtIODevice)] = []
    for (i, disk) in configuration.disks.enumerated() {
      devices.append(("disk \(i)", VirtIOBlock(disk: disk, identifier: "kiln-disk\(i)")))
    }
    if configuration.hasEntropyDevice {
      devices.append(("entropy", VirtIOEntropy(source: entropy)))
    }
    if let virtioConsole { devices.append(("console", virtioConsole)) }
    guard devices.count <= Map.virtioSlots else {
      throw MachineError("\(devices.count) virtio devices: virt takes up to \(Map.virtioSlots)")
    }
    for (i, (name, device)) in devices.enumerated() {
      let interrupt = UInt32(1 + i)
      let transport = VirtIOMMIO(
        device: device, memory: space, interrupt: plic.source(Int(interrupt)))
      try attach(
        "virtio \(name)", transport, at: Map.virtio + UInt64(i) * 0x1000, size: 0x1000,
        interrupt: interrupt)
    }
  }

  /// The device that input goes to: the virtio console where there is one, else the serial port.
  public var consolePort: any ConsolePort { virtioConsole ?? uart }

  // MARK: Running

  /// Runs the guest on the calling thread until it powers off, resets or is stopped.
  public func run() -> MachineEnd {
    populateMapped()
    vcpu.run()
    vcpu.stopCompiling()
    uart.flush()
    clock.stop()
    return end.value ?? .stopped
  }

  // A machine that never ran has a clock thread, too, once a timer was armed.
  deinit { clock.stop() }

  /// Ends the run at the next instruction boundary. Any thread; the first end counts.
  public func finish(_ how: MachineEnd) { end.raise(how) }
}

/// Remembers how a machine is to end, and stops its VCPU. The first end counts.
final class MachineEndSignal: Sendable {
  private let how = Mutex<MachineEnd?>(nil)
  /// Wakes the VCPU without owning it: devices hold this object, and the VCPU's bus holds them.
  private let stop: @Sendable () -> Void

  init(_ vcpu: VCPU) { stop = { [weak vcpu] in vcpu?.stop() } }

  var value: MachineEnd? { how.withLock { $0 } }

  func raise(_ end: MachineEnd) {
    how.withLock { $0 = $0 ?? end }
    stop()
  }
}
