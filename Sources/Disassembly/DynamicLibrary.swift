// SPDX-License-Identifier: Apache-2.0
//
// A shared library found at run time. Kiln builds and runs without LLVM; who has it gets text.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A loaded shared library; never unloaded, since LLVM keeps registries that can't go away.
struct DynamicLibrary: Sendable {
  // Safety: a handle of the dynamic linker, valid for the life of the process; `dlsym` may be
  // called from any thread.
  private nonisolated(unsafe) let handle: UnsafeMutableRawPointer

  /// The first of `names` that the dynamic linker finds, nil if there is none.
  init?(firstOf names: [String]) {
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.handle = handle
        return
      }
    }
    return nil
  }

  /// The function `name`, which must have the C type `type`; nil if the library lacks it.
  func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    precondition(MemoryLayout<Function>.size == MemoryLayout<UnsafeMutableRawPointer>.size)
    // Safety: the caller names a `@convention(c)` type, which is a bare address like the symbol's.
    return dlsym(handle, name).map { unsafeBitCast($0, to: Function.self) }
  }
}
