// SPDX-License-Identifier: Apache-2.0
//
// What is no instruction must be none on the oracle either: every 16-bit parcel that the decoder
// refuses, and 32-bit words that are one to three bits away from an instruction. And no CSR may be
// missing, or be there, unnoticed: all 4,096 numbers are read.

@testable import RISCVGuest
import TestSupport
import Testing

@Suite struct IllegalEncodingTests {
  @Test func parcelsAgreeWithTheOracle() throws {
    let parcels = (UInt32(0)..<0x1_0000).filter { parcel in
      parcel & 3 != 3 && InstructionRow.decoder.decode(parcel).opcode == .illegal
    }
    #expect(parcels.count > 1_000)
    try check("illegal parcels", parcels, seed: 21)
  }

  @Test func wordsAgreeWithTheOracle() throws {
    let seed = SeededGenerator.seed(default: 22)
    var random = SeededGenerator(seed: seed)
    let rows = InstructionRow.all.filter { !$0.isCompressed }
    var samplers = rows.map { RowSampler($0, seed: random.next()) }
    var words: [UInt32] = []
    while words.count < (Soak.isWanted ? 30_000 : 10_000) {
      let index = random.below(samplers.count)
      guard var word = samplers[index].next(&random)?.word else { continue }
      for _ in 0...random.below(3) { word ^= 1 << UInt32(random.below(32)) }
      if word & 3 == 3, InstructionRow.decoder.decode(word).opcode == .illegal {
        words.append(word)
      }
    }
    try check("illegal words", words, seed: seed)
  }

  /// Numbers that only the oracle has, or only Kiln.
  private static let otherRegisters: [(numbers: ClosedRange<UInt16>, reason: String)] = [
    (0x7A0...0x7A5, "debug triggers, which QEMU has"),
    (0x7A8...0x7A8, "the triggers' context, which QEMU has"),
    (0x3A4...0x3AF, "protection entries beyond 16: zero in Kiln, illegal in QEMU"),
    (0x3C0...0x3EF, "protection entries beyond 16: zero in Kiln, illegal in QEMU"),
  ]

  @Test func registerNumbersAgreeWithTheOracle() throws {
    let program = GuestProgram(
      "CSR numbers", options: HarnessOptions(hasFloat: true), capacity: 4096, seed: 23)
    for number in UInt16(0)..<4096 {
      if Self.otherRegisters.contains(where: { $0.numbers.contains(number) }) { continue }
      var set = OperandSet()
      // Its value is dropped: who has it, is the question.
      let read = GuestAssembler.csr(2, 10, number, 0)
      set.code = program.place([Encoding(read), Encoding(GuestAssembler.i(0x13, 0, 10, 0, 0))])
      set.mstatus = 3 << 11 | 3 << 13
      program.add(set, row: "CSR \(hex(UInt64(number)))")
    }
    program.finish()
    expectAgreement(try compare(program))
  }

  private func check(_ name: String, _ words: [UInt32], seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let program = GuestProgram(
      name, options: HarnessOptions(hasFloat: true), capacity: words.count, seed: seed)
    for word in words {
      var set = OperandSet()
      set.code = program.place([Encoding(word)])
      set.mstatus = random.pick([3, 3, 1, 0]) << 11 | 3 << 13
      set.watch = HarnessMap.arena + UInt64(random.below(1000)) * 8
      // If it is an instruction after all, it hasn't far to go.
      set.operands = [(Int(word >> 15 & 31), set.watch), (Int(word >> 7 & 31), set.watch)]
      program.add(set, row: hex(UInt64(word)))
    }
    program.finish()
    expectAgreement(try compare(program))
  }

  private func expectAgreement(_ comparison: Comparison) {
    let words = comparison.differences.prefix(40).joined(separator: "\n")
    #expect(comparison.differenceCount == 0, "\(words)")
  }
}
