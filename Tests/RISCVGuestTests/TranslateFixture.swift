// SPDX-License-Identifier: Apache-2.0
//
// Translates words given by a test, without an engine or a page of guest memory, and runs the
// integer part of what came out.
//
// `run` is a deliberately plain evaluator of IR: one operation after the other, undefined results
// filled with garbage, so that a translation that leans on them shows. It knows no floating-point
// arithmetic; helpers are called through their addresses.

import CHost
import IR
import Translation

@testable import RISCVGuest

/// What became of some instructions.
struct TranslatedWords: ~Copyable {
  /// Decodes everything Kiln knows.
  static let allExtensions = RISCVDecoder(.all)
  /// Decodes everything but 16-bit forms.
  static let wideOnly = RISCVDecoder(RISCVExtensions.all.removing(.c))

  private var builder: IRBuilder
  /// How the last instruction translated left the block.
  let end: InstructionEnd

  /// Translates `words` in turn, to the first one that ends the block.
  init(
    _ words: [UInt32], decoder: RISCVDecoder = allExtensions,
    flags: RISCVBlockFlags = .supervisor, pc: UInt64 = 0x1_0000
  ) {
    var builder = IRBuilder(handlers: HandlerTable([]))
    var translator = RISCVTranslator(decoder: decoder, flags: flags, pc: pc)
    builder.begin(pc: pc)
    var end = InstructionEnd.goesOn
    var offset = 0
    for word in words {
      guard case .goesOn = end else { break }
      builder.beginInstruction(offset: offset)
      let length = word & 3 == 3 ? 4 : 2
      end = withUnsafeBytes(of: word.littleEndian) {
        translator.translate(
          $0.baseAddress.unsafelyUnwrapped, length: length, offset: offset, &builder)
      }
      offset += length
    }
    self.end = end
    if case .endsBlock = end {} else { builder.exitTB(offset: Int64(offset)) }
    builder.finish()
    self.builder = builder
  }

  /// What the verifier has to say.
  var errors: [IRVerifierError] { IRVerifier(vocabulary: .riscv).errors(in: builder.block) }
  /// How many cells there are.
  var cellCount: Int { builder.cellCount }

  /// Runs the operations.
  func run(on machine: EvaluatorState) -> EvaluatorState.Stop { machine.run(builder.block) }

  /// The operations as text, without what the fixture added.
  var lines: [String] {
    var lines = IRPrinter(vocabulary: .riscv).text(of: builder.block).split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
      .filter { !$0.hasPrefix("block ") && !$0.hasPrefix("insn_start") }
    if case .endsBlock = end { return lines }
    lines.removeLast()
    return lines
  }
}

extension RISCVBlockFlags {
  /// Everything is allowed, FS is dirty.
  static let supervisor = Self(
    privilege: 1, dataIndex: RISCVMMUIndex.supervisor, floatState: 3, reservedRounding: false,
    cboZero: true, cboClean: true, cboInvalidate: 1)
}

/// Registers and a little memory that IR can be run on.
final class EvaluatorState {
  /// Why evaluation stopped.
  enum Stop: Equatable {
    /// The block's last operation.
    case end
    /// A misaligned load.
    case misalignedLoad
    /// A misaligned store or atomic.
    case misalignedStore
    /// A helper did not complete.
    case helperFault
    /// An operation the evaluator doesn't know, or the end of the cells.
    case unsupported(String)
  }

  let state: UnsafeMutableRawPointer
  /// Guest memory from address 0.
  var memory = [UInt8](repeating: 0, count: 4096)

  init() {
    state = .allocate(byteCount: CPUStateLayout.byteCount, alignment: 16)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    self[RISCVState.reservationAddress] = ~0
  }

  deinit { state.deallocate() }

  subscript(slot: Slot) -> UInt64 {
    get { state.load(fromByteOffset: Int(slot.offset), as: UInt64.self) }
    set { state.storeBytes(of: newValue, toByteOffset: Int(slot.offset), as: UInt64.self) }
  }

  func read(_ address: UInt64, _ operation: MemoryOperation) -> UInt64 {
    var raw: UInt64 = 0
    for i in 0..<operation.byteCount { raw |= UInt64(memory[Int(address) + i]) << UInt64(8 * i) }
    let unused = UInt64(64 - 8 * operation.byteCount)
    return operation.isSigned
      ? UInt64(bitPattern: Int64(bitPattern: raw << unused) >> Int64(unused)) : raw
  }

  func write(_ value: UInt64, _ address: UInt64, _ operation: MemoryOperation) {
    for i in 0..<operation.byteCount {
      memory[Int(address) + i] = UInt8(truncatingIfNeeded: value >> UInt64(8 * i))
    }
  }

  /// Runs a block's operations.
  fileprivate func run(_ block: IRBlock) -> Stop {
    var cell = 0
    while cell < block.cellCount {
      guard let opcode = block.code(at: cell).opcode else { return .unsupported("no opcode") }
      if opcode.endsBlock { return .end }
      switch step(block, cell, opcode) {
      case .next: cell += opcode.shape.cellCount
      case .jump: cell = block.branchTarget(at: cell) ?? block.cellCount
      case .stop(let reason): return reason
      }
    }
    return .unsupported("fell off the block")
  }

  private enum Step {
    case next
    case jump
    case stop(Stop)
  }

