// SPDX-License-Identifier: Apache-2.0
//
// One program in the making: the harness, the instructions under test in code memory full of
// `c.ebreak`, an arena of random bytes, and a record for each operand set. The host remembers what
// each record is about, so that a difference can be told in words.

import TestSupport

/// One operand set: what runs, in which mode, on which values.
struct OperandSet {
  /// Address of the instruction under test.
  var code: UInt64 = 0
  /// mstatus when it runs: MPP is the mode.
  var mstatus: UInt64 = 0
  /// fcsr when it runs.
  var fcsr: UInt64 = 0
  /// Two words of memory at this address are set before and stored behind the instruction.
  var watch: UInt64 = HarnessMap.arena
  /// Their values before.
  var memory: (UInt64, UInt64) = (0, 0)
  /// Up to three registers to set: 0…31 are x0…x31, 32…63 f0…f31. The last one wins.
  var operands: [(register: Int, value: UInt64)] = []
  /// Values of the CSRs the harness sets, in its order.
  var inputs: [UInt64] = []
}

/// Memory as both executors start with, and what is known about its records.
final class GuestProgram {
  let harness: Harness
  let name: String
  let seed: UInt64
  /// The program's memory; only `usedByteCount` bytes of it are ever touched.
  let memory: UnsafeMutableRawPointer
  private(set) var setCount = 0
  /// The row each record tests.
  private(set) var rowOfSet: [UInt16] = []
  private(set) var rows: [String] = []
  private var rowIndices: [String: UInt16] = [:]
  private let capacity: Int
  private var slots: CodeSlots

  /// Room for `capacity` operand sets.
  init(_ name: String, options: HarnessOptions, capacity: Int, seed: UInt64) {
    self.name = name
    self.seed = seed
    self.capacity = capacity
    harness = Harness(options)
    memory = .allocate(byteCount: Int(HarnessMap.ramByteCount), alignment: 4096)
    slots = CodeSlots()
    let end = Int(HarnessMap.records - HarnessMap.ram)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: end)
    precondition(usedByteCount <= Int(HarnessMap.end - HarnessMap.ram), "\(name): too many sets")
    memory.advanced(by: end)
      .initializeMemory(as: UInt8.self, repeating: 0, count: usedByteCount - end)
    for (i, word) in harness.code.enumerated() { put(word, at: HarnessMap.ram + UInt64(i) * 4) }
    precondition(harness.code.count * 4 <= 0x4000)
    memory.advanced(by: Int(HarnessMap.code - HarnessMap.ram)).initializeMemory(
      as: UInt16.self, repeating: 0x9002, count: Int(HarnessMap.codeEnd - HarnessMap.code) / 2)
    var random = SeededGenerator(seed: seed)
    for i in 0..<64 { put(random.next(), at: HarnessMap.image + UInt64(i) * 8) }
    for i in 0..<HarnessMap.arenaByteCount / 8 {
      put(random.next(), at: HarnessMap.arena + UInt64(i) * 8)
    }
  }

  deinit { memory.deallocate() }

  private var recordBytes: Int { harness.recordWords * 8 }
  private var resultBytes: Int { harness.resultWords * 8 }
  private var results: UInt64 { (HarnessMap.records + UInt64(capacity * recordBytes) + 63) & ~63 }
  /// Bytes from the start of RAM that the program uses.
  var usedByteCount: Int { Int(results - HarnessMap.ram) + capacity * resultBytes }

  /// Stores a value in guest memory.
  func put<T: FixedWidthInteger & BitwiseCopyable>(_ value: T, at address: UInt64) {
    memory.storeBytes(
      of: value.littleEndian, toByteOffset: Int(address - HarnessMap.ram), as: T.self)
  }

  // MARK: Code

  /// Places instructions so that nothing else is near; returns their address.
  func place(_ instructions: [Encoding], _ position: CodePosition = .anywhere) -> UInt64 {
    let address = slots.take(position)
    write(instructions, at: address)
    return address
  }

  /// Places a longer run of instructions, `misalignment` bytes into a line; returns its address.
  func placeLong(_ instructions: [Encoding], byteCount: Int, misalignment: Int) -> UInt64 {
    let address = slots.takeRun(byteCount + misalignment) + UInt64(misalignment)
    write(instructions, at: address)
    return address
  }

  /// Writes instructions to code memory.
  func write(_ instructions: [Encoding], at address: UInt64) {
    var at = address
    for instruction in instructions {
      put(UInt16(truncatingIfNeeded: instruction.word), at: at)
      if instruction.byteCount == 4 {
        put(UInt16(truncatingIfNeeded: instruction.word >> 16), at: at + 2)
      }
      at += UInt64(instruction.byteCount)
    }
  }

  /// Whether a jump may land at an address: code memory without code.
  func reserveLanding(at address: UInt64) -> Bool { slots.reserve(address) }

  // MARK: Records

  /// Adds an operand set for a row of the decode or CSR tables.
  func add(_ set: OperandSet, row: String) {
    precondition(setCount < capacity, "\(name): no room for another set")
    let record = HarnessMap.records + UInt64(setCount * recordBytes)
    func word(_ index: Int, _ value: UInt64) { put(value, at: record + UInt64(index * 8)) }
    word(RecordWord.code, set.code)
    word(RecordWord.mstatus, set.mstatus)
    word(RecordWord.fcsr, set.fcsr)
    word(RecordWord.watch, set.watch)
    word(RecordWord.memory, set.memory.0)
    word(RecordWord.memory + 1, set.memory.1)
    for (i, operand) in set.operands.prefix(3).enumerated() {
      word(RecordWord.operands + i * 2, UInt64(operand.register) * 8)
      word(RecordWord.operands + i * 2 + 1, operand.value)
    }
    for (i, value) in set.inputs.enumerated() { word(RecordWord.inputs + i, value) }
    setCount += 1
    rowOfSet.append(index(of: row))
  }

  private func index(of row: String) -> UInt16 {
    if let known = rowIndices[row] { return known }
    let new = UInt16(rows.count)
    rows.append(row)
    rowIndices[row] = new
    return new
  }

  /// How many sets test a row.
  func setCount(of row: String) -> Int {
    guard let index = rowIndices[row] else { return 0 }
    return rowOfSet.count { $0 == index }
  }

  /// Writes the harness's pointers; to be called before the program runs.
  func finish() {
    put(HarnessMap.records, at: HarnessMap.pointers)
    put(results, at: HarnessMap.pointers + 8)
    put(HarnessMap.records + UInt64(setCount * recordBytes), at: HarnessMap.pointers + 16)
  }

  /// The result of a record in a memory after a run.
  func result(_ set: Int, in memory: UnsafeRawPointer) -> UnsafeBufferPointer<UInt64> {
    let at = memory + Int(results - HarnessMap.ram) + set * resultBytes
    return UnsafeBufferPointer(
      start: at.assumingMemoryBound(to: UInt64.self), count: harness.resultWords)
  }

  /// The words of a record.
  func record(_ set: Int) -> [UInt64] {
    let at = memory + Int(HarnessMap.records - HarnessMap.ram) + set * recordBytes
    return (0..<harness.recordWords).map { at.load(fromByteOffset: $0 * 8, as: UInt64.self) }
  }

  /// The first bytes of code at an address, as words.
  func code(at address: UInt64) -> UInt64 {
    guard (HarnessMap.code..<HarnessMap.codeEnd - 8).contains(address) else { return 0 }
    return (memory + Int(address - HarnessMap.ram)).loadUnaligned(as: UInt64.self)
  }
}

