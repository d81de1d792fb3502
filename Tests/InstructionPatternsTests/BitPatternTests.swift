// SPDX-License-Identifier: Apache-2.0
//
// Pictures of encodings: what is read, what is refused, and how two of them relate.

import InstructionPatterns
import Testing

@Suite struct BitPatternTests {
  @Test func readsFixedAndFreeBits() throws {
    let pattern = try BitPattern(parsing: "01.. 1", width: 5)
    #expect(pattern.mask == 0b11001)
    #expect(pattern.value == 0b01001)
    #expect(pattern.allBits == 0b11111)
    #expect(pattern.fixedBitCount == 3)
    #expect(pattern.matches(0b01111))
    #expect(!pattern.matches(0b01110))
  }

  @Test func readsTheFullWidth() throws {
    let pattern = try BitPattern(parsing: "1...............................", width: 32)
    #expect(pattern.mask == 1 << 31)
    #expect(pattern.allBits == UInt32.max)
  }

  @Test func refusesWrongWidths() {
    #expect(throws: PatternError.wrongWidth(found: 4, expected: 5)) {
      try BitPattern(parsing: "01..", width: 5)
    }
    #expect(throws: PatternError.wrongWidth(found: 6, expected: 5)) {
      try BitPattern(parsing: "01.. 01", width: 5)
    }
    #expect(throws: PatternError.wrongWidth(found: 33, expected: 33)) {
      try BitPattern(parsing: "................. ................", width: 33)
    }
    #expect(throws: PatternError.wrongWidth(found: 0, expected: 0)) {
      try BitPattern(parsing: "", width: 0)
    }
  }

  @Test func refusesOtherCharacters() {
    #expect(throws: PatternError.unexpectedCharacter(UInt8(ascii: "x"))) {
      try BitPattern(parsing: "01x.0", width: 5)
    }
    #expect(PatternError.unexpectedCharacter(UInt8(ascii: "x")).description.contains("'x'"))
  }

  @Test func relatesPatterns() throws {
    let general = try BitPattern(parsing: "1...", width: 4)
    let special = try BitPattern(parsing: "1.00", width: 4)
    let crossing = try BitPattern(parsing: "..01", width: 4)
    #expect(general.contains(special) && !special.contains(general))
    #expect(general.overlaps(special) && general.overlaps(crossing))
    #expect(!general.contains(crossing) && !special.overlaps(crossing))
  }
}
