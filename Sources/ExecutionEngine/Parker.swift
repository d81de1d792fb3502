// SPDX-License-Identifier: Apache-2.0
//
// Where a thread sleeps until somebody wakes it. A wake-up that comes before the sleep is not lost.

import Glibc

/// A thread's sleeping place.
public final class Parker: @unchecked Sendable {
  // Safety: `signalled` is only touched with the mutex held; the pointers never change.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var signalled = false

  /// An empty place.
  public init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Ends the sleep, or the next one at once.
  public func wake() {
    pthread_mutex_lock(mutex)
    signalled = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Sleeps until woken, or until the host's monotonic clock reaches a deadline in nanoseconds.
  public func park(until deadline: UInt64? = nil) {
    pthread_mutex_lock(mutex)
    while !signalled {
      if let deadline {
        var time = timespec(
          tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
        if pthread_cond_timedwait(condition, mutex, &time) == ETIMEDOUT { break }
      } else {
        pthread_cond_wait(condition, mutex)
      }
    }
    signalled = false
    pthread_mutex_unlock(mutex)
  }
}
