// SPDX-License-Identifier: Apache-2.0
//
// Takes named files out of a Debian package without installing it: `dpkg-deb --fsys-tarfile` unpacks
// the package's tar archive once into the staging folder, then `tar` lists it and extracts what is
// asked for. Names come from the archive's own list, so a pattern never extracts by surprise.

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An opened package.
struct PackageArchive {
  /// The package's own name, for messages.
  let package: String
  /// The paths of all members, without the leading `./`.
  let paths: [String]

  private let tarFile: URL
  private let scratch: URL
  private let tools: HostTools
  private let tar: URL

  /// Opens a package file; `scratch` is a folder of its own that the caller removes.
  init(_ file: URL, package: String, scratch: URL, tools: HostTools) throws {
    self.package = package
    self.scratch = scratch
    self.tools = tools
    tar = try tools.require("tar", to: "unpack Debian packages")
    let dpkg = try tools.require("dpkg-deb", to: "unpack Debian packages")
    try createDirectory(scratch)
    tarFile = scratch.appendingPathComponent("package.tar")
    try tools.check(
      dpkg, ["--fsys-tarfile", file.path], directory: scratch, output: .file(tarFile))
    let list = try tools.check(tar, ["-tf", tarFile.path]).output
    paths = list.split(separator: "\n").map {
      $0.hasPrefix("./") ? String($0.dropFirst(2)) : "\($0)"
    }
  }

  /// The first member, in name order, that a pattern fits. `*` also fits slashes.
  func path(like pattern: String) throws -> String {
    guard let found = paths.filter({ pattern.matchesGlob($0) }).min() else {
      throw ImageError.fileNotInPackage(pattern: pattern, package: package)
    }
    return found
  }

  /// Extracts members into the scratch folder.
  /// - Returns: the extracted files, in the order of `members`.
  func extract(_ members: [String]) throws -> [URL] {
    guard !members.isEmpty else { return [] }
    let list = scratch.appendingPathComponent("members")
    try writeFile(Data(members.map { "./\($0)\n" }.joined().utf8), to: list)
    try tools.check(
      tar,
      [
        "-xf", tarFile.path, "-C", scratch.path, "--no-same-owner", "--no-wildcards",
        "--verbatim-files-from", "-T", list.path,
      ], directory: scratch)
    return members.map { scratch.appendingPathComponent($0) }
  }
}

extension String {
  /// Whether this shell pattern (`*`, `?`, `[…]`) fits a whole string; `*` also fits slashes.
  func matchesGlob(_ candidate: String) -> Bool { fnmatch(self, candidate, 0) == 0 }
}
