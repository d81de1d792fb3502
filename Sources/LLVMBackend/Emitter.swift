// SPDX-License-Identifier: Apache-2.0
//
// The words lowering is written in: LLVM's types, constants, alias classes and branches, for one module
// with one function. Nothing here knows an operation of the IR.
//
// Alias classes (TBAA): CPUState, the SoftTLB's entries, guest memory, link slots. None overlaps another.

import CLLVM
import IR

/// An LLVM value.
typealias Value = LLVMValueRef
/// An LLVM basic block.
typealias BasicBlock = LLVMBasicBlockRef

/// Writes LLVM IR of one trace.
final class Emitter {
  let context: LLVMContextRef
  let module: LLVMModuleRef
  let builder: LLVMBuilderRef
  let i1: LLVMTypeRef
  let i8: LLVMTypeRef
  let i32: LLVMTypeRef
  let i64: LLVMTypeRef
  let pointer: LLVMTypeRef
  let f32: LLVMTypeRef
  let f64: LLVMTypeRef
  /// The type of traces, and of what link slots lead to.
  let traceType: LLVMTypeRef
  /// `kiln_helper_result (state, a, b, c)`.
  let helperType: LLVMTypeRef
  /// `uint64_t (state, a, b, c, helper)`.
  private let preservingType: LLVMTypeRef
  let function: Value
  let state: Value

  private let aliasKind: UInt32
  private let profileKind: UInt32
  private let aliasState: Value
  private let aliasTLB: Value
  private let aliasMemory: Value
  private let aliasSlot: Value
  private let likely: Value
  private let unlikely: Value
  private var declared: [RuntimeFunction: Value] = [:]
  private let compilesFast: Bool
  /// Notes what instructions come from, for listings.
  var provenance: Provenance?
  private var jumps: Meeting?
  private var leaves: Meeting?

  /// LLVM 19's number of `preserve_none`.
  static let preserveNone: UInt32 = 21
  /// LLVM 19's number of `preserve_most`.
  static let preserveMost: UInt32 = 14
  /// The index of a function's own attributes.
  private static let onFunction: UInt32 = 0xFFFF_FFFF

  /// `compilesFast`: all exits of a kind go through one block, which makes a jump longer, and nothing is
  /// hidden from passes that do not run.
  init(context: LLVMContextRef, module: LLVMModuleRef, compilesFast: Bool) {
    self.compilesFast = compilesFast
    self.context = context
    self.module = module
    builder = LLVMCreateBuilderInContext(context)
    i1 = LLVMInt1TypeInContext(context)
    i8 = LLVMInt8TypeInContext(context)
    let i32: LLVMTypeRef = LLVMInt32TypeInContext(context)
    let i64: LLVMTypeRef = LLVMInt64TypeInContext(context)
    let pointer: LLVMTypeRef = LLVMPointerTypeInContext(context, 0)
    self.i32 = i32
    self.i64 = i64
    self.pointer = pointer
    f32 = LLVMFloatTypeInContext(context)
    f64 = LLVMDoubleTypeInContext(context)
    var parameters: [LLVMTypeRef?] = [pointer, i64, pointer]
    traceType = LLVMFunctionType(i64, &parameters, 3, 0)
    var pair: [LLVMTypeRef?] = [i64, i64]
    let result = LLVMStructTypeInContext(context, &pair, 2, 0)
    var arguments: [LLVMTypeRef?] = [pointer, i64, i64, i64]
    helperType = LLVMFunctionType(result, &arguments, 4, 0)
    var further: [LLVMTypeRef?] = arguments + [pointer]
    preservingType = LLVMFunctionType(i64, &further, 5, 0)
    function = LLVMAddFunction(module, TraceSymbols.entry, traceType)
    LLVMSetFunctionCallConv(function, Self.preserveNone)
    state = LLVMGetParam(function, 0)

    aliasKind = LLVMGetMDKindIDInContext(context, "tbaa", 4)
    profileKind = LLVMGetMDKindIDInContext(context, "prof", 4)
    func string(_ text: String) -> LLVMMetadataRef? {
      LLVMMDStringInContext2(context, text, text.utf8.count)
    }
    func node(_ parts: [LLVMMetadataRef?]) -> LLVMMetadataRef? {
      var parts = parts
      return LLVMMDNodeInContext2(context, &parts, parts.count)
    }
    let root = node([string("kiln")])
    func alias(_ name: String) -> Value {
      let zero = LLVMValueAsMetadata(LLVMConstInt(i64, 0, 0))
      let type = node([string(name), root, zero])
      return LLVMMetadataAsValue(context, node([type, type, zero]))
    }
    aliasState = alias("state")
    aliasTLB = alias("tlb")
    aliasMemory = alias("memory")
    aliasSlot = alias("slot")
    likely = Self.weights([2000, 1], context, i32)
    unlikely = Self.weights([1, 2000], context, i32)
    mark("nounwind")
    markState()
  }

