// SPDX-License-Identifier: Apache-2.0
//
// The protocols of the virtio disk and console.

import DeviceModel
import GuestTypes
import Synchronization
import Testing

@testable import Devices

@Suite struct VirtIOBlockTests {
  private static let write = RawDescriptor.write

  private func started(
    _ disk: any BlockBackend, features: UInt64 = 0, version: VirtIOMMIO.Version = .modern
  ) -> TestDriver {
    let driver = TestDriver(VirtIOBlock(disk: disk, identifier: "serial-1"), version: version)
    driver.start(features: features)
    return driver
  }

  /// Runs one request laid out the usual way; the status byte and what was used.
  private func request(
    _ driver: TestDriver, type: UInt32, sector: UInt64, dataCount: UInt32, writable: Bool
  ) -> (status: UInt8, written: UInt32) {
    let (header, data) = (driver.buffers, driver.buffers + 0x100)
    let status = driver.buffers + 0x20
    driver.ram.put(
      littleEndianBytes(type) + [0, 0, 0, 0] + littleEndianBytes(sector), at: header)
    driver.ram.put(UInt8(0xee), at: status)
    var list = [RawDescriptor(address: header, count: 16)]
    if dataCount > 0 {
      list.append(
        RawDescriptor(address: data, count: dataCount, flags: writable ? Self.write : 0))
    }
    list.append(RawDescriptor(address: status, count: 1, flags: Self.write))
    driver.chain(list)
    driver.offer(0)
    return (driver.ram.get(UInt8.self, at: status), driver.used(driver.available[0] &- 1).written)
  }

  @Test func configurationSpace() {
    let driver = started(TestDisk([UInt8](repeating: 0, count: 5 * 512 + 100)))
    #expect(driver.read(.deviceID) == 2)
    #expect(driver.transport.read(at: 0x100, width: .double) == 5)
    #expect(driver.transport.read(at: 0x100, width: .byte) == 5)
    #expect(driver.transport.read(at: 0x10c, width: .word) == 254)
    #expect(driver.transport.read(at: 0x114, width: .word) == 512)
    #expect(driver.transport.read(at: 0x115, width: .half) == 2)
    #expect(driver.transport.read(at: 0x118, width: .word) == 0)
    #expect(driver.transport.read(at: .max, width: .double) == 0)
    #expect(driver.offered & 0xff_ffff == 1 << 2 | 1 << 6 | 1 << 9)
    let readOnly = started(TestDisk(sectors: 1, isReadOnly: true))
    #expect(readOnly.offered & 1 << 5 != 0)
  }

  @Test(arguments: [VirtIOMMIO.Version.modern, .legacy])
  func readsSectors(version: VirtIOMMIO.Version) {
    let driver = started(TestDisk(sectors: 8), version: version)
    let result = request(driver, type: 0, sector: 3, dataCount: 1024, writable: true)
    #expect(result.status == 0)
    #expect(result.written == 1025)
    #expect(driver.ram.get(512, at: driver.buffers + 0x100).allSatisfy { $0 == 3 })
    #expect(driver.ram.get(512, at: driver.buffers + 0x300).allSatisfy { $0 == 4 })
  }

  @Test func writesSectors() {
    let disk = TestDisk(sectors: 4)
    let driver = started(disk)
    driver.ram.put([UInt8](repeating: 0xaa, count: 512), at: driver.buffers + 0x100)
    let result = request(driver, type: 1, sector: 2, dataCount: 512, writable: false)
    #expect(result.status == 0)
    #expect(result.written == 1)
    #expect(disk.contents[1024..<1536].allSatisfy { $0 == 0xaa })
    #expect(disk.contents[1536] == 3)
    #expect(disk.contents[1023] == 1)
  }

