// SPDX-License-Identifier: Apache-2.0
//
// Writes the "newc" cpio archives that Linux unpacks as its initial root file system.
// The bytes depend on the members alone: names sorted, owner 0:0, time 0, inode numbers counted from
// 1, so equal inputs give equal archives on every host, and no root rights are needed for device nodes.
// Format: the kernel's "initramfs buffer format" document (magic 070701, 13 hexadecimal fields).
// Archives may be appended to each other: the kernel unpacks a sequence, later members win.

import Foundation

/// An initial root file system under construction.
public struct CPIOArchive: Sendable {
  /// Where a device node leads.
  public enum DeviceKind: Sendable {
    /// A character device, such as a terminal.
    case character
    /// A block device, such as a disk.
    case block
  }

  private struct Member {
    var mode: UInt32
    var data = Data()
    var major: UInt32 = 0
    var minor: UInt32 = 0
  }

  private var members: [String: Member] = [:]

  /// An archive without members.
  public init() {}

  /// The paths of all members, in archive order.
  public var paths: [String] { members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Adds a directory, and the directories above it.
  /// - Parameters:
  ///   - path: relative to the root; a leading "/" is dropped.
  ///   - mode: permission bits, at most 0o7777.
  public mutating func addDirectory(_ path: String, mode: UInt32 = 0o755) {
    add(Member(mode: 0o040000 | mode & 0o7777), at: path)
  }

  /// Adds a regular file, and the directories above it.
  public mutating func addFile(_ path: String, mode: UInt32 = 0o644, data: Data) {
    add(Member(mode: 0o100000 | mode & 0o7777, data: data), at: path)
  }

  /// Adds a symbolic link, and the directories above it.
  public mutating func addSymbolicLink(_ path: String, to destination: String) {
    add(Member(mode: 0o120777, data: Data(destination.utf8)), at: path)
  }

  /// Adds a device node, and the directories above it.
  public mutating func addDevice(
    _ path: String, _ kind: DeviceKind, major: UInt32, minor: UInt32, mode: UInt32 = 0o600
  ) {
    let type: UInt32 = kind == .character ? 0o020000 : 0o060000
    add(Member(mode: type | mode & 0o7777, major: major, minor: minor), at: path)
  }

  /// The archive's bytes, padded to 512.
  public func serialized() -> Data {
    var output = Data()
    var inode: UInt32 = 0
    for path in paths {
      guard let member = members[path] else { continue }
      inode += 1
      Self.append(member, named: path, inode: inode, to: &output)
    }
    Self.append(Member(mode: 0), named: "TRAILER!!!", inode: 0, to: &output)
    Self.pad(&output, to: 512)
    return output
  }

  private mutating func add(_ member: Member, at path: String) {
    let components = path.split(separator: "/").map(String.init)
    guard !components.isEmpty else { return }
    for length in 1..<max(components.count, 1) {
      let parent = components[..<length].joined(separator: "/")
      if members[parent] == nil { members[parent] = Member(mode: 0o040755) }
    }
    members[components.joined(separator: "/")] = member
  }

  private static func append(
    _ member: Member, named name: String, inode: UInt32, to output: inout Data
  ) {
    let isDirectory = member.mode & 0o170000 == 0o040000
    let fields: [UInt32] = [
      inode, member.mode, 0, 0,  // owner and group
      isDirectory ? 2 : 1, 0,  // links, modification time
      UInt32(member.data.count), 0, 0,  // size, the archive's own device
      member.major, member.minor, UInt32(name.utf8.count + 1), 0,  // name with its NUL, no checksum
    ]
    output.append(contentsOf: "070701".utf8)
    for field in fields {
      let digits = String(field, radix: 16, uppercase: true)
      output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 8 - digits.utf8.count))
      output.append(contentsOf: digits.utf8)
    }
    output.append(contentsOf: name.utf8)
    output.append(0)
    pad(&output, to: 4)
    output.append(member.data)
    pad(&output, to: 4)
  }

  private static func pad(_ output: inout Data, to alignment: Int) {
    let excess = output.count % alignment
    if excess != 0 { output.append(contentsOf: repeatElement(0, count: alignment - excess)) }
  }
}
