// SPDX-License-Identifier: Apache-2.0
//
// Images as text for people and as JSON for programs. The JSON's keys are an interface: keys are added,
// never renamed.

import Foundation
import GuestImages

extension ImageListing {
  /// One or two words, or what is wrong.
  var stateText: String {
    switch state {
    case .available: "not fetched"
    case .installed(let bytes): megabytes(bytes)
    case .outdated(let bytes): "\(megabytes(bytes)), outdated"
    case .damaged(let reason): "damaged: \(reason)"
    case .badRecipe(let reason): "bad recipe: \(reason)"
    }
  }

  /// The listing's line as an object.
  var json: JSONText {
    var fields: [(String, JSONText)] = [("name", .string(name)), ("summary", .string(summary))]
    switch state {
    case .available: fields.append(("state", .string("available")))
    case .installed(let bytes):
      fields += [("state", .string("installed")), ("bytes", .integer(bytes))]
    case .outdated(let bytes):
      fields += [("state", .string("outdated")), ("bytes", .integer(bytes))]
    case .damaged(let reason):
      fields += [("state", .string("damaged")), ("reason", .string(reason))]
    case .badRecipe(let reason):
      fields += [("state", .string("bad-recipe")), ("reason", .string(reason))]
    }
    return .object(fields)
  }
}

extension InstalledImage {
  /// A section a line, then the files and packages. No final newline.
  var text: String {
    var lines = [
      "\(name): \(manifest.recipe.summary)",
      "directory     \(directory.path)",
      "architecture  \(manifest.recipe.architecture), machine \(manifest.recipe.machine)",
      "memory        \(memory) MiB",
      "firmware      \(firmwareText)",
      "kernel        \(kernel.path)",
    ]
    if let initrd { lines.append("initrd        \(initrd.path)") }
    if !commandLine.isEmpty { lines.append("command line  \(commandLine)") }
    if let release = manifest.kernelRelease { lines.append("release       \(release)") }
    lines.append("files")
    for file in manifest.files {
      lines.append("  \(file.sha256)  \(megabytes(file.bytes))  \(file.path)  (\(file.origin))")
    }
    if !manifest.packages.isEmpty { lines.append("packages") }
    for package in manifest.packages {
      lines.append("  \(package.name) \(package.version) \(package.architecture)")
    }
    return lines.joined(separator: "\n")
  }

  private var firmwareText: String {
    switch firmware {
    case .none: "none"
    case .builtIn: "builtin"
    case .file(let url): url.path
    }
  }

  /// Everything `text` shows, with paths that can be given to other programs.
  var json: JSONText {

    .object([
      ("name", .string(name)),
      ("summary", .string(manifest.recipe.summary)),
      ("directory", .string(directory.path)),
      ("architecture", .string(manifest.recipe.architecture)),
      ("machine", .string(manifest.recipe.machine)),
      ("memory_mib", .integer(Int64(memory))),
      ("firmware", .string(firmwareText)),
      ("kernel", .string(kernel.path)),
      ("initrd", .optional(initrd?.path)),
      ("command_line", .string(commandLine)),
      ("kernel_release", .optional(manifest.kernelRelease)),
      ("bytes", .integer(bytes)),
      (
        "files",
        .array(
          manifest.files.map { file in
            .object([
              ("path", .string(directory.appendingPathComponent(file.path).path)),
              ("bytes", .integer(file.bytes)),
              ("sha256", .string(file.sha256)),
              ("origin", .string(file.origin)),
            ])
          })
      ),
      (
        "packages",
        .array(
          manifest.packages.map { package in
            .object([
              ("name", .string(package.name)),
              ("version", .string(package.version)),
              ("architecture", .string(package.architecture)),
              ("bytes", .integer(package.bytes)),
              ("sha256", .string(package.sha256)),
            ])
          })
      ),
    ])
  }
}

/// A file size for people, in decimal megabytes.
func megabytes(_ bytes: Int64) -> String { fixed(Double(bytes) / 1e6, 1) + " MB" }
