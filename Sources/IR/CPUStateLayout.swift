// SPDX-License-Identifier: Apache-2.0
//
// Where things lie in a VCPU's CPUState, the block of memory both executors address by byte offset.
//
//   0x0000  pc, fpFlags, fpControl, zero   guest state: plain values, no host pointers
//   0x0020  the guest's own globals
//   0x2000  temporaries                    live inside one guest instruction
//   0x3000  host state                     pointers, budget, exit protocol, SoftTLB descriptors
//   0x4000  end
//
// Invariants
// - Globals and temporaries are 8-byte slots; an i32 slot's upper half is unspecified.
// - Only the VCPU's own thread touches any of it, except `exitRequest` and `pendingInterrupts`, which
//   other threads change atomically.

/// Byte offsets into CPUState.
public enum CPUStateLayout {
  // MARK: Guest state with a fixed place for every guest

  /// The guest pc, valid outside blocks.
  @inlinable public static var pc: Int { 0x00 }
  /// Accrued floating-point flags: NX 1, UF 2, OF 4, DZ 8, NV 16.
  @inlinable public static var fpFlags: Int { 0x08 }
  /// Bits 0–2: the dynamic rounding mode (`FloatRounding`).
  @inlinable public static var fpControl: Int { 0x10 }
  /// Always zero: a register that reads as zero is this slot.
  @inlinable public static var zero: Int { 0x18 }
  /// The first byte of the guest's own globals.
  @inlinable public static var globals: Int { 0x20 }

  // MARK: Temporaries

  /// The first temporary.
  @inlinable public static var temporaries: Int { 0x2000 }
  /// A slot whose value nobody reads: the destination of results that are dropped.
  @inlinable public static var discard: Int { 0x2FF8 }
  /// How many temporaries there are, the discard slot not counted.
  @inlinable public static var temporaryCount: Int { 511 }

  // MARK: Host state

  /// The first byte of host state.
  @inlinable public static var hostState: Int { 0x3000 }
  /// Guest instructions left to the next event, Int64; in a register while guest code runs.
  @inlinable public static var budget: Int { 0x3000 }
  /// Int32; negative asks the VCPU to leave guest code at the next block head.
  @inlinable public static var exitRequest: Int { 0x3008 }
  /// UInt32, `ExitReason`.
  @inlinable public static var exitReason: Int { 0x300C }
  /// The operation that left, or that called into a slow path.
  @inlinable public static var exitOperation: Int { 0x3010 }
  /// Fetch generation and block flags: what a link across pages was validated for.
  @inlinable public static var fetchKey: Int { 0x3018 }
  /// The jump cache's base address.
  @inlinable public static var jumpCache: Int { 0x3020 }
  /// Unretained pointer to the VCPU's SoftMMU.
  @inlinable public static var softMMU: Int { 0x3028 }
  /// Unretained pointer to the object helpers find their guest by.
  @inlinable public static var guestObject: Int { 0x3030 }
  /// UInt64: interrupt wires that are up, one bit each; other threads set and clear bits atomically.
  @inlinable public static var pendingInterrupts: Int { 0x3038 }
  /// UInt64: not 0 while a one-instruction block runs, which alone may touch devices.
  @inlinable public static var solo: Int { 0x3040 }
  /// Int32: executions after which a block head is reported as hot.
  @inlinable public static var hotThreshold: Int { 0x3048 }
  /// UInt64: how often a head's counter ran out.
  @inlinable public static var hotHeads: Int { 0x3050 }
  /// UInt64: not 0 when chained execution is off: every block returns to the VCPU loop.
  @inlinable public static var unchained: Int { 0x3058 }
  /// UInt64: fault information a helper leaves for the VCPU loop.
  @inlinable public static var helperFault: Int { 0x3060 }
  /// The link slot a trace was left through.
  @inlinable public static var exitSlot: Int { 0x3068 }
  /// UInt64: not 0 when a head whose counter ran out leaves (`ExitReason.hotHead`) instead of going on.
  @inlinable public static var leavesWhenHot: Int { 0x3070 }
  /// UInt64: guest instructions retired in traces.
  @inlinable public static var traceInstructions: Int { 0x3078 }
  /// UInt64: how often traces were entered from threaded code.
  @inlinable public static var traceEntries: Int { 0x3080 }
  /// The record of a trace that has retired what its record's credit allowed; 0 for none.
  @inlinable public static var creditRecord: Int { 0x3088 }
  /// Int64: under lockstep, heads that have a trace run by their own operations while the budget is
  /// above this.
  @inlinable public static var checkBudget: Int { 0x3090 }
  /// UInt64: times a trace was left because accesses that share a look-up did not lie on one page.
  @inlinable public static var partings: Int { 0x30A0 }
  /// UInt64: not 0 once a trace that is checked has called a helper it must not call.
  @inlinable public static var refusedHelper: Int { 0x3098 }
  /// Unretained pointer to the clock of time by cause; only heads that are timed read it.
  @inlinable public static var causeClock: Int { 0x30A8 }
  /// What the slow path a trace has called last came to, besides its outcome.
  @inlinable public static var slowPathValue: Int { 0x30B0 }
  /// Two cells and four slots for an operation that a trace asks the interpreter to do.
  @inlinable public static var traceOperation: Int { 0x30C0 }

