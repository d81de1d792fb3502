// SPDX-License-Identifier: Apache-2.0
//
// Sanity of the files that go into guest memory untouched: initial RAM disks and device trees. The
// guest reads them, so these checks don't protect the host; they turn "the guest panics two
// seconds later" into one line that names the file. Formats: Linux's initramfs buffer format
// (newc cpio archives, plain or compressed, one after another); Devicetree Specification, chapter 5.

/// Checks initial RAM disks.
public enum InitialRAMDisk {
  /// Opens the archive at `path`. Throws when it is missing, not an initramfs, visibly cut short, or
  /// larger than `limit` bytes.
  ///
  /// Plain cpio archives are walked to their end, one small read per entry. Compressed ones are
  /// only checked where that needs no unpacking.
  public static func open(_ path: String, limit: UInt64 = .max) throws(LoadError) -> HostFile {
    let file = try HostFile(path: path)
    guard file.byteCount <= limit else {
      throw LoadError(
        path, "has \(file.byteCount) bytes; the guest's RAM leaves room for \(limit)")
    }
    var offset: UInt64 = 0
    while let start = try firstNonZero(in: file, from: offset) {
      let head = FieldReader(
        try file.read(at: start, count: Int(min(110, file.byteCount - start))))
      if let format = Compression(head) {
        try checkEnd(of: file, format, from: start)
        return file  // Only the decompressor knows where the next archive would start.
      }
      guard head.has("070701") || head.has("070702") else {
        throw LoadError(
          path,
          start == 0
            ? "is neither a cpio (newc) archive nor a compressed one: not an initramfs"
            : "is corrupt: neither a cpio archive nor a compressed one at \(hex(start))")
      }
      offset = try endOfArchive(in: file, from: start)
    }
    guard offset > 0 else { throw LoadError(path, "holds only zeros: not an initramfs") }
    return file
  }

  /// The offset after a cpio archive's trailer.
  private static func endOfArchive(in file: HostFile, from start: UInt64) throws(LoadError)
    -> UInt64
  {
    let truncated = LoadError(file.path, "truncated cpio archive: it ends before its trailer")
    var offset = start
    while true {
      guard offset <= file.byteCount, file.byteCount - offset >= 110 else { throw truncated }
      let available = min(110 + 11, file.byteCount - offset)
      let head = FieldReader(try file.read(at: offset, count: Int(available)))
      guard head.has("070701") || head.has("070702"), let size = hexField(head, 54),
        let nameSize = hexField(head, 94)
      else { throw LoadError(file.path, "corrupt cpio archive: bad entry at \(hex(offset))") }
      let dataStart = (offset + 110 + nameSize + 3) & ~3
      offset = (dataStart + size + 3) & ~3
      if nameSize == 11, head.has("TRAILER!!!\0", at: 110) { return offset }
      guard dataStart + size <= file.byteCount else { throw truncated }
    }
  }

  /// One of the eight-digit hexadecimal fields of a newc header.
  private static func hexField(_ head: FieldReader, _ offset: Int) -> UInt64? {
    guard head.bytes.count >= offset + 8 else { return nil }
    return UInt64(String(decoding: head.bytes[offset..<offset + 8], as: UTF8.self), radix: 16)
  }

  /// The first byte that isn't zero from `offset` on: archives are padded with zeros.
  private static func firstNonZero(in file: HostFile, from offset: UInt64) throws(LoadError)
    -> UInt64?
  {
    var offset = offset
    while offset < file.byteCount {
      let chunk = try file.read(at: offset, count: Int(min(4096, file.byteCount - offset)))
      if let index = chunk.firstIndex(where: { $0 != 0 }) { return offset + UInt64(index) }
      offset += UInt64(chunk.count)
    }
    return nil
  }

