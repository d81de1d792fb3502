// SPDX-License-Identifier: Apache-2.0
//
// Extension sets as text: `--cpu` in, ISA strings and device-tree lists out.
//
//   --cpu := base { "," option }          option := name | name "=" (true|false|on|off) | ±name
//   base  := "rv64" | "max" | ISA string  ("rv64gc", "rv64imac_zba")
//
// - `rv64` is the standard set, `max` all of it; an ISA string names its extensions itself and has
//   Zicsr, Zifencei, Zicntr and all translation modes besides, as "I" once meant: the kernels that
//   boot with such strings need them. Each can be turned off.
// - Turning an extension on brings what it requires, turning it off takes what requires it; asking
//   for both at once is an error.
// - Naming translation modes caps them: `sv48` allows Sv39 and Sv48.

/// Why a `--cpu` argument can't be used.
public enum RISCVCPUError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The part before the first comma is no model and no RV64 ISA string.
  case unknownBase(String)
  /// An ISA string or an option names something that isn't known.
  case unknownExtension(String)
  /// An option's value is neither true, false, on nor off.
  case badValue(option: String, value: String)
  /// An extension was asked for that needs one that is turned off.
  case conflict(String)

  /// A sentence for the user, with what would have been right.
  public var description: String {
    switch self {
    case .unknownBase(let base):
      "unknown CPU '\(base)': known are rv64, max and ISA strings such as rv64gc or rv64imac_zba"
    case .unknownExtension(let name):
      "unknown extension '\(name)': known are \(Self.knownNames)"
    case .badValue(let option, let value):
      "'\(value)' is no value for \(option): true, false, on and off are"
    case .conflict(let name):
      "extension '\(name)' is asked for, but something it requires is turned off"
    }
  }

  private static var knownNames: String {
    RISCVExtension.all.map(\.name).joined(separator: ", ") + "; g, b, zca and zcd for their parts"
  }
}

extension RISCVExtensions {
  /// What ISA strings have without naming it.
  private static let implied: Self = translationModes.union([.i, .zicsr, .zifencei, .zicntr])

  /// The set that a `--cpu` argument describes; letter case doesn't matter.
  public init(cpu text: String) throws(RISCVCPUError) {
    let parts = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    var base = try Self.parse(base: parts.first ?? "")
    var on = Self()
    var off = Self()
    for part in parts.dropFirst() {
      let (flags, isOn) = try Self.parse(option: part)
      // The last word counts, as on every command line.
      if isOn {
        on.formUnion(flags)
        off.subtract(flags)
      } else {
        off.formUnion(flags)
        on.subtract(flags)
      }
    }
    if !on.isDisjoint(with: .translationModes) { base.subtract(.translationModes) }
    self = base.union(on).completed.removing(off)
    if let lost = RISCVExtension.all.first(where: { on.contains($0.flag) && !contains($0.flag) }) {
      throw .conflict(lost.name)
    }
  }

  /// The `--cpu` argument that gives exactly this set.
  public var cpuArgument: String {
    var text = isaString
    for entry in RISCVExtension.all where Self.implied.contains(entry.flag) && !contains(entry.flag)
    {
      guard Self.translationModes.isDisjoint(with: entry.flag) else { continue }
      text += ",\(entry.name)=false"
    }
    if !contains(.sv57) { text += ",\(highestTranslationMode ?? "sv39=false")" }
    return text
  }

  /// The device tree's `riscv,isa`: `rv64imafdc_zicbom_…`, canonical order.
  public var isaString: String {
    let names = isaExtensions
    let letters = names.prefix { $0.utf8.count == 1 }
    return (["rv64" + letters.joined()] + names.dropFirst(letters.count)).joined(separator: "_")
  }

  /// The device tree's `riscv,isa-extensions`, canonical order, without translation modes.
  public var isaExtensions: [String] {
    RISCVExtension.all.flatMap { entry -> [String] in
      guard contains(entry.flag), Self.translationModes.isDisjoint(with: entry.flag) else {
        return []
      }
      // Spec: Zcb extends Zca; Linux ignores it unless the parts of C are listed besides C itself.
      if entry.flag == .zcb { return ["zca", "zcb"] + (contains(.d) ? ["zcd"] : []) }
      return [entry.name]
    }
  }

  /// LLVM's feature list for disassembling what the decoder decodes: `+m,+a,…`, and `-…` for the
  /// rest.
  public var disassemblerFeatures: String {
    // The others add no instructions, and older versions of LLVM complain about them.
    let others: Self = [
      .i, .zicntr, .zihpm, .sstc, .svade, .svadu, .svnapot, .svpbmt, .sv39, .sv48, .sv57,
    ]
    return RISCVExtension.all.filter { others.isDisjoint(with: $0.flag) }
      .map { (contains($0.flag) ? "+" : "-") + $0.name }.joined(separator: ",")
  }

  /// `sv57`, `sv48`, `sv39`, or nil for a hart without address translation; with the prefix
  /// `riscv,` it is the device tree's `mmu-type`.
  public var highestTranslationMode: String? {
    if contains(.sv57) { return "sv57" }
    if contains(.sv48) { return "sv48" }
    return contains(.sv39) ? "sv39" : nil
  }

  private static func parse(base: Substring) throws(RISCVCPUError) -> Self {
    if base == "rv64" { return .standard }
    if base == "max" { return .all }
    guard base.hasPrefix("rv64i") || base.hasPrefix("rv64g") else {
      throw .unknownBase(String(base))
    }
    var set = implied
    for (index, word) in base.dropFirst(4).split(separator: "_").enumerated() {
      // Letters stand together in the first word, up to the first longer name.
      let letters = index == 0 ? word.prefix { $0 != "z" && $0 != "s" } : ""
      for letter in letters { set.formUnion(try flags(named: String(letter)[...])) }
      let name = word.dropFirst(letters.count)
      if !name.isEmpty { set.formUnion(try flags(named: name)) }
    }
    return set.completed
  }

  private static func parse(
    option: Substring
  ) throws(RISCVCPUError) -> (flags: Self, isOn: Bool) {
    if option.first == "+" { return (try flags(named: option.dropFirst()), true) }
    if option.first == "-" { return (try flags(named: option.dropFirst()), false) }
    guard let equals = option.firstIndex(of: "=") else { return (try flags(named: option), true) }
    let name = option[..<equals]
    let value = option[option.index(after: equals)...]
    let flags = try flags(named: name)
    switch value {
    case "true", "on": return (flags, true)
    case "false", "off": return (flags, false)
    default: throw .badValue(option: String(name), value: String(value))
    }
  }

  private static func flags(named name: Substring) throws(RISCVCPUError) -> Self {
    switch name {
    case "g": return .general
    case "b": return [.zba, .zbb, .zbs]
    case "zca": return .c
    case "zcd": return [.c, .d]
    default:
      guard let entry = RISCVExtension.named(name) else { throw .unknownExtension(String(name)) }
      return entry.flag
    }
  }
}
