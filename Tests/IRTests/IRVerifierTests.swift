// SPDX-License-Identifier: Apache-2.0
//
// A bad block for every rule the text form can't break: a good block is built and one field of it
// changed. The other rules have their bad blocks in FileTests/verify.

import IR
import TestSupport
import Testing

@Suite("IR verifier") struct IRVerifierTests {
  /// Cells: 0 head, 1 add, 2-3 movcond, 4 movi, 5 deposit, 6 guest_ld, 7-8 fmadd, 9 fcvt_fi,
  /// 10-11 call, 12 brcond, 13-14 goto_tb, 15 exit_state.
  static let good = """
    block pc=0x80001000 instructions=2
    insn_start +0x0
    add.i64 tmp0, x1, x2
    movcond.i64.lt x3, x4, x5, tmp0, x7
    movi x1, #0x123456789a
    deposit.i64 x1, x2, x3, 8, 8
    insn_start +0x4
    guest_ld.u32 x1, x2, +0, mmu1
    fmadd.f64 x1, x2, x3, x4, rne
    fcvt_fi.f64 x1, x2, s32, rtz
    call faults x1, x2, x3, x4
    brcond.i64.eq x1, x2, L0
    goto_tb +0x8
    L0:
    exit_state
    """

  /// The messages about the good block after `change`.
  static func messages(
    vocabulary: IRVocabulary = TestVocabulary.vocabulary, _ change: (IRBlock) -> Void
  ) throws -> [String] {
    var builder = IRBuilder(handlers: HandlerTable([]))
    try RoundTripTests.parser.parse(good, into: &builder)
    change(builder.block)
    return IRVerifier(vocabulary: vocabulary).errors(in: builder.block).map(\.description)
  }

  static func set(_ block: IRBlock, _ cell: Int, _ field: Int, _ value: UInt16) {
    block.cells.storeBytes(
      of: value, toByteOffset: cell * OperationLayout.cell + field, as: UInt16.self)
  }

  @Test func theGoodBlockIsGood() throws {
    #expect(try Self.messages { _ in } == [])
    #expect(try Self.messages(vocabulary: IRVocabulary()) { _ in } == [])
  }

  @Test func codes() throws {
    #expect(
      try Self.messages { $0.codes[0] = OperationCode(.mb).rawValue } == [
        "operation 0 (mb): the block has no head"
      ])
    #expect(
      try Self.messages { $0.codes[1] = OperationCode.count16 } == [
        "operation 1 (op<0x3f80>): no legal operation"
      ])
    #expect(
      try Self.messages { $0.codes[1] = OperationCode(.add, attribute: 9).rawValue } == [
        "operation 1 (op<\(Self.hex(OperationCode(.add, attribute: 9)))> (add)): no legal operation"
      ])
    #expect(
      try Self.messages { $0.codes[3] = OperationCode(.mb).rawValue } == [
        "operation 2 (movcond.i64.lt x3, x4, x5, tmp0, x7): its second cell has a code of its own"
      ])
    #expect(
      try Self.messages { $0.codes[15] = OperationCode(.gotoTB).rawValue } == [
        "operation 15 (goto_tb ?): its second cell is missing"
      ])
  }

  static func hex(_ code: OperationCode) -> String { "0x" + String(code.rawValue, radix: 16) }

  @Test func instructionTable() throws {
    #expect(
      try Self.messages { $0.instructions[1] = 3 | 4 << 16 } == [
        "guest instruction 1 starts inside or behind an operation"
      ])
    #expect(
      try Self.messages { $0.instructions[1] = 99 | 4 << 16 } == [
        "guest instruction 1 starts inside or behind an operation"
      ])
  }

  @Test func branches() throws {
    let branch = "operation 12 (brcond.i64.eq x1, x2, ?): goes to no later operation of the block"
    let lost = "operation 15 (exit_state): nothing reaches it"
    for distance: UInt16 in [0, 17, 32, 64, 0x7000] {
      let got = try Self.messages { Self.set($0, 12, OperationLayout.field2, distance) }
      #expect(got.map { $0.hasSuffix("of the block") || $0 == lost } == [true, true], "\(got)")
    }
    #expect(
      try Self.messages { Self.set($0, 12, OperationLayout.field2, 17) } == [branch, lost])
  }

  @Test func fields() throws {
    #expect(
      try Self.messages { Self.set($0, 4, OperationLayout.field2, 1) } == [
        "operation 4 (movi x1, ?): its literal does not exist"
      ])
    #expect(
      try Self.messages { $0.literals[0] = 5 } == [
        "operation 4 (movi x1, #5): its literal fits an immediate"
      ])
    #expect(
      try Self.messages { Self.set($0, 6, OperationLayout.field3, 0x3808) } == [
        "operation 6 (guest_ld.u32 x1, x2, +0, ?): no MMU descriptor"
      ])
    #expect(
      try Self.messages { Self.set($0, 7, OperationLayout.cell + 8, 5) } == [
        "operation 7 (fmadd.f64 x1, x2, x3, x4, ?): no rounding"
      ])
    #expect(
      try Self.messages { Self.set($0, 9, OperationLayout.field2, 4) } == [
        "operation 9 (fcvt_fi.f64 x1, x2, ?, rtz): no kind of integer"
      ])
  }

  @Test func calls() throws {
    let text = "operation 10 (call faults x1, x2, x3, x4): "
    #expect(
      try Self.messages { Self.set($0, 11, OperationLayout.field1, 0) } == [
        text + "does not carry its guest instruction's number, 1"
      ])
    #expect(
      try Self.messages { $0.codes[10] = OperationCode(.call).rawValue } == [
        text + "looks at the outcome of a helper that can't leave, or the other way round"
      ])
    #expect(
      try Self.messages { Self.set($0, 11, OperationLayout.field0, 99) } == [
        "operation 10 (call helper<99> x1, x2, x3, x4): no such helper"
      ])
  }
}

extension OperationCode {
  /// A number below `count` whose opcode does not exist.
  static var count16: UInt16 { 0x7F << 7 }
}
