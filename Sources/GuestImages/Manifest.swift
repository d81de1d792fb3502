// SPDX-License-Identifier: Apache-2.0
//
// What was installed for one image, and the proof: `manifest.json` in the image's cache folder.
// It is written last, so a folder without one is no image. It holds a copy of the recipe (an image
// can be started when the recipes are gone), the packages and source files it was made from, and
// every installed file with size, time and SHA-256 sum.

import Foundation

/// The record of an installed image.
public struct Manifest: Codable, Equatable, Sendable {
  /// One installed file.
  public struct File: Codable, Equatable, Sendable {
    /// The path inside the image's folder.
    public var path: String
    /// The size in bytes.
    public var bytes: Int64
    /// The modification time, in milliseconds since 1970.
    public var modified: Int64
    /// The SHA-256 sum, 64 hexadecimal digits.
    public var sha256: String
    /// Where the file comes from: a package and the path inside it, or how it was made.
    public var origin: String
  }

  /// One Debian package that was read.
  public struct Package: Codable, Equatable, Sendable {
    /// The package's own name (never that of a meta package).
    public var name: String
    /// Debian's version.
    public var version: String
    /// Debian's architecture, `all` included.
    public var architecture: String
    /// The size of the package file in bytes.
    public var bytes: Int64
    /// The SHA-256 sum of the package file, as the mirror's signed index gives it.
    public var sha256: String
  }

  /// One file beside the recipe, or the recipe itself.
  public struct Source: Codable, Equatable, Sendable {
    /// The path inside the recipe's folder.
    public var path: String
    /// The SHA-256 sum at the time the image was made.
    public var sha256: String
  }

  /// The layout of this file; another number is not read.
  public var format = Manifest.currentFormat
  /// The recipe as it was followed.
  public var recipe: Recipe
  /// The recipe's own files.
  public var sources: [Source]
  /// The packages, in the recipe's order.
  public var packages: [Package]
  /// The kernel version whose modules are installed; nil without modules.
  public var kernelRelease: String?
  /// The installed files, sorted by path.
  public var files: [File]

  static let currentFormat = 1
  static let fileName = "manifest.json"

  /// Reads the manifest of an image's folder.
  /// - Returns: nil when there is none: the image isn't installed.
  /// - Throws: `ImageError.corrupt` when there is one that can't be used.
  static func read(from directory: URL, image: String) throws -> Manifest? {
    let file = directory.appendingPathComponent(fileName)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      let manifest = try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: file))
      guard manifest.format == currentFormat, manifest.recipe.name == image else {
        throw ImageError.corrupt(name: image, reason: "\(fileName) is of another Kiln")
      }
      return manifest
    } catch let error as ImageError {
      throw error
    } catch {
      throw ImageError.corrupt(name: image, reason: "\(fileName) can't be read")
    }
  }

  /// Writes the manifest into an image's folder, atomically.
  func write(to directory: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = directory.appendingPathComponent(Self.fileName)
    try writeFile(try encoder.encode(self), to: file)
  }

  /// Records the files of a folder: fingerprints and sums.
  static func files(
    _ origins: [String: String], in directory: URL, tools: HostTools
  ) throws -> [File] {
    let paths = origins.keys.sorted()
    let places = paths.map { directory.appendingPathComponent($0) }
    let sums = try tools.sha256(of: places)
    return try zip(zip(paths, places), sums).map { entry, sum in
      guard let fingerprint = FileFingerprint(of: entry.1) else {
        throw ImageError.file(path: entry.1.path, reason: "is gone")
      }
      return File(
        path: entry.0, bytes: fingerprint.bytes, modified: fingerprint.modified, sha256: sum,
        origin: origins[entry.0] ?? "")
    }
  }

  /// Compares the folder with this record by size and time, without reading the files.
  /// - Returns: what is wrong with the first bad file, or nil.
  func quickDefect(in directory: URL) -> String? {
    for file in files {
      guard let now = FileFingerprint(of: directory.appendingPathComponent(file.path)) else {
        return "\(file.path) is missing"
      }
      if now.bytes != file.bytes { return "\(file.path) has another size" }
      if now.modified != file.modified { return "\(file.path) was changed" }
    }
    return nil
  }

  /// Compares the folder with this record by SHA-256 sums. Times don't count.
  func fullDefect(in directory: URL, tools: HostTools) throws -> String? {
    for file in files {
      guard let now = FileFingerprint(of: directory.appendingPathComponent(file.path)) else {
        return "\(file.path) is missing"
      }
      if now.bytes != file.bytes { return "\(file.path) has another size" }
    }
    let sums = try tools.sha256(of: files.map { directory.appendingPathComponent($0.path) })
    return zip(files, sums).first { $0.sha256 != $1 }.map { "\($0.0.path) has other contents" }
  }
}
