// SPDX-License-Identifier: Apache-2.0
//
// Text that is no block: the right line and message for each kind of mistake, and no trap whatever the
// text. More examples, with their messages in place, are in FileTests/print.

import IR
import TestSupport
import Testing

@Suite("IR parser") struct IRParserTests {
  static func error(in text: String) -> IRParseError? {
    var builder = IRBuilder(handlers: HandlerTable([]))
    do {
      try RoundTripTests.parser.parse(text, into: &builder)
      return nil
    } catch {
      return error
    }
  }

  static func error(inOperation line: String) -> IRParseError? {
    error(in: "block pc=0x1000 instructions=1\ninsn_start +0x0\n\(line)\nexit_state\n")
  }

  @Test(
    arguments: [
      ("frob x1, x2", "unknown operation frob"), ("add x1, x2, x3", "bad attribute in add"),
      ("add.i16 x1, x2, x3", "bad attribute in add.i16"), ("mb.i64", "bad attribute in mb.i64"),
      ("ext32s.i32 x1, x2", "bad attribute in ext32s.i32"),
      ("guest_st.s32 x1, x2, +0, mmu0", "bad attribute in guest_st.s32"),
      ("fcvt_ff.f32.f32.boxed x1, x2, rne", "bad attribute in fcvt_ff.f32.f32.boxed"),
      ("add.i64 x1, x2", "add needs more operands"),
      ("add.i64 x1, x2, x3, x4", "add has too many operands"),
      ("add.i64 x1 x2, x3", "expected operands with a comma between them"),
      ("add.i64 x1, x2, x3,", "expected operands with a comma between them"),
      ("add.i64 x1, x2, x99", "x99 is no slot"),
      ("add.i64 x1, x2, #0x100000000", "the immediate does not fit 32 bits"),
      ("movi x1, 5", "5 is no immediate"), ("movi x1, #0xG", "#0xG is no immediate"),
      ("movi x1, #0x10000000000000000", "#0x10000000000000000 is no immediate"),
      ("pc_rel x1, 0x10", "0x10 is no distance"), ("pc_rel x1, +0x8000000000000000", nil),
      ("extract.i64 x1, x2, 256, 1", "256 is no bit position or length"),
      ("guest_ld.u8 x1, x2, +32768, mmu0", "+32768 is no displacement of 16 bits"),
      ("guest_ld.u8 x1, x2, +0, mmu16", "mmu16 is no MMU index"),
      ("fadd.f64 x1, x2, x3, up", "up is no rounding"),
      ("fcvt_fi.f64 x1, x2, i32, rtz", "i32 is no kind of integer"),
      ("call frob x1, x2, x3, x4", "unknown helper frob"), ("call", "call names no helper"),
      ("head #65536", "a head counts at most 65535 instructions"),
      ("br 5", "5 is no label"), ("br L5", "label L5 is placed nowhere"),
      ("L1:\nL1:", "label L1 is placed twice"), ("L1: mb", "a label stands alone on its line"),
      ("block pc=0x0 instructions=1", "a second block"),
      ("insn_start 4", "expected insn_start +0x… below 64 KiB"),
      ("insn_start +0x10000", "expected insn_start +0x… below 64 KiB"),
    ] as [(String, String?)])
  func mistakes(_ line: String, _ message: String?) {
    let error = Self.error(inOperation: line)
    #expect(error?.message == message ?? "+0x8000000000000000 is no distance")
    #expect((3...4).contains(error?.line ?? 0))
  }

  @Test func structure() {
    #expect(Self.error(in: "")?.message == "no block line")
    #expect(Self.error(in: "\n\nmb")?.description == "line 3: expected a block line first")
    #expect(Self.error(in: "block")?.message == "expected block pc=0x… instructions=…")
    #expect(
      Self.error(in: "block pc=0x0 instructions=0\ncall pure x1, x1, x1, x1")?.message
        == "call before the first insn_start")
  }

  @Test func limits() {
    let head = "block pc=0x0 instructions=1\ninsn_start +0x0\n"
    #expect(Self.error(in: head + String(repeating: "mb\n", count: 2040)) == nil)
    #expect(
      Self.error(in: head + String(repeating: "mb\n", count: 3000))?.message == "block too large")
    #expect(
      Self.error(in: head + String(repeating: "insn_start +0x0\n", count: 3000))?.message
        == "too many guest instructions")
    let labels = (0..<300).map { "L\($0):\n" }.joined()
    #expect(Self.error(in: head + labels)?.message == "too many labels")
    #expect(
      Self.error(in: head + String(repeating: "br L0\n", count: 300))?.message
        == "too many branches")
    let literal = "movi g[0xfff8], #0x123456789a\n"
    #expect(Self.error(in: head + String(repeating: literal, count: 2000)) == nil)
  }

  /// Blocks with a few bytes changed: the parser answers, and what it accepts the verifier and the
  /// printer can read.
  @Test func damagedText() {
    let seed = SeededGenerator.seed(default: 0xDA)
    var random = SeededGenerator(seed: seed)
    let source = RandomBlock(
      helpers: TestVocabulary.helpers, globals: Array(TestVocabulary.registers.prefix(4)))
    var builder = IRBuilder(handlers: HandlerTable([]))
    let alphabet = Array("0123456789abcdefxLg[]#+-.,:_ \n\t;é".utf8)
    var accepted = 0
    for _ in 0..<3000 {
      source.fill(&builder, &random)
      var bytes = Array(RoundTripTests.printer.text(of: builder.block).utf8)
      for _ in 0...random.below(4) {
        let at = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[at] = random.pick(alphabet)
        case 1: bytes.insert(random.pick(alphabet), at: at)
        default: if bytes.count > 1 { bytes.remove(at: at) }
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if (try? RoundTripTests.parser.parse(text, into: &builder)) == nil { continue }
      accepted += 1
      _ = RoundTripTests.verifier.errors(in: builder.block).map(\.description)
      #expect(!RoundTripTests.printer.text(of: builder.block).isEmpty)
    }
    #expect(accepted > 40, "seed \(seed)")
  }
}
