// SPDX-License-Identifier: Apache-2.0
//
// What one run gave: the raw figures that all reports are made of. Seconds and milliseconds are
// rounded to six decimals, so that every report has the same number.

/// A point of a run, in milliseconds from just before the process was started.
public struct MarkTime: Codable, Equatable, Sendable {
  /// The mark's key.
  public var key: String
  /// When it was reached.
  public var milliseconds: Double
}

/// One workload's times in one run.
public struct WorkloadTime: Codable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// Seconds between its marks by the host's clock.
  public var hostSeconds: Double
  /// Seconds by the guest's clock, in hundredths; nil if the guest didn't say.
  public var guestSeconds: Double?
  /// Host CPU seconds the process took meanwhile.
  public var cpuSeconds: Double?
  /// Its exit status in the guest; nil if the guest didn't say.
  public var status: Int?
}

/// What a candidate had done by one moment: work of each kind since its start, and what waits.
public struct TimelineSample: Codable, Equatable, Sendable {
  /// Milliseconds from the start of the process.
  public var milliseconds: Double
  /// Work done so far by kind; a kind's count never falls.
  public var work: [String: UInt64]
  /// Requests waiting then.
  public var waiting: UInt64

  /// A sample.
  public init(milliseconds: Double, work: [String: UInt64], waiting: UInt64) {
    self.milliseconds = milliseconds
    self.work = work
    self.waiting = waiting
  }
}

/// One run of one candidate.
public struct RunRecord: Codable, Equatable, Sendable {
  /// How it ended.
  public enum Outcome: String, Codable, Sendable {
    /// It reached the last mark.
    case finished
    /// It had not when its time was up.
    case timeout
    /// It ended by itself before.
    case ended
    /// It could not be started.
    case failed
    /// The comparison was interrupted.
    case interrupted
  }

  /// The round, from 1; 0 and below for warm-up.
  public var round: Int
  /// How it ended.
  public var outcome: Outcome
  /// Why it didn't finish; one line.
  public var problem: String?
  /// What was noted before it began.
  public var note: String?
  /// Seconds to the last mark; of an unfinished run, to its end.
  public var wallSeconds: Double
  /// Host CPU seconds until then.
  public var cpuSeconds: Double?
  /// The part of them in kernel mode.
  public var systemSeconds: Double?
  /// The most memory it had resident until then, in bytes.
  public var peakBytes: UInt64?
  /// Points of the boot that were reached.
  public var marks: [MarkTime]
  /// Workloads that were finished.
  public var workloads: [WorkloadTime]
  /// What the candidate counted itself.
  public var statistics: JSONValue?
  /// What it sampled of itself, at most `Timeline.limit` points.
  public var samples: [TimelineSample]
  /// What it said on standard error; at most twenty lines.
  public var messages: [String]

  /// The host's best speed in this comparison over its speed around the run: just before or just behind it,
  /// whichever was slower, of two cores if it kept two busy and else of the better one; 1 and above. Nil in
  /// reports of older versions.
  public var hostSlowdown: Double?
  /// Whether that is more than counts as undisturbed.
  public var isDisturbed: Bool?
  /// Whether it is not counted for that.
  public var isSetAside: Bool?

  /// Whether it gives figures.
  public var isMeasured: Bool { outcome == .finished && round > 0 && isSetAside != true }
}

/// Rounded to six decimals.
func toMillionths(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
