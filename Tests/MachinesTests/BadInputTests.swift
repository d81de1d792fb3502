// SPDX-License-Identifier: Apache-2.0
//
// Configurations and files that cannot work: each an error of one line that names what is wrong, never
// a trap.

import EngineTestSupport
import RISCVGuest
import TestSupport
import Testing

@testable import Machines

@Suite struct BadInputTests {
  private let folder: Folder
  private let good: MachineConfiguration

  init() throws {
    folder = try Folder()
    var a = RISCVAssembler(at: Board.ram)
    a.finish()
    var configuration = MachineConfiguration()
    configuration.kernel = try folder.file(a.assembled())
    configuration.firmware = .none
    configuration.memory = 8 << 20
    good = configuration
  }

  private func expect(
    _ words: String..., change: (inout MachineConfiguration) throws -> Void
  ) throws {
    var configuration = good
    try change(&configuration)
    do {
      _ = try RISCVVirtMachine(configuration, console: ByteSink())
      Issue.record("\(words): was accepted")
    } catch {
      let text = "\(error)"
      #expect(!text.contains("\n") && text.count > 10, "\(text)")
      for word in words { #expect(text.contains(word), "\(text)") }
    }
  }

  @Test func theGoodOneWorks() throws {
    let machine = try RISCVVirtMachine(good, console: ByteSink())
    #expect(machine.run() == .powerOff(exitCode: 0))
  }

  @Test func configurations() throws {
    try expect("4 MiB") { $0.memory = 0 }
    try expect("4 MiB") { $0.memory = 4 << 20 - 4096 }
    try expect("4 MiB") { $0.memory = 65 << 30 }
    try expect("4 MiB") { $0.memory = .max }
    try expect("4 KiB") { $0.memory = 8 << 20 + 1 }
    try expect("VCPU") { $0.vcpuCount = 2 }
    try expect("VCPU") { $0.vcpuCount = 0 }
    try expect("VCPU") { $0.vcpuCount = -1 }
    try expect("kernel") { $0.kernel = nil }
    try expect("virtio") { $0.disks = (0..<9).map { _ in MemoryDisk(512) } }
    try expect("nonsense") { $0.cpu = "nonsense" }
    try expect("zzz") { $0.cpu = "rv64,zzz=on" }
  }

  @Test func filesThatAreNotThere() throws {
    try expect("/nowhere/kernel") { $0.kernel = "/nowhere/kernel" }
    try expect("/nowhere/initrd") { $0.initialRAMDisk = "/nowhere/initrd" }
    try expect("/nowhere/tree") { $0.deviceTree = "/nowhere/tree" }
    try expect("/nowhere/firmware") { $0.firmware = .file("/nowhere/firmware") }
    try expect("/") { $0.kernel = "/" }
    try expect("file") { $0.kernel = try folder.file([], "file") }
    try expect("initrd") { $0.initialRAMDisk = try folder.file([], "initrd") }
  }

  @Test func kernelsThatDoNotFit() throws {
    try expect("big") { $0.kernel = try folder.file([UInt8](repeating: 1, count: 9 << 20), "big") }
    // Up to the device tree, but not over it.
    try expect("memory") {
      $0.kernel = try folder.file([UInt8](repeating: 1, count: 7 << 20), "large")
    }
    try expect("disk") {
      $0.initialRAMDisk = try folder.file([UInt8](repeating: 1, count: 6 << 20), "disk")
    }
    // With the built-in SBI the kernel starts 2 MiB higher.
    try expect("memory") {
      $0.memory = 4 << 20
      $0.firmware = .builtin
    }
    try expect("overlaps") {
      $0.firmware = .file(try folder.file([UInt8](repeating: 1, count: 3 << 20), "firmware"))
      $0.memory = 32 << 20
    }
  }

  @Test func corruptELFs() throws {
    let seed = SeededGenerator.seed(default: 81)
    var random = SeededGenerator(seed: seed)
    let elf = Self.elf()
    #expect(throws: Never.self) {
      var configuration = good
      configuration.kernel = try folder.file(elf)
      _ = try RISCVVirtMachine(configuration, console: ByteSink())
    }
    for round in 0..<300 {
      var bytes = elf
      for _ in 0...random.below(3) {
        bytes[random.below(120)] = random.once(in: 2) ? 0xFF : UInt8(random.below(256))
      }
      if random.once(in: 4) { bytes.removeLast(random.below(bytes.count)) }
      var configuration = good
      configuration.kernel = try folder.file(bytes, "mutant")
      do {
        let machine = try RISCVVirtMachine(configuration, console: ByteSink())
        #expect(machine.configuration.memory == 8 << 20)
      } catch {
        #expect(!"\(error)".contains("\n"), "seed \(seed) round \(round): \(error)")
      }
    }
  }

  @Test func corruptDeviceTrees() throws {
    let seed = SeededGenerator.seed(default: 82)
    var random = SeededGenerator(seed: seed)
    // A tree the machine itself has made.
    let machine = try RISCVVirtMachine(good, console: ByteSink())
    let address = machine.cpu[RISCVState.x(11)]
    let base = machine.space.store.base + Int(address - Board.ram)
    let count = Int(UInt32(bigEndian: base.load(fromByteOffset: 4, as: UInt32.self)))
    let tree = [UInt8](UnsafeRawBufferPointer(start: base, count: count))
    var refused = 0
    for round in 0..<300 {
      var bytes = tree
      for _ in 0...random.below(3) {
        let at = random.once(in: 2) ? random.below(40) : random.below(bytes.count)
        bytes[at] = random.once(in: 2) ? 0xFF : UInt8(random.below(256))
      }
      if random.once(in: 3) { bytes.removeLast(random.below(bytes.count)) }
      var configuration = good
      configuration.deviceTree = try folder.file(bytes, "tree")
      configuration.commandLine = "words"
      do {
        _ = try RISCVVirtMachine(configuration, console: ByteSink())
      } catch {
        refused += 1
        #expect(!"\(error)".contains("\n"), "seed \(seed) round \(round): \(error)")
        #expect("\(error)".contains("tree"))
      }
    }
    #expect(refused > 50)
    var configuration = good
    configuration.deviceTree = try folder.file(tree, "whole")
    _ = try RISCVVirtMachine(configuration, console: ByteSink())
  }

  /// A small ELF file for riscv64, linked to the start of RAM.
  private static func elf() -> [UInt8] {
    var program = RISCVAssembler(at: Board.ram)
    program.finish()
    let code = program.assembled()
    var bytes = [UInt8](repeating: 0, count: 120)
    func put(_ value: UInt64, _ at: Int, _ count: Int) {
      for i in 0..<count { bytes[at + i] = UInt8(truncatingIfNeeded: value >> UInt64(8 * i)) }
    }
    for (i, byte) in [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1].enumerated() { bytes[i] = UInt8(byte) }
    put(2, 16, 2)
    put(243, 18, 2)
    put(1, 20, 4)
    put(Board.ram, 24, 8)
    put(64, 32, 8)
    put(64, 52, 2)
    put(56, 54, 2)
    put(1, 56, 2)
    put(1, 64, 4)
    put(7, 68, 4)
    put(120, 72, 8)
    put(Board.ram, 80, 8)
    put(Board.ram, 88, 8)
    put(UInt64(code.count), 96, 8)
    put(UInt64(code.count), 104, 8)
    put(8, 112, 8)
    return bytes + code
  }
}
