// SPDX-License-Identifier: Apache-2.0
//
// Against an independent implementation: the `dtc` command, when it is installed. It must read our
// blobs without a complaint about their format, and our printed source must compile to the same tree.

import Foundation
import Testing

@testable import DeviceTree

/// The `dtc` command line, when present.
enum DeviceTreeCompiler {
  static let url = ["/usr/bin/dtc", "/usr/local/bin/dtc", "/opt/homebrew/bin/dtc"]
    .map { URL(fileURLWithPath: $0) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  static var isPresent: Bool { url != nil }

  /// Runs `dtc` on `input`; nil when it exits with a failure.
  static func convert(_ input: [UInt8], from: String, to: String) throws -> [UInt8]? {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-dtc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let (source, result) = (
      directory.appendingPathComponent("in"), directory.appendingPathComponent("out")
    )
    try Data(input).write(to: source)
    let process = Process()
    process.executableURL = url
    process.arguments = [
      "-q", "-q", "-I", from, "-O", to, "-o", result.path, source.path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return Array(try Data(contentsOf: result))
  }
}

@Suite(.enabled(if: DeviceTreeCompiler.isPresent, "dtc is not installed"))
struct DeviceTreeCompilerTests {
  @Test func dtcReadsOurBlobAsTheSameTree() throws {
    let builder = sampleBuilder()
    let rewritten = try #require(
      try DeviceTreeCompiler.convert(builder.blob(), from: "dtb", to: "dtb"))
    let parsed = try DeviceTreeBlob(parsing: rewritten)
    #expect(parsed.root == builder.root)
    #expect(parsed.reservations == builder.reservations)
  }

  @Test func dtcCompilesOurSourceToTheSameTree() throws {
    let blob = try DeviceTreeBlob(parsing: sampleBuilder().blob())
    let compiled = try #require(
      try DeviceTreeCompiler.convert(Array(blob.description.utf8), from: "dts", to: "dtb"))
    #expect(try DeviceTreeBlob(parsing: compiled) == blob)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func dtcAgreesOnRandomTrees(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = DeviceTreeBuilder()
    builder.root = randomNode("", depth: 0, &random)
    let text = try DeviceTreeBlob(parsing: builder.blob()).description
    let compiled = try #require(
      try DeviceTreeCompiler.convert(Array(text.utf8), from: "dts", to: "dtb"))
    #expect(try DeviceTreeBlob(parsing: compiled).root == builder.root, "seed \(seed)")
  }
}
