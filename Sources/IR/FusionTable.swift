// SPDX-License-Identifier: Apache-2.0
//
// Which runs of operations have one handler of their own (superinstructions). A trie over operation
// codes, filled by the interpreter, walked by the fusion transform. Fusing replaces word 0 of the first
// cell only: every cell behind it keeps its own handler, so jumps into the middle and slow paths
// stay valid.
//
// The trie is a double array (Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array
// Structure", 1989): the child of a node for a symbol lies `base + symbol` places from the start and
// names its parent. A step is two loads from some 40 KiB; hashed edges took three times the time.

/// A run of operations with one handler.
public struct FusionRun: Sendable {
  /// The codes of its cells.
  public let codes: [OperationCode]
  /// The run ends in a `brcond` and is valid only in front of two `goto_tb`, the second of them its
  /// label: the shape every two-way block end has.
  public let beforeLinks: Bool
  /// The handler of the whole run.
  public let handler: UInt
  /// A run.
  public init(_ codes: [OperationCode], beforeLinks: Bool, _ handler: UInt) {
    self.codes = codes
    self.beforeLinks = beforeLinks
    self.handler = handler
  }
}

/// Runs of operation codes with a fused handler.
public final class FusionTable: @unchecked Sendable {
  // Safety: built in `init`, constant afterwards.

  /// A place of the trie.
  public struct Node: Sendable {
    /// The place of the parent plus one, 0 where the place is empty.
    @usableFromInline var parent: UInt16 = 0
    /// Where the children begin, 0 for a leaf.
    @usableFromInline var base: UInt16 = 0
    @usableFromInline var plain: UInt16 = 0
    @usableFromInline var links: UInt16 = 0

    /// The number of the handler of the run that ends here, 0 for none.
    @inlinable public var handler: Int { Int(plain) }
    /// The same for a run in front of two links.
    @inlinable public var handlerBeforeLinks: Int { Int(links) }
    /// Whether longer runs begin with this one.
    @inlinable public var hasChildren: Bool { base != 0 }
  }

  /// The root is place 0.
  @usableFromInline let nodes: UnsafeMutablePointer<Node>
  /// Per code: its symbol, 1 and up; codes in no run have the symbol 0, which no edge has.
  @usableFromInline let symbols: UnsafeMutablePointer<UInt16>
  /// Handlers by number.
  @usableFromInline let handlers: UnsafeMutablePointer<UInt>
  /// How many runs there are.
  public let runCount: Int

  /// A table of at most some ten thousand runs, all their places being numbered by 16 bits.
  public init(_ runs: [FusionRun]) {
    runCount = runs.count
    symbols = .allocate(capacity: OperationCode.count)
    symbols.initialize(repeating: 0, count: OperationCode.count)
    handlers = .allocate(capacity: runs.count + 1)
    handlers.initialize(repeating: 0, count: runs.count + 1)
    var symbolCount: UInt16 = 0
    var tree = [Draft()]
    for (number, run) in runs.enumerated() where !run.codes.isEmpty {
      var node = 0
      for code in run.codes {
        if symbols[Int(code.rawValue)] == 0 {
          symbolCount += 1
          symbols[Int(code.rawValue)] = symbolCount
        }
        let symbol = symbols[Int(code.rawValue)]
        if let next = tree[node].children[symbol] {
          node = next
        } else {
          tree[node].children[symbol] = tree.count
          node = tree.count
          tree.append(Draft())
        }
      }
      handlers[number + 1] = run.handler
      if run.beforeLinks {
        tree[node].links = UInt16(number + 1)
      } else {
        tree[node].plain = UInt16(number + 1)
      }
    }
    let places = Self.place(tree, symbolCount: Int(symbolCount))
    nodes = .allocate(capacity: places.count)
    nodes.initialize(from: places, count: places.count)
  }

  deinit {
    nodes.deallocate()
    symbols.deallocate()
    handlers.deallocate()
  }

  /// A node while the trie is built.
  private struct Draft {
    var plain: UInt16 = 0
    var links: UInt16 = 0
    var children: [UInt16: Int] = [:]
  }

  /// Gives every node its place: first fit for all children of a node at once. Behind the last node
  /// lie as many empty places as there are symbols, so that a step needs no bounds check.
  private static func place(_ tree: [Draft], symbolCount: Int) -> [Node] {
    var nodes = [Node](repeating: Node(), count: 1)
    nodes[0].parent = .max
    var open = [(draft: 0, place: 0)]
    var firstFree = 1
    while let (draft, place) = open.popLast() {
      let children = tree[draft].children
      guard let smallest = children.keys.min(), let largest = children.keys.max() else { continue }
      while firstFree < nodes.count && nodes[firstFree].parent != 0 { firstFree += 1 }
      var base = max(1, firstFree - Int(smallest))
      while children.keys.contains(where: {
        base + Int($0) < nodes.count && nodes[base + Int($0)].parent != 0
      }) { base += 1 }
      let missing = base + Int(largest) + 1 - nodes.count
      if missing > 0 { nodes.append(contentsOf: repeatElement(Node(), count: missing)) }
      nodes[place].base = UInt16(base)
      for (symbol, child) in children.sorted(by: { $0.key < $1.key }) {
        let at = base + Int(symbol)
        nodes[at].parent = UInt16(place + 1)
        nodes[at].plain = tree[child].plain
        nodes[at].links = tree[child].links
        open.append((child, at))
      }
    }
    return nodes + repeatElement(Node(), count: symbolCount + 1)
  }

  /// The place of the root.
  @inlinable @inline(__always) public var root: Int { 0 }

  /// The place behind an edge, 0 where there is none.
  @inlinable @inline(__always) public func next(_ place: Int, _ code: UInt16) -> Int {
    let next = Int(nodes[place].base) &+ Int(symbols[Int(code)])
    return Int(nodes[next].parent) == place &+ 1 ? next : 0
  }

  /// The node at a place.
  @inlinable @inline(__always) public func node(_ place: Int) -> Node { nodes[place] }

  /// The address of a handler by its number, which is not 0.
  @inlinable @inline(__always) public func address(_ handler: Int) -> UInt { handlers[handler] }
}
