// SPDX-License-Identifier: Apache-2.0
//
// lr, sc and AMOs, run by the fixture's evaluator: when sc succeeds, when it fails, when it faults,
// and what becomes of the reservation.

import IR
import Testing

@testable import RISCVGuest

@Suite struct TranslateAtomics {
  // lr.w x5, (x6); lr.d x5, (x6); sc.w x5, x7, (x6); sc.d x5, x7, (x6)
  static let lrW: UInt32 = 0x1003_22af
  static let lrD: UInt32 = 0x1003_32af
  static let scW: UInt32 = 0x1873_22af
  static let scD: UInt32 = 0x1873_32af

  let machine = EvaluatorState()

  var x5: UInt64 { machine[RISCVState.x(5)] }
  var reservation: UInt64 { machine[RISCVState.reservationAddress] }

  func run(_ word: UInt32, address: UInt64, value: UInt64 = 0) -> EvaluatorState.Stop {
    machine[RISCVState.x(6)] = address
    machine[RISCVState.x(7)] = value
    return TranslatedWords([word]).run(on: machine)
  }

  @Test func storesWhatWasReserved() {
    machine.write(0x8000_0001, 64, .u32)
    #expect(run(Self.lrW, address: 64) == .end)
    #expect(x5 == 0xFFFF_FFFF_8000_0001)
    #expect(reservation == 64)
    #expect(run(Self.scW, address: 64, value: 7) == .end)
    #expect(x5 == 0)
    #expect(machine.read(64, .u64) == 7)
    #expect(reservation == ~0)
    // The reservation is gone.
    #expect(run(Self.scW, address: 64, value: 8) == .end)
    #expect(x5 == 1)
    #expect(machine.read(64, .u64) == 7)
  }

  @Test func failsAfterAStoreInBetween() {
    machine.write(5, 64, .u64)
    _ = run(Self.lrD, address: 64)
    machine.write(6, 64, .u64)
    #expect(run(Self.scD, address: 64, value: 7) == .end)
    #expect(x5 == 1)
    #expect(machine.read(64, .u64) == 6)
    #expect(reservation == ~0)
  }

  @Test func failsElsewhere() {
    _ = run(Self.lrD, address: 64)
    #expect(run(Self.scD, address: 72, value: 7) == .end)
    #expect(x5 == 1)
    #expect(machine.read(72, .u64) == 0)
    #expect(reservation == ~0)
  }

  @Test func aWordOfAReservedDoubleword() {
    machine.write(0x1234_5678_9ABC_DEF0, 64, .u64)
    _ = run(Self.lrD, address: 64)
    #expect(run(Self.scW, address: 64, value: 1) == .end)
    // The store happened, so the result must say so.
    #expect(x5 == 0)
    #expect(machine.read(64, .u64) == 0x1234_5678_0000_0001)
  }

  @Test func misalignedFaults() {
    #expect(run(Self.lrW, address: 66) == .misalignedLoad)
    #expect(run(Self.lrD, address: 68) == .misalignedLoad)
    #expect(reservation == ~0)
    #expect(run(Self.scW, address: 66) == .misalignedStore)
    #expect(run(Self.scD, address: 68) == .misalignedStore)
    // All ones is "no reservation", not a reserved address.
    #expect(run(Self.scW, address: ~0) == .misalignedStore)
    // amoadd.d x5, x7, (x6)
    #expect(run(0x0073_32af, address: 68) == .misalignedStore)
  }

  @Test(
    arguments: [
      (0x0873_22af, 9, 0xFFFF_FFFF_8000_0005, 9),
      (0x0073_22af, 1, 0xFFFF_FFFF_8000_0005, 0x8000_0006),
      (0x8073_22af, 9, 0xFFFF_FFFF_8000_0005, 0x8000_0005),
      (0xc073_22af, 9, 0xFFFF_FFFF_8000_0005, 9),
      (0xa073_22af, ~0, 0xFFFF_FFFF_8000_0005, 0xFFFF_FFFF),
      (0x6073_22af, 0xF, 0xFFFF_FFFF_8000_0005, 5),
      (0x4073_22af, 0xF, 0xFFFF_FFFF_8000_0005, 0x8000_000F),
      (0x2073_22af, 0xF, 0xFFFF_FFFF_8000_0005, 0x8000_000A),
    ] as [(UInt32, UInt64, UInt64, UInt64)])
  func wordsBecome(_ word: UInt32, _ operand: UInt64, _ old: UInt64, _ new: UInt64) {
    machine.write(0x8000_0005, 64, .u32)
    #expect(run(word, address: 64, value: operand) == .end)
    #expect(x5 == old)
    #expect(machine.read(64, .u32) == new)
  }

  @Test func ordering() {
    // lr.d.aqrl; fence rw, rw; fence 0, 0
    #expect(
      TranslatedWords([0x1603_32af]).lines == [
        "mb", "guest_ld.u64.aligned reservation_value, x6, +0, mmu1",
        "mov.i64 reservation_address, x6", "mov.i64 x5, reservation_value", "mb",
      ])
    #expect(TranslatedWords([0x0330_000f]).lines == ["mb"])
    #expect(TranslatedWords([0x0000_000f]).lines == [])
  }
}
