// SPDX-License-Identifier: Apache-2.0
//
// The few functions of LLVM's C disassembler interface that Kiln calls, declared by hand, and the
// one process-wide place where they are looked up. The interface has been stable since LLVM 3.
//
// LLVM's target registries aren't safe for threads: `initialize` runs under a lock.

import Synchronization

/// LLVM's disassembler, loaded on first use.
final class LLVMDisassembly: Sendable {
  /// An `LLVMDisasmContextRef`: the state of one disassembler, for one thread at a time.
  typealias Context = UnsafeMutableRawPointer

  typealias Create =
    @convention(c) (
      _ triple: UnsafePointer<CChar>, _ cpu: UnsafePointer<CChar>,
      _ features: UnsafePointer<CChar>, _ userInfo: UnsafeMutableRawPointer?, _ tagType: CInt,
      _ operandInfo: UnsafeMutableRawPointer?, _ symbolLookUp: UnsafeMutableRawPointer?
    ) -> Context?
  typealias Dispose = @convention(c) (Context) -> Void
  typealias SetOptions = @convention(c) (Context, _ options: UInt64) -> CInt
  typealias Disassemble =
    @convention(c) (
      Context, _ bytes: UnsafeMutablePointer<UInt8>, _ byteCount: UInt64, _ pc: UInt64,
      _ text: UnsafeMutablePointer<CChar>, _ textSize: Int
    ) -> Int
  private typealias Initialize = @convention(c) () -> Void

  /// Option of `setOptions`: print immediates in hexadecimal.
  static let hexadecimalImmediates: UInt64 = 2

  /// The libraries that are tried, newest known-good first: upstream's name, then Debian's.
  static let names: [String] =
    [19, 20, 21, 22, 18].flatMap { ["libLLVM.so.\($0).1", "libLLVM-\($0).so.1"] }
    + (14...17).reversed().map { "libLLVM-\($0).so.1" } + ["libLLVM.so", "libLLVM.dylib"]

  /// The library of this process; nil where no LLVM is installed.
  static let shared = LLVMDisassembly()

  /// For tests that need more of LLVM.
  let library: DynamicLibrary
  let create: Create
  let dispose: Dispose
  let setOptions: SetOptions
  let disassemble: Disassemble
  private let initialized = Mutex<Set<String>>([])

  private init?() {
    guard let library = DynamicLibrary(firstOf: Self.names),
      let create = library.function("LLVMCreateDisasmCPUFeatures", as: Create.self),
      let dispose = library.function("LLVMDisasmDispose", as: Dispose.self),
      let setOptions = library.function("LLVMSetDisasmOptions", as: SetOptions.self),
      let disassemble = library.function("LLVMDisasmInstruction", as: Disassemble.self)
    else { return nil }
    self.library = library
    self.create = create
    self.dispose = dispose
    self.setOptions = setOptions
    self.disassemble = disassemble
  }

  /// Makes LLVM know the architecture whose functions carry `name` (`RISCV`, `X86`, `AArch64`);
  /// false if the library was built without it.
  func initialize(_ name: String) -> Bool {
    initialized.withLock { done in
      if done.contains(name) { return true }
      for part in ["TargetInfo", "TargetMC", "Disassembler"] {
        let symbol = "LLVMInitialize\(name)\(part)"
        guard let initialize = library.function(symbol, as: Initialize.self) else { return false }
        initialize()
      }
      done.insert(name)
      return true
    }
  }
}
