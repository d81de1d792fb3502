// SPDX-License-Identifier: Apache-2.0
//
// The independent model: QEMU 10's riscv64 system emulator, as `install-oracles` fetches it. A program's
// memory is a file that QEMU maps as the guest's RAM, so that results need no output device: the guest
// writes them to memory and ends through the test finisher.
//
// Invariant: a missing oracle fails the tests; nothing is skipped.

import Foundation

/// The CPU both sides are told to be.
enum OracleCPU {
  /// For Kiln.
  static let kiln = "rv64"
  /// The same set for QEMU, whose default has some extensions that Kiln hasn't and lacks others.
  static let qemu =
    "rv64,zfh=on,zicond=on,zcb=on,svinval=on,svnapot=on,svpbmt=on,"
    + "b=on,zfa=off,zawrs=off,h=off,pmu-mask=0xfffffff8"
  /// The same with the interrupt architecture's extensions: without them QEMU serves the interrupt with
  /// the lowest number first, and not the most urgent one.
  static let qemuWithPriorities = qemu + ",smaia=on,ssaia=on"
}

/// Why the oracle gave no answer.
struct OracleError: Error, CustomStringConvertible {
  let description: String
}

/// A finished run of a program under QEMU: its memory, mapped until this is gone.
final class OracleRun {
  private let mapping: UnsafeMutableRawPointer

  var memory: UnsafeRawPointer { UnsafeRawPointer(mapping) }

  /// Runs a program. Throws an `OracleError` if QEMU is missing, fails, or doesn't end in time.
  init(_ program: GuestProgram, cpu: String = OracleCPU.qemu) throws {
    let path = try Self.program()
    let file = Self.folder() + "/kiln-oracle-\(getpid())-\(UInt64.random(in: 0...(.max)))"
    let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw OracleError(description: "\(file): \(errnoText())") }
    defer { close(descriptor) }
    // Nameless from the start, so that a killed test leaves nothing behind.
    unlink(file)
    guard ftruncate(descriptor, off_t(HarnessMap.ramByteCount)) == 0,
      let mapping = mmap(
        nil, Int(HarnessMap.ramByteCount), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
      mapping != MAP_FAILED
    else { throw OracleError(description: "\(file): \(errnoText())") }
    self.mapping = mapping
    mapping.copyMemory(from: program.memory, byteCount: program.usedByteCount)
    let name = "/proc/\(getpid())/fd/\(descriptor)"
    let megabytes = HarnessMap.ramByteCount >> 20
    try Self.run(
      path,
      [
        "-M", "virt,memory-backend=ram", "-m", "\(megabytes)M", "-cpu", cpu,
        "-object", "memory-backend-file,id=ram,size=\(megabytes)M,mem-path=\(name),share=on",
        "-accel", "tcg,thread=single", "-bios", "none", "-nodefaults", "-display", "none",
        "-no-reboot",
      ], name: program.name)
  }

  deinit { munmap(mapping, Int(HarnessMap.ramByteCount)) }

  private static func program() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/"
    let base = environment["XDG_CACHE_HOME"] ?? home + "/.cache"
    let cache = environment["KILN_CACHE"] ?? base + "/kiln"
    let path = cache + "/oracles/qemu-10/qemu-system-riscv64"
    guard access(path, X_OK) == 0 else {
      throw OracleError(
        description: "QEMU 10 is missing: run Tests/DifferentialTests/install-oracles")
    }
    return path
  }

  /// Where files live in memory if there is such a place.
  private static func folder() -> String {
    access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
  }

  /// Runs QEMU to its end, or kills it.
  private static func run(_ path: String, _ arguments: [String], name: String) throws {
    // Not Foundation's Process: its children inherit blocked signals from a worker thread, and a
    // stopped test would leave them behind.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = ([path] + arguments).map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let status = posix_spawn(&child, path, nil, &attributes, arguments, environ)
    guard status == 0 else {
      throw OracleError(description: "\(path): \(String(cString: strerror(status)))")
    }
    var ending: Int32 = 0
    let deadline = Date(timeIntervalSinceNow: 400)
    while waitpid(child, &ending, WNOHANG) == 0 {
      if Date() > deadline {
        kill(child, SIGKILL)
        waitpid(child, &ending, 0)
        throw OracleError(description: "\(name): QEMU did not end within two minutes")
      }
      usleep(2_000)
    }
    guard ending == 0 else {
      throw OracleError(description: "\(name): QEMU ended with status \(ending)")
    }
  }
}

private func errnoText() -> String { String(cString: strerror(errno)) }
