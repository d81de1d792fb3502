// SPDX-License-Identifier: Apache-2.0
//
// Guests of a few RISC-V instructions, assembled here, so that the command line is tested without a
// download or a cross compiler. They are raw binaries for `--firmware none`, entered in M-mode.

import Glibc

/// Assembles a raw binary.
struct TinyGuest {
  /// A place in the code; branches may name it before it is placed.
  struct Label: Hashable { fileprivate let number: Int }

  /// Registers by their ABI names.
  enum Register: UInt32 {
    case zero = 0
    case t0 = 5
    case t1 = 6
    case t2 = 7
    case s0 = 8
    case s1 = 9
    case a0 = 10
  }

  private enum Fixup { case branch, jump, address }

  private var words: [UInt32] = []
  private var places: [Int: Int] = [:]
  private var fixups: [(at: Int, label: Label, kind: Fixup)] = []
  private var labelCount = 0

  // MARK: Instructions

  mutating func lui(_ rd: Register, _ value: UInt32) {
    words.append(value & 0xFFFF_F000 | rd.rawValue << 7 | 0x37)
  }
  mutating func addi(_ rd: Register, _ rs: Register, _ value: Int32) {
    words.append(immediate(value) | rs.rawValue << 15 | rd.rawValue << 7 | 0x13)
  }
  mutating func andi(_ rd: Register, _ rs: Register, _ value: Int32) {
    words.append(immediate(value) | rs.rawValue << 15 | 7 << 12 | rd.rawValue << 7 | 0x13)
  }
  mutating func lbu(_ rd: Register, _ rs: Register, _ offset: Int32) {
    words.append(immediate(offset) | rs.rawValue << 15 | 4 << 12 | rd.rawValue << 7 | 0x03)
  }
  mutating func lw(_ rd: Register, _ rs: Register, _ offset: Int32) {
    words.append(immediate(offset) | rs.rawValue << 15 | 2 << 12 | rd.rawValue << 7 | 0x03)
  }
  mutating func sb(_ value: Register, _ base: Register, _ offset: Int32) {
    store(value, base, offset, 0)
  }
  mutating func sw(_ value: Register, _ base: Register, _ offset: Int32) {
    store(value, base, offset, 2)
  }
  mutating func beq(_ a: Register, _ b: Register, _ label: Label) { branch(a, b, 0, label) }
  mutating func bne(_ a: Register, _ b: Register, _ label: Label) { branch(a, b, 1, label) }
  mutating func bltu(_ a: Register, _ b: Register, _ label: Label) { branch(a, b, 6, label) }
  mutating func jump(_ label: Label) {
    fixups.append((words.count, label, .jump))
    words.append(0x6F)
  }
  /// Loads a label's address; up to 2 KiB away.
  mutating func la(_ rd: Register, _ label: Label) {
    words.append(rd.rawValue << 7 | 0x17)  // auipc
    fixups.append((words.count, label, .address))
    addi(rd, rd, 0)
  }
  mutating func wfi() { words.append(0x1050_0073) }
  mutating func illegal() { words.append(0) }
  mutating func csrr(_ rd: Register, _ number: UInt32) {
    words.append(number << 20 | 2 << 12 | rd.rawValue << 7 | 0x73)
  }
  mutating func csrw(_ number: UInt32, _ rs: Register) {
    words.append(number << 20 | rs.rawValue << 15 | 1 << 12 | 0x73)
  }
  /// Loads a 32-bit constant, sign-extended.
  mutating func li(_ rd: Register, _ value: UInt32) {
    let low = Int32(bitPattern: value &<< 20) &>> 20
    lui(rd, value &- UInt32(bitPattern: low))
    addi(rd, rd, low)
  }

  private func immediate(_ value: Int32) -> UInt32 { UInt32(bitPattern: value) << 20 }

  private mutating func store(_ value: Register, _ base: Register, _ offset: Int32, _ width: UInt32)
  {
    let bits = UInt32(bitPattern: offset)
    words.append(
      (bits >> 5) << 25 | value.rawValue << 20 | base.rawValue << 15 | width << 12
        | (bits & 31) << 7 | 0x23)
  }

  private mutating func branch(_ a: Register, _ b: Register, _ condition: UInt32, _ label: Label) {
    fixups.append((words.count, label, .branch))
    words.append(b.rawValue << 20 | a.rawValue << 15 | condition << 12 | 0x63)
  }

  // MARK: Labels

  mutating func newLabel() -> Label {
    labelCount += 1
    return Label(number: labelCount)
  }
  mutating func place(_ label: Label) { places[label.number] = words.count }
  mutating func here() -> Label {
    let label = newLabel()
    place(label)
    return label
  }

  // MARK: The board

  /// Points s0 at the UART and s1 at the test finisher.
  mutating func start() {
    lui(.s0, 0x1000_0000)
    lui(.s1, 0x0010_0000)
  }

  /// Writes text to the console.
  mutating func print(_ text: String) {
    for byte in text.utf8 {
      addi(.t0, .zero, Int32(byte))
      sb(.t0, .s0, 0)
    }
  }

  /// Writes a value to the test finisher.
  mutating func finish(_ value: UInt32) {
    li(.t0, value)
    sw(.t0, .s1, 0)
    let forever = here()
    jump(forever)
  }

