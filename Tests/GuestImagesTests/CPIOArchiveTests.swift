// SPDX-License-Identifier: Apache-2.0
//
// The archive's bytes against the format's text, and its contents against the host's cpio.

import Foundation
import Testing

@testable import GuestImages

@Suite struct CPIOArchiveTests {
  static func sample() -> CPIOArchive {
    var archive = CPIOArchive()
    archive.addFile("/etc/motd", mode: 0o640, data: Data("hello".utf8))
    archive.addDevice("dev/console", .character, major: 5, minor: 1)
    archive.addDevice("dev/vda", .block, major: 254, minor: 3, mode: 0o660)
    archive.addSymbolicLink("bin/sh", to: "busybox")
    archive.addFile("init", mode: 0o755, data: Data("#!/bin/sh\n".utf8))
    return archive
  }

  @Test func oneMemberToTheByte() {
    var archive = CPIOArchive()
    archive.addFile("abc", mode: 0o755, data: Data("xyz".utf8))
    let header =
      "070701" + "00000001" + "000081ED" + "00000000" + "00000000" + "00000001" + "00000000"
      + "00000003" + "00000000" + "00000000" + "00000000" + "00000000" + "00000004" + "00000000"
    let trailer =
      "070701" + "00000000" + "00000000" + "00000000" + "00000000" + "00000001" + "00000000"
      + "00000000" + "00000000" + "00000000" + "00000000" + "00000000" + "0000000B" + "00000000"
    var expected = Data((header + "abc\0\0\0" + "xyz\0" + trailer + "TRAILER!!!\0").utf8)
    expected.append(Data(count: 512 - expected.count))
    #expect(archive.serialized() == expected)
  }

  @Test func parentsComeFirstAndOrderIsFixed() {
    let archive = Self.sample()
    #expect(
      archive.paths
        == ["bin", "bin/sh", "dev", "dev/console", "dev/vda", "etc", "etc/motd", "init"])
    var other = CPIOArchive()
    other.addFile("init", mode: 0o755, data: Data("#!/bin/sh\n".utf8))
    other.addSymbolicLink("bin/sh", to: "busybox")
    other.addDevice("dev/vda", .block, major: 254, minor: 3, mode: 0o660)
    other.addDirectory("dev")
    other.addDevice("dev/console", .character, major: 5, minor: 1)
    other.addFile("etc/motd", mode: 0o640, data: Data("hello".utf8))
    #expect(other.serialized() == archive.serialized())
  }

  @Test(.enabled(if: hostHas("cpio"))) func hostReadsIt() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.sample().serialized(), to: "a.cpio")
    let cpio = try #require(hostTools.find("cpio"))
    let list = try hostTools.check(cpio, ["-itvn", "--quiet", "-F", file.path]).output
    let lines = list.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(
      lines.map { $0[0] }
        == [
          "drwxr-xr-x", "lrwxrwxrwx", "drwxr-xr-x", "crw-------", "brw-rw----", "drwxr-xr-x",
          "-rw-r-----", "-rwxr-xr-x",
        ])
    #expect(lines.allSatisfy { $0[2] == "0" && $0[3] == "0" })
    #expect(lines[1].suffix(3) == ["bin/sh", "->", "busybox"])
    #expect(list.contains("5,   1") && list.contains("254,   3"))
    try hostTools.check(
      cpio, ["-id", "--quiet", "-F", file.path, "etc/motd"], directory: scratch.url)
    #expect(try Data(contentsOf: scratch.path("etc/motd")) == Data("hello".utf8))
  }
}
