// SPDX-License-Identifier: Apache-2.0
//
// The options that say how the machine is run, when it ends, and what is reported.

import ArgumentParser
import ExecutionEngine

/// How guest code is executed, by name.
enum ExecutionModeName: String, ExpressibleByArgument, CaseIterable, Sendable { case interpreter }

/// How to run and when to end.
struct RunOptions: ParsableArguments {
  @Option(help: "How guest code is executed; there is one way so far.")
  var mode = ExecutionModeName.interpreter

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "End with status 0 once the console has printed this text.", valueName: "text"))
  var until: String?

  @Option(
    help: ArgumentHelp("End with status 124 after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  // `CommandLineInterface` makes a bare `--stats` this: the parser's own optional values would take the
  // next word for one.
  @Option(
    help: ArgumentHelp(
      "Print times and figures to standard error at the end; --stats alone means text.",
      valueName: "text|json"))
  var stats: StatisticsFormat?

  @Flag(
    help: ArgumentHelp(
      "Make time the instruction count and random numbers a fixed sequence: equal runs.",
      discussion: "What is typed at the console still comes when it comes."))
  var deterministic = false

  @Flag(
    name: [.customLong("no-reboot"), .customLong("no-reboot", withSingleDash: true)],
    help: "End when the guest resets, instead of starting it again.")
  var noReboot = false

  @Flag(
    help: "Print the configuration and the equivalent QEMU command line, and run nothing.")
  var dryRun = false

  /// Fails on what makes no sense.
  func validate() throws {
    if let timeout, !(timeout > 0 && timeout.isFinite) {
      throw ValidationError("--timeout \(timeout): give a number of seconds above 0")
    }
    if until == "" { throw ValidationError("--until needs a text to wait for") }
  }
}

/// The engine's limits.
struct EngineOptions: ParsableArguments {
  private static let codeCacheRange: ClosedRange<UInt64> = 1 << 20...4 << 30

  @Option(
    help: ArgumentHelp(
      "Memory for translated code; when it is full, all of it is dropped.", valueName: "size"))
  var codeCache = ByteSize(bytes: 64 << 20)

  @Option(
    help: ArgumentHelp("Executions after which a block counts as hot.", valueName: "n"))
  var hotThreshold: Int32 = 5000

  @Flag(help: "Look every block up instead of going from block to block directly.")
  var noChain = false

  @Flag(help: "Execute operations one by one, without superinstructions.")
  var noFuse = false

  @Option(
    help: ArgumentHelp(
      "Write how often each block ran to this file, for choosing superinstructions; implies "
        + "--no-fuse.", valueName: "file"),
    completion: .file())
  var blockProfile: String?

  /// Fails on limits out of range.
  func validate() throws {
    guard Self.codeCacheRange.contains(codeCache.bytes) else {
      throw ValidationError("--code-cache \(codeCache): 1M to 4G is possible")
    }
    guard hotThreshold > 0 else {
      throw ValidationError("--hot-threshold \(hotThreshold): give a number above 0")
    }
  }

  /// The VCPUs' configuration.
  var configuration: VCPUConfiguration {
    var result = VCPUConfiguration()
    result.codeByteLimit = Int(codeCache.bytes)
    result.hotThreshold = blockProfile == nil ? hotThreshold : .max
    result.chains = !noChain
    result.fuses = !noFuse && blockProfile == nil
    return result
  }
}

/// What is logged.
struct LogOptions: ParsableArguments {
  @Option(
    name: [.long, .customShort("d")],
    help: ArgumentHelp(
      "Log these, separated by commas: "
        + LogCategory.allCases.map { "\($0.rawValue), \($0.summary)" }.joined(separator: "; ")
        + ".",
      valueName: "categories"),
    completion: .list(LogCategory.allCases.map(\.rawValue)))
  var log: LogCategories?

  @Option(
    name: [.long, .customShort("D")],
    help: ArgumentHelp("Log to this file instead of standard error.", valueName: "file"),
    completion: .file())
  var logFile: String?

  @Option(
    name: [.long, .customLong("dfilter", withSingleDash: true)],
    help: ArgumentHelp(
      "Log only what happens at these guest addresses.",
      valueName: "start..end|start+size[,...]"))
  var logFilter: AddressFilter?

  /// Fails on a destination or filter for no log.
  func validate() throws {
    guard log == nil else { return }
    for (name, isGiven) in [("--log-file", logFile != nil), ("--log-filter", logFilter != nil)]
    where isGiven {
      throw ValidationError("\(name) without --log: say what to log, such as --log exec,int")
    }
  }

  /// What to log; nil for nothing.
  var plan: LogPlan? {
    log.map {
      LogPlan(
        categories: $0.set, destination: logFile.map { .file($0) } ?? .standardError,
        filter: logFilter ?? .all)
    }
  }
}
