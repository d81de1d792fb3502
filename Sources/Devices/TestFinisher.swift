// SPDX-License-Identifier: Apache-2.0
//
// The board's way out: a word whose writes end or restart the machine (`sifive,test0`, also a syscon
// that `syscon-poweroff` and `syscon-reboot` nodes refer to).
//
// A write is `code << 16 | verb`: 0x5555 power off, 0x3333 power off with a failure code, 0x7777
// reset. Any other verb is ignored. Reads give 0.
// Deviation: a failure with code 0 is reported as 1, so that it is not taken for success.

import DeviceModel
import DeviceTree
import GuestTypes

/// What a guest asks its machine to do.
public enum MachineRequest: Hashable, Sendable {
  /// Stop for good; 0 means the guest is content.
  case powerOff(exitCode: Int32)
  /// Start again from the power-on state.
  case reset
}

/// The `sifive,test0` device.
public final class TestFinisher: MMIODevice, DeviceTreeDescribing {
  /// Half words and words.
  public let accessWidths: AccessWidths = [.half, .word]

  private enum Verb: UInt64 {
    case fail = 0x3333
    case pass = 0x5555
    case reset = 0x7777
  }

  private let handle: @Sendable (MachineRequest) -> Void

  /// A finisher that posts requests to `handle`, which runs on the VCPU's thread inside the guest's
  /// store and must not block; the machine acts on them at its next instruction boundary.
  public init(_ handle: @escaping @Sendable (MachineRequest) -> Void) { self.handle = handle }

  /// Always 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 { 0 }

  /// Acts on a verb at offset 0.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard offset == 0, let verb = Verb(rawValue: value & 0xffff) else { return }
    switch verb {
    case .pass: handle(.powerOff(exitCode: 0))
    case .fail: handle(.powerOff(exitCode: max(1, Int32(value >> 16 & 0xffff))))
    case .reset: handle(.reset)
    }
  }

  /// The node of the register itself; give the place a phandle if `powerNodes` are wanted.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    place.node("test", compatible: ["sifive,test1", "sifive,test0", "syscon"])
  }

  /// The `poweroff` and `reboot` nodes that use the register with that phandle; they belong at the
  /// root.
  public func powerNodes(phandle: UInt32) -> [DeviceTreeNode] {
    [("poweroff", Verb.pass), ("reboot", .reset)].map { name, verb in
      var node = DeviceTreeNode(name)
      node.set("compatible", string: "syscon-" + name)
      node.set("regmap", cell: phandle)
      node.set("offset", cell: 0)
      node.set("value", cell: UInt32(verb.rawValue))
      return node
    }
  }
}
