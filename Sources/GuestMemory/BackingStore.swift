// SPDX-License-Identifier: Apache-2.0
//
// The one contiguous host mapping that holds a machine's RAM and ROM. Reserved without commitment, so
// that untouched guest memory costs nothing; files are mapped into it privately, so that loading a
// 30 MB kernel is one system call. A `RAMOffset` into it names a byte for as long as the machine lives.

import CHost
import Glibc
import GuestTypes

/// Why guest memory could not be set up.
public struct BackingStoreError: Error, CustomStringConvertible, Sendable {
  /// One line: what failed and why.
  public let description: String
  /// An error with its one line.
  public init(description: String) { self.description = description }
}

/// A machine's RAM and ROM bytes.
public final class BackingStore: @unchecked Sendable {
  // Safety: `base`, `byteCount` and `pageCount` never change; the bytes are guest memory, which any
  // number of threads access through exact-width volatile accesses, as hardware would.

  /// log₂ of a page's bytes.
  public static let pageShift: UInt64 = 12
  /// Bytes in a page.
  public static let pageSize: UInt64 = 4096

  private static let populationStep: UInt64 = 128 << 10

  /// Host address of offset 0.
  public let base: UnsafeMutableRawPointer
  /// Size in bytes, a multiple of the page size.
  public let byteCount: UInt64
  /// Size in pages.
  public var pageCount: Int { Int(byteCount >> Self.pageShift) }
  /// One byte per page, for whoever tracks code: not 0 while code derived from the page exists.
  let codeMarks: UnsafeMutablePointer<UInt8>
  /// One byte per page: not 0 once a SoftTLB entry allowed stores to it.
  let storeHints: UnsafeMutablePointer<UInt8>

  /// Reserves `byteCount` bytes of zeroed memory. Throws when the host refuses.
  public init(byteCount: UInt64) throws(BackingStoreError) {
    let rounded = (byteCount + Self.pageSize - 1) & ~(Self.pageSize - 1)
    guard
      let p = mmap(
        nil, Int(rounded), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
        0
      ), p != MAP_FAILED
    else {
      throw BackingStoreError(
        description: "cannot reserve \(rounded >> 20) MiB of guest memory: \(errorText(errno))")
    }
    base = p
    self.byteCount = rounded
    let pages = Int(rounded >> Self.pageShift)
    // calloc of this size is fresh zero pages: nothing is touched until code is.
    codeMarks = calloc(pages, 1).bindMemory(to: UInt8.self, capacity: pages)
    storeHints = calloc(pages, 1).bindMemory(to: UInt8.self, capacity: pages)
  }

  deinit {
    munmap(base, Int(byteCount))
    free(codeMarks)
    free(storeHints)
  }

  /// The host address of an offset inside the store.
  @inlinable public func pointer(at offset: RAMOffset) -> UnsafeMutableRawPointer {
    base + Int(offset.rawValue)
  }

  /// The aligned doubleword that holds an offset.
  public func word(at offset: UInt64) -> UInt64 { kiln_load64(base + Int(offset & ~7)) }

  /// Maps `count` bytes of a file privately at `offset`: whole pages are mapped, what does not fill a
  /// page is read. The file's later changes may or may not show; writes never reach it.
  public func map(descriptor: Int32, fileOffset: UInt64, count: UInt64, at offset: RAMOffset)
    throws(BackingStoreError)
  {
    guard offset.rawValue <= byteCount, count <= byteCount - offset.rawValue else {
      throw BackingStoreError(description: "a file does not fit into guest memory")
    }
    var position = offset.rawValue
    var source = fileOffset
    var left = count
    let mask = Self.pageSize - 1
    if position & mask == 0 && source & mask == 0 && left >= Self.pageSize {
      let whole = left & ~mask
      guard
        mmap(
          base + Int(position), Int(whole), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED,
          descriptor, off_t(source)) != MAP_FAILED
      else {
        throw BackingStoreError(
          description: "cannot map a file into guest memory: \(errorText(errno))")
      }
      position += whole
      source += whole
      left -= whole
    }
    while left > 0 {
      let n = pread(descriptor, base + Int(position), Int(left), off_t(source))
      if n < 0 && errno == EINTR { continue }
      guard n > 0 else {
        throw BackingStoreError(
          description: n == 0
            ? "a file is shorter than it was when it was opened"
            : "cannot read a file into guest memory: \(errorText(errno))")
      }
      position += UInt64(n)
      source += UInt64(n)
      left -= UInt64(n)
    }
  }

  /// Gives `count` bytes from `offset` pages of their own, as a store to each would. Meant for a thread
  /// beside the VCPU: a page that was read first, from its file, costs a shoot-down on every core when
  /// it is written. Changes no byte; a host that can't do it loses nothing but time.
  public func populate(at offset: RAMOffset, count: UInt64) {
    var position = offset.rawValue & ~(Self.pageSize - 1)
    let end = min(offset.rawValue + count, byteCount)
    while position < end {
      // Little at a time: whoever wants to map something meanwhile waits for it.
      let step = min(Self.populationStep, end - position)
      guard madvise(base + Int(position), Int(step), MADV_POPULATE_WRITE) == 0 else { return }
      position += step
    }
  }

  /// Returns a range to zeros, giving its memory back to the host.
  public func clear() {
    _ = mmap(
      base, Int(byteCount), PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0)
    memset(codeMarks, 0, pageCount)
    memset(storeHints, 0, pageCount)
  }
}

func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }
