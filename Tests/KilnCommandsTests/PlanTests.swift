// SPDX-License-Identifier: Apache-2.0
//
// From words on the command line to a plan, without starting anything.

import ArgumentParser
import Machines
import Testing
import Tracing

@testable import KilnCommands

@Suite struct PlanTests {
  private func plan(_ arguments: String...) throws -> BootPlan {
    let command = try KilnCommand.parseAsRoot(["boot"] + arguments)
    return try #require(command as? BootCommand).plan()
  }

  @Test func defaults() throws {
    let plan = try plan("--kernel", "k")
    let c = plan.configuration
    #expect(c.kernel == "k" && c.initialRAMDisk == nil && c.commandLine == "")
    #expect(c.firmware == .builtin && c.memory == 512 << 20 && c.vcpuCount == 1 && c.cpu == "rv64")
    #expect(!c.isDeterministic && c.vcpu.chains && c.vcpu.fuses)
    #expect(plan.reboots && plan.until == nil && plan.timeout == nil && plan.log == nil)
    #expect(plan.statistics == nil && plan.drives.isEmpty)
  }

  @Test func everyOption() throws {
    let plan = try plan(
      "--machine", "virt", "--kernel", "k", "--initrd", "i", "--append", "-v a=b", "--firmware",
      "none", "--drive", "d,readonly", "--drive", "e", "--snapshot", "--dtb", "t", "--memory", "2G",
      "--smp", "1", "--cpu", "rv64,zba=off", "--mode", "interpreter", "--until", "-- ok",
      "--timeout", "1.5", "--stats=json", "--deterministic", "--no-reboot", "--log", "in_asm,int",
      "--log-file", "l", "--log-filter", "1..2", "--code-cache", "8M", "--hot-threshold", "9",
      "--no-chain", "--no-fuse")
    let c = plan.configuration
    #expect(c.kernel == "k" && c.initialRAMDisk == "i" && c.commandLine == "-v a=b")
    #expect(c.firmware == .none && c.deviceTree == "t" && c.memory == 2 << 30)
    #expect(c.cpu == "rv64,zba=off" && c.isDeterministic)
    #expect(!c.vcpu.chains && !c.vcpu.fuses)
    #expect(c.vcpu.codeByteLimit == 8 << 20 && c.vcpu.hotThreshold == 9)
    #expect(plan.drives.map(\.path) == ["d", "e"])
    #expect(plan.drives.allSatisfy(\.isSnapshot) && plan.drives[0].isReadOnly)
    #expect(plan.until == "-- ok" && plan.timeout == 1.5 && plan.statistics == .json)
    #expect(!plan.reboots)
    #expect(plan.log?.categories == [.inAssembly, .interrupts])
    #expect(plan.log?.destination == .file("l"))
  }

  @Test func qemuSpellings() throws {
    let plan = try plan(
      "-M", "virt", "-kernel", "k", "-initrd", "i", "-append", "console=ttyS0", "-bios", "fw.bin",
      "-drive", "file=d,format=raw", "-snapshot", "-dtb", "t", "-m", "1024", "-smp", "1", "-cpu",
      "max", "-nographic", "-no-reboot", "-d", "exec", "-D", "l", "-dfilter", "0x80000000+4096")
    let c = plan.configuration
    #expect(c.kernel == "k" && c.initialRAMDisk == "i" && c.commandLine == "console=ttyS0")
    #expect(c.firmware == .file("fw.bin") && c.deviceTree == "t" && c.memory == 1 << 30)
    #expect(c.cpu == "max" && plan.drives.map(\.path) == ["d"] && plan.drives[0].isSnapshot)
    #expect(!plan.reboots && plan.log?.destination == .file("l"))
    #expect(plan.log?.filter.contains(0x8000_0fff) == true)
  }

