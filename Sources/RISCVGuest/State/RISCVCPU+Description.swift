// SPDX-License-Identifier: Apache-2.0
//
// A hart's registers as text: logs, and what lockstep compares.

import IR

extension RISCVCPU {
  /// A line per register, in a fixed order: pc, x1 to x31, f0 to f31 if the hart has them, then the
  /// mode and the control registers with a state of their own. Counters and time are left out.
  public func describeState() -> [(name: String, value: UInt64)] {
    var lines: [(name: String, value: UInt64)] = [("pc", pc)]
    for i in UInt8(1)..<32 { lines.append(("x\(i)", self[RISCVState.x(i)])) }
    if extensions.contains(.f) {
      for i in UInt8(0)..<32 { lines.append(("f\(i)", self[RISCVState.f(i)])) }
    }
    lines.append(("privilege", self[RISCVState.privilege]))
    for row in registers.all where Self.isDescribed(row) { lines.append((row.name, read(row))) }
    lines.append(("reservation", self[RISCVState.reservationAddress]))
    return lines
  }

  private static func isDescribed(_ row: RISCVControlRegister) -> Bool {
    switch row.behaviour {
    case .constant, .isa, .counter, .time: false
    case .floatFlags, .floatRounding, .supervisorStatus, .supervisorEnable, .supervisorPending:
      false
    default: true
    }
  }
}
