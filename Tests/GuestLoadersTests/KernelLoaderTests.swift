// SPDX-License-Identifier: Apache-2.0
//
// Linux Images, raw binaries and the files that are something else.

import GuestTypes
import Testing

@testable import GuestLoaders

/// A Linux Image with a PE header whose one section ends at `peEnd`.
func linuxImage(
  riscv: Bool = true, textOffset: UInt64 = 0x20_0000, imageSize: UInt64 = 0x9000,
  length: Int = 0x4000, peEnd: Int? = nil
) -> Bytes {
  var file = Bytes(count: length)
  file.set("MZ", at: 0)
  file.set(textOffset, at: 8)
  file.set(imageSize, at: 16)
  file.set(riscv ? "RSC\u{5}" : "ARM\u{64}", at: 56)
  file.set(UInt32(64), at: 60)
  file.set("PE\0\0", at: 64)
  file.set(UInt16(1), at: 64 + 6)
  file.set(UInt16(16), at: 64 + 20)
  let section = 64 + 24 + 16
  file.set(UInt32((peEnd ?? length) - 0x1000), at: section + 16)
  file.set(UInt32(0x1000), at: section + 20)
  return file
}

@Suite struct KernelLoaderTests {
  @Test func placesALinuxImageAtItsOffset() throws {
    let kernel = try load(linuxImage()).get()
    #expect(kernel.format == .linuxImage)
    #expect(kernel.entry.rawValue == 0x8020_0000)
    #expect(
      kernel.segments == [
        LoadSegment(
          address: GuestPhysicalAddress(0x8020_0000), fileOffset: 0, fileByteCount: 0x4000,
          zeroFill: 0x5000)
      ])
  }

  @Test func keepsClearOfWhatLiesBelow() throws {
    let area = LoadArea(
      start: ram.start, byteCount: ram.byteCount, lowest: GuestPhysicalAddress(0x8020_0001))
    #expect(try load(linuxImage(), in: area).get().entry.rawValue == 0x8040_0000)
    let arm = try load(linuxImage(riscv: false, textOffset: 0), for: .aarch64).get()
    #expect(arm.entry.rawValue == 0x8020_0000)
    let old = try load(linuxImage(riscv: false, textOffset: 0, imageSize: 0), for: .aarch64).get()
    #expect(old.entry.rawValue == 0x8028_0000)
    #expect(old.segments.first?.zeroFill == 0)
  }

  @Test func refusesImagesThatDoNotFit() {
    #expect(
      reason(linuxImage(imageSize: 65 << 20)).contains("needs 65 MiB at 0x80000000, outside"))
    #expect(reason(linuxImage(imageSize: .max)).contains("outside the guest's 64 MiB"))
    #expect(reason(linuxImage(textOffset: .max)).contains("outside the guest's 64 MiB"))
    #expect(reason(linuxImage(textOffset: 64 << 20)).contains("outside the guest's 64 MiB"))
    #expect(
      reason(linuxImage(riscv: false))
        == "is a Linux kernel for aarch64; this machine runs riscv64")
    var bigEndian = linuxImage()
    bigEndian.set(UInt64(1), at: 24)
    #expect(reason(bigEndian).contains("big-endian"))
  }

  @Test func noticesATruncatedImage() {
    #expect(
      reason(linuxImage(peEnd: 0x5000))
        == "truncated Linux kernel: it has 16384 bytes, its header names 20480")
    var corrupt = linuxImage()
    corrupt.set(UInt32(0), at: 64)
    #expect(reason(corrupt).contains("corrupt EFI header"))
  }

  @Test func placesARawBinaryAtTheLowestAddress() throws {
    var file = Bytes(count: 600)
    file.set(UInt64(0x1234_5678_9abc_def0), at: 0)
    let kernel = try load(file).get()
    #expect(kernel.format == .raw)
    #expect(kernel.entry == ram.lowest)
    #expect(kernel.segments.map(\.fileByteCount) == [600])
    let small = LoadArea(
      start: ram.start, byteCount: 4096, lowest: GuestPhysicalAddress(0x8000_0f00))
    #expect(reason(file, in: small).contains("outside the guest's 0 MiB"))
    withTemporaryFile(file.bytes) { path in
      #expect(throws: LoadError(path, "is neither ELF nor a Linux Image")) {
        try KernelLoader.load(path, for: .riscv64, in: ram, acceptsRaw: false)
      }
    }
  }

  @Test(
    arguments: [
      ([0x1f, 0x8b, 8, 0], "gzip -dc "), ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], "xz -dc "),
      ([0x28, 0xb5, 0x2f, 0xfd], "zstd -dc "), ([0x04, 0x22, 0x4d, 0x18], "lz4 -dc "),
      ([0x42, 0x5a, 0x68, 0x39], "bzip2 -dc "),
    ] as [([UInt8], String)])
  func namesTheCommandThatUnpacks(magic: [UInt8], command: String) {
    var file = Bytes(count: 100)
    file.bytes.replaceSubrange(0..<magic.count, with: magic)
    #expect(reason(file).contains(command))
  }

  @Test func namesWhatBelongsElsewhere() {
    func starting(_ text: String, count: Int = 1000) -> Bytes {
      var file = Bytes(count: count)
      file.set(text, at: 0)
      return file
    }
    #expect(reason(starting("070701")).contains("--initrd"))
    #expect(reason(starting("#!/bin/sh\n")).contains("script"))
    #expect(reason(starting("!<arch>\n")).contains("Debian package"))
    #expect(reason(Bytes(count: 1000)).contains("starts with zeros"))
    var bzImage = starting("\u{1}")
    bzImage.set("HdrS", at: 0x202)
    #expect(reason(bzImage) == "is a Linux kernel for x86; this machine runs riscv64")
    #expect(reason(bzImage, for: .x86_64).contains("doesn't load yet"))
    var zboot = starting("MZ")
    zboot.set("zimg", at: 4)
    zboot.set(UInt32(0x200), at: 8)
    zboot.set(UInt32(77), at: 12)
    zboot.set("zstd", at: 24)
    #expect(reason(zboot).contains("tail -c +513"))
    #expect(reason(zboot).contains("head -c 77 | zstd -dc > vmlinux"))
  }

  @Test func refusesWhatIsNoFile() {
    func reason(_ path: String) -> String {
      do {
        _ = try KernelLoader.load(path, for: .riscv64, in: ram)
        return "loaded"
      } catch {
        return error.reason
      }
    }
    #expect(reason("/nonexistent/kernel") == "can't be opened: No such file or directory")
    #expect(reason("/") == "is a directory")
    #expect(reason("/dev/null") == "is not a regular file")
    #expect(withTemporaryFile([]) { reason($0) } == "is empty")
  }

  @Test func quotesPathsForShells() {
    #expect(quoted("a/b-c_1.2") == "a/b-c_1.2")
    #expect(quoted("it's here") == "'it'\\''s here'")
  }

  @Test func errorsAreOneLine() {
    #expect(LoadError("vmlinux", "is empty").description == "vmlinux: is empty")
  }
}
