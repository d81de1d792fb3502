// SPDX-License-Identifier: Apache-2.0
//
// Reads what apt prints for programs: progress lines of `APT::Status-Fd`, records of `apt-cache`,
// and its error lines, which become one ImageError each. Pure text in, values out.

import Foundation

/// What the mirror's signed index says about one package.
struct PackageRecord: Equatable, Sendable {
  var name: String
  var version: String
  var architecture: String
  var bytes: Int64
  var sha256: String
}

/// Parsers for apt's output.
enum AptOutput {
  /// The fraction done (0...1) in a line such as `dlstatus:1:20.5:Retrieving file 1 of 3`, or nil.
  static func downloadFraction(_ line: String) -> Double? {
    let fields = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0] == "dlstatus", let percent = Double(fields[2]) else {
      return nil
    }
    return min(max(percent / 100, 0), 1)
  }

  /// The first record in the output of `apt-cache show`, or nil when a field is missing.
  static func packageRecord(_ text: String) -> PackageRecord? {
    guard let fields = AptSources.stanzas(text).first, let name = fields["package"],
      let version = fields["version"], let architecture = fields["architecture"],
      let bytes = fields["size"].flatMap(Int64.init),
      let sum = fields["sha256"], sum.count == 64, sum.allSatisfy(\.isHexDigit)
    else { return nil }
    return PackageRecord(
      name: name, version: version, architecture: architecture, bytes: bytes,
      sha256: sum.lowercased())
  }

  /// The real packages that the output of `apt-cache depends` names as dependencies.
  static func dependencies(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.drop { $0 == " " || $0 == "|" }.split(separator: " ")
      guard words.count >= 2, words[0] == "Depends:", !words[1].hasPrefix("<") else { return nil }
      return String(words[1].prefix { $0 != ":" })
    }
  }

  /// What a failed apt run means.
  /// - Parameters:
  ///   - errors: apt's standard error.
  ///   - cache: the folder to name when the disk is full.
  static func failure(_ errors: String, tool: String, cache: String) -> ImageError {
    let lines = errors.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == "E" || $0 == "W" || $0 == ":" || $0 == " " })
    }
    func first(_ markers: [String]) -> String? {
      lines.first { line in markers.contains { line.contains($0) } }
    }
    if first(["No space left on device", "enough free space"]) != nil {
      return .diskFull(path: cache, needed: 0)
    }
    if let line = first(["Hash Sum mismatch", "unexpected size", "Hashes of expected file"]) {
      return .mirrorIsUpdating(detail: line)
    }
    if let line = first(["NO_PUBKEY", "is not signed", "couldn't be verified", "EXPKEYSIG"]) {
      return .toolFailed(tool: tool, reason: "the mirror's signature can't be verified (\(line))")
    }
    let unreachable = [
      "Temporary failure resolving", "Could not resolve", "Could not connect", "Connection failed",
      "Network is unreachable", "Connection timed out", "Unable to connect", "Connection refused",
      "No route to host",
    ]
    if let line = first(unreachable) { return .network(reason: shortened(line)) }
    return .toolFailed(
      tool: tool, reason: HostTools.mostTellingLine(errors) ?? "it gave no reason")
  }

  /// "Failed to fetch URI  reason" without the URI.
  private static func shortened(_ line: String) -> String {
    guard line.hasPrefix("Failed to fetch "), let gap = line.range(of: "  ") else { return line }
    return line[gap.upperBound...].trimmingCharacters(in: .whitespaces)
  }
}
