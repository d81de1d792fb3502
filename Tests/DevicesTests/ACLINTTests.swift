// SPDX-License-Identifier: Apache-2.0
//
// Software interrupts, the machine timer and the tick arithmetic under it.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct ACLINTTests {
  private let clock = ManualClock()
  private let software = [RecordingLine(), RecordingLine()]
  private let timers = [RecordingLine(), RecordingLine()]
  private let aclint: ACLINT

  private static let compare: UInt64 = 0x4000
  private static let time: UInt64 = 0xbff8

  init() {
    aclint = ACLINT(
      clock: clock, harts: zip(software, timers).map { ACLINTHart(software: $0, timer: $1) })
  }

  @Test func softwareInterruptsFollowTheirBit() {
    aclint.write(0xffff_ffff, at: 4, width: .word)
    #expect(software.map(\.isHigh) == [false, true])
    #expect(aclint.read(at: 4, width: .word) == 1)
    aclint.write(2, at: 4, width: .word)
    #expect(software.map(\.isHigh) == [false, false])
    aclint.write(1, at: 8, width: .word)
    aclint.write(1, at: 2, width: .word)
    #expect(software.flatMap(\.changes) == [true, false])
  }

  @Test func timeCountsInTenMegahertzTicks() {
    clock.advance(to: 1_234_567)
    #expect(aclint.time == 12_345)
    #expect(aclint.read(at: Self.time, width: .double) == 12_345)
    #expect(aclint.timebaseFrequency == 10_000_000)
  }

  @Test func theTimerFiresAtItsTick() {
    aclint.write(100, at: Self.compare, width: .double)
    #expect(clock.timer(0).deadline == 10_000)
    clock.advance(to: 9_999)
    #expect(!timers[0].isHigh)
    clock.advance(to: 10_000)
    #expect(timers[0].isHigh)
    #expect(!timers[1].isHigh)
    aclint.write(200, at: Self.compare, width: .double)
    #expect(!timers[0].isHigh)
    clock.advance(to: 50_000)
    #expect(timers[0].changes == [true, false, true])
    aclint.write(.max, at: Self.compare, width: .double)
    #expect(clock.timer(0).deadline == nil)
  }

  @Test func aPastDeadlineIsDueAtOnce() {
    clock.advance(to: 1_000_000)
    aclint.write(5, at: Self.compare + 8, width: .double)
    #expect(timers.map(\.isHigh) == [false, true])
    #expect(clock.timer(1).deadline == nil)
  }

  @Test func halvesAreWrittenSeparately() {
    aclint.write(0xffff_ffff, at: Self.compare, width: .word)
    aclint.write(0, at: Self.compare + 4, width: .word)
    aclint.write(7, at: Self.compare, width: .word)
    #expect(aclint.read(at: Self.compare, width: .double) == 7)
    aclint.write(0x12, at: Self.compare + 4, width: .word)
    #expect(aclint.read(at: Self.compare, width: .double) == 0x12_0000_0007)
    #expect(aclint.read(at: Self.compare + 4, width: .word) == 0x12)
    clock.advance(to: 0x3_0000_0000 * 100)
    #expect(aclint.read(at: Self.time, width: .word) == 0)
    #expect(aclint.read(at: Self.time + 4, width: .word) == 3)
  }

  @Test func settingTheTimeMovesDeadlines() {
    aclint.write(1_000, at: Self.compare, width: .double)
    aclint.write(900, at: Self.time, width: .double)
    #expect(clock.timer(0).deadline == 10_000)
    clock.advance(to: 5_000)
    #expect(aclint.time == 950)
    aclint.write(0, at: Self.time, width: .double)
    #expect(clock.timer(0).deadline == 105_000)
    aclint.write(2_000, at: Self.time, width: .double)
    #expect(timers[0].isHigh)
    aclint.write(10, at: Self.time, width: .double)
    #expect(!timers[0].isHigh)
    #expect(clock.timer(0).deadline == 104_000)
  }

  @Test func aStaleFiringChangesNothing() {
    aclint.write(100, at: Self.compare, width: .double)
    aclint.write(500, at: Self.compare, width: .double)
    clock.timer(0).fireNow()
    #expect(!timers[0].isHigh)
    #expect(clock.timer(0).deadline == 50_000)
  }

  @Test func resetStopsEverything() {
    aclint.write(1, at: 0, width: .word)
    clock.advance(to: 700)
    aclint.write(3, at: Self.compare, width: .double)
    #expect(timers[0].isHigh)
    aclint.reset()
    #expect(software.map(\.isHigh) == [false, false])
    #expect(timers.map(\.isHigh) == [false, false])
    #expect(aclint.time == 0)
    #expect(aclint.read(at: Self.compare, width: .double) == .max)
    clock.advance(to: 1_700)
    #expect(aclint.time == 10)
  }

  @Test func aDroppedDeviceLeavesItsTimersHarmless() {
    var doomed: ACLINT? = ACLINT(
      clock: clock, harts: [ACLINTHart(software: software[0], timer: timers[0])])
    doomed?.write(1, at: Self.compare, width: .double)
    doomed = nil
    clock.advance(to: 1_000)
    #expect(timers[0].changes.isEmpty)
  }

  @Test func supervisorInterruptsAreEdges() {
    let raised = RecordingOutput()
    let sswi = SSWI(hartCount: 2) { hart in
      withUnsafeBytes(of: UInt8(hart)) { raised.write($0) }
    }
    for (value, offset) in [(1, 4), (0, 0), (3, 0), (1, 8), (1, 2)] as [(UInt64, UInt64)] {
      sswi.write(value, at: offset, width: .word)
    }
    #expect(raised.bytes == [1, 0])
    #expect(sswi.read(at: 4, width: .word) == 0)
  }

  @Test func ticksAndNanosecondsAgree() {
    var random = SeededGenerator(seed: 7)
    for frequency in [1, 3, 1_000_000, 10_000_000, 24_000_000, 1_000_000_000, 4_000_000_007]
      as [UInt64]
    {
      let rate = ClockTicks(frequency: frequency)
      for _ in 0..<200 {
        let shift = UInt64.random(in: 0..<64, using: &random)
        let ticks = UInt64.random(in: 0...(.max), using: &random) >> shift
        guard let time = rate.nanoseconds(until: ticks) else { continue }
        #expect(rate.ticks(at: time) >= ticks, "\(ticks) ticks at \(frequency) Hz")
        if time > 0, ticks > 0 {
          #expect(rate.ticks(at: time - 1) < ticks, "\(ticks) ticks at \(frequency) Hz")
        }
      }
    }
    #expect(ClockTicks(frequency: 10_000_000).nanoseconds(until: .max) == nil)
    #expect(ClockTicks(frequency: 10_000_000).ticks(at: .max) == UInt64.max / 100)
    #expect(ClockTicks(frequency: 0).frequency == 1)
  }
}
