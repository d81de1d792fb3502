// SPDX-License-Identifier: Apache-2.0
//
// Slot names: every offset has a name of its own that means it again.

import IR
import Testing

@Suite("Slot naming") struct SlotNamingTests {
  @Test func everyOffsetHasANameThatMeansIt() {
    let naming = SlotNaming([("ra", Slot(0x20)), ("a0", Slot(0x68))])
    for offset in 0...UInt16.max {
      let slot = Slot(offset)
      let name = naming.name(of: slot)
      if naming.slot(named: name[...]) != slot { Issue.record("\(offset): \(name)") }
    }
    #expect(naming.name(of: Slot(0x68)) == "a0")
    #expect(naming.name(of: .temporary(510)) == "tmp510")
    #expect(naming.name(of: Slot(0x2004)) == "g[0x2004]")
    #expect(naming.name(of: Slot(0x40)) == "g[0x40]")
  }

  @Test func fixedNamesStay() {
    let naming = SlotNaming([
      ("zero", Slot(0x40)), ("x0", .zero), ("tmp3", Slot(0x48)), ("a b", Slot(0x50)),
      ("", Slot(0x58)),
    ])
    #expect(naming.slot(named: "zero") == .zero)
    #expect(naming.name(of: .zero) == "zero")
    #expect(naming.slot(named: "tmp3") == .temporary(3))
    #expect(naming.name(of: Slot(0x50)) == "g[0x50]")
    #expect(naming.name(of: Slot(0x58)) == "g[0x58]")
  }

  @Test(arguments: ["", "tmp", "tmp511", "tmp-1", "tmp 1", "g[0x]", "g[64]", "g[0x10000]", "x99"])
  func noSlot(_ name: String) { #expect(SlotNaming().slot(named: name[...]) == nil) }
}
