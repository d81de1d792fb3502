// SPDX-License-Identifier: Apache-2.0
//
// The door for kernels and firmware: looks at a file's first bytes and hands it to the format that
// knows it. Order matters: formats with a header first, then what is known not to be bootable, then
// the binary without a header, which anything could be.

import GuestTypes

/// Recognises and checks kernels and firmware.
public enum KernelLoader {
  /// Describes how the kernel or firmware at `path` goes into guest memory.
  ///
  /// ELF files go where they are linked to; a Linux `Image` goes to the offset that its header asks
  /// for, above `area.lowest`; anything that isn't recognised is a raw binary, placed and entered at
  /// `area.lowest` (U-Boot and OpenSBI come so) unless `acceptsRaw` is false.
  ///
  /// Throws a `LoadError` for a file that is missing, truncated, corrupt, compressed, made for
  /// another instruction set, or too large for the guest's RAM.
  public static func load(
    _ path: String, for isa: GuestISA, in area: LoadArea, acceptsRaw: Bool = true
  ) throws(LoadError) -> LoadedKernel {
    let file = try HostFile(path: path)
    let head = try file.head(1024)
    if head.has(ELFLoader.magic) {
      return try ELFLoader(file: file, isa: isa, area: area).load()
    }
    if let image = LinuxImage(head) { return try image.load(file, for: isa, in: area) }
    if let refusal = refusalAsKernel(head, path: path) { throw LoadError(path, refusal) }
    // Linux/x86 boot protocol: "HdrS" in the setup header.
    if head.has("HdrS", at: 0x202) {
      throw LoadError(
        path,
        isa == .x86_64 || isa == .i386
          ? "is a Linux bzImage, which Kiln doesn't load yet"
          : "is a Linux kernel for x86; this machine runs \(isa.rawValue)")
    }
    guard acceptsRaw else { throw LoadError(path, "is neither ELF nor a Linux Image") }
    guard area.holds(area.lowest.rawValue, file.byteCount) else {
      throw outsideRAM(path, area.lowest.rawValue, file.byteCount, area)
    }
    return LoadedKernel(
      file: file, format: .raw, entry: area.lowest,
      segments: [
        LoadSegment(
          address: area.lowest, fileOffset: 0, fileByteCount: file.byteCount, zeroFill: 0)
      ])
  }
}
