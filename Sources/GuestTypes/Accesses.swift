// SPDX-License-Identifier: Apache-2.0
//
// What a guest does to memory: the kind and the width of one access. Shared by the MMU, the SoftTLB,
// devices and faults, so that all of them use the same words.

/// Why memory is touched; selects the permission that is checked and the fault that is raised.
@frozen
public enum AccessKind: UInt8, Sendable, CaseIterable {
  /// A data read.
  case load
  /// A data write, or a read-modify-write.
  case store
  /// An instruction fetch.
  case fetch
}

/// The width of one access in bytes.
@frozen
public enum AccessWidth: UInt8, Sendable, CaseIterable {
  /// One byte.
  case byte = 1
  /// Two bytes.
  case half = 2
  /// Four bytes.
  case word = 4
  /// Eight bytes.
  case double = 8

  /// The width in bytes: 1, 2, 4 or 8.
  @inlinable public var bytes: Int { Int(rawValue) }
  /// A mask of the bits an access of this width carries.
  @inlinable public var mask: UInt64 { ~0 >> UInt64(64 - 8 * Int(rawValue)) }
}

/// A set of access widths: what a device's registers accept.
@frozen
public struct AccessWidths: OptionSet, Sendable {
  /// One bit per width, the bit's value being the width in bytes.
  public let rawValue: UInt8
  /// A set from its bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One-byte accesses.
  public static let byte = AccessWidths(rawValue: 1)
  /// Two-byte accesses.
  public static let half = AccessWidths(rawValue: 2)
  /// Four-byte accesses.
  public static let word = AccessWidths(rawValue: 4)
  /// Eight-byte accesses.
  public static let double = AccessWidths(rawValue: 8)
  /// Every width.
  public static let any: AccessWidths = [.byte, .half, .word, .double]

  /// Whether the set holds a width.
  @inlinable public func contains(_ width: AccessWidth) -> Bool { rawValue & width.rawValue != 0 }
}
