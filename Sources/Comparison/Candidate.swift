// SPDX-License-Identifier: Apache-2.0
//
// What is compared, and what is asked of it. Everything a comparison does is settled in a plan before
// the first child starts.

/// Where a candidate may leave what it counted itself, one run each.
public struct RunFiles: Sendable {
  /// For a JSON object; its shape is the candidate's.
  public let statistics: String
  /// For samples, a JSON object a line (`TimelineSample`).
  public let samples: String
}

/// One way to run the guest.
public struct Candidate: Sendable {
  /// Whose program it is.
  public enum Kind: String, Codable, Sendable {
    /// The program that compares.
    case own
    /// Somebody else's, measured from outside alone.
    case peer
  }

  /// Its name, unique in a comparison.
  public var name: String
  /// Whose it is.
  public var kind: Kind
  /// Its command, with the files of a run.
  public var command: @Sendable (RunFiles) -> ChildCommand
  /// The key of the mark at which it is ended; nil for the plan's.
  public var endKey: String?
  /// Milliseconds between asking it to end and killing it; 0 kills at once.
  public var grace: UInt64
  /// Called before each of its runs; what it returns is noted with the run.
  public var prepare: (@Sendable () -> String?)?

  /// A candidate.
  public init(
    name: String, kind: Kind, grace: UInt64 = 0, endKey: String? = nil,
    prepare: (@Sendable () -> String?)? = nil,
    command: @escaping @Sendable (RunFiles) -> ChildCommand
  ) {
    self.name = name
    self.kind = kind
    self.grace = grace
    self.endKey = endKey
    self.prepare = prepare
    self.command = command
  }
}

/// Something the booted guest does, timed alone.
public struct Workload: Codable, Equatable, Sendable {
  /// Its name, unique in a comparison.
  public var name: String
  /// What the guest's shell runs.
  public var command: String
  /// The console text before it.
  public var begin: String
  /// The console text behind it. In its line stand `status=`, and `from=` and `to=` with the guest's
  /// clock in seconds.
  public var end: String

  /// A workload.
  public init(name: String, command: String, begin: String, end: String) {
    self.name = name
    self.command = command
    self.begin = begin
    self.end = end
  }

  /// The keys of its marks.
  var beginKey: String { "begin \(name)" }
  var endKey: String { "end \(name)" }
}

/// A whole comparison.
public struct ComparisonPlan: Sendable {
  /// What is run, for headings.
  public var title: String
  /// What is compared; the first one's output is what the others' must equal.
  public var candidates: [Candidate]
  /// Points of the boot, in order.
  public var marks: [ConsoleMark]
  /// The key of the mark that ends a boot, from whose line on the output is compared.
  public var endKey: String
  /// What the guest does behind that; empty to compare boots.
  public var workloads: [Workload]
  /// Measured runs of each candidate.
  public var runs: Int
  /// Runs of each before them that are thrown away.
  public var warmUps: Int
  /// Seconds after which a run is given up.
  public var timeout: Double
  /// Decides the order of the runs.
  public var seed: UInt64
  /// The candidate that ratios are over; nil for the first peer, or the first of all.
  public var baseline: String?
  /// Whether runs around which the host was disturbed don't count and are made up for.
  public var isIdleOnly: Bool

  /// A plan.
  public init(
    title: String, candidates: [Candidate], marks: [ConsoleMark], endKey: String,
    workloads: [Workload] = [], runs: Int, warmUps: Int = 0, timeout: Double, seed: UInt64,
    baseline: String? = nil, isIdleOnly: Bool = false
  ) {
    self.title = title
    self.candidates = candidates
    self.marks = marks
    self.endKey = endKey
    self.workloads = workloads
    self.runs = runs
    self.warmUps = warmUps
    self.timeout = timeout
    self.seed = seed
    self.baseline = baseline
    self.isIdleOnly = isIdleOnly
  }

  /// The key of the mark at which a candidate has done everything.
  func lastKey(of candidate: Candidate) -> String {
    candidate.endKey ?? workloads.last?.endKey ?? endKey
  }

  /// All texts that are watched for: those of the boot, then those of the workloads.
  var watched: [ConsoleMark] {
    marks
      + workloads.flatMap { work in
        [
          ConsoleMark(key: work.beginKey, name: "\(work.name) begins", text: work.begin),
          ConsoleMark(
            key: work.endKey, name: "\(work.name) ends", text: work.end, after: work.beginKey),
        ]
      }
  }
}
