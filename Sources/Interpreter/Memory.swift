// SPDX-License-Identifier: Apache-2.0
//
// Guest loads, stores and atomics: the SoftTLB look-up inline, everything else in slow functions the
// handler tail-calls with the same arguments.
//
// The look-up: index bits of the address pick an entry; its tag must equal the page of the access's
// *last* byte, so that an access across two pages misses by itself. An access that must be aligned
// keeps its low bits in the comparison instead, and misses when they are not zero.

import CHost
import GuestMemory
import IR

/// The width of an access, and the host access that does it.
protocol MemoryWord: FixedWidthInteger & UnsignedInteger {
  associatedtype Signed: FixedWidthInteger & SignedInteger
  static var log2Width: Int { get }
  static func load(_ p: UnsafeMutableRawPointer) -> Self
  static func store(_ p: UnsafeMutableRawPointer, _ value: Self)
}
extension UInt8: MemoryWord {
  typealias Signed = Int8
  static var log2Width: Int { 0 }
  @inline(__always) static func load(_ p: UnsafeMutableRawPointer) -> UInt8 { kiln_load8(p) }
  @inline(__always) static func store(_ p: UnsafeMutableRawPointer, _ v: UInt8) {
    kiln_store8(p, v)
  }
}
extension UInt16: MemoryWord {
  typealias Signed = Int16
  static var log2Width: Int { 1 }
  @inline(__always) static func load(_ p: UnsafeMutableRawPointer) -> UInt16 { kiln_load16(p) }
  @inline(__always) static func store(_ p: UnsafeMutableRawPointer, _ v: UInt16) {
    kiln_store16(p, v)
  }
}
extension UInt32: MemoryWord {
  static var log2Width: Int { 2 }
  @inline(__always) static func load(_ p: UnsafeMutableRawPointer) -> UInt32 { kiln_load32(p) }
  @inline(__always) static func store(_ p: UnsafeMutableRawPointer, _ v: UInt32) {
    kiln_store32(p, v)
  }
}
extension UInt64: MemoryWord {
  static var log2Width: Int { 3 }
  @inline(__always) static func load(_ p: UnsafeMutableRawPointer) -> UInt64 { kiln_load64(p) }
  @inline(__always) static func store(_ p: UnsafeMutableRawPointer, _ v: UInt64) {
    kiln_store64(p, v)
  }
}

@inline(__always) private func displacement(_ pc: PC) -> UInt64 {
  UInt64(bitPattern: Int64(pc.load(fromByteOffset: 12, as: Int16.self)))
}

/// The SoftTLB entry of an address, in the TLB the operation names.
@inline(__always) private func tlbEntry(_ pc: PC, _ env: Env, _ address: UInt64)
  -> UnsafeMutableRawPointer
{
  let descriptor = field3(pc)
  let index = (address &>> TLBEntryLayout.indexShift) & slot(env, descriptor &+ 8)
  return pointer(slot(env, descriptor) &+ index)
}

@inline(__always) private func tagged<W: MemoryWord>(
  _ address: UInt64, _: W.Type, aligned: Bool
) -> UInt64 {
  let low = UInt64(MemoryLayout<W>.size &- 1)
  return aligned ? address & (~0xFFF | low) : (address &+ low) & ~0xFFF
}

/// A load; false after a miss, with nothing done.
@inline(__always) func load<W: MemoryWord>(
  _ pc: PC, _ env: Env, _: W.Type, signed: Bool, aligned: Bool
) -> Bool {
  let address = slot(env, field1(pc)) &+ displacement(pc)
  let entry = tlbEntry(pc, env, address)
  if _slowPath(tagged(address, W.self, aligned: aligned) != entry.load(as: UInt64.self)) {
    return false
  }
  let raw = W.load(pointer(address &+ slot(entry, TLBEntryLayout.addend)))
  set(
    env, field0(pc),
    signed ? UInt64(truncatingIfNeeded: W.Signed(truncatingIfNeeded: raw)) : UInt64(raw))
  return true
}

/// A store; false after a miss, with nothing done.
@inline(__always) func store<W: MemoryWord>(_ pc: PC, _ env: Env, _: W.Type, aligned: Bool) -> Bool
{
  let address = slot(env, field1(pc)) &+ displacement(pc)
  let entry = tlbEntry(pc, env, address)
  if _slowPath(tagged(address, W.self, aligned: aligned) != slot(entry, TLBEntryLayout.store)) {
    return false
  }
  W.store(
    pointer(address &+ slot(entry, TLBEntryLayout.addend)),
    W(truncatingIfNeeded: slot(env, field0(pc))))
  return true
}

