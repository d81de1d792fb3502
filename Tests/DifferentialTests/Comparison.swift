// SPDX-License-Identifier: Apache-2.0
//
// Kiln's memory against the oracle's after the same program: result by result, then the arena and the
// page tables. A difference is told with the instruction, its operands, both values and the seed.

import Glibc
import RISCVGuest

/// What came out of a comparison.
struct Comparison {
  /// Sets of each row whose results agree.
  var agreeing: [String: Int] = [:]
  /// Differences, in words: an overview of each row and the first set that differs.
  var differences: [String] = []
  /// All sets that differ.
  var differenceCount = 0

  /// Compares two memories after a run of `program`.
  init(
    _ program: GuestProgram, kiln: UnsafeRawPointer, oracle: UnsafeRawPointer,
    tolerances: [Tolerance] = []
  ) {
    var counts = [Int](repeating: 0, count: program.rows.count)
    var overview: [Int: RowDifference] = [:]
    let tolerancesOfRow = program.rows.map { row in tolerances.filter { $0.applies(row) } }
    for set in 0..<program.setCount {
      let row = Int(program.rowOfSet[set])
      let a = program.result(set, in: kiln)
      let b = program.result(set, in: oracle)
      if Self.isEqual(a, b) || Self.agrees(program, set, Array(a), Array(b), tolerancesOfRow[row]) {
        counts[row] += 1
        continue
      }
      differenceCount += 1
      var difference =
        overview[row] ?? RowDifference(example: Self.describe(program, set, Array(a), Array(b)))
      difference.count += 1
      for word in a.indices where a[word] != b[word] {
        difference.bits[word, default: 0] |= a[word] ^ b[word]
      }
      overview[row] = difference
    }
    for (row, count) in counts.enumerated() { agreeing[program.rows[row]] = count }
    for (row, difference) in overview.sorted(by: { $0.key < $1.key }) {
      let words = difference.bits.sorted { $0.key < $1.key }
        .map { "\(Self.name(of: $0.key, program)) in \(hex($0.value))" }
      differences.append(
        "\(program.rows[row]): \(difference.count) differ: \(words.joined(separator: ", "))\n    "
          + difference.example)
    }
    compareMemory(program, kiln, oracle)
  }

  private struct RowDifference {
    /// The first set that differs, in words.
    let example: String
    var count = 0
    /// The bits that ever differ, by word.
    var bits: [Int: UInt64] = [:]
  }

  private static func isEqual(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    memcmp(a.baseAddress.unsafelyUnwrapped, b.baseAddress.unsafelyUnwrapped, a.count * 8) == 0
  }

  private static func agrees(
    _ program: GuestProgram, _ set: Int, _ a: [UInt64], _ b: [UInt64], _ tolerances: [Tolerance]
  ) -> Bool {
    if tolerances.isEmpty { return false }
    let record = program.record(set)
    let instruction = program.code(at: record[RecordWord.code])
    for word in a.indices where a[word] != b[word] {
      let place = ResultPlace(word: word, instruction: instruction, record: record)
      var difference = a[word] ^ b[word]
      for tolerance in tolerances { difference &= ~tolerance.ignoredBits(place, a, b) }
      if difference != 0 { return false }
    }
    return true
  }

  /// What instructions leave in memory outside of the two words that are watched; of page table
  /// entries not the accessed and dirty bits, which watched entries are compared for.
  private mutating func compareMemory(
    _ program: GuestProgram, _ kiln: UnsafeRawPointer, _ oracle: UnsafeRawPointer
  ) {
    let start = Int(HarnessMap.arena - HarnessMap.ram)
    let tables = Int(HarnessMap.tables - HarnessMap.ram)
    let end = Int(HarnessMap.records - HarnessMap.ram)
    guard memcmp(kiln + start, oracle + start, end - start) != 0 else { return }
    let first = stride(from: start, to: end, by: 8).first { offset in
      let difference =
        kiln.load(fromByteOffset: offset, as: UInt64.self)
        ^ oracle.load(fromByteOffset: offset, as: UInt64.self)
      return difference & (offset < tables ? ~0 : ~0xC0) != 0
    }
    guard let first else { return }
    differenceCount += 1
    let address = hex(HarnessMap.ram + UInt64(first))
    differences.append("\(program.name), seed \(program.seed): memory at \(address) differs")
  }

  // MARK: Words

  static func describe(
    _ program: GuestProgram, _ set: Int, _ a: [UInt64], _ b: [UInt64]
  ) -> String {
    let record = program.record(set)
    let row = program.rows[Int(program.rowOfSet[set])]
    let address = record[RecordWord.code]
    var text = "\(program.name), seed \(program.seed), set \(set): \(row)"
    text += " at \(hex(address)) [\(hex(program.code(at: address)))]"
    text += " mstatus=\(hex(record[RecordWord.mstatus])) fcsr=\(hex(record[RecordWord.fcsr]))"
    for pair in 0..<3 {
      let place = record[RecordWord.operands + pair * 2] / 8
      let name = place < 32 ? "x\(place)" : "f\(place - 32)"
      text += " \(name)=\(hex(record[RecordWord.operands + pair * 2 + 1]))"
    }
    text += " [\(hex(record[RecordWord.watch]))]=\(hex(record[RecordWord.memory]))"
    text += ",\(hex(record[RecordWord.memory + 1]))"
    for (i, number) in program.harness.options.inputs.enumerated() {
      text += " csr\(hex(UInt64(number)))=\(hex(record[RecordWord.inputs + i]))"
    }
    text += "\n  (result: Kiln, oracle)"
    for word in a.indices where a[word] != b[word] {
      text += " \(name(of: word, program)): \(hex(a[word])), \(hex(b[word]));"
    }
    return text + " cause \(hex(a[ResultWord.cause])), \(hex(b[ResultWord.cause]))"
  }

  private static func name(of word: Int, _ program: GuestProgram) -> String {
    switch word {
    case ResultWord.cause: return "cause"
    case 1..<32: return "x\(word)"
    case ResultWord.pc: return "epc"
    case ResultWord.value: return "tval"
    case ResultWord.mstatus: return "mstatus"
    case ResultWord.fcsr: return "fcsr"
    case ResultWord.memory..<ResultWord.outputs: return "memory"
    default:
      if word >= program.harness.floatWord { return "f\(word - program.harness.floatWord)" }
      return "csr\(hex(UInt64(program.harness.options.outputs[word - ResultWord.outputs])))"
    }
  }
}

/// A number in hexadecimal.
func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
