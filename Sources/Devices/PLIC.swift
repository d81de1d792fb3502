// SPDX-License-Identifier: Apache-2.0
//
// The platform-level interrupt controller: collects the devices' wires and drives one wire per
// context (a privilege mode of a hart).
//
// Invariants
// - A source is forwarded once per assertion: its level becomes a pending bit unless it is already
//   pending or in service; completion looks at the level again. A pending bit outlives its level.
// - A context's wire equals "some pending, enabled source has a priority above the threshold". Work is
//   done only when a pending bit, an enable, a priority or a threshold changes.
// - Equal priorities are served lowest source first; priority 0 never interrupts. A claim ignores the
//   threshold, a completion of a source that the context has not enabled is ignored.
// Spec: RISC-V Platform-Level Interrupt Controller Specification 1.0.

import DeviceModel
import DeviceTree
import GuestTypes
import Synchronization

/// A PLIC with level-triggered sources 1 to `sourceCount`.
///
/// Lock order: a device's lock, then the PLIC's, then a context wire's.
public final class PLIC: MMIODevice, Resettable, DeviceTreeDescribing {
  /// Words only, as the specification has it.
  public let accessWidths: AccessWidths = .word
  /// The number of sources, which are numbered from 1.
  public let sourceCount: Int
  /// The highest priority; lower bits of a written priority or threshold are kept.
  public static let highestPriority: UInt32 = 7

  private let contexts: [any InterruptLine]
  private let state: Mutex<PLICState>

  /// A controller with `sourceCount` sources (clamped to 1...1023) and one context for each wire in
  /// `contexts`, in the order of the context registers. The window must hold `byteCount` bytes.
  public init(sourceCount: Int, contexts: [any InterruptLine]) {
    self.sourceCount = min(max(sourceCount, 1), 1023)
    self.contexts = contexts
    state = Mutex(PLICState(sources: self.sourceCount, contexts: contexts.count))
  }

  /// The length of the register window: the last context's page included.
  public var byteCount: UInt64 {
    PLICRegister.contextBase + UInt64(contexts.count) * PLICRegister.contextStride
  }

  /// The wire into source `number`. Sources outside 1...`sourceCount` lead nowhere.
  public func source(_ number: Int) -> any InterruptLine {
    guard (1...sourceCount).contains(number) else { return UnconnectedLine() }
    return PLICSource(controller: self, number: number)
  }

  fileprivate func set(source: Int, to level: Bool) {
    state.withLock { state in
      if state.setLevel(level, of: source) { state.updateWires(contexts) }
    }
  }

  /// Reads a register; a read of a claim register claims.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    guard let register = PLICRegister(offset) else { return 0 }
    return state.withLock { state in
      switch register {
      case .priority(let source): return UInt64(state.priority(of: source))
      case .pending(let word): return UInt64(state.pendingWord(word))
      case .enable(let context, let word): return UInt64(state.enableWord(word, of: context))
      case .threshold(let context): return UInt64(state.threshold(of: context))
      case .claim(let context):
        let source = state.claim(by: context)
        if source != 0 { state.updateWires(contexts) }
        return UInt64(source)
      }
    }
  }

  /// Writes a register; a write to a claim register completes. Pending bits are read-only.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard let register = PLICRegister(offset) else { return }
    let value = UInt32(truncatingIfNeeded: value)
    state.withLock { state in
      switch register {
      case .priority(let source):
        state.setPriority(value & Self.highestPriority, of: source)
      case .pending: return
      case .enable(let context, let word): state.setEnableWord(value, word, of: context)
      case .threshold(let context):
        state.setThreshold(value & Self.highestPriority, of: context)
      case .claim(let context):
        guard state.complete(value, by: context) else { return }
      }
      state.updateWires(contexts)
    }
  }

  /// Forgets all but the levels of the sources, which their devices still drive.
  public func reset() {
    state.withLock { state in
      state.reset()
      state.updateWires(contexts)
    }
  }

  /// The node of a `riscv,plic0`. The place's `interruptsExtended` lists the contexts in order.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    var node = place.node("plic", compatible: ["sifive,plic-1.0.0", "riscv,plic0"])
    node.set("interrupt-controller")
    node.set("#interrupt-cells", cell: 1)
    node.set("#address-cells", cell: 0)
    node.set("riscv,ndev", cell: UInt32(sourceCount))
    return node
  }
}

/// One input of a PLIC.
private struct PLICSource: InterruptLine {
  let controller: PLIC
  let number: Int

  func set(_ asserted: Bool) { controller.set(source: number, to: asserted) }
}

/// A decoded register offset. Indices may lie past what the controller has.
private enum PLICRegister {
  case priority(source: Int)
  case pending(word: Int)
  case enable(context: Int, word: Int)
  case threshold(context: Int)
  case claim(context: Int)

  static let pendingBase: UInt64 = 0x1000
  static let pendingEnd: UInt64 = 0x1080
  static let enableBase: UInt64 = 0x2000
  static let enableStride: UInt64 = 0x80
  static let enableEnd: UInt64 = 0x1f_2000
  static let contextBase: UInt64 = 0x20_0000
  static let contextStride: UInt64 = 0x1000
  static let contextEnd: UInt64 = 0x400_0000

