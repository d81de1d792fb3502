// SPDX-License-Identifier: Apache-2.0
//
// The helpers only the translator needs: the CSR helper under smaller declarations, so that blocks go
// on behind harmless accesses; permission checks of cache-block management; carry-less products.
// Their numbers are behind those of `RISCVHelpers`.

import CHost
import GuestMemory
import IR

/// Declarations of the translator's own helpers.
enum RISCVTranslatorHelpers {
  private static let firstIndex: UInt16 = 64

  /// `RISCVHelpers.csrAccess` for an access that writes nothing.
  static let csrRead = HelperDescriptor(
    index: firstIndex, name: "csr_read", address: RISCVHelpers.csrAccess.address,
    effects: [.readsGlobals, .mayFault, .readsTime, .doesIO])
  /// `RISCVHelpers.csrAccess` for a write that changes no mode, mapping or deadline and enables no
  /// interrupt.
  static let csrWriteQuiet = HelperDescriptor(
    index: firstIndex + 1, name: "csr_write_quiet", address: RISCVHelpers.csrAccess.address,
    effects: [.readsGlobals, .writesGlobals, .mayFault])
  /// Checks that the cache block at a may be managed. b: the MMU index.
  static let cacheBlock = HelperDescriptor(
    index: firstIndex + 2, name: "cache_block", address: address(kiln_rv_cache_block),
    effects: [.readsGlobals, .mayFault, .touchesMemory])
  /// The low half of a carry-less product.
  static let clmul = HelperDescriptor(
    index: firstIndex + 3, name: "clmul", address: address(kiln_rv_clmul), effects: [])
  /// The high half of a carry-less product.
  static let clmulh = HelperDescriptor(
    index: firstIndex + 4, name: "clmulh", address: address(kiln_rv_clmulh), effects: [])
  /// Bits 126 to 63 of a carry-less product: the product of the reversed operands, reversed.
  static let clmulr = HelperDescriptor(
    index: firstIndex + 5, name: "clmulr", address: address(kiln_rv_clmulr), effects: [])

  private typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, UInt64, UInt64, UInt64
    ) -> kiln_helper_result

  private static func address(_ function: Function) -> UInt {
    unsafeBitCast(function, to: UInt.self)
  }
}

/// A block may be managed where it may be read or written. No page is writable only, so reading is
/// what is checked; the fault is a store's all the same.
@c func kiln_rv_cache_block(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  // Safety: `RISCVCPU.init` put the pointer there, and a VCPU keeps its guest alive.
  let object = state.load(fromByteOffset: CPUStateLayout.guestObject, as: UnsafeRawPointer.self)
  let cpu = Unmanaged<RISCVCPU>.fromOpaque(object).takeUnretainedValue()
  let index = Int(truncatingIfNeeded: b)
  if cpu.translate(a, count: 1, .load, mmuIndex: index).fault == PageTranslation.noFault {
    return kiln_helper_result(value: 0, outcome: 0)
  }
  cpu.helperFault = (cpu.translate(a, count: 1, .store, mmuIndex: index).fault, a)
  return kiln_helper_result(value: 0, outcome: 1)
}

@c func kiln_rv_clmul(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: CarrylessProduct(a, b).low, outcome: 0)
}

@c func kiln_rv_clmulh(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: CarrylessProduct(a, b).high, outcome: 0)
}

@c func kiln_rv_clmulr(
  _ state: UnsafeMutableRawPointer, _ a: UInt64, _ b: UInt64, _ c: UInt64
) -> kiln_helper_result {
  kiln_helper_result(value: CarrylessProduct(a, b).reversed, outcome: 0)
}