  @Test func transfersLongerThanAChunk() {
    let ram = TestRAM(byteCount: 1 << 20)
    let disk = TestDisk((0..<400 * 512).map { UInt8(truncatingIfNeeded: $0 / 512 &* 7 &+ $0) })
    let driver = TestDriver(VirtIOBlock(disk: disk), ram: ram)
    driver.start()
    #expect(request(driver, type: 0, sector: 0, dataCount: 400 * 512, writable: true).status == 0)
    #expect(ram.get(400 * 512, at: driver.buffers + 0x100) == disk.contents)
    ram.put(Array(disk.contents.reversed()), at: driver.buffers + 0x100)
    let expected = Array(disk.contents.reversed())
    #expect(request(driver, type: 1, sector: 0, dataCount: 400 * 512, writable: false).status == 0)
    #expect(disk.contents == expected)
  }

  @Test func framingIsFree() {
    let driver = started(TestDisk(sectors: 4))
    let base = driver.buffers
    driver.ram.put(littleEndianBytes(UInt64(0)) + littleEndianBytes(UInt64(1)), at: base)
    // Header in three pieces, data and status in two that do not match their border.
    driver.chain([
      RawDescriptor(address: base, count: 3), RawDescriptor(address: base + 3, count: 0),
      RawDescriptor(address: base + 3, count: 13),
      RawDescriptor(address: base + 0x100, count: 500, flags: Self.write),
      RawDescriptor(address: base + 0x400, count: 13, flags: Self.write),
    ])
    driver.offer(0)
    #expect(driver.used(0).written == 513)
    #expect(driver.ram.get(500, at: base + 0x100).allSatisfy { $0 == 1 })
    #expect(driver.ram.get(14, at: base + 0x400) == [UInt8](repeating: 1, count: 12) + [0, 0])
  }

  @Test func flushAndIdentify() {
    let disk = TestDisk(sectors: 1)
    let driver = started(disk)
    #expect(request(driver, type: 4, sector: 0, dataCount: 0, writable: false).status == 0)
    #expect(disk.flushCount == 1)
    let result = request(driver, type: 8, sector: 0, dataCount: 20, writable: true)
    #expect(result.status == 0)
    #expect(result.written == 21)
    let name = driver.ram.get(20, at: driver.buffers + 0x100)
    #expect(name == Array("serial-1".utf8) + [UInt8](repeating: 0, count: 12))
    #expect(request(driver, type: 8, sector: 0, dataCount: 3, writable: true).written == 4)
  }

  @Test func errorsAreStatuses() {
    let disk = TestDisk(sectors: 4)
    let driver = started(disk)
    for (sector, count) in [(4, 512), (3, 1024), (.max, 512), (0, 511), (1 << 55, 512)]
      as [(UInt64, UInt32)]
    {
      let result = request(driver, type: 0, sector: sector, dataCount: count, writable: true)
      #expect(result.status == 1, "\(count) bytes at sector \(sector)")
      #expect(result.written == 0)
    }
    #expect(request(driver, type: 4711, sector: 0, dataCount: 0, writable: false).status == 2)
    disk.setFailing(true)
    #expect(request(driver, type: 0, sector: 0, dataCount: 512, writable: true).status == 1)
    #expect(request(driver, type: 1, sector: 0, dataCount: 512, writable: false).status == 1)
    #expect(request(driver, type: 4, sector: 0, dataCount: 0, writable: false).status == 1)
    #expect(!driver.needsReset)
    let readOnly = started(TestDisk(sectors: 4, isReadOnly: true))
    #expect(request(readOnly, type: 1, sector: 0, dataCount: 512, writable: false).status == 1)
  }

  @Test func aRequestWithoutRoomForItsPartsIsAFault() {
    let lists: [[RawDescriptor]] = [
      [
        RawDescriptor(address: 0x8000_4000, count: 15),
        .init(address: 0x8000_4100, count: 1, flags: 2),
      ],
      [RawDescriptor(address: 0x8000_4000, count: 16)],
      [.init(address: 0x8000_4000, count: 16), .init(address: 0x8000_4100, count: 0, flags: 2)],
    ]
    for list in lists {
      let driver = started(TestDisk(sectors: 1))
      driver.chain(list)
      driver.offer(0)
      #expect(driver.needsReset)
      #expect(driver.usedIndex() == 0)
    }
  }
}

