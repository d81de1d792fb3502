// SPDX-License-Identifier: Apache-2.0
//
// What `--log`, `--log-file` and `--log-filter` ask for. The names are QEMU's `-d` items, as far as Kiln
// has something to say under them.

import ArgumentParser

/// Kinds of events that can be logged.
enum LogCategory: String, CaseIterable, Sendable {
  case inAssembly = "in_asm"
  case operations = "op"
  case execution = "exec"
  case interrupts = "int"
  case memory = "mmu"
  case guestErrors = "guest_errors"

  /// What it shows, for the help text.
  var summary: String {
    switch self {
    case .inAssembly: "guest instructions of each block that is translated"
    case .operations: "their IR"
    case .execution: "each block that is run (turns chaining off)"
    case .interrupts: "interrupts and exceptions"
    case .memory: "memory faults"
    case .guestErrors: "accesses that nothing answers, and the like"
    }
  }
}

/// A comma-separated list of categories, as `--log` takes it.
struct LogCategories: ExpressibleByArgument, Equatable, Sendable {
  let set: Set<LogCategory>

  init(_ set: Set<LogCategory>) { self.set = set }

  init?(argument: String) {
    var set: Set<LogCategory> = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let category = LogCategory(rawValue: String(name)) else { return nil }
      set.insert(category)
    }
    self.set = set
  }

  static var allValueStrings: [String] { LogCategory.allCases.map(\.rawValue) }
}

/// Ranges of guest virtual addresses, as `--log-filter` takes them: `START..END` (END included) or
/// `START+SIZE`, separated by commas.
struct AddressFilter: ExpressibleByArgument, Equatable, Sendable {
  private let ranges: [ClosedRange<UInt64>]

  /// A filter that lets every address through.
  static let all = AddressFilter([0...UInt64.max])

  private init(_ ranges: [ClosedRange<UInt64>]) { self.ranges = ranges }

  init?(argument: String) {
    var ranges: [ClosedRange<UInt64>] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = Self.range(part) else { return nil }
      ranges.append(range)
    }
    self.ranges = ranges
  }

  /// Whether an address lies in one of the ranges.
  func contains(_ address: UInt64) -> Bool { ranges.contains { $0.contains(address) } }

  private static func range(_ text: Substring) -> ClosedRange<UInt64>? {
    if let plus = text.firstIndex(of: "+") {
      guard let start = number(text[..<plus]), let size = number(text[text.index(after: plus)...]),
        size > 0, !start.addingReportingOverflow(size - 1).overflow
      else { return nil }
      return start...(start + (size - 1))
    }
    guard let dot = text.firstIndex(of: "."), text[dot...].hasPrefix("..") else { return nil }
    guard let start = number(text[..<dot]), let end = number(text[dot...].dropFirst(2)),
      start <= end
    else { return nil }
    return start...end
  }

  private static func number(_ text: Substring) -> UInt64? {
    guard text.first?.isHexDigit == true else { return nil }
    return text.hasPrefix("0x") || text.hasPrefix("0X")
      ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }
}

/// Where the log goes.
enum LogDestination: Equatable, Sendable {
  case standardError
  case file(String)

  /// Its name in messages.
  var name: String {
    switch self {
    case .standardError: "standard error"
    case .file(let path): path
    }
  }
}

/// What to log and where to.
struct LogPlan: Equatable, Sendable {
  var categories: Set<LogCategory>
  var destination: LogDestination
  /// By the guest's pc; categories without one ignore it.
  var filter: AddressFilter
}
