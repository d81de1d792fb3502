// SPDX-License-Identifier: Apache-2.0
//
// The root of the command line and the way into and out of it: arguments → command → exit status.
// Results go to standard output, everything Kiln has to say to standard error, one line an error.

import ArgumentParser
import Tracing

/// This Kiln's version.
let kilnVersion = "0.1.0"

/// `kiln`.
struct KilnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiln",
    abstract: "A virtual machine that boots unmodified operating systems for other processors.",
    discussion: """
      Examples:
        kiln images fetch debian-riscv64          get a guest
        kiln boot debian-riscv64                  boot it; Ctrl-A x leaves, Ctrl-A h helps
        kiln compare debian-riscv64               how long its boot takes in each mode
        kiln boot --kernel Image --initrd initrd --append console=ttyS0

      Exit status: the guest's own; 124 when --timeout passed; 125 for an error of Kiln's; 64 for \
      wrong usage; 128 + n after signal n.

      Shell completion: kiln --generate-completion-script bash|zsh|fish
      """,
    version: "kiln \(kilnVersion)",
    subcommands: [
      BootCommand.self, CompareCommand.self, InspectCommand.self, ImagesCommand.self,
    ])

  /// `kiln help tuning`.
  static var tuningHelp: String {
    let rows = TierPolicy.fields.map { field in
      (field.name + "=" + field.value(in: TierPolicy()), field.summary)
    }
    let width = rows.map(\.0.count).max() ?? 0
    return
      "Fields for `kiln boot --mode tiered --policy FIELD=VALUE[,...]`, with their defaults:\n\n"
      + rows.map { name, summary in
        "  " + name + String(repeating: " ", count: width - name.count + 2) + summary + "\n"
      }.joined()
  }
}

/// The command line as a function.
public enum CommandLineInterface {
  /// Runs a command line, without the program's name, and gives the process's exit status.
  public static func run(_ arguments: [String]) -> Int32 {
    let milestones = Milestones()
    reserveStandardStreams()
    do {
      if arguments == ["help", "tuning"] {
        try printResult(KilnCommand.tuningHelp)
        return ExitStatus.success
      }
      var command = try KilnCommand.parseAsRoot(spelledOut(arguments))
      if let boot = command as? BootCommand { return try boot.boot(milestones) }
      if let compare = command as? CompareCommand { return try compare.compare() }
      if let inspect = command as? InspectCommand { return try inspect.inspect(milestones) }
      try command.run()
      return ExitStatus.success
    } catch {
      return report(error, arguments)
    }
  }

  /// A bare `--stats` takes no value, even when a word follows it that could be one.
  static func spelledOut(_ arguments: [String]) -> [String] {
    var result: [String] = []
    for argument in arguments {
      let isValue = ["--until", "--append", "-append", "--command-line"].contains(result.last)
      if argument == "--" {
        return result + arguments.dropFirst(result.count)
      }
      result.append(argument == "--stats" && !isValue ? "--stats=text" : argument)
    }
    return result
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    if let failure = error as? CommandFailure {
      printError("kiln: \(failure)\n")
      return ExitStatus.failure
    }
    if let code = error as? ExitCode { return code.rawValue }
    let status = KilnCommand.exitCode(for: error).rawValue
    if status == ExitStatus.success {
      do {
        try printResult(KilnCommand.fullMessage(for: error) + "\n")
        return status
      } catch {
        return report(error, arguments)
      }
    }
    let message = KilnCommand.message(for: error).split(separator: "\n").joined(separator: " ")
    guard !message.isEmpty else { return status }
    let topic = arguments.first.flatMap { name in
      KilnCommand.configuration.subcommands.first { $0._commandName == name }.map { _ in name + " "
      }
    }
    printError("kiln: \(message) (see: kiln \(topic ?? "")--help)\n")
    return status
  }
}
