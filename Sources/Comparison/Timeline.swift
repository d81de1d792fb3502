// SPDX-License-Identifier: Apache-2.0
//
// Samples a candidate leaves of itself: a JSON object a line, such as
//
//   {"ms":1303.25,"interpreted":618998598,"quick":663742001,"optimised":0,"queue":7,"traces":812}
//
// `ms` counts from the candidate's own start; the kinds of work are sums so far. Other keys are left
// alone, a line that was cut off is left out.

import Foundation

/// Reading samples.
enum Timeline {
  /// Kinds of work, the cheapest to prepare first.
  static let kinds = ["interpreted", "cheap", "quick", "optimised"]

  /// More points than this say nothing more on a page.
  static let limit = 200

  /// The samples in a file, thinned evenly; none if there is no file. Kinds that did nothing at all are
  /// left out.
  /// - Parameters:
  ///   - origin: milliseconds from the start of the process to the candidate's own start.
  ///   - end: milliseconds from there to the last mark; what was sampled later is left out.
  static func read(_ path: String, origin: Double, end: Double) -> [TimelineSample] {
    let decoder = JSONDecoder()
    var all = (readWhole(path) ?? "").split(separator: "\n").compactMap { line in
      (try? decoder.decode(JSONValue.self, from: Data(line.utf8))).flatMap { sample($0, origin) }
    }.filter { $0.milliseconds <= end }
    if all.count > limit {
      all = (0..<limit).map { all[$0 * (all.count - 1) / (limit - 1)] }
    }
    let used = kinds.filter { kind in all.contains { ($0.work[kind] ?? 0) > 0 } }
    return all.map { sample in
      var sample = sample
      sample.work = sample.work.filter { used.contains($0.key) }
      return sample
    }
  }

  private static func sample(_ line: JSONValue, _ origin: Double) -> TimelineSample? {
    guard let time = line["ms"]?.double, time + origin >= 0 else { return nil }
    var work: [String: UInt64] = [:]
    for kind in kinds {
      if case .integer(let count)? = line[kind], count >= 0 { work[kind] = UInt64(count) }
    }
    guard !work.isEmpty else { return nil }
    var waiting: UInt64 = 0
    if case .integer(let count)? = line["queue"], count >= 0 { waiting = UInt64(count) }
    return TimelineSample(
      milliseconds: toMillionths(time + origin), work: work, waiting: waiting)
  }
}
