// SPDX-License-Identifier: Apache-2.0
//
// Guest loads, stores and atomics of all widths against a byte-by-byte model: every alignment, across
// pages, with the TLB empty or filled, on unmapped, read-only and device pages.

import Glibc
import IR
import Interpreter
import TestSupport
import Testing

@Suite struct MemoryAccessTests {
  static let base: UInt64 = 0x20_0000
  private let bench: BlockBench

  init() throws {
    bench = try BlockBench()
    // Four pages that follow each other in virtual memory only, then a hole, then the device.
    for (i, page) in [3, 0, 7, 5].enumerated() {
      bench.map[Self.base + UInt64(i) << 12] = BlockBench.ram + UInt64(page) << 12
    }
    bench.map[Self.base + 0x8000] = BlockBench.device
  }

  /// The RAM byte behind a virtual address, nil where there is none.
  private func byte(_ address: UInt64) -> Int? {
    guard let page = bench.map[address & ~0xFFF], page >= BlockBench.ram else { return nil }
    return Int(page - BlockBench.ram) + Int(address & 0xFFF)
  }

  private func read(_ address: UInt64, _ operation: MemoryOperation) -> UInt64? {
    var raw: UInt64 = 0
    for i in 0..<UInt64(operation.byteCount) {
      guard let at = byte(address &+ i) else { return nil }
      raw |= UInt64(bench.store.base.load(fromByteOffset: at, as: UInt8.self)) << (8 * i)
    }
    let unused = UInt64(64 - 8 * operation.byteCount)
    return operation.isSigned
      ? UInt64(bitPattern: Int64(bitPattern: raw << unused) >> Int64(unused)) : raw
  }

  private func fillMemory(_ random: inout SeededGenerator) {
    for i in 0..<Int(bench.store.byteCount / 8) {
      bench.store.base.storeBytes(of: random.next(), toByteOffset: i * 8, as: UInt64.self)
    }
  }

  private func block(_ emit: (inout IRBuilder) -> Void) -> OperationPointer {
    var builder = IRBuilder(handlers: bench.handlers)
    builder.begin(pc: 0)
    builder.beginInstruction(offset: 0)
    emit(&builder)
    builder.exitTB(offset: 4)
    builder.finish()
    return bench.install(builder)
  }

  /// Addresses around every border, the hole and the device behind it.
  private func addresses(_ random: inout SeededGenerator) -> [UInt64] {
    var all: [UInt64] = []
    for page in 0..<5 {
      for distance in -9...9 {
        all.append(Self.base + UInt64(page) << 12 &+ UInt64(bitPattern: Int64(distance)))
      }
    }
    for _ in 0..<16 { all.append(Self.base + UInt64(random.below(0x4000))) }
    return all
  }

  @Test(arguments: 0..<16)
  func loads(_ raw: Int) throws {
    let operation = MemoryOperation(rawValue: UInt8(raw))
    var random = SeededGenerator(seed: 21)
    fillMemory(&random)
    for isWarm in [false, true] {
      for address in addresses(&random) {
        let displacement = Int16(random.below(64) - 32)
        bench.mmu.flush()
        if isWarm { warm() }
        let head = block {
          $0.load(
            operation, BlockBench.slot(0), BlockBench.slot(1), displacement: displacement,
            mmuIndex: 3)
        }
        bench[BlockBench.slot(0)] = 0x7777
        bench[BlockBench.slot(1)] = address &- UInt64(bitPattern: Int64(displacement))
        let outcome = bench.run(head)
        check(outcome, address, operation, isStore: false)
        if outcome.reason == .exit {
          #expect(bench[BlockBench.slot(0)] == read(address, operation), "\(hex(address)) \(raw)")
        } else {
          #expect(bench[BlockBench.slot(0)] == 0x7777)
        }
      }
    }
  }

