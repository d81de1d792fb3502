// SPDX-License-Identifier: Apache-2.0
//
// What the machines of a run counted, added up over the guest's resets.

import ExecutionEngine
import Machines

/// Sums over the machines of a run.
struct RunFigures: Sendable {
  /// Machines that ran.
  var boots: UInt64 = 0
  /// Guest instructions retired.
  var instructions: UInt64 = 0
  /// Host nanoseconds between entering and leaving the machines, and those of them the VCPU slept.
  var nanoseconds: UInt64 = 0
  var idleNanoseconds: UInt64 = 0
  /// Host nanoseconds of CPU time of the VCPUs' threads.
  var cpuNanoseconds: UInt64 = 0

  // The VCPU's loop.
  var entries: UInt64 = 0
  var solos: UInt64 = 0
  var faults: UInt64 = 0
  var interrupts: UInt64 = 0
  var waits: UInt64 = 0

  // Blocks, the guest instructions in them, and the code the last machine ended with.
  var blocks: UInt64 = 0
  var blockInstructions: UInt64 = 0
  var blockCells: UInt64 = 0
  var invalidatedBlocks: UInt64 = 0
  var cacheFlushes: UInt64 = 0
  var codeBytes: UInt64 = 0
  var translateNanoseconds: UInt64 = 0

  // Guest memory.
  var tlbMisses: UInt64 = 0
  var tlbFlushes: UInt64 = 0
  var tlbPageFlushes: UInt64 = 0
  var largestTLB: UInt64 = 0
  var codeWrites: UInt64 = 0
  var deviceReads: UInt64 = 0
  var deviceWrites: UInt64 = 0

  /// Tiered execution; nil without.
  var traces: TraceStatistics?
  /// What lockstep checked; nil without.
  var lockstep: LockstepStatistics?

  /// Adds a machine that has stopped after running for so long.
  mutating func add(_ machine: RISCVVirtMachine, nanoseconds time: UInt64) {
    boots += 1
    instructions &+= machine.vcpu.retired
    nanoseconds &+= time

    let vcpu = machine.vcpu.statistics
    idleNanoseconds &+= vcpu.idleNanoseconds
    cpuNanoseconds &+= vcpu.cpuNanoseconds
    entries &+= vcpu.entries.reduce(0, &+)
    solos &+= vcpu.solos
    faults &+= vcpu.faults
    interrupts &+= vcpu.interrupts
    waits &+= vcpu.waits
    translateNanoseconds &+= vcpu.translateNanoseconds

    let cache = machine.vcpu.blockStatistics
    blocks &+= cache.blocks
    blockInstructions &+= cache.instructions
    blockCells &+= cache.cells
    invalidatedBlocks &+= cache.invalidated
    cacheFlushes &+= cache.flushes
    codeBytes = UInt64(machine.vcpu.codeByteCount)

    if let more = machine.vcpu.traceStatistics {
      if traces == nil { traces = more } else { traces?.add(more) }
    }

    if let more = machine.vcpu.lockstepStatistics {
      if lockstep == nil { lockstep = more } else { lockstep?.add(more) }
    }

    let memory = machine.vcpu.mmu.statistics
    tlbMisses &+= memory.tlbMisses
    tlbFlushes &+= memory.flushes
    tlbPageFlushes &+= memory.pageFlushes
    largestTLB = max(largestTLB, UInt64(memory.largestTLB))
    codeWrites &+= memory.codeWrites
    deviceReads &+= memory.deviceReads
    deviceWrites &+= memory.deviceWrites
  }

  /// Seconds the machines ran and weren't idle.
  var busySeconds: Double { Double(nanoseconds &- min(idleNanoseconds, nanoseconds)) / 1e9 }
  /// Guest instructions per busy microsecond; 0 if nothing ran.
  var mips: Double { busySeconds > 0 ? Double(instructions) / busySeconds / 1e6 : 0 }
  /// Nanoseconds of decoding and translating per instruction translated; 0 if none was.
  var translateNanosecondsPerInstruction: Double {
    blockInstructions > 0 ? Double(translateNanoseconds) / Double(blockInstructions) : 0
  }
}
