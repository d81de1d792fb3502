// SPDX-License-Identifier: Apache-2.0
//
// The opcodes of TCG IR as Kiln uses them: QEMU's Tiny Code Generator op set and meaning, extended
// with what TCG leaves to helpers (IEEE floating point, integer min/max). An opcode is a word; type,
// condition, width and operand form are attributes (`OperationCode`), never part of its name.
//
// "Undefined" below means the translator must not let it happen (the executors may do anything that
// stays inside the guest); "unspecified" means some value, the same in no two tiers by promise.

/// What an operation does. The text in `name` is what the printer writes and the parser reads.
public enum Opcode: UInt8, CaseIterable, Sendable {
  // MARK: Control

  /// Block head: counts executions, takes the block's instructions off the budget, polls the exit
  /// request. First operation of every block, and nowhere else.
  case head
  /// Jumps to a label when `condition(a, b)` holds.
  case brcond
  /// Jumps to a label.
  case br
  /// Goes on at a constant pc in the same guest page, directly once linked. Ends the block.
  case gotoTB
  /// Goes on at a constant pc in any page, through a link that the fetch key validates. Ends the block.
  case lookupAndGoto
  /// Goes on at the pc in a slot, through the jump cache. Ends the block.
  case lookupAndGotoPtr
  /// Leaves to the VCPU loop, to go on at a constant pc by look-up. Ends the block.
  case exitTB
  /// Leaves to the VCPU loop, to go on at the pc stored in CPUState. Ends the block.
  case exitState
  /// Calls a helper with up to three inputs and one result.
  case call
  /// Orders memory accesses.
  case mb

  // MARK: Moves

  /// d = a.
  case mov
  /// d = constant.
  case movi
  /// d = pc of the block's first instruction + constant.
  case pcRel

  // MARK: Integer arithmetic, d = a ∘ b; wraps

  /// Sum.
  case add
  /// Difference.
  case sub
  /// Low half of the product.
  case mul
  /// High half of the signed product.
  case mulsh
  /// High half of the unsigned product.
  case muluh
  /// High half of the product of signed a and unsigned b.
  case mulsuh
  /// Signed quotient, truncated. Undefined for b = 0 and for the most negative a with b = −1.
  case div
  /// Unsigned quotient. Undefined for b = 0.
  case divu
  /// Signed remainder, sign of a. Undefined where `div` is.
  case rem
  /// Unsigned remainder. Undefined for b = 0.
  case remu
  /// Bitwise and.
  case and
  /// Bitwise or.
  case or
  /// Bitwise exclusive or.
  case xor
  /// a and not b.
  case andc
  /// a or not b.
  case orc
  /// Bitwise equivalence.
  case eqv
  /// Shift left; the count is taken modulo the type's width.
  case shl
  /// Logical shift right; the count is taken modulo the type's width.
  case shr
  /// Arithmetic shift right; the count is taken modulo the type's width.
  case sar
  /// Rotate left; the count is taken modulo the type's width.
  case rotl
  /// Rotate right; the count is taken modulo the type's width.
  case rotr
  /// Signed minimum.
  case smin
  /// Signed maximum.
  case smax
  /// Unsigned minimum.
  case umin
  /// Unsigned maximum.
  case umax

  // MARK: Unary integer, d = ∘ a

  /// Two's complement negation.
  case neg
  /// Bitwise complement.
  case not
  /// Sign extension of the low 8 bits.
  case ext8s
  /// Zero extension of the low 8 bits.
  case ext8u
  /// Sign extension of the low 16 bits.
  case ext16s
  /// Zero extension of the low 16 bits.
  case ext16u
  /// Sign extension of the low 32 bits.
  case ext32s
  /// Zero extension of the low 32 bits.
  case ext32u
  /// Reverses the bytes of the type's width.
  case bswap
  /// Leading zeros; the type's width for 0.
  case clz
  /// Trailing zeros; the type's width for 0.
  case ctz
  /// Number of ones.
  case ctpop
  /// Reverses the bits inside each byte.
  case brev8
  /// Each byte becomes all ones where it is not zero.
  case orcb

  // MARK: Bit fields and conditions

  /// d = a with b's low `length` bits at `position`.
  case deposit
  /// d = zero-extended field of a.
  case extract
  /// d = sign-extended field of a.
  case sextract
  /// d = 1 when `condition(a, b)` holds, else 0.
  case setcond
  /// d = v1 when `condition(a, b)` holds, else v2.
  case movcond

  // MARK: Guest memory

  /// d = guest memory at a + displacement. May fault.
  case guestLd
  /// Guest memory at a + displacement = value. May fault.
  case guestSt
  /// d = old memory; memory = b. Atomic; may fault.
  case atomicXchg
  /// d = old memory; memory = old + b. Atomic; may fault.
  case atomicAdd
  /// d = old memory; memory = old & b. Atomic; may fault.
  case atomicAnd
  /// d = old memory; memory = old | b. Atomic; may fault.
  case atomicOr
  /// d = old memory; memory = old ^ b. Atomic; may fault.
  case atomicXor
  /// d = old memory; memory = signed minimum. Atomic; may fault.
  case atomicSmin
  /// d = old memory; memory = signed maximum. Atomic; may fault.
  case atomicSmax
  /// d = old memory; memory = unsigned minimum. Atomic; may fault.
  case atomicUmin
  /// d = old memory; memory = unsigned maximum. Atomic; may fault.
  case atomicUmax
  /// d = old memory; memory = new where old equals expected. Atomic; may fault.
  case atomicCmpxchg

