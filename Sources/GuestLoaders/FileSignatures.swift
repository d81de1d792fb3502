// SPDX-License-Identifier: Apache-2.0
//
// What a file is, by its first bytes, where that is something Kiln can't boot as it stands: a
// compressed file (with the command that unpacks it) or a file that belongs to another option.
// Formats: RFC 1952 (gzip), the .xz file format 1.0.4, RFC 8878 (zstd), Linux's EFI zboot header.

/// A compression format that kernels and initramfs archives come in.
enum Compression: String, CaseIterable {
  case gzip, xz, zstd, lz4, bzip2, lzma, lzop

  /// The bytes every such file starts with.
  private var magics: [[UInt8]] {
    switch self {
    case .gzip: [[0x1f, 0x8b]]
    case .xz: [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]]
    case .zstd: [[0x28, 0xb5, 0x2f, 0xfd]]
    case .lz4: [[0x02, 0x21, 0x4c, 0x18], [0x04, 0x22, 0x4d, 0x18]]
    case .bzip2: [[0x42, 0x5a, 0x68]]
    case .lzma: [[0x5d, 0x00, 0x00]]
    case .lzop: [[0x89, 0x4c, 0x5a, 0x4f]]
    }
  }

  /// The program that writes the unpacked bytes to its output when given `-dc`.
  var program: String { rawValue }

  /// The format whose magic stands at `offset`.
  init?(_ head: FieldReader, at offset: Int = 0) {
    guard
      let found = Self.allCases.first(where: { $0.magics.contains { head.has($0, at: offset) } })
    else { return nil }
    self = found
  }
}

/// Says why a file that starts with `head` can't be a kernel, where its first bytes tell; nil for
/// anything that may be one.
func refusalAsKernel(_ head: FieldReader, path: String) -> String? {
  if let format = Compression(head) {
    return
      "is compressed with \(format.rawValue); unpack it first: "
      + "\(format.program) -dc \(quoted(path)) > vmlinux"
  }
  // EFI zboot: "MZ", "zimg", payload offset, payload size, two words, compression's name.
  if head.has("MZ"), head.has("zimg", at: 4), let offset = head.little(UInt32.self, at: 8),
    let size = head.little(UInt32.self, at: 12)
  {
    let name = head.bytes.dropFirst(24).prefix(32).prefix { $0 != 0 }
    let program = Compression(rawValue: String(decoding: name, as: UTF8.self))?.program ?? "gzip"
    return
      "is an EFI-compressed (zboot) kernel; unpack it first: "
      + "tail -c +\(UInt64(offset) + 1) \(quoted(path)) | head -c \(size) | \(program) -dc > vmlinux"
  }
  if head.has("07070") { return "is a cpio archive: an initramfs goes to --initrd" }
  if head.has([0xd0, 0x0d, 0xfe, 0xed]) { return "is a device tree or FIT image, not a kernel" }
  if head.has([0x27, 0x05, 0x19, 0x56]) {
    return "is a U-Boot legacy image; strip its header first: tail -c +65 \(quoted(path)) > kernel"
  }
  if head.has("!<arch>\n") { return "is an archive or Debian package, not a kernel" }
  if head.has("#!") { return "is a script, not a kernel" }
  if head.bytes.prefix(64).allSatisfy({ $0 == 0 }) { return "starts with zeros: not a kernel" }
  return nil
}

/// A path as a shell reads it back.
func quoted(_ path: String) -> String {
  let plain = path.utf8.allSatisfy {
    switch $0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
  guard !plain else { return path }
  let escaped = path.map { $0 == "'" ? "'\\''" : String($0) }.joined()
  return "'\(escaped)'"
}
