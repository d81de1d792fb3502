// SPDX-License-Identifier: Apache-2.0
//
// What several tests here need: folders of their own that go away, the repository's real recipes,
// fake host programs in a PATH of their own, hand-made packages and kernel modules.

import Foundation
import Testing

@testable import GuestImages

/// A folder that lives as long as a test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("kiln-test-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ text: String, to path: String, executable: Bool = false) throws -> URL {
    try write(Data(text.utf8), to: path, executable: executable)
  }

  @discardableResult
  func write(_ data: Data, to path: String, executable: Bool = false) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard executable else {
      try data.write(to: file)
      return file
    }
    // A file that any process holds open for writing can't be run ("Text file busy"), and a process
    // that another test starts meanwhile inherits what is open here. So another writes it.
    let draft = file.appendingPathExtension("draft")
    try data.write(to: draft)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: draft.path)
    try hostTools.check(
      try hostTools.require("cp", to: "test"), ["-p", draft.path, file.path])
    try FileManager.default.removeItem(at: draft)
    return file
  }

  func path(_ path: String) -> URL { url.appendingPathComponent(path) }
}

/// The repository's own recipes.
let repositoryRecipes = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Images")

/// The host's programs, for tests that need a real one.
let hostTools = HostTools(environment: ProcessInfo.processInfo.environment)

/// Whether all of these programs are on this machine.
func hostHas(_ tools: String...) -> Bool { tools.allSatisfy { hostTools.find($0) != nil } }

/// An `ImageError` that a closure throws.
func imageError(_ body: () throws -> Void) -> ImageError? {
  do {
    try body()
    return nil
  } catch {
    return error as? ImageError
  }
}

/// A minimal ELF file with a .modinfo section, as a kernel module has.
func fakeModule(_ entries: [String], is64Bit: Bool = true) -> Data {
  let contents = Data(entries.joined(separator: "\0").utf8) + [0]
  let names = Data("\0.modinfo\0.names\0".utf8)
  let word = is64Bit ? 8 : 4
  var file = Data([0x7F, 0x45, 0x4C, 0x46, is64Bit ? 2 : 1, 1, 1])
  file.append(Data(count: (is64Bit ? 64 : 52) - file.count))
  let contentsOffset = file.count
  file.append(contents)
  let namesOffset = file.count
  file.append(names)
  let table = file.count
  func append(_ value: Int, bytes: Int) {
    for index in 0..<bytes { file.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
  func appendSection(name: Int, offset: Int, size: Int) {
    append(name, bytes: 4)
    append(1, bytes: 4)
    append(0, bytes: 2 * word)  // flags, address
    append(offset, bytes: word)
    append(size, bytes: word)
    append(0, bytes: 8 + 2 * word)  // link, info, alignment, entry size
  }
  appendSection(name: 0, offset: 0, size: 0)
  appendSection(name: 1, offset: contentsOffset, size: contents.count)
  appendSection(name: 10, offset: namesOffset, size: names.count)
  func patch(_ value: Int, at offset: Int, bytes: Int) {
    for index in 0..<bytes {
      file[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }
  patch(table, at: is64Bit ? 0x28 : 0x20, bytes: word)
  patch(3, at: is64Bit ? 0x3C : 0x30, bytes: 2)
  patch(2, at: is64Bit ? 0x3E : 0x32, bytes: 2)
  return file
}
