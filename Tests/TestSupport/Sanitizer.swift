// SPDX-License-Identifier: Apache-2.0
//
// Whether tests run under a sanitizer, which makes everything slower and keeps records that grow. `make
// sanitize` says so by the sanitizers' own variables.

import Glibc

/// What a test has to allow for under a sanitizer.
public enum Sanitizer {
  /// Whether one is at work.
  public static let isActive = getenv("TSAN_OPTIONS") != nil || getenv("ASAN_OPTIONS") != nil

  /// How many times slower, at least, a guest may run.
  public static let slowdown = isActive ? 21 : 1

  /// So many tenths of a second, or as much longer, as `--timeout` takes them.
  public static func seconds(tenths: Int) -> String {
    "\(tenths * slowdown / 10).\(tenths * slowdown % 10)"
  }

  /// How much resident memory may grow, in units of the caller's: with a record of every way in which
  /// memory was asked for, ten times as much.
  public static func allowance(_ amount: Int) -> Int { isActive ? amount * 10 : amount }
}
