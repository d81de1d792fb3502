// SPDX-License-Identifier: Apache-2.0
//
// Guest loads, stores and atomics: the SoftTLB look-up inline, as the interpreter does it. A miss calls
// into the SoftMMU and goes on in place; only what must be run alone leaves the trace. Accesses that share
// a look-up (`AccessGroups`) leave where it fails.
//
// The look-up: index bits of the address pick an entry; its tag must equal the page of the access's
// *last* byte, so that an access across two pages misses by itself. An access that must be aligned
// keeps its low bits in the comparison instead, and misses when they are not zero.

import CLLVM
import IR

extension TraceLowering {
  /// The SoftTLB entry of an address, in the TLB the present operation names.
  private func entry(_ address: Value, _ descriptor: Int) -> Value {
    let e = emitter
    let mask = e.loadState(descriptor + 8)
    let base = e.loadState(descriptor, e.pointer)
    let index = e.and(e.shiftRight(address, e.constant(TLBEntryLayout.indexShift)), mask)
    return e.offset(base, index)
  }

  /// What an entry's tag must be for an access.
  private func tag(_ address: Value, bytes: Int, aligned: Bool) -> Value {
    let e = emitter
    let low = UInt64(bytes - 1)
    if aligned || low == 0 { return e.and(address, e.constant(~0xFFF | low)) }
    return e.and(e.add(address, e.constant(low)), e.constant(~0xFFF as UInt64))
  }

  /// Looks an address up. Comes back in the block of a hit, with the page's addend.
  private func lookUp(
    _ address: Value, bytes: Int, aligned: Bool, tagField: Int, miss: BasicBlock
  ) -> Value {
    let e = emitter
    let descriptor = Int(block.field(OperationLayout.field3, at: cell))
    let entry = entry(address, descriptor)
    let isHit = e.compare(
      LLVMIntEQ, e.loadTLB(entry, tagField), tag(address, bytes: bytes, aligned: aligned))
    let hit = e.block("hit")
    e.branch(isHit, hit, miss, .always)
    e.enter(hit)
    return e.loadTLB(entry, TLBEntryLayout.addend)
  }

  /// The MMU index of the present operation, as runtime functions take it.
  private var mmuIndex: UInt64 {
    let descriptor = Int(block.field(OperationLayout.field3, at: cell))
    let index = (descriptor - CPUStateLayout.tlbDescriptors) / CPUStateLayout.tlbDescriptorStride
    return UInt64(index) << 8
  }

  /// A `MemoryOperation` and an MMU index, as runtime functions take them.
  private func access(_ operation: MemoryOperation) -> Value {
    emitter.constant(UInt64(operation.rawValue) | mmuIndex)
  }

  /// A kind of access and an MMU index, as the runtime's `page` takes them.
  private func access(isStore: Bool) -> Value {
    emitter.constant(mmuIndex | (isStore ? 1 : 0))
  }

  private func moved(_ base: Value, _ distance: Int64) -> Value {
    distance == 0 ? base : emitter.add(base, emitter.constant(distance))
  }

  private func extend(_ value: Value, _ operation: MemoryOperation) -> Value {
    if operation.byteCount == 8 { return value }
    return operation.isSigned
      ? emitter.signExtend(value, emitter.i64) : emitter.zeroExtend(value, emitter.i64)
  }

  private func type(_ operation: MemoryOperation) -> LLVMTypeRef {
    emitter.integerType(bits: operation.byteCount * 8)
  }

  // MARK: Loads and stores

  /// A load, or the store of a value.
  private struct Access {
    let operation: MemoryOperation
    let base: Value
    let displacement: Int64
    let stored: Value?
    var tagField: Int { stored == nil ? TLBEntryLayout.load : TLBEntryLayout.store }
  }

  mutating func lowerLoad(_ code: OperationCode) {
    if let loaded = lower(access(code, stored: nil)) { result(loaded) }
  }

  mutating func lowerStore(_ code: OperationCode) {
    let value = operand(OperationLayout.field0)
    _ = lower(access(code, stored: value))
  }

  private mutating func access(_ code: OperationCode, stored: Value?) -> Access {
    let displacement = Int16(bitPattern: block.field(OperationLayout.field2, at: cell))
    return Access(
      operation: code.memory, base: operand(OperationLayout.field1),
      displacement: Int64(displacement), stored: stored)
  }

