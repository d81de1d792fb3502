// SPDX-License-Identifier: Apache-2.0
//
// An operation's kind in one number: opcode, operand form and attribute. The cold array holds one per
// cell, and the `HandlerTable` is indexed by it.
//
//   bit 13      7 6 5       0
//      ┌─────────┬─┬─────────┐
//      │ opcode  │f│attribute│    f: the last operand is an immediate
//      └─────────┴─┴─────────┘
//
// The attribute is read by shape: integers carry their type; conditions carry condition and type;
// guest accesses carry width, sign and alignment rule; floats carry format and boxing.

/// The type an integer operation computes in, and how its result fills the 64-bit slot.
@frozen
public enum ValueType: UInt8, CaseIterable, Sendable {
  /// 64 bits.
  case i64
  /// 32 bits; the slot's upper half is unspecified.
  case i32
  /// 32 bits, sign-extended to the whole slot (RV64's *W instructions in one operation).
  case s32
  /// 32 bits, zero-extended to the whole slot (x86-64's and AArch64's 32-bit operations).
  case u32

  /// The bits the operation computes with: 32 or 64.
  @inlinable public var width: Int { self == .i64 ? 64 : 32 }
}

/// A comparison.
@frozen
public enum Condition: UInt8, CaseIterable, Sendable {
  /// Equal.
  case eq
  /// Not equal.
  case ne
  /// Signed less.
  case lt
  /// Signed greater or equal.
  case ge
  /// Signed less or equal.
  case le
  /// Signed greater.
  case gt
  /// Unsigned less.
  case ltu
  /// Unsigned greater or equal.
  case geu
  /// Unsigned less or equal.
  case leu
  /// Unsigned greater.
  case gtu
  /// No common bit.
  case tsteq
  /// Some common bit.
  case tstne

  /// The condition that holds exactly when this one does not.
  @inlinable public var inverted: Condition { Condition(rawValue: rawValue ^ 1).unsafelyUnwrapped }
}

/// Width, extension and alignment rule of a guest access.
@frozen
public struct MemoryOperation: Hashable, Sendable {
  /// log₂ of the width in bytes (bits 0–1), sign extension (bit 2), must be aligned (bit 3).
  public let rawValue: UInt8
  /// From the packed form.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// An access of `1 << log2Width` bytes.
  @inlinable public init(log2Width: Int, signed: Bool = false, aligned: Bool = false) {
    rawValue = UInt8(log2Width) | (signed ? 4 : 0) | (aligned ? 8 : 0)
  }
  /// log₂ of the width in bytes, 0–3.
  @inlinable public var log2Width: Int { Int(rawValue & 3) }
  /// The width in bytes.
  @inlinable public var byteCount: Int { 1 << log2Width }
  /// Whether a narrow load is sign-extended to 64 bits; otherwise it is zero-extended.
  @inlinable public var isSigned: Bool { rawValue & 4 != 0 }
  /// Whether a misaligned address faults; otherwise any alignment works.
  @inlinable public var mustBeAligned: Bool { rawValue & 8 != 0 }
}

/// A floating-point format.
@frozen
public enum FloatFormat: UInt8, CaseIterable, Sendable {
  /// binary64.
  case f64
  /// binary32.
  case f32
  /// binary16.
  case f16
}

/// The integer a conversion reads or writes; the immediate of `fcvt_fi` and `fcvt_if`.
@frozen
public enum ConversionInteger: UInt8, CaseIterable, Sendable {
  /// Signed 64 bits.
  case s64
  /// Unsigned 64 bits.
  case u64
  /// Signed 32 bits, sign-extended to the slot.
  case s32
  /// Unsigned 32 bits, sign-extended to the slot (RISC-V's rule).
  case u32
}

/// How one floating-point operation rounds.
@frozen
public enum FloatRounding: UInt8, CaseIterable, Sendable {
  /// To nearest, ties to even.
  case nearestEven
  /// Toward zero.
  case towardZero
  /// Toward −∞.
  case down
  /// Toward +∞.
  case up
  /// To nearest, ties away from zero.
  case nearestAway
  /// As CPUState's fpControl says.
  case dynamic = 7
}

