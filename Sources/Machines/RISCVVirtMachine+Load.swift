// SPDX-License-Identifier: Apache-2.0
//
// What lies in guest memory when the first instruction runs: firmware, kernel, initial RAM disk and
// device tree, and the registers that lead to them.
//
//   RAM start      firmware                    (4 MiB are kept free for it)
//   + 2 MiB        kernel, or where its header wants it
//   behind         initial RAM disk, on a 2 MiB boundary
//   near the end   device tree, on a 2 MiB boundary, below 4 GiB
//
// Spec: Linux, "RISC-V kernel boot image header"; OpenSBI, "firmware with dynamic information".

import DeviceTree
import ExecutionEngine
import GuestLoaders
import GuestMemory
import GuestTypes
import IR
import RISCVGuest

extension RISCVVirtMachine {
  private static let alignment: UInt64 = 2 << 20
  private static let maximumTreeSize: UInt64 = 2 << 20

  func load() throws {
    let ram = LoadArea(start: GuestPhysicalAddress(Map.ram), byteCount: configuration.memory)
    var kernel: LoadedKernel?
    if let path = configuration.kernel {
      kernel = try KernelLoader.load(
        path, for: .riscv64,
        in: LoadArea(
          start: ram.start, byteCount: ram.byteCount,
          lowest: GuestPhysicalAddress(
            configuration.firmware == .none ? Map.ram : Map.ram + Self.alignment)))
    }
    if case .file(let path) = configuration.firmware {
      let firmware = try KernelLoader.load(path, for: .riscv64, in: ram)
      if let kernel, firmware.end > kernel.start, kernel.end > firmware.start {
        throw MachineError("\(path): overlaps the kernel in guest memory")
      }
      try place(firmware)
      try enterFirmware(firmware, kernel: kernel)
    }
    if let kernel { try place(kernel) }
    guard kernel != nil || isFirmwareFile else {
      throw MachineError("nothing to run: give a kernel or a firmware file")
    }
    let top = try treeAddress()
    var ramDisk: Range<UInt64>?
    if let path = configuration.initialRAMDisk {
      let start = roundUp(kernel?.end.rawValue ?? Map.ram + 2 * Self.alignment)
      guard start < top else {
        throw MachineError("\(path): no room in guest memory behind the kernel")
      }
      let file = try InitialRAMDisk.open(path, limit: top - start)
      try map(
        descriptor: file.descriptor, fileOffset: 0, count: file.byteCount,
        at: RAMOffset(start - Map.ram))
      ramDisk = start..<start + file.byteCount
    }
    if let kernel, kernel.end.rawValue > top {
      throw MachineError("the kernel ends above the device tree: the machine needs more memory")
    }
    try placeDeviceTree(at: top, ramDisk: ramDisk)
    if !isFirmwareFile, let kernel {
      let privilege: RISCVPrivilege = configuration.firmware == .none ? .machine : .supervisor
      cpu.reset(pc: kernel.entry.rawValue, privilege: privilege, a0: 0, a1: top)
      if privilege == .supervisor { installBuiltinSBI() }
    } else {
      cpu[RISCVState.x(11)] = top
    }
  }

  private var isFirmwareFile: Bool {
    if case .file = configuration.firmware { true } else { false }
  }

  private func roundUp(_ address: UInt64) -> UInt64 {
    (address + Self.alignment - 1) & ~(Self.alignment - 1)
  }

  /// Maps a kernel's or firmware's segments privately.
  private func place(_ image: LoadedKernel) throws {
    for segment in image.segments {
      guard let offset = space.memoryOffset(at: segment.address.rawValue) else {
        throw MachineError("\(image.file.path): a segment lies outside of RAM")
      }
      try map(
        descriptor: image.file.descriptor, fileOffset: segment.fileOffset,
        count: segment.fileByteCount, at: RAMOffset(offset))
    }
  }

  /// Maps a part of a file, to be made memory of the guest's own when the guest starts.
  private func map(
    descriptor: Int32, fileOffset: UInt64, count: UInt64, at offset: RAMOffset
  ) throws {
    try space.store.map(descriptor: descriptor, fileOffset: fileOffset, count: count, at: offset)
    mapped.append((offset, count))
  }

  /// Gives the guest pages of its own instead of files', in the background: not before the guest starts,
  /// whose first instructions this would delay.
  func populateMapped() {
    guard !mapped.isEmpty else { return }
    let ranges = mapped
    mapped = []
    Thread.start("kiln-populate") { [store = space.store] in
      for range in ranges { store.populate(at: range.offset, count: range.count) }
    }
  }

  /// Firmware starts in M-mode with its dynamic information in the boot ROM.
  private func enterFirmware(_ firmware: LoadedKernel, kernel: LoadedKernel?) throws {
    cpu.reset(pc: firmware.entry.rawValue, privilege: .machine, a0: 0, a1: 0)
    cpu[RISCVState.x(12)] = Map.bootROM
    let information: [UInt64] = [
      0x4942_534F,  // "OSBI"
      2,  // version
      kernel?.entry.rawValue ?? 0,
      1,  // next mode: S
      0,  // options
      0,  // boot hart
    ]
    for (i, word) in information.enumerated() {
      space.store.pointer(at: RAMOffset(configuration.memory + UInt64(i) * 8))
        .storeBytes(of: word, as: UInt64.self)
    }
  }

