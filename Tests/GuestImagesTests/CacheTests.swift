// SPDX-License-Identifier: Apache-2.0
//
// What guards the cache: manifests that notice changed files, locks between processes, and the rules
// for where cache and recipes are.

import Foundation
import Synchronization
import Testing

@testable import GuestImages

@Suite struct ManifestTests {
  static let recipe = try? Recipe(json: Data(RecipeTests.good.utf8), fileName: "tiny.json")

  static func make(in scratch: Scratch) throws -> Manifest {
    try scratch.write("kernel bytes", to: "tiny.elf")
    try scratch.write("module bytes", to: "modules/a.ko")
    var manifest = Manifest(
      recipe: try #require(recipe), sources: [], packages: [], files: [])
    manifest.files = try Manifest.files(
      ["tiny.elf": "built", "modules/a.ko": "p: a"], in: scratch.url, tools: hostTools)
    return manifest
  }

  @Test func survivesWriting() throws {
    let scratch = try Scratch()
    let manifest = try Self.make(in: scratch)
    #expect(try Manifest.read(from: scratch.url, image: "tiny") == nil)
    try manifest.write(to: scratch.url)
    #expect(try Manifest.read(from: scratch.url, image: "tiny") == manifest)
    #expect(manifest.files.map(\.path) == ["modules/a.ko", "tiny.elf"])
  }

  @Test func damageIsNamed() throws {
    let scratch = try Scratch()
    let manifest = try Self.make(in: scratch)
    #expect(manifest.quickDefect(in: scratch.url) == nil)
    #expect(try manifest.fullDefect(in: scratch.url, tools: hostTools) == nil)

    try scratch.write("kernel bytes, more", to: "tiny.elf")
    #expect(manifest.quickDefect(in: scratch.url) == "tiny.elf has another size")
    #expect(
      try manifest.fullDefect(in: scratch.url, tools: hostTools) == "tiny.elf has another size")

    // Same size, same time, other bytes: only the sums can tell.
    let file = try scratch.write("Kernel bytes", to: "tiny.elf")
    let time = Date(timeIntervalSince1970: Double(manifest.files[1].modified) / 1000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    #expect(manifest.quickDefect(in: scratch.url) == nil)
    #expect(
      try manifest.fullDefect(in: scratch.url, tools: hostTools) == "tiny.elf has other contents")

    // Right bytes, other time: suspicious at a glance, good by sum.
    try scratch.write("kernel bytes", to: "tiny.elf")
    try FileManager.default.setAttributes(
      [.modificationDate: time.addingTimeInterval(5)], ofItemAtPath: file.path)
    #expect(manifest.quickDefect(in: scratch.url) == "tiny.elf was changed")
    #expect(try manifest.fullDefect(in: scratch.url, tools: hostTools) == nil)

    try FileManager.default.removeItem(at: scratch.path("modules/a.ko"))
    #expect(manifest.quickDefect(in: scratch.url) == "modules/a.ko is missing")
  }

  @Test(arguments: ["", "{}", "[1", #"{"format": 99}"#])
  func unusableManifestsAreDamage(text: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: Manifest.fileName)
    let error = imageError { _ = try Manifest.read(from: scratch.url, image: "tiny") }
    #expect(error?.description.contains("kiln images fetch tiny") == true)
  }

  @Test func knownSum() throws {
    let scratch = try Scratch()
    let files = [try scratch.write("abc", to: "a b"), try scratch.write("", to: "line\nbreak")]
    #expect(
      try hostTools.sha256(of: files) == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      ])
  }
}

@Suite struct CacheLockTests {
  @Test func secondHolderWaits() throws {
    let scratch = try Scratch()
    let file = scratch.path("lock")
    let isFree = Mutex(false)
    let said = Mutex(false)
    let finished = DispatchSemaphore(value: 0)
    let first = try CacheLock(file: file) { Issue.record("nobody holds it yet") }
    Thread.detachNewThread {
      do {
        _ = try CacheLock(file: file) { said.withLock { $0 = true } }
        #expect(isFree.withLock { $0 })
      } catch {
        Issue.record(error)
      }
      finished.signal()
    }
    while !said.withLock({ $0 }) { usleep(1000) }
    usleep(50_000)
    isFree.withLock { $0 = true }
    _ = consume first
    #expect(finished.wait(timeout: .now() + 60) == .success)
    _ = try CacheLock(file: file) { Issue.record("it was released") }
  }

