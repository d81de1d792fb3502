// SPDX-License-Identifier: Apache-2.0
//
// Memory for host code: the same pages mapped twice (once to write, once to execute), so that nothing is ever
// writable and executable at one address and loading changes no protection; and behind the executable
// half a data area with link slots, keys and the table of runtime functions, within the reach of a
// 32-bit displacement.
//
// Invariants
// - A range is given out again only after `free`; whoever frees sees to it that nobody runs it.
// - Slots and keys are 8-byte cells; whoever links or unlinks stores to them atomically.

import CHost
import Synchronization

/// Code in code memory.
public struct LoadedTrace: Sendable {
  /// Where to enter, for `kiln_enter_trace` and for link slots.
  public let entry: UInt
  /// Bytes of code and constants.
  public let byteCount: Int
  /// Address of link slot 0; slot n lies 8·n bytes behind. Unlinked at first.
  public let slots: UInt
  /// How many link slots there are.
  public let slotCount: Int
  /// Address of the count of exit 0; that of exit n lies 8·n bytes behind. 0 where exits don't count.
  public let counts: UInt
  /// Address of the cell that must equal CPUState's fetch key at entry.
  public let key: UInt
  let code: Range<Int>
  let data: Range<Int>

  /// The address of a link slot.
  public func slot(_ index: Int) -> UInt { slots + UInt(index) * 8 }
}

/// One machine's host code. Any thread may call it.
public final class CodeMemory: Sendable {
  /// What is given out.
  private struct Ranges {
    var code: RangeAllocator
    var data: RangeAllocator
  }

  /// Most bytes of code.
  public let byteLimit: Int
  /// Bytes of code and data given out.
  public var bytesInUse: Int { ranges.withLock { $0.code.bytesInUse + $0.data.bytesInUse } }
  /// Bytes of code that are free; not always in one piece.
  public var bytesFree: Int { byteLimit - ranges.withLock { $0.code.bytesInUse } }

  // Safety: the addresses never change, and what lies there is written by whoever was given the range.
  private nonisolated(unsafe) let mapping: kiln_code_mapping
  private let dataLimit: Int
  private let ranges: Mutex<Ranges>
  /// Where each runtime function's cell is, by symbol.
  private let functions: [String: UInt]

  /// Maps code memory of `byteLimit` bytes (rounded up to whole pages, 64 KiB at least, 1 GiB at
  /// most), with a quarter of that for slots. Throws when the host refuses.
  public init(byteLimit: Int, runtime: TraceRuntime) throws {
    let limit = (min(max(byteLimit, 1 << 16), 1 << 30) + 4095) & ~4095
    let dataLimit = (limit / 4 + 4095) & ~4095
    var mapping = kiln_code_mapping(
      executable: Self.nowhere, writable: Self.nowhere, data: Self.nowhere)
    guard kiln_map_code(limit, dataLimit, &mapping) else {
      throw TraceCompilerError("the host gives no memory for code (\(limit) bytes)")
    }
    self.byteLimit = limit
    self.dataLimit = dataLimit
    self.mapping = mapping
    var data = RangeAllocator(byteCount: dataLimit, granule: 16)
    var functions: [String: UInt] = [:]
    for (function, address) in runtime.functions {
      guard let range = data.allocate(8) else {
        kiln_unmap_code(&mapping, limit, dataLimit)
        throw TraceCompilerError("code memory is too small for the table of functions")
      }
      let cell = mapping.data + range.lowerBound
      cell.storeBytes(of: address, as: UInt.self)
      functions[function.symbol] = UInt(bitPattern: cell)
    }
    self.functions = functions
    ranges = Mutex(Ranges(code: RangeAllocator(byteCount: limit, granule: 64), data: data))
  }

  deinit {
    withUnsafePointer(to: mapping) { kiln_unmap_code($0, byteLimit, dataLimit) }
  }

