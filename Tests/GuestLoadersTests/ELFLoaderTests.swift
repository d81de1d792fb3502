// SPDX-License-Identifier: Apache-2.0
//
// ELF files built field by field: what a good one results in, and that each thing that can be wrong
// gives its own message.

import GuestTypes
import Testing

@testable import GuestLoaders

let ram = LoadArea(
  start: GuestPhysicalAddress(0x8000_0000), byteCount: 64 << 20,
  lowest: GuestPhysicalAddress(0x8020_0000))

/// One program header of a test file.
struct TestSegment {
  var type: UInt32 = 1
  var offset: UInt64 = 0x1000
  var virtual: UInt64 = 0xffff_ffff_8000_0000
  var physical: UInt64 = 0x8020_0000
  var fileSize: UInt64 = 0x100
  var memorySize: UInt64 = 0x2000
  var alignment: UInt64 = 0x1000
}

/// An ELF64 file with the given program headers, `length` bytes long.
func elf64(
  _ segments: [TestSegment], entry: UInt64 = 0xffff_ffff_8000_0010, type: UInt16 = 2,
  machine: UInt16 = 243, length: Int = 0x2000
) -> Bytes {
  var file = Bytes(count: length)
  file.set("\u{7f}ELF", at: 0)
  file.set(UInt8(2), at: 4)
  file.set(UInt8(1), at: 5)
  file.set(UInt8(1), at: 6)
  file.set(type, at: 16)
  file.set(machine, at: 18)
  file.set(UInt32(1), at: 20)
  file.set(entry, at: 24)
  file.set(UInt64(64), at: 32)
  file.set(UInt16(64), at: 52)
  file.set(UInt16(56), at: 54)
  file.set(UInt16(segments.count), at: 56)
  for (index, segment) in segments.enumerated() {
    let base = 64 + 56 * index
    file.set(segment.type, at: base)
    file.set(segment.offset, at: base + 8)
    file.set(segment.virtual, at: base + 16)
    file.set(segment.physical, at: base + 24)
    file.set(segment.fileSize, at: base + 32)
    file.set(segment.memorySize, at: base + 40)
    file.set(segment.alignment, at: base + 48)
  }
  return file
}

/// What loading `bytes` as a kernel gives; a LoadError is returned as its reason.
func load(_ bytes: Bytes, for isa: GuestISA = .riscv64, in area: LoadArea = ram)
  -> Result<LoadedKernel, LoadError>
{
  withTemporaryFile(bytes.bytes) { path in
    do throws(LoadError) {
      return .success(try KernelLoader.load(path, for: isa, in: area))
    } catch {
      #expect(error.path == path)
      return .failure(error)
    }
  }
}

func reason(_ bytes: Bytes, for isa: GuestISA = .riscv64, in area: LoadArea = ram) -> String {
  switch load(bytes, for: isa, in: area) {
  case .success(let kernel): "loaded as \(kernel.format.rawValue)"
  case .failure(let error): error.reason
  }
}

