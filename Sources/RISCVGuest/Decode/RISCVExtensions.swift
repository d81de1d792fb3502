// SPDX-License-Identifier: Apache-2.0
//
// What a hart has: the extension set that chooses decode tables, CSRs, and what the device tree
// says. Every name, its requirements and its place in the canonical order are one row of
// `RISCVExtension.all`.
//
// Invariant: a set made by parsing or by `completed` contains all that its members require.
// Machine, supervisor and user mode are always there.
//
// Spec: RISC-V Unprivileged, "ISA Extension Naming Conventions"; Privileged, chapters Sv*, Ss*.

/// A set of extensions and address-translation modes.
public struct RISCVExtensions: OptionSet, Hashable, Sendable {
  /// One bit for each extension; the numbering isn't stable across versions: store names.
  public let rawValue: UInt64

  /// The set with the given bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// RV64I, the base.
  public static let i = Self(bit: 0)
  /// Integer multiplication and division.
  public static let m = Self(bit: 1)
  /// Atomics.
  public static let a = Self(bit: 2)
  /// Single-precision floating point.
  public static let f = Self(bit: 3)
  /// Double-precision floating point.
  public static let d = Self(bit: 4)
  /// Compressed instructions.
  public static let c = Self(bit: 5)
  /// Cache-block management.
  public static let zicbom = Self(bit: 6)
  /// Cache-block prefetch hints.
  public static let zicbop = Self(bit: 7)
  /// Cache-block zeroing.
  public static let zicboz = Self(bit: 8)
  /// The counters cycle, time and instret.
  public static let zicntr = Self(bit: 9)
  /// Conditional zeroing.
  public static let zicond = Self(bit: 10)
  /// Control and status register access.
  public static let zicsr = Self(bit: 11)
  /// Instruction-fetch fence.
  public static let zifencei = Self(bit: 12)
  /// The pause hint.
  public static let zihintpause = Self(bit: 13)
  /// Hardware performance counters.
  public static let zihpm = Self(bit: 14)
  /// Half-precision floating point.
  public static let zfh = Self(bit: 15)
  /// Half-precision loads, stores and conversions only.
  public static let zfhmin = Self(bit: 16)
  /// Further compressed forms.
  public static let zcb = Self(bit: 17)
  /// Address generation.
  public static let zba = Self(bit: 18)
  /// Basic bit manipulation.
  public static let zbb = Self(bit: 19)
  /// Carry-less multiplication.
  public static let zbc = Self(bit: 20)
  /// Single-bit operations.
  public static let zbs = Self(bit: 21)
  /// Supervisor timer compare.
  public static let sstc = Self(bit: 22)
  /// Faults on clear accessed and dirty bits, no hardware update.
  public static let svade = Self(bit: 23)
  /// Hardware update of accessed and dirty bits, under menvcfg.ADUE.
  public static let svadu = Self(bit: 24)
  /// Fine-grained invalidation of translations.
  public static let svinval = Self(bit: 25)
  /// Naturally aligned power-of-two pages.
  public static let svnapot = Self(bit: 26)
  /// Page-based memory types.
  public static let svpbmt = Self(bit: 27)
  /// 39-bit virtual addresses.
  public static let sv39 = Self(bit: 28)
  /// 48-bit virtual addresses.
  public static let sv48 = Self(bit: 29)
  /// 57-bit virtual addresses.
  public static let sv57 = Self(bit: 30)

  /// The three address-translation modes.
  public static let translationModes: Self = [.sv39, .sv48, .sv57]

  /// I, M, A, F, D, Zicsr and Zifencei: the letter G.
  public static let general: Self = [.i, .m, .a, .f, .d, .zicsr, .zifencei]

  /// All extensions Kiln implements.
  public static let all: Self = RISCVExtension.all.reduce(into: []) { $0.formUnion($1.flag) }

  /// What `rv64` means: everything but Svade, which would make page faults of the updates that
  /// Svadu does in hardware.
  public static let standard: Self = all.subtracting(.svade)

  /// This set with all that its members require.
  public var completed: Self {
    var set = self
    var before = Self()
    while set != before {
      before = set
      for entry in RISCVExtension.all where set.contains(entry.flag) {
        set.formUnion(entry.requires)
      }
    }
    return set
  }

  /// This set without `removed` and without all that requires something of it.
  public func removing(_ removed: Self) -> Self {
    var set = subtracting(removed)
    var before = Self()
    while set != before {
      before = set
      for entry in RISCVExtension.all where !set.isSuperset(of: entry.requires) {
        set.subtract(entry.flag)
      }
    }
    return set
  }
}

/// One extension or translation mode: its name, its bit, what it needs.
struct RISCVExtension: Sendable {
  /// How ISA strings, device trees and `--cpu` spell it.
  let name: String
  /// Its bit.
  let flag: RISCVExtensions
  /// What must be present for it to make sense.
  let requires: RISCVExtensions

  init(_ name: String, _ flag: RISCVExtensions, _ requires: RISCVExtensions = []) {
    self.name = name
    self.flag = flag
    self.requires = requires
  }

  /// All of them in canonical order: letters, then Z by the letter that follows and alphabet, then
  /// S; translation modes last.
  static let all: [RISCVExtension] = [
    .init("i", .i), .init("m", .m, .i), .init("a", .a, .i), .init("f", .f, .zicsr),
    .init("d", .d, .f), .init("c", .c, .i),
    .init("zicbom", .zicbom, .i), .init("zicbop", .zicbop, .i), .init("zicboz", .zicboz, .i),
    .init("zicntr", .zicntr, .zicsr), .init("zicond", .zicond, .i), .init("zicsr", .zicsr, .i),
    .init("zifencei", .zifencei, .i), .init("zihintpause", .zihintpause, .i),
    .init("zihpm", .zihpm, .zicsr),
    .init("zfh", .zfh, .zfhmin), .init("zfhmin", .zfhmin, .f), .init("zcb", .zcb, .c),
    .init("zba", .zba, .i), .init("zbb", .zbb, .i), .init("zbc", .zbc, .i), .init("zbs", .zbs, .i),
    .init("sstc", .sstc, .zicsr), .init("svade", .svade), .init("svadu", .svadu),
    .init("svinval", .svinval), .init("svnapot", .svnapot, .sv39), .init("svpbmt", .svpbmt, .sv39),
    .init("sv39", .sv39), .init("sv48", .sv48, .sv39), .init("sv57", .sv57, .sv48),
  ]

  /// The extension called `name` (lower case).
  static func named(_ name: some StringProtocol) -> RISCVExtension? {
    all.first { $0.name == name }
  }
}
