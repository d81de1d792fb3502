// SPDX-License-Identifier: Apache-2.0
//
// Samples a candidate leaves of itself: a JSON object a line,
//
//   {"ns": 81234567890, "work": {"interpreted": 123, "quick": 4, "optimised": 0}, "waiting": 7}
//
// `ns` on the host's monotonic clock, counts since the start. A line that was cut off is left out.

import Foundation

/// Reading samples.
enum Timeline {
  private struct Line: Decodable {
    let ns: UInt64
    let work: [String: UInt64]
    let waiting: UInt64
  }

  /// More points than this say nothing more on a page.
  static let limit = 200

  /// The samples in a file, thinned evenly; none if there is no file.
  static func read(_ path: String, start: UInt64) -> [TimelineSample] {
    let decoder = JSONDecoder()
    let all = (readWhole(path) ?? "").split(separator: "\n").compactMap { line in
      try? decoder.decode(Line.self, from: Data(line.utf8))
    }.filter { $0.ns >= start }.map {
      TimelineSample(
        milliseconds: toMillionths(Double($0.ns &- start) / 1e6), work: $0.work, waiting: $0.waiting
      )
    }
    guard all.count > limit else { return all }
    return (0..<limit).map { all[$0 * (all.count - 1) / (limit - 1)] }
  }
}
