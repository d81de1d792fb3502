// SPDX-License-Identifier: Apache-2.0
//
// The device a boot talks to most: a byte through the serial port as a driver sends it, by asking
// whether there is room and then writing.

import DeviceModel
import Devices
import ExecutionEngine
import Synchronization

func deviceBenchmarks() {
  measure("UART, status read and byte written, per byte") {
    let sink = CountingSink()
    return (
      uart: UART16550(output: sink, interrupt: UnconnectedLine(), clock: MachineClock(.counted)),
      sink: sink
    )
  } _: { state in
    let count = 64 << 10
    let before = state.sink.count
    for i in 0..<count {
      guard state.uart.read(at: 5, width: .byte) & 0x20 != 0 else { break }
      state.uart.write(i % 64 == 63 ? 0x0A : 0x78, at: 0, width: .byte)
    }
    state.uart.flush()
    return Work(operations: count, isRight: state.sink.count - before == count)
  }
}

/// Counts what it is sent.
private final class CountingSink: CharacterBackend {
  private let bytes = Atomic<Int>(0)
  var count: Int { bytes.load(ordering: .relaxed) }
  func write(_ buffer: UnsafeRawBufferPointer) {
    bytes.wrappingAdd(buffer.count, ordering: .relaxed)
  }
}
