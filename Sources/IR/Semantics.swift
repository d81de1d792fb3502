// SPDX-License-Identifier: Apache-2.0
//
// The meaning of every integer operation, written once. The interpreter's handlers, the constant
// folder and the tests of the LLVM lowering all call these; none of them spells an operation again.
//
// Each operation is a caseless enum whose `apply` works on an unsigned word of the type's width, so
// that one text serves 32 and 64 bits and a handler specialises to a single machine instruction.

/// The unsigned words operations compute on.
public protocol SemanticWord: FixedWidthInteger & UnsignedInteger where Magnitude == Self {
  /// The signed word of the same width.
  associatedtype Signed: FixedWidthInteger & SignedInteger
  /// The same bits, signed.
  var signed: Signed { get }
  /// The same bits, unsigned.
  init(signed: Signed)
}

extension UInt64: SemanticWord {
  /// The same bits, signed.
  @inlinable @inline(__always) public var signed: Int64 { Int64(bitPattern: self) }
  /// The same bits, unsigned.
  @inlinable @inline(__always) public init(signed: Int64) { self.init(bitPattern: signed) }
}

extension UInt32: SemanticWord {
  /// The same bits, signed.
  @inlinable @inline(__always) public var signed: Int32 { Int32(bitPattern: self) }
  /// The same bits, unsigned.
  @inlinable @inline(__always) public init(signed: Int32) { self.init(bitPattern: signed) }
}

/// How a `ValueType` reads its operands from slots and writes its result into one.
public protocol SlotType {
  /// The word computed on.
  associatedtype Word: SemanticWord
  /// The slot's operand.
  static func read(_ slot: UInt64) -> Word
  /// The slot's new value.
  static func write(_ word: Word) -> UInt64
}

/// `ValueType.i64`.
public enum I64: SlotType {
  /// The whole slot.
  @inlinable @inline(__always) public static func read(_ slot: UInt64) -> UInt64 { slot }
  /// The whole slot.
  @inlinable @inline(__always) public static func write(_ word: UInt64) -> UInt64 { word }
}

/// `ValueType.i32` and `ValueType.u32`: the unspecified upper half is written as zero.
public enum U32: SlotType {
  /// The low half.
  @inlinable @inline(__always) public static func read(_ slot: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: slot)
  }
  /// Zero-extended.
  @inlinable @inline(__always) public static func write(_ word: UInt32) -> UInt64 { UInt64(word) }
}

/// `ValueType.s32`.
public enum S32: SlotType {
  /// The low half.
  @inlinable @inline(__always) public static func read(_ slot: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: slot)
  }
  /// Sign-extended.
  @inlinable @inline(__always) public static func write(_ word: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: word.signed)
  }
}

/// A two-operand integer operation.
public protocol BinarySemantics {
  /// a ∘ b.
  static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W
}

/// A one-operand integer operation.
public protocol UnarySemantics {
  /// ∘ a.
  static func apply<W: SemanticWord>(_ a: W) -> W
}

/// A comparison.
public protocol ConditionSemantics {
  /// Whether it holds.
  static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool
}

// swift-format-ignore
/// The two-operand operations; each is the `Opcode` of the same name.
public enum Binary {
  public enum Add: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &+ b } }
  public enum Sub: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &- b } }
  public enum Mul: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &* b } }
  public enum Mulsh: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { W(signed: a.signed.multipliedFullWidth(by: b.signed).high) } }
  public enum Muluh: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a.multipliedFullWidth(by: b).high } }
  public enum Mulsuh: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W {
    a.multipliedFullWidth(by: b).high &- (a.signed < 0 ? b : 0) } }
  // Undefined operands give 0 instead of a host trap: `dividingFullWidth` and `/` would end the process.
  public enum Div: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W {
    b == 0 ? 0 : W(signed: a.signed.dividedReportingOverflow(by: b.signed).partialValue) } }
  public enum Divu: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { b == 0 ? 0 : a / b } }
  public enum Rem: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W {
    b == 0 ? 0 : W(signed: a.signed.remainderReportingOverflow(dividingBy: b.signed).partialValue) } }
  public enum Remu: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { b == 0 ? 0 : a % b } }
  public enum And: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a & b } }
  public enum Or: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a | b } }
  public enum Xor: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a ^ b } }
  public enum Andc: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a & ~b } }
  public enum Orc: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a | ~b } }
  public enum Eqv: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { ~(a ^ b) } }
  public enum Shl: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &<< b } }
  public enum Shr: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &>> b } }
  public enum Sar: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { W(signed: a.signed &>> b.signed) } }
  public enum Rotl: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &<< b | a &>> (0 &- b) } }
  public enum Rotr: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a &>> b | a &<< (0 &- b) } }
  public enum Smin: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a.signed < b.signed ? a : b } }
  public enum Smax: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a.signed < b.signed ? b : a } }
  public enum Umin: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a < b ? a : b } }
  public enum Umax: BinarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W, _ b: W) -> W { a < b ? b : a } }
}

