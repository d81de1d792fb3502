// SPDX-License-Identifier: Apache-2.0
//
// A workbench for single blocks: CPUState, a SoftMMU over a page map the test sets, a code arena, and
// no VCPU. What a block did is one value, `BlockOutcome`, so that two ways to run it can be compared.
//
// Virtual pages map to RAM as `BlockBench.map` says, everything else faults; one page leads to a
// device. Global slots are numbered from 0 at `CPUStateLayout.globals`.

import CHost
import DeviceModel
import GuestMemory
import GuestTypes
import IR
import IRTransforms
import Interpreter
import Synchronization
import Translation

@testable import ExecutionEngine

/// Everything a block can change that another way to run it must change alike.
struct BlockOutcome: Equatable {
  var reason: ExitReason
  /// The cell of the operation that left, from the block's head; nil outside of the block.
  var cell: Int?
  var budget: Int64
  var slots: [UInt64]
  var faultCode: UInt64
  var faultAddress: UInt64
  /// The head's counter.
  var counter: Int32
}

/// Answers reads with their offset; remembers writes.
final class EchoDevice: MMIODevice {
  let accessWidths = AccessWidths.any
  let writes = Mutex<[UInt64]>([])
  func read(at offset: UInt64, width: AccessWidth) -> UInt64 { (offset | 0x5A00) & width.mask }
  func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    writes.withLock { $0.append(value) }
  }
}

/// Runs single blocks.
final class BlockBench: AddressTranslator {
  static let ram: UInt64 = 0x8000_0000
  static let pageCount = 16
  static let device: UInt64 = 0x1000_0000
  /// Code numbers of the made-up faults.
  static let unmapped: UInt64 = 100
  static let bus: UInt64 = 200
  static let misaligned: UInt64 = 300

  let state: UnsafeMutableRawPointer
  let store: BackingStore
  let device = EchoDevice()
  let handlers = Interpreter.makeHandlerTable()
  private let space: AddressSpace
  // Made from `self`, hence last.
  // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
  private(set) var mmu: SoftMMU!
  private let jumpCache: UnsafeMutableRawPointer
  private var cache: TranslationBlockCache
  /// Virtual page address → physical page address.
  var map: [UInt64: UInt64] = [:]
  /// Where pages that are not in `map` lead, nil to have them fault.
  var fallback: ((UInt64) -> UInt64?)?
  /// Most accesses `map` allows, by permission bits.
  var permissions: UInt8 = 7

  init() throws {
    state = VCPU.makeState()
    let bytes = JumpCacheLayout.count * JumpCacheLayout.stride
    jumpCache = .allocate(byteCount: bytes, alignment: 64)
    jumpCache.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    store = try BackingStore(byteCount: UInt64(Self.pageCount) << 12)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: GuestPhysicalAddress(Self.ram), byteCount: store.byteCount,
      offset: RAMOffset(0))
    try space.mapDevice(
      name: "echo", device, at: GuestPhysicalAddress(Self.device), byteCount: 4096)
    cache = try TranslationBlockCache(
      byteLimit: 1 << 20, pageCount: Self.pageCount, handlers: handlers, hotThreshold: 5000)
    mmu = SoftMMU(space: space, state: state, translator: self)
    state.storeBytes(
      of: jumpCache, toByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
    state.storeBytes(of: 5000, toByteOffset: CPUStateLayout.hotThreshold, as: Int32.self)
  }

  deinit {
    mmu = nil
    state.deallocate()
    jumpCache.deallocate()
  }

  // MARK: AddressTranslator

  func translate(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    let page = address & ~0xFFF
    guard let physical = map[page] ?? fallback?(page),
      permissions & 1 << access.rawValue != 0
    else { return PageTranslation(fault: Self.unmapped + UInt64(access.rawValue)) }
    return PageTranslation(physical: physical | address & 0xFFF, permissions: permissions)
  }
  func busFault(_ access: AccessKind) -> UInt64 { Self.bus + UInt64(access.rawValue) }
  func misalignedFault(_ access: AccessKind) -> UInt64 {
    Self.misaligned + UInt64(access.rawValue)
  }

  // MARK: State

  static func slot(_ index: Int) -> Slot { Slot(CPUStateLayout.globals + 8 * index) }

  subscript(slot: Slot) -> UInt64 {
    get { state.load(fromByteOffset: Int(slot.offset), as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: Int(slot.offset), as: UInt64.self) }
  }
  subscript(field offset: Int) -> UInt64 {
    get { state.load(fromByteOffset: offset, as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: offset, as: UInt64.self) }
  }

  /// Enters a head into the jump cache under the present key.
  func remember(_ head: OperationPointer, pc: UInt64) {
    let entry = jumpCache + JumpCacheLayout.offset(for: pc)
    entry.storeBytes(of: pc, toByteOffset: JumpCacheLayout.pc, as: UInt64.self)
    entry.storeBytes(
      of: self[field: CPUStateLayout.fetchKey], toByteOffset: JumpCacheLayout.key, as: UInt64.self)
    entry.storeBytes(of: head, toByteOffset: JumpCacheLayout.target, as: OperationPointer.self)
  }

  /// Empties the jump cache.
  func forgetJumps() {
    jumpCache.initializeMemory(
      as: UInt8.self, repeating: 0, count: JumpCacheLayout.count * JumpCacheLayout.stride)
  }

  // MARK: Blocks

  /// Drops all blocks.
  func clear() { cache.flush { _ in } }

  /// Installs what a builder holds; `fusion` fuses it first. Returns the head.
  func install(_ builder: borrowing IRBuilder, fusion: FusionTable? = nil) -> OperationPointer {
    if !cache.hasRoom { clear() }
    if let fusion { Fusion.run(builder.block, fusion) }
    let index = cache.add(
      builder.block, offset: 0, flags: 0, bytes: TranslatedBytes(byteCount: 4), isTransient: false)
    return cache.blocks[index].head
  }

  /// Links the `goto_tb` at a cell of an installed block.
  func link(_ head: OperationPointer, cell: Int, to target: OperationPointer) {
    (head + cell * OperationLayout.cell).storeBytes(
      of: target, toByteOffset: 8, as: OperationPointer.self)
  }

  /// Runs an installed block and describes what happened.
  func run(_ head: OperationPointer, budget: Int64 = 100, slotCount: Int = 24) -> BlockOutcome {
    state.storeBytes(of: budget, toByteOffset: CPUStateLayout.budget, as: Int64.self)
    let reason = Interpreter.run(head, state)
    let operation = state.load(
      fromByteOffset: CPUStateLayout.exitOperation, as: OperationPointer.self)
    let block = cache.blocks[cache.index(of: head)]
    let cell = (operation - head) / OperationLayout.cell
    let isFault = reason == .memoryFault
    return BlockOutcome(
      reason: reason, cell: cell >= 0 && cell < Int(block.cellCount) ? cell : nil,
      budget: state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self),
      slots: (0..<slotCount).map { self[Self.slot($0)] }
        + [self[field: CPUStateLayout.pc], self[field: CPUStateLayout.fpFlags]]
        + [self[field: CPUStateLayout.hotHeads]],
      faultCode: isFault ? mmu.fault.code : 0, faultAddress: isFault ? mmu.fault.address : 0,
      counter: head.load(fromByteOffset: OperationLayout.field0, as: Int32.self))
  }
}
