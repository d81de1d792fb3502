// SPDX-License-Identifier: Apache-2.0
//
// Recording stand-ins for what devices are given: wires, a clock that is moved by hand, guest memory,
// back ends and disks. Shared by all suites of this module.

import DeviceModel
import GuestTypes
import Synchronization

/// A wire that remembers its levels. Records changes only, and how often a level was repeated.
final class RecordingLine: InterruptLine {
  private struct State {
    var level = false
    var changes: [Bool] = []
    var repeats = 0
  }
  private let state = Mutex(State())

  func set(_ asserted: Bool) {
    state.withLock {
      if $0.level == asserted {
        $0.repeats += 1
      } else {
        $0.level = asserted
        $0.changes.append(asserted)
      }
    }
  }

  var isHigh: Bool { state.withLock { $0.level } }
  var changes: [Bool] { state.withLock { $0.changes } }
  var repeats: Int { state.withLock { $0.repeats } }
}

/// A character back end that keeps what it is given, and each call's length.
final class RecordingOutput: CharacterBackend {
  private let calls = Mutex<[[UInt8]]>([])

  func write(_ bytes: UnsafeRawBufferPointer) { calls.withLock { $0.append(Array(bytes)) } }

  var bytes: [UInt8] { calls.withLock { $0.flatMap { $0 } } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var callCount: Int { calls.withLock { $0.count } }
}

/// A clock that stands until it is moved. Due timers fire inside `advance` and, as the contract
/// allows, inside `arm`.
final class ManualClock: VirtualClock {
  private struct State {
    var now: UInt64 = 0
    var timers: [ManualTimer] = []
  }
  private let state = Mutex(State())

  var nanoseconds: UInt64 { state.withLock { $0.now } }

  func makeTimer(_ fire: @escaping @Sendable () -> Void) -> any ClockTimer {
    let timer = ManualTimer(clock: self, fire: fire)
    state.withLock { $0.timers.append(timer) }
    return timer
  }

  /// Moves to a time, stopping at each deadline on the way.
  func advance(to target: UInt64) {
    while true {
      let next = state.withLock { state in
        let due = state.timers.filter { $0.deadline.map { $0 <= target } ?? false }
        let first = due.min { $0.deadline ?? 0 < $1.deadline ?? 0 }
        state.now = max(state.now, first?.deadline ?? target)
        return first
      }
      guard let next else { return }
      next.fireNow()
    }
  }

  func timer(_ index: Int) -> ManualTimer { state.withLock { $0.timers[index] } }
}

/// A timer of a `ManualClock`.
final class ManualTimer: ClockTimer {
  private struct State {
    var deadline: UInt64?
    var armCount = 0
  }
  private unowned let clock: ManualClock
  private let fire: @Sendable () -> Void
  private let state = Mutex(State())

  init(clock: ManualClock, fire: @escaping @Sendable () -> Void) {
    self.clock = clock
    self.fire = fire
  }

  var deadline: UInt64? { state.withLock { $0.deadline } }
  var armCount: Int { state.withLock { $0.armCount } }

  func arm(at nanoseconds: UInt64) {
    state.withLock {
      $0.deadline = nanoseconds
      $0.armCount += 1
    }
    if nanoseconds <= clock.nanoseconds { fireNow() }
  }

  func disarm() { state.withLock { $0.deadline = nil } }

  func fireNow() {
    state.withLock { $0.deadline = nil }
    fire()
  }
}

/// Guest RAM at one place; everything else is a miss, as device registers are. Counts the reads of
/// each address.
final class TestRAM: DMAMemory {
  private struct State {
    var bytes: [UInt8]
    var reads: [UInt64: Int] = [:]
  }
  let base: UInt64
  private let state: Mutex<State>

