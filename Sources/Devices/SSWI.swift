// SPDX-License-Identifier: Apache-2.0
//
// The ACLINT's supervisor software interrupt device: one SETSSIP word per hart. Writing 1 sends an
// edge that sets the writable SSIP bit in the hart's `mip`; it is no wire that stays high, so the
// device remembers nothing and calls a closure.
//
// Spec: RISC-V Advanced Core Local Interruptor Specification, SSWI.

import DeviceModel
import DeviceTree
import GuestTypes

/// An SSWI device for a set of harts.
public final class SSWI: MMIODevice, DeviceTreeDescribing {
  /// Words only.
  public let accessWidths: AccessWidths = .word
  /// The length of the register window.
  public static let byteCount: UInt64 = 0x4000

  private let hartCount: Int
  private let raise: @Sendable (_ hart: Int) -> Void

  /// A device for harts 0 to `hartCount` − 1. `raise` sets a hart's SSIP; it is called on the
  /// writing VCPU's thread and must only post.
  public init(hartCount: Int, raise: @escaping @Sendable (_ hart: Int) -> Void) {
    self.hartCount = hartCount
    self.raise = raise
  }

  /// Always 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 { 0 }

  /// Raises the hart's interrupt if bit 0 is set.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard offset % 4 == 0, offset / 4 < UInt64(hartCount), value & 1 != 0 else { return }
    raise(Int(offset / 4))
  }

  /// The node of a `riscv,aclint-sswi`. The place's `interruptsExtended` names, for each hart in
  /// order, the supervisor software interrupt (1) of its local controller.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    var node = place.node("sswi", compatible: ["riscv,aclint-sswi"])
    node.set("interrupt-controller")
    node.set("#interrupt-cells", cell: 0)
    return node
  }
}
