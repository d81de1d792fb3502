// SPDX-License-Identifier: Apache-2.0
//
// Drivers that break the virtio protocol, one rule at a time: each must end in DEVICE_NEEDS_RESET with
// a configuration interrupt, and a reset must bring the device back. Then drivers that play by the
// rules only to keep the device busy.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct HostileQueueTests {
  private static let write = RawDescriptor.write
  private static let next = RawDescriptor.next
  private static let indirect = RawDescriptor.indirect

  private func entropyDriver(features: UInt64 = TestDriver.indirect) -> TestDriver {
    let driver = TestDriver(VirtIOEntropy(source: SeededEntropy(seed: 2)))
    driver.start(features: features)
    return driver
  }

  /// The device has stopped, says so, stays stopped, and works again after a reset.
  private func expectFault(_ driver: TestDriver, _ what: Comment) {
    #expect(driver.needsReset, what)
    #expect(driver.read(.interruptStatus) & 2 == 2, what)
    #expect(driver.line.isHigh, what)
    #expect(driver.usedIndex() == 0, what)
    driver.acknowledge()
    driver.write(0, .queueNotify)
    driver.write(15, .status)
    #expect(driver.needsReset, what)
    #expect(!driver.line.isHigh, what)
    driver.start()
    driver.chain([RawDescriptor(address: driver.buffers, count: 1, flags: Self.write)])
    driver.offer(0)
    #expect(driver.usedIndex() == 1, what)
    #expect(!driver.needsReset, what)
  }

  @Test func theAvailableIndexMayNotRunAhead() {
    let driver = entropyDriver()
    driver.available[0] = 8
    driver.offer(0)
    expectFault(driver, "nine chains in a queue of eight")
  }

  @Test func descriptorNumbersAreChecked() {
    let head = entropyDriver()
    head.offer(8)
    expectFault(head, "head past the table")
    let linked = entropyDriver()
    linked.put(
      RawDescriptor(address: linked.buffers, count: 1, flags: Self.write | Self.next, next: 8), 0)
    linked.offer(0)
    expectFault(linked, "next past the table")
    let nested = entropyDriver()
    nested.ram.put(
      RawDescriptor(
        address: nested.buffers, count: 1, flags: Self.write | Self.next, next: 1
      ).bytes, at: nested.buffers)
    nested.put(RawDescriptor(address: nested.buffers, count: 16, flags: Self.indirect), 0)
    nested.offer(0)
    expectFault(nested, "next past the indirect table")
  }

  @Test func loopsEnd() {
    let itself = entropyDriver()
    itself.put(
      RawDescriptor(address: itself.buffers, count: 1, flags: Self.write | Self.next, next: 0), 0)
    itself.offer(0)
    expectFault(itself, "a descriptor that follows itself")
    let pair = entropyDriver()
    for index in 0..<2 as Range<UInt16> {
      pair.put(
        RawDescriptor(
          address: pair.buffers, count: 0, flags: Self.write | Self.next, next: 1 - index), index)
    }
    pair.offer(1)
    expectFault(pair, "two descriptors in a circle")
    let table = entropyDriver()
    table.ram.put(
      RawDescriptor(
        address: table.buffers, count: 1, flags: Self.write | Self.next, next: 0
      ).bytes, at: table.buffers)
    table.put(RawDescriptor(address: table.buffers, count: 16, flags: Self.indirect), 0)
    table.offer(0)
    expectFault(table, "a circle in an indirect table")
  }

  @Test func indirectTablesAreBounded() {
    let driver = entropyDriver()
    let table = driver.ram.base + 0x6000
    for index in 0..<600 as Range<UInt64> {
      driver.ram.put(
        RawDescriptor(
          address: driver.buffers, count: 1, flags: Self.write | Self.next, next: UInt16(index) + 1
        ).bytes, at: table + 16 * index)
    }
    driver.put(RawDescriptor(address: table, count: 0xffff_fff0, flags: Self.indirect), 0)
    driver.offer(0)
    expectFault(driver, "a long indirect chain")
  }

  @Test func indirectDescriptorsAreChecked() {
    let cases: [(String, UInt64, RawDescriptor)] = [
      ("not negotiated", 0, .init(address: 0x8000_4000, count: 16, flags: Self.indirect)),
      (
        "goes on", TestDriver.indirect,
        .init(address: 0x8000_4000, count: 16, flags: Self.indirect | Self.next, next: 1)
      ),
      ("empty", TestDriver.indirect, .init(address: 0x8000_4000, count: 0, flags: Self.indirect)),
      ("odd", TestDriver.indirect, .init(address: 0x8000_4000, count: 24, flags: Self.indirect)),
    ]
    for (name, features, descriptor) in cases {
      let driver = entropyDriver(features: features)
      driver.put(descriptor, 0)
      driver.offer(0)
      expectFault(driver, "\(name)")
    }
    let nested = entropyDriver()
    nested.ram.put(
      RawDescriptor(address: nested.buffers, count: 16, flags: Self.indirect).bytes,
      at: nested.buffers)
    nested.put(RawDescriptor(address: nested.buffers, count: 16, flags: Self.indirect), 0)
    nested.offer(0)
    expectFault(nested, "a table in a table")
  }

  @Test func readableAfterWritableIsRefused() {
    let driver = entropyDriver()
    driver.chain([
      RawDescriptor(address: driver.buffers, count: 1, flags: Self.write),
      RawDescriptor(address: driver.buffers, count: 1),
    ])
    driver.offer(0)
    expectFault(driver, "readable after writable")
  }

  /// Nothing, a device's registers, the borders of RAM and the end of the address space.
  static let badAddresses: [UInt64] = [
    0, 0x1000_0000, 0x7fff_fff8, 0x8000_ffff, 0x8001_0000, .max, .max - 7, 1 << 63,
  ]

  @Test(arguments: badAddresses)
  func buffersOutsideRAM(address: UInt64) {
    let driver = entropyDriver()
    driver.chain([RawDescriptor(address: address, count: 16, flags: Self.write)])
    driver.offer(0)
    expectFault(driver, "a buffer at \(address)")
    let table = entropyDriver()
    table.put(RawDescriptor(address: address, count: 32, flags: Self.indirect), 0)
    table.offer(0)
    expectFault(table, "a table at \(address)")
  }

  @Test(arguments: badAddresses, 0..<3)
  func ringsOutsideRAM(address: UInt64, ring: Int) {
    let driver = entropyDriver()
    driver.write(0, .queueReady)
    var areas = [driver.descriptors(0), driver.availableRing(0), driver.usedRing(0)]
    areas[ring] = address
    driver.place(areas[0], areas[1], areas[2])
    driver.write(1, .queueReady)
    driver.chain([RawDescriptor(address: driver.buffers, count: 16, flags: Self.write)])
    driver.offer(0)
    expectFault(driver, "ring \(ring) at \(address)")
  }

  @Test func diskTransfersOutsideRAM() {
    for (flags, type) in [(Self.write, 0), (0, 1)] as [(UInt16, UInt32)] {
      let driver = TestDriver(VirtIOBlock(disk: TestDisk(sectors: 1024)))
      driver.start()
      driver.ram.put(
        littleEndianBytes(UInt64(type)) + littleEndianBytes(UInt64(0)), at: driver.buffers)
      driver.chain([
        RawDescriptor(address: driver.buffers, count: 16),
        RawDescriptor(address: driver.ram.base + 0xf000, count: 0x2_0000, flags: flags),
        RawDescriptor(address: driver.buffers + 32, count: 1, flags: Self.write),
      ])
      driver.offer(0)
      #expect(driver.needsReset)
      #expect(driver.usedIndex() == 0)
    }
  }

  /// Each request reads the next request's header and available index from the disk over its own
  /// rings, so that the queue never runs dry. One notification must still end.
  @Test func aQueueThatFeedsItselfIsLeftAfterABound() {
    let steps = 1500
    var sectors: [UInt8] = []
    for step in 0..<steps {
      let isLast = step == steps - 1
      var sector = littleEndianBytes(UInt64(0)) + littleEndianBytes(UInt64(step + 1))
      sector += littleEndianBytes(UInt16(0))
      sector += littleEndianBytes(UInt16(isLast ? step + 1 : step + 2))
      sectors += sector + [UInt8](repeating: 0, count: 512 - sector.count)
    }
    let driver = TestDriver(VirtIOBlock(disk: TestDisk(sectors)))
    driver.start()
    driver.write(0, .queueReady)
    let header = driver.buffers
    driver.place(driver.descriptors(0), header + 16, driver.usedRing(0))
    driver.ram.put([UInt8](repeating: 0, count: 64), at: header)
    driver.ram.put(UInt16(1), at: header + 18)
    driver.chain([
      RawDescriptor(address: header, count: 16),
      RawDescriptor(address: header, count: 512, flags: Self.write),
      RawDescriptor(address: header + 0x400, count: 1, flags: Self.write),
    ])
    driver.write(1, .queueReady)
    driver.write(0, .queueNotify)
    #expect(driver.usedIndex() == 1024)
    #expect(driver.line.isHigh)
    driver.acknowledge()
    #expect(driver.usedIndex() == UInt16(steps))
    driver.acknowledge()
    #expect(driver.usedIndex() == UInt16(steps))
    #expect(!driver.line.isHigh)
    #expect(!driver.needsReset)
  }
}
