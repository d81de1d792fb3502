// SPDX-License-Identifier: Apache-2.0
//
// The options that say what machine is booted. Each has QEMU's spelling as a second name.

import ArgumentParser
import Machines
import RISCVGuest

/// A board by name.
enum MachineName: String, ExpressibleByArgument, CaseIterable, Sendable { case virt }

/// The machine and what is attached to it.
struct MachineOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("machine", withSingleDash: true), .customShort("M")],
    help: "The board; virt is the riscv64 one.")
  var machine = MachineName.virt

  @Option(
    name: [.long, .customLong("kernel", withSingleDash: true)],
    help: ArgumentHelp(
      "The kernel: a Linux Image, an ELF file or a raw binary.", valueName: "file"),
    completion: .file())
  var kernel: String?

  @Option(
    name: [.long, .customLong("initrd", withSingleDash: true)],
    help: ArgumentHelp("The initial RAM disk.", valueName: "file"), completion: .file())
  var initrd: String?

  @Option(
    name: [.long, .customLong("append", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp(
      "Words for the kernel's command line, added to the image's own.", valueName: "words"))
  var append: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The kernel's whole command line, in place of the image's own.", valueName: "words"))
  var commandLine: String?

  @Option(
    name: [.long, .customLong("bios", withSingleDash: true)],
    help: ArgumentHelp(
      "What runs in M-mode: builtin (Kiln's own SBI), none, or a firmware file; the name of one of "
        + "the image's files will do. (default: the image's, or builtin)",
      valueName: "builtin|none|file"),
    completion: .file())
  var firmware: String?

  @Option(
    name: [.long, .customLong("drive", withSingleDash: true)],
    help: ArgumentHelp(
      "A raw disk image as a virtio disk; repeat for more. snapshot throws the guest's writes away.",
      valueName: "file[,readonly][,snapshot]"),
    completion: .file())
  var drive: [String] = []

  @Flag(
    name: [.long, .customLong("snapshot", withSingleDash: true)],
    help: "Throw the guest's writes to all drives away.")
  var snapshot = false

  @Flag(
    help: ArgumentHelp(
      "Attach a virtio entropy device.",
      discussion: "Not needed for random numbers: the device tree brings a seed."))
  var entropy = false

  @Flag(
    help: ArgumentHelp(
      "Attach a virtio console (the guest's hvc0), which then gets the input.",
      discussion: "Output of the serial port and of the virtio console is shown alike."))
  var virtioConsole = false

  @Option(
    name: [.long, .customLong("dtb", withSingleDash: true)],
    help: ArgumentHelp("A device tree to use instead of the board's own.", valueName: "file"),
    completion: .file())
  var dtb: String?

  @Option(
    name: [.long, .customShort("m")],
    help: ArgumentHelp(
      "RAM; a number without a suffix is in MiB. (default: the image's, or 512M)",
      valueName: "size"))
  var memory: ByteSize?

  @Option(
    name: [.long, .customLong("smp", withSingleDash: true)],
    help: ArgumentHelp("Number of VCPUs; one so far.", valueName: "n"))
  var smp = 1

  @Option(
    name: [.long, .customLong("cpu", withSingleDash: true)],
    help: ArgumentHelp(
      "The guest CPU: rv64, max or an ISA string, then extensions with +, - or =on|off.",
      valueName: "model[,extension...]"))
  var cpu = "rv64"

  @Flag(
    name: .customLong("nographic", withSingleDash: true),
    help: "Accepted for QEMU's sake: the serial console is always on the terminal.")
  var noGraphic = false

  /// Fails on what can be told wrong without opening a file.
  func validate() throws {
    guard smp == 1 else {
      throw ValidationError("--smp \(smp): this version of Kiln runs one VCPU; use --smp 1")
    }
    if let memory {
      guard RISCVVirtMachine.memoryRange.contains(memory.bytes), memory.bytes % 4096 == 0 else {
        let range = RISCVVirtMachine.memoryRange
        throw ValidationError(
          "--memory \(memory): virt takes \(ByteSize(bytes: range.lowerBound)) to "
            + "\(ByteSize(bytes: range.upperBound)) in steps of 4K")
      }
    }
    if commandLine != nil && append != nil {
      throw ValidationError("--command-line is the whole of it: leave --append out")
    }
    do {
      _ = try RISCVExtensions(cpu: cpu)
    } catch {
      throw ValidationError("--cpu \(cpu): \(error)")
    }
    _ = try drives
  }

  /// The drives, with `--snapshot` applied.
  var drives: [DriveSpecification] {
    get throws {
      try drive.map {
        var result = try DriveSpecification(parsing: $0)
        if snapshot { result.isSnapshot = true }
        return result
      }
    }
  }
}
