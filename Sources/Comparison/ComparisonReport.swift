// SPDX-License-Identifier: Apache-2.0
//
// The result of a comparison: the one source of the table, the JSON, the CSV and the page. All figures
// that more than one of them shows are computed here. The JSON's keys are an interface: keys are added,
// never renamed.

import Foundation

/// A figure of a candidate over its measured runs.
public struct Measure: Codable, Equatable, Sendable {
  /// Its key: `wall`, `cpu`, `user`, `system`, `peak`, a mark's or a workload's.
  public var key: String
  /// Its name for people.
  public var name: String
  /// `s`, `ms` or `MiB`.
  public var unit: String
  /// Median and spread.
  public var spread: Spread
  /// Its median over the baseline's; nil where the baseline has none.
  public var ratio: Ratio?
}

/// Where a candidate's output leaves the reference's.
public struct OutputDifference: Codable, Equatable, Sendable {
  /// The workload; nil for the boot.
  public var workload: String?
  /// The line's number, from 1, among those compared.
  public var line: Int
  /// The reference's line; nil behind its end.
  public var expected: String?
  /// The candidate's line; nil behind its end.
  public var found: String?
}

/// Where a candidate's time went, by its own account.
public struct CauseReport: Codable, Equatable, Sendable {
  /// One cause.
  public struct Row: Codable, Equatable, Sendable {
    /// Its name.
    public var cause: String
    /// Milliseconds, the median over the runs.
    public var milliseconds: Double
    /// Their share of `wallMilliseconds`, from 0 to 1.
    public var share: Double
  }
  /// By cause, most first.
  public var rows: [Row]
  /// Milliseconds to the last mark by the outside clock, the median.
  public var wallMilliseconds: Double
  /// The sum of all causes over `wallMilliseconds`: the median of the runs' own quotients.
  public var explained: Double
  /// CPU time of compiler threads, beside that; nil if the candidate doesn't tell.
  public var compilerMilliseconds: Double?
}

/// One candidate's results.
public struct CandidateReport: Codable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// Whose it is.
  public var kind: Candidate.Kind
  /// Its command line.
  public var command: [String]
  /// Why it has no or incomplete results; one line.
  public var problem: String?
  /// Where its output differs; nil if it doesn't.
  public var difference: OutputDifference?
  /// Wall and CPU time to the last mark, peak memory.
  public var totals: [Measure]
  /// Points of the boot, milliseconds from the start of the process.
  public var milestones: [Measure]
  /// Workloads, seconds by the host's clock.
  public var workloadHost: [Measure]
  /// Workloads, seconds by the guest's clock.
  public var workloadGuest: [Measure]
  /// Workloads, host CPU seconds.
  public var workloadCPU: [Measure]
  /// Where its time went; nil if it doesn't tell.
  public var causes: CauseReport?
  /// Which tier ran how much when, in one run; nil if it doesn't tell.
  public var occupancy: Occupancy?
  /// All its runs, warm-up and failed ones too, in order.
  public var runs: [RunRecord]

  /// Its figure with this key among those of its runs as a whole.
  public func total(_ key: String) -> Measure? { totals.first { $0.key == key } }
  /// The measured run whose wall time is closest to the median.
  public var typicalRun: RunRecord? {
    guard let median = total("wall")?.spread.median else { return nil }
    return runs.filter(\.isMeasured).min {
      abs($0.wallSeconds - median) < abs($1.wallSeconds - median)
    }
  }
}

/// The machine a comparison ran on.
public struct HostDescription: Codable, Equatable, Sendable {
  /// The processor's name.
  public var processor: String
  /// How many of its cores there are.
  public var cores: Int
  /// The operating system and its version.
  public var system: String
  /// The load before the first run.
  public var load: Double

  /// This machine, now.
  public init() {
    let lines = (readWhole("/proc/cpuinfo") ?? "").split(separator: "\n")
    processor =
      lines.first { $0.hasPrefix("model name") }.flatMap { line in
        line.firstIndex(of: ":").map {
          line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)
        }
      } ?? "unknown"
    cores = ProcessInfo.processInfo.processorCount
    let release = (readWhole("/proc/sys/kernel/osrelease") ?? "")
    system = "Linux " + release.trimmingCharacters(in: .whitespacesAndNewlines)
    let averages = (readWhole("/proc/loadavg") ?? "").split(separator: " ")
    load = averages.first.flatMap { Double($0) } ?? 0
  }
}

