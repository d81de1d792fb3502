// SPDX-License-Identifier: Apache-2.0
//
// ELF executables (System V ABI, chapters 4 and 5) → segments. Everything in the file is hostile.
//
// Rules checked, each with an error of its own
// - class, byte order, version, machine and type fit the guest; not a dynamically linked program;
// - the program header table lies in the file and its entries have the size the class demands;
// - each loadable segment's bytes lie in the file, are no more than its memory, lie in guest RAM;
// - no two segments overlap in memory; the entry lies in one.
//
// Addresses: `p_paddr` says where a segment goes. The entry is a virtual address and is translated
// through the segment whose virtual range holds it. A position-independent file (ET_DYN) that isn't
// linked to RAM is moved as a whole to the lowest free address, by a multiple of its alignment.

import GuestTypes

struct ELFLoader {
  let file: HostFile
  let isa: GuestISA
  let area: LoadArea

  static let magic: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]

  /// A loadable program header, fields widened to 64 bits.
  private struct ProgramHeader {
    var virtual: UInt64
    var physical: UInt64
    var offset: UInt64
    var fileSize: UInt64
    var memorySize: UInt64
    var alignment: UInt64
  }

  private struct FileHeader {
    var isRelocatable: Bool
    var entry: UInt64
    var programHeaderOffset: UInt64
    var programHeaderCount: Int
    var is64Bit: Bool
  }

  func load() throws(LoadError) -> LoadedKernel {
    let header = try fileHeader()
    var segments = try programHeaders(header)
    guard !segments.isEmpty else { throw error("ELF file without anything to load") }
    if header.isRelocatable { try move(&segments) }
    for (index, segment) in segments.enumerated() {
      try check(segment, index)
    }
    let entry = try physicalEntry(header.entry, segments)
    segments.sort { $0.physical < $1.physical }
    for (lower, upper) in zip(segments, segments.dropFirst())
    where lower.physical + lower.memorySize > upper.physical {
      throw error("ELF segments overlap at \(hex(upper.physical))")
    }
    return LoadedKernel(
      file: file, format: .elf, entry: GuestPhysicalAddress(entry),
      segments: segments.map {
        LoadSegment(
          address: GuestPhysicalAddress($0.physical), fileOffset: $0.offset,
          fileByteCount: $0.fileSize, zeroFill: $0.memorySize - $0.fileSize)
      })
  }

  private func error(_ reason: String) -> LoadError { LoadError(file.path, reason) }

  // MARK: - Headers

  private func fileHeader() throws(LoadError) -> FileHeader {
    let head = try file.head(64)
    let bytes = head.bytes
    guard bytes.count >= 16, head.has(Self.magic) else { throw error("truncated ELF header") }
    guard bytes[4] == 1 || bytes[4] == 2 else { throw error("ELF class \(bytes[4]) is unknown") }
    guard bytes[5] == 1 else {
      throw error(
        bytes[5] == 2
          ? "big-endian ELF file; \(isa.rawValue) guests are little-endian"
          : "ELF byte order \(bytes[5]) is unknown")
    }
    let is64Bit = bytes[4] == 2
    guard
      let type = head.little(UInt16.self, at: 16), let machine = head.little(UInt16.self, at: 18),
      let version = head.little(UInt32.self, at: 20),
      let entry = is64Bit
        ? head.little(UInt64.self, at: 24) : head.little(UInt32.self, at: 24).map(UInt64.init),
      let tableOffset = is64Bit
        ? head.little(UInt64.self, at: 32) : head.little(UInt32.self, at: 28).map(UInt64.init),
      let entrySize = head.little(UInt16.self, at: is64Bit ? 54 : 42),
      let entryCount = head.little(UInt16.self, at: is64Bit ? 56 : 44)
    else { throw error("truncated ELF header") }
    guard machine == isa.elfMachine, is64Bit == isa.is64Bit else {
      let name = elfMachineName(machine, is64Bit: is64Bit)
      throw error("is an ELF file for \(name); this machine runs \(isa.rawValue)")
    }
    guard version == 1 else { throw error("ELF version \(version) is unknown") }
    switch type {
    case 2, 3: break
    case 1: throw error("is an ELF object file; link it first")
    case 4: throw error("is an ELF core dump, not a kernel")
    default: throw error("ELF type \(type) is not an executable")
    }
    guard entryCount > 0 else { throw error("ELF file without program headers") }
    guard entryCount != 0xffff else { throw error("ELF file with too many program headers") }
    guard entrySize == (is64Bit ? 56 : 32) else {
      throw error("ELF program headers of \(entrySize) bytes are not valid")
    }
    let tableSize = UInt64(entrySize) * UInt64(entryCount)
    guard tableOffset <= file.byteCount, tableSize <= file.byteCount - tableOffset else {
      throw error(
        "ELF program headers at \(hex(tableOffset)) lie beyond the end of the file "
          + "(\(file.byteCount) bytes); is it truncated?")
    }
    return FileHeader(
      isRelocatable: type == 3, entry: entry, programHeaderOffset: tableOffset,
      programHeaderCount: Int(entryCount), is64Bit: is64Bit)
  }

  /// The loadable program headers that occupy memory, in file order.
  private func programHeaders(_ header: FileHeader) throws(LoadError) -> [ProgramHeader] {
    let size = header.is64Bit ? 56 : 32
    let table = FieldReader(
      try file.read(at: header.programHeaderOffset, count: size * header.programHeaderCount))
    var result: [ProgramHeader] = []
    for index in 0..<header.programHeaderCount {
      let base = index * size
      func field(_ wide: Int, _ narrow: Int) -> UInt64 {
        header.is64Bit
          ? table.little(UInt64.self, at: base + wide) ?? 0
          : UInt64(table.little(UInt32.self, at: base + narrow) ?? 0)
      }
      switch table.little(UInt32.self, at: base) {
      case 1:
        let segment = ProgramHeader(
          virtual: field(16, 8), physical: field(24, 12), offset: field(8, 4),
          fileSize: field(32, 16), memorySize: field(40, 20), alignment: field(48, 28))
        if segment.memorySize != 0 || segment.fileSize != 0 { result.append(segment) }
      case 3:
        throw error("is a dynamically linked program, not a kernel")
      default:
        continue
      }
    }
    return result
  }

  // MARK: - Placement

  private func check(_ segment: ProgramHeader, _ index: Int) throws(LoadError) {
    guard segment.fileSize <= segment.memorySize else {
      throw error("ELF segment \(index) has more bytes in the file than in memory")
    }
    guard segment.offset <= file.byteCount, segment.fileSize <= file.byteCount - segment.offset
    else {
      throw error(
        "ELF segment \(index) needs \(segment.fileSize) bytes at \(hex(segment.offset)), but the "
          + "file ends at \(file.byteCount); is it truncated?")
    }
    guard area.holds(segment.physical, segment.memorySize) else {
      throw outsideRAM(file.path, segment.physical, segment.memorySize, area)
    }
  }

  /// Moves a position-independent file to the lowest free address, unless it is linked to RAM.
  private func move(_ segments: inout [ProgramHeader]) throws(LoadError) {
    guard let lowest = segments.map(\.physical).min(),
      !segments.contains(where: { area.holds($0.physical, $0.memorySize) })
    else { return }
    let alignment = segments.map(\.alignment).max() ?? 1
    guard alignment <= 1 << 30, alignment & (alignment &- 1) == 0 else {
      throw error("ELF alignment \(hex(alignment)) is not valid")
    }
    let mask = max(alignment, 4096) - 1
    guard let base = roundUp(area.lowest.rawValue, mask: mask) else {
      throw outsideRAM(file.path, lowest, 0, area)
    }
    // Wrapping is meant: the bias may be negative. `check` sees the results.
    let bias = base &- (lowest & ~mask)
    for index in segments.indices { segments[index].physical &+= bias }
  }

  private func physicalEntry(
    _ entry: UInt64, _ segments: [ProgramHeader]
  ) throws(LoadError) -> UInt64 {
    for segment in segments where entry &- segment.virtual < segment.memorySize {
      return segment.physical + (entry &- segment.virtual)
    }
    for segment in segments where entry &- segment.physical < segment.memorySize { return entry }
    throw error("ELF entry \(hex(entry)) lies in no segment")
  }
}