  private func step(_ block: IRBlock, _ cell: Int, _ opcode: Opcode) -> Step {
    let code = block.code(at: cell)
    func slot(_ field: Int) -> Slot { Slot(block.field(field, at: cell)) }
    let d = slot(OperationLayout.field0)
    // Read when asked for: in other shapes these fields are no slots.
    var a: UInt64 { self[slot(OperationLayout.field1)] }
    var b: UInt64 {
      code.hasImmediate
        ? UInt64(bitPattern: Int64(block.immediate(at: cell))) : self[slot(OperationLayout.field2)]
    }
    switch opcode.shape {
    case .head, .none: break
    case .constant: self[d] = block.constant(at: cell, .index) ?? 0xBAD
    case .unary: self[d] = ConstantFolding.unary(opcode, code.type, a) ?? 0xBAD
    case .binary:
      if opcode == .setcond {
        self[d] = holds(code, a, b) ? 1 : 0
      } else {
        self[d] =
          Self.isUndefined(opcode, code.type, a, b)
          ? 0xDEAD_BEEF_DEAD_BEEF : ConstantFolding.binary(opcode, code.type, a, b) ?? 0xBAD
      }
    case .conditionalMove:
      let second = Slot(block.field(OperationLayout.cell + 8, at: cell))
      self[d] = self[holds(code, a, b) ? slot(OperationLayout.field3) : second]
    case .deposit, .extract:
      let field = opcode.shape == .deposit ? OperationLayout.field3 : OperationLayout.field2
      let packed = UInt64(block.field(field, at: cell))
      let deposited = opcode == .deposit ? b : 0
      self[d] = bitField(opcode, a, deposited, packed & 0xFF, packed >> 8)
    case .branchConditional:
      if holds(code, self[d], a) { return .jump }
    case .branch: return .jump
    case .load, .store, .atomic, .compareAndSwap: return access(block, cell, opcode)
    case .call:
      let function = unsafeBitCast(
        UInt(block.cells.load(fromByteOffset: (cell + 1) * OperationLayout.cell, as: UInt.self)),
        to: kiln_helper.self)
      let result = function(state, a, b, self[slot(OperationLayout.field3)])
      if result.outcome != 0 { return .stop(.helperFault) }
      self[d] = result.value
    default: return .stop(.unsupported(opcode.name))
    }
    return .next
  }

  private func holds(_ code: OperationCode, _ a: UInt64, _ b: UInt64) -> Bool {
    code.condition.map { ConstantFolding.holds($0, code.type, a, b) } ?? false
  }

  private func bitField(
    _ opcode: Opcode, _ a: UInt64, _ b: UInt64, _ position: UInt64, _ length: UInt64
  ) -> UInt64 {
    switch opcode {
    case .deposit: BitField.deposit(a, b, position: position, length: length)
    case .sextract: BitField.signedExtract(a, position: position, length: length)
    default: BitField.extract(a, position: position, length: length)
    }
  }

  /// Whether the IR leaves a quotient or remainder undefined.
  private static func isUndefined(
    _ opcode: Opcode, _ type: ValueType, _ a: UInt64, _ b: UInt64
  ) -> Bool {
    let isWide = type == .i64
    let divisor = isWide ? b : b & 0xFFFF_FFFF
    switch opcode {
    case .divu, .remu: return divisor == 0
    case .div, .rem:
      if divisor == 0 { return true }
      return isWide
        ? a == 1 << 63 && b == ~0
        : a & 0xFFFF_FFFF == 0x8000_0000 && divisor == 0xFFFF_FFFF
    default: return false
    }
  }

  private func access(_ block: IRBlock, _ cell: Int, _ opcode: Opcode) -> Step {
    func slot(_ field: Int) -> Slot { Slot(block.field(field, at: cell)) }
    let operation = block.code(at: cell).memory
    let d = slot(OperationLayout.field0)
    let base = self[slot(OperationLayout.field1)]
    let displacement = Int16(bitPattern: block.field(OperationLayout.field2, at: cell))
    let isPlain = opcode == .guestLd || opcode == .guestSt
    let address = isPlain ? base &+ UInt64(bitPattern: Int64(displacement)) : base
    if (operation.mustBeAligned || !isPlain) && address & UInt64(operation.byteCount - 1) != 0 {
      return .stop(opcode == .guestLd ? .misalignedLoad : .misalignedStore)
    }
    switch opcode {
    case .guestLd: self[d] = read(address, operation)
    case .guestSt: write(self[d], address, operation)
    case .atomicCmpxchg:
      let old = read(address, operation)
      let expected = self[slot(OperationLayout.field2)]
      let mask: UInt64 = operation.byteCount == 8 ? ~0 : 0xFFFF_FFFF
      if (old ^ expected) & mask == 0 {
        write(self[Slot(block.field(OperationLayout.cell + 8, at: cell))], address, operation)
      }
      self[d] = old
    default:
      let old = read(address, operation)
      let type: ValueType = operation.byteCount == 8 ? .i64 : .i32
      let b = self[slot(OperationLayout.field2)]
      let plain = Self.arithmetic[opcode]
      let new = plain.flatMap { ConstantFolding.binary($0, type, old, b) } ?? b
      write(new, address, operation)
      self[d] = old
    }
    return .next
  }

  /// What an atomic operation does to memory; exchanges store their operand.
  private static let arithmetic: [Opcode: Opcode] = [
    .atomicAdd: .add, .atomicAnd: .and, .atomicOr: .or, .atomicXor: .xor, .atomicSmin: .smin,
    .atomicSmax: .smax, .atomicUmin: .umin, .atomicUmax: .umax,
  ]
}
