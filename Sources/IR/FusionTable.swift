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

  /// Open-addressed edges: (node << 16 | code) + 1 → next node; 0 is empty.
  private let keys: UnsafeMutablePointer<UInt32>
  private let targets: UnsafeMutablePointer<UInt32>
  private let mask: Int
  /// Per node: the handler of the run that ends there, 0 for none.
  private let handlers: UnsafeMutablePointer<UInt>
  /// The same for runs that end in front of two links.
  private let linkHandlers: UnsafeMutablePointer<UInt>
  /// Per code: whether a run starts with it.
  private let starts: UnsafeMutablePointer<Bool>
  /// How many runs there are.
  public let runCount: Int

  /// A table of runs.
  public init(_ runs: [FusionRun]) {
    runCount = runs.count
    var edges: [UInt32: UInt32] = [:]
    var nodeHandlers: [(plain: UInt, links: UInt)] = [(0, 0)]
    starts = .allocate(capacity: OperationCode.count)
    starts.initialize(repeating: false, count: OperationCode.count)
    for run in runs {
      var node: UInt32 = 0
      if let first = run.codes.first { starts[Int(first.rawValue)] = true }
      for code in run.codes {
        let key = node << 16 | UInt32(code.rawValue)
        if let next = edges[key] {
          node = next
        } else {
          edges[key] = UInt32(nodeHandlers.count)
          node = UInt32(nodeHandlers.count)
          nodeHandlers.append((0, 0))
        }
      }
      if run.beforeLinks {
        nodeHandlers[Int(node)].links = run.handler
      } else {
        nodeHandlers[Int(node)].plain = run.handler
      }
    }
    var capacity = 64
    while capacity < edges.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    targets = .allocate(capacity: capacity)
    targets.initialize(repeating: 0, count: capacity)
    for (key, target) in edges {
      var slot = Self.hash(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key &+ 1
      targets[slot] = target
    }
    handlers = .allocate(capacity: nodeHandlers.count)
    linkHandlers = .allocate(capacity: nodeHandlers.count)
    for (i, handler) in nodeHandlers.enumerated() {
      handlers[i] = handler.plain
      linkHandlers[i] = handler.links
    }
  }

  deinit {
    keys.deallocate()
    targets.deallocate()
    handlers.deallocate()
    linkHandlers.deallocate()
    starts.deallocate()
  }

  private static func hash(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 12)
  }

  /// Whether some run starts with a code.
  public func starts(with code: UInt16) -> Bool { starts[Int(code)] }

  /// The node behind an edge, nil where there is none. Node 0 is the root.
  public func next(_ node: UInt32, _ code: UInt16) -> UInt32? {
    let key = node &<< 16 | UInt32(code)
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key &+ 1 { return targets[slot] }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The handler of the run that ends at a node, 0 for none.
  public func handler(at node: UInt32) -> UInt { handlers[Int(node)] }

  /// The handler of the run that ends at a node in front of two links, 0 for none.
  public func handlerBeforeLinks(at node: UInt32) -> UInt { linkHandlers[Int(node)] }
}
