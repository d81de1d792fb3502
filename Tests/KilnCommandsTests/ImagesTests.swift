// SPDX-License-Identifier: Apache-2.0
//
// `kiln images` over a store of this test's own, and the help that needs no store at all.

import Foundation
import Testing

@testable import KilnCommands

@Suite struct ImagesTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  private static let recipe = """
    {
      "name": "tiny", "summary": "a test", "architecture": "riscv64", "machine": "virt",
      "memory": 16, "commandLine": "a=b", "firmware": "none", "kernel": "tiny.bin",
      "build": {
        "sources": ["tiny.c"], "headers": [], "linkerScript": "tiny.ld",
        "target": "riscv64-unknown-elf", "flags": [], "output": "tiny.bin"
      }
    }
    """

  init() throws {
    folder = try TemporaryFolder()
    let recipes = try folder.folder("recipes")
    _ = try folder.file("recipes/tiny.json", Self.recipe)
    environment = ["KILN_IMAGES": recipes, "KILN_CACHE": folder.path + "/cache"]
  }

  private func json(_ arguments: [String]) throws -> Any {
    let result = try kiln(arguments, environment: environment)
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(result.errors == "")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  /// Puts an image into the cache as a fetch would.
  private func install(_ guest: TinyGuest) throws {
    _ = try folder.folder("cache")
    _ = try folder.folder("cache/images")
    let directory = try folder.folder("cache/images/tiny")
    let kernel = try folder.file("cache/images/tiny/tiny.bin", guest.bytes)
    let modified = try #require(
      FileManager.default.attributesOfItem(atPath: kernel)[.modificationDate] as? Date)
    let manifest: [String: Any] = [
      "format": 1, "recipe": try JSONSerialization.jsonObject(with: Data(Self.recipe.utf8)),
      "sources": [], "packages": [],
      "files": [
        [
          "path": "tiny.bin", "bytes": guest.bytes.count,
          "modified": Int64((modified.timeIntervalSince1970 * 1000).rounded()),
          "sha256": String(repeating: "0", count: 64), "origin": "this test",
        ]
      ],
    ]
    let data = try JSONSerialization.data(withJSONObject: manifest)
    try data.write(to: URL(fileURLWithPath: directory + "/manifest.json"))
  }

  @Test func list() throws {
    let images = try #require(try json(["images", "list", "--json"]) as? [[String: Any]])
    #expect(images.map { $0["name"] as? String } == ["tiny"])
    #expect(images[0]["state"] as? String == "available")
    let text = try kiln(["images", "list"], environment: environment)
    #expect(text.output == "tiny  not fetched   a test\n")
  }

  @Test func showBootAndRemove() throws {
    try install(.printing("from the image\n"))
    let image = try #require(try json(["images", "show", "tiny", "--json"]) as? [String: Any])
    #expect(image["kernel"] as? String == folder.path + "/cache/images/tiny/tiny.bin")
    #expect(image["command_line"] as? String == "a=b")
    #expect((image["files"] as? [[String: Any]])?.count == 1)

    let boot = try kiln(["boot", "tiny", "--stats=json"], environment: environment)
    #expect(boot.ending == .exit(0), "\(boot.errors)")
    #expect(boot.output == "from the image\n")
    let figures = try JSONSerialization.jsonObject(with: Data(boot.errors.utf8))
    #expect((figures as? [String: Any])?["image"] as? String == "tiny")

    let dry = try kiln(
      ["boot", "tiny", "--append", "c", "--memory", "32M", "--dry-run"], environment: environment)
    #expect(dry.output.contains("command line       a=b c\n"))
    #expect(dry.output.contains("memory             32M\n"))

    let removed = try #require(try json(["images", "remove", "tiny", "--json"]) as? [String: Any])
    #expect(removed["name"] as? String == "tiny")
    #expect(try kiln(["images", "show", "tiny"], environment: environment).ending == .exit(125))
  }

  @Test func aDamagedImageIsRefused() throws {
    try install(.printing("x\n"))
    _ = try folder.file("cache/images/tiny/tiny.bin", "shorter")
    for arguments in [["boot", "tiny"], ["images", "show", "tiny"]] {
      let result = try kiln(arguments, environment: environment)
      #expect(result.ending == .exit(125))
      #expect(result.errorLines.count == 1 && result.errors.contains("kiln images fetch tiny"))
    }
    #expect(
      try kiln(["images", "show", "tiny", "--verify"], environment: environment).ending
        == .exit(125))
  }

  @Test(arguments: [
    ["boot", "nosuch"], ["images", "show", "nosuch"], ["images", "fetch", "nosuch"],
    ["images", "remove", "nosuch"],
  ])
  func anUnknownImageNamesTheKnown(_ arguments: [String]) throws {
    let result = try kiln(arguments, environment: environment)
    #expect(result.ending == .exit(125))
    #expect(result.errors == "kiln: no image is called \"nosuch\"; there are: tiny\n")
  }

  @Test(arguments: [["boot", "tiny"], ["images", "show", "tiny"], ["images", "remove", "tiny"]])
  func anImageThatIsNotThere(_ arguments: [String]) throws {
    let result = try kiln(arguments, environment: environment)
    #expect(result.ending == .exit(125))
    #expect(result.errors.contains("kiln images fetch tiny"))
  }

  // MARK: Help

  @Test(arguments: [
    [], ["--help"], ["help"], ["help", "boot"], ["boot", "--help"], ["images"],
    ["images", "fetch", "-h"], ["--version"],
  ])
  func help(_ arguments: [String]) throws {
    let result = try kiln(arguments)
    #expect(result.ending == .exit(0))
    #expect(!result.output.isEmpty && result.errors == "")
  }

  @Test func version() throws {
    #expect(try kiln(["--version"]).output == "kiln \(kilnVersion)\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completion(_ shell: String) throws {
    let result = try kiln(["--generate-completion-script", shell])
    #expect(result.ending == .exit(0))
    #expect(result.output.contains("deterministic"))
  }

  @Test func theManualsSourceIsJSON() throws {
    let result = try kiln(["--experimental-dump-help"])
    let help = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(help?["command"] != nil)
  }
}
