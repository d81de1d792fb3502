// SPDX-License-Identifier: Apache-2.0
//
// The built `kiln` as a child process: with pipes, or with a pseudo-terminal as its controlling one.

import Glibc
import TestSupport
import Testing

@testable import KilnCommands

/// A running `kiln`.
final class KilnProcess {
  /// What is on the other side of the child's standard streams.
  enum Streams {
    /// Pipes; standard input is closed at once unless it is kept open.
    case pipes(keepsInputOpen: Bool)
    /// A terminal for input and output; standard error stays a pipe.
    case terminal
    /// Descriptors of the test's, for standard input, output and error.
    case descriptors(Int32, Int32, Int32)
  }

  /// How a process ended.
  enum Ending: Equatable, CustomStringConvertible {
    case exit(Int32)
    case signal(Int32)
    case stillRunning

    var description: String {
      switch self {
      case .exit(let status): "exit \(status)"
      case .signal(let number): "signal \(number)"
      case .stillRunning: "still running"
      }
    }
  }

  /// The child's process id.
  let id: pid_t
  /// The terminal's other end, for terminals.
  private(set) var terminal: Int32 = -1
  private var input: Int32 = -1
  private var outputs: [Int32] = [-1, -1]
  /// What standard output (or the terminal) and standard error have given so far.
  private var received: [[UInt8]] = [[], []]
  private var ending: Ending?

  /// POSIX_SPAWN_SETSID, which the C library shows to GNU sources only.
  private static let newSession: Int16 = 0x80

  /// The executable that was built together with these tests.
  static let executable: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(readlink("/proc/self/exe", &buffer, buffer.count - 1), 0)
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    return folder + "/kiln"
  }()

  /// Starts a command.
  init(
    _ arguments: [String], streams: Streams = .pipes(keepsInputOpen: false),
    environment: [String: String] = [:]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own, no signal blocked or ignored.
    posix_spawnattr_setflags(
      &attributes,
      Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK)
        | Int16(POSIX_SPAWN_SETSIGDEF))
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)

    var theirs: [Int32] = []
    switch streams {
    case .pipes(let keepsInputOpen):
      let (stdin, stdout, stderr) = (try Self.pipe(), try Self.pipe(), try Self.pipe())
      theirs = [stdin.reader, stdout.writer, stderr.writer]
      outputs = [stdout.reader, stderr.reader]
      if keepsInputOpen { input = stdin.writer } else { close(stdin.writer) }
    case .terminal:
      var slave: Int32 = -1
      var name = [CChar](repeating: 0, count: 256)
      try #require(openpty(&terminal, &slave, &name, nil, nil) == 0)
      for end in [terminal, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let stderr = try Self.pipe()
      theirs = [slave, slave, stderr.writer]
      outputs = [terminal, stderr.reader]
      input = terminal
      // Opening it in the new session makes it the controlling terminal.
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    case .descriptors(let a, let b, let c): theirs = [a, b, c]
    }
    for (index, descriptor) in theirs.enumerated() {
      if descriptor < 0 {
        posix_spawn_file_actions_addclose(&actions, Int32(index))
      } else if !(terminal >= 0 && index == 0) {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
      }
    }
    var variables = environment
    // A sanitizer's settings hold for the program under test as well.
    for name in ["PATH", "HOME", "TSAN_OPTIONS", "ASAN_OPTIONS"] where variables[name] == nil {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    let words = ([Self.executable] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, Self.executable, &actions, &attributes, words, settings)
    try #require(result == 0, "\(Self.executable): \(String(cString: strerror(result)))")
    id = child
    if case .descriptors = streams { return }
    for descriptor in Set(theirs) { close(descriptor) }
  }

  deinit {
    if ending == nil {
      Glibc.kill(id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
    for descriptor in Set(outputs + [input, terminal]) where descriptor >= 0 { close(descriptor) }
  }

  private static func pipe() throws -> (reader: Int32, writer: Int32) {
    try #require(makePipe(isBlocking: true))
  }

  /// What came out so far.
  var output: String { String(decoding: received[0], as: UTF8.self) }
  var errors: String { String(decoding: received[1], as: UTF8.self) }

  /// Types or pipes text in.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(input, $0.baseAddress, $0.count) }
  }

  /// Ends the input.
  func closeInput() {
    if input >= 0 && input != terminal { close(input) }
    input = -1
  }

  func kill(_ signal: Int32) { Glibc.kill(id, signal) }

  /// Waits until the process has stopped and lets it go on, as a shell's `fg` does. A SIGCONT that
  /// comes before the stop would be lost, and the process stopped for good.
  func continueWhenStopped() -> Bool {
    let stopped = wait { process in
      var information = siginfo_t()
      return waitid(P_PID, id_t(process.id), &information, WSTOPPED | WNOHANG) == 0
        && information.si_signo == SIGCHLD
    }
    kill(SIGCONT)
    return stopped
  }

  /// Reads until `condition` holds or so many seconds have passed; whether it holds.
  @discardableResult
  func wait(seconds: Double = 90, until condition: (KilnProcess) -> Bool) -> Bool {
    let deadline = Milestones.now(plus: seconds * Double(Sanitizer.slowdown))
    while !condition(self) {
      if Milestones.now(plus: 0) > deadline { return false }
      readSome()
      pollEnding()
    }
    return true
  }

  /// Reads until the output holds a text.
  func expect(
    _ text: String, seconds: Double = 90, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = wait(seconds: seconds) { $0.output.contains(text) }
    #expect(
      found, "no \(text) in \(output.debugDescription); \(errors)", sourceLocation: sourceLocation)
  }

  /// Reads everything up to the end of the process.
  @discardableResult
  func waitForEnd(seconds: Double = 120) -> Ending {
    wait(seconds: seconds) { $0.ending != nil }
    for _ in 0..<100 where readSome(milliseconds: 0) {}
    return ending ?? .stillRunning
  }

  private func pollEnding() {
    guard ending == nil else { return }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return }
    ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Reads what there is, waiting a moment; false when there was nothing.
  @discardableResult
  private func readSome(milliseconds: Int32 = 20) -> Bool {
    var entries = outputs.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if outputs.allSatisfy({ $0 < 0 }) {
      usleep(5000)
      return false
    }
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    for index in entries.indices where entries[index].revents != 0 {
      let count = read(outputs[index], &bytes, bytes.count)
      if count > 0 {
        received[index] += bytes.prefix(count)
      } else if outputs[index] != terminal {
        close(outputs[index])
        outputs[index] = -1
      } else {
        outputs[index] = -1  // the terminal stays open for `settings`
      }
    }
    return true
  }

  // MARK: Terminals

  /// Takes the terminal away.
  func hangUp() {
    close(terminal)
    if outputs[0] == terminal { outputs[0] = -1 }
    terminal = -1
    input = -1
  }

  /// Whether the terminal passes every key on, as it does while a guest has it.
  var terminalIsRaw: Bool {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0
  }
}

/// The result of a command that has ended.
struct Outcome {
  let ending: KilnProcess.Ending
  let output: String
  let errors: String

  /// The lines on standard error.
  var errorLines: [Substring] { errors.split(separator: "\n") }
}

/// Runs a command with pipes to its end.
func kiln(
  _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> Outcome {
  let process = try KilnProcess(
    arguments, streams: .pipes(keepsInputOpen: !input.isEmpty), environment: environment)
  if !input.isEmpty {
    process.send(input)
    process.closeInput()
  }
  let ending = process.waitForEnd()
  return Outcome(ending: ending, output: process.output, errors: process.errors)
}
