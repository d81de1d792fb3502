// SPDX-License-Identifier: Apache-2.0
//
// Linux's flat `Image`: a 64-byte header in front of code that runs from any 2 MiB-aligned address
// plus `text_offset`. Specs: Linux Documentation, "Boot image header in RISC-V Linux" and "Booting
// AArch64 Linux".
//
//    0  code (8 bytes; "MZ" where the kernel is an EFI program too)
//    8  text_offset   16  image_size (memory, zero-filled tail included)   24  flags
//   48  "RISCV\0\0\0" (deprecated, riscv64)   56  "RSC\x05" or "ARM\x64"   60  PE header's offset
//
// The header doesn't say how long the file is. Where there is a PE header, its section table does,
// and that is how a truncated kernel is told from a whole one.

import GuestTypes

struct LinuxImage {
  let isa: GuestISA
  let textOffset: UInt64
  let imageSize: UInt64
  let isBigEndian: Bool

  private static let alignmentMask: UInt64 = 2 << 20 - 1

  /// The header in `head`, or nil if there is none.
  init?(_ head: FieldReader) {
    if head.has("RSC\u{5}", at: 56) || head.has("RISCV\0\0\0", at: 48) {
      isa = .riscv64
    } else if head.has("ARM\u{64}", at: 56) {
      isa = .aarch64
    } else {
      return nil
    }
    guard let offset = head.little(UInt64.self, at: 8), let size = head.little(UInt64.self, at: 16),
      let flags = head.little(UInt64.self, at: 24)
    else { return nil }
    // Spec: an arm64 kernel from before 3.17 has size 0 and an offset to be taken as 0x80000.
    textOffset = isa == .aarch64 && size == 0 ? 0x80000 : offset
    imageSize = size
    isBigEndian = flags & 1 != 0
  }

  /// Places the image in RAM: `text_offset` above the start of RAM, or as many times 2 MiB higher
  /// as it takes to clear what lies below `area.lowest`.
  func load(_ file: HostFile, for guest: GuestISA, in area: LoadArea) throws(LoadError)
    -> LoadedKernel
  {
    guard isa == guest else {
      throw LoadError(
        file.path,
        "is a Linux kernel for \(isa.rawValue); this machine runs \(guest.rawValue)")
    }
    guard !isBigEndian else {
      throw LoadError(file.path, "is a big-endian Linux kernel; only little-endian guests run")
    }
    try checkLength(file)
    let size = max(imageSize, file.byteCount)
    guard size <= area.byteCount, textOffset <= area.byteCount else {
      throw outsideRAM(file.path, area.start.rawValue, size, area)
    }
    guard let base = roundUp(area.start.rawValue, mask: Self.alignmentMask),
      let shortfall = roundUp(
        area.lowest.rawValue - min(area.lowest.rawValue, base &+ textOffset),
        mask: Self.alignmentMask)
    else { throw outsideRAM(file.path, area.lowest.rawValue, size, area) }
    let (address, overflow) = (base &+ textOffset).addingReportingOverflow(shortfall)
    guard !overflow, area.holds(address, size) else {
      throw outsideRAM(file.path, address, size, area)
    }
    return LoadedKernel(
      file: file, format: .linuxImage, entry: GuestPhysicalAddress(address),
      segments: [
        LoadSegment(
          address: GuestPhysicalAddress(address), fileOffset: 0, fileByteCount: file.byteCount,
          zeroFill: size - file.byteCount)
      ])
  }

  /// Refuses a file that ends before its PE sections do.
  private func checkLength(_ file: HostFile) throws(LoadError) {
    let head = try file.head(4096)
    guard head.has("MZ"), let header = head.little(UInt32.self, at: 60).map(Int.init),
      header <= 4096
    else { return }
    guard head.has("PE\0\0", at: header), let sections = head.little(UInt16.self, at: header + 6),
      let optionalSize = head.little(UInt16.self, at: header + 20)
    else { throw LoadError(file.path, "Linux kernel with a corrupt EFI header; is it truncated?") }
    for index in 0..<Int(sections) {
      let entry = header + 24 + Int(optionalSize) + 40 * index
      guard let size = head.little(UInt32.self, at: entry + 16),
        let offset = head.little(UInt32.self, at: entry + 20)
      else { return }  // A table beyond the first page says nothing about the length.
      let end = UInt64(offset) + UInt64(size)
      guard end <= file.byteCount else {
        throw LoadError(
          file.path,
          "truncated Linux kernel: it has \(file.byteCount) bytes, its header names \(end)")
      }
    }
  }
}