/// An encoded instruction.
struct Encoding {
  let word: UInt32
  var byteCount: Int { word & 3 == 3 ? 4 : 2 }
  init(_ word: UInt32) { self.word = word }
}

/// Where code is placed.
enum CodePosition {
  /// In a 64-byte line of its own, at its middle.
  case anywhere
  /// The first instruction's two halves lie in two pages.
  case acrossPages
  /// As far as possible from other code, for jumps that go far.
  case spread
}

/// Hands out lines of code memory.
private struct CodeSlots {
  private static let line: UInt64 = 64
  private var next = HarnessMap.code + line
  private var nextCrossing = HarnessMap.code + 0x1000
  private var nextSpread = HarnessMap.code + 0x20_0000 + 2 * line
  /// Lines that hold code, and lines that jumps land in: any number of them share one.
  private var occupied: Set<UInt64> = []
  private var landings: Set<UInt64> = []

  mutating func take(_ position: CodePosition) -> UInt64 {
    let address: UInt64
    switch position {
    case .anywhere:
      while !isFree(next) { next += Self.line }
      address = next + 32
      next += Self.line
    case .acrossPages:
      while !isFree(nextCrossing) || !isFree(nextCrossing - 1) { nextCrossing += 0x1000 }
      address = nextCrossing - 2
      occupied.insert(nextCrossing / Self.line)
      nextCrossing += 0x1000
    case .spread:
      while !isFree(nextSpread) { nextSpread += Self.line }
      address = nextSpread + 32
      nextSpread += 16 * Self.line
    }
    precondition(address < HarnessMap.codeEnd - 0x1000, "code memory is full")
    occupied.insert(address / Self.line)
    return address
  }

  /// The start of a run of lines that nothing else uses, with a line of breakpoints behind it.
  mutating func takeRun(_ byteCount: Int) -> UInt64 {
    defer { next += (UInt64(byteCount) / Self.line + 2) * Self.line }
    precondition(next + UInt64(byteCount) < HarnessMap.codeEnd - 0x1000, "code memory is full")
    return next
  }

  private func isFree(_ address: UInt64) -> Bool {
    !occupied.contains(address / Self.line) && !landings.contains(address / Self.line)
  }

  mutating func reserve(_ address: UInt64) -> Bool {
    guard (HarnessMap.code + 64..<HarnessMap.codeEnd - 64).contains(address),
      !occupied.contains(address / Self.line)
    else { return false }
    landings.insert(address / Self.line)
    return true
  }
}
