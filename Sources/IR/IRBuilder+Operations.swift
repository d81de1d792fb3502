// SPDX-License-Identifier: Apache-2.0
//
// The typed operations of `IRBuilder`, in the order of `Opcode`. Folding happens here: see the
// builder's header for what is folded and what is not.

extension IRBuilder {
  // MARK: Moves

  /// d = value.
  public mutating func constant(_ d: Slot, _ value: UInt64) {
    emitConstant(d, value, relative: false)
  }

  /// d = block's pc + offset.
  public mutating func pcRelative(_ d: Slot, _ offset: Int64) {
    emitConstant(d, pc &+ UInt64(bitPattern: offset), relative: true)
  }

  /// d = a.
  public mutating func move(_ d: Slot, _ a: Slot) {
    if d == a { return }
    if let value = constant(in: a) {
      return emitConstant(d, value, relative: isRelative(a))
    }
    clobber(d.offset)
    emit(OperationCode(.mov, .i64), d.offset, a.offset, 0, 0)
  }

  // MARK: Integer arithmetic

  /// d = a ∘ b for a two-operand integer opcode.
  public mutating func binary(_ opcode: Opcode, _ type: ValueType, _ d: Slot, _ a: Slot, _ b: Slot)
  {
    if b == .zero && type == .i64 {
      switch opcode {
      case .add, .sub, .or, .xor, .shl, .shr, .sar: return move(d, a)
      default: break
      }
    }
    if a == .zero && type == .i64 && opcode == .add { return move(d, b) }
    clobber(d.offset)
    emit(OperationCode(opcode, type), d.offset, a.offset, b.offset, 0)
  }

  /// d = a ∘ immediate, the immediate sign-extended to the type's width.
  public mutating func binary(
    _ opcode: Opcode, _ type: ValueType, _ d: Slot, _ a: Slot, immediate: Int32
  ) {
    if let value = constant(in: a),
      let folded = ConstantFolding.binary(
        opcode, type, value, UInt64(bitPattern: Int64(immediate)))
    {
      // Only a 64-bit sum of a relative value is still relative.
      if !isRelative(a) {
        return emitConstant(d, folded, relative: false)
      } else if opcode == .add && type == .i64 {
        return emitConstant(d, folded, relative: true)
      }
    }
    if immediate == 0 && type == .i64 {
      switch opcode {
      case .add, .sub, .or, .xor, .shl, .shr, .sar: return move(d, a)
      default: break
      }
    }
    clobber(d.offset)
    emit(
      OperationCode(opcode, type, immediate: true), d.offset, a.offset, immediate: immediate)
  }

  /// d = ∘ a for a one-operand integer opcode.
  public mutating func unary(_ opcode: Opcode, _ type: ValueType, _ d: Slot, _ a: Slot) {
    clobber(d.offset)
    emit(OperationCode(opcode, type), d.offset, a.offset, 0, 0)
  }

  /// d = a with b's low `length` bits at `position`.
  public mutating func deposit(_ d: Slot, _ a: Slot, _ b: Slot, position: Int, length: Int) {
    clobber(d.offset)
    emit(
      OperationCode(.deposit, .i64), d.offset, a.offset, b.offset,
      UInt16(position) | UInt16(length) &<< 8)
  }

  /// d = the field of a, zero-extended.
  public mutating func extract(_ d: Slot, _ a: Slot, position: Int, length: Int) {
    clobber(d.offset)
    emit(
      OperationCode(.extract, .i64), d.offset, a.offset, UInt16(position) | UInt16(length) &<< 8, 0)
  }

  /// d = the field of a, sign-extended.
  public mutating func signedExtract(_ d: Slot, _ a: Slot, position: Int, length: Int) {
    clobber(d.offset)
    emit(
      OperationCode(.sextract, .i64), d.offset, a.offset, UInt16(position) | UInt16(length) &<< 8,
      0)
  }

  // MARK: Conditions

  /// d = condition(a, b) ? 1 : 0.
  public mutating func setCondition(
    _ condition: Condition, _ type: ValueType, _ d: Slot, _ a: Slot, _ b: Slot
  ) {
    clobber(d.offset)
    emit(OperationCode(.setcond, condition, type), d.offset, a.offset, b.offset, 0)
  }

