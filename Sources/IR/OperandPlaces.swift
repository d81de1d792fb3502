// SPDX-License-Identifier: Apache-2.0
//
// Where an operation's slots are: which fields are read and which one is written, as byte offsets
// from its first cell. Verifier, transforms and recorder find operands through this, so that none of
// them spells the layouts of `OperationLayout.swift` again.
//
// Not slots, hence not here: immediates, distances, displacements, MMU descriptors, and CPUState's
// fpFlags and fpControl, which floating-point operations use without naming them.

/// The fields of an operation that hold slots.
@frozen
public struct OperandPlaces: Equatable, Sendable {
  /// Byte offset of the written slot's field, 0 where nothing is written.
  public let destination: UInt8
  /// Byte offsets of the read slots' fields, first operand in the low byte; 0 ends the list.
  public let sources: UInt32

  /// Places from a destination (0: none) and up to four sources.
  @inlinable init(_ destination: Int, _ s0: Int = 0, _ s1: Int = 0, _ s2: Int = 0, _ s3: Int = 0) {
    self.destination = UInt8(destination)
    self.sources = UInt32(s0) | UInt32(s1) << 8 | UInt32(s2) << 16 | UInt32(s3) << 24
  }

  /// Byte offset of a 16-bit field at +8 of the second cell.
  static let second = OperationLayout.cell + 8
}

extension OperandShape {
  /// The slots of an operation of this shape; `immediate`: its last operand is one.
  public func places(immediate: Bool) -> OperandPlaces {
    let f0 = OperationLayout.field0
    let f1 = OperationLayout.field1
    let f2 = OperationLayout.field2
    let f3 = OperationLayout.field3
    switch self {
    case .none, .head, .branch, .gotoConstant, .exitConstant: return OperandPlaces(0)
    case .branchConditional, .store: return OperandPlaces(0, f0, f1)
    case .gotoSlot: return OperandPlaces(0, f0)
    case .call, .floatTernary: return OperandPlaces(f0, f1, f2, f3)
    case .unary, .extract, .load, .floatUnary: return OperandPlaces(f0, f1)
    case .constant: return OperandPlaces(f0)
    case .binary: return immediate ? OperandPlaces(f0, f1) : OperandPlaces(f0, f1, f2)
    case .deposit, .atomic, .floatBinary: return OperandPlaces(f0, f1, f2)
    case .conditionalMove: return OperandPlaces(f0, f1, f2, f3, OperandPlaces.second)
    case .compareAndSwap: return OperandPlaces(f0, f1, f2, OperandPlaces.second)
    }
  }
}

extension IRBlock {
  /// Calls `body` with each slot the operation at `cell` reads, in operand order.
  public func forEachSource(_ places: OperandPlaces, at cell: Int, _ body: (Slot) -> Void) {
    var rest = places.sources
    while rest != 0 {
      body(Slot(field(Int(rest & 0xFF), at: cell)))
      rest >>= 8
    }
  }

  /// The slot the operation at `cell` writes, nil for none.
  public func destination(_ places: OperandPlaces, at cell: Int) -> Slot? {
    places.destination == 0 ? nil : Slot(field(Int(places.destination), at: cell))
  }

  /// The cell a branch at `cell` goes to, as its distance says; nil when that is not whole cells.
  public func branchTarget(at cell: Int) -> Int? {
    let distance = Int(immediate(at: cell))
    guard distance % OperationLayout.cell == 0 else { return nil }
    return cell + distance / OperationLayout.cell
  }
}
