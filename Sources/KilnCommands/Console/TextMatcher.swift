// SPDX-License-Identifier: Apache-2.0
//
// Finds a text in a stream of bytes that arrives in pieces, however it is cut: Knuth, Morris and
// Pratt's automaton, one state transition a byte and no byte kept.

/// Looks for one text in a stream.
struct TextMatcher: Sendable {
  private let text: [UInt8]
  /// For each prefix of `text`, the length of its longest border.
  private let borders: [Int]
  private var matched = 0

  /// A matcher for a text, by its UTF-8 bytes. Nil for an empty one.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return nil }
    var borders = [0]
    for index in bytes.indices.dropFirst() {
      var length = borders[index - 1]
      while length > 0, bytes[length] != bytes[index] { length = borders[length - 1] }
      borders.append(bytes[length] == bytes[index] ? length + 1 : 0)
    }
    self.text = bytes
    self.borders = borders
  }

  /// Goes on with the stream's next bytes. The number of them up to and including the text's last
  /// byte; nil if the text isn't complete yet. After a match a new search begins behind it.
  mutating func feed(_ bytes: some Collection<UInt8>) -> Int? {
    var count = 0
    for byte in bytes {
      count += 1
      while matched > 0, text[matched] != byte { matched = borders[matched - 1] }
      if text[matched] == byte { matched += 1 }
      if matched == text.count {
        matched = 0
        return count
      }
    }
    return nil
  }
}
