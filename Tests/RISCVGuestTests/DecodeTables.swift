// SPDX-License-Identifier: Apache-2.0
//
// The decode tables themselves: no mistakes in any subset of extensions, and every row decodes what
// is sampled from it.

import InstructionPatterns
import Testing

@testable import RISCVGuest

@Suite struct DecodeTables {
  /// The full set, each extension alone, each one missing, and random sets.
  static let sets: [RISCVExtensions] = {
    var sets: [RISCVExtensions] = [.all, .standard, .general, []]
    for entry in RISCVExtension.all {
      sets.append(entry.flag.completed)
      sets.append(RISCVExtensions.all.removing(entry.flag))
    }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<40 {
      let random = RISCVExtensions(rawValue: generator.next()).intersection(.all)
      sets.append(random.union(.i).completed)
    }
    return sets
  }()

  @Test func haveNoMistakes() {
    for set in Self.sets {
      let decoder = RISCVDecoder(set)
      #expect(decoder.table.audit() == [], "\(set.isaString)")
      #expect(decoder.compressedTable.audit() == [], "\(set.isaString)")
    }
  }

  @Test func sampledEncodingsDecodeToTheirRow() throws {
    let decoder = RISCVDecoder(.all)
    var sampler = EncodingSampler(decoder.table, seed: 4)
    for (row, pattern) in RISCVDecoder.patterns(for: .all).enumerated() {
      for _ in 0..<50 {
        let sample = sampler.sample(row: row)
        let word = try #require(sample)
        let instruction = decoder.decode(word)
        #expect(instruction.opcode == pattern.opcode)
        #expect(instruction.byteCount == 4 && instruction.compressed == nil)
      }
    }
  }

  @Test func sampledFormsDecodeToTheirRow() throws {
    let decoder = RISCVDecoder(.all)
    var sampler = EncodingSampler(decoder.compressedTable, seed: 5)
    for (row, pattern) in RISCVDecoder.compressedPatterns(for: .all).enumerated() {
      for _ in 0..<50 {
        let sample = sampler.sample(row: row)
        let word = try #require(sample)
        let instruction = decoder.decode(word | 0xabcd_0000)
        #expect(instruction.opcode == pattern.opcode.opcode)
        #expect(instruction.compressed == pattern.opcode.form)
        #expect(instruction.byteCount == 2)
      }
    }
  }

  @Test func everyOpcodeAndFormHasARow() {
    let opcodes = Set(RISCVDecoder.patterns(for: .all).map(\.opcode))
    #expect(RISCVOpcode.allCases.filter { !opcodes.contains($0) } == [.illegal])
    let forms = Set(RISCVDecoder.compressedPatterns(for: .all).compactMap(\.opcode.form))
    #expect(RVCOpcode.allCases.filter { !forms.contains($0) } == [])
  }

  @Test func absentExtensionsAreIllegal() throws {
    let all = RISCVDecoder(.all)
    let base = RISCVDecoder(.i)
    let baseOpcodes = Set(RISCVDecoder.patterns(for: .i).map(\.opcode))
    // Hints of an absent extension are instructions of the base.
    let hints: [RISCVOpcode: RISCVOpcode] = [
      .pause: .fence, .prefetch_i: .ori, .prefetch_r: .ori, .prefetch_w: .ori,
    ]
    var sampler = EncodingSampler(all.table, seed: 6)
    for (row, pattern) in RISCVDecoder.patterns(for: .all).enumerated() {
      let sample = sampler.sample(row: row)
      let word = try #require(sample)
      let expected =
        baseOpcodes.contains(pattern.opcode)
        ? pattern.opcode : hints[pattern.opcode] ?? .illegal
      #expect(base.decode(word).opcode == expected, "\(pattern.opcode)")
    }
    for parcel in UInt32(0)...0xffff where parcel & 3 != 3 {
      #expect(base.decode(parcel).opcode == .illegal && base.decode(parcel).byteCount == 2)
    }
  }

  @Test func instructionsStaySmall() {
    #expect(MemoryLayout<RISCVInstruction>.stride == 16)
  }

  @Test func threadsShareADecoder() async {
    let decoder = RISCVDecoder(.all)
    let sums = await withTaskGroup(of: Int.self, returning: Set<Int>.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (UInt32(0)...0xffff).reduce(0) { $0 &* 31 &+ Int(decoder.decode($1).imm) }
        }
      }
      return await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(sums.count == 1)
  }
}
