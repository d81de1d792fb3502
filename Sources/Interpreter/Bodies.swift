// SPDX-License-Identifier: Apache-2.0
//
// The bodies of straight-line operations: read operands, apply the IR's semantics, write the result.
// A handler is a body and a dispatch; a superinstruction is several bodies and one dispatch.

import IR

@inline(__always) func binary<S: BinarySemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: S.Type, _: T.Type
) {
  let result = S.apply(T.read(slot(env, field1(pc))), T.read(slot(env, field2(pc))))
  set(env, field0(pc), T.write(result))
}

@inline(__always) func binaryImmediate<S: BinarySemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: S.Type, _: T.Type
) {
  set(env, field0(pc), T.write(S.apply(T.read(slot(env, field1(pc))), T.read(immediate(pc)))))
}

@inline(__always) func unary<S: UnarySemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: S.Type, _: T.Type
) {
  set(env, field0(pc), T.write(S.apply(T.read(slot(env, field1(pc))))))
}

/// `movi` with a 32-bit constant.
@inline(__always) func constantShort(_ pc: PC, _ env: Env) { set(env, field0(pc), immediate(pc)) }

/// `movi` with a literal at a distance.
@inline(__always) func constantLong(_ pc: PC, _ env: Env) {
  set(env, field0(pc), (pc + distance(pc)).load(as: UInt64.self))
}

@inline(__always) func condition<C: ConditionSemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: C.Type, _: T.Type
) {
  let holds = C.holds(T.read(slot(env, field1(pc))), T.read(slot(env, field2(pc))))
  set(env, field0(pc), holds ? 1 : 0)
}

@inline(__always) func conditionImmediate<C: ConditionSemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: C.Type, _: T.Type
) {
  set(env, field0(pc), C.holds(T.read(slot(env, field1(pc))), T.read(immediate(pc))) ? 1 : 0)
}

/// `movcond`, two cells.
@inline(__always) func conditionalMove<C: ConditionSemantics, T: SlotType>(
  _ pc: PC, _ env: Env, _: C.Type, _: T.Type
) {
  let v1 = slot(env, field3(pc))
  let v2 = slot(env, field0(pc + OperationLayout.cell))
  let holds = C.holds(T.read(slot(env, field1(pc))), T.read(slot(env, field2(pc))))
  set(env, field0(pc), holds ? v1 : v2)
}

@inline(__always) func deposit(_ pc: PC, _ env: Env) {
  let position = UInt64(pc.load(fromByteOffset: 14, as: UInt8.self))
  let length = UInt64(pc.load(fromByteOffset: 15, as: UInt8.self))
  set(
    env, field0(pc),
    BitField.deposit(
      slot(env, field1(pc)), slot(env, field2(pc)), position: position, length: length))
}

@inline(__always) func extract(_ pc: PC, _ env: Env) {
  let position = UInt64(pc.load(fromByteOffset: 12, as: UInt8.self))
  let length = UInt64(pc.load(fromByteOffset: 13, as: UInt8.self))
  set(
    env, field0(pc),
    BitField.extract(slot(env, field1(pc)), position: position, length: length))
}

@inline(__always) func signedExtract(_ pc: PC, _ env: Env) {
  let position = UInt64(pc.load(fromByteOffset: 12, as: UInt8.self))
  let length = UInt64(pc.load(fromByteOffset: 13, as: UInt8.self))
  set(
    env, field0(pc),
    BitField.signedExtract(slot(env, field1(pc)), position: position, length: length))
}
