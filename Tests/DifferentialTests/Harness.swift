// SPDX-License-Identifier: Apache-2.0
//
// The bare-metal program that executes operand sets one after the other, on Kiln and on the oracle
// alike: the same bytes in memory, the same bytes expected afterwards.
//
// For each record: write its operands into the register image and its two words of memory, load all
// registers, `mret` to the instruction under test in the mode mstatus.MPP names. Whatever happens
// then ends in a trap to M-mode: the instruction's own, or that of the `c.ebreak` that fills all
// code memory. The handler stores every register and what the trap left, and goes on.
//
//   RAM + 0        this program               + 0x50_0000  arena: memory for loads and stores
//       + 0x4000   register image, pointers   + 0x60_0000  page tables
//       + 0x1_0000 instructions under test    + 0x80_0000  records, then results

/// What a harness does besides running integer instructions.
struct HarnessOptions: Hashable, Sendable {
  /// Floating-point registers and fcsr are loaded and stored.
  var hasFloat = false
  /// CSRs that each record sets, in this order, the privileged state the instruction runs under.
  var inputs: [UInt16] = []
  /// CSRs that are stored behind each instruction.
  var outputs: [UInt16] = []
  /// Whether translations are fenced before each instruction.
  var fencesTranslations = false
}

/// Where things lie in the program's memory.
enum HarnessMap {
  static let ram: UInt64 = 0x8000_0000
  static let image: UInt64 = ram + 0x4000
  static let pointers: UInt64 = ram + 0x4400
  static let code: UInt64 = ram + 0x1_0000
  static let codeEnd: UInt64 = ram + 0x41_0000
  static let arena: UInt64 = ram + 0x50_0000
  static let arenaByteCount = 0x4_0000
  static let tables: UInt64 = ram + 0x60_0000
  static let records: UInt64 = ram + 0x80_0000
  static let ramByteCount: UInt64 = 64 << 20
  /// The oracle writes its device tree above this.
  static let end: UInt64 = ram + ramByteCount - (4 << 20)
  static let finisher: UInt64 = 0x10_0000
  static let aclint: UInt64 = 0x200_0000
  /// The hart's mtimecmp in the ACLINT.
  static let timerCompare: UInt64 = aclint + 0x4000
}

/// Places in a record, in 8-byte words.
enum RecordWord {
  static let code = 0
  static let mstatus = 1
  static let fcsr = 2
  static let watch = 3
  static let memory = 4
  /// Three pairs: byte offset into the register image, value.
  static let operands = 6
  static let inputs = 12
}

/// Places in a result, in 8-byte words; x1 to x31 are at their numbers.
enum ResultWord {
  static let cause = 0
  static let pc = 32
  static let value = 33
  static let mstatus = 34
  static let fcsr = 35
  static let memory = 36
  static let outputs = 38
}

/// The assembled harness.
struct Harness: Sendable {
  let options: HarnessOptions
  let code: [UInt32]

  /// Words in a record.
  var recordWords: Int { RecordWord.inputs + options.inputs.count }
  /// Words in a result.
  var resultWords: Int { floatWord + (options.hasFloat ? 32 : 0) }
  /// Where f0 is in a result.
  var floatWord: Int { ResultWord.outputs + options.outputs.count }

  init(_ options: HarnessOptions) {
    self.options = options
    code = Self.assemble(options)
  }

  private static func assemble(_ options: HarnessOptions) -> [UInt32] {
    var a = GuestAssembler()
    let handler = a.makeLabel()
    let next = a.makeLabel()
    let start = a.makeLabel()
    a.jump(start)
    a.place(handler)
    storeResult(&a, options, next)
    a.place(start)
    a.la(5, HarnessMap.ram + UInt64(a.offset(of: handler)))
    a.csrw(0x305, 5)
    // All of memory is open to S and U; no interrupts, nothing delegated.
    a.li(5, -1)
    a.csrw(0x3B0, 5)
    a.csrw(0x306, 5)
    a.csrw(0x106, 5)
    a.li(5, 0x1F)
    a.csrw(0x3A0, 5)
    for number: UInt16 in [0x302, 0x303, 0x304, 0x180] { a.csrw(number, 0) }
    // The machine timer is never due.
    a.la(5, HarnessMap.timerCompare)
    a.li(6, -1)
    a.sd(6, 5, 0)
    // Cache-block instructions are allowed everywhere; counters stand still, at a value both agree on.
    a.li(5, 0xF0)
    a.csrw(0x30A, 5)
    a.csrw(0x10A, 5)
    a.li(5, 5)
    a.csrw(0x320, 5)
    for number: UInt16 in [0xB00, 0xB02] { a.csrw(number, 0) }
    a.place(next)
    nextRecord(&a, options)
    return a.assembled()
  }