  /// d = condition(a, immediate) ? 1 : 0.
  public mutating func setCondition(
    _ condition: Condition, _ type: ValueType, _ d: Slot, _ a: Slot, immediate: Int32
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.setcond, condition, type, immediate: true), d.offset, a.offset,
      immediate: immediate)
  }

  /// d = condition(a, b) ? v1 : v2.
  public mutating func moveConditional(
    _ condition: Condition, _ type: ValueType, _ d: Slot, _ a: Slot, _ b: Slot, _ v1: Slot,
    _ v2: Slot
  ) {
    clobber(d.offset)
    emit(OperationCode(.movcond, condition, type), d.offset, a.offset, b.offset, v1.offset)
    emitSecond(0, UInt64(v2.offset))
  }

  /// Goes to the label when condition(a, b) holds.
  public mutating func branch(
    _ condition: Condition, _ type: ValueType, _ a: Slot, _ b: Slot, to label: Label
  ) {
    emitBranch(OperationCode(.brcond, condition, type), a.offset, b.offset, label)
  }

  /// Goes to the label.
  public mutating func branch(to label: Label) {
    emitBranch(OperationCode(.br), 0, 0, label)
  }

  // MARK: Block ends

  /// Goes on at the block's pc + offset, in this guest page: directly once linked.
  public mutating func gotoTB(offset: Int64) {
    emit(OperationCode(.gotoTB), 0, 0, 0, 0)
    emitSecond(
      table[Int(OperationCode.linkExit.rawValue)], pc &+ UInt64(bitPattern: offset))
  }

  /// Goes on at the block's pc + offset, in any page.
  public mutating func lookupAndGoto(offset: Int64) {
    emit(OperationCode(.lookupAndGoto), 0, 0, 0, 0)
    emitSecond(0, pc &+ UInt64(bitPattern: offset))
  }

  /// Goes on at the block's pc + offset, through the cheapest link the two pages allow.
  public mutating func jump(offset: Int64) {
    let target = pc &+ UInt64(bitPattern: offset)
    if (target ^ pc) &>> 12 == 0 { gotoTB(offset: offset) } else { lookupAndGoto(offset: offset) }
  }

  /// Goes on at the pc in a slot; a slot with a known pc gives a direct jump.
  public mutating func lookupAndGotoPointer(_ a: Slot) {
    if let target = constant(in: a), isRelative(a) {
      return jump(offset: Int64(bitPattern: target &- pc))
    }
    emit(OperationCode(.lookupAndGotoPtr), a.offset, 0, 0, 0)
  }

  /// Leaves to the VCPU loop, which goes on at the block's pc + offset.
  public mutating func exitTB(offset: Int64) {
    let p = emit(OperationCode(.exitTB), 0, 0, 0, 0)
    p.storeBytes(of: pc &+ UInt64(bitPattern: offset), toByteOffset: 8, as: UInt64.self)
  }

  /// Leaves to the VCPU loop, which goes on at the pc stored in CPUState.
  public mutating func exitState() { emit(OperationCode(.exitState), 0, 0, 0, 0) }

  /// d = helper(a, b, c). What the helper may do is in its `HelperDescriptor`.
  public mutating func call(
    _ helper: HelperDescriptor, _ d: Slot = .discard, _ a: Slot = .zero, _ b: Slot = .zero,
    _ c: Slot = .zero
  ) {
    if helper.effects.contains(.writesGlobals) { forget() } else { clobber(d.offset) }
    emit(
      OperationCode(.call, attribute: helper.effects.contains(.mayLeave) ? 1 : 0), d.offset,
      a.offset, b.offset, c.offset)
    emitSecond(
      helper.address,
      UInt64(helper.index) | UInt64(UInt16(truncatingIfNeeded: instructionCount &- 1)) &<< 16)
  }

  /// Orders memory accesses before against accesses after.
  public mutating func memoryBarrier() { emit(OperationCode(.mb), 0, 0, 0, 0) }

  // MARK: Guest memory

  /// d = guest memory at a + displacement, through the TLB of `mmuIndex`.
  public mutating func load(
    _ operation: MemoryOperation, _ d: Slot, _ a: Slot, displacement: Int16 = 0, mmuIndex: Int
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.guestLd, operation), d.offset, a.offset, UInt16(bitPattern: displacement),
      CPUStateLayout.tlbDescriptor(mmuIndex))
  }

  /// Guest memory at a + displacement = value.
  public mutating func store(
    _ operation: MemoryOperation, _ value: Slot, _ a: Slot, displacement: Int16 = 0, mmuIndex: Int
  ) {
    emit(
      OperationCode(.guestSt, operation), value.offset, a.offset, UInt16(bitPattern: displacement),
      CPUStateLayout.tlbDescriptor(mmuIndex))
  }

  /// d = old memory at a; memory = old ∘ b. `operation`'s width is 4 or 8 bytes.
  public mutating func atomic(
    _ opcode: Opcode, _ operation: MemoryOperation, _ d: Slot, _ a: Slot, _ b: Slot, mmuIndex: Int
  ) {
    clobber(d.offset)
    emit(
      OperationCode(opcode, operation), d.offset, a.offset, b.offset,
      CPUStateLayout.tlbDescriptor(mmuIndex))
  }

  /// d = old memory at a; memory = new where old = expected.
  public mutating func atomicCompareAndSwap(
    _ operation: MemoryOperation, _ d: Slot, _ a: Slot, expected: Slot, new: Slot, mmuIndex: Int
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.atomicCmpxchg, operation), d.offset, a.offset, expected.offset,
      CPUStateLayout.tlbDescriptor(mmuIndex))
    emitSecond(0, UInt64(new.offset))
  }

  // MARK: Floating point

  /// d = a ∘ b, or a comparison's 0 or 1.
  public mutating func floatBinary(
    _ opcode: Opcode, _ format: FloatFormat, boxed: Bool, _ d: Slot, _ a: Slot, _ b: Slot,
    rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(
      OperationCode(opcode, format, boxed: boxed), d.offset, a.offset, b.offset,
      UInt16(rounding.rawValue))
  }

  /// d = fsqrt(a) or fclass(a).
  public mutating func floatUnary(
    _ opcode: Opcode, _ format: FloatFormat, boxed: Bool, _ d: Slot, _ a: Slot,
    rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(
      OperationCode(opcode, format, boxed: boxed), d.offset, a.offset, 0, UInt16(rounding.rawValue))
  }

  /// d = ±(a × b) ± c.
  public mutating func floatTernary(
    _ opcode: Opcode, _ format: FloatFormat, boxed: Bool, _ d: Slot, _ a: Slot, _ b: Slot,
    _ c: Slot, rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(OperationCode(opcode, format, boxed: boxed), d.offset, a.offset, b.offset, c.offset)
    emitSecond(0, UInt64(rounding.rawValue))
  }

  /// d = a converted from one format to another.
  public mutating func floatToFloat(
    _ d: Slot, _ to: FloatFormat, _ a: Slot, from: FloatFormat, boxed: Bool,
    rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.fcvtFF, from, boxed: boxed, to: to), d.offset, a.offset, 0,
      UInt16(rounding.rawValue))
  }

  /// d = a converted to an integer.
  public mutating func floatToInteger(
    _ d: Slot, _ kind: ConversionInteger, _ a: Slot, from: FloatFormat, boxed: Bool,
    rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.fcvtFI, from, boxed: boxed), d.offset, a.offset, UInt16(kind.rawValue),
      UInt16(rounding.rawValue))
  }

  /// d = integer a converted to a float.
  public mutating func integerToFloat(
    _ d: Slot, _ to: FloatFormat, _ a: Slot, _ kind: ConversionInteger, boxed: Bool,
    rounding: FloatRounding = .dynamic
  ) {
    clobber(d.offset)
    emit(
      OperationCode(.fcvtIF, to, boxed: boxed), d.offset, a.offset, UInt16(kind.rawValue),
      UInt16(rounding.rawValue))
  }
}
