// SPDX-License-Identifier: Apache-2.0
//
// Helpers that only compute: carry-less products, for which the IR has no operation. Their numbers
// are behind those of `RISCVHelpers`.

import CHost
import IR

/// Declarations of the helpers without effects.
enum RISCVPureHelpers {
  private static let firstIndex: UInt16 = 64

  /// The low half of a carry-less product.
  static let clmul = HelperDescriptor(
    index: firstIndex, name: "clmul", address: address(kiln_rv_clmul), effects: [])
  /// The high half of a carry-less product.
  static let clmulh = HelperDescriptor(
    index: firstIndex + 1, name: "clmulh", address: address(kiln_rv_clmulh), effects: [])
  /// Bits 126 to 63 of a carry-less product: the product of the reversed operands, reversed.
  static let clmulr = HelperDescriptor(
    index: firstIndex + 2, name: "clmulr", address: address(kiln_rv_clmulr), effects: [])

  /// All of them, by number.
  static let all = [clmul, clmulh, clmulr]

  private typealias Function =
    @convention(c) (
      UnsafeMutableRawPointer, UInt64, UInt64, UInt64
    ) -> kiln_helper_result

  private static func address(_ function: Function) -> UInt {
    unsafeBitCast(function, to: UInt.self)
  }
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

/// The 127 bits of a product without carries: multiplication of polynomials over GF(2).
struct CarrylessProduct: Equatable {
  /// Bits 63 to 0.
  private(set) var low: UInt64 = 0
  /// Bits 126 to 64.
  private(set) var high: UInt64 = 0

  /// a × b.
  init(_ a: UInt64, _ b: UInt64) {
    var rest = b
    while rest != 0 {
      let position = UInt64(rest.trailingZeroBitCount)
      low ^= a << position
      high ^= a >> (64 - position)
      rest &= rest - 1
    }
  }

  /// Bits 126 to 63.
  var reversed: UInt64 { high << 1 | low >> 63 }
}
