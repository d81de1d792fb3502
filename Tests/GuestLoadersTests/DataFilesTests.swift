// SPDX-License-Identifier: Apache-2.0
//
// Initial RAM disks and device trees: whole ones pass, and a cut or flipped byte that shows is named.

import Testing

@testable import GuestLoaders

/// One entry of a newc archive.
func cpioEntry(_ name: String, _ data: [UInt8] = []) -> [UInt8] {
  func field(_ value: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
  var fields = [Int](repeating: 0, count: 13)
  fields[6] = data.count
  fields[11] = name.utf8.count + 1
  var bytes = Array(("070701" + fields.map(field).joined()).utf8)
  func pad() { while bytes.count % 4 != 0 { bytes.append(0) } }
  bytes += Array(name.utf8) + [0]
  pad()
  bytes += data
  pad()
  return bytes
}

/// A device tree with a root node, one property and one child.
func deviceTree() -> [UInt8] {
  func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
  let strings = Array("model\0".utf8)
  let structure: [[UInt8]] = [
    word(1), word(0), word(3), word(5), word(0), Array("kiln\0\0\0\0".utf8),
    word(1), Array("soc\0".utf8), word(4), word(2), word(2), word(9),
  ]
  let body = structure.flatMap { $0 }
  let structureAt = UInt32(40 + 16)
  let stringsAt = structureAt + UInt32(body.count)
  let total = stringsAt + UInt32(strings.count)
  let header = [
    0xd00d_feed, total, structureAt, stringsAt, 40, 17, 16, 0, UInt32(strings.count),
    UInt32(body.count),
  ]
  return header.flatMap(word) + [UInt8](repeating: 0, count: 16) + body + strings
}

private func ramDiskReason(_ bytes: [UInt8], limit: UInt64 = .max) -> String? {
  withTemporaryFile(bytes) { path in
    do throws(LoadError) {
      _ = try InitialRAMDisk.open(path, limit: limit)
      return nil
    } catch {
      return error.reason
    }
  }
}

private func treeReason(_ bytes: [UInt8]) -> String? {
  withTemporaryFile(bytes) { path in
    do throws(LoadError) {
      _ = try DeviceTreeFile.open(path)
      return nil
    } catch {
      return error.reason
    }
  }
}

@Suite struct InitialRAMDiskTests {
  let archive = cpioEntry("init", Array("#!/bin/sh\n".utf8)) + cpioEntry("TRAILER!!!")

  @Test func acceptsArchivesAndTheirConcatenation() {
    #expect(ramDiskReason(archive) == nil)
    #expect(ramDiskReason(archive + [UInt8](repeating: 0, count: 5000)) == nil)
    let padded = archive + [UInt8](repeating: 0, count: 512 - archive.count % 512)
    #expect(ramDiskReason(padded + archive) == nil)
    let zstd: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd] + [UInt8](repeating: 7, count: 40)
    #expect(ramDiskReason(padded + zstd) == nil)
  }

  @Test func refusesEveryCutOfAnArchive() {
    for length in 1..<archive.count - 4 {
      #expect(ramDiskReason(Array(archive.prefix(length))) != nil, "\(length) bytes")
    }
  }

  @Test func refusesCorruptAndForeignFiles() {
    var flipped = archive
    flipped[54] = UInt8(ascii: "x")
    #expect(ramDiskReason(flipped) == "corrupt cpio archive: bad entry at 0x0")
    #expect(ramDiskReason(Array("hello, world".utf8))?.contains("not an initramfs") == true)
    #expect(ramDiskReason([0, 0, 0, 0])?.contains("only zeros") == true)
    #expect(ramDiskReason(archive + [1, 2, 3])?.contains("at 0x") == true)
    #expect(ramDiskReason(archive, limit: 16)?.contains("leaves room for 16") == true)
  }

  @Test func noticesCutCompressedArchives() {
    // gzip of 4 kB of text says so in its last word; a cut one says something else.
    var gzip: [UInt8] = [0x1f, 0x8b, 8, 0] + [UInt8](repeating: 0xa5, count: 996)
    #expect(ramDiskReason(gzip) == "truncated gzip archive")
    gzip.replaceSubrange(996..<1000, with: [0, 16, 0, 0])
    #expect(ramDiskReason(gzip) == nil)
    let xz: [UInt8] = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] + [UInt8](repeating: 1, count: 40)
    #expect(ramDiskReason(xz) == "truncated xz archive")
    #expect(ramDiskReason(xz + [0x59, 0x5a]) == nil)
    #expect(ramDiskReason([0x1f, 0x8b, 8, 0]) == "truncated gzip archive")
  }
}

@Suite struct DeviceTreeFileTests {
  @Test func acceptsAWellFormedTree() { #expect(treeReason(deviceTree()) == nil) }

  @Test func refusesEveryCut() {
    let tree = deviceTree()
    for length in 1..<tree.count {
      #expect(treeReason(Array(tree.prefix(length))) != nil, "\(length) bytes")
    }
  }

  @Test func refusesBrokenStructure() {
    let tree = deviceTree()
    func changed(_ offset: Int, _ value: UInt8) -> [UInt8] {
      var copy = tree
      copy[offset] = value
      return copy
    }
    #expect(treeReason(changed(56 + 3, 2)) == "corrupt device tree structure")
    #expect(treeReason(changed(56 + 8 + 4 + 2, 200)) == "corrupt device tree structure")
    #expect(treeReason(changed(23, 99)) == nil, "later versions stay readable")
    #expect(treeReason(changed(27, 99))?.contains("version 17") == true)
    #expect(treeReason(changed(11, 57)) == "corrupt device tree header")
    #expect(treeReason(Array("/dts-v1/;\n".utf8))?.contains("dtc -O dtb") == true)
    #expect(treeReason(Array("hello".utf8)) == "is not a flattened device tree")
  }
}
