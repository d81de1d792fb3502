// SPDX-License-Identifier: Apache-2.0
//
// From one machine to the command lines that run it: Kiln's own, with each set of options, and those of
// peers, which understand QEMU's. All get the same files, memory and kernel command line.

import Comparison
import ExecutionEngine
import Glibc
import Machines

/// Somebody else's program that takes QEMU's command line.
struct Peer: Equatable, Sendable {
  /// The name results are shown under.
  var name: String
  /// The program's path.
  var path: String

  /// Reads `[NAME=]PATH` and looks for the program, in PATH if it is a bare name.
  init(parsing text: String) throws(CommandFailure) {
    let equals = text.firstIndex(of: "=")
    let program = equals.map { String(text[text.index(after: $0)...]) } ?? text
    let file = program.split(separator: "/").last.map(String.init) ?? program
    name = equals.map { String(text[..<$0]) } ?? file
    let folders =
      program.contains("/")
      ? [""]
      : (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        .map { String($0) + "/" }
    let found = folders.map { $0 + program }.first { Self.isProgram($0) }
    guard let found, !name.isEmpty else {
      let reason =
        !program.contains("/")
        ? "isn't in PATH" : access(program, F_OK) == 0 ? "is no program" : "doesn't exist"
      throw CommandFailure("--peer \(text): \(program) \(reason)")
    }
    path = found
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}

extension BootPlan {
  /// The options of `kiln boot`, `boot` included, that make this machine; how it runs is not among them.
  var machineWords: [String] {
    let c = configuration
    var words = ["boot", "--machine", machine, "--cpu", c.cpu]
    words += ["--memory", "\(ByteSize(bytes: c.memory))"]
    switch c.firmware {
    case .builtin: words += ["--firmware", "builtin"]
    case .none: words += ["--firmware", "none"]
    case .file(let path): words += ["--firmware", path.contains("/") ? path : "./" + path]
    }
    if let kernel = c.kernel { words += ["--kernel", kernel] }
    if let initrd = c.initialRAMDisk { words += ["--initrd", initrd] }
    words += ["--command-line", c.commandLine]
    if let dtb = c.deviceTree { words += ["--dtb", dtb] }
    for drive in drives {
      let path = drive.path.split(separator: ",", omittingEmptySubsequences: false)
        .joined(separator: ",,")
      words += [
        "--drive",
        path + (drive.isReadOnly ? ",readonly" : "") + (drive.isSnapshot ? ",snapshot" : ""),
      ]
    }
    if c.hasEntropyDevice { words.append("--entropy") }
    if c.hasVirtIOConsole { words.append("--virtio-console") }
    return words
  }

  /// The files of the machine, for dropping them from the page cache.
  var files: [String] {
    var files = [configuration.kernel, configuration.initialRAMDisk, configuration.deviceTree]
    if case .file(let path) = configuration.firmware { files.append(path) }
    return files.compactMap { $0 } + drives.map(\.path)
  }

  /// A candidate that is this Kiln.
  /// - Parameter executable: Kiln's own path.
  func candidate(
    _ set: OptionSet, executable: String, endKey: String? = nil,
    prepare: (@Sendable () -> String?)? = nil
  ) -> Candidate {
    let words = [executable] + machineWords + set.words
    // Ending writes the statistics; a trace that is being compiled is waited for.
    return Candidate(
      name: set.name, kind: .own, grace: 20_000, endKey: endKey, prepare: prepare
    ) { files in
      ChildCommand(
        words + ["--stats=json", "--stats-file", files.statistics]
          + ["--stats-samples", files.samples])
    }
  }

  /// A candidate that takes QEMU's command line.
  func candidate(
    _ peer: Peer, endKey: String? = nil, prepare: (@Sendable () -> String?)? = nil
  ) -> Candidate {
    let words = [peer.path] + DryRun(plan: self).qemuWords.dropFirst()
    return Candidate(name: peer.name, kind: .peer, endKey: endKey, prepare: prepare) { _ in
      ChildCommand(words)
    }
  }
}

/// The path of this process's program.
func ownExecutable() throws(CommandFailure) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { throw CommandFailure("/proc/self/exe can't be read: is /proc mounted?") }
  return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
}