@Suite struct ELFLoaderTests {
  @Test func describesSegmentsSortedByAddress() throws {
    let kernel = try load(
      elf64([
        TestSegment(offset: 0x1800, virtual: 0xffff_ffff_8010_0000, physical: 0x8030_0000),
        TestSegment(),
        TestSegment(type: 4, physical: 0),
      ])
    ).get()
    #expect(kernel.format == .elf)
    #expect(kernel.entry.rawValue == 0x8020_0010)
    #expect(
      kernel.segments == [
        LoadSegment(
          address: GuestPhysicalAddress(0x8020_0000), fileOffset: 0x1000, fileByteCount: 0x100,
          zeroFill: 0x1f00),
        LoadSegment(
          address: GuestPhysicalAddress(0x8030_0000), fileOffset: 0x1800, fileByteCount: 0x100,
          zeroFill: 0x1f00),
      ])
    #expect(kernel.start.rawValue == 0x8020_0000)
    #expect(kernel.end.rawValue == 0x8030_2000)
  }

  @Test func takesAPhysicalEntry() throws {
    let kernel = try load(elf64([TestSegment()], entry: 0x8020_0040)).get()
    #expect(kernel.entry.rawValue == 0x8020_0040)
  }

  @Test func movesAPositionIndependentFileToFreeMemory() throws {
    let segments = [
      TestSegment(virtual: 0, physical: 0, alignment: 0x1_0000),
      TestSegment(virtual: 0x3000, physical: 0x3000),
    ]
    let kernel = try load(elf64(segments, entry: 0x20, type: 3)).get()
    #expect(kernel.segments.map(\.address.rawValue) == [0x8020_0000, 0x8020_3000])
    #expect(kernel.entry.rawValue == 0x8020_0020)
    // Linked to RAM already: stays where it is.
    let fixed = try load(
      elf64([TestSegment(virtual: 0x8000_0000, physical: 0x8000_0000)], entry: 0x8000_0000, type: 3)
    ).get()
    #expect(fixed.entry.rawValue == 0x8000_0000)
  }

  @Test func loads32BitFiles() throws {
    var file = Bytes(count: 0x2000)
    file.set("\u{7f}ELF", at: 0)
    for (value, offset) in [(1, 4), (1, 5), (1, 6)] { file.set(UInt8(value), at: offset) }
    file.set(UInt16(2), at: 16)
    file.set(UInt16(3), at: 18)
    file.set(UInt32(1), at: 20)
    file.set(UInt32(0x10_0004), at: 24)
    file.set(UInt32(52), at: 28)
    file.set(UInt16(32), at: 42)
    file.set(UInt16(1), at: 44)
    for (index, field) in [1, 0x1000, 0x10_0000, 0x10_0000, 0x80, 0x100, 5, 0x1000].enumerated() {
      file.set(UInt32(field), at: 52 + 4 * index)
    }
    let low = LoadArea(start: GuestPhysicalAddress(0), byteCount: 16 << 20)
    let kernel = try load(file, for: .i386, in: low).get()
    #expect(kernel.entry.rawValue == 0x10_0004)
    #expect(kernel.segments.first?.zeroFill == 0x80)
    #expect(reason(file, in: low) == "is an ELF file for i386; this machine runs riscv64")
  }

  @Test func refusesOtherMachinesAndTypes() {
    #expect(
      reason(elf64([TestSegment()], machine: 62))
        == "is an ELF file for x86_64; this machine runs riscv64")
    #expect(reason(elf64([TestSegment()], type: 1)).contains("object file"))
    #expect(reason(elf64([TestSegment()], type: 4)).contains("core dump"))
    #expect(reason(elf64([TestSegment(), TestSegment(type: 3)])).contains("dynamically linked"))
    var bigEndian = elf64([TestSegment()])
    bigEndian.set(UInt8(2), at: 5)
    #expect(reason(bigEndian).contains("big-endian"))
    var unknownClass = elf64([TestSegment()])
    unknownClass.set(UInt8(7), at: 4)
    #expect(reason(unknownClass).contains("class 7"))
  }

  @Test func refusesFilesCutShort() {
    let whole = elf64([TestSegment()])
    for length in [5, 20, 57] {
      var cut = whole
      cut.bytes.removeLast(cut.bytes.count - length)
      #expect(reason(cut) == "truncated ELF header", "\(length) bytes")
    }
    var withoutTable = whole
    withoutTable.bytes.removeLast(whole.bytes.count - 100)
    #expect(reason(withoutTable).contains("program headers at 0x40 lie beyond the end"))
    var withoutData = whole
    withoutData.bytes.removeLast(whole.bytes.count - 0x1080)
    #expect(reason(withoutData).contains("segment 0 needs 256 bytes at 0x1000"))
  }

  @Test func refusesFieldsThatOverflow() {
    var farTable = elf64([TestSegment()])
    farTable.set(UInt64.max - 8, at: 32)
    #expect(reason(farTable).contains("beyond the end"))
    #expect(reason(elf64([TestSegment(offset: .max - 10)])).contains("segment 0 needs"))
    #expect(
      reason(elf64([TestSegment(fileSize: .max, memorySize: .max)])).contains("segment 0 needs"))
    #expect(reason(elf64([TestSegment(memorySize: .max)])).contains("outside the guest's 64 MiB"))
    #expect(reason(elf64([TestSegment(physical: .max - 4)])).contains("outside the guest's"))
    #expect(reason(elf64([TestSegment(physical: 0x7fff_ff00)])).contains("outside the guest's"))
    #expect(reason(elf64([TestSegment(memorySize: 0x80)])).contains("more bytes in the file"))
    var wrongEntrySize = elf64([TestSegment()])
    wrongEntrySize.set(UInt16(32), at: 54)
    #expect(reason(wrongEntrySize).contains("program headers of 32 bytes"))
    var tooMany = elf64([TestSegment()])
    tooMany.set(UInt16.max, at: 56)
    #expect(reason(tooMany).contains("too many"))
    #expect(reason(elf64([])).contains("without program headers"))
    #expect(reason(elf64([TestSegment(type: 4)])).contains("without anything to load"))
  }

  @Test func refusesOverlapAndStrayEntry() {
    #expect(
      reason(elf64([TestSegment(), TestSegment(physical: 0x8020_1fff)]))
        == "ELF segments overlap at 0x80201fff")
    #expect(reason(elf64([TestSegment()], entry: 0x40)) == "ELF entry 0x40 lies in no segment")
  }
}
