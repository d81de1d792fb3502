// SPDX-License-Identifier: Apache-2.0
//
// `--dry-run`: the effective configuration, and the `qemu-system-riscv64` command line that boots the
// same machine. What QEMU has no equivalent for is said in a comment line.

import Machines
import RISCVGuest
import Tracing

/// Prints a plan.
struct DryRun {
  let plan: BootPlan

  /// The effective configuration with every field of the tier policy.
  var configurationText: String {
    var rows = configuration
    if let policy = plan.configuration.vcpu.tier?.policy {
      rows += TierPolicy.fields.map { ("policy \($0.name)", $0.value(in: policy)) }
    }
    return Self.table(rows)
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }

  /// Configuration, empty line, command line.
  var text: String {
    Self.table(configuration) + "\n" + notes.map { "# \($0)\n" }.joined()
      + qemuWords.map(Self.quoted).joined(separator: " ") + "\n"
  }

  private var configuration: [(String, String)] {
    let c = plan.configuration
    var rows: [(String, String)] = []
    if let image = plan.image { rows.append(("image", image)) }
    rows.append(("machine", plan.machine))
    rows.append(("cpu", (try? RISCVExtensions(cpu: c.cpu).cpuArgument) ?? c.cpu))
    rows.append(("vcpus", "\(c.vcpuCount)"))
    rows.append(("memory", "\(ByteSize(bytes: c.memory))"))
    rows.append(("firmware", Self.name(c.firmware)))
    if let kernel = c.kernel { rows.append(("kernel", kernel)) }
    if let initrd = c.initialRAMDisk { rows.append(("initrd", initrd)) }
    if !c.commandLine.isEmpty { rows.append(("command line", c.commandLine)) }
    if let dtb = c.deviceTree { rows.append(("device tree", dtb)) }
    for drive in plan.drives {
      let marks = (drive.isReadOnly ? ", read-only" : "") + (drive.isSnapshot ? ", snapshot" : "")
      rows.append(("drive", drive.path + marks))
    }
    if c.hasEntropyDevice { rows.append(("entropy", "virtio")) }
    if c.hasVirtIOConsole { rows.append(("virtio console", "hvc0, takes the input")) }
    rows.append(("mode", plan.mode.rawValue))
    if c.vcpu.tier?.isChecked == true { rows.append(("check", CheckName.lockstep.rawValue)) }
    rows.append(("time", c.isDeterministic ? "the instruction count" : "the host's"))
    rows.append(("code cache", "\(ByteSize(bytes: UInt64(c.vcpu.codeByteLimit)))"))
    let threshold = c.vcpu.tier?.policy.hotThreshold ?? c.vcpu.hotThreshold
    rows.append(("hot threshold", "\(threshold)"))
    rows.append(("chaining", c.vcpu.chains ? "on" : "off"))
    rows.append(("superinstructions", c.vcpu.fuses ? "on" : "off"))
    rows.append(("after a reset", plan.reboots ? "boot again" : "end"))
    if let until = plan.until { rows.append(("until", until)) }
    if let timeout = plan.timeout { rows.append(("timeout", "\(timeout) s")) }
    if let log = plan.log {
      let names = LogCategory.allCases.filter(log.categories.contains).map(\.rawValue)
      rows.append(("log", "\(names.joined(separator: ",")) to \(log.destination.name)"))
    }
    return rows
  }

  private static func name(_ firmware: Firmware) -> String {
    switch firmware {
    case .builtin: "builtin"
    case .none: "none"
    case .file(let path): path
    }
  }

  // MARK: QEMU

  private var notes: [String] {
    var notes: [String] = []
    if plan.configuration.firmware == .builtin {
      notes.append("QEMU has no SBI of its own; -bios default is the OpenSBI it brings.")
    }
    if plan.until != nil || plan.timeout != nil {
      notes.append("QEMU has no equivalent of --until and --timeout.")
    }
    return notes
  }

  /// The command line of `qemu-system-riscv64` that boots the same machine, the program first.
  var qemuWords: [String] {
    let c = plan.configuration
    var words = ["qemu-system-riscv64", "-machine", "virt", "-cpu", qemuCPU]
    words += ["-smp", "\(c.vcpuCount)", "-m", "\(ByteSize(bytes: c.memory))", "-nographic"]
    words += ["-accel", "tcg,thread=single"]
    switch c.firmware {
    case .builtin: words += ["-bios", "default"]
    case .none: words += ["-bios", "none"]
    case .file(let path): words += ["-bios", path]
    }
    if let kernel = c.kernel { words += ["-kernel", kernel] }
    if let initrd = c.initialRAMDisk { words += ["-initrd", initrd] }
    if !c.commandLine.isEmpty { words += ["-append", c.commandLine] }
    if let dtb = c.deviceTree { words += ["-dtb", dtb] }
    for (index, drive) in plan.drives.enumerated() {
      let path = drive.path.split(separator: ",", omittingEmptySubsequences: false)
        .joined(separator: ",,")
      words += [
        "-drive",
        "file=\(path),format=raw,if=none,id=disk\(index)"
          + (drive.isReadOnly ? ",readonly=on" : "") + (drive.isSnapshot ? ",snapshot=on" : ""),
        "-device", "virtio-blk-device,drive=disk\(index)",
      ]
    }
    if c.hasEntropyDevice { words += ["-device", "virtio-rng-device"] }
    if c.hasVirtIOConsole {
      words += ["-chardev", "stdio,id=console,mux=on,signal=off", "-serial", "chardev:console"]
      words += ["-device", "virtio-serial-device", "-device", "virtconsole,chardev=console"]
    }
    if c.isDeterministic { words += ["-icount", "shift=0,sleep=off", "-rtc", "clock=vm"] }
    if !plan.reboots { words.append("-no-reboot") }
    return words + qemuLog
  }

  /// Kiln's extension sets by QEMU's property names: those beyond what QEMU's rv64 always has.
  private var qemuCPU: String {
    guard let extensions = try? RISCVExtensions(cpu: plan.configuration.cpu) else { return "rv64" }
    guard extensions != .standard else { return "rv64" }
    let names = Set(extensions.isaExtensions)
    return RISCVExtensions.all.isaExtensions.filter { !Self.unnamedInQEMU.contains($0) }
      .reduce("rv64") { $0 + ",\($1)=\(names.contains($1))" }
  }

  /// What QEMU has no property for, or calls otherwise: privileged modes and counters.
  private static let unnamedInQEMU: Set<String> = [
    "i", "zca", "zcd", "zicntr", "zihpm", "zicsr", "zifencei", "zihintpause", "svade",
  ]

  private var qemuLog: [String] {
    guard let log = plan.log else { return [] }
    var names = LogCategory.allCases.filter(log.categories.contains).map(\.rawValue)
    if log.categories.contains(.execution) { names.append("nochain") }
    var words = ["-d", names.joined(separator: ",")]
    if case .file(let path) = log.destination { words += ["-D", path] }
    return words
  }

  /// A word as a POSIX shell reads it back.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "_-./,=+:@%".utf8.contains(byte)
      }
    }
    if plain && !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
