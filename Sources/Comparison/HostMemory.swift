// SPDX-License-Identifier: Apache-2.0
//
// The host's memory, ready to be used. A virtual machine may give memory that it hasn't used for a second or
// so back to its own host, and whoever touches it next waits until some is found and cleared again, at twenty
// times the usual price: half a second for a guest's 200 MiB. Which run pays depends on what ran before
// it, so a comparison that is to measure candidates takes memory before each run and leaves it at once.

import Glibc

/// What becomes of the host's memory between runs.
enum HostMemory {
  /// Several times what candidates take with the usual guests: such machines keep a part of what is free, so
  /// that all of it is left when a run asks for its memory a second after its start.
  static let most = 2 << 30

  /// Has the host provide so many bytes at most, and no more than a quarter of what is free or of what the
  /// process's control groups may have, which would end it for taking more.
  /// - Returns: how many bytes it provided.
  @discardableResult
  static func ready(_ wanted: Int = most) -> Int {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let free = sysconf(Int32(_SC_AVPHYS_PAGES)) * page
    let size = min(wanted, min(free, groupLimit()) / 4) / page * page
    guard size > 0 else { return 0 }
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let area = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), area != MAP_FAILED
    else {
      return 0
    }
    defer { munmap(area, size) }
    // As guests' memory is mapped, so that whole huge pages are found.
    _ = madvise(area, size, MADV_HUGEPAGE)
    // Linux 5.14 and later; others go on without.
    return madvise(area, size, MADV_POPULATE_WRITE) == 0 ? size : 0
  }

  /// The least memory that one of the process's control groups, of either version, may have.
  /// - Parameters:
  ///   - groups: what the process belongs to, in the form of `/proc/self/cgroup`.
  ///   - root: where control groups are mounted.
  static func groupLimit(
    _ groups: String = readWhole("/proc/self/cgroup") ?? "", root: String = "/sys/fs/cgroup"
  ) -> Int {
    var least = Int.max
    for group in groups.split(separator: "\n") {
      let fields = group.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let file: String
      var folder: String
      switch fields[1] {
      case "": (folder, file) = (root, "memory.max")
      case "memory": (folder, file) = (root + "/memory", "memory.limit_in_bytes")
      default: continue
      }
      for part in [""] + fields[2].split(separator: "/").map(String.init) {
        folder += "/" + part
        let limit = readWhole("\(folder)/\(file)")?.split(separator: "\n").first
        least = min(least, limit.flatMap { Int($0) } ?? .max)
      }
    }
    return least
  }
}