  /// The value loaded, nil for a store.
  private mutating func lower(_ access: Access) -> Value? {
    guard let (group, member) = groups?.sharing(blockIndex, cell) else {
      return lowerSingle(access)
    }
    let isFound = member.place == AccessGroups.Place(block: blockIndex, cell: cell)
    if !isFound, let addend = state?.addends[member.group] {
      return perform(access, page: addend)
    }
    let page = lookUpGroup(access, group, member)
    state?.addends[member.group] = page.addend
    if let number = pages.members[blockIndex][cell] { state?.pages[number] = page }
    return perform(access, page: page.addend)
  }

  /// An access that looks up for itself.
  private mutating func lowerSingle(_ access: Access) -> Value? {
    let e = emitter
    let join = e.block("accessed")
    let known = rememberedPage
    let address = moved(access.base, access.displacement)
    let miss = e.block("miss")
    let byteCount = access.operation.byteCount
    let found = findPage(address, byteCount: byteCount, isNatural: true) { [self] in
      lookUp(
        address, bytes: byteCount, aligned: access.operation.mustBeAligned,
        tagField: access.tagField, miss: miss)
    }
    var arrivals: [Arrival] = []
    arrivals.append((perform(access, e.add(address, found.addend)), e.current, found))
    e.branch(join)
    e.enter(miss)
    arrivals.append((callRuntime(access, address), e.current, known))
    e.branch(join)
    e.enter(join)
    remember(arrivals)
    guard access.stored == nil else { return nil }
    return phi(arrivals.map { ($0.value ?? e.constant(0 as UInt64), $0.from) })
  }

  /// A way through an access: what was loaded, and what its page cache holds behind it.
  private typealias Arrival = (value: Value?, from: BasicBlock, page: RememberedPage?)

  /// What the present access's cache holds; nil without one.
  private var rememberedPage: RememberedPage? {
    pages.members[blockIndex][cell].flatMap { state?.pages[$0] }
  }

  /// Notes the page the present access was found on, where ways through it join.
  private mutating func remember(_ arrivals: [Arrival]) {
    guard let number = pages.members[blockIndex][cell] else { return }
    let all = arrivals.compactMap { arrival in arrival.page.map { ($0, arrival.from) } }
    guard let first = all.first?.0, all.count == arrivals.count else { return }
    let joined =
      all.allSatisfy { $0.0 == first }
      ? first
      : RememberedPage(
        tag: phi(all.map { ($0.0.tag, $0.1) }), addend: phi(all.map { ($0.0.addend, $0.1) }))
    state?.pages[number] = joined
  }

  func phi(_ all: [(value: Value, from: BasicBlock)]) -> Value {
    let phi = emitter.phi(emitter.i64)
    for arrival in all { emitter.join(phi, arrival.value, from: arrival.from) }
    return phi
  }

  /// Looks up the page of a whole group; leaves the trace when it is not on one page. The tag must equal
  /// the page of the group's last byte, the entry is that of its first: a group across two pages misses.
  private mutating func lookUpGroup(
    _ access: Access, _ group: AccessGroups.Group, _ member: AccessGroups.Member
  ) -> RememberedPage {
    let e = emitter
    let toRoot = access.displacement - member.offset
    let low = moved(access.base, toRoot + group.low)
    let last = moved(access.base, toRoot + group.high - 1)
    let apart = e.block("apart")
    leave(.apart, in: apart)
    let bytes = UInt64(group.high - group.low)
    return findPage(low, byteCount: Int(bytes), isNatural: false) { [self] in
      let entry = entry(low, Int(block.field(OperationLayout.field3, at: cell)))
      let isHit = e.compare(
        LLVMIntEQ, e.loadTLB(entry, access.tagField),
        e.and(last, e.constant(~0xFFF as UInt64)))
      let hit = e.block("grouped")
      let miss = e.block("refill")
      let found = e.block("found")
      e.branch(isHit, hit, miss, .always)
      e.enter(hit)
      let addend = e.loadTLB(entry, TLBEntryLayout.addend)
      e.branch(found)
      e.enter(miss)
      let call = e.callSlowPath(
        .page,
        [e.state, low, e.constant(bytes), self.access(isStore: access.stored != nil)])
      let isOne = e.compare(LLVMIntEQ, call.outcome, e.constant(0 as UInt64))
      e.branch(isOne, found, apart, .always)
      e.enter(found)
      return phi([(addend, hit), (call.value, miss)])
    }
  }