// swift-format-ignore
/// The one-operand operations; each is the `Opcode` of the same name.
public enum Unary {
  public enum Mov: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { a } }
  public enum Neg: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { 0 &- a } }
  public enum Not: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { ~a } }
  public enum Ext8s: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: Int8(truncatingIfNeeded: a)) } }
  public enum Ext8u: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { a & 0xFF } }
  public enum Ext16s: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: Int16(truncatingIfNeeded: a)) } }
  public enum Ext16u: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { a & 0xFFFF } }
  public enum Ext32s: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: Int32(truncatingIfNeeded: a)) } }
  public enum Ext32u: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: UInt32(truncatingIfNeeded: a)) } }
  public enum Bswap: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { a.byteSwapped } }
  public enum Clz: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: a.leadingZeroBitCount) } }
  public enum Ctz: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: a.trailingZeroBitCount) } }
  public enum Ctpop: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W { W(truncatingIfNeeded: a.nonzeroBitCount) } }
  public enum Brev8: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W {
    let ones = W(truncatingIfNeeded: 0x5555_5555_5555_5555 as UInt64), pairs = W(truncatingIfNeeded: 0x3333_3333_3333_3333 as UInt64), nibbles = W(truncatingIfNeeded: 0x0F0F_0F0F_0F0F_0F0F as UInt64)
    var x = a
    x = (x &>> 1) & ones | (x & ones) &<< 1
    x = (x &>> 2) & pairs | (x & pairs) &<< 2
    return (x &>> 4) & nibbles | (x & nibbles) &<< 4 } }
  public enum Orcb: UnarySemantics { @inlinable @inline(__always) public static func apply<W: SemanticWord>(_ a: W) -> W {
    var x = a
    x |= x &>> 4 & W(truncatingIfNeeded: 0x0F0F_0F0F_0F0F_0F0F as UInt64)
    x |= x &>> 2 & W(truncatingIfNeeded: 0x3F3F_3F3F_3F3F_3F3F as UInt64)
    x |= x &>> 1 & W(truncatingIfNeeded: 0x7F7F_7F7F_7F7F_7F7F as UInt64)
    return (x & W(truncatingIfNeeded: 0x0101_0101_0101_0101 as UInt64)) &* 0xFF } }
}

// swift-format-ignore
/// The comparisons; each is the `Condition` of the same name.
public enum Compare {
  public enum Eq: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a == b } }
  public enum Ne: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a != b } }
  public enum Lt: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a.signed < b.signed } }
  public enum Ge: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a.signed >= b.signed } }
  public enum Le: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a.signed <= b.signed } }
  public enum Gt: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a.signed > b.signed } }
  public enum Ltu: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a < b } }
  public enum Geu: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a >= b } }
  public enum Leu: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a <= b } }
  public enum Gtu: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a > b } }
  public enum Tsteq: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a & b == 0 } }
  public enum Tstne: ConditionSemantics { @inlinable @inline(__always) public static func holds<W: SemanticWord>(_ a: W, _ b: W) -> Bool { a & b != 0 } }
}

/// The bit-field operations.
public enum BitField {
  /// a with b's low `length` bits at `position`; `position + length` ≤ 64, `length` ≥ 1.
  @inlinable @inline(__always)
  public static func deposit(_ a: UInt64, _ b: UInt64, position: UInt64, length: UInt64) -> UInt64 {
    let mask = (~0 as UInt64) &>> (64 &- length)
    return a & ~(mask &<< position) | (b & mask) &<< position
  }
  /// The field zero-extended.
  @inlinable @inline(__always)
  public static func extract(_ a: UInt64, position: UInt64, length: UInt64) -> UInt64 {
    (a &>> position) & ((~0 as UInt64) &>> (64 &- length))
  }
  /// The field sign-extended.
  @inlinable @inline(__always)
  public static func signedExtract(_ a: UInt64, position: UInt64, length: UInt64) -> UInt64 {
    let up = 64 &- length
    return UInt64(
      bitPattern: Int64(bitPattern: (a &>> position) &<< up) &>> Int64(truncatingIfNeeded: up))
  }
}
