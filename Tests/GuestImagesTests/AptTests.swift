// SPDX-License-Identifier: Apache-2.0
//
// apt's source files, index targets and messages, as text in and values out.

import Foundation
import Testing

@testable import GuestImages

@Suite struct AptSourcesTests {
  @Test func oneLineFormat() {
    let text = """
      # deb http://commented.example/debian stable main
      deb http://mirror.example/debian bookworm main contrib # end
      deb-src http://mirror.example/debian bookworm main
      deb [arch=amd64,riscv64 signed-by=/keys/a.gpg,/keys/b.gpg] https://other.example/debian sid main
      deb [ signed-by=/keys/c.gpg ] http://flat.example/ ./
      deb [broken http://x.example/debian sid main
      """
    #expect(
      AptSources.parseOneLineFormat(text) == [
        AptSource(
          uri: "http://mirror.example/debian", suite: "bookworm", components: ["main", "contrib"]),
        AptSource(
          uri: "https://other.example/debian", suite: "sid", components: ["main"],
          signedBy: "/keys/a.gpg /keys/b.gpg"),
        AptSource(
          uri: "http://flat.example/", suite: "./", components: [], signedBy: "/keys/c.gpg"),
      ])
  }

  @Test func stanzaFormat() {
    let text = """
      Types: deb deb-src
      # a comment inside
      URIs: http://mirror.example/debian
      Suites: bookworm
       bookworm-updates
      Components: main
      Signed-By: /keys/a.gpg

      Enabled: no
      Types: deb
      URIs: http://off.example/debian
      Suites: sid
      Components: main

      types: deb
      uris: http://inline.example/debian
      suites: sid
      components: main
      signed-by:
       -----BEGIN PGP PUBLIC KEY BLOCK-----
       .
       abc
       -----END PGP PUBLIC KEY BLOCK-----
      """
    let sources = AptSources.parseStanzaFormat(text)
    #expect(sources.map(\.suite) == ["bookworm", "bookworm-updates", "sid"])
    #expect(sources[0].signedBy == "/keys/a.gpg")
    let key = sources[2].signedBy ?? ""
    #expect(key.contains("\n.\nabc\n"))
    // The private root must spell such a key with its continuation lines.
    let entry = AptRoot.sourceEntry(
      mirror: DebianMirror(uri: "http://inline.example/debian", signedBy: key),
      source: DebianSource(suite: "sid", architecture: "riscv64", packages: []))
    #expect(AptSources.parseStanzaFormat(entry).first?.signedBy == key)
  }

  static func target(_ uri: String, label: String? = "Debian", component: String = "main") -> String
  {
    let origin = label.map { "Origin: Debian\nLabel: \($0)\n" } ?? ""
    return "\(origin)Component: \(component)\nCreated-By: Packages\nRepo-URI: \(uri)\n\n"
  }

  @Test func indexTargets() {
    let text =
      Self.target("http://m.example/debian-security/", label: "Debian-Security")
      + Self.target("http://m.example/debian/", component: "contrib")
      + Self.target("http://m.example/debian/") + Self.target("http://m.example/debian/")
      + Self.target("http://fresh.example/debian/", label: nil)
      + Self.target("http://fresh.example/ubuntu/", label: nil)
    #expect(
      AptSources.parseIndexTargets(text)
        == ["http://m.example/debian/", "http://fresh.example/debian/"])
  }

  @Test func mirrorAndKeyAreChosen() {
    let sources = [
      AptSource(
        uri: "http://m.example/debian-security", suite: "bookworm-security", components: ["main"],
        signedBy: "/keys/s.gpg"),
      AptSource(uri: "cdrom:[Debian]/debian", suite: "bookworm", components: ["main"]),
      AptSource(
        uri: "http://m.example/debian", suite: "bookworm", components: ["main"],
        signedBy: "/keys/a.gpg"),
      AptSource(uri: "http://n.example/debian", suite: "bookworm", components: ["main"]),
    ]
    let expected = DebianMirror(uri: "http://m.example/debian", signedBy: "/keys/a.gpg")
    #expect(AptSources.chooseMirror(indexTargets: [], sources: sources) == expected)
    #expect(
      AptSources.chooseMirror(indexTargets: ["http://m.example/debian/"], sources: sources)
        == expected)
    #expect(
      AptSources.chooseMirror(indexTargets: ["http://n.example/debian/"], sources: sources)
        == DebianMirror(uri: "http://n.example/debian", signedBy: nil))
    #expect(AptSources.chooseMirror(indexTargets: [], sources: [sources[0], sources[1]]) == nil)
  }
}

@Suite struct AptOutputTests {
  @Test func progressLines() {
    #expect(AptOutput.downloadFraction("dlstatus:1:20.5:Retrieving file 1 of 3") == 0.205)
    #expect(AptOutput.downloadFraction("dlstatus:3:100:Retrieving: all of it") == 1)
    #expect(AptOutput.downloadFraction("dlstatus:3:250:x") == 1)
    #expect(AptOutput.downloadFraction("pmstatus:x:20:y") == nil)
    #expect(AptOutput.downloadFraction("Get:1 http://m.example x") == nil)
  }

  @Test func records() {
    let sum = String(repeating: "aB", count: 32)
    let text = """
      Package: busybox-static
      Version: 1:1.37.0-6+b9
      Architecture: riscv64
      Description: tiny
       Version: 9 is not a field here
      Size: 941532
      SHA256: \(sum)
      """
    #expect(
      AptOutput.packageRecord(text)
        == PackageRecord(
          name: "busybox-static", version: "1:1.37.0-6+b9", architecture: "riscv64", bytes: 941_532,
          sha256: sum.lowercased()))
    #expect(AptOutput.packageRecord(text.replacingOccurrences(of: "SHA256", with: "MD5sum")) == nil)
    #expect(AptOutput.packageRecord("") == nil)
  }

  @Test func dependencies() {
    let text = """
      linux-image-riscv64
        Depends: linux-image-6.12.107+deb13-riscv64:riscv64
       |Depends: other
        Depends: <virtual>
        Suggests: no
      """
    #expect(AptOutput.dependencies(text) == ["linux-image-6.12.107+deb13-riscv64", "other"])
  }

  @Test(arguments: [
    (
      "E: Failed to fetch http://m.example/x  Temporary failure resolving 'm.example'",
      ImageError.network(reason: "Temporary failure resolving 'm.example'")
    ),
    (
      "W: a\nE: Failed to fetch http://m.example/x  Could not connect to m.example:80",
      .network(reason: "Could not connect to m.example:80")
    ),
    ("E: Write error - write (28: No space left on device)", .diskFull(path: "/c", needed: 0)),
    ("E: You don't have enough free space in /x/.", .diskFull(path: "/c", needed: 0)),
    (
      "E: Failed to fetch http://m.example/x  Hash Sum mismatch\n  more",
      .mirrorIsUpdating(detail: "Failed to fetch http://m.example/x  Hash Sum mismatch")
    ),
    (
      "W: some\nE: The list can't be parsed\nnote",
      .toolFailed(tool: "apt-get", reason: "E: The list can't be parsed")
    ),
    ("", .toolFailed(tool: "apt-get", reason: "it gave no reason")),
  ])
  func failures(errors: String, expected: ImageError) {
    let error = AptOutput.failure(errors, tool: "apt-get", cache: "/c")
    #expect(error == expected)
    #expect(!error.description.contains("\n"))
  }
}
