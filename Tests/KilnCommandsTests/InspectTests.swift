// SPDX-License-Identifier: Apache-2.0
//
// `kiln inspect` as a process, over a guest with one hot loop.

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
    var words = try folder.boot(.printing("x"), "--mode", "interpreter")
    words[0] = "inspect"
    #expect(try kiln(words).ending == .exit(64))
  }
}
