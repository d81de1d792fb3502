// SPDX-License-Identifier: Apache-2.0
//
// Which passes run over a freshly built block, and the object that runs them. A pipeline is a value:
// every pass has a name and a switch, so that a wrong result can be bisected to one of them.
//
// Invariants
// - Order is fixed (`TransformPipeline.Pass`), passes only remove or rewrite: a block never grows.
// - Blocks are transformed before they are installed, while literals are indices.
// - In debug builds the verifier runs after every pass that changed something.
//
// Perf: most RISC-V blocks have nothing to gain, because the builder folds constants as it emits. One
// look over the codes decides which passes could do anything. The code of a Debian busybox (91,000
// blocks, 411,000 guest instructions, 754,000 cells) loses 13,800 cells to `foldingGuest`, which costs
// 5 ns per guest instruction next to 33 ns for translating it; `copies` finds 200 more for 8 ns more.

import IR

/// A choice of passes.
public struct TransformPipeline: Sendable, Equatable {
  /// The passes, in the order they run.
  public enum Pass: String, CaseIterable, Sendable {
    /// Reads the source of a `mov` instead of its copy.
    case copies
    /// Joins `setcond` and the `brcond` that tests its result.
    case compareAndBranch
    /// Removes operations whose result nobody sees.
    case deadWrites
    /// Replaces handlers by those of superinstructions.
    case superinstructions
  }

  private var enabled: Set<Pass>

  /// A pipeline with the given passes on.
  public init(_ enabled: Set<Pass>) { self.enabled = enabled }

  /// Nothing is transformed.
  public static let none = TransformPipeline([])
  /// Every pass.
  public static let all = TransformPipeline(Set(Pass.allCases))
  /// For guests without flags whose translator emits one operation for most instructions: copies and
  /// comparisons are as the guest's compiler wanted them, folding alone leaves dead writes.
  public static let foldingGuest = TransformPipeline([.deadWrites, .superinstructions])

  /// Whether a pass runs.
  public subscript(pass: Pass) -> Bool {
    get { enabled.contains(pass) }
    set { if newValue { enabled.insert(pass) } else { enabled.remove(pass) } }
  }

  /// The passes that run, in order.
  public var passes: [Pass] { Pass.allCases.filter(enabled.contains) }
}

/// Runs a pipeline over blocks. One per VCPU: its buffers are reused, nothing is allocated per block.
public final class BlockTransformer {
  /// What transforming did, summed over blocks.
  public struct Statistics: Sendable, Equatable {
    /// Blocks seen.
    public var blocks = 0
    /// Blocks some pass but `superinstructions` looked at.
    public var candidates = 0
    /// Sources `copies` rewrote.
    public var copies = 0
    /// Branches `compareAndBranch` rewrote.
    public var comparedBranches = 0
    /// Cells `deadWrites` removed.
    public var removedCells = 0
  }

  /// The passes that run.
  public let pipeline: TransformPipeline
  /// What was done so far.
  public var statistics: Statistics { counts.pointee }
  // Perf: behind a pointer, or every count costs an exclusivity check.
  private let counts: UnsafeMutablePointer<Statistics>
  private let handlers: HandlerTable
  private let fusion: FusionTable?
  private let effects: [HelperEffects]
  private let verifier: IRVerifier
  private let scratch = TransformScratch()
  private let runsCopies: Bool
  private let runsCompareAndBranch: Bool
  private let runsDeadWrites: Bool

  /// A transformer. `fusion`: the superinstructions there are, if any. `vocabulary`: the guest's
  /// helpers, whose effects decide what a call may see, and the words of the verifier's messages.
  public init(
    pipeline: TransformPipeline, handlers: HandlerTable, fusion: FusionTable? = nil,
    vocabulary: IRVocabulary = IRVocabulary()
  ) {
    counts = .allocate(capacity: 1)
    counts.initialize(to: Statistics())
    self.pipeline = pipeline
    self.handlers = handlers
    self.fusion = pipeline[.superinstructions] ? fusion : nil
    let helperCount = vocabulary.helpers.map { Int($0.index) + 1 }.max() ?? 0
    // A number no helper has counts as one that does everything.
    var effects = [HelperEffects](
      repeating: HelperEffects(rawValue: .max), count: helperCount)
    for helper in vocabulary.helpers { effects[Int(helper.index)] = helper.effects }
    self.effects = effects
    verifier = IRVerifier(vocabulary: vocabulary)
    runsCopies = pipeline[.copies]
    runsCompareAndBranch = pipeline[.compareAndBranch]
    runsDeadWrites = pipeline[.deadWrites]
  }

