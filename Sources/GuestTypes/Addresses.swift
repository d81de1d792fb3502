// SPDX-License-Identifier: Apache-2.0
//
// Address newtypes: a guest virtual address, a guest physical address and an offset into the
// machine's backing store are all 64-bit numbers and must never be mixed up. Hot paths (threaded
// code, SoftTLB) use raw `UInt64`; everything that crosses a module boundary uses these.

/// An address as the guest's program sees it, before the MMU.
@frozen
public struct GuestVirtualAddress: RawRepresentable, Hashable, Comparable, Sendable {
  /// The address, all 64 bits; a guest with narrower registers zero-extends.
  public var rawValue: UInt64

  /// Wraps a raw 64-bit address.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Wraps a raw 64-bit address.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// Orders by unsigned value.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// An address on the guest's bus, after the MMU.
@frozen
public struct GuestPhysicalAddress: RawRepresentable, Hashable, Comparable, Sendable {
  /// The bus address, 0 to 2⁶⁴ − 1.
  public var rawValue: UInt64

  /// Wraps a raw 64-bit address.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Wraps a raw 64-bit address.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// Orders by unsigned value.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A byte offset into a machine's backing store, the one contiguous host mapping that holds all RAM
/// and ROM. It names a byte for good: guest maps change, the backing does not.
@frozen
public struct RAMOffset: RawRepresentable, Hashable, Comparable, Sendable {
  /// Bytes from the start of the backing store.
  public var rawValue: UInt64

  /// Wraps a raw offset.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// Wraps a raw offset.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// Orders by unsigned value.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
