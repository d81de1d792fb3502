// SPDX-License-Identifier: Apache-2.0
//
// Traces for GDB: an ELF file in memory for each, with nothing in it but a symbol at the trace's place.
//
//   header · symbols · names · section names · section headers
//
// Invariants
// - An object stays where it is while GDB is shown it.
//
// Spec: System V ABI, "Object Files"; "Debugging with GDB", "JIT Compilation Interface".

import CHost

/// The traces a debugger is shown.
final class DebuggerObjects: TraceCodeObserver {
  private struct Shown {
    let object: UnsafeMutableRawPointer
    let handle: UnsafeMutableRawPointer
  }
  private var shown: [UInt: Shown] = [:]

  init() {}

  deinit { for entry in Array(shown.keys) { willRelease(entry) } }

  func didPublish(_ trace: PublishedCode) {
    let bytes = Self.object(trace)
    let object = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    object.copyMemory(from: bytes, byteCount: bytes.count)
    guard let handle = kiln_debugger_register(object, bytes.count) else {
      return object.deallocate()
    }
    shown[trace.entry] = Shown(object: object, handle: handle)
  }

  func willRelease(_ entry: UInt) {
    guard let gone = shown.removeValue(forKey: entry) else { return }
    kiln_debugger_unregister(gone.handle)
    gone.object.deallocate()
  }

  // MARK: The object

  private static let headerBytes = 64
  private static let sectionBytes = 64
  private static let symbolBytes = 24

  /// The ELF file of a trace.
  static func object(_ trace: PublishedCode) -> [UInt8] {
    let names: [UInt8] = [0] + Array(trace.name.utf8) + [0]
    let titles = ["", ".text", ".symtab", ".strtab", ".shstrtab"]
    let titleBytes = titles.flatMap { title -> [UInt8] in Array(title.utf8) + [0] }
    let symbolsAt = headerBytes
    let namesAt = symbolsAt + 2 * symbolBytes
    let titlesAt = namesAt + names.count
    let sectionsAt = (titlesAt + titleBytes.count + 7) & ~7

    var out = Writer()
    // Identification: 64 bits, the least byte first, version 1.
    out.bytes = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    out.half(2, 62)  // executable: addresses are absolute; AMD64
    out.word(1)
    out.long(UInt64(trace.entry), 0, UInt64(sectionsAt))
    out.word(0)
    out.half(UInt16(headerBytes), 0, 0, UInt16(sectionBytes), UInt16(titles.count), 4)

    // No symbol, then the trace: a global function in section 1.
    out.bytes += [UInt8](repeating: 0, count: symbolBytes)
    out.word(1)
    out.bytes += [0x12, 0]
    out.half(1)
    out.long(UInt64(trace.entry), UInt64(trace.byteCount))

    out.bytes += names + titleBytes
    out.bytes += [UInt8](repeating: 0, count: sectionsAt - out.bytes.count)

    var title: UInt32 = 0
    func section(
      _ index: Int, type: UInt32, flags: UInt64 = 0, address: UInt64 = 0, at: Int, size: Int,
      link: UInt32 = 0, info: UInt32 = 0, entry: UInt64 = 0
    ) {
      out.word(index == 0 ? 0 : title, type)
      out.long(flags, address, UInt64(at), UInt64(size))
      out.word(link, info)
      out.long(1, entry)
      title += UInt32(titles[index].utf8.count + 1)
    }
    section(0, type: 0, at: 0, size: 0)
    // The code has no bytes in the file (NOBITS): it is in memory already. ALLOC and EXECINSTR.
    section(1, type: 8, flags: 6, address: UInt64(trace.entry), at: 0, size: trace.byteCount)
    section(
      2, type: 2, at: symbolsAt, size: 2 * symbolBytes, link: 3, info: 1,
      entry: UInt64(symbolBytes))
    section(3, type: 3, at: namesAt, size: names.count)
    section(4, type: 3, at: titlesAt, size: titleBytes.count)
    return out.bytes
  }

  private struct Writer {
    var bytes: [UInt8] = []
    mutating func half(_ values: UInt16...) { for value in values { append(value) } }
    mutating func word(_ values: UInt32...) { for value in values { append(value) } }
    mutating func long(_ values: UInt64...) { for value in values { append(value) } }
    private mutating func append<W: FixedWidthInteger>(_ value: W) {
      withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
  }
}
