// SPDX-License-Identifier: Apache-2.0
//
// The virtio-mmio transport and the rings, driven with the entropy device since it has no protocol of
// its own: identity, negotiation, both register layouts, suppression of notifications, reset.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct VirtIOMMIOTests {
  private func entropyDriver(
    version: VirtIOMMIO.Version = .modern, size: UInt16 = 8
  ) -> TestDriver {
    TestDriver(VirtIOEntropy(source: SeededEntropy(seed: 1)), version: version, size: size)
  }

  private func buffer(_ driver: TestDriver, _ index: UInt16 = 0, count: UInt32 = 16) {
    driver.chain(
      [
        RawDescriptor(
          address: driver.buffers + 0x100 * UInt64(index), count: count,
          flags: RawDescriptor.write)
      ], at: index)
  }

  @Test func identity() {
    let driver = entropyDriver()
    #expect(driver.read(.magic) == 0x7472_6976)
    #expect(driver.read(.version) == 2)
    #expect(driver.read(.deviceID) == 4)
    #expect(driver.offered == TestDriver.version1 | TestDriver.indirect | TestDriver.eventIndex)
    #expect(driver.read(.sharedMemoryLengthLow) == .max)
    #expect(driver.read(.configurationGeneration) == 0)
    driver.write(2, .deviceFeaturesSelect)
    #expect(driver.read(.deviceFeatures) == 0)
    #expect(driver.transport.read(at: 0, width: .byte) == 0)
    #expect(driver.transport.read(at: 0x100, width: .double) == 0)
    let legacy = entropyDriver(version: .legacy)
    #expect(legacy.read(.version) == 1)
    #expect(legacy.offered == 0x3800_0000)
  }

  @Test func featuresAreRefusedBeyondTheOffer() {
    let driver = entropyDriver()
    driver.write(3, .status)
    driver.accept(TestDriver.version1 | 1)
    driver.write(11, .status)
    #expect(driver.read(.status) == 3)
    driver.accept(0)
    driver.write(11, .status)
    #expect(driver.read(.status) == 3)
    driver.accept(TestDriver.version1)
    driver.write(11, .status)
    #expect(driver.read(.status) == 11)
    // Frozen from here on; bits can't be taken back.
    driver.accept(1)
    driver.write(1, .status)
    #expect(driver.read(.status) == 11)
    driver.write(0, .status)
    #expect(driver.read(.status) == 0)
  }

  @Test func queueRegisters() {
    let driver = entropyDriver()
    #expect(driver.read(.queueSizeMax) == 256)
    driver.write(1, .queueSelect)
    #expect(driver.read(.queueSizeMax) == 0)
    driver.write(1, .queueReady)
    #expect(driver.read(.queueReady) == 0)
    driver.write(.max, .queueSelect)
    driver.write(1, .queueReady)
    #expect(driver.read(.queueReady) == 0)
    driver.write(0, .queueSelect)
    driver.write(1, .queueReady)
    #expect(driver.read(.queueReady) == 1)
    driver.write(0, .queueReady)
    #expect(driver.read(.queueReady) == 0)
    // The legacy page number is not there.
    driver.write(1, .queuePageNumber)
    #expect(driver.read(.queuePageNumber) == 0)
    #expect(driver.read(.queueReady) == 0)
  }

  @Test(arguments: [VirtIOMMIO.Version.modern, .legacy])
  func aBufferIsFilledAndInterrupts(version: VirtIOMMIO.Version) {
    let driver = entropyDriver(version: version)
    driver.start()
    buffer(driver)
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
    #expect(driver.used(0).head == 0)
    #expect(driver.used(0).written == 16)
    let expected = SeededEntropy(seed: 1)
    var bytes = [UInt8](repeating: 0, count: 16)
    bytes.withUnsafeMutableBytes { expected.fill($0) }
    #expect(driver.ram.get(16, at: driver.buffers) == bytes)
    #expect(driver.read(.interruptStatus) == 1)
    #expect(driver.line.isHigh)
    driver.acknowledge()
    #expect(!driver.line.isHigh)
    #expect(driver.read(.interruptStatus) == 0)
  }

  @Test func indicesWrapAround() {
    let driver = entropyDriver(size: 4)
    driver.start()
    buffer(driver, 3)
    for round in 0..<0x1_0005 as Range<UInt32> {
      driver.offer(3)
      if round % 0x3fff == 0 {
        #expect(driver.usedIndex() == UInt16(truncatingIfNeeded: round + 1))
      }
    }
    #expect(driver.usedIndex() == 5)
    #expect(driver.used(4).head == 3)
    #expect(!driver.needsReset)
  }

  @Test func notificationsCanBeSuppressedByFlag() {
    let driver = entropyDriver()
    driver.start()
    buffer(driver)
    driver.ram.put(UInt16(1), at: driver.availableRing(0))
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
    #expect(driver.read(.interruptStatus) == 0)
    driver.ram.put(UInt16(0), at: driver.availableRing(0))
    driver.offer(0)
    #expect(driver.read(.interruptStatus) == 1)
  }

  @Test func notificationsCanBeSuppressedByEventIndex() {
    let driver = entropyDriver()
    driver.start(features: TestDriver.eventIndex)
    let usedEvent = driver.availableRing(0) + 4 + 2 * 8
    let availableEvent = driver.usedRing(0) + 4 + 8 * 8
    for index in 0..<4 as Range<UInt16> { buffer(driver, index) }
    // Interrupt once the third element is used; the flag no longer counts.
    driver.ram.put(UInt16(2), at: usedEvent)
    driver.ram.put(UInt16(1), at: driver.availableRing(0))
    driver.offer(0)
    #expect(driver.ram.get(UInt16.self, at: availableEvent) == 1)
    driver.offer(1)
    #expect(driver.read(.interruptStatus) == 0)
    driver.offer(2)
    #expect(driver.read(.interruptStatus) == 1)
    driver.acknowledge()
    driver.offer(3)
    #expect(driver.read(.interruptStatus) == 0)
    #expect(driver.ram.get(UInt16.self, at: availableEvent) == 4)
    #expect(driver.usedIndex() == 4)
  }

  @Test func nothingHappensBeforeTheDriverIsReady() {
    let driver = entropyDriver()
    driver.write(3, .status)
    driver.accept(TestDriver.version1)
    driver.write(11, .status)
    driver.setUp(0)
    buffer(driver)
    driver.offer(0)
    #expect(driver.usedIndex() == 0)
    driver.write(15, .status)
    #expect(driver.usedIndex() == 1)
  }

  @Test func aStoppedQueueIsLeftAlone() {
    let driver = entropyDriver()
    driver.start()
    buffer(driver)
    driver.write(0, .queueReady)
    driver.offer(0)
    #expect(driver.usedIndex() == 0)
    for queue in [1, 7, 0xffff_ffff] as [UInt32] { driver.write(queue, .queueNotify) }
    #expect(!driver.needsReset)
  }

  @Test func setUpIsFrozenWhileReady() {
    let driver = entropyDriver()
    driver.start()
    driver.place(0, 0, 0)
    driver.write(4, .queueSize)
    buffer(driver)
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
  }

  @Test func oddQueueSizesAreRefused() {
    let driver = entropyDriver(size: 8)
    driver.write(3, .status)
    driver.accept(TestDriver.version1)
    driver.write(11, .status)
    driver.setUp(0)
    driver.write(0, .queueReady)
    for size in [0, 3, 257, 512, 0x1_0008, .max] as [UInt32] { driver.write(size, .queueSize) }
    driver.write(1, .queueReady)
    driver.write(15, .status)
    buffer(driver)
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
  }

  @Test func anIndirectTableWorksAfterDirectDescriptors() {
    let driver = entropyDriver()
    driver.start(features: TestDriver.indirect)
    let table = driver.buffers + 0x800
    let write = RawDescriptor.write
    driver.ram.put(
      RawDescriptor(
        address: driver.buffers + 8, count: 4, flags: write | RawDescriptor.next, next: 2
      ).bytes, at: table)
    driver.ram.put(
      RawDescriptor(address: driver.buffers + 12, count: 4, flags: write).bytes, at: table + 32)
    driver.chain([
      RawDescriptor(address: driver.buffers, count: 8, flags: write),
      RawDescriptor(address: table, count: 48, flags: RawDescriptor.indirect | write),
    ])
    driver.offer(0)
    #expect(driver.used(0).written == 16)
    #expect(driver.ram.get(16, at: driver.buffers).contains { $0 != 0 })
  }

  @Test func emptySegmentsAreSkipped() {
    let driver = entropyDriver()
    driver.start()
    let write = RawDescriptor.write
    driver.chain([
      RawDescriptor(address: 0, count: 0, flags: write),
      RawDescriptor(address: driver.buffers, count: 3, flags: write),
      RawDescriptor(address: .max, count: 0, flags: write),
      RawDescriptor(address: driver.buffers + 3, count: 2, flags: write),
    ])
    driver.offer(0)
    #expect(driver.used(0).written == 5)
    driver.chain([RawDescriptor(address: 0, count: 0, flags: write)])
    driver.offer(0)
    #expect(driver.used(1).written == 0)
    #expect(!driver.needsReset)
  }

  @Test func guestFieldsAreFetchedOnce() {
    let driver = entropyDriver()
    driver.start()
    buffer(driver)
    _ = driver.ram.takeReadCount(at: 0)
    driver.offer(0)
    #expect(driver.ram.takeReadCount(at: driver.descriptors(0)) == 1)
    driver.offer(0)
    #expect(driver.ram.takeReadCount(at: driver.availableRing(0) + 4 + 2) == 1)
  }

  @Test func resetForgetsTheDriver() {
    let driver = entropyDriver()
    driver.start()
    buffer(driver)
    driver.offer(0)
    #expect(driver.line.isHigh)
    driver.transport.reset()
    #expect(!driver.line.isHigh)
    #expect(driver.read(.status) == 0)
    #expect(driver.read(.queueReady) == 0)
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
    driver.start()
    #expect(driver.usedIndex() == 0)
    driver.offer(0)
    #expect(driver.usedIndex() == 1)
    #expect(!driver.needsReset)
  }

  @Test func legacyPageNumbersPlaceAndStopTheQueue() {
    let driver = entropyDriver(version: .legacy)
    driver.start()
    #expect(driver.read(.queuePageNumber) == UInt32(driver.descriptors(0) / 0x100))
    #expect(driver.read(.queueReady) == 0)
    driver.write(0, .queuePageNumber)
    buffer(driver)
    driver.offer(0)
    #expect(driver.usedIndex() == 0)
    for page in [0, 3] as [UInt32] {
      driver.write(page, .guestPageSize)
      driver.write(1, .queuePageNumber)
      driver.write(0, .queueNotify)
      #expect(!driver.needsReset)
    }
  }

  @Test func describesItself() {
    let node = entropyDriver().transport.deviceTreeNode(
      at: DeviceTreePlace(
        base: 0x1000_1000, size: VirtIOMMIO.byteCount, interrupt: 1, interruptParent: 5))
    #expect(node.name == "virtio_mmio@10001000")
    #expect(node["compatible"]?.strings == ["virtio,mmio"])
    #expect(node["interrupts"]?.cells == [1])
  }
}