  /// The access on a page whose addend is known.
  private func perform(_ access: Access, page addend: Value) -> Value? {
    perform(access, moved(emitter.add(access.base, addend), access.displacement))
  }

  /// The access itself; the value loaded.
  private func perform(_ access: Access, _ host: Value) -> Value? {
    let e = emitter
    let type = type(access.operation)
    if let value = access.stored {
      e.storeMemory(access.operation.byteCount == 8 ? value : e.truncate(value, type), host)
      return nil
    }
    return extend(e.loadMemory(host, type), access.operation)
  }

  /// The access by way of the SoftMMU; the value loaded.
  private mutating func callRuntime(_ access: Access, _ address: Value) -> Value? {
    let e = emitter
    let kind = self.access(access.operation)
    if let value = access.stored {
      leaveUnlessDone(e.callSlowPath(.store, [e.state, address, value, kind]).outcome)
      return nil
    }
    let call = e.callSlowPath(
      .load, [e.state, address, kind, e.constant(0 as UInt64)])
    leaveUnlessDone(call.outcome)
    return call.value
  }

  // MARK: Atomics

  /// The host address an atomic operation works on.
  private mutating func atomicPointer(_ operation: MemoryOperation) -> Value {
    let e = emitter
    let address = operand(OperationLayout.field1)
    let miss = e.block("miss")
    let addend = lookUp(
      address, bytes: operation.byteCount, aligned: true, tagField: TLBEntryLayout.store,
      miss: miss)
    let host = e.add(address, addend)
    let hit = e.current
    let join = e.block("atomic")
    e.branch(join)
    e.enter(miss)
    let call = e.callSlowPath(
      .atomicAddress, [e.state, address, access(operation), e.constant(0 as UInt64)])
    leaveUnlessDone(call.outcome)
    let slow = call.value
    let missed = e.current
    e.branch(join)
    e.enter(join)
    let phi = e.phi(e.i64)
    e.join(phi, host, from: hit)
    e.join(phi, slow, from: missed)
    return e.hostPointer(phi)
  }

  mutating func lowerAtomic(_ opcode: Opcode, _ code: OperationCode) {
    let e = emitter
    let operation = code.memory
    let b = operand(OperationLayout.field2)
    let pointer = atomicPointer(operation)
    let operand = operation.byteCount == 8 ? b : e.truncate(b, type(operation))
    let change: LLVMAtomicRMWBinOp =
      switch opcode {
      case .atomicXchg: LLVMAtomicRMWBinOpXchg
      case .atomicAdd: LLVMAtomicRMWBinOpAdd
      case .atomicAnd: LLVMAtomicRMWBinOpAnd
      case .atomicOr: LLVMAtomicRMWBinOpOr
      case .atomicXor: LLVMAtomicRMWBinOpXor
      case .atomicSmin: LLVMAtomicRMWBinOpMin
      case .atomicSmax: LLVMAtomicRMWBinOpMax
      case .atomicUmin: LLVMAtomicRMWBinOpUMin
      default: LLVMAtomicRMWBinOpUMax
      }
    let old: Value = LLVMBuildAtomicRMW(
      e.builder, change, pointer, operand, LLVMAtomicOrderingSequentiallyConsistent, 0)
    LLVMSetVolatile(old, 1)
    e.tagMemory(old)
    result(extend(old, operation))
  }

  mutating func lowerCompareAndSwap(_ code: OperationCode) {
    let e = emitter
    let operation = code.memory
    let expected = operand(OperationLayout.field2)
    let new = read(block.field(OperationLayout.field0, at: cell + 1))
    let pointer = atomicPointer(operation)
    let isWide = operation.byteCount == 8
    let pair: Value = LLVMBuildAtomicCmpXchg(
      e.builder, pointer, isWide ? expected : e.truncate(expected, type(operation)),
      isWide ? new : e.truncate(new, type(operation)), LLVMAtomicOrderingSequentiallyConsistent,
      LLVMAtomicOrderingSequentiallyConsistent, 0)
    LLVMSetVolatile(pair, 1)
    e.tagMemory(pair)
    result(extend(e.field(0, of: pair), operation))
  }
}
