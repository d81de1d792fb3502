// SPDX-License-Identifier: Apache-2.0
//
// `test translate`: RISC-V instructions → IR. Each input line is an instruction's bits in hexadecimal,
// four digits for a 16-bit form, then whatever a reader wants to see; `llvm-objdump` prints it like
// that. A block has as many guest instructions as the section.
//
//   guest riscv64 rv64gc          the `--cpu` argument; required
//   pc 0x80001000                 where the block lies; this by default
//   mode supervisor fs=dirty      user, supervisor or machine; fs=off, initial, clean or dirty;
//                                 frm=reserved

import DeviceModel
import Foundation
import GuestMemory
import IR
import RISCVGuest
import TestSupport
import Translation

struct TranslateFileTest: FileTestKind {
  let name = "translate"

  func run(_ section: FileTestSection, of test: FileTest) throws -> FileTestResult {
    guard let guest = test.options["guest"], guest.count == 2, guest[0] == "riscv64" else {
      throw FileTestError("\(test): expected a line `guest riscv64 CPU`")
    }
    let extensions = try RISCVExtensions(cpu: guest[1])
    let pc = try Self.pc(test)
    let (bytes, count) = try Self.assemble(section, test)
    let block = try Self.translate(
      bytes, count, pc: pc, extensions: extensions, flags: Self.flags(test))
    return FileTestResult(output: block)
  }

  // MARK: Header and input

  private static func pc(_ test: FileTest) throws -> UInt64 {
    guard let words = test.options["pc"] else { return 0x8000_1000 }
    guard words.count == 1, words[0].hasPrefix("0x"),
      let pc = UInt64(words[0].dropFirst(2), radix: 16)
    else { throw FileTestError("\(test): expected `pc 0x…`") }
    return pc
  }

  private static func flags(_ test: FileTest) throws -> RISCVBlockFlags {
    var privilege: UInt64 = 1
    var floatState: UInt64 = 3
    var reserved = false
    for word in test.options["mode"] ?? [] {
      switch word {
      case "user": privilege = 0
      case "supervisor": privilege = 1
      case "machine": privilege = 3
      case "fs=off": floatState = 0
      case "fs=initial": floatState = 1
      case "fs=clean": floatState = 2
      case "fs=dirty": floatState = 3
      case "frm=reserved": reserved = true
      default: throw FileTestError("\(test): no mode \(word)")
      }
    }
    return RISCVBlockFlags(
      privilege: privilege, dataIndex: Int(privilege), floatState: floatState,
      reservedRounding: reserved, cboZero: true, cboClean: true, cboInvalidate: 1)
  }

  private static func assemble(
    _ section: FileTestSection, _ test: FileTest
  ) throws -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = []
    var count = 0
    for (number, text) in section.lines {
      guard let word = text.split(separator: " ").first else { continue }
      guard word.count == 4 || word.count == 8, let bits = UInt32(word, radix: 16),
        (bits & 3 == 3) == (word.count == 8)
      else { throw FileTestError("\(test), line \(number): \(word) is no instruction") }
      for i in 0..<word.count / 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> (8 * i))) }
      count += 1
    }
    return (bytes, count)
  }

  // MARK: Translation

  private static func translate(
    _ bytes: [UInt8], _ count: Int, pc: UInt64, extensions: RISCVExtensions, flags: RISCVBlockFlags
  ) throws -> [String] {
    let page = Int(BackingStore.pageSize)
    guard Int(pc % BackingStore.pageSize) + bytes.count <= page else {
      throw FileTestError("the instructions do not fit the page")
    }
    let state = UnsafeMutableRawPointer.allocate(
      byteCount: CPUStateLayout.byteCount, alignment: 64)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: CPUStateLayout.byteCount)
    defer { state.deallocate() }
    let store = try BackingStore(byteCount: BackingStore.pageSize)
    let space = AddressSpace(store: store)
    let cpu = RISCVCPU(
      state: state, hartID: 0, extensions: extensions, clock: StoppedClock(), space: space)
    let mmu = SoftMMU(space: space, state: state, translator: cpu)
    cpu.mmu = mmu
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      (store.base + Int(pc % BackingStore.pageSize)).copyMemory(
        from: base, byteCount: source.count)
    }
    var builder = IRBuilder(handlers: HandlerTable([]))
    let request = TranslationRequest(
      pc: pc, flags: flags.rawValue, instructionLimit: count, page: store.base, pageOffset: 0,
      mmu: mmu)
    guard cpu.translate(request, &builder) != nil else { throw FileTestError("a fetch fault") }
    let errors = IRVerifier(vocabulary: .riscv).errors(in: builder.block)
    return IRPrinter(vocabulary: .riscv).text(of: builder.block).split(separator: "\n")
      .map(String.init) + errors.map { "illegal: \($0)" }
  }
}

/// A clock that stands still; translation reads no time.
private final class StoppedClock: VirtualClock {
  let nanoseconds: UInt64 = 0

  func makeTimer(_ fire: @escaping @Sendable () -> Void) -> any ClockTimer { StoppedTimer() }
}

private final class StoppedTimer: ClockTimer {
  func arm(at nanoseconds: UInt64) {}
  func disarm() {}
}
