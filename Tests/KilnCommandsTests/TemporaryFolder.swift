// SPDX-License-Identifier: Apache-2.0
//
// A folder for one test's files, gone with the test.

import Foundation
import Glibc
import Testing

/// A folder that lives as long as this object.
final class TemporaryFolder {
  /// Its path, without a slash at the end.
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/kiln-commands-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(folder)
    }
    _ = Glibc.remove(path)
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = "\(self.path)/\(name)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(bytes.isEmpty || write(descriptor, bytes, bytes.count) == bytes.count)
    return path
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  /// Makes a folder and gives its path.
  func folder(_ name: String) throws -> String {
    try #require(mkdir("\(path)/\(name)", 0o755) == 0)
    return "\(path)/\(name)"
  }

  /// The arguments that boot a guest from this folder.
  func boot(_ guest: TinyGuest, _ options: String...) throws -> [String] {
    let kernel = try file("guest.bin", guest.bytes)
    return ["boot", "--kernel", kernel, "--firmware", "none", "--memory", "16M"] + options
  }
}

/// The text of a file.
func contents(_ path: String) -> String {
  FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
}