  deinit { counts.deallocate() }

  /// Transforms a block in its own buffers; the result is a view of the same buffers.
  public func run(_ block: IRBlock) -> IRBlock {
    counts.pointee.blocks &+= 1
    var block = block
    if runsCopies || runsCompareAndBranch || runsDeadWrites { block = runPlainPasses(block) }
    if let fusion { Fusion.run(block, fusion) }
    return block
  }

  private func runPlainPasses(_ original: IRBlock) -> IRBlock {
    var block = original
    var dead = runsDeadWrites && hasFoldedConstants(block)
    var copies = false
    var branches = false
    if runsCopies || runsCompareAndBranch {
      let seen = flags(of: block)
      copies = runsCopies && seen & OperationFacts.copy != 0
      let both = OperationFacts.branch | OperationFacts.comparison
      branches = runsCompareAndBranch && seen & both == both
    }
    if !(copies || branches || dead) { return block }
    counts.pointee.candidates &+= 1
    if copies || branches {
      scratch.markTargets(block)
      if copies {
        let changes = CopyPropagation.run(block, scratch)
        counts.pointee.copies &+= changes
        if changes > 0 { verify(block, .copies) }
        dead = dead || runsDeadWrites && changes > 0
      }
      if branches {
        let changes = CompareAndBranch.run(block, scratch, handlers)
        counts.pointee.comparedBranches &+= changes
        if changes > 0 { verify(block, .compareAndBranch) }
        dead = dead || runsDeadWrites && changes > 0
      }
      scratch.clearTargets(block)
    }
    if dead {
      let cells = DeadWrites.mark(block, scratch, effects)
      if cells > 0 {
        block = Compaction.run(block, scratch)
        counts.pointee.removedCells &+= cells
        verify(block, .deadWrites)
      }
    }
    return block
  }

  /// Whether a constant may be what folding left behind: one is written over another, or one is in a
  /// temporary, which whoever was to read it may have been folded into.
  private func hasFoldedConstants(_ block: IRBlock) -> Bool {
    let codes = block.codes
    let count = block.cellCount
    // Perf: `movi` and `pc_rel` are neighbours, so one comparison finds all four of their codes.
    let first = OperationCode(.movi).rawValue
    let span = OperationCode(.pcRel).rawValue &+ 0x80 &- first
    var last = UInt16.max
    var beforeLast = UInt16.max
    var cell = 1
    while cell < count {
      if codes[cell] &- first < span {
        let slot = block.cells.load(
          fromByteOffset: cell &* OperationLayout.cell &+ OperationLayout.field0, as: UInt16.self)
        if slot == last || slot == beforeLast || Int(slot) >= CPUStateLayout.temporaries {
          return true
        }
        beforeLast = last
        last = slot
      }
      cell &+= 1
    }
    return false
  }

  /// The facts of all operations together.
  private func flags(of block: IRBlock) -> UInt8 {
    let codes = block.codes
    let facts = scratch.facts
    var flags: UInt8 = 0
    for cell in 1..<block.cellCount { flags |= facts[Int(codes[cell] &>> 6)].flags }
    return flags
  }

  /// In debug builds, ends the process when a pass broke a block; a pass that does is wrong.
  private func verify(_ block: IRBlock, _ pass: TransformPipeline.Pass) {
    assert(
      verifier.errors(in: block).isEmpty,
      "after \(pass.rawValue): \(verifier.errors(in: block).map(\.description))")
  }
}