  // MARK: Floating point; flags accrue in CPUState's fpFlags, rounding as the operation says

  /// Sum.
  case fadd
  /// Difference.
  case fsub
  /// Product.
  case fmul
  /// Quotient.
  case fdiv
  /// Square root of a.
  case fsqrt
  /// a × b + c, rounded once.
  case fmadd
  /// a × b − c, rounded once.
  case fmsub
  /// −(a × b) − c, rounded once.
  case fnmadd
  /// −(a × b) + c, rounded once.
  case fnmsub
  /// IEEE 754-2019 minimumNumber.
  case fmin
  /// IEEE 754-2019 maximumNumber.
  case fmax
  /// d = 1 when a = b, quiet.
  case feq
  /// d = 1 when a < b, signalling.
  case flt
  /// d = 1 when a ≤ b, signalling.
  case fle
  /// d = the ten-bit class of a (RISC-V order).
  case fclass
  /// Converts a to the format in `attribute2` (format of the source is the type).
  case fcvtFF
  /// Converts float a to an integer of the kind in the immediate.
  case fcvtFI
  /// Converts the integer a of the kind in the immediate to float.
  case fcvtIF

  /// The word the text form uses.
  public var name: String {
    switch self {
    case .gotoTB: "goto_tb"
    case .lookupAndGoto: "lookup_and_goto"
    case .lookupAndGotoPtr: "lookup_and_goto_ptr"
    case .exitTB: "exit_tb"
    case .exitState: "exit_state"
    case .pcRel: "pc_rel"
    case .guestLd: "guest_ld"
    case .guestSt: "guest_st"
    case .atomicXchg: "atomic_xchg"
    case .atomicAdd: "atomic_add"
    case .atomicAnd: "atomic_and"
    case .atomicOr: "atomic_or"
    case .atomicXor: "atomic_xor"
    case .atomicSmin: "atomic_smin"
    case .atomicSmax: "atomic_smax"
    case .atomicUmin: "atomic_umin"
    case .atomicUmax: "atomic_umax"
    case .atomicCmpxchg: "atomic_cmpxchg"
    case .fcvtFF: "fcvt_ff"
    case .fcvtFI: "fcvt_fi"
    case .fcvtIF: "fcvt_if"
    default: "\(self)"
    }
  }

  /// The operands an operation of this opcode has, and how its 16 bytes are read.
  public var shape: OperandShape {
    switch self {
    case .head: .head
    case .brcond: .branchConditional
    case .br: .branch
    case .gotoTB, .lookupAndGoto: .gotoConstant
    case .lookupAndGotoPtr: .gotoSlot
    case .exitTB: .exitConstant
    case .exitState, .mb: .none
    case .call: .call
    case .mov, .neg, .not, .ext8s, .ext8u, .ext16s, .ext16u, .ext32s, .ext32u, .bswap, .clz, .ctz,
      .ctpop, .brev8, .orcb, .fclass:
      .unary
    case .movi, .pcRel: .constant
    case .add, .sub, .mul, .mulsh, .muluh, .mulsuh, .div, .divu, .rem, .remu, .and, .or, .xor,
      .andc,
      .orc, .eqv, .shl, .shr, .sar, .rotl, .rotr, .smin, .smax, .umin, .umax, .setcond:
      .binary
    case .deposit: .deposit
    case .extract, .sextract: .extract
    case .movcond: .conditionalMove
    case .guestLd: .load
    case .guestSt: .store
    case .atomicXchg, .atomicAdd, .atomicAnd, .atomicOr, .atomicXor, .atomicSmin, .atomicSmax,
      .atomicUmin, .atomicUmax:
      .atomic
    case .atomicCmpxchg: .compareAndSwap
    case .fadd, .fsub, .fmul, .fdiv, .fmin, .fmax, .feq, .flt, .fle: .floatBinary
    case .fsqrt, .fcvtFF, .fcvtFI, .fcvtIF: .floatUnary
    case .fmadd, .fmsub, .fnmadd, .fnmsub: .floatTernary
    }
  }

  /// Whether control never goes on behind the operation.
  public var endsBlock: Bool {
    switch self {
    case .gotoTB, .lookupAndGoto, .lookupAndGotoPtr, .exitTB, .exitState: true
    default: false
    }
  }

  /// Whether the operation can raise a guest fault.
  public var mayFault: Bool {
    switch shape {
    case .load, .store, .atomic, .compareAndSwap, .call: true
    default: false
    }
  }

  /// Whether the operation only computes its destination: it can go when nobody reads that.
  public var isPure: Bool {
    switch shape {
    case .unary, .constant, .binary, .deposit, .extract, .conditionalMove: true
    default: false
    }
  }
}

/// The operand layouts; `OperationLayout.swift` says where each field lies.
public enum OperandShape: UInt8, Sendable {
  case none, head, branchConditional, branch, gotoConstant, gotoSlot, exitConstant, call
  case unary, constant, binary, deposit, extract, conditionalMove
  case load, store, atomic, compareAndSwap
  case floatUnary, floatBinary, floatTernary

  /// How many 16-byte cells an operation of this shape takes.
  public var cellCount: Int {
    switch self {
    case .gotoConstant, .call, .conditionalMove, .compareAndSwap, .floatTernary: 2
    default: 1
    }
  }
}
