// SPDX-License-Identifier: Apache-2.0
//
// The memory-mapped virtio transport: the registers a driver negotiates and sets up queues with, for
// any `VirtIODevice`. Modern (version 2) or legacy (version 1) by a switch in `init`.
//
// Invariants
// - The line is high exactly while InterruptStatus is not zero.
// - Requests are served inside the guest's write to QueueNotify, or inside a host thread's wake-up.
//   One look at a queue serves at most 1024 chains; the rest waits for the driver's next
//   acknowledgement, so that rings which feed themselves cannot hold a VCPU for ever.
// - A driver's protocol error sets DEVICE_NEEDS_RESET, stops all queues and, once the driver is
//   ready, raises the configuration interrupt. Only a reset ends that state.
// - Queues are touched only while ready; their set-up registers are frozen meanwhile.
// Spec: VIRTIO 1.3, 2.1 (Device Status), 3.1 (Device Initialization), 4.2 (Virtio Over MMIO).

import DeviceModel
import DeviceTree
import GuestTypes
import Synchronization

/// A virtio device on a memory-mapped transport.
///
/// Lock order: the transport's lock, the device's, then line, disk or character back end.
public final class VirtIOMMIO: MMIODevice, Resettable, DeviceTreeDescribing {
  /// Words for the registers, every width for the configuration space.
  public let accessWidths: AccessWidths = .any
  /// The length of the register window.
  public static let byteCount: UInt64 = 0x1000

  /// Which of the two register layouts the driver sees.
  public enum Version: UInt32, Sendable {
    /// Version 1: one page number per queue, no feature negotiation step.
    case legacy = 1
    /// Version 2.
    case modern = 2
  }

  private let device: any VirtIODevice
  private let memory: any DMAMemory
  private let interrupt: any InterruptLine
  private let version: Version
  private let offered: UInt64
  private let configuration: [UInt8]
  private let state: Mutex<TransportState>

  /// A transport for `device`, which must not be connected to another one.
  ///
  /// - Parameters:
  ///   - memory: guest RAM, where the driver's queues and buffers are.
  ///   - interrupt: the transport's wire.
  public init(
    device: any VirtIODevice, memory: any DMAMemory, interrupt: any InterruptLine,
    version: Version = .modern
  ) {
    self.device = device
    self.memory = memory
    self.interrupt = interrupt
    self.version = version
    let ring = VirtIOFeature.indirect | VirtIOFeature.eventIndex
    offered =
      device.features | ring
      | (version == .modern ? VirtIOFeature.version1 : VirtIOFeature.anyLayout)
    configuration = device.configuration
    state = Mutex(TransportState(queueCount: device.queueCount, memory: memory))
    device.connect { [weak self] queue in self?.look(at: queue) }
  }

  /// Reads a register or configuration bytes; write-only, absent and misaligned ones read as 0.
  public func read(at offset: UInt64, width: AccessWidth) -> UInt64 {
    if offset >= VirtIORegister.configuration { return readConfiguration(offset, width) }
    guard width == .word, let register = VirtIORegister(rawValue: offset) else { return 0 }
    return state.withLock { UInt64(read(register, $0)) }
  }

  /// Writes a register; read-only, absent and misaligned ones ignore it.
  public func write(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard width == .word, let register = VirtIORegister(rawValue: offset) else { return }
    state.withLock { write(UInt32(truncatingIfNeeded: value), to: register, &$0) }
  }

  /// Forgets everything the driver has set up.
  public func reset() { state.withLock { reset(&$0) } }

  /// The node of a `virtio,mmio` device.
  public func deviceTreeNode(at place: DeviceTreePlace) -> DeviceTreeNode {
    place.node("virtio_mmio", compatible: ["virtio,mmio"])
  }

  // MARK: - Reading

  private func readConfiguration(_ offset: UInt64, _ width: AccessWidth) -> UInt64 {
    let distance = offset - VirtIORegister.configuration
    guard distance < UInt64(configuration.count) else { return 0 }
    let start = Int(distance)
    var value: UInt64 = 0
    for index in 0..<width.bytes where start + index < configuration.count {
      value |= UInt64(configuration[start + index]) << UInt64(8 * index)
    }
    return value
  }

  private func read(_ register: VirtIORegister, _ state: TransportState) -> UInt32 {
    switch register {
    case .magic: 0x7472_6976
    case .version: version.rawValue
    case .deviceID: device.kind.rawValue
    case .vendorID: 0x4e4c_494b
    case .deviceFeatures: state.deviceFeaturesWord < 2 ? half(offered, state) : 0
    case .queueSizeMax: state.selected == nil ? 0 : UInt32(Virtqueue.largestSize)
    case .queueReady: version == .modern && state.selected?.isReady == true ? 1 : 0
    case .queuePageNumber: version == .legacy ? state.selected?.pageNumber ?? 0 : 0
    case .interruptStatus: state.interrupts.rawValue
    case .status: UInt32(state.status.rawValue)
    case .sharedMemoryLengthLow, .sharedMemoryLengthHigh, .sharedMemoryBaseLow,
      .sharedMemoryBaseHigh:
      .max
    default: 0
    }
  }

  private func half(_ features: UInt64, _ state: TransportState) -> UInt32 {
    UInt32(truncatingIfNeeded: features >> UInt64(32 * state.deviceFeaturesWord))
  }

  // MARK: - Writing

