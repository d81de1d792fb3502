// SPDX-License-Identifier: Apache-2.0
//
// The guest's console as it is seen from outside: its text, and the moments at which chosen texts were
// complete. The only clock here is the host's, so a machine can't flatter itself.

/// A point of a run: the console has printed a text.
public struct ConsoleMark: Codable, Equatable, Sendable {
  /// Its key in JSON and CSV.
  public var key: String
  /// Its name for people.
  public var name: String
  /// The text; the first byte of output if it is empty.
  public var text: String
  /// The key of the mark that has to come before; any time if there is none.
  public var after: String?

  /// A mark.
  public init(key: String, name: String, text: String, after: String? = nil) {
    self.key = key
    self.name = name
    self.text = text
    self.after = after
  }
}

/// Watches one run's console.
struct ConsoleWatch {
  /// A mark that was reached.
  struct Reached {
    let key: String
    /// The host's clock when its text was seen.
    let time: UInt64
    /// Bytes of the console up to the end of the text.
    let offset: Int
  }

  private let marks: [(mark: ConsoleMark, bytes: [UInt8])]
  /// Where to look for a mark's text next.
  private var positions: [Int]
  /// All that was printed.
  private(set) var bytes: [UInt8] = []
  /// Marks in the order they were reached.
  private(set) var reached: [Reached] = []

  init(_ marks: [ConsoleMark]) {
    self.marks = marks.map { ($0, Array($0.text.utf8)) }
    positions = Array(repeating: 0, count: marks.count)
  }

  /// The mark with this key, if it was reached.
  subscript(key: String) -> Reached? { reached.first { $0.key == key } }

  /// Goes on with what was seen at a time.
  mutating func feed(_ piece: [UInt8], at time: UInt64) {
    bytes += piece
    // A mark may open the way for another in the same piece.
    var changed = true
    while changed {
      changed = false
      for index in marks.indices where self[marks[index].mark.key] == nil {
        let mark = marks[index].mark
        if let after = mark.after {
          guard let earlier = self[after] else { continue }
          positions[index] = max(positions[index], earlier.offset)
        }
        guard let offset = find(marks[index].bytes, from: &positions[index]) else { continue }
        reached.append(Reached(key: mark.key, time: time, offset: offset))
        changed = true
      }
    }
  }

  /// The offset behind the first occurrence of a text from `start` on; without one `start` becomes
  /// where to go on.
  private func find(_ text: [UInt8], from start: inout Int) -> Int? {
    guard let first = text.first else { return bytes.isEmpty ? nil : 1 }
    var index = start
    while index + text.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + text.count].elementsEqual(text) {
        return index + text.count
      }
      index += 1
    }
    start = index
    return nil
  }
}
