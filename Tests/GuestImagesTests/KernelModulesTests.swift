// SPDX-License-Identifier: Apache-2.0
//
// Module information from ELF files, good and hostile.

import Foundation
import Testing

@testable import GuestImages

@Suite struct KernelModulesTests {
  @Test(arguments: [true, false]) func informationIsRead(is64Bit: Bool) throws {
    let module = fakeModule(
      [
        "name=virtio_blk", "depends=a-b,c", "softdep=pre: crypto-crc32c d post: e",
        "alias=virtio:d00000002v*", "alias=x=y", "description=depends=z",
      ], is64Bit: is64Bit)
    let info = try #require(ModuleInfo(module: module))
    #expect(info.dependencies == ["a_b", "c"])
    #expect(info.softDependencies == ["crypto-crc32c", "d"])
    #expect(info.aliases == ["virtio:d00000002v*", "x=y"])
    // A slice with another start index is the same file.
    #expect(ModuleInfo(module: (Data([9, 9]) + module).dropFirst(2)) == info)
  }

  @Test(arguments: [true, false]) func damagedFilesAreRefused(is64Bit: Bool) {
    let module = fakeModule(["depends=a"], is64Bit: is64Bit)
    #expect(ModuleInfo(module: Data()) == nil)
    for length in 0..<module.count { _ = ModuleInfo(module: module.prefix(length)) }
    var state: UInt64 = 2026  // fixed: a failure repeats
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2000 {
      var copy = module
      for _ in 0..<3 { copy[4 + random(below: copy.count - 4)] = UInt8(random(below: 256)) }
      _ = ModuleInfo(module: copy)  // must come back
    }
    var endless = module
    for index in is64Bit ? 0x28..<0x30 : 0x20..<0x24 { endless[index] = 0xFF }
    #expect(ModuleInfo(module: endless) == nil)
  }

  @Test func names() {
    #expect(KernelModules.moduleName("a/b/virtio-rng.ko.xz") == "virtio_rng")
    #expect(KernelModules.moduleName("ext4.ko") == "ext4")
    #expect(KernelModules.moduleName("a/modules.builtin") == nil)
  }
}
