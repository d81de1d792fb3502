// SPDX-License-Identifier: Apache-2.0
//
// Which runs of operations have one handler of their own (superinstructions). A trie over operation
// codes, filled by the interpreter, walked by the fusion transform. Fusing replaces word 0 of the first
// cell only: every cell behind it keeps its own handler, so jumps into the middle and slow paths
// stay valid.

/// Runs of operation codes with a fused handler.
public final class FusionTable: @unchecked Sendable {
  // Safety: built in `init`, constant afterwards.

  /// Open-addressed edges: (node << 16 | code) + 1 → next node; 0 is empty.
  private let keys: UnsafeMutablePointer<UInt32>
  private let targets: UnsafeMutablePointer<UInt32>
  private let mask: Int
  /// Per node: the handler of the run that ends there, 0 for none.
  private let handlers: UnsafeMutablePointer<UInt>
  /// Per code: whether a run starts with it.
  private let starts: UnsafeMutablePointer<Bool>
  /// How many runs there are.
  public let runCount: Int

  /// A table of runs of at least two codes.
  public init(_ runs: [(codes: [OperationCode], handler: UInt)]) {
    runCount = runs.count
    var edges: [UInt32: UInt32] = [:]
    var nodeHandlers: [UInt] = [0]
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
          nodeHandlers.append(0)
        }
      }
      nodeHandlers[Int(node)] = run.handler
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
    for (i, handler) in nodeHandlers.enumerated() { handlers[i] = handler }
  }

  deinit {
    keys.deallocate()
    targets.deallocate()
    handlers.deallocate()
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
}
