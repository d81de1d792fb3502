// SPDX-License-Identifier: Apache-2.0
//
// Atomic operations, always the host's own atomics. Minimum and maximum are compare-and-swap loops,
// as no host has them.

import CHost
import IR

/// A word the host has atomic operations for.
protocol AtomicWord: MemoryWord, SemanticWord {
  static func exchange(_ p: UnsafeMutableRawPointer, _ v: Self) -> Self
  static func add(_ p: UnsafeMutableRawPointer, _ v: Self) -> Self
  static func and(_ p: UnsafeMutableRawPointer, _ v: Self) -> Self
  static func or(_ p: UnsafeMutableRawPointer, _ v: Self) -> Self
  static func xor(_ p: UnsafeMutableRawPointer, _ v: Self) -> Self
  static func compareAndSwap(_ p: UnsafeMutableRawPointer, _ old: Self, _ new: Self) -> Self
}

// swift-format-ignore
extension UInt32: AtomicWord {
  @inline(__always) static func exchange(_ p: UnsafeMutableRawPointer, _ v: UInt32) -> UInt32 { kiln_atomic_xchg32(p, v) }
  @inline(__always) static func add(_ p: UnsafeMutableRawPointer, _ v: UInt32) -> UInt32 { kiln_atomic_add32(p, v) }
  @inline(__always) static func and(_ p: UnsafeMutableRawPointer, _ v: UInt32) -> UInt32 { kiln_atomic_and32(p, v) }
  @inline(__always) static func or(_ p: UnsafeMutableRawPointer, _ v: UInt32) -> UInt32 { kiln_atomic_or32(p, v) }
  @inline(__always) static func xor(_ p: UnsafeMutableRawPointer, _ v: UInt32) -> UInt32 { kiln_atomic_xor32(p, v) }
  @inline(__always) static func compareAndSwap(_ p: UnsafeMutableRawPointer, _ old: UInt32, _ new: UInt32) -> UInt32 { kiln_atomic_cmpxchg32(p, old, new) }
}

// swift-format-ignore
extension UInt64: AtomicWord {
  @inline(__always) static func exchange(_ p: UnsafeMutableRawPointer, _ v: UInt64) -> UInt64 { kiln_atomic_xchg64(p, v) }
  @inline(__always) static func add(_ p: UnsafeMutableRawPointer, _ v: UInt64) -> UInt64 { kiln_atomic_add64(p, v) }
  @inline(__always) static func and(_ p: UnsafeMutableRawPointer, _ v: UInt64) -> UInt64 { kiln_atomic_and64(p, v) }
  @inline(__always) static func or(_ p: UnsafeMutableRawPointer, _ v: UInt64) -> UInt64 { kiln_atomic_or64(p, v) }
  @inline(__always) static func xor(_ p: UnsafeMutableRawPointer, _ v: UInt64) -> UInt64 { kiln_atomic_xor64(p, v) }
  @inline(__always) static func compareAndSwap(_ p: UnsafeMutableRawPointer, _ old: UInt64, _ new: UInt64) -> UInt64 { kiln_atomic_cmpxchg64(p, old, new) }
}

/// One atomic read-modify-write; returns the old value.
protocol AtomicOperation {
  static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W
}

// swift-format-ignore
enum Atomically {
  enum Xchg: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { W.exchange(p, v) } }
  enum Add: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { W.add(p, v) } }
  enum And: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { W.and(p, v) } }
  enum Or: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { W.or(p, v) } }
  enum Xor: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { W.xor(p, v) } }
  enum Smin: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { loop(p, v, Binary.Smin.self) } }
  enum Smax: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { loop(p, v, Binary.Smax.self) } }
  enum Umin: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { loop(p, v, Binary.Umin.self) } }
  enum Umax: AtomicOperation { @inline(__always) static func perform<W: AtomicWord>(_ p: UnsafeMutableRawPointer, _ v: W) -> W { loop(p, v, Binary.Umax.self) } }

  @inline(__always) private static func loop<W: AtomicWord, S: BinarySemantics>(
    _ p: UnsafeMutableRawPointer, _ v: W, _: S.Type
  ) -> W {
    var old = W.load(p)
    while true {
      let seen = W.compareAndSwap(p, old, S.apply(old, v))
      if seen == old { return old }
      old = seen
    }
  }
}

@inline(__always) private func result<W: AtomicWord>(_ old: W, signed: Bool) -> UInt64 {
  signed ? UInt64(truncatingIfNeeded: old.signed) : UInt64(truncatingIfNeeded: old)
}

/// A whole read-modify-write handler.
@inline(__always) func atomic<A: AtomicOperation, W: AtomicWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: A.Type, _: W.Type, signed: Bool
) {
  guard let p = atomicPointer(pc, env, W.self) else {
    return slowAtomic(pc, env, budget, A.self, W.self, signed: signed)
  }
  perform(pc, env, p, A.self, W.self, signed: signed)
  next(pc + OperationLayout.cell, env, budget)
}

@inline(__always) private func perform<A: AtomicOperation, W: AtomicWord>(
  _ pc: PC, _ env: Env, _ p: UnsafeMutableRawPointer, _: A.Type, _: W.Type, signed: Bool
) {
  let old = A.perform(p, W(truncatingIfNeeded: slot(env, field2(pc))))
  set(env, field0(pc), result(old, signed: signed))
}

@inline(never) private func slowAtomic<A: AtomicOperation, W: AtomicWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: A.Type, _: W.Type, signed: Bool
) {
  note(pc, env, budget)
  let address = atomicAddress(pc, env, MemoryLayout<W>.size)
  if address <= 1 { return leave(address == 0 ? .memoryFault : .solo, pc, env, budget) }
  perform(pc, env, pointer(address), A.self, W.self, signed: signed)
  next(pc + OperationLayout.cell, env, budget)
}

/// A whole compare-and-swap handler, two cells.
@inline(__always) func compareAndSwap<W: AtomicWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type, signed: Bool
) {
  guard let p = atomicPointer(pc, env, W.self) else {
    return slowCompareAndSwap(pc, env, budget, W.self, signed: signed)
  }
  swap(pc, env, p, W.self, signed: signed)
  next(pc + 2 &* OperationLayout.cell, env, budget)
}

@inline(__always) private func swap<W: AtomicWord>(
  _ pc: PC, _ env: Env, _ p: UnsafeMutableRawPointer, _: W.Type, signed: Bool
) {
  let expected = W(truncatingIfNeeded: slot(env, field2(pc)))
  let new = W(truncatingIfNeeded: slot(env, field0(pc + OperationLayout.cell)))
  set(env, field0(pc), result(W.compareAndSwap(p, expected, new), signed: signed))
}

@inline(never) private func slowCompareAndSwap<W: AtomicWord>(
  _ pc: PC, _ env: Env, _ budget: Int64, _: W.Type, signed: Bool
) {
  note(pc, env, budget)
  let address = atomicAddress(pc, env, MemoryLayout<W>.size)
  if address <= 1 { return leave(address == 0 ? .memoryFault : .solo, pc, env, budget) }
  swap(pc, env, pointer(address), W.self, signed: signed)
  next(pc + 2 &* OperationLayout.cell, env, budget)
}
