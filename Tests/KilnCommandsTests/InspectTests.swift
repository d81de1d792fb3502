// SPDX-License-Identifier: Apache-2.0
//
// `kiln inspect` as a process, over a guest with one hot loop.

import Foundation
import Testing

@testable import KilnCommands

@Suite struct InspectTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func inspect(_ options: String...) throws -> Outcome {
    var words = try folder.boot(
      .counting(from: 100_000), "--deterministic", "--hot-threshold", "100")
    words[0] = "inspect"
    return try kiln(words + options)
  }

  @Test func listsTraces() throws {
    let result = try inspect()
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(result.output.hasPrefix("trace 1 at 0x800000"))
    #expect(result.output.hasSuffix("1 traces\n"))
  }

  @Test(arguments: [["--trace", "1"], ["--at", "0x80000010"]])
  func showsATraceDownToTheHost(_ choice: [String]) throws {
    let result = try inspect(choice[0], choice[1])
    #expect(result.ending == .exit(0), "\(result.errors)")
    let titles = result.output.split(separator: "\n").filter { $0.hasPrefix("== ") }
    #expect(
      titles.prefix(4) == ["== exits", "== guest", "== operations", "== LLVM IR"]
        && titles.last == "== host")
    for text in ["bnez", "add.i64", "define", "poll", "not linked"] {
      #expect(result.output.contains(text), "no \(text)")
    }
  }

  @Test func countsExits() throws {
    let plain = try inspect("--trace", "1")
    #expect(plain.ending == .exit(0) && !plain.output.contains("taken"))
    let result = try inspect("--trace", "1", "--counts")
    #expect(result.ending == .exit(0), "\(result.errors)")
    let exits = result.output.split(separator: "\n").filter {
      $0.hasPrefix("block ") && $0.contains(" cell ")
    }
    #expect(!exits.isEmpty && exits.allSatisfy { $0.hasSuffix(" times") }, "\(exits)")
    // The loop ends once.
    #expect(exits.contains { $0.contains(": link to 0x") && $0.hasSuffix("taken 1 times") })
    #expect(result.output.contains("kiln.count.0"), "the code that is shown is the code that ran")
  }

  @Test func lockstepSaysWhatItChecked() throws {
    let result = try kiln(
      try folder.boot(
        .counting(from: 100_000), "--mode", "tiered", "--deterministic", "--hot-threshold", "100",
        "--check", "lockstep", "--stats"))
    #expect(result.ending == .exit(0), "\(result.errors)")
    let line = result.errorLines.first { $0.hasPrefix("lockstep ") } ?? ""
    #expect(line.contains("runs checked") && line.contains("99."), "\(result.errors)")
    #expect(result.errors.contains("not checked"))
  }

  @Test func writesToAFile() throws {
    let path = folder.path + "/traces"
    let result = try inspect("--output", path)
    #expect(result.ending == .exit(0) && result.output == "")
    #expect(contents(path).hasPrefix("trace 1 at"))
    let full = try inspect("--output", "/dev/full")
    #expect(full.ending == .exit(125))
    #expect(full.errors == "kiln: '/dev/full' can't be written: No space left on device\n")
  }

  @Test func refusesWhatIsNotThere() throws {
    let number = try inspect("--trace", "77")
    #expect(number.ending == .exit(125) && number.errors.hasPrefix("kiln: there is no trace 77"))
    let address = try inspect("--at", "0x1234")
    #expect(address.ending == .exit(125) && address.errors == "kiln: no trace holds 0x1234\n")
    // What ended the run is forgotten over a failure behind it.
    var text = try folder.boot(.sleeping(after: "ready\n"), "--until", "ready", "--trace", "77")
    text[0] = "inspect"
    let until = try kiln(text)
    #expect(until.ending == .exit(125) && until.errors.hasPrefix("kiln: there is no trace 77"))
    var words = try folder.boot(.printing("x"), "--mode", "interpreter")
    words[0] = "inspect"
    #expect(try kiln(words).ending == .exit(64))
  }
}

