// SPDX-License-Identifier: Apache-2.0
//
// The decoder against LLVM's: what is legal, what it is called, its operands. Needs LLVM 19 or
// later (older ones lack extensions or pin the rounding mode of exact conversions). Every
// difference is a named exception with its reason; an exception that never occurs fails the test,
// too.

import InstructionPatterns
import Testing

@testable import Disassembly
@testable import RISCVGuest

@Suite struct DecodeAgainstLLVM {
  /// The words on which the two may differ, and why.
  enum Exception: String, CaseIterable {
    case fenceFields = "fences ignore reserved fields, as the manual asks; LLVM refuses them"
    case debugReturn = "dret belongs to debug mode, which Kiln doesn't have"
    case hypervisor = "Svinval's hypervisor half needs H; LLVM asks for Svinval only"
    case zeroUpperImmediate = "c.lui of zero is reserved; LLVM doesn't check"
    case definedIllegal = "c.unimp is a name for the all-zero parcel"
    case roundingMode = "rm 5 and 6 are refused by the translator, with a reserved frm"
  }

  private static let isInstalled: Bool = {
    typealias GetVersion =
      @convention(c) (
        UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
      ) -> Void
    let getVersion = LLVMDisassembly.shared?.library.function(
      "LLVMGetVersion", as: GetVersion.self)
    var major: UInt32 = 0
    getVersion?(&major, nil, nil)
    return major >= 19
  }()

  /// Turns LLVM's aliases off, once per process: it is one of LLVM's global options.
  private static let aliasesAreOff: Bool = {
    typealias ParseOptions =
      @convention(c) (CInt, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<CChar>?) -> Void
    let parse = LLVMDisassembly.shared?.library.function(
      "LLVMParseCommandLineOptions", as: ParseOptions.self)
    guard let parse else { return false }
    "kiln".withCString { program in
      "-riscv-no-aliases".withCString { option in parse(2, [program, option], nil) }
    }
    return true
  }()

  private func disassembler(_ extensions: RISCVExtensions) -> Disassembler {
    Disassembler(triple: "riscv64", features: extensions.disassemblerFeatures)
  }

  /// LLVM's text for one instruction, nil where it finds none.
  private func llvmText(_ disassembler: Disassembler, _ word: UInt32) -> String? {
    let size = word & 3 == 3 ? 4 : 2
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    let line = disassembler.disassemble(bytes, at: 0)[0]
    return line.text.hasPrefix(".") ? nil : line.text
  }

  // MARK: - Names and operands

