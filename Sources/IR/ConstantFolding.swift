// SPDX-License-Identifier: Apache-2.0
//
// The value of an integer operation on constants, through the same `Semantics` the interpreter runs.
// Also the reference evaluator of the tests.

/// Evaluates integer operations on known values.
public enum ConstantFolding {
  /// a ∘ b as the slot's 64 bits; nil for an opcode that is no two-operand arithmetic.
  public static func binary(_ opcode: Opcode, _ type: ValueType, _ a: UInt64, _ b: UInt64)
    -> UInt64?
  {
    func on<S: BinarySemantics>(_: S.Type) -> UInt64 {
      switch type {
      case .i64: S.apply(a, b)
      case .i32, .u32: U32.write(S.apply(U32.read(a), U32.read(b)))
      case .s32: S32.write(S.apply(S32.read(a), S32.read(b)))
      }
    }
    return switch opcode {
    case .add: on(Binary.Add.self)
    case .sub: on(Binary.Sub.self)
    case .mul: on(Binary.Mul.self)
    case .mulsh: on(Binary.Mulsh.self)
    case .muluh: on(Binary.Muluh.self)
    case .mulsuh: on(Binary.Mulsuh.self)
    case .div: on(Binary.Div.self)
    case .divu: on(Binary.Divu.self)
    case .rem: on(Binary.Rem.self)
    case .remu: on(Binary.Remu.self)
    case .and: on(Binary.And.self)
    case .or: on(Binary.Or.self)
    case .xor: on(Binary.Xor.self)
    case .andc: on(Binary.Andc.self)
    case .orc: on(Binary.Orc.self)
    case .eqv: on(Binary.Eqv.self)
    case .shl: on(Binary.Shl.self)
    case .shr: on(Binary.Shr.self)
    case .sar: on(Binary.Sar.self)
    case .rotl: on(Binary.Rotl.self)
    case .rotr: on(Binary.Rotr.self)
    case .smin: on(Binary.Smin.self)
    case .smax: on(Binary.Smax.self)
    case .umin: on(Binary.Umin.self)
    case .umax: on(Binary.Umax.self)
    default: nil
    }
  }

  /// ∘ a as the slot's 64 bits; nil for an opcode that is no one-operand arithmetic.
  public static func unary(_ opcode: Opcode, _ type: ValueType, _ a: UInt64) -> UInt64? {
    func on<S: UnarySemantics>(_: S.Type) -> UInt64 {
      switch type {
      case .i64: S.apply(a)
      case .i32, .u32: U32.write(S.apply(U32.read(a)))
      case .s32: S32.write(S.apply(S32.read(a)))
      }
    }
    return switch opcode {
    case .mov: on(Unary.Mov.self)
    case .neg: on(Unary.Neg.self)
    case .not: on(Unary.Not.self)
    case .ext8s: on(Unary.Ext8s.self)
    case .ext8u: on(Unary.Ext8u.self)
    case .ext16s: on(Unary.Ext16s.self)
    case .ext16u: on(Unary.Ext16u.self)
    case .ext32s: on(Unary.Ext32s.self)
    case .ext32u: on(Unary.Ext32u.self)
    case .bswap: on(Unary.Bswap.self)
    case .clz: on(Unary.Clz.self)
    case .ctz: on(Unary.Ctz.self)
    case .ctpop: on(Unary.Ctpop.self)
    case .brev8: on(Unary.Brev8.self)
    case .orcb: on(Unary.Orcb.self)
    default: nil
    }
  }

  /// Whether a condition holds.
  public static func holds(_ condition: Condition, _ type: ValueType, _ a: UInt64, _ b: UInt64)
    -> Bool
  {
    func on<S: ConditionSemantics>(_: S.Type) -> Bool {
      type == .i64 ? S.holds(a, b) : S.holds(U32.read(a), U32.read(b))
    }
    return switch condition {
    case .eq: on(Compare.Eq.self)
    case .ne: on(Compare.Ne.self)
    case .lt: on(Compare.Lt.self)
    case .ge: on(Compare.Ge.self)
    case .le: on(Compare.Le.self)
    case .gt: on(Compare.Gt.self)
    case .ltu: on(Compare.Ltu.self)
    case .geu: on(Compare.Geu.self)
    case .leu: on(Compare.Leu.self)
    case .gtu: on(Compare.Gtu.self)
    case .tsteq: on(Compare.Tsteq.self)
    case .tstne: on(Compare.Tstne.self)
    }
  }
}
