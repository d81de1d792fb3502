// SPDX-License-Identifier: Apache-2.0
//
// What a VCPU counts, and who may watch it run.

import GuestMemory
import IR

/// A VCPU's figures; all since it was made.
public struct VCPUStatistics: Sendable {
  /// Entries into guest code by the VCPU loop, by the raw value of the exit reason before.
  public var entries = [UInt64](repeating: 0, count: 16)
  /// Instructions that ran alone.
  public var solos: UInt64 = 0
  /// Guest faults delivered.
  public var faults: UInt64 = 0
  /// Interrupts taken.
  public var interrupts: UInt64 = 0
  /// Times the VCPU slept.
  public var waits: UInt64 = 0
  /// Host nanoseconds it slept.
  public var idleNanoseconds: UInt64 = 0
  /// Host nanoseconds of CPU time its thread took in `run`.
  public var cpuNanoseconds: UInt64 = 0
  var translating = TickSum()
  /// Host nanoseconds spent decoding and translating.
  public var translateNanoseconds: UInt64 { translating.nanoseconds }
}

/// Watches a VCPU. Called on its thread; a nil observer costs a test per entry from the VCPU loop.
public protocol ExecutionObserver: AnyObject {
  /// A block was translated.
  func didTranslate(_ vcpu: VCPU, _ block: IRBlock, flags: UInt32, bytes: Int)
  /// A block is about to be entered from the VCPU loop. With chaining off, that is every block.
  func willRun(_ vcpu: VCPU, pc: UInt64)
  /// A memory fault is about to be delivered.
  func didFault(_ vcpu: VCPU, _ fault: MemoryFault, pc: UInt64)
  /// A fault raised at `source` was delivered: pc is the trap's, or lies behind a call to the
  /// environment that was handled.
  func didTrap(_ vcpu: VCPU, from source: UInt64)
  /// An interrupt was taken; `pc` is the trap's.
  func didInterrupt(_ vcpu: VCPU, pc: UInt64)
}

extension VCPU {
  /// Blocks translated, dropped, flushed.
  public var blockStatistics: BlockStatistics { cache.statistics }
  /// Bytes of threaded code in use.
  public var codeByteCount: Int { cache.byteCount }
}

extension VCPU {
  /// Visits every valid block with the number of times its head was executed. The count is exact while
  /// no head has run out (`VCPUConfiguration.hotThreshold` at its maximum); outside guest code only.
  public func forEachBlock(_ visit: (_ block: IRBlock, _ executions: Int) -> Void) {
    for block in cache.blocks where block.isValid {
      let counter = block.head.load(fromByteOffset: OperationLayout.field0, as: Int32.self)
      visit(block.ir, Int(configuration.hotThreshold &- counter))
    }
  }
}