  @Test(.enabled(if: isInstalled, "needs LLVM 19"))
  func instructionsReadTheSame() throws {
    try #require(Self.aliasesAreOff)
    let decoder = RISCVDecoder(.all)
    let disassembler = disassembler(.all)
    var sampler = EncodingSampler(decoder.table, seed: 11)
    var csrs: [String: UInt16] = [:]
    for (row, pattern) in RISCVDecoder.patterns(for: .all).enumerated() {
      for _ in 0..<200 {
        let sample = sampler.sample(row: row)
        var word = try #require(sample)
        // Fields that LLVM wants zero and the manual ignores: see `Exception.fenceFields`.
        if pattern.opcode == .fence { word &= 0x0ff0_707f }
        if pattern.opcode == .fence_i { word &= 0x0000_707f }
        let instruction = decoder.decode(word)
        if [5, 6].contains(instruction.rm) { continue }
        let ours = llvmSpelling(of: instruction, DecodeText.text(instruction, pattern.format))
        guard let theirs = llvmText(disassembler, word) else {
          Issue.record("\(hex(word)) is no instruction for LLVM, for us: \(ours)")
          continue
        }
        if ours == theirs { continue }
        // A CSR that LLVM has a name for: the same name must always go with the same number.
        let ourParts = ours.split(separator: " ")
        let theirParts = theirs.split(separator: " ")
        guard ourParts.count == 4, theirParts.count == 4, ours.hasPrefix("csr"),
          zip(ourParts, theirParts).enumerated().allSatisfy({ $0 == 2 || $1.0 == $1.1 })
        else {
          Issue.record("\(hex(word)) is for us: \(ours); for LLVM: \(theirs)")
          continue
        }
        let name = String(theirParts[2].dropLast())
        #expect(
          csrs.updateValue(instruction.csr, forKey: name) ?? instruction.csr == instruction.csr)
      }
    }
    #expect(Set(csrs.values).count == csrs.count)
    #expect(csrs.count > 50)
    #expect(llvmText(disassembler, 0x3000_2573) == "csrrs a0, mstatus, zero")
  }

  @Test(.enabled(if: isInstalled, "needs LLVM 19"))
  func formsReadTheSame() throws {
    try #require(Self.aliasesAreOff)
    let decoder = RISCVDecoder(.all)
    let disassembler = disassembler(.all)
    for word in UInt32(0)...0xffff where word & 3 != 3 {
      let instruction = decoder.decode(word)
      guard let form = instruction.compressed else { continue }
      let ours = DecodeText.text(instruction, form)
      let theirs = llvmText(disassembler, word)
      #expect(ours == theirs, "\(hex(word))")
    }
  }

  /// `text`, but for what LLVM writes shorter even without aliases.
  private func llvmSpelling(of instruction: RISCVInstruction, _ text: String) -> String {
    switch instruction.opcode {
    case .pause: "fence w, 0"
    // Conversions that are always exact: the default mode goes without saying.
    case .fcvt_d_w, .fcvt_d_wu, .fcvt_d_s, .fcvt_s_h, .fcvt_d_h:
      instruction.rm == 0 ? String(text.dropLast(", rne".count)) : text
    default: text
    }
  }

  // MARK: - Legality

  @Test(
    .enabled(if: isInstalled, "needs LLVM 19"),
    arguments: ["max", "rv64gc", "rv64imac", "rv64gc_zcb", "rv64imc_zcb_zba_zbb", "rv64i"])
  func parcelsAreLegalForBoth(cpu: String) throws {
    let set = try RISCVExtensions(cpu: cpu)
    let decoder = RISCVDecoder(set)
    let disassembler = disassembler(set)
    let words = (UInt32(0)...0xffff).filter { $0 & 3 != 3 }
    let isCompressed = set.contains(.c)
    try compare(
      words, decoder, disassembler,
      expecting: isCompressed ? [.zeroUpperImmediate, .definedIllegal] : [])
  }

  @Test(
    .enabled(if: isInstalled, "needs LLVM 19"),
    arguments: ["max", "rv64gc", "rv64imac_zba_zbs", "rv64gc_zfhmin_zbb_zicbom", "rv64i"])
  func wordsAreLegalForBoth(cpu: String) throws {
    let set = try RISCVExtensions(cpu: cpu)
    let decoder = RISCVDecoder(set)
    let disassembler = disassembler(set)
    var expected: Set<Exception> = [.fenceFields, .debugReturn]
    if set.contains(.svinval) { expected.insert(.hypervisor) }
    if set.contains(.f) { expected.insert(.roundingMode) }
    try compare(wordsWorthTrying(), decoder, disassembler, expecting: expected)
  }

  private func compare(
    _ words: [UInt32], _ decoder: RISCVDecoder, _ disassembler: Disassembler,
    expecting expected: Set<Exception>
  ) throws {
    try #require(Self.aliasesAreOff)
    var seen: Set<Exception> = []
    for word in words {
      let instruction = decoder.decode(word)
      let theirs = llvmText(disassembler, word)
      if (instruction.opcode != .illegal) == (theirs != nil) { continue }
      if let exception = exception(for: instruction, theirs) {
        seen.insert(exception)
      } else {
        Issue.record("\(hex(word)) is for us: \(instruction); for LLVM: \(theirs ?? "illegal")")
      }
    }
    #expect(seen == expected)
  }

  private func exception(for instruction: RISCVInstruction, _ theirs: String?) -> Exception? {
    if theirs == "dret" { return .debugReturn }
    if theirs == "c.unimp" { return .definedIllegal }
    if let theirs, theirs.hasPrefix("c.lui"), theirs.hasSuffix(", 0") { return .zeroUpperImmediate }
    if let theirs, theirs.hasPrefix("hinval.") { return .hypervisor }
    if theirs == nil, [.fence, .fence_i].contains(instruction.opcode) { return .fenceFields }
    if theirs == nil, [5, 6].contains(instruction.rm) { return .roundingMode }
    return nil
  }

  /// Random words, and the neighbours of every row: samples with one fixed bit turned over.
  private func wordsWorthTrying() -> [UInt32] {
    var generator = SeededGenerator(seed: 12)
    var words = (0..<100_000).map { _ in UInt32(truncatingIfNeeded: generator.next()) | 3 }
    let table = RISCVDecoder(.all).table
    var sampler = EncodingSampler(table, seed: 13)
    for row in 0..<table.rowCount {
      guard let pattern = table.patterns[row] else { continue }
      for bit in 2..<32 where pattern.mask >> UInt32(bit) & 1 != 0 {
        for _ in 0..<8 {
          if let word = sampler.sample(row: row) { words.append(word ^ 1 << UInt32(bit)) }
        }
      }
      // A word LLVM knows by all its bits, in privileged and cache instructions.
      for _ in 0..<20 { if let word = sampler.sample(row: row) { words.append(word) } }
    }
    // SYSTEM without operands, all of it: returns, waits, fences and what lies between.
    words += (UInt32(0)...0xfff).map { $0 << 20 | 0x73 }
    return words
  }

  private func hex(_ word: UInt32) -> String { "0x" + String(word, radix: 16) }
}
