// SPDX-License-Identifier: Apache-2.0
extension ComparisonReport {
  /// The report as a page.
  public var page: String { "" }
}
