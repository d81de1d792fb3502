// SPDX-License-Identifier: Apache-2.0
//
// What CSRs may hold is often the implementation's choice (WARL). Here are Kiln's choices that aren't
// QEMU's, and a few places where QEMU keeps bits that don't exist.
//
// Spec: RISC-V Privileged, each register's section.

extension Tolerance {
  /// Rules for CSRs.
  static let controlRegisters: [Tolerance] =
    [
      choice(
        "QEMU lets UXL and SXL be changed; Kiln's are 64 bits for good.",
        bits: 0xF << 32, "sstatus", "mstatus"),
      choice(
        "Bit 0 of an exception pc is always 0; QEMU clears it only when it returns there.",
        bits: 1, "sepc", "mepc"),
      choice(
        "CBIE 2 is reserved: Kiln keeps the field's value, QEMU takes it.",
        bits: 3 << 4, "senvcfg", "menvcfg"),
      choice(
        "QEMU's menvcfg has a bit for counter delegation (Smcdeleg), which it doesn't offer here.",
        bits: 1 << 60, "menvcfg"),
      choice(
        "QEMU delegates the hypervisor's exceptions and software checks though it has neither.",
        bits: 0xF4_0400, "medeleg"),
      choice(
        "QEMU has the hypervisor's interrupts and the counter overflow interrupt, offered or not.",
        bits: 0x2444, "mideleg", "mip", "sip", "sie"),
      choice(
        "The bits from 16 on are the platform's: QEMU has interrupt enables there.",
        bits: ~0xFFFF | 0x2444, "mie"),
      choice(
        "Kiln's hardware counters are read-only zero, QEMU's count.",
        bits: ~7, "mcountinhibit"),
      choice(
        "A protection entry's bits 5 and 6 are 0, W without R is reserved: QEMU keeps both.",
        bits: 0x6262_6262_6262_6262, "pmpcfg0", "pmpcfg2"),
      Tolerance(
        reason: "Kiln's hardware counters and their events are read-only zero, QEMU's count.",
        applies: { $0.hasPrefix("mhpm") || $0.hasPrefix("hpm") }
      ) { place, _, _ in place.isSequenceValue ? .max : 0 },
      Tolerance(
        reason: "pmpaddr holds bits 55 to 2 of an address; QEMU keeps all 64.",
        applies: { $0.hasPrefix("pmpaddr") }
      ) { place, _, _ in place.isSequenceValue ? 0xFFC0_0000_0000_0000 : 0 },
      Tolerance(
        reason:
          "Modes 2 and 3 of trap vectors are reserved: Kiln clears bit 1, QEMU drops the write.",
        applies: { $0 == "stvec" || $0 == "mtvec" }
      ) { place, _, _ in
        guard place.isSequenceValue else { return 0 }
        let written = place.record[RecordWord.operands + 1] | place.record[RecordWord.operands + 3]
        // The immediate is in rs1's place of the second instruction.
        let immediate = place.instruction >> 47 & 31
        return (written | immediate) & 2 != 0 ? .max : 0
      },
      Tolerance(
        reason: """
          Both have 16 protection entries. The registers of the other 48 read as zero in Kiln, QEMU \
          raises illegal instructions.
          """,
        applies: { $0.hasPrefix("pmp") && isAbsentEntry($0) }
      ) { place, kiln, oracle in
        guard kiln[ResultWord.cause] == 3, oracle[ResultWord.cause] == 2 else { return 0 }
        let trap = [ResultWord.cause, ResultWord.pc, ResultWord.value].contains(place.word)
        return trap || place.isSequenceValue ? .max : 0
      },
    ]

  private static func choice(_ reason: String, bits: UInt64, _ rows: String...) -> Tolerance {
    Tolerance(reason: reason, applies: { rows.contains($0) }) { place, _, _ in
      place.isSequenceValue ? bits : 0
    }
  }

  /// Whether a row is pmpcfg4 or pmpaddr16 or above.
  private static func isAbsentEntry(_ row: String) -> Bool {
    guard let number = Int(row.drop { !$0.isNumber }) else { return false }
    return row.hasPrefix("pmpcfg") ? number >= 4 : number >= 16
  }
}

extension ResultPlace {
  /// Whether the word is one of the three values an access sequence reads.
  fileprivate var isSequenceValue: Bool { (12...14).contains(word) }
}
