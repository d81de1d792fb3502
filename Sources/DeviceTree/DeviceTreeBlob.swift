// SPDX-License-Identifier: Apache-2.0
//
// Reads a flattened device tree that a user supplies. Every offset, length and name is checked before
// it is used: a corrupt blob is one clear error, never a trap.
//
// What is refused
// - a wrong magic, a version other than one that version 17 readers understand, a total size larger
//   than the bytes at hand, a block that is misaligned or reaches outside the blob;
// - unknown tokens, properties after a child, unbalanced nodes, a root with a name, anything but the
//   end token after the root, trees deeper than 64 nodes;
// - names that are empty, too long or hold anything but printable ASCII without `/`.
// Spec: Devicetree Specification, chapter 5 (Flattened Devicetree Format).

/// Why a blob is no valid device tree.
public struct DeviceTreeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, without a final stop.
  public let reason: String
  /// Where in the blob, in bytes from its start.
  public let offset: Int

  /// One line: `device tree: … at offset 0x…`.
  public var description: String {
    "device tree: \(reason) at offset 0x" + hexadecimal(offset)
  }
}

/// A parsed, valid device tree blob.
public struct DeviceTreeBlob: Hashable, Sendable {
  /// The root node.
  public let root: DeviceTreeNode
  /// The memory reservations, without the terminating entry.
  public let reservations: [DeviceTreeReservation]
  /// The hardware id of the processor that boots.
  public let bootProcessor: UInt32

  /// Parses and checks a blob. Bytes after the header's total size are ignored.
  public init(parsing bytes: [UInt8]) throws(DeviceTreeError) {
    let layout = try BlobLayout(bytes)
    reservations = try layout.reservations(bytes)
    bootProcessor = layout.bootProcessor
    var parser = StructureParser(bytes: bytes, structure: layout.structure, strings: layout.strings)
    root = try parser.tree()
  }
}

/// The header's numbers, checked.
private struct BlobLayout {
  let total: Int
  let structure: Range<Int>
  let strings: Range<Int>
  let reservationOffset: Int
  let bootProcessor: UInt32

  init(_ bytes: [UInt8]) throws(DeviceTreeError) {
    guard bytes.count >= headerByteCount else {
      throw DeviceTreeError(reason: "shorter than a header", offset: bytes.count)
    }
    func field(_ index: Int) -> UInt32 { bigEndianWord(bytes, at: 4 * index) }
    guard field(0) == headerMagic else {
      throw DeviceTreeError(reason: "no device tree magic", offset: 0)
    }
    guard field(5) >= formatVersion, field(6) <= formatVersion else {
      throw DeviceTreeError(reason: "unsupported version \(field(5))", offset: 20)
    }
    total = Int(field(1))
    guard total >= headerByteCount, total <= bytes.count else {
      throw DeviceTreeError(reason: "total size \(total) of \(bytes.count) bytes", offset: 4)
    }
    structure = try Self.block(at: field(2), count: field(9), in: total, "structure", field: 8)
    guard structure.lowerBound % 4 == 0 else {
      throw DeviceTreeError(reason: "misaligned structure block", offset: 8)
    }
    strings = try Self.block(at: field(3), count: field(8), in: total, "strings", field: 12)
    reservationOffset = Int(field(4))
    guard reservationOffset >= headerByteCount, reservationOffset % 8 == 0 else {
      throw DeviceTreeError(reason: "misplaced memory reservations", offset: 16)
    }
    bootProcessor = field(7)
  }

  private static func block(
    at offset: UInt32, count: UInt32, in total: Int, _ name: String, field: Int
  ) throws(DeviceTreeError) -> Range<Int> {
    let (start, length) = (Int(offset), Int(count))
    guard start >= headerByteCount, start <= total, length <= total - start else {
      throw DeviceTreeError(reason: "\(name) block outside the blob", offset: field)
    }
    return start..<start + length
  }

  func reservations(_ bytes: [UInt8]) throws(DeviceTreeError) -> [DeviceTreeReservation] {
    var result: [DeviceTreeReservation] = []
    var offset = reservationOffset
    while true {
      guard offset <= total - 16 else {
        throw DeviceTreeError(reason: "memory reservations without an end", offset: offset)
      }
      func number(_ at: Int) -> UInt64 {
        UInt64(bigEndianWord(bytes, at: at)) << 32 | UInt64(bigEndianWord(bytes, at: at + 4))
      }
      let entry = DeviceTreeReservation(address: number(offset), size: number(offset + 8))
      if entry.address == 0, entry.size == 0 { return result }
      result.append(entry)
      offset += 16
    }
  }
}