  /// The raw binary.
  var bytes: [UInt8] {
    var result = words
    for (at, label, kind) in fixups {
      let target = places[label.number] ?? at
      let d = UInt32(bitPattern: Int32((target - at) * 4))
      switch kind {
      case .branch:
        result[at] |= (d >> 12 & 1) << 31 | (d >> 5 & 0x3F) << 25
        result[at] |= (d >> 1 & 15) << 8 | (d >> 11 & 1) << 7
      case .jump:
        result[at] |= (d >> 20 & 1) << 31 | (d >> 1 & 0x3FF) << 21 | (d >> 11 & 1) << 20
        result[at] |= d & 0xFF000
      case .address: result[at] |= (d &+ 4) << 20  // from the auipc before
      }
    }
    return result.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }
}

// MARK: - The guests

extension TinyGuest {
  /// Prints a text and writes to the finisher.
  static func printing(_ text: String, finish value: UInt32 = 0x5555) -> TinyGuest {
    var guest = TinyGuest()
    guest.start()
    guest.print(text)
    guest.finish(value)
    return guest
  }

  /// Prints a text and sleeps for good.
  static func sleeping(after text: String) -> TinyGuest {
    var guest = TinyGuest()
    guest.start()
    guest.print(text)
    let forever = guest.here()
    guest.wfi()
    guest.jump(forever)
    return guest
  }

  /// Counts down in a loop that gets hot, then powers off.
  static func counting(from count: UInt32) -> TinyGuest {
    var guest = TinyGuest()
    guest.start()
    guest.li(.t0, count)
    let again = guest.here()
    guest.addi(.t0, .t0, -1)
    guest.bne(.t0, .zero, again)
    guest.finish(0x5555)
    return guest
  }

  /// Prints a text over and over.
  static func flooding(_ text: String) -> TinyGuest {
    var guest = TinyGuest()
    guest.start()
    let again = guest.here()
    guest.print(text)
    guest.jump(again)
    return guest
  }

  /// Prints `> `, then sends each byte back in brackets, asleep in between. `q` powers off, `f` fails
  /// with 9, `r` resets.
  static var echo: TinyGuest {
    var guest = TinyGuest()
    guest.start()
    // Receive interrupts on, routed through the PLIC so that WFI wakes: source 10, context 0.
    guest.addi(.t0, .zero, 1)
    guest.sb(.t0, .s0, 2)
    guest.sb(.t0, .s0, 1)
    guest.lui(.t1, 0x0C00_0000)
    guest.sw(.t0, .t1, 40)
    guest.addi(.t0, .zero, 0x400)
    guest.lui(.t2, 0x0C00_2000)
    guest.sw(.t0, .t2, 0)
    guest.lui(.t2, 0x0C20_0000)
    guest.sw(.zero, .t2, 0)
    guest.li(.t0, 0x800)
    guest.csrw(0x304, .t0)
    guest.print("> ")
    let wait = guest.here()
    let ready = guest.newLabel()
    let quit = guest.newLabel()
    let fail = guest.newLabel()
    let reset = guest.newLabel()
    guest.lbu(.t0, .s0, 5)
    guest.andi(.t0, .t0, 1)
    guest.bne(.t0, .zero, ready)
    guest.wfi()
    // Claim and complete, so that the next WFI sleeps.
    guest.lw(.t1, .t2, 4)
    guest.sw(.t1, .t2, 4)
    guest.jump(wait)
    guest.place(ready)
    guest.lbu(.a0, .s0, 0)
    guest.print("[")
    guest.sb(.a0, .s0, 0)
    guest.print("]")
    for (key, label) in [("q", quit), ("f", fail), ("r", reset)] {
      guest.addi(.t1, .zero, Int32(key.utf8.first ?? 0))
      guest.beq(.a0, .t1, label)
    }
    guest.jump(wait)
    guest.place(quit)
    guest.finish(0x5555)
    guest.place(fail)
    guest.finish(9 << 16 | 0x3333)
    guest.place(reset)
    guest.finish(0x7777)
    return guest
  }

  /// Counts to a number in a loop of two instructions and powers off.
  static func counting(to number: UInt32) -> TinyGuest {
    var guest = TinyGuest()
    guest.start()
    guest.li(.t0, number)
    let loop = guest.here()
    guest.addi(.t0, .t0, -1)
    guest.bne(.t0, .zero, loop)
    guest.finish(0x5555)
    return guest
  }

  /// Reads where nothing is; the trap handler executes what is no instruction, and ends in itself.
  static var faulting: TinyGuest {
    var guest = TinyGuest()
    guest.start()
    let handler = guest.newLabel()
    let end = guest.newLabel()
    guest.la(.t0, handler)
    guest.csrw(0x305, .t0)
    guest.lui(.t0, 0x3000_0000)
    guest.lbu(.t1, .t0, 0)
    guest.place(handler)
    guest.addi(.t2, .t2, 1)
    guest.addi(.t1, .zero, 2)
    guest.beq(.t2, .t1, end)
    guest.illegal()
    guest.place(end)
    guest.finish(0x5555)
    return guest
  }
}
