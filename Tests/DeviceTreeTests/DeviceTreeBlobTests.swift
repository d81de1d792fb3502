// SPDX-License-Identifier: Apache-2.0
//
// Corrupt blobs: each check of the parser by a blob that fails only it, every single-byte change of a
// good blob, and random damage. None may trap.

import Testing

@testable import DeviceTree

@Suite struct DeviceTreeBlobTests {
  private func reason(_ bytes: [UInt8]) -> String? {
    do throws(DeviceTreeError) {
      _ = try DeviceTreeBlob(parsing: bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  private func patched(_ offset: Int, _ value: UInt32) -> [UInt8] {
    var blob = sampleBuilder().blob()
    blob.replaceSubrange(offset..<offset + 4, with: bigEndianBytes(value))
    return blob
  }

  private func structured(_ words: [UInt32]) -> [UInt8] {
    let size = UInt32(words.count * 4)
    let strings: [UInt8] = [0x78, 0, 0x2f, 0]
    let header: [UInt32] = [
      headerMagic, 56 + size + 4, 56, 56 + size, 40, 17, 16, 0, 4, size, 0, 0, 0, 0,
    ]
    return (header + words).flatMap(bigEndianBytes) + strings
  }

  @Test func headerFieldsAreChecked() {
    #expect(reason([]) == "shorter than a header")
    #expect(reason(patched(0, 0xfeed_d00d)) == "no device tree magic")
    #expect(reason(patched(4, 0xffff_ffff))?.hasPrefix("total size") == true)
    #expect(reason(patched(4, 39))?.hasPrefix("total size") == true)
    #expect(reason(patched(8, 0xffff_fff0)) == "structure block outside the blob")
    #expect(reason(patched(8, 0)) == "structure block outside the blob")
    #expect(reason(patched(36, 0xffff_ffff)) == "structure block outside the blob")
    #expect(reason(patched(12, 0xffff_fff0)) == "strings block outside the blob")
    #expect(reason(patched(16, 41)) == "misplaced memory reservations")
    #expect(reason(patched(16, 0xffff_fff8)) == "memory reservations without an end")
    #expect(reason(patched(20, 16)) == "unsupported version 16")
    #expect(reason(patched(24, 18)) == "unsupported version 17")
  }

  @Test func structureIsChecked() {
    #expect(reason(structured([1, 0, 2, 9])) == nil)
    #expect(reason(structured([4, 1, 0, 4, 2, 4, 9])) == nil)
    #expect(reason(structured([2, 9])) == "no root node")
    #expect(reason(structured([1, 0x6100_0000, 2, 9])) == "the root node has a name")
    #expect(reason(structured([1, 0, 2])) == "the structure block ends too early")
    #expect(reason(structured([1, 0, 2, 2])) == "no end after the root node")
    #expect(reason(structured([1, 0, 9])) == "a node without an end")
    #expect(reason(structured([1, 0, 7])) == "unknown token 7")
    #expect(
      reason(structured([1, 0, 1, 0x6100_0000, 2, 3, 0, 0, 2, 9]))
        == "a property after a child node")
    #expect(
      reason(structured([1, 0, 3, 0xffff_ffff, 0, 2, 9])) == "a property longer than its block")
    #expect(
      reason(structured([1, 0, 3, 0, 0xffff_ffff, 2, 9])) == "a property name outside its block")
    #expect(
      reason(structured([1, 0, 3, 0, 2, 2, 9])) == "an empty name or one with odd characters")
    #expect(
      reason(structured([1, 0, 3, 0, 1, 2, 9])) == "an empty name or one with odd characters")
    #expect(
      reason(structured([1, 0, 1, 0, 2, 2, 9])) == "an empty name or one with odd characters")
    #expect(
      reason(structured([1, 0, 1, 0x6161_6161])) == "a name that is too long or has no end")
  }

  @Test func depthIsBounded() {
    let deep = Array(repeating: [1, 0x6100_0000] as [UInt32], count: 100_000).flatMap { $0 }
    #expect(reason(structured([1, 0] + deep)) == "deeper than 64 nodes")
  }

  @Test func theErrorNamesThePlace() {
    do {
      _ = try DeviceTreeBlob(parsing: patched(0, 0))
      Issue.record("a blob without magic was accepted")
    } catch {
      #expect(error.description == "device tree: no device tree magic at offset 0x0")
    }
  }

  @Test func everyTruncationIsAnError() {
    let blob = sampleBuilder().blob()
    for count in 0..<blob.count {
      #expect(reason(Array(blob.prefix(count))) != nil, "\(count) bytes")
    }
  }

  @Test func noSingleByteChangeTraps() {
    let blob = sampleBuilder().blob()
    for offset in blob.indices {
      for value in [0, 1, 0x7f, 0x80, 0xff] as [UInt8] {
        var copy = blob
        copy[offset] = value
        if let parsed = try? DeviceTreeBlob(parsing: copy) {
          #expect(!parsed.description.isEmpty)
        }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func randomDamageNeverTraps(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var blob = sampleBuilder().blob()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let offset = Int.random(in: 0..<blob.count / 4, using: &random) * 4
      let value: UInt32 =
        Bool.random(using: &random)
        ? .random(in: 0...16, using: &random) : .random(in: 0...(.max), using: &random)
      blob.replaceSubrange(offset..<offset + 4, with: bigEndianBytes(value))
    }
    if let parsed = try? DeviceTreeBlob(parsing: blob) {
      #expect(!DeviceTreeBuilder(parsed).blob().isEmpty, "seed \(seed)")
    }
  }
}
