// SPDX-License-Identifier: Apache-2.0
//
// `--workload`: what the booted guest does, timed alone. Each command becomes a script under /bench in a
// second archive behind the image's initial RAM disk, and the guest's init runs it because the kernel's
// command line says `kiln.bench=`. Nothing is typed, so nothing is echoed, cut or too early, and a peer
// gets the same files and words.
//
//   KILN-BEGIN-<n>                                    the host's clock starts; the guest's is read
//   … what the command prints …
//   status=0 from=1.48 to=2.91 KILN-END-<n>           both clocks stop
//
// <n> holds a number made for this comparison, so that no command's output is taken for a mark.

import ArgumentParser
import Comparison
import Foundation
import GuestImages

/// Workloads of one comparison and their way into the guest.
struct GuestWorkloads {
  /// As the comparison knows them.
  let workloads: [Workload]
  private let programs: [(name: String, file: String)]

  /// From the words of `--workload`, `boot` left out.
  /// - Parameter programs: a folder of guest programs that a word may begin with the name of, or name as
  ///   `/bench/NAME` anywhere.
  init(_ words: [String], programs: String?, nonce: UInt64) throws {
    var files: [(String, String)] = []
    var result: [Workload] = []
    for (index, word) in words.enumerated() {
      guard !word.isEmpty else { throw ValidationError("--workload needs a command") }
      var command = word
      // NAME[:ARGUMENT...] or NAME ARGUMENT..., as init and as a shell have it.
      let parts = word.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
      if let programs, let name = parts.first, !name.contains("/"), isFile("\(programs)/\(name)") {
        command = (["/bench/\(name)"] + parts.dropFirst()).joined(separator: " ")
      }
      // A command may run programs, too.
      for name in Self.names(in: programs) where command.contains("/bench/\(name)") {
        guard let programs, !files.contains(where: { $0.0 == name }) else { continue }
        files.append((name, "\(programs)/\(name)"))
      }
      let name = parts.first.map { command == word ? word : $0 } ?? word
      guard !result.contains(where: { $0.name == name }) else {
        throw ValidationError("--workload \(word): '\(name)' is there twice")
      }
      let mark = String(nonce, radix: 16) + "-\(index)"
      result.append(
        Workload(
          name: name, command: command, begin: "KILN-BEGIN-\(mark)", end: "KILN-END-\(mark)"))
    }
    workloads = result
    self.programs = files
  }

  /// The files in a folder of programs, in order.
  private static func names(in folder: String?) -> [String] {
    guard let folder else { return [] }
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.sorted().filter { isFile("\(folder)/\($0)") }
  }

  /// The words for the kernel's command line.
  var commandLine: String {
    "kiln.bench=" + workloads.indices.map { "workload-\($0)" }.joined(separator: ",")
  }

  /// Writes the initial RAM disk with the workloads behind it.
  func write(behind initrd: String, to path: String) throws {
    var archive = CPIOArchive()
    for (index, work) in workloads.enumerated() {
      let script = """
        #!/bin/sh
        echo \(work.begin)
        read -r kiln_from kiln_rest < /proc/uptime
        sh /bench/command-\(index)
        kiln_status=$?
        read -r kiln_to kiln_rest < /proc/uptime
        echo
        echo "status=$kiln_status from=$kiln_from to=$kiln_to \(work.end)"

        """
      archive.addFile("bench/workload-\(index)", mode: 0o755, data: Data(script.utf8))
      archive.addFile("bench/command-\(index)", mode: 0o755, data: Data((work.command + "\n").utf8))
    }
    do {
      for program in programs {
        archive.addFile(
          "bench/\(program.name)", mode: 0o755,
          data: try Data(contentsOf: URL(fileURLWithPath: program.file)))
      }
      var data = try Data(contentsOf: URL(fileURLWithPath: initrd))
      data.append(contentsOf: repeatElement(0, count: (4 - data.count % 4) % 4))
      data.append(archive.serialized())
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure("the guest's workloads: \(error.localizedDescription)")
    }
  }
}