  @Test func modes() throws {
    #expect(try plan("--kernel", "k").configuration.vcpu.tier?.policy == TierPolicy())
    #expect(try plan("--kernel", "k", "--mode", "interpreter").configuration.vcpu.tier == nil)
    let tiered = try #require(try plan("--kernel", "k", "--mode", "tiered").configuration.vcpu.tier)
    #expect(tiered.policy == TierPolicy() && !tiered.tools.writesPerfMap)
    let compiled = try #require(
      try plan("--kernel", "k", "--mode", "compiled", "--perf-map").configuration.vcpu.tier)
    #expect(compiled.policy == .everything && compiled.tools.writesPerfMap)
    let counted = try plan("--kernel", "k", "--mode", "tiered", "--deterministic")
    #expect(counted.configuration.vcpu.tier?.policy.isSynchronous == true)
    #expect(counted.configuration.vcpu.tier?.isChecked == false)
    let checked = try plan("--kernel", "k", "--mode", "tiered", "--check", "lockstep")
    #expect(checked.configuration.vcpu.tier?.isChecked == true)
    let text = DryRun(plan: checked).configurationText
    #expect(text.contains("check ") && text.contains("lockstep"))
    let profile = try plan("--kernel", "k", "--mode", "tiered", "--block-profile", "p")
    #expect(profile.configuration.vcpu.tier == nil, "a profile counts every execution")
  }

  @Test func policiesAreChangedByField() throws {
    let plan = try plan(
      "--kernel", "k", "--mode", "tiered", "--hot-threshold", "7", "--policy",
      "link-traces=off,seed=9", "--policy", "trace-cache=65536")
    var want = TierPolicy()
    want.hotThreshold = 7
    want.linksTraces = false
    want.seed = 9
    want.cacheBytes = 65536
    #expect(plan.configuration.vcpu.tier?.policy == want)
    let text = DryRun(plan: plan).configurationText
    for field in TierPolicy.fields {
      #expect(text.contains("policy \(field.name) "), "\(field.name)")
      #expect(KilnCommand.tuningHelp.contains("\(field.name)="), "\(field.name)")
    }
    #expect(text.contains("hot threshold") && text.contains("tiered"))
  }

  @Test func loggingExecutionTurnsChainingOff() throws {
    #expect(try !plan("--kernel", "k", "--log", "exec").configuration.vcpu.chains)
    #expect(try plan("--kernel", "k", "--log", "int").configuration.vcpu.chains)
  }

  @Test func aBlockProfileCountsEveryExecution() throws {
    let vcpu = try plan("--kernel", "k", "--block-profile", "p").configuration.vcpu
    #expect(vcpu.hotThreshold == .max && !vcpu.fuses)
  }

  @Test(arguments: [
    [], ["--initrd", "i"], ["--firmware", "none"], ["--kernel", "k", "--machine", "pc"],
    ["--kernel", "k", "--memory", "lots"], ["--kernel", "k", "--memory", "1M"],
    ["--kernel", "k", "--memory", "1T"], ["--kernel", "k", "--memory", "4194305B"],
    ["--kernel", "k", "--smp", "2"], ["--kernel", "k", "--smp", "0"],
    ["--kernel", "k", "--cpu", "rv32"], ["--kernel", "k", "--cpu", "rv64,zzz"],
    ["--kernel", "k", "--mode", "fast"], ["--kernel", "k", "--policy", "seed"],
    ["--kernel", "k", "--policy", "nothing=1"], ["--kernel", "k", "--policy", "seed=x"],
    ["--kernel", "k", "--timeout", "0"],
    ["--kernel", "k", "--timeout", "nan"], ["--kernel", "k", "--timeout", "-1"],
    ["--kernel", "k", "--until", ""], ["--kernel", "k", "--stats=xml"],
    ["--kernel", "k", "--log", "cpu"], ["--kernel", "k", "--log-file", "l"],
    ["--kernel", "k", "--log-filter", "1..2"],
    ["--kernel", "k", "--log", "int", "--log-filter", "x"],
    ["--kernel", "k", "--drive", "d,format=qcow2"], ["--kernel", "k", "--code-cache", "1K"],
    ["--kernel", "k", "--hot-threshold", "0"], ["--kernel", "k", "--frobnicate"],
    ["--kernel", "k", "--check", "lockstep", "--mode", "interpreter"],
    ["--kernel", "k", "--check", "all", "--mode", "tiered"],
    ["--kernel", "k", "--command-line", "a", "--append", "b"], ["image", "another"], ["--kernel"],
  ])
  func wrongUsage(_ arguments: [String]) {
    #expect {
      let command = try KilnCommand.parseAsRoot(["boot"] + arguments)
      _ = try (command as? BootCommand)?.plan()
    } throws: {
      KilnCommand.exitCode(for: $0).rawValue == 64
    }
  }

  @Test func dryRunShowsTheEquivalentCommand() throws {
    let plan = try plan(
      "--kernel", "a kernel", "--initrd", "i", "--append", "x=1 y", "--memory", "1G", "--drive",
      "d,readonly,snapshot", "--deterministic", "--no-reboot", "--log", "exec", "--log-file", "l")
    let text = DryRun(plan: plan).text
    let command = try #require(text.split(separator: "\n").last)
    #expect(
      command == """
        qemu-system-riscv64 -machine virt -cpu rv64 -smp 1 -m 1G -nographic \
        -accel tcg,thread=single -bios default -kernel 'a kernel' -initrd i -append 'x=1 y' \
        -drive file=d,format=raw,if=none,id=disk0,readonly=on,snapshot=on \
        -device virtio-blk-device,drive=disk0 -icount shift=0,sleep=off -rtc clock=vm -no-reboot \
        -d exec,nochain -D l
        """)
    for row in ["kernel             a kernel", "memory             1G", "chaining           off"] {
      #expect(text.contains(row))
    }
  }

  @Test func moreDevicesByName() throws {
    let plan = try plan("--kernel", "k", "--entropy", "--virtio-console")
    #expect(plan.configuration.hasEntropyDevice && plan.configuration.hasVirtIOConsole)
    let text = DryRun(plan: plan).text
    #expect(text.contains("-device virtio-rng-device"))
    #expect(text.contains("-device virtconsole,chardev=console"))
  }

  @Test func otherCPUsAreSpelledOutForQEMU() throws {
    let text = DryRun(plan: try plan("--kernel", "k", "--cpu", "rv64imac_zba")).text
    for word in ["m=true", "f=false", "zba=true", "zbb=false"] { #expect(text.contains(word)) }
  }
}
