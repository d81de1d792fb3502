// SPDX-License-Identifier: Apache-2.0
//
// The bus against a naive model: a list of ranges, searched one by one. Random maps, and addresses that
// lie on the borders of their regions more often than not.

import DeviceModel
import GuestMemory
import GuestTypes
import Synchronization
import TestSupport
import Testing

/// A device that is only looked at, never used.
final class SilentDevice: MMIODevice {
  let accessWidths = AccessWidths.any
  func read(at offset: UInt64, width: AccessWidth) -> UInt64 { 0 }
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {}
}

@Suite struct AddressSpaceTests {
  private struct Region {
    let start: UInt64
    let count: UInt64
    /// Offset in the store, nil for a device.
    let offset: UInt64?
    let writable: Bool
    let device: SilentDevice?
  }

  @Test func lookUpsAgreeWithAListOfRanges() throws {
    let seed = SeededGenerator.seed(default: 31)
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let store = try BackingStore(byteCount: 64 << 12)
      let space = AddressSpace(store: store)
      var regions: [Region] = []
      for number in 0..<(1 + random.below(12)) {
        let isMemory = random.once(in: 2)
        let pages = UInt64(1 + random.below(8))
        let start =
          random.once(in: 8)
          ? 0 &- pages << 12
          : UInt64(random.below(1 << 10)) << 12 &+ (isMemory ? 0 : UInt64(random.below(4096)))
        let count = isMemory ? pages << 12 : UInt64(1 + random.below(9000))
        let overlaps = regions.contains { region in
          start <= region.start &+ (region.count - 1) && region.start <= start &+ (count - 1)
        }
        let wraps = start &+ (count - 1) < start
        let offset = UInt64(random.below(56)) << 12
        let writable = !random.once(in: 4)
        do {
          if isMemory {
            try space.mapMemory(
              name: "r\(number)", at: GuestPhysicalAddress(start), byteCount: count,
              offset: RAMOffset(offset), writable: writable)
            regions.append(
              Region(start: start, count: count, offset: offset, writable: writable, device: nil))
          } else {
            let device = SilentDevice()
            try space.mapDevice(
              name: "r\(number)", device, at: GuestPhysicalAddress(start), byteCount: count)
            regions.append(
              Region(start: start, count: count, offset: nil, writable: false, device: device))
          }
          #expect(!overlaps && !wraps, "seed \(seed) round \(round): mapped what must not be")
        } catch {
          #expect(overlaps || wraps, "seed \(seed) round \(round): \(error)")
          #expect(!"\(error)".contains("\n"))
        }
      }
      for _ in 0..<400 { probe(space, regions, &random, "seed \(seed) round \(round)") }
    }
  }

  private func probe(
    _ space: AddressSpace, _ regions: [Region], _ random: inout SeededGenerator, _ note: String
  ) {
    var address = random.next()
    if let region = regions.randomElement(using: &random), !random.once(in: 8) {
      address =
        region.start &+ [0, region.count, UInt64(random.below(Int(region.count)))][random.below(3)]
      address = address &+ UInt64(random.below(3)) &- 1
    }
    let hit = regions.first { address &- $0.start < $0.count }
    switch space.target(at: GuestPhysicalAddress(address)) {
    case .memory(let offset, let writable):
      #expect(hit?.offset.map { $0 + (address - (hit?.start ?? 0)) } == offset.rawValue, "\(note)")
      #expect(hit?.writable == writable, "\(note)")
    case .device(let device, let offset):
      #expect(hit?.device === device && hit.map { address - $0.start } == offset, "\(note)")
    case nil: #expect(hit == nil, "\(note): nothing at \(address)")
    }
    let count = UInt64(1 + random.below(9000))
    let writing = random.once(in: 2)
    var want: UInt64?
    if let hit, let offset = hit.offset, count <= hit.count - (address - hit.start),
      !writing || hit.writable
    {
      want = offset + (address - hit.start)
    }
    #expect(space.memoryOffset(at: address, count: count, writing: writing) == want, "\(note)")
  }

  @Test func memoryThatDoesNotFitIsRefused() throws {
    let space = AddressSpace(store: try BackingStore(byteCount: 0x4000))
    func map(_ start: UInt64, _ count: UInt64, _ offset: UInt64) throws {
      try space.mapMemory(
        name: "m", at: GuestPhysicalAddress(start), byteCount: count, offset: RAMOffset(offset))
    }
    #expect(throws: AddressSpaceError.self) { try map(0x1001, 0x1000, 0) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0x800, 0) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0x1000, 0x10) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0, 0) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0x5000, 0) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0x1000, 0x4000) }
    #expect(throws: AddressSpaceError.self) { try map(0x1000, 0x1000, 0 &- 0x1000) }
    try map(0x1000, 0x4000, 0)
  }

  @Test func directMemoryAccessReachesRAMOnly() throws {
    let store = try BackingStore(byteCount: 0x4000)
    let space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(0x1000), byteCount: 0x2000, offset: RAMOffset(0))
    try space.mapMemory(
      name: "ROM", at: GuestPhysicalAddress(0x3000), byteCount: 0x1000, offset: RAMOffset(0x2000),
      writable: false)
    try space.mapDevice(
      name: "device", SilentDevice(), at: GuestPhysicalAddress(0x4000), byteCount: 0x1000)
    let bytes: [UInt8] = (0..<64).map { UInt8($0) }
    func write(_ address: UInt64) throws {
      try bytes.withUnsafeBytes { try space.write($0, at: GuestPhysicalAddress(address)) }
    }
    func read(_ address: UInt64) throws -> [UInt8] {
      var result = [UInt8](repeating: 0, count: 64)
      try result.withUnsafeMutableBytes {
        try space.read(into: $0, at: GuestPhysicalAddress(address))
      }
      return result
    }
    try write(0x1000)
    try write(0x2FC0)
    #expect(try read(0x1000) == bytes)
    #expect(try read(0x2FC0) == bytes)
    // Across RAM and ROM, into ROM, into a device, into nothing, around the end of the address space.
    for address in [0x2FC1, 0x3000, 0x4000, 0x8000, 0xFC1, UInt64.max - 3, .max] {
      #expect(throws: DMAError.self, "\(address)") { try write(address) }
    }
    _ = try read(0x3000)
    for address in [0x2FC1, 0x3FC1, 0x4000, 0x8000, 0xFC1, UInt64.max - 3] {
      #expect(throws: DMAError.self) { try read(address) }
    }
    #expect(try read(0x2FC0) == bytes, "a refused write has written nothing")
  }

  @Test func writesToCodeReachEveryObserver() throws {
    let store = try BackingStore(byteCount: 0x4000)
    let space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(0), byteCount: 0x4000, offset: RAMOffset(0))
    let wakes = Mutex<[Int]>([])
    let first = space.addCodeWriteObserver { wakes.withLock { $0.append(1) } }
    let second = space.addCodeWriteObserver { wakes.withLock { $0.append(2) } }
    let mmus = [try Guest(space), try Guest(space)]
    mmus[0].mmu.markCode(page: 1)
    func write(_ address: UInt64, _ count: Int) throws {
      try [UInt8](repeating: 7, count: count).withUnsafeBytes {
        try space.write($0, at: GuestPhysicalAddress(address))
      }
    }
    try write(0, 0x1000)
    try write(0x2000, 0x2000)
    #expect(wakes.withLock { $0 }.isEmpty, "no code was overwritten")
    try write(0xFFF, 2)
    try write(0x1800, 4)
    #expect(wakes.withLock { $0 } == [1, 2, 1, 2])
    let taken = space.takeCodeWrites(for: first)
    #expect(taken.map(\.offset) == [0xFFF, 0x1800] && taken.map(\.count) == [2, 4])
    #expect(space.takeCodeWrites(for: first).isEmpty)
    #expect(space.takeCodeWrites(for: second).count == 2, "nobody takes another's")
  }

  @Test func filesAreMappedPrivately() throws {
    let directory = try TemporaryFolder()
    let bytes: [UInt8] = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let descriptor = try directory.file(bytes)
    let store = try BackingStore(byteCount: 0x8000)
    // Whole pages and a rest; unaligned on both sides; past the end of file and of the store.
    for (fileOffset, count, offset) in [
      (UInt64(0), UInt64(10_000), UInt64(0x1000)), (0, 4096, 0x5000), (3, 5000, 0x1000),
      (4096, 100, 0x2001), (0, 0, 0x7000),
    ] {
      store.clear()
      try store.map(
        descriptor: descriptor, fileOffset: fileOffset, count: count, at: RAMOffset(offset))
      for i in 0..<store.byteCount {
        let want: UInt8 =
          i >= offset && i < offset + count ? bytes[Int(fileOffset + i - offset)] : 0
        let got = store.base.load(fromByteOffset: Int(i), as: UInt8.self)
        if got != want {
          Issue.record("\(fileOffset) \(count) \(offset): byte \(i) is \(got), not \(want)")
          break
        }
      }
    }
    #expect(throws: BackingStoreError.self) {
      try store.map(descriptor: descriptor, fileOffset: 0, count: 0x8001, at: RAMOffset(0))
    }
    #expect(throws: BackingStoreError.self) {
      try store.map(descriptor: descriptor, fileOffset: 9_990, count: 100, at: RAMOffset(1))
    }
    try store.map(descriptor: descriptor, fileOffset: 0, count: 4096, at: RAMOffset(0))
    store.base.storeBytes(of: 0xEE, as: UInt8.self)
    let again = try BackingStore(byteCount: 0x1000)
    try again.map(descriptor: descriptor, fileOffset: 0, count: 4096, at: RAMOffset(0))
    #expect(again.base.load(as: UInt8.self) == bytes[0], "writes never reach the file")
  }
}