/// Walks the structure block from token to token.
private struct StructureParser {
  let bytes: [UInt8]
  let structure: Range<Int>
  let strings: Range<Int>
  private var position: Int

  static let deepest = 64
  static let longestName = 255

  init(bytes: [UInt8], structure: Range<Int>, strings: Range<Int>) {
    self.bytes = bytes
    self.structure = structure
    self.strings = strings
    position = structure.lowerBound
  }

  mutating func tree() throws(DeviceTreeError) -> DeviceTreeNode {
    guard try token() == .beginNode else { throw failure("no root node") }
    let start = position
    guard try name(upTo: structure.upperBound, isRoot: true).isEmpty else {
      throw DeviceTreeError(reason: "the root node has a name", offset: start)
    }
    let root = try node("", depth: 1)
    guard try token() == .end else { throw failure("no end after the root node") }
    return root
  }

  private mutating func node(_ name: String, depth: Int) throws(DeviceTreeError) -> DeviceTreeNode {
    guard depth <= Self.deepest else { throw failure("deeper than \(Self.deepest) nodes") }
    var node = DeviceTreeNode(name)
    while true {
      switch try token() {
      case .property:
        guard node.children.isEmpty else { throw failure("a property after a child node") }
        node.properties.append(try property())
      case .beginNode:
        let childName = try self.name(upTo: structure.upperBound, isRoot: false)
        node.children.append(try self.node(childName, depth: depth + 1))
      case .endNode: return node
      case .end, .skip: throw failure("a node without an end")
      }
    }
  }

  private mutating func property() throws(DeviceTreeError) -> DeviceTreeProperty {
    let length = Int(try word())
    let nameOffset = Int(try word())
    guard length <= structure.upperBound - position else {
      throw failure("a property longer than its block")
    }
    let value = Array(bytes[position..<position + length])
    position += length
    try align()
    guard nameOffset < strings.count else { throw failure("a property name outside its block") }
    let start = strings.lowerBound + nameOffset
    let end = try terminator(from: start, upTo: strings.upperBound)
    return DeviceTreeProperty(try checkedName(start..<end), bytes: value)
  }

  /// The next token that is not padding.
  private mutating func token() throws(DeviceTreeError) -> StructureToken {
    while true {
      let value = try word()
      guard let token = StructureToken(rawValue: value) else {
        throw DeviceTreeError(reason: "unknown token \(value)", offset: position - 4)
      }
      if token != .skip { return token }
    }
  }

  private mutating func word() throws(DeviceTreeError) -> UInt32 {
    guard position <= structure.upperBound - 4 else {
      throw failure("the structure block ends too early")
    }
    defer { position += 4 }
    return bigEndianWord(bytes, at: position)
  }

  private mutating func name(upTo limit: Int, isRoot: Bool) throws(DeviceTreeError) -> String {
    let start = position
    let end = try terminator(from: start, upTo: limit)
    position = end + 1
    try align()
    return isRoot && start == end ? "" : try checkedName(start..<end)
  }

  /// The offset of the NUL that ends the text at `start`. Cost is bounded by the longest name.
  private func terminator(from start: Int, upTo limit: Int) throws(DeviceTreeError) -> Int {
    let window = bytes[start..<min(limit, start + Self.longestName + 1)]
    guard let end = window.firstIndex(of: 0) else {
      throw DeviceTreeError(reason: "a name that is too long or has no end", offset: start)
    }
    return end
  }

  private func checkedName(_ range: Range<Int>) throws(DeviceTreeError) -> String {
    let text = bytes[range]
    guard !text.isEmpty, text.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x2f }) else {
      throw DeviceTreeError(
        reason: "an empty name or one with odd characters", offset: range.lowerBound)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func align() throws(DeviceTreeError) {
    position = (position + 3) & ~3
    guard position <= structure.upperBound else {
      throw failure("the structure block ends too early")
    }
  }

  private func failure(_ reason: String) -> DeviceTreeError {
    DeviceTreeError(reason: reason, offset: position)
  }
}
