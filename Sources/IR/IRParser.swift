// SPDX-License-Identifier: Apache-2.0
//
// Reads one block in `IRPrinter`'s text form into an `IRBuilder`, operation by operation and without
// folding, so that printing the result gives the text back.
//
// - Every mnemonic, operand and number is checked for form and range; what is well-formed but makes
//   no legal block (a temporary read before it is written, an operation behind the end) is left to
//   `IRVerifier`.
// - Bad input throws an error with its line, it never traps: the builder's buffers are guarded.
// - Indentation and empty lines don't matter; labels may have any name of the form L and a number.

/// Text that is no block.
public struct IRParseError: Error, Equatable, CustomStringConvertible {
  /// Counted from 1.
  public let line: Int
  /// What is wrong, in one sentence without a full stop.
  public let message: String

  /// `line 3: …`.
  public var description: String { "line \(line): \(message)" }
}

/// Where a parsed block's operations came from.
public struct IRSourceMap: Sendable {
  /// The line of each cell, counted from 1; second cells have their operation's.
  public fileprivate(set) var lines: [Int] = []
}

/// Parses blocks.
public struct IRParser: Sendable {
  /// The guest's words.
  public let vocabulary: IRVocabulary

  /// A parser for a guest's blocks.
  public init(vocabulary: IRVocabulary = IRVocabulary()) { self.vocabulary = vocabulary }

  /// Reads a block into `builder`, whose former contents are dropped. After an error the builder
  /// holds part of a block.
  @discardableResult
  public func parse(
    _ text: String, into builder: inout IRBuilder
  ) throws(IRParseError) -> IRSourceMap {
    var state = State()
    builder.begin(pc: 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      state.line += 1
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
      if words.isEmpty { continue }
      try parse(words, &state, &builder)
      while state.map.lines.count < builder.cellCount { state.map.lines.append(state.line) }
    }
    guard let count = state.instructions else { throw state.error("no block line") }
    for label in state.labels.values.sorted(by: { $0.line < $1.line }) where !label.isPlaced {
      throw IRParseError(line: label.line, message: "label L\(label.number) is placed nowhere")
    }
    builder.finish()
    builder.setHeadInstructionCount(count)
    return state.map
  }

  // MARK: Lines

  fileprivate struct NamedLabel {
    let label: Label
    let number: UInt64
    /// Where it was seen first.
    let line: Int
    var isPlaced = false
  }

  struct State {
    var line = 0
    /// From the block line; nil before it.
    var instructions: UInt16?
    fileprivate var labels: [UInt64: NamedLabel] = [:]
    fileprivate var map = IRSourceMap()
    fileprivate var branches = 0

    func error(_ message: String) -> IRParseError { IRParseError(line: line, message: message) }
  }

  private func parse(
    _ words: [Substring], _ state: inout State, _ builder: inout IRBuilder
  ) throws(IRParseError) {
    if words[0] == "block" { return try parseBlockLine(words, &state, &builder) }
    guard state.instructions != nil else { throw state.error("expected a block line first") }
    if words[0].hasSuffix(":") {
      guard words.count == 1 else { throw state.error("a label stands alone on its line") }
      let number = try labelNumber(words[0].dropLast(), state)
      let label = try label(number, &state, &builder)
      guard state.labels[number]?.isPlaced == false else {
        throw state.error("label L\(number) is placed twice")
      }
      state.labels[number]?.isPlaced = true
      builder.place(label)
    } else if words[0] == "insn_start" {
      guard words.count == 2, words[1].hasPrefix("+"), let value = TextScan.signed(words[1]),
        let offset = UInt16(exactly: value)
      else { throw state.error("expected insn_start +0x… below 64 KiB") }
      guard builder.instructionCount < IRBuilder.capacity else {
        throw state.error("too many guest instructions")
      }
      builder.beginInstruction(offset: Int(offset))
    } else {
      try parseOperation(words, &state, &builder)
    }
  }

  private func parseBlockLine(
    _ words: [Substring], _ state: inout State, _ builder: inout IRBuilder
  ) throws(IRParseError) {
    guard state.instructions == nil else { throw state.error("a second block") }
    guard words.count == 3, words[1].hasPrefix("pc=0x"), words[2].hasPrefix("instructions="),
      let pc = TextScan.hexadecimal(words[1].dropFirst(5)),
      let wide = TextScan.decimal(words[2].dropFirst(13)), let count = UInt16(exactly: wide)
    else { throw state.error("expected block pc=0x… instructions=…") }
    builder.begin(pc: pc)
    state.instructions = count
  }

  // MARK: Labels

  private func labelNumber(_ word: Substring, _ state: State) throws(IRParseError) -> UInt64 {
    guard word.hasPrefix("L"), let number = TextScan.decimal(word.dropFirst()) else {
      throw state.error("\(word) is no label")
    }
    return number
  }

  private func label(
    _ number: UInt64, _ state: inout State, _ builder: inout IRBuilder
  ) throws(IRParseError) -> Label {
    if let known = state.labels[number] { return known.label }
    guard state.labels.count < IRBuilder.labelCapacity else { throw state.error("too many labels") }
    let label = builder.makeLabel()
    state.labels[number] = NamedLabel(label: label, number: number, line: state.line)
    return label
  }

  /// The label a branch names.
  func branchLabel(
    _ word: Substring, _ state: inout State, _ builder: inout IRBuilder
  ) throws(IRParseError) -> Label {
    guard state.branches < IRBuilder.labelCapacity else { throw state.error("too many branches") }
    state.branches += 1
    return try label(try labelNumber(word, state), &state, &builder)
  }
}
