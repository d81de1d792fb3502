// SPDX-License-Identifier: Apache-2.0
//
// Bytes of guest or host code → text, for people. Uses LLVM's disassembler where the library is
// installed; otherwise every instruction is a line of hexadecimal and `notice` says why, once.
//
// Not for anything that must be right: translation never asks here what an instruction is.

/// One line of a disassembly.
public struct DisassembledInstruction: Equatable, Sendable {
  /// The address of the first byte.
  public let pc: UInt64
  /// The number of bytes.
  public let byteCount: Int
  /// Mnemonic and operands, or a data directive where the bytes are no instruction.
  public let text: String
}

/// Disassembles for one architecture and feature set; for one thread at a time.
public final class Disassembler {
  /// Why there is only hexadecimal; nil where there is text. For the user, once.
  public let notice: String?

  private let architecture: Architecture?
  private let llvm: (library: LLVMDisassembly, context: LLVMDisassembly.Context)?

  /// A disassembler for `triple` (`riscv64`, `x86_64`, `aarch64`; vendor and system may follow)
  /// with LLVM's names of `features`, `+m,+a,-c`. Never fails: see `notice`. Loading LLVM takes
  /// some 20 ms, once per process.
  public init(triple: String, features: String = "") {
    let architecture = Architecture(triple: triple)
    self.architecture = architecture
    guard let architecture else {
      llvm = nil
      notice = "no disassembly: the architecture of '\(triple)' is not known"
      return
    }
    guard let library = LLVMDisassembly.shared else {
      llvm = nil
      notice =
        "no disassembly: LLVM isn't installed (looked for \(LLVMDisassembly.names[0]) and others)"
      return
    }
    guard library.initialize(architecture.llvmName),
      let context = library.create(triple, "", features, nil, 0, nil, nil)
    else {
      llvm = nil
      notice = "no disassembly: the installed LLVM was built without \(architecture.llvmName)"
      return
    }
    llvm = (library, context)
    notice = nil
  }

  deinit {
    if let llvm { llvm.library.dispose(llvm.context) }
  }

  /// The instructions in `bytes`, the first of which is at `pc`. Covers all bytes: what isn't an
  /// instruction becomes data of the architecture's unit.
  public func disassemble(_ bytes: [UInt8], at pc: UInt64) -> [DisassembledInstruction] {
    var lines: [DisassembledInstruction] = []
    var offset = 0
    while offset < bytes.count {
      let line =
        instruction(bytes, offset, at: pc &+ UInt64(offset))
        ?? data(bytes[offset...], at: pc &+ UInt64(offset))
      lines.append(line)
      offset += line.byteCount
    }
    return lines
  }

  private func instruction(
    _ bytes: [UInt8], _ offset: Int, at pc: UInt64
  ) -> DisassembledInstruction? {
    guard let llvm else { return nil }
    // No instruction of any architecture is longer than 16 bytes.
    var window = Array(bytes[offset..<min(bytes.count, offset + 16)])
    let windowSize = UInt64(window.count)
    var text = [CChar](repeating: 0, count: 256)
    let byteCount = llvm.library.disassemble(
      llvm.context, &window, windowSize, pc, &text, text.count)
    guard byteCount > 0 else { return nil }
    let words = String(
      decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
    )
    .split { $0 == "\t" || $0 == " " }
    return DisassembledInstruction(
      pc: pc, byteCount: byteCount, text: words.joined(separator: " "))
  }

  private func data(_ bytes: ArraySlice<UInt8>, at pc: UInt64) -> DisassembledInstruction {
    let unit = min(architecture?.unit(of: bytes) ?? 1, bytes.count)
    let size = unit >= 4 ? 4 : unit >= 2 ? 2 : 1
    let value = bytes.prefix(size).reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    let digits = String(value, radix: 16)
    let padding = String(repeating: "0", count: size * 2 - digits.count)
    let directive = [1: ".byte", 2: ".half", 4: ".word"][size, default: ".byte"]
    return DisassembledInstruction(
      pc: pc, byteCount: size, text: "\(directive) 0x\(padding)\(digits)")
  }
}

/// What is particular to an architecture without knowing its instructions.
private enum Architecture {
  case riscv, x86, aarch64

  init?(triple: String) {
    switch triple.prefix(while: { $0 != "-" }) {
    case "riscv64", "riscv32": self = .riscv
    case "x86_64", "i386", "i486", "i586", "i686": self = .x86
    case "aarch64", "arm64": self = .aarch64
    default: return nil
    }
  }

  /// The name inside LLVM's initialisation functions.
  var llvmName: String {
    switch self {
    case .riscv: "RISCV"
    case .x86: "X86"
    case .aarch64: "AArch64"
    }
  }

  /// The number of bytes to skip over what isn't an instruction.
  func unit(of bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .riscv: (bytes.first ?? 0) & 3 == 3 ? 4 : 2
    case .x86: 1
    case .aarch64: 4
    }
  }
}