  private func branchWeights(_ weights: [UInt64]) -> Value { Self.weights(weights, context, i32) }

  private static func weights(
    _ weights: [UInt64], _ context: LLVMContextRef, _ i32: LLVMTypeRef
  ) -> Value {
    let name = "branch_weights"
    var parts = [LLVMMDStringInContext2(context, name, name.utf8.count)]
    parts += weights.map { LLVMValueAsMetadata(LLVMConstInt(i32, $0, 0)) }
    return LLVMMetadataAsValue(context, LLVMMDNodeInContext2(context, &parts, parts.count))
  }

  func dispose() { LLVMDisposeBuilder(builder) }

  private func attribute(_ name: String, _ value: UInt64 = 0) -> LLVMAttributeRef? {
    LLVMCreateEnumAttribute(
      context, LLVMGetEnumAttributeKindForName(name, name.utf8.count), value)
  }

  private func mark(_ name: String) {
    LLVMAddAttributeAtIndex(function, Self.onFunction, attribute(name))
  }

  /// CPUState is ours alone while the trace runs, all of it is there, and it is aligned.
  private func markState() {
    for (name, value) in [
      ("noalias", 0), ("nonnull", 0), ("dereferenceable", UInt64(CPUStateLayout.byteCount)),
      ("align", 16),
    ] {
      LLVMAddAttributeAtIndex(function, 1, attribute(name, value))
    }
  }

  // MARK: Constants and blocks

  func constant(_ value: UInt64) -> Value { LLVMConstInt(i64, value, 0) }
  func constant(_ value: Int64) -> Value { LLVMConstInt(i64, UInt64(bitPattern: value), 0) }
  func constant32(_ value: UInt32) -> Value { LLVMConstInt(i32, UInt64(value), 0) }

  func block(_ name: String) -> BasicBlock {
    LLVMAppendBasicBlockInContext(context, function, name)
  }
  func enter(_ block: BasicBlock) { LLVMPositionBuilderAtEnd(builder, block) }
  var current: BasicBlock { LLVMGetInsertBlock(builder) }

  // MARK: Branches

  func branch(_ target: BasicBlock) { LLVMBuildBr(builder, target) }

  /// How often a condition holds.
  enum Expectation { case unknown, always, never }

  func branch(
    _ condition: Value, _ yes: BasicBlock, _ no: BasicBlock, _ expectation: Expectation = .unknown
  ) {
    let branch = LLVMBuildCondBr(builder, condition, yes, no)
    switch expectation {
    case .unknown: break
    case .always: LLVMSetMetadata(branch, profileKind, likely)
    case .never: LLVMSetMetadata(branch, profileKind, unlikely)
    }
  }

  /// Goes where a value's case leads. One case is all but sure; several are as likely as each other.
  func choose(_ value: Value, _ cases: [(UInt64, BasicBlock)], otherwise: BasicBlock) {
    if cases.count == 1 {
      return branch(
        compare(LLVMIntEQ, value, constant(cases[0].0)), cases[0].1, otherwise, .always)
    }
    let choice = LLVMBuildSwitch(builder, value, otherwise, UInt32(cases.count))
    for (number, place) in cases { LLVMAddCase(choice, constant(number), place) }
    var weights = [UInt64](repeating: 2000, count: cases.count + 1)
    weights[0] = 1
    LLVMSetMetadata(choice.unsafelyUnwrapped, profileKind, branchWeights(weights))
  }

  func phi(_ type: LLVMTypeRef) -> Value { LLVMBuildPhi(builder, type, "") }

  func join(_ phi: Value, _ value: Value, from block: BasicBlock) {
    var values: [Value?] = [value]
    var blocks: [BasicBlock?] = [block]
    LLVMAddIncoming(phi, &values, &blocks, 1)
  }

  // MARK: Integers

