// SPDX-License-Identifier: Apache-2.0
//
// Says whether a block is legal IR. This comment is the rule book; transforms, tiers and the parser's
// users may rely on every line of it, and `IRVerifierTests` has a bad block for each.
//
// Block
// - Operation 0 is the head, and there is no other. Its count is the number of guest instructions.
// - Codes are legal (`OperationCode.isLegal`), no operation is cut off, second cells have code 0.
// - The last operation ends the block, and each operation can be reached: behind an end or a `br`
//   there is a label some branch goes to, or nothing.
//
// Instruction table
// - Not empty; instruction 0 starts at operation 1 with offset 0; first cells never go down, offsets
//   go up; each first cell is an operation's. Instructions without operations are fine.
//
// Branches
// - Go forwards (a block runs to its end without another poll) to the start of an operation, not past
//   the first one of the next guest instruction (no instruction is skipped or half executed).
//
// Slots
// - Multiples of 8 below 0x3000. `zero` is never written, `discard` never read.
// - A temporary is read only where every way there, inside its guest instruction, has written it: no
//   temporary lives across `insn_start`.
//
// Fields
// - A literal exists, and its value does not fit an immediate.
// - Bit fields have 1 ≤ length and position + length ≤ 64. Roundings, conversion kinds and MMU
//   descriptors are the enumerated ones.
// - `goto_tb` stays in the guest page of the block's pc.
// - A `call` carries its guest instruction's number. Helpers are held against the vocabulary, where it
//   has any: the helper exists, the call looks at its outcome exactly if it may leave, and behind one
//   that changes the mode there is no other guest instruction and no direct link.
//
// Fields an operation's shape does not use are not looked at, nor is any host address.

/// A broken rule.
public struct IRVerifierError: Error, Equatable, CustomStringConvertible {
  /// The operation's first cell; -1 when the instruction table is at fault.
  public let cell: Int
  /// The operation's text, empty where there is none.
  public let operation: String
  /// The rule, in words.
  public let message: String

  /// `operation 5 (add.i64 x1, tmp0, x2): …`.
  public var description: String {
    if cell < 0 { return message }
    return operation.isEmpty
      ? "operation \(cell): \(message)" : "operation \(cell) (\(operation)): \(message)"
  }
}

/// Checks blocks.
public struct IRVerifier: Sendable {
  /// The guest's words, for messages and for the rules about helpers.
  public let vocabulary: IRVocabulary
  /// The form of literals in the blocks checked.
  public let literals: LiteralForm

  /// A verifier for a guest's blocks.
  public init(vocabulary: IRVocabulary = IRVocabulary(), literals: LiteralForm = .index) {
    self.vocabulary = vocabulary
    self.literals = literals
  }

  /// Every broken rule, in the order of operations; empty for a legal block. After a code that is no
  /// operation's nothing more is checked.
  public func errors(in block: IRBlock) -> [IRVerifierError] {
    var check = IRBlockCheck(
      block: block, vocabulary: vocabulary, form: literals,
      printer: IRPrinter(vocabulary: vocabulary, literals: literals))
    check.run()
    return check.errors
  }
}
