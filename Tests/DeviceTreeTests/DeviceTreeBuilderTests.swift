// SPDX-License-Identifier: Apache-2.0
//
// Building and reading back: layout of the blob by hand, round trips, printing.

import Testing

@testable import DeviceTree

@Suite struct DeviceTreeBuilderTests {
  @Test func emptyTreeHasTheLayoutOfTheSpecification() {
    let blob = DeviceTreeBuilder().blob()
    let words = stride(from: 0, to: blob.count, by: 4).map { bigEndianWord(blob, at: $0) }
    // swift-format-ignore
    #expect(words == [
      0xd00d_feed, 72, 56, 72, 40, 17, 16, 0, 0, 16,  // header
      0, 0, 0, 0,                                     // end of the reservations
      1, 0, 2, 9,                                     // begin, empty name, end node, end
    ])
  }

  @Test func propertyNamesAreSharedInTheStringsBlock() throws {
    var builder = DeviceTreeBuilder()
    builder.root.set("reg", cell: 1)
    var child = DeviceTreeNode("a")
    child.set("reg", cell: 2)
    builder.root.add(child)
    let blob = builder.blob()
    #expect(Array(blob.suffix(4)) == Array("reg".utf8) + [0])
    #expect(bigEndianWord(blob, at: 32) == 4)
  }

  @Test func aBlobReadsBackAsTheSameTree() throws {
    let builder = sampleBuilder()
    let parsed = try DeviceTreeBlob(parsing: builder.blob())
    #expect(parsed.root == builder.root)
    #expect(parsed.reservations == builder.reservations)
    #expect(DeviceTreeBuilder(parsed).blob() == builder.blob())
    #expect(sampleBuilder().blob() == builder.blob())
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func randomTreesReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = DeviceTreeBuilder()
    builder.root = randomNode("", depth: 0, &random)
    let parsed = try DeviceTreeBlob(parsing: builder.blob())
    #expect(parsed.root == builder.root, "seed \(seed)")
  }

  @Test func phandlesGoOnAboveThoseOfAParsedBlob() throws {
    var builder = sampleBuilder()
    builder.root.set("phandle", cell: 41)
    var copy = DeviceTreeBuilder(try DeviceTreeBlob(parsing: builder.blob()))
    #expect(copy.makePhandle() == 42)
    builder.root.set("phandle", cell: .max)
    copy = DeviceTreeBuilder(try DeviceTreeBlob(parsing: builder.blob()))
    #expect(copy.makePhandle() == .max)
  }

  @Test func settingAPropertyAgainKeepsItsPlace() {
    var node = DeviceTreeNode("a")
    node.set("x", cell: 1)
    node.set("y", string: "text")
    node.set("x", wideCells: [0x1_0000_0002])
    #expect(node.properties.map(\.name) == ["x", "y"])
    #expect(node["x"]?.cells == [1, 2])
    #expect(node["y"]?.strings == ["text"])
    #expect(node["y"]?.cells == nil)
    #expect(node["x"]?.strings == nil)
    node.remove("x")
    #expect(node["x"] == nil)
  }

  @Test func descendantsAreFoundByPath() {
    let root = sampleBuilder().root
    #expect(root.descendant(at: ["soc", "serial@10000000"])?["interrupts"]?.cells == [10])
    #expect(root.descendant(at: ["soc", "none"]) == nil)
    #expect(root.descendant(at: [String]()) == root)
  }

  @Test func printsAsSource() throws {
    let blob = try DeviceTreeBlob(parsing: sampleBuilder().blob())
    #expect(
      blob.description == """
        /dts-v1/;
        /memreserve/ 0x80000000 0x20000;
        / {
        \t#address-cells = <0x2>;
        \t#size-cells = <0x2>;
        \tcompatible = "kiln,board", "riscv-virtio";
        \tmodel = "kiln \\"test\\" board\\\\1";
        \tchosen {
        \t\tbootargs = "console=ttyS0 a=b,c";
        \t\tseed = [01 02 03 ff 05];
        \t};
        \tsoc {
        \t\t#address-cells = <0x2>;
        \t\t#size-cells = <0x2>;
        \t\tcompatible = "simple-bus";
        \t\tranges;
        \t\tplic@c000000 {
        \t\t\treg = <0x0 0xc000000 0x0 0x600000>;
        \t\t\tinterrupt-controller;
        \t\t\t#interrupt-cells = <0x1>;
        \t\t\t#address-cells = <0x0>;
        \t\t\tphandle = <0x1>;
        \t\t};
        \t\tserial@10000000 {
        \t\t\treg = <0x0 0x10000000 0x0 0x100>;
        \t\t\tinterrupts = <0xa>;
        \t\t\tinterrupt-parent = <0x1>;
        \t\t};
        \t};
        };

        """)
  }
}
