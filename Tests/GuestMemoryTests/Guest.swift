// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the SoftMMU need of a guest: page tables as a dictionary of leaves, superpages
// among them, and the executors' inline look-up, written down once more from `TLBEntryLayout`.

import Foundation
import GuestMemory
import GuestTypes
import IR

/// A leaf of the made-up page tables.
struct Leaf: Equatable {
  var physical: UInt64
  var permissions: UInt8
  var shift: UInt8
}

/// An MMU index's leaves by virtual start, and the SoftMMU in front of them.
final class Guest: AddressTranslator, CodeWriteObserver {
  static let pageFault: UInt64 = 1
  static let busFault: UInt64 = 2
  static let misaligned: UInt64 = 3

  let state: UnsafeMutableRawPointer
  // Made from `self`, hence last.
  // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
  private(set) var mmu: SoftMMU!
  /// Per MMU index: leaves by virtual start.
  var leaves = [[UInt64: Leaf]](repeating: [:], count: CPUStateLayout.mmuIndexCount)
  var walks = 0
  /// Ranges `willWriteCode` was told of.
  var told: [(offset: UInt64, count: Int)] = []
  /// What `willWriteCode` answers.
  var standsInRunningBlock = false

  init(_ space: AddressSpace) throws {
    state = .allocate(byteCount: CPUStateLayout.byteCount, alignment: 64)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    mmu = SoftMMU(space: space, state: state, translator: self)
    mmu.observer = self
  }

  deinit {
    mmu = nil
    state.deallocate()
  }

  func leaf(at address: UInt64, mmuIndex: Int) -> (start: UInt64, leaf: Leaf)? {
    for shift in [UInt8(12), 21, 30] {
      let start = address & ~(1 << UInt64(shift) - 1)
      if let leaf = leaves[mmuIndex][start], leaf.shift == shift { return (start, leaf) }
    }
    return nil
  }

  func translate(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    walks += 1
    guard let (start, leaf) = leaf(at: address, mmuIndex: mmuIndex),
      leaf.permissions & 1 << access.rawValue != 0
    else { return PageTranslation(fault: Self.pageFault) }
    return PageTranslation(
      physical: leaf.physical + (address - start), permissions: leaf.permissions,
      pageShift: leaf.shift)
  }
  func busFault(_ access: AccessKind) -> UInt64 { Self.busFault }
  func misalignedFault(_ access: AccessKind) -> UInt64 { Self.misaligned }

  func willWriteCode(at offset: UInt64, count: Int) -> Bool {
    told.append((offset, count))
    return standsInRunningBlock
  }

  /// What the inline look-up finds for an access inside one page: a backing offset, or nil on a miss.
  func inlineLookUp(_ address: UInt64, _ access: AccessKind, mmuIndex: Int) -> UInt64? {
    let descriptor =
      CPUStateLayout.tlbDescriptors + mmuIndex * CPUStateLayout.tlbDescriptorStride
    let base = state.load(fromByteOffset: descriptor, as: UInt64.self)
    let mask = state.load(fromByteOffset: descriptor + 8, as: UInt64.self)
    let entry = base + (address >> TLBEntryLayout.indexShift & mask)
    guard let pointer = UnsafeRawPointer(bitPattern: UInt(entry)) else { return nil }
    let field = [TLBEntryLayout.load, TLBEntryLayout.store, TLBEntryLayout.fetch][
      Int(access.rawValue)]
    guard pointer.load(fromByteOffset: field, as: UInt64.self) == address & ~0xFFF else {
      return nil
    }
    let host = address &+ pointer.load(fromByteOffset: TLBEntryLayout.addend, as: UInt64.self)
    return host &- UInt64(UInt(bitPattern: mmu.space.store.base))
  }

  /// Entries of an MMU index's TLB.
  func tlbCount(_ mmuIndex: Int) -> Int {
    let descriptor =
      CPUStateLayout.tlbDescriptors + mmuIndex * CPUStateLayout.tlbDescriptorStride
    return Int(state.load(fromByteOffset: descriptor + 8, as: UInt64.self)) / TLBEntryLayout.stride
      + 1
  }
}

/// A folder for a test's files, removed with it.
final class TemporaryFolder {
  private let folder: URL
  private var handles: [FileHandle] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-memory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The descriptor of a new file with these bytes, open as long as the folder.
  func file(_ bytes: [UInt8]) throws -> Int32 {
    let url = folder.appendingPathComponent("\(handles.count)")
    try Data(bytes).write(to: url)
    let handle = try FileHandle(forReadingFrom: url)
    handles.append(handle)
    return handle.fileDescriptor
  }
}