  func add(_ a: Value, _ b: Value) -> Value { LLVMBuildAdd(builder, a, b, "") }
  func subtract(_ a: Value, _ b: Value) -> Value { LLVMBuildSub(builder, a, b, "") }
  func and(_ a: Value, _ b: Value) -> Value { LLVMBuildAnd(builder, a, b, "") }
  func or(_ a: Value, _ b: Value) -> Value { LLVMBuildOr(builder, a, b, "") }
  func xor(_ a: Value, _ b: Value) -> Value { LLVMBuildXor(builder, a, b, "") }
  func not(_ a: Value) -> Value { LLVMBuildNot(builder, a, "") }
  func shiftLeft(_ a: Value, _ b: Value) -> Value { LLVMBuildShl(builder, a, b, "") }
  func shiftRight(_ a: Value, _ b: Value) -> Value { LLVMBuildLShr(builder, a, b, "") }
  func compare(_ predicate: LLVMIntPredicate, _ a: Value, _ b: Value) -> Value {
    LLVMBuildICmp(builder, predicate, a, b, "")
  }
  func select(_ condition: Value, _ yes: Value, _ no: Value) -> Value {
    LLVMBuildSelect(builder, condition, yes, no, "")
  }
  func truncate(_ a: Value, _ type: LLVMTypeRef) -> Value {
    LLVMBuildTrunc(builder, a, type, "")
  }
  func zeroExtend(_ a: Value, _ type: LLVMTypeRef) -> Value {
    LLVMBuildZExt(builder, a, type, "")
  }
  func signExtend(_ a: Value, _ type: LLVMTypeRef) -> Value {
    LLVMBuildSExt(builder, a, type, "")
  }
  /// The same bits as another type.
  func cast(_ a: Value, _ type: LLVMTypeRef) -> Value {
    LLVMBuildBitCast(builder, a, type, "")
  }
  func integerType(bits: Int) -> LLVMTypeRef { LLVMIntTypeInContext(context, UInt32(bits)) }

  /// Calls an LLVM intrinsic that is overloaded on `types`.
  func intrinsic(_ name: String, _ types: [LLVMTypeRef], _ arguments: [Value]) -> Value {
    let id = LLVMLookupIntrinsicID(name, name.utf8.count)
    var overloads: [LLVMTypeRef?] = types
    let declaration = LLVMGetIntrinsicDeclaration(module, id, &overloads, overloads.count)
    let type = LLVMIntrinsicGetType(context, id, &overloads, overloads.count)
    var arguments: [Value?] = arguments
    return LLVMBuildCall2(builder, type, declaration, &arguments, UInt32(arguments.count), "")
  }

  // MARK: Memory

  func offset(_ base: Value, _ bytes: Value) -> Value {
    var index: [Value?] = [bytes]
    return LLVMBuildGEP2(builder, i8, base, &index, 1, "")
  }

  private func field(_ offset: Int) -> Value {
    var index: [Value?] = [constant(UInt64(offset))]
    return LLVMBuildInBoundsGEP2(builder, i8, state, &index, 1, "")
  }

  private func tag(_ access: Value, _ alias: Value) { LLVMSetMetadata(access, aliasKind, alias) }

  /// A word of CPUState.
  func loadState(_ offset: Int, _ type: LLVMTypeRef? = nil) -> Value {
    let load: Value = LLVMBuildLoad2(builder, type ?? i64, field(offset), "")
    tag(load, aliasState)
    return load
  }

  /// The same, read anew each time: another thread changes it.
  func loadVolatileState(_ offset: Int, _ type: LLVMTypeRef) -> Value {
    let load = loadState(offset, type)
    LLVMSetVolatile(load, 1)
    return load
  }

  func storeState(_ value: Value, _ offset: Int) {
    tag(LLVMBuildStore(builder, value, field(offset)), aliasState)
  }

  /// A word of a SoftTLB entry.
  func loadTLB(_ entry: Value, _ field: Int) -> Value {
    let place = field == 0 ? entry : offset(entry, constant(UInt64(field)))
    let load: Value = LLVMBuildLoad2(builder, i64, place, "")
    tag(load, aliasTLB)
    return load
  }

  /// Guest memory: exact width, never split, merged or dropped.
  func loadMemory(_ address: Value, _ type: LLVMTypeRef) -> Value {
    let load: Value = LLVMBuildLoad2(builder, type, hostPointer(address), "")
    LLVMSetVolatile(load, 1)
    LLVMSetAlignment(load, 1)
    tag(load, aliasMemory)
    return load
  }

  func storeMemory(_ value: Value, _ address: Value) {
    let store: Value = LLVMBuildStore(builder, value, hostPointer(address))
    LLVMSetVolatile(store, 1)
    LLVMSetAlignment(store, 1)
    tag(store, aliasMemory)
  }

  func hostPointer(_ address: Value) -> Value { LLVMBuildIntToPtr(builder, address, pointer, "") }

  /// Marks an atomic operation as one on guest memory.
  func tagMemory(_ access: Value) { tag(access, aliasMemory) }

  /// A cell of the trace's data area, by symbol.
  func cell(_ symbol: String) -> Value {
    if let known = LLVMGetNamedGlobal(module, symbol) { return known }
    let global: Value = LLVMAddGlobal(module, i64, symbol)
    LLVMSetVisibility(global, LLVMHiddenVisibility)
    return global
  }

  /// The value of a cell that others change: an aligned volatile load, which is one access and, other
  /// than an atomic one, within fast instruction selection's reach.
  func loadCell(_ cell: Value, _ type: LLVMTypeRef) -> Value {
    let load: Value = LLVMBuildLoad2(builder, type, cell, "")
    LLVMSetVolatile(load, 1)
    LLVMSetAlignment(load, 8)
    tag(load, aliasSlot)
    return load
  }

