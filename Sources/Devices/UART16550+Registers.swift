// SPDX-License-Identifier: Apache-2.0
//
// The serial port's state and what its registers do to it. No locks and no line here: `UART16550`
// wraps every call.
//
// Spec: National Semiconductor, PC16550D data sheet, section 8 (Registers).

import DeviceModel

/// Register offsets. Three have a second meaning: by direction (receive/transmit buffer, interrupt
/// identification/FIFO control) or by the divisor latch access bit.
enum UARTRegister: UInt64 {
  case data = 0
  case interruptEnable
  case identification
  case lineControl
  case modemControl
  case lineStatus
  case modemStatus
  case scratch
}

/// IER.
struct UARTInterruptEnable: OptionSet {
  let rawValue: UInt8
  static let received = Self(rawValue: 1)
  static let transmitterEmpty = Self(rawValue: 2)
  static let lineStatus = Self(rawValue: 4)
  static let modemStatus = Self(rawValue: 8)
  static let all = Self(rawValue: 0xf)
}

/// What IIR can name, in falling priority.
enum UARTInterrupt: UInt8 {
  case lineStatus = 0x06
  case received = 0x04
  case receiveTimeout = 0x0c
  case transmitterEmpty = 0x02
  case modemStatus = 0x00
}

/// LSR.
struct UARTLineStatus: OptionSet {
  let rawValue: UInt8
  static let dataReady = Self(rawValue: 0x01)
  static let overrun = Self(rawValue: 0x02)
  static let transmitterEmpty = Self(rawValue: 0x60)
  static let errors = Self(rawValue: 0x1e)
}

/// The bits of LCR, MCR, FCR and IIR that have an effect here.
enum UARTBit {
  static let divisorLatch: UInt8 = 0x80
  static let loopback: UInt8 = 0x10
  static let fifoEnable: UInt8 = 0x01
  static let clearReceiver: UInt8 = 0x02
  static let noInterrupt: UInt8 = 0x01
  static let fifosEnabled: UInt8 = 0xc0
}

/// Everything a serial port remembers.
struct UARTState {
  private static let outputCapacity = 256
  private static let pollingStatusReads = 16
  /// Clear to send, data set ready, carrier: a cable with somebody at the other end.
  private static let connectedModem: UInt8 = 0xb0

  /// Bytes from the outside that the guest's FIFO has no room for yet.
  var input: ByteQueue
  /// The level last given to the interrupt line.
  var lineIsHigh = false
  /// Who hears that refused input would now be taken.
  var inputObserver: (@Sendable () -> Void)?
  /// Whether input comes by `offer`: it then waits until the guest listens and survives clearing.
  var senderIsPatient = false
  /// Whether input was refused since.
  var inputIsAwaited = false
  /// Sends what has waited long enough.
  var flushTimer: (any ClockTimer)?
  /// Whether the timer is armed.
  var isWaiting = false
  private var fifo = ByteQueue(capacity: 16)
  private var output: [UInt8] = []
  private var interruptEnable: UARTInterruptEnable = []
  private var lineControl: UInt8 = 0
  private var modemControl: UInt8 = 0
  private var modemStatus: UInt8 = connectedModem
  private var scratch: UInt8 = 0
  private var divisor: UInt16 = 0
  private var errors: UARTLineStatus = []
  private var fifoIsEnabled = false
  private var trigger = 1
  private var transmitterEmptyPending = false
  private var sentSinceStatusRead = true
  /// Reads of LSR since anything else was touched: many of them are a guest that polls for input.
  private var statusReads = 0

  init(inputCapacity: Int) {
    input = ByteQueue(capacity: inputCapacity)
    output.reserveCapacity(Self.outputCapacity)
  }

  /// Whether the guest takes input: its receive interrupt is on, or it polls LSR. A driver that is still
  /// setting the port up does neither, whatever RTS says, and throws away what it finds.
  var isListening: Bool {
    interruptEnable.contains(.received) || statusReads >= Self.pollingStatusReads
  }

  private var latchesDivisor: Bool { lineControl & UARTBit.divisorLatch != 0 }
  private var isLooping: Bool { modemControl & UARTBit.loopback != 0 }
  private var fifoDepth: Int { fifoIsEnabled ? fifo.capacity : 1 }

  /// The most urgent interrupt that is enabled and due.
  var pendingInterrupt: UARTInterrupt? {
    if interruptEnable.contains(.lineStatus), !errors.isEmpty { return .lineStatus }
    if interruptEnable.contains(.received), !fifo.isEmpty {
      return fifo.count >= trigger ? .received : .receiveTimeout
    }
    if interruptEnable.contains(.transmitterEmpty), transmitterEmptyPending {
      return .transmitterEmpty
    }
    if interruptEnable.contains(.modemStatus), modemStatus & 0xf != 0 { return .modemStatus }
    return nil
  }

  /// Moves waiting input into the guest's FIFO. In loopback the receiver is cut off from outside.
  mutating func refillFIFO() {
    guard isListening || !senderIsPatient else { return }
    while !isLooping, fifo.count < fifoDepth, let byte = input.removeFirst() {
      _ = fifo.append(byte)
    }
  }

  /// Whether nothing waits to be sent.
  var outputIsEmpty: Bool { output.isEmpty }

  /// Hands buffered output over, keeping the buffer's storage.
  mutating func flush(to backend: any CharacterBackend) {
    guard !output.isEmpty else { return }
    output.withUnsafeBytes { backend.write($0) }
    output.removeAll(keepingCapacity: true)
  }

