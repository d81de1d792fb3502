// SPDX-License-Identifier: Apache-2.0
//
// The smallest machine a block of IR runs on: CPUState, 64 KiB of RAM at address 0 mapped one to one,
// the interpreter. No guest: faults have made-up codes, nothing links blocks.

import CHost
import GuestMemory
import GuestTypes
import IR
import IRTransforms
import Interpreter
import TestSupport

/// Runs single blocks.
final class BlockMachine: AddressTranslator {
  static let memoryByteCount: UInt64 = 0x10000
  /// Guest instructions the VCPU may run.
  static let budget: Int64 = 100

  /// x1 to x31; helpers `sum` (a + b + c), and `fault_if`, which faults when a is not 0, else gives b.
  static let vocabulary = IRVocabulary(
    slots: TestVocabulary.vocabulary.slots,
    helpers: [
      HelperDescriptor(index: 0, name: "sum", address: address(kiln_test_sum), effects: []),
      HelperDescriptor(
        index: 1, name: "fault_if", address: address(kiln_test_fault_if),
        effects: [.mayFault, .readsGlobals]),
    ])

  private static func address(
    _ function:
      @convention(c) (
        UnsafeMutableRawPointer, UInt64, UInt64, UInt64
      ) -> kiln_helper_result
  ) -> UInt { unsafeBitCast(function, to: UInt.self) }

  let state: UnsafeMutableRawPointer
  let store: BackingStore
  private let space: AddressSpace
  private var mmu: SoftMMU?
  private let jumpCache: UnsafeMutableRawPointer
  private var code: UnsafeMutableRawPointer?

  init() throws {
    state = .allocate(byteCount: CPUStateLayout.byteCount, alignment: 64)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    let cacheBytes = JumpCacheLayout.count * JumpCacheLayout.stride
    jumpCache = .allocate(byteCount: cacheBytes, alignment: 64)
    jumpCache.initializeMemory(as: UInt8.self, repeating: 0, count: cacheBytes)
    store = try BackingStore(byteCount: Self.memoryByteCount)
    space = AddressSpace(store: store)
    try space.mapMemory(
      name: "RAM", at: .init(0), byteCount: Self.memoryByteCount, offset: .init(0))
    mmu = SoftMMU(space: space, state: state, translator: self)
    set(CPUStateLayout.jumpCache, UInt64(UInt(bitPattern: jumpCache)))
    // No cache entry and no link has this key.
    set(CPUStateLayout.fetchKey, 1)
    set(CPUStateLayout.budget, UInt64(Self.budget))
  }

  deinit {
    state.deallocate()
    jumpCache.deallocate()
    code?.deallocate()
  }

  // MARK: State

  func value(_ slot: Slot) -> UInt64 {
    state.load(fromByteOffset: Int(slot.offset), as: UInt64.self)
  }

  func set(_ offset: Int, _ value: UInt64) {
    state.storeBytes(of: value, toByteOffset: offset, as: UInt64.self)
  }

  // MARK: Running

  /// Runs a block built with the interpreter's handlers; why and where it left.
  func run(_ block: IRBlock) -> (reason: ExitReason, cell: Int) {
    let head = install(block)
    let reason = Interpreter.run(head, state)
    let last = state.load(fromByteOffset: CPUStateLayout.exitOperation, as: OperationPointer.self)
    return (reason, (last - head) / OperationLayout.cell)
  }

  /// The last memory fault.
  var fault: MemoryFault? { mmu?.fault }

  /// What a block cache does: literals behind the cells, links to their own exits.
  private func install(_ block: IRBlock) -> OperationPointer {
    let size = block.cellCount * OperationLayout.cell
    let head = UnsafeMutableRawPointer.allocate(
      byteCount: size + block.literalCount * 8, alignment: 16)
    code?.deallocate()
    code = head
    head.copyMemory(from: block.cells, byteCount: size)
    (head + size).copyMemory(from: block.literals, byteCount: block.literalCount * 8)
    block.forEachOperation { cell, opcode in
      let operation = head + cell * OperationLayout.cell
      if opcode == .gotoTB {
        operation.storeBytes(
          of: operation + OperationLayout.cell, toByteOffset: 8, as: UnsafeMutableRawPointer.self)
      } else if opcode.shape == .constant && !block.code(at: cell).hasImmediate {
        let literal = size + Int(block.immediate(at: cell)) * 8
        operation.storeBytes(
          of: Int32(literal - cell * OperationLayout.cell),
          toByteOffset: OperationLayout.field2, as: Int32.self)
      }
    }
    head.storeBytes(of: .max, toByteOffset: OperationLayout.field0, as: Int32.self)
    return head
  }

  // MARK: AddressTranslator

  func translate(
    _ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int
  ) -> PageTranslation {
    PageTranslation(physical: address, permissions: 7)
  }

  func busFault(_ access: AccessKind) -> UInt64 { 1 }
  func misalignedFault(_ access: AccessKind) -> UInt64 { 2 }
}

@c func kiln_test_sum(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: a &+ b &+ c, outcome: 0)
}

@c func kiln_test_fault_if(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: b, outcome: a != 0 ? 1 : 0)
}
