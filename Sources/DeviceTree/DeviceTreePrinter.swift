// SPDX-License-Identifier: Apache-2.0
//
// Prints a device tree as source text, for tests, logs and `inspect`. `dtc` reads the text back into
// the same tree.
//
// Rules: properties before children, in tree order; a value that is printable text is printed as
// strings, else cells if its length is a multiple of four, else bytes. No host state shows.
// Spec: Devicetree Specification, chapter 6 (Devicetree Source Format).

extension DeviceTreeNode: CustomStringConvertible {
  /// The node and all below it as device-tree source, without the version line.
  public var description: String {
    var text = ""
    print(to: &text, indent: "")
    return text
  }

  private func print(to text: inout String, indent: String) {
    text += indent + (name.isEmpty ? "/" : name) + " {\n"
    for property in properties { text += indent + "\t" + property.description + "\n" }
    for child in children { child.print(to: &text, indent: indent + "\t") }
    text += indent + "};\n"
  }
}

extension DeviceTreeProperty: CustomStringConvertible {
  /// The property as one line of device-tree source.
  public var description: String {
    if value.isEmpty { return "\(name);" }
    return "\(name) = \(sourceValue);"
  }

  private var sourceValue: String {
    if let strings, strings.allSatisfy(Self.isPrintable) {
      return strings.map { "\"" + Self.escape($0) + "\"" }.joined(separator: ", ")
    }
    if let cells {
      return "<" + cells.map { "0x" + hexadecimal($0) }.joined(separator: " ") + ">"
    }
    return "[" + value.map { hexadecimal($0, digits: 2) }.joined(separator: " ") + "]"
  }

  private static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
  }

  private static func escape(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" }
  }
}

extension DeviceTreeBlob: CustomStringConvertible {
  /// The whole blob as device-tree source: version line, reservations, root node.
  public var description: String {
    var text = "/dts-v1/;\n"
    for entry in reservations {
      text += "/memreserve/ 0x\(hexadecimal(entry.address)) 0x\(hexadecimal(entry.size));\n"
    }
    return text + root.description
  }
}
