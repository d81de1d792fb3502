// SPDX-License-Identifier: Apache-2.0
//
// Finds the Debian mirror and its signing key in the machine's own apt configuration: Kiln brings no
// mirror name of its own. Reads both spellings of apt's sources (one-line `deb …`, and deb822
// stanzas) and the output of `apt-get indextargets`. Formats: sources.list(5), apt-get(8).

import Foundation

/// One entry of apt's sources that offers binary packages.
struct AptSource: Equatable, Sendable {
  var uri: String
  var suite: String
  var components: [String]
  /// The value of Signed-By: paths, fingerprints, or a whole key with line breaks; nil when absent.
  var signedBy: String?
}

/// A mirror of Debian's main archive, and what its index must be signed with.
struct DebianMirror: Equatable, Sendable {
  var uri: String
  var signedBy: String?
}

/// Parsers for apt's ways to say where packages come from.
enum AptSources {
  /// Entries of a `sources.list` file; lines that aren't understood are left out.
  static func parseOneLineFormat(_ text: String) -> [AptSource] {
    text.split(whereSeparator: \.isNewline).compactMap { rawLine in
      let line = rawLine.prefix { $0 != "#" }
      var options: [String: String] = [:]
      var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "deb" else { return nil }
      words.removeFirst()
      if words.first?.hasPrefix("[") == true {
        guard let end = words.firstIndex(where: { $0.hasSuffix("]") }) else { return nil }
        let inside = words[...end].joined(separator: " ").dropFirst().dropLast()
        for option in inside.split(separator: " ") {
          let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
          if parts.count == 2 { options[parts[0].lowercased()] = parts[1] }
        }
        words.removeSubrange(...end)
      }
      guard words.count >= 2 else { return nil }
      return AptSource(
        uri: words[0], suite: words[1], components: Array(words.dropFirst(2)),
        signedBy: options["signed-by"]?.replacingOccurrences(of: ",", with: " "))
    }
  }

  /// Entries of a `.sources` file: one for each URI and suite of each enabled stanza.
  static func parseStanzaFormat(_ text: String) -> [AptSource] {
    stanzas(text).flatMap { stanza -> [AptSource] in
      guard words(stanza["types"]).contains("deb"),
        stanza["enabled"].map({ $0.lowercased() != "no" }) ?? true
      else { return [] }
      return words(stanza["uris"]).flatMap { uri in
        words(stanza["suites"]).map { suite in
          AptSource(
            uri: uri, suite: suite, components: words(stanza["components"]),
            signedBy: stanza["signed-by"])
        }
      }
    }
  }

  /// The archive URIs of Debian in the output of `apt-get indextargets`, best first.
  static func parseIndexTargets(_ text: String) -> [String] {
    var found: [String] = []
    for stanza in stanzas(text) {
      guard stanza["created-by"] == "Packages", stanza["component"] == "main",
        let uri = stanza["repo-uri"], !found.contains(uri)
      else { continue }
      // Without downloaded indices there are no Origin and Label: then the URI has to tell.
      if let origin = stanza["origin"], let label = stanza["label"] {
        if origin == "Debian", label == "Debian" { found.append(uri) }
      } else if namesDebianArchive(uri) {
        found.append(uri)
      }
    }
    return found
  }

  /// Chooses the mirror: the archive apt itself lists, with the key its source entry asks for.
  static func chooseMirror(indexTargets: [String], sources: [AptSource]) -> DebianMirror? {
    let usable = sources.filter { source in
      source.components.contains("main") && namesDebianArchive(source.uri)
        && !source.uri.hasPrefix("cdrom:") && !source.suite.contains("-security")
    }
    let candidates = indexTargets.filter { !$0.hasPrefix("cdrom:") } + usable.map(\.uri)
    guard let uri = candidates.first else { return nil }
    let signer = sources.first { withoutSlash($0.uri) == withoutSlash(uri) && $0.signedBy != nil }
    return DebianMirror(uri: withoutSlash(uri), signedBy: signer?.signedBy)
  }

  /// Whether a URI's path has the component all Debian mirrors use for the main archive.
  static func namesDebianArchive(_ uri: String) -> Bool {
    uri.split(separator: "/").dropFirst().contains("debian")
  }

  private static func withoutSlash(_ uri: String) -> String {
    uri.hasSuffix("/") ? String(uri.dropLast()) : uri
  }

  private static func words(_ value: String?) -> [String] {
    (value ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The stanzas of a deb822 text: field names in lower case, continuation lines kept with breaks.
  static func stanzas(_ text: String) -> [[String: String]] {
    var result: [[String: String]] = []
    var stanza: [String: String] = [:]
    var field: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { continue }
      if line.allSatisfy(\.isWhitespace) {
        if !stanza.isEmpty { result.append(stanza) }
        stanza = [:]
        field = nil
      } else if line.first?.isWhitespace == true {
        guard let field else { continue }
        stanza[field, default: ""] += "\n" + line.trimmingCharacters(in: .whitespaces)
      } else if let colon = line.firstIndex(of: ":") {
        let name = line[..<colon].lowercased()
        stanza[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        field = name
      }
    }
    if !stanza.isEmpty { result.append(stanza) }
    return result
  }
}
