// SPDX-License-Identifier: Apache-2.0
//
// The words of the text form that a guest brings: names of its slots and of its helpers. Printer,
// parser and verifier take one `IRVocabulary`; the empty one works for every guest, with slots as
// `g[0x40]` and no calls.

/// Names of CPUState slots.
///
/// Fixed for every guest: `pc`, `fpFlags`, `fpControl`, `zero`, `discard`, `tmp0` to `tmp510`. A slot
/// nobody named is `g[0x…]`.
public struct SlotNaming: Sendable {
  private let names: [Slot: String]
  private let slots: [String: Slot]

  private static let fixed: [(String, Slot)] = [
    ("pc", Slot(CPUStateLayout.pc)), ("fpFlags", Slot(CPUStateLayout.fpFlags)),
    ("fpControl", Slot(CPUStateLayout.fpControl)), ("zero", .zero), ("discard", .discard),
  ]

  /// The fixed names and a guest's own. A fixed name or slot can't be named again: such an entry is
  /// ignored, as is a name with a character outside letters, digits and `_`.
  public init(_ guestNames: [(name: String, slot: Slot)] = []) {
    var names: [Slot: String] = [:]
    var slots: [String: Slot] = [:]
    for (name, slot) in Self.fixed + guestNames.filter({ Self.isWord($0.name) })
    where names[slot] == nil && slots[name] == nil && Self.temporary(named: name[...]) == nil {
      names[slot] = name
      slots[name] = slot
    }
    self.names = names
    self.slots = slots
  }

  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { TextScan.isWord($0) }
  }

  private static func temporary(named name: Substring) -> Slot? {
    guard name.hasPrefix("tmp"), let index = TextScan.decimal(name.dropFirst(3)),
      index < CPUStateLayout.temporaryCount
    else { return nil }
    return .temporary(Int(index))
  }

  /// The name of a slot; any offset has one, in range or not.
  public func name(of slot: Slot) -> String {
    if let name = names[slot] { return name }
    let offset = Int(slot.offset)
    let first = CPUStateLayout.temporaries
    if offset >= first && offset < CPUStateLayout.discard && offset % 8 == 0 {
      return "tmp\((offset - first) / 8)"
    }
    return "g[\(TextScan.hex(UInt64(offset)))]"
  }

  /// The slot a name means, nil for an unknown one. Accepts what `name(of:)` gives.
  public func slot(named name: Substring) -> Slot? {
    if let slot = slots[String(name)] ?? Self.temporary(named: name) { return slot }
    guard name.hasPrefix("g[0x"), name.hasSuffix("]"),
      let offset = TextScan.hexadecimal(name.dropFirst(4).dropLast()),
      let narrow = UInt16(exactly: offset)
    else { return nil }
    return Slot(narrow)
  }
}

/// What printer, parser and verifier know about a guest.
public struct IRVocabulary: Sendable {
  /// Names of its slots.
  public let slots: SlotNaming
  /// Its helpers; their `index` need not be their place in the list.
  public let helpers: [HelperDescriptor]

  /// A guest's words; the default knows no guest.
  public init(slots: SlotNaming = SlotNaming(), helpers: [HelperDescriptor] = []) {
    self.slots = slots
    self.helpers = helpers
  }

  /// The helper a `call` operation names by number.
  public func helper(index: UInt16) -> HelperDescriptor? {
    let place = Int(index)
    if place < helpers.count && helpers[place].index == index { return helpers[place] }
    return helpers.first { $0.index == index }
  }

  /// The helper the text form names.
  public func helper(named name: Substring) -> HelperDescriptor? {
    helpers.first { $0.name == name }
  }
}