  @Test func unusablePlaceIsNamed() {
    let error = imageError {
      _ = try CacheLock(file: URL(fileURLWithPath: "/nonexistent/lock")) {}
    }
    #expect(error?.description.hasPrefix("/nonexistent/lock: can't be locked") == true)
  }
}

@Suite struct ImageLocationsTests {
  @Test func cache() {
    func path(_ environment: [String: String]) -> String {
      ImageLocations.cacheDirectory(environment: environment).path
    }
    #expect(path(["KILN_CACHE": "/c", "XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/c")
    #expect(path(["KILN_CACHE": "", "XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/kiln")
    #expect(path(["XDG_CACHE_HOME": "relative", "HOME": "/h"]) == "/h/.cache/kiln")
  }

  @Test func recipes() throws {
    let scratch = try Scratch()
    let program = try scratch.write("", to: "a/.build/debug/kiln", executable: true)
    func found(_ environment: [String: String] = [:], from executable: URL) throws -> String {
      try ImageLocations.recipeDirectory(environment: environment, executable: executable)
        .resolvingSymlinksInPath().path
    }
    let missing = imageError { _ = try found(from: program) }
    #expect(missing?.description.contains("set KILN_IMAGES") == true)

    try scratch.write("", to: "a/share/kiln/Images/x.json")
    try scratch.write("", to: "a/.build/share/kiln/Images/x.json")
    #expect(try found(from: program).hasSuffix("/a/.build/share/kiln/Images"))

    // A folder of that name without recipes is somebody else's.
    try scratch.write("", to: "a/.build/Images/photo.png")
    try scratch.write("", to: "a/Images/x.json")
    #expect(try found(from: program).hasSuffix("/a/Images"))

    let link = scratch.path("kiln")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
    #expect(try found(from: link).hasSuffix("/a/Images"))
    #expect(
      try found(["KILN_IMAGES": scratch.path("a/share").path], from: link).hasSuffix("/a/share"))
    let wrong = imageError { _ = try found(["KILN_IMAGES": "/nonexistent"], from: link) }
    #expect(wrong == .noRecipeDirectory(searched: ["/nonexistent"]))
  }
}

@Suite struct ProgressPrinterTests {
  static func text(_ reports: [ImageProgress], isTerminal: Bool) -> String {
    var output = ""
    withoutActuallyEscaping({ output += $0 }) { write in
      var printer = ProgressPrinter(isTerminal: isTerminal, columns: 60, write: write)
      for report in reports { printer.show(report) }
      printer.finish()
    }
    return output
  }

  static let reports: [ImageProgress] =
    [.step("one")] + (0...40).map { .download(fraction: Double($0) / 40, bytes: 1_234_567) }
    + [.notice("two")]

  @Test func plainLinesElsewhere() {
    let lines = Self.text(Self.reports, isTerminal: false).split(separator: "\n")
    #expect(lines.first == "one" && lines.last == "note: two")
    #expect(lines.count == 13)
    #expect(lines[6] == "  50 % of 1.2 MB")
  }

  @Test func barOnATerminal() {
    let output = Self.text(Self.reports, isTerminal: true)
    let bars = output.split(separator: "\r").dropFirst()
    #expect(bars.count == 41)
    #expect(bars.dropLast().allSatisfy { $0.count == 59 && !$0.contains("\n") })
    #expect(bars.dropFirst(20).first?.hasPrefix("  [############            ]") == true)
    #expect(output.hasSuffix("\nnote: two\n"))
  }

  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_949, "999.9 kB"), (999_950, "1.0 MB"),
      (112_012_420, "112.0 MB"), (1_500_000_000, "1.5 GB"),
    ] as [(Int64, String)])
  func byteCounts(bytes: Int64, text: String) {
    #expect(ByteText.describe(bytes) == text)
  }
}
