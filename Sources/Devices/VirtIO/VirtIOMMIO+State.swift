// SPDX-License-Identifier: Apache-2.0
//
// The memory-mapped transport's register numbers, flags and state, and the set-up of a queue.
//
// Spec: VIRTIO 1.3, 4.2.2 (MMIO Device Register Layout), 4.2.4 (Legacy interface), 6 (Reserved
// Feature Bits).

import DeviceModel

/// Register offsets of both layouts.
enum VirtIORegister: UInt64 {
  case magic = 0x000
  case version = 0x004
  case deviceID = 0x008
  case vendorID = 0x00c
  case deviceFeatures = 0x010
  case deviceFeaturesSelect = 0x014
  case driverFeatures = 0x020
  case driverFeaturesSelect = 0x024
  case guestPageSize = 0x028
  case queueSelect = 0x030
  case queueSizeMax = 0x034
  case queueSize = 0x038
  case queueAlignment = 0x03c
  case queuePageNumber = 0x040
  case queueReady = 0x044
  case queueNotify = 0x050
  case interruptStatus = 0x060
  case interruptAcknowledge = 0x064
  case status = 0x070
  case descriptorAreaLow = 0x080
  case descriptorAreaHigh = 0x084
  case driverAreaLow = 0x090
  case driverAreaHigh = 0x094
  case deviceAreaLow = 0x0a0
  case deviceAreaHigh = 0x0a4
  case sharedMemoryLengthLow = 0x0b0
  case sharedMemoryLengthHigh = 0x0b4
  case sharedMemoryBaseLow = 0x0b8
  case sharedMemoryBaseHigh = 0x0bc
  case configurationGeneration = 0x0fc

  /// Where the configuration space starts.
  static let configuration: UInt64 = 0x100
}

/// Feature bits of the transport and the rings.
enum VirtIOFeature {
  static let anyLayout: UInt64 = 1 << 27
  static let indirect: UInt64 = 1 << 28
  static let eventIndex: UInt64 = 1 << 29
  static let version1: UInt64 = 1 << 32
}

/// The Status register.
struct VirtIOStatus: OptionSet {
  let rawValue: UInt8
  static let driverOK = VirtIOStatus(rawValue: 4)
  static let featuresOK = VirtIOStatus(rawValue: 8)
  static let needsReset = VirtIOStatus(rawValue: 64)
}

/// The InterruptStatus register.
struct VirtIOInterrupts: OptionSet {
  let rawValue: UInt32
  static let usedBuffer = VirtIOInterrupts(rawValue: 1)
  static let configuration = VirtIOInterrupts(rawValue: 2)
}

/// Everything a transport remembers between accesses.
struct TransportState {
  /// How many chains one look at a queue serves at most.
  static let chainsPerLook = 4 * Int(Virtqueue.largestSize)

  var status: VirtIOStatus = []
  var interrupts: VirtIOInterrupts = []
  /// The level last given to the interrupt line.
  var lineIsHigh = false
  var deviceFeaturesWord: UInt32 = 0
  var driverFeaturesWord: UInt32 = 0
  var driverFeatures: UInt64 = 0
  var selectedQueue: UInt32 = 0
  /// Legacy: the unit of queue page numbers.
  var pageSize: UInt32 = 0
  var queues: [Virtqueue]
  /// Reused for every request, so that serving allocates nothing.
  var chain: DescriptorChain

  init(queueCount: Int, memory: any DMAMemory) {
    queues = [Virtqueue](repeating: Virtqueue(), count: queueCount)
    chain = DescriptorChain(memory: memory)
  }

  /// The selected queue's index, if there is such a queue.
  var selectedIndex: Int? { selectedQueue < UInt32(queues.count) ? Int(selectedQueue) : nil }
  /// The selected queue, if there is such a queue.
  var selected: Virtqueue? { selectedIndex.map { queues[$0] } }

  /// Changes the selected queue unless it is in use.
  mutating func withIdleQueue(_ change: (inout Virtqueue) -> Void) {
    guard let index = selectedIndex, !queues[index].isReady else { return }
    change(&queues[index])
  }
}

extension Virtqueue {
  /// Takes one of the set-up registers; the others are ignored. Sizes that are no power of two up to
  /// the largest are refused.
  mutating func setUp(_ register: VirtIORegister, _ value: UInt32, isLegacy: Bool) {
    switch register {
    case .queueSize:
      guard value.nonzeroBitCount == 1, value <= UInt32(Self.largestSize) else { return }
      size = UInt16(value)
    case .queueAlignment: if isLegacy { alignment = value }
    case .descriptorAreaLow: if !isLegacy { descriptorArea.setLow(value) }
    case .descriptorAreaHigh: if !isLegacy { descriptorArea.setHigh(value) }
    case .driverAreaLow: if !isLegacy { driverArea.setLow(value) }
    case .driverAreaHigh: if !isLegacy { driverArea.setHigh(value) }
    case .deviceAreaLow: if !isLegacy { deviceArea.setLow(value) }
    case .deviceAreaHigh: if !isLegacy { deviceArea.setHigh(value) }
    default: break
    }
  }

  /// Legacy: derives the three areas from the page number. False if page size or alignment is no
  /// power of two.
  mutating func layOut(pageSize: UInt32) -> Bool {
    guard pageSize.nonzeroBitCount == 1, alignment.nonzeroBitCount == 1 else { return false }
    descriptorArea = UInt64(pageNumber) * UInt64(pageSize)
    driverArea = descriptorArea &+ 16 * UInt64(size)
    let driverEnd = driverArea &+ 6 &+ 2 * UInt64(size)
    let mask = UInt64(alignment) - 1
    deviceArea = (driverEnd &+ mask) & ~mask
    return true
  }
}

extension UInt64 {
  /// Replaces the low 32 bits.
  fileprivate mutating func setLow(_ value: UInt32) {
    self = self & 0xffff_ffff_0000_0000 | UInt64(value)
  }

  /// Replaces the high 32 bits.
  fileprivate mutating func setHigh(_ value: UInt32) {
    self = self & 0xffff_ffff | UInt64(value) << 32
  }
}
