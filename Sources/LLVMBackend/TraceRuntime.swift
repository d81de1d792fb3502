// SPDX-License-Identifier: Apache-2.0
//
// What traces call. Compiled code names these functions by symbol and reaches them through cells in the
// code memory's data area, so that no address stands in an object.

import CHost
import IR

/// Addresses of the C functions traces call.
///
/// `load`, `store` and `atomicAddress` have the type `kiln_helper`: state and three words in, value and
/// outcome out. Outcome 0: done. Else nothing has happened, and the trace leaves with
/// `TraceExitKind.alone`. An `access` is a `MemoryOperation`'s raw value, and the MMU index from bit 8.
public struct TraceRuntime: Sendable {
  /// (state, address, access, 0) → the value, extended as the operation says. For accesses that miss
  /// the SoftTLB.
  public var load: UInt
  /// (state, address, value, access).
  public var store: UInt
  /// (state, address, access, 0) → the host address of an atomic operation.
  public var atomicAddress: UInt
  /// (state, address, bytes, access) → host minus guest address of the page that all of so many bytes
  /// from the address lie on. Has no effect but a refill; any other outcome than 0 leaves with
  /// `TraceExitKind.apart`.
  public var page: UInt
  /// `uint64_t (state, a, b, c, operation)`: one floating-point operation on slot values; adds its
  /// flags to CPUState's fpFlags. `operation`: the `OperationCode`, from bit 16 the rounding, from bit
  /// 24 the kind of integer.
  public var float: UInt
  /// The guest's helpers, as `call` operations number them.
  public var helpers: [HelperDescriptor]

  /// A runtime of the given functions.
  public init(
    load: UInt, store: UInt, atomicAddress: UInt, page: UInt, float: UInt,
    helpers: [HelperDescriptor]
  ) {
    self.load = load
    self.store = store
    self.atomicAddress = atomicAddress
    self.page = page
    self.float = float
    self.helpers = helpers
  }

  /// Every function with its address.
  var functions: [(RuntimeFunction, UInt)] {
    [
      (.load, load), (.store, store), (.atomicAddress, atomicAddress), (.page, page),
      (.float, float),
      (.indirect, UInt(kiln_trace_indirect())),
      (.preserving, UInt(kiln_trace_preserving())),
    ]
      + helpers.map { (.helper($0.index), $0.address) }
  }
}

/// What a cell of the table that code calls through leads to.
enum RuntimeFunction: Hashable {
  case load, store, atomicAddress, page, float, indirect, preserving
  case helper(UInt16)

  /// The symbol objects use.
  var symbol: String {
    switch self {
    case .load: "kiln.load"
    case .store: "kiln.store"
    case .atomicAddress: "kiln.atomic"
    case .page: "kiln.page"
    case .float: "kiln.float"
    case .indirect: TraceSymbols.indirect
    case .preserving: "kiln.preserving"
    case .helper(let index): "kiln.helper.\(index)"
    }
  }
}
