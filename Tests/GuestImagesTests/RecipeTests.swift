// SPDX-License-Identifier: Apache-2.0
//
// Reading recipes: the repository's own are good, and each kind of mistake is named in one line with
// its place.

import Foundation
import Testing

@testable import GuestImages

@Suite struct RecipeTests {
  static let good = """
    { "name": "tiny", "summary": "s", "architecture": "riscv64", "machine": "virt", "memory": 16,
      "firmware": "none", "kernel": "tiny.elf",
      "build": { "sources": ["tiny/a.S"], "linkerScript": "tiny/a.ld",
                 "target": "riscv64-unknown-elf", "output": "tiny.elf" } }
    """

  @Test func repositoryRecipesAreGood() throws {
    let debian = try Recipe(
      contentsOf: repositoryRecipes.appendingPathComponent("debian-riscv64.json"))
    #expect(debian.debian?.packages.map(\.name).contains("linux-image-riscv64") == true)
    #expect(debian.debian?.packages.first?.follow != nil)
    #expect(debian.firmware == .file("fw_dynamic.bin"))
    #expect(!debian.commandLine.contains("cryptomgr.notests"))
    let bareMetal = try Recipe(
      contentsOf: repositoryRecipes.appendingPathComponent("bare-metal.json"))
    #expect(bareMetal.debian == nil)
    #expect(bareMetal.firmware == .none)
    for recipe in [debian, bareMetal] {
      for path in recipe.sourceFiles {
        let file = repositoryRecipes.appendingPathComponent(path)
        #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
      }
    }
  }

  @Test func survivesEncoding() throws {
    let recipe = try Recipe(json: Data(Self.good.utf8), fileName: "tiny.json")
    let again = try Recipe(json: JSONEncoder().encode(recipe), fileName: "tiny.json")
    #expect(again == recipe)
    #expect(recipe.installedFiles == ["tiny.elf"])
    #expect(recipe.commandLine.isEmpty)
  }

  @Test(arguments: [
    ("{", "}", "this is not JSON"),
    (#""memory": 16"#, #""memory": "16""#, "memory: a value of type Int is expected"),
    (#""memory": 16"#, #""memory": 0"#, "memory: 0 MiB is out of range"),
    (#""memory": 16,"#, "", #""memory" is missing"#),
    (#""memory""#, #""memroy""#, #"unknown key "memroy""#),
    (#""output""#, #""ouput""#, #"build: unknown key "ouput""#),
    (#""kernel": "tiny.elf""#, #""kernel": "vmlinux""#, #"kernel: nothing installs "vmlinux""#),
    (#""firmware": "none""#, #""firmware": "fw.bin""#, #"firmware: nothing installs "fw.bin""#),
    (#""name": "tiny""#, #""name": "Tiny""#, #"name "Tiny" must be of a-z, 0-9 and -"#),
    (#""name": "tiny""#, #""name": "small""#, #"name "small" does not fit the file's name"#),
    (#""output": "tiny.elf""#, #""output": "../x""#, #""../x" can't be the name"#),
    ("tiny/a.S", "../../etc/passwd", #""../../etc/passwd" must stay inside"#),
    ("tiny/a.S", "/etc/passwd", #""/etc/passwd" must stay inside"#),
  ])
  func namesTheMistake(original: String, mistake: String, message: String) throws {
    let text =
      original == "{"
      ? mistake : Self.good.replacingOccurrences(of: original, with: mistake)
    let error = imageError { _ = try Recipe(json: Data(text.utf8), fileName: "tiny.json") }
    let line = try #require(error).description
    #expect(line.hasPrefix("recipe tiny.json: "))
    #expect(line.contains(message), "\(line)")
    #expect(!line.contains("\n"))
  }

  @Test func placeInsideAListIsNamed() {
    let text = """
      { "name": "tiny", "summary": "s", "architecture": "riscv64", "machine": "virt", "memory": 16,
        "firmware": "none", "kernel": "k",
        "debian": { "suite": "trixie", "architecture": "riscv64",
                    "packages": [{ "name": "a", "files": {} }, { "name": "b", "files": 3 }] } }
      """
    let error = imageError { _ = try Recipe(json: Data(text.utf8), fileName: "tiny.json") }
    #expect(error?.description.contains("debian.packages[1].files") == true)
  }
}