@Suite struct InspectPageTests {
  private struct Page: Decodable {
    struct Block: Decodable {
      let pc: String
      let starts: [Int]
    }
    struct Exit: Decodable {
      let kind: String
      let block, cell: Int
      let taken: UInt64?
    }
    /// A text, and a block with a cell or an instruction.
    struct Line: Decodable {
      let text: String
      let place: (block: Int, number: Int)?
      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        text = try list.decode(String.self)
        place =
          list.isAtEnd ? nil : (try list.decode(Int.self), try list.decode(Int.self))
      }
    }
    struct Trace: Decodable {
      let id: Int
      let pc: String
      let blocks: [Block]
      let exits: [Exit]
      let guest, ir, llvm, host: [Line]
      let optimised: [Line]?
    }
    let title: String
    let traces: [Trace]
    let others: [[String: JSONAny]]
  }
  /// Anything.
  private struct JSONAny: Decodable { init(from decoder: any Decoder) throws {} }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func inspect(_ options: String...) throws -> Outcome {
    var words = try folder.boot(
      .counting(from: 100_000), "--deterministic", "--hot-threshold", "100")
    words[0] = "inspect"
    return try kiln(words + options)
  }

  private func data(_ page: String) throws -> Page {
    let start = try #require(page.range(of: "<script id=\"data\" type=\"application/json\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    return try JSONDecoder().decode(
      Page.self, from: Data(page[start.upperBound..<end.lowerBound].utf8))
  }

  @Test func thePageLinksEachInstructionToAllPanes() throws {
    let path = folder.path + "/traces.html"
    let result = try inspect("--html", path)
    #expect(result.ending == .exit(0) && result.output == "", "\(result.errors)")
    let page = contents(path)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    for address in ["http:", "https:", "src=", "@import", "url("] {
      // The names of SVG and of nothing else are addresses.
      #expect(
        !page.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "").contains(address),
        "\(address)")
    }
    let data = try data(page)
    let trace = try #require(data.traces.first)
    #expect(data.traces.count == 1 && data.others.isEmpty)
    #expect(trace.guest.count == trace.blocks.reduce(0) { $0 + $1.starts.count })
    #expect(trace.exits.allSatisfy { $0.taken != nil })
    func instruction(_ place: (block: Int, number: Int)) -> Int {
      place.number == 0
        ? -1 : trace.blocks[place.block].starts.lastIndex { $0 <= place.number } ?? -1
    }
    let countdown = try #require(trace.guest.first { $0.text.contains("addi") }?.place)
    for (name, lines) in [("ir", trace.ir), ("llvm", trace.llvm), ("host", trace.host)] {
      let linked = lines.filter {
        $0.place.map { $0.block == countdown.block && instruction($0) == countdown.number } == true
      }
      #expect(!linked.isEmpty, "\(name)")
      if name == "ir" { #expect(linked.contains { $0.text.contains("add.i64") }) }
    }
  }

  @Test func textAndPageTogether() throws {
    let path = folder.path + "/traces.html"
    let result = try inspect("--html", path, "--output", folder.path + "/list", "--trace", "1")
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(contents(folder.path + "/list").contains("== host"))
    #expect(try data(contents(path)).traces.map(\.id) == [1])
    let none = try inspect("--html", path, "--top", "0")
    #expect(none.ending == .exit(0), "\(none.errors)")
    let rest = try data(contents(path))
    #expect(rest.traces.isEmpty && rest.others.count == 1)
  }

  @Test func refusals() throws {
    let full = try inspect("--html", "/dev/full")
    #expect(full.ending == .exit(125))
    #expect(full.errors == "kiln: '/dev/full' can't be written: No space left on device\n")
    let missing = try inspect("--html", folder.path + "/page", "--trace", "99")
    #expect(missing.ending == .exit(125) && missing.errorLines.count == 1)
  }

  /// A title that looks like markup is text, in the page and in its data.
  @Test func nothingInTheDataIsMarkup() throws {
    let page = InspectionPage.page(title: "a</title><b>&", data: "{\"x\":\"</script><!--\"}")
    #expect(page.contains("<title>a&lt;/title&gt;&lt;b&gt;&amp;</title>"))
    #expect(page.contains("{\"x\":\"\\u003c/script>\\u003c!--\"}"))
  }
}
