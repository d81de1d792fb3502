// SPDX-License-Identifier: Apache-2.0
//
// When code is worth compiling, how much of it at once, and what the caches may hold: every number the
// tiers are tuned by, in one value. Printable, and settable field by field by name, so that a run can be
// repeated from its printed configuration.
//
// Guest results never depend on any of it.

/// The tuning of tiered execution.
public struct TierPolicy: Sendable, Equatable {
  // MARK: Heads

  /// Executions of a block head after which a recording starts there, while the compiler has much to do.
  public var hotThreshold: Int32 = 20_000
  /// The same in calm times, while it has nothing to do; doubles with every request that waits or is being
  /// compiled, up to `hotThreshold`. Of no meaning where the VCPU's thread compiles.
  public var idleThreshold: Int32 = 1_000
  /// Host milliseconds without a head at `hotThreshold` that make times calm: traces of a program's first
  /// steps are worse than those of its loops, which are hot soon.
  public var calmMilliseconds = 200
  /// Aborted recordings at one head before it is left alone for good.
  public var abortLimit = 6
  /// Seed of the randomised part of penalties.
  public var seed: UInt64 = 1

  // MARK: Recording

  /// Most blocks executed while recording.
  public var recordingLength = 256
  /// Passes over the head after which a recording ends at the latest.
  public var recordingPasses = 16
  /// Passes in a row without a new block after which it ends.
  public var quietPasses = 4
  /// Most guest instructions in a recorded trace.
  public var traceInstructions = 100
  /// Most blocks in a trace.
  public var traceBlocks = 48
  /// Most guest instructions in a trace that grew by its hot exits.
  public var regionInstructions = 400
  /// Fewest guest instructions of a trace that is no loop.
  public var leastInstructions = 1
  /// Blocks seen in fewer than one of so many passes are left out of a loop.
  public var rarePasses = 16
  /// Whether a trace may hold blocks of several pages.
  public var crossesPages = true
  /// Whether blocks of traces end where another of them begins.
  public var splitsBlocks = true
  /// Whether a trace goes on behind computed jumps, guarded.
  public var inlinesIndirect = true
  /// Most targets of a computed jump inside a trace.
  public var indirectTargets = 16
  /// How many times as long a loop that holds a computed jump is watched: it has more paths.
  public var indirectPatience = 8
  /// Whether a loop takes in paths that start at its exits and come back to it.
  public var growsRegions = true

  /// Whether traces begin where others are left.
  public var startsSideTraces = true

  /// For tests: one in so many visits of a recording cuts or aborts it at random; 0 for none.
  public var randomCuts = 0

  // MARK: Compiling

  /// Whether traces are first compiled at the quick level.
  public var usesQuickLevel = true
  /// Whether the quick level takes LLVM's cheapest code: a third of the time to compile, half as fast.
  public var generatesCheaply = false
  /// Whether traces are compiled at the optimised level, at once or after the quick one.
  public var usesOptimisedLevel = true
  /// Guest instructions a quick trace retires before it is compiled again.
  public var upgradeInstructions = 2_000_000
  /// Times a quick trace is found running before it is compiled again.
  public var upgradeSamples = 3
  /// Whether accesses through one register share a SoftTLB look-up in compiled code.
  public var sharesLookups = true
  /// Whether accesses in loops remember the page they found last.
  public var remembersPages = true
  /// Whether compiled code uses the host's floating point where it gives the same bits.
  public var usesHostFloat = true
  /// Whether compiled code counts how often each exit is taken, for `kiln inspect`.
  public var countsExits = false
  /// Threads that compile in the background.
  public var compileThreads = 1
  /// Compiles on the VCPU's thread, at once.
  public var isSynchronous = false
  /// Most requests that wait; the coldest go first.
  public var queueLength = 512
  /// Retired guest instructions in which a waiting request's weight halves.
  public var queueHalfLife = 20_000_000
  /// Guest instructions of weight below which a waiting request is dropped.
  public var staleWeight = 2_000

  // MARK: Trace cache

  /// Bytes of code the cache may hold.
  public var cacheBytes = 32 << 20
  /// Whether a trace's exits jump to other traces directly.
  public var linksTraces = true

  /// The usual policy.
  public init() {}

  /// Executions after which a head is looked at for the first time.
  public var profileStep: Int32 { isSynchronous ? hotThreshold : min(hotThreshold, idleThreshold) }

  /// Executions after which a head is looked at again. `heat`: those it has; a look costs as much as some
  /// hundred executions, so it comes when they have doubled, or when the head is hot.
  public func profileStep(heat: Int64) -> Int32 {
    Int32(clamping: max(Int64(max(profileStep, 1)), min(heat, Int64(hotThreshold) - heat)))
  }

  /// Executions after which a head whose trace waits is looked at again, for the queue's order.
  public var waitingStep: Int32 { max(profileStep, min(hotThreshold, 4000), 1) }

  /// Executions that make a head hot while the compiler has so many requests, so many host nanoseconds
  /// after the last head that reached the full threshold.
  public func threshold(requests: Int, calm nanoseconds: UInt64) -> Int64 {
    if isSynchronous || nanoseconds < UInt64(calmMilliseconds) &* 1_000_000 {
      return Int64(hotThreshold)
    }
    return min(Int64(hotThreshold), Int64(idleThreshold) &<< Int64(min(max(requests, 0), 32)))
  }

  /// Every block is compiled by itself, before it runs the first time.
  public static var everything: TierPolicy {
    var policy = TierPolicy()
    policy.hotThreshold = 0
    policy.recordingLength = 1
    policy.leastInstructions = 1
    policy.growsRegions = false
    policy.usesOptimisedLevel = false
    policy.generatesCheaply = true
    policy.isSynchronous = true
    policy.cacheBytes = 256 << 20
    return policy
  }
}

