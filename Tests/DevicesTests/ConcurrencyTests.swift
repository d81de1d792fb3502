// SPDX-License-Identifier: Apache-2.0
//
// Devices under several threads at once: no lost update, no lost wake-up, no dead lock. Worth most
// under the thread sanitizer.

import DeviceModel
import GuestTypes
import Testing

@testable import Devices

@Suite struct ConcurrencyTests {
  @Test func consoleInputWhileTheGuestReads() async {
    let line = RecordingLine()
    let uart = UART16550(
      output: RecordingOutput(), interrupt: line, clock: ManualClock(),
      inputCapacity: 64)
    let sent = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
    uart.write(1, at: 2, width: .byte)
    uart.write(1, at: 1, width: .byte)
    let writer = Task.detached {
      var rest = sent[...]
      while !rest.isEmpty {
        rest = rest.dropFirst(uart.receive(rest.prefix(50)))
        await Task.yield()
      }
    }
    let reader = Task.detached {
      var received: [UInt8] = []
      while received.count < sent.count {
        if uart.read(at: 5, width: .byte) & 1 == 0 {
          await Task.yield()
        } else {
          received.append(UInt8(uart.read(at: 0, width: .byte)))
        }
      }
      return received
    }
    await writer.value
    #expect(await reader.value == sent)
    #expect(!line.isHigh)
    #expect(line.repeats == 0)
  }

  @Test func everyInterruptIsClaimed() async {
    let wire = RecordingLine()
    let plic = PLIC(sourceCount: 8, contexts: [wire])
    for source in 1...8 as ClosedRange<UInt64> { plic.write(1, at: source * 4, width: .word) }
    plic.write(0x1fe, at: 0x2000, width: .word)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask {
          let source = plic.source(number)
          for _ in 0..<500 {
            source.set(true)
            source.set(false)
          }
        }
      }
      group.addTask {
        for _ in 0..<2000 {
          let claimed = plic.read(at: 0x20_0004, width: .word)
          if claimed != 0 { plic.write(claimed, at: 0x20_0004, width: .word) }
        }
      }
    }
    var claimed = plic.read(at: 0x20_0004, width: .word)
    while claimed != 0 {
      plic.write(claimed, at: 0x20_0004, width: .word)
      claimed = plic.read(at: 0x20_0004, width: .word)
    }
    #expect(!wire.isHigh)
    #expect(wire.repeats == 0)
    #expect(plic.read(at: 0x1000, width: .word) == 0)
  }

  @Test func theLastDeadlineWins() async {
    let clock = ManualClock()
    let line = RecordingLine()
    let aclint = ACLINT(clock: clock, harts: [ACLINTHart(software: line, timer: line)])
    await withTaskGroup(of: Void.self) { group in
      for task in 1...4 as ClosedRange<UInt64> {
        group.addTask {
          for step in 1...500 as ClosedRange<UInt64> {
            aclint.write(1000 * task + step, at: 0x4000, width: .double)
          }
        }
      }
    }
    let compare = aclint.read(at: 0x4000, width: .double)
    #expect(clock.timer(0).deadline == compare * 100)
  }

  @Test func virtioInputFromAnotherThread() async {
    let console = VirtIOConsole(output: RecordingOutput(), inputCapacity: 16)
    let transport = TestDriver(console)
    transport.start(features: TestDriver.eventIndex, queues: 2)
    let sender = Task.detached {
      var left = 400
      while left > 0 {
        left -= console.receive([UInt8](repeating: 0x41, count: min(left, 5)))
        await Task.yield()
      }
    }
    var received = 0
    var reaped: UInt16 = 0
    for index in 0..<4 as Range<UInt16> { offerInput(transport, index) }
    while received < 400 {
      while reaped != transport.usedIndex() {
        let element = transport.used(reaped)
        received += Int(element.written)
        reaped &+= 1
        offerInput(transport, UInt16(element.head))
      }
      await Task.yield()
    }
    await sender.value
    #expect(received == 400)
    #expect(!transport.needsReset)
  }

  private func offerInput(_ driver: TestDriver, _ index: UInt16) {
    driver.chain(
      [
        RawDescriptor(
          address: driver.buffers + 8 * UInt64(index), count: 8, flags: RawDescriptor.write)
      ], at: index)
    driver.offer(index)
  }
}
