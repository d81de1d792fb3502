// SPDX-License-Identifier: Apache-2.0
//
// The seam between the SoftMMU, which knows TLBs and buses, and a guest, which knows its page tables
// and fault codes.

import GuestTypes

/// What a page walk found.
@frozen
public struct PageTranslation: Sendable {
  /// Physical address of the byte asked for.
  public var physical: UInt64
  /// The guest's code of the fault to raise; `PageTranslation.noFault` when there is none.
  public var fault: UInt64
  /// What the entry may be used for: load 1, store 2, fetch 4. Store is left out until the page's
  /// dirty bit is set, so that the first store walks again.
  public var permissions: UInt8
  /// log₂ of the bytes the leaf maps, ≥ 12. A leaf smaller than a page (PMP) has `isSplit` set.
  public var pageShift: UInt8
  /// Protection differs inside the 4 KiB page: it must not be entered into a TLB.
  public var isSplit: Bool

  /// The value of `fault` that says there is none.
  public static let noFault = UInt64.max

  /// A translation that worked.
  @inlinable public init(
    physical: UInt64, permissions: UInt8, pageShift: UInt8 = 12, isSplit: Bool = false
  ) {
    self.physical = physical
    fault = Self.noFault
    self.permissions = permissions
    self.pageShift = pageShift
    self.isSplit = isSplit
  }
  /// A walk that ended in a fault.
  @inlinable public init(fault: UInt64) {
    physical = 0
    self.fault = fault
    permissions = 0
    pageShift = 12
    isSplit = false
  }

  /// Load permission.
  public static let load: UInt8 = 1
  /// Store permission.
  public static let store: UInt8 = 2
  /// Fetch permission.
  public static let fetch: UInt8 = 4
}

/// A guest's MMU: virtual to physical, and the fault codes only the guest knows.
public protocol AddressTranslator: AnyObject {
  /// Translates an address for one access of `count` bytes inside one 4 KiB page. Sets accessed and
  /// dirty bits as the guest's rules say.
  func translate(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  /// The same without any effect: an access that would set a bit is a fault here. Permissions are those
  /// of a walk.
  func probe(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  /// The fault of a physical address that leads nowhere.
  func busFault(_ access: AccessKind) -> UInt64
  /// The fault of an access that had to be aligned.
  func misalignedFault(_ access: AccessKind) -> UInt64
}

extension AddressTranslator {
  /// Knows nothing without a walk.
  public func probe(_ address: UInt64, count: Int, _ access: AccessKind, mmuIndex: Int)
    -> PageTranslation
  {
    PageTranslation(fault: busFault(access))
  }
}

/// Told before guest code changes bytes that code was derived from.
public protocol CodeWriteObserver: AnyObject {
  /// Drops what was derived from the bytes. True when the running block is among it: the store must
  /// be repeated alone. Not asked again while a block runs alone.
  func willWriteCode(at offset: UInt64, count: Int) -> Bool
}
