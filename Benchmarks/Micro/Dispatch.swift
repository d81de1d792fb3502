// SPDX-License-Identifier: Apache-2.0
//
// The interpreter alone: blocks made by hand that go on to themselves until the budget is used up.
// What a block costs besides its operations is measured by blocks without any.

import ExecutionEngine
import IR
import IRTransforms
import Interpreter
import RISCVGuest

func dispatchBenchmarks() {
  measure("dispatch, 16 dependent adds, per operation") {
    LoopBlock(fuses: false) { addChain(&$0) }
  } _: {
    $0.run(blocks: 50_000, operationsPerBlock: 18)
  }
  measure("dispatch, the same fused, per operation") {
    LoopBlock(fuses: true) { addChain(&$0) }
  } _: {
    $0.run(blocks: 50_000, operationsPerBlock: 18)
  }
  measure("block, linked, per block") {
    LoopBlock(fuses: false) { _ in }
  } _: {
    $0.run(blocks: 500_000, operationsPerBlock: 1)
  }
  measure("block look-up, jump cache, per block") {
    LoopBlock(fuses: false, end: .pointer) { _ in }
  } _: {
    $0.run(blocks: 500_000, operationsPerBlock: 1)
  }
  measure("block look-up, validated link, per block") {
    LoopBlock(fuses: false, end: .constant) { _ in }
  } _: {
    $0.run(blocks: 500_000, operationsPerBlock: 1)
  }
}

private func addChain(_ builder: inout IRBuilder) {
  for i in UInt8(0)..<16 {
    builder.binary(
      .add, .i64, RISCVState.x(5 + (i + 1) % 4), RISCVState.x(5 + i % 4), RISCVState.x(9))
  }
}

/// A block that goes on to itself.
final class LoopBlock {
  /// How it does.
  enum End {
    case linked, pointer, constant
  }

  static let pc: UInt64 = 0x1_0000
  let state: UnsafeMutableRawPointer
  private var builder: IRBuilder
  private let jumpCache = UnsafeMutableRawPointer.allocate(
    byteCount: JumpCacheLayout.count * JumpCacheLayout.stride, alignment: 64)

  /// A block with the operations `emit` adds, on a CPUState of its own or a given one.
  init(
    fuses: Bool, end: End = .linked, state: UnsafeMutableRawPointer = VCPU.makeState(),
    _ emit: (inout IRBuilder) -> Void
  ) {
    self.state = state
    builder = IRBuilder(handlers: GuestBoard.handlers)
    builder.begin(pc: Self.pc)
    builder.beginInstruction(offset: 0)
    emit(&builder)
    let last = builder.cells + builder.cellCount * OperationLayout.cell
    let target = RISCVState.x(31)
    switch end {
    case .linked: builder.gotoTB(offset: 0)
    case .pointer: builder.lookupAndGotoPointer(target)
    case .constant: builder.lookupAndGoto(offset: 0)
    }
    builder.finish()
    if fuses { Fusion.run(builder.block, GuestBoard.fusion) }

    let head = builder.cells
    let key = state.load(fromByteOffset: CPUStateLayout.fetchKey, as: UInt64.self)
    switch end {
    case .linked: last.storeBytes(of: head, toByteOffset: 8, as: OperationPointer.self)
    case .constant:
      last.storeBytes(of: head, toByteOffset: 8, as: OperationPointer.self)
      last.storeBytes(of: key, toByteOffset: OperationLayout.cell, as: UInt64.self)
    case .pointer:
      jumpCache.initializeMemory(
        as: UInt8.self, repeating: 0, count: JumpCacheLayout.count * JumpCacheLayout.stride)
      state.storeBytes(
        of: jumpCache, toByteOffset: CPUStateLayout.jumpCache, as: UnsafeMutableRawPointer.self)
      state.storeBytes(of: Self.pc, toByteOffset: Int(target.offset), as: UInt64.self)
      let entry = jumpCache + JumpCacheLayout.offset(for: Self.pc)
      entry.storeBytes(of: Self.pc, toByteOffset: JumpCacheLayout.pc, as: UInt64.self)
      entry.storeBytes(of: key, toByteOffset: JumpCacheLayout.key, as: UInt64.self)
      entry.storeBytes(of: head, toByteOffset: JumpCacheLayout.target, as: OperationPointer.self)
    }
    state.storeBytes(of: Int32.max, toByteOffset: CPUStateLayout.hotThreshold, as: Int32.self)
    head.storeBytes(of: Int32.max, toByteOffset: OperationLayout.field0, as: Int32.self)
  }

  deinit { jumpCache.deallocate() }

  /// Runs the block `blocks` times.
  func run(blocks: Int, operationsPerBlock: Int) -> Work {
    state.storeBytes(of: Int64(blocks), toByteOffset: CPUStateLayout.budget, as: Int64.self)
    let reason = Interpreter.run(builder.cells, state)
    let left = state.load(fromByteOffset: CPUStateLayout.budget, as: Int64.self)
    return Work(
      operations: blocks * operationsPerBlock, isRight: reason == .head && left == 0)
  }
}
