// SPDX-License-Identifier: Apache-2.0
//
// What counts as equal output, and the watch on the console.

import Testing

@testable import Comparison

@Suite struct GuestOutputTests {
  @Test func whatTellsOfTimeIsNoDifference() {
    let a = GuestOutput(
      "BOOT-OK uptime=1.48 Linux\r\n[    1.500000] random: crng init done\r\nBENCH vm seconds=1.2\n"
    )
    let b = GuestOutput("BOOT-OK uptime=3.1 Linux\nBENCH vm seconds=20.75  \n\n\n")
    #expect(a == b)
    #expect(a.lines == ["BOOT-OK uptime=T Linux", "BENCH vm seconds=T"])
    #expect(a.firstDifference(from: b) == nil)
  }

  @Test func escapesAreNoDifference() {
    #expect(GuestOutput("a\u{1B}[6n\u{1B}[1;31mb\u{1B}[0m\n") == GuestOutput("ab"))
  }

  @Test func theFirstDifferenceIsFound() {
    let a = GuestOutput("one\ntwo\nthree")
    #expect(
      a.firstDifference(from: GuestOutput("one\nTWO\nthree"))
        == .init(line: 2, expected: "two", found: "TWO"))
    #expect(
      a.firstDifference(from: GuestOutput("one\ntwo"))
        == .init(line: 3, expected: "three", found: nil))
    #expect(
      GuestOutput("one").firstDifference(from: a) == .init(line: 2, expected: nil, found: "two"))
  }

  /// Only the kernel's own stamp is one; figures that programs print are compared.
  @Test(arguments: ["[1] done", "[abc] x", "seconds=abc", "uptime=", "[ 1.2.3] x", "x [    1.0] y"])
  func otherLinesAreKept(_ line: String) {
    #expect(GuestOutput(line).lines == [line])
  }

  @Test func emptyLinesInsideCount() {
    #expect(GuestOutput("a\n\nb") != GuestOutput("a\nb"))
  }

  @Test func marksAreSeenHoweverTheTextIsCut() {
    let text = Array("xx BOOT-OK uptime\n/ # / # ".utf8)
    let marks = [
      ConsoleMark(key: "first", name: "", text: ""),
      ConsoleMark(key: "prompt", name: "", text: "/ # ", after: "ok"),
      ConsoleMark(key: "ok", name: "", text: "BOOT-OK"),
    ]
    for size in 1...text.count {
      var watch = ConsoleWatch(marks)
      var time: UInt64 = 0
      for start in stride(from: 0, to: text.count, by: size) {
        time += 1
        watch.feed(Array(text[start..<min(start + size, text.count)]), at: time)
      }
      #expect(watch.reached.map(\.key) == ["first", "ok", "prompt"], "pieces of \(size)")
      #expect(watch["ok"]?.offset == 10)
      #expect(watch["prompt"]?.offset == 22)
      #expect(watch["ok"]?.time == UInt64((10 + size - 1) / size))
    }
  }

  @Test func aMarkWaitsForTheOneBeforeIt() {
    var watch = ConsoleWatch([
      ConsoleMark(key: "late", name: "", text: "b", after: "early"),
      ConsoleMark(key: "early", name: "", text: "a"),
    ])
    watch.feed(Array("bb".utf8), at: 1)
    #expect(watch.reached.isEmpty)
    watch.feed(Array("ab".utf8), at: 2)
    #expect(watch.reached.map(\.offset) == [3, 4])
  }
}