/// A whole comparison's results.
public struct ComparisonReport: Codable, Equatable, Sendable {
  /// The form of this JSON.
  public var format = "kiln-comparison 1"
  /// What was run.
  public var title: String
  /// When, in UTC.
  public var time: String
  /// Whether all runs that were asked for took place and nothing went wrong.
  public var isComplete: Bool
  /// Why runs are missing: an interruption; nil if none are.
  public var interruption: String?
  /// The machine.
  public var host: HostDescription
  /// Measured runs asked for.
  public var runs: Int
  /// Runs before them that don't count.
  public var warmUps: Int
  /// Seconds after which a run was given up.
  public var timeout: Double
  /// What the order of the runs was made from.
  public var seed: UInt64
  /// Points of the boot that were watched for.
  public var marks: [ConsoleMark]
  /// The key of the one that ends it.
  public var endKey: String
  /// Up to which marks runs were measured, in words.
  public var measuredTo: String
  /// What the booted guest did.
  public var workloads: [Workload]
  /// How outputs were compared.
  public var outputRule: String
  /// Whose output was held to be right; nil if there was none.
  public var reference: String?
  /// What ratios are over.
  public var baseline: String
  /// What was compared.
  public var candidates: [CandidateReport]

  /// Whether outputs that were compared are equal.
  public var outputsAgree: Bool { candidates.allSatisfy { $0.difference == nil } }
  /// Problems in one line each, by candidate.
  public var problems: [String] {
    candidates.flatMap { candidate -> [String] in
      let problem = candidate.problem.map { "\(candidate.name): \($0)" }
      let difference = candidate.difference.map { difference in
        let place = difference.workload.map { " of \($0)" } ?? ""
        return "\(candidate.name): output differs from \(reference ?? "the first")'s in line "
          + "\(difference.line)\(place): expected \(Self.shown(difference.expected)), "
          + "found \(Self.shown(difference.found))"
      }
      return [problem, difference].compactMap { $0 }
    }
  }

  private static func shown(_ line: String?) -> String { line.map { "'\($0)'" } ?? "the end" }

  init(
    plan: ComparisonPlan, host: HostDescription, candidates: [CandidateReport], reference: String?,
    interruption: String?
  ) {
    title = plan.title
    time = ISO8601DateFormatter().string(from: Date())
    self.interruption = interruption
    self.host = host
    runs = plan.runs
    warmUps = plan.warmUps
    timeout = plan.timeout
    seed = plan.seed
    marks = plan.marks
    endKey = plan.endKey
    var ends: [String] = []
    for candidate in plan.candidates {
      let key = plan.lastKey(of: candidate)
      let name = plan.watched.first { $0.key == key }?.name ?? key
      if !ends.contains(name) { ends.append(name) }
    }
    measuredTo = ends.joined(separator: " or ")
    workloads = plan.workloads
    outputRule = GuestOutput.rule
    self.reference = reference
    baseline =
      plan.baseline ?? plan.candidates.first { $0.kind == .peer }?.name
      ?? plan.candidates.first?.name ?? ""
    self.candidates = candidates
    isComplete =
      interruption == nil
      && candidates.allSatisfy { $0.problem == nil && $0.difference == nil }
    let over = candidates.first { $0.name == baseline }
    for index in self.candidates.indices {
      for path in CandidateReport.measures {
        let base = over?[keyPath: path] ?? []
        for place in self.candidates[index][keyPath: path].indices {
          let measure = self.candidates[index][keyPath: path][place]
          self.candidates[index][keyPath: path][place].ratio =
            base.first { $0.key == measure.key }.flatMap {
              Ratio(measure.spread, over: $0.spread)
            }
        }
      }
    }
  }

