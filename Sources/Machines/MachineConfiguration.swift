// SPDX-License-Identifier: Apache-2.0
//
// What a machine is made of, as plain values. A configuration is checked when the machine is made, and
// the same configuration makes the same machine again after a guest's reset.

import DeviceModel
import ExecutionEngine

/// Why a machine could not be made or started.
public struct MachineError: Error, CustomStringConvertible, Sendable {
  /// One line: what is wrong and what would be right.
  public let description: String
  /// An error with its one line.
  public init(_ description: String) { self.description = description }
}

/// What runs in M-mode.
public enum Firmware: Hashable, Sendable {
  /// Kiln's own SBI; the kernel is entered in S-mode.
  case builtin
  /// A firmware file, entered in M-mode at the start of RAM.
  case file(String)
  /// None: the kernel itself is entered in M-mode.
  case none
}

/// A board with everything attached to it.
public struct MachineConfiguration: Sendable {
  /// The kernel's path; nil for firmware that brings its own payload.
  public var kernel: String?
  /// The initial RAM disk's path.
  public var initialRAMDisk: String?
  /// The kernel's command line.
  public var commandLine = ""
  /// What runs in M-mode.
  public var firmware = Firmware.builtin
  /// A device tree to hand over instead of the generated one.
  public var deviceTree: String?
  /// RAM in bytes.
  public var memory: UInt64 = 512 << 20
  /// Number of VCPUs.
  public var vcpuCount = 1
  /// The guest CPU and its extensions, as `--cpu` takes them.
  public var cpu = "rv64"
  /// Disks, in the order the guest sees them.
  public var disks: [any BlockBackend] = []
  /// Whether a virtio entropy device is attached. Off by default: the device tree's seed already makes
  /// the guest's random numbers ready, and a driver that finds the device reads from it for ever.
  public var hasEntropyDevice = false
  /// Whether a virtio console is attached, beside the serial port. Output of both goes to the same
  /// console, input to the virtio one.
  public var hasVirtIOConsole = false
  /// Time is the instruction count, and random numbers are seeded.
  public var isDeterministic = false
  /// How the VCPUs behave.
  public var vcpu = VCPUConfiguration()
  /// The board's defaults.
  public init() {}
}

/// How a machine's run ended.
public enum MachineEnd: Hashable, Sendable {
  /// The guest powered off with an exit code.
  case powerOff(exitCode: Int32)
  /// The guest asked for a reset.
  case reset
  /// The host asked the machine to stop.
  case stopped
}