  // MARK: Device tree

  /// The device tree's address: high, but where a 32-bit-minded guest still finds it.
  private func treeAddress() throws -> UInt64 {
    let end = min(Map.ram + configuration.memory, 1 << 32)
    let address = (end - Self.maximumTreeSize) & ~(Self.alignment - 1)
    guard address > Map.ram else {
      throw MachineError(
        "memory of \(configuration.memory >> 20) MiB leaves no room for a device tree")
    }
    return address
  }

  private func placeDeviceTree(at address: UInt64, ramDisk: Range<UInt64>?) throws {
    let bytes: [UInt8]
    if let path = configuration.deviceTree {
      let file = try DeviceTreeFile.open(path)
      let given = try file.read(at: 0, count: Int(file.byteCount))
      do {
        var builder = DeviceTreeBuilder(try DeviceTreeBlob(parsing: given))
        builder.root.withChild("chosen") { describeBoot(&$0, ramDisk: ramDisk) }
        bytes = builder.blob()
      } catch {
        throw MachineError("\(path): \(error)")
      }
    } else {
      bytes = describeBoard(ramDisk: ramDisk)
    }
    guard UInt64(bytes.count) <= Self.maximumTreeSize,
      address - Map.ram + UInt64(bytes.count) <= configuration.memory
    else { throw MachineError("the device tree does not fit into guest memory") }
    bytes.withUnsafeBytes { source in
      space.store.pointer(at: RAMOffset(address - Map.ram))
        .copyMemory(from: source.baseAddress.unsafelyUnwrapped, byteCount: source.count)
    }
  }

  private func describeBoot(_ chosen: inout DeviceTreeNode, ramDisk: Range<UInt64>?) {
    var seed = [UInt8](repeating: 0, count: 32)
    seed.withUnsafeMutableBytes { entropy.fill($0) }
    chosen.set("rng-seed", bytes: seed)
    if !configuration.commandLine.isEmpty {
      chosen.set("bootargs", string: configuration.commandLine)
    }
    if let ramDisk {
      chosen.set("linux,initrd-start", wideCells: [ramDisk.lowerBound])
      chosen.set("linux,initrd-end", wideCells: [ramDisk.upperBound])
    }
  }

  /// The generated device tree: memory, the hart as `--cpu` made it, and what each device says.
  private func describeBoard(ramDisk: Range<UInt64>?) -> [UInt8] {
    var builder = DeviceTreeBuilder()
    builder.root = root
    builder.root.withChild("chosen") { chosen in
      chosen.set("stdout-path", string: "/soc/serial@10000000")
      describeBoot(&chosen, ramDisk: ramDisk)
    }
    var memory = DeviceTreeNode("memory", unit: Map.ram)
    memory.set("device_type", string: "memory")
    memory.set("reg", wideCells: [Map.ram, configuration.memory])
    builder.root.add(memory)
    builder.root.add(describeHarts())
    var soc = DeviceTreeNode("soc")
    soc.set("#address-cells", cell: 2)
    soc.set("#size-cells", cell: 2)
    soc.set("compatible", string: "simple-bus")
    soc.set("ranges")
    for node in socNodes { soc.add(node) }
    builder.root.add(soc)
    return builder.blob()
  }

  private func describeHarts() -> DeviceTreeNode {
    var cpus = DeviceTreeNode("cpus")
    cpus.set("#address-cells", cell: 1)
    cpus.set("#size-cells", cell: 0)
    cpus.set("timebase-frequency", cell: UInt32(cpu.timebaseFrequency))
    var node = DeviceTreeNode("cpu", unit: 0)
    node.set("device_type", string: "cpu")
    node.set("reg", cell: 0)
    node.set("status", string: "okay")
    node.set("compatible", string: "riscv")
    node.set("riscv,isa", string: cpu.extensions.isaString)
    node.set("riscv,isa-base", string: "rv64i")
    node.set("riscv,isa-extensions", strings: cpu.extensions.isaExtensions)
    if let mode = cpu.extensions.highestTranslationMode {
      node.set("mmu-type", string: "riscv,\(mode)")
    }
    for (name, extension_) in [
      ("riscv,cbom-block-size", RISCVExtensions.zicbom), ("riscv,cboz-block-size", .zicboz),
      ("riscv,cbop-block-size", .zicbop),
    ] where cpu.extensions.contains(extension_) { node.set(name, cell: 64) }
    node.set("phandle", cell: Phandle.cpu)
    var controller = DeviceTreeNode("interrupt-controller")
    controller.set("#interrupt-cells", cell: 1)
    controller.set("interrupt-controller")
    controller.set("compatible", string: "riscv,cpu-intc")
    controller.set("phandle", cell: Phandle.localController)
    node.add(controller)
    cpus.add(node)
    return cpus
  }
}
