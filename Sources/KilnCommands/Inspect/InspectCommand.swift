// SPDX-License-Identifier: Apache-2.0
//
// `kiln inspect`: a tiered boot, and behind it the traces it has made, down to the host's instructions.

import ArgumentParser

/// `kiln inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Boot in tiered mode, then show compiled traces.",
    discussion: """
      Takes the options of `kiln boot`. When the run has ended, prints a line per trace, hottest \
      first; with --trace or --at each chosen trace with its guest assembly, operations, LLVM IR \
      before and behind the passes, host assembly, exits and links.

      Numbers and addresses are the same again in a --deterministic run.

      Examples:
        kiln inspect debian-riscv64 --until BOOT-OK --deterministic
        kiln inspect debian-riscv64 --until BOOT-OK --deterministic --trace 12 --counts
        kiln inspect debian-riscv64 --until BOOT-OK --html traces.html
        kiln inspect debian-riscv64 --until BOOT-OK --at 0xffffffff80a52e14 --output trace.txt
      """)

  @OptionGroup var boot: BootCommand

  @Option(
    name: .customLong("trace"),
    help: ArgumentHelp("Show a trace by its number; repeat for more.", valueName: "n"))
  var ids: [Int] = []

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp(
      "Show the traces that hold a guest address; repeat for more.", valueName: "address"))
  var addresses: [GuestAddressArgument] = []

  @Flag(
    help: ArgumentHelp(
      "Count how often each exit is taken.",
      discussion: "The same as --policy count-exits=on; a few host instructions more an exit."))
  var counts = false

  @Option(
    help: ArgumentHelp(
      "Write a page for a browser to this file: guest assembly, operations, LLVM IR and host assembly "
        + "side by side, linked line by line, and how often each exit was taken.",
      discussion:
        "Shows the traces chosen, or the hottest --top. Needs nothing else; counts exits.",
      valueName: "file"),
    completion: .file())
  var html: String?

  @Option(help: ArgumentHelp("How many traces to list.", valueName: "n"))
  var top = 20

  @Option(
    help: ArgumentHelp("Write to a file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top \(top): a number from 0 on") }
  }

  func run() throws { throw ExitCode(try inspect(Milestones())) }

  /// Runs the command and gives the exit status.
  func inspect(_ milestones: Milestones) throws -> Int32 {
    var plan = try boot.plan()
    guard plan.configuration.vcpu.tier != nil else {
      throw ValidationError("there are no traces in --mode interpreter; use --mode tiered")
    }
    if counts || html != nil { plan.configuration.vcpu.tier?.policy.countsExits = true }
    plan.inspection = TraceInspection(
      ids: Set(ids), addresses: addresses.map(\.address), top: top, output: output,
      page: html, title: "Traces of \(boot.image ?? "a guest"), \(plan.mode.rawValue) mode")
    do {
      return try BootSession(plan, milestones: milestones).run()
    } catch let error where error is CommandFailure || error is ValidationError {
      throw error
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// A guest address on the command line.
struct GuestAddressArgument: ExpressibleByArgument, Sendable {
  let address: UInt64

  init?(argument: String) {
    let isHexadecimal = argument.hasPrefix("0x") || argument.hasPrefix("0X")
    guard
      let address = isHexadecimal ? UInt64(argument.dropFirst(2), radix: 16) : UInt64(argument)
    else { return nil }
    self.address = address
  }
}
