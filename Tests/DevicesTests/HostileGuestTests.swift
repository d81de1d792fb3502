// SPDX-License-Identifier: Apache-2.0
//
// Random register accesses of every width at every kind of offset on every device, and random rings
// under random drivers. The host must not trap; a test's argument is its seed.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct HostileGuestTests {
  static let seeds: Range<UInt64> = 0..<8

  /// Offsets worth trying: any at all, near the start, near the interesting blocks, near the end.
  private func offset(_ random: inout SeededGenerator) -> UInt64 {
    let bases: [UInt64] = [0, 0x100, 0x1000, 0x2000, 0x4000, 0xbff0, 0x20_0000, .max - 0x1ff]
    if Int.random(in: 0..<16, using: &random) == 0 { return random.next() }
    let base = bases[Int.random(in: 0..<bases.count, using: &random)]
    let offset = base + UInt64.random(in: 0..<0x200, using: &random)
    return Bool.random(using: &random) ? offset & ~3 : offset
  }

  private func value(_ random: inout SeededGenerator) -> UInt64 {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: 1 << UInt64.random(in: 0..<64, using: &random)
    case 1: .random(in: 0..<32, using: &random)
    case 2: .max
    default: random.next()
    }
  }

  private func hammer(
    _ device: any MMIODevice, _ random: inout SeededGenerator, _ step: () -> Void = {}
  ) {
    for _ in 0..<4000 {
      let width = AccessWidth.allCases[Int.random(in: 0..<4, using: &random)]
      let offset = offset(&random)
      if Bool.random(using: &random) {
        let value = device.read(at: offset, width: width)
        #expect(value & ~width.mask == 0 || !device.accessWidths.contains(width))
      } else {
        device.write(value(&random) & width.mask, at: offset, width: width)
      }
      step()
    }
    (device as? any Resettable)?.reset()
  }

  @Test(arguments: seeds)
  func serialPort(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let line = RecordingLine()
    let uart = UART16550(output: RecordingOutput(), interrupt: line, clock: ManualClock())
    hammer(uart, &random) { uart.receive([0x55]) }
    #expect(line.repeats == 0)
    #expect(!line.isHigh)
  }

  @Test(arguments: seeds)
  func interruptController(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let wires = (0..<3).map { _ in RecordingLine() }
    let plic = PLIC(sourceCount: 70, contexts: wires)
    var sourceRandom = SeededGenerator(seed: seed &+ 1000)
    hammer(plic, &random) {
      let number = Int.random(in: -1...80, using: &sourceRandom)
      plic.source(number).set(Bool.random(using: &sourceRandom))
    }
    #expect(wires.map(\.repeats) == [0, 0, 0])
    #expect(wires.allSatisfy { !$0.isHigh })
  }

  @Test(arguments: seeds)
  func localInterruptor(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (clock, line) = (ManualClock(), RecordingLine())
    let aclint = ACLINT(
      clock: clock, harts: [ACLINTHart(software: RecordingLine(), timer: line)])
    var time: UInt64 = 0
    hammer(aclint, &random) {
      time += 997
      clock.advance(to: time)
    }
    #expect(line.repeats == 0)
    let none = ACLINT(clock: clock, harts: [], timebaseFrequency: 0)
    hammer(none, &random)
    hammer(SSWI(hartCount: 1) { _ in }, &random)
  }

  @Test(arguments: seeds)
  func clockAndFinisher(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (clock, line) = (ManualClock(), RecordingLine())
    let rtc = GoldfishRTC(clock: clock, interrupt: line, epoch: .max - 5)
    var time: UInt64 = 0
    hammer(rtc, &random) {
      time += 1 << 30
      clock.advance(to: time)
    }
    #expect(line.repeats == 0)
    hammer(TestFinisher { _ in }, &random)
  }

  private func devices() -> [any VirtIODevice] {
    let console = VirtIOConsole(output: RecordingOutput())
    console.receive(Array(repeating: 0x41, count: 3000))
    return [
      VirtIOBlock(disk: TestDisk(sectors: 64)), console,
      VirtIOEntropy(source: SeededEntropy(seed: 3)),
    ]
  }

  @Test(arguments: seeds, [VirtIOMMIO.Version.modern, .legacy])
  func virtioRegisters(seed: UInt64, version: VirtIOMMIO.Version) {
    var random = SeededGenerator(seed: seed)
    for device in devices() {
      let driver = TestDriver(device, version: version)
      driver.start(features: TestDriver.indirect | TestDriver.eventIndex, queues: 1)
      hammer(driver.transport, &random)
      #expect(!driver.line.isHigh)
      #expect(driver.line.repeats == 0)
    }
  }

  /// Queues that are mostly well-formed, with buffers and rings that overlap, fed until the device
  /// stops; then reset and again.
  @Test(arguments: 0..<24 as Range<UInt64>)
  func virtioRings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for device in devices() {
      let driver = TestDriver(device)
      for _ in 0..<25 {
        driver.start(features: random.next() & (3 << 28), queues: device.queueCount)
        for _ in 0..<12 { scramble(driver, device.queueCount, &random) }
        #expect(driver.line.repeats == 0)
      }
    }
  }

  private func scramble(
    _ driver: TestDriver, _ queues: Int, _ random: inout SeededGenerator
  ) {
    let queue = Int.random(in: 0..<queues, using: &random)
    for index in 0..<driver.size { driver.put(descriptor(driver, &random), index, queue: queue) }
    // A block header or an indirect table where the buffers are.
    driver.ram.put(
      littleEndianBytes(UInt64.random(in: 0..<10, using: &random))
        + littleEndianBytes(UInt64.random(in: 0..<70, using: &random)), at: driver.buffers)
    for index in 1..<20 as Range<UInt64> {
      driver.ram.put(descriptor(driver, &random).bytes, at: driver.buffers + 16 * index)
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      driver.available[queue] &+= UInt16.random(in: 0..<12, using: &random)
    }
    driver.offer(.random(in: 0..<driver.size + 1, using: &random), queue: queue)
    driver.acknowledge()
  }

  private func descriptor(
    _ driver: TestDriver, _ random: inout SeededGenerator
  ) -> RawDescriptor {
    let inside = driver.ram.base + UInt64.random(in: 0..<0x1_0000, using: &random)
    let address =
      switch Int.random(in: 0..<12, using: &random) {
      case 0: random.next()
      case 1: HostileQueueTests.badAddresses[Int.random(in: 0..<8, using: &random)]
      case 2...6: driver.buffers + 16 * UInt64.random(in: 0..<4, using: &random)
      default: inside
      }
    let counts: [UInt32] = [0, 1, 15, 16, 32, 512, 1024, 0x1_0000, .max, 0xffff_fff0]
    let flags: [UInt16] = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 7]
    return RawDescriptor(
      address: address, count: counts[Int.random(in: 0..<counts.count, using: &random)],
      flags: flags[Int.random(in: 0..<flags.count, using: &random)],
      next: .random(in: 0...driver.size, using: &random))
  }
}
