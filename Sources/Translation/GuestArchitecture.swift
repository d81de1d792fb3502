// SPDX-License-Identifier: Apache-2.0
//
// What the engine asks of a guest. One object per VCPU; the only place where a tier meets a guest,
// and neither sees more of the other than this.

import GuestMemory
import GuestTypes
import IR

/// A request for one block.
public struct TranslationRequest {
  /// Guest pc of the first instruction.
  public let pc: UInt64
  /// The mode bits the block may depend on, `GuestArchitecture.blockFlags`.
  public let flags: UInt32
  /// Most guest instructions the block may have, ≥ 1.
  public let instructionLimit: Int
  /// Whether a block of one instruction goes on by a link; else it leaves by look-up.
  public let linksSingle: Bool
  /// The bytes of the page `pc` lies in.
  public let page: UnsafeMutableRawPointer
  /// Where those bytes lie in the backing store.
  public let pageOffset: UInt64
  // Safety: a request lives as long as the call it is for, and the caller holds the MMU.
  /// For an instruction that crosses into the next page.
  public unowned(unsafe) let mmu: SoftMMU

  /// A request.
  public init(
    pc: UInt64, flags: UInt32, instructionLimit: Int, linksSingle: Bool = false,
    page: UnsafeMutableRawPointer, pageOffset: UInt64, mmu: SoftMMU
  ) {
    self.pc = pc
    self.flags = flags
    self.instructionLimit = instructionLimit
    self.linksSingle = linksSingle
    self.page = page
    self.pageOffset = pageOffset
    self.mmu = mmu
  }
}

/// The guest bytes a block was made from.
public struct TranslatedBytes: Sendable {
  /// Bytes from the first instruction's start to the last one's end.
  public var byteCount: Int
  /// The backing offset of the second page when the first instruction crosses into one.
  public var secondPage: UInt64?
  /// A range of bytes.
  public init(byteCount: Int, secondPage: UInt64? = nil) {
    self.byteCount = byteCount
    self.secondPage = secondPage
  }
}

/// Why a VCPU stopped running guest code of its own accord.
public enum GuestWait: Sendable {
  /// Nothing: go on.
  case running
  /// Wait for an interrupt.
  case waitForInterrupt
  /// The VCPU is switched off until another one starts it.
  case stopped
}

/// One VCPU's guest: its registers, modes, page tables and instruction set.
public protocol GuestArchitecture: AddressTranslator {
  /// The CPUState both executors work on.
  var state: UnsafeMutableRawPointer { get }
  /// Set once by the engine, before guest code runs.
  var mmu: SoftMMU? { get set }
  /// Every mode bit translation depends on, as of now. 24 bits; the engine keeps the rest.
  var blockFlags: UInt32 { get }
  /// The MMU index instructions are fetched through, as of now.
  var fetchIndex: Int { get }

  /// Translates one block. nil after a fetch fault on the second page, which is in `mmu.fault`.
  func translate(_ request: TranslationRequest, _ builder: inout IRBuilder) -> TranslatedBytes?

  /// Delivers a memory fault; CPUState's pc is the faulting instruction's, and becomes the trap's.
  func deliver(_ fault: MemoryFault)
  /// Delivers the fault a helper left; CPUState's pc is the faulting instruction's.
  func deliverHelperFault()
  /// Takes the most urgent enabled interrupt if there is one: pc becomes the trap's. False if none.
  func takeInterrupt() -> Bool
  /// What the guest is waiting for after an `exit_state` or a helper, cleared by asking.
  func takeWait() -> GuestWait
  /// Whether an interrupt would end a wait, enabled or not.
  var hasWakeEvent: Bool { get }

  /// The guest's words for slots, and its helpers with their effects.
  var vocabulary: IRVocabulary { get }

  /// A line per register for logs and lockstep, in a fixed order.
  func describeState() -> [(name: String, value: UInt64)]
}
