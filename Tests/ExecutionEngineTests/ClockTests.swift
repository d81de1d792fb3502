// SPDX-License-Identifier: Apache-2.0
//
// Guest time by itself: order of timers, replaced and forgotten deadlines, deadlines of long ago and of
// never, and an end after which nothing fires.

import Glibc
import Synchronization
import Testing

@testable import ExecutionEngine

@Suite struct ClockTests {
  @Test func countedTimersFireInOrderAtTheirCount() {
    let clock = MachineClock(.counted)
    let fired = Mutex<[Int]>([])
    let timers = (0..<4).map { i in clock.makeTimer { fired.withLock { $0.append(i) } } }
    timers[0].arm(at: 300)
    timers[1].arm(at: 100)
    timers[2].arm(at: 200)
    timers[3].arm(at: .max)
    #expect(clock.untilNextDeadline == 100)
    clock.publish(count: 99)
    clock.fireDue()
    #expect(fired.withLock { $0 } == [])
    clock.publish(count: 250)
    clock.fireDue()
    #expect(fired.withLock { $0 } == [1, 2])
    #expect(clock.untilNextDeadline == 50)
    timers[0].arm(at: 400)
    #expect(clock.untilNextDeadline == 150)
    timers[1].arm(at: 10)
    #expect(clock.untilNextDeadline == 0, "long ago is now")
    clock.fireDue()
    #expect(fired.withLock { $0 } == [1, 2, 1])
    timers[0].disarm()
    #expect(clock.untilNextDeadline == nil)
    #expect(!clock.skipToNextDeadline())
    timers[2].arm(at: 1_000)
    #expect(clock.skipToNextDeadline() && clock.nanoseconds == 1_000)
    clock.publish(count: 251)
    #expect(clock.nanoseconds == 1_001, "idle time is kept")
  }

  @Test func timersMayArmThemselves() {
    let clock = MachineClock(.counted)
    let count = Mutex(0)
    let timer = clock.makeTimer { count.withLock { $0 += 1 } }
    let chained = clock.makeTimer { timer.arm(at: 0) }
    chained.arm(at: 5)
    clock.publish(count: 5)
    clock.fireDue()
    #expect(count.withLock { $0 } == 0)
    clock.fireDue()
    #expect(count.withLock { $0 } == 1)
  }

  @Test func realTimersFireSoonAndNotEarly() {
    let clock = MachineClock(.real)
    let fired = Mutex<[(Int, UInt64)]>([])
    let timers = (0..<3).map { i in
      clock.makeTimer { [unowned clock] in
        let now = clock.nanoseconds
        fired.withLock { $0.append((i, now)) }
      }
    }
    let now = clock.nanoseconds
    timers[0].arm(at: now + 30_000_000)
    timers[1].arm(at: now + 10_000_000)
    timers[2].arm(at: now + 3_600_000_000_000)
    for _ in 0..<60_000 where fired.withLock({ $0.count }) < 2 { usleep(500) }
    let seen = fired.withLock { $0 }
    #expect(seen.map(\.0) == [1, 0])
    #expect(seen.first.map { $0.1 >= now + 10_000_000 } == true)
    #expect(seen.last.map { $0.1 >= now + 30_000_000 } == true)
    clock.stop()
  }

  @Test func nothingFiresBehindTheEnd() {
    for _ in 0..<200 {
      let clock = MachineClock(.real)
      let ended = Mutex(false)
      let late = Mutex(false)
      let timer = clock.makeTimer {
        let isLate = ended.withLock { $0 }
        if isLate { late.withLock { $0 = true } }
      }
      timer.arm(at: clock.nanoseconds + 20_000)
      usleep(UInt32.random(in: 0..<60))
      clock.stop()
      ended.withLock { $0 = true }
      timer.arm(at: 0)
      usleep(50)
      #expect(!late.withLock { $0 })
    }
  }

  @Test func clocksOfNobodyEnd() {
    weak var clock: MachineClock?
    do {
      let new = MachineClock(.real)
      clock = new
      let timer = new.makeTimer {}
      timer.arm(at: .max - 1)
      usleep(2_000)
      new.stop()
    }
    for _ in 0..<60_000 where clock != nil { usleep(500) }
    #expect(clock == nil)
  }
}
