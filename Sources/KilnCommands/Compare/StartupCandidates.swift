// SPDX-License-Identifier: Apache-2.0
//
// `--startup`: each machine with the page cache as it is ("warm") and with its own files dropped from
// it before each run ("cold"), up to the prompt; and each of Kiln's once more, up to the end of the
// boot, accounting for its own time ("by cause").
//
// What "cold" can and cannot do: `posix_fadvise(POSIX_FADV_DONTNEED)` needs no rights and drops clean
// pages that no process maps. So the program is run from a copy that nothing else maps; kernel, initial
// RAM disk, firmware and drives are dropped where they are. Shared libraries that other processes map,
// the host's page tables and its disk's own cache stay warm. How much was really dropped is measured
// with mincore(2) and noted with each run.

import Comparison
import Foundation
import Glibc

/// The candidates of `--startup`.
struct StartupCandidates {
  private let machine: BootPlan
  private let folder: String

  init(_ machine: BootPlan, folder: String) {
    self.machine = machine
    self.folder = folder
  }

  func candidates(
    _ sets: [OptionSet], _ peers: [Peer], endKey: String, until: String
  ) throws -> [Candidate] {
    let executable = try ownExecutable()
    let last = endKey == "boot_ok" ? CompareSetup.prompt.key : endKey
    var result: [Candidate] = []
    let ownCopy = try sets.isEmpty ? "" : copy(executable, to: "kiln")
    for set in sets {
      let cold = OptionSet(name: set.name + ", cold", words: set.words)
      let causes = OptionSet(
        name: set.name + ", by cause", words: set.words + ["--time-causes", "--until", until])
      result.append(machine.candidate(set, executable: executable, endKey: last))
      result.append(
        machine.candidate(
          cold, executable: ownCopy, endKey: last, prepare: dropping(machine.files + [ownCopy])))
      result.append(machine.candidate(causes, executable: executable, endKey: endKey))
    }
    for (index, peer) in peers.enumerated() {
      let peerCopy = try copy(peer.path, to: "peer-\(index)")
      var cold = peer
      cold.name += ", cold"
      cold.path = peerCopy
      result.append(machine.candidate(peer, endKey: last))
      result.append(
        machine.candidate(cold, endKey: last, prepare: dropping(machine.files + [peerCopy])))
    }
    return result
  }

  /// A copy of a program in the scratch folder, on the disk.
  private func copy(_ program: String, to name: String) throws -> String {
    let path = folder + "/" + name
    do {
      try FileManager.default.copyItem(atPath: program, toPath: path)
    } catch {
      throw CommandFailure("\(program) can't be copied to \(folder): \(error.localizedDescription)")
    }
    // A dirty page can't be dropped.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    fsync(descriptor)
    close(descriptor)
    return path
  }

  private func dropping(_ files: [String]) -> @Sendable () -> String? {
    { PageCache.drop(files) }
  }
}

/// The host's page cache, as far as an unprivileged process can change and see it.
enum PageCache {
  /// Drops files from it; says how much of them is left.
  static func drop(_ files: [String]) -> String {
    var left: UInt64 = 0
    var all: UInt64 = 0
    for file in files {
      let descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
      guard let (resident, size) = residency(descriptor) else { continue }
      left += resident
      all += size
    }
    return "page cache: \(left >> 20) of \(all >> 20) MiB of the files left"
  }

  /// Bytes of a file in the page cache, in whole pages, and its size; nil if the host doesn't tell.
  static func residency(_ descriptor: Int32) -> (resident: UInt64, size: UInt64)? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let map = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), map != MAP_FAILED else {
      return nil
    }
    defer { munmap(map, size) }
    let page = max(sysconf(Int32(_SC_PAGESIZE)), 1)
    var pages = [UInt8](repeating: 0, count: (size + page - 1) / page)
    guard mincore(map, size, &pages) == 0 else { return nil }
    let resident = pages.count { $0 & 1 == 1 }
    return (UInt64(resident * page), UInt64(size))
  }
}
