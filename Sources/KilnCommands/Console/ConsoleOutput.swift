// SPDX-License-Identifier: Apache-2.0
//
// The guest's console on its way to standard output: straight through, watched for the first byte and
// for the text of `--until`.
//
// Invariant: called on the VCPU's thread, where asking for a stop takes effect at the next instruction
// boundary; so a run that `--until` ends has the same instruction count every time it is deterministic.

import DeviceModel
import Synchronization

/// Takes the guest's console output.
final class ConsoleOutput: CharacterBackend {
  private struct State {
    var matcher: TextMatcher?
    var isBroken = false
  }

  private let writer: any ConsoleWriter
  private let state: Mutex<State>
  private let milestones: Milestones
  private let onMatch: @Sendable () -> Void
  private let onFailure: @Sendable (String) -> Void

  /// - Parameters:
  ///   - until: the text to look for.
  ///   - onMatch: called each time the console has printed it.
  ///   - onFailure: called once, with the host's reason, when output can't be written.
  init(
    _ writer: any ConsoleWriter, until: TextMatcher?, milestones: Milestones,
    onMatch: @escaping @Sendable () -> Void, onFailure: @escaping @Sendable (String) -> Void
  ) {
    self.writer = writer
    state = Mutex(State(matcher: until))
    self.milestones = milestones
    self.onMatch = onMatch
    self.onFailure = onFailure
  }

  /// Writes bytes out; once that has failed they are dropped.
  func write(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    milestones.reach(.firstConsoleByte)
    let (matched, failure) = state.withLock { state -> (Bool, String?) in
      let failure = state.isBroken ? nil : writer.write(bytes)
      if failure != nil { state.isBroken = true }
      return (state.matcher?.feed(bytes) != nil, failure)
    }
    if let failure { onFailure(failure) }
    if matched {
      milestones.reach(.untilText)
      onMatch()
    }
  }
}
