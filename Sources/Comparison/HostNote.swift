// SPDX-License-Identifier: Apache-2.0
//
// What a report says of the host: whether its runs were disturbed, and what became of those that were.

extension ComparisonReport {
  /// What there is to say of the host's speed, in one line; nil where nobody measured it.
  public var hostNote: String? {
    let runs = candidates.flatMap(\.runs).filter { $0.round > 0 && $0.isDisturbed != nil }
    let disturbed = runs.filter { $0.isDisturbed == true }
    guard !runs.isEmpty else { return nil }
    guard let most = disturbed.compactMap(\.hostSlowdown).max() else {
      return "host: undisturbed in all runs (\(runs.count))"
    }
    let some = "\(disturbed.count) of \(runs.count) runs found it more than "
    let slower =
      "\(Figures.percent(HostProbe.tolerance)) slower than at its best, up to \(Figures.ratio(most))"
    return disturbed.contains { $0.isSetAside == true }
      ? "host: \(some)\(slower); these don't count"
      : "host: disturbed, \(some)\(slower); --idle makes up for such runs"
  }
}

/// What is missing for the host's sake.
enum HostNote {
  /// That a candidate has too few runs that count, since the host was disturbed; nil if it has enough.
  static func shortage(of runs: [RunRecord], _ plan: ComparisonPlan) -> String? {
    let tried = runs.count { $0.round > 0 }
    let measured = runs.count { $0.isMeasured }
    guard plan.isIdleOnly, tried >= plan.runs, measured < plan.runs else { return nil }
    return "the host was undisturbed in \(measured) of \(tried) runs, \(plan.runs) were asked for"
  }
}