  init(base: UInt64 = 0x8000_0000, byteCount: Int = 1 << 16) {
    self.base = base
    state = Mutex(State(bytes: [UInt8](repeating: 0, count: byteCount)))
  }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, at address: GuestPhysicalAddress
  ) throws(DMAError) {
    try state.withLock { (state) throws(DMAError) in
      let range = try range(address, buffer.count, state.bytes.count)
      state.reads[address.rawValue, default: 0] += 1
      buffer.copyBytes(from: state.bytes[range])
    }
  }

  func write(_ buffer: UnsafeRawBufferPointer, at address: GuestPhysicalAddress) throws(DMAError) {
    try state.withLock { (state) throws(DMAError) in
      let range = try range(address, buffer.count, state.bytes.count)
      state.bytes.replaceSubrange(range, with: buffer)
    }
  }

  func fence() {}

  /// Stores bytes from the outside; a miss is a mistake in the test.
  func put(_ bytes: [UInt8], at address: UInt64) {
    state.withLock {
      let start = Int(address - base)
      $0.bytes.replaceSubrange(start..<start + bytes.count, with: bytes)
    }
  }

  /// Stores a little-endian number.
  func put<T: FixedWidthInteger>(_ value: T, at address: UInt64) {
    put(withUnsafeBytes(of: value.littleEndian) { Array($0) }, at: address)
  }

  /// Bytes as they are now.
  func get(_ count: Int, at address: UInt64) -> [UInt8] {
    state.withLock { Array($0.bytes[Int(address - base)..<Int(address - base) + count]) }
  }

  /// A little-endian number.
  func get<T: FixedWidthInteger>(_ type: T.Type, at address: UInt64) -> T {
    get(MemoryLayout<T>.size, at: address).reversed().reduce(0) { $0 << 8 | T($1) }
  }

  /// How often a read started at that address; then forgets all counts.
  func takeReadCount(at address: UInt64) -> Int {
    state.withLock { state in
      defer { state.reads = [:] }
      return state.reads[address] ?? 0
    }
  }

  private func range(
    _ address: GuestPhysicalAddress, _ count: Int, _ size: Int
  ) throws(DMAError) -> Range<Int> {
    let offset = address.rawValue &- base
    guard offset <= UInt64(size), UInt64(count) <= UInt64(size) - offset else {
      throw DMAError(address: address, count: count)
    }
    return Int(offset)..<Int(offset) + count
  }
}

/// A disk in memory that can be told to fail.
final class TestDisk: BlockBackend {
  private struct State {
    var bytes: [UInt8]
    var flushes = 0
    var fails = false
  }
  let isReadOnly: Bool
  let byteCount: UInt64
  private let state: Mutex<State>

  init(_ bytes: [UInt8], isReadOnly: Bool = false) {
    self.isReadOnly = isReadOnly
    byteCount = UInt64(bytes.count)
    state = Mutex(State(bytes: bytes))
  }

  /// A disk of that many sectors, each byte its sector's number.
  convenience init(sectors: Int, isReadOnly: Bool = false) {
    self.init(
      (0..<sectors * 512).map { UInt8(truncatingIfNeeded: $0 / 512) }, isReadOnly: isReadOnly)
  }

  var contents: [UInt8] { state.withLock { $0.bytes } }
  var flushCount: Int { state.withLock { $0.flushes } }
  func setFailing(_ fails: Bool) { state.withLock { $0.fails = fails } }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(BlockError) {
    try state.withLock { (state) throws(BlockError) in
      if state.fails { throw BlockError("told to fail") }
      buffer.copyBytes(from: state.bytes[Int(offset)..<Int(offset) + buffer.count])
    }
  }

  func write(_ buffer: UnsafeRawBufferPointer, at offset: UInt64) throws(BlockError) {
    try state.withLock { (state) throws(BlockError) in
      if state.fails { throw BlockError("told to fail") }
      state.bytes.replaceSubrange(Int(offset)..<Int(offset) + buffer.count, with: buffer)
    }
  }

  func flush() throws(BlockError) {
    try state.withLock { (state) throws(BlockError) in
      if state.fails { throw BlockError("told to fail") }
      state.flushes += 1
    }
  }
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