  /// A report from its JSON. Throws one line for what is none.
  public init(json: String) throws(FileFailure) {
    do {
      self = try JSONDecoder().decode(ComparisonReport.self, from: Data(json.utf8))
    } catch {
      throw FileFailure(description: "that is no comparison of this Kiln's: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is something else"
    default: "it isn't JSON"
    }
  }

  /// The report as JSON, keys sorted, ended by a newline.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let data = try? encoder.encode(self) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension CandidateReport {
  static let measures: [WritableKeyPath<CandidateReport, [Measure]> & Sendable] = [
    \.totals, \.milestones, \.workloadHost, \.workloadGuest, \.workloadCPU,
  ]

  init(
    _ candidate: Candidate, plan: ComparisonPlan, runs: [RunRecord], difference: OutputDifference?
  ) {
    name = candidate.name
    kind = candidate.kind
    command = candidate.command(RunFiles(statistics: "STATISTICS", samples: "SAMPLES")).words
    self.difference = difference
    self.runs = runs
    let measured = runs.filter(\.isMeasured)
    let status = runs.lazy.flatMap(\.workloads).first { ($0.status ?? 0) != 0 }
    problem =
      runs.lazy.compactMap(\.problem).first
      ?? status.map { "\($0.name) ended with status \($0.status ?? 0) in the guest" }
      ?? HostNote.shortage(of: runs, plan)

    func measure(
      _ key: String, _ name: String, _ unit: String, _ value: (RunRecord) -> Double?
    ) -> Measure? {
      Spread(measured.compactMap(value)).map {
        Measure(key: key, name: name, unit: unit, spread: $0.rounded, ratio: nil)
      }
    }
    totals = [
      measure("wall", "wall time", "s") { $0.wallSeconds },
      measure("cpu", "CPU time", "s") { $0.cpuSeconds },
      measure("user", "user", "s") { run in
        run.cpuSeconds.flatMap { cpu in run.systemSeconds.map { cpu - $0 } }
      },
      measure("system", "system", "s") { $0.systemSeconds },
      measure("peak", "peak memory", "MiB") { $0.peakBytes.map { Double($0) / 1_048_576 } },
    ].compactMap { $0 }
    var keys: [String] = []
    for run in measured {
      for mark in run.marks where !keys.contains(mark.key) { keys.append(mark.key) }
    }
    milestones = keys.compactMap { key in
      let name =
        plan.marks.first { $0.key == key }?.name
        ?? key.replacingOccurrences(of: "own_", with: "").replacingOccurrences(of: "_", with: " ")
      return measure(key, name, "ms") { run in
        run.marks.first { $0.key == key }?.milliseconds
      }
    }.sorted { $0.spread.median < $1.spread.median }
    func workloads(_ value: @escaping (WorkloadTime) -> Double?) -> [Measure] {
      plan.workloads.compactMap { work in
        measure(work.name, work.name, "s") { run in
          run.workloads.first { $0.name == work.name }.flatMap(value)
        }
      }
    }
    workloadHost = workloads { $0.hostSeconds }
    workloadGuest = workloads { $0.guestSeconds }
    workloadCPU = workloads { $0.cpuSeconds }
    causes = CauseReport(measured)
    occupancy = typicalRun.flatMap { Occupancy($0) }
  }
}

extension CauseReport {
  /// From runs whose statistics have `time_by_cause_ms`; nil if none has. Whatever causes are named
  /// are taken, but for `end`.
  init?(_ runs: [RunRecord]) {
    var times: [String: [Double]] = [:]
    var walls: [Double] = []
    var explained: [Double] = []
    var compiler: [Double] = []
    for run in runs {
      guard case .object(let causes)? = run.statistics?["time_by_cause_ms"] else { continue }
      var sum = 0.0
      // What a candidate does to end comes behind the last mark, where the wall time has stopped.
      for (cause, value) in causes where cause != "end" {
        guard let time = value.double else { continue }
        times[cause, default: []].append(time)
        sum += time
      }
      let wall = run.wallSeconds * 1000
      walls.append(wall)
      explained.append(wall > 0 ? sum / wall : 0)
      let threads = run.statistics?["compiler_thread_ms"]
      if let time = threads?.double ?? threads?["cpu"]?.double { compiler.append(time) }
    }
    guard let wall = Spread(walls)?.median, wall > 0, let share = Spread(explained)?.median else {
      return nil
    }
    wallMilliseconds = toMillionths(wall)
    self.explained = toMillionths(share)
    compilerMilliseconds = Spread(compiler).map { toMillionths($0.median) }
    rows = times.compactMap { cause, values in
      Spread(values).flatMap { spread in
        guard spread.median > 0 else { return nil }
        return Row(
          cause: cause, milliseconds: toMillionths(spread.median),
          share: toMillionths(spread.median / wall))
      }
    }.sorted { ($1.milliseconds, $0.cause) < ($0.milliseconds, $1.cause) }
  }
}

extension Spread {
  /// The same to six decimals.
  var rounded: Spread {
    var result = self
    for path in [\Spread.median, \.minimum, \.maximum, \.low, \.high, \.confidence] {
      result[keyPath: path] = (self[keyPath: path] * 1e6).rounded() / 1e6
    }
    return result
  }
}
