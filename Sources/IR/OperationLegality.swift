// SPDX-License-Identifier: Apache-2.0
//
// Which of the 16,384 operation codes are operations. Printer and parser read an attribute by its
// kind, the verifier refuses codes that are not legal, and a test holds the interpreter's
// `HandlerTable` against `OperationCode.allLegal`.
//
// Invariant: a legal code has one spelling; bits its kind does not use are 0. Codes that only stand
// for a handler (`linkExit`, `deadHead`, `forwardedHead`) are not legal: no block holds them.

/// How an operation's six attribute bits are read.
public enum AttributeKind: UInt8, Sendable {
  /// No attribute: 0.
  case none
  /// A `ValueType`.
  case type
  /// A `ValueType` that must be `i64`.
  case wideType
  /// A `Condition` and the `ValueType` it compares in, `i64` or `i32`.
  case condition
  /// A `MemoryOperation` of any width; the sign of 8 bytes means nothing.
  case load
  /// A `MemoryOperation` of any width, no sign.
  case store
  /// A `MemoryOperation` of 4 or 8 bytes; the sign of 8 bytes means nothing.
  case atomic
  /// A `FloatFormat` and boxing. Only f64 may be unboxed: no executor has unboxed narrow floats.
  case float
  /// A `FloatFormat` and a different result format, boxed.
  case floatConversion
  /// 1 when the helper's outcome must be looked at, else 0.
  case helper
}

extension Opcode {
  /// How this opcode's attribute is read.
  public var attributeKind: AttributeKind {
    switch self {
    case .head, .br, .gotoTB, .lookupAndGoto, .lookupAndGotoPtr, .exitTB, .exitState, .mb, .movi,
      .pcRel:
      .none
    case .brcond, .setcond, .movcond: .condition
    case .call: .helper
    case .mov, .ext32s, .ext32u, .deposit, .extract, .sextract: .wideType
    case .add, .sub, .mul, .mulsh, .muluh, .mulsuh, .div, .divu, .rem, .remu, .and, .or, .xor,
      .andc,
      .orc, .eqv, .shl, .shr, .sar, .rotl, .rotr, .smin, .smax, .umin, .umax, .neg, .not, .ext8s,
      .ext8u, .ext16s, .ext16u, .bswap, .clz, .ctz, .ctpop, .brev8, .orcb:
      .type
    case .guestLd: .load
    case .guestSt: .store
    case .atomicXchg, .atomicAdd, .atomicAnd, .atomicOr, .atomicXor, .atomicSmin, .atomicSmax,
      .atomicUmin, .atomicUmax, .atomicCmpxchg:
      .atomic
    case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fmadd, .fmsub, .fnmadd, .fnmsub, .fmin, .fmax, .feq,
      .flt, .fle, .fclass, .fcvtFI, .fcvtIF:
      .float
    case .fcvtFF: .floatConversion
    }
  }

  /// Whether the last operand may be an immediate.
  public var allowsImmediate: Bool { shape == .binary || shape == .constant }

  /// Whether the result depends on a rounding mode; only then the rounding field means anything.
  public var rounds: Bool {
    switch self {
    case .fadd, .fsub, .fmul, .fdiv, .fsqrt, .fmadd, .fmsub, .fnmadd, .fnmsub, .fcvtFF, .fcvtFI,
      .fcvtIF:
      true
    default: false
    }
  }

  /// Whether the operation may raise flags in CPUState's fpFlags.
  public var raisesFloatFlags: Bool {
    switch shape {
    case .floatUnary, .floatBinary, .floatTernary: true
    default: false
    }
  }
}

extension OperationCode {
  /// Whether the number is an operation an executor must know.
  public var isLegal: Bool {
    guard rawValue < Self.count, let opcode else { return false }
    if hasImmediate && !opcode.allowsImmediate { return false }
    switch opcode.attributeKind {
    case .none: return attribute == 0
    case .type: return attribute < 4
    case .wideType: return attribute == ValueType.i64.rawValue
    case .condition: return condition != nil && (type == .i64 || type == .i32)
    case .load: return attribute < 16
    case .store: return attribute < 16 && !memory.isSigned
    case .atomic: return attribute < 16 && memory.log2Width >= 2
    case .float: return attribute < 8 && format != nil && (isBoxed || format == .f64)
    case .floatConversion:
      return attribute < 32 && format != nil && resultFormat != nil && format != resultFormat
        && isBoxed
    case .helper: return attribute < 2
    }
  }

  /// Every legal code, ascending.
  public static let allLegal: [OperationCode] = (0..<UInt16(count)).lazy
    .map(OperationCode.init(rawValue:)).filter(\.isLegal)
}

extension HandlerTable {
  /// The codes an executor must have a handler for and has none.
  public var missing: [OperationCode] {
    (OperationCode.allLegal + [.linkExit, .deadHead, .forwardedHead]).filter { self[$0] == 0 }
  }
}
