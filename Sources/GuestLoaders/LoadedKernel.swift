// SPDX-License-Identifier: Apache-2.0
//
// What loading a kernel or firmware results in: not bytes in guest RAM but a description of which
// part of which file belongs where. The memory module maps the file privately where alignment
// allows and copies elsewhere; a 30 MB kernel then costs no start-up time.
//
// Invariants
// - Segments are sorted by address, don't overlap, and lie wholly in the `LoadArea`.
// - Each file range lies wholly in the file.
// - The entry lies in a segment.

import GuestTypes

/// The instruction sets whose files are recognised.
public enum GuestISA: String, Sendable, CaseIterable {
  /// 64-bit RISC-V, little-endian.
  case riscv64
  /// 64-bit Arm, little-endian.
  case aarch64
  /// 64-bit x86.
  case x86_64
  /// 32-bit x86.
  case i386
}

/// The guest RAM that files may be placed in.
public struct LoadArea: Sendable {
  /// The first byte of RAM.
  public let start: GuestPhysicalAddress
  /// The size of RAM in bytes.
  public let byteCount: UInt64
  /// Lowest address for images that can go anywhere; above what firmware occupies.
  public let lowest: GuestPhysicalAddress

  /// RAM of `byteCount` bytes at `start`, free from `lowest` (from `start` when not given).
  public init(
    start: GuestPhysicalAddress, byteCount: UInt64, lowest: GuestPhysicalAddress? = nil
  ) {
    self.start = start
    self.byteCount = byteCount
    self.lowest = max(lowest ?? start, start)
  }

  /// Whether `count` bytes at `address` lie wholly in RAM.
  func holds(_ address: UInt64, _ count: UInt64) -> Bool {
    address >= start.rawValue && count <= byteCount
      && address - start.rawValue <= byteCount - count
  }
}

/// The file formats a kernel or firmware can have.
public enum KernelFormat: String, Sendable {
  /// An ELF executable.
  case elf = "ELF"
  /// Linux's flat `Image` with its 64-byte header (riscv64, arm64).
  case linuxImage = "Linux Image"
  /// A binary without any header, entered at its first byte.
  case raw = "raw binary"
}

/// One contiguous piece of the guest's memory that comes from a file.
public struct LoadSegment: Sendable, Equatable {
  /// Where its first byte belongs.
  public let address: GuestPhysicalAddress
  /// Where in the file its first byte stands.
  public let fileOffset: UInt64
  /// How many bytes come from the file.
  public let fileByteCount: UInt64
  /// How many zero bytes follow them in memory.
  public let zeroFill: UInt64

  /// The first address after the segment, zero fill included.
  public var end: GuestPhysicalAddress {
    GuestPhysicalAddress(address.rawValue + fileByteCount + zeroFill)
  }
}

/// A kernel or firmware that has been checked and can be mapped into the guest.
public struct LoadedKernel: Sendable {
  /// The open file that all segments' bytes come from.
  public let file: HostFile
  /// What the file turned out to be.
  public let format: KernelFormat
  /// The physical address of the first instruction.
  public let entry: GuestPhysicalAddress
  /// The pieces, sorted by address; at least one.
  public let segments: [LoadSegment]

  /// The lowest address of any segment.
  public var start: GuestPhysicalAddress { segments.first?.address ?? entry }
  /// The first address after all segments, zero fill included.
  public var end: GuestPhysicalAddress { segments.last?.end ?? entry }
}
