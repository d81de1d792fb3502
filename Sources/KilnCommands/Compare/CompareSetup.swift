// SPDX-License-Identifier: Apache-2.0
//
// From the options of `kiln compare` to a `ComparisonPlan`: the machine, its candidates, the marks of
// its console, its workloads. All that a user can have wrong is found here.

import ArgumentParser
import Comparison
import Glibc
import Machines

/// Settles a comparison.
struct CompareSetup {
  private let command: CompareCommand
  private let folder: String
  private let seed: UInt64

  /// - Parameter folder: for files of the comparison's own.
  init(_ command: CompareCommand, folder: String) {
    self.command = command
    self.folder = folder
    seed = command.seed ?? UInt64.random(in: 1...0xFFFF_FFFF)
  }

  /// The plan.
  func plan() throws -> ComparisonPlan {
    let peers = try command.peer.map { text throws(CommandFailure) in try Peer(parsing: text) }
    var boot = try BootCommand.parse(command.image.map { [$0] } ?? ["--firmware", "none"])
    boot.machine = command.machine
    var machine = try boot.plan()
    if let drive = machine.drives.first(where: { !$0.isReadOnly && !$0.isSnapshot }) {
      throw ValidationError(
        "--drive \(drive.path): the first run would change it; add ,snapshot or ,readonly")
    }
    let hasInit = try command.image.map { try ImageDefaults(named: $0).hasKilnInit } ?? false
    let words = command.workload.filter { $0 != "boot" }
    let work = try GuestWorkloads(words, programs: command.programs, nonce: seed)
    if let programs = command.programs, !isFile(programs) {
      throw ValidationError("--programs \(programs): there is no such folder")
    }
    if !words.isEmpty {
      guard hasInit, let initrd = machine.configuration.initialRAMDisk else {
        throw ValidationError(
          "--workload: only images with Kiln's own init can run one, such as debian-riscv64")
      }
      machine.configuration.initialRAMDisk = folder + "/initrd"
      machine.configuration.commandLine += " " + work.commandLine
      try work.write(behind: initrd, to: folder + "/initrd")
    }
    let sets = try optionSets(machine)
    let (marks, endKey) = try marks(hasInit: hasInit)
    let candidates =
      try command.startup
      ? StartupCandidates(machine, folder: folder).candidates(
        sets, peers, endKey: endKey, until: marks.first { $0.key == endKey }?.text ?? "")
      : sets.map { machine.candidate($0, executable: try ownExecutable()) }
        + peers.map { machine.candidate($0) }
    let names = candidates.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("two candidates are called '\(twice)'; name one otherwise, NAME=...")
    }
    if let baseline = command.baseline, !names.contains(baseline) {
      throw ValidationError(
        "--baseline \(baseline): no candidate is called so; there are \(names.joined(separator: ", "))"
      )
    }
    let title =
      (command.image ?? machine.configuration.kernel ?? "firmware")
      + (words.isEmpty ? (command.startup ? ", start" : ", boot") : ", workloads")
    return ComparisonPlan(
      title: title, candidates: candidates,
      marks: command.startup && hasInit ? marks + [Self.prompt] : marks, endKey: endKey,
      workloads: work.workloads, runs: command.runs, warmUps: command.warmUp,
      timeout: command.timeout, seed: seed, baseline: command.baseline, isIdleOnly: command.idle)
  }

  /// Kiln's candidates: modes, then sets of the command line, then those of the file.
  private func optionSets(_ machine: BootPlan) throws -> [OptionSet] {
    var sets: [OptionSet] = []
    let usual = command.set.isEmpty && command.sets == nil ? "interpreter,tiered" : ""
    for name in (command.modes ?? usual).split(separator: ",").map(String.init) {
      guard ExecutionModeName(rawValue: name) != nil else {
        let names = ExecutionModeName.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--modes: no mode is called '\(name)'; there are \(names)")
      }
      sets.append(OptionSet(name: name, words: ["--mode", name]))
    }
    let named =
      try command.set.map { text throws(ValidationError) in try OptionSet(parsing: text) }
      + (command.sets.map { try OptionSet.read($0) } ?? [])
    for set in named { try set.validate(with: machine.machineWords) }
    sets += named
    guard !sets.isEmpty || !command.peer.isEmpty else {
      throw ValidationError("nothing to compare: give --modes, --set or --peer")
    }
    return sets
  }

  /// The prompt of the guest's shell.
  static let prompt = ConsoleMark(
    key: "prompt", name: "prompt", text: "/ # ", after: "boot_ok")

  /// What is watched for on the console, and the key of what ends the boot.
  private func marks(hasInit: Bool) throws -> ([ConsoleMark], String) {
    var marks = [ConsoleMark(key: "first_byte", name: "first console byte", text: "")]
    if hasInit {
      marks += [
        ConsoleMark(key: "kernel", name: "kernel's first line", text: "Linux version "),
        ConsoleMark(key: "init", name: "init starts", text: "Run /init as init process"),
        ConsoleMark(key: "boot_ok", name: "BOOT-OK", text: "BOOT-OK "),
      ]
    }
    if let until = command.until {
      return (marks + [ConsoleMark(key: "until", name: "'\(until)'", text: until)], "until")
    }
    guard hasInit else {
      throw ValidationError(
        "this image announces no end of its boot; say what to wait for with --until TEXT")
    }
    return (marks, "boot_ok")
  }
}
