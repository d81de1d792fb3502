// SPDX-License-Identifier: Apache-2.0
//
// The interrupt controller by its registers and wires.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct PLICTests {
  private let wires = [RecordingLine(), RecordingLine()]
  private let plic: PLIC

  init() { plic = PLIC(sourceCount: 96, contexts: wires) }

  private func read(_ offset: UInt64) -> UInt64 { plic.read(at: offset, width: .word) }
  private func write(_ value: UInt64, _ offset: UInt64) {
    plic.write(value, at: offset, width: .word)
  }
  private func enable(_ source: UInt64, context: UInt64, priority: UInt64) {
    write(priority, source * 4)
    let offset = 0x2000 + context * 0x80 + source / 32 * 4
    write(read(offset) | 1 << (source % 32), offset)
  }
  private func claim(_ context: UInt64) -> UInt64 { read(0x20_0004 + context * 0x1000) }
  private func complete(_ source: UInt64, _ context: UInt64) {
    write(source, 0x20_0004 + context * 0x1000)
  }

  @Test func aLevelIsForwardedClaimedAndCompleted() {
    enable(10, context: 1, priority: 1)
    let source = plic.source(10)
    source.set(true)
    #expect(wires.map(\.isHigh) == [false, true])
    #expect(read(0x1000) == 1 << 10)
    #expect(claim(1) == 10)
    #expect(wires[1].isHigh == false)
    #expect(read(0x1000) == 0)
    #expect(claim(1) == 0)
    // Still asserted: completion forwards it again.
    complete(10, 1)
    #expect(wires[1].isHigh)
    #expect(claim(1) == 10)
    source.set(false)
    complete(10, 1)
    #expect(wires[1].changes == [true, false, true, false])
    #expect(wires.map(\.repeats) == [0, 0])
  }

  @Test func aRequestOutlivesItsLevelButNotTwice() {
    enable(3, context: 0, priority: 1)
    let source = plic.source(3)
    source.set(true)
    source.set(false)
    #expect(wires[0].isHigh)
    #expect(claim(0) == 3)
    source.set(true)
    source.set(false)
    complete(3, 0)
    #expect(!wires[0].isHigh)
  }

  @Test func highestPriorityThenLowestNumber() {
    for (source, priority) in [(5, 2), (40, 7), (96, 7), (33, 1)] as [(UInt64, UInt64)] {
      enable(source, context: 0, priority: priority)
      plic.source(Int(source)).set(true)
    }
    #expect([claim(0), claim(0), claim(0), claim(0), claim(0)] == [40, 96, 5, 33, 0])
    #expect(!wires[0].isHigh)
  }

  @Test func thresholdMasksTheWireButNotTheClaim() {
    enable(1, context: 0, priority: 3)
    write(3, 0x20_0000)
    plic.source(1).set(true)
    #expect(!wires[0].isHigh)
    write(2, 0x20_0000)
    #expect(wires[0].isHigh)
    write(7, 0x20_0000)
    #expect(!wires[0].isHigh)
    #expect(claim(0) == 1)
  }

  @Test func priorityZeroNeverInterrupts() {
    enable(1, context: 0, priority: 0)
    plic.source(1).set(true)
    #expect(!wires[0].isHigh)
    #expect(claim(0) == 0)
    write(1, 4)
    #expect(wires[0].isHigh)
  }

  @Test func oneContextClaimsForAll() {
    enable(7, context: 0, priority: 1)
    enable(7, context: 1, priority: 1)
    plic.source(7).set(true)
    #expect(wires.map(\.isHigh) == [true, true])
    #expect(claim(0) == 7)
    #expect(wires.map(\.isHigh) == [false, false])
    #expect(claim(1) == 0)
  }

  @Test func completionNeedsAnEnabledSource() {
    enable(7, context: 0, priority: 1)
    plic.source(7).set(true)
    #expect(claim(0) == 7)
    complete(7, 1)
    complete(8, 0)
    complete(0xffff_ffff, 0)
    #expect(!wires[0].isHigh)
    complete(7, 0)
    #expect(wires[0].isHigh)
  }

  @Test func registersKeepOnlyTheirBits() {
    write(0xffff_ffff, 4)
    write(0xffff_ffff, 0x20_0000)
    #expect(read(4) == 7)
    #expect(read(0x20_0000) == 7)
    write(0xffff_ffff, 0)
    #expect(read(0) == 0)
    for word in 0..<32 as Range<UInt64> { write(0xffff_ffff, 0x2000 + word * 4) }
    #expect((0..<5).map { read(0x2000 + $0 * 4) } == [0xffff_fffe, 0xffff_ffff, 0xffff_ffff, 1, 0])
    write(0xffff_ffff, 0x1000)
    #expect(read(0x1000) == 0)
    // Past the last source and context.
    write(5, 97 * 4)
    #expect(read(97 * 4) == 0)
    write(5, 0x20_2000)
    #expect(read(0x20_2000) == 0)
    #expect(claim(2) == 0)
  }

  @Test func absentSourcesLeadNowhere() {
    for number in [-1, 0, 97, Int.max] { plic.source(number).set(true) }
    #expect(read(0x1000) == 0)
    #expect(plic.byteCount == 0x20_2000)
  }

  @Test func resetKeepsTheLevels() {
    enable(2, context: 0, priority: 1)
    plic.source(2).set(true)
    _ = claim(0)
    plic.reset()
    #expect(!wires[0].isHigh)
    #expect(read(8) == 0)
    #expect(read(0x1000) == 4)
    enable(2, context: 0, priority: 1)
    #expect(claim(0) == 2)
  }

  @Test func describesItself() {
    let place = DeviceTreePlace(
      base: 0xc00_0000, size: 0x60_0000,
      interruptsExtended: [
        InterruptReference(controller: 4, number: 11), InterruptReference(controller: 4, number: 9),
      ], phandle: 5)
    let node = plic.deviceTreeNode(at: place)
    #expect(node.name == "plic@c000000")
    #expect(node["compatible"]?.strings == ["sifive,plic-1.0.0", "riscv,plic0"])
    #expect(node["interrupts-extended"]?.cells == [4, 11, 4, 9])
    #expect(node["riscv,ndev"]?.cells == [96])
    #expect(node["phandle"]?.cells == [5])
    #expect(node["#interrupt-cells"]?.cells == [1])
    #expect(node["interrupt-controller"]?.value == [])
  }
}