  private static func nextRecord(_ a: inout GuestAssembler, _ options: HarnessOptions) {
    let go = a.makeLabel()
    a.la(28, HarnessMap.pointers)
    a.ld(31, 28, 0)
    a.ld(30, 28, 16)
    a.bne(31, 30, go)
    let forever = a.makeLabel()
    a.la(5, HarnessMap.finisher)
    a.li(6, 0x5555)
    a.place(forever)
    a.sw(6, 5, 0)
    a.jump(forever)

    a.place(go)
    a.la(29, HarnessMap.image)
    for pair in 0..<3 {
      a.ld(5, 31, (RecordWord.operands + pair * 2) * 8)
      a.ld(6, 31, (RecordWord.operands + pair * 2 + 1) * 8)
      a.add(5, 5, 29)
      a.sd(6, 5, 0)
    }
    a.ld(5, 31, RecordWord.watch * 8)
    for word in 0..<2 {
      a.ld(6, 31, (RecordWord.memory + word) * 8)
      a.sd(6, 5, word * 8)
    }
    for (i, number) in options.inputs.enumerated() {
      a.ld(5, 31, (RecordWord.inputs + i) * 8)
      a.csrw(number, 5)
    }
    if options.fencesTranslations { a.fenceVMA() }
    a.ld(5, 31, RecordWord.code * 8)
    a.csrw(0x341, 5)
    if options.hasFloat {
      a.li(5, 0x6000)
      a.csrs(0x300, 5)
      for i: Register in 0..<32 { a.fld(i, 29, 256 + Int(i) * 8) }
      a.ld(5, 31, RecordWord.fcsr * 8)
      a.csrw(0x003, 5)
    }
    a.ld(5, 31, RecordWord.mstatus * 8)
    a.csrw(0x300, 5)
    a.ld(5, 28, 8)
    a.csrw(0x340, 5)
    for i: Register in 1..<32 where i != 29 { a.ld(i, 29, Int(i) * 8) }
    a.ld(29, 29, 29 * 8)
    a.mret()
  }

  private static func storeResult(
    _ a: inout GuestAssembler, _ options: HarnessOptions, _ next: GuestAssembler.Label
  ) {
    let recordBytes = (RecordWord.inputs + options.inputs.count) * 8
    let floatWord = ResultWord.outputs + options.outputs.count
    a.csrrw(31, 0x340, 31)
    for i: Register in 1..<31 { a.sd(i, 31, Int(i) * 8) }
    a.csrr(5, 0x340)
    a.sd(5, 31, 31 * 8)
    for (number, word): (UInt16, Int) in [
      (0x342, ResultWord.cause), (0x341, ResultWord.pc), (0x343, ResultWord.value),
      (0x300, ResultWord.mstatus),
    ] {
      a.csrr(5, number)
      a.sd(5, 31, word * 8)
    }
    for (i, number) in options.outputs.enumerated() {
      a.csrr(5, number)
      a.sd(5, 31, (ResultWord.outputs + i) * 8)
    }
    if options.hasFloat {
      a.li(5, 0x6000)
      a.csrs(0x300, 5)
      a.csrr(5, 0x003)
      a.sd(5, 31, ResultWord.fcsr * 8)
      for i: Register in 0..<32 { a.fsd(i, 31, (floatWord + Int(i)) * 8) }
    }
    a.la(28, HarnessMap.pointers)
    a.ld(30, 28, 0)
    a.ld(5, 30, RecordWord.watch * 8)
    for word in 0..<2 {
      a.ld(6, 5, word * 8)
      a.sd(6, 31, (ResultWord.memory + word) * 8)
    }
    a.addi(30, 30, recordBytes)
    a.sd(30, 28, 0)
    a.addi(31, 31, (floatWord + (options.hasFloat ? 32 : 0)) * 8)
    a.sd(31, 28, 8)
    a.jump(next)
  }
}
