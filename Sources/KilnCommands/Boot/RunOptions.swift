// SPDX-License-Identifier: Apache-2.0
//
// The options that say how the machine is run, when it ends, and what is reported.

import ArgumentParser
import ExecutionEngine
import Tracing

/// How guest code is executed, by name.
enum ExecutionModeName: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Everything is interpreted.
  case interpreter
  /// Hot code is compiled, the rest interpreted.
  case tiered
  /// Every block is compiled before it runs.
  case compiled
}

/// What is checked while the guest runs, by name.
enum CheckName: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Every run of a trace is compared with the interpreter.
  case lockstep
}

/// `--policy`'s value: fields of the tier policy.
struct PolicyChanges: ExpressibleByArgument, Sendable {
  let changes: [(field: TierPolicy.Field, text: String)]

  init?(argument: String) {
    var changes: [(TierPolicy.Field, String)] = []
    for item in argument.split(separator: ",") {
      let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
      var scratch = TierPolicy()
      guard parts.count == 2, let field = TierPolicy.fields.first(where: { $0.name == parts[0] }),
        field.set(parts[1], in: &scratch)
      else { return nil }
      changes.append((field, parts[1]))
    }
    self.changes = changes
  }

  func apply(to policy: inout TierPolicy) {
    for change in changes { _ = change.field.set(change.text, in: &policy) }
  }
}

/// How to run and when to end.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "interpreter; tiered: hot code is compiled by LLVM in the background; compiled: every block is "
        + "compiled before it runs. The default is tiered.",
      valueName: "mode"))
  var mode: ExecutionModeName?

  @Option(
    help: ArgumentHelp(
      "lockstep: compare every run of compiled code with the interpreter; the first difference is "
        + "reported and ends the run with status 125.", valueName: "check"))
  var check: CheckName?

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
      "Print times and figures to standard error at the end; --stats alone means text. live: show a "
        + "status line while the guest runs, too: in the last row of the console's terminal; a line a "
        + "second on standard error where there is no terminal.",
      valueName: "text|json|live"))
  var stats: StatisticsFormat?

  @Option(
    help: ArgumentHelp(
      "Write the statistics to this file, not to standard error; as JSON unless --stats says text.",
      valueName: "file"),
    completion: .file())
  var statsFile: String?

  @Option(
    help: ArgumentHelp(
      "Write a line of JSON every 20 ms to this file: time, guest instructions by tier, traces "
        + "compiled and waiting.", valueName: "file"),
    completion: .file())
  var statsSamples: String?

  @Option(
    help: ArgumentHelp(
      "Write what the VCPU, the compilers and the devices did over time to this file, for Perfetto or "
        + "Chrome's tracing page.", valueName: "file"),
    completion: .file())
  var traceEvents: String?

  @Flag(
    help: ArgumentHelp(
      "Measure what the time is spent on, cause by cause; --stats prints it.",
      discussion: "Reads a clock at each border between causes, which costs a few per cent."))
  var timeCauses = false

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

  @Flag(help: "Print the effective configuration, every tuning field included, and run nothing.")
  var printConfig = false

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
    help: ArgumentHelp(
      "Executions after which a block counts as hot and is compiled; \(TierPolicy().hotThreshold) if "
        + "not given.", valueName: "n"))
  var hotThreshold: Int32?

  @Option(
    help: ArgumentHelp(
      "Change the tuning of tiered execution; `kiln help tuning` lists the fields.",
      valueName: "field=value[,...]"))
  var policy: [PolicyChanges] = []

  @Flag(
    help: ArgumentHelp(
      "Write where compiled traces are to /tmp/perf-PID.map: `perf report` shows them by name."))
  var perfMap = false

  @Option(
    help: ArgumentHelp(
      "Write compiled traces to jit-PID.dump in this folder, for `perf record -k mono`, "
        + "`perf inject --jit` and then `perf report` or `perf annotate`.", valueName: "folder"),
    completion: .directory)
  var jitdump: String?

  @Flag(help: "Register compiled traces with a debugger: GDB shows them by name.")
  var gdbJit = false

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
    if let hotThreshold, hotThreshold <= 0 {
      throw ValidationError("--hot-threshold \(hotThreshold): give a number above 0")
    }
  }

  /// The VCPUs' configuration.
  func configuration(_ mode: ExecutionModeName, isDeterministic: Bool) -> VCPUConfiguration {
    var result = VCPUConfiguration()
    result.codeByteLimit = Int(codeCache.bytes)
    if let hotThreshold { result.hotThreshold = hotThreshold }
    if blockProfile != nil { result.hotThreshold = .max }
    result.tier = blockProfile == nil ? tier(mode, isDeterministic: isDeterministic) : nil
    result.chains = !noChain
    result.fuses = !noFuse && blockProfile == nil
    return result
  }
}

extension EngineOptions {
  /// How traces are compiled; nil to interpret only.
  private func tier(_ mode: ExecutionModeName, isDeterministic: Bool) -> TierConfiguration? {
    var result: TierConfiguration
    switch mode {
    case .interpreter: return nil
    case .tiered: result = TierConfiguration { try LLVMTraceCompiler($0) }
    case .compiled:
      result = TierConfiguration(policy: .everything) { try LLVMTraceCompiler($0) }
    }
    if isDeterministic { result.policy.isSynchronous = true }
    if let hotThreshold { result.policy.hotThreshold = hotThreshold }
    for change in policy { change.apply(to: &result.policy) }
    result.tools.writesPerfMap = perfMap
    result.tools.jitDumpFolder = jitdump
    result.tools.registersWithDebugger = gdbJit
    result.notice = { printError("kiln: \($0)\n") }
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