  /// Looks at the end of a compressed archive, where its format says what stands there.
  private static func checkEnd(
    of file: HostFile, _ format: Compression, from start: UInt64
  ) throws(LoadError) {
    let length = file.byteCount - start
    let truncated = LoadError(file.path, "truncated \(format.rawValue) archive")
    guard length >= 18 else { throw truncated }
    switch format {
    case .gzip:
      // RFC 1952: the last word is the unpacked size; deflate packs at most 1032 to 1.
      let tail = FieldReader(try file.read(at: file.byteCount - 4, count: 4))
      guard let unpacked = tail.little(UInt32.self, at: 0) else { throw truncated }
      let isPlausible = UInt64(unpacked) <= 1032 * length && UInt64(unpacked) + 1024 >= length / 2
      // Padding after the stream is allowed, and larger archives wrap: then it says nothing.
      guard isPlausible || unpacked == 0 || length > 1 << 30 else { throw truncated }
    case .xz:
      let tail = try file.read(at: file.byteCount - 2, count: 2)
      guard tail == [0x59, 0x5a] || tail == [0, 0] else { throw truncated }
    case .zstd, .lz4, .bzip2, .lzma, .lzop:
      return
    }
  }
}

/// Checks flattened device trees.
public enum DeviceTreeFile {
  /// Linux's limit for a device tree that boot loaders hand over.
  private static let sizeLimit: UInt64 = 2 << 20

  /// Opens the device tree at `path`. Throws when it is missing, or its header or structure is not
  /// that of a flattened device tree (version 16 or 17).
  public static func open(_ path: String) throws(LoadError) -> HostFile {
    let file = try HostFile(path: path)
    let error = { (reason: String) in LoadError(path, reason) }
    guard file.byteCount <= sizeLimit else {
      throw error("has \(file.byteCount) bytes; a device tree has at most \(sizeLimit)")
    }
    let tree = FieldReader(try file.read(at: 0, count: Int(file.byteCount)))
    guard tree.has([0xd0, 0x0d, 0xfe, 0xed]) else {
      throw error(
        tree.has("/dts-v1/")
          ? "is device tree source; compile it first: dtc -O dtb \(quoted(path)) -o tree.dtb"
          : "is not a flattened device tree")
    }
    guard let total = tree.big(UInt32.self, at: 4), let structure = tree.big(UInt32.self, at: 8),
      let strings = tree.big(UInt32.self, at: 12), let version = tree.big(UInt32.self, at: 20),
      let compatible = tree.big(UInt32.self, at: 24),
      let stringsSize = tree.big(UInt32.self, at: 32),
      let structureSize = tree.big(UInt32.self, at: 36)
    else { throw error("truncated device tree header") }
    guard UInt64(total) <= file.byteCount else {
      throw error("truncated device tree: \(file.byteCount) bytes of \(total)")
    }
    guard version >= 16, compatible <= 17 else {
      throw error("device tree version \(version) is not supported")
    }
    // Spec: version 16 has no structure size; it then reaches to the end.
    let structureEnd = version == 16 ? UInt64(total) : UInt64(structure) + UInt64(structureSize)
    let stringsEnd = UInt64(strings) + UInt64(stringsSize)
    guard structure & 3 == 0, structureEnd <= UInt64(total), stringsEnd <= UInt64(total) else {
      throw error("corrupt device tree header")
    }
    guard
      isWellFormed(
        tree, from: Int(structure), to: Int(structureEnd), stringsSize: stringsSize)
    else { throw error("corrupt device tree structure") }
    return file
  }

  /// Whether tokens nest, properties lie in the block, and the end token closes exactly one root.
  private static func isWellFormed(
    _ tree: FieldReader, from start: Int, to end: Int, stringsSize: UInt32
  ) -> Bool {
    var offset = start
    var depth = 0
    var roots = 0
    while offset + 4 <= end, let token = tree.big(UInt32.self, at: offset) {
      offset += 4
      switch token {
      case 1:  // FDT_BEGIN_NODE, its name
        guard let length = tree.bytes[min(offset, end)..<end].firstIndex(of: 0) else {
          return false
        }
        offset = (length + 4) & ~3
        roots += depth == 0 ? 1 : 0
        depth += 1
      case 2:  // FDT_END_NODE
        depth -= 1
        guard depth >= 0 else { return false }
      case 3:  // FDT_PROP, length, name, value
        guard depth > 0, let length = tree.big(UInt32.self, at: offset),
          let name = tree.big(UInt32.self, at: offset + 4), name < stringsSize,
          Int(length) <= end - min(offset + 8, end)
        else { return false }
        offset = (offset + 8 + Int(length) + 3) & ~3
      case 4:  // FDT_NOP
        continue
      case 9:  // FDT_END
        return depth == 0 && roots == 1
      default:
        return false
      }
    }
    return false
  }
}
