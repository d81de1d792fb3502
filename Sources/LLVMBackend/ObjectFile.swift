// SPDX-License-Identifier: Apache-2.0
//
// Reads the ELF64 objects LLVM makes of traces, puts their code and constants into memory and
// relocates them. Everything is checked: an object that is not as expected is refused, never trusted.
//
// Spec: System V ABI, AMD64 supplement, "Object Files", "Relocation".

/// Where a symbol an object does not define lies.
enum SymbolPlace {
  /// At an address.
  case at(UInt)
  /// A function whose address is in the cell at an address: only calls through a table reach it.
  case throughCell(UInt)
}

/// A parsed object.
struct ObjectFile {
  private struct Section {
    let type: UInt32
    let flags: UInt64
    let offset: Int
    let size: Int
    let link: Int
    let info: Int
    let alignment: Int
    /// Offset in the placed image, nil when it is not loaded.
    var place: Int?
  }

  private static let alloc: UInt64 = 2
  private static let progbits: UInt32 = 1
  private static let symbols: UInt32 = 2
  private static let relocations: UInt32 = 4
  private static let unwind: UInt32 = 0x7000_0001

  private let bytes: [UInt8]
  private var sections: [Section] = []
  private var symbolTable: Section?
  /// Bytes of the placed image.
  private(set) var byteCount = 0

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.count >= 64, bytes[0..<4].elementsEqual([0x7F, 0x45, 0x4C, 0x46]), bytes[4] == 2,
      try word16(18) == 62
    else { throw TraceCompilerError("object code is no ELF64 file for x86-64") }
    let table = try Int(clamping: word64(40))
    for i in 0..<Int(try word16(60)) {
      let at = table + i * 64
      var section = Section(
        type: try word32(at + 4), flags: try word64(at + 8),
        offset: try Int(clamping: word64(at + 24)),
        size: try Int(clamping: word64(at + 32)), link: Int(try word32(at + 40)),
        info: Int(try word32(at + 44)), alignment: max(1, try Int(clamping: word64(at + 48))))
      if section.flags & Self.alloc != 0 && section.size > 0 && section.type != Self.unwind {
        guard section.type == Self.progbits, section.alignment <= 64,
          section.offset <= bytes.count - section.size
        else { throw TraceCompilerError("object code has a section of type \(section.type)") }
        byteCount = (byteCount + section.alignment - 1) & ~(section.alignment - 1)
        section.place = byteCount
        byteCount += section.size
      }
      if section.type == Self.symbols { symbolTable = section }
      sections.append(section)
    }
  }

  /// Copies the image to `writable` and relocates it for `address`. Returns the trace's entry.
  func place(
    writable: UnsafeMutableRawPointer, address: UInt, resolve: (String) -> SymbolPlace?
  ) throws -> UInt {
    for section in sections {
      guard let place = section.place else { continue }
      bytes.withUnsafeBytes {
        (writable + place).copyMemory(
          from: $0.baseAddress.unsafelyUnwrapped + section.offset, byteCount: section.size)
      }
    }
    for section in sections where section.type == Self.relocations {
      guard section.info < sections.count, let place = sections[section.info].place else {
        continue
      }
      for i in 0..<section.size / 24 {
        try relocate(
          section.offset + i * 24, place, sections[section.info].size, writable, address, resolve)
      }
    }
    guard let table = symbolTable else { throw TraceCompilerError("object code has no symbols") }
    for i in 0..<table.size / 24 where try name(table.offset + i * 24) == TraceSymbols.entry {
      guard case .at(let entry)? = try value(table.offset + i * 24, address, resolve) else { break }
      return entry
    }
    throw TraceCompilerError("object code has no entry")
  }

  private func relocate(
    _ entry: Int, _ place: Int, _ size: Int, _ writable: UnsafeMutableRawPointer, _ address: UInt,
    _ resolve: (String) -> SymbolPlace?
  ) throws {
    guard let table = symbolTable else { throw TraceCompilerError("object code has no symbols") }
    let offset = try Int(clamping: word64(entry))
    let info = try word64(entry + 8)
    let addend = try word64(entry + 16)
    let symbol = table.offset + Int(info >> 32) * 24
    let type = UInt32(truncatingIfNeeded: info)
    guard let target = try value(symbol, address, resolve) else {
      throw TraceCompilerError("object code needs '\(try name(symbol))'")
    }
    guard offset >= 0, offset <= size - (type == 1 ? 8 : 4) else {
      throw TraceCompilerError("object code relocates outside of its section")
    }
    let location = writable + place + offset
    let here = address + UInt(place + offset)
    let destination: UInt
    switch (type, target) {
    case (1, .at(let symbol)):  // R_X86_64_64
      location.storeBytes(of: UInt64(symbol) &+ addend, as: UInt64.self)
      return
    case (2, .at(let symbol)), (4, .at(let symbol)): destination = symbol  // PC32, PLT32
    case (9, .throughCell(let cell)), (41, .throughCell(let cell)), (42, .throughCell(let cell)):
      destination = cell  // GOTPCREL, GOTPCRELX, REX_GOTPCRELX
    default: throw TraceCompilerError("object code has a relocation of type \(type)")
    }
    let distance = Int64(bitPattern: UInt64(destination) &+ addend &- UInt64(here))
    guard let short = Int32(exactly: distance) else {
      throw TraceCompilerError("object code reaches too far")
    }
    location.storeBytes(of: short, as: Int32.self)
  }

  private func value(
    _ symbol: Int, _ address: UInt, _ resolve: (String) -> SymbolPlace?
  ) throws -> SymbolPlace? {
    let index = Int(try word16(symbol + 6))
    if index == 0 { return resolve(try name(symbol)) }
    guard index < sections.count, let place = sections[index].place else { return nil }
    return .at(address &+ UInt(place) &+ UInt(try word64(symbol + 8)))
  }

  private func name(_ symbol: Int) throws -> String {
    guard let table = symbolTable, table.link < sections.count else { return "" }
    let strings = sections[table.link]
    let start = strings.offset + Int(try word32(symbol))
    guard start < bytes.count else { return "" }
    return String(decoding: bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
  }

  private func word16(_ at: Int) throws -> UInt16 { try load(at) }
  private func word32(_ at: Int) throws -> UInt32 { try load(at) }
  private func word64(_ at: Int) throws -> UInt64 { try load(at) }
  private func load<W: FixedWidthInteger>(_ at: Int) throws -> W {
    let size = MemoryLayout<W>.size
    guard at >= 0, at <= bytes.count - size else {
      throw TraceCompilerError("object code is cut off")
    }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: W.self) }
  }
}
