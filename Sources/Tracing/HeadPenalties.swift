// SPDX-License-Identifier: Apache-2.0
//
// Heads whose recordings fail wait longer each time, by a doubling, randomised number of executions, and
// are left alone in the end. The random part keeps a head from failing in step with what disturbs it.

/// How long heads with failed recordings wait.
public struct HeadPenalties: Sendable {
  private let threshold: Int32
  private let limit: Int
  private var random: PolicyRandom
  /// Failures by head.
  private var failures: [Int: Int] = [:]

  /// No head has failed yet.
  public init(_ policy: TierPolicy) {
    threshold = max(policy.hotThreshold, 1)
    limit = policy.abortLimit
    random = PolicyRandom(seed: policy.seed)
  }

  /// Heads that are left alone.
  public var blacklisted: Int { failures.values.lazy.filter { $0 >= limit }.count }

  /// Whether a head is left alone.
  public func isBlacklisted(_ head: Int) -> Bool { (failures[head] ?? 0) >= limit }

  /// Notes a failure; gives the executions the head has to wait for another try.
  public mutating func fail(_ head: Int) -> Int32 {
    let count = (failures[head] ?? 0) + 1
    failures[head] = count
    if count >= limit { return .max }
    let base = Int64(threshold) &<< Int64(min(count, 30))
    let spread = Int64(bitPattern: random.next() >> 1) % max(base / 2, 1)
    return Int32(clamping: base + spread)
  }

  /// Heads are numbered anew: nothing is known of any.
  public mutating func forgetAll() { failures.removeAll() }
}