  init?(_ offset: UInt64) {
    guard offset % 4 == 0 else { return nil }
    switch offset {
    case 0..<Self.pendingBase: self = .priority(source: Int(offset / 4))
    case Self.pendingBase..<Self.pendingEnd:
      self = .pending(word: Int((offset - Self.pendingBase) / 4))
    case Self.enableBase..<Self.enableEnd:
      let (context, byte) = (offset - Self.enableBase).quotientAndRemainder(
        dividingBy: Self.enableStride)
      self = .enable(context: Int(context), word: Int(byte / 4))
    case Self.contextBase..<Self.contextEnd:
      let (context, byte) = (offset - Self.contextBase).quotientAndRemainder(
        dividingBy: Self.contextStride)
      switch byte {
      case 0: self = .threshold(context: Int(context))
      case 4: self = .claim(context: Int(context))
      default: return nil
      }
    default: return nil
    }
  }
}

/// Everything a PLIC remembers. Indices from registers are checked here.
private struct PLICState {
  private let words: Int
  private let contextCount: Int
  /// The bits of sources that exist, by word.
  private let present: [UInt32]
  private var priorities: [UInt32]
  private var levels: [UInt32]
  private var pending: [UInt32]
  private var inService: [UInt32]
  /// The enable words of all contexts, one context after the other.
  private var enables: [UInt32]
  private var thresholds: [UInt32]
  /// The level last given to each context's wire.
  private var wires: [Bool]

  init(sources: Int, contexts: Int) {
    let wordCount = sources / 32 + 1
    words = wordCount
    contextCount = contexts
    present = (0..<wordCount).map { word in
      (0..<32).reduce(0) { bits, bit in
        (1...sources).contains(word * 32 + bit) ? bits | 1 << UInt32(bit) : bits
      }
    }
    priorities = [UInt32](repeating: 0, count: sources + 1)
    levels = [UInt32](repeating: 0, count: wordCount)
    pending = levels
    inService = levels
    enables = [UInt32](repeating: 0, count: wordCount * contexts)
    thresholds = [UInt32](repeating: 0, count: contexts)
    wires = [Bool](repeating: false, count: contexts)
  }

  mutating func reset() {
    for index in priorities.indices { priorities[index] = 0 }
    for index in enables.indices { enables[index] = 0 }
    for index in thresholds.indices { thresholds[index] = 0 }
    for word in 0..<words {
      inService[word] = 0
      pending[word] = levels[word]
    }
  }

  // MARK: - Sources

  /// Notes a source's level; true if that made it pending.
  mutating func setLevel(_ level: Bool, of source: Int) -> Bool {
    let (word, bit) = (source / 32, UInt32(1) << UInt32(source % 32))
    guard level != (levels[word] & bit != 0) else { return false }
    levels[word] ^= bit
    guard level, (pending[word] | inService[word]) & bit == 0 else { return false }
    pending[word] |= bit
    return true
  }

  /// Takes the most urgent pending source of a context into service; 0 if there is none.
  mutating func claim(by context: Int) -> UInt32 {
    guard context < contextCount else { return 0 }
    let source = mostUrgent(in: context, above: 0)
    guard source != 0 else { return 0 }
    let (word, bit) = (source / 32, UInt32(1) << UInt32(source % 32))
    pending[word] &= ~bit
    inService[word] |= bit
    return UInt32(source)
  }

  /// Ends the service of a source; true if it became pending again.
  mutating func complete(_ source: UInt32, by context: Int) -> Bool {
    guard context < contextCount, source < priorities.count else { return false }
    let (word, bit) = (Int(source) / 32, UInt32(1) << (source % 32))
    guard enables[context * words + word] & inService[word] & bit != 0 else { return false }
    inService[word] &= ~bit
    guard levels[word] & bit != 0 else { return false }
    pending[word] |= bit
    return true
  }

  /// The pending, enabled source with the highest priority above `threshold`, or 0.
  private func mostUrgent(in context: Int, above threshold: UInt32) -> Int {
    var best = 0
    var bestPriority = threshold
    for word in 0..<words {
      var candidates = pending[word] & enables[context * words + word]
      while candidates != 0 {
        let source = word * 32 + candidates.trailingZeroBitCount
        candidates &= candidates - 1
        if priorities[source] > bestPriority {
          best = source
          bestPriority = priorities[source]
        }
      }
    }
    return best
  }

  // MARK: - Wires

  /// Drives each context's wire whose level has changed.
  mutating func updateWires(_ lines: [any InterruptLine]) {
    for context in 0..<contextCount {
      let asserted = mostUrgent(in: context, above: thresholds[context]) != 0
      if asserted != wires[context] {
        wires[context] = asserted
        lines[context].set(asserted)
      }
    }
  }

  // MARK: - Registers

  func priority(of source: Int) -> UInt32 {
    source < priorities.count ? priorities[source] : 0
  }

  mutating func setPriority(_ value: UInt32, of source: Int) {
    if source > 0, source < priorities.count { priorities[source] = value }
  }

  func pendingWord(_ word: Int) -> UInt32 { word < words ? pending[word] : 0 }

  func enableWord(_ word: Int, of context: Int) -> UInt32 {
    word < words && context < contextCount ? enables[context * words + word] : 0
  }

  mutating func setEnableWord(_ value: UInt32, _ word: Int, of context: Int) {
    if word < words, context < contextCount {
      enables[context * words + word] = value & present[word]
    }
  }

  func threshold(of context: Int) -> UInt32 {
    context < contextCount ? thresholds[context] : 0
  }

  mutating func setThreshold(_ value: UInt32, of context: Int) {
    if context < contextCount { thresholds[context] = value }
  }
}
