// SPDX-License-Identifier: Apache-2.0
//
// Asks the machine's apt where Debian packages come from: `apt-get indextargets` first (apt's own
// view of its sources), the source files themselves second, and for the signing key in any case.
// KILN_APT_MIRROR and KILN_APT_KEYRING overrule both, for machines whose apt serves no Debian.

import Foundation

extension HostTools {
  /// The mirror of Debian's main archive to use.
  /// - Throws: `ImageError.missingTool` without apt, `ImageError.noDebianMirror` when it knows none.
  func debianMirror() throws -> DebianMirror {
    let apt = try require("apt-get", to: "fetch Debian packages")
    let mirror: DebianMirror?
    if let uri = environment["KILN_APT_MIRROR"], !uri.isEmpty {
      mirror = DebianMirror(uri: uri, signedBy: nil)
    } else {
      let targets = try run(apt, ["indextargets", "Created-By: Packages"])
      mirror = AptSources.chooseMirror(
        indexTargets: targets.status == 0 ? AptSources.parseIndexTargets(targets.output) : [],
        sources: try aptSources())
    }
    guard var mirror else { throw ImageError.noDebianMirror }
    if let keyring = environment["KILN_APT_KEYRING"], !keyring.isEmpty {
      mirror.signedBy = keyring
    } else if mirror.signedBy == nil {
      mirror.signedBy = Self.archiveKeyrings.first { FileManager.default.fileExists(atPath: $0) }
    }
    return mirror
  }

  /// Where the package debian-archive-keyring installs all releases' keys (new and old name).
  private static let archiveKeyrings = [
    "/usr/share/keyrings/debian-archive-keyring.pgp",
    "/usr/share/keyrings/debian-archive-keyring.gpg",
  ]

  /// The entries of all of the machine's source files.
  private func aptSources() throws -> [AptSource] {
    var list = "/etc/apt/sources.list"
    var parts = "/etc/apt/sources.list.d"
    if let program = find("apt-config") {
      let asked = ["shell", "list", "Dir::Etc::sourcelist/f", "parts", "Dir::Etc::sourceparts/d"]
      for line in try run(program, asked).output.split(whereSeparator: \.isNewline) {
        let sides = line.split(separator: "=", maxSplits: 1)
        guard sides.count == 2 else { continue }
        let value = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
        if sides[0] == "list" { list = value } else if sides[0] == "parts" { parts = value }
      }
    }
    let folder = (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? []
    let files = [list] + folder.sorted().map { parts + "/" + $0 }
    return files.flatMap { file -> [AptSource] in
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [] }
      return file.hasSuffix(".sources")
        ? AptSources.parseStanzaFormat(text)
        : file.hasSuffix(".list") ? AptSources.parseOneLineFormat(text) : []
    }
  }
}
