// SPDX-License-Identifier: Apache-2.0
//
// The capability of a device to describe itself to the guest. A device knows no address of its own:
// the board tells it where it sits and gets the finished node back.
//
// Spec: Devicetree Specification, chapters 2 and 4.

import DeviceTree

/// One entry of `interrupts-extended`: an interrupt input of a given controller.
public struct InterruptReference: Hashable, Sendable {
  /// The controller's phandle.
  public var controller: UInt32
  /// The input's number at that controller.
  public var number: UInt32

  /// Input `number` of the controller with that phandle.
  public init(controller: UInt32, number: UInt32) {
    self.controller = controller
    self.number = number
  }
}

/// Where a board has put a device: what a device cannot know itself but its node must say.
public struct DeviceTreePlace: Sendable {
  /// The guest physical address of the device's first register.
  public var base: UInt64
  /// The length of the device's window in bytes.
  public var size: UInt64
  /// The device's input at the interrupt controller, if it is connected.
  public var interrupt: UInt32?
  /// The phandle of that interrupt controller.
  public var interruptParent: UInt32?
  /// The inputs the device drives, for devices that drive VCPUs (PLIC contexts, ACLINT harts).
  public var interruptsExtended: [InterruptReference]
  /// The device's own phandle, when other nodes refer to it.
  public var phandle: UInt32?

  /// A place; leave out what does not apply.
  public init(
    base: UInt64, size: UInt64, interrupt: UInt32? = nil, interruptParent: UInt32? = nil,
    interruptsExtended: [InterruptReference] = [], phandle: UInt32? = nil
  ) {
    self.base = base
    self.size = size
    self.interrupt = interrupt
    self.interruptParent = interruptParent
    self.interruptsExtended = interruptsExtended
    self.phandle = phandle
  }

  /// The node every device starts from: name with unit address, `compatible`, `reg`, interrupts and
  /// phandle. Addresses and sizes take two cells each.
  public func node(_ name: String, compatible: [String]) -> DeviceTreeNode {
    var node = DeviceTreeNode(name, unit: base)
    node.set("compatible", strings: compatible)
    node.set("reg", wideCells: [base, size])
    if let interrupt { node.set("interrupts", cell: interrupt) }
    if let interruptParent { node.set("interrupt-parent", cell: interruptParent) }
    if !interruptsExtended.isEmpty {
      node.set(
        "interrupts-extended", cells: interruptsExtended.flatMap { [$0.controller, $0.number] })
    }
    if let phandle { node.set("phandle", cell: phandle) }
    return node
  }
}

/// A device that writes its own device-tree node.
public protocol DeviceTreeDescribing {
  /// The node for this device at that place, for a bus with two address and two size cells.
  func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode
}
