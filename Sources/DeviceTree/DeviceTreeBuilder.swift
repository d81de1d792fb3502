// SPDX-License-Identifier: Apache-2.0
//
// Flattens a device tree into the blob a guest is handed at boot.
//
// Invariants
// - Deterministic: the same tree gives the same bytes. Property names are shared in the strings block
//   in order of first use.
// - Layout: header, memory reservations, structure block, strings block; version 17, readable by
//   version 16 readers.
// Spec: Devicetree Specification, chapter 5 (Flattened Devicetree Format).

/// A device tree under construction: the root node, memory reservations and the phandles given out.
public struct DeviceTreeBuilder: Sendable {
  /// The root node; its name is ignored and emitted empty.
  public var root: DeviceTreeNode
  /// Memory the operating system must leave alone.
  public var reservations: [DeviceTreeReservation]
  /// The hardware id of the processor that boots.
  public var bootProcessor: UInt32
  private var lastPhandle: UInt32 = 0

  /// An empty tree.
  public init() {
    root = DeviceTreeNode("")
    reservations = []
    bootProcessor = 0
  }

  /// A copy of a parsed blob, to be changed and emitted again. New phandles start after its highest.
  public init(_ blob: DeviceTreeBlob) {
    root = blob.root
    reservations = blob.reservations
    bootProcessor = blob.bootProcessor
    lastPhandle = Self.highestPhandle(in: blob.root)
  }

  /// A phandle no other node has. Numbers start at 1 and go up in order of the calls.
  ///
  /// The all-ones number is reserved by the format; a parsed tree that uses up the numbers below it
  /// gets duplicates rather than a trap.
  public mutating func makePhandle() -> UInt32 {
    if lastPhandle < UInt32.max - 1 { lastPhandle += 1 }
    return lastPhandle
  }

  /// The blob. Cost is linear in the tree. The total stays far below the format's 4 GiB.
  public func blob() -> [UInt8] {
    var structure = FlatStructure()
    structure.append(root, name: "")
    structure.append(token: .end)

    let reservationOffset = headerByteCount
    let structureOffset = reservationOffset + 16 * (reservations.count + 1)
    let stringsOffset = structureOffset + structure.bytes.count
    let total = stringsOffset + structure.strings.count

    var blob: [UInt8] = []
    blob.reserveCapacity(total)
    for word in [
      headerMagic, UInt32(total), UInt32(structureOffset), UInt32(stringsOffset),
      UInt32(reservationOffset), formatVersion, oldestReader, bootProcessor,
      UInt32(structure.strings.count), UInt32(structure.bytes.count),
    ] {
      blob += bigEndianBytes(word)
    }
    for entry in reservations + [DeviceTreeReservation(address: 0, size: 0)] {
      for half in [
        entry.address >> 32, entry.address & 0xffff_ffff, entry.size >> 32,
        entry.size & 0xffff_ffff,
      ] {
        blob += bigEndianBytes(UInt32(half))
      }
    }
    return blob + structure.bytes + structure.strings
  }

  private static func highestPhandle(in node: DeviceTreeNode) -> UInt32 {
    let own = node["phandle"]?.cells?.first ?? 0
    return node.children.reduce(own) { max($0, highestPhandle(in: $1)) }
  }
}

/// The tokens of the structure block.
enum StructureToken: UInt32 {
  case beginNode = 1
  case endNode = 2
  case property = 3
  case skip = 4
  case end = 9
}

/// The first word of every blob.
let headerMagic: UInt32 = 0xd00d_feed
/// The version written, and the only one read.
let formatVersion: UInt32 = 17
/// The oldest version whose readers understand what is written.
let oldestReader: UInt32 = 16
/// Ten words.
let headerByteCount = 40

/// The structure block with the strings block that grows beside it.
private struct FlatStructure {
  var bytes: [UInt8] = []
  var strings: [UInt8] = []
  private var offsets: [String: UInt32] = [:]

  mutating func append(token: StructureToken) { bytes += bigEndianBytes(token.rawValue) }

  mutating func append(_ node: DeviceTreeNode, name: String) {
    append(token: .beginNode)
    bytes += Array(name.utf8) + [0]
    pad()
    for property in node.properties {
      append(token: .property)
      bytes += bigEndianBytes(UInt32(property.value.count))
      bytes += bigEndianBytes(offset(of: property.name))
      bytes += property.value
      pad()
    }
    for child in node.children { append(child, name: child.name) }
    append(token: .endNode)
  }

  private mutating func offset(of name: String) -> UInt32 {
    if let known = offsets[name] { return known }
    let offset = UInt32(strings.count)
    offsets[name] = offset
    strings += Array(name.utf8) + [0]
    return offset
  }

  private mutating func pad() {
    while bytes.count % 4 != 0 { bytes.append(0) }
  }
}