  @Test(arguments: OperationCode.allLegal.filter { $0.opcode == .guestSt }.map(\.attribute))
  func stores(_ raw: UInt8) throws {
    let operation = MemoryOperation(rawValue: raw)
    var random = SeededGenerator(seed: 22)
    fillMemory(&random)
    for isWarm in [false, true] {
      for address in addresses(&random) {
        bench.mmu.flush()
        if isWarm { warm() }
        let head = block {
          $0.store(operation, BlockBench.slot(0), BlockBench.slot(1), mmuIndex: 3)
        }
        let value = random.next()
        bench[BlockBench.slot(0)] = value
        bench[BlockBench.slot(1)] = address
        var model = [UInt8](
          UnsafeRawBufferPointer(start: bench.store.base, count: Int(bench.store.byteCount)))
        let outcome = bench.run(head)
        check(outcome, address, operation, isStore: true)
        if outcome.reason == .exit {
          for i in 0..<UInt64(operation.byteCount) {
            model[byte(address &+ i) ?? 0] = UInt8(truncatingIfNeeded: value >> (8 * i))
          }
        }
        #expect(memcmp(bench.store.base, model, model.count) == 0, "\(hex(address)) \(raw)")
      }
    }
  }

  /// Whether an access may succeed, and what the fault is otherwise.
  private func check(
    _ outcome: BlockOutcome, _ address: UInt64, _ operation: MemoryOperation, isStore: Bool
  ) {
    let kind: UInt64 = isStore ? 1 : 0
    let bytes = UInt64(operation.byteCount)
    if operation.mustBeAligned && address & (bytes - 1) != 0 {
      #expect(outcome.reason == .memoryFault && outcome.faultCode == BlockBench.misaligned + kind)
      #expect(outcome.faultAddress == address)
    } else if byte(address) == nil {
      #expect(outcome.reason == .memoryFault && outcome.faultCode == BlockBench.unmapped + kind)
      #expect(outcome.faultAddress == address)
    } else if byte(address &+ bytes - 1) == nil {
      // The fault is the second page's, at its first byte.
      #expect(outcome.reason == .memoryFault && outcome.faultCode == BlockBench.unmapped + kind)
      #expect(outcome.faultAddress == (address &+ bytes - 1) & ~0xFFF)
    } else {
      #expect(outcome.reason == .exit)
    }
    #expect(outcome.budget == 99, "the head has taken the block off the budget")
  }

  private func warm() {
    for page in 0..<4 {
      let address = Self.base + UInt64(page) << 12
      _ = bench.mmu.load(address, MemoryOperation(log2Width: 0), mmuIndex: 3)
      if let value = read(address, MemoryOperation(log2Width: 0)) {
        _ = bench.mmu.store(value, at: address, MemoryOperation(log2Width: 0), mmuIndex: 3)
      }
    }
  }

  @Test func devicesAreReachedAloneOnly() throws {
    let address = Self.base + 0x8010
    let load = MemoryOperation(log2Width: 2)
    let head = block { $0.load(load, BlockBench.slot(0), BlockBench.slot(1), mmuIndex: 3) }
    let store = block { $0.store(load, BlockBench.slot(0), BlockBench.slot(1), mmuIndex: 3) }
    bench[BlockBench.slot(1)] = address
    bench[BlockBench.slot(0)] = 42
    #expect(bench.run(head).reason == .solo)
    #expect(bench.run(store).reason == .solo)
    #expect(bench[BlockBench.slot(0)] == 42)
    #expect(bench.device.writes.withLock { $0 }.isEmpty)
    bench[field: CPUStateLayout.solo] = 1
    #expect(bench.run(store).reason == .exit)
    #expect(bench.device.writes.withLock { $0 } == [42])
    #expect(bench.run(head).reason == .exit)
    #expect(bench[BlockBench.slot(0)] == 0x5A10)
    bench[field: CPUStateLayout.solo] = 0
  }

