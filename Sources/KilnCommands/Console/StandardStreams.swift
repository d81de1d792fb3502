// SPDX-License-Identifier: Apache-2.0
//
// Kiln's own words on standard output and standard error, past the C library's buffers, so that a
// closed pipe or a full disk is seen where it happens.

import Glibc

/// Fills standard streams that are closed with descriptors that fail, so that no file Kiln opens takes
/// their numbers and a guest's console ends up in it. Call before anything is opened.
func reserveStandardStreams() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    // The lowest free number is this one. Reading it fails, or writing it.
    _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Writes a command's result to standard output, all of it.
func printResult(_ text: String) throws(CommandFailure) {
  var text = text
  let failure = text.withUTF8 { DescriptorWriter(STDOUT_FILENO).write(UnsafeRawBufferPointer($0)) }
  if let failure { throw CommandFailure("standard output can't be written: \(failure)") }
}

/// Writes a text to standard error, as far as that takes it: nobody could be told of a failure.
func printError(_ text: String) {
  var text = text
  _ = text.withUTF8 { DescriptorWriter(STDERR_FILENO).write(UnsafeRawBufferPointer($0)) }
}

/// The two ends of a pipe that child processes don't inherit. Nil when the host has no descriptors left.
func makePipe(isBlocking: Bool) -> (reader: Int32, writer: Int32)? {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return nil }
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    if !isBlocking { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }
  return (ends[0], ends[1])
}
