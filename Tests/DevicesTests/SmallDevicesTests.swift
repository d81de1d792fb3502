// SPDX-License-Identifier: Apache-2.0
//
// The finisher and the real-time clock.

import GuestTypes
import Synchronization
import Testing

@testable import Devices

@Suite struct TestFinisherTests {
  private func requests(_ writes: [(UInt64, UInt64)]) -> [MachineRequest] {
    let seen = Box()
    let finisher = TestFinisher { request in seen.list.withLock { $0.append(request) } }
    for (value, offset) in writes { finisher.write(value, at: offset, width: .word) }
    return seen.list.withLock { $0 }
  }

  private final class Box: Sendable {
    let list = Mutex<[MachineRequest]>([])
  }

  @Test func verbs() {
    #expect(requests([(0x5555, 0)]) == [.powerOff(exitCode: 0)])
    #expect(requests([(0x0003_3333, 0)]) == [.powerOff(exitCode: 3)])
    #expect(requests([(0xffff_3333, 0)]) == [.powerOff(exitCode: 0xffff)])
    #expect(requests([(0x3333, 0)]) == [.powerOff(exitCode: 1)])
    #expect(requests([(0x7777, 0)]) == [.reset])
    #expect(requests([(0x5555, 4), (0x1234, 0), (0, 0), (.max, 0)]) == [])
  }

  @Test func describesItselfAndItsUsers() {
    let finisher = TestFinisher { _ in }
    let place = DeviceTreePlace(base: 0x10_0000, size: 0x1000, phandle: 6)
    #expect(
      finisher.deviceTreeNode(at: place)["compatible"]?.strings
        == ["sifive,test1", "sifive,test0", "syscon"])
    let nodes = finisher.powerNodes(phandle: 6)
    #expect(nodes.map(\.name) == ["poweroff", "reboot"])
    #expect(nodes.map { $0["value"]?.cells } == [[0x5555], [0x7777]])
    #expect(nodes.map { $0["regmap"]?.cells } == [[6], [6]])
    #expect(nodes[1]["compatible"]?.strings == ["syscon-reboot"])
  }
}

@Suite struct GoldfishRTCTests {
  private let clock = ManualClock()
  private let line = RecordingLine()
  private let rtc: GoldfishRTC
  private static let epoch: UInt64 = 1_700_000_000_000_000_000

  init() { rtc = GoldfishRTC(clock: clock, interrupt: line, epoch: Self.epoch) }

  private func time() -> UInt64 {
    rtc.read(at: 0, width: .word) | rtc.read(at: 4, width: .word) << 32
  }
  private func write(_ value: UInt64, _ offset: UInt64) {
    rtc.write(value, at: offset, width: .word)
  }
  private func setAlarm(_ time: UInt64) {
    write(time >> 32, 0x0c)
    write(time & 0xffff_ffff, 0x08)
  }

  @Test func timeGoesWithTheClock() {
    #expect(time() == Self.epoch)
    clock.advance(to: 12_345)
    #expect(time() == Self.epoch + 12_345)
  }

  @Test func theHighHalfIsLatched() {
    let rtc = GoldfishRTC(clock: clock, interrupt: line, epoch: 0x1_ffff_ffff)
    #expect(rtc.read(at: 0, width: .word) == 0xffff_ffff)
    clock.advance(to: 1)
    #expect(rtc.read(at: 4, width: .word) == 1)
    #expect(rtc.read(at: 0, width: .word) == 0)
    #expect(rtc.read(at: 4, width: .word) == 2)
  }

  @Test func theGuestCanSetTheTime() {
    write(0x10, 4)
    write(0x20, 0)
    #expect(time() == 0x10_0000_0020)
    clock.advance(to: 5)
    #expect(time() == 0x10_0000_0025)
    rtc.reset()
    #expect(time() == Self.epoch + 5)
  }

  @Test func theAlarmFiresOnce() {
    write(1, 0x10)
    setAlarm(Self.epoch + 1_000)
    #expect(rtc.read(at: 0x18, width: .word) == 1)
    #expect(rtc.read(at: 0x08, width: .word) == (Self.epoch + 1_000) & 0xffff_ffff)
    clock.advance(to: 999)
    #expect(!line.isHigh)
    clock.advance(to: 1_000)
    #expect(line.isHigh)
    #expect(rtc.read(at: 0x18, width: .word) == 0)
    write(1, 0x1c)
    #expect(!line.isHigh)
    clock.advance(to: 1_000_000)
    #expect(line.changes == [true, false])
  }

  @Test func aMaskedAlarmShowsWhenUnmasked() {
    setAlarm(Self.epoch)
    #expect(!line.isHigh)
    write(1, 0x10)
    #expect(line.isHigh)
    write(0, 0x10)
    #expect(!line.isHigh)
  }

  @Test func clearingAndResettingDisarm() {
    write(1, 0x10)
    setAlarm(Self.epoch + 100)
    write(1, 0x14)
    #expect(clock.timer(0).deadline == nil)
    setAlarm(Self.epoch + 100)
    rtc.reset()
    clock.advance(to: 1_000)
    #expect(line.changes.isEmpty)
    setAlarm(Self.epoch)
    write(1, 0x10)
    rtc.reset()
    #expect(!line.isHigh)
  }

  @Test func settingTheTimeMovesTheAlarm() {
    write(1, 0x10)
    setAlarm(0x10_0000_0100)
    #expect(line.isHigh)
    write(1, 0x1c)
    write(0x10, 4)
    write(0, 0)
    setAlarm(0x10_0000_0100)
    #expect(clock.timer(0).deadline == 0x100)
    write(0x80, 0)
    #expect(clock.timer(0).deadline == 0x80)
    clock.advance(to: 0x80)
    #expect(line.isHigh)
  }

  @Test func aSlowWallClockIsWaitedFor() {
    let wall = ManualClock()
    let rtc = GoldfishRTC(clock: clock, interrupt: line) { wall.nanoseconds }
    rtc.write(1, at: 0x10, width: .word)
    rtc.write(0, at: 0x0c, width: .word)
    rtc.write(100, at: 0x08, width: .word)
    clock.advance(to: 150)
    #expect(!line.isHigh)
    wall.advance(to: 100)
    clock.advance(to: 200)
    #expect(line.isHigh)
  }
}
