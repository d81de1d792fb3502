// SPDX-License-Identifier: Apache-2.0
//
// The shape of a handler, and how one goes on to the next. A handler is a `@c` function that does its
// operation and then *tail-calls* the handler of the next cell: no loop, no return, no stack growth.
//
// Rules for everything that is inlined into a handler
// - Reach no class, array, closure, existential or global; no `&local`; no throws. Slow work lives
//   in `@inline(never)` functions that the handler tail-calls (`kiln_slow_…`) or that return a value.
// - `next` is the last thing done on each path. Two `next` in one if/else: one of them is `nextTwin`,
//   or LLVM merges both into one badly predicted indirect jump.
// `.ci/check-tail-calls` reads the machine code of every handler and refuses a call or a frame.

import CHost
import IR

/// A cell of threaded code.
typealias PC = UnsafeMutableRawPointer
/// CPUState.
typealias Env = UnsafeMutableRawPointer

typealias Handler = @convention(c) (PC, Env, Int64) -> Void
/// The same calling convention under another type, so that two dispatch sites stay two.
typealias HandlerTwin = @convention(c) (PC, Env, Int64) -> Int

@inline(__always) func next(_ pc: PC, _ env: Env, _ budget: Int64) {
  unsafeBitCast(pc.load(as: UInt.self), to: Handler.self)(pc, env, budget)
}
@inline(__always) func nextTwin(_ pc: PC, _ env: Env, _ budget: Int64) {
  _ = unsafeBitCast(pc.load(as: UInt.self), to: HandlerTwin.self)(pc, env, budget)
}

@inline(__always) func field0(_ pc: PC) -> Int { Int(pc.load(fromByteOffset: 8, as: UInt16.self)) }
@inline(__always) func field1(_ pc: PC) -> Int { Int(pc.load(fromByteOffset: 10, as: UInt16.self)) }
@inline(__always) func field2(_ pc: PC) -> Int { Int(pc.load(fromByteOffset: 12, as: UInt16.self)) }
@inline(__always) func field3(_ pc: PC) -> Int { Int(pc.load(fromByteOffset: 14, as: UInt16.self)) }
/// The 32-bit immediate, sign-extended.
@inline(__always) func immediate(_ pc: PC) -> UInt64 {
  UInt64(bitPattern: Int64(pc.load(fromByteOffset: 12, as: Int32.self)))
}
/// A branch's or literal's distance in bytes.
@inline(__always) func distance(_ pc: PC) -> Int {
  Int(pc.load(fromByteOffset: 12, as: Int32.self))
}
@inline(__always) func word(_ pc: PC) -> UInt64 { pc.load(fromByteOffset: 8, as: UInt64.self) }

@inline(__always) func slot(_ env: Env, _ offset: Int) -> UInt64 {
  env.load(fromByteOffset: offset, as: UInt64.self)
}
@inline(__always) func set(_ env: Env, _ offset: Int, _ value: UInt64) {
  env.storeBytes(of: value, toByteOffset: offset, as: UInt64.self)
}
@inline(__always) func pointer(_ bits: UInt64) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
}

/// Leaves guest code: the run loop finds the reason, the operation and the budget in CPUState.
@inline(never) func leave(_ reason: ExitReason, _ pc: PC, _ env: Env, _ budget: Int64) {
  env.storeBytes(of: reason.rawValue, toByteOffset: CPUStateLayout.exitReason, as: UInt32.self)
  env.storeBytes(of: pc, toByteOffset: CPUStateLayout.exitOperation, as: PC.self)
  env.storeBytes(of: budget, toByteOffset: CPUStateLayout.budget, as: Int64.self)
}
