// SPDX-License-Identifier: Apache-2.0
//
// A row of a guest's decode tables: which instruction, how its operands lie in the word, and the
// picture of the encoding. Rows are data, one aligned line each; decoder, random encoder, coverage
// listing and tests all read the same rows. The picture is parsed when a `DecodeTable` is built.

/// One instruction encoding: opcode, operand format and the picture of its bits.
public struct Pattern<Opcode: Sendable, Format: Sendable>: Sendable {
  /// The instruction this row decodes to.
  public let opcode: Opcode
  /// How the operands lie in the word.
  public let format: Format
  /// The encoding as `BitPattern` reads it.
  public let bits: StaticString

  /// A row; `bits` is checked when a table is built from it, not here.
  @inlinable public init(_ opcode: Opcode, _ format: Format, _ bits: StaticString) {
    self.opcode = opcode
    self.format = format
    self.bits = bits
  }
}
