// SPDX-License-Identifier: Apache-2.0
//
// `--drive FILE[,readonly][,snapshot]`. QEMU's spelling of the same (`file=FILE,format=raw,if=virtio,
// readonly=on,snapshot=on`) is understood as far as it means what Kiln does; anything else is refused
// by name. The format is never guessed from the contents.

import ArgumentParser

/// One disk as the user asks for it.
struct DriveSpecification: Equatable, Sendable {
  /// The raw image's path.
  var path: String
  /// Whether the guest may not write.
  var isReadOnly = false
  /// Whether the guest's writes are thrown away at the end.
  var isSnapshot = false

  /// Reads a specification; a comma in a path is doubled, as in QEMU.
  init(parsing text: String) throws(ValidationError) {
    var path: String?
    for (index, part) in Self.split(text).enumerated() {
      let equals = part.firstIndex(of: "=")
      let key = String(equals.map { part[..<$0] } ?? part[...])
      let value = equals.map { String(part[part.index(after: $0)...]) }
      switch (key, value) {
      case ("file", let file?): path = file
      case ("readonly", nil), ("readonly", "on"), ("ro", nil): isReadOnly = true
      case ("snapshot", nil), ("snapshot", "on"): isSnapshot = true
      case ("readonly", "off"), ("snapshot", "off"), ("format", "raw"), ("if", "virtio"): break
      case ("format", let format?):
        throw ValidationError("drive '\(text)': format '\(format)' is not known; raw is")
      case _ where index == 0: path = part
      default:
        throw ValidationError(
          "drive '\(text)': unknown option '\(part)'; readonly and snapshot are")
      }
    }
    guard let path, !path.isEmpty else {
      throw ValidationError(
        "drive '\(text)' names no file; write --drive FILE[,readonly][,snapshot]")
    }
    self.path = path
  }

  /// Splits at single commas; a double comma stands for one.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var rest = text[...]
    while let character = rest.popFirst() {
      if character != "," {
        parts[parts.count - 1].append(character)
      } else if rest.first == "," {
        rest.removeFirst()
        parts[parts.count - 1].append(",")
      } else {
        parts.append("")
      }
    }
    return parts
  }
}