  /// How many bytes would go straight into the FIFO of a guest that listens; 0 if it doesn't.
  var directRoom: Int {
    isListening && !isLooping && input.isEmpty ? max(fifoDepth - fifo.count, 0) : 0
  }

  /// Tells the observer when the guest listens and half the FIFO is free.
  mutating func tellInputIsWanted() {
    guard inputIsAwaited, directRoom * 2 >= fifoDepth else { return }
    inputIsAwaited = false
    inputObserver?()
  }

  /// Empties the FIFO; a patient sender's bytes go back to the head of the queue.
  private mutating func clearFIFO() {
    guard senderIsPatient, !isLooping, !fifo.isEmpty else {
      fifo.removeAll()
      return
    }
    var all: [UInt8] = []
    while let byte = fifo.removeFirst() ?? input.removeFirst() { all.append(byte) }
    for byte in all { _ = input.append(byte) }
  }

  // MARK: - Reading

  mutating func read(_ register: UARTRegister, sendingTo backend: any CharacterBackend) -> UInt8 {
    statusReads = register == .lineStatus ? min(statusReads + 1, Self.pollingStatusReads) : 0
    switch register {
    case .data:
      if latchesDivisor { return UInt8(truncatingIfNeeded: divisor) }
      flush(to: backend)
      let byte = fifo.removeFirst() ?? 0
      refillFIFO()
      return byte
    case .interruptEnable:
      return latchesDivisor ? UInt8(divisor >> 8) : interruptEnable.rawValue
    case .identification: return readIdentification()
    case .lineControl: return lineControl
    case .modemControl: return modemControl
    case .lineStatus:
      if !sentSinceStatusRead { flush(to: backend) }
      sentSinceStatusRead = false
      refillFIFO()
      return readLineStatus()
    case .modemStatus:
      defer { modemStatus &= 0xf0 }
      return modemStatus
    case .scratch: return scratch
    }
  }

  private mutating func readIdentification() -> UInt8 {
    let fifos = fifoIsEnabled ? UARTBit.fifosEnabled : 0
    guard let pending = pendingInterrupt else { return fifos | UARTBit.noInterrupt }
    if pending == .transmitterEmpty { transmitterEmptyPending = false }
    return fifos | pending.rawValue
  }

  private mutating func readLineStatus() -> UInt8 {
    var status: UARTLineStatus = [.transmitterEmpty, errors]
    if !fifo.isEmpty { status.insert(.dataReady) }
    errors = []
    return status.rawValue
  }

  // MARK: - Writing

  mutating func write(
    _ value: UInt8, to register: UARTRegister, sendingTo backend: any CharacterBackend
  ) {
    statusReads = 0
    switch register {
    case .data:
      if latchesDivisor {
        divisor = divisor & 0xff00 | UInt16(value)
      } else {
        transmit(value, to: backend)
      }
    case .interruptEnable:
      if latchesDivisor {
        divisor = divisor & 0x00ff | UInt16(value) << 8
      } else {
        flush(to: backend)
        writeInterruptEnable(UARTInterruptEnable(rawValue: value).intersection(.all))
        refillFIFO()
      }
    case .identification: writeFIFOControl(value)
    case .lineControl: lineControl = value
    case .modemControl:
      flush(to: backend)
      modemControl = value & 0x1f
      updateModemStatus()
      refillFIFO()
    case .lineStatus, .modemStatus: break
    case .scratch: scratch = value
    }
  }

  private mutating func transmit(_ byte: UInt8, to backend: any CharacterBackend) {
    transmitterEmptyPending = true
    if isLooping {
      if fifo.count < fifoDepth { _ = fifo.append(byte) } else { errors.insert(.overrun) }
      return
    }
    sentSinceStatusRead = true
    output.append(byte)
    if byte == 0x0a || output.count == Self.outputCapacity { flush(to: backend) }
  }

  /// Enabling the transmitter interrupt while the transmitter is empty raises it anew.
  private mutating func writeInterruptEnable(_ value: UARTInterruptEnable) {
    if value.contains(.transmitterEmpty), !interruptEnable.contains(.transmitterEmpty) {
      transmitterEmptyPending = true
    }
    interruptEnable = value
  }

  /// Changing the enable bit clears both FIFOs; the other bits count only while it is set.
  private mutating func writeFIFOControl(_ value: UInt8) {
    let enable = value & UARTBit.fifoEnable != 0
    if enable != fifoIsEnabled || enable && value & UARTBit.clearReceiver != 0 { clearFIFO() }
    fifoIsEnabled = enable
    let triggers = [1, 4, 8, 14]
    trigger = enable ? triggers[Int(value >> 6)] : 1
    refillFIFO()
  }

  /// In loopback the modem outputs are wired to the modem inputs: RTS to CTS, DTR to DSR, OUT1 to RI,
  /// OUT2 to DCD. Changes are noted in the low half.
  private mutating func updateModemStatus() {
    var inputs = Self.connectedModem
    if isLooping {
      inputs = (modemControl & 0x02) << 3 | (modemControl & 0x01) << 5
      inputs |= (modemControl & 0x04) << 4 | (modemControl & 0x08) << 4
    }
    let changed = (inputs ^ modemStatus) & 0xf0
    let ringEnded = modemStatus & ~inputs & 0x40
    modemStatus = inputs | modemStatus & 0x0f | (changed & 0xb0) >> 4 | ringEnded >> 4
  }
}
