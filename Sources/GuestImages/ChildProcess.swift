// SPDX-License-Identifier: Apache-2.0
//
// Starts host programs with posix_spawn and waits for them. Not Foundation's Process: that one waits
// in a run loop, which hangs where no socket can be made (a network namespace without interfaces), and
// puts the child into a process group of its own, where the user's Ctrl-C doesn't reach it.
// All descriptors made here are closed on exec; the child gets exactly the three it is given.

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// open(2) and read(2) under names that the methods below don't hide.
private let openFile: @Sendable (UnsafePointer<CChar>, Int32, mode_t) -> Int32 = {
  open($0, $1, $2)
}
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = { read($0, $1, $2) }

/// A file descriptor with one owner.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { close(number) }

  /// Opens a file; `flags` as open(2) takes them.
  static func open(_ file: URL, _ flags: Int32) throws -> Descriptor {
    let number = openFile(file.path, flags | O_CLOEXEC, 0o644)
    guard number >= 0 else {
      if errno == ENOSPC { throw ImageError.diskFull(path: file.path, needed: 0) }
      throw ImageError.file(path: file.path, reason: String(cString: strerror(errno)))
    }
    return Descriptor(number: number)
  }

  /// The next bytes, none at the end.
  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = readBytes(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(count, 0)))
    }
  }
}

/// A pipe from a child to this process.
struct OutputPipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw ImageError.file(path: "pipe", reason: String(cString: strerror(errno)))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = Descriptor(number: ends[0])
    writing = Descriptor(number: ends[1])
  }

  /// Closes this process's writing end, without which the reading end would never see the end.
  consuming func startReading() -> Descriptor { reading }
}

/// A running program.
struct ChildProcess {
  private let identifier: pid_t

  /// Starts a program.
  /// - Parameters:
  ///   - directory: where it starts; nil for here.
  ///   - output: the descriptor that becomes its standard output.
  ///   - errors: the descriptor that becomes its standard error.
  init(
    _ program: URL, _ arguments: [String], environment: [String: String], directory: URL?,
    output: borrowing Descriptor, errors: borrowing Descriptor
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.number, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.number, 2)

    // A spawned process can't change its folder portably; a shell can, and then becomes the program.
    var command = [program.path] + arguments
    if let directory {
      command = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory.path] + command
    }
    let argumentList = Self.pointers(command)
    let variableList = Self.pointers(environment.map { "\($0)=\($1)" }.sorted())
    defer { (argumentList + variableList).forEach { free($0) } }
    var identifier: pid_t = 0
    let error = posix_spawn(
      &identifier, command[0], &actions, nil, argumentList, variableList)
    guard error == 0 else {
      throw ImageError.toolFailed(
        tool: program.lastPathComponent, reason: String(cString: strerror(error)))
    }
    self.identifier = identifier
  }

  /// Waits for the end: the exit status, or 128 and the signal's number.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { return 128 }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private static func pointers(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