/// Opcode, form and attribute in one number.
@frozen
public struct OperationCode: RawRepresentable, Hashable, Sendable {
  /// The packed number, below `OperationCode.count`.
  public let rawValue: UInt16
  /// From the packed number.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// One more than the largest packed number.
  public static let count = 1 << 14

  /// An opcode with its attribute bits.
  @inlinable public init(_ opcode: Opcode, immediate: Bool = false, attribute: UInt8 = 0) {
    rawValue = UInt16(opcode.rawValue) &<< 7 | (immediate ? 0x40 : 0) | UInt16(attribute & 0x3F)
  }
  /// An integer operation.
  @inlinable public init(_ opcode: Opcode, _ type: ValueType, immediate: Bool = false) {
    self.init(opcode, immediate: immediate, attribute: type.rawValue)
  }
  /// An operation with a condition.
  @inlinable public init(
    _ opcode: Opcode, _ condition: Condition, _ type: ValueType, immediate: Bool = false
  ) {
    self.init(opcode, immediate: immediate, attribute: condition.rawValue &<< 2 | type.rawValue)
  }
  /// A guest access.
  @inlinable public init(_ opcode: Opcode, _ memory: MemoryOperation) {
    self.init(opcode, attribute: memory.rawValue)
  }
  /// A floating-point operation. `boxed`: narrow operands must be NaN-boxed in their slots (else the
  /// default NaN is read) and results are boxed. `to`: the result format of `fcvt_ff`.
  @inlinable public init(
    _ opcode: Opcode, _ format: FloatFormat, boxed: Bool, to: FloatFormat = .f64
  ) {
    self.init(
      opcode, attribute: format.rawValue | (boxed ? 4 : 0) | to.rawValue &<< 3)
  }

  /// The opcode, nil where the number is no operation's.
  public var opcode: Opcode? { Opcode(rawValue: UInt8(truncatingIfNeeded: rawValue &>> 7)) }
  /// Whether the last operand is an immediate.
  @inlinable public var hasImmediate: Bool { rawValue & 0x40 != 0 }
  /// The six attribute bits.
  @inlinable public var attribute: UInt8 { UInt8(truncatingIfNeeded: rawValue) & 0x3F }
  /// The integer type (integer shapes and conditions).
  public var type: ValueType { ValueType(rawValue: attribute & 3).unsafelyUnwrapped }
  /// The condition, nil for a number that names none.
  public var condition: Condition? { Condition(rawValue: attribute &>> 2) }
  /// The guest access.
  public var memory: MemoryOperation { MemoryOperation(rawValue: attribute) }
  /// The float format, nil for a number that names none.
  public var format: FloatFormat? { FloatFormat(rawValue: attribute & 3) }
  /// Whether narrow floats are NaN-boxed.
  public var isBoxed: Bool { attribute & 4 != 0 }
  /// The result format of `fcvt_ff`.
  public var resultFormat: FloatFormat? { FloatFormat(rawValue: attribute &>> 3 & 3) }

  /// Not an operation of the IR: the second cell of a `goto_tb`, which leaves while it is not linked.
  public static let linkExit = OperationCode(.gotoTB, attribute: 1)
  /// Not an operation of the IR: what the head of an invalidated block becomes.
  public static let deadHead = OperationCode(.head, attribute: 1)
  /// Not an operation of the IR: a dead head whose block was translated again; jumps there.
  public static let forwardedHead = OperationCode(.head, attribute: 2)
  /// Not an operation of the IR: a head that enters the block's trace.
  public static let traceHead = OperationCode(.head, attribute: 3)
  /// Not an operation of the IR: a head whose trace is checked against the interpreter before it counts.
  public static let checkedHead = OperationCode(.head, attribute: 4)
  /// Not an operation of the IR: a head that enters the block's trace and has the time in it measured.
  public static let timedHead = OperationCode(.head, attribute: 5)
}