  private static var nowhere: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: 1).unsafelyUnwrapped
  }

  /// Puts a trace into memory, all slots unlinked and its key 0. nil when there is no room: free
  /// something. Throws when the object is not as the compiler makes them.
  public func load(_ trace: CompiledTrace) throws -> LoadedTrace? {
    let object = try ObjectFile(trace.object)
    let found = ranges.withLock { ranges -> (Range<Int>, Range<Int>)? in
      guard let code = ranges.code.allocate(object.byteCount) else { return nil }
      guard let data = ranges.data.allocate(Self.dataBytes(trace)) else {
        ranges.code.free(code)
        return nil
      }
      return (code, data)
    }
    guard let (code, data) = found else { return nil }
    do {
      return try place(trace, object, code, data)
    } catch {
      free(code, data)
      throw error
    }
  }

  /// Key, slots, counts.
  private static func dataBytes(_ trace: CompiledTrace) -> Int {
    8 + (trace.slotCount + (trace.countsExits ? trace.exits.count : 0)) * 8
  }

  /// Gives a trace's memory back. Nobody may be running it or hold a link to it.
  public func free(_ trace: LoadedTrace) { free(trace.code, trace.data) }

  private func free(_ code: Range<Int>, _ data: Range<Int>) {
    ranges.withLock {
      $0.code.free(code)
      $0.data.free(data)
    }
  }

  /// The host code of a trace, for tools.
  public func bytes(of trace: LoadedTrace) -> [UInt8] {
    Array(
      UnsafeRawBufferPointer(
        start: mapping.executable + trace.code.lowerBound, count: trace.byteCount))
  }

  private func place(
    _ trace: CompiledTrace, _ object: ObjectFile, _ codeRange: Range<Int>, _ dataRange: Range<Int>
  ) throws -> LoadedTrace {
    let cells = mapping.data + dataRange.lowerBound
    let key = UInt(bitPattern: cells)
    let slots = key + 8
    cells.storeBytes(of: 0, as: UInt64.self)
    let unlinked = kiln_trace_unlinked()
    for i in 0..<trace.slotCount {
      cells.storeBytes(of: unlinked, toByteOffset: 8 + i * 8, as: UInt64.self)
    }
    let counts = slots + UInt(trace.slotCount) * 8
    if trace.countsExits {
      (cells + 8 + trace.slotCount * 8).initializeMemory(
        as: UInt64.self, repeating: 0, count: trace.exits.count)
    }
    let base = UInt(bitPattern: mapping.executable) + UInt(codeRange.lowerBound)
    let entry = try object.place(
      writable: mapping.writable + codeRange.lowerBound, address: base
    ) { symbol in
      if symbol == TraceSymbols.indirect { return functions[symbol].map { .at($0) } }
      if let cell = functions[symbol] { return .throughCell(cell) }
      if symbol == TraceSymbols.key { return .at(key) }
      if let index = TraceSymbols.slot(symbol), index < trace.slotCount {
        return .at(slots + UInt(index) * 8)
      }
      if let index = TraceSymbols.count(symbol), trace.countsExits, index < trace.exits.count {
        return .at(counts + UInt(index) * 8)
      }
      return nil
    }
    return LoadedTrace(
      entry: entry, byteCount: object.byteCount, slots: slots, slotCount: trace.slotCount,
      counts: trace.countsExits ? counts : 0, key: key, code: codeRange, data: dataRange)
  }
}

/// The names objects use besides those of runtime functions.
enum TraceSymbols {
  static let entry = "kiln.trace"
  static let key = "kiln.key"
  /// The cell with the address computed jumps leave through.
  static let indirect = "kiln.indirect"
  private static let slotPrefix = "kiln.slot."
  private static let countPrefix = "kiln.count."
  static func slot(_ index: Int) -> String { slotPrefix + String(index) }
  static func count(_ index: Int) -> String { countPrefix + String(index) }
  static func count(_ symbol: String) -> Int? {
    symbol.hasPrefix(countPrefix) ? Int(symbol.dropFirst(countPrefix.count)) : nil
  }
  static func slot(_ symbol: String) -> Int? {
    symbol.hasPrefix(slotPrefix) ? Int(symbol.dropFirst(slotPrefix.count)) : nil
  }
}