  /// SoftTLB descriptors, one per MMU index: base address, then mask (scaled to entry bytes).
  @inlinable public static var tlbDescriptors: Int { 0x3800 }
  /// Bytes from one descriptor to the next.
  @inlinable public static var tlbDescriptorStride: Int { 16 }
  /// How many MMU indices there are.
  @inlinable public static var mmuIndexCount: Int { 16 }
  /// The whole block's size in bytes.
  @inlinable public static var byteCount: Int { 0x4000 }

  /// The offset of temporary `index`.
  @inlinable public static func temporary(_ index: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: temporaries &+ index &* 8)
  }
  /// The descriptor of an MMU index, as `guest_ld` and `guest_st` carry it.
  @inlinable public static func tlbDescriptor(_ mmuIndex: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: tlbDescriptors &+ mmuIndex &* tlbDescriptorStride)
  }
}

/// One entry of the SoftTLB, 32 bytes. A tag is the page's virtual address; any low bit set keeps it
/// from ever matching.
public enum TLBEntryLayout {
  /// Tag for loads.
  @inlinable public static var load: Int { 0 }
  /// Tag for stores.
  @inlinable public static var store: Int { 8 }
  /// Tag for fetches.
  @inlinable public static var fetch: Int { 16 }
  /// Host address minus guest virtual address.
  @inlinable public static var addend: Int { 24 }
  /// Bytes per entry.
  @inlinable public static var stride: Int { 32 }
  /// Right shift from virtual address to scaled index: page bits minus log₂ of the stride.
  @inlinable public static var indexShift: UInt64 { 7 }
}

/// What a VCPU keeps of a trace where the handler of its head finds it: the address of this record stands
/// in the spare word of the block's header.
public enum TraceRecordLayout {
  /// The address of the trace's code.
  @inlinable public static var code: Int { 0 }
  /// The handler the head would have without the trace.
  @inlinable public static var plainHandler: Int { 8 }
  /// Int64: instructions the trace may still retire before it is reported; `Int64.max` never runs out.
  @inlinable public static var credit: Int { 16 }
  /// UInt64: guest instructions retired from entering here to leaving, in traces linked to it too.
  @inlinable public static var retired: Int { 24 }
  /// UInt64: entries.
  @inlinable public static var entries: Int { 32 }
  /// UInt64: not 0 when exits that find another trace's head leave to be linked.
  @inlinable public static var links: Int { 40 }
  /// Size in bytes.
  @inlinable public static var byteCount: Int { 48 }
}

/// One entry of a VCPU's jump cache, 32 bytes: pc, fetch key, target operation, code of its trace.
public enum JumpCacheLayout {
  /// The pc that was looked up.
  @inlinable public static var pc: Int { 0 }
  /// The fetch key it was looked up under.
  @inlinable public static var key: Int { 8 }
  /// The head operation found.
  @inlinable public static var target: Int { 16 }
  /// The address of the code of the trace at that head, 0 without one: where computed jumps of traces
  /// go on.
  @inlinable public static var code: Int { 24 }
  /// Bytes per entry.
  @inlinable public static var stride: Int { 32 }
  /// Number of entries.
  @inlinable public static var count: Int { 16384 }
  /// The byte offset of the entry for a pc.
  @inlinable @inline(__always) public static func offset(for pc: UInt64) -> Int {
    Int(truncatingIfNeeded: ((pc &>> 1) ^ (pc &>> 15)) & UInt64(count - 1)) &* stride
  }
}

/// Why guest code returned to the VCPU loop. In every case all globals are in CPUState.
public enum ExitReason: UInt32, Sendable {
  /// A `goto_tb` or an unchained link: go on at `pc`; `exitOperation` can be linked.
  case link
  /// A `lookup_and_goto` whose link is stale: go on at `pc`; `exitOperation` can be linked.
  case lookupConstant
  /// A jump-cache miss: go on at `pc` and fill the cache.
  case lookupPointer
  /// `exit_tb` or `exit_state`: go on at `pc` by look-up.
  case exit
  /// A block head refused: budget short or exit asked for. `exitOperation` is the head.
  case head
  /// The head of an invalidated block: go on at its pc; `exitOperation` is the head.
  case deadHead
  /// A guest memory fault at `exitOperation`; the SoftMMU has the details.
  case memoryFault
  /// A helper raised a fault at `exitOperation`; the guest has the details.
  case helperFault
  /// The instruction at `exitOperation` must run alone; it has had no effect yet.
  case solo
  /// The head at `exitOperation` has been executed often enough to be recorded; nothing of it has run.
  case hotHead
  /// A trace ended at a constant `pc` whose head has a trace: the slot in `exitSlot` can be linked.
  case traceLink
  /// A trace ended before the instruction at `pc`, which must run alone.
  case traceAlone
  /// A trace stopped at the block at `pc`: budget short or exit asked for.
  case tracePoll
  /// The trace whose head is at `pc` was made for another fetch key.
  case traceStale
  /// The head at `exitOperation` has a trace that is to be checked; nothing of it has run.
  case checkedHead
  /// A trace ended before the instruction at `pc`, whose accesses share a look-up and do not lie on one
  /// page; that has happened often.
  case traceApart
}
