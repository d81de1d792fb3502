// SPDX-License-Identifier: Apache-2.0
//
// The serial port by its registers: what a driver writes and reads, what reaches the back end, what
// the wire does.

import GuestTypes
import Testing

@testable import Devices

@Suite struct UART16550Tests {
  private let output = RecordingOutput()
  private let line = RecordingLine()
  private let uart: UART16550

  private static let (data, ier, iir, lcr, mcr, lsr, msr, scr) =
    (0, 1, 2, 3, 4, 5, 6, 7) as (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  private let clock = ManualClock()

  init() { uart = UART16550(output: output, interrupt: line, clock: clock, inputCapacity: 32) }

  private func read(_ register: UInt64) -> UInt64 { uart.read(at: register, width: .byte) }
  private func write(_ value: UInt64, _ register: UInt64) {
    uart.write(value, at: register, width: .byte)
  }
  private func send(_ text: String) { for byte in text.utf8 { write(UInt64(byte), Self.data) } }

  @Test func powerOnState() {
    #expect((0..<8).map { read($0) } == [0, 0, 1, 0, 0, 0x60, 0xb0, 0])
    #expect(!line.isHigh)
  }

  @Test func linesLeaveAtTheirEnd() {
    send("hello\nwor")
    #expect(output.text == "hello\n")
    #expect(output.callCount == 1)
    send("ld\n")
    #expect(output.text == "hello\nworld\n")
  }

  @Test func aPromptLeavesOnFlushAndOnPolling() {
    send("$ ")
    #expect(output.text == "")
    uart.flush()
    #expect(output.text == "$ ")
    send("a")
    #expect(read(Self.lsr) & 0x60 == 0x60)
    #expect(output.text == "$ ")
    _ = read(Self.lsr)
    #expect(output.text == "$ a")
    send("b")
    write(0, Self.ier)
    #expect(output.text == "$ ab")
    send("c")
    _ = read(Self.data)
    #expect(output.text == "$ abc")
    uart.flush()
    #expect(output.callCount == 4)
  }

  /// A guest that prints a prompt and then computes.
  @Test func aPromptLeavesWithinAMillisecond() {
    for text in ["$ ", "> "] {
      let before = output.text
      send(text)
      clock.advance(to: clock.nanoseconds + 999_999)
      #expect(output.text == before)
      clock.advance(to: clock.nanoseconds + 1)
      #expect(output.text == before + text)
    }
  }

  @Test func longOutputLeavesInPieces() {
    send(String(repeating: "x", count: 600))
    #expect(output.callCount == 2)
    #expect(output.bytes.count == 512)
    uart.flush()
    #expect(output.bytes.count == 600)
  }

  @Test func pollingBetweenCharactersDoesNotSplitALine() {
    for byte in "polled line\n".utf8 {
      _ = read(Self.lsr)
      write(UInt64(byte), Self.data)
    }
    #expect(output.text == "polled line\n")
    #expect(output.callCount == 1)
  }

  @Test func divisorLatchHidesDataAndInterruptEnable() {
    write(0x83, Self.lcr)
    write(0x34, Self.data)
    write(0x12, Self.ier)
    #expect(read(Self.data) == 0x34)
    #expect(read(Self.ier) == 0x12)
    write(0x03, Self.lcr)
    #expect(read(Self.lcr) == 3)
    #expect(read(Self.ier) == 0)
    uart.flush()
    #expect(output.bytes.isEmpty)
  }

  @Test func scratchAndReservedBits() {
    write(0xa5, Self.scr)
    #expect(read(Self.scr) == 0xa5)
    write(0xff, Self.ier)
    #expect(read(Self.ier) == 0x0f)
    write(0xff, Self.mcr)
    #expect(read(Self.mcr) == 0x1f)
  }

  @Test func widthsAndOffsetsBeyondTheRegisters() {
    uart.write(0xffff_ff41, at: Self.data, width: .word)
    uart.write(0x42, at: 8, width: .byte)
    uart.write(0x42, at: .max, width: .double)
    #expect(uart.read(at: 8, width: .byte) == 0)
    #expect(uart.read(at: .max, width: .byte) == 0)
    uart.flush()
    #expect(output.text == "A")
  }

  @Test func receivedBytesRaiseAndDrain() {
    write(1, Self.ier)
    #expect(uart.receive("ab".utf8) == 2)
    #expect(line.isHigh)
    #expect(read(Self.iir) == 0x04)
    #expect(read(Self.lsr) & 1 == 1)
    #expect(read(Self.data) == 0x61)
    #expect(line.isHigh)
    #expect(read(Self.data) == 0x62)
    #expect(!line.isHigh)
    #expect(read(Self.iir) == 0x01)
    #expect(line.changes == [true, false])
    #expect(line.repeats == 0)
  }

  @Test func triggerLevelAndTimeout() {
    write(0x41, Self.iir)
    write(1, Self.ier)
    uart.receive("abc".utf8)
    #expect(read(Self.iir) == 0xcc)
    uart.receive("d".utf8)
    #expect(read(Self.iir) == 0xc4)
    _ = read(Self.data)
    #expect(read(Self.iir) == 0xcc)
  }

  @Test func inputIsBounded() {
    #expect(uart.receiveRoom == 32)
    #expect(uart.receive([UInt8](repeating: 0x78, count: 100)) == 32)
    // One byte went on into the receiver buffer.
    #expect(uart.receiveRoom == 1)
    #expect(uart.receive([0x78, 0x78]) == 1)
    #expect(uart.receiveRoom == 0)
    #expect(uart.receive([1]) == 0)
    for _ in 0..<33 { #expect(read(Self.data) == 0x78) }
    #expect(read(Self.lsr) & 0x01 == 0)
    #expect(read(Self.data) == 0)
    #expect(uart.receiveRoom == 32)
  }

  @Test func fifoControlClearsTheReceiver() {
    write(0x01, Self.iir)
    uart.receive(Array(0..<20))
    write(0x03, Self.iir)
    #expect((0..<4).map { _ in read(Self.data) } == [16, 17, 18, 19])
    uart.receive([9, 10])
    write(0x00, Self.iir)
    #expect(read(Self.lsr) & 1 == 0)
    #expect(read(Self.iir) == 0x01)
  }

  @Test func transmitterInterrupt() {
    write(2, Self.ier)
    #expect(line.isHigh)
    #expect(read(Self.iir) == 0x02)
    #expect(!line.isHigh)
    #expect(read(Self.iir) == 0x01)
    write(0x41, Self.data)
    #expect(line.isHigh)
    #expect(read(Self.iir) == 0x02)
    write(0, Self.ier)
    write(2, Self.ier)
    #expect(line.isHigh)
    write(0, Self.ier)
    #expect(!line.isHigh)
  }

  @Test func loopbackFeedsTheReceiverAndTheModemInputs() {
    write(0x01, Self.iir)
    _ = read(Self.msr)
    write(0x1a, Self.mcr)
    #expect(read(Self.msr) & 0xf0 == 0x90)
    write(0x15, Self.mcr)
    #expect(read(Self.msr) & 0xf0 == 0x60)
    uart.receive([0x7a])
    send("ab")
    #expect(read(Self.data) == 0x61)
    #expect(read(Self.data) == 0x62)
    #expect(read(Self.lsr) & 1 == 0)
    write(0, Self.mcr)
    #expect(read(Self.data) == 0x7a)
    uart.flush()
    #expect(output.bytes.isEmpty)
  }

  @Test func loopbackOverrunIsALineStatusInterrupt() {
    write(0x10, Self.mcr)
    write(0x04, Self.ier)
    send("a")
    #expect(!line.isHigh)
    send("b")
    #expect(line.isHigh)
    #expect(read(Self.iir) == 0x06)
    #expect(read(Self.lsr) == 0x63)
    #expect(!line.isHigh)
    #expect(read(Self.lsr) == 0x61)
    #expect(read(Self.data) == 0x61)
  }

  @Test func modemStatusInterruptAndDeltas() {
    write(0x08, Self.ier)
    write(0x14, Self.mcr)
    #expect(line.isHigh)
    #expect(read(Self.iir) == 0x00)
    // CTS, DSR and DCD fell, RI rose.
    #expect(read(Self.msr) == 0x4b)
    #expect(!line.isHigh)
    write(0x10, Self.mcr)
    #expect(read(Self.msr) == 0x04)
  }

  @Test func interruptPriorities() {
    write(0x11, Self.iir)
    write(0x10, Self.mcr)
    write(0x0f, Self.ier)
    for _ in 0..<17 { send("x") }
    #expect(read(Self.iir) & 0xf == 0x06)
    _ = read(Self.lsr)
    #expect(read(Self.iir) & 0xf == 0x04)
    write(0x13, Self.iir)
    #expect(read(Self.iir) & 0xf == 0x02)
    #expect(read(Self.iir) & 0xf == 0x00)
    _ = read(Self.msr)
    #expect(read(Self.iir) & 0xf == 0x01)
  }

  @Test func resetSendsTheRestAndLowersTheLine() {
    write(1, Self.ier)
    uart.receive([1])
    send("tail")
    #expect(line.isHigh)
    uart.reset()
    #expect(!line.isHigh)
    #expect(output.text == "tail")
    #expect((0..<8).map { read($0) } == [0, 0, 1, 0, 0, 0x60, 0xb0, 0])
  }

  @Test func describesItself() {
    let place = DeviceTreePlace(
      base: 0x1000_0000, size: 0x100, interrupt: 10, interruptParent: 3)
    #expect(
      uart.deviceTreeNode(at: place).description == """
        serial@10000000 {
        \tcompatible = "ns16550a";
        \treg = <0x0 0x10000000 0x0 0x100>;
        \tinterrupts = <0xa>;
        \tinterrupt-parent = <0x3>;
        \tclock-frequency = <0x384000>;
        };

        """)
  }
}
