// SPDX-License-Identifier: Apache-2.0
//
// A function like a trace, for `TraceCompiler.warmUp`: a loop with a load through the SoftTLB, a call, a
// poll and both kinds of exit, so that compiling it touches what compiling traces touches.
//
// Invariant: it is compiled and thrown away, never loaded or run.

import CLLVM
import IR

extension Emitter {
  /// Writes the function.
  func writeSample() {
    defer { dispose() }
    let entry = block("entry")
    let loop = block("loop")
    let slow = block("slow")
    let fast = block("fast")
    let go = block("go")
    let link = block("link")
    let poll = block("poll")
    enter(entry)
    let first = loadState(CPUStateLayout.pc)
    branch(loop)
    enter(loop)
    let value = phi(i64)
    join(value, first, from: entry)
    let tag = loadTLB(hostPointer(value), TLBEntryLayout.load)
    branch(compare(LLVMIntEQ, and(value, constant(~0xFFF as UInt64)), tag), fast, slow, .always)
    enter(slow)
    let zero = constant(0 as UInt64)
    let called = field(0, of: call(.page, helperType, [state, value, zero, zero]))
    branch(go)
    enter(fast)
    let loaded = loadMemory(hostPointer(add(value, tag)), i64)
    branch(go)
    enter(go)
    let next = phi(i64)
    join(next, called, from: slow)
    join(next, loaded, from: fast)
    storeState(next, CPUStateLayout.pc)
    branch(compare(LLVMIntEQ, next, zero), link, poll)
    enter(poll)
    let asked = loadVolatileState(CPUStateLayout.exitRequest, i32)
    let out = block("out")
    branch(compare(LLVMIntSLT, asked, constant32(0)), out, loop, .never)
    join(value, next, from: poll)
    enter(link)
    jump(through: cell(TraceSymbols.slot(0)), next)
    enter(out)
    leave(.poll, next)
    finishExits()
  }
}
