// SPDX-License-Identifier: Apache-2.0
//
// A device tree as values: nodes, properties and memory reservations. Boards and devices build these,
// `DeviceTreeBuilder` flattens them for the guest, `DeviceTreeBlob` reads them back.
//
// Invariants
// - Order is kept: properties and children are emitted in the order they were added, so equal trees
//   give equal blobs.
// - Property values are bytes exactly as the guest sees them (big-endian cells).
// Spec: Devicetree Specification, chapters 2 and 5.

/// One named property: a name and the bytes of its value.
public struct DeviceTreeProperty: Hashable, Sendable {
  /// The property's name, such as `compatible`.
  public var name: String
  /// The value as it lies in the blob; empty for a property that only has to be present.
  public var value: [UInt8]

  /// A property from its raw bytes.
  public init(_ name: String, bytes value: [UInt8]) {
    self.name = name
    self.value = value
  }

  /// The value as 32-bit cells, or nil when its length is no multiple of four.
  public var cells: [UInt32]? {
    guard value.count % 4 == 0 else { return nil }
    return stride(from: 0, to: value.count, by: 4).map { bigEndianWord(value, at: $0) }
  }

  /// The value as strings, or nil when it is not a list of NUL-terminated UTF-8 text.
  public var strings: [String]? {
    guard value.last == 0 else { return nil }
    var result: [String] = []
    for part in value.dropLast().split(separator: 0, omittingEmptySubsequences: false) {
      guard let text = String(validating: part, as: UTF8.self) else { return nil }
      result.append(text)
    }
    return result
  }
}

/// One node: its name with unit address (`serial@10000000`), properties and children.
public struct DeviceTreeNode: Hashable, Sendable {
  /// The name with its unit address; the root's name is empty.
  public var name: String
  /// The properties in blob order; names are unique when set through `set`.
  public var properties: [DeviceTreeProperty] = []
  /// The child nodes in blob order.
  public var children: [DeviceTreeNode] = []

  /// A node without properties.
  public init(_ name: String) { self.name = name }

  /// A node named `name@unit`, the unit address in lower-case hexadecimal.
  public init(_ name: String, unit: UInt64) { self.name = "\(name)@" + hexadecimal(unit) }

  /// Sets a property that is only present, such as `interrupt-controller`.
  public mutating func set(_ name: String) { set(name, bytes: []) }

  /// Sets a property to raw bytes; an existing property of that name keeps its place.
  public mutating func set(_ name: String, bytes: [UInt8]) {
    if let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].value = bytes
    } else {
      properties.append(DeviceTreeProperty(name, bytes: bytes))
    }
  }

  /// Sets a property to 32-bit cells.
  public mutating func set(_ name: String, cells: [UInt32]) {
    set(name, bytes: cells.flatMap(bigEndianBytes))
  }

  /// Sets a property to one 32-bit cell: a number or a phandle.
  public mutating func set(_ name: String, cell: UInt32) { set(name, cells: [cell]) }

  /// Sets a property to 64-bit numbers of two cells each, as `reg` has them under
  /// `#address-cells = <2>`, `#size-cells = <2>`.
  public mutating func set(_ name: String, wideCells: [UInt64]) {
    set(name, cells: wideCells.flatMap { [UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)] })
  }

  /// Sets a property to a string. A NUL inside the text ends it for the guest.
  public mutating func set(_ name: String, string: String) { set(name, strings: [string]) }

  /// Sets a property to a list of strings.
  public mutating func set(_ name: String, strings: [String]) {
    set(name, bytes: strings.flatMap { Array($0.utf8) + [0] })
  }

  /// Removes a property; does nothing if there is none of that name.
  public mutating func remove(_ name: String) { properties.removeAll { $0.name == name } }

  /// The first property of that name.
  public subscript(_ name: String) -> DeviceTreeProperty? {
    properties.first { $0.name == name }
  }

  /// Adds a child after the present ones.
  public mutating func add(_ child: DeviceTreeNode) { children.append(child) }

  /// The node at a path of child names, such as `["soc", "serial@10000000"]`; this node for an
  /// empty path.
  public func descendant(at path: some Collection<String>) -> DeviceTreeNode? {
    guard let first = path.first else { return self }
    return children.first { $0.name == first }?.descendant(at: path.dropFirst())
  }

  /// Changes the child of that name in place, adding it first if there is none.
  public mutating func withChild<R>(_ name: String, _ body: (inout DeviceTreeNode) -> R) -> R {
    if let index = children.firstIndex(where: { $0.name == name }) {
      return body(&children[index])
    }
    var child = DeviceTreeNode(name)
    defer { children.append(child) }
    return body(&child)
  }
}

/// A range of guest memory that the operating system must not use.
public struct DeviceTreeReservation: Hashable, Sendable {
  /// The first address of the range.
  public var address: UInt64
  /// The length in bytes; an entry with both fields zero ends a blob's list and is not stored.
  public var size: UInt64

  /// A reservation of `size` bytes at `address`.
  public init(address: UInt64, size: UInt64) {
    self.address = address
    self.size = size
  }
}

/// The 32-bit big-endian number at `offset`, which the caller has checked.
func bigEndianWord(_ bytes: [UInt8], at offset: Int) -> UInt32 {
  bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
}

/// The bytes of a cell as they lie in a blob.
func bigEndianBytes(_ value: UInt32) -> [UInt8] {
  [
    UInt8(truncatingIfNeeded: value >> 24), UInt8(truncatingIfNeeded: value >> 16),
    UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value),
  ]
}

/// Lower-case hexadecimal without a prefix.
func hexadecimal(_ value: some BinaryInteger, digits: Int = 1) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
