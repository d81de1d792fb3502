// SPDX-License-Identifier: Apache-2.0
//
// The figures of a run as text for people and as JSON for programs. The JSON's keys are an interface:
// keys are added, never renamed.

import ArgumentParser

/// The form of `--stats`.
enum StatisticsFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case json
  /// Text at the end, and a status line while the guest runs.
  case live
}

/// The figures of a run that has ended.
struct StatisticsReport {
  let plan: BootPlan
  let end: RunEnd
  let milestones: Milestones
  let figures: RunFigures
  /// Nanoseconds by cause; nil where that wasn't asked for.
  var causes: [UInt64]?
  let usage = HostUsage()

  /// The whole report, ended by a newline.
  func text(_ format: StatisticsFormat) -> String {
    switch format {
    case .text, .live: text
    case .json: json.text + "\n"
    }
  }

  // MARK: For people

  private var text: String {
    var rows: [(String, String)] = []
    for milestone in Milestone.allCases {
      guard let time = milestones.milliseconds(to: milestone) else { continue }
      rows.append((milestone.name, "\(fixed(time, 1)) ms"))
    }
    rows.append(("end", "\(fixed(milestones.millisecondsToNow, 1)) ms (\(end.key))"))
    rows += hostRows + guestRows + traceRows + causeRows
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value + "\n"
    }.joined()
  }

  private var hostRows: [(String, String)] {
    let user = fixed(usage.userSeconds, 3)
    let system = fixed(usage.systemSeconds, 3)
    return [
      ("host CPU time", "\(user) s user, \(system) s system"),
      ("host memory", "\(mebibytes(usage.peakBytes)) peak, \(mebibytes(usage.residentBytes)) now"),
    ]
  }

  private var guestRows: [(String, String)] {
    let f = figures
    let boots = f.boots > 1 ? ", \(f.boots) boots" : ""
    let speed = "\(fixed(f.mips, 1)) MIPS over \(fixed(f.busySeconds, 3)) s"
    let blocks =
      "\(grouped(f.blocks)) of \(grouped(f.blockInstructions)) instructions, "
      + "\(grouped(f.invalidatedBlocks)) invalidated, \(grouped(f.cacheFlushes)) flushes, "
      + "\(mebibytes(f.codeBytes))"
    let translation =
      "\(fixed(Double(f.translateNanoseconds) / 1e6, 1)) ms, "
      + "\(fixed(f.translateNanosecondsPerInstruction, 1)) ns per instruction"
    let tlb =
      "\(grouped(f.tlbMisses)) misses, \(grouped(f.tlbFlushes)) flushes, "
      + "\(grouped(f.tlbPageFlushes)) page flushes, \(grouped(f.largestTLB)) entries at most"
    let devices =
      "\(grouped(f.deviceReads)) reads, \(grouped(f.deviceWrites)) writes; "
      + "\(grouped(f.codeWrites)) stores to code pages"
    let vcpu =
      "\(grouped(f.entries)) entries, \(grouped(f.solos)) instructions alone, "
      + "\(grouped(f.faults)) faults, \(grouped(f.interrupts)) interrupts, "
      + "\(grouped(f.waits)) waits of \(fixed(Double(f.idleNanoseconds) / 1e9, 3)) s, "
      + "\(fixed(Double(f.cpuNanoseconds) / 1e9, 3)) s of CPU time"
    return [
      ("guest instructions", "\(grouped(f.instructions)), \(speed)\(boots)"),
      ("blocks", blocks), ("translation", translation), ("SoftTLB", tlb), ("devices", devices),
      ("VCPU", vcpu),
    ]
  }

  func mebibytes(_ bytes: UInt64) -> String {
    fixed(Double(bytes) / 1_048_576, 1) + " MiB"
  }

  /// Digits in groups of three.
  func grouped(_ number: UInt64) -> String {
    var rest = String(number)[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: ",")
  }

  // MARK: For programs

  private var json: JSONText {
    let f = figures
    var times: [(String, JSONText)] = Milestone.allCases.map { milestone in
      (milestone.key, milestones.milliseconds(to: milestone).map(milliseconds) ?? .null)
    }
    times.append(("end", milliseconds(milestones.millisecondsToNow)))
    let cpuTime: [(String, JSONText)] = [
      ("user", .decimal(usage.userSeconds, places: 6)),
      ("system", .decimal(usage.systemSeconds, places: 6)),
    ]
    let memory: [(String, JSONText)] = [
      ("peak", .unsigned(usage.peakBytes)), ("resident", .unsigned(usage.residentBytes)),
    ]
    return .object([
      ("version", .string(kilnVersion)),
      ("image", .optional(plan.image)),
      ("machine", .string(plan.machine)),
      ("mode", .string(plan.mode.rawValue)),
      ("deterministic", .bool(plan.configuration.isDeterministic)),
      ("memory_bytes", .unsigned(plan.configuration.memory)),
      ("end", .string(end.key)),
      ("exit_status", .integer(Int64(end.exitStatus))),
      ("boots", .unsigned(f.boots)),
      ("milestones_ms", .object(times)),
      ("origin_monotonic_ns", .unsigned(milestones.start)),
      ("monotonic_ns", monotonic),
      ("guest_instructions", .unsigned(f.instructions)),
      ("run_seconds", seconds(f.nanoseconds)),
      ("idle_seconds", seconds(f.idleNanoseconds)),
      ("mips", .decimal(f.mips, places: 3)),
      ("host_cpu_seconds", .object(cpuTime)),
      ("host_memory_bytes", .object(memory)),
      ("blocks", blocks),
      ("soft_tlb", softTLB),
      ("vcpu", vcpu),
      ("traces", figures.traces.map { traceJSON($0) } ?? .null),
      ("time_by_cause_ms", causeJSON),
      ("compiler_thread_ms", compilerThreadJSON),
    ])
  }

  /// What can't be seen from outside, on the host's monotonic clock: for who started the process.
  private var monotonic: JSONText {
    .object(
      [("process_start", .unsigned(milestones.began.nanoseconds))]
        + [Milestone.machineReady, .firstInstruction].compactMap { milestone in
          milestones.nanoseconds(at: milestone).map { (milestone.key, .unsigned($0)) }
        })
  }

  private var blocks: JSONText {
    .object([
      ("translated", .unsigned(figures.blocks)),
      ("instructions", .unsigned(figures.blockInstructions)),
      ("cells", .unsigned(figures.blockCells)),
      ("invalidated", .unsigned(figures.invalidatedBlocks)),
      ("flushes", .unsigned(figures.cacheFlushes)),
      ("code_bytes", .unsigned(figures.codeBytes)),
      ("translate_seconds", seconds(figures.translateNanoseconds)),
      (
        "translate_ns_per_instruction",
        .decimal(figures.translateNanosecondsPerInstruction, places: 3)
      ),
    ])
  }

  private var softTLB: JSONText {
    .object([
      ("misses", .unsigned(figures.tlbMisses)),
      ("flushes", .unsigned(figures.tlbFlushes)),
      ("page_flushes", .unsigned(figures.tlbPageFlushes)),
      ("largest_entries", .unsigned(figures.largestTLB)),
      ("code_writes", .unsigned(figures.codeWrites)),
      ("device_reads", .unsigned(figures.deviceReads)),
      ("device_writes", .unsigned(figures.deviceWrites)),
    ])
  }

  private var vcpu: JSONText {
    .object([
      ("entries", .unsigned(figures.entries)),
      ("solo_instructions", .unsigned(figures.solos)),
      ("faults", .unsigned(figures.faults)),
      ("interrupts", .unsigned(figures.interrupts)),
      ("waits", .unsigned(figures.waits)),
      ("cpu_seconds", seconds(figures.cpuNanoseconds)),
    ])
  }

  func milliseconds(_ time: Double) -> JSONText { .decimal(time, places: 3) }
  func seconds(_ nanoseconds: UInt64) -> JSONText {
    .decimal(Double(nanoseconds) / 1e9, places: 6)
  }
}
