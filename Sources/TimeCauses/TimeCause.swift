// SPDX-License-Identifier: Apache-2.0
//
// What a run spends its time on: the closed list of causes, with the words they go by in reports.
//
// Invariant: keys are an interface; causes are added, never renamed.

/// What the VCPU's thread was doing, and before it the process's first thread.
public enum TimeCause: Int, CaseIterable, Sendable {
  /// The host loaded and linked the program.
  case processStart
  /// Options were read; the machine was put together.
  case setUp
  /// Firmware, kernel and initial RAM disk were read into guest memory.
  case load
  /// The VCPU's loop: finding blocks, linking them, looking at exit requests.
  case dispatch
  /// Guest words were decoded.
  case decode
  /// Decoded instructions became operations, and those were put into the block cache.
  case translate
  /// Operations were transformed and fused.
  case transform
  /// Threaded code ran, with the helpers it calls.
  case interpret
  /// Compiled traces ran, with the helpers they call.
  case trace
  /// Traces were recorded and formed. The guest code that runs meanwhile is interpreted.
  case record
  /// Traces were published, linked, looked up again and reclaimed.
  case install
  /// Blocks and traces were dropped because their bytes changed.
  case invalidate
  /// The VCPU waited for a trace to be compiled.
  case compileWait
  /// SoftTLB misses: page walks and refills.
  case softTLB
  /// Device registers were read or written; console output.
  case device
  /// Faults were delivered, and SBI calls served by Kiln.
  case trap
  /// The guest waited for an interrupt.
  case idle
  /// The run had ended: compilers stopped, the report was made.
  case end

  /// Its key in JSON.
  public var key: String {
    switch self {
    case .processStart: "process_start"
    case .setUp: "set_up"
    case .load: "load"
    case .dispatch: "dispatch"
    case .decode: "decode"
    case .translate: "translate"
    case .transform: "transform"
    case .interpret: "interpret"
    case .trace: "trace"
    case .record: "record"
    case .install: "install"
    case .invalidate: "invalidate"
    case .compileWait: "compile_wait"
    case .softTLB: "soft_tlb"
    case .device: "device"
    case .trap: "trap"
    case .idle: "idle"
    case .end: "end"
    }
  }

  /// Its name for people.
  public var name: String {
    switch self {
    case .processStart: "process start"
    case .setUp: "set-up"
    case .load: "loading files"
    case .dispatch: "finding blocks"
    case .decode: "decoding"
    case .translate: "translating"
    case .transform: "transforming"
    case .interpret: "interpreting"
    case .trace: "in traces"
    case .record: "recording"
    case .install: "installing traces"
    case .invalidate: "invalidating"
    case .compileWait: "waiting for compiler"
    case .softTLB: "SoftTLB misses"
    case .device: "devices"
    case .trap: "traps"
    case .idle: "idle"
    case .end: "end"
    }
  }
}