/// The error for a piece that doesn't fit into guest RAM.
func outsideRAM(_ path: String, _ address: UInt64, _ count: UInt64, _ area: LoadArea) -> LoadError {
  let mebibytes = { (bytes: UInt64) in bytes / 1_048_576 + (bytes % 1_048_576 == 0 ? 0 : 1) }
  return LoadError(
    path,
    "needs \(mebibytes(count)) MiB at \(hex(address)), outside the guest's "
      + "\(area.byteCount / 1_048_576) MiB of RAM at \(hex(area.start.rawValue))")
}

/// `value` rounded up to a multiple of `mask + 1`, a power of two; nil past 2⁶⁴.
func roundUp(_ value: UInt64, mask: UInt64) -> UInt64? {
  let (sum, overflow) = value.addingReportingOverflow(mask)
  return overflow ? nil : sum & ~mask
}

extension GuestISA {
  /// The ELF `e_machine` of this instruction set.
  var elfMachine: UInt16 {
    switch self {
    case .riscv64: 243
    case .aarch64: 183
    case .x86_64: 62
    case .i386: 3
    }
  }

  /// Whether its ELF files are of the 64-bit class.
  var is64Bit: Bool { self != .i386 }
}

/// A name for any `e_machine`, for messages.
private func elfMachineName(_ machine: UInt16, is64Bit: Bool) -> String {
  switch (machine, is64Bit) {
  case (243, true): "riscv64"
  case (243, false): "riscv32"
  case (183, _): "aarch64"
  case (62, _): "x86_64"
  case (3, _): "i386"
  case (40, _): "arm"
  case (8, _): "mips"
  case (20, _), (21, _): "powerpc"
  case (22, _): "s390"
  case (258, _): "loongarch"
  default: "machine number \(machine)"
  }
}
