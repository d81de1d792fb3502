// SPDX-License-Identifier: Apache-2.0
//
// Which runs of operations have one handler of their own (superinstructions). A trie over operation
// codes, filled by the interpreter, walked by the fusion transform. Fusing replaces word 0 of the first
// cell only: every cell behind it keeps its own handler, so jumps into the middle and slow paths
// stay valid.

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

  /// What a run that ends at a node has for a handler, 0 for none.
  @usableFromInline struct Handlers {
    @usableFromInline var plain: UInt = 0
    @usableFromInline var beforeLinks: UInt = 0
    @usableFromInline init() {}
  }

  /// Open-addressed edges, 0 where empty: (node << 16 | code) + 1 in the upper half, the next node in
  /// the lower.
  @usableFromInline let edges: UnsafeMutablePointer<UInt64>
  @usableFromInline let mask: Int
  @usableFromInline let handlers: UnsafeMutablePointer<Handlers>
  /// Per code: the node a run that starts with it goes to first, 0 for none.
  @usableFromInline let starts: UnsafeMutablePointer<UInt32>
  /// How many runs there are.
  public let runCount: Int

  /// A table of runs.
  public init(_ runs: [FusionRun]) {
    runCount = runs.count
    starts = .allocate(capacity: OperationCode.count)
    starts.initialize(repeating: 0, count: OperationCode.count)
    var nodes = [Handlers()]
    var known: [UInt32: UInt32] = [:]
    for run in runs {
      guard let first = run.codes.first else { continue }
      var node = starts[Int(first.rawValue)]
      if node == 0 {
        node = UInt32(nodes.count)
        nodes.append(Handlers())
        starts[Int(first.rawValue)] = node
      }
      for code in run.codes.dropFirst() {
        let key = node << 16 | UInt32(code.rawValue)
        if let next = known[key] {
          node = next
        } else {
          node = UInt32(nodes.count)
          nodes.append(Handlers())
          known[key] = node
        }
      }
      if run.beforeLinks {
        nodes[Int(node)].beforeLinks = run.handler
      } else {
        nodes[Int(node)].plain = run.handler
      }
    }
    var capacity = 64
    while capacity < known.count * 3 { capacity *= 2 }
    mask = capacity - 1
    edges = .allocate(capacity: capacity)
    edges.initialize(repeating: 0, count: capacity)
    for (key, target) in known {
      var slot = Self.hash(key) & mask
      while edges[slot] != 0 { slot = (slot + 1) & mask }
      edges[slot] = UInt64(key &+ 1) << 32 | UInt64(target)
    }
    handlers = .allocate(capacity: nodes.count)
    handlers.initialize(from: nodes, count: nodes.count)
  }

  deinit {
    edges.deallocate()
    handlers.deallocate()
    starts.deallocate()
  }

  @inlinable @inline(__always) static func hash(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 12)
  }

  /// The node of the run that consists of one code only, 0 when no run starts with it.
  @inlinable @inline(__always) public func start(_ code: UInt16) -> UInt32 { starts[Int(code)] }

  /// The node behind an edge, 0 where there is none.
  @inlinable @inline(__always) public func next(_ node: UInt32, _ code: UInt16) -> UInt32 {
    let key = node &<< 16 | UInt32(code)
    var slot = Self.hash(key) & mask
    while edges[slot] != 0 {
      if edges[slot] &>> 32 == UInt64(key &+ 1) {
        return UInt32(truncatingIfNeeded: edges[slot])
      }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// The handler of the run that ends at a node, 0 for none.
  @inlinable @inline(__always) public func handler(at node: UInt32) -> UInt {
    handlers[Int(node)].plain
  }

  /// The handler of the run that ends at a node in front of two links, 0 for none.
  @inlinable @inline(__always) public func handlerBeforeLinks(at node: UInt32) -> UInt {
    handlers[Int(node)].beforeLinks
  }
}
