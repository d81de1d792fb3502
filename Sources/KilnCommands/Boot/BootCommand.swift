// SPDX-License-Identifier: Apache-2.0
//
// `kiln boot`: from options to a plan, and on to a dry run or a session.

import ArgumentParser
import Machines

/// `kiln boot`.
struct BootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boot",
    abstract: "Boot a machine, with its serial console on this terminal.",
    discussion: """
      IMAGE gives kernel, initial RAM disk, firmware, memory and command line; options replace \
      them one by one. On the terminal Ctrl-A x leaves, Ctrl-A h helps; Ctrl-C and all else is the \
      guest's. Input may come from a pipe; its end doesn't end the guest.

      Examples:
        kiln boot debian-riscv64
        kiln boot debian-riscv64 --until BOOT-OK --timeout 60 --stats
        kiln boot debian-riscv64 --firmware builtin --memory 1G --append kiln.test=all
        kiln boot --machine virt --kernel Image --initrd initrd.gz --append console=ttyS0 \\
          --drive disk.img,snapshot
        kiln boot debian-riscv64 --deterministic --log int --log-file int.log --timeout 10
        kiln boot debian-riscv64 --dry-run
      """)

  @Argument(
    help:
      "An image, as `kiln images list` names it. Not needed with --kernel or a --firmware file.",
    completion: .custom { _, _, _ in ImageDefaults.names })
  var image: String?

  @OptionGroup(title: "Machine") var machine: MachineOptions
  @OptionGroup(title: "Run") var running: RunOptions
  @OptionGroup(title: "Log") var logging: LogOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func run() throws { throw ExitCode(try boot(Milestones())) }

  /// Runs the command and gives the exit status.
  func boot(_ milestones: Milestones) throws -> Int32 {
    do {
      let plan = try plan()
      if running.printConfig {
        try printResult(DryRun(plan: plan).configurationText)
        return ExitStatus.success
      }
      if running.dryRun {
        try printResult(DryRun(plan: plan).text)
        return ExitStatus.success
      }
      return try BootSession(plan, milestones: milestones).run()
    } catch let error where error is CommandFailure || error is ValidationError {
      throw error
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The options and the image's defaults, merged. Throws `ValidationError` if they name nothing to boot
  /// or contradict each other.
  func plan() throws -> BootPlan {
    let mode = running.mode ?? .tiered
    if running.check == .lockstep && mode == .interpreter {
      throw ValidationError(
        "--check lockstep: --mode interpreter compiles nothing; use --mode tiered or compiled")
    }
    if (running.timeCauses || running.traceEvents != nil) && running.check == .lockstep {
      throw ValidationError(
        "\(running.timeCauses ? "--time-causes" : "--trace-events") measures ordinary runs; leave out --check lockstep, which repeats them"
      )
    }
    let hasFirmwareFile = machine.firmware.map { !["builtin", "none"].contains($0) } ?? false
    if image == nil && machine.kernel == nil && !hasFirmwareFile {
      throw ValidationError(
        "nothing to boot: name an image (kiln images list) or give --kernel FILE")
    }
    var plan = BootPlan()
    var configuration = MachineConfiguration()
    let defaults = try image.map { try ImageDefaults(named: $0) }
    plan.image = image
    configuration.kernel = machine.kernel ?? defaults?.kernel
    configuration.initialRAMDisk = machine.initrd ?? defaults?.initrd
    configuration.commandLine =
      machine.commandLine
      ?? [defaults?.commandLine, machine.append].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
    configuration.firmware =
      machine.firmware.map { Self.firmware($0, defaults) } ?? defaults?.firmware ?? .builtin
    configuration.deviceTree = machine.dtb
    configuration.memory = machine.memory?.bytes ?? defaults?.memory ?? 512 << 20
    configuration.vcpuCount = machine.smp
    configuration.cpu = machine.cpu
    configuration.hasEntropyDevice = machine.entropy
    configuration.hasVirtIOConsole = machine.virtioConsole
    configuration.isDeterministic = running.deterministic
    configuration.vcpu = engine.configuration(
      mode, isDeterministic: running.deterministic)
    configuration.vcpu.tier?.isChecked = running.check == .lockstep
    plan.drives = try machine.drives
    plan.until = running.until
    plan.timeout = running.timeout
    plan.statistics = running.stats ?? (running.statsFile == nil ? nil : .json)
    plan.statisticsFile = running.statsFile
    plan.timesCauses = running.timeCauses
    plan.samples = running.statsSamples
    plan.traceEvents = running.traceEvents
    plan.reboots = !running.noReboot
    plan.mode = mode
    plan.log = logging.plan
    plan.blockProfile = engine.blockProfile
    // Every block must come by the VCPU's loop to be seen.
    if plan.log?.categories.contains(.execution) == true { configuration.vcpu.chains = false }
    plan.configuration = configuration
    return plan
  }

  /// `--firmware`'s value. A path wins over one of the image's files of the same name.
  private static func firmware(_ text: String, _ defaults: ImageDefaults?) -> Firmware {
    switch text {
    case "builtin": .builtin
    case "none": .none
    case let path: .file(isFile(path) ? path : defaults?.file(path) ?? path)
    }
  }
}