  private func write(
    _ value: UInt32, to register: VirtIORegister, _ state: inout TransportState
  ) {
    switch register {
    case .deviceFeaturesSelect: state.deviceFeaturesWord = value
    case .driverFeaturesSelect: state.driverFeaturesWord = value
    case .driverFeatures: acceptFeatures(value, &state)
    case .queueSelect: state.selectedQueue = value
    case .queueNotify: look(at: Int(value), &state)
    case .interruptAcknowledge: acknowledge(value, &state)
    case .status: writeStatus(value, &state)
    case .queueReady: if version == .modern { setReady(value & 1 != 0, &state) }
    case .guestPageSize: state.pageSize = value
    case .queuePageNumber: if version == .legacy { setPageNumber(value, &state) }
    default: state.withIdleQueue { $0.setUp(register, value, isLegacy: version == .legacy) }
    }
  }

  private func acceptFeatures(_ value: UInt32, _ state: inout TransportState) {
    guard state.driverFeaturesWord < 2, !state.status.contains(.featuresOK) else { return }
    let shift = UInt64(32 * state.driverFeaturesWord)
    let others = state.driverFeatures & ~(0xffff_ffff << shift)
    state.driverFeatures = others | UInt64(value) << shift
    // A legacy driver gets no answer: what it accepted beyond the offer is dropped.
    if version == .legacy { state.driverFeatures &= offered }
  }

  /// Adds status bits; the driver can take none back but by a reset. FEATURES_OK stays clear when
  /// the accepted features are no subset of the offered ones, or not modern.
  private func writeStatus(_ value: UInt32, _ state: inout TransportState) {
    guard value & 0xff != 0 else { return reset(&state) }
    var added = VirtIOStatus(rawValue: UInt8(truncatingIfNeeded: value))
    added.remove(.needsReset)
    if version == .modern, added.contains(.featuresOK) {
      let isSubset = state.driverFeatures & ~offered == 0
      if !isSubset || state.driverFeatures & VirtIOFeature.version1 == 0 {
        added.remove(.featuresOK)
      }
    }
    let wasReady = state.status.contains(.driverOK)
    state.status.formUnion(added)
    guard !wasReady, state.status.contains(.driverOK) else { return }
    for queue in state.queues.indices { look(at: queue, &state) }
  }

  private func setReady(_ ready: Bool, _ state: inout TransportState) {
    guard let index = state.selectedIndex, state.queues[index].isReady != ready else { return }
    if ready { start(index, &state) } else { state.queues[index].stop() }
  }

  /// Legacy: places the three areas of a queue behind each other, the used ring aligned, and starts
  /// it. Page number 0 stops it.
  private func setPageNumber(_ value: UInt32, _ state: inout TransportState) {
    guard let index = state.selectedIndex else { return }
    state.queues[index].stop()
    state.queues[index].pageNumber = value
    guard value != 0, state.queues[index].layOut(pageSize: state.pageSize) else { return }
    start(index, &state)
  }

  private func start(_ index: Int, _ state: inout TransportState) {
    let features = state.driverFeatures
    state.queues[index].usesEventIndex = features & VirtIOFeature.eventIndex != 0
    state.queues[index].allowsIndirect = features & VirtIOFeature.indirect != 0
    state.queues[index].isReady = true
  }

  /// Clears interrupt causes and goes on with queues that were left unfinished.
  private func acknowledge(_ value: UInt32, _ state: inout TransportState) {
    state.interrupts.subtract(VirtIOInterrupts(rawValue: value))
    updateLine(&state)
    for queue in state.queues.indices where state.queues[queue].hasDeferredWork {
      look(at: queue, &state)
    }
  }

  private func reset(_ state: inout TransportState) {
    let line = state.lineIsHigh
    state = TransportState(queueCount: state.queues.count, memory: memory)
    state.lineIsHigh = line
    updateLine(&state)
    device.reset()
  }

  // MARK: - Serving

  /// The device's wake-up, from any thread.
  private func look(at queue: Int) { state.withLock { look(at: queue, &$0) } }

  /// Serves what a queue offers.
  private func look(at queue: Int, _ state: inout TransportState) {
    guard state.queues.indices.contains(queue), state.queues[queue].isReady,
      !state.status.contains(.needsReset),
      version == .legacy || state.status.contains(.driverOK)
    else { return }
    do throws(VirtIOFault) {
      try serve(queue, &state)
    } catch {
      state.status.insert(.needsReset)
      if state.status.contains(.driverOK) { raise(.configuration, &state) }
    }
  }

  private func serve(_ queue: Int, _ state: inout TransportState) throws(VirtIOFault) {
    state.queues[queue].hasDeferredWork = false
    var served = 0
    while device.wantsBuffer(of: queue) {
      guard served < TransportState.chainsPerLook else {
        state.queues[queue].hasDeferredWork = true
        break
      }
      guard try state.queues[queue].take(into: &state.chain, from: memory) else {
        if try state.queues[queue].requestNotification(in: memory) { continue }
        break
      }
      let written = try device.serve(&state.chain, of: queue)
      try state.queues[queue].give(back: state.chain, written: written, to: memory)
      served += 1
    }
    let isWanted = try state.queues[queue].shouldInterrupt(memory)
    if isWanted || state.queues[queue].hasDeferredWork { raise(.usedBuffer, &state) }
  }

  private func raise(_ cause: VirtIOInterrupts, _ state: inout TransportState) {
    state.interrupts.insert(cause)
    updateLine(&state)
  }

  private func updateLine(_ state: inout TransportState) {
    let high = !state.interrupts.isEmpty
    guard high != state.lineIsHigh else { return }
    state.lineIsHigh = high
    interrupt.set(high)
  }
}