@Suite struct VirtIOConsoleTests {
  private let output = RecordingOutput()
  private let console: VirtIOConsole
  private let driver: TestDriver

  init() {
    console = VirtIOConsole(output: output, inputCapacity: 16)
    driver = TestDriver(console)
  }

  private func offerInput(_ index: UInt16, count: UInt32 = 4) {
    driver.chain(
      [
        RawDescriptor(
          address: driver.buffers + 0x10 * UInt64(index), count: count,
          flags: RawDescriptor.write)
      ], at: index)
    driver.offer(index)
  }

  @Test func outputArrivesInOrder() {
    driver.start(queues: 2)
    #expect(driver.read(.deviceID) == 3)
    driver.ram.put(Array("hello, world".utf8), at: driver.buffers)
    driver.chain(
      [
        RawDescriptor(address: driver.buffers, count: 7),
        RawDescriptor(address: driver.buffers + 7, count: 5),
      ], queue: 1)
    driver.offer(0, queue: 1)
    #expect(output.text == "hello, world")
    #expect(driver.used(0, queue: 1).written == 0)
    #expect(driver.usedIndex(1) == 1)
  }

  @Test func inputWaitsForBuffersAndBuffersForInput() {
    driver.start(queues: 2)
    console.receive(Array("abcdef".utf8))
    offerInput(0)
    #expect(driver.used(0).written == 4)
    #expect(driver.ram.get(4, at: driver.buffers) == Array("abcd".utf8))
    offerInput(1)
    #expect(driver.used(1).written == 2)
    offerInput(2)
    #expect(driver.usedIndex() == 2)
    driver.acknowledge()
    console.receive(Array("g".utf8))
    #expect(driver.usedIndex() == 3)
    #expect(driver.ram.get(1, at: driver.buffers + 0x20) == Array("g".utf8))
    #expect(driver.line.isHigh)
  }

  @Test func inputWaitsForTheDriver() {
    #expect(console.receive(Array("x".utf8)) == 1)
    driver.start(queues: 2)
    offerInput(0)
    #expect(driver.used(0).written == 1)
  }

  @Test func inputIsBounded() {
    #expect(console.receive([UInt8](repeating: 1, count: 20)) == 16)
    #expect(console.receiveRoom == 0)
    driver.start(queues: 2)
    offerInput(0)
    #expect(console.receiveRoom == 4)
  }

  @Test func aPatientSenderHearsWhenThereIsRoom() {
    let calls = Mutex(0)
    console.setInputObserver { calls.withLock { $0 += 1 } }
    driver.start(queues: 2)
    #expect(console.offer([UInt8](repeating: 1, count: 20)) == 16)
    offerInput(0)
    #expect(calls.withLock { $0 } == 0, "only a quarter of the queue is free")
    offerInput(1)
    #expect(calls.withLock { $0 } == 1)
    offerInput(2)
    #expect(calls.withLock { $0 } == 1, "once is enough")
    #expect(console.offer([2]) == 1)
    offerInput(3)
    #expect(calls.withLock { $0 } == 1, "nothing was refused")
  }

  @Test func eventIndexAsksForTheNextBuffer() {
    driver.start(features: TestDriver.eventIndex, queues: 2)
    let availableEvent = driver.usedRing(0) + 4 + 8 * 8
    console.receive(Array("abcdefghij".utf8))
    offerInput(0)
    offerInput(1)
    #expect(driver.ram.get(UInt16.self, at: availableEvent) == 2)
    offerInput(2)
    #expect(driver.used(2).written == 2)
  }
}
