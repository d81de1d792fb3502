// SPDX-License-Identifier: Apache-2.0
//
// Random damage to good files: whatever the bytes, loading ends in a description whose invariants
// hold or in an error; it never traps. The seed is printed with every failure; KILN_SEED=n runs
// that one again, KILN_MUTATIONS=n runs more.

import Glibc
import GuestTypes
import Testing

@testable import GuestLoaders

private func setting(_ name: String) -> UInt64? {
  getenv(name).flatMap { UInt64(String(cString: $0)) }
}

@Suite struct MutationTests {
  static let baseSeed = setting("KILN_SEED") ?? UInt64.random(in: 0...UInt64.max)
  static let count = setting("KILN_MUTATIONS") ?? 4000

  /// Changes a few bytes, words or the length. Fields get edge values more often than noise.
  static func damage(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let edges: [UInt64] = [
      0, 1, 0x7f, 0x80, 0xff, 0xfff, 0x1000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
      0x8020_0000, 0x83ff_ffff, .max / 2, .max / 2 + 1, .max - 0xfff, .max,
    ]
    for _ in 0...Int.random(in: 0..<4, using: &generator) {
      let place = Int.random(in: 0..<min(bytes.count, 256), using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = .random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2:
        let value = edges.randomElement(using: &generator) ?? 0
        let width = [1, 2, 4, 8].randomElement(using: &generator) ?? 8
        for index in 0..<width where (place & ~(width - 1)) + index < bytes.count {
          bytes[(place & ~(width - 1)) + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
        }
      default:
        if Int.random(in: 0..<8, using: &generator) == 0 {
          bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
    }
    return bytes
  }

  @Test func damagedKernelsNeverTrap() {
    let sources = [
      elf64([TestSegment(), TestSegment(offset: 0x1800, physical: 0x8030_0000)]),
      elf64([TestSegment(virtual: 0, physical: 0)], entry: 0, type: 3),
      linuxImage(),
    ].map(\.bytes)
    var loaded = 0
    var refused = 0
    for index in 0..<Self.count {
      let seed = Self.baseSeed &+ index
      var generator = SeededGenerator(state: seed)
      let source = sources[Int(index % UInt64(sources.count))]
      do {
        let kernel = try withTemporaryFile(Self.damage(source, &generator)) {
          path throws(LoadError) in try KernelLoader.load(path, for: .riscv64, in: ram)
        }
        loaded += 1
        expectInvariants(kernel, seed)
      } catch {
        refused += 1
        #expect(!error.reason.isEmpty && !error.reason.contains("\n"), "KILN_SEED=\(seed)")
      }
    }
    // The damage is neither harmless nor always fatal, or the test shows nothing.
    #expect(loaded > 0 && refused > 0 || Self.count < 100, "KILN_SEED=\(Self.baseSeed)")
  }

  private func expectInvariants(_ kernel: LoadedKernel, _ seed: UInt64) {
    let comment: Comment = "KILN_SEED=\(seed)"
    var previous = ram.start.rawValue
    for segment in kernel.segments {
      #expect(segment.address.rawValue >= previous, comment)
      previous = segment.end.rawValue
      #expect(segment.fileOffset + segment.fileByteCount <= kernel.file.byteCount, comment)
    }
    #expect(previous <= ram.start.rawValue + ram.byteCount, comment)
    #expect(
      kernel.segments.contains { $0.address <= kernel.entry && kernel.entry < $0.end }, comment)
  }

  @Test func damagedDataFilesNeverTrap() {
    let archive = cpioEntry("init", [1, 2, 3]) + cpioEntry("TRAILER!!!")
    for index in 0..<Self.count {
      var generator = SeededGenerator(state: Self.baseSeed &+ index)
      let isTree = index % 2 == 0
      withTemporaryFile(Self.damage(isTree ? deviceTree() : archive, &generator)) { path in
        if isTree {
          _ = try? DeviceTreeFile.open(path)
        } else {
          _ = try? InitialRAMDisk.open(path)
        }
      }
    }
  }
}
