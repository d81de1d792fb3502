// SPDX-License-Identifier: Apache-2.0
//
// A console with one port: queue 0 carries input to the guest, queue 1 output from it.
//
// Invariants
// - Input waits in a bounded queue until the driver offers a buffer; nothing is lost inside.
// - Output reaches the back end in order, inside the guest's write to the queue-notify register.
// - Lock order: transport, then this device's lock. `receive` wakes the transport with no lock held.
// Spec: VIRTIO 1.3, 5.3 (Console Device).

import DeviceModel
import Synchronization

/// The virtio console device, without multiport.
public final class VirtIOConsole: VirtIODevice, ConsolePort {
  private static let receiveQueue = 0
  private static let chunkByteCount = 4096

  /// A console.
  public let kind = VirtIODeviceKind.console
  /// Input and output.
  public let queueCount = 2
  /// No size, no multiport, no emergency write.
  public let features: UInt64 = 0
  /// Columns, rows, ports and emergency register, all unused.
  public let configuration = [UInt8](repeating: 0, count: 12)

  private struct State {
    var input: ByteQueue
    var chunk = [UInt8](repeating: 0, count: chunkByteCount)
    var wake: (@Sendable (Int) -> Void)?
    var inputObserver: (@Sendable () -> Void)?
    /// Whether input was refused since the observer was told last.
    var inputIsAwaited = false
  }

  private let output: any CharacterBackend
  private let state: Mutex<State>

  /// A console whose output goes to `output` and that holds up to `inputCapacity` bytes of input.
  public init(output: any CharacterBackend, inputCapacity: Int = 4096) {
    self.output = output
    state = Mutex(State(input: ByteQueue(capacity: inputCapacity)))
  }

  /// Hands bytes from the outside to the guest, as many as the queue has room for; the rest must be
  /// offered again. Callable from any thread.
  ///
  /// - Returns: how many bytes, from the first, were taken.
  @discardableResult
  public func receive(_ bytes: [UInt8]) -> Int { take(bytes, isPatient: false) }

  /// Like `receive`, and tells the observer when half the queue is free again after bytes were refused.
  public func offer(_ bytes: [UInt8]) -> Int {
    take(bytes, isPatient: true)
  }

  private func take(_ bytes: [UInt8], isPatient: Bool) -> Int {
    let (taken, wake) = state.withLock { state in
      var taken = 0
      for byte in bytes {
        guard state.input.append(byte) else { break }
        taken += 1
      }
      if isPatient { state.inputIsAwaited = taken < bytes.count }
      return (taken, state.wake)
    }
    wake?(Self.receiveQueue)
    return taken
  }

  /// Sets who hears that input `offer` has refused would now be taken.
  public func setInputObserver(_ observer: (@Sendable () -> Void)?) {
    state.withLock { $0.inputObserver = observer }
  }

  /// How many bytes `receive` would take now.
  public var receiveRoom: Int { state.withLock { $0.input.room } }

  /// Input buffers are wanted only while input waits.
  public func wantsBuffer(of queue: Int) -> Bool {
    queue != Self.receiveQueue || state.withLock { !$0.input.isEmpty }
  }

  /// Fills an input buffer or sends an output buffer.
  public func serve(
    _ chain: inout DescriptorChain, of queue: Int
  ) throws(VirtIOFault) -> UInt32 {
    try state.withLock { (state) throws(VirtIOFault) in
      guard queue == Self.receiveQueue else {
        try send(&chain, through: &state.chunk)
        return 0
      }
      let count = try deliver(&state.input, into: &chain, through: &state.chunk)
      if state.inputIsAwaited && state.input.room * 2 >= state.input.capacity {
        state.inputIsAwaited = false
        state.inputObserver?()
      }
      return count
    }
  }

  /// Remembers how to have the input queue looked at.
  public func connect(wake: @escaping @Sendable (_ queue: Int) -> Void) {
    state.withLock { $0.wake = wake }
  }

  private func send(
    _ chain: inout DescriptorChain, through chunk: inout [UInt8]
  ) throws(VirtIOFault) {
    while chain.readableCount > 0 {
      let count = Int(min(chain.readableCount, UInt64(Self.chunkByteCount)))
      try chunk.withBytes(first: count) { bytes throws(VirtIOFault) in
        try chain.read(into: bytes)
        output.write(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  private func deliver(
    _ input: inout ByteQueue, into chain: inout DescriptorChain, through chunk: inout [UInt8]
  ) throws(VirtIOFault) -> UInt32 {
    var count = 0
    let room = Int(min(chain.writableCount, UInt64(Self.chunkByteCount)))
    while count < room, let byte = input.removeFirst() {
      chunk[count] = byte
      count += 1
    }
    try chunk.withBytes(first: count) { bytes throws(VirtIOFault) in
      try chain.write(UnsafeRawBufferPointer(bytes))
    }
    return UInt32(count)
  }
}