  @Test func permissionsDecide() throws {
    let operation = MemoryOperation(log2Width: 3)
    let load = block { $0.load(operation, BlockBench.slot(0), BlockBench.slot(1), mmuIndex: 0) }
    let store = block { $0.store(operation, BlockBench.slot(0), BlockBench.slot(1), mmuIndex: 0) }
    bench[BlockBench.slot(1)] = Self.base
    for permissions in UInt8(0)..<8 {
      bench.permissions = permissions
      for _ in 0..<2 {
        bench.mmu.flush()
        // Whatever filled the entry first must not widen what it allows.
        if permissions & 1 != 0 { #expect(bench.run(load).reason == .exit) }
        #expect(bench.run(store).reason == (permissions & 2 != 0 ? .exit : .memoryFault))
        #expect(bench.run(load).reason == (permissions & 1 != 0 ? .exit : .memoryFault))
        #expect((bench.mmu.fetchPage(Self.base, mmuIndex: 0) != nil) == (permissions & 4 != 0))
      }
    }
  }

  @Test func atomicsDoWhatTheirArithmeticDoes() throws {
    let arithmetic: [Opcode: Opcode] = [
      .atomicAdd: .add, .atomicAnd: .and, .atomicOr: .or, .atomicXor: .xor, .atomicSmin: .smin,
      .atomicSmax: .smax, .atomicUmin: .umin, .atomicUmax: .umax,
    ]
    var random = SeededGenerator(seed: 23)
    for code in OperationCode.allLegal
    where code.opcode?.shape == .atomic || code.opcode?.shape == .compareAndSwap {
      guard let opcode = code.opcode else { continue }
      let operation = code.memory
      for _ in 0..<40 {
        let misplaced = random.once(in: 6) ? UInt64(1 + random.below(operation.byteCount - 1)) : 0
        let address = Self.base + UInt64(random.below(512)) * 8 + misplaced
        if random.once(in: 2) { bench.mmu.flush() }
        let at = byte(address & ~7) ?? 0
        let memory = random.word()
        bench.store.base.storeBytes(of: memory, toByteOffset: at, as: UInt64.self)
        let operand = random.word()
        let expected = random.once(in: 2) ? memory : random.word()
        let d = BlockBench.slot(random.pick([0, 1, 2]))
        let head = block {
          if opcode == .atomicCmpxchg {
            $0.atomicCompareAndSwap(
              operation, d, BlockBench.slot(1), expected: BlockBench.slot(3),
              new: BlockBench.slot(2), mmuIndex: 0)
          } else {
            $0.atomic(opcode, operation, d, BlockBench.slot(1), BlockBench.slot(2), mmuIndex: 0)
          }
        }
        bench[BlockBench.slot(0)] = 0
        bench[BlockBench.slot(1)] = address
        bench[BlockBench.slot(2)] = operand
        bench[BlockBench.slot(3)] = expected
        let outcome = bench.run(head)
        let after = bench.store.base.load(fromByteOffset: at, as: UInt64.self)
        if misplaced != 0 {
          #expect(outcome.reason == .memoryFault && outcome.faultCode == BlockBench.misaligned + 1)
          #expect(after == memory)
          continue
        }
        let wide = operation.byteCount == 8
        let mask: UInt64 = wide ? .max : 0xFFFF_FFFF
        let type: ValueType = wide ? .i64 : .i32
        let new: UInt64
        if opcode == .atomicCmpxchg {
          new = (memory ^ expected) & mask == 0 ? operand : memory
        } else if let plain = arithmetic[opcode] {
          new = try #require(ConstantFolding.binary(plain, type, memory, operand))
        } else {
          new = operand
        }
        #expect(after == memory & ~mask | new & mask, "\(opcode) \(hex(memory)) \(hex(operand))")
        let old = memory & mask
        let signed = operation.isSigned && !wide
        #expect(
          bench[d]
            == (signed ? UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: old))) : old),
          "\(opcode)")
        #expect(outcome.reason == .exit)
      }
    }
  }
}
