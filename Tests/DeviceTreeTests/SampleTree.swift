// SPDX-License-Identifier: Apache-2.0
//
// Trees the tests of this module share: a small board by hand, and random trees from a printed seed.

import DeviceTree

/// A board with one of every kind of property value.
func sampleBuilder() -> DeviceTreeBuilder {
  var builder = DeviceTreeBuilder()
  builder.reservations = [DeviceTreeReservation(address: 0x8000_0000, size: 0x2_0000)]
  let controller = builder.makePhandle()
  builder.root.set("#address-cells", cell: 2)
  builder.root.set("#size-cells", cell: 2)
  builder.root.set("compatible", strings: ["kiln,board", "riscv-virtio"])
  builder.root.set("model", string: "kiln \"test\" board\\1")
  builder.root.withChild("chosen") {
    $0.set("bootargs", string: "console=ttyS0 a=b,c")
    $0.set("seed", bytes: [1, 2, 3, 0xff, 5])
  }
  builder.root.withChild("soc") { soc in
    soc.set("#address-cells", cell: 2)
    soc.set("#size-cells", cell: 2)
    soc.set("compatible", string: "simple-bus")
    soc.set("ranges")
    var plic = DeviceTreeNode("plic", unit: 0xc00_0000)
    plic.set("reg", wideCells: [0xc00_0000, 0x60_0000])
    plic.set("interrupt-controller")
    plic.set("#interrupt-cells", cell: 1)
    plic.set("#address-cells", cell: 0)
    plic.set("phandle", cell: controller)
    soc.add(plic)
    var serial = DeviceTreeNode("serial", unit: 0x1000_0000)
    serial.set("reg", wideCells: [0x1000_0000, 0x100])
    serial.set("interrupts", cells: [10])
    serial.set("interrupt-parent", cell: controller)
    soc.add(serial)
  }
  return builder
}

/// SplitMix64: small, and every seed gives a full-period sequence.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// A random tree of bounded size.
func randomNode(_ name: String, depth: Int, _ random: inout SeededGenerator) -> DeviceTreeNode {
  var node = DeviceTreeNode(name)
  for index in 0..<Int.random(in: 0...5, using: &random) {
    let length = Int.random(in: 0...20, using: &random)
    node.set("prop-\(index)", bytes: (0..<length).map { _ in .random(in: 0...255, using: &random) })
  }
  if depth < 5 {
    for index in 0..<Int.random(in: 0...3, using: &random) {
      node.add(randomNode("node@\(index)", depth: depth + 1, &random))
    }
  }
  return node
}