  /// Adds one to a cell that nobody else changes meanwhile.
  func count(_ cell: Value) {
    let count: Value = LLVMBuildLoad2(builder, i64, cell, "")
    tag(count, aliasSlot)
    tag(LLVMBuildStore(builder, add(count, constant(1 as UInt64)), cell), aliasSlot)
  }

  // MARK: Calls

  /// Calls a runtime function through its cell.
  func call(_ function: RuntimeFunction, _ type: LLVMTypeRef, _ arguments: [Value]) -> Value {
    let callee = declare(function, type)
    var arguments: [Value?] = arguments
    let call: Value = LLVMBuildCall2(
      builder, type, callee, &arguments, UInt32(arguments.count), "")
    LLVMAddCallSiteAttribute(call, Self.onFunction, attribute("nounwind"))
    return call
  }

  /// Calls a slow path of the helpers' type, whose outcome must be looked at. In code that is compiled well
  /// it preserves nearly every register: the ways past it, which are nearly all, may use them.
  func callSlowPath(
    _ function: RuntimeFunction, _ arguments: [Value]
  ) -> (value: Value, outcome: Value) {
    guard !compilesFast else {
      let pair = call(function, helperType, arguments)
      return (field(0, of: pair), field(1, of: pair))
    }
    let outcome = call(.preserving, preservingType, arguments + [declare(function, helperType)])
    LLVMSetInstructionCallConv(outcome, Self.preserveMost)
    return (loadState(CPUStateLayout.slowPathValue), outcome)
  }

  private func declare(_ function: RuntimeFunction, _ type: LLVMTypeRef) -> Value {
    if let known = declared[function] { return known }
    let new: Value = LLVMAddFunction(module, function.symbol, type)
    // Through a table and without a stub: the executable is too far away for a direct call.
    LLVMAddAttributeAtIndex(new, Self.onFunction, attribute("nonlazybind"))
    LLVMAddAttributeAtIndex(new, Self.onFunction, attribute("nounwind"))
    if function == .preserving { LLVMSetFunctionCallConv(new, Self.preserveMost) }
    declared[function] = new
    return new
  }

  func field(_ index: Int, of pair: Value) -> Value {
    LLVMBuildExtractValue(builder, pair, UInt32(index), "")
  }

  /// Goes to the code a cell leads to for good.
  func jump(through slot: Value, _ budget: Value) {
    guard compilesFast else { return jumpNow(through: slot, budget) }
    join(&jumps, slot, budget)
  }

  private func jumpNow(through slot: Value, _ budget: Value) {
    let code = loadCell(slot, pointer)
    var arguments: [Value?] = [state, budget, slot]
    let call = LLVMBuildCall2(builder, traceType, code, &arguments, 3, "")
    LLVMSetInstructionCallConv(call, Self.preserveNone)
    LLVMSetTailCallKind(call, LLVMTailCallKindMustTail)
    LLVMBuildRet(builder, call)
  }

  /// Returns to whoever entered the trace.
  func leave(_ kind: TraceExitKind, _ budget: Value) {
    guard compilesFast else { return leaveNow(constant(kind.rawValue), budget) }
    join(&leaves, constant(kind.rawValue), budget)
  }

  private func leaveNow(_ kind: Value, _ budget: Value) {
    storeState(budget, CPUStateLayout.budget)
    LLVMBuildRet(builder, kind)
  }

  // MARK: Shared ways out

  /// Where exits meet: fast instruction selection knows neither `ret` nor `musttail` of this calling
  /// convention, and hands whatever block has one to the slow one.
  private struct Meeting {
    let block: BasicBlock
    let phis: (Value, Value)
  }

  private func join(_ meeting: inout Meeting?, _ first: Value, _ second: Value) {
    let here = current
    let known: Meeting
    if let meeting {
      known = meeting
    } else {
      let place = block("out")
      enter(place)
      known = Meeting(
        block: place,
        phis: (
          LLVMBuildPhi(builder, LLVMTypeOf(first), ""),
          LLVMBuildPhi(builder, LLVMTypeOf(second), "")
        ))
      meeting = known
      enter(here)
    }
    join(known.phis.0, first, from: here)
    join(known.phis.1, second, from: here)
    branch(known.block)
  }

  /// Fills the places where exits meet; behind the last exit.
  func finishExits() {
    if let meeting = jumps {
      enter(meeting.block)
      jumpNow(through: meeting.phis.0, meeting.phis.1)
    }
    if let meeting = leaves {
      enter(meeting.block)
      leaveNow(meeting.phis.0, meeting.phis.1)
    }
  }
}