extension TierPolicy {
  /// A field by its name, with how it reads and is set from text.
  public struct Field: Sendable {
    /// The name, as in `kiln boot --policy name=value`.
    public let name: String
    /// What it does, for help.
    public let summary: String
    let read: @Sendable (TierPolicy) -> String
    let write: @Sendable (inout TierPolicy, String) -> Bool

    /// The field's value as text.
    public func value(in policy: TierPolicy) -> String { read(policy) }
    /// Sets the field from text. False when the text is no possible value.
    public func set(_ text: String, in policy: inout TierPolicy) -> Bool { write(&policy, text) }
  }

  private static func number<N: FixedWidthInteger & Sendable>(
    _ name: String, _ path: WritableKeyPath<TierPolicy, N> & Sendable, _ range: ClosedRange<N>,
    _ summary: String
  ) -> Field {
    Field(
      name: name, summary: "\(summary); \(range.lowerBound) to \(range.upperBound)",
      read: { "\($0[keyPath: path])" },
      write: { policy, text in
        guard let value = N(text), range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      })
  }

  private static func flag(
    _ name: String, _ path: WritableKeyPath<TierPolicy, Bool> & Sendable, _ summary: String
  ) -> Field {
    Field(
      name: name, summary: "\(summary); on or off",
      read: { $0[keyPath: path] ? "on" : "off" },
      write: { policy, text in
        guard ["on", "off"].contains(text) else { return false }
        policy[keyPath: path] = text == "on"
        return true
      })
  }

  /// Every field, in the order they are printed.
  public static let fields: [Field] = [
    number("hot-threshold", \.hotThreshold, 0...Int32.max, "executions that make a head hot"),
    number(
      "idle-threshold", \.idleThreshold, 0...Int32.max,
      "the same in calm times while the compiler is idle; doubles with every request"),
    number(
      "calm-milliseconds", \.calmMilliseconds, 0...1_000_000,
      "time without a head at hot-threshold that makes times calm"),
    number("abort-limit", \.abortLimit, 1...30, "aborted recordings before a head is left alone"),
    number("seed", \.seed, 0...UInt64.max, "seed of the random part of penalties"),
    number("recording-length", \.recordingLength, 1...65_536, "blocks run while recording"),
    number("recording-passes", \.recordingPasses, 1...4_096, "passes over a loop's head"),
    number("quiet-passes", \.quietPasses, 1...4_096, "passes without news that end a recording"),
    number("trace-instructions", \.traceInstructions, 1...4_096, "guest instructions in a trace"),
    number("trace-blocks", \.traceBlocks, 1...1_024, "blocks in a trace"),
    number(
      "region-instructions", \.regionInstructions, 1...16_384, "guest instructions in a grown trace"
    ),
    number("least-instructions", \.leastInstructions, 1...64, "instructions of a trace at least"),
    number("rare-passes", \.rarePasses, 1...4_096, "blocks rarer than one in so many stay out"),
    flag("split-blocks", \.splitsBlocks, "blocks end where others of a trace begin"),
    flag("cross-pages", \.crossesPages, "traces over several pages"),
    flag("inline-indirect", \.inlinesIndirect, "traces go on behind computed jumps"),
    number("indirect-targets", \.indirectTargets, 1...256, "guarded targets of a computed jump"),
    number(
      "indirect-patience", \.indirectPatience, 1...64, "times longer to watch loops with them"),
    flag("grow-regions", \.growsRegions, "loops take in their hot exits"),
    flag("side-traces", \.startsSideTraces, "traces begin where others are left"),
    number(
      "random-cuts", \.randomCuts, 0...1_000_000, "one visit in so many ends a recording; 0 none"),
    flag("quick-level", \.usesQuickLevel, "compile quickly first"),
    flag("cheap-code", \.generatesCheaply, "the quick level takes LLVM's cheapest code"),
    flag("optimised-level", \.usesOptimisedLevel, "compile hot traces well"),
    number(
      "upgrade-instructions", \.upgradeInstructions, 0...Int.max,
      "instructions a quick trace retires before it is compiled again"),
    number("upgrade-samples", \.upgradeSamples, 1...10_000, "times a quick trace is seen running"),
    flag("share-lookups", \.sharesLookups, "accesses share SoftTLB look-ups"),
    flag("remember-pages", \.remembersPages, "accesses in loops remember their last page"),
    flag("host-float", \.usesHostFloat, "the host's floating point where it is exact"),
    flag("count-exits", \.countsExits, "compiled code counts how often each exit is taken"),
    flag("synchronous", \.isSynchronous, "compile on the VCPU's thread"),
    number("compile-threads", \.compileThreads, 1...64, "threads that compile in the background"),
    number("queue-length", \.queueLength, 1...65_536, "requests that may wait"),
    number("queue-half-life", \.queueHalfLife, 1...Int.max, "instructions that halve a weight"),
    number("stale-weight", \.staleWeight, 0...Int.max, "weight below which a request is dropped"),
    number("trace-cache", \.cacheBytes, 1 << 16...1 << 30, "bytes of compiled code"),
    flag("link-traces", \.linksTraces, "traces jump to traces"),
  ]

  /// The fields that differ from the usual policy, as `name=value,…`.
  public var changes: String {
    Self.fields.filter { $0.value(in: self) != $0.value(in: TierPolicy()) }
      .map { "\($0.name)=\($0.value(in: self))" }.joined(separator: ",")
  }
}
