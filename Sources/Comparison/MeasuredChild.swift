// SPDX-License-Identifier: Apache-2.0
//
// One child process with its output on pipes, read together with the host's clock. Candidates are
// started by this and by nothing else, so that all of them are measured alike.
//
// Invariants
// - The child leads a process group of its own: the user's Ctrl-C comes to this process alone, which
//   then ends the whole group, helpers of a shell script included.
// - Every descriptor made here is closed on exec; the child gets exactly three.
// - A child is waited for once, by `end`; whoever drops one unended kills it.

import Foundation
import Glibc

/// A program and its arguments.
public struct ChildCommand: Equatable, Sendable {
  /// The path of the program, then its arguments.
  public var words: [String]
  /// Variables it gets besides those of this process.
  public var environment: [String: String]

  /// A command; `words` must not be empty.
  public init(_ words: [String], environment: [String: String] = [:]) {
    self.words = words
    self.environment = environment
  }
}

/// Why a child could not be started; one line.
public struct StartFailure: Error, CustomStringConvertible {
  /// What failed and why.
  public let description: String
}

/// How a process ended.
public enum ChildEnd: Equatable, Sendable, CustomStringConvertible {
  /// By itself, with this status.
  case status(Int32)
  /// By this signal.
  case signal(Int32)

  /// In words.
  public var description: String {
    switch self {
    case .status(let status): "ended with status \(status)"
    case .signal(let number): "was ended by signal \(number)"
    }
  }
}

/// A running child.
final class MeasuredChild {
  /// Bytes that arrived, and when.
  struct Piece {
    /// Whether they came by standard output; standard error otherwise.
    let isOutput: Bool
    /// The host's clock when they were seen.
    let time: UInt64
    let bytes: [UInt8]
  }

  /// Its process id, which is its group's too.
  let id: pid_t
  /// The host's clock just before it was started.
  let start: UInt64
  private var readers: [Int32]
  private var ending: ChildEnd?

  /// Starts a command.
  init(_ command: ChildCommand) throws(StartFailure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    let output = try Self.pipe()
    let errors: (reader: Int32, writer: Int32)
    do { errors = try Self.pipe() } catch {
      close(output.reader)
      close(output.writer)
      throw error
    }
    readers = [output.reader, errors.reader]
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writer, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writer, STDERR_FILENO)

    let words = command.words.map { strdup($0) } + [nil]
    let variables = Self.environment(with: command.environment).map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    start = monotonicNanoseconds()
    let result = posix_spawn(&child, command.words[0], &actions, &attributes, words, variables)
    close(output.writer)
    close(errors.writer)
    id = child
    guard result == 0 else {
      ending = .status(127)
      throw StartFailure(
        description: "\(command.words[0]) can't be started: \(String(cString: strerror(result)))")
    }
  }

  deinit {
    if ending == nil {
      signal(SIGKILL)
      waitForEnd()
    }
    for reader in readers where reader >= 0 { close(reader) }
  }

  /// What it has taken from the host; nil once it has ended.
  var usage: ProcessUsage? { ending == nil ? ProcessUsage(of: id) : nil }

  /// Whether both of its streams are closed, as they are when nobody of its group is left.
  var isSilent: Bool { readers.allSatisfy { $0 < 0 } }

  /// What arrives within so many milliseconds; nothing if nothing does.
  func read(milliseconds: Int32) -> [Piece] {
    var entries = readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return [] }
    let time = monotonicNanoseconds()
    var pieces: [Piece] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    for (index, entry) in entries.enumerated() where entry.fd >= 0 && entry.revents != 0 {
      let count = Glibc.read(entry.fd, &buffer, buffer.count)
      if count > 0 {
        pieces.append(
          Piece(isOutput: index == 0, time: time, bytes: Array(buffer.prefix(count))))
      } else if count == 0 || errno != EINTR {
        close(entry.fd)
        readers[index] = -1
      }
    }
    return pieces
  }

  /// Sends a signal to its group.
  func signal(_ number: Int32) { if ending == nil { kill(-id, number) } }

  /// Looks whether it has ended, without waiting.
  func pollEnd() -> ChildEnd? {
    var status: Int32 = 0
    if ending == nil, waitpid(id, &status, WNOHANG) == id { ending = Self.end(status) }
    return ending
  }

  /// Ends it and says how it ended. What it still says meanwhile goes to `receive`.
  /// - Parameter grace: milliseconds between asking it with SIGTERM and killing it; 0 kills at once.
  @discardableResult
  func end(grace: UInt64, receive: (Piece) -> Void) -> ChildEnd {
    if grace > 0, pollEnd() == nil {
      signal(SIGTERM)
      let deadline = monotonicNanoseconds() &+ grace &* 1_000_000
      while pollEnd() == nil, monotonicNanoseconds() < deadline {
        if isSilent { usleep(2000) } else { read(milliseconds: 20).forEach(receive) }
      }
    }
    // The group may outlive its leader.
    kill(-id, SIGKILL)
    waitForEnd()
    var rest = read(milliseconds: 0)
    while !rest.isEmpty {
      rest.forEach(receive)
      rest = read(milliseconds: 0)
    }
    return ending ?? .status(0)
  }

  private func waitForEnd() {
    guard ending == nil else { return }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { break }
    }
    ending = Self.end(status)
  }

  private static func end(_ status: Int32) -> ChildEnd {
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  private static func pipe() throws(StartFailure) -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else {
      throw StartFailure(description: "no pipe: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// This process's variables with others in place of them or besides them.
  private static func environment(with more: [String: String]) -> [String] {
    ProcessInfo.processInfo.environment.merging(more) { $1 }.map { "\($0)=\($1)" }.sorted()
  }
}
