// SPDX-License-Identifier: Apache-2.0
//
// The virt machine with a program for a kernel: `.none` firmware enters it in M-mode at the start of
// RAM, the built-in SBI in S-mode 2 MiB higher.

import DeviceModel
import EngineTestSupport
import Foundation
import IR
import Interpreter
import RISCVGuest
import Synchronization
import Testing

@testable import Machines

/// A folder for a test's files, removed with it.
final class Folder {
  let url: URL
  private var count = 0

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiln-machines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a new file.
  func file(_ bytes: [UInt8], _ name: String? = nil) throws -> String {
    count += 1
    let file = url.appendingPathComponent(name ?? "file\(count)")
    try Data(bytes).write(to: file)
    return file.path
  }
}

/// A disk in memory.
final class MemoryDisk: BlockBackend {
  let byteCount: UInt64
  let isReadOnly = false
  private let bytes: Mutex<[UInt8]>

  init(_ byteCount: Int) {
    self.byteCount = UInt64(byteCount)
    bytes = Mutex([UInt8](repeating: 0x5D, count: byteCount))
  }
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(BlockError) {
    bytes.withLock { bytes in
      buffer.copyBytes(from: bytes[Int(offset)..<Int(offset) + buffer.count])
    }
  }
  func write(_ buffer: UnsafeRawBufferPointer, at offset: UInt64) throws(BlockError) {
    bytes.withLock { bytes in
      for (i, byte) in buffer.enumerated() { bytes[Int(offset) + i] = byte }
    }
  }
  func flush() throws(BlockError) {}
}

/// A board, what it printed, and how it ended.
final class Board {
  static let ram: UInt64 = 0x8000_0000
  static let supervisorEntry = ram + 0x20_0000
  static let uart: UInt64 = 0x1000_0000
  static let finisher: UInt64 = 0x10_0000
  static let folder = Mutex<Folder?>(nil)

  let machine: RISCVVirtMachine
  let sink = ByteSink()
  private let folder: Folder

  /// A board for one program; a program at `supervisorEntry` runs under the built-in SBI.
  init(
    _ program: RISCVAssembler, limit: UInt64? = 50_000_000,
    _ change: (inout MachineConfiguration) -> Void = { _ in }
  ) throws {
    folder = try Folder()
    var configuration = MachineConfiguration()
    configuration.kernel = try folder.file(program.assembled())
    configuration.firmware = program.base == Self.ram ? .none : .builtin
    configuration.memory = 16 << 20
    configuration.isDeterministic = true
    configuration.vcpu.chains = Interpreter.canChain
    configuration.vcpu.instructionLimit = limit
    change(&configuration)
    machine = try RISCVVirtMachine(configuration, console: sink)
  }

  /// Runs to the end.
  @discardableResult func run() -> MachineEnd { machine.run() }

  func x(_ index: UInt8) -> UInt64 { machine.cpu[RISCVState.x(index)] }
  func read(_ address: UInt64) -> UInt64 {
    machine.space.store.base.loadUnaligned(
      fromByteOffset: Int(address - Self.ram), as: UInt64.self)
  }
}

extension RISCVAssembler {
  /// Prints a character on the serial port. Uses t5 and t6.
  mutating func print(_ character: Character) {
    li(30, Board.uart)
    li(31, UInt64(character.asciiValue ?? 63))
    sb(31, 30, 0)
  }
}
