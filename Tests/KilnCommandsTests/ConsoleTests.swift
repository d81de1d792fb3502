// SPDX-License-Identifier: Apache-2.0
//
// The parts of the console that have no process: the matcher, the escape keys, writing.

import Glibc
import Testing

@testable import KilnCommands

@Suite struct ConsoleTests {
  /// Where a text ends in a stream, by comparing everywhere.
  private static func firstEnd(of text: [UInt8], in stream: [UInt8]) -> Int? {
    guard stream.count >= text.count else { return nil }
    return (text.count...stream.count).first { Array(stream[($0 - text.count)..<$0]) == text }
  }

  /// All streams of `length` letters from a and b, against all texts up to four letters, cut into
  /// pieces of every size.
  @Test func matcherFindsWhatComparingFinds() throws {
    let letters: [[UInt8]] = (0..<256).map { number in
      (0..<8).map { number >> $0 & 1 == 0 ? 0x61 : 0x62 }
    }
    for length in 1...4 {
      for number in 0..<(1 << length) {
        let text = (0..<length).map { number >> $0 & 1 == 0 ? UInt8(0x61) : 0x62 }
        let matcher = try #require(TextMatcher(String(decoding: text, as: UTF8.self)))
        for stream in letters {
          let expected = Self.firstEnd(of: text, in: stream)
          for piece in 1...3 {
            var matcher = matcher
            var found: Int?
            for start in stride(from: 0, to: stream.count, by: piece) where found == nil {
              let end = min(start + piece, stream.count)
              found = matcher.feed(stream[start..<end]).map { start + $0 }
            }
            #expect(found == expected)
          }
        }
      }
    }
  }

  @Test func matcherGoesOnBehindAMatch() throws {
    var matcher = try #require(TextMatcher("aba"))
    #expect(matcher.feed(Array("ababa".utf8)) == 3)
    #expect(matcher.feed(Array("ba".utf8)) == nil)
    #expect(matcher.feed(Array("ba".utf8)) == 2)
    #expect(TextMatcher("") == nil)
  }

  @Test func escapeKeys() {
    var keys = EscapeKeys()
    var result = keys.feed(Array("ab\u{1}".utf8))
    #expect(result.guest == Array("ab".utf8) && result.requests.isEmpty)
    result = keys.feed(Array("x\u{1}\u{1}c\u{1}h\u{1}zd\u{3}".utf8))
    #expect(result.guest == [1, 0x63, 0x64, 3])
    #expect(result.requests == [.leave, .help])
  }

  @Test func aWriterGivesUpWhenStopped() throws {
    let (reader, writer) = try #require(makePipe(isBlocking: true))
    defer { close(reader) }
    let stop = try #require(StopSignal())
    let output = DescriptorWriter(writer, stop: stop)
    stop.raise()
    // Nobody reads: the pipe takes what it can, the rest is dropped instead of waiting for ever.
    let bytes = [UInt8](repeating: 0x2a, count: 1 << 20)
    #expect(bytes.withUnsafeBytes { output.write($0) } == nil)
    close(writer)
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let part = read(reader, &buffer, buffer.count), part > 0 { count += part }
    #expect(count > 0 && count < 1 << 20)
  }

  @Test func aWriterReportsAFullDisk() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    #expect([1].withUnsafeBytes { DescriptorWriter(full).write($0) } != nil)
  }
}
