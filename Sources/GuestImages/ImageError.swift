// SPDX-License-Identifier: Apache-2.0
//
// Everything that can go wrong between a recipe and an installed image, in words for a terminal.
// Each case prints as one line that says what failed, where, and how to go on; no case carries a
// raw multi-line tool output. Thrown by every public entry point of this module.

import Foundation

/// A failure to describe, fetch, verify or remove a guest image.
public enum ImageError: Error, Equatable, Sendable {
  /// No folder with recipes was found in any of the places searched.
  case noRecipeDirectory(searched: [String])
  /// No recipe and no installed image has this name.
  case unknownImage(name: String, known: [String])
  /// A recipe file can't be used.
  case badRecipe(file: String, reason: String)
  /// The image has a recipe, but isn't in the cache.
  case notInstalled(name: String)
  /// The image is in the cache, but not as it was written.
  case corrupt(name: String, reason: String)
  /// A host program is needed and isn't there.
  case missingTool(tool: String, purpose: String)
  /// The machine's package configuration names no Debian archive.
  case noDebianMirror
  /// The package mirror can't be reached.
  case network(reason: String)
  /// The mirror's index doesn't fit its signature, since it is being updated; `detail` is apt's line.
  case mirrorIsUpdating(detail: String)
  /// The mirror's index doesn't list the package.
  case packageNotFound(package: String, suite: String, architecture: String)
  /// A package holds no file that fits the recipe's pattern.
  case fileNotInPackage(pattern: String, package: String)
  /// A download or cached file has other bytes than promised.
  case checksumMismatch(file: String)
  /// Not enough room; `needed` is in bytes, 0 when unknown.
  case diskFull(path: String, needed: Int64)
  /// A host program failed; `reason` is the line of its output that says most.
  case toolFailed(tool: String, reason: String)
  /// A file can't be read or written.
  case file(path: String, reason: String)
}

extension ImageError: CustomStringConvertible, LocalizedError {
  /// The failure as one line, without a final full stop.
  public var description: String {
    switch self {
    case .noRecipeDirectory(let searched):
      "no image recipes found (searched \(searched.joined(separator: ", "))); "
        + "set KILN_IMAGES to the folder that holds them"
    case .unknownImage(let name, let known):
      known.isEmpty
        ? "no image is called \"\(name)\", and there are no recipes at all"
        : "no image is called \"\(name)\"; there are: \(known.joined(separator: ", "))"
    case .badRecipe(let file, let reason):
      "recipe \(file): \(reason)"
    case .notInstalled(let name):
      "image \(name) is not in the cache; get it with: kiln images fetch \(name)"
    case .corrupt(let name, let reason):
      "image \(name) in the cache is damaged (\(reason)); repair it with: kiln images fetch \(name)"
    case .missingTool(let tool, let purpose):
      "\(tool) is not on this machine (looked in PATH); it is needed to \(purpose)"
    case .noDebianMirror:
      "this machine's apt knows no Debian archive; set KILN_APT_MIRROR to the URI of one"
    case .network(let reason):
      "the package mirror can't be reached: \(reason); check the network or apt's proxy settings"
    case .mirrorIsUpdating(let detail):
      "the package mirror is being updated, try later (\(detail))"
    case .packageNotFound(let package, let suite, let architecture):
      "package \(package) is not in \(suite)/main for \(architecture)"
    case .fileNotInPackage(let pattern, let package):
      "package \(package) holds no file like \(pattern)"
    case .checksumMismatch(let file):
      "\(file) has a wrong SHA-256 sum; fetch again"
    case .diskFull(let path, let needed):
      needed > 0
        ? "no room in \(path): \(ByteText.describe(needed)) needed; set KILN_CACHE to another place"
        : "no room in \(path); set KILN_CACHE to another place"
    case .toolFailed(let tool, let reason):
      "\(tool) failed: \(reason)"
    case .file(let path, let reason):
      "\(path): \(reason)"
    }
  }

  /// The same line, for code that prints errors through Foundation.
  public var errorDescription: String? { description }
}

/// Byte counts in words.
enum ByteText {
  /// "812 B", "40.2 kB", "112.0 MB", "1.5 GB" (decimal multiples).
  static func describe(_ bytes: Int64) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    guard bytes >= 1000 else { return "\(bytes) B" }
    var value = Double(bytes) / 1000
    var unit = 0
    while value >= 999.95, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return String(format: "%.1f %@", value, units[unit])
  }
}
