// SPDX-License-Identifier: Apache-2.0
//
// What users get wrong: each is one line on standard error that names the thing, nothing on standard
// output, and a status that isn't zero.

import Glibc
import Testing

@testable import KilnCommands

@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectFailure(
    _ arguments: [String], _ status: Int32, _ parts: String...,
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try kiln(arguments, environment: environment)
    #expect(result.ending == .exit(status), "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.output == "", sourceLocation: sourceLocation)
    #expect(
      result.errorLines.count == 1 && result.errors.hasPrefix("kiln: "), "\(result.errors)",
      sourceLocation: sourceLocation)
    for part in parts {
      #expect(result.errors.contains(part), "\(result.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    (["frobnicate"], "frobnicate"), (["boot", "--frobnicate"], "--frobnicate"),
    (["boot"], "kiln images list"), (["boot", "--kernel", "k", "--mode", "fast"], "interpreter"),
    (["boot", "--kernel", "k", "--memory", "2M"], "4M"),
    (["boot", "--kernel", "k", "--cpu", "z80"], "rv64"),
    (["boot", "--kernel", "k", "--log", "all"], "in_asm"),
    (["boot", "--kernel", "k", "--smp", "4"], "--smp 1"), (["images", "fetch"], "name"),
  ])
  func usage(_ arguments: [String], _ part: String) throws {
    try expectFailure(arguments, 64, part, "--help)")
  }

  @Test func kernels() throws {
    let good = TinyGuest.printing("x\n").bytes
    try expectFailure(["boot", "--kernel", folder.path + "/none"], 125, "none: can't be opened")
    try expectFailure(["boot", "--kernel", folder.path], 125, "is a directory")
    try expectFailure(["boot", "--kernel", "/dev/null"], 125, "/dev/null")
    try expectFailure(["boot", "--kernel", try folder.file("empty", "")], 125, "is empty")
    try expectFailure(
      ["boot", "--kernel", try folder.file("gz", [0x1f, 0x8b, 8, 0])], 125, "gzip -dc")
    let elf = try folder.file("elf", Array("\u{7f}ELF".utf8) + [2, 1, 1] + good)
    try expectFailure(["boot", "--kernel", elf], 125, elf)
    var image = [UInt8](repeating: 0, count: 4096)
    image.replaceSubrange(0..<4, with: good[0..<4])
    image[16 + 4] = 0xFF  // image_size: far more than there is memory
    image.replaceSubrange(0x30..<0x38, with: Array("RISCV\0\0\0".utf8))
    image.replaceSubrange(0x38..<0x3C, with: Array("RSC\u{5}".utf8))
    try expectFailure(["boot", "--kernel", try folder.file("image", image)], 125, "image")
    let large = try folder.file("large", [UInt8](repeating: 0x13, count: 5 << 20))
    try expectFailure(["boot", "--kernel", large, "--memory", "4M"], 125, large)
  }

  @Test func firmwareAndFiles() throws {
    let kernel = try folder.file("guest.bin", TinyGuest.printing("x\n").bytes)
    let base = ["boot", "--kernel", kernel, "--memory", "32M"]
    let text = try folder.file("text", "just a text file, nothing else\n")
    let none = folder.path + "/none"
    try expectFailure(base + ["--firmware", none], 125, none)
    try expectFailure(base + ["--initrd", none], 125, none)
    try expectFailure(base + ["--initrd", text], 125, text, "not an initramfs")
    try expectFailure(base + ["--initrd", folder.path], 125, "is a directory")
    try expectFailure(base + ["--dtb", none], 125, none)
    try expectFailure(base + ["--dtb", text], 125, text)
    let tree = try folder.file(
      "dtb", [0xd0, 0x0d, 0xfe, 0xed, 0, 0, 1, 0] + Array(repeating: 0, count: 40))
    try expectFailure(base + ["--dtb", tree], 125, tree, "truncated")
    try expectFailure(base + ["--drive", none], 125, none)
    try expectFailure(base + ["--drive", folder.path], 125, folder.path)
    let cpio = try folder.file("cpio", "070701" + String(repeating: "0", count: 60))
    try expectFailure(base + ["--initrd", cpio], 125, "truncated")
  }

  @Test func aDriveInUseIsRefused() throws {
    let disk = try folder.file("disk", [UInt8](repeating: 0, count: 8192))
    let arguments = try folder.boot(.sleeping(after: "ready\n"), "--drive", disk)
    let first = try KilnProcess(arguments, streams: .pipes(keepsInputOpen: true))
    first.expect("ready")
    try expectFailure(arguments, 125, "in use by another machine")
  }

  @Test func sharedDrivesMayBeReadByTwo() throws {
    let disk = try folder.file("disk", [UInt8](repeating: 0, count: 8192))
    let first = try KilnProcess(
      folder.boot(.sleeping(after: "ready\n"), "--drive", disk + ",readonly"),
      streams: .pipes(keepsInputOpen: true))
    first.expect("ready")
    let second = try kiln(folder.boot(.printing("x\n"), "--drive", disk, "--snapshot"))
    #expect(second.ending == .exit(0))
  }

  // MARK: Output that can't be written

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func aFullDiskUnderTheConsole() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    try expectBrokenConsole(full, "No space left on device")
  }

  @Test func aClosedPipeUnderTheConsole() throws {
    let (reader, writer) = try #require(makePipe(isBlocking: true))
    close(reader)
    defer { close(writer) }
    try expectBrokenConsole(writer, "Broken pipe")
  }

  @Test func aClosedConsole() throws { try expectBrokenConsole(-1, "Bad file descriptor") }

  private func expectBrokenConsole(_ output: Int32, _ reason: String) throws {
    let (reader, writer) = try #require(makePipe(isBlocking: true))
    let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let process = try KilnProcess(
      folder.boot(.sleeping(after: "x\n"), "--timeout", "20"),
      streams: .descriptors(null, output, writer))
    close(writer)
    close(null)
    #expect(process.waitForEnd() == .exit(125))
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = max(read(reader, &bytes, bytes.count), 0)
    close(reader)
    #expect(
      String(decoding: bytes.prefix(count), as: UTF8.self)
        == "kiln: the console can't be written to standard output: \(reason)\n")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func aFullDiskUnderAResult() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    for arguments in [["--help"], ["boot", "--kernel", "k", "--dry-run"]] {
      let process = try KilnProcess(arguments, streams: .descriptors(-1, full, -1))
      #expect(process.waitForEnd() == .exit(125))
    }
  }

  /// A console nobody reads doesn't keep a signal or the timeout from ending the run.
  @Test func aStalledConsoleStillEnds() throws {
    let (reader, writer) = try #require(makePipe(isBlocking: true))
    defer { close(reader) }
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let process = try KilnProcess(
      folder.boot(.flooding("x\n"), "--timeout", "0.5"), streams: .descriptors(null, writer, null))
    close(writer)
    #expect(process.waitForEnd() == .exit(124))
  }
}