/// The host address an atomic operation works on; nil after a miss.
@inline(__always) func atomicPointer<W: MemoryWord>(_ pc: PC, _ env: Env, _: W.Type)
  -> UnsafeMutableRawPointer?
{
  let address = slot(env, field1(pc))
  let entry = tlbEntry(pc, env, address)
  if _slowPath(tagged(address, W.self, aligned: true) != slot(entry, TLBEntryLayout.store)) {
    return nil
  }
  return pointer(address &+ slot(entry, TLBEntryLayout.addend))
}

// MARK: Slow paths

/// What a slow access came to, in one register: the run goes on only after `done`.
enum SlowOutcome: UInt8 {
  case done, fault, solo
}

@inline(never) private func loadThroughMMU(_ pc: PC, _ env: Env, _ operation: UInt8) -> SlowOutcome
{
  let address = slot(env, field1(pc)) &+ displacement(pc)
  return withSoftMMU(env) { mmu in
    switch mmu.load(address, MemoryOperation(rawValue: operation), mmuIndex: mmuIndex(pc)) {
    case .done:
      set(env, field0(pc), mmu.value)
      return .done
    case .fault: return .fault
    case .solo: return .solo
    }
  }
}

@inline(never) private func storeThroughMMU(_ pc: PC, _ env: Env, _ operation: UInt8)
  -> SlowOutcome
{
  let address = slot(env, field1(pc)) &+ displacement(pc)
  let value = slot(env, field0(pc))
  return withSoftMMU(env) { mmu in
    switch mmu.store(
      value, at: address, MemoryOperation(rawValue: operation), mmuIndex: mmuIndex(pc))
    {
    case .done: .done
    case .fault: .fault
    case .solo: .solo
    }
  }
}

private func mmuIndex(_ pc: PC) -> Int {
  (field3(pc) &- CPUStateLayout.tlbDescriptors) / CPUStateLayout.tlbDescriptorStride
}

/// Calls into the VCPU's SoftMMU without touching its reference count.
/// Safety: the VCPU owns it and outlives its own run.
@inline(__always) private func withSoftMMU<R>(_ env: Env, _ body: (SoftMMU) -> R) -> R {
  Unmanaged<SoftMMU>.fromOpaque(pointer(slot(env, CPUStateLayout.softMMU)))
    ._withUnsafeGuaranteedRef(body)
}

/// Records where guest code stands before the slow path may ask.
@inline(__always) func note(_ pc: PC, _ env: Env, _ budget: Int64) {
  env.storeBytes(of: pc, toByteOffset: CPUStateLayout.exitOperation, as: PC.self)
  env.storeBytes(of: budget, toByteOffset: CPUStateLayout.budget, as: Int64.self)
}

@inline(__always) func goOn(
  _ outcome: SlowOutcome, _ cells: Int, _ pc: PC, _ env: Env, _ budget: Int64
) {
  if _fastPath(outcome == .done) {
    return next(pc + cells &* OperationLayout.cell, env, budget)
  }
  leave(outcome == .fault ? .memoryFault : .solo, pc, env, budget)
}

@inline(never) func kiln_slow_load(_ pc: PC, _ env: Env, _ budget: Int64, _ operation: UInt8) {
  note(pc, env, budget)
  goOn(loadThroughMMU(pc, env, operation), 1, pc, env, budget)
}

@inline(never) func kiln_slow_store(_ pc: PC, _ env: Env, _ budget: Int64, _ operation: UInt8) {
  note(pc, env, budget)
  goOn(storeThroughMMU(pc, env, operation), 1, pc, env, budget)
}

/// Resolves an atomic's address: a host address, or 0 after a fault, or 1 when it must run alone.
@inline(never) func atomicAddress(_ pc: PC, _ env: Env, _ byteCount: Int) -> UInt64 {
  withSoftMMU(env) { mmu in
    switch mmu.atomicAddress(slot(env, field1(pc)), count: byteCount, mmuIndex: mmuIndex(pc)) {
    case .done: mmu.value
    case .fault: 0
    case .solo: 1
    }
  }
}
