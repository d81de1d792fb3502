// SPDX-License-Identifier: Apache-2.0
//
// The accesses that fit no fast path: across two pages, and to device registers.

import DeviceModel
import GuestTypes
import IR
import TimeCauses

extension SoftMMU {
  /// A load whose bytes lie in two pages: both are resolved before either is read, so that a fault on
  /// the second page has no effect.
  func loadAcrossPages(_ address: UInt64, _ operation: MemoryOperation, mmuIndex: Int)
    -> MemoryOutcome
  {
    let count = operation.byteCount
    let first = Int(BackingStore.pageSize - (address & Self.pageMask))
    let low = resolve(address, first, .load, mmuIndex: mmuIndex)
    if case .outcome(let outcome) = low { return outcome }
    let high = resolve(
      address &+ UInt64(first), count - first, .load, mmuIndex: mmuIndex)
    if case .outcome(let outcome) = high { return outcome }
    var raw: UInt64 = 0
    for i in 0..<count {
      let (part, distance) = i < first ? (low, i) : (high, i - first)
      switch part {
      case .memory(let offset):
        raw |= read(store.base + Int(offset) + distance, 1) << UInt64(8 * i)
      case .device(let device, let offset):
        guard isSolo else { return .solo }
        raw |= readDevice(device, offset + UInt64(distance), 1) << UInt64(8 * i)
      case .outcome: break
      }
    }
    let shift = UInt64(64 - 8 * count)
    value =
      operation.isSigned
      ? UInt64(bitPattern: Int64(bitPattern: raw &<< shift) &>> Int64(shift)) : raw
    return .done
  }

  /// A store whose bytes lie in two pages; both are resolved before either is written.
  func storeAcrossPages(
    _ value: UInt64, _ address: UInt64, _ operation: MemoryOperation, mmuIndex: Int
  ) -> MemoryOutcome {
    let count = operation.byteCount
    let first = Int(BackingStore.pageSize - (address & Self.pageMask))
    let low = resolve(address, first, .store, mmuIndex: mmuIndex)
    if case .outcome(let outcome) = low { return outcome }
    let high = resolve(
      address &+ UInt64(first), count - first, .store, mmuIndex: mmuIndex)
    if case .outcome(let outcome) = high { return outcome }
    for (part, length) in [(low, first), (high, count - first)] {
      switch part {
      case .memory(let offset): if writesRunningCode(offset, length) { return .solo }
      case .device: if !isSolo { return .solo }
      case .outcome: break
      }
    }
    for i in 0..<count {
      let byte = value >> UInt64(8 * i) & 0xFF
      let (part, distance) = i < first ? (low, i) : (high, i - first)
      switch part {
      case .memory(let offset): write(store.base + Int(offset) + distance, byte, 1)
      case .device(let device, let offset):
        writeDevice(device, offset + UInt64(distance), byte, 1)
      case .outcome: break
      }
    }
    return .done
  }

  func readDevice(_ device: any MMIODevice, _ offset: UInt64, _ count: Int) -> UInt64 {
    guard let width = AccessWidth(rawValue: UInt8(count)), device.accessWidths.contains(width),
      offset & UInt64(count - 1) == 0
    else {
      guestErrorLog?("\(type(of: device)): \(count)-byte read at offset 0x\(hex(offset)) refused")
      return 0
    }
    guard let causes else { return device.read(at: offset, width: width) & width.mask }
    deviceObserver?.willAccess(device, isWrite: false)
    let value = causes.measure(.device) { device.read(at: offset, width: width) & width.mask }
    deviceObserver?.didAccess()
    return value
  }

  func writeDevice(_ device: any MMIODevice, _ offset: UInt64, _ value: UInt64, _ count: Int) {
    guard let width = AccessWidth(rawValue: UInt8(count)), device.accessWidths.contains(width),
      offset & UInt64(count - 1) == 0
    else {
      guestErrorLog?("\(type(of: device)): \(count)-byte write at offset 0x\(hex(offset)) refused")
      return
    }
    guard let causes else { return device.write(value & width.mask, at: offset, width: width) }
    deviceObserver?.willAccess(device, isWrite: true)
    causes.measure(.device) { device.write(value & width.mask, at: offset, width: width) }
    deviceObserver?.didAccess()
  }

  private func hex(_ value: UInt64) -> String { String(value, radix: 16) }
}

/// Told of accesses to devices. The VCPU's thread.
public protocol DeviceAccessObserver: AnyObject {
  /// A register is about to be read or written.
  func willAccess(_ device: any MMIODevice, isWrite: Bool)
  /// It has been.
  func didAccess()
}
