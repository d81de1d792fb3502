// SPDX-License-Identifier: Apache-2.0
//
// Sizes, drives, filters, JSON: what the command line's words mean.

import ArgumentParser
import Testing

@testable import KilnCommands

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("512", 512 << 20), ("512M", 512 << 20), ("512m", 512 << 20), ("2G", 2 << 30),
      ("64K", 64 << 10), ("4096B", 4096), ("1GiB", 1 << 30), ("1T", 1 << 40), ("0", 0),
    ] as [(String, UInt64)])
  func sizes(_ text: String, _ bytes: UInt64) {
    #expect(ByteSize(argument: text)?.bytes == bytes)
  }

  @Test(arguments: [
    "", "M", "-1", "1.5G", "1X", "1 G", "0x10", "18446744073709551615T", "99999999999999999999",
    "٣",
  ])
  func badSizes(_ text: String) { #expect(ByteSize(argument: text) == nil) }

  @Test(arguments: [1, 4095, 4096, 1 << 20, 3 << 29, 1 << 40, .max] as [UInt64])
  func sizesReadBack(_ bytes: UInt64) {
    let size = ByteSize(bytes: bytes)
    #expect(ByteSize(argument: size.description) == size)
  }

  @Test func drives() throws {
    #expect(try DriveSpecification(parsing: "disk.img").path == "disk.img")
    let full = try DriveSpecification(parsing: "a,,b,readonly,snapshot")
    #expect(full.path == "a,b" && full.isReadOnly && full.isSnapshot)
    let qemu = try DriveSpecification(
      parsing: "file=/x/y=z.img,format=raw,if=virtio,readonly=on,snapshot=off")
    #expect(qemu.path == "/x/y=z.img" && qemu.isReadOnly && !qemu.isSnapshot)
  }

  @Test(arguments: ["", ",readonly", "file=", "a,format=qcow2", "a,cache=none", "a,if=scsi"])
  func badDrives(_ text: String) {
    #expect(throws: ValidationError.self) { try DriveSpecification(parsing: text) }
  }

  @Test func filters() throws {
    let filter = try #require(AddressFilter(argument: "0x1000..0x1fff,0x8000+16,7..7"))
    for address in [0x1000, 0x1fff, 0x8000, 0x800f, 7] as [UInt64] {
      #expect(filter.contains(address))
    }
    for address in [0xfff, 0x2000, 0x7fff, 0x8010, 6, 8] as [UInt64] {
      #expect(!filter.contains(address))
    }
    #expect(AddressFilter(argument: "0xffffffffffffffff+1")?.contains(.max) == true)
    #expect(AddressFilter.all.contains(0) && AddressFilter.all.contains(.max))
  }

  @Test(arguments: [
    "", "1", "1..", "..1", "2..1", "1+0", "1+", "x..y", "0xffffffffffffffff+2", "1..2,", "1...2",
  ])
  func badFilters(_ text: String) { #expect(AddressFilter(argument: text) == nil) }

  @Test func categories() {
    #expect(LogCategories(argument: "in_asm,exec")?.set == [.inAssembly, .execution])
    #expect(LogCategories(argument: "in_asm,") == nil)
    #expect(LogCategories(argument: "cpu") == nil)
  }

  @Test func json() {
    let value = JSONText.object([
      ("a\"\\", .array([.integer(-1), .unsigned(.max), .null, .bool(true)])),
      ("t", .string("x\n\u{1}é")), ("d", .decimal(1.0 / 3, places: 3)), ("e", .object([])),
      ("n", .decimal(.nan, places: 1)),
    ])
    #expect(
      value.text == """
        {
          "a\\"\\\\": [
            -1,
            18446744073709551615,
            null,
            true
          ],
          "t": "x\\n\\u0001é",
          "d": 0.333,
          "e": {},
          "n": null
        }
        """)
  }

  @Test(
    arguments: [
      (0, 2, "0.00"), (1.005, 1, "1.0"), (0.96, 1, "1.0"), (-0.04, 1, "0.0"), (-2.55, 2, "-2.55"),
      (1234567.891, 3, "1234567.891"), (12.4, 0, "12.0"), (0.0004, 3, "0.000"), (9.999, 2, "10.00"),
    ] as [(Double, Int, String)])
  func decimals(_ number: Double, _ places: Int, _ text: String) {
    #expect(fixed(number, places) == text)
  }

  @Test func shellWords() {
    #expect(DryRun.quoted("a/b-c_d.e=f,g:h") == "a/b-c_d.e=f,g:h")
    #expect(DryRun.quoted("") == "''")
    #expect(DryRun.quoted("two words") == "'two words'")
    #expect(DryRun.quoted("it's $x") == "'it'\\''s $x'")
  }

  @Test func bareStatsTakesNoValue() {
    typealias CLI = CommandLineInterface
    #expect(CLI.spelledOut(["boot", "--stats", "x"]) == ["boot", "--stats=text", "x"])
    #expect(CLI.spelledOut(["boot", "--stats=json"]) == ["boot", "--stats=json"])
    #expect(CLI.spelledOut(["--until", "--stats", "y"]) == ["--until", "--stats", "y"])
    #expect(CLI.spelledOut(["a", "--", "--stats"]) == ["a", "--", "--stats"])
  }

  @Test func exitStatuses() {
    #expect(RunEnd.guest(exitCode: 7).exitStatus == 7)
    #expect(RunEnd.guest(exitCode: 256).exitStatus == 255)
    #expect(RunEnd.timeout.exitStatus == 124)
    #expect(RunEnd.failure("x").exitStatus == 125)
    #expect(RunEnd.signal(15).exitStatus == 143)
    #expect(RunEnd.untilText.exitStatus == 0 && RunEnd.left.exitStatus == 0)
  }
}
