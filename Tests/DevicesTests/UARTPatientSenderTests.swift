// SPDX-License-Identifier: Apache-2.0
//
// The serial port with a sender that can wait: nothing reaches a driver that is still setting the port
// up, nothing is lost to clearing, and the sender hears when to go on.

import Synchronization
import Testing

@testable import Devices

@Suite struct UARTPatientSenderTests {
  private let line = RecordingLine()
  private let uart: UART16550
  private let calls = Counter()

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  private static let (data, ier, fcr, mcr, lsr) =
    (0, 1, 2, 4, 5) as (UInt64, UInt64, UInt64, UInt64, UInt64)

  init() {
    uart = UART16550(
      output: RecordingOutput(), interrupt: line, clock: ManualClock(),
      inputCapacity: 64)
    uart.setInputObserver { [calls] in calls.value.add(1, ordering: .relaxed) }
  }

  private func read(_ register: UInt64) -> UInt64 { uart.read(at: register, width: .byte) }
  private func write(_ value: UInt64, _ register: UInt64) {
    uart.write(value, at: register, width: .byte)
  }
  private var callCount: Int { calls.value.load(ordering: .relaxed) }

  @Test func nothingIsTakenBeforeTheGuestListens() {
    #expect(uart.offer([1, 2, 3]) == 0)
    _ = read(Self.lsr)
    write(0x0b, Self.mcr)
    #expect(callCount == 0)
    write(1, Self.ier)
    #expect(callCount == 1)
    #expect(uart.offer([1, 2, 3]) == 1, "without FIFOs there is room for one")
    #expect(line.isHigh)
    #expect(read(Self.data) == 1)
    #expect(callCount == 2)
  }

  @Test func aGuestThatPollsListens() {
    for _ in 0..<15 { _ = read(Self.lsr) }
    #expect(uart.offer([7]) == 0)
    #expect(read(Self.lsr) & 1 == 0)
    #expect(callCount == 1)
    #expect(uart.offer([7]) == 1)
    #expect(read(Self.lsr) & 1 == 1)
    #expect(read(Self.data) == 7)
  }

  @Test func theFIFOFillsAndAsksAgainWhenHalfEmpty() {
    write(1, Self.fcr)
    write(1, Self.ier)
    #expect(uart.offer(Array(0..<40)) == 16)
    for byte in 0..<7 { #expect(read(Self.data) == byte) }
    #expect(callCount == 0)
    #expect(read(Self.data) == 7)
    #expect(callCount == 1)
    #expect(uart.offer(Array(16..<40)) == 8)
    for byte in 8..<24 { #expect(read(Self.data) == byte) }
  }

  @Test func clearingLosesNothing() {
    write(1, Self.ier)
    #expect(uart.offer([0x65, 0x63]) == 1)
    write(1, Self.fcr)  // turns the FIFOs on, which clears them
    #expect(read(Self.lsr) & 1 == 1)
    #expect(uart.offer([0x63]) == 1)
    write(0, Self.ier)
    write(3, Self.fcr)
    #expect(read(Self.lsr) & 1 == 0, "a driver that shuts the port down reads nothing")
    #expect(read(Self.data) == 0)
    write(1, Self.ier)
    #expect(read(Self.data) == 0x65)
    #expect(read(Self.data) == 0x63)
  }

  @Test func loopbackBytesAreNotInput() {
    write(1, Self.ier)
    #expect(uart.offer([]) == 0)
    write(0x10, Self.mcr)
    write(0x55, Self.data)
    write(1, Self.fcr)
    write(0, Self.mcr)
    #expect(read(Self.lsr) & 1 == 0)
  }

  @Test func resetKeepsTheObserver() {
    #expect(uart.offer([1]) == 0)
    uart.reset()
    write(1, Self.ier)
    #expect(callCount == 1)
  }
}
