// SPDX-License-Identifier: Apache-2.0
//
// Every instruction there is, in every mode that matters: the block is legal IR by the verifier's
// rules (no write to x0, no temporary across instructions, no link behind a mode change…), and what
// the mode forbids is an illegal instruction.

import IR
import InstructionPatterns
import Testing
import Translation

@testable import RISCVGuest

@Suite struct TranslateVerified {
  /// Modes: all allowed; U-mode with everything off; M-mode with clean FS and a reserved frm.
  static let modes: [RISCVBlockFlags] = [
    .supervisor,
    RISCVBlockFlags(
      privilege: 0, dataIndex: RISCVMMUIndex.user, floatState: 0, reservedRounding: false,
      cboZero: false, cboClean: false, cboInvalidate: 0),
    RISCVBlockFlags(
      privilege: 3, dataIndex: RISCVMMUIndex.machine, floatState: 2, reservedRounding: true,
      cboZero: true, cboClean: false, cboInvalidate: 3),
  ]

  static let samplesPerRow = 12

  /// Random encodings of every row, 16-bit forms included, each with its row's opcode.
  static func samples(_ decoder: RISCVDecoder, seed: UInt64) -> [(UInt32, RISCVOpcode)] {
    let extensions = decoder.extensions
    var samples: [(UInt32, RISCVOpcode)] = []
    var wide = EncodingSampler(decoder.table, seed: seed)
    for (row, pattern) in RISCVDecoder.patterns(for: extensions).enumerated() {
      for _ in 0..<samplesPerRow {
        if let word = wide.sample(row: row) { samples.append((word, pattern.opcode)) }
      }
    }
    var narrow = EncodingSampler(decoder.compressedTable, seed: seed)
    for (row, pattern) in RISCVDecoder.compressedPatterns(for: extensions).enumerated() {
      for _ in 0..<samplesPerRow {
        if let word = narrow.sample(row: row) { samples.append((word, pattern.opcode.opcode)) }
      }
    }
    return samples
  }

  @Test(arguments: modes)
  func everyInstructionIsLegalIR(_ flags: RISCVBlockFlags) {
    var seen: Set<RISCVOpcode> = []
    for (word, opcode) in Self.samples(TranslatedWords.allExtensions, seed: 11) {
      seen.insert(opcode)
      let code = TranslatedWords([word], flags: flags)
      let errors = code.errors
      let cells = code.cellCount
      #expect(errors.isEmpty, "\(opcode.mnemonic) \(String(word, radix: 16)): \(errors)")
      #expect(cells <= IRBuilder.instructionReserve)
    }
    let missing = Set(RISCVOpcode.allCases).subtracting(seen).subtracting([.illegal])
    #expect(missing.isEmpty)
  }

  @Test func jumpsWithoutCompressedFormsAreLegalIR() {
    for (word, opcode) in Self.samples(TranslatedWords.wideOnly, seed: 12) {
      let code = TranslatedWords([word], decoder: TranslatedWords.wideOnly)
      let errors = code.errors
      #expect(errors.isEmpty, "\(opcode.mnemonic) \(String(word, radix: 16)): \(errors)")
    }
  }

  @Test func randomBlocksAreLegalIR() {
    var generator = SeededGenerator(seed: 13)
    let samples = Self.samples(TranslatedWords.allExtensions, seed: 14)
    for _ in 0..<300 {
      let words = (0..<24).map { _ in samples[Int(generator.next() % UInt64(samples.count))].0 }
      let code = TranslatedWords(words)
      let errors = code.errors
      #expect(errors.isEmpty, "\(words.map { String($0, radix: 16) }): \(errors)")
    }
  }

  @Test(arguments: modes)
  func modesForbid(_ flags: RISCVBlockFlags) {
    for (word, opcode) in Self.samples(TranslatedWords.allExtensions, seed: 15) {
      let instruction = TranslatedWords.allExtensions.decode(word)
      let isDynamic = instruction.rm == 7
      let isReserved = instruction.rm == 5 || instruction.rm == 6
      let expected: Bool
      switch opcode {
      case .mret: expected = flags.privilege < 3
      case .sret, .wfi, .sfence_vma, .sinval_vma, .sfence_w_inval, .sfence_inval_ir:
        expected = flags.privilege == 0
      case .cbo_zero: expected = !flags.allowsCBOZero
      case .cbo_clean, .cbo_flush: expected = !flags.allowsCBOClean
      case .cbo_inval: expected = flags.cboInvalidate == 0
      case .illegal: expected = true
      default:
        expected =
          "\(opcode)".hasPrefix("f") && !"\(opcode)".hasPrefix("fence")
          && (flags.floatState == 0 || isReserved || isDynamic && flags.hasReservedRounding)
          || [.flw, .fld, .flh].contains(opcode) && flags.floatState == 0
      }
      let isIllegal = TranslatedWords([word], flags: flags).lines.contains {
        $0.hasPrefix("call illegal ")
      }
      #expect(isIllegal == expected, "\(opcode.mnemonic) \(String(word, radix: 16))")
    }
  }
}
