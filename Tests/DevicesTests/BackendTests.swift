// SPDX-License-Identifier: Apache-2.0
//
// Disks in files and in memory, and the entropy sources.

import DeviceModel
import Foundation
import Testing

@testable import Devices

/// A file that lives as long as the value.
private final class ScratchFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-disk-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
  }
}

private func read(_ disk: any BlockBackend, _ count: Int, at offset: UInt64) throws -> [UInt8] {
  var bytes = [UInt8](repeating: 0xee, count: count)
  try bytes.withUnsafeMutableBytes { try disk.read(into: $0, at: offset) }
  return bytes
}

private func write(_ disk: any BlockBackend, _ bytes: [UInt8], at offset: UInt64) throws {
  try bytes.withUnsafeBytes { try disk.write($0, at: offset) }
}

/// The message of the `BlockError` that `body` throws.
private func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? BlockError)?.message
  }
}

@Suite struct RawFileDiskTests {
  @Test func readsAndWritesTheFile() throws {
    let file = try ScratchFile(Array(0..<200))
    let disk = try RawFileDisk(path: file.path, isReadOnly: false)
    #expect(disk.byteCount == 200)
    #expect(try read(disk, 4, at: 10) == [10, 11, 12, 13])
    try write(disk, [1, 2, 3], at: 197)
    try disk.flush()
    #expect(try file.bytes.suffix(4) == [196, 1, 2, 3])
  }

  @Test func readOnlyFilesAreNotWritten() throws {
    let file = try ScratchFile([1, 2, 3])
    let disk = try RawFileDisk(path: file.path, isReadOnly: true)
    #expect(message { try write(disk, [9], at: 0) } == "disk image '\(file.path)' is read-only")
    try disk.flush()
    #expect(try file.bytes == [1, 2, 3])
  }

  @Test func oneWriterOrManyReaders() throws {
    let file = try ScratchFile([1])
    let busy = """
      disk image '\(file.path)' is in use by another machine; close it or open it read-only in both
      """
    do {
      let writer = try RawFileDisk(path: file.path, isReadOnly: false)
      #expect(message { _ = try RawFileDisk(path: file.path, isReadOnly: false) } == busy)
      #expect(message { _ = try RawFileDisk(path: file.path, isReadOnly: true) } == busy)
      #expect(writer.byteCount == 1)
    }
    let first = try RawFileDisk(path: file.path, isReadOnly: true)
    let second = try RawFileDisk(path: file.path, isReadOnly: true)
    #expect(message { _ = try RawFileDisk(path: file.path, isReadOnly: false) } == busy)
    #expect(first.byteCount == second.byteCount)
  }

  @Test func badPathsAreOneClearError() throws {
    let missing = message { _ = try RawFileDisk(path: "/nonexistent/disk.img", isReadOnly: true) }
    #expect(
      missing == "cannot open disk image '/nonexistent/disk.img': No such file or directory")
    let directory = FileManager.default.temporaryDirectory.path
    #expect(
      message { _ = try RawFileDisk(path: directory, isReadOnly: true) }
        == "disk image '\(directory)' is neither a file nor a block device")
  }

  @Test func aShrunkFileIsAnError() throws {
    let file = try ScratchFile([UInt8](repeating: 1, count: 1000))
    let disk = try RawFileDisk(path: file.path, isReadOnly: true)
    let handle = try #require(FileHandle(forUpdatingAtPath: file.path))
    try handle.truncate(atOffset: 100)
    try handle.close()
    #expect(
      message { _ = try read(disk, 200, at: 0) }
        == "cannot read disk image '\(file.path)': the file has become shorter")
  }
}

@Suite struct SnapshotDiskTests {
  @Test func writesStayInMemory() throws {
    let base = TestDisk((0..<20_000).map { UInt8(truncatingIfNeeded: $0 / 100) }, isReadOnly: true)
    let disk = SnapshotDisk(over: base)
    #expect(disk.byteCount == 20_000)
    #expect(!disk.isReadOnly)
    #expect(try read(disk, 20_000, at: 0) == base.contents)
    #expect(disk.overlayByteCount == 0)
    try write(disk, [UInt8](repeating: 0xff, count: 10), at: 4090)
    try disk.flush()
    #expect(disk.overlayByteCount == 8192)
    var expected = base.contents
    expected.replaceSubrange(4090..<4100, with: [UInt8](repeating: 0xff, count: 10))
    #expect(try read(disk, 20_000, at: 0) == expected)
    #expect(base.flushCount == 0)
  }

  @Test func theLastPartialPage() throws {
    let base = TestDisk([UInt8](repeating: 7, count: 5000))
    let disk = SnapshotDisk(over: base)
    try write(disk, [1], at: 4999)
    #expect(try read(disk, 3, at: 4997) == [7, 7, 1])
    try write(disk, [UInt8](repeating: 2, count: 904), at: 4096)
    #expect(try read(disk, 904, at: 4096) == [UInt8](repeating: 2, count: 904))
  }

  @Test func aFailureBelowChangesNothing() throws {
    let base = TestDisk([UInt8](repeating: 7, count: 8192))
    let disk = SnapshotDisk(over: base)
    base.setFailing(true)
    #expect(message { try write(disk, [1], at: 5) } == "told to fail")
    #expect(message { _ = try read(disk, 1, at: 5) } == "told to fail")
    base.setFailing(false)
    #expect(try read(disk, 1, at: 5) == [7])
    #expect(disk.overlayByteCount == 0)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func behavesLikeAnArray(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var model = (0..<30_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let base = TestDisk(model)
    let disk = SnapshotDisk(over: base)
    for _ in 0..<100 {
      let start = Int.random(in: 0..<model.count, using: &random)
      let count = Int.random(in: 0...min(9000, model.count - start), using: &random)
      if Bool.random(using: &random) {
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        try write(disk, bytes, at: UInt64(start))
        model.replaceSubrange(start..<start + count, with: bytes)
      } else {
        let bytes = try read(disk, count, at: UInt64(start))
        #expect(bytes == Array(model[start..<start + count]), "seed \(seed)")
      }
    }
    #expect(try read(disk, model.count, at: 0) == model, "seed \(seed)")
  }
}

@Suite struct EntropyTests {
  private func bytes(_ source: any EntropySource, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { source.fill($0) }
    return bytes
  }

  @Test func equalSeedsGiveEqualBytes() {
    let (a, b) = (SeededEntropy(seed: 5), SeededEntropy(seed: 5))
    for count in [0, 1, 7, 8, 9, 64] { #expect(bytes(a, count) == bytes(b, count)) }
    #expect(bytes(SeededEntropy(seed: 5), 32) != bytes(SeededEntropy(seed: 6), 32))
    // SplitMix64 from seed 0 starts with 0xe220a8397b1dcdaf.
    #expect(
      bytes(SeededEntropy(seed: 0), 8) == [0xaf, 0xcd, 0x1d, 0x7b, 0x39, 0xa8, 0x20, 0xe2])
  }

  @Test func theHostFillsEveryByte() {
    let samples = (0..<20).map { _ in bytes(HostEntropy(), 37) }
    #expect(Set(samples).count == 20)
    for index in 0..<37 { #expect(Set(samples.map { $0[index] }).count > 1) }
  }
}
